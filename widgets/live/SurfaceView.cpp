#include "widgets/live/SurfaceView.h"

#include "widgets/live/SheetAxes.h"
#include "widgets/live/SheetNumbers.h"
#include "widgets/text/CoreText.h"
#include "widgets/vtk/BoxAxes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

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
    const Range range = heights();
    const Range shown = colourRange(range);
    std::array<QRgb, 256> table{};
    for (std::size_t i = 0; i < table.size(); ++i)
        table[i] = mapColour(static_cast<double>(i) / 255.0, palette);
    std::vector<float> heightsOfBox;
    std::vector<QRgb> colours;
    heightsOfBox.reserve(values_.size());
    colours.reserve(values_.size());
    for (const float value : values_) {
        const auto part = [given = static_cast<double>(value)](const Range& whole) {
            return std::clamp((given - whole.from) / whole.length(), 0.0, 1.0);
        };
        heightsOfBox.push_back(static_cast<float>(part(range)));
        colours.push_back(table[static_cast<std::size_t>(255.0 * part(shown))]);
    }
    scene_->setHeights(g.shape[0], g.shape[1], heightsOfBox, colours);
}

std::optional<Figure::ColourBar> SurfaceView::colourBar() const {
    if (!trouble().isEmpty())
        return std::nullopt;
    return ColourBar{stateWords(network_.states[state_]), heights()};
}

Range SurfaceView::heights() const { return {lowest_, peak_ > lowest_ ? peak_ : lowest_ + 1.0}; }

void SurfaceView::paintWords(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const {
    const Geometry& geometry = network_.states[state_].geometry;
    const SheetAxes sheet(geometry);
    const auto axis = [](double length, const Range& range, const QString& label, bool isAngle) {
        const auto words = [&](double value) {
            return isAngle && std::abs(std::abs(value) - std::numbers::pi) < 1e-6
                       ? (value < 0 ? QStringLiteral("−π") : QStringLiteral("π"))
                       : numberText(std::abs(value) < 1e-3 * range.length() ? 0.0 : value, 2);
        };
        return BoxAxis{0.0, length, label, words(range.from), words(range.to)};
    };
    paintBoxAxes(
        painter,
        {axis(1.0, sheet.x, sheet.xLabel, sheet.angles), axis(1.0, sheet.y, sheet.yLabel, sheet.angles),
         axis(SurfaceScene::heightOfBox, heights(), QString(), false)}, // The colour bar says what it is.
        [&](const std::array<double, 3>& place) { return pageAt(area, place); }, area.pixels(), palette);
}

void SurfaceView::retranslate() {
    if (!network_.states.empty())
        setTitle(tr("Surface: %1").arg(CoreText::phrase(network_.states[state_].label)));
}

NumberTable SurfaceView::numbers() const {
    return sheetNumbers(values_, values_.empty() ? 1 : network_.states[state_].geometry.shape.back());
}

} // namespace canns
