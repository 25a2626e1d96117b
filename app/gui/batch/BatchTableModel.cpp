#include "app/gui/batch/BatchTableModel.h"

#include "widgets/figure/Ticks.h"
#include "widgets/text/CoreText.h"

#include <QColor>
#include <QFont>

#include <algorithm>
#include <charconv>
#include <limits>

namespace canns {

namespace {

QString utf8(const std::string& text) { return QString::fromStdString(text); }

const MeasureInfo& infoOf(const BatchPlan& plan, std::size_t measure) {
    return *std::ranges::find(measures(plan.simulations), plan.measures[measure], &MeasureInfo::name);
}

} // namespace

void BatchTableModel::setBatch(std::shared_ptr<const BatchPlan> plan, Rows rows) {
    beginResetModel();
    plan_ = std::move(plan);
    rows_ = std::move(rows);
    require(rows_.size() == (plan_ ? plan_->items.size() : 0),
            "BatchTableModel: a row, or none, for every item");
    count();
    endResetModel();
}

void BatchTableModel::setRow(std::size_t index, const BatchRow& row) {
    if (index >= rows_.size())
        return;
    rows_[index] = row;
    ++finished_;
    if (!row.error.empty())
        ++failed_;
    const int line = static_cast<int>(index);
    Q_EMIT dataChanged(this->index(line, 0), this->index(line, columnCount() - 1));
}

void BatchTableModel::count() {
    finished_ = static_cast<std::size_t>(
        std::ranges::count_if(rows_, [](const auto& row) { return row.has_value(); }));
    failed_ = static_cast<std::size_t>(
        std::ranges::count_if(rows_, [](const auto& row) { return row && !row->error.empty(); }));
}

void BatchTableModel::retranslate() {
    if (columnCount() > 0)
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int BatchTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int BatchTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() || !plan_ ? 0
                                      : static_cast<int>(plan_->columns.size() + plan_->measures.size()) + 3;
}

BatchTableModel::Place BatchTableModel::placeOf(int column) const {
    auto at = static_cast<std::size_t>(column);
    if (at == 0)
        return {Kind::State, 0};
    at -= 1;
    if (at < plan_->columns.size())
        return {Kind::Label, at};
    at -= plan_->columns.size();
    if (at < plan_->measures.size())
        return {Kind::Measure, at};
    return {at == plan_->measures.size() ? Kind::Seconds : Kind::Error, 0};
}

QVariant BatchTableModel::text(std::size_t row, Place place) const {
    const std::optional<BatchRow>& result = rows_[row];
    if (place.kind == Kind::State)
        return !result ? tr("Waiting") : result->error.empty() ? tr("Done") : tr("Failed");
    if (place.kind == Kind::Label)
        return utf8(plan_->items[row].labels[place.index]);
    if (!result)
        return {};
    if (place.kind == Kind::Seconds)
        return numberText(result->seconds, 3);
    if (place.kind == Kind::Error)
        return CoreText::sentence(result->error);
    const MeasureValue& value = result->values[place.index];
    const auto* number = std::get_if<double>(&value);
    return number != nullptr ? numberText(*number, 4) : CoreText::phrase(measureText(value));
}

QVariant BatchTableModel::sortValue(std::size_t row, Place place) const {
    constexpr double last = std::numeric_limits<double>::infinity();
    const std::optional<BatchRow>& result = rows_[row];
    if (place.kind == Kind::Label) {
        const std::string& label = plan_->items[row].labels[place.index];
        double number = 0.0;
        const auto end = std::from_chars(label.data(), label.data() + label.size(), number);
        if (end.ec == std::errc() && end.ptr == label.data() + label.size())
            return number;
    }
    if (place.kind == Kind::Seconds)
        return result ? result->seconds : last;
    if (place.kind == Kind::Measure && result)
        if (const auto* number = std::get_if<double>(&result->values[place.index]))
            return *number;
    return text(row, place);
}

QString BatchTableModel::tip(std::size_t row, Place place) const {
    if (!rows_[row])
        return {};
    if (place.kind == Kind::Measure)
        return utf8(measureText(rows_[row]->values[place.index]));
    return CoreText::sentence(rows_[row]->error);
}

QVariant BatchTableModel::data(const QModelIndex& index, int role) const {
    const auto row = static_cast<std::size_t>(index.row());
    const Place place = placeOf(index.column());
    const bool isFailed = rows_[row] && !rows_[row]->error.empty();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, place);
    case sortRole:
        return sortValue(row, place);
    case Qt::ToolTipRole:
        return tip(row, place);
    case Qt::FontRole:
        if (place.kind == Kind::State && isFailed) {
            QFont bold;
            bold.setBold(true);
            return bold;
        }
        return {};
    case Qt::TextAlignmentRole: {
        const bool number = place.kind == Kind::Seconds || place.kind == Kind::Measure;
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft)));
    }
    default:
        return {};
    }
}

QVariant BatchTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    if (!plan_ || section >= columnCount())
        return {};
    const Place place = placeOf(section);
    if (role == Qt::ToolTipRole && place.kind == Kind::Measure)
        return CoreText::sentence(infoOf(*plan_, place.index).meaning);
    if (role != Qt::DisplayRole)
        return {};
    switch (place.kind) {
    case Kind::State:
        return tr("State");
    case Kind::Label:
        return utf8(plan_->columns[place.index]);
    case Kind::Measure: {
        const MeasureInfo& info = infoOf(*plan_, place.index);
        return info.unit.empty() ? utf8(info.name) : utf8(info.name + " (" + info.unit + ")");
    }
    case Kind::Seconds:
        return tr("Seconds");
    case Kind::Error:
        return tr("Error");
    }
    return {};
}

} // namespace canns
