#pragma once

#include "app/gui/pages/StagePage.h"
#include "core/topology/AnalyseTopology.h"

class QLabel;

namespace canns {

class BarcodeFigure;
class DiagramFigure;
class LandmarkPanel;
class ShufflePanel;
class VerdictPanel;

/// The shape of the population's states: barcode, persistence diagram, and the landmarks in their first three
/// principal components. A bar that is clicked is selected in both figures and colours the landmarks. Below
/// stand the verdict with its rule, and the shuffle test. Above the form, why a run would not fit, if it
/// would not.
class TdaPage : public StagePage {
    Q_OBJECT
public:
    explicit TdaPage(Workspace& workspace, QWidget* parent = nullptr);

    /// While it judges the shape.
    bool isBusy() const override;

protected:
    Workspace::Prepare prepare() override;
    void clear() override;
    void retranslate() override;

private:
    void showWhetherItFits();
    void showChance();
    void judge();

    BarcodeFigure* barcode_;
    DiagramFigure* diagram_;
    LandmarkPanel* landmarks_;
    VerdictPanel* verdict_;
    ShufflePanel* shuffles_;
    QLabel* estimate_;
    ActivityPtr activity_;
    TdaResultPtr result_;
    std::size_t judgedShuffles_ = 0; ///< Shuffles that the verdict has seen.
};

} // namespace canns
