#include "core/models/Fft.h"

#include "core/base/Error.h"

#include <fftw3.h>

#include <algorithm>
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
    static constexpr auto planRowsForward = fftwf_plan_many_dft_r2c;
    static constexpr auto planRowsInverse = fftwf_plan_many_dft_c2r;
    static constexpr auto planColumns = fftwf_plan_many_dft;
    static constexpr auto execute = fftwf_execute;
    static constexpr auto destroy = fftwf_destroy_plan;
};

template <>
struct Fftw<double> {
    using Plan = fftw_plan;
    using Complex = fftw_complex;
    static constexpr auto allocate = fftw_malloc;
    static constexpr auto release = fftw_free;
    static constexpr auto planRowsForward = fftw_plan_many_dft_r2c;
    static constexpr auto planRowsInverse = fftw_plan_many_dft_c2r;
    static constexpr auto planColumns = fftw_plan_many_dft;
    static constexpr auto execute = fftw_execute;
    static constexpr auto destroy = fftw_destroy_plan;
};

template <typename S, typename T>
struct Release {
    void operator()(T* memory) const { Fftw<S>::release(memory); }
};

} // namespace

/// Rows and columns are planned apart: a plan for both at once, chosen without timing, takes up to three
/// times as long (40 × 40 and 96 × 96 in single precision) and asks for memory at every transform.
template <typename S>
struct RealFft<S>::Plans {
    using Library = Fftw<S>;
    using Complex = std::complex<S>;

    Plans(std::size_t rows, std::size_t columns)
        : realSize(rows * columns), spectrumSize(rows * (columns / 2 + 1)), real(allocate<S>(realSize)),
          spectrum(allocate<Complex>(spectrumSize)) {
        const auto count = static_cast<int>(rows);
        const auto length = static_cast<int>(columns);
        const int half = length / 2 + 1;
        if (rows > 1)
            ofRows = allocate<Complex>(spectrumSize);
        auto* rowSpectra = inLibrary(rows > 1 ? ofRows.get() : spectrum.get());
        const std::scoped_lock lock(plannerMutex());
        forwardRows = Library::planRowsForward(1, &length, count, real.get(), nullptr, 1, length, rowSpectra,
                                               nullptr, 1, half, FFTW_ESTIMATE | FFTW_PRESERVE_INPUT);
        inverseRows = Library::planRowsInverse(1, &length, count, rowSpectra, nullptr, 1, half, real.get(),
                                               nullptr, 1, length, FFTW_ESTIMATE);
        require(forwardRows != nullptr && inverseRows != nullptr, "FFTW plans every size");
        if (rows == 1)
            return;
        auto* all = inLibrary(spectrum.get());
        forwardColumns = Library::planColumns(1, &count, half, rowSpectra, nullptr, half, 1, all, nullptr,
                                              half, 1, FFTW_FORWARD, FFTW_ESTIMATE);
        inverseColumns = Library::planColumns(1, &count, half, all, nullptr, half, 1, rowSpectra, nullptr,
                                              half, 1, FFTW_BACKWARD, FFTW_ESTIMATE);
        require(forwardColumns != nullptr && inverseColumns != nullptr, "FFTW plans every size");
    }
    ~Plans() {
        const std::scoped_lock lock(plannerMutex());
        for (typename Library::Plan plan : {forwardRows, inverseRows, forwardColumns, inverseColumns})
            if (plan != nullptr)
                Library::destroy(plan);
    }
    Plans(const Plans&) = delete;
    Plans& operator=(const Plans&) = delete;

    template <typename T>
    static std::unique_ptr<T, Release<S, T>> allocate(std::size_t count) {
        std::unique_ptr<T, Release<S, T>> memory(static_cast<T*>(Library::allocate(count * sizeof(T))));
        if (!memory)
            throw OutOfMemory("The buffers of a Fourier transform did not fit.", count * sizeof(T), 0);
        std::fill_n(memory.get(), count, T{});
        return memory;
    }
    /// std::complex<S> is laid out as S[2] by the standard, which is what FFTW wants.
    static typename Library::Complex* inLibrary(Complex* values) {
        return reinterpret_cast<typename Library::Complex*>(values);
    }

    std::size_t realSize;
    std::size_t spectrumSize;
    std::unique_ptr<S, Release<S, S>> real;
    std::unique_ptr<Complex, Release<S, Complex>> spectrum;
    std::unique_ptr<Complex, Release<S, Complex>> ofRows; ///< Rows transformed, columns not yet.
    typename Library::Plan forwardRows = nullptr;
    typename Library::Plan inverseRows = nullptr;
    typename Library::Plan forwardColumns = nullptr;
    typename Library::Plan inverseColumns = nullptr;
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
void RealFft<S>::forward(const Progress& progress) {
    Plans::Library::execute(plans_->forwardRows);
    progress.checkpoint();
    if (plans_->forwardColumns != nullptr)
        Plans::Library::execute(plans_->forwardColumns);
}

template <typename S>
void RealFft<S>::inverse() {
    if (plans_->inverseColumns != nullptr)
        Plans::Library::execute(plans_->inverseColumns);
    Plans::Library::execute(plans_->inverseRows);
}

template class RealFft<float>;
template class RealFft<double>;

} // namespace canns
