#pragma once

#include "core/models/RecurrentInput.h"
#include "core/models/RingMath.h"
#include "core/tasks/Input.h"

#include <array>
#include <cstddef>
#include <span>

/// The phase space of a grid module: a torus of two angles, skewed so that distances on it are those of a
/// hexagonal lattice in the plane. Position p has the phase M(μp) modulo 2π, M = [[1, −1/√3], [0, 2/√3]], so
/// that firing repeats along lattice vectors of length (2/√3)·… = 2π/μ at 60° from each other.
namespace canns {

/// Phase (−π … π each) of a position in metres, for the mapping ratio μ (radians per metre).
Point2 hexagonalPhase(Point2 position, double mappingRatio);

/// The same without taking it modulo 2π, and back.
Point2 skewed(Point2 position, double mappingRatio);
Point2 unskewed(Point2 phase, double mappingRatio);

/// Squared distance of a difference of phases that was wrapped before: ‖M⁻¹δ‖² = δ₁² + δ₁δ₂ + δ₂².
inline double skewedSquare(double first, double second) {
    return first * first + first * second + second * second;
}

/// Squared distance on the torus: the least over the images of the difference. Any arguments.
double hexagonalSquare(double first, double second);

/// The same with each component wrapped by itself and then skewed, which is not the least for differences in
/// two corners of the cell. Kept for comparison with other programs. |difference| ≤ 3π.
inline double componentSquare(double first, double second) {
    return skewedSquare(wrapOnce(first), wrapOnce(second));
}

/// Distances of one phase to all neurons of a length × length sheet that spans [−π, π)², first angle fastest.
template <typename S>
class PhaseSheet {
public:
    explicit PhaseSheet(std::size_t length);

    std::size_t length() const noexcept { return length_; }
    std::span<const double> axis() const noexcept { return axis_; }

    /// squares[n] ← squared distance of neuron n to `phase`; `leastImage` as in hexagonalSquare, otherwise as
    /// in componentSquare. With `acute` the angles are those along vectors 60° apart, δ₁² − δ₁δ₂ + δ₂².
    void squares(Point2 phase, bool leastImage, NeuronArray<S>& squares, bool acute = false);
    /// values[n] ← height · exp(−d²/2·width²) with these distances.
    void gaussian(Point2 phase, bool leastImage, double width, double height, NeuronArray<S>& values,
                  bool acute = false);

    /// Population vector of both angles over the neurons whose rate is above a tenth of the greatest; {0, 0}
    /// for a silent sheet.
    Point2 centre(const NeuronArray<S>& rates) const;

    /// The Gaussian connectivity of the sheet over least-image distances.
    Kernel kernel(double width, double strength, const Progress& progress = {}) const;
    /// The same over component-wise distances, which is not quite translation invariant: to neuron `to` from
    /// all.
    void componentWeightsTo(std::size_t to, double width, double strength, std::span<double> weights) const;

private:
    std::size_t length_;
    std::vector<double> axis_;
    NeuronArray<S> axisOfS_;
    std::vector<double> cosines_;
    std::vector<double> sines_;
    NeuronArray<S> first_;
    NeuronArray<S> otherFirst_;
};

/// The position with phase `phase` that is nearest to `near`. `range`: lattice cells searched about the
/// origin (−range … range − 1 along each vector), or 0 for no limit.
Point2 nearestPosition(Point2 phase, double mappingRatio, Point2 near, int range = 0);

extern template class PhaseSheet<float>;
extern template class PhaseSheet<double>;

} // namespace canns
