#pragma once

#include "core/maps/CohoMap.h"
#include "widgets/figures/MapFigure.h"

#include <array>
#include <optional>

namespace canns {

/// A plane wave over a box: phase + 2π (waveVector · metres from the lower left corner).
struct PlaneWave {
    std::array<double, 2> waveVector{}; ///< 1/m.
    double phase = 0.0;                 ///< Radians, at the lower left corner.
    double resultantLength = 0.0;       ///< How well it fits: 1 perfectly, 0 not at all.
};

/// The wave of a coordinate of a CohoMap: of the decoded one, or of the aligned one, which is a sum of those.
PlaneWave waveOf(const CohoMap& map, std::size_t coordinate, bool aligned);

/// One decoded phase over the box, or its cosine or sine, with the fitted stripes: lines where the wave's
/// phase is 0, drawn where a wave fits at all.
class PhaseMapFigure : public MapFigure {
    Q_OBJECT
public:
    enum class Quantity { Phase, Cosine, Sine };
    /// Below this resultant length the map is not striped, and no stripes are drawn.
    static constexpr double leastResultantLength = 0.5;

    explicit PhaseMapFigure(QWidget* parent = nullptr);

    /// Coordinate 0 is "θ₁". `aligned`: after the change of basis that follows the box.
    void setCohoMap(const CohoMap& map, std::size_t coordinate, bool aligned);
    void clear();
    void setQuantity(Quantity quantity);
    Quantity quantity() const noexcept { return quantity_; }
    void setStripesShown(bool shown);
    /// Where the animal is, metres.
    void setMarker(std::optional<QPointF> place);

protected:
    void paintData(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const override;
    void paintMarks(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const override;
    void retranslate() override;

private:
    void showQuantity();
    void paintStripes(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const;

    Matrix<double> phases_;
    QRectF box_;
    PlaneWave wave_;
    std::size_t coordinate_ = 0;
    Quantity quantity_ = Quantity::Phase;
    bool stripes_ = true;
    std::optional<QPointF> marker_;
};

/// "θ₁" for coordinate 0.
QString phaseName(std::size_t coordinate);

} // namespace canns
