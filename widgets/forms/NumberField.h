#pragma once

#include "core/base/Parameters.h"

#include <QAbstractSpinBox>

namespace canns {

/// Edits one number of a ParameterRow. Takes any text, so that a wrong one can be shown and explained instead
/// of being changed silently; arrows and the wheel step by a sensible amount and stay in range.
class NumberField : public QAbstractSpinBox {
    Q_OBJECT
public:
    explicit NumberField(const ParameterRow& row, QWidget* parent = nullptr);

    QString text() const;
    void setText(const QString& text);

    void stepBy(int steps) override;
    QValidator::State validate(QString& input, int& position) const override;
    QSize sizeHint() const override;

Q_SIGNALS:
    void textChanged(const QString& text);

protected:
    StepEnabled stepEnabled() const override;
    void wheelEvent(QWheelEvent* event) override;

private:
    const ParameterRow& row_;
};

} // namespace canns
