#pragma once

#include "core/base/Progress.h"
#include "core/data/Activity.h"
#include "core/decode/Decode.h"
#include "core/decode/PhaseAgreement.h"

#include <optional>
#include <span>
#include <vector>

namespace canns {

/// How long the population was in each bin of phase, in seconds: 1 × b on a ring, else b × b of the first two
/// coordinates (row = second phase, column = first). `stepSeconds` is the length of one decoded row.
Matrix<float> phaseOccupancy(const Decoding& decoding, std::size_t bins, double stepSeconds);

/// M, radians: circular standard deviation √(−2 ln R) of the posterior of the least certain coordinate at
/// each decoded time, R its resultant length, no more than π. Empty when the decoder gives no posterior.
std::vector<double> posteriorWidths(const Decoding& decoding);

/// For each row of `points` the Euclidean distance to the nearest of the rows `landmarks`: how far a decoded
/// state is from those whose phases are known. O(rows × landmarks × columns).
std::vector<double> nearestDistances(const Matrix<double>& points, std::span<const std::size_t> landmarks,
                                     const Progress& progress = {});

/// What is known of the angle that was decoded.
struct KnownAngle {
    PhaseAgreement agreement;
    std::vector<float> radians; ///< M, in the direction and with the zero of the decoded phase; NaN unknown.
};

/// The head direction beside the phase of a ring; none for a torus, or where the head was not tracked.
std::optional<KnownAngle> knownAngle(const Activity& activity, const Decoding& decoding);

} // namespace canns
