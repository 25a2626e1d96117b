#include "app/gui/live/LiveRecord.h"

#include <algorithm>

namespace canns {

namespace {

const SimulationRecord::Array* find(const SimulationRecord& record, const std::string& name) {
    const auto found = std::ranges::find_if(
        record.arrays, [&](const SimulationRecord::Array& array) { return array.info.name == name; });
    return found == record.arrays.end() ? nullptr : &*found;
}

} // namespace

std::size_t LiveRecord::frameAt(double seconds) const {
    const auto after = std::ranges::upper_bound(record_->seconds, seconds);
    return after == record_->seconds.begin() ? 0
                                             : static_cast<std::size_t>(after - record_->seconds.begin()) - 1;
}

bool LiveRecord::fits(const LiveNetwork& network) const {
    return !isEmpty() && std::ranges::all_of(network.states, [this](const StateInfo& state) {
        const SimulationRecord::Array* array = find(*record_, state.name);
        return array != nullptr && array->info.geometry.shape == state.geometry.shape;
    });
}

Frame LiveRecord::frame(std::size_t index, const LiveNetwork& network) const {
    Frame frame;
    frame.step = index + 1;
    frame.seconds = record_->seconds[index];
    frame.world.position = record_->position[index];
    frame.world.headDirection = record_->headDirection[index];
    frame.world.feature = record_->feature[index];
    frame.world.present = record_->present[index];
    for (const StateInfo& state : network.states) {
        const SimulationRecord::Array* array = find(*record_, state.name);
        const std::size_t size = state.geometry.size();
        const auto first = array->values.begin() + static_cast<std::ptrdiff_t>(index * size);
        frame.states.emplace_back(first, first + static_cast<std::ptrdiff_t>(size));
    }
    return frame;
}

} // namespace canns
