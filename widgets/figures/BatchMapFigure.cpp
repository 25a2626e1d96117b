#include "widgets/figures/BatchMapFigure.h"

#include "widgets/figure/CrispImage.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace canns {

namespace {

using namespace Qt::Literals::StringLiterals;

/// A longer value at an axis loses its middle.
constexpr int longestTick = 16;
constexpr int digits = 3;

QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

/// "h1.1", or "h1.1 (Hz)".
QString withUnit(const BatchMap& map) {
    return map.unit.empty() ? text(map.quantity) : u"%1 (%2)"_s.arg(text(map.quantity), text(map.unit));
}

/// The values of a column for CSV, which holds numbers only.
std::vector<double> numbersOf(const std::vector<std::string>& values) {
    std::vector<double> numbers;
    for (const std::string& value : values) {
        double number = 0.0;
        const auto end = std::from_chars(value.data(), value.data() + value.size(), number);
        if (end.ec != std::errc() || end.ptr != value.data() + value.size())
            break;
        numbers.push_back(number);
    }
    if (numbers.size() == values.size())
        return numbers;
    numbers.resize(values.size());
    for (std::size_t k = 0; k < numbers.size(); ++k)
        numbers[k] = static_cast<double>(k + 1);
    return numbers;
}

} // namespace

BatchMapFigure::BatchMapFigure(QWidget* parent) : Figure(parent) {
    setGridShown(false);
    retranslate();
    connect(this, &Figure::clicked, this, [this](QPointF at) {
        if (const auto field = fieldAt(at))
            Q_EMIT fieldClicked(text(map_.xs[field->column]), text(map_.ys[field->row]));
    });
}

void BatchMapFigure::setMap(BatchMap map) {
    const bool sameFields = map.x == map_.x && map.y == map_.y && map.xs == map_.xs && map.ys == map_.ys;
    const Range x = xAxis().view;
    const Range y = yAxis().view;
    map_ = std::move(map);
    range_ = Range::of(map_.means.values());
    if (!(range_.length() > 0))
        range_ = range_.padded(0.0);
    FigureAxis across;
    FigureAxis up;
    across.integers = up.integers = true;
    across.label = text(map_.x);
    up.label = text(map_.y);
    up.shown = !map_.y.empty();
    across.home = {-0.5, static_cast<double>(std::max<std::size_t>(1, map_.xs.size())) - 0.5};
    up.home = {-0.5, static_cast<double>(std::max<std::size_t>(1, map_.ys.size())) - 0.5};
    setAxes(across, up);
    if (sameFields && hasData())
        setView(x, y);
    retranslate();
}

QString BatchMapFigure::emptyText() const { return tr("No rows to make a map of yet"); }

void BatchMapFigure::retranslate() { setTitle(hasData() ? withUnit(map_) : tr("Map of a batch")); }

std::optional<BatchMapFigure::Field> BatchMapFigure::fieldAt(QPointF at) const {
    const double column = std::round(at.x());
    const double row = std::round(at.y());
    if (column < 0 || row < 0 || column >= static_cast<double>(map_.xs.size()) ||
        row >= static_cast<double>(map_.ys.size()))
        return std::nullopt;
    return Field{static_cast<std::size_t>(row), static_cast<std::size_t>(column)};
}

QString BatchMapFigure::tickText(Qt::Orientation orientation, const Tick& tick) const {
    const std::vector<std::string>& values = orientation == Qt::Horizontal ? map_.xs : map_.ys;
    const double at = std::round(tick.value);
    if (at < 0 || at >= static_cast<double>(values.size()))
        return {};
    const QString value = text(values[static_cast<std::size_t>(at)]);
    return value.size() <= longestTick
               ? value
               : value.left(longestTick / 2) + u'…' + value.right(longestTick / 2 - 1);
}

