#include "widgets/player/PlayBar.h"

#include "widgets/player/PlayIcon.h"
#include "widgets/selection/Selection.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

#include <chrono>
#include <cmath>

namespace canns {

namespace {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

constexpr int sliderSteps = 100'000;
constexpr double speeds[] = {0.25, 0.5, 1, 2, 5, 10, 20, 50};
constexpr int usualSpeed = 4;

} // namespace

PlayBar::PlayBar(Selection& selection, QWidget* parent)
    : QWidget(parent), selection_(selection), button_(new QToolButton), slider_(new QSlider(Qt::Horizontal)),
      time_(new QLabel), speedLabel_(new QLabel), speed_(new QComboBox), tailLabel_(new QLabel),
      tail_(new QDoubleSpinBox) {
    setObjectName(u"playBar"_s);
    button_->setObjectName(u"play"_s);
    button_->setFocusPolicy(Qt::StrongFocus);
    slider_->setObjectName(u"playHead"_s);
    slider_->setRange(0, sliderSteps);
    slider_->setPageStep(sliderSteps / 20);
    slider_->setSingleStep(sliderSteps / 500);
    time_->setObjectName(u"playTime"_s);
    time_->setMinimumWidth(time_->fontMetrics().horizontalAdvance(u"10000.00 s"_s));
    time_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    speed_->setObjectName(u"playSpeed"_s);
    for (const double speed : speeds)
        speed_->addItem(u"× %1"_s.arg(speed), speed);
    speed_->setCurrentIndex(usualSpeed);
    tail_->setObjectName(u"tail"_s);
    tail_->setRange(0.1, 600.0);
    tail_->setDecimals(1);
    tail_->setValue(5.0);
    tail_->setSuffix(u" s"_s);
    speedLabel_->setBuddy(speed_);
    tailLabel_->setBuddy(tail_);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(button_);
    row->addWidget(slider_, 1);
    row->addWidget(time_);
    row->addWidget(speedLabel_);
    row->addWidget(speed_);
    row->addWidget(tailLabel_);
    row->addWidget(tail_);

    timer_.setTimerType(Qt::PreciseTimer);
    timer_.setInterval(16ms);
    connect(&timer_, &QTimer::timeout, this, &PlayBar::step);
    connect(button_, &QToolButton::clicked, this, &PlayBar::toggle);
    connect(slider_, &QSlider::valueChanged, this, [this](int value) {
        selection_.setSeconds(range_.from + range_.length() * value / sliderSteps);
    });
    connect(tail_, &QDoubleSpinBox::valueChanged, this, &PlayBar::tailChanged);
    connect(&selection_, &Selection::secondsChanged, this, &PlayBar::follow);
    retranslate();
    setRange(range_);
}

void PlayBar::setRange(Range seconds) {
    range_ = seconds;
    const bool usable = seconds.length() > 0;
    if (!usable)
        pause();
    setEnabled(usable);
    follow();
}

double PlayBar::speed() const { return speed_->currentData().toDouble(); }

double PlayBar::tailSeconds() const { return tail_->value(); }

double PlayBar::seconds() const {
    return std::clamp(selection_.seconds().value_or(range_.from), range_.from, range_.to);
}

void PlayBar::play() {
    if (!isEnabled() || isPlaying())
        return;
    if (seconds() >= range_.to) // At the end: from the beginning again.
        selection_.setSeconds(range_.from);
    clock_.start();
    timer_.start();
    showState();
}

void PlayBar::pause() {
    timer_.stop();
    showState();
}

void PlayBar::toggle() {
    if (isPlaying())
        pause();
    else
        play();
}

void PlayBar::step() {
    const double next = seconds() + 1e-9 * static_cast<double>(clock_.nsecsElapsed()) * speed();
    clock_.start();
    if (next >= range_.to)
        pause();
    selection_.setSeconds(std::min(next, range_.to));
}

void PlayBar::follow() {
    const QSignalBlocker blocker(slider_);
    slider_->setValue(range_.length() > 0 ? static_cast<int>(std::lround((seconds() - range_.from) /
                                                                         range_.length() * sliderSteps))
                                          : 0);
    time_->setText(tr("%1 s").arg(QString::number(seconds(), 'f', 2)));
}

void PlayBar::showState() {
    const bool playing = isPlaying();
    button_->setIcon(playIcon(playing, palette().color(QPalette::ButtonText), devicePixelRatioF()));
    button_->setAccessibleName(playing ? tr("Pause") : tr("Play"));
    button_->setToolTip(playing ? tr("Pause (Space)") : tr("Play (Space)"));
}

void PlayBar::retranslate() {
    showState();
    slider_->setAccessibleName(tr("Play head"));
    speedLabel_->setText(tr("&Speed"));
    speed_->setAccessibleName(tr("Speed"));
    speed_->setToolTip(tr("Seconds of the recording in a second"));
    tailLabel_->setText(tr("&Tail"));
    tail_->setAccessibleName(tr("Length of the tail"));
    tail_->setToolTip(tr("So much of the past is drawn behind the head"));
}

void PlayBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        showState();
    QWidget::changeEvent(event);
}

void PlayBar::hideEvent(QHideEvent* event) {
    pause();
    QWidget::hideEvent(event);
}

} // namespace canns
