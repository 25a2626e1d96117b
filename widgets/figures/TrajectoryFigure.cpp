#include "widgets/figures/TrajectoryFigure.h"

#include "widgets/figure/VectorPage.h"
#include "widgets/selection/Selection.h"

#include <QActionGroup>
#include <QMenu>
#include <QPaintEngine>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace canns {

namespace {

/// Points nearer than this to the last one that was drawn add nothing that could be seen, in device pixels.
constexpr double leastStepPixels = 1.6;
/// Of a longer path in the same room, a ball of wool, nobody sees each bend, and to draw them all takes a
/// tenth of a second.
constexpr double manySamples = 20'000.0;
constexpr double longPathStepPixels = 4.0;
constexpr int colourSteps = 64;
/// Long lines are drawn in pieces: what an antialiased line costs grows faster than its length.
constexpr qsizetype pieceLength = 64;
constexpr double turn = 2.0 * std::numbers::pi;

/// Dots of one colour. In a picture of pixels all are copies of one: to fill each anew takes thirty times as
/// long.
void paintDots(QPainter& painter, const QPolygonF& places, double radius, const QColor& colour) {
    if (painter.paintEngine()->type() != QPaintEngine::Raster) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        for (const QPointF& place : places)
            painter.drawEllipse(place, radius, radius);
        return;
    }
    const QTransform device = painter.deviceTransform();
    const double scale = std::hypot(device.m11(), device.m12());
    const int side = 2 * static_cast<int>(std::ceil(radius * scale + 0.5));
    QImage dot(side, side, QImage::Format_ARGB32_Premultiplied);
    dot.fill(Qt::transparent);
    QPainter inner(&dot);
    inner.setRenderHint(QPainter::Antialiasing);
    inner.setPen(Qt::NoPen);
    inner.setBrush(colour);
    inner.drawEllipse(QPointF(0.5 * side, 0.5 * side), radius * scale, radius * scale);
    inner.end();
    dot.setDevicePixelRatio(scale);
    const QPointF half(0.5 * side / scale, 0.5 * side / scale);
    for (const QPointF& place : places)
        painter.drawImage(place - half, dot);
}

/// The value below which a share of the finite values lies.
double quantile(std::vector<double> values, double share) {
    std::erase_if(values, [](double v) { return !std::isfinite(v); });
    if (values.empty())
        return 1.0;
    const auto at = static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), values.begin() + at, values.end());
    return values[static_cast<std::size_t>(at)];
}

} // namespace

TrajectoryFigure::TrajectoryFigure(Selection& selection, QWidget* parent)
    : Figure(parent), selection_(selection) {
    setEqualAspect(true);
    setScaleBar(true);
    setGridShown(false);
    retranslate();
    connect(&selection_, &Selection::unitChanged, this, [this] { redraw(); });
    connect(&selection_, &Selection::secondsChanged, this, [this] { redrawMarks(); });
    connect(this, &Figure::clicked, this, [this](QPointF at) {
        const Trajectory& path = recording_->trajectory;
        double nearest = 0.02 * xAxis().view.length();
        std::optional<double> seconds;
        for (std::size_t i = 0; i < path.seconds.size(); ++i)
            if (const double d = std::hypot(path.x[i] - at.x(), path.y[i] - at.y()); d < nearest) {
                nearest = d;
                seconds = path.seconds[i];
            }
        selection_.setSeconds(seconds);
    });
}

void TrajectoryFigure::setRecording(RecordingPtr recording, std::vector<double> speedMetresPerSecond) {
    if (recording != recording_ || speedMetresPerSecond != speed_)
        path_ = {};
    recording_ = std::move(recording);
    speed_ = std::move(speedMetresPerSecond);
    // The fastest percent is mostly jitter and would leave everything else in one colour.
    speedRange_ = {0.0, std::max(1e-6, quantile(speed_, 0.99))};
    FigureAxis x;
    FigureAxis y;
    x.shown = y.shown = false;
    tracked_ = false;
    if (recording_ && recording_->trajectory.hasPosition()) {
        const Range across = Range::of(recording_->trajectory.x);
        const Range along = Range::of(recording_->trajectory.y);
        const double pad = 0.03 * std::max(across.length(), along.length()) + 1e-6;
        x.home = {across.from - pad, across.to + pad};
        y.home = {along.from - pad, along.to + pad};
        tracked_ = std::ranges::any_of(recording_->trajectory.x, [](double v) { return std::isfinite(v); });
    }
    if (colourBy_ == ColourBy::HeadDirection && !(recording_ && recording_->trajectory.hasHeadDirection()))
        setColourBy(ColourBy::Time);
    setAxes(x, y);
}

