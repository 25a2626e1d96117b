#pragma once

#include "core/batch/BatchMap.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace canns {

class BatchMapFigure;

/// A measure of a batch over two of its columns, as a heat map, with the choice of all three.
class BatchMapPanel : public QWidget {
    Q_OBJECT
public:
    explicit BatchMapPanel(QWidget* parent = nullptr);

    /// Shows other results; what was chosen stays where it is still there.
    void setResults(BatchResults results);
    BatchMapFigure& figure() noexcept { return *figure_; }

Q_SIGNALS:
    /// A click on the field of these values of these columns; `y` is empty for a map of one row.
    void fieldClicked(const QString& x, const QString& xValue, const QString& y, const QString& yValue);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void draw();
    void retranslate();

    BatchResults results_;
    QLabel* quantityLabel_;
    QLabel* xLabel_;
    QLabel* yLabel_;
    QComboBox* quantity_;
    QComboBox* x_;
    QComboBox* y_;
    BatchMapFigure* figure_;
    bool chosen_ = false; ///< By hand: columns that vary do not take their places any more.
};

} // namespace canns
