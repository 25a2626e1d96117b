#include "core/tasks/Tracking.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace canns {

namespace {

template <int D>
std::string tableName(const char* stem) {
    return fmt::format("{}-{}d", stem, D);
}

/// A table belongs to a template's instance; its rows are the same for D = 1 and 2.
ParameterInfo featureInfo(const char* meaning) {
    return {.name = "feature", .label = "Feature", .symbol = "z", .unit = "rad", .meaning = meaning};
}

ParameterInfo timeInfo(const char* name, const char* label, const char* meaning) {
    return {
        .name = name, .label = label, .unit = "time units", .meaning = meaning, .minimum = 0, .maximum = 1e9};
}

ParameterInfo noiseInfo() {
    return {.name = "noiseLevel",
            .label = "Noise",
            .meaning = "Standard deviation of the noise on every neuron at every step, as a part of the "
                       "stimulus amplitude.",
            .minimum = 0,
            .maximum = 100};
}

template <int D>
Point2 point(const std::vector<double>& values, std::size_t index) {
    if constexpr (D == 1)
        return {values[index], 0.0};
    else
        return {values[2 * index], values[2 * index + 1]};
}

template <int D>
void checkFeature(const std::vector<double>& feature, const std::string& table) {
    if (feature.size() != D)
        throw BadInput(
            fmt::format("{} numbers were given; a feature of this task has {}.", feature.size(), D),
            table + ".feature");
}

/// The number of features in a list, which must be whole and `wanted`.
template <int D>
void checkFeatures(const std::vector<double>& features, std::size_t wanted, const std::string& table) {
    if (features.size() != wanted * D)
        throw BadInput(fmt::format("{} numbers were given, but {} features of {} were wanted.",
                                   features.size(), wanted, D),
                       table + ".features");
}

void checkDurations(const std::vector<double>& durations, const std::string& table) {
    if (durations.empty() || std::ranges::any_of(durations, [](double d) { return !(d >= 0); }))
        throw BadInput("Durations must be a list of numbers from 0 up, with at least one.",
                       table + ".durations");
}

/// The whole number of steps next to duration/timeStep.
std::size_t roundedSteps(double duration, double timeStep) {
    return static_cast<std::size_t>(std::max(0.0, std::round(duration / timeStep)));
}

/// A task whose input is a function of the step.
template <typename InputAt>
class FunctionTask final : public Task {
public:
    FunctionTask(std::size_t steps, InputAt inputAt) : steps_(steps), inputAt_(std::move(inputAt)) {}

    std::size_t steps() const override { return steps_; }
    bool next(Input& input) override {
        if (step_ == steps_)
            return false;
        inputAt_(step_++, input);
        return true;
    }
    void reset() override { step_ = 0; }

private:
    std::size_t steps_;
    std::size_t step_ = 0;
    InputAt inputAt_;
};

template <typename InputAt>
std::unique_ptr<Task> functionTask(std::size_t steps, InputAt inputAt) {
    return std::make_unique<FunctionTask<InputAt>>(steps, std::move(inputAt));
}

/// The leg that a time falls into, and where in it, 0…1. Ends of legs are cumulative times.
struct Place {
    std::size_t leg = 0;
    double part = 0.0;
};

Place placeAt(double time, const std::vector<double>& ends) {
    // A time that is the end of a leg but for rounding belongs to the next one.
    const double tolerance = 1e-9 * std::max(1.0, ends.back());
    const auto found = std::ranges::upper_bound(ends, time + tolerance);
    const auto leg = std::min(static_cast<std::size_t>(found - ends.begin()), ends.size() - 1);
    const double begin = leg == 0 ? 0.0 : ends[leg - 1];
    const double length = ends[leg] - begin;
    return {leg, length > 0 ? std::clamp((time - begin) / length, 0.0, 1.0) : 1.0};
}

std::vector<double> cumulative(const std::vector<double>& durations) {
    std::vector<double> ends(durations.size());
    std::partial_sum(durations.begin(), durations.end(), ends.begin());
    return ends;
}

/// Legs in whole steps with both ends visited, as in the Python package.
template <int D>
std::unique_ptr<Task> peerTracking(const SmoothTrackingParameters<D>& p, double timeStep) {
    std::vector<std::size_t> firstSteps;
    std::size_t used = 0;
    for (const double duration : p.durations) {
        firstSteps.push_back(used);
        used += static_cast<std::size_t>(duration / timeStep);
    }
    firstSteps.push_back(used);
    const double total = std::accumulate(p.durations.begin(), p.durations.end(), 0.0);
    const auto steps = static_cast<std::size_t>(std::ceil(total / timeStep));
    return functionTask(steps, [=](std::size_t step, Input& input) {
        input.present = true;
        const auto found = std::ranges::upper_bound(firstSteps, step);
        if (found == firstSteps.end()) {
            input.feature = point<D>(p.features, p.durations.size());
            return;
        }
        const auto leg = static_cast<std::size_t>(found - firstSteps.begin()) - 1;
        const std::size_t count = firstSteps[leg + 1] - firstSteps[leg];
        const Point2 from = point<D>(p.features, leg);
        const Point2 to = point<D>(p.features, leg + 1);
        const double part =
            count > 1 ? static_cast<double>(step - firstSteps[leg]) / static_cast<double>(count - 1) : 0.0;
        for (std::size_t axis = 0; axis < 2; ++axis)
            input.feature[axis] = from[axis] + part * (to[axis] - from[axis]);
    });
}

} // namespace

