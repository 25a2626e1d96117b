#pragma once

#include "core/base/Progress.h"
#include "core/base/Resources.h"
#include "core/data/Activity.h"
#include "core/topology/ActiveTimes.h"
#include "core/topology/DistanceMatrix.h"
#include "core/topology/Persistence.h"
#include "core/topology/ShuffleTest.h"
#include "core/topology/TdaParameters.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace canns {

/// The landmarks that a population's states are represented by.
struct LandmarkCloud {
    std::vector<std::int64_t> projectionRows; ///< m, rows of the activity that were projected, ascending.
    Matrix<double> projection;                ///< m × d, their principal components.
    std::vector<double> explainedVariance;    ///< d, share of the variance along each component.
    std::vector<std::size_t> landmarks;       ///< n, rows of `projection`, in the order of their choice.
    DistanceMatrix distances;                 ///< n × n, between landmarks.
};

/// The result of the stage "tda".
struct TdaResult {
    LandmarkCloud cloud;
    std::vector<std::int64_t> landmarkRows; ///< n, rows of the activity, in the order of their choice.
    Persistence persistence;
    std::optional<ShuffleNull> shuffles; ///< Where shuffles were asked for.
    std::vector<std::string> warnings;   ///< Those of the persistence among them.
};

using TdaResultPtr = std::shared_ptr<const TdaResult>;

/// Active times, principal components, landmarks and the distances between them: the stage "tda" up to the
/// barcode. Throws BadInput when a parameter does not fit the activity, naming it.
LandmarkCloud chooseLandmarks(const ShiftedActivity& activity, const TdaParameters& parameters,
                              const Progress& progress = {}, int threads = 0);

/// The barcode of the landmarks, with cocycles, up to a dimension of its own.
Persistence landmarkPersistence(const DistanceMatrix& distances, const TdaParameters& parameters,
                                int maximumDimension, int cocycles, const Resources& resources,
                                const Progress& progress = {});

/// The whole stage: landmarks, barcode and, where asked for, the test against shuffles. Results depend on
/// the activity and the parameters only. Finished shuffles are kept in `shuffleLog`, where that is not empty.
/// Throws BadInput, OutOfMemory, Cancelled.
TdaResult analyseTopology(const Activity& activity, const TdaParameters& parameters,
                          const Progress& progress = {}, const Resources& resources = {},
                          const std::filesystem::path& shuffleLog = {});

} // namespace canns
