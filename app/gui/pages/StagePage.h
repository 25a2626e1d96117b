#pragma once

#include "app/gui/shell/Workspace.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace canns {

class ParameterForm;

/// A page of one stage: figures at the left, and at the right the form of its parameters, Run, and what the
/// run had to remark. A derived class fills in the figures. Cancel and progress are in the job bar below;
/// results of other parameters than those in the form are kept and greyed.
class StagePage : public QWidget {
    Q_OBJECT
public:
    StagePage(Workspace& workspace, std::string stage, QWidget* parent = nullptr);

public Q_SLOTS:
    void run();

protected:
    /// Where the figures go.
    QBoxLayout* figures() { return figures_; }
    /// Above the form: choices of how results are shown, which need no run.
    QBoxLayout* controls() { return controls_; }
    /// Work in the background that turns results into what the figures show; its answer shows it. It takes
    /// what it needs by value and everything else from the results that it is given: they may be those of an
    /// earlier run, beside the present one.
    virtual Workspace::Prepare prepare() = 0;
    /// There is no result any more: another recording.
    virtual void clear() = 0;
    /// Title of the stage, for the job bar.
    virtual QString title() const = 0;
    virtual void retranslate();

    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

    Workspace& workspace_;

private:
    void follow();
    void followRecording();
    QString stateText(const StageStatus& status) const;

    const std::string stage_;
    QBoxLayout* figures_;
    QBoxLayout* controls_;
    QWidget* figuresPanel_;
    ParameterForm* form_;
    QLabel* state_;
    QLabel* remarks_;
    QPushButton* run_;
    QPushButton* reset_;
    std::string shownKey_; ///< Of the run whose result is in the figures.
    JobOwner owner_;       // Last: no callback may find the rest half gone.
};

} // namespace canns
