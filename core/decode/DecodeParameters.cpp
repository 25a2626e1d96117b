#include "core/decode/DecodeParameters.h"

namespace canns {

const ParameterTable& DecodeParameters::table() {
    using P = DecodeParameters;
    constexpr auto advanced = ParameterLevel::Advanced;
    static const ParameterTable rows = describe<P>(
        "decode",
        {row(&P::coordinates,
             {.name = "coordinates",
              .label = "Circular coordinates",
              .symbol = "C",
              .meaning =
                  "How many circular coordinates are made: two for a torus, one for a ring. Taken are the "
                  "classes with the longest bars in H1, unless they are listed under \"classes\".",
              .minimum = 1,
              .maximum = 10}),
         row(&P::classes,
             {.name = "classes",
              .label = "Classes",
              .meaning = "Ranks of the classes to use, 1 for the longest bar; empty: the longest ones.",
              .minimum = 1,
              .maximum = 100,
              .level = advanced}),
         row(&P::barFraction,
             {.name = "barFraction",
              .label = "Place within the bar",
              .meaning = "The scale at which coordinates are made: birth + this fraction of the persistence.",
              .source = "Gardner et al. 2022, Nature 602",
              .minimum = 0.01,
              .maximum = 0.999,
              .level = advanced}),
         row(&P::edgeWeights, {.name = "edgeWeights",
                               .label = "Weights of edges",
                               .meaning = "Weights of the least-squares fit on the landmarks: all equal, or "
                                          "exp(−length), which is the "
                                          "membership strength when lengths are fuzzy distances.",
                               .choices = {"uniform", "membership"},
                               .level = advanced}),
         row(&P::reduceBasis,
             {.name = "reduceBasis",
              .label = "Make coordinates independent",
              .meaning = "Replaces several classes by the shortest generators of the lattice that they span, "
                         "so that "
                         "no two coordinates wind along the same circle.",
              .source = "Scoccola, Gakhar, Bush, Schonsheck, Rask, Zhou & Perea 2023, Toroidal coordinates",
              .level = advanced}),
         row(&P::decoder,
             {.name = "decoder",
              .label = "Decoder",
              .meaning =
                  "How phases at all times are found from those of the landmarks: Bayesian (tuning curves on "
                  "the ring or torus, estimated anew until they settle) or population vector.",
              .choices = {"bayesian", "population-vector"}}),
         row(&P::leaveOutSilentBins, {.name = "leaveOutSilentBins",
                                      .label = "Leave out silent bins",
                                      .meaning = "Bins in which no cell fired get no phase."}),
         row(&P::phaseBins,
             {.name = "phaseBins",
              .label = "Phase bins",
              .symbol = "G",
              .meaning = "Bins a circle of the Bayesian decoder's torus; a ring has three times as many.",
              .minimum = 8,
              .maximum = 90,
              .level = advanced}),
         row(&P::stepSeconds,
             {.name = "stepSeconds",
              .label = "Decoding step",
              .symbol = "Δt",
              .unit = "s",
              .meaning = "Bins are pooled to steps of this width; phases between are interpolated.",
              .minimum = 0.001,
              .maximum = 10,
              .level = advanced}),
         row(&P::smoothnessPrior, {.name = "smoothnessPrior",
                                   .label = "Smoothness prior",
                                   .meaning = "The phase is taken to diffuse from step to step, and past and "
                                              "future spikes are used too."}),
         row(&P::diffusion, {.name = "diffusion",
                             .label = "Diffusion",
                             .symbol = "D",
                             .unit = "rad/√s",
                             .meaning = "Spread of the phase after one second under the smoothness prior.",
                             .minimum = 0.05,
                             .maximum = 100,
                             .level = advanced}),
         row(&P::tuningWidth, {.name = "tuningWidth",
                               .label = "Smoothing of tuning",
                               .symbol = "σ",
                               .unit = "rad",
                               .meaning = "Width of the Gaussian that smooths tuning curves.",
                               .minimum = 0.02,
                               .maximum = 2,
                               .level = advanced}),
         row(&P::iterations,
             {.name = "iterations",
              .label = "Re-estimations",
              .meaning =
                  "At most so many times the tuning is estimated anew from the decoded phases; it ends when "
                  "phases move by less than 0.01 rad.",
              .minimum = 0,
              .maximum = 100,
              .level = advanced}),
         row(&P::crossValidate,
             {.name = "crossValidate",
              .label = "Cross-validate",
              .meaning = "Decodes once from each half of the cells and tells how well the two agree."}),
         row(&P::seed, {.name = "seed",
                        .label = "Seed",
                        .meaning = "Draws the halves of cells for the cross-validation.",
                        .minimum = 0,
                        .maximum = 9007199254740991.0,
                        .level = advanced})});
    return rows;
}

} // namespace canns
