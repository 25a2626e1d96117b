#include "widgets/live/IntegratedPathView.h"

#include "widgets/figure/LongLine.h"
#include "widgets/live/Readout.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace canns {

namespace {

constexpr std::size_t mostFrames = 1800; ///< Half a minute of the screen.
constexpr double leastContrast = 0.1;    ///< Of a pattern.
constexpr double leastStrength = 0.5;    ///< Weaker, the pattern has become another one.
constexpr double mostOfPeriod = 1.0 / 3; ///< That it may move from frame to frame.
constexpr double leastWay = 0.05;        ///< Of the arena's size: before, no scale can be fitted.
constexpr double roomForWords = 0.8;     ///< Beside the arena, as a part of its height.
constexpr double leastPixels = 3.0;      ///< Nearer points make no difference.

double between(Point2 a, Point2 b) { return std::hypot(a[0] - b[0], a[1] - b[1]); }

} // namespace

IntegratedPathView::IntegratedPathView(QWidget* parent) : LiveFigure(parent) {
    setObjectName(QStringLiteral("integratedPath"));
    setEqualAspect(true);
    setGridShown(false);
    retranslate();
}

bool IntegratedPathView::fits(const LiveNetwork& network) {
    Readout readout;
    readout.begin(network);
    return network.hasMotion && isTorus(network.population()) && !readout.isAny();
}

double IntegratedPathView::arenaSize() const {
    return std::max(network_.greatest[0] - network_.least[0], network_.greatest[1] - network_.least[1]);
}

void IntegratedPathView::begin(const LiveNetwork& network) {
    network_ = network;
    tracker_.reset();
    if (fits(network))
        tracker_.emplace(network.rates());
    const double pad = 0.04 * arenaSize();
    const double height = network.greatest[1] - network.least[1];
    FigureAxis x = xAxis();
    FigureAxis y = yAxis();
    x.home = {network.least[0] - pad, network.greatest[0] + pad + roomForWords * height};
    y.home = {network.least[1] - pad, network.greatest[1] + pad};
    setAxes(x, y);
    forget();
}

void IntegratedPathView::adjust(const LiveNetwork& network) {
    network_ = network;
    forget();
}

void IntegratedPathView::forget() {
    broken_ = Broken::Never;
    beginAnew();
    redraw();
}

void IntegratedPathView::beginAnew() {
    seconds_.clear();
    path_.clear();
    moved_.clear();
    fit_.reset();
}

bool IntegratedPathView::start(std::span<const float> sheet) {
    tracker_->forget();
    tracker_->look(sheet);
    try {
        tracker_->choose();
    } catch (const BadInput&) {
        return false; // Silent.
    }
    return tracker_->contrast() > leastContrast;
}

IntegratedPathView::Broken IntegratedPathView::whetherBroken(const PatternTracker::Seen& seen,
                                                             Point2 position) const {
    const double gone = between(position, path_.back());
    // A pattern that has moved by a whole period looks as if it had not: then the animal's way tells.
    const double scale = fit_ ? std::abs(fit_->metresPerNeuron) : 0.0;
    const double farthest =
        scale > 0 ? mostOfPeriod * tracker_->period() * scale : mostOfPeriod * arenaSize();
    if (seen.turned > mostOfPeriod * 2.0 * std::numbers::pi || gone > farthest)
        return Broken::Late;
    return seen.strength > leastStrength ? Broken::Never : Broken::Changed;
}

void IntegratedPathView::showFrame(const Frame& frame) {
    // Before the first step nobody knows where the animal is.
    hasRun_ = frame.step > 0;
    if (!tracker_ || !hasRun_ || (!seconds_.empty() && frame.seconds == seconds_.back()))
        return;
    if (!seconds_.empty() && frame.seconds < seconds_.back())
        forget();
    const std::vector<float>& sheet = frame.states[network_.rateState];
    if (path_.empty() && !start(sheet)) {
        redraw();
        return;
    }
    PatternTracker::Seen seen = tracker_->follow(sheet);
    if (!path_.empty()) {
        if (const Broken broken = whetherBroken(seen, frame.world.position); broken != Broken::Never) {
            broken_ = broken;
            brokenSeconds_ = frame.seconds;
            beginAnew();
            if (!start(sheet)) {
                redraw();
                return;
            }
            seen = tracker_->follow(sheet);
        }
    }
    seconds_.push_back(frame.seconds);
    path_.push_back(frame.world.position);
    moved_.push_back(seen.moved);
    if (path_.size() > mostFrames) {
        seconds_.erase(seconds_.begin());
        path_.erase(path_.begin());
        moved_.erase(moved_.begin());
    }
    fit();
    redraw();
}

void IntegratedPathView::fit() {
    double way = 0.0;
    for (const Point2& place : path_)
        way = std::max(way, between(place, path_.front()));
    if (!fit_ && way < leastWay * arenaSize())
        return;
    try {
        fit_ = fitIntegratedPath(path_, moved_);
    } catch (const BadInput&) {
        fit_.reset(); // Somebody stands still.
    }
}

