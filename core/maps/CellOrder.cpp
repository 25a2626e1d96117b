#include "core/maps/CellOrder.h"

#include "core/base/Error.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>

namespace canns {

namespace {

/// Rows by ascending `values`; NaN last.
std::vector<std::size_t> ascending(const std::vector<double>& values) {
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
        return std::isnan(values[b]) ? !std::isnan(values[a]) : values[a] < values[b];
    });
    return order;
}

} // namespace

std::vector<std::size_t> orderByPeakTime(const FiringRate& rate) {
    std::vector<double> peaks;
    for (std::size_t row = 0; row < rate.matrix.rows(); ++row) {
        const auto rates = rate.matrix.row(row);
        peaks.push_back(static_cast<double>(std::ranges::max_element(rates) - rates.begin()));
    }
    return ascending(peaks);
}

std::vector<double> preferredPhases(const Activity& activity, const Decoding& decoding,
                                    const Progress& progress) {
    const std::size_t cells = activity.values.columns();
    std::vector<double> cosines(cells, 0.0);
    std::vector<double> sines(cells, 0.0);
    for (std::size_t i = 0; i < decoding.rows.size(); ++i) {
        progress.report(static_cast<double>(i) / static_cast<double>(decoding.rows.size()));
        const auto row = static_cast<std::size_t>(decoding.rows[i]);
        require(row < activity.values.rows(), "preferredPhases: rows of the activity");
        const auto phase = static_cast<double>(decoding.phases(i, 0));
        if (std::isnan(phase))
            continue;
        const double cosine = std::cos(phase);
        const double sine = std::sin(phase);
        const auto values = activity.values.row(row);
        for (std::size_t cell = 0; cell < cells; ++cell) {
            cosines[cell] += static_cast<double>(values[cell]) * cosine;
            sines[cell] += static_cast<double>(values[cell]) * sine;
        }
    }
    std::vector<double> phases(cells);
    for (std::size_t cell = 0; cell < cells; ++cell) {
        const double phase = std::atan2(sines[cell], cosines[cell]);
        phases[cell] = std::hypot(sines[cell], cosines[cell]) > 0.0
                           ? phase + (phase < 0 ? 2.0 * std::numbers::pi : 0.0)
                           : std::numeric_limits<double>::quiet_NaN();
    }
    return phases;
}

std::vector<std::size_t> orderByPhase(const FiringRate& rate, const std::vector<double>& preferredPhases) {
    std::vector<double> phases;
    for (const std::size_t cell : rate.cells)
        phases.push_back(preferredPhases.at(cell));
    return ascending(phases);
}

} // namespace canns
