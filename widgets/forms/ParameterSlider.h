#pragma once

#include "core/base/Parameters.h"

#include <QSlider>

#include <optional>
#include <vector>

namespace canns {

/// A slider over the values of a continuous parameter that are worth trying: its whole range where that is
/// narrow, otherwise as far about a value as it makes sense, by factors where only positive numbers are
/// allowed. Marks stand where theory says that something changes.
class ParameterSlider : public QSlider {
    Q_OBJECT
public:
    explicit ParameterSlider(const ParameterRow& row, QWidget* parent = nullptr);

    /// Shows this value; the range is laid anew about it when it lies outside.
    void showNumber(double value);

    struct Mark {
        double value = 0.0;
        QString words;
    };
    void setMarks(std::vector<Mark> marks);

Q_SIGNALS:
    /// The user moved it.
    void numberChosen(double value);

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void layRange(double about);
    double number(int position) const;
    double position(double number) const;
    /// Where a position lies, in pixels from the left.
    double pixel(double position) const;

    double minimum_;
    double maximum_;
    double low_ = 0.0;
    double high_ = 1.0;
    bool byFactors_ = false;
    bool showing_ = false;
    std::vector<Mark> marks_;
};

} // namespace canns
