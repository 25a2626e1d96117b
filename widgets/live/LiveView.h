#pragma once

#include "widgets/figure/Figure.h"
#include "widgets/live/LiveNetwork.h"

#include <vector>

namespace canns {

/// A figure of a network that runs.
class LiveView {
public:
    LiveView() = default;
    virtual ~LiveView() = default;
    LiveView(const LiveView&) = delete;
    LiveView& operator=(const LiveView&) = delete;

    /// The widget, which is the view itself in most cases.
    virtual Figure& figure() = 0;
    /// A network, or another one; frames of it follow. Called again when shapes change.
    virtual void begin(const LiveNetwork& network) = 0;
    /// Parameters have changed, shapes have not.
    virtual void adjust(const LiveNetwork& /*network*/) {}
    /// The newest frame, which matches the network. Called up to 60 times a second; the frame is good until
    /// it returns.
    virtual void showFrame(const Frame& frame) = 0;
    /// The clock went back: what was kept of earlier frames is no more.
    virtual void forget() {}

    /// The states of which one can be shown, where the view shows one; none otherwise.
    virtual std::vector<std::size_t> choices() const { return {}; }
    virtual std::size_t chosen() const { return 0; }
    virtual void choose(std::size_t /*state*/) {}
    /// The neuron of the population that the user has picked.
    virtual void pick(std::size_t /*neuron*/) {}
};

} // namespace canns
