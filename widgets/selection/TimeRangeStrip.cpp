#include "widgets/selection/TimeRangeStrip.h"

#include "widgets/selection/Selection.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace canns {

namespace {
constexpr double marginPixels = 6.0;
constexpr double gripPixels = 5.0;
constexpr double clickPixels = 4.0;
/// Of the whole, for a step by key.
constexpr double keyStep = 0.01;
} // namespace

TimeRangeStrip::TimeRangeStrip(Selection& selection, QWidget* parent)
    : QWidget(parent), selection_(selection) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&selection_, &Selection::secondsChanged, this, qOverload<>(&QWidget::update));
}

void TimeRangeStrip::setWhole(Range whole, std::vector<double> profile, std::vector<Range> gaps) {
    whole_ = whole;
    profile_ = std::move(profile);
    gaps_ = std::move(gaps);
    grip_ = Grip::None;
    setEnabled(whole_.length() > 0);
    update();
}

void TimeRangeStrip::setChosen(std::optional<Range> chosen) {
    chosen_ = chosen;
    update();
}

double TimeRangeStrip::toPixel(double seconds) const {
    return marginPixels + (seconds - whole_.from) / whole_.length() * (width() - 2 * marginPixels);
}

double TimeRangeStrip::toSeconds(double pixel) const {
    return whole_.from + (pixel - marginPixels) / (width() - 2 * marginPixels) * whole_.length();
}

TimeRangeStrip::Grip TimeRangeStrip::gripAt(double pixel) const {
    if (!chosen_)
        return Grip::New;
    if (std::abs(pixel - toPixel(chosen_->from)) <= gripPixels)
        return Grip::Begin;
    if (std::abs(pixel - toPixel(chosen_->to)) <= gripPixels)
        return Grip::End;
    return chosen_->contains(toSeconds(pixel)) ? Grip::Middle : Grip::New;
}

Range TimeRangeStrip::tidy(Range range) const {
    if (range.from > range.to)
        std::swap(range.from, range.to);
    // To the hundredth: what is read in a field should be what is meant. Inwards, never beyond the whole.
    const auto rounded = [this](double seconds) {
        return std::clamp(std::round(seconds * 100) / 100, whole_.from, whole_.to);
    };
    range = {rounded(range.from), rounded(range.to)};
    if (range.length() < 0.01)
        range.to = std::min(range.from + 0.01, whole_.to);
    return range;
}

void TimeRangeStrip::choose(Range range) {
    chosen_ = tidy(range);
    update();
}

void TimeRangeStrip::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || whole_.length() <= 0)
        return;
    pressed_ = event->position().x();
    grip_ = gripAt(pressed_);
    before_ = chosen_;
}

void TimeRangeStrip::mouseMoveEvent(QMouseEvent* event) {
    const double x = event->position().x();
    if (grip_ == Grip::None) {
        const Grip over = whole_.length() > 0 ? gripAt(x) : Grip::New;
        setCursor(over == Grip::Begin || over == Grip::End ? Qt::SizeHorCursor
                  : over == Grip::Middle                   ? Qt::OpenHandCursor
                                                           : Qt::CrossCursor);
        return;
    }
    if (std::abs(x - pressed_) < clickPixels && chosen_ == before_)
        return;
    switch (grip_) {
    case Grip::Begin:
        choose({toSeconds(x), before_->to});
        break;
    case Grip::End:
        choose({before_->from, toSeconds(x)});
        break;
    case Grip::Middle: {
        const double shift = std::clamp(toSeconds(x) - toSeconds(pressed_), whole_.from - before_->from,
                                        whole_.to - before_->to);
        choose({before_->from + shift, before_->to + shift});
        break;
    }
    default:
        choose({toSeconds(pressed_), toSeconds(x)});
    }
}

void TimeRangeStrip::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || grip_ == Grip::None)
        return;
    grip_ = Grip::None;
    if (chosen_ != before_)
        Q_EMIT chosenByUser(chosen_);
    else
        selection_.setSeconds(std::clamp(toSeconds(event->position().x()), whole_.from, whole_.to));
}

void TimeRangeStrip::mouseDoubleClickEvent(QMouseEvent*) {
    if (!chosen_)
        return;
    setChosen(std::nullopt);
    Q_EMIT chosenByUser(chosen_);
}

void TimeRangeStrip::keyPressEvent(QKeyEvent* event) {
    const bool left = event->key() == Qt::Key_Left;
    if (event->key() == Qt::Key_Home && chosen_) {
        setChosen(std::nullopt);
        Q_EMIT chosenByUser(chosen_);
        return;
    }
    if ((!left && event->key() != Qt::Key_Right) || whole_.length() <= 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    const double step = (left ? -keyStep : keyStep) * whole_.length();
    Range range = chosen_.value_or(whole_);
    if (event->modifiers().testFlag(Qt::ShiftModifier)) {
        range.to = std::max(range.from + std::abs(step), range.to + step);
    } else if (event->modifiers().testFlag(Qt::ControlModifier)) {
        range.from = std::min(range.to - std::abs(step), range.from + step);
    } else {
        const double shift = std::clamp(step, whole_.from - range.from, whole_.to - range.to);
        range = {range.from + shift, range.to + shift};
    }
    range = tidy(range);
    if (range == tidy(chosen_.value_or(whole_)))
        return;
    choose(range);
    Q_EMIT chosenByUser(chosen_);
}

void TimeRangeStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette& colours = palette();
    const QRectF box(marginPixels, 3, width() - 2 * marginPixels, height() - 6);
    painter.fillRect(box, colours.color(QPalette::Base));
    if (whole_.length() > 0) {
        QColor ink = colours.color(QPalette::Text);
        ink.setAlphaF(0.35F);
        const double most = profile_.empty() ? 0.0 : *std::ranges::max_element(profile_);
        if (most > 0) {
            QPainterPath path(box.bottomLeft());
            const double step = box.width() / static_cast<double>(profile_.size());
            for (std::size_t i = 0; i < profile_.size(); ++i)
                path.lineTo(box.left() + (static_cast<double>(i) + 0.5) * step,
                            box.bottom() - 0.9 * box.height() * profile_[i] / most);
            path.lineTo(box.bottomRight());
            painter.fillPath(path, ink);
        }
        for (const Range& gap : gaps_)
            painter.fillRect(QRectF(toPixel(gap.from), box.top(),
                                    std::max(1.0, toPixel(gap.to) - toPixel(gap.from)), box.height()),
                             QBrush(ink, Qt::BDiagPattern));
        if (chosen_) {
            QColor away = colours.color(QPalette::Window);
            away.setAlphaF(0.75F);
            const double from = toPixel(chosen_->from);
            const double to = toPixel(chosen_->to);
            painter.fillRect(QRectF(box.left(), box.top(), from - box.left(), box.height()), away);
            painter.fillRect(QRectF(to, box.top(), box.right() - to, box.height()), away);
            painter.setPen(QPen(colours.color(QPalette::Highlight), 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(QRectF(from, box.top(), std::max(1.0, to - from), box.height()));
        }
        if (const auto seconds = selection_.seconds(); seconds && whole_.contains(*seconds)) {
            painter.setPen(QPen(QColor(230, 120, 0), 1.5));
            painter.drawLine(QPointF(toPixel(*seconds), box.top()), QPointF(toPixel(*seconds), box.bottom()));
        }
    }
    painter.setPen(colours.color(hasFocus() ? QPalette::Highlight : QPalette::Mid));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(box);
}

} // namespace canns
