#include "widgets/forms/NumberField.h"

#include <QFontMetrics>
#include <QLineEdit>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace canns {

NumberField::NumberField(const ParameterRow& row, QWidget* parent) : QAbstractSpinBox(parent), row_(row) {
    connect(lineEdit(), &QLineEdit::textChanged, this, &NumberField::textChanged);
    setFocusPolicy(Qt::StrongFocus);
}

QString NumberField::text() const { return lineEdit()->text(); }

void NumberField::setText(const QString& text) { lineEdit()->setText(text); }

QValidator::State NumberField::validate(QString&, int&) const { return QValidator::Acceptable; }

QSize NumberField::sizeHint() const {
    const QSize usual = QAbstractSpinBox::sizeHint();
    return {std::max(usual.width(), fontMetrics().horizontalAdvance(QStringLiteral("0000000000")) + 32),
            usual.height()};
}

void NumberField::stepBy(int steps) {
    bool isNumber = false;
    double value = text().toDouble(&isNumber);
    if (!isNumber)
        return;
    // One in the second digit, so that 0.01 goes to 0.011 and 1200 to 1300; whole numbers by at least one.
    const double size = value == 0.0 ? 1.0 : std::abs(value);
    double step = std::pow(10.0, std::floor(std::log10(size)) - 1.0);
    const bool whole = std::holds_alternative<std::int64_t>(row_.defaultValue);
    if (whole)
        step = std::max(1.0, step);
    value = std::clamp(value + steps * step, row_.info.minimum, row_.info.maximum);
    const double rounded = std::clamp(std::round(value / step) * step, row_.info.minimum, row_.info.maximum);
    setText(whole ? QString::number(static_cast<qint64>(std::llround(rounded)))
                  : QString::number(rounded, 'g', 12));
}

QAbstractSpinBox::StepEnabled NumberField::stepEnabled() const {
    bool isNumber = false;
    const double value = text().toDouble(&isNumber);
    StepEnabled enabled = StepNone;
    if (isNumber && value < row_.info.maximum)
        enabled |= StepUpEnabled;
    if (isNumber && value > row_.info.minimum)
        enabled |= StepDownEnabled;
    return enabled;
}

void NumberField::wheelEvent(QWheelEvent* event) {
    // A wheel that scrolls the form must not change a number that it passes over.
    if (hasFocus())
        QAbstractSpinBox::wheelEvent(event);
    else
        event->ignore();
}

} // namespace canns
