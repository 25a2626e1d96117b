#pragma once

#include "core/data/RecordingSummary.h"
#include "core/jobs/JobQueue.h"
#include "core/pipeline/Analysis.h"
#include "widgets/selection/Selection.h"

#include <QObject>

#include <memory>
#include <vector>

namespace canns {

/// A recording with what its first look shows.
struct OpenedRecording {
    RecordingPtr recording;
    std::shared_ptr<const RecordingSummary> summary;
    std::shared_ptr<Analysis> analysis;
};

/// What one window works on: the recording, the units that are in, the selection, and the queue of its jobs.
/// Pages read it and follow its signals; they do not know one another.
class Workspace : public QObject {
    Q_OBJECT
public:
    explicit Workspace(QObject* parent = nullptr);

    JobQueue& jobs() noexcept { return jobs_; }
    const JobQueue& jobs() const noexcept { return jobs_; }
    Selection& selection() noexcept { return selection_; }

    /// Null before anything was opened.
    const RecordingPtr& recording() const noexcept { return opened_.recording; }
    const std::shared_ptr<const RecordingSummary>& summary() const noexcept { return opened_.summary; }

    /// Of the recording: parameters and results of all stages. Null before anything was opened.
    const std::shared_ptr<Analysis>& analysis() const noexcept { return opened_.analysis; }
    /// Edits the parameters of a stage, or of all; analysisChanged() follows.
    void setParameters(const std::string& stage, const ParameterValues& values);
    void setParameters(const PipelineParameters& parameters);
    /// What a page does in the background with results, those of its stage and of the stages before it; what
    /// it returns is called by the GUI thread and shows them.
    using Show = std::function<void()>;
    using Prepare = std::function<Show(const AnalysisResults&, const Progress&)>;
    /// Runs a stage, and what it needs and is not fresh, in the background; then `prepare`, whose answer is
    /// called while `owner` lives. analysisChanged() follows, and failed() if it failed.
    void run(const std::string& stage, const QString& title, const JobOwner& owner, Prepare prepare);
    /// Only `prepare`, for results that are there.
    void show(const AnalysisResults& results, const QString& title, const JobOwner& owner, Prepare prepare);
    /// The stage that was asked for and is not ready yet; empty if none.
    const std::string& runningStage() const noexcept { return runningStage_; }

    /// Units that take part in the analysis; as many flags as units.
    const std::vector<bool>& included() const noexcept { return included_; }
    void setIncluded(std::vector<bool> included);

    /// Opens a file, folder or "sample:NAME" in the background; opened(), failed() or nothing (cancelled)
    /// follows. What was open stays until the new one is there. A recording that is still being opened is
    /// given up.
    void open(const QString& pathOrSample);
    bool isOpening() const;
    void close();

Q_SIGNALS:
    void recordingChanged();
    void includedChanged();
    /// Parameters, results or what is running changed.
    void analysisChanged();
    void opened(const QString& pathOrSample);
    void failed(const QString& message);

private:
    void adopt(OpenedRecording opened);

    Selection selection_;
    OpenedRecording opened_;
    std::vector<bool> included_;
    JobPtr<OpenedRecording> opening_;
    JobPtr<std::function<void()>> running_;
    std::string runningStage_;
    JobQueue jobs_{1};
    JobOwner owner_; // Last: no callback may find the rest half gone.
};

} // namespace canns
