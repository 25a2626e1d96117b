#pragma once

#include "widgets/live/LiveNetwork.h"

#include <memory>
#include <optional>

namespace canns {

/// A stretch of a simulation that was recorded, as frames to look at again. A value.
class LiveRecord {
public:
    LiveRecord() = default;
    explicit LiveRecord(std::shared_ptr<const SimulationRecord> record) : record_(std::move(record)) {}

    bool isEmpty() const noexcept { return !record_ || record_->frames() == 0; }
    const std::shared_ptr<const SimulationRecord>& record() const noexcept { return record_; }
    std::size_t frames() const noexcept { return record_ ? record_->frames() : 0; }
    double seconds(std::size_t frame) const { return record_->seconds[frame]; }
    double beginSeconds() const { return seconds(0); }
    double endSeconds() const { return seconds(frames() - 1); }
    /// The last frame at or before that time.
    std::size_t frameAt(double seconds) const;

    /// Whether every state of the network was recorded, in its shape.
    bool fits(const LiveNetwork& network) const;
    /// As the simulation published it. `network` must fit.
    Frame frame(std::size_t index, const LiveNetwork& network) const;

private:
    std::shared_ptr<const SimulationRecord> record_;
};

} // namespace canns