std::string_view signalName(Signal signal) {
    switch (signal) {
    case Signal::RingFeature:
        return "an angle";
    case Signal::PlaneFeature:
        return "a point of the torus";
    case Signal::Motion:
        return "motion";
    }
    throw InternalError("every signal has a name");
}

template <int D>
const ParameterTable& PopulationCodingParameters<D>::table() {
    using P = PopulationCodingParameters<D>;
    static const ParameterTable rows =
        describe<P>(tableName<D>("population-coding"),
                    {row(&P::feature, featureInfo("Where the stimulus is.")),
                     row(&P::before, timeInfo("before", "Before", "Time before the stimulus.")),
                     row(&P::duration, timeInfo("duration", "Duration", "Time with the stimulus.")),
                     row(&P::after, timeInfo("after", "After", "Time after the stimulus."))});
    return rows;
}

template <int D>
const ParameterTable& TemplateMatchingParameters<D>::table() {
    using P = TemplateMatchingParameters<D>;
    static const ParameterTable rows =
        describe<P>(tableName<D>("template-matching"),
                    {row(&P::feature, featureInfo("Where the stimulus is.")),
                     row(&P::duration, timeInfo("duration", "Duration", "Time with the stimulus.")),
                     row(&P::noiseLevel, noiseInfo())});
    return rows;
}

template <int D>
const ParameterTable& SmoothTrackingParameters<D>::table() {
    using P = SmoothTrackingParameters<D>;
    static const ParameterTable rows = describe<P>(
        tableName<D>("smooth-tracking"),
        {row(&P::features, {.name = "features",
                            .label = "Features",
                            .symbol = "z",
                            .unit = "rad",
                            .meaning = "Where each leg begins, and where the last one ends."}),
         row(&P::durations, timeInfo("durations", "Durations", "Time of each leg.")),
         row(&P::separations,
             {.name = "separations",
              .label = "Separations",
              .unit = "rad",
              .meaning =
                  "Distance of the two halves of a stimulus that divides along the first axis, at each "
                  "feature; empty: one stimulus.",
              .minimum = 0,
              .maximum = 1e6}),
         row(&P::peerCompatible,
             {.name = "peerCompatible",
              .label = "As in canns for Python",
              .meaning = "Legs of whole steps with both ends visited, as the Python package makes them.",
              .level = ParameterLevel::Advanced})});
    return rows;
}

template <int D>
const ParameterTable& PiecewiseParameters<D>::table() {
    using P = PiecewiseParameters<D>;
    static const ParameterTable rows = describe<P>(
        tableName<D>("piecewise"),
        {row(&P::features, {.name = "features",
                            .label = "Features",
                            .symbol = "z",
                            .unit = "rad",
                            .meaning = "Where the stimulus is held, one after the other."}),
         row(&P::durations, timeInfo("durations", "Durations", "Time at each feature.")),
         row(&P::gains,
             {.name = "gains",
              .label = "Gains",
              .meaning = "Strength of the stimulus at each feature as a part of the amplitude; empty: 1.",
              .minimum = 0,
              .maximum = 1e6}),
         row(&P::noiseLevel, noiseInfo())});
    return rows;
}

