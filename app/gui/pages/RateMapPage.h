#pragma once

#include "app/gui/pages/StagePage.h"
#include "core/maps/RateMap.h"
#include "widgets/selection/Cells.h"

class QComboBox;
class QLabel;

namespace canns {

class MapFigure;
class MapGalleryFigure;
class TrajectoryFigure;

/// Where in the box the cells fire: small maps of all, and of the selected one the map, its spikes over the
/// path, and what the map says about it.
class RateMapPage : public StagePage {
    Q_OBJECT
public:
    explicit RateMapPage(Workspace& workspace, QWidget* parent = nullptr);

protected:
    Workspace::Prepare prepare() override;
    void clear() override;
    void retranslate() override;

private:
    enum Order { ByUnit, ByInformation, ByPeak, ByMean };

    void showOrder();
    void showCell();

    std::shared_ptr<const RateMaps> maps_;
    Cells cells_;
    MapGalleryFigure* gallery_;
    MapFigure* map_;
    TrajectoryFigure* path_;
    QLabel* numbers_;
    QLabel* orderLabel_;
    QComboBox* order_;
};

} // namespace canns
