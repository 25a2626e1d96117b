#include "core/preprocess/PreprocessParameters.h"

namespace canns {

const ParameterTable& PreprocessParameters::table() {
    using P = PreprocessParameters;
    static const ParameterTable rows = describe<P>(
        "preprocess",
        {row(&P::units, {.name = "units",
                         .label = "Units",
                         .meaning = "Units to use: \"all\", or their names separated by commas."}),
         row(&P::epoch, {.name = "epoch",
                         .label = "Epoch",
                         .meaning = "Name of the epoch to use; empty for the whole recording. Epochs of the "
                                    "same name are taken together."}),
         row(&P::timeRangeSeconds,
             {.name = "timeRangeSeconds",
              .label = "Time range",
              .unit = "s",
              .meaning = "Begin and end of the stretch to use, on the clock of the recording; empty for the "
                         "whole recording."}),
         row(&P::binWidthSeconds, {.name = "binWidthSeconds",
                                   .label = "Bin width",
                                   .symbol = "Δt",
                                   .unit = "s",
                                   .meaning = "Width of a time bin.",
                                   .minimum = 1e-4,
                                   .maximum = 10}),
         row(&P::smoothingSigmaSeconds,
             {.name = "smoothingSigmaSeconds",
              .label = "Smoothing",
              .symbol = "σ",
              .unit = "s",
              .meaning =
                  "Standard deviation of the Gaussian that smooths spike counts over time, cut at 4 σ; "
                  "0 leaves counts as they are.",
              .minimum = 0,
              .maximum = 100}),
         row(&P::speedFilter, {.name = "speedFilter",
                               .label = "Speed filter",
                               .meaning = "Keep only the times when the animal moves."}),
         row(&P::minimumSpeedMetresPerSecond, {.name = "minimumSpeedMetresPerSecond",
                                               .label = "Minimum speed",
                                               .symbol = "v",
                                               .unit = "m/s",
                                               .meaning = "Times with a speed above this are kept.",
                                               .minimum = 0,
                                               .maximum = 1000}),
         row(&P::speedSmoothingSigmaSeconds,
             {.name = "speedSmoothingSigmaSeconds",
              .label = "Speed smoothing",
              .unit = "s",
              .meaning = "Standard deviation of the Gaussian that smooths the position before the speed is "
                         "taken, cut at 4 σ.",
              .minimum = 0,
              .maximum = 100,
              .level = ParameterLevel::Advanced}),
         row(&P::maximumGapSeconds,
             {.name = "maximumGapSeconds",
              .label = "Fill gaps up to",
              .unit = "s",
              .meaning = "Tracking that was lost for no longer than this is interpolated; longer gaps stay "
                         "untracked, and the speed filter leaves them out.",
              .minimum = 0,
              .maximum = 1e6,
              .level = ParameterLevel::Advanced}),
         row(&P::compatibility,
             {.name = "compatibility",
              .label = "Compatibility",
              .meaning = "\"canns-1.5\" takes the speed as if bins were 10 ms wide and leaves out spikes at "
                         "the first instant and in the last bin, as that package does.",
              .choices = {"none", "canns-1.5"},
              .level = ParameterLevel::Advanced})});
    return rows;
}

} // namespace canns
