#pragma once

#include "core/data/Activity.h"
#include "core/jobs/JobQueue.h"
#include "core/topology/AnalyseTopology.h"

#include <QObject>

#include <memory>
#include <string>

namespace canns {

/// The shuffle test of a page, beside everything else. It may be stopped at any time: the shuffles that are
/// done stay, and count, and the next start goes on from them.
class ShuffleTester : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// What is tested. Shuffles of something else (another `key`) are forgotten, unless they came with the
    /// result.
    void setSubject(const std::string& key, ActivityPtr activity, const TdaResultPtr& result,
                    const TdaParameters& parameters);
    void clear();

    void start(int shuffles);
    void stop();
    bool isRunning() const { return job_ && !job_->finished(); }
    /// What is done so far, in rows that are not NaN; null before the first.
    const std::shared_ptr<const ShuffleNull>& null() const noexcept { return null_; }

Q_SIGNALS:
    /// A shuffle was done, or the test began, ended or was forgotten.
    void changed();
    void failed(const QString& message);

private:
    void take(const std::string& key, std::shared_ptr<const ShuffleNull> null);

    std::string key_;
    ActivityPtr activity_;
    TdaParameters parameters_;
    std::shared_ptr<const ShuffleNull> null_;
    JobPtr<bool> job_;
    JobQueue queue_{1};
    JobOwner owner_; // Last: no callback may find the rest half gone.
};

} // namespace canns
