#include "app/gui/pages/CohoSpaceModel.h"

#include "widgets/figures/PhaseMapFigure.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>

namespace canns {

void CohoSpaceModel::setSpace(std::shared_ptr<const CohoSpace> space, std::vector<std::string> ids) {
    beginResetModel();
    space_ = std::move(space);
    ids_ = std::move(ids);
    peaks_.clear();
    if (space_)
        for (const Matrix<double>& map : space_->maps) {
            double peak = 0.0;
            for (const double rate : map.values())
                if (rate > peak)
                    peak = rate;
            peaks_.push_back(peak);
        }
    endResetModel();
}

void CohoSpaceModel::retranslate() { Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1); }

int CohoSpaceModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !space_ ? 0 : static_cast<int>(space_->maps.size());
}

int CohoSpaceModel::columnCount(const QModelIndex& parent) const {
    if (parent.isValid())
        return 0;
    return space_ && space_->centres.columns() < 2 ? int{Second} : int{ColumnCount};
}

double CohoSpaceModel::value(std::size_t cell, int column) const {
    switch (column) {
    case Score:
        return space_->cohoScores[cell];
    case Peak:
        return peaks_[cell];
    default:
        return space_->centres(cell, column == First ? 0 : 1);
    }
}

QVariant CohoSpaceModel::data(const QModelIndex& index, int role) const {
    const auto cell = static_cast<std::size_t>(index.row());
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignVCenter | (index.column() == Id ? Qt::AlignLeft : Qt::AlignRight));
    if (role != Qt::DisplayRole && role != sortRole)
        return {};
    if (index.column() == Id)
        return role == sortRole ? QVariant(index.row())
                                : QVariant(cell < ids_.size() ? QString::fromStdString(ids_[cell])
                                                              : QString::number(index.row() + 1));
    const double number = value(cell, index.column());
    if (role == sortRole) // What is not known comes last.
        return std::isnan(number) ? std::numeric_limits<double>::infinity() : number;
    if (std::isnan(number))
        return QStringLiteral("–");
    return QLocale().toString(number, 'f', index.column() == Peak ? 1 : index.column() == Score ? 3 : 2);
}

QVariant CohoSpaceModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::ToolTipRole && section == Score)
        return tr("Spread of the phases at the cell's most active times: 0 for a point, 1 for no preference");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Id:
        return tr("Unit");
    case Score:
        return tr("CohoScore");
    case Peak:
        return tr("Peak (Hz)");
    case First:
        return tr("Centre %1 (rad)").arg(phaseName(0));
    default:
        return tr("Centre %1 (rad)").arg(phaseName(1));
    }
}

} // namespace canns
