#include "app/gui/shell/Workspace.h"

#include "app/gui/shell/ParameterEdit.h"
#include "core/io/RecordingReader.h"
#include "core/pipeline/Project.h"
#include "core/pipeline/RunStages.h"
#include "core/preprocess/PreprocessParameters.h"
#include "core/preprocess/UnitChoice.h"
#include "widgets/jobs/QtPost.h"
#include "widgets/text/CoreText.h"

#include <algorithm>

namespace canns {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr std::size_t profileBins = 400;
/// Of a run, so much is the stages; the rest is what the page makes of their results.
constexpr double stagesShare = 0.95;

/// Spikes, or summed activity, in bins of equal width over the whole recording.
std::vector<double> profileOf(const Recording& recording, const Progress& progress) {
    const auto [begin, end] = recording.spanSeconds();
    std::vector<double> profile(profileBins, 0.0);
    if (!(end > begin))
        return profile;
    const auto binOf = [&, begin = begin, end = end](double seconds) {
        const double at = (seconds - begin) / (end - begin) * static_cast<double>(profileBins);
        return static_cast<std::size_t>(std::clamp(at, 0.0, static_cast<double>(profileBins - 1)));
    };
    if (recording.hasSpikes()) {
        for (const double time : recording.spikes.times())
            profile[binOf(time)] += 1.0;
    } else if (recording.binned) {
        for (std::size_t row = 0; row < recording.binned->values.rows(); ++row)
            for (const float value : recording.binned->values.row(row))
                profile[binOf(recording.binned->binSeconds[row])] += static_cast<double>(value);
    }
    progress.checkpoint();
    return profile;
}

/// The project is whole, but its recording is not where it was.
class RecordingNotAtHand : public BadInput {
public:
    using BadInput::BadInput;
};

void addFirstLook(OpenedRecording& opened, const Progress& progress) {
    opened.profile = profileOf(*opened.recording, progress);
    opened.summary =
        std::make_shared<RecordingSummary>(summarize(*opened.recording, 40, progress.part(0.9, 1.0)));
}

OpenedRecording openWhatever(const std::string& path, const OpenOptions& options,
                             const std::string& recordingAt, const Progress& progress) {
    OpenedRecording opened;
    if (path.ends_with(".canns")) {
        OpenedProject project = openProject(path, progress.part(0.0, 0.9), true, recordingAt);
        if (!project.recordingProblem.empty())
            throw RecordingNotAtHand(project.recordingProblem, path);
        opened.analysis = std::move(project.analysis);
        opened.view = std::move(project.view);
        opened.recording = opened.analysis->recording();
    } else {
        opened.recording = openRecording(path, options, progress.part(0.0, 0.9));
        opened.analysis = std::make_shared<Analysis>(opened.recording, options);
    }
    addFirstLook(opened, progress);
    return opened;
}

OpenedRecording lookAt(Recording recording, const Progress& progress) {
    OpenedRecording opened;
    opened.recording = std::make_shared<const Recording>(std::move(recording));
    opened.analysis = std::make_shared<Analysis>(opened.recording);
    addFirstLook(opened, progress);
    return opened;
}

} // namespace

Workspace::Workspace(QObject* parent) : QObject(parent) {}

bool Workspace::isOpening() const { return opening_ != nullptr; }

void Workspace::open(const QString& pathOrSample, const OpenOptions& options) {
    openWith(pathOrSample, options, {});
}

void Workspace::openProjectWith(const QString& project, const QString& recording) {
    openWith(project, {}, recording);
}

void Workspace::openWith(const QString& pathOrSample, const OpenOptions& options, const QString& recording) {
    openBy(pathOrSample,
           [path = pathOrSample.toStdString(), options, recordingAt = recording.toStdString()](
               const Progress& progress) { return openWhatever(path, options, recordingAt, progress); });
}

void Workspace::openMade(const QString& name, std::function<Recording(const Progress&)> make) {
    openBy(u"simulation:"_s + name, [make = std::move(make)](const Progress& progress) {
        return lookAt(make(progress.part(0.0, 0.9)), progress);
    });
}

