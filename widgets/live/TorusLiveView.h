#pragma once

#include "widgets/live/LiveView.h"
#include "widgets/live/Readout.h"
#include "widgets/vtk/TorusView.h"

#include <deque>

namespace canns {

/// A state of a sheet on the torus that it is, in three dimensions, with the bump, its trail and the
/// stimulus.
class TorusLiveView : public TorusView, public LiveView {
    Q_OBJECT
public:
    explicit TorusLiveView(QWidget* parent = nullptr);

    Figure& figure() override { return *this; }
    void begin(const LiveNetwork& network) override;
    void showFrame(const Frame& frame) override;
    void forget() override;
    std::vector<std::size_t> choices() const override;
    std::size_t chosen() const override { return state_; }
    void choose(std::size_t state) override;

protected:
    void retranslate() override;

private:
    LiveNetwork network_;
    Readout readout_;
    std::size_t state_ = 0;
    double peak_ = 0.0;
    std::deque<Phases> trail_;
};

} // namespace canns
