#include "core/models/Fft.h"

#include "core/base/Error.h"

#include <fftw3.h>

#include <mutex>
#include <type_traits>

namespace canns {

namespace {

/// FFTW's planner is the one part of it that is not for several threads.
std::mutex& plannerMutex() {
    static std::mutex mutex;
    return mutex;
}

/// FFTW's names in either precision.
template <typename S>
struct Fftw;

template <>
struct Fftw<float> {
    using Plan = fftwf_plan;
    using Complex = fftwf_complex;
    static constexpr auto allocate = fftwf_malloc;
    static constexpr auto release = fftwf_free;
    static constexpr auto planForward = fftwf_plan_dft_r2c_2d;
    static constexpr auto planInverse = fftwf_plan_dft_c2r_2d;
    static constexpr auto execute = fftwf_execute;
    static constexpr auto destroy = fftwf_destroy_plan;
};

template <>
struct Fftw<double> {
    using Plan = fftw_plan;
    using Complex = fftw_complex;
    static constexpr auto allocate = fftw_malloc;
    static constexpr auto release = fftw_free;
    static constexpr auto planForward = fftw_plan_dft_r2c_2d;
    static constexpr auto planInverse = fftw_plan_dft_c2r_2d;
    static constexpr auto execute = fftw_execute;
    static constexpr auto destroy = fftw_destroy_plan;
};

template <typename S, typename T>
struct Release {
    void operator()(T* memory) const { Fftw<S>::release(memory); }
};

} // namespace

template <typename S>
struct RealFft<S>::Plans {
    using Library = Fftw<S>;

    Plans(std::size_t rows, std::size_t columns)
        : realSize(rows * columns), spectrumSize(rows * (columns / 2 + 1)),
          real(static_cast<S*>(Library::allocate(realSize * sizeof(S)))),
          spectrum(static_cast<std::complex<S>*>(Library::allocate(spectrumSize * sizeof(std::complex<S>)))) {
        if (!real || !spectrum)
            throw OutOfMemory("The buffers of a Fourier transform did not fit.", realSize * sizeof(S) * 2, 0);
        std::fill_n(real.get(), realSize, S{0});
        std::fill_n(spectrum.get(), spectrumSize, std::complex<S>{});
        // std::complex<S> is laid out as S[2] by the standard, which is what FFTW wants.
        auto* complex = reinterpret_cast<typename Library::Complex*>(spectrum.get());
        const std::scoped_lock lock(plannerMutex());
        forward = Library::planForward(static_cast<int>(rows), static_cast<int>(columns), real.get(), complex,
                                       FFTW_ESTIMATE | FFTW_PRESERVE_INPUT);
        inverse = Library::planInverse(static_cast<int>(rows), static_cast<int>(columns), complex, real.get(),
                                       FFTW_ESTIMATE);
        require(forward != nullptr && inverse != nullptr, "FFTW plans every size");
    }
    ~Plans() {
        const std::scoped_lock lock(plannerMutex());
        Library::destroy(forward);
        Library::destroy(inverse);
    }
    Plans(const Plans&) = delete;
    Plans& operator=(const Plans&) = delete;

    std::size_t realSize;
    std::size_t spectrumSize;
    std::unique_ptr<S, Release<S, S>> real;
    std::unique_ptr<std::complex<S>, Release<S, std::complex<S>>> spectrum;
    typename Library::Plan forward = nullptr;
    typename Library::Plan inverse = nullptr;
};

template <typename S>
RealFft<S>::RealFft(std::size_t rows, std::size_t columns)
    : rows_(rows), columns_(columns), plans_(std::make_unique<Plans>(rows, columns)) {}

template <typename S>
RealFft<S>::~RealFft() = default;
template <typename S>
RealFft<S>::RealFft(RealFft&&) noexcept = default;
template <typename S>
RealFft<S>& RealFft<S>::operator=(RealFft&&) noexcept = default;

template <typename S>
std::span<S> RealFft<S>::real() const noexcept {
    return {plans_->real.get(), plans_->realSize};
}

template <typename S>
std::span<std::complex<S>> RealFft<S>::spectrum() const noexcept {
    return {plans_->spectrum.get(), plans_->spectrumSize};
}

template <typename S>
void RealFft<S>::forward() {
    Plans::Library::execute(plans_->forward);
}

template <typename S>
void RealFft<S>::inverse() {
    Plans::Library::execute(plans_->inverse);
}

template class RealFft<float>;
template class RealFft<double>;

} // namespace canns
