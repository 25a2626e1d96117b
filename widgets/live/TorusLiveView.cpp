#include "widgets/live/TorusLiveView.h"

#include "core/base/Angles.h"
#include "widgets/live/SheetAxes.h"
#include "widgets/text/CoreText.h"

#include <QMouseEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace canns {

namespace {

constexpr double peakDecay = 0.995;
constexpr std::size_t trailLength = 150; ///< Frames.
/// Of the turning after the bump: a bump seen less obliquely leaves it at rest; the part of the rest that it
/// turns in a frame, and the most; and how quickly it gets going and comes to rest. Radians.
constexpr double calm = 0.9;
constexpr double followed = 0.05;
constexpr double mostTurn = 0.03;
constexpr double eased = 0.12;
constexpr double leastTurn = 1e-4;

} // namespace

TorusLiveView::TorusLiveView(QWidget* parent) : TorusView(parent) {
    setObjectName(QStringLiteral("torus"));
    setSurfaceOpacity(1.0);
}

std::vector<std::size_t> TorusLiveView::choices() const {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < network_.states.size(); ++i)
        if (isTorus(network_.states[i].geometry))
            found.push_back(i);
    return found;
}

void TorusLiveView::begin(const LiveNetwork& network) {
    network_ = network;
    readout_.begin(network);
    const std::vector<std::size_t> possible = choices();
    state_ = network.rateState;
    if (std::ranges::find(possible, state_) == possible.end() && !possible.empty())
        state_ = possible.front();
    hasFaced_ = false;
    forget();
    retranslate();
}

void TorusLiveView::forget() {
    trail_.clear();
    peak_ = 0.0;
}

void TorusLiveView::choose(std::size_t state) {
    state_ = state;
    forget();
    retranslate();
}

void TorusLiveView::showFrame(const Frame& frame) {
    const Geometry& g = network_.states[state_].geometry;
    const std::vector<float>& values = frame.states[state_];
    if (!isTorus(g))
        return;
    const std::size_t rows = g.shape[0];
    const std::size_t columns = g.shape[1];
    // The map begins at the angle 0, the sheet where its range does.
    const auto shift = [&](std::size_t count) {
        const double range = g.end - g.begin;
        if (!(range > 0))
            return std::size_t{0};
        const auto steps =
            static_cast<std::ptrdiff_t>(std::lround(-g.begin / range * static_cast<double>(count)));
        const auto whole = static_cast<std::ptrdiff_t>(count);
        return static_cast<std::size_t>((steps % whole + whole) % whole);
    };
    const std::size_t down = shift(rows);
    const std::size_t right = shift(columns);
    Matrix<float> map(rows, columns);
    double greatest = 0.0;
    for (std::size_t row = 0; row < rows; ++row)
        for (std::size_t column = 0; column < columns; ++column) {
            const float value = values[((row + down) % rows) * columns + (column + right) % columns];
            map(row, column) = value;
            greatest = std::max(greatest, static_cast<double>(value));
        }
    peak_ = std::max(greatest, peakDecay * peak_);
    setMap(std::move(map), {0.0, peak_ > 0 ? peak_ : 1.0}, ColourMap::Kind::Sequential);
    const auto channels = readout_.read(frame);
    if (channels.size() != 2)
        return;
    std::vector<Marker> markers;
    const auto phases = [](double first, double second) {
        return Phases{static_cast<float>(wrapTwoPi(first)), static_cast<float>(wrapTwoPi(second))};
    };
    // A module whose readout is a place has its bump where its phases are.
    const auto bump = [&](std::size_t axis) {
        return readout_.isPosition() ? twoPi * populationVector(values, g, axis) / (g.end - g.begin)
                                     : channels[axis].decoded;
    };
    if (std::isfinite(bump(0)) && std::isfinite(bump(1))) {
        trail_.push_back(phases(bump(0), bump(1)));
        if (trail_.size() > trailLength)
            trail_.pop_front();
        follow(trail_.back());
    }
    if (std::isfinite(channels[0].truth) && !readout_.isPosition())
        markers.push_back({phases(channels[0].truth, channels[1].truth), QColor()});
    setTrail({trail_.begin(), trail_.end()});
    setMarkers(std::move(markers));
}

void TorusLiveView::follow(const Phases& bump) {
    // Under a hand, or after one has turned it, it stays as it is.
    if (held_ || isTurnedByHand()) {
        turning_ = {};
        hasFaced_ = true;
        return;
    }
    if (!std::exchange(hasFaced_, true)) {
        face(bump);
        return;
    }
    const auto from = camera();
    if (!from)
        return;
    const double most = std::clamp(followed * (obliqueness(*from, bump) - calm), 0.0, mostTurn);
    const CameraTurn wanted = turnTo(*from, bump, most);
    turning_.azimuth += eased * (wanted.azimuth - turning_.azimuth);
    turning_.elevation += eased * (wanted.elevation - turning_.elevation);
    if (std::max(std::abs(turning_.azimuth), std::abs(turning_.elevation)) > leastTurn)
        setCamera(turned(*from, turning_));
}

std::optional<QPointF> TorusLiveView::placeAt(QPointF pixel) const {
    if (network_.states.empty() || !isTorus(network_.population()) ||
        network_.states[state_].geometry.shape != network_.population().shape)
        return std::nullopt;
    const auto phases = phasesAt(pixel);
    if (!phases)
        return std::nullopt;
    const Geometry& g = network_.population();
    // The angle 0 is the coordinate 0, wherever the range begins.
    const auto coordinate = [&](float phase) {
        const double range = g.end - g.begin;
        const double place = wrapTwoPi(static_cast<double>(phase)) / twoPi * range;
        return place < g.end ? place : place - range;
    };
    return QPointF(coordinate((*phases)[0]), coordinate((*phases)[1]));
}

void TorusLiveView::mousePressEvent(QMouseEvent* event) {
    held_.reset();
    if (event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier && handsOn_)
        held_ = placeAt(event->position());
    if (held_) {
        setFocus(Qt::MouseFocusReason);
        Q_EMIT handMoved(HandMove::Press, *held_);
    } else {
        TorusView::mousePressEvent(event);
    }
}

void TorusLiveView::mouseMoveEvent(QMouseEvent* event) {
    if (!held_) {
        TorusView::mouseMoveEvent(event);
    } else if (const auto place = placeAt(event->position())) {
        held_ = place;
        Q_EMIT handMoved(HandMove::Move, *place);
    }
}

void TorusLiveView::mouseReleaseEvent(QMouseEvent* event) {
    if (!held_)
        TorusView::mouseReleaseEvent(event);
    else if (event->button() == Qt::LeftButton)
        Q_EMIT handMoved(HandMove::Release, *std::exchange(held_, std::nullopt));
}

void TorusLiveView::mouseDoubleClickEvent(QMouseEvent* event) {
    // Two quick clicks on the surface are two touches.
    if (handsOn_ && event->modifiers() == Qt::NoModifier && placeAt(event->position()))
        mousePressEvent(event);
    else
        TorusView::mouseDoubleClickEvent(event);
}

void TorusLiveView::retranslate() {
    if (!network_.states.empty())
        setWords(tr("Torus: %1").arg(CoreText::phrase(network_.states[state_].label)),
                 stateWords(network_.states[state_]));
}

} // namespace canns
