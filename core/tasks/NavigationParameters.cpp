#include "core/tasks/Navigation.h"

namespace canns {

namespace {

constexpr double longest = 1e7;
constexpr double farthest = 1e4;
const char* const source = "George et al. 2024, eLife 13:e85274";

ParameterInfo size(const char* name, const char* label, const char* meaning) {
    return {
        .name = name, .label = label, .unit = "m", .meaning = meaning, .minimum = 1e-3, .maximum = farthest};
}

ParameterInfo durationInfo() {
    return {.name = "duration",
            .label = "Duration",
            .unit = "s",
            .meaning = "Duration of the run.",
            .minimum = 1e-3,
            .maximum = longest};
}

ParameterInfo peerInfo(const char* meaning) {
    return {.name = "peerCompatible",
            .label = "As in canns for Python",
            .meaning = meaning,
            .level = ParameterLevel::Advanced};
}

} // namespace

const ParameterTable& NavigationParameters::table() {
    using P = NavigationParameters;
    static const ParameterTable rows = describe<P>(
        "navigation",
        withArenaRows<P>(
            {row(&P::duration, durationInfo())},
            {row(&P::periodic, {.name = "periodic",
                                .label = "Periodic",
                                .meaning = "Whether who leaves on one side comes in on the other."}),
             row(&P::start, {.name = "start",
                             .label = "Start",
                             .unit = "m",
                             .meaning = "Where the animal starts, x, y; empty: anywhere.",
                             .minimum = -farthest,
                             .maximum = farthest}),
             row(&P::heading, {.name = "heading",
                               .label = "First heading",
                               .unit = "rad",
                               .meaning = "Direction at the start; empty: any.",
                               .minimum = -7,
                               .maximum = 7,
                               .level = ParameterLevel::Advanced}),
             row(&P::speedMean, {.name = "speedMean",
                                 .label = "Mean speed",
                                 .unit = "m/s",
                                 .meaning = "Mean speed away from walls.",
                                 .source = source,
                                 .minimum = 1e-6,
                                 .maximum = 1e3}),
             row(&P::speedStandardDeviation,
                 {.name = "speedStandardDeviation",
                  .label = "Speed deviation",
                  .unit = "m/s",
                  .meaning = "Standard deviation of the (log-normal) speed; 0: constant.",
                  .minimum = 0,
                  .maximum = 1e3}),
             row(&P::speedCoherenceTime, {.name = "speedCoherenceTime",
                                          .label = "Speed coherence",
                                          .unit = "s",
                                          .meaning = "Time over which speed is correlated.",
                                          .source = source,
                                          .minimum = 1e-3,
                                          .maximum = 1e4,
                                          .level = ParameterLevel::Advanced}),
             row(&P::rotationStandardDeviation, {.name = "rotationStandardDeviation",
                                                 .label = "Rotation deviation",
                                                 .unit = "°/s",
                                                 .meaning = "Standard deviation of the angular velocity.",
                                                 .source = source,
                                                 .minimum = 0,
                                                 .maximum = 1e5}),
             row(&P::rotationCoherenceTime, {.name = "rotationCoherenceTime",
                                             .label = "Rotation coherence",
                                             .unit = "s",
                                             .meaning = "Time over which the angular velocity is correlated.",
                                             .source = source,
                                             .minimum = 1e-4,
                                             .maximum = 1e4,
                                             .level = ParameterLevel::Advanced}),
             row(&P::headSmoothingTime, {.name = "headSmoothingTime",
                                         .label = "Head smoothing",
                                         .unit = "s",
                                         .meaning = "Time constant with which the head follows the movement.",
                                         .source = source,
                                         .minimum = 1e-4,
                                         .maximum = 1e4,
                                         .level = ParameterLevel::Advanced}),
             row(&P::thigmotaxis, {.name = "thigmotaxis",
                                   .label = "Thigmotaxis",
                                   .meaning = "0: shies from walls; 1: clings to them.",
                                   .source = source,
                                   .minimum = 0,
                                   .maximum = 1}),
             row(&P::wallDistance, {.name = "wallDistance",
                                    .label = "Wall distance",
                                    .unit = "m",
                                    .meaning = "From how far walls are felt.",
                                    .source = source,
                                    .minimum = 0,
                                    .maximum = farthest,
                                    .level = ParameterLevel::Advanced}),
             row(&P::wallStrength, {.name = "wallStrength",
                                    .label = "Wall strength",
                                    .meaning = "How strongly walls repel.",
                                    .source = source,
                                    .minimum = 0,
                                    .maximum = 1e3,
                                    .level = ParameterLevel::Advanced}),
             row(&P::cueDuration,
                 {.name = "cueDuration",
                  .label = "Cue duration",
                  .unit = "s",
                  .meaning = "Time at the start during which the animal waits and senses where it is.",
                  .minimum = 0,
                  .maximum = longest,
                  .level = ParameterLevel::Advanced}),
             row(&P::cueStrength,
                 {.name = "cueStrength",
                  .label = "Cue strength",
                  .meaning = "Strength of that sense for networks that integrate their path.",
                  .minimum = 0,
                  .maximum = 1e6,
                  .level = ParameterLevel::Advanced}),
             row(&P::peerCompatible,
                 peerInfo("Processes by forward Euler and Rayleigh speeds, as in the Python package."))}));
    return rows;
}

const ParameterTable& RasterScanParameters::table() {
    using P = RasterScanParameters;
    static const ParameterTable rows = describe<P>(
        "raster-scan",
        {row(&P::duration, durationInfo()), row(&P::width, size("width", "Width", "Width of the arena.")),
         row(&P::height, size("height", "Height", "Height of the arena.")),
         row(&P::rowStep, size("rowStep", "Row step", "Distance between rows.")),
         row(&P::margin, {.name = "margin",
                          .label = "Margin",
                          .unit = "m",
                          .meaning = "Distance from the walls at which rows end.",
                          .minimum = 0,
                          .maximum = farthest}),
         row(&P::speed, {.name = "speed",
                         .label = "Speed",
                         .unit = "m/s",
                         .meaning = "Speed along rows.",
                         .minimum = 1e-6,
                         .maximum = 1e3}),
         row(&P::driftRatio, {.name = "driftRatio",
                              .label = "Pull",
                              .meaning = "How much stronger the pull along the raster is than inertia.",
                              .minimum = 0,
                              .maximum = 1e4,
                              .level = ParameterLevel::Advanced}),
         row(&P::peerCompatible,
             peerInfo("Rows as far apart as the Python package makes them, and its head smoothing."))});
    return rows;
}

const ParameterTable& TrajectoryTaskParameters::table() {
    using P = TrajectoryTaskParameters;
    static const ParameterTable rows = describe<P>(
        "trajectory",
        {row(&P::file, {.name = "file",
                        .label = "File",
                        .meaning = "A file with times and positions, or a recording that has them."}),
         row(&P::duration, {.name = "duration",
                            .label = "Duration",
                            .unit = "s",
                            .meaning = "How much of the path to take; 0: all of it.",
                            .minimum = 0,
                            .maximum = longest}),
         row(&P::metresPerUnit, {.name = "metresPerUnit",
                                 .label = "Metres per unit",
                                 .meaning = "Length of the file's unit of position.",
                                 .minimum = 1e-9,
                                 .maximum = 1e9}),
         row(&P::smoothing, {.name = "smoothing",
                             .label = "Smoothing",
                             .unit = "s",
                             .meaning = "Standard deviation of the Gaussian that smooths positions, so that "
                                        "jitter is not taken for speed.",
                             .minimum = 0,
                             .maximum = 100})});
    return rows;
}

} // namespace canns
