#pragma once

#include "app/gui/shell/Workspace.h"

#include <QAbstractTableModel>

namespace canns {

/// The units of the workspace's recording as a table; ticking one takes it into the analysis.
class UnitsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Id, Rate, Spikes, Region, Depth, Quality, ColumnCount };
    /// Of data(): what a column is sorted by.
    static constexpr int sortRole = Qt::UserRole;

    explicit UnitsModel(Workspace& workspace, QObject* parent = nullptr);

    /// Whether any unit has something to say in this column.
    bool isUsed(Column column) const;
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    QVariant text(std::size_t unit, int column) const;
    QVariant sortValue(std::size_t unit, int column) const;

    Workspace& workspace_;
};

} // namespace canns
