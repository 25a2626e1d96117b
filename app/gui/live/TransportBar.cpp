#include "app/gui/live/TransportBar.h"

#include "widgets/player/PlayIcon.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>
#include <array>
#include <cmath>

namespace canns {

namespace {
using namespace Qt::Literals::StringLiterals;

/// 0 is as fast as it goes.
constexpr std::array speeds{0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 0.0};

QString rateText(double perSecond) {
    return perSecond >= 10000 ? QString::number(perSecond / 1000, 'f', 0) + u"k"_s
                              : QString::number(perSecond, 'f', 0);
}

} // namespace

TransportBar::TransportBar(QWidget* parent)
    : QWidget(parent), play_(new QToolButton), step_(new QToolButton), reset_(new QToolButton),
      record_(new QToolButton), speedLabel_(new QLabel), speed_(new QComboBox), clock_(new QLabel),
      rates_(new QLabel) {
    play_->setObjectName(u"livePlay"_s);
    play_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    step_->setObjectName(u"liveStep"_s);
    reset_->setObjectName(u"liveReset"_s);
    record_->setObjectName(u"liveRecord"_s);
    record_->setCheckable(true);
    speed_->setObjectName(u"liveSpeed"_s);
    clock_->setObjectName(u"liveClock"_s);
    rates_->setObjectName(u"liveRates"_s);
    rates_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    for (const double speed : speeds)
        speed_->addItem(QString(), speed);
    speed_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    speed_->setMinimumContentsLength(4);
    speed_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    speed_->setMaximumWidth(170);
    speed_->setCurrentIndex(6);
    speedLabel_->setBuddy(speed_);

    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    for (QToolButton* button : {play_, step_, reset_}) {
        button->setFocusPolicy(Qt::StrongFocus);
        line->addWidget(button);
    }
    record_->setFocusPolicy(Qt::StrongFocus);
    line->addWidget(speedLabel_);
    line->addWidget(speed_, 2);
    line->addWidget(record_);
    line->addSpacing(8);
    line->addWidget(clock_);
    line->addSpacing(8);
    line->addWidget(rates_, 3);

    connect(play_, &QToolButton::clicked, this, [this] {
        if (playing_)
            Q_EMIT pauseRequested();
        else
            Q_EMIT runRequested();
    });
    connect(step_, &QToolButton::clicked, this, &TransportBar::stepRequested);
    connect(reset_, &QToolButton::clicked, this, &TransportBar::resetRequested);
    connect(record_, &QToolButton::clicked, this, &TransportBar::recordRequested);
    connect(speed_, &QComboBox::currentIndexChanged, this, [this] { Q_EMIT speedChanged(speed()); });
    retranslate();
    showState(SimulationState::Paused, false);
}

double TransportBar::speed() const { return speed_->currentData().toDouble(); }

void TransportBar::setSpeed(double factor) {
    int best = speed_->count() - 1;
    for (int i = 0; factor > 0 && i + 1 < speed_->count(); ++i) {
        const auto distance = [&](int index) {
            const double offered = speed_->itemData(index).toDouble();
            return offered > 0 ? std::abs(std::log(offered / factor)) : 1e9;
        };
        if (distance(i) < distance(best))
            best = i;
    }
    speed_->setCurrentIndex(best);
}

void TransportBar::showState(SimulationState state, bool isReady) {
    playing_ = isReady && state == SimulationState::Running;
    for (QWidget* control : std::initializer_list<QWidget*>{play_, step_, reset_, record_})
        control->setEnabled(isReady);
    showPlaying();
}

void TransportBar::showPlaying() {
    play_->setText(playing_ ? tr("Pause") : tr("Play"));
    play_->setIcon(playIcon(playing_, palette().color(QPalette::ButtonText), devicePixelRatioF()));
    play_->setAccessibleName(playing_ ? tr("Pause the simulation") : tr("Run the simulation"));
    // As wide as with the longer of the two, so that the bar does not move.
    const QFontMetrics metrics = play_->fontMetrics();
    play_->setMinimumWidth(
        std::max(metrics.horizontalAdvance(tr("Pause")), metrics.horizontalAdvance(tr("Play"))) + 40);
}

void TransportBar::showClock(double seconds, double stepsPerSecond, double framesPerSecond) {
    clock_->setText(tr("%1 s").arg(seconds, 0, 'f', 2));
    const QString steps = rateText(stepsPerSecond);
    const QString both = tr("%1 steps/s, %2 frames/s").arg(steps, QString::number(framesPerSecond, 'f', 0));
    const bool fits = rates_->fontMetrics().horizontalAdvance(both) <= rates_->width();
    rates_->setText(fits ? both : tr("%1 steps/s").arg(steps));
    rates_->setToolTip(both);
}

void TransportBar::showMaking(double fraction) {
    rates_->setText(tr("The network is being made: %1 %").arg(100.0 * fraction, 0, 'f', 0));
}

void TransportBar::showRecording(bool recording, double seconds) {
    record_->setChecked(recording);
    recordedSeconds_ = recording ? seconds : 0.0;
    record_->setText(recording ? tr("● Stop (%1 s)").arg(recordedSeconds_, 0, 'f', 1) : tr("● Record"));
    record_->setAccessibleName(recording ? tr("Stop recording") : tr("Record"));
}

void TransportBar::retranslate() {
    step_->setText(tr("Step"));
    step_->setToolTip(tr("One step of the network"));
    step_->setAccessibleName(tr("One step"));
    reset_->setText(tr("Reset"));
    reset_->setToolTip(tr("Back to the beginning, with the parameters as they are"));
    reset_->setAccessibleName(tr("Back to the beginning"));
    record_->setToolTip(tr("Keep what happens from now on, to scrub through it, export it or analyse it"));
    speedLabel_->setText(tr("Speed"));
    speed_->setAccessibleName(tr("Speed"));
    speed_->setToolTip(tr("Seconds of the model in a second"));
    for (int i = 0; i < speed_->count(); ++i) {
        const double factor = speed_->itemData(i).toDouble();
        speed_->setItemText(i, factor == 0.0 ? tr("as fast as it goes")
                               : factor < 1  ? u"1/%1"_s.arg(std::lround(1 / factor))
                                             : u"%1×"_s.arg(std::lround(factor)));
    }
    // As wide as they will get in the first minutes, so that the bar does not move.
    const auto widthOf = [](const QWidget* widget, const QString& text) {
        return widget->fontMetrics().horizontalAdvance(text);
    };
    clock_->setMinimumWidth(widthOf(clock_, tr("%1 s").arg(u"000.00"_s)));
    record_->setMinimumWidth(
        std::max(widthOf(record_, tr("● Stop (%1 s)").arg(u"00.0"_s)), widthOf(record_, tr("● Record"))) +
        16);
    showPlaying();
    showRecording(record_->isChecked(), recordedSeconds_);
}

void TransportBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        showPlaying();
    QWidget::changeEvent(event);
}

} // namespace canns
