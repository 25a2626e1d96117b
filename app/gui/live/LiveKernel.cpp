#include "app/gui/live/LiveKernel.h"

#include "core/models/Cann.h"
#include "core/models/GridPosition.h"
#include "core/models/HexagonalPhase.h"

#include <algorithm>

namespace canns {

namespace {

// The weight is a function of the distance: more points than a screen has show no more of it.
constexpr std::size_t mostOnRing = 2048;
constexpr std::size_t mostOnSide = 256;

template <typename P>
std::optional<Kernel> cannKernelOf(const ParameterValues& values) {
    if (&values.table() != &P::table())
        return std::nullopt;
    CannSettings settings = settingsOf(values.as<P>());
    settings.length = std::min(settings.length, settings.dimensions == 1 ? mostOnRing : mostOnSide);
    return cannKernel(settings);
}

std::optional<Kernel> gridKernelOf(const ParameterValues& values) {
    if (&values.table() != &GridPositionParameters::table())
        return std::nullopt;
    const auto p = values.as<GridPositionParameters>();
    if (p.peerCompatible || p.connectivityNoise > 0)
        return std::nullopt; // Weights that depend on the neuron.
    const std::size_t length = std::min(static_cast<std::size_t>(p.length), mostOnSide);
    return PhaseSheet<double>(length).kernel(p.kernelWidth, p.coupling / p.gain);
}

} // namespace

std::optional<Kernel> liveKernel(const ParameterValues& values) {
    try {
        for (const auto of :
             {cannKernelOf<Cann1dParameters>, cannKernelOf<Cann1dSfaParameters>,
              cannKernelOf<Cann2dParameters>, cannKernelOf<Cann2dSfaParameters>, gridKernelOf})
            if (std::optional<Kernel> kernel = of(values))
                return kernel;
    } catch (const Error&) {
        // Values that do not go together: the network says which.
    }
    return std::nullopt;
}

} // namespace canns
