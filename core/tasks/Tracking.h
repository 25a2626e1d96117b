#pragma once

#include "core/base/Parameters.h"
#include "core/tasks/Task.h"

#include <memory>
#include <vector>

/// Stimuli for ring (D = 1) and sheet (D = 2) networks. A feature is a list of D angles; times are in the
/// network's unit. With D = 2, lists of features are x, y, x, y, ….
namespace canns {

/// A stimulus that comes and goes: what does the population hold afterwards?
template <int D>
struct PopulationCodingParameters {
    std::vector<double> feature = std::vector<double>(D, 0.0);
    double before = 10.0;
    double duration = 20.0;
    double after = 50.0;

    static const ParameterTable& table();
};

/// A noisy stimulus that stays: how well does the population average the noise out?
template <int D>
struct TemplateMatchingParameters {
    std::vector<double> feature = std::vector<double>(D, 0.0);
    double duration = 20.0;
    double noiseLevel = 0.1;

    static const ParameterTable& table();
};

/// A stimulus that moves with constant velocity from each feature to the next, plainly: from 3 to −3 it goes
/// through 0, and from 0 to 4π it goes round twice. There is one duration for each leg.
///
/// `separations` (one a feature, or none) part it along the first axis into two of half the strength, whose
/// distance changes evenly as the feature does.
///
/// The stimulus at step k is where it is at time k·Δt. With `peerCompatible` each leg is cut to whole steps
/// and both its ends are visited, so that joints are held for one step and legs are a little too fast.
template <int D>
struct SmoothTrackingParameters {
    std::vector<double> features = D == 1 ? std::vector<double>{0.0, 1.0, 2.0, 0.0}
                                          : std::vector<double>{0.0, 0.0, 1.0, 1.0, 1.0, -1.0, 0.0, 0.0};
    std::vector<double> durations = {30.0, 30.0, 60.0};
    std::vector<double> separations = {};
    bool peerCompatible = false;

    static const ParameterTable& table();
};

/// A stimulus that is held at each feature and jumps to the next; gain 0 is no stimulus.
template <int D>
struct PiecewiseParameters {
    std::vector<double> features =
        D == 1 ? std::vector<double>{0.0, 1.5, 1.5} : std::vector<double>{0.0, 0.0, 1.5, 1.5, 1.5, 1.5};
    std::vector<double> durations = {20.0, 20.0, 20.0};
    std::vector<double> gains = {1.0, 1.0, 0.0};
    double noiseLevel = 0.0;

    static const ParameterTable& table();
};

/// Throw BadInput when lists do not fit together.
template <int D>
std::unique_ptr<Task> makeTask(const PopulationCodingParameters<D>& parameters, const TaskClock& clock);
template <int D>
std::unique_ptr<Task> makeTask(const TemplateMatchingParameters<D>& parameters, const TaskClock& clock);
template <int D>
std::unique_ptr<Task> makeTask(const SmoothTrackingParameters<D>& parameters, const TaskClock& clock);
template <int D>
std::unique_ptr<Task> makeTask(const PiecewiseParameters<D>& parameters, const TaskClock& clock);

} // namespace canns