void TrajectoryFigure::setColourBy(ColourBy what) {
    colourBy_ = what;
    setMapKind(what == ColourBy::HeadDirection ? ColourMap::Kind::Cyclic : ColourMap::Kind::Sequential);
    retranslate(); // Draws anew.
}

QString TrajectoryFigure::emptyText() const { return tr("This recording has no position"); }

void TrajectoryFigure::retranslate() {
    setTitle(colourBy_ == ColourBy::Nothing ? tr("Spikes over the path") : tr("Trajectory"));
}

std::size_t TrajectoryFigure::sampleAt(double seconds) const {
    const std::vector<double>& t = recording_->trajectory.seconds;
    const auto after = std::ranges::upper_bound(t, seconds);
    return after == t.begin() ? 0 : static_cast<std::size_t>(after - t.begin()) - 1;
}

double TrajectoryFigure::level(std::size_t sample) const {
    const Trajectory& path = recording_->trajectory;
    switch (colourBy_) {
    case ColourBy::Speed:
        return sample < speed_.size() ? speed_[sample] / speedRange_.to : 0.0;
    case ColourBy::HeadDirection:
        return path.headDirection[sample] / turn;
    case ColourBy::Nothing:
        return 0.0;
    case ColourBy::Time:
        break;
    }
    const double begin = path.seconds.front();
    const double length = path.seconds.back() - begin;
    return length > 0 ? (path.seconds[sample] - begin) / length : 0.0;
}

std::optional<Figure::ColourBar> TrajectoryFigure::colourBar() const {
    switch (colourBy_) {
    case ColourBy::Speed:
        return ColourBar{tr("Speed (m/s)"), speedRange_};
    case ColourBy::HeadDirection: {
        ColourBar bar{tr("Head direction (°)"), {0.0, 360.0}};
        for (const int degrees : {0, 90, 180, 270, 360})
            bar.ticks.push_back({static_cast<double>(degrees), QString::number(degrees)});
        return bar;
    }
    case ColourBy::Nothing:
        return std::nullopt;
    case ColourBy::Time:
        break;
    }
    return ColourBar{tr("Time (s)"),
                     {recording_->trajectory.seconds.front(), recording_->trajectory.seconds.back()}};
}

void TrajectoryFigure::paintData(QPainter& painter, const PlotArea& area,
                                 const FigurePalette& palette) const {
    painter.setRenderHint(QPainter::Antialiasing);
    if (painter.paintEngine()->type() == QPaintEngine::Raster) {
        // In whole pixels of the device, so that what was drawn is copied as it is.
        const QTransform device = painter.deviceTransform();
        const double scale = std::hypot(device.m11(), device.m12());
        const QRectF wide = area.pixels().adjusted(-1, -1, 1, 1);
        const QPointF corner(std::floor(wide.left() * scale) / scale, std::floor(wide.top() * scale) / scale);
        const QRectF room(corner, QSizeF(std::ceil(wide.width() * scale + 1) / scale,
                                         std::ceil(wide.height() * scale + 1) / scale));
        painter.drawImage(room, pathPicture(room, scale, area, palette));
    } else {
        paintPath(painter, area, palette);
    }
    paintSpikes(painter, area, palette);
}

bool TrajectoryFigure::isFaint() const { return selection_.unit().has_value() && recording_->hasSpikes(); }

