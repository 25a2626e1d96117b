#include "app/gui/pages/StagePage.h"

#include "app/gui/pages/ComparisonArea.h"
#include "app/gui/pages/Page.h"
#include "app/gui/pages/ProvenanceText.h"
#include "app/gui/pages/StageTexts.h"
#include "widgets/forms/ParameterForm.h"
#include "widgets/text/CoreText.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGraphicsOpacityEffect>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTabWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace canns {

namespace {
using namespace Qt::Literals::StringLiterals;

constexpr int sideWidth = 330;
constexpr int mostRemarksHeight = 90;
constexpr double staleOpacity = 0.45;

const PageEntry& pageOf(const std::string& stage) {
    const auto page =
        std::ranges::find(pages(), stage, [](const PageEntry& entry) { return std::string(entry.id); });
    require(page != pages().end(), "a page of a stage is in the list of pages");
    return *page;
}

/// A few sentences, which may be scrolled where there is no room for all.
QScrollArea* scrolled(QLabel* label) {
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    area->setMaximumHeight(mostRemarksHeight);
    area->setWidget(label);
    return area;
}

} // namespace

StagePage::StagePage(Workspace& workspace, std::string stage, OnEdit onEdit, QWidget* parent)
    : QWidget(parent), workspace_(workspace), stage_(std::move(stage)), onEdit_(onEdit),
      figuresPanel_(new QWidget), beside_(new QSplitter(Qt::Horizontal)), area_(new ComparisonArea(beside_)),
      tabs_(new QTabWidget), provenance_(new QTextBrowser), state_(new QLabel), needed_(new QLabel),
      expected_(new QLabel), remarks_(new QLabel), run_(new QPushButton), compare_(new QPushButton),
      reset_(new QPushButton), earlierRuns_(new QComboBox) {
    figures_ = new QVBoxLayout(figuresPanel_);
    figures_->setContentsMargins(0, 0, 0, 0);
    earlierRuns_->setObjectName(u"earlierRuns"_s);
    earlierRuns_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    earlierRuns_->setMinimumContentsLength(12);
    earlierRuns_->hide();
    beside_->setObjectName(u"comparison"_s);
    beside_->setChildrenCollapsible(false);
    beside_->addWidget(figuresPanel_);
    auto* left = new QVBoxLayout;
    left->addWidget(earlierRuns_);
    left->addWidget(area_, 1);
    sidePanel_ = makeSide();
    auto* across = new QHBoxLayout(this);
    across->setContentsMargins(0, 0, 0, 0);
    across->addLayout(left, 1);
    across->addWidget(sidePanel_);

    connect(form_, &ParameterForm::changed, this, &StagePage::edit);
    connect(form_, &ParameterForm::validityChanged, this, [this] {
        // Not follow(): the form is ahead of the analysis just now, by the edit that made it valid again.
        if (workspace_.analysis() && !fixed_)
            followRun(workspace_.analysis()->status(stage_), workspace_.runningStage() == stage_);
    });
    connect(run_, &QPushButton::clicked, this, &StagePage::run);
    connect(compare_, &QPushButton::toggled, this, &StagePage::setComparing);
    connect(reset_, &QPushButton::clicked, form_, &ParameterForm::resetAll);
    connect(earlierRuns_, &QComboBox::currentIndexChanged, this, &StagePage::showEarlier);
    connect(tabs_, &QTabWidget::currentChanged, this, &StagePage::follow);
    connect(&workspace_, &Workspace::recordingChanged, this, &StagePage::followRecording);
    connect(&workspace_, &Workspace::analysisChanged, this, &StagePage::follow);
}

