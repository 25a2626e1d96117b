#include "core/verdict/Verdict.h"

#include "core/base/Angles.h"
#include "core/decode/Decode.h"
#include "core/topology/ShuffleTest.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <complex>
#include <limits>

namespace canns {

namespace {

/// Bins of a ring, and along one side of a torus.
constexpr std::size_t ringBins = 24;
constexpr std::size_t torusBins = 10;
/// A p-value of 0.05 takes as many.
constexpr std::size_t leastShuffles = 19;

/// Bins on a ring or torus.
struct PhaseBins {
    std::size_t coordinates;
    std::size_t side() const { return coordinates == 1 ? ringBins : torusBins; }
    std::size_t count() const { return coordinates == 1 ? ringBins : torusBins * torusBins; }
    static std::size_t along(double phase, std::size_t side) {
        return std::min(side - 1,
                        static_cast<std::size_t>(wrapTwoPi(phase) / twoPi * static_cast<double>(side)));
    }
    double centre(std::size_t bin, std::size_t coordinate) const {
        const std::size_t place = coordinates == 1 || coordinate == 1 ? bin % side() : bin / side();
        return twoPi * (static_cast<double>(place) + 0.5) / static_cast<double>(side());
    }
};

/// Lengths of the finite bars, longest first; essential classes count as infinitely long.
std::vector<double> barLengths(const Diagram& diagram) {
    std::vector<double> lengths;
    for (const Bar& bar : diagram)
        lengths.push_back(static_cast<double>(bar.death) - static_cast<double>(bar.birth));
    std::ranges::sort(lengths, std::greater<>());
    return lengths;
}

/// lengths[k − 1] / lengths[k], with missing bars as short as can be.
double gapAfter(const std::vector<double>& lengths, std::size_t k) {
    if (lengths.size() < k)
        return 0.0;
    if (lengths.size() == k || std::isinf(lengths[k - 1]))
        return lengths.size() > k && std::isinf(lengths[k]) ? 1.0 : std::numeric_limits<double>::infinity();
    return lengths[k - 1] / lengths[k];
}

/// Landmarks with a phase, as columns.
std::vector<std::size_t> connectedLandmarks(const Matrix<double>& phases) {
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i < phases.columns(); ++i)
        if (!std::isnan(phases(0, i)) && !std::isnan(phases(phases.rows() - 1, i)))
            columns.push_back(i);
    return columns;
}

double coverage(const Matrix<double>& phases, std::span<const std::size_t> landmarks) {
    const PhaseBins bins{phases.rows()};
    std::vector<double> counts(bins.count(), 0.0);
    for (const std::size_t i : landmarks) {
        std::size_t bin = PhaseBins::along(phases(0, i), bins.side());
        if (phases.rows() == 2)
            bin = bin * bins.side() + PhaseBins::along(phases(1, i), bins.side());
        counts[bin] += 1.0;
    }
    double entropy = 0.0;
    for (const double count : counts)
        if (count > 0.0) {
            const double share = count / static_cast<double>(landmarks.size());
            entropy -= share * std::log(share);
        }
    return entropy / std::log(static_cast<double>(bins.count()));
}

/// The largest resultant length of a θ₁ + b θ₂ over small (a, b): near 0 where the phases are spread evenly
/// and have nothing to do with each other.
double dependence(const Matrix<double>& phases, std::span<const std::size_t> landmarks) {
    constexpr std::array<std::array<double, 2>, 4> combinations{{{1, 0}, {0, 1}, {1, 1}, {1, -1}}};
    const std::size_t used = phases.rows() == 1 ? 1 : combinations.size();
    double largest = 0.0;
    for (std::size_t c = 0; c < used; ++c) {
        std::complex<double> sum = 0.0;
        for (const std::size_t i : landmarks)
            sum += std::polar(1.0, combinations[c][0] * phases(0, i) +
                                       (phases.rows() == 2 ? combinations[c][1] * phases(1, i) : 0.0));
        largest = std::max(largest, std::abs(sum) / static_cast<double>(landmarks.size()));
    }
    return largest;
}

/// Mean activity of every cell in every bin: cells × bins, NaN where the phase never was.
Matrix<double> tuningOf(const Activity& activity, const Decoding& decoding, std::size_t from,
                        std::size_t to) {
    const PhaseBins bins{decoding.phases.columns()};
    const std::size_t cells = activity.values.columns();
    Matrix<double> sums(bins.count(), cells);
    std::vector<double> visits(bins.count(), 0.0);
    for (std::size_t m = from; m < to; ++m) {
        std::size_t bin = PhaseBins::along(static_cast<double>(decoding.phases(m, 0)), bins.side());
        if (bins.coordinates == 2)
            bin =
                bin * bins.side() + PhaseBins::along(static_cast<double>(decoding.phases(m, 1)), bins.side());
        visits[bin] += 1.0;
        const auto row = activity.values.row(static_cast<std::size_t>(decoding.rows[m]));
        for (std::size_t n = 0; n < cells; ++n)
            sums(bin, n) += static_cast<double>(row[n]);
    }
    Matrix<double> tuning(cells, bins.count());
    for (std::size_t n = 0; n < cells; ++n)
        for (std::size_t b = 0; b < bins.count(); ++b)
            tuning(n, b) =
                visits[b] > 0.0 ? sums(b, n) / visits[b] : std::numeric_limits<double>::quiet_NaN();
    return tuning;
}

/// Share of cells whose tuning gathers around one place, along every coordinate.
double shareWithOneField(const Matrix<double>& tuning, std::size_t coordinates) {
    constexpr double gathered = 0.3;
    const PhaseBins bins{coordinates};
    std::size_t found = 0;
    for (std::size_t n = 0; n < tuning.rows(); ++n) {
        double least = 1.0;
        for (std::size_t c = 0; c < coordinates; ++c) {
            std::complex<double> sum = 0.0;
            double total = 0.0;
            for (std::size_t b = 0; b < bins.count(); ++b)
                if (!std::isnan(tuning(n, b))) {
                    sum += std::polar(tuning(n, b), bins.centre(b, c));
                    total += tuning(n, b);
                }
            least = std::min(least, total > 0.0 ? std::abs(sum) / total : 0.0);
        }
        found += least > gathered ? 1U : 0U;
    }
    return static_cast<double>(found) / static_cast<double>(tuning.rows());
}

/// Median over cells of the correlation of their tuning in two stretches of time.
double medianCorrelation(const Matrix<double>& first, const Matrix<double>& second) {
    std::vector<double> correlations;
    for (std::size_t n = 0; n < first.rows(); ++n) {
        double count = 0.0;
        double a = 0.0;
        double b = 0.0;
        double aa = 0.0;
        double bb = 0.0;
        double ab = 0.0;
        for (std::size_t bin = 0; bin < first.columns(); ++bin) {
            const double x = first(n, bin);
            const double y = second(n, bin);
            if (std::isnan(x) || std::isnan(y))
                continue;
            count += 1.0;
            a += x;
            b += y;
            aa += x * x;
            bb += y * y;
            ab += x * y;
        }
        const double spread = std::sqrt((count * aa - a * a) * (count * bb - b * b));
        correlations.push_back(spread > 0.0 ? (count * ab - a * b) / spread : 0.0);
    }
    const auto middle = correlations.begin() + static_cast<std::ptrdiff_t>(correlations.size() / 2);
    std::nth_element(correlations.begin(), middle, correlations.end());
    return *middle;
}

void addBarChecks(std::vector<ShapeCheck>& checks, const TdaResult& topology, std::size_t coordinates) {
    const std::vector<double> lengths = barLengths(topology.persistence.diagrams[1]);
    checks.push_back({"bars", "Shortest bar of the shape over the longest of the others.",
                      gapAfter(lengths, coordinates), 2.0, 1.5});
    if (topology.shuffles && topology.shuffles->maxima.columns() > 1 &&
        topology.shuffles->done() >= leastShuffles) {
        const double length = lengths.size() < coordinates ? 0.0 : lengths[coordinates - 1];
        checks.push_back({"shuffles", "p-value of the shortest bar of the shape.",
                          shufflePValue(*topology.shuffles, 1, length), 0.05, 0.2});
    }
    if (coordinates == 2 && topology.persistence.diagrams.size() > 2)
        checks.push_back({"voids", "Longest over second-longest bar of H2.",
                          gapAfter(barLengths(topology.persistence.diagrams[2]), 1), 2.0, 1.2});
}

bool all(const std::vector<ShapeCheck>& checks, CheckOutcome outcome) {
    return std::ranges::all_of(checks, [&](const ShapeCheck& c) { return c.outcome() == outcome; });
}

bool has(const std::vector<ShapeCheck>& checks, CheckOutcome outcome) {
    return std::ranges::any_of(checks, [&](const ShapeCheck& c) { return c.outcome() == outcome; });
}

std::vector<ShapeCheck> checksOf(const Activity& activity, const TdaResult& topology, std::size_t coordinates,
                                 const Progress& progress) {
    std::vector<ShapeCheck> checks;
    addBarChecks(checks, topology, coordinates);
    if (has(checks, CheckOutcome::Failed))
        return checks; // It is not this shape, whatever its map is like; and there may be nothing to decode.
    DecodeParameters parameters;
    parameters.coordinates = static_cast<int>(coordinates);
    const Decoding decoding = decode(activity, topology.landmarkRows, topology.persistence,
                                     topology.cloud.distances.dense(), parameters, progress.part(0.0, 0.7));
    const Matrix<double>& phases = decoding.landmarks.phases;
    const std::vector<std::size_t> landmarks = connectedLandmarks(phases);
    checks.push_back({"coverage", "Entropy of the landmarks' phases over that of evenly spread ones.",
                      coverage(phases, landmarks), 0.8, 0.7});
    checks.push_back({"independence", "Largest resultant length of a phase, their sum or difference.",
                      dependence(phases, landmarks), 0.5, 0.65});
    const std::size_t times = decoding.rows.size();
    checks.push_back({"fields", "Share of cells with one field.",
                      shareWithOneField(tuningOf(activity, decoding, 0, times), coordinates), 0.5, 0.25});
    const std::vector<double> halves =
        crossValidate(activity, topology.landmarkRows, phases, parameters, progress.part(0.7, 1.0));
    checks.push_back({"halves of cells", "Agreement of the phases decoded from two halves of the cells.",
                      halves.empty() ? 0.0 : std::ranges::min(halves), 0.6, 0.4});
    checks.push_back({"halves of time",
                      "Median correlation of a cell's tuning in the halves of the recording.",
                      medianCorrelation(tuningOf(activity, decoding, 0, times / 2),
                                        tuningOf(activity, decoding, times / 2, times)),
                      0.5, 0.2});
    return checks;
}

std::vector<std::string> namesOf(const std::vector<ShapeCheck>& checks, CheckOutcome outcome) {
    std::vector<std::string> names;
    for (const ShapeCheck& check : checks)
        if (check.outcome() == outcome)
            names.push_back(check.name);
    return names;
}

std::string standingInTheWay(const std::vector<ShapeCheck>& checks) {
    const std::vector<std::string> failed = namesOf(checks, CheckOutcome::Failed);
    const std::vector<std::string> unclear = namesOf(checks, CheckOutcome::Unclear);
    if (!failed.empty())
        return fmt::format("failed: {}", fmt::join(failed, ", "));
    return fmt::format("unclear: {}", fmt::join(unclear, ", "));
}

} // namespace

