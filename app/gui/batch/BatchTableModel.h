#pragma once

#include "core/batch/BatchMap.h"

#include <QAbstractTableModel>

#include <memory>
#include <optional>
#include <vector>

namespace canns {

/// The table of a batch: a row an item, finished or not, with how it stands with it, what it is of, its
/// measures, the seconds that it took and its error.
class BatchTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    static constexpr int sortRole = Qt::UserRole;

    using Rows = std::vector<std::optional<BatchRow>>;

    explicit BatchTableModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    /// As many rows as items. A null plan empties the table.
    void setBatch(std::shared_ptr<const BatchPlan> plan, Rows rows);
    void setRow(std::size_t index, const BatchRow& row);

    const std::shared_ptr<const BatchPlan>& plan() const noexcept { return plan_; }
    const Rows& rows() const noexcept { return rows_; }
    std::size_t finished() const noexcept { return finished_; }
    std::size_t failed() const noexcept { return failed_; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void retranslate();

private:
    /// What stands in a column.
    enum class Kind { State, Label, Measure, Seconds, Error };
    struct Place {
        Kind kind;
        std::size_t index; ///< Among the labels or measures.
    };
    Place placeOf(int column) const;
    QVariant text(std::size_t row, Place place) const;
    QVariant sortValue(std::size_t row, Place place) const;
    QString tip(std::size_t row, Place place) const;
    void count();

    std::shared_ptr<const BatchPlan> plan_;
    Rows rows_;
    std::size_t finished_ = 0;
    std::size_t failed_ = 0;
};

} // namespace canns
