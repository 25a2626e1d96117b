#pragma once

#include "widgets/figure/Range.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace canns {

class Selection;

/// The whole of a recording as a strip, from which a stretch of time is taken: drag to choose it, drag an end
/// to move that, drag the middle to shift it, double click for the whole. By keyboard: arrows shift it, with
/// Shift they move its end, with Ctrl its beginning; Home takes the whole. Shows activity over time, times
/// that are of less use (gaps), and the play head.
class TimeRangeStrip : public QWidget {
    Q_OBJECT
public:
    explicit TimeRangeStrip(Selection& selection, QWidget* parent = nullptr);

    /// The whole, in seconds; `profile` are activities at even distances over it, `gaps` are drawn hatched.
    void setWhole(Range whole, std::vector<double> profile, std::vector<Range> gaps);
    /// What is taken; nothing for the whole.
    void setChosen(std::optional<Range> chosen);
    const std::optional<Range>& chosen() const noexcept { return chosen_; }

    QSize sizeHint() const override { return {400, 34}; }
    QSize minimumSizeHint() const override { return {120, 34}; }

Q_SIGNALS:
    /// The user took another stretch: once, when the mouse is let go, or at each key.
    void chosenByUser(std::optional<canns::Range> chosen);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum class Grip { None, New, Begin, End, Middle };

    double toPixel(double seconds) const;
    double toSeconds(double pixel) const;
    Grip gripAt(double pixel) const;
    /// Within the whole and not shorter than a hundredth of a second.
    Range tidy(Range range) const;
    void choose(Range range);

    Selection& selection_;
    Range whole_{0.0, 0.0};
    std::vector<double> profile_;
    std::vector<Range> gaps_;
    std::optional<Range> chosen_;
    std::optional<Range> before_; ///< When the mouse went down.
    Grip grip_ = Grip::None;
    double pressed_ = 0.0; ///< Pixel.
};

} // namespace canns
