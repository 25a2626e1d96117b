#pragma once

#include "core/maps/GridScore.h"
#include "widgets/selection/Cells.h"

#include <QAbstractTableModel>

#include <memory>
#include <string>

namespace canns {

/// Grid scores of all cells as a table, a row a cell.
class GridScoreModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Id, Score, Spacing, Orientation, Ellipticity, PValue, ColumnCount };
    /// Of data(): what a column is sorted by.
    static constexpr int sortRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;

    /// Null for none. Cells with at least `threshold` (and p < 0.05 after shuffles) stand in bold.
    void setScores(std::shared_ptr<const GridScores> scores, Cells cells, double threshold);
    const Cells& cells() const noexcept { return cells_; }
    bool hasPValues() const { return scores_ && !scores_->pValues.empty(); }
    void retranslate();
    /// The number in a column; NaN where there is none.
    double value(std::size_t cell, int column) const;
    QString columnName(int column) const;
    /// All cells and columns as RFC 4180, with names and units of the columns in English as in all files.
    std::string toCsv() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    bool isGridCell(std::size_t cell) const;

    std::shared_ptr<const GridScores> scores_;
    Cells cells_;
    double threshold_ = 0.0;
};

} // namespace canns
