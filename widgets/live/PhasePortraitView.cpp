#include "widgets/live/PhasePortraitView.h"

#include "core/dynamics/Population.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace canns {

namespace {

constexpr std::size_t mostFrames = 600;
constexpr std::size_t mostNeurons = 64;
constexpr std::size_t fewestFrames = 12;
constexpr int framesBetweenAxes = 30; ///< Axes that turn at every frame cannot be read.

} // namespace

PhasePortraitView::PhasePortraitView(QWidget* parent) : LiveFigure(parent) {
    setObjectName(QStringLiteral("phasePortrait"));
    setEqualAspect(true);
    retranslate();
}

void PhasePortraitView::begin(const LiveNetwork& network) {
    network_ = network;
    groups_.clear();
    const Geometry& g = network.population();
    const std::size_t columns = g.shape.back();
    const std::size_t rows = g.size() / std::max<std::size_t>(1, columns);
    // Neighbours are averaged, so that a narrow bump does not fall between the neurons that are left.
    const auto side = static_cast<std::size_t>(std::sqrt(static_cast<double>(mostNeurons)));
    const std::size_t across = rows > 1 ? std::min(side, columns) : std::min(mostNeurons, columns);
    const std::size_t up = rows > 1 ? std::min(side, rows) : 1;
    groups_.resize(across * up);
    for (std::size_t n = 0; n < g.size(); ++n)
        groups_[(n / columns) * up / rows * across + (n % columns) * across / columns].push_back(n);
    forget();
}

void PhasePortraitView::forget() {
    frames_.clear();
    points_.clear();
    axes_ = {};
    sinceAxes_ = framesBetweenAxes;
    redraw();
}

std::vector<float> PhasePortraitView::thinned(const std::vector<float>& rates) const {
    std::vector<float> means;
    means.reserve(groups_.size());
    for (const std::vector<std::size_t>& group : groups_) {
        float sum = 0.0F;
        for (const std::size_t neuron : group)
            sum += rates[neuron];
        means.push_back(sum / static_cast<float>(std::max<std::size_t>(1, group.size())));
    }
    return means;
}

QPointF PhasePortraitView::projected(const std::vector<float>& rates) const {
    std::array<double, 2> at{};
    for (std::size_t axis = 0; axis < 2; ++axis)
        for (std::size_t i = 0; i < rates.size(); ++i)
            at[axis] += axes_[axis][i] * (static_cast<double>(rates[i]) - mean_[i]);
    return {at[0], at[1]};
}

void PhasePortraitView::findAxes() {
    const std::size_t neurons = groups_.size();
    Matrix<double> activity(frames_.size(), neurons);
    mean_.assign(neurons, 0.0);
    for (std::size_t f = 0; f < frames_.size(); ++f)
        for (std::size_t i = 0; i < neurons; ++i) {
            activity(f, i) = static_cast<double>(frames_[f][i]);
            mean_[i] += activity(f, i) / static_cast<double>(frames_.size());
        }
    const PrincipalComponents found = principalComponents(activity, 2);
    for (std::size_t axis = 0; axis < 2; ++axis) {
        std::vector<double> direction(neurons);
        double same = 0.0;
        for (std::size_t i = 0; i < neurons; ++i) {
            direction[i] = found.axes(axis, i);
            if (!axes_[axis].empty())
                same += direction[i] * axes_[axis][i];
        }
        if (same < 0) // As it was, not mirrored.
            for (double& entry : direction)
                entry = -entry;
        axes_[axis] = std::move(direction);
        explained_[axis] = found.explainedVariance[axis];
    }
    points_.clear();
    for (const std::vector<float>& rates : frames_)
        points_.push_back(projected(rates));
    FigureAxis x = xAxis();
    FigureAxis y = yAxis();
    double reach = 1e-12;
    for (const QPointF& point : points_)
        reach = std::max({reach, std::abs(point.x()), std::abs(point.y())});
    x.home = y.home = {-1.15 * reach, 1.15 * reach};
    setAxes(x, y);
    retranslate();
}

void PhasePortraitView::showFrame(const Frame& frame) {
    if (groups_.size() < 2)
        return;
    const std::vector<float>& rates = frame.states[network_.rateState];
    if (!std::ranges::all_of(rates, [](float rate) { return std::isfinite(rate); }))
        return;
    frames_.push_back(thinned(rates));
    if (frames_.size() > mostFrames)
        frames_.pop_front();
    ++sinceAxes_;
    if (frames_.size() >= fewestFrames && sinceAxes_ >= framesBetweenAxes) {
        sinceAxes_ = 0;
        findAxes();
    } else if (!axes_[0].empty()) {
        points_.push_back(projected(frames_.back()));
        if (points_.size() > mostFrames)
            points_.erase(points_.begin());
        redraw();
    }
}

void PhasePortraitView::paintData(QPainter& painter, const PlotArea& area,
                                  const FigurePalette& palette) const {
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 1; i < points_.size(); ++i) {
        QColor colour = palette.series[0];
        colour.setAlphaF(0.1F + 0.9F * static_cast<float>(i) / static_cast<float>(points_.size()));
        painter.setPen(QPen(colour, 1.6));
        painter.drawLine(area.toPixel(points_[i - 1].x(), points_[i - 1].y()),
                         area.toPixel(points_[i].x(), points_[i].y()));
    }
    painter.setPen(QPen(palette.background, 1.5));
    painter.setBrush(palette.selection);
    painter.drawEllipse(area.toPixel(points_.back().x(), points_.back().y()), 5, 5);
}

void PhasePortraitView::retranslate() {
    const auto words = [](const QString& text, double part) {
        return part > 0 ? QStringLiteral("%1 (%2 %)").arg(text).arg(std::lround(100 * part)) : text;
    };
    setAxisLabels(words(tr("First component"), explained_[0]), words(tr("Second component"), explained_[1]));
    setTitle(tr("Phase portrait of the population"));
}

NumberTable PhasePortraitView::numbers() const {
    NumberTable table{{{"first component", {}}, {"second component", {}}}};
    for (const QPointF& point : points_) {
        table.columns[0].values.push_back(point.x());
        table.columns[1].values.push_back(point.y());
    }
    return table;
}

} // namespace canns
