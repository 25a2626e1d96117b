#pragma once

#include "core/maps/RateMap.h"
#include "widgets/figure/Figure.h"
#include "widgets/selection/Cells.h"

#include <QImage>

#include <memory>
#include <optional>
#include <vector>

class QScrollBar;

namespace canns {

class Selection;

/// Small rate maps of all cells, each in the colours of its own peak. On the screen, rows that do not fit are
/// scrolled to (wheel, Page up and down); + and − change the size of the maps, and the arrow keys go from
/// cell to cell. Only what is in view is drawn, from images that are kept. A figure that was never shown has
/// all maps on one page.
class MapGalleryFigure : public Figure {
    Q_OBJECT
public:
    explicit MapGalleryFigure(Selection& selection, QWidget* parent = nullptr);

    /// One cell a map. Null for none. What is in view stays where it is.
    void setMaps(std::shared_ptr<const RateMaps> maps, Cells cells);
    /// Which cell comes first, second, …
    void setOrder(std::vector<std::size_t> order);
    /// The bar shows and moves what is in view.
    void connectTo(QScrollBar& bar);
    /// Brings this row to the top, as far as there is something below; a fraction is a part of a row.
    void scrollTo(double row);
    /// Rows of maps that there are at the width of now.
    std::size_t rowCount() const;
    std::size_t columnCount() const noexcept { return columns_; }
    /// Puts the map of this cell into view.
    void showCell(std::size_t cell);

    bool hasData() const override { return maps_ && !order_.empty(); }
    QString emptyText() const override;
    NumberTable numbers() const override;
    QString readout(QPointF at) const override;

protected:
    void paintData(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const override;
    void paintMarks(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const override;
    std::optional<ColourBar> colourBar() const override;
    void retranslate() override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    std::optional<std::size_t> cellAt(QPointF at) const;
    /// Place in the order of a cell; none without one.
    double rowOf(std::size_t place) const;
    std::optional<std::size_t> placeOf(std::optional<std::size_t> cell) const;
    /// Columns and rows for the size of now.
    void layOut(double topRow);
    /// Zooms and pans of Figure become sizes of maps and scrolling.
    void takeView();
    QString peakText(std::size_t cell, bool withUnit) const;
    const QImage& imageOf(std::size_t cell, const FigurePalette& palette) const;
    QRectF mapRectangle(std::size_t place, const PlotArea& area) const;

    Selection& selection_;
    std::shared_ptr<const RateMaps> maps_;
    Cells cells_;
    std::vector<std::size_t> order_;
    std::size_t columns_ = 1;
    double mapPixels_ = 92.0; ///< Wanted width of a map with its margin.
    bool shown_ = false;      ///< Has the size of a widget.
    bool layingOut_ = false;
    // Images of the maps, in the colours that they were asked for last.
    mutable std::vector<QImage> images_;
    mutable QString imageColours_;
};

} // namespace canns