void IntegratedPathView::paintData(QPainter& painter, const PlotArea& area,
                                   const FigurePalette& palette) const {
    painter.setRenderHint(QPainter::Antialiasing);
    const auto line = [&](const QPen& pen, const auto& place) {
        QPolygonF points;
        for (std::size_t i = 0; i < path_.size(); ++i) {
            const QPointF point = area.toPixel(place(i, 0), place(i, 1));
            if (points.isEmpty() || (point - points.back()).manhattanLength() >= leastPixels ||
                i + 1 == path_.size())
                points << point;
        }
        painter.setPen(pen);
        drawLongLine(painter, points);
        return points.back();
    };
    painter.setBrush(Qt::NoBrush);
    const auto mixed = [&](int of, int with) { return (2 * of + 3 * with) / 5; };
    const QColor& of = palette.selection;
    const QColor& with = palette.background;
    const QColor band(mixed(of.red(), with.red()), mixed(of.green(), with.green()),
                      mixed(of.blue(), with.blue()));
    const QPointF animal =
        line(QPen(band, 4), [&](std::size_t i, std::size_t axis) { return path_[i][axis]; });
    painter.setPen(QPen(palette.text, 2));
    for (const Segment& wall : network_.walls)
        painter.drawLine(area.toPixel(wall.a[0], wall.a[1]), area.toPixel(wall.b[0], wall.b[1]));
    const auto dot = [&](QPointF at, const QColor& colour, double radius) {
        painter.setPen(QPen(palette.background, 1));
        painter.setBrush(colour);
        painter.drawEllipse(at, radius, radius);
        painter.setBrush(Qt::NoBrush);
    };
    dot(animal, palette.selection, 7.0);
    if (fit_) {
        const Matrix<double>& place = fit_->position;
        const QPointF network = line(QPen(palette.series[0], 1.6),
                                     [&](std::size_t i, std::size_t axis) { return place(i, axis); });
        dot(network, palette.series[0], 4.0);
    }
    paintWords(painter, area, palette);
}

void IntegratedPathView::paintWords(QPainter& painter, const PlotArea& area,
                                    const FigurePalette& palette) const {
    const QFontMetricsF metrics(painter.font());
    const double height = network_.greatest[1] - network_.least[1];
    const double room = roomForWords * height / xAxis().home.length() * area.pixels().width();
    QRectF row(area.pixels().right() - room + 8, area.pixels().top() + 2, room - 8, metrics.height());
    const auto write = [&](const QString& words, const QColor& colour) {
        const QRectF box(row.topLeft(), QSizeF(row.width(), area.pixels().bottom() - row.top()));
        const int how = int(Qt::AlignLeft) | int(Qt::AlignTop) | int(Qt::TextWordWrap);
        painter.setPen(colour);
        painter.drawText(box, how, words);
        row.translate(0, metrics.boundingRect(box, how, words).height() + 3);
    };
    write(tr("Animal"), palette.selection);
    if (fit_)
        write(tr("Network"), palette.series[0]);
    if (fit_) {
        write(tr("%1 cm apart").arg(numberText(100.0 * fit_->error.metres.back(), 2)), palette.text);
        write(tr("%1 cm per neuron").arg(numberText(100.0 * fit_->metresPerNeuron, 3)), palette.text);
        write(tr("R = %1").arg(QString::number(std::sqrt(fit_->rSquared), 'f', 3)), palette.text);
    } else {
        write(tr("The animal has not gone far enough to fit a scale."), palette.faint);
    }
    const QString when = numberText(brokenSeconds_, 4);
    if (broken_ == Broken::Late)
        write(tr("Too fast to follow: begun anew at %1 s").arg(when), palette.faint);
    else if (broken_ == Broken::Changed)
        write(tr("Another pattern: begun anew at %1 s").arg(when), palette.faint);
}

QString IntegratedPathView::tickText(Qt::Orientation orientation, const Tick& tick) const {
    // Beside the arena are words.
    const double end = network_.greatest[0] + 0.04 * arenaSize();
    return orientation == Qt::Horizontal && tick.value > end ? QString() : tick.text;
}

void IntegratedPathView::retranslate() {
    setAxisLabels(tr("x (m)"), tr("y (m)"));
    setTitle(tr("Path integration"));
}

QString IntegratedPathView::emptyText() const {
    return hasRun_ ? tr("No pattern to follow yet") : tr("Press play");
}

QString IntegratedPathView::readout(QPointF at) const {
    QString text = tr("x %1 m, y %2 m").arg(QString::number(at.x(), 'f', 2), QString::number(at.y(), 'f', 2));
    if (!fit_ || path_.empty())
        return text;
    // When the animal was next to the pointer.
    const Point2 there{at.x(), at.y()};
    std::size_t nearest = 0;
    for (std::size_t i = 0; i < path_.size(); ++i)
        if (between(path_[i], there) < between(path_[nearest], there))
            nearest = i;
    if (between(path_[nearest], there) < leastWay * arenaSize())
        text += u' ' + tr("(at %1 s %2 cm apart)")
                           .arg(numberText(seconds_[nearest], 4),
                                numberText(100.0 * fit_->error.metres[nearest], 2));
    return text;
}

NumberTable IntegratedPathView::numbers() const {
    NumberTable table{{{"time (s)", seconds_},
                       {"x of the animal (m)", {}},
                       {"y of the animal (m)", {}},
                       {"pattern along columns (neurons)", {}},
                       {"pattern along rows (neurons)", {}}}};
    for (std::size_t axis = 0; axis < 2; ++axis)
        for (std::size_t i = 0; i < path_.size(); ++i) {
            table.columns[1 + axis].values.push_back(path_[i][axis]);
            table.columns[3 + axis].values.push_back(moved_[i][axis]);
        }
    if (fit_)
        for (std::size_t axis = 0; axis < 2; ++axis) {
            table.columns.push_back({axis == 0 ? "x of the network (m)" : "y of the network (m)", {}});
            for (std::size_t i = 0; i < path_.size(); ++i)
                table.columns.back().values.push_back(fit_->position(i, axis));
        }
    return table;
}

} // namespace canns
