#include "widgets/vtk/PointCloudView.h"

#include "core/base/Error.h"

#include <cmath>

namespace canns {

namespace {

constexpr double pointPixels = 5.0;

double column(const std::vector<float>& xyz, std::size_t point, std::size_t axis) {
    return static_cast<double>(xyz[3 * point + axis]);
}

} // namespace

PointCloudView::PointCloudView(QWidget* parent) : SceneView(parent) {}

void PointCloudView::setPoints(std::vector<float> xyz, std::vector<double> values, Range range,
                               ColourMap::Kind kind) {
    require(xyz.size() == 3 * values.size(), "PointCloudView: a value a point");
    xyz_ = std::move(xyz);
    values_ = std::move(values);
    range_ = range.length() > 0 ? range : range.padded(0);
    stale_ = true;
    setMapKind(kind);
    redraw();
}

void PointCloudView::setWords(const QString& title, const QString& value) {
    valueWords_ = value;
    setTitle(title);
}

QString PointCloudView::emptyText() const { return tr("No points yet: run this step"); }

std::optional<Figure::ColourBar> PointCloudView::colourBar() const {
    return trouble().isEmpty() ? std::optional(ColourBar{valueWords_, range_}) : std::nullopt;
}

NumberTable PointCloudView::numbers() const {
    NumberTable table{{{"x", {}}, {"y", {}}, {"z", {}}, {valueWords_.toStdString(), values_}}};
    for (std::size_t i = 0; i < values_.size(); ++i)
        for (std::size_t axis = 0; axis < 3; ++axis)
            table.columns[axis].values.push_back(column(xyz_, i, axis));
    return table;
}

Scene* PointCloudView::makeScene(QString& reason) const {
    scene_ = makePointScene(reason);
    return scene_.get();
}

void PointCloudView::fillScene(const FigurePalette& palette, double scale) const {
    if (stale_ || drawnMap_ != colourMap().name()) {
        std::vector<QRgb> colours;
        colours.reserve(values_.size());
        for (const double value : values_)
            colours.push_back(std::isnan(value)
                                  ? palette.faint.rgb()
                                  : colourMap().colour((value - range_.from) / range_.length()));
        scene_->setPoints(xyz_, colours);
        drawnMap_ = colourMap().name();
        stale_ = false;
    }
    scene_->setPointSize(pointPixels * scale);
}

} // namespace canns
