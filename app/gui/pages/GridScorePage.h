#pragma once

#include "app/gui/pages/StagePage.h"
#include "core/maps/GridScore.h"
#include "core/maps/RateMap.h"
#include "widgets/selection/Cells.h"

class QComboBox;
class QLabel;
class QModelIndex;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace canns {

class AutocorrelogramFigure;
class ChartFigure;
class GridScoreModel;
class MapFigure;

/// How hexagonal the cells fire: the distribution of the scores, a table of all cells, and of the selected
/// one the map, the autocorrelogram and what was found in it.
class GridScorePage : public StagePage {
    Q_OBJECT
public:
    explicit GridScorePage(Workspace& workspace, QWidget* parent = nullptr);

protected:
    Workspace::Prepare prepare() override;
    void clear() override;
    void retranslate() override;

private:
    QWidget* makeTable();
    void sortBy(int column);
    void showSorting();
    void showDistribution();
    void showCell();
    void followSelection();
    /// The cell at the top of the table, where none is selected.
    void selectFirst();
    void selectRow(const QModelIndex& current);
    void saveTable();

    std::shared_ptr<const GridScores> scores_;
    std::shared_ptr<const RateMaps> maps_; ///< With the bins and the smoothing of the scores.
    double threshold_ = 0.0;
    GridScoreModel* model_;
    QSortFilterProxyModel* sorted_;
    QTableView* table_;
    QLabel* sortLabel_;
    QComboBox* sort_;
    QPushButton* save_;
    ChartFigure* distribution_;
    MapFigure* map_;
    AutocorrelogramFigure* correlogram_;
    QLabel* numbers_;
    bool following_ = false; ///< The row is being set from the selection.
};

} // namespace canns
