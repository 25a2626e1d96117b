#include "core/pipeline/stages/Stages.h"
#include "core/preprocess/Preprocess.h"

namespace canns {

namespace {

Activity run(const StageInputs& inputs, const PreprocessParameters& parameters, const Progress& progress) {
    return preprocess(inputs.recording(), parameters, progress);
}

Arrays toArrays(const Activity& activity) {
    Arrays arrays;
    arrays.add("activity", activity.values);
    arrays.add("t", activity.seconds);
    const auto addUnlessEmpty = [&](const char* name, const std::vector<double>& values) {
        if (!values.empty())
            arrays.add(name, values);
    };
    addUnlessEmpty("x", activity.x);
    addUnlessEmpty("y", activity.y);
    addUnlessEmpty("head_direction", activity.headDirection);
    addUnlessEmpty("speed", activity.speedMetresPerSecond);
    arrays.add("spikes", activity.spikes);
    arrays.addNumber("bin_width_seconds", activity.binWidthSeconds);
    arrays.addNumber("hertz_per_value", activity.hertzPerValue);
    arrays.addTexts("unit_ids", activity.unitIds);
    arrays.addTexts("warnings", activity.warnings);
    return arrays;
}

Activity fromArrays(const Arrays& arrays) {
    Activity activity;
    activity.values = arrays.matrix<float>("activity");
    activity.seconds = arrays.vector<double>("t");
    const auto take = [&](const char* name) {
        return arrays.has(name) ? arrays.vector<double>(name) : std::vector<double>();
    };
    activity.x = take("x");
    activity.y = take("y");
    activity.headDirection = take("head_direction");
    activity.speedMetresPerSecond = take("speed");
    activity.spikes = arrays.vector<std::uint16_t>("spikes");
    activity.binWidthSeconds = arrays.number<double>("bin_width_seconds");
    activity.hertzPerValue = arrays.number<double>("hertz_per_value");
    activity.unitIds = arrays.texts("unit_ids");
    activity.warnings = arrays.texts("warnings");
    const std::size_t rows = activity.values.rows();
    const auto fits = [&](std::size_t size) { return size == 0 || size == rows; };
    if (activity.seconds.size() != rows || activity.unitIds.size() != activity.values.columns() ||
        !fits(activity.x.size()) || activity.y.size() != activity.x.size() ||
        !fits(activity.headDirection.size()) || !fits(activity.speedMetresPerSecond.size()) ||
        !fits(activity.spikes.size()))
        throw BadInput("The lengths of the arrays do not agree.");
    return activity;
}

} // namespace

StageDescriptor preprocessStage() {
    return makeStage<Activity, PreprocessParameters>(
        {.description = "Spikes to activity on one clock, with the behaviour of the same moments.",
         .takesRecording = true,
         .weight = 0.3},
        run, toArrays, fromArrays, [](const Activity& activity) { return activity.warnings; });
}

} // namespace canns
