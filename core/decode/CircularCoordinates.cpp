#include "core/decode/CircularCoordinates.h"

#include "core/base/Angles.h"
#include "core/decode/IntegerCocycle.h"
#include "core/decode/LatticeReduction.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace canns {

namespace {

constexpr const char* where = "decode";

/// Cocycles of dimension 1, longest bar first, essential classes before all others.
std::vector<const Cocycle*> rankedCocycles(const Persistence& persistence) {
    std::vector<const Cocycle*> ranked;
    for (const Cocycle& cocycle : persistence.cocycles)
        if (cocycle.dimension == 1)
            ranked.push_back(&cocycle);
    std::stable_sort(ranked.begin(), ranked.end(), [](const Cocycle* a, const Cocycle* b) {
        return a->bar.persistence() > b->bar.persistence();
    });
    return ranked;
}

std::vector<int> chosenRanks(const DecodeParameters& parameters) {
    std::vector<int> ranks;
    for (const double rank : parameters.classes) {
        if (rank < 1.0 || rank != std::floor(rank))
            throw BadInput(fmt::format("The rank of a class is a whole number from 1, not {}.", rank),
                           "decode.classes");
        if (std::find(ranks.begin(), ranks.end(), static_cast<int>(rank)) != ranks.end())
            throw BadInput(fmt::format("Class {} is listed twice.", rank), "decode.classes",
                           "Two coordinates from one class would say the same.");
        ranks.push_back(static_cast<int>(rank));
    }
    if (ranks.empty())
        for (int rank = 1; rank <= parameters.coordinates; ++rank)
            ranks.push_back(rank);
    return ranks;
}

void checkSizes(const Persistence& persistence, const Matrix<float>& distances, const std::vector<int>& ranks,
                std::size_t cocycles) {
    if (distances.rows() == 0 || distances.rows() != distances.columns())
        throw BadInput(
            fmt::format("Decoding needs the square matrix of distances between landmarks, found {} × {}.",
                        distances.rows(), distances.columns()),
            where, "Run the stage tda again.");
    const std::size_t bars = persistence.diagrams.size() > 1 ? persistence.diagrams[1].size() : 0;
    const auto wanted = static_cast<std::size_t>(*std::max_element(ranks.begin(), ranks.end()));
    if (bars < wanted)
        throw BadInput(
            fmt::format("{} circular coordinate{} wanted, but H1 has {} bar{}.", wanted,
                        wanted == 1 ? " is" : "s are", bars, bars == 1 ? "" : "s"),
            where,
            "Ask for fewer coordinates, or use more time, more cells or more landmarks: this recording "
            "shows no such loop.");
    if (cocycles < wanted)
        throw BadInput(fmt::format("{} cocycle{} wanted, but the persistence was computed with {}.", wanted,
                                   wanted == 1 ? " is" : "s are", cocycles),
                       where, "Run the stage tda again with as many cocycles as coordinates.");
}

double longestEdge(const Matrix<float>& distances) {
    float longest = 0.0F;
    for (const float distance : distances.values())
        if (std::isfinite(distance))
            longest = std::max(longest, distance);
    return static_cast<double>(longest);
}

std::vector<double> weightsOf(const EdgeGraph& graph, EdgeWeights kind) {
    std::vector<double> weights(graph.edges.size(), 1.0);
    if (kind == EdgeWeights::Membership)
        for (std::size_t e = 0; e < weights.size(); ++e)
            weights[e] = std::max(std::exp(-static_cast<double>(graph.lengths[e])), 1e-12);
    return weights;
}

/// c − δf on every edge, in turns; 0 outside the connected part.
std::vector<double> differential(const EdgeGraph& graph, const std::vector<std::int32_t>& values,
                                 const std::vector<double>& f) {
    std::vector<double> result(values.size());
    for (std::size_t e = 0; e < values.size(); ++e) {
        const double step =
            f[static_cast<std::size_t>(graph.edges[e][1])] - f[static_cast<std::size_t>(graph.edges[e][0])];
        result[e] = std::isnan(step) ? 0.0 : values[e] - step;
    }
    return result;
}

double weightedProduct(const std::vector<double>& a, const std::vector<double>& b,
                       const std::vector<double>& weights) {
    double sum = 0.0;
    double total = 0.0;
    for (std::size_t e = 0; e < a.size(); ++e) {
        sum += weights[e] * a[e] * b[e];
        total += weights[e];
    }
    return total > 0.0 ? sum / total : 0.0;
}

struct Smoothed {
    std::vector<double> turns; ///< A landmark.
    std::vector<double> differential;
};

Smoothed smooth(const EdgeGraph& graph, const IntegerCocycle& cocycle, const std::vector<double>& weights,
                const Progress& progress) {
    Smoothed result;
    result.turns = leastSquaresPotential(graph, cocycle.values, weights, progress);
    result.differential = differential(graph, cocycle.values, result.turns);
    return result;
}

/// The scale at which all classes live, or NaN.
double commonThreshold(const std::vector<CoordinateQuality>& quality, double fraction, double longest) {
    double birth = 0.0;
    double death = std::numeric_limits<double>::infinity();
    for (const CoordinateQuality& q : quality) {
        birth = std::max(birth, static_cast<double>(q.bar.birth));
        death = std::min(death, std::isinf(q.bar.death) ? longest : static_cast<double>(q.bar.death));
    }
    return birth < death ? birth + fraction * (death - birth) : std::numeric_limits<double>::quiet_NaN();
}

/// New coordinates along the shortest generators, all at one scale.
void reduceBasis(const std::vector<const Cocycle*>& cocycles, int prime, const Matrix<float>& distances,
                 const DecodeParameters& parameters, double longest, CircularCoordinates& result,
                 const Progress& progress) {
    const std::size_t count = cocycles.size();
    const double threshold = commonThreshold(result.quality, parameters.barFraction, longest);
    if (std::isnan(threshold)) {
        result.remarks.push_back(
            "The bars do not overlap, so the classes cannot be compared: the coordinates were left "
            "as they are and may wind along the same circle.");
        return;
    }
    const EdgeGraph graph = edgesUpTo(distances, threshold, progress);
    const std::vector<double> weights = weightsOf(graph, parameters.edgeWeights);
    std::vector<Smoothed> smoothed;
    for (std::size_t c = 0; c < count; ++c) {
        progress.report(c, count);
        const IntegerCocycle lift =
            liftToIntegers(*cocycles[c], prime, graph,
                           progress.part(static_cast<double>(c) / static_cast<double>(count),
                                         static_cast<double>(c + 1) / static_cast<double>(count)));
        smoothed.push_back(smooth(graph, lift, weights, progress));
    }
    Matrix<double> gram(count, count);
    for (std::size_t a = 0; a < count; ++a)
        for (std::size_t b = 0; b < count; ++b)
            gram(a, b) = weightedProduct(smoothed[a].differential, smoothed[b].differential, weights);
    result.basis = shortestBasis(gram);

    result.correlation = Matrix<double>(count, count);
    const Matrix<double> reduced = changeOfBasis(gram, result.basis);
    for (std::size_t a = 0; a < count; ++a)
        for (std::size_t b = 0; b < count; ++b) {
            const double norm = std::sqrt(reduced(a, a) * reduced(b, b));
            result.correlation(a, b) = norm > 0.0 ? reduced(a, b) / norm : 0.0;
        }
    for (std::size_t a = 0; a < count; ++a) {
        if (reduced(a, a) < 1e-9)
            throw BadInput("Two of the classes wind along the same circle, so they are not two coordinates.",
                           where, "Ask for fewer coordinates, or choose other classes.");
    }
    if (result.basis == identityBasis(count))
        return; // keep each coordinate at its own scale, as the reference does
    for (std::size_t k = 0; k < count; ++k)
        for (std::size_t v = 0; v < distances.rows(); ++v) {
            double turns = 0.0;
            for (std::size_t c = 0; c < count; ++c)
                turns += result.basis(k, c) * smoothed[c].turns[v];
            result.phases(k, v) = std::isnan(turns) ? turns : wrapTwoPi(turns * twoPi);
        }
}

} // namespace

