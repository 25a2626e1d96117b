#include "app/gui/pages/UnitsModel.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace canns {

UnitsModel::UnitsModel(Workspace& workspace, QObject* parent)
    : QAbstractTableModel(parent), workspace_(workspace) {
    connect(&workspace_, &Workspace::recordingChanged, this, [this] {
        beginResetModel();
        endResetModel();
    });
    connect(&workspace_, &Workspace::includedChanged, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, Id), index(rowCount() - 1, Id), {Qt::CheckStateRole});
    });
}

bool UnitsModel::isUsed(Column column) const {
    if (!workspace_.recording())
        return column < Region;
    const std::vector<Unit>& units = workspace_.recording()->units;
    switch (column) {
    case Region:
        return std::ranges::any_of(units, [](const Unit& unit) { return !unit.region.empty(); });
    case Depth:
        return std::ranges::any_of(units, [](const Unit& unit) { return unit.depthMetres.has_value(); });
    case Quality:
        return std::ranges::any_of(units, [](const Unit& unit) { return !unit.quality.empty(); });
    default:
        return true;
    }
}

void UnitsModel::retranslate() { Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1); }

int UnitsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !workspace_.recording()
               ? 0
               : static_cast<int>(workspace_.recording()->unitCount());
}

int UnitsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant UnitsModel::text(std::size_t unit, int column) const {
    const Unit& what = workspace_.recording()->units[unit];
    const RecordingSummary& summary = *workspace_.summary();
    switch (column) {
    case Id:
        return QString::fromStdString(what.id);
    case Rate:
        return QLocale().toString(summary.ratesHz[unit], 'f', 2);
    case Spikes:
        return std::isnan(summary.spikeCounts[unit])
                   ? QVariant()
                   : QVariant(QLocale().toString(std::llround(summary.spikeCounts[unit])));
    case Region:
        return QString::fromStdString(what.region);
    case Depth:
        return what.depthMetres ? QVariant(QLocale().toString(*what.depthMetres * 1000, 'f', 2)) : QVariant();
    case Quality:
        return QString::fromStdString(what.quality);
    default:
        return {};
    }
}

QVariant UnitsModel::sortValue(std::size_t unit, int column) const {
    switch (column) {
    case Id:
        return static_cast<qulonglong>(unit);
    case Rate:
        return workspace_.summary()->ratesHz[unit];
    case Spikes:
        return workspace_.summary()->spikeCounts[unit];
    case Depth:
        return workspace_.recording()->units[unit].depthMetres.value_or(-1.0);
    default:
        return text(unit, column);
    }
}

QVariant UnitsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const auto unit = static_cast<std::size_t>(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(unit, index.column());
    case sortRole:
        return sortValue(unit, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == Rate || index.column() == Spikes || index.column() == Depth
                   ? QVariant(int(Qt::AlignRight) | int(Qt::AlignVCenter))
                   : QVariant();
    case Qt::CheckStateRole:
        return index.column() == Id ? QVariant(workspace_.included()[unit] ? Qt::Checked : Qt::Unchecked)
                                    : QVariant();
    default:
        return {};
    }
}

QVariant UnitsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Id:
        return tr("Unit");
    case Rate:
        return tr("Rate (Hz)");
    case Spikes:
        return tr("Spikes");
    case Region:
        return tr("Region");
    case Depth:
        return tr("Depth (mm)");
    case Quality:
        return tr("Quality");
    default:
        return {};
    }
}

bool UnitsModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::CheckStateRole || index.column() != Id)
        return false;
    std::vector<bool> included = workspace_.included();
    included[static_cast<std::size_t>(index.row())] = value.toInt() == Qt::Checked;
    workspace_.setIncluded(included);
    return true;
}

Qt::ItemFlags UnitsModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == Id ? flags | Qt::ItemIsUserCheckable : flags;
}

} // namespace canns