std::string_view shapeName(PopulationShape shape) {
    constexpr std::array<std::string_view, 4> names{"none", "ring", "torus", "undecided"};
    return names[static_cast<std::size_t>(shape)];
}

CheckOutcome ShapeCheck::outcome() const noexcept {
    const bool larger = passes > fails;
    if (larger ? value >= passes : value <= passes)
        return CheckOutcome::Passed;
    const bool between = larger ? value > fails : value < fails;
    return between ? CheckOutcome::Unclear : CheckOutcome::Failed;
}

bool canBeJudged(const Persistence& persistence) {
    if (persistence.diagrams.size() < 2)
        return false;
    const auto cocycles = std::ranges::count(persistence.cocycles, 1, &Cocycle::dimension);
    return static_cast<std::size_t>(cocycles) >= std::min<std::size_t>(2, persistence.diagrams[1].size());
}

Verdict judge(const Activity& activity, const TdaResult& topology, const Progress& progress) {
    if (topology.persistence.diagrams.size() < 2)
        throw BadInput("The barcode ends before dimension 1.", "tda.maximumDimension",
                       "A verdict needs the bars of H1: raise the maximum dimension.");
    Verdict verdict;
    verdict.ring = checksOf(activity, topology, 1, progress.part(0.0, 0.5));
    verdict.torus = checksOf(activity, topology, 2, progress.part(0.5, 1.0));
    if (all(verdict.torus, CheckOutcome::Passed)) {
        verdict.shape = PopulationShape::Torus;
        verdict.reason = "Two classes of H1 pass all checks of a torus.";
    } else if (all(verdict.ring, CheckOutcome::Passed)) {
        verdict.shape = PopulationShape::Ring;
        verdict.reason = "One class of H1 passes all checks of a ring.";
    } else {
        const bool bothFail =
            has(verdict.ring, CheckOutcome::Failed) && has(verdict.torus, CheckOutcome::Failed);
        verdict.shape = bothFail ? PopulationShape::None : PopulationShape::Undecided;
        verdict.reason = fmt::format("As a ring, {}; as a torus, {}.", standingInTheWay(verdict.ring),
                                     standingInTheWay(verdict.torus));
    }
    return verdict;
}

} // namespace canns