QString BatchMapFigure::readout(QPointF at) const {
    const auto field = fieldAt(at);
    if (!field)
        return {};
    QString place = u"%1 = %2"_s.arg(text(map_.x), text(map_.xs[field->column]));
    if (!map_.y.empty())
        place += u", %1 = %2"_s.arg(text(map_.y), text(map_.ys[field->row]));
    const auto count = static_cast<int>(map_.counts(field->row, field->column));
    if (count == 0)
        return tr("%1: nothing").arg(place);
    const QString value =
        (numberText(map_.means(field->row, field->column)) + u' ' + text(map_.unit)).trimmed();
    return count == 1 ? tr("%1: %2").arg(place, value)
                      : tr("%1: %2, the mean of %n row(s)", "", count).arg(place, value);
}

std::optional<Figure::ColourBar> BatchMapFigure::colourBar() const {
    return ColourBar{withUnit(map_), range_};
}

void BatchMapFigure::paintData(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const {
    const Range shown = colourRange(range_);
    const auto rows = static_cast<int>(map_.ys.size());
    QImage image(static_cast<int>(map_.xs.size()), rows, QImage::Format_ARGB32);
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < image.width(); ++column) {
            const double mean = map_.means(static_cast<std::size_t>(row), static_cast<std::size_t>(column));
            image.setPixel(column, rows - 1 - row,
                           std::isnan(mean) ? palette.gap.rgba()
                                            : mapColour((mean - shown.from) / shown.length(), palette));
        }
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.drawImage(QRectF(area.toPixel(-0.5, rows - 0.5), area.toPixel(image.width() - 0.5, -0.5)),
                      crisp(painter, image));
    paintNumbers(painter, area, palette);
}

void BatchMapFigure::paintNumbers(QPainter& painter, const PlotArea& area,
                                  const FigurePalette& palette) const {
    const Range shown = colourRange(range_);
    const double width = area.pixels().width() / area.x().length();
    const double height = area.pixels().height() / area.y().length();
    const QFontMetricsF metrics(painter.font());
    double widest = 0.0;
    for (const double mean : map_.means.values())
        if (!std::isnan(mean))
            widest = std::max(widest, metrics.horizontalAdvance(numberText(mean, digits)));
    if (widest + 8 > width || metrics.height() + 4 > height)
        return;
    for (std::size_t row = 0; row < map_.ys.size(); ++row)
        for (std::size_t column = 0; column < map_.xs.size(); ++column) {
            const double mean = map_.means(row, column);
            if (std::isnan(mean))
                continue;
            const QColor ground = QColor::fromRgb(mapColour((mean - shown.from) / shown.length(), palette));
            const double light = 0.299 * ground.redF() + 0.587 * ground.greenF() + 0.114 * ground.blueF();
            painter.setPen(light > 0.5 ? QColor(0x10, 0x10, 0x10) : QColor(0xF4, 0xF4, 0xF4));
            const QPointF middle = area.toPixel(static_cast<double>(column), static_cast<double>(row));
            painter.drawText(QRectF(middle.x() - width / 2, middle.y() - height / 2, width, height),
                             Qt::AlignCenter, numberText(mean, digits));
        }
}

NumberTable BatchMapFigure::numbers() const {
    NumberTable table;
    if (!hasData())
        return table;
    table.columns.push_back({map_.x, {}});
    if (!map_.y.empty())
        table.columns.push_back({map_.y, {}});
    table.columns.push_back({withUnit(map_).toStdString(), {}});
    table.columns.push_back({"rows", {}});
    const std::vector<double> xs = numbersOf(map_.xs);
    const std::vector<double> ys = numbersOf(map_.ys);
    for (std::size_t row = 0; row < map_.ys.size(); ++row)
        for (std::size_t column = 0; column < map_.xs.size(); ++column) {
            std::size_t k = 0;
            table.columns[k++].values.push_back(xs[column]);
            if (!map_.y.empty())
                table.columns[k++].values.push_back(ys[row]);
            table.columns[k++].values.push_back(map_.means(row, column));
            table.columns[k].values.push_back(static_cast<double>(map_.counts(row, column)));
        }
    return table;
}

} // namespace canns