template <int D>
std::unique_ptr<Task> makeTask(const PopulationCodingParameters<D>& p, const TaskClock& clock) {
    checkFeature<D>(p.feature, p.table().name());
    const double total = p.before + p.duration + p.after;
    const std::size_t on = roundedSteps(p.before, clock.timeStep);
    const std::size_t off = roundedSteps(p.before + p.duration, clock.timeStep);
    const Point2 feature = point<D>(p.feature, 0);
    return functionTask(roundedSteps(total, clock.timeStep), [=](std::size_t step, Input& input) {
        input.present = step >= on && step < off;
        input.feature = feature;
    });
}

template <int D>
std::unique_ptr<Task> makeTask(const TemplateMatchingParameters<D>& p, const TaskClock& clock) {
    checkFeature<D>(p.feature, p.table().name());
    const Point2 feature = point<D>(p.feature, 0);
    return functionTask(roundedSteps(p.duration, clock.timeStep),
                        [feature, noise = p.noiseLevel](std::size_t, Input& input) {
                            input.present = true;
                            input.feature = feature;
                            input.noiseLevel = noise;
                        });
}

template <int D>
std::unique_ptr<Task> makeTask(const SmoothTrackingParameters<D>& p, const TaskClock& clock) {
    checkDurations(p.durations, p.table().name());
    checkFeatures<D>(p.features, p.durations.size() + 1, p.table().name());
    if (!p.separations.empty() && p.separations.size() != p.durations.size() + 1)
        throw BadInput(fmt::format("{} separations were given, but {} or none were wanted.",
                                   p.separations.size(), p.durations.size() + 1),
                       p.table().name() + ".separations", "Give one a feature, or none.");
    if (p.peerCompatible)
        return peerTracking<D>(p, clock.timeStep);
    const std::vector<double> ends = cumulative(p.durations);
    return functionTask(roundedSteps(ends.back(), clock.timeStep), [=](std::size_t step, Input& input) {
        const Place place = placeAt(static_cast<double>(step) * clock.timeStep, ends);
        const Point2 from = point<D>(p.features, place.leg);
        const Point2 to = point<D>(p.features, place.leg + 1);
        input.present = true;
        for (std::size_t axis = 0; axis < 2; ++axis)
            input.feature[axis] = from[axis] + place.part * (to[axis] - from[axis]);
        if (!p.separations.empty())
            input.separation = std::lerp(p.separations[place.leg], p.separations[place.leg + 1], place.part);
    });
}

template <int D>
std::unique_ptr<Task> makeTask(const PiecewiseParameters<D>& p, const TaskClock& clock) {
    checkDurations(p.durations, p.table().name());
    checkFeatures<D>(p.features, p.durations.size(), p.table().name());
    if (!p.gains.empty() && p.gains.size() != p.durations.size())
        throw BadInput(
            fmt::format("{} gains were given for {} durations.", p.gains.size(), p.durations.size()),
            p.table().name() + ".gains", "Give one gain a duration, or none.");
    const std::vector<double> ends = cumulative(p.durations);
    return functionTask(roundedSteps(ends.back(), clock.timeStep), [=](std::size_t step, Input& input) {
        const Place place = placeAt(static_cast<double>(step) * clock.timeStep, ends);
        input.feature = point<D>(p.features, place.leg);
        input.gain = p.gains.empty() ? 1.0 : p.gains[place.leg];
        input.present = input.gain > 0;
        input.noiseLevel = p.noiseLevel;
    });
}

template struct PopulationCodingParameters<1>;
template struct PopulationCodingParameters<2>;
template struct TemplateMatchingParameters<1>;
template struct TemplateMatchingParameters<2>;
template struct SmoothTrackingParameters<1>;
template struct SmoothTrackingParameters<2>;
template struct PiecewiseParameters<1>;
template struct PiecewiseParameters<2>;
template std::unique_ptr<Task> makeTask<1>(const PopulationCodingParameters<1>&, const TaskClock&);
template std::unique_ptr<Task> makeTask<2>(const PopulationCodingParameters<2>&, const TaskClock&);
template std::unique_ptr<Task> makeTask<1>(const TemplateMatchingParameters<1>&, const TaskClock&);
template std::unique_ptr<Task> makeTask<2>(const TemplateMatchingParameters<2>&, const TaskClock&);
template std::unique_ptr<Task> makeTask<1>(const SmoothTrackingParameters<1>&, const TaskClock&);
template std::unique_ptr<Task> makeTask<2>(const SmoothTrackingParameters<2>&, const TaskClock&);
template std::unique_ptr<Task> makeTask<1>(const PiecewiseParameters<1>&, const TaskClock&);
template std::unique_ptr<Task> makeTask<2>(const PiecewiseParameters<2>&, const TaskClock&);

} // namespace canns
