#include "core/batch/RunBatch.h"

#include "core/base/Memory.h"
#include "core/base/Parallel.h"
#include "core/batch/BatchClaims.h"
#include "core/batch/BatchTable.h"
#include "core/pipeline/Project.h"
#include "core/pipeline/RunStages.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <mutex>
#include <new>
#include <shared_mutex>
#include <thread>

namespace canns {

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

/// While others are at the rows that are left, we look again so often.
constexpr auto lookAgain = std::chrono::milliseconds(50);

std::vector<MeasureValue> measuresOf(const BatchPlan& plan, const auto& source, const auto&... more) {
    std::vector<MeasureValue> values;
    for (const std::string& name : plan.measures)
        values.push_back(measure(source, name, more...));
    return values;
}

class BatchRun {
public:
    BatchRun(const BatchPlan& plan, const fs::path& folder, const BatchOptions& options,
             const Progress& progress, const std::function<void(std::size_t, const BatchRow&)>& rowDone)
        : plan_(plan), folder_(folder), options_(options), progress_(progress), rowDone_(rowDone),
          rows_(folder / "rows"), claims_(folder / "rows") {}

    BatchOutcome run() {
        forgetWhatCannotBeUsed();
        const int workers = std::max(1, options_.workers);
        std::vector<std::exception_ptr> failures(static_cast<std::size_t>(workers));
        {
            std::vector<std::jthread> threads;
            for (int k = 1; k < workers; ++k)
                threads.emplace_back([this, k, &failures] { work(failures[static_cast<std::size_t>(k)]); });
            work(failures.front());
        }
        for (const std::exception_ptr& failure : failures)
            if (failure)
                std::rethrow_exception(failure);
        return finish();
    }

private:
    /// Rows that are damaged, and those that failed where they are to be tried again.
    void forgetWhatCannotBeUsed() {
        for (const BatchItem& item : plan_.items) {
            if (!rows_.has(item))
                continue;
            const auto row = rows_.read(item, plan_);
            if (row && (row->error.empty() || !options_.retryFailed))
                ++takenOver_;
            else
                rows_.forget(item);
        }
    }

    void work(std::exception_ptr& failure) {
        try {
            omp_set_num_threads(threadsOfOne()); // Of this worker's own regions.
            while (!stop_ && takeOne()) {
            }
        } catch (...) {
            failure = std::current_exception();
            stop_ = true;
        }
    }

    /// Computes a row that nobody is at, or waits a little; false when all rows are finished.
    bool takeOne() {
        std::size_t left = 0;
        for (std::size_t k = 0; k < plan_.items.size(); ++k) {
            const std::size_t index = (options_.first + k) % plan_.items.size();
            const BatchItem& item = plan_.items[index];
            if (rows_.has(item))
                continue;
            ++left;
            const auto claim = claims_.tryClaim(item);
            if (!claim || rows_.has(item)) // Somebody finished it meanwhile.
                continue;
            const BatchRow row = rowOf(index);
            rows_.write(item, plan_, row);
            tell(index, row);
            return true;
        }
        if (left == 0)
            return false;
        progress_.checkpoint();
        std::this_thread::sleep_for(lookAgain);
        return true;
    }

    void tell(std::size_t index, const BatchRow& row) {
        const std::scoped_lock lock(telling_);
        ++done_;
        progress_.report(takenOver_ + done_, plan_.items.size());
        progress_.stage(fmt::format("{} of {} rows", takenOver_ + done_, plan_.items.size()));
        if (rowDone_)
            rowDone_(index, row);
    }

    BatchRow rowOf(std::size_t index) {
        const auto start = Clock::now();
        BatchRow row;
        try {
            const std::shared_lock together(alone_);
            row = computed(index, {.threads = threadsOfOne(), .memoryLimitBytes = memoryOfOne()});
        } catch (const OutOfMemory&) {
            row = computedAlone(index);
        } catch (const std::bad_alloc&) {
            row = computedAlone(index);
        }
        row.seconds = std::chrono::duration<double>(Clock::now() - start).count();
        return row;
    }

