#pragma once

#include "app/gui/pages/StagePage.h"
#include "core/maps/CohoMap.h"

#include <array>
#include <memory>

class QCheckBox;
class QComboBox;
class QLabel;

namespace canns {

class LatticeFigure;
class PhaseMapFigure;

/// Decoded phases over the box with their fitted stripes, and the parallelogram of the torus in space.
class CohoMapPage : public StagePage {
    Q_OBJECT
public:
    explicit CohoMapPage(Workspace& workspace, QWidget* parent = nullptr);

protected:
    Workspace::Prepare prepare() override;
    void clear() override;
    void retranslate() override;

private:
    void showMap();
    void showWords();
    QString numbersText() const;
    bool wantsAligned() const;
    void followSeconds();
    void takePlace(QPointF at);

    std::shared_ptr<const CohoMap> map_;
    ActivityPtr activity_;
    std::array<PhaseMapFigure*, 2> maps_;
    LatticeFigure* lattice_;
    QLabel* numbers_;
    QLabel* quantityLabel_;
    QComboBox* quantity_;
    QLabel* coordinatesLabel_;
    QComboBox* coordinates_;
    QCheckBox* stripes_;
};

} // namespace canns
