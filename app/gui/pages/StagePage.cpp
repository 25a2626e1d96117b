#include "app/gui/pages/StagePage.h"

#include "widgets/forms/ParameterForm.h"
#include "widgets/text/CoreText.h"

#include <QEvent>
#include <QGraphicsOpacityEffect>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace canns {

namespace {
using namespace Qt::Literals::StringLiterals;

constexpr int formWidth = 330;
constexpr double staleOpacity = 0.45;
} // namespace

StagePage::StagePage(Workspace& workspace, std::string stage, QWidget* parent)
    : QWidget(parent), workspace_(workspace), stage_(std::move(stage)), figuresPanel_(new QWidget),
      state_(new QLabel), remarks_(new QLabel), run_(new QPushButton), reset_(new QPushButton) {
    figures_ = new QVBoxLayout(figuresPanel_);
    figures_->setContentsMargins(0, 0, 0, 0);
    const auto stages = pipelineStages();
    form_ = new ParameterForm(*stages[stageIndex(stages, stage_)].table);
    auto* scroll = new QScrollArea;
    scroll->setObjectName(u"formArea"_s);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(form_);
    state_->setObjectName(u"stageState"_s);
    state_->setWordWrap(true);
    remarks_->setObjectName(u"stageRemarks"_s);
    remarks_->setWordWrap(true);
    remarks_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    run_->setObjectName(u"run"_s);
    run_->setDefault(true);
    reset_->setObjectName(u"resetAll"_s);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(run_, 2);
    buttons->addWidget(reset_, 1);
    controls_ = new QVBoxLayout;
    controls_->setContentsMargins(0, 0, 0, 0);
    auto* side = new QVBoxLayout;
    side->addLayout(controls_);
    side->addWidget(scroll, 1);
    side->addWidget(remarks_);
    side->addWidget(state_);
    side->addLayout(buttons);
    auto* sidePanel = new QWidget;
    sidePanel->setLayout(side);
    sidePanel->setFixedWidth(formWidth);
    side->setContentsMargins(8, 0, 0, 0);
    auto* across = new QHBoxLayout(this);
    across->setContentsMargins(0, 0, 0, 0);
    across->addWidget(figuresPanel_, 1);
    across->addWidget(sidePanel);

    connect(form_, &ParameterForm::changed, this,
            [this] { workspace_.setParameters(stage_, form_->values()); });
    connect(form_, &ParameterForm::validityChanged, this, &StagePage::follow);
    connect(run_, &QPushButton::clicked, this, &StagePage::run);
    connect(reset_, &QPushButton::clicked, form_, &ParameterForm::resetAll);
    connect(&workspace_, &Workspace::recordingChanged, this, &StagePage::followRecording);
    connect(&workspace_, &Workspace::analysisChanged, this, &StagePage::follow);
}

void StagePage::run() {
    if (run_->isEnabled())
        workspace_.run(stage_, title(), owner_,
                       [this, key = &shownKey_, stage = stage_,
                        work = prepare()](const AnalysisResults& results, const Progress& progress) {
                           const Workspace::Show show = work(results, progress);
                           // The GUI thread calls this only while the page lives.
                           return Workspace::Show([key, show, run = results.run(stage)] {
                               show();
                               *key = run->key;
                           });
                       });
}

void StagePage::followRecording() {
    shownKey_.clear();
    clear();
}

QString StagePage::stateText(const StageStatus& status) const {
    switch (status.state) {
    case StageState::NotRun:
        return tr("Not run yet.");
    case StageState::Fresh:
        return tr("Done in %1 s.").arg(QLocale().toString(status.run->seconds, 'f', 2));
    case StageState::Stale:
        return tr("Parameters were changed since this was computed.");
    case StageState::Failed:
        return tr("Failed: %1").arg(CoreText::sentence(status.error));
    }
    return {};
}

void StagePage::follow() {
    if (!workspace_.analysis())
        return;
    const ParameterValues now = workspace_.analysis()->parameters().at(stage_);
    if (form_->isValid() && !(form_->values() == now))
        form_->setValues(now);
    const StageStatus status = workspace_.analysis()->status(stage_);
    const bool running = workspace_.runningStage() == stage_;
    run_->setEnabled(form_->isValid() && workspace_.runningStage().empty());
    state_->setText(running ? tr("Running…") : stateText(status));
    QStringList remarks;
    if (status.run)
        for (const std::string& remark : status.run->remarks)
            remarks << u"• "_s + CoreText::sentence(remark);
    remarks_->setText(remarks.join(u'\n'));
    remarks_->setVisible(!remarks.isEmpty());
    // Undo brings back an earlier result without a run: it only has to be shown.
    if (isVisible() && !running && status.state == StageState::Fresh && status.run->key != shownKey_)
        run();
    const bool stale = status.run && (status.state != StageState::Fresh || status.run->key != shownKey_);
    if (stale != (figuresPanel_->graphicsEffect() != nullptr)) {
        auto* effect = stale ? new QGraphicsOpacityEffect(this) : nullptr;
        if (effect != nullptr)
            effect->setOpacity(staleOpacity);
        figuresPanel_->setGraphicsEffect(effect);
    }
}

void StagePage::retranslate() {
    run_->setText(tr("Run"));
    run_->setToolTip(tr("Run this step, and what it needs (F5)"));
    run_->setAccessibleName(tr("Run this step"));
    reset_->setText(tr("Reset"));
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
