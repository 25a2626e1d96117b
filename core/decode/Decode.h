#pragma once

#include "core/base/Progress.h"
#include "core/data/Activity.h"
#include "core/decode/CircularCoordinates.h"
#include "core/decode/DecodeParameters.h"
#include "core/topology/Persistence.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace canns {

/// Phases at all times: the result of the stage "decode".
struct Decoding {
    CircularCoordinates landmarks;
    Matrix<float> phases;           ///< M × C, radians in [0, 2π).
    std::vector<std::int64_t> rows; ///< M, ascending rows of the activity.
    std::vector<double> seconds;    ///< M.
    Matrix<float> confidence; ///< M × C, resultant length of the posterior; empty with the population vector.
    std::size_t silentBins = 0; ///< Rows in which no cell fired.
    double coverage = 0.0;      ///< Share of the activity's rows that have a phase.
    Matrix<float> tuning;       ///< G^C × N, Hz (see BayesianPhases); empty with the population vector.
    int iterations = 0;         ///< Re-estimations of the tuning.
    /// One a coordinate: |mean e^{i(a − b)}| of the phases decoded from the two halves of the cells; empty
    /// unless asked for.
    std::vector<double> crossValidation;
    std::vector<std::string> remarks; ///< Sentences about what was odd and what was made of it.
};

using DecodingPtr = std::shared_ptr<const Decoding>;

/// From classes to phases: circular coordinates on the landmarks, then a phase for every row of the activity.
///
/// `landmarkRows` (n) are the rows of the activity that the landmarks were taken from, `distances` (n × n)
/// what the persistence was computed from. Throws BadInput that names what is missing: no long bar, no
/// cocycles, no activity, values that are not finite, fewer rows than landmarks.
Decoding decode(const Activity& activity, std::span<const std::int64_t> landmarkRows,
                const Persistence& persistence, const Matrix<float>& distances,
                const DecodeParameters& parameters, const Progress& progress = {});

/// From landmark phases that are known already (C × n, radians).
Decoding decodeFromLandmarks(const Activity& activity, std::span<const std::int64_t> landmarkRows,
                             CircularCoordinates landmarks, const DecodeParameters& parameters,
                             const Progress& progress = {});

/// The agreement of two halves of the cells, drawn with `parameters.seed`, on at most some minutes of the
/// recording: one resultant length a coordinate (see Decoding::crossValidation).
std::vector<double> crossValidate(const Activity& activity, std::span<const std::int64_t> landmarkRows,
                                  const Matrix<double>& landmarkPhases, const DecodeParameters& parameters,
                                  const Progress& progress = {});

} // namespace canns
