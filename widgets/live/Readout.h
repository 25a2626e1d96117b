#pragma once

#include "widgets/live/LiveNetwork.h"

#include <QString>

#include <vector>

namespace canns {

/// One number that a network represents, beside what it stands for in the world.
struct ReadoutChannel {
    QString label;        ///< "Angle", "x".
    bool isAngle = false; ///< In −π … π; otherwise metres.
    double decoded = 0.0; ///< NaN while the population is silent.
    double truth = 0.0;   ///< NaN where there is none.
};

/// What one reads off a network: the place of its bump beside the stimulus, or a decoded position beside the
/// animal's. Which it is follows from the states and the geometry.
class Readout {
public:
    void begin(const LiveNetwork& network);
    /// Whether there is anything to read.
    bool isAny() const noexcept { return kind_ != Kind::Nothing; }
    /// Decoded is a place in the arena.
    bool isPosition() const noexcept { return kind_ == Kind::Position; }
    /// How many numbers there are to read.
    std::size_t channelCount() const noexcept;
    std::vector<ReadoutChannel> read(const Frame& frame) const;

private:
    enum class Kind { Nothing, Ring, Torus, Position };

    LiveNetwork network_;
    Kind kind_ = Kind::Nothing;
    std::size_t positionState_ = 0;
    std::optional<std::size_t> phaseState_; ///< Of a single grid module.
    bool hasTruth_ = false;
};

/// The population vector of an array round a ring or along one axis of a torus (0: columns), as a coordinate
/// of the geometry; NaN if all is silent.
double populationVector(const std::vector<float>& values, const Geometry& geometry, std::size_t axis);

} // namespace canns
