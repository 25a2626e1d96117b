#include "core/dynamics/PatternTracker.h"

#include "core/base/Error.h"
#include "core/models/RingMath.h"

#include <fmt/format.h>

#include <Eigen/Dense>
#include <algorithm>
#include <cassert>
#include <cmath>

namespace canns {

namespace {

const Geometry& torusOf(const StateInfo& info) {
    const Geometry& geometry = info.geometry;
    if (geometry.kind != GeometryKind::Torus && geometry.kind != GeometryKind::TwistedTorus)
        throw BadInput(fmt::format("\"{}\" lives on a {}; this is for a {}.", info.name,
                                   geometryName(geometry.kind), geometryName(GeometryKind::Torus)),
                       info.name);
    return geometry;
}

} // namespace

PatternTracker::PatternTracker(const StateInfo& sheet, std::size_t waves)
    : name_(sheet.name), count_(waves), fft_(torusOf(sheet).shape.front(), sheet.geometry.shape.back()),
      power_(fft_.spectrum().size()) {}

std::span<const std::complex<float>> PatternTracker::transform(std::span<const float> sheet) {
    std::ranges::copy(sheet, fft_.real().begin());
    fft_.forward();
    return fft_.spectrum();
}

PatternTracker::Wave PatternTracker::waveAt(std::size_t index) const {
    const std::size_t half = fft_.columns() / 2 + 1;
    const std::size_t p = index / half;
    const auto rows = static_cast<double>(fft_.rows());
    const auto signedP = static_cast<double>(p) - (2 * p > fft_.rows() ? rows : 0.0);
    return {2 * pi * static_cast<double>(index % half) / static_cast<double>(fft_.columns()),
            2 * pi * signedP / rows, index};
}

void PatternTracker::look(std::span<const float> sheet) {
    const auto spectrum = transform(sheet);
    for (std::size_t i = 0; i < power_.size(); ++i)
        power_[i] += static_cast<double>(std::norm(spectrum[i]));
    ++looked_;
}

void PatternTracker::choose() {
    waves_.clear();
    last_.clear();
    turned_.assign(count_, 0.0);
    while (waves_.size() < count_) {
        Wave best;
        double most = 0.0;
        for (std::size_t i = 1; i < power_.size(); ++i) {
            if (!(power_[i] > most))
                continue;
            const Wave wave = waveAt(i);
            const bool independent = std::ranges::all_of(waves_, [&](const Wave& other) {
                const double area = std::abs(wave.kx * other.ky - wave.ky * other.kx);
                return area > 0.3 * std::hypot(wave.kx, wave.ky) * std::hypot(other.kx, other.ky);
            });
            if (independent) {
                most = power_[i];
                best = wave;
            }
        }
        if (!(most > 0))
            throw BadInput("There is no pattern in the frames.", name_,
                           "Let the network settle before it is recorded.");
        waves_.push_back(best);
    }
    contrast_ = power_[0] > 0 ? std::sqrt(power_[waves_.back().index] / power_[0]) : 0.0;
}

double PatternTracker::period() const noexcept {
    double shortest = 0.0;
    for (const Wave& wave : waves_)
        shortest = std::max(shortest, std::hypot(wave.kx, wave.ky));
    return 2 * pi / shortest;
}

void PatternTracker::forget() {
    std::ranges::fill(power_, 0.0);
    looked_ = 0;
    waves_.clear();
    contrast_ = 0.0;
}

PatternTracker::Seen PatternTracker::follow(std::span<const float> sheet) {
    assert(waves_.size() == 3);
    const auto spectrum = transform(sheet);
    Eigen::Matrix<double, 3, 2> vectors;
    Eigen::Vector3d turned;
    Seen seen;
    const bool isFirst = last_.empty();
    last_.resize(waves_.size());
    for (std::size_t w = 0; w < waves_.size(); ++w) {
        const Wave& wave = waves_[w];
        // A pattern that moves by d turns the wave k by −k·d.
        const auto phase = static_cast<double>(-std::arg(spectrum[wave.index]));
        if (!isFirst) {
            const double step = wrapAngle(phase - last_[w]);
            turned_[w] += step;
            seen.turned = std::max(seen.turned, std::abs(step));
        }
        last_[w] = phase;
        vectors.row(static_cast<Eigen::Index>(w)) << wave.kx, wave.ky;
        turned[static_cast<Eigen::Index>(w)] = turned_[w];
        const double usual = std::sqrt(power_[wave.index] / static_cast<double>(looked_));
        const double strength = static_cast<double>(std::abs(spectrum[wave.index])) / usual;
        seen.strength = w == 0 ? strength : std::min(seen.strength, strength);
    }
    const Eigen::Vector2d moved = vectors.colPivHouseholderQr().solve(turned);
    seen.moved = {moved[0], moved[1]};
    return seen;
}

std::vector<double> PatternTracker::phases(std::span<const float> sheet) {
    const auto spectrum = transform(sheet);
    std::vector<double> phases;
    for (const Wave& wave : waves_)
        phases.push_back(positiveAngle(static_cast<double>(-std::arg(spectrum[wave.index]))));
    return phases;
}

} // namespace canns
