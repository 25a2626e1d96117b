#include "core/dynamics/Landscape.h"

#include "core/models/Fft.h"
#include "core/models/RingMath.h"

#include <algorithm>
#include <cmath>
#include <complex>
#include <numeric>

namespace canns {

namespace {

using Values = std::vector<double>;

/// A sheet of rows × columns neurons with periodic sides; a ring has one row.
struct Sheet {
    std::size_t rows = 1;
    std::size_t columns = 0;
    double range = 0.0;

    std::size_t size() const { return rows * columns; }
    std::size_t axes() const { return rows > 1 ? 2 : 1; }
    Values shifted(const Values& values, std::size_t right, std::size_t down) const {
        Values result(values.size());
        for (std::size_t r = 0; r < rows; ++r)
            for (std::size_t c = 0; c < columns; ++c)
                result[(r + down) % rows * columns + (c + right) % columns] = values[r * columns + c];
        return result;
    }
    /// Derivative along an axis, exact for what the grid resolves.
    Values derivative(const Values& values, std::size_t axis) const {
        return filtered(values, [&](double kx, double ky) { return std::complex(0.0, axis == 0 ? kx : ky); });
    }
    /// The potential whose gradient is as near to −drift as can be: a Poisson equation, solved on the waves.
    Values potential(const Matrix<double>& drift) const {
        Values sum(size(), 0.0);
        for (std::size_t axis = 0; axis < axes(); ++axis) {
            Values component(size());
            for (std::size_t i = 0; i < size(); ++i)
                component[i] = drift(i, axis);
            const Values part = filtered(component, [&](double kx, double ky) {
                const double square = kx * kx + ky * ky;
                return square > 0 ? std::complex(0.0, (axis == 0 ? kx : ky) / square)
                                  : std::complex(0.0, 0.0);
            });
            for (std::size_t i = 0; i < size(); ++i)
                sum[i] += part[i];
        }
        const double least = *std::ranges::min_element(sum);
        for (double& value : sum)
            value -= least;
        return sum;
    }

private:
    /// The waves of `values`, each times factor(kx, ky) of its wave vector in radians a unit of the feature.
    template <typename Factor>
    Values filtered(const Values& values, Factor&& factor) const {
        RealFft<double> fft(rows, columns);
        std::ranges::copy(values, fft.real().begin());
        fft.forward();
        const std::size_t half = columns / 2 + 1;
        for (std::size_t p = 0; p < rows; ++p)
            for (std::size_t q = 0; q < half; ++q) {
                // The highest waves of even grids have no derivative.
                const bool highest = 2 * q == columns || (rows > 1 && 2 * p == rows);
                const double signedP =
                    static_cast<double>(p) - (2 * p > rows ? static_cast<double>(rows) : 0.0);
                const double unit = 2 * pi / range;
                fft.spectrum()[p * half + q] *=
                    highest ? std::complex(0.0, 0.0) : factor(unit * static_cast<double>(q), unit * signedP);
            }
        fft.inverse();
        Values result(fft.real().begin(), fft.real().end());
        for (double& value : result)
            value /= static_cast<double>(size());
        return result;
    }
};

Sheet sheetOf(const Geometry& geometry) {
    if ((geometry.kind != GeometryKind::Ring && geometry.kind != GeometryKind::Torus) || geometry.endIncluded)
        throw BadInput("A landscape needs a ring or a torus whose neurons are spread evenly round it.",
                       "landscape", "Networks as in other programs have one place twice: switch that off.");
    return {geometry.shape.size() > 1 ? geometry.shape.front() : 1, geometry.shape.back(),
            geometry.end - geometry.begin};
}

} // namespace

Landscape landscape(Network& network, const Input& input, double timeStep, const Progress& progress) {
    const Geometry& population = network.population();
    const Sheet sheet = sheetOf(population);
    const std::vector<StateInfo> infos(network.states().begin(), network.states().end());
    std::vector<Values> before;
    before.reserve(infos.size());
    for (const StateInfo& info : infos)
        before.push_back(network.state(info.name));
    // The synaptic input comes first in every model; rates are made from it.
    const Values& u = before.front();
    std::vector<Values> slopes;
    std::vector<double> norms;
    for (std::size_t axis = 0; axis < sheet.axes(); ++axis) {
        slopes.push_back(sheet.derivative(u, axis));
        norms.push_back(
            std::inner_product(slopes.back().begin(), slopes.back().end(), slopes.back().begin(), 0.0));
        if (!(norms.back() > 1e-12 * std::inner_product(u.begin(), u.end(), u.begin(), 1e-300)))
            throw BadInput("There is no bump whose landscape could be taken.", "landscape",
                           "Run the network with a stimulus first.");
    }
    const auto topAlong = [&](std::size_t axis) {
        const auto top = static_cast<std::size_t>(std::ranges::max_element(u) - u.begin());
        return axis == 0 ? top % sheet.columns : top / sheet.columns;
    };
    Landscape result;
    result.drift = Matrix<double>(sheet.size(), sheet.axes());
    for (std::size_t k = 0; k < sheet.columns; ++k)
        result.coordinates.push_back(population.coordinate(k, sheet.columns));
    for (std::size_t place = 0; place < sheet.size(); ++place) {
        progress.report(place, sheet.size());
        const std::size_t right = (place % sheet.columns + sheet.columns - topAlong(0)) % sheet.columns;
        const std::size_t down = (place / sheet.columns + sheet.rows - topAlong(1)) % sheet.rows;
        for (std::size_t i = 0; i < infos.size(); ++i)
            network.setState(infos[i].name, infos[i].geometry.shape == population.shape
                                                ? sheet.shifted(before[i], right, down)
                                                : before[i]);
        network.step(input, timeStep);
        const Values after = network.state(infos.front().name);
        const Values shiftedU = sheet.shifted(u, right, down);
        for (std::size_t axis = 0; axis < sheet.axes(); ++axis) {
            const Values slope = sheet.shifted(slopes[axis], right, down);
            double overlap = 0.0;
            for (std::size_t n = 0; n < after.size(); ++n)
                overlap += (after[n] - shiftedU[n]) * slope[n];
            result.drift(place, axis) = -overlap / norms[axis] / timeStep;
        }
    }
    for (std::size_t i = 0; i < infos.size(); ++i)
        network.setState(infos[i].name, before[i]);
    for (std::size_t axis = 0; axis < sheet.axes(); ++axis) {
        double mean = 0.0;
        for (std::size_t place = 0; place < sheet.size(); ++place)
            mean += result.drift(place, axis) / static_cast<double>(sheet.size());
        result.meanDrift.push_back(mean);
    }
    result.potential = sheet.potential(result.drift);
    return result;
}

Landscape activityCurve(const Network& network) {
    const StateInfo& info = network.states().front();
    if (info.geometry.kind == GeometryKind::None || info.geometry.shape != network.population().shape)
        throw BadInput("The network has no single population to draw a curve of.", info.name);
    Landscape curve;
    const std::size_t count = info.geometry.shape.back();
    for (std::size_t i = 0; i < count; ++i)
        curve.coordinates.push_back(info.geometry.coordinate(i, count));
    curve.potential = network.state(info.name);
    return curve;
}

} // namespace canns
