#include "widgets/jobs/JobBar.h"

#include "widgets/text/CoreText.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

namespace canns {

namespace {
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
/// Shorter jobs pass without a flicker of the bar.
constexpr double shownAfterSeconds = 0.1;
} // namespace

JobBar::JobBar(const JobQueue& queue, QWidget* parent)
    : QWidget(parent), queue_(queue), title_(new QLabel), left_(new QLabel), bar_(new QProgressBar),
      cancel_(new QPushButton) {
    setObjectName(u"jobBar"_s);
    title_->setObjectName(u"jobTitle"_s);
    title_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    left_->setObjectName(u"jobTimeLeft"_s);
    bar_->setObjectName(u"jobProgress"_s);
    bar_->setRange(0, 1000);
    bar_->setFixedWidth(220);
    cancel_->setObjectName(u"jobCancel"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 2, 8, 2);
    row->addWidget(title_, 1);
    row->addWidget(left_);
    row->addWidget(bar_);
    row->addWidget(cancel_);
    for (QWidget* part : std::initializer_list<QWidget*>{left_, bar_, cancel_}) {
        QSizePolicy policy = part->sizePolicy();
        policy.setRetainSizeWhenHidden(true);
        part->setSizePolicy(policy);
        part->hide();
    }
    connect(cancel_, &QPushButton::clicked, this, &JobBar::cancel);
    connect(&timer_, &QTimer::timeout, this, &JobBar::poll);
    timer_.start(50ms);
    retranslate();
}

void JobBar::retranslate() {
    stage_.clear();
    stageWords_.clear();
    cancel_->setText(tr("Cancel"));
    cancel_->setToolTip(tr("Stop what is running (Esc)"));
    cancel_->setAccessibleName(tr("Cancel what is running"));
    bar_->setAccessibleName(tr("Progress"));
}

void JobBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

QString JobBar::durationText(double seconds) {
    if (seconds < 60)
        return tr("%1 s").arg(std::max(1, static_cast<int>(std::ceil(seconds))));
    const int minutes = static_cast<int>(std::ceil(seconds / 60));
    return minutes < 60 ? tr("%1 min").arg(minutes) : tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

void JobBar::cancel() {
    poll(); // The job may be younger than what is shown.
    if (job_)
        job_->cancel();
    poll();
}

void JobBar::poll() {
    const auto jobs = queue_.active();
    job_ = jobs.empty() ? nullptr : jobs.front();
    const bool shown =
        job_ && (job_->secondsRun() > shownAfterSeconds || job_->state() == JobState::Cancelling);
    for (QWidget* part : std::initializer_list<QWidget*>{left_, bar_, cancel_})
        part->setVisible(shown);
    if (!shown) {
        title_->clear();
        return;
    }
    const bool cancelling = job_->state() == JobState::Cancelling;
    if (std::string now = job_->stage(); now != stage_) {
        stage_ = std::move(now);
        stageWords_ = CoreText::sentence(stage_);
    }
    const QString title = QString::fromStdString(job_->title());
    title_->setText(cancelling              ? tr("%1: stopping…").arg(title)
                    : stageWords_.isEmpty() ? title
                                            : tr("%1: %2").arg(title, stageWords_));
    cancel_->setEnabled(!cancelling);
    bar_->setValue(static_cast<int>(std::lround(1000 * job_->fraction())));
    const std::optional<double> left = job_->secondsLeft();
    left_->setText(left ? tr("about %1 left").arg(durationText(*left)) : QString());
}

} // namespace canns
