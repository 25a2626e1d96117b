#pragma once

#include "core/maps/GridScore.h"
#include "widgets/figure/Figure.h"

#include <QLineF>

#include <array>

namespace canns {

/// The autocorrelogram of one cell's rate map, with what its score was taken from: the ring, the six inner
/// peaks, the ellipse through them and the three axes of the grid.
class AutocorrelogramFigure : public Figure {
    Q_OBJECT
public:
    explicit AutocorrelogramFigure(QWidget* parent = nullptr);

    /// `cell` is an index into the scores.
    void setCell(const GridScores& scores, std::size_t cell);
    void clear();
    void setWords(const QString& title);

    bool hasData() const override { return !correlations_.empty(); }
    QString emptyText() const override;
    NumberTable numbers() const override;
    QString readout(QPointF at) const override;

    /// Centres of the peaks that were found, metres from the middle: six, or fewer.
    std::vector<QPointF> peaks() const;

protected:
    void paintData(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const override;
    std::optional<ColourBar> colourBar() const override;
    void extendMenu(QMenu& menu) override;
    void retranslate() override {}

private:
    double halfSide() const;
    void paintRing(QPainter& painter, const PlotArea& area) const;
    void paintGrid(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const;

    Matrix<double> correlations_;
    double binMetres_ = 1.0;
    Range range_;
    double innerMetres_ = 0.0; ///< Of the ring; 0 without one.
    double outerMetres_ = 0.0;
    std::array<double, 3> spacing_{}; ///< NaN where no peak was found.
    std::array<double, 3> orientation_{};
    Ellipse ellipse_;
    bool marks_ = true;
};

} // namespace canns
