#include "core/topology/RipsPersistence.h"

#include "core/base/Memory.h"
#include "core/base/Parallel.h"
#include "core/topology/LuneClassifier.h"
#include "core/topology/PrimeField.h"
#include "core/topology/RipsFiltration.h"
#include "core/topology/RipsReduction.h"
#include "core/topology/RipsSweep.h"
#include "core/topology/RipserProgram.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace canns {

namespace {

constexpr const char* kMemoryHint =
    "Take fewer landmarks, set a threshold, lower the maximum dimension, or raise the memory limit.";

std::size_t memoryLimit(const RipsParameters& parameters) {
    if (parameters.memoryLimitMegabytes > 0.0)
        return static_cast<std::size_t>(parameters.memoryLimitMegabytes * 1e6);
    return availableBytes() / 10 * 8;
}

/// Threads cost more than they bring on small inputs (measured): left to itself, the engine takes a second
/// one only where it pays on a busy machine too; asked for, threads are used wherever there is work for them.
int usefulThreads(const RipsParameters& parameters, std::size_t edges) {
    const std::size_t kEdgesPerThread = parameters.threads > 0 ? 20000 : 150000;
    const auto useful = static_cast<int>(std::min<std::size_t>(edges / kEdgesPerThread + 1, 256));
    return std::min(threadCount(parameters.threads), useful);
}

} // namespace

const ParameterTable& RipsParameters::table() {
    using P = RipsParameters;
    static const ParameterTable rows = describe<P>(
        "persistence",
        {row(&P::maximumDimension, {.name = "maximumDimension",
                                    .label = "Maximum dimension",
                                    .meaning = "Highest dimension of the barcode.",
                                    .minimum = 0,
                                    .maximum = 6}),
         row(&P::coefficient, {.name = "coefficient",
                               .label = "Coefficients",
                               .symbol = "p",
                               .meaning = "Prime p < 2^15: cohomology is taken over Z_p.",
                               .minimum = 2,
                               .maximum = 32749}),
         row(&P::threshold, {.name = "threshold",
                             .label = "Threshold",
                             .meaning = "Longest edge of the complex, in the unit of the distances; 0 for no "
                                        "threshold.",
                             .minimum = 0}),
         row(&P::cocycles, {.name = "cocycles",
                            .label = "Cocycles",
                            .meaning = "Representatives of how many of the longest H1 classes; -1 for all.",
                            .minimum = -1}),
         row(&P::cocyclesH2, {.name = "cocyclesH2",
                              .label = "H2 cocycles",
                              .meaning = "Representatives of how many of the longest H2 classes; -1 for all.",
                              .minimum = -1,
                              .level = ParameterLevel::Advanced}),
         row(&P::engine, {.name = "engine",
                          .label = "Engine",
                          .meaning = "Who computes: canns itself, or the installed program ripser as a "
                                     "cross-check.",
                          .source = "Bauer 2021, Ripser: efficient computation of Vietoris–Rips persistence "
                                    "barcodes, J. Appl. Comput. Topology 5.",
                          .choices = {"canns", "ripser"},
                          .level = ParameterLevel::Advanced}),
         row(&P::memoryLimitMegabytes, {.name = "memoryLimitMegabytes",
                                        .label = "Memory limit",
                                        .unit = "MB",
                                        .meaning = "Most memory that the barcode may take; 0 for four fifths "
                                                   "of what is free.",
                                        .minimum = 0,
                                        .level = ParameterLevel::Advanced}),
         row(&P::threads, {.name = "threads",
                           .label = "Threads",
                           .meaning = "Number of threads; 0 for all. Results do not depend on it.",
                           .minimum = 0,
                           .maximum = 1024,
                           .level = ParameterLevel::Advanced})});
    return rows;
}

Persistence ripsPersistence(const DistanceMatrix& distances, const RipsParameters& parameters,
                            const Progress& progress) {
    validate(parameters);
    const PrimeField field(parameters.coefficient);
    if (distances.points() > kMostPoints)
        throw BadInput(
            fmt::format("There are {} points; at most {} can be handled.", distances.points(), kMostPoints),
            "distances", "Choose landmarks first.");
    const float threshold = parameters.threshold > 0.0 ? static_cast<float>(parameters.threshold)
                                                       : std::numeric_limits<float>::infinity();
    const std::size_t limit = memoryLimit(parameters);
    const std::size_t edges = countEdges(distances, usedThreshold(distances, threshold), progress);
    const int threads = usefulThreads(parameters, edges);
    const std::size_t filtrationNeeds = filtrationBytes(distances.points(), edges);
    const std::size_t classifierNeeds =
        static_cast<std::size_t>(threads) * LuneClassifier::bytes(distances.points());
    const std::size_t base = filtrationNeeds + classifierNeeds + edges * sizeof(std::uint32_t);
    if (base > limit)
        throw OutOfMemory(
            fmt::format("The barcode of {} points with {} edges does not fit.", distances.points(), edges),
            base, limit, kMemoryHint);

    progress.stage("Persistence: sorting edges");
    const RipsFiltration filtration = sortEdges(distances, threshold, progress.part(0.0, 0.1));
    const Progress computing = progress.part(0.1, 1.0);

    Persistence result;
    if (parameters.engine == RipsEngine::Ripser) {
        result =
            runRipser(filtration, distances, parameters.maximumDimension, parameters.coefficient, computing);
    } else {
        std::string reason;
        if (parameters.maximumDimension <= 2) {
            RipsSweepRequest request;
            request.maximumDimension = parameters.maximumDimension;
            request.cocycles = {0, parameters.cocycles, parameters.cocyclesH2};
            request.memoryBytes = limit - base;
            request.threads = threads;
            try {
                result = sweepEdges(distances, filtration, field, request, computing);
            } catch (const SweepTooLarge& large) {
                reason = fmt::format("the classes alive at once needed {} in the edge sweep",
                                     formatBytes(base + large.neededBytes()));
            }
        } else {
            reason =
                fmt::format("the edge sweep serves dimensions up to 2, not {}", parameters.maximumDimension);
        }
        if (!reason.empty()) {
            RipsReductionRequest request;
            request.maximumDimension = parameters.maximumDimension;
            request.cocycles = {0, parameters.cocycles, parameters.cocyclesH2};
            request.memoryBytes = limit - filtrationNeeds;
            result = reduceColumns(distances, filtration, field, request, computing);
            result.remarks.push_back("Computed by column reduction: " + reason + ".");
        }
    }
    result.coefficient = parameters.coefficient;
    result.threshold = filtration.threshold;
    return result;
}

} // namespace canns
