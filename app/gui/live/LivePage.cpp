#include "app/gui/live/LivePage.h"

#include "app/gui/live/HandBar.h"
#include "app/gui/live/LiveCaption.h"
#include "app/gui/live/LiveViewArea.h"
#include "app/gui/live/RecordBar.h"
#include "app/gui/live/SetupPanel.h"
#include "app/gui/live/TransportBar.h"
#include "app/gui/shell/Workspace.h"
#include "widgets/jobs/QtPost.h"
#include "widgets/live/LiveViewKinds.h"
#include "widgets/text/CoreText.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

#include <algorithm>
#include <chrono>
#include <utility>

namespace canns {

namespace {
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

constexpr double recordedBytes = 512e6;

/// What a speed is chosen for.
std::string pairOf(const SimulationOrigin& origin) { return origin.model + ' ' + origin.task; }
} // namespace

LivePage::LivePage(Workspace& workspace, QWidget* parent)
    : QWidget(parent), workspace_(workspace), setup_(new SetupPanel), transport_(new TransportBar),
      hands_(new Hands(this)), handBar_(new HandBar(*hands_)), addView_(new QPushButton),
      message_(new QLabel), caption_(new LiveCaption), views_(new LiveViewArea), recordBar_(new RecordBar),
      export_(new LiveExport(workspace_, *views_, this)) {
    setObjectName(u"livePage"_s);
    addView_->setObjectName(u"liveAddView"_s);
    addView_->setMenu(new QMenu(addView_));
    message_->setObjectName(u"liveMessage"_s);
    message_->setWordWrap(true);
    message_->hide();

    auto* handLine = new QHBoxLayout;
    handLine->addWidget(handBar_, 1);
    handLine->addWidget(addView_);
    auto* right = new QVBoxLayout;
    right->addWidget(transport_);
    right->addLayout(handLine);
    right->addWidget(message_);
    right->addWidget(caption_);
    right->addWidget(views_, 1);
    right->addWidget(recordBar_);
    auto* all = new QHBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(setup_);
    all->addLayout(right, 1);

    connect(setup_, &SetupPanel::setupChanged, this, &LivePage::build);
    connect(setup_, &SetupPanel::setupChanged, this, &LivePage::changed);
    connect(setup_, &SetupPanel::modelParameterChanged, this, &LivePage::changed);
    connect(setup_, &SetupPanel::failed, this, &LivePage::showMessage);
    connect(setup_, &SetupPanel::modelParameterChanged, this, &LivePage::setParameter);
    connect(transport_, &TransportBar::runRequested, this, &LivePage::run);
    connect(transport_, &TransportBar::pauseRequested, this, &LivePage::pause);
    connect(transport_, &TransportBar::stepRequested, this, [this] {
        wantsRun_ = false;
        clearTrouble();
        if (simulation_) {
            leaveRecord();
            simulation_->pause();
            simulation_->step();
        }
    });
    connect(transport_, &TransportBar::resetRequested, this, [this] {
        wantsRun_ = false;
        clearTrouble();
        hands_->forget();
        if (simulation_) {
            leaveRecord();
            simulation_->reset();
        }
    });
    connect(transport_, &TransportBar::speedChanged, this, [this](double factor) {
        if (simulation_)
            simulation_->setSpeed(factor);
        Q_EMIT changed();
    });
    connectRecordBar();
    connect(views_, &LiveViewArea::viewMade, this, [this](LiveView* view) { hands_->watch(view->figure()); });
    connect(hands_, &Hands::neuronPicked, views_, &LiveViewArea::pick);
    connect(handBar_, &HandBar::toolChanged, this, [this] {
        for (LiveView* view : views_->views())
            hands_->arm(view->figure());
    });
    connect(views_, &LiveViewArea::viewsChanged, this, [this] {
        addView_->setEnabled(!views_->isFull());
        if (replaying_)
            scrubTo(recordBar_->frame());
        else if (simulation_ && network_.matches(simulation_->latestFrame()))
            views_->showFrame(simulation_->latestFrame());
    });
    connect(views_, &LiveViewArea::chosen, this, &LivePage::changed);
    connect(views_, &LiveViewArea::gaveWay, this, [this](const QString& why) {
        showMessage(tr("%1 The heat map stands in for the view in 3-D.").arg(why));
    });
    connect(addView_->menu(), &QMenu::aboutToShow, this, &LivePage::fillAddMenu);
    connect(&timer_, &QTimer::timeout, this, &LivePage::tick);
    timer_.setTimerType(Qt::PreciseTimer);
    timer_.setInterval(16ms);
    second_.start();
    retranslate();
    build();
}

LivePage::~LivePage() {
    timer_.stop();
    if (making_)
        making_->cancel();
    // Jobs may wait for its answers.
    if (simulation_)
        simulation_->end();
}

const SimulationOrigin& LivePage::origin() const { return setup_->origin(); }

void LivePage::setOrigin(const SimulationOrigin& origin, std::optional<double> speed) {
    setup_->setOrigin(origin);
    if (speed) {
        speedOf_ = pairOf(origin);
        transport_->setSpeed(*speed);
    }
    build();
    Q_EMIT changed();
}

std::optional<double> LivePage::speed() const {
    return speedOf_ == pairOf(origin()) ? std::optional(transport_->speed()) : std::nullopt;
}

QByteArray LivePage::layoutState() const { return views_->choices(); }

void LivePage::restoreLayoutState(const QByteArray& state) {
    views_->setChoices(state);
    if (simulation_)
        views_->begin(origin().model, network_);
}

/// Networks may take seconds to make (weights, geodesic distances, a pattern that settles): not here.
void LivePage::build() {
    export_->stopMovie(); // Of views that are about to show another network.
    release();
    clearTrouble();
    if (making_)
        making_->cancel();
    SimulationOrigin origin = setup_->origin();
    caption_->setSetup(origin, setup_->preset());
    making_ = jobs_.start<Made>("Make the network", [origin](const Progress& progress) {
        auto parameters = origin.simulationValues.as<SimulationParameters>();
        parameters.states = "all"; // Whatever the set-up keeps: every view is to look back.
        parameters.memoryLimit = std::min(parameters.memoryLimit, recordedBytes);
        Made made;
        made.simulation = std::make_shared<Simulation>(findModel(origin.model), origin.modelValues,
                                                       findTask(origin.task), origin.taskValues, parameters,
                                                       origin.seed, FrameStore::OnRequest, progress);
        made.arena = liveArena(origin.taskValues, progress.silent());
        return made;
    });
    transport_->showState(SimulationState::Paused, false);
    takeRecord({});
    making_->whenFinished(owner_, qtPost(), [this](Job<Made>& job) {
        if (&job != making_.get())
            return; // Overtaken.
        if (job.state() == JobState::Done)
            adopt(job.result());
        else if (job.state() == JobState::Failed)
            showTrouble(job.error());
        making_.reset();
        Q_EMIT settled();
    });
}

/// The old simulation goes in the background: its last step may be a long one.
void LivePage::release() {
    if (!simulation_)
        return;
    hands_->begin(nullptr, network_);
    simulation_->end();
    jobs_.start<bool>("Close the network", [old = std::move(simulation_)](const Progress&) mutable {
        old.reset();
        return true;
    });
    simulation_.reset();
}

void LivePage::adopt(const Made& made) {
    simulation_ = made.simulation;
    arena_ = made.arena;
    if (const std::string pair = pairOf(origin()); std::exchange(speedOf_, pair) != pair)
        transport_->setSpeed(liveSpeed(origin()));
    replaying_ = false;
    recording_ = Recording::Off;
    recordInterval_ =
        std::max(origin().simulationValues.as<SimulationParameters>().recordInterval,
                 findModel(origin().model).defaultTimeStep * findModel(origin().model).secondsPerTimeUnit);
    simulation_->repeatTask(true);
    simulation_->setSpeed(transport_->speed());
    network_ = liveNetwork(simulation_, origin(), arena_);
    restarts_ = simulation_->latestFrame().restarts;
    hands_->begin(simulation_, network_);
    handBar_->begin(network_);
    views_->begin(origin().model, network_);
    views_->forget();
    showFrame(simulation_->latestFrame());
    shownState_ = SimulationState::Paused;
    transport_->showState(shownState_, true);
    if (wantsRun_)
        run();
}

void LivePage::run() {
    if (export_->isMakingMovie())
        return;
    wantsRun_ = true;
    clearTrouble();
    if (!simulation_) {
        if (!making_)
            build();
        return;
    }
    if (simulation_->state() == SimulationState::Failed) {
        hands_->forget();
        simulation_->reset(); // What has blown up does not come back by itself.
    }
    leaveRecord();
    simulation_->run();
    timer_.start();
}

void LivePage::pause() {
    wantsRun_ = false;
    if (simulation_)
        simulation_->pause();
}

void LivePage::showFrame(const Frame& frame) {
    if (!network_.matches(frame)) {
        network_ = liveNetwork(simulation_, origin(), arena_);
        if (!network_.matches(frame))
            return; // Older than the change of shape; the next one fits.
        hands_->begin(simulation_, network_);
        views_->begin(origin().model, network_);
        views_->forget();
    }
    if (frame.restarts != restarts_) {
        restarts_ = frame.restarts;
        views_->forget();
    }
    hands_->see(frame);
    // As fast as it goes, the simulation needs the processor more than eyes need 60 pictures a second of what
    // is drawn in 3-D without a graphics card: half of them are left out.
    owesSpace_ =
        !owesSpace_ && transport_->speed() == 0.0 && simulation_->state() == SimulationState::Running;
    views_->showFrame(frame, owesSpace_ ? LiveViewArea::Views::Flat : LiveViewArea::Views::All);
    ++framesShown_;
}

void LivePage::tick() {
    if (!simulation_) {
        if (making_ && making_->fraction() > 0.0)
            transport_->showMaking(making_->fraction());
        return;
    }
    bool isNew = false;
    const Frame& frame = simulation_->latestFrame(&isNew);
    if (isNew && !replaying_)
        showFrame(frame);
    else if (!replaying_ && simulation_->state() != SimulationState::Running &&
             std::exchange(owesSpace_, false) && network_.matches(frame))
        views_->showFrame(frame, LiveViewArea::Views::InSpace);
    if (const qint64 elapsed = second_.elapsed(); elapsed >= 500) {
        framesPerSecond_ = 1000.0 * framesShown_ / static_cast<double>(elapsed);
        framesShown_ = 0;
        second_.restart();
        followState(frame);
    }
    if (simulation_ && (shownState_ != simulation_->state() || hasFailedAnew()))
        followState(frame);
}

/// It may have run, and failed again, between two looks.
bool LivePage::hasFailedAnew() const {
    return simulation_->state() == SimulationState::Failed && simulation_->error() != shownError_;
}

void LivePage::followState(const Frame& frame) {
    const SimulationState now = simulation_->state();
    if (const std::optional<double> fraction = simulation_->preparing()) {
        transport_->showMaking(*fraction);
        return;
    }
    transport_->showClock(frame.seconds, now == SimulationState::Running ? frame.stepsPerSecond : 0.0,
                          now == SimulationState::Running ? framesPerSecond_ : 0.0);
    followRecording(frame);
    if (now != shownState_)
        transport_->showState(now, true);
    shownState_ = now;
    if (hasFailedAnew()) {
        wantsRun_ = false;
        shownError_ = simulation_->error();
        showTrouble(shownError_);
    }
}

void LivePage::setParameter(const QString& name) {
    if (!simulation_) {
        // Being made with other values, or could not be made with the last: try again with these.
        build();
        return;
    }
    try {
        clearTrouble();
        simulation_->setParameter(name.toStdString(), origin().modelValues.at(name.toStdString()));
        const std::optional<double> ratio = network_.mappingRatio;
        takeParameters(network_, origin().modelValues);
        if (network_.mappingRatio != ratio)
            views_->begin(origin().model, network_);
        else
            views_->adjust(network_);
        timer_.start();
    } catch (const Error&) {
        showTrouble(std::current_exception());
    }
}

void LivePage::showTrouble(const std::exception_ptr& error) {
    trouble_ = CoreText::error(error);
    try {
        std::rethrow_exception(error);
    } catch (const Error& known) {
        setup_->showError(known.where(), trouble_);
    } catch (const std::exception&) {
        // Its words are all there is.
    }
    showMessage(trouble_);
}

void LivePage::showMessage(const QString& text) {
    message_->setText(text);
    message_->show();
}

void LivePage::clearTrouble() {
    trouble_.clear();
    message_->hide();
}

void LivePage::fillAddMenu() {
    QMenu* menu = addView_->menu();
    menu->clear();
    const QStringList fitting = views_->fitting();
    for (const LiveViewKind& kind : liveViewKinds())
        if (const QString id = QString::fromLatin1(kind.id); fitting.contains(id))
            menu->addAction(kind.title(), this, [this, id] { views_->add(id); });
}

void LivePage::retranslate() {
    addView_->setText(tr("Add a view"));
    addView_->setAccessibleName(tr("Add a view"));
    // With air before its arrow.
    addView_->setMinimumWidth(addView_->fontMetrics().horizontalAdvance(addView_->text()) + 32);
}

void LivePage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void LivePage::hideEvent(QHideEvent* event) {
    // Nobody looks: the processor is for others.
    if (simulation_)
        simulation_->pause();
    timer_.stop();
    QWidget::hideEvent(event);
}

void LivePage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    timer_.start();
    if (wantsRun_)
        run();
}

} // namespace canns
