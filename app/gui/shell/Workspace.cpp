#include "app/gui/shell/Workspace.h"

#include "core/io/RecordingReader.h"
#include "widgets/jobs/QtPost.h"
#include "widgets/text/CoreText.h"

namespace canns {

Workspace::Workspace(QObject* parent) : QObject(parent) {}

void Workspace::setIncluded(std::vector<bool> included) {
    if (included == included_)
        return;
    included_ = std::move(included);
    Q_EMIT includedChanged();
}

bool Workspace::isOpening() const { return opening_ && !opening_->finished(); }

void Workspace::open(const QString& pathOrSample) {
    if (opening_)
        opening_->cancel();
    const std::string path = pathOrSample.toStdString();
    opening_ = jobs_.start<OpenedRecording>(
        tr("Open %1").arg(pathOrSample.section(u'/', -1)).toStdString(), [path](const Progress& progress) {
            OpenedRecording opened;
            opened.recording = openRecording(path, {}, progress.part(0.0, 0.9));
            opened.summary =
                std::make_shared<RecordingSummary>(summarize(*opened.recording, 40, progress.part(0.9, 1.0)));
            opened.analysis = std::make_shared<Analysis>(opened.recording);
            return opened;
        });
    opening_->whenFinished(owner_, qtPost(), [this, pathOrSample](Job<OpenedRecording>& job) {
        if (&job != opening_.get())
            return; // Overtaken by a later open().
        if (job.state() == JobState::Done) {
            adopt(job.result());
            Q_EMIT opened(pathOrSample);
        } else if (job.state() == JobState::Failed) {
            Q_EMIT failed(CoreText::error(job.error()));
        }
    });
}

void Workspace::close() {
    if (opening_)
        opening_->cancel();
    opening_.reset();
    if (running_)
        running_->cancel();
    adopt({});
}

void Workspace::adopt(OpenedRecording opened) {
    opened_ = std::move(opened);
    selection_.clear();
    included_.assign(opened_.recording ? opened_.recording->unitCount() : 0, true);
    Q_EMIT recordingChanged();
    Q_EMIT includedChanged();
    Q_EMIT analysisChanged();
}

void Workspace::setParameters(const std::string& stage, const ParameterValues& values) {
    opened_.analysis->setParameters(stage, values);
    Q_EMIT analysisChanged();
}

void Workspace::setParameters(const PipelineParameters& parameters) {
    opened_.analysis->setParameters(parameters);
    Q_EMIT analysisChanged();
}

void Workspace::run(const std::string& stage, const QString& title, const JobOwner& owner, Prepare prepare) {
    if (running_)
        running_->cancel();
    runningStage_ = stage;
    running_ = jobs_.start<std::function<void()>>(
        title.toStdString(), [analysis = opened_.analysis, stage, prepare](const Progress& progress) {
            analysis->run(stage, progress.part(0.0, 0.95));
            return prepare(analysis->results(), progress.part(0.95, 1.0));
        });
    // In this order: first the page takes what was made for it, then all look at the analysis anew.
    running_->whenFinished(owner, qtPost(), [](Job<std::function<void()>>& job) {
        if (job.state() == JobState::Done)
            job.result()();
    });
    running_->whenFinished(owner_, qtPost(), [this](Job<std::function<void()>>& job) {
        if (&job != running_.get())
            return; // Overtaken by a later run().
        runningStage_.clear();
        if (job.state() == JobState::Failed)
            Q_EMIT failed(CoreText::error(job.error()));
        Q_EMIT analysisChanged();
    });
    Q_EMIT analysisChanged();
}

void Workspace::show(const AnalysisResults& results, const QString& title, const JobOwner& owner,
                     Prepare prepare) {
    const auto job = jobs_.start<Show>(title.toStdString(),
                                       [results, prepare = std::move(prepare)](const Progress& progress) {
                                           return prepare(results, progress);
                                       });
    job->whenFinished(owner, qtPost(), [](Job<Show>& finished) {
        if (finished.state() == JobState::Done)
            finished.result()();
    });
    job->whenFinished(owner_, qtPost(), [this](Job<Show>& finished) {
        if (finished.state() == JobState::Failed)
            Q_EMIT failed(CoreText::error(finished.error()));
    });
}

} // namespace canns
