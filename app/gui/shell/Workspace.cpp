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
    adopt({});
}

void Workspace::adopt(OpenedRecording opened) {
    opened_ = std::move(opened);
    selection_.clear();
    included_.assign(opened_.recording ? opened_.recording->unitCount() : 0, true);
    Q_EMIT recordingChanged();
    Q_EMIT includedChanged();
}

} // namespace canns
