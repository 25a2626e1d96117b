#pragma once

#include "widgets/figure/Range.h"

#include <QDialog>

class QComboBox;
class QDoubleSpinBox;
class QLabel;

namespace canns {

/// Asks which part of a recording becomes a movie, how fast and how large.
class MovieDialog : public QDialog {
    Q_OBJECT
public:
    /// `seconds` can be shown; from `begin` on is suggested.
    MovieDialog(Range seconds, double begin, double speed, QWidget* parent = nullptr);

    Range seconds() const;
    double speed() const;
    int framesPerSecond() const;
    /// Pixels across.
    int width() const;
    /// "mp4" or "gif".
    QString format() const;

private:
    void showLength();

    QDoubleSpinBox* begin_;
    QDoubleSpinBox* end_;
    QDoubleSpinBox* speed_;
    QComboBox* rate_;
    QComboBox* width_;
    QComboBox* format_;
    QLabel* length_;
};

} // namespace canns
