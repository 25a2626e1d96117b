#pragma once

#include "widgets/figure/ColourMap.h"
#include "widgets/figure/FigurePalette.h"
#include "widgets/figure/NumberTable.h"
#include "widgets/figure/PlotArea.h"
#include "widgets/figure/Ticks.h"

#include <QPixmap>
#include <QWidget>

#include <optional>

class QMenu;

namespace canns {

/// One axis: words, the range of all data, and the range in view.
struct FigureAxis {
    QString label;         ///< With its unit in brackets: "Time (s)".
    Range home;            ///< What "Reset view" shows.
    Range view;            ///< What is shown now.
    bool integers = false; ///< Ticks at whole numbers only.
    bool angle = false;    ///< Radians: ticks at multiples of π.
    bool shown = true;     ///< Ticks and label; a map with a scale bar has none.
};

/// What a drawing of a figure has that the figure itself need not have.
struct FigurePrint {
    double fontPoints = 0.0; ///< Zero or less: the figure's own.
    QString letter;          ///< Names the panel of a page; none if empty.
    bool onPage = false;     ///< For good: with the marks that are what the figure shows.
};

/// A plot that can print itself. All plots of the program derive from it and have in common: zoom (wheel,
/// Shift+drag a box), pan (drag), reset (double click), a read-out under the pointer, a context menu, words,
/// ranges and colours that can be chosen, a copy to the clipboard, and saving as PNG, TIFF, SVG and PDF (see
/// FigureExport.h) and of the numbers as CSV and NPZ.
///
/// A derived class gives its data with setAxes() and draws them in paintData(), through a PlotArea, on any
/// paint device: the screen, a picture, a page. Lengths are logical pixels of 1/96 inch everywhere, so that a
/// saved figure has the proportions of the one on the screen. Only the GUI thread may call it.
class Figure : public QWidget {
    Q_OBJECT
public:
    /// How a figure takes its colours.
    enum class Background { AsWindow, Light, Dark };
    static constexpr double usualFontPoints = 9.0;

    /// How a figure looks, whatever it shows: what can be kept for the next time (see FigureDefaults.h).
    struct Look {
        QString colourMap;                ///< By name; empty for the first of its kind.
        std::optional<Range> colourRange; ///< What the colours span; as the data have it if there is none.
        Background background = Background::AsWindow;
        bool grid = true;
        double fontPoints = usualFontPoints; ///< Lines and gaps go along with the letters.
        bool operator==(const Look&) const = default;
    };
    /// Words that a user gave; the figure's own where there are none.
    struct Words {
        std::optional<QString> title, x, y, colours;
        bool operator==(const Words&) const = default;
    };

    explicit Figure(QWidget* parent = nullptr);

    void setTitle(const QString& title);
    const QString& title() const noexcept { return title_; }

    const Look& look() const noexcept { return look_; }
    void setLook(const Look& look);
    const Words& ownWords() const noexcept { return words_; }
    void setOwnWords(const Words& words);
    /// Title and labels as they are drawn.
    QString shownTitle() const { return words_.title.value_or(title_); }
    QString shownLabel(Qt::Orientation orientation) const;
    /// What the colours mean and span, as it is drawn; nothing where colours mean nothing.
    struct ColourBar {
        QString label;
        Range range;
        std::vector<Tick> ticks = {}; ///< niceTicks() of the range if empty.
    };
    std::optional<ColourBar> shownColourBar() const;
    ColourMap::Kind mapKind() const noexcept { return mapKind_; }
    /// The colour map in use.
    const ColourMap& colourMap() const;

    void setBackground(Background background);
    void setColourMap(const QString& name);
    void setGridShown(bool shown);

    const FigureAxis& xAxis() const noexcept { return x_; }
    const FigureAxis& yAxis() const noexcept { return y_; }
    /// Shows these ranges; a length of zero or less is ignored.
    void setView(Range x, Range y);
    virtual void resetView();
    /// Scales what is seen by 1/`factor` about `anchor`, in logical pixels of this widget.
    virtual void zoomAbout(QPointF anchor, double factor, bool alongX = true, bool alongY = true);
    /// Moves what is seen by so many logical pixels.
    void panBy(QPointF pixels);

