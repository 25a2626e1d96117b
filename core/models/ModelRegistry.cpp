#include "core/models/ModelRegistry.h"

#include "core/base/Names.h"
#include "core/models/Cann.h"
#include "core/models/GridPosition.h"
#include "core/models/GridRing.h"
#include "core/models/GridVelocity.h"
#include "core/models/Hierarchical.h"
#include "core/models/ThetaPlace.h"
#include "core/models/ThetaSweep.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace canns {

namespace {

template <typename P>
std::unique_ptr<Network> makeCannOf(const ParameterValues& values, std::uint64_t seed,
                                    const Progress& progress) {
    return makeCann(settingsOf(values.as<P>()), seed, progress);
}

template <typename P>
std::vector<TheoryValue> cannTheoryOf(const ParameterValues& values) {
    return cannTheory(settingsOf(values.as<P>()));
}

template <typename P>
Model cann(std::string title, std::string description, Signal sensed) {
    Model model;
    model.title = std::move(title);
    model.description = std::move(description);
    model.family = "Bumps";
    model.table = &P::table();
    model.senses = {sensed};
    model.secondsPerTimeUnit = 0.01;
    model.make = makeCannOf<P>;
    model.theory = cannTheoryOf<P>;
    return model;
}

template <typename P>
std::unique_ptr<Network> makeOf(const ParameterValues& values, std::uint64_t seed,
                                [[maybe_unused]] const Progress& progress) {
    if constexpr (requires { makeNetwork(values.as<P>(), seed, progress); })
        return makeNetwork(values.as<P>(), seed, progress);
    else
        return makeNetwork(values.as<P>(), seed);
}

std::vector<TheoryValue> positionTheoryOf(const ParameterValues& values) {
    return gridPositionTheory(values.as<GridPositionParameters>());
}

std::vector<TheoryValue> ringTheoryOf(const ParameterValues& values) {
    return gridRingTheory(values.as<GridRingParameters>());
}

std::vector<TheoryValue> velocityTheory(const ParameterValues& values) {
    const auto parameters = values.as<GridVelocityParameters>();
    return {{"growthRate", "Growth rate of the pattern", "1/\u03c4",
             gridGrowthRate(parameters, gridWaveNumber(parameters))},
            {"patternSpacing", "Spacing of the pattern", "neurons", gridPatternSpacing(parameters)}};
}

/// A model that senses the animal's motion.
template <typename P>
Model navigator(std::string family, std::string title, std::string description, double timeStep,
                double secondsPerTimeUnit) {
    Model model;
    model.title = std::move(title);
    model.description = std::move(description);
    model.family = std::move(family);
    model.table = &P::table();
    model.senses = {Signal::Motion};
    model.defaultTimeStep = timeStep;
    model.secondsPerTimeUnit = secondsPerTimeUnit;
    model.make = makeOf<P>;
    return model;
}

std::vector<Model> allModels() {
    Model velocity =
        navigator<GridVelocityParameters>("Grid cells", "Grid cells from velocity (Burak\u2013Fiete)",
                                          "Sheet whose hexagonal pattern integrates velocity.", 5e-4, 1.0);
    velocity.theory = velocityTheory;
    Model position = navigator<GridPositionParameters>(
        "Grid cells", "Grid cells from position", "Grid module on a twisted torus that is told the position.",
        1.0, 1e-3);
    position.theory = positionTheoryOf;
    Model ring = navigator<GridRingParameters>(
        "Grid cells", "Grid cells on a line",
        "Ring of phases that integrates the velocity along one direction.", 1e-3, 1.0);
    ring.theory = ringTheoryOf;
    return {
        cann<Cann1dParameters>("Ring attractor (CANN 1-D)",
                               "Bump of activity on a ring that tracks one angle.", Signal::RingFeature),
        cann<Cann1dSfaParameters>("Ring attractor with adaptation (CANN 1-D SFA)",
                                  "Ring whose bump travels by itself or ahead of its stimulus.",
                                  Signal::RingFeature),
        cann<Cann2dParameters>("Sheet attractor (CANN 2-D)", "Bump on a torus that tracks a point.",
                               Signal::PlaneFeature),
        cann<Cann2dSfaParameters>("Sheet attractor with adaptation (CANN 2-D SFA)",
                                  "Torus whose bump travels by itself or ahead of its stimulus.",
                                  Signal::PlaneFeature),
        std::move(velocity),
        std::move(position),
        std::move(ring),
        navigator<ThetaDirectionParameters>("Theta sweeps", "Theta sweeps: direction cells",
                                            "Ring whose bump sweeps about the heading in every theta cycle.",
                                            1.0, 1e-3),
        navigator<ThetaGridParameters>("Theta sweeps", "Theta sweeps: direction and grid cells",
                                       "Grid module whose bump sweeps ahead along the swept direction.", 1.0,
                                       1e-3),
        navigator<ThetaPlaceParameters>(
            "Theta sweeps", "Theta sweeps: place cells",
            "Place cells of an arena, coupled along ways, whose bump sweeps ahead of the animal.", 1.0, 1e-3),
        navigator<HierarchicalParameters>("Bands, grids and places", "Bands, grids and places",
                                          "Path integration by band cells, grid modules and place cells.",
                                          0.05, 1.0)};
}

} // namespace

std::span<const Model> models() {
    static const std::vector<Model> all = allModels();
    return all;
}

const Model& findModel(std::string_view name) {
    std::vector<std::string> known;
    for (const Model& model : models()) {
        if (model.name() == name)
            return model;
        known.push_back(model.name());
    }
    const auto nearest = nearestName(name, known);
    throw BadInput(fmt::format("There is no model \"{}\".", name), {},
                   nearest ? fmt::format("Did you mean \"{}\"?", *nearest)
                           : fmt::format("There are: {}.", fmt::join(known, ", ")));
}

bool goTogether(const Model& model, const TaskKind& task) {
    return std::ranges::any_of(task.gives, [&](Signal signal) {
        return std::ranges::find(model.senses, signal) != model.senses.end();
    });
}

void checkPair(const Model& model, const TaskKind& task) {
    if (goTogether(model, task))
        return;
    std::vector<std::string> good;
    for (const TaskKind& other : tasks())
        if (goTogether(model, other))
            good.push_back(other.name());
    std::vector<std::string_view> sensed;
    for (const Signal signal : model.senses)
        sensed.push_back(signalName(signal));
    throw BadInput(fmt::format("The model \"{}\" senses {}, which the task \"{}\" does not give.",
                               model.name(), fmt::join(sensed, " or "), task.name()),
                   "--task", fmt::format("Tasks that drive it: {}.", fmt::join(good, ", ")));
}

} // namespace canns
