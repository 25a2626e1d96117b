#include "app/gui/batch/BatchRunner.h"

#include "core/batch/BatchFile.h"
#include "widgets/jobs/QtPost.h"
#include "widgets/text/CoreText.h"

#include <nlohmann/json.hpp>

namespace canns {

namespace {

/// The rows that are on the disk. With `retryFailed`, those that failed are none.
BatchRunner::Rows rowsOnDisk(const BatchPlan& plan, const std::filesystem::path& results, bool retryFailed,
                             const Progress& progress) {
    BatchRunner::Rows found(plan.items.size());
    std::error_code ignored;
    if (!std::filesystem::is_directory(results / "rows", ignored))
        return found;
    const BatchRows rows(results / "rows");
    for (std::size_t k = 0; k < found.size(); ++k) {
        progress.checkpoint();
        found[k] = rows.read(plan.items[k], plan);
        if (retryFailed && found[k] && !found[k]->error.empty())
            found[k].reset();
    }
    return found;
}

} // namespace

void BatchRunner::check(const nlohmann::ordered_json& json, const std::filesystem::path& file,
                        const std::filesystem::path& folder, const std::filesystem::path& results) {
    if (checking_)
        checking_->cancel();
    checking_ = jobs_.start<Checked>(
        tr("Check the batch").toStdString(), [json, file, folder, results](const Progress& progress) {
            auto plan = std::make_shared<const BatchPlan>(batchPlanFrom(json, file.string(), folder));
            Rows rows = rowsOnDisk(*plan, results, false, progress);
            return Checked{std::move(plan), std::move(rows)};
        });
    checking_->whenFinished(owner_, qtPost(), [this](Job<Checked>& job) {
        if (&job != checking_.get())
            return; // Overtaken.
        checking_.reset();
        if (job.state() == JobState::Done)
            Q_EMIT checked(job.result().plan, job.result().rows);
        else if (job.state() == JobState::Failed)
            Q_EMIT refused(CoreText::error(job.error()));
    });
}

void BatchRunner::run(const std::filesystem::path& file, const std::filesystem::path& results,
                      const BatchOptions& options) {
    if (running_)
        return;
    if (checking_)
        checking_->cancel();
    checking_.reset();
    running_ = jobs_.start<BatchOutcome>(
        tr("Batch %1").arg(QString::fromStdU16String(file.filename().u16string())).toStdString(),
        [this, file, results, options, owner = owner_.handle()](const Progress& progress) {
            const auto tell = [&owner](std::function<void()> call) {
                qtPost()(owner.guarded(std::move(call)));
            };
            const auto plan = std::make_shared<const BatchPlan>(readBatchFile(file));
            const auto tellRows = [&](bool retryFailed) {
                tell([this, plan, rows = rowsOnDisk(*plan, results, retryFailed, progress)] {
                    Q_EMIT checked(plan, rows);
                });
            };
            tellRows(options.retryFailed);
            const BatchOutcome outcome =
                runBatch(*plan, results, options, progress, [&](std::size_t index, const BatchRow& row) {
                    tell([this, index, row] { Q_EMIT rowDone(index, row); });
                });
            tellRows(false);
            return outcome;
        });
    running_->whenFinished(owner_, qtPost(), [this](Job<BatchOutcome>& job) {
        running_.reset();
        Q_EMIT ended(job.state() == JobState::Done, CoreText::error(job.error()));
    });
}

void BatchRunner::stop() {
    if (running_)
        running_->cancel();
}

} // namespace canns
