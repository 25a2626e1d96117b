#include "app/gui/live/RecordBar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

namespace canns {

namespace {
using namespace Qt::Literals::StringLiterals;
} // namespace

RecordBar::RecordBar(QWidget* parent)
    : QWidget(parent), label_(new QLabel), slider_(new QSlider(Qt::Horizontal)), time_(new QLabel),
      movie_(new QToolButton), figures_(new QToolButton), data_(new QToolButton), analyse_(new QToolButton),
      close_(new QToolButton) {
    setObjectName(u"recordBar"_s);
    slider_->setObjectName(u"recordSlider"_s);
    movie_->setObjectName(u"recordMovie"_s);
    figures_->setObjectName(u"recordFigures"_s);
    data_->setObjectName(u"recordData"_s);
    analyse_->setObjectName(u"recordAnalyse"_s);
    close_->setObjectName(u"recordClose"_s);
    close_->setText(u"✕"_s);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(label_);
    line->addWidget(slider_, 1);
    line->addWidget(time_);
    for (QToolButton* button : {analyse_, movie_, figures_, data_, close_}) {
        button->setFocusPolicy(Qt::StrongFocus);
        line->addWidget(button);
    }
    connect(slider_, &QSlider::valueChanged, this, [this](int value) {
        showTime();
        Q_EMIT frameChosen(static_cast<std::size_t>(value));
    });
    connect(movie_, &QToolButton::clicked, this, &RecordBar::movieRequested);
    connect(figures_, &QToolButton::clicked, this, &RecordBar::figuresRequested);
    connect(data_, &QToolButton::clicked, this, &RecordBar::dataRequested);
    connect(analyse_, &QToolButton::clicked, this, &RecordBar::analysisRequested);
    connect(close_, &QToolButton::clicked, this, &RecordBar::dismissed);
    retranslate();
    hide();
}

void RecordBar::setRecord(const LiveRecord& record) {
    record_ = record;
    setVisible(!record.isEmpty());
    if (record.isEmpty())
        return;
    const QSignalBlocker quiet(slider_);
    slider_->setRange(0, static_cast<int>(record.frames()) - 1);
    slider_->setPageStep(std::max(1, static_cast<int>(record.frames()) / 20));
    slider_->setValue(slider_->maximum());
    showTime();
}

std::size_t RecordBar::frame() const { return static_cast<std::size_t>(slider_->value()); }

void RecordBar::setFrame(std::size_t frame) { slider_->setValue(static_cast<int>(frame)); }

void RecordBar::showTime() {
    if (!record_.isEmpty())
        time_->setText(
            tr("%1 of %2 s").arg(record_.seconds(frame()), 0, 'f', 2).arg(record_.endSeconds(), 0, 'f', 2));
}

void RecordBar::retranslate() {
    label_->setText(tr("Recorded"));
    slider_->setAccessibleName(tr("Moment of the record"));
    analyse_->setText(tr("Analyse"));
    analyse_->setToolTip(tr("Make spikes of the recorded rates and open them in the wizard"));
    movie_->setText(tr("Movie…"));
    movie_->setToolTip(tr("Save what the views show as MP4 or GIF"));
    figures_->setText(tr("Figures…"));
    figures_->setToolTip(tr("Save all views as pictures"));
    data_->setText(tr("Data…"));
    data_->setToolTip(tr("Save the recorded states and spikes"));
    close_->setAccessibleName(tr("Put the record away"));
    close_->setToolTip(tr("Put the record away"));
    showTime();
}

void RecordBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace canns
