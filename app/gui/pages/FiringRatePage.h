#pragma once

#include "app/gui/pages/StagePage.h"
#include "widgets/figures/HeatMapFigure.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace canns {

/// The rates of the population over time: rows ordered by unit, preferred phase or time of the peak, down to
/// single spikes.
class FiringRatePage : public StagePage {
    Q_OBJECT
public:
    explicit FiringRatePage(Workspace& workspace, QWidget* parent = nullptr);

protected:
    Workspace::Prepare prepare() override;
    void clear() override;
    void retranslate() override;

private:
    enum Order { ByUnit, ByPhase, ByPeakTime };

    void showOrder();
    void showQuantity();
    /// Phases are there when they were decoded from the activity that is shown.
    bool hasPhases() const;
    void followPhases();

    std::shared_ptr<const HeatMap> map_;
    RateNormalization normalization_ = RateNormalization::None;
    std::vector<double> phases_; ///< Preferred; one a cell of the activity.
    std::string phasesKey_;      ///< Of the decoding that they come from.
    HeatMapFigure* figure_;
    QLabel* orderLabel_;
    QComboBox* order_;
    QPushButton* spikes_;
    QPushButton* all_;
};

} // namespace canns
