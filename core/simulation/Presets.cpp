#include "core/simulation/Presets.h"

#include "core/base/Names.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace canns {

namespace {

const std::vector<SimulationPreset>& all() {
    static const std::vector<SimulationPreset> presets{
        {"static-bump",
         "Bump that stays",
         "A stimulus calls up a bump, which stays at its place after the stimulus has gone.",
         "Wu & Amari 2005, Neural Comput. 17:2215",
         "cann-1d",
         "population-coding-1d",
         {"task.feature=1", "task.before=5", "task.duration=20", "task.after=75"}},
        {"tracking",
         "Smooth tracking",
         "A bump follows a moving stimulus and lags a little behind it.",
         "Fung, Wong & Wu 2010, Neural Comput. 22:752",
         "cann-1d",
         "smooth-tracking-1d",
         {"model.inhibition=1", "model.stimulusAmplitude=1", "task.features=0,0,2", "task.durations=30,100"}},
        {"anticipative-tracking",
         "Anticipative tracking",
         "With adaptation the bump runs ahead of a stimulus that moves slower than it would by itself.",
         "Mi, Fung, Wong & Wu 2014, NIPS 27",
         "cann-1d-sfa",
         "smooth-tracking-1d",
         {"model.inhibition=1", "model.adaptation=0.1", "task.features=0,0,2.5", "task.durations=40,250"}},
        {"travelling-wave",
         "Travelling wave",
         "Once pushed, a bump with adaptation travels round the ring by itself.",
         "Mi, Fung, Wong & Wu 2014, NIPS 27",
         "cann-1d-sfa",
         "piecewise-1d",
         {"model.inhibition=1", "model.adaptation=0.1", "task.features=0,0.2,0.2", "task.durations=20,20,460",
          "task.gains=1,1,0"}},
        {"bump-jump",
         "Bump that jumps",
         "To a stimulus far away the bump does not slide: it dies out where it is and grows anew there.",
         "Wu & Amari 2005, Neural Comput. 17:2215",
         "cann-1d",
         "piecewise-1d",
         {"task.features=-1.5,1.5", "task.durations=20,20", "task.gains=1,1"}},
        {"bump-split",
         "Bump that splits",
         "Under a stimulus that divides, the bump first grows broader, then splits in two.",
         "Fung, Wang, Lam, Wong & Wu 2013, Front. Comput. Neurosci. 7:73",
         "cann-1d",
         "smooth-tracking-1d",
         {"task.features=0,0,0", "task.durations=20,200", "task.separations=0,0,2.5"}},
        {"drift",
         "Drift",
         "With noise and no stimulus the bump diffuses along the ring, since no place holds it.",
         "Wu, Hamaguchi & Amari 2008, Neural Comput. 20:994",
         "cann-1d",
         "piecewise-1d",
         {"model.inhibition=1", "model.neurons=128", "task.features=0,0", "task.durations=20,480",
          "task.gains=1,0", "task.noiseLevel=0.2"}},
        {"grid-pattern",
         "Grid pattern",
         "Local inhibition makes a hexagonal pattern of bumps on a sheet.",
         "Burak & Fiete 2009, PLoS Comput. Biol. 5:e1000291",
         "grid-velocity",
         "navigation",
         {"task.duration=5", "simulation.recordInterval=0.02"}},
        {"path-integration",
         "Path integration",
         "The pattern moves with the animal's velocity, so that its displacement is the path, scaled.",
         "Burak & Fiete 2009, PLoS Comput. Biol. 5:e1000291",
         "grid-velocity",
         "navigation",
         {"task.duration=30", "simulation.timeStep=0.002", "simulation.recordInterval=0.02"}},
        {"theta-sweeps",
         "Theta sweeps to the left and right",
         "In each theta cycle the internal direction sweeps off the heading, to the left and the right in "
         "turn.",
         "Ji, Lomi, Jeffery, Mitchell & Burgess 2025, Nat. Commun.",
         "theta-direction",
         "closed-loop",
         {"model.noise=0.02", "task.goals=0.1,0.5,0.9,0.5", "task.duration=5", "simulation.states=centre",
          "simulation.recordInterval=0.001"}},
        {"place-cell-sweep",
         "Sweeps of place cells in a maze",
         "In each theta cycle the active place runs ahead of the animal along the corridor.",
         "Chu et al. 2024, eLife 12:RP87055",
         "theta-place",
         "closed-loop",
         {"model.shape=t-maze", "model.width=1.5", "model.height=1.3", "task.shape=t-maze", "task.width=1.5",
          "task.height=1.3", "task.goals=0,0.1,0,1.15,0.6,1.15,0,1.15", "task.speed=0.2", "task.duration=10",
          "simulation.states=centre", "simulation.recordInterval=0.002"}}};
    return presets;
}

} // namespace

std::span<const SimulationPreset> simulationPresets() { return all(); }

const SimulationPreset& findSimulationPreset(std::string_view name) {
    std::vector<std::string> known;
    for (const SimulationPreset& preset : all()) {
        if (preset.name == name)
            return preset;
        known.push_back(preset.name);
    }
    const auto nearest = nearestName(name, known);
    throw BadInput(fmt::format("There is no preset \"{}\".", name), "--preset",
                   nearest ? fmt::format("Did you mean \"{}\"?", *nearest)
                           : fmt::format("There are: {}.", fmt::join(known, ", ")));
}

SimulationOrigin originOf(const SimulationPreset& preset, std::uint64_t seed) {
    SimulationOrigin origin = originOf(preset.model, preset.task, seed);
    for (const std::string& setting : preset.settings)
        origin.set(setting);
    return origin;
}

} // namespace canns
