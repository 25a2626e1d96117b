#pragma once

#include "core/topology/Persistence.h"
#include "widgets/figure/Figure.h"

#include <memory>
#include <vector>

namespace canns {

class Selection;

/// The barcode: one line a class, from birth to death, the longest of each dimension, H0 at the top. A class
/// that never dies ends in an arrow at the right. Clicking a bar of H1 selects its class. Behind the bars of
/// a dimension stands in grey how long they get by chance, once that is known: what reaches out of it is
/// longer.
class BarcodeFigure : public Figure {
    Q_OBJECT
public:
    explicit BarcodeFigure(Selection& selection, QWidget* parent = nullptr);

    void setPersistence(std::shared_ptr<const Persistence> persistence);
    /// Bars that are shown of each dimension; 30 by default.
    void setLongest(std::size_t count);
    /// A length for each dimension that was tested, and what it is ("95 % of 100 shuffles"); empty for none.
    void setChance(std::vector<double> lengths, const QString& words);

    bool hasData() const override { return !rows_.empty(); }
    QString emptyText() const override;
    NumberTable numbers() const override;
    QString readout(QPointF at) const override;

protected:
    void paintData(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const override;
    QString tickText(Qt::Orientation orientation, const Tick& tick) const override;
    void retranslate() override;

private:
    struct Row {
        std::size_t dimension;
        std::size_t index; ///< In the diagram of its dimension.
        Bar bar;
        double place; ///< Along the vertical axis.
    };
    /// The line above the bars of a dimension, which says which they are.
    struct Heading {
        std::size_t dimension;
        std::size_t shown;
        std::size_t all;
        double place;
    };
    void arrange();
    double headingHeight() const;
    void paintChance(QPainter& painter, const PlotArea& area) const;
    void paintBar(QPainter& painter, const PlotArea& area, const FigurePalette& palette, const Row& row,
                  double thickness) const;
    void paintHeading(QPainter& painter, const PlotArea& area, const FigurePalette& palette,
                      const Heading& heading) const;
    const Row* rowAt(double y) const;

    Selection& selection_;
    std::shared_ptr<const Persistence> persistence_;
    std::vector<Row> rows_;
    std::vector<Heading> headings_;
    std::size_t longest_ = 30;
    std::vector<double> chance_;
    QString chanceWords_;
};

/// The persistence diagram: a point a class, death over birth; classes that never die lie on a line above.
class DiagramFigure : public Figure {
    Q_OBJECT
public:
    explicit DiagramFigure(Selection& selection, QWidget* parent = nullptr);

    void setPersistence(std::shared_ptr<const Persistence> persistence);

    bool hasData() const override { return persistence_ != nullptr; }
    QString emptyText() const override;
    NumberTable numbers() const override;
    QString readout(QPointF at) const override;

protected:
    void paintData(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const override;
    void retranslate() override;

private:
    double heightOf(const Bar& bar) const;

    Selection& selection_;
    std::shared_ptr<const Persistence> persistence_;
    double never_ = 1.0; ///< Where deaths at infinity are drawn.
};

/// The colour of a dimension in both figures.
QColor dimensionColour(std::size_t dimension, const FigurePalette& palette);

} // namespace canns
