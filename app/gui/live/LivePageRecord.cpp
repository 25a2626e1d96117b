// The part of LivePage that records, scrubs, exports and analyses.
#include "app/gui/live/HandBar.h"
#include "app/gui/live/LivePage.h"
#include "app/gui/live/LiveViewArea.h"
#include "app/gui/live/RecordBar.h"
#include "app/gui/live/SetupPanel.h"
#include "app/gui/live/TransportBar.h"
#include "app/gui/pages/MovieDialog.h"
#include "widgets/figure/SaveFigureDialog.h"
#include "widgets/jobs/QtPost.h"
#include "widgets/text/CoreText.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>

#include <utility>

namespace canns {

namespace {
using namespace Qt::Literals::StringLiterals;

/// So many frames before the one that is looked at are shown to views that keep a history.
constexpr std::size_t before = 300;
} // namespace

void LivePage::connectRecordBar() {
    connect(transport_, &TransportBar::recordRequested, this, [this](bool on) {
        if (on)
            startRecording();
        else
            stopRecording();
    });
    connect(recordBar_, &RecordBar::frameChosen, this, &LivePage::scrubTo);
    connect(recordBar_, &RecordBar::dismissed, this, [this] { takeRecord({}); });
    connect(recordBar_, &RecordBar::analysisRequested, this, &LivePage::analyse);
    connect(recordBar_, &RecordBar::movieRequested, this, &LivePage::askForMovie);
    connect(recordBar_, &RecordBar::figuresRequested, this, &LivePage::askForFigures);
    connect(recordBar_, &RecordBar::dataRequested, this, &LivePage::askForData);
    connect(export_, &LiveExport::finished, this, [this](const QString& trouble) {
        if (!trouble.isEmpty())
            showMessage(trouble);
        holdStill(false);
        if (!record_.isEmpty() && replaying_)
            scrubTo(recordBar_->frame());
    });
}

void LivePage::startRecording() {
    if (!simulation_)
        return;
    takeRecord({});
    simulation_->keepFrames(true);
    recording_ = Recording::Asked;
    if (shownState_ != SimulationState::Running)
        run();
}

/// Frames may be older than the wish to record, or to stop.
void LivePage::followRecording(const Frame& frame) {
    const bool isOn = frame.recording && recording_ != Recording::Off;
    transport_->showRecording(isOn || recording_ == Recording::Asked,
                              isOn ? static_cast<double>(frame.framesKept) * recordInterval_ : 0.0);
    if (isOn)
        recording_ = Recording::On;
    else if (recording_ == Recording::On)
        stopRecording(); // The memory for it is full.
}

void LivePage::stopRecording() {
    if (!simulation_)
        return;
    recording_ = Recording::Off;
    wantsRun_ = false;
    simulation_->keepFrames(false);
    // Copying the frames may take a moment: not here.
    const auto job = jobs_.start<LiveRecord>("Take the record", [running = simulation_](const Progress&) {
        return LiveRecord(std::make_shared<const SimulationRecord>(running->record()));
    });
    job->whenFinished(owner_, qtPost(), [this, of = simulation_](Job<LiveRecord>& done) {
        if (done.state() == JobState::Done && of == simulation_)
            takeRecord(done.result());
    });
}

void LivePage::takeRecord(LiveRecord record) {
    const bool was = !record_.isEmpty();
    record_ = std::move(record);
    recordBar_->setRecord(record_);
    if (!record_.isEmpty()) {
        if (record_.fits(network_))
            scrubTo(record_.frames() - 1);
        Q_EMIT recorded();
    } else if (was && std::exchange(replaying_, false) && simulation_) {
        views_->forget();
        if (network_.matches(simulation_->latestFrame()))
            showFrame(simulation_->latestFrame());
    }
}

void LivePage::scrubTo(std::size_t frame) {
    if (!record_.fits(network_) || frame >= record_.frames() || export_->isMakingMovie())
        return;
    if (recordBar_->frame() != frame) {
        recordBar_->setFrame(frame); // Comes back here.
        return;
    }
    wantsRun_ = false;
    if (simulation_)
        simulation_->pause();
    replaying_ = true;
    views_->forget();
    for (std::size_t i = frame > before ? frame - before : 0; i <= frame; ++i)
        views_->showFrame(record_.frame(i, network_));
}

void LivePage::analyse() {
    if (!record_.isEmpty())
        export_->analyse(record_, network_.rates().name, origin());
}

void LivePage::askForMovie() {
    if (!record_.fits(network_) || export_->isMakingMovie())
        return;
    const Range seconds{record_.beginSeconds(), record_.endSeconds()};
    MovieDialog dialog(seconds, seconds.from, transport_->speed() > 0 ? transport_->speed() : 1.0, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QString path = SaveFigureDialog::askForFile(
        this, QString::fromStdString(origin().model) + u'.' + dialog.format(),
        dialog.format() == u"gif"_s ? tr("Animated pictures (*.gif)") : tr("Movies (*.mp4)"));
    if (path.isEmpty())
        return;
    saveMovie({dialog.seconds().from, dialog.seconds().to, dialog.speed(), dialog.framesPerSecond(),
               dialog.width()},
              path);
}

void LivePage::saveMovie(const LiveExport::MoviePlan& plan, const QString& path) {
    replaying_ = true;
    holdStill(true);
    export_->startMovie(record_, network_, plan, path);
}

void LivePage::holdStill(bool hold) {
    for (QWidget* part : std::initializer_list<QWidget*>{setup_, transport_, handBar_, views_, recordBar_})
        part->setEnabled(!hold);
    addView_->setEnabled(!hold && !views_->isFull());
}

/// What runs is shown again.
void LivePage::leaveRecord() {
    if (std::exchange(replaying_, false))
        views_->forget();
}

void LivePage::askForFigures() {
    QString chosen;
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save the views"), QString::fromStdString(origin().model),
        tr("Pictures (*.png)") + u";;"_s + tr("Drawings (*.svg)") + u";;"_s + tr("Pages (*.pdf)"), &chosen);
    if (path.isEmpty())
        return;
    const QString ending = chosen.contains(u".svg"_s)   ? u"svg"_s
                           : chosen.contains(u".pdf"_s) ? u"pdf"_s
                                                        : u"png"_s;
    try {
        export_->saveFigures(QFileInfo(path).path(), QFileInfo(path).completeBaseName(), ending);
    } catch (const Error&) {
        showMessage(CoreText::error(std::current_exception()));
    }
}

void LivePage::askForData() {
    QString path = QFileDialog::getSaveFileName(
        this, tr("Save the data"), QString::fromStdString(origin().model) + u".h5"_s,
        tr("States and spikes (*.h5)") + u";;"_s + tr("Spikes (*.nwb *.npz *.csv)"));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += u".h5"_s;
    export_->saveData(record_, network_.rates().name, origin(), path);
}

} // namespace canns