const QImage& TrajectoryFigure::pathPicture(const QRectF& room, double scale, const PlotArea& area,
                                            const FigurePalette& palette) const {
    const PathLook look{.room = room,
                        .x = area.x(),
                        .y = area.y(),
                        .scale = scale,
                        .colours = colourMap().name() + palette.faint.name() + (palette.dark ? u'd' : u'l'),
                        .colourBy = colourBy_,
                        .faint = isFaint()};
    if (look == pathLook_ && !path_.isNull())
        return path_;
    pathLook_ = look;
    path_ = QImage((room.size() * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    path_.fill(Qt::transparent);
    QPainter painter(&path_);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    painter.translate(-room.topLeft());
    paintPath(painter, area, palette);
    return path_;
}

void TrajectoryFigure::paintPath(QPainter& painter, const PlotArea& area,
                                 const FigurePalette& palette) const {
    const Trajectory& path = recording_->trajectory;
    const double longestStep = 5.0 * path.sampleIntervalSeconds();
    const bool faint = isFaint();
    const std::optional<ColourBar> bar = colourBar();
    const Range own = bar ? bar->range : Range();
    const Range shown = colourRange(own);
    const double seen = static_cast<double>(path.seconds.size()) * area.x().length() * area.y().length() /
                        (xAxis().home.length() * yAxis().home.length());
    // SVG counts in logical pixels, but is printed in many dots to each of them.
    constexpr double asFineAsItGoes = 100.0;
    const double leastStep =
        (seen > manySamples ? longPathStepPixels : leastStepPixels) / pictureScale(painter, asFineAsItGoes);
    QPolygonF line;
    int lineStep = 0;
    std::optional<std::size_t> last;
    const auto flush = [&] {
        if (line.size() > 1) {
            QColor colour = colourBy_ == ColourBy::Nothing
                                ? palette.faint
                                : QColor::fromRgb(mapColour((lineStep + 0.5) / colourSteps, palette));
            colour.setAlphaF(faint ? 0.35F : 1.0F);
            painter.setPen(
                QPen(colour, 1.2, Qt::SolidLine, Qt::FlatCap, Qt::BevelJoin)); // Round ones cost double.
            painter.drawPolyline(line);
        }
    };
    for (std::size_t i = 0; i < path.seconds.size(); ++i) {
        if (std::isnan(path.x[i]) || std::isnan(path.y[i]))
            continue;
        const QPointF point = area.toPixel(path.x[i], path.y[i]);
        const double value = (own.from + level(i) * own.length() - shown.from) / shown.length();
        const int step = std::isnan(value)
                             ? lineStep
                             : std::clamp(static_cast<int>(value * colourSteps), 0, colourSteps - 1);
        const bool apart = last && (path.seconds[i] - path.seconds[*last] > longestStep);
        if (apart && !line.isEmpty()) {
            const QPointF before = line.back();
            flush();
            painter.setPen(QPen(palette.faint, 1, Qt::DotLine));
            painter.drawLine(before, point);
            line = {point};
        } else if (line.isEmpty()) {
            line = {point};
        } else if (step != lineStep || line.size() >= pieceLength) {
            line << point;
            flush();
            line = {point};
        } else if ((point - line.back()).manhattanLength() >= leastStep) {
            line << point;
        }
        lineStep = step;
        last = i;
    }
    flush();
}

void TrajectoryFigure::paintSpikes(QPainter& painter, const PlotArea& area,
                                   const FigurePalette& palette) const {
    const auto unit = selection_.unit();
    if (!unit || !recording_->hasSpikes() || *unit >= recording_->unitCount())
        return;
    const Trajectory& path = recording_->trajectory;
    const double longestStep = 5.0 * path.sampleIntervalSeconds();
    QColor colour = palette.selection;
    colour.setAlphaF(0.6F);
    QPolygonF places;
    for (const double seconds : recording_->spikes.unit(*unit)) {
        const std::size_t i = sampleAt(seconds);
        if (std::abs(seconds - path.seconds[i]) <= longestStep && !std::isnan(path.x[i]))
            places << area.toPixel(path.x[i], path.y[i]);
    }
    paintDots(painter, places, 1.7, colour);
}

void TrajectoryFigure::paintMarks(QPainter& painter, const PlotArea& area,
                                  const FigurePalette& palette) const {
    if (const auto seconds = selection_.seconds()) {
        const std::size_t i = sampleAt(*seconds);
        if (!std::isnan(recording_->trajectory.x[i])) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(palette.background, 4));
            painter.setBrush(Qt::NoBrush);
            const QPointF at = area.toPixel(recording_->trajectory.x[i], recording_->trajectory.y[i]);
            painter.drawEllipse(at, 6, 6);
            painter.setPen(QPen(palette.selection, 2.5));
            painter.drawEllipse(at, 6, 6);
        }
    }
}

void TrajectoryFigure::extendMenu(QMenu& menu) {
    QMenu* by = menu.addMenu(tr("Colour by"));
    auto* group = new QActionGroup(by);
    const auto add = [&](const QString& text, ColourBy what, bool possible) {
        QAction* action = by->addAction(text, this, [this, what] { setColourBy(what); });
        action->setCheckable(true);
        action->setChecked(what == colourBy_);
        action->setEnabled(possible);
        group->addAction(action);
    };
    add(tr("Time"), ColourBy::Time, true);
    add(tr("Speed"), ColourBy::Speed, !speed_.empty());
    add(tr("Head direction"), ColourBy::HeadDirection,
        recording_ && recording_->trajectory.hasHeadDirection());
    add(tr("Nothing"), ColourBy::Nothing, true);
}

QString TrajectoryFigure::readout(QPointF at) const {
    return tr("x %1 m, y %2 m").arg(QString::number(at.x(), 'f', 3), QString::number(at.y(), 'f', 3));
}

NumberTable TrajectoryFigure::numbers() const {
    NumberTable table;
    if (!hasData())
        return table;
    const Trajectory& path = recording_->trajectory;
    table.columns = {{"time (s)", path.seconds}, {"x (m)", path.x}, {"y (m)", path.y}};
    if (path.hasHeadDirection())
        table.columns.push_back({"head direction (rad)", path.headDirection});
    if (!speed_.empty())
        table.columns.push_back({"speed (m/s)", speed_});
    return table;
}

} // namespace canns
