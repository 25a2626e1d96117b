#pragma once

#include "core/base/Matrix.h"
#include "core/base/Progress.h"
#include "core/base/Resources.h"
#include "core/topology/Persistence.h"
#include "core/topology/TdaParameters.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <vector>

namespace canns {

/// How long bars get by chance: the barcodes of a population whose units were shifted in time, each by an
/// amount of its own, which keeps every unit's firing and destroys what they have in common. One row a
/// shuffle; a row of NaN has not been computed yet.
struct ShuffleNull {
    Matrix<std::int64_t> offsets; ///< S × N, rows by which each unit was shifted, around the end.
    Matrix<double> maxima;        ///< S × (D + 1), length of the longest finite bar of each dimension.
    Matrix<double> ratios; ///< S × (D + 1), longest over second-longest finite bar; +∞ with less than two.

    bool isDone(std::size_t shuffle) const;
    std::size_t done() const;
    bool operator==(const ShuffleNull&) const = default;
};

/// Offsets drawn uniformly from [0, rows), a stream of random numbers a shuffle: the first shuffles of a long
/// test are those of a short one.
Matrix<std::int64_t> shuffleOffsets(std::size_t shuffles, std::size_t units, std::size_t rows,
                                    std::int64_t seed);

/// A test that has not begun: `offsets` and nothing computed, for dimensions 0 … maximumDimension. Throws
/// BadInput for offsets outside [0, rows).
ShuffleNull plannedShuffles(Matrix<std::int64_t> offsets, int maximumDimension, std::size_t rows);

/// Runs the whole analysis, from activity (T × N) to barcode, for every shuffle of `null` that is missing,
/// several at a time within the memory allowed. Each finished shuffle is written into `null` and told to
/// `finished` (one call at a time); when the work is cancelled or fails, those that are done stay, and a
/// later call goes on from there. Numbers do not depend on the number of threads or on where it was
/// interrupted.
void runShuffles(const Matrix<float>& activity, const TdaParameters& parameters, ShuffleNull& null,
                 const Progress& progress = {}, const Resources& resources = {},
                 const std::function<void(const ShuffleNull&)>& finished = {});

/// The test that the parameters ask for, from start to end. With a `log` (see ShuffleLog) it goes on from
/// what an earlier one with the same seed finished, and leaves what it finishes there.
ShuffleNull shuffleTest(const Matrix<float>& activity, const TdaParameters& parameters,
                        const Progress& progress = {}, const Resources& resources = {},
                        const std::filesystem::path& log = {});

/// Length of the longest finite bar, 0 without one; and longest over second-longest, +∞ with less than two.
double longestFiniteBar(const Diagram& diagram);
double longestToSecondRatio(const Diagram& diagram);

/// Which bars are longer than chance.
enum class SignificanceRule {
    Percentile,    ///< Longer than a percentile of the shuffles' longest bars.
    OverallMaximum ///< Longer than the longest bar of all shuffles.
};

/// The length that a bar of that dimension must exceed. `percentile` is 0…100 (linear between order
/// statistics). Throws BadInput when no shuffle has been computed or the dimension was not tested.
double significanceThreshold(const ShuffleNull& null, int dimension, SignificanceRule rule,
                             double percentile = 99.9);

/// (1 + number of shuffles whose longest bar is at least `length`) / (1 + shuffles): the p-value of one bar
/// (Phipson & Smyth 2010, "Permutation p-values should never be zero").
double shufflePValue(const ShuffleNull& null, int dimension, double length);
/// The same for the ratio of the longest to the second-longest bar, which does not depend on scale.
double shuffleRatioPValue(const ShuffleNull& null, int dimension, double ratio);

} // namespace canns
