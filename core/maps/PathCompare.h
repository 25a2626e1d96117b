#pragma once

#include "core/base/Parameters.h"
#include "core/base/Progress.h"
#include "core/data/Activity.h"
#include "core/decode/Decode.h"
#include "core/decode/PhaseAgreement.h"
#include "core/maps/Maps.h"

#include <optional>
#include <string>
#include <vector>

namespace canns {

/// Parameters of the stage "pathcompare": the decoded path beside that of the animal.
struct PathCompareParameters {
    bool interpolate = true;
    double maximumGapSeconds = 0.5;
    double beginSeconds = 0.0;
    double durationSeconds = 0.0;
    int stride = 1;
    MapCompatibility compatibility = MapCompatibility::None;

    static const ParameterTable& table();
};

/// Decoded phases and positions at the same times.
struct PathCompare {
    std::vector<std::int64_t> rows; ///< M, rows of the activity.
    std::vector<double> seconds;    ///< M.
    std::vector<double> x;          ///< M, metres; empty without position.
    std::vector<double> y;
    Matrix<float> phases; ///< M × C, radians in [0, 2π); NaN where nothing could be decoded or interpolated.
    /// Against the known truth, where there is one: the head direction for a ring, or what the caller gives.
    std::optional<PhaseAgreement> agreement;
    Matrix<float> error; ///< M × C, radians in [−π, π] after the best basis and shift; empty without truth.
};

/// Puts decoded phases beside the trajectory. Phases know their rows (never guessed from times). With
/// `interpolate`, rows without a phase get one along the shorter arc between their neighbours, unless these
/// are more than `maximumGapSeconds` apart: the path through a hole is not known. As "canns-1.5", every hole
/// is bridged, by row and not by time, and the ends are continued.
///
/// `truth` (T × C, radians, a row a row of the activity) is compared with; without it, a ring is compared
/// with the head direction where the recording has one. Throws BadInput when the range is empty.
PathCompare pathCompare(const Activity& activity, const Decoding& decoding,
                        const PathCompareParameters& parameters, const Matrix<double>& truth = {},
                        const Progress& progress = {});

/// Where a path on the torus, drawn in the rhombus of `skewed`, jumps from one side to the other: true at i
/// when the step from i − 1 to i leaves the domain (a line must be broken there). `phases` is M × 2, radians.
std::vector<char> wrapsBefore(const Matrix<float>& phases);

enum class AngleUnit { Radians, Degrees, Turns };

/// Angles of a file to radians in [0, 2π). The unit is told, never guessed from the values.
double toRadians(double angle, AngleUnit unit) noexcept;

} // namespace canns
