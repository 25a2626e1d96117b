#pragma once

#include "core/data/Recording.h"
#include "core/io/Npy.h"

#include <string>
#include <vector>

namespace canns {

/// Spike trains as the ASA pipeline pickles them: `spike` as an array of objects that is one dictionary
/// {unit: times}, or one array of times a unit.
struct AsaSpikes {
    SpikeTrains spikes;
    std::vector<Unit> units;
    std::string form; ///< "dictionary" or "object array".
};

/// Decodes the pickle in an array of objects. Nothing in it is ever executed. Throws BadInput for anything
/// else than numbers in the places where times belong.
AsaSpikes readAsaSpikes(NpyReader& spike, std::vector<std::string>& warnings);

} // namespace canns
