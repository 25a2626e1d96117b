#include "core/models/PlaceReadout.h"

#include "core/models/RingMath.h"

#include <algorithm>
#include <cmath>
#include <type_traits>

namespace canns {

template <typename S>
PlaceReadout<S>::PlaceReadout(const Settings& settings, const Progress& progress)
    : side_(settings.placesPerSide) {
    fft_.emplace_back(settings.gridLength, settings.gridLength);
    std::vector<double> waves;
    firstMode_.assign(1, 0);
    for (const std::array<Point2, 2>& waveVectors : settings.waveVectors) {
        addModes(settings, waveVectors, waves);
        firstMode_.push_back(modes_.size());
    }
    // Products of matrices like multiples of 8 rows; the places in excess are never read.
    const std::size_t half = ((side_ + 1) / 2 + 7) / 8 * 8;
    const auto count = static_cast<Eigen::Index>(modes_.size());
    const auto groups = static_cast<Eigen::Index>(groups_.size());
    const auto places = static_cast<Eigen::Index>(half);
    wavesY_.resize(2 * places, count);
    cosX_.resize(groups, places);
    sinX_.resize(groups, places);
    const double spacing = settings.arenaSize / static_cast<double>(side_ - 1);
    for (Eigen::Index place = 0; place < places; ++place) {
        progress.report(static_cast<std::size_t>(place), half);
        const double fromMiddle = static_cast<double>(place) * spacing - settings.arenaSize / 2;
        for (Eigen::Index mode = 0; mode < count; ++mode) {
            const double wave = waves[static_cast<std::size_t>(mode)];
            wavesY_(place, mode) = static_cast<S>(std::cos(wave * fromMiddle));
            wavesY_(places + place, mode) = static_cast<S>(std::sin(wave * fromMiddle));
        }
        for (Eigen::Index group = 0; group < groups; ++group) {
            const double wave = groups_[static_cast<std::size_t>(group)].wave;
            cosX_(group, place) = static_cast<S>(std::cos(wave * fromMiddle));
            sinX_(group, place) = static_cast<S>(std::sin(wave * fromMiddle));
        }
    }
    real_.resize(count);
    imaginary_.resize(count);
    fromReal_.resize(2 * places, groups);
    fromImaginary_.resize(2 * places, groups);
}

/// The Gaussian's Fourier coefficient at (k, l) is, with A⁻¹ = [[1, ½], [½, 1]] of the metric (4/3)(δ₁² −
/// δ₁δ₂ + δ₂²), proportional to exp(−a²(k² + kl + l²)/2). Of k and −k the one with a wave in x ≥ 0 is kept,
/// with twice the weight.
template <typename S>
void PlaceReadout<S>::addModes(const Settings& settings, const std::array<Point2, 2>& waveVectors,
                               std::vector<double>& waves) {
    struct Found {
        double waveX;
        double waveY;
        Mode mode;
    };
    const double square = settings.width * settings.width;
    const double greatest = settings.width * std::sqrt(3.0) / (4 * pi * std::sqrt(2 * pi));
    const double exponent = std::is_same_v<S, float> ? 16.6 : 34.5; // −ln of the rounding
    const auto length = static_cast<int>(settings.gridLength);
    const auto within = [&](int k) { return static_cast<std::size_t>((k % length + length) % length); };
    // k² + kl + l² ≥ ¾ k² and ≥ ¾ l².
    const int highest = static_cast<int>(std::sqrt(2 * exponent / square / 0.75));
    std::vector<Found> found;
    for (int k = 0; k <= highest; ++k)
        for (int l = k == 0 ? 0 : -highest; l <= highest; ++l) {
            const double decay = square * (k * k + k * l + l * l) / 2;
            if (decay > exponent)
                continue;
            Point2 wave{k * waveVectors[0][0] + l * waveVectors[1][0],
                        k * waveVectors[0][1] + l * waveVectors[1][1]};
            const bool turned = wave[0] < 0;
            if (turned)
                wave = {-wave[0], -wave[1]};
            const double twice = k == 0 && l == 0 ? 1.0 : 2.0;
            const double phase = (wave[0] + wave[1]) * settings.arenaSize / 2;
            const std::complex<double> weight = std::polar(twice * greatest * std::exp(-decay), phase);
            // A sheet's spectrum holds half of its columns.
            const std::size_t half = settings.gridLength / 2 + 1;
            const bool otherHalf = within(k) >= half;
            const std::size_t column = otherHalf ? within(-k) : within(k);
            const std::size_t row = otherHalf ? within(-l) : within(l);
            found.push_back(
                {wave[0],
                 wave[1],
                 {row * half + column, otherHalf != turned,
                  std::complex<S>(static_cast<S>(weight.real()), static_cast<S>(weight.imag()))}});
        }
    std::ranges::stable_sort(found, {}, &Found::waveX);
    // What differs by rounding is one wave.
    const double same = 1e-12 * (1.0 + found.back().waveX);
    for (const Found& next : found) {
        if (groups_.empty() || groups_.back().first < firstMode_.back() ||
            next.waveX - groups_.back().wave > same)
            groups_.push_back({next.waveX, modes_.size(), modes_.size()});
        modes_.push_back(next.mode);
        waves.push_back(next.waveY);
        groups_.back().end = modes_.size();
    }
}

/// Coefficients of all modes, from the transforms of the modules' sheets.
template <typename S>
void PlaceReadout<S>::readSpectra(const NeuronArray<S>& rates) {
    RealFft<S>& fft = fft_.front();
    const auto cells = static_cast<Eigen::Index>(fft.real().size());
    for (std::size_t module = 0; module + 1 < firstMode_.size(); ++module) {
        Eigen::Map<NeuronArray<S>>(fft.real().data(), cells) =
            rates.segment(static_cast<Eigen::Index>(module) * cells, cells);
        fft.forward();
        const std::complex<S>* const spectrum = fft.spectrum().data();
        for (std::size_t k = firstMode_[module]; k < firstMode_[module + 1]; ++k) {
            const Mode& mode = modes_[k];
            const S re = spectrum[mode.index].real();
            const S im = mode.conjugated ? -spectrum[mode.index].imag() : spectrum[mode.index].imag();
            const auto at = static_cast<Eigen::Index>(k);
            real_[at] = re * mode.weight.real() - im * mode.weight.imag();
            imaginary_[at] = re * mode.weight.imag() + im * mode.weight.real();
        }
    }
}

template <typename S>
void PlaceReadout<S>::sumGroups() {
    if (groups_.size() == modes_.size()) {
        fromReal_.noalias() = wavesY_ * real_.asDiagonal();
        fromImaginary_.noalias() = wavesY_ * imaginary_.asDiagonal();
        return;
    }
    for (std::size_t group = 0; group < groups_.size(); ++group) {
        const auto first = static_cast<Eigen::Index>(groups_[group].first);
        const auto count = static_cast<Eigen::Index>(groups_[group].end) - first;
        const auto at = static_cast<Eigen::Index>(group);
        const auto waves = wavesY_.middleCols(first, count);
        fromReal_.col(at).noalias() = waves * real_.segment(first, count);
        fromImaginary_.col(at).noalias() = waves * imaginary_.segment(first, count);
    }
}

template <typename S>
void PlaceReadout<S>::apply(const NeuronArray<S>& rates, NeuronArray<S>& drive) {
    readSpectra(rates);
    sumGroups();
    // Re[Z (cos x + i sin x)(cos y + i sin y)], by what is even and odd about the middle of either axis.
    const Eigen::Index half = cosX_.cols();
    bothEven_.noalias() = fromReal_.topRows(half) * cosX_;
    oddX_.noalias() = -fromImaginary_.topRows(half) * sinX_;
    oddY_.noalias() = -fromImaginary_.bottomRows(half) * cosX_;
    bothOdd_.noalias() = -fromReal_.bottomRows(half) * sinX_;
    const auto side = static_cast<Eigen::Index>(side_);
    drive.resize(side * side);
    for (Eigen::Index y = 0; y < (side + 1) / 2; ++y)
        for (Eigen::Index x = 0; x < (side + 1) / 2; ++x) {
            const S bothEven = bothEven_(y, x);
            const S oddX = oddX_(y, x);
            const S oddY = oddY_(y, x);
            const S bothOdd = bothOdd_(y, x);
            const Eigen::Index otherX = side - 1 - x;
            const Eigen::Index otherY = side - 1 - y;
            drive[y * side + x] = (bothEven + bothOdd) + (oddX + oddY);
            drive[y * side + otherX] = (bothEven - bothOdd) - (oddX - oddY);
            drive[otherY * side + x] = (bothEven - bothOdd) + (oddX - oddY);
            drive[otherY * side + otherX] = (bothEven + bothOdd) - (oddX + oddY);
        }
}

template <typename S>
std::size_t PlaceReadout<S>::bytes() const noexcept {
    const Eigen::Index entries = wavesY_.size() + 2 * cosX_.size() + fromReal_.size() +
                                 fromImaginary_.size() + 4 * bothEven_.size() + real_.size() +
                                 imaginary_.size();
    return static_cast<std::size_t>(entries) * sizeof(S) + modes_.size() * sizeof(Mode);
}

template class PlaceReadout<float>;
template class PlaceReadout<double>;

} // namespace canns
