#include "app/gui/pages/ShuffleTester.h"

#include "widgets/jobs/QtPost.h"
#include "widgets/text/CoreText.h"

#include <algorithm>

namespace canns {

namespace {

/// A test of so many shuffles that begins with those that are done.
ShuffleNull continued(const ShuffleNull* done, std::size_t shuffles, const TdaParameters& parameters,
                      const Matrix<float>& activity) {
    const int dimension = std::min(parameters.shuffleMaximumDimension, parameters.maximumDimension);
    ShuffleNull null =
        plannedShuffles(shuffleOffsets(shuffles, activity.columns(), activity.rows(), parameters.seed),
                        dimension, activity.rows());
    if (done == nullptr || done->maxima.columns() != null.maxima.columns())
        return null;
    for (std::size_t s = 0; s < std::min(shuffles, done->maxima.rows()); ++s) {
        if (!std::ranges::equal(done->offsets.row(s), null.offsets.row(s)))
            continue; // Those of another seed.
        std::ranges::copy(done->maxima.row(s), null.maxima.row(s).begin());
        std::ranges::copy(done->ratios.row(s), null.ratios.row(s).begin());
    }
    return null;
}

} // namespace

void ShuffleTester::setSubject(const std::string& key, ActivityPtr activity, const TdaResultPtr& result,
                               const TdaParameters& parameters) {
    if (key == key_)
        return;
    stop();
    key_ = key;
    activity_ = std::move(activity);
    parameters_ = parameters;
    null_ = result->shuffles ? std::shared_ptr<const ShuffleNull>(result, &*result->shuffles) : nullptr;
    Q_EMIT changed();
}

void ShuffleTester::clear() {
    stop();
    key_.clear();
    activity_.reset();
    null_.reset();
    Q_EMIT changed();
}

void ShuffleTester::start(int shuffles) {
    if (!activity_ || isRunning() || shuffles < 1)
        return;
    auto plan = std::make_shared<ShuffleNull>(
        continued(null_.get(), static_cast<std::size_t>(shuffles), parameters_, activity_->values));
    take(key_, std::make_shared<const ShuffleNull>(*plan));
    const auto tell = [this, key = key_, owner = owner_.handle()](const ShuffleNull& now) {
        auto copy = std::make_shared<const ShuffleNull>(now);
        qtPost()(owner.guarded([this, key, copy = std::move(copy)] { take(key, copy); }));
    };
    job_ = queue_.start<bool>(
        "Shuffles", [plan, tell, activity = activity_, parameters = parameters_](const Progress& progress) {
            runShuffles(activity->values, parameters, *plan, progress, {}, tell);
            return true;
        });
    job_->whenFinished(owner_, qtPost(), [this](Job<bool>& job) {
        if (job.state() == JobState::Failed)
            Q_EMIT failed(CoreText::error(job.error()));
        Q_EMIT changed();
    });
    Q_EMIT changed();
}

void ShuffleTester::stop() {
    if (job_)
        job_->cancel();
}

void ShuffleTester::take(const std::string& key, std::shared_ptr<const ShuffleNull> null) {
    if (key != key_)
        return; // Told by a test that is over.
    null_ = std::move(null);
    Q_EMIT changed();
}

} // namespace canns
