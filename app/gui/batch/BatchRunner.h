#pragma once

#include "core/batch/RunBatch.h"
#include "core/jobs/JobQueue.h"

#include <QObject>

#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace canns {

/// Checks and runs batches on a thread of its own, and tells the window how it goes.
class BatchRunner : public QObject {
    Q_OBJECT
public:
    using Plan = std::shared_ptr<const BatchPlan>;
    using Rows = std::vector<std::optional<BatchRow>>;

    explicit BatchRunner(QObject* parent = nullptr) : QObject(parent) {}

    /// What `json`, whose paths are relative to `folder`, asks for, and which of its rows `results` has
    /// already: checked() or refused() follows, unless a later call overtakes it.
    void check(const nlohmann::ordered_json& json, const std::filesystem::path& file,
               const std::filesystem::path& folder, const std::filesystem::path& results);
    /// Runs the file. checked(), rowDone() for every row that is computed here, checked() once more with the
    /// rows that others may have computed, and ended() follow.
    void run(const std::filesystem::path& file, const std::filesystem::path& results,
             const BatchOptions& options);
    bool isRunning() const { return running_ != nullptr; }
    /// Finished rows stay.
    void stop();

    const JobQueue& jobs() const noexcept { return jobs_; }

Q_SIGNALS:
    void checked(const canns::BatchRunner::Plan& plan, const canns::BatchRunner::Rows& rows);
    void refused(const QString& why);
    void rowDone(std::size_t index, const canns::BatchRow& row);
    /// All rows are finished, the run was stopped, or it failed; `why` is empty but for the last.
    void ended(bool finished, const QString& why);

private:
    struct Checked {
        Plan plan;
        Rows rows;
    };

    JobPtr<Checked> checking_;
    JobPtr<BatchOutcome> running_;
    JobQueue jobs_{1};
    JobOwner owner_; // Last: no callback may find the rest half gone.
};

} // namespace canns
