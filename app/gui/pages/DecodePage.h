#pragma once

#include "app/gui/pages/StagePage.h"
#include "core/decode/Decode.h"
#include "core/decode/DecodeSummary.h"

#include <memory>
#include <vector>

class QBoxLayout;
class QLabel;

namespace canns {

class ChartFigure;
class ClassPicker;
class PhaseTimeFigure;
class TorusMapFigure;

/// From classes to phases: which classes are decoded, the phases over time with how certain they are, how
/// much of the ring or torus was visited, and the numbers that say whether to believe it.
class DecodePage : public StagePage {
    Q_OBJECT
public:
    explicit DecodePage(Workspace& workspace, QWidget* parent = nullptr);

    /// What the figures show.
    struct Picture;

protected:
    Workspace::Prepare prepare() override;
    void clear() override;
    void retranslate() override;

private:
    void show(std::shared_ptr<const Picture> picture);
    void showPhases();
    void showWords();
    QString numbersText() const;
    void followParameters();
    void takeRanks();
    void followSeconds();
    void followView(const PhaseTimeFigure* leader);

    std::shared_ptr<const Picture> picture_;
    ClassPicker* picker_;
    QBoxLayout* times_;
    std::vector<PhaseTimeFigure*> phases_; ///< One a coordinate.
    ChartFigure* confidence_;
    ChartFigure* ring_;     ///< Coverage, with one coordinate
    TorusMapFigure* torus_; ///< or two.
    QLabel* numbers_;
    bool leading_ = false; ///< Views are being brought in step.
};

} // namespace canns