CircularCoordinates circularCoordinates(const Persistence& persistence, const Matrix<float>& distances,
                                        const DecodeParameters& parameters, const Progress& progress) {
    validate(parameters);
    const std::vector<int> ranks = chosenRanks(parameters);
    const std::vector<const Cocycle*> ranked = rankedCocycles(persistence);
    checkSizes(persistence, distances, ranks, ranked.size());
    const std::size_t count = ranks.size();
    const double longest = longestEdge(distances);

    CircularCoordinates result;
    result.phases = Matrix<double>(count, distances.rows());
    result.basis = identityBasis(count);
    std::vector<const Cocycle*> cocycles;
    for (std::size_t k = 0; k < count; ++k) {
        const Progress part = progress.part(static_cast<double>(k) / static_cast<double>(count + 1),
                                            static_cast<double>(k + 1) / static_cast<double>(count + 1),
                                            "Circular coordinates");
        const Cocycle& cocycle = *ranked[static_cast<std::size_t>(ranks[k] - 1)];
        cocycles.push_back(&cocycle);
        const double birth = static_cast<double>(cocycle.bar.birth);
        const double death = std::isinf(cocycle.bar.death) ? longest : static_cast<double>(cocycle.bar.death);
        CoordinateQuality quality{.rank = ranks[k],
                                  .bar = cocycle.bar,
                                  .threshold = birth + (death - birth) * parameters.barFraction};
        const EdgeGraph graph = edgesUpTo(distances, quality.threshold, part);
        const IntegerCocycle lift = liftToIntegers(cocycle, persistence.coefficient, graph, part);
        const std::vector<double> weights = weightsOf(graph, parameters.edgeWeights);
        const Smoothed smoothed = smooth(graph, lift, weights, part);
        quality.edges = graph.edges.size();
        quality.unit = lift.unit;
        quality.closed = lift.closed();
        quality.mended = lift.mended;
        quality.energy = std::sqrt(weightedProduct(smoothed.differential, smoothed.differential, weights));
        for (std::size_t v = 0; v < distances.rows(); ++v)
            result.phases(k, v) =
                std::isnan(smoothed.turns[v]) ? smoothed.turns[v] : wrapTwoPi(smoothed.turns[v] * twoPi);
        if (!quality.closed)
            result.remarks.push_back(fmt::format(
                "Class {} has no integer cocycle at scale {:.3g} ({} triangles stay open): its coordinate "
                "is not to be trusted. Try another coefficient (a larger prime).",
                quality.rank, quality.threshold, lift.openTriangles));
        else if (quality.mended)
            result.remarks.push_back(fmt::format(
                "The plain lift of class {} was no integer cocycle or no generator; another representative "
                "of the class was used.",
                quality.rank));
        result.quality.push_back(quality);
    }
    if (parameters.reduceBasis && count > 1)
        reduceBasis(cocycles, persistence.coefficient, distances, parameters, longest, result,
                    progress.part(static_cast<double>(count) / static_cast<double>(count + 1), 1.0));
    for (std::size_t v = 0; v < distances.rows(); ++v)
        for (std::size_t k = 0; k < count; ++k)
            if (std::isnan(result.phases(k, v))) {
                ++result.unconnected;
                for (std::size_t other = 0; other < count; ++other)
                    result.phases(other, v) = std::numeric_limits<double>::quiet_NaN();
                break;
            }
    if (result.unconnected > 0)
        result.remarks.push_back(
            fmt::format("{} of {} landmarks are not connected to the others at this scale and were left out.",
                        result.unconnected, distances.rows()));
    progress.report(1.0);
    return result;
}

} // namespace canns
