#pragma once

#include "core/simulation/SimulationFile.h"
#include "widgets/live/LiveNetwork.h"

namespace canns {

struct SimulationPreset;

/// A set-up of the model that shows at once what it does: a task that suits it, without an end.
SimulationOrigin liveOrigin(const Model& model, std::string_view task = {});

/// That of a model or a preset by name, or of a file with a set-up. Throws BadInput.
SimulationOrigin liveOriginNamed(const std::string& name);

/// The known phenomenon that the set-up shows, whatever its seed; null if it is none of them.
const SimulationPreset* presetOf(const SimulationOrigin& origin);

/// Whether the network senses a stimulus at an angle or a point of the torus, which a hand can drag.
bool sensesFeature(const SimulationOrigin& origin);
/// Whether there is an animal.
bool givesMotion(const SimulationOrigin& origin);

/// The `canns simulate …` that runs the set-up without a window.
std::string liveCommand(const SimulationOrigin& origin);

/// Seconds of the model per second at which one can follow it with the eyes.
double liveSpeed(const SimulationOrigin& origin);

/// Where the animal of a task lives; empty without one.
struct LiveArena {
    std::vector<Segment> walls;
    Point2 least{0.0, 0.0};
    Point2 greatest{1.0, 1.0};
};
/// May read a file.
LiveArena liveArena(const ParameterValues& taskValues, const Progress& progress = {});

/// What of the parameters views know: the connectivity, and how phases stand for places.
void takeParameters(LiveNetwork& network, const ParameterValues& values);

/// The running simulation as views know it.
LiveNetwork liveNetwork(const std::shared_ptr<Simulation>& simulation, const SimulationOrigin& origin,
                        const LiveArena& arena);

} // namespace canns
