#pragma once

#include "widgets/figure/Figure.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace canns {

/// Asks for a figure's words, the ranges of its axes and colours, the size of letters, the colour map, the
/// background and the grid. What is not understood is said in the dialog, which stays open.
class FigureLookDialog : public QDialog {
    Q_OBJECT
public:
    explicit FigureLookDialog(Figure& figure, QWidget* parent = nullptr);

    /// Takes over what is set now; false, with the reason in the dialog, if that is not possible.
    bool apply();

private:
    /// Two numbers, from and to.
    struct RangeFields {
        QLineEdit* from = nullptr;
        QLineEdit* to = nullptr;
    };
    QLineEdit* addWords(QFormLayout& form, const QString& objectName, const QString& label,
                        const QString& text);
    RangeFields addRange(QFormLayout& form, const QString& objectName, const QString& label);
    void fill();
    /// What the fields say; nothing, with the reason in the dialog, if that is no range.
    std::optional<Range> rangeIn(const RangeFields& fields, const QString& label);
    void refuse(const QString& why);

    Figure& figure_;
    QLineEdit* title_ = nullptr;
    QLineEdit* xLabel_ = nullptr;
    QLineEdit* yLabel_ = nullptr;
    QLineEdit* coloursLabel_ = nullptr;
    RangeFields x_;
    RangeFields y_;
    RangeFields colours_;
    QCheckBox* coloursOfData_ = nullptr;
    QComboBox* map_ = nullptr;
    QDoubleSpinBox* font_;
    QComboBox* ground_;
    QCheckBox* grid_;
    QLabel* error_;
};

} // namespace canns