    BatchRow computedAlone(std::size_t index) {
        const std::unique_lock alone(alone_);
        try {
            return computed(index, options_.resources);
        } catch (const OutOfMemory& error) {
            return failed(error.what());
        } catch (const std::bad_alloc&) {
            return failed("There is not enough memory.");
        }
    }

    BatchRow failed(const std::string& error) const {
        return {.values = std::vector<MeasureValue>(plan_.measures.size()), .error = error};
    }

    /// The row, with its error if that is not one of memory.
    BatchRow computed(std::size_t index, const Resources& resources) const {
        try {
            if (const auto* analysis = std::get_if<BatchAnalysis>(&plan_.items[index].work))
                return analysed(index, *analysis, resources);
            return simulated(std::get<SimulationOrigin>(plan_.items[index].work));
        } catch (const OutOfMemory&) {
            throw;
        } catch (const Error& error) {
            return failed(error.what());
        }
    }

    BatchRow analysed(std::size_t index, const BatchAnalysis& wanted, const Resources& resources) const {
        const Progress quiet = progress_.silent();
        Analysis analysis(openRecording(wanted.recording, wanted.options, quiet), wanted.options);
        analysis.setParameters(wanted.parameters);
        const std::exception_ptr failure = runStages(analysis, planStages(analysis, wanted.through).stages,
                                                     quiet, {.resources = resources, .stageDone = {}});
        BatchRow row{.values = measuresOf(plan_, analysis), .error = {}};
        if (failure)
            try {
                std::rethrow_exception(failure);
            } catch (const OutOfMemory&) {
                throw;
            } catch (const Error& error) {
                row.error = error.what();
            }
        if (plan_.keepProjects) {
            const fs::path projects = folder_ / "projects";
            fs::create_directories(projects);
            saveProject(analysis, projects / fmt::format("{:05}.canns", index + 1), quiet);
        }
        return row;
    }

    BatchRow simulated(const SimulationOrigin& origin) const {
        Stepper stepper(findModel(origin.model), origin.modelValues, findTask(origin.task), origin.taskValues,
                        origin.simulationValues.as<SimulationParameters>(), origin.seed, FrameStore::Memory,
                        progress_.silent());
        while (stepper.step())
            progress_.checkpoint();
        return {.values = measuresOf(plan_, stepper, progress_.silent()), .error = {}};
    }

    BatchOutcome finish() const {
        BatchOutcome outcome{.takenOver = takenOver_};
        std::vector<std::optional<BatchRow>> rows;
        for (const BatchItem& item : plan_.items) {
            rows.push_back(rows_.read(item, plan_));
            if (rows.back())
                ++outcome.finished;
            if (rows.back() && !rows.back()->error.empty())
                ++outcome.failed;
        }
        writeBatchTable(plan_, rows, folder_);
        return outcome;
    }

    int threadsOfOne() const {
        return std::max(1, threadCount(options_.resources.threads) / std::max(1, options_.workers));
    }
    std::size_t memoryOfOne() const {
        const std::size_t limit = options_.resources.memoryLimitBytes;
        if (options_.workers <= 1)
            return limit;
        return (limit > 0 ? limit : freeAtFirst_) / static_cast<std::size_t>(options_.workers);
    }

    const BatchPlan& plan_;
    const fs::path folder_;
    const BatchOptions options_;
    const Progress progress_;
    const std::function<void(std::size_t, const BatchRow&)>& rowDone_;
    const BatchRows rows_;
    const BatchClaims claims_;
    const std::size_t freeAtFirst_ = availableBytes();
    std::shared_mutex alone_; ///< Shared by rows that keep to their share; whole for one that needs it all.
    std::mutex telling_;
    std::atomic<bool> stop_{false};
    std::size_t takenOver_ = 0;
    std::size_t done_ = 0;
};

} // namespace

BatchOutcome runBatch(const BatchPlan& plan, const fs::path& folder, const BatchOptions& options,
                      const Progress& progress,
                      const std::function<void(std::size_t, const BatchRow&)>& rowDone) {
    return BatchRun(plan, folder, options, progress, rowDone).run();
}

} // namespace canns
