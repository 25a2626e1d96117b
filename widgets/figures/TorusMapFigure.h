#pragma once

#include "core/base/Matrix.h"
#include "widgets/figure/Figure.h"

#include <array>
#include <optional>
#include <vector>

namespace canns {

/// A map over the torus of two phases, cut open: as the square of both phases, or as the rhombus that a
/// hexagonal torus is (core's skewed()); one period, or three by three, which shows fields that the cut
/// divides. Points may lie on it (centres of cells) and a marker (where the population is now).
class TorusMapFigure : public Figure {
    Q_OBJECT
public:
    enum class Shape { Square, Skewed };
    using Phases = std::array<double, 2>; ///< Radians.

    explicit TorusMapFigure(QWidget* parent = nullptr);

    /// b × b, row = second phase, column = first, bins from 0 to 2π; NaN where nothing is known.
    void setMap(Matrix<float> values, Range range);
    void clear() { setMap({}, {}); }
    void setShape(Shape shape);
    void setTiled(bool tiled);
    Shape shape() const noexcept { return shape_; }
    bool isTiled() const noexcept { return tiled_; }
    /// The title, what is mapped with its unit ("Rate (Hz)"), and the unit for the read-out.
    void setWords(const QString& title, const QString& quantity, const QString& unit);
    /// Names of the axes: "θ₁", "θ₂".
    void setPhaseNames(const QString& first, const QString& second);
    void setEmptyWords(const QString& text);
    /// NaN is not drawn. One of them may stand out.
    void setPoints(std::vector<Phases> points, std::optional<std::size_t> chosen);
    void setMarker(std::optional<Phases> marker);

    /// The phases at a place of the figure, [0, 2π), and the point nearest to it, if one is near.
    Phases phasesAt(QPointF at) const;
    std::optional<std::size_t> pointAt(QPointF at) const;

    bool hasData() const override { return !map_.empty(); }
    QString emptyText() const override { return empty_; }
    NumberTable numbers() const override;
    QString readout(QPointF at) const override;

protected:
    void paintData(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const override;
    void paintMarks(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const override;
    std::optional<ColourBar> colourBar() const override { return ColourBar{quantity_, range_}; }
    void retranslate() override {}

private:
    void arrange();
    /// Where phases, not wrapped, lie in the figure.
    QPointF placeOf(double first, double second) const;
    QImage picture(const FigurePalette& palette) const;
    void paintEdges(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const;
    template <typename Paint>
    void atAllTiles(const PlotArea& area, const Phases& phases, Paint&& paint) const;

    Matrix<float> map_;
    Range range_;
    Shape shape_ = Shape::Square;
    bool tiled_ = false;
    QString quantity_;
    QString unit_;
    QString first_ = QStringLiteral("θ₁");
    QString second_ = QStringLiteral("θ₂");
    QString empty_;
    std::vector<Phases> points_;
    std::optional<std::size_t> chosen_;
    std::optional<Phases> marker_;
};

} // namespace canns
