#pragma once

#include "widgets/figure/FigureExport.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QSpinBox;

namespace canns {

/// Size (in millimetres or inches, by hand or as a journal asks for), size of letters, dots per inch and
/// background of a page.
class PageForm : public QWidget {
    Q_OBJECT
public:
    /// `ownSize`: that of the first entry, "as on the screen", in millimetres; none if it is empty.
    explicit PageForm(QSizeF ownSize, double fontPoints, QWidget* parent = nullptr);

    FigureExport how() const;
    /// Chooses a width; the height keeps its proportion.
    void setWidth(double millimetres);
    void setSize(QSizeF millimetres);
    /// Further rows are added here.
    QFormLayout& rows() { return *rows_; }
    /// Adds a row; the label is also the widget's accessible name.
    void addRow(QWidget* widget, const QString& objectName, const QString& label);

Q_SIGNALS:
    void changed();

private:
    void choosePreset(int index);
    void chooseUnit();
    void follow();

    QFormLayout* rows_;
    QComboBox* preset_;
    QComboBox* unit_;
    QDoubleSpinBox* width_;
    QDoubleSpinBox* height_;
    QDoubleSpinBox* font_;
    QSpinBox* dots_;
    QComboBox* ground_;
    double shape_ = 0.75; ///< Height over width, which a preset keeps.
    bool inches_ = false;
};

/// A page, as small as its place: what will be saved, drawn as it will be.
class PagePreview : public QWidget {
    Q_OBJECT
public:
    explicit PagePreview(QWidget* parent = nullptr);

    void setPage(Drawing drawing, QSizeF millimetres);

    QSize sizeHint() const override { return {420, 360}; }
    QSize minimumSizeHint() const override { return {200, 160}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Drawing drawing_;
    QSizeF millimetres_;
};

} // namespace canns
