#pragma once

#include "core/base/Progress.h"

#include <complex>
#include <cstddef>
#include <memory>
#include <span>

namespace canns {

/// The discrete Fourier transform of a real rows × columns array and back, in its own aligned buffers.
///
/// `S` is float or double. Plans are chosen without timing, so that the same input gives the same bytes on
/// every run. Transforms of one object are not for several threads at once; different objects are.
template <typename S>
class RealFft {
public:
    RealFft(std::size_t rows, std::size_t columns);
    ~RealFft();
    RealFft(RealFft&&) noexcept;
    RealFft& operator=(RealFft&&) noexcept;

    std::size_t rows() const noexcept { return rows_; }
    std::size_t columns() const noexcept { return columns_; }
    std::span<S> real() const noexcept;
    /// rows × (columns / 2 + 1) coefficients.
    std::span<std::complex<S>> spectrum() const noexcept;

    /// real → spectrum; `real` is kept. Of 2048 × 2048 each half, rows and columns, takes some 0.1 s.
    void forward(const Progress& progress = {});
    /// spectrum → real, times rows · columns; `spectrum` is lost.
    void inverse();

private:
    struct Plans;
    std::size_t rows_;
    std::size_t columns_;
    std::unique_ptr<Plans> plans_;
};

extern template class RealFft<float>;
extern template class RealFft<double>;

} // namespace canns