void Workspace::openBy(const QString& source, std::function<OpenedRecording(const Progress&)> work) {
    if (opening_)
        opening_->cancel();
    opening_ = jobs_.start<OpenedRecording>(tr("Open %1").arg(source.section(u'/', -1)).toStdString(),
                                            std::move(work));
    opening_->whenFinished(owner_, qtPost(), [this, source](Job<OpenedRecording>& job) {
        if (&job != opening_.get())
            return; // Overtaken by a later open().
        opening_.reset();
        if (job.state() == JobState::Done) {
            adopt(job.result());
            Q_EMIT opened(source);
        } else if (job.state() == JobState::Failed) {
            tellFailure(source, job.error());
        }
    });
}

void Workspace::tellFailure(const QString& pathOrSample, const std::exception_ptr& error) {
    try {
        std::rethrow_exception(error);
    } catch (const RecordingNotAtHand&) {
        Q_EMIT recordingNeeded(pathOrSample, CoreText::error(error));
    } catch (const UnknownLengthUnit& unknown) {
        Q_EMIT lengthUnitNeeded(pathOrSample, QString::fromStdString(unknown.unit()), unknown.extent());
    } catch (...) {
        Q_EMIT failed(CoreText::error(error));
    }
}

void Workspace::setView(std::string view) {
    if (view == view_)
        return;
    view_ = std::move(view);
    Q_EMIT viewChanged();
}

void Workspace::save(const QString& path) {
    saveBy(
        path,
        [view = view_](const Analysis& analysis, const std::string& to, const Progress& progress) {
            saveProject(analysis, to, progress, RecordingInProject::ByPath, view);
        },
        [this, path] { Q_EMIT saved(path); });
}

void Workspace::saveCopy(const QString& path, RecordingInProject recording) {
    saveBy(
        path,
        [recording, view = view_](const Analysis& analysis, const std::string& to, const Progress& progress) {
            saveProject(analysis, to, progress, recording, view);
        },
        [] {});
}

void Workspace::saveArchive(const QString& path) {
    saveBy(
        path,
        [view = view_](const Analysis& analysis, const std::string& to, const Progress& progress) {
            canns::saveArchive(analysis, to, progress, view);
        },
        [] {});
}

void Workspace::saveBy(const QString& path, const Save& save, const std::function<void()>& done) {
    if (!analysis())
        return;
    const auto job =
        jobs_.start<bool>(tr("Save %1").arg(path.section(u'/', -1)).toStdString(),
                          [analysis = analysis(), path = path.toStdString(), save](const Progress& progress) {
                              save(*analysis, path, progress);
                              return true;
                          });
    job->whenFinished(owner_, qtPost(), [this, done](Job<bool>& finished) {
        if (finished.state() == JobState::Done)
            done();
        else if (finished.state() == JobState::Failed)
            Q_EMIT failed(CoreText::error(finished.error()));
    });
}

void Workspace::close() {
    if (opening_)
        opening_->cancel();
    opening_.reset();
    adopt({});
}

void Workspace::adopt(OpenedRecording opened) {
    if (running_)
        running_->cancel(); // Of the recording that goes.
    opened_ = std::move(opened);
    edits_.clear();
    failedWhere_.clear();
    failedWhy_.clear();
    selection_.clear();
    included_.assign(opened_.recording ? opened_.recording->unitCount() : 0, true);
    takeIncluded();
    Q_EMIT recordingChanged();
    Q_EMIT includedChanged();
    Q_EMIT analysisChanged();
}

void Workspace::setParameters(const std::string& stage, const ParameterValues& values, const QString& text) {
    PipelineParameters parameters = analysis()->parameters();
    parameters.at(stage) = values;
    setParameters(parameters, text);
}

void Workspace::setParameters(const PipelineParameters& parameters, const QString& text) {
    const PipelineParameters before = analysis()->parameters();
    if (parameters == before)
        return;
    edits_.push(new ParameterEdit(before, parameters, text, round_,
                                  [this](const PipelineParameters& wanted) { apply(wanted); }));
}

void Workspace::apply(const PipelineParameters& parameters) {
    analysis()->setParameters(parameters);
    failedWhere_.clear();
    failedWhy_.clear();
    const std::vector<bool> before = included_;
    takeIncluded();
    if (included_ != before)
        Q_EMIT includedChanged();
    Q_EMIT analysisChanged();
}