    /// Whether there is something to draw; if not, emptyText() stands in the middle.
    virtual bool hasData() const = 0;
    virtual QString emptyText() const;
    /// The numbers behind the figure, for the clipboard and CSV.
    virtual NumberTable numbers() const = 0;
    /// What stands under the pointer, in words with units; empty if nothing does.
    virtual QString readout(QPointF at) const;

    /// Draws the whole figure, `size` logical pixels large, at the painter's origin.
    void render(QPainter& painter, QSizeF size, const FigurePalette& palette,
                const FigurePrint& print = {}) const;
    /// Colours as on the screen now.
    FigurePalette figurePalette() const;
    /// Where the data lie in a figure of that size.
    PlotArea plotArea(QSizeF size) const;

    QSize sizeHint() const override { return {420, 300}; }
    QSize minimumSizeHint() const override { return {170, 120}; }

public Q_SLOTS:
    void copyPicture();
    /// As SVG and PDF, for programs that take vectors.
    void copyVector();
    void copyNumbers();
    void savePicture();
    void saveNumbers();
    /// Asks for words, ranges and colours.
    void editLook();

Q_SIGNALS:
    void viewChanged();
    /// A click (not a drag) at these data coordinates.
    void clicked(QPointF at);

protected:
    /// Draws the data; the painter is clipped to the plot's rectangle.
    virtual void paintData(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const = 0;
    /// Draws what changes often (selection, play head) over the data.
    virtual void paintMarks(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const;
    /// Whether the marks are what the figure shows (an animal and its way), and so are on pages too.
    virtual bool marksAreData() const { return false; }
    /// The text of a tick; as niceTicks() gave it unless a figure knows better (unit names).
    virtual QString tickText(Qt::Orientation orientation, const Tick& tick) const;
    /// What the colours mean, drawn as a bar at the right: label and range, as the data have them. None by
    /// default.
    virtual std::optional<ColourBar> colourBar() const;
    /// The range that colours span: the one that the user chose, else that of the data. Angles have theirs.
    Range colourRange(Range ofData) const {
        return mapKind_ == ColourMap::Kind::Sequential ? look_.colourRange.value_or(ofData) : ofData;
    }
    /// Adds entries of its own to the context menu.
    virtual void extendMenu(QMenu& menu);
    /// Sets titles and labels in the language of the window; called by itself when that changes.
    virtual void retranslate() = 0;

    void setAxes(FigureAxis x, FigureAxis y);
    void setAxisLabels(const QString& x, const QString& y);
    void setEqualAspect(bool equal) { equalAspect_ = equal; }
    void setRowsDown(bool down) { rowsDown_ = down; }
    void setMapKind(ColourMap::Kind kind);
    void setScaleBar(bool shown) { scaleBar_ = shown; }
    /// The colour of a value in [0, 1]. On a dark ground a sequential map begins where it can be seen.
    QRgb mapColour(double value, const FigurePalette& palette) const;
    /// The data changed: everything is drawn anew.
    void redraw();
    /// Only the marks changed.
    void redrawMarks() { update(); }

    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    enum class Drag { None, Undecided, Pan, Box };

    struct Layout {
        PlotArea area;
        QRectF colourBar;
        std::vector<Tick> xTicks;
        std::vector<Tick> yTicks;
    };
    Layout layoutFor(QSizeF size, bool lettered = false) const;
    void paintFrame(QPainter& painter, const Layout& layout, const FigurePalette& palette) const;
    void paintTitle(QPainter& painter, QSizeF size, const FigurePalette& palette,
                    const QString& letter) const;
    void paintColourBar(QPainter& painter, const Layout& layout, const FigurePalette& palette) const;
    void paintScaleBar(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const;
    void paintReadout(QPainter& painter, const FigurePalette& palette) const;
    void fillMenu(QMenu& menu);

    QString title_;
    FigureAxis x_;
    FigureAxis y_;
    Look look_;
    Words words_;
    ColourMap::Kind mapKind_ = ColourMap::Kind::Sequential;
    bool equalAspect_ = false;
    bool rowsDown_ = false;
    bool scaleBar_ = false;

    QPixmap picture_; ///< The data as drawn last; marks and read-out go over it.
    std::optional<QPointF> pointer_;
    QPointF pressed_;
    QPointF dragged_;
    Drag drag_ = Drag::None;
};

} // namespace canns
