#include "core/cells/CellGroupsParameters.h"

namespace canns {

const ParameterTable& CellGroupsParameters::table() {
    using P = CellGroupsParameters;
    constexpr auto advanced = ParameterLevel::Advanced;
    static const ParameterTable rows = describe<P>(
        "cells",
        {row(&P::likeness,
             {.name = "likeness",
              .label = "Cells are alike by",
              .meaning = "Activity: two cells are alike when their activity is correlated, whatever the "
                         "sign, with that of the same others; this finds modules of grid cells and "
                         "head-direction cells and needs no position. Autocorrelogram: correlation of the "
                         "autocorrelograms of their rate maps; this finds modules of grid cells.",
              .source = "Gardner et al. 2022, Nature 602",
              .choices = {"activity", "autocorrelogram"}}),
         row(&P::stepSeconds, {.name = "stepSeconds",
                               .label = "Step",
                               .symbol = "Δt",
                               .unit = "s",
                               .meaning = "Activity is averaged over steps of this width before it is "
                                          "correlated.",
                               .minimum = 0.01,
                               .maximum = 60,
                               .level = advanced}),
         row(&P::bins, {.name = "bins",
                        .label = "Bins",
                        .symbol = "b",
                        .meaning = "Spatial bins along each side of the rate maps.",
                        .minimum = 10,
                        .maximum = 500,
                        .level = advanced}),
         row(&P::smoothingBins, {.name = "smoothingBins",
                                 .label = "Smoothing",
                                 .symbol = "σ",
                                 .unit = "bins",
                                 .meaning = "Width of the Gaussian over the rate maps.",
                                 .minimum = 0,
                                 .maximum = 50,
                                 .level = advanced}),
         row(&P::leastLag,
             {.name = "leastLag",
              .label = "Least lag",
              .meaning = "Shorter lags of the autocorrelograms, as a share of the side of the box, are not "
                         "compared: their central peak is there in any cell.",
              .minimum = 0,
              .maximum = 0.7,
              .level = advanced}),
         row(&P::threshold,
             {.name = "threshold",
              .label = "Likeness within a group",
              .symbol = "γ",
              .meaning = "Cells make a group when they are more alike than this on the whole: 0 for cells "
                         "that have nothing in common, 1 for cells that cannot be told apart.",
              .source = "Traag, Waltman & van Eck 2019, Sci. Rep. 9 (Leiden; constant Potts model)",
              .minimum = 0.01,
              .maximum = 0.99}),
         row(&P::minimumCells, {.name = "minimumCells",
                                .label = "Fewest cells",
                                .meaning = "Groups with fewer cells are dissolved; their cells are in none.",
                                .minimum = 2,
                                .maximum = 1000}),
         row(&P::seed, {.name = "seed",
                        .label = "Seed",
                        .meaning = "Draws the shifts that tell what chance makes, and the order in which "
                                   "cells are looked at.",
                        .minimum = 0,
                        .maximum = 9007199254740991.0,
                        .level = advanced})});
    return rows;
}

} // namespace canns
