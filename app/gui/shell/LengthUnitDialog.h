#pragma once

#include <QDialog>

class QComboBox;
class QDialogButtonBox;
class QDoubleSpinBox;
class QLabel;

namespace canns {

/// Asks how long the unit is in which a recording has its positions, when the file does not make it known.
/// Nothing is chosen beforehand; what an answer means for the size of the arena is shown.
class LengthUnitDialog : public QDialog {
    Q_OBJECT
public:
    /// The positions of `recording` span `extent` of `unit` (as the file names it; empty if it does not).
    LengthUnitDialog(const QString& recording, const QString& unit, double extent, QWidget* parent);

    /// 0 as long as there is no answer.
    double metresPerUnit() const;

private:
    void follow();

    double extent_;
    QComboBox* unit_;
    QDoubleSpinBox* scale_;
    QLabel* size_;
    QDialogButtonBox* buttons_;
};

} // namespace canns