QWidget* StagePage::makeSide() {
    const auto stages = pipelineStages();
    form_ = new ParameterForm(*stages[stageIndex(stages, stage_)].table);
    auto* scroll = new QScrollArea;
    scroll->setObjectName(u"formArea"_s);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus); // Its fields are reached one by one, and scroll into view.
    scroll->setWidget(form_);
    controls_ = new QVBoxLayout;
    controls_->setContentsMargins(0, 0, 0, 0);
    auto* parameters = new QWidget;
    auto* parametersColumn = new QVBoxLayout(parameters);
    parametersColumn->setContentsMargins(4, 6, 0, 0);
    parametersColumn->addLayout(controls_);
    parametersColumn->addWidget(scroll, 1);
    provenance_->setObjectName(u"provenance"_s);
    provenance_->setFrameShape(QFrame::NoFrame);
    provenance_->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    tabs_->setObjectName(u"sideTabs"_s);
    tabs_->setDocumentMode(true);
    tabs_->addTab(parameters, QString());
    tabs_->addTab(provenance_, QString());

    for (QLabel* label : {state_, needed_, expected_, remarks_}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    state_->setObjectName(u"stageState"_s);
    needed_->setObjectName(u"stageNeeds"_s);
    expected_->setObjectName(u"stageExpected"_s);
    remarks_->setObjectName(u"stageRemarks"_s);
    remarksArea_ = scrolled(remarks_);
    remarksArea_->setObjectName(u"remarksArea"_s);
    run_->setObjectName(u"run"_s);
    run_->setDefault(true);
    compare_->setObjectName(u"compare"_s);
    compare_->setCheckable(true);
    reset_->setObjectName(u"resetAll"_s);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(compare_, 1);
    buttons->addWidget(reset_, 1);
    auto* panel = new QWidget;
    auto* side = new QVBoxLayout(panel);
    side->setContentsMargins(8, 0, 0, 0);
    side->addWidget(tabs_, 1);
    side->addWidget(remarksArea_);
    side->addWidget(state_);
    side->addWidget(needed_);
    side->addWidget(expected_);
    side->addWidget(run_);
    side->addLayout(buttons);
    panel->setFixedWidth(sideWidth);
    return panel;
}

void StagePage::edit() {
    workspace_.setParameters(stage_, form_->values());
    const StageStatus status = workspace_.analysis()->status(stage_);
    edited_ = onEdit_ == OnEdit::Run && status.run && status.state == StageState::Stale &&
              workspace_.analysis()->missing(stage_) == std::vector{stage_};
    follow();
}

QString StagePage::title() const { return pageOf(stage_).title(); }

void StagePage::run() {
    edited_ = false;
    if (run_->isEnabled() && !fixed_)
        workspace_.run(stage_, title(), owner_,
                       [this, stage = stage_, work = prepare()](const AnalysisResults& results,
                                                                const Progress& progress) {
                           const Workspace::Show show = work(results, progress);
                           // The GUI thread calls this only while the page lives.
                           return Workspace::Show([this, show, run = results.run(stage)] {
                               show();
                               shownKey_ = run->key;
                           });
                       });
}

void StagePage::followRecording() {
    if (fixed_)
        return; // The other half goes with the comparison.
    shownKey_.clear();
    setComparing(false);
    clear();
}

void StagePage::followRun(const StageStatus& status, bool running) {
    const auto& stages = workspace_.analysis()->stages();
    const StageDescriptor& stage = stages[stageIndex(stages, stage_)];
    const std::string reason = stage.notApplicable ? stage.notApplicable(*workspace_.recording()) : "";
    run_->setEnabled(form_->isValid() && workspace_.runningStage().empty() && reason.empty());
    state_->setText(!reason.empty() ? CoreText::sentence(reason)
                    : running       ? tr("Running…")
                                    : stageStateText(status));
    const QString needed =
        running || !reason.empty() ? QString() : neededText(*workspace_.analysis(), stage_);
    needed_->setText(needed);
    needed_->setVisible(!needed.isEmpty());
    const QString expected = running || !reason.empty() || !form_->isValid()
                                 ? QString()
                                 : expectedText(*workspace_.analysis(), stage_);
    expected_->setText(expected);
    expected_->setVisible(!expected.isEmpty());
    run_->setText(needed.isEmpty() ? tr("Run") : tr("Run All up to Here"));
    QStringList remarks;
    if (status.run)
        for (const std::string& remark : status.run->remarks)
            remarks << u"• "_s + CoreText::sentence(remark);
    remarks_->setText(remarks.join(u'\n'));
    remarksArea_->setVisible(!remarks.isEmpty());
    // What core refuses is said beside the field that it names, too.
    const QString where = QString::fromStdString(workspace_.failedWhere());
    if (const QString mine = QString::fromStdString(stage_) + u'.';
        where.startsWith(mine) && !where.contains(u' ') && !where.contains(u','))
        for (const ParameterRow& row : stage.table->rows())
            if (where.mid(mine.size()) == QString::fromStdString(row.info.name))
                form_->setError(QString::fromStdString(row.info.name), workspace_.failedWhy());
}

