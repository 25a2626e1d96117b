#pragma once

#include "core/maps/CohoMap.h"
#include "widgets/figure/Figure.h"

#include <array>

namespace canns {

/// The parallelogram of a torus in space: v takes the first phase once around and w the second, with their
/// lengths and the angle between them, and where they lead from there, over the box.
class LatticeFigure : public Figure {
    Q_OBJECT
public:
    explicit LatticeFigure(QWidget* parent = nullptr);

    /// `aligned`: of the aligned coordinates; else of those that were decoded.
    void setCohoMap(const CohoMap& map, bool aligned);
    void clear();

    const std::array<double, 2>& v() const noexcept { return v_; } ///< Metres.
    const std::array<double, 2>& w() const noexcept { return w_; }

    bool hasData() const override { return known_; }
    QString emptyText() const override;
    NumberTable numbers() const override;
    QString readout(QPointF at) const override;

protected:
    void paintData(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const override;
    void retranslate() override;

private:
    void paintArrow(QPainter& painter, QPointF from, QPointF to, const QColor& colour) const;
    void paintLabel(QPainter& painter, QPointF at, const QString& text, const QColor& colour,
                    const FigurePalette& palette) const;

    std::array<double, 2> v_{};
    std::array<double, 2> w_{};
    QPointF origin_; ///< Metres: the parallelogram stands in the middle of the box.
    QRectF box_;
    bool known_ = false;
    bool tried_ = false; ///< There was a map, but its stripes run in one direction.
};

} // namespace canns
