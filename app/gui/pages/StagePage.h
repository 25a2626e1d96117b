#pragma once

#include "app/gui/shell/Workspace.h"

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QLabel;
class QPushButton;
class QScrollArea;
class QSplitter;
class QTabWidget;
class QTextBrowser;

namespace canns {

class ComparisonArea;
class ParameterForm;

/// A page of one stage: figures at the left, and at the right the form of its parameters, where its result
/// came from, Run, and what the run had to remark. A derived class fills in the figures. Cancel and progress
/// are in the job bar below; results of other parameters than those in the form are kept and greyed.
///
/// "Compare" shows the page's figures a second time beside the present ones, for an earlier run.
class StagePage : public QWidget {
    Q_OBJECT
public:
    /// What an edit does besides greying: it waits for Run, or runs the stage at once, where that takes less
    /// than 100 ms.
    enum class OnEdit { Wait, Run };

    StagePage(Workspace& workspace, std::string stage, OnEdit onEdit, QWidget* parent = nullptr);

    /// Whether an earlier run is shown beside the present one.
    bool isComparing() const;
    /// Whether something of its own is still being found, besides what the workspace's jobs do.
    virtual bool isBusy() const { return false; }

public Q_SLOTS:
    /// Runs the stage, and what it needs; then shows the result.
    void run();
    void setComparing(bool compare);

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
    virtual void retranslate();

    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

    Workspace& workspace_;

private:
    QWidget* makeSide();
    void edit();
    /// As in the list of steps.
    QString title() const;
    void follow();
    void followRecording();
    void followRun(const StageStatus& status, bool running);
    /// Greys what does not belong to the parameters as they are.
    void setGreyed(bool greyed);
    void fillEarlier();
    void showEarlier();
    void shareChoices();
    /// Makes this page one half of a comparison: figures only, of one run.
    void becomeFixed(const AnalysisResults& results);

    const std::string stage_;
    const OnEdit onEdit_;
    QBoxLayout* figures_;
    QBoxLayout* controls_;
    QWidget* figuresPanel_;
    QSplitter* beside_;
    ComparisonArea* area_;
    QWidget* sidePanel_;
    QTabWidget* tabs_;
    ParameterForm* form_;
    QTextBrowser* provenance_;
    QLabel* state_;
    QLabel* needed_;
    QLabel* expected_;
    QLabel* remarks_;
    QScrollArea* remarksArea_;
    QPushButton* run_;
    QPushButton* compare_;
    QPushButton* reset_;
    QComboBox* earlierRuns_;
    StagePage* earlier_ = nullptr; ///< The other half of a comparison.
    bool fixed_ = false;           ///< This is the other half.
    bool edited_ = false;          ///< And to be run at once.
    std::string shownKey_;         ///< Of the run whose result is in the figures.
    JobOwner owner_;               // Last: no callback may find the rest half gone.
};

} // namespace canns
