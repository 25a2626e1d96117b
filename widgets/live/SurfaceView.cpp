#include "widgets/live/SurfaceView.h"

#include "widgets/text/CoreText.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace canns {

namespace {
constexpr double peakDecay = 0.995;
} // namespace

SurfaceView::SurfaceView(QWidget* parent) : SceneView(parent) { setObjectName(QStringLiteral("surface")); }

std::vector<std::size_t> SurfaceView::choices() const {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < network_.states.size(); ++i)
        if (isSheet(network_.states[i].geometry))
            found.push_back(i);
    return found;
}

void SurfaceView::begin(const LiveNetwork& network) {
    network_ = network;
    const std::vector<std::size_t> possible = choices();
    // The synaptic input comes first; it is smoother than the rates.
    if (!possible.empty() && std::ranges::find(possible, state_) == possible.end())
        state_ = possible.front();
    values_.clear();
    retranslate();
}

void SurfaceView::choose(std::size_t state) {
    state_ = state;
    peak_ = 0.0;
    values_.clear();
    retranslate();
}

void SurfaceView::showFrame(const Frame& frame) {
    if (!isSheet(network_.states[state_].geometry))
        return;
    values_ = frame.states[state_];
    double greatest = 0.0;
    double least = 0.0;
    for (float& value : values_) {
        if (!std::isfinite(value))
            value = 0.0F;
        greatest = std::max(greatest, static_cast<double>(value));
        least = std::min(least, static_cast<double>(value));
    }
    peak_ = std::max(greatest, peakDecay * peak_);
    lowest_ = least;
    redraw();
}

Scene* SurfaceView::makeScene(QString& reason) const {
    scene_ = makeSurfaceScene(reason);
    return scene_.get();
}

void SurfaceView::fillScene(const FigurePalette& palette, double) const {
    const Geometry& g = network_.states[state_].geometry;
    const double range = peak_ - lowest_;
    std::array<QRgb, 256> table{};
    for (std::size_t i = 0; i < table.size(); ++i)
        table[i] = mapColour(static_cast<double>(i) / 255.0, palette);
    std::vector<float> heights;
    std::vector<QRgb> colours;
    heights.reserve(values_.size());
    colours.reserve(values_.size());
    for (const float value : values_) {
        const double part =
            range > 0 ? std::clamp((static_cast<double>(value) - lowest_) / range, 0.0, 1.0) : 0.0;
        heights.push_back(static_cast<float>(part));
        colours.push_back(table[static_cast<std::size_t>(255.0 * part)]);
    }
    scene_->setHeights(g.shape[0], g.shape[1], heights, colours);
}

std::optional<Figure::ColourBar> SurfaceView::colourBar() const {
    if (!trouble().isEmpty())
        return std::nullopt;
    return ColourBar{{}, {lowest_, peak_ > lowest_ ? peak_ : lowest_ + 1.0}};
}

void SurfaceView::retranslate() {
    if (!network_.states.empty())
        setTitle(tr("Surface: %1").arg(CoreText::phrase(network_.states[state_].label)));
}

NumberTable SurfaceView::numbers() const {
    NumberTable table{{{"row", {}}, {"column", {}}, {"value", {}}}};
    if (values_.empty())
        return table;
    const std::size_t columns = network_.states[state_].geometry.shape.back();
    for (std::size_t n = 0; n < values_.size(); ++n) {
        table.columns[0].values.push_back(static_cast<double>(n / columns));
        table.columns[1].values.push_back(static_cast<double>(n % columns));
        table.columns[2].values.push_back(static_cast<double>(values_[n]));
    }
    return table;
}

} // namespace canns
