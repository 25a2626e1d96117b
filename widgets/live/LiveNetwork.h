#pragma once

#include "core/models/Network.h"
#include "core/models/RecurrentInput.h"
#include "core/simulation/Simulation.h"
#include "core/tasks/Environment.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace canns {

/// What views are told of a network that runs and of its world before they see a frame.
struct LiveNetwork {
    std::vector<StateInfo> states; ///< As in Frame::states.
    std::size_t rateState = 0;     ///< Of the population that is shown, perturbed and recorded.
    bool hasFeature = false;       ///< It senses a stimulus at an angle or at a point of the torus.
    bool hasMotion = false;        ///< It senses an animal.
    double peakRateHz = 20.0;      ///< What the greatest rate stands for.
    std::vector<Segment> walls;    ///< Of the arena; none without an animal.
    Point2 least{0.0, 0.0};        ///< Corners of the arena, metres.
    Point2 greatest{1.0, 1.0};

    /// Phase per length (rad/m) of a grid module, whose place is told up to a vector of its lattice.
    std::optional<double> mappingRatio;
    std::optional<Kernel> kernel; ///< Its connectivity, where that depends on the distance alone.
    /// Calls something on the simulation's thread, between steps; does nothing when that has gone. May be
    /// empty.
    using Look = std::function<void(Network& network, const Input& input, double timeStep)>;
    std::function<void(Look)> inspect;

    const StateInfo& rates() const { return states[rateState]; }
    const Geometry& population() const { return rates().geometry; }
    std::optional<std::size_t> find(std::string_view name) const {
        for (std::size_t i = 0; i < states.size(); ++i)
            if (states[i].name == name)
                return i;
        return std::nullopt;
    }
    /// Whether the frame has the arrays of this network: it may be older or newer than a change of shape.
    bool matches(const Frame& frame) const {
        if (frame.states.size() != states.size())
            return false;
        for (std::size_t i = 0; i < states.size(); ++i)
            if (frame.states[i].size() != states[i].geometry.size())
                return false;
        return !states.empty();
    }
};

inline bool isSheet(const Geometry& geometry) {
    return geometry.shape.size() == 2 && geometry.kind != GeometryKind::None;
}
inline bool isTorus(const Geometry& geometry) {
    return isSheet(geometry) &&
           (geometry.kind == GeometryKind::Torus || geometry.kind == GeometryKind::TwistedTorus);
}
inline bool isRing(const Geometry& geometry) {
    return geometry.shape.size() == 1 &&
           (geometry.kind == GeometryKind::Ring || geometry.kind == GeometryKind::Line);
}

} // namespace canns
