#include "core/dynamics/BumpTracking.h"

#include "core/models/Fft.h"
#include "core/models/RingMath.h"

#include <fmt/format.h>

#include <Eigen/Dense>
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace canns {

namespace {

const double notANumber = std::numeric_limits<double>::quiet_NaN();

bool isTorus(const Geometry& geometry) {
    return geometry.kind == GeometryKind::Torus || geometry.kind == GeometryKind::TwistedTorus;
}

BadInput wrongGeometry(const StateInfo& info, std::string_view wanted) {
    return BadInput(fmt::format("\"{}\" lives on a {}; this is for a {}.", info.name,
                                geometryName(info.geometry.kind), wanted),
                    info.name);
}

/// Sums of the frame over the other axis: what the population vector of an axis needs.
std::vector<double> marginal(std::span<const float> frame, const Geometry& geometry, std::size_t axis) {
    const std::size_t columns = geometry.shape.back();
    std::vector<double> sums(axis == 0 ? columns : geometry.shape.front());
    for (std::size_t n = 0; n < frame.size(); ++n)
        sums[axis == 0 ? n % columns : n / columns] += std::max(0.0F, frame[n]);
    return sums;
}

/// Half of the full width at half height of the row through the top, by linear interpolation; NaN where it
/// never falls.
double halfWidth(std::span<const float> frame, const Geometry& geometry) {
    const std::size_t columns = geometry.shape.back();
    const auto top = static_cast<std::size_t>(std::ranges::max_element(frame) - frame.begin());
    const std::span<const float> row = frame.subspan(top / columns * columns, columns);
    const double half = static_cast<double>(frame[top]) / 2;
    double width = 0.0;
    for (const std::size_t step : {std::size_t{1}, columns - 1}) {
        std::size_t at = top % columns;
        std::size_t walked = 0;
        while (walked<columns&& static_cast<double>(row[(at + step) % columns])> half) {
            at = (at + step) % columns;
            ++walked;
        }
        if (walked == columns)
            return notANumber;
        const auto above = static_cast<double>(row[at]);
        const auto below = static_cast<double>(row[(at + step) % columns]);
        width += static_cast<double>(walked) + (above - half) / (above - below);
    }
    const std::size_t intervals = geometry.endIncluded ? columns - 1 : columns;
    return width / 2 * (geometry.end - geometry.begin) / static_cast<double>(intervals);
}

/// A wave of a pattern: its wave vector in radians a neuron, and its place in the half spectrum.
struct Wave {
    double kx = 0.0;
    double ky = 0.0;
    std::size_t index = 0;
};

/// The spectra of all frames of a sheet, frame after frame.
class Spectra {
public:
    explicit Spectra(const SimulationRecord::Array& array)
        : rows_(array.info.geometry.shape.front()), columns_(array.info.geometry.shape.back()),
          fft_(rows_, columns_), array_(array) {}

    std::size_t frames() const { return array_.values.size() / (rows_ * columns_); }
    std::span<const std::complex<float>> frame(std::size_t index) {
        const auto from = array_.values.begin() + static_cast<std::ptrdiff_t>(index * rows_ * columns_);
        std::copy_n(from, rows_ * columns_, fft_.real().begin());
        fft_.forward();
        return fft_.spectrum();
    }

    /// The strongest waves over some frames, none the negative or the multiple of another.
    std::vector<Wave> strongest(std::size_t count) {
        const std::size_t half = columns_ / 2 + 1;
        std::vector<double> power(rows_ * half);
        const std::size_t stride = std::max<std::size_t>(1, frames() / 50);
        for (std::size_t f = 0; f < frames(); f += stride) {
            const auto spectrum = frame(f);
            for (std::size_t i = 0; i < power.size(); ++i)
                power[i] += static_cast<double>(std::norm(spectrum[i]));
        }
        std::vector<Wave> waves;
        while (waves.size() < count) {
            Wave best;
            double most = 0.0;
            for (std::size_t i = 1; i < power.size(); ++i) {
                const Wave wave = waveAt(i, half);
                const bool independent = std::ranges::all_of(waves, [&](const Wave& other) {
                    const double area = std::abs(wave.kx * other.ky - wave.ky * other.kx);
                    return area > 0.3 * std::hypot(wave.kx, wave.ky) * std::hypot(other.kx, other.ky);
                });
                if (independent && power[i] > most) {
                    most = power[i];
                    best = wave;
                }
            }
            if (!(most > 0))
                throw BadInput("There is no pattern in the frames.", array_.info.name,
                               "Let the network settle before it is recorded.");
            waves.push_back(best);
        }
        return waves;
    }

private:
    Wave waveAt(std::size_t index, std::size_t half) const {
        const std::size_t p = index / half;
        const auto signedP = static_cast<double>(p) - (2 * p > rows_ ? static_cast<double>(rows_) : 0.0);
        return {2 * pi * static_cast<double>(index % half) / static_cast<double>(columns_),
                2 * pi * signedP / static_cast<double>(rows_), index};
    }

    std::size_t rows_;
    std::size_t columns_;
    RealFft<float> fft_;
    const SimulationRecord::Array& array_;
};

} // namespace

BumpTrack trackBump(const SimulationRecord::Array& array, std::span<const double> seconds) {
    const Geometry& geometry = array.info.geometry;
    if (geometry.kind != GeometryKind::Ring && !isTorus(geometry))
        throw wrongGeometry(array.info, "ring or torus");
    const std::size_t size = geometry.size();
    const std::size_t axes = geometry.shape.size();
    const double range = geometry.end - geometry.begin;
    BumpTrack track;
    track.seconds.assign(seconds.begin(), seconds.end());
    track.position = Matrix<double>(seconds.size(), axes, notANumber);
    for (std::size_t f = 0; f < seconds.size(); ++f) {
        const std::span<const float> frame(array.values.data() + f * size, size);
        const double height = static_cast<double>(*std::ranges::max_element(frame));
        track.height.push_back(height);
        track.halfWidth.push_back(height > 0 ? halfWidth(frame, geometry) : notANumber);
        for (std::size_t axis = 0; axis < axes && height > 0; ++axis) {
            const std::vector<double> sums = marginal(frame, geometry, axis);
            std::vector<double> angles(sums.size());
            for (std::size_t i = 0; i < sums.size(); ++i)
                angles[i] = 2 * pi * (geometry.coordinate(i, sums.size()) - geometry.begin) / range;
            const Eigen::Map<const Eigen::ArrayXd> weights(sums.data(),
                                                           static_cast<Eigen::Index>(sums.size()));
            double place =
                geometry.begin + positiveAngle(populationVector(angles, weights)) / (2 * pi) * range;
            // Next to where it was last seen.
            for (std::size_t before = f; before-- > 0;)
                if (std::isfinite(track.position(before, axis))) {
                    place = track.position(before, axis) +
                            wrapToHalf(place - track.position(before, axis), range);
                    break;
                }
            track.position(f, axis) = place;
        }
    }
    return track;
}

Matrix<double> patternDisplacement(const SimulationRecord::Array& array) {
    if (!isTorus(array.info.geometry))
        throw wrongGeometry(array.info, "torus");
    Spectra spectra(array);
    const std::vector<Wave> waves = spectra.strongest(3);
    Eigen::Matrix<double, 3, 2> vectors;
    for (Eigen::Index w = 0; w < 3; ++w)
        vectors.row(w) << waves[static_cast<std::size_t>(w)].kx, waves[static_cast<std::size_t>(w)].ky;
    const auto solver = vectors.colPivHouseholderQr();
    Matrix<double> displacement(spectra.frames(), 2);
    std::array<double, 3> last{};
    Eigen::Vector3d turned = Eigen::Vector3d::Zero();
    for (std::size_t f = 0; f < spectra.frames(); ++f) {
        const auto spectrum = spectra.frame(f);
        for (std::size_t w = 0; w < 3; ++w) {
            // A pattern that moves by d turns the wave k by −k·d.
            const auto phase = static_cast<double>(-std::arg(spectrum[waves[w].index]));
            if (f > 0)
                turned[static_cast<Eigen::Index>(w)] += wrapAngle(phase - last[w]);
            last[w] = phase;
        }
        const Eigen::Vector2d moved = solver.solve(turned);
        displacement(f, 0) = moved[0];
        displacement(f, 1) = moved[1];
    }
    return displacement;
}

Matrix<double> patternPhases(const SimulationRecord::Array& array) {
    if (!isTorus(array.info.geometry))
        throw wrongGeometry(array.info, "torus");
    Spectra spectra(array);
    const std::vector<Wave> waves = spectra.strongest(2);
    Matrix<double> phases(spectra.frames(), 2);
    for (std::size_t f = 0; f < spectra.frames(); ++f) {
        const auto spectrum = spectra.frame(f);
        for (std::size_t w = 0; w < 2; ++w)
            phases(f, w) = positiveAngle(static_cast<double>(-std::arg(spectrum[waves[w].index])));
    }
    return phases;
}

} // namespace canns