void StagePage::follow() {
    if (!workspace_.analysis() || fixed_)
        return;
    const ParameterValues now = workspace_.analysis()->parameters().at(stage_);
    if (!(form_->values() == now))
        form_->setValues(now);
    const StageStatus status = workspace_.analysis()->status(stage_);
    const bool running = workspace_.runningStage() == stage_;
    followRun(status, running);
    // Undo brings back an earlier result without a run, and another page or "run all" may have run this one:
    // it only has to be shown.
    if (isVisible() && !running && status.state == StageState::Fresh && status.run->key != shownKey_)
        run();
    // While it is still running, the edit waits; only the last one is run.
    if (edited_ && run_->isEnabled())
        run();
    // What is replaced at once is not greyed before: it would flicker.
    setGreyed(status.run && (status.state != StageState::Fresh || status.run->key != shownKey_) &&
              !(onEdit_ == OnEdit::Run && (edited_ || workspace_.runningStage() == stage_)));
    if (isVisible() && tabs_->currentWidget() == provenance_)
        provenance_->setHtml(provenanceText(*workspace_.analysis(), stage_));
    fillEarlier();
}

void StagePage::setGreyed(bool greyed) {
    if (greyed == (figuresPanel_->graphicsEffect() != nullptr))
        return;
    auto* effect = greyed ? new QGraphicsOpacityEffect(this) : nullptr;
    if (effect != nullptr)
        effect->setOpacity(staleOpacity);
    figuresPanel_->setGraphicsEffect(effect);
}

bool StagePage::isComparing() const { return earlier_ != nullptr; }

void StagePage::setComparing(bool compare) {
    const bool possible = workspace_.analysis() && workspace_.analysis()->history(stage_).size() > 1;
    compare = compare && possible && !fixed_;
    {
        const QSignalBlocker blocker(compare_);
        compare_->setChecked(compare);
    }
    earlierRuns_->setVisible(compare);
    area_->setComparing(compare);
    if (!compare) {
        delete std::exchange(earlier_, nullptr); // NOLINT(cppcoreguidelines-owning-memory): a child that goes
        return;
    }
    fillEarlier();
    showEarlier();
}

/// The list of runs to compare with: the newest first, told apart by what was set otherwise.
void StagePage::fillEarlier() {
    const std::vector<StageRunPtr> runs = workspace_.analysis()->history(stage_);
    compare_->setEnabled(runs.size() > 1);
    if (!earlierRuns_->isVisibleTo(this))
        return;
    if (runs.size() < 2) {
        setComparing(false);
        return;
    }
    const QString chosen = earlierRuns_->currentData().toString();
    bool same = earlierRuns_->count() == static_cast<int>(runs.size()) - 1;
    for (int i = 0; same && i < earlierRuns_->count(); ++i)
        same =
            earlierRuns_->itemData(i).toString().toStdString() == runs[static_cast<std::size_t>(i) + 1]->key;
    const QSignalBlocker blocker(earlierRuns_);
    if (!same) {
        earlierRuns_->clear();
        for (std::size_t i = 1; i < runs.size(); ++i)
            earlierRuns_->addItem(QString(), QString::fromStdString(runs[i]->key));
    }
    for (std::size_t i = 1; i < runs.size(); ++i)
        earlierRuns_->setItemText(
            static_cast<int>(i) - 1,
            tr("Right: earlier run, %1")
                .arg(differenceText(*workspace_.analysis(), stage_, *runs[0], *runs[i])));
    const int at = earlierRuns_->findData(chosen);
    earlierRuns_->setCurrentIndex(std::max(0, at));
    if (at < 0 && earlier_ != nullptr)
        showEarlier(); // The one that was shown is the present one now, or gone.
}

