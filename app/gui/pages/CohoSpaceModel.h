#pragma once

#include "core/maps/CohoSpace.h"

#include <QAbstractTableModel>

#include <memory>
#include <string>
#include <vector>

namespace canns {

/// The cells of a CohoSpace as a table: CohoScore, peak rate, and where on the ring or torus the cell fires.
class CohoSpaceModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Id, Score, Peak, First, Second, ColumnCount };
    /// Of data(): what a column is sorted by.
    static constexpr int sortRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;

    void setSpace(std::shared_ptr<const CohoSpace> space, std::vector<std::string> ids);
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    double value(std::size_t cell, int column) const;

    std::shared_ptr<const CohoSpace> space_;
    std::vector<std::string> ids_;
    std::vector<double> peaks_; ///< Hz.
};

} // namespace canns
