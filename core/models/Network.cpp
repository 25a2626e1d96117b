#include "core/models/Network.h"

#include "core/base/Error.h"
#include "core/base/Names.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace canns {

std::size_t Network::stateIndex(std::string_view name) const {
    std::vector<std::string> known;
    for (std::size_t i = 0; i < infos_.size(); ++i) {
        if (infos_[i].name == name)
            return i;
        known.push_back(infos_[i].name);
    }
    throw BadInput(fmt::format("There is no state array \"{}\".", name), "states",
                   fmt::format("There are: {}.", fmt::join(known, ", ")));
}

std::vector<double> Network::state(std::string_view name) const {
    const std::size_t index = stateIndex(name);
    std::vector<double> values(infos_[index].geometry.size());
    readState(index, std::span<double>(values));
    return values;
}

void Network::setState(std::string_view name, std::span<const double> values) {
    writeState(stateIndex(name), values);
}

void Network::silence(std::vector<std::size_t> neurons) {
    for (const std::size_t neuron : neurons)
        require(neuron < population().size(), "silence: the neurons are of the population");
    silenced_ = std::move(neurons);
}

void Network::continueFrom(const Network& other) {
    require(infos_.size() == other.infos_.size(), "continueFrom: both have the same states");
    for (const StateInfo& info : infos_)
        setState(info.name, other.state(info.name));
    inject(other.injected());
    silenced_ = other.silenced_;
    steps_ = other.steps_;
    random_ = other.random_;
}

} // namespace canns