void Workspace::takeIncluded() {
    if (!recording())
        return;
    const auto units =
        analysis()->parameters().at(PreprocessParameters::table().name()).as<PreprocessParameters>().units;
    try {
        const std::vector<std::size_t> chosen = chosenUnits(*recording(), units);
        included_.assign(recording()->unitCount(), false);
        for (const std::size_t unit : chosen)
            included_[unit] = true;
    } catch (const BadInput&) {
        // A name that is being typed; without any name, none is in.
        if (QString::fromStdString(units).trimmed().isEmpty())
            included_.assign(recording()->unitCount(), false);
    }
}

void Workspace::setIncluded(const std::vector<bool>& included) {
    if (included == included_ || !recording())
        return;
    std::string units;
    if (std::ranges::all_of(included, [](bool in) { return in; }))
        units = "all";
    else
        for (std::size_t i = 0; i < included.size(); ++i)
            if (included[i])
                units += (units.empty() ? "" : ",") + recording()->units[i].id;
    ParameterValues values = analysis()->parameters().at(PreprocessParameters::table().name());
    values.set("units", units);
    setParameters(PreprocessParameters::table().name(), values);
}

void Workspace::start(const std::string& stage, const QString& title, std::vector<std::string> plan,
                      Job<Show>::Work work, const JobOwner& owner) {
    if (running_)
        running_->cancel();
    ++round_;
    failedWhere_.clear();
    failedWhy_.clear();
    runningStage_ = stage;
    plan_ = std::move(plan);
    running_ = jobs_.start<Show>(title.toStdString(), std::move(work));
    // In this order: first the page takes what was made for it, then all look at the analysis anew.
    running_->whenFinished(owner, qtPost(), [](Job<Show>& job) {
        if (job.state() == JobState::Done)
            job.result()();
    });
    running_->whenFinished(owner_, qtPost(), [this](Job<Show>& job) { finished(job); });
    Q_EMIT analysisChanged();
}

void Workspace::finished(Job<Show>& job) {
    if (&job != running_.get())
        return; // Overtaken by a later run().
    runningStage_.clear();
    plan_.clear();
    if (job.state() == JobState::Failed) {
        failedWhy_ = CoreText::error(job.error());
        try {
            std::rethrow_exception(job.error());
        } catch (const Error& error) {
            failedWhere_ = error.where();
        } catch (const std::exception&) {
            failedWhere_.clear(); // It says where in its own words.
        }
        Q_EMIT failed(failedWhy_);
    }
    Q_EMIT analysisChanged();
}

Analysis::RunOptions Workspace::tellingStages() {
    return {.resources = {}, .stageDone = [this, owner = owner_.handle()](const std::string&) {
                qtPost()(owner.guarded([this] { Q_EMIT stageFinished(); }));
            }};
}

void Workspace::run(const std::string& stage, const QString& title, const JobOwner& owner, Prepare prepare) {
    start(
        stage, title, analysis()->missing(stage),
        [analysis = analysis(), stage, options = tellingStages(),
         prepare = std::move(prepare)](const Progress& progress) {
            analysis->run(stage, progress.part(0.0, stagesShare), options);
            return prepare(analysis->results(), progress.part(stagesShare, 1.0));
        },
        owner);
}

void Workspace::runAll() {
    if (!analysis())
        return;
    std::vector<std::string> plan;
    for (const StageDescriptor& stage : analysis()->stages()) {
        const bool applies = !stage.notApplicable || stage.notApplicable(*recording()).empty();
        if (applies && analysis()->state(stage.name()) != StageState::Fresh)
            plan.push_back(stage.name());
    }
    start(
        "all", tr("All steps"), plan,
        [analysis = analysis(), plan, options = tellingStages()](const Progress& progress) -> Show {
            if (const std::exception_ptr failure =
                    runStages(*analysis, plan, progress.part(0.0, stagesShare), options))
                std::rethrow_exception(failure);
            return [] {};
        },
        owner_);
}

std::optional<Workspace::Running> Workspace::running() const {
    if (!running_ || plan_.empty() || running_->finished())
        return std::nullopt;
    double total = 0.0;
    const auto weightOf = [this](const std::string& name) {
        return analysis()->stages()[stageIndex(analysis()->stages(), name)].weight;
    };
    for (const std::string& name : plan_)
        total += weightOf(name);
    double done = running_->fraction() / stagesShare * total;
    for (const std::string& name : plan_) {
        const double weight = weightOf(name);
        if (done < weight || name == plan_.back())
            return Running{name, std::clamp(done / weight, 0.0, 1.0)};
        done -= weight;
    }
    return std::nullopt;
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