void StagePage::showEarlier() {
    const std::string key = earlierRuns_->currentData().toString().toStdString();
    for (const StageRunPtr& run : workspace_.analysis()->history(stage_)) {
        if (run->key != key)
            continue;
        AnalysisResults results;
        try {
            results = workspace_.analysis()->resultsOf(stage_, run);
        } catch (const Error& error) {
            setComparing(false);
            Q_EMIT workspace_.failed(CoreText::sentence(error.what()));
            return;
        }
        if (earlier_ == nullptr) {
            earlier_ = qobject_cast<StagePage*>(pageOf(stage_).make(workspace_));
            require(earlier_ != nullptr, "the page of a stage is a StagePage");
            beside_->addWidget(earlier_);
            shareChoices();
        }
        earlier_->becomeFixed(results);
        const int half = std::max(1, beside_->width() / 2);
        beside_->setSizes({half, half});
        return;
    }
}

/// How results are shown is chosen for both halves at once: the earlier one has no choices of its own.
void StagePage::shareChoices() {
    for (QComboBox* mine : sidePanel_->findChildren<QComboBox*>())
        if (auto* its = earlier_->findChild<QComboBox*>(mine->objectName());
            its != nullptr && !form_->isAncestorOf(mine)) {
            its->setCurrentIndex(mine->currentIndex());
            connect(mine, &QComboBox::currentIndexChanged, its, &QComboBox::setCurrentIndex);
        }
    for (QCheckBox* mine : sidePanel_->findChildren<QCheckBox*>())
        if (auto* its = earlier_->findChild<QCheckBox*>(mine->objectName());
            its != nullptr && !form_->isAncestorOf(mine)) {
            its->setChecked(mine->isChecked());
            connect(mine, &QCheckBox::toggled, its, &QCheckBox::setChecked);
        }
}

void StagePage::becomeFixed(const AnalysisResults& results) {
    fixed_ = true;
    if (!objectName().endsWith(u"-earlier"_s))
        setObjectName(objectName() + u"-earlier"_s);
    sidePanel_->hide();
    setGreyed(false);
    workspace_.show(results, title(), owner_, prepare());
}

void StagePage::retranslate() {
    tabs_->setTabText(0, tr("Parameters"));
    tabs_->setTabText(1, tr("Provenance"));
    tabs_->setAccessibleName(tr("Parameters and provenance"));
    provenance_->setAccessibleName(tr("Where this result came from"));
    remarksArea_->setAccessibleName(tr("Remarks of the last run"));
    run_->setText(tr("Run"));
    run_->setToolTip(tr("Run this step, and what it needs (F5)"));
    run_->setAccessibleName(tr("Run this step"));
    compare_->setText(tr("Compare"));
    compare_->setToolTip(tr("Show an earlier run beside this one"));
    compare_->setAccessibleName(tr("Compare with an earlier run"));
    earlierRuns_->setAccessibleName(tr("Earlier run that is shown at the right"));
    reset_->setText(tr("Reset All"));
    reset_->setToolTip(tr("All parameters of this step back to their defaults"));
    reset_->setAccessibleName(tr("Reset all parameters"));
    follow();
}

void StagePage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void StagePage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    follow();
}

} // namespace canns
