#pragma once

#include "app/gui/pages/StagePage.h"
#include "core/maps/CohoSpace.h"

#include <memory>
#include <optional>
#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace canns {

class ChartFigure;
class CohoSpaceModel;
class PolarFigure;
class TorusMapFigure;
class TorusView;

/// Where on the ring or torus cells fire: one cell or the population, on the torus cut open and in three
/// dimensions, with a table of all cells, the best CohoScore first.
class CohoSpacePage : public StagePage {
    Q_OBJECT
public:
    explicit CohoSpacePage(Workspace& workspace, QWidget* parent = nullptr);

protected:
    Workspace::Prepare prepare() override;
    void clear() override;
    void retranslate() override;

private:
    void makeChoices();
    void makeTable();
    void showSpace();
    void showCell();
    void showTorus(const Matrix<double>& map, const QString& title);
    void showRing(const Matrix<double>& map, const QString& title);
    void showWords();
    void followSeconds();
    void selectRow();
    void selectBest();
    bool isPopulation() const;
    /// The cell that is shown: the selected unit, else the best.
    std::optional<std::size_t> cell() const;
    std::optional<std::size_t> bestCell() const;

    std::shared_ptr<const CohoSpace> space_;
    DecodingPtr decoding_;
    std::vector<std::string> unitIds_;
    std::size_t first_ = 0; ///< Columns of the phases that the maps are over.
    std::size_t second_ = 1;
    CohoSpaceModel* cells_;
    QSortFilterProxyModel* sorted_;
    QTableView* table_;
    TorusMapFigure* flat_;
    TorusView* torus_;
    ChartFigure* tuning_;
    PolarFigure* polar_;
    QLabel* whatLabel_;
    QComboBox* what_;
    QLabel* shapeLabel_;
    QComboBox* shape_;
    QCheckBox* tiled_;
    QPushButton* best_;
    std::optional<std::size_t> faced_; ///< The cell whose field the torus was turned to.
    bool following_ = false;           ///< The table is being brought in step with the selection.
};

} // namespace canns
