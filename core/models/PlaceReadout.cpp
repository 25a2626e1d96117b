#include "core/models/PlaceReadout.h"

#include "core/models/RingMath.h"

#include <cmath>
#include <type_traits>

namespace canns {

template <typename S>
PlaceReadout<S>::PlaceReadout(const Settings& settings, const Progress& progress)
    : side_(settings.placesPerSide) {
    fft_.emplace_back(settings.gridLength, settings.gridLength);
    std::vector<Point2> waves;
    firstMode_.assign(1, 0);
    for (const std::array<Point2, 2>& waveVectors : settings.waveVectors) {
        addModes(settings, waveVectors, waves);
        firstMode_.push_back(modes_.size());
    }
    // Products of matrices like multiples of 8 rows; the places in excess are never read.
    const std::size_t half = ((side_ + 1) / 2 + 7) / 8 * 8;
    const auto count = static_cast<Eigen::Index>(modes_.size());
    const auto places = static_cast<Eigen::Index>(half);
    for (DenseMatrix* matrix : {&cosX_, &sinX_, &cosY_, &sinY_})
        matrix->resize(count, places);
    const double spacing = settings.arenaSize / static_cast<double>(side_ - 1);
    for (Eigen::Index place = 0; place < places; ++place) {
        progress.report(static_cast<std::size_t>(place), half);
        for (Eigen::Index mode = 0; mode < count; ++mode) {
            const double fromMiddle = static_cast<double>(place) * spacing - settings.arenaSize / 2;
            const Point2& wave = waves[static_cast<std::size_t>(mode)];
            cosX_(mode, place) = static_cast<S>(std::cos(wave[0] * fromMiddle));
            sinX_(mode, place) = static_cast<S>(std::sin(wave[0] * fromMiddle));
            cosY_(mode, place) = static_cast<S>(std::cos(wave[1] * fromMiddle));
            sinY_(mode, place) = static_cast<S>(std::sin(wave[1] * fromMiddle));
        }
    }
    real_.resize(count);
    imaginary_.resize(count);
    evenY_.resize(count, 2 * places);
    oddY_.resize(count, 2 * places);
}

/// The Gaussian's Fourier coefficient at (k, l) is, with A⁻¹ = [[1, ½], [½, 1]] of the metric (4/3)(δ₁² −
/// δ₁δ₂ + δ₂²), proportional to exp(−a²(k² + kl + l²)/2). Of k and −k one is kept, with twice the weight.
template <typename S>
void PlaceReadout<S>::addModes(const Settings& settings, const std::array<Point2, 2>& waveVectors,
                               std::vector<Point2>& waves) {
    const double square = settings.width * settings.width;
    const double greatest = settings.width * std::sqrt(3.0) / (4 * pi * std::sqrt(2 * pi));
    const double exponent = std::is_same_v<S, float> ? 16.6 : 34.5; // −ln of the rounding
    const auto length = static_cast<int>(settings.gridLength);
    const auto within = [&](int k) { return static_cast<std::size_t>((k % length + length) % length); };
    // k² + kl + l² ≥ ¾ k² and ≥ ¾ l².
    const int highest = static_cast<int>(std::sqrt(2 * exponent / square / 0.75));
    for (int k = 0; k <= highest; ++k)
        for (int l = k == 0 ? 0 : -highest; l <= highest; ++l) {
            const double decay = square * (k * k + k * l + l * l) / 2;
            if (decay > exponent)
                continue;
            const Point2 wave{k * waveVectors[0][0] + l * waveVectors[1][0],
                              k * waveVectors[0][1] + l * waveVectors[1][1]};
            const double twice = k == 0 && l == 0 ? 1.0 : 2.0;
            const double phase = (wave[0] + wave[1]) * settings.arenaSize / 2;
            const std::complex<double> weight = std::polar(twice * greatest * std::exp(-decay), phase);
            // A sheet's spectrum holds half of its columns.
            const std::size_t half = settings.gridLength / 2 + 1;
            const bool conjugated = within(k) >= half;
            const std::size_t column = conjugated ? within(-k) : within(k);
            const std::size_t row = conjugated ? within(-l) : within(l);
            modes_.push_back({row * half + column, conjugated,
                              std::complex<S>(static_cast<S>(weight.real()), static_cast<S>(weight.imag()))});
            waves.push_back(wave);
        }
}

template <typename S>
void PlaceReadout<S>::apply(const NeuronArray<S>& rates, NeuronArray<S>& drive) {
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
    // Re[Z (cos x + i sin x)(cos y + i sin y)], by what is even and odd about the middle of either axis.
    const Eigen::Index half = cosX_.cols();
    evenY_.leftCols(half).array() = cosX_.array().colwise() * real_;
    evenY_.rightCols(half).array() = sinX_.array().colwise() * -imaginary_;
    oddY_.leftCols(half).array() = cosX_.array().colwise() * -imaginary_;
    oddY_.rightCols(half).array() = sinX_.array().colwise() * -real_;
    fromEvenY_.noalias() = evenY_.transpose() * cosY_;
    fromOddY_.noalias() = oddY_.transpose() * sinY_;
    const auto side = static_cast<Eigen::Index>(side_);
    drive.resize(side * side);
    for (Eigen::Index y = 0; y < (side + 1) / 2; ++y)
        for (Eigen::Index x = 0; x < (side + 1) / 2; ++x) {
            const S bothEven = fromEvenY_(x, y);
            const S oddX = fromEvenY_(half + x, y);
            const S oddY = fromOddY_(x, y);
            const S bothOdd = fromOddY_(half + x, y);
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
    const Eigen::Index entries = 4 * cosX_.size() + evenY_.size() + oddY_.size() + fromEvenY_.size() +
                                 fromOddY_.size() + real_.size() + imaginary_.size();
    return static_cast<std::size_t>(entries) * sizeof(S) + modes_.size() * sizeof(Mode);
}

template class PlaceReadout<float>;
template class PlaceReadout<double>;

} // namespace canns
