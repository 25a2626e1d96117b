#include "app/gui/pages/GridScoreModel.h"

#include "widgets/figure/NumberTable.h"

#include <QFont>
#include <QLocale>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace canns {

namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double significant = 0.05;

/// A field of RFC 4180.
std::string quoted(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos)
        return text;
    std::string field = "\"";
    for (const char letter : text)
        field += letter == '"' ? std::string("\"\"") : std::string(1, letter);
    return field + '"';
}

std::string number(double value) { return std::isfinite(value) ? fmt::format("{}", value) : std::string(); }

} // namespace

void GridScoreModel::setScores(std::shared_ptr<const GridScores> scores, Cells cells, double threshold) {
    beginResetModel();
    scores_ = std::move(scores);
    cells_ = std::move(cells);
    threshold_ = threshold;
    endResetModel();
}

void GridScoreModel::retranslate() { Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1); }

int GridScoreModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !scores_ ? 0 : static_cast<int>(cells_.size());
}

int GridScoreModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

bool GridScoreModel::isGridCell(std::size_t cell) const {
    return scores_->gridness[cell] >= threshold_ &&
           (scores_->pValues.empty() || scores_->pValues[cell] < significant);
}

double GridScoreModel::value(std::size_t cell, int column) const {
    const Ellipse& ellipse = scores_->ellipses[cell];
    switch (column) {
    case Id:
        return static_cast<double>(cell);
    case Score:
        return scores_->gridness[cell];
    case Spacing: {
        const auto spacing = scores_->spacingMetres.row(cell);
        return (spacing[0] + spacing[1] + spacing[2]) / 3.0;
    }
    case Orientation:
        return scores_->orientationDegrees(cell, 0);
    case Ellipticity:
        return std::max(ellipse.firstRadius, ellipse.secondRadius) /
               std::min(ellipse.firstRadius, ellipse.secondRadius);
    case PValue:
        return scores_->pValues.empty() ? nan : scores_->pValues[cell];
    default:
        return nan;
    }
}

QString GridScoreModel::columnName(int column) const {
    switch (column) {
    case Id:
        return tr("Unit");
    case Score:
        return tr("Gridness");
    case Spacing:
        return tr("Spacing (cm)");
    case Orientation:
        return tr("Angle (°)");
    case Ellipticity:
        return tr("Ellipticity");
    case PValue:
        return tr("p");
    default:
        return {};
    }
}

QVariant GridScoreModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const auto cell = static_cast<std::size_t>(index.row());
    switch (role) {
    case Qt::DisplayRole: {
        if (index.column() == Id)
            return cells_.name(cell);
        const double shown = value(cell, index.column()) * (index.column() == Spacing ? 100.0 : 1.0);
        const int decimals = index.column() == Spacing || index.column() == Orientation ? 1
                             : index.column() == PValue                                 ? 3
                                                                                        : 2;
        return std::isfinite(shown) ? QLocale().toString(shown, 'f', decimals) : QStringLiteral("–");
    }
    case sortRole: {
        // What is missing comes last when the largest is first.
        const double shown = value(cell, index.column());
        return std::isfinite(shown) ? shown : std::numeric_limits<double>::lowest();
    }
    case Qt::TextAlignmentRole:
        return index.column() == Id ? QVariant() : QVariant(int(Qt::AlignRight) | int(Qt::AlignVCenter));
    case Qt::FontRole: {
        QFont font;
        font.setBold(true);
        return isGridCell(cell) ? QVariant(font) : QVariant();
    }
    case Qt::AccessibleDescriptionRole:
        return isGridCell(cell) ? tr("Grid cell") : tr("Not a grid cell");
    default:
        return {};
    }
}

QVariant GridScoreModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return columnName(section);
    if (role != Qt::ToolTipRole)
        return {};
    switch (section) {
    case Score:
        return tr("Gridness of the cell; grid cells stand in bold");
    case Spacing:
        return tr("Mean distance of the inner peaks of the autocorrelogram");
    case Orientation:
        return tr("Direction of the first axis of the grid, from the x axis");
    case Ellipticity:
        return tr("Long over short radius of the ellipse through the inner peaks");
    case PValue:
        return tr("Share of shuffles with a score as large");
    default:
        return {};
    }
}

std::string GridScoreModel::toCsv() const {
    std::string csv = "unit,gridness,spacing 1 (m),spacing 2 (m),spacing 3 (m),orientation 1 (deg),"
                      "orientation 2 (deg),orientation 3 (deg),ellipse radius 1 (m),ellipse radius 2 (m),"
                      "ellipse angle (rad),p,grid cell\r\n";
    for (std::size_t cell = 0; scores_ && cell < cells_.size(); ++cell) {
        const auto spacing = scores_->spacingMetres.row(cell);
        const auto orientation = scores_->orientationDegrees.row(cell);
        const Ellipse& ellipse = scores_->ellipses[cell];
        csv += quoted(cells_.ids[cell]);
        for (const double field :
             {scores_->gridness[cell], spacing[0], spacing[1], spacing[2], orientation[0], orientation[1],
              orientation[2], ellipse.firstRadius, ellipse.secondRadius, ellipse.angle, value(cell, PValue)})
            csv += ',' + number(field);
        csv += isGridCell(cell) ? ",1\r\n" : ",0\r\n";
    }
    return csv;
}

} // namespace canns
