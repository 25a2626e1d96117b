#pragma once

#include "core/dynamics/Landscape.h"
#include "widgets/live/LiveFigure.h"
#include "widgets/live/Readout.h"

#include <memory>
#include <mutex>
#include <optional>

namespace canns {

/// The effective potential of the place of the bump on a ring, and the bump in it: flat where the attractor
/// is continuous, a well where a stimulus or a fault of the network holds it. Worked out now and then by the
/// simulation, between its steps.
class LandscapeView : public LiveFigure {
    Q_OBJECT
public:
    explicit LandscapeView(QWidget* parent = nullptr);

    void begin(const LiveNetwork& network) override;
    void showFrame(const Frame& frame) override;
    void forget() override;

    bool hasData() const override { return landscape_.has_value() || !why_.isEmpty(); }
    QString emptyText() const override { return tr("Press play"); }
    NumberTable numbers() const override;
    QString readout(QPointF at) const override;

protected:
    void paintData(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const override;
    void retranslate() override;

private:
    /// What comes back from the simulation's thread.
    struct Answer {
        std::mutex mutex;
        std::optional<Landscape> landscape;
        std::exception_ptr error;
        bool asked = false;
    };

    void ask();
    void take();

    LiveNetwork network_;
    Readout readout_;
    std::shared_ptr<Answer> answer_;
    int sinceAsked_ = 0;
    std::optional<Landscape> landscape_;
    QString why_; ///< There is none, because …
    double bump_ = 0.0;
};

} // namespace canns
