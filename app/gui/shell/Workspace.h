#pragma once

#include "core/data/RecordingSummary.h"
#include "core/io/RecordingReader.h"
#include "core/jobs/JobQueue.h"
#include "core/pipeline/Analysis.h"
#include "core/pipeline/Project.h"
#include "widgets/selection/Selection.h"

#include <QObject>
#include <QUndoStack>

#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace canns {

/// A recording with what its first look shows.
struct OpenedRecording {
    RecordingPtr recording;
    std::shared_ptr<const RecordingSummary> summary;
    std::shared_ptr<Analysis> analysis;
    std::vector<double> profile; ///< Activity of the population at even distances over the recording.
    std::string view;            ///< Of the project that was opened: how the window showed it.
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
    /// Activity of the population at even distances over the recording, for an overview.
    const std::vector<double>& profile() const noexcept { return opened_.profile; }
    /// Edits the parameters of a stage, or of all, as one step of undo, called `text` or after what changed;
    /// analysisChanged() follows.
    void setParameters(const std::string& stage, const ParameterValues& values, const QString& text = {});
    void setParameters(const PipelineParameters& parameters, const QString& text = {});
    /// Edits of parameters, to go back and forth in.
    QUndoStack& edits() noexcept { return edits_; }
    /// What a page does in the background with results, those of its stage and of the stages before it; what
    /// it returns is called by the GUI thread and shows them.
    using Show = std::function<void()>;
    using Prepare = std::function<Show(const AnalysisResults&, const Progress&)>;
    /// Runs a stage, and what it needs and is not fresh, in the background; then `prepare`, whose answer is
    /// called while `owner` lives. analysisChanged() follows, and failed() if it failed.
    void run(const std::string& stage, const QString& title, const JobOwner& owner, Prepare prepare);
    /// Only `prepare`, for results that are there.
    void show(const AnalysisResults& results, const QString& title, const JobOwner& owner, Prepare prepare);
    /// Runs every stage that has something to say about the recording and is not fresh, in the background.
    /// One that fails takes those behind it along, not the others.
    void runAll();
    /// The stage that was asked for and is not ready yet ("all" for runAll()); empty if none.
    const std::string& runningStage() const noexcept { return runningStage_; }
    /// The stage that is being computed now, and the fraction of it that is done.
    struct Running {
        std::string stage;
        double fraction = 0.0;
    };
    std::optional<Running> running() const;
    /// Where the last failed run says its fault is ("tda.landmarks"), and what it says; empty after a good
    /// one and after an edit.
    const std::string& failedWhere() const noexcept { return failedWhere_; }
    const QString& failedWhy() const noexcept { return failedWhy_; }

    /// Units that take part in the analysis; as many flags as units. They are the parameter preprocess.units.
    const std::vector<bool>& included() const noexcept { return included_; }
    void setIncluded(const std::vector<bool>& included);

    /// Opens a file, folder, "sample:NAME" or a project (.canns) in the background; opened(), failed() or
    /// nothing (cancelled) follows. What was open stays until the new one is there. A recording that is still
    /// being opened is given up.
    /// When nobody knows the unit of its positions, lengthUnitNeeded() follows, and it is opened again with
    /// the answer in `options`.
    void open(const QString& pathOrSample, const OpenOptions& options = {});
    /// Opens a project whose recording is now at `recording`.
    void openProjectWith(const QString& project, const QString& recording);
    /// Opens a recording that `make` makes in the background; opened("simulation:NAME") or failed() follows.
    void openMade(const QString& name, std::function<Recording(const Progress&)> make);
    /// Saves parameters and results as a project in the background; saved() or failed() follows.
    void save(const QString& path);
    /// The same, with the recording in it: a copy to hand on. Nothing follows unless it failed.
    void saveCopy(const QString& path, RecordingInProject recording);
    /// Project and recording as a zip archive.
    void saveArchive(const QString& path);
    bool isOpening() const;
    /// How the window shows the analysis, in JSON of the window's own: goes into projects that are saved.
    const std::string& view() const noexcept { return view_; }
    void setView(std::string view);
    /// The same of the project that was opened; empty for a recording.
    const std::string& openedView() const noexcept { return opened_.view; }
    void close();

Q_SIGNALS:
    void recordingChanged();
    void includedChanged();
    /// Parameters, results or what is running changed.
    void analysisChanged();
    void opened(const QString& pathOrSample);
    void saved(const QString& path);
    void viewChanged();
    /// A stage of what is running was done; its result is there.
    void stageFinished();
    /// The project at `path` opens, but its recording is not where it was; `problem` says so.
    void recordingNeeded(const QString& path, const QString& problem);
    void failed(const QString& message);
    /// The positions span `extent` of `unit` (as the file names it; empty if it does not).
    void lengthUnitNeeded(const QString& pathOrSample, const QString& unit, double extent);

private:
    void adopt(OpenedRecording opened);
    void openBy(const QString& source, std::function<OpenedRecording(const Progress&)> work);
    void tellFailure(const QString& pathOrSample, const std::exception_ptr& error);
    void apply(const PipelineParameters& parameters);
    void takeIncluded();
    Analysis::RunOptions tellingStages();
    void openWith(const QString& pathOrSample, const OpenOptions& options, const QString& recording);
    using Save =
        std::function<void(const Analysis& analysis, const std::string& path, const Progress& progress)>;
    void saveBy(const QString& path, const Save& save, const std::function<void()>& done);
    void start(const std::string& stage, const QString& title, std::vector<std::string> plan,
               Job<Show>::Work work, const JobOwner& owner);
    void finished(Job<Show>& job);

    Selection selection_;
    OpenedRecording opened_;
    std::string view_;
    std::vector<bool> included_;
    JobPtr<OpenedRecording> opening_;
    JobPtr<Show> running_;
    std::string runningStage_;
    std::vector<std::string> plan_; ///< What is being run, in order.
    std::string failedWhere_;
    QString failedWhy_;
    QUndoStack edits_;
    int round_ = 0; ///< Edits of one round may become one step of undo.
    JobQueue jobs_{1};
    JobOwner owner_; // Last: no callback may find the rest half gone.
};

} // namespace canns
