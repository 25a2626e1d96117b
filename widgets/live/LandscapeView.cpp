#include "widgets/live/LandscapeView.h"

#include "widgets/text/CoreText.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace canns {

namespace {
constexpr int framesBetween = 30;
constexpr double roomForWords = 0.06; ///< Above the curve, as a part of its range.
} // namespace

LandscapeView::LandscapeView(QWidget* parent)
    : LiveFigure(parent), answer_(std::make_shared<Answer>()), sinceAsked_(framesBetween),
      bump_(std::numeric_limits<double>::quiet_NaN()) {
    setObjectName(QStringLiteral("landscape"));
    retranslate();
}

void LandscapeView::begin(const LiveNetwork& network) {
    network_ = network;
    readout_.begin(network);
    forget();
}

void LandscapeView::forget() {
    // Whatever is still on its way is of the past.
    answer_ = std::make_shared<Answer>();
    landscape_.reset();
    why_.clear();
    sinceAsked_ = framesBetween;
    redraw();
}

void LandscapeView::ask() {
    {
        const std::scoped_lock lock(answer_->mutex);
        if (answer_->asked)
            return;
        answer_->asked = true;
    }
    sinceAsked_ = 0;
    network_.inspect([answer = answer_](Network& network, const Input& input, double timeStep) {
        std::optional<Landscape> found;
        std::exception_ptr error;
        try {
            found = landscape(network, input, timeStep);
        } catch (const Error&) {
            error = std::current_exception(); // No bump, or no place to shift it to: the run goes on.
        }
        const std::scoped_lock lock(answer->mutex);
        answer->landscape = std::move(found);
        answer->error = error;
        answer->asked = false;
    });
}

void LandscapeView::take() {
    std::optional<Landscape> found;
    std::exception_ptr error;
    {
        const std::scoped_lock lock(answer_->mutex);
        found = std::exchange(answer_->landscape, std::nullopt);
        error = std::exchange(answer_->error, nullptr);
    }
    if (error)
        why_ = CoreText::error(error);
    if (!found)
        return;
    why_.clear();
    landscape_ = std::move(found);
    FigureAxis x = xAxis();
    FigureAxis y = yAxis();
    x.home = {network_.population().begin, network_.population().end};
    x.angle = true;
    // A valley that is flat up to rounding is drawn flat.
    const double highest = std::ranges::max(landscape_->potential);
    const double floor = 1e-9;
    y.home = Range{0.0, std::max(highest, floor)}.padded(0.12);
    y.home.to += roomForWords * y.home.length();
    setAxes(x, y);
}

void LandscapeView::showFrame(const Frame& frame) {
    take();
    if (const auto channels = readout_.read(frame); !channels.empty())
        bump_ = channels[0].decoded;
    if (++sinceAsked_ >= framesBetween && frame.step > 0 && network_.inspect)
        ask();
    redraw();
}

void LandscapeView::paintData(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const {
    painter.setRenderHint(QPainter::Antialiasing);
    if (!landscape_) {
        painter.setPen(palette.faint);
        painter.drawText(area.pixels().adjusted(8, 8, -8, -8), int(Qt::AlignCenter) | int(Qt::TextWordWrap),
                         why_);
        return;
    }
    QPolygonF line;
    for (std::size_t i = 0; i < landscape_->potential.size(); ++i)
        line << area.toPixel(landscape_->coordinates[i], landscape_->potential[i]);
    QPolygonF filled = line;
    filled << QPointF(line.back().x(), area.pixels().bottom())
           << QPointF(line.front().x(), area.pixels().bottom());
    QColor fill = palette.series[0];
    fill.setAlphaF(0.2F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawPolygon(filled);
    painter.setPen(QPen(palette.series[0], 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
    if (std::isfinite(bump_)) {
        const auto after = std::ranges::lower_bound(landscape_->coordinates, bump_);
        const auto index = std::min(static_cast<std::size_t>(after - landscape_->coordinates.begin()),
                                    landscape_->potential.size() - 1);
        painter.setPen(QPen(palette.background, 1.5));
        painter.setBrush(palette.selection);
        painter.drawEllipse(area.toPixel(bump_, landscape_->potential[index]) - QPointF(0, 7), 7, 7);
    }
    const QFontMetricsF metrics(painter.font());
    painter.setPen(palette.text);
    const QRectF box = area.pixels().adjusted(6, 3, -6, 0);
    const QString words =
        tr("Mean drift %1 rad per unit of time").arg(numberText(landscape_->meanDrift[0], 2));
    painter.drawText(box, int(Qt::AlignLeft) | int(Qt::AlignTop),
                     metrics.elidedText(words, Qt::ElideRight, box.width()));
}

void LandscapeView::retranslate() {
    setAxisLabels(tr("Place of the bump (rad)"), tr("Potential"));
    setTitle(tr("Energy landscape of the bump"));
}

QString LandscapeView::readout(QPointF at) const {
    return tr("%1 rad: %2").arg(numberText(at.x(), 3), numberText(at.y(), 3));
}

NumberTable LandscapeView::numbers() const {
    NumberTable table{{{"place (rad)", {}}, {"potential", {}}, {"drift", {}}}};
    if (!landscape_)
        return table;
    table.columns[0].values = landscape_->coordinates;
    table.columns[1].values = landscape_->potential;
    for (std::size_t i = 0; i < landscape_->coordinates.size(); ++i)
        table.columns[2].values.push_back(landscape_->drift(i, 0));
    return table;
}

} // namespace canns
