#include "widgets/figure/SaveFigureDialog.h"

#include "core/base/Error.h"
#include "widgets/figure/Figure.h"
#include "widgets/figure/FigureExport.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace canns {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr double screenMillimetres = 25.4 / 96.0;

template <typename Widget>
Widget* named(Widget* widget, const QString& objectName, const QString& label, QFormLayout& form) {
    widget->setObjectName(objectName);
    widget->setAccessibleName(label);
    form.addRow(label, widget);
    return widget;
}

} // namespace

SaveFigureDialog::SaveFigureDialog(const Figure& figure, QWidget* parent)
    : QDialog(parent), figure_(figure), preset_(new QComboBox), width_(new QDoubleSpinBox),
      height_(new QDoubleSpinBox), dots_(new QSpinBox), ground_(new QComboBox), error_(new QLabel) {
    setObjectName(u"saveFigureDialog"_s);
    setWindowTitle(tr("Save picture"));
    auto* form = new QFormLayout;
    named(preset_, u"figureSize"_s, tr("Size"), *form);
    preset_->addItem(tr("As on the screen"), figure.width() * screenMillimetres);
    preset_->addItem(tr("One column (89 mm)"), 89.0);
    preset_->addItem(tr("One and a half columns (120 mm)"), 120.0);
    preset_->addItem(tr("Two columns (183 mm)"), 183.0);
    named(width_, u"figureWidth"_s, tr("Width"), *form);
    named(height_, u"figureHeight"_s, tr("Height"), *form);
    for (QDoubleSpinBox* box : {width_, height_}) {
        box->setRange(20, 1000);
        box->setDecimals(0);
        box->setSuffix(tr(" mm"));
    }
    named(dots_, u"figureDots"_s, tr("Dots per inch (PNG)"), *form);
    dots_->setRange(72, 1200);
    dots_->setValue(300);
    named(ground_, u"figureBackground"_s, tr("Background"), *form);
    ground_->addItem(tr("Light, for paper"), false);
    ground_->addItem(tr("Dark"), true);

    error_->setObjectName(u"saveFigureError"_s);
    error_->setWordWrap(true);
    error_->hide();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton* save = buttons->addButton(tr("Save as…"), QDialogButtonBox::AcceptRole);
    save->setObjectName(u"saveFigureAs"_s);
    save->setDefault(true);
    auto* all = new QVBoxLayout(this);
    all->addLayout(form);
    all->addWidget(error_);
    all->addWidget(buttons);

    connect(preset_, &QComboBox::currentIndexChanged, this, &SaveFigureDialog::choosePreset);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        const QString path =
            askForFile(this, figure_.title() + u".pdf"_s,
                       tr("PDF (*.pdf)") + u";;"_s + tr("SVG (*.svg)") + u";;"_s + tr("PNG (*.png)"));
        if (!path.isEmpty() && saveTo(path))
            accept();
    });
    choosePreset(0);
}

void SaveFigureDialog::choosePreset(int index) {
    const double millimetres = preset_->itemData(index).toDouble();
    width_->setValue(millimetres);
    height_->setValue(millimetres * figure_.height() / std::max(1, figure_.width()));
}

bool SaveFigureDialog::saveTo(const QString& path) {
    try {
        FigureExport how;
        how.millimetres = {width_->value(), height_->value()};
        how.dotsPerInch = dots_->value();
        how.palette = ground_->currentData().toBool() ? FigurePalette::darkened() : FigurePalette::light();
        saveFigure(figure_, path, how);
        return true;
    } catch (const Error& error) {
        error_->setText(QString::fromUtf8(error.what()));
        error_->show();
        return false;
    }
}

QString SaveFigureDialog::askForFile(QWidget* parent, const QString& suggestion, const QString& filter) {
    static const QRegularExpression notForNames(u"[/\\\\:*?\"<>|]"_s);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    QString chosenFilter;
    QString path = QFileDialog::getSaveFileName(
        parent, QString(), folder + u'/' + QString(suggestion).replace(notForNames, u"-"_s), filter,
        &chosenFilter);
    if (!path.isEmpty() && QFileInfo(path).suffix().isEmpty()) {
        static const QRegularExpression ending(u"\\*(\\.\\w+)"_s);
        path += ending.match(chosenFilter.isEmpty() ? filter : chosenFilter).captured(1);
    }
    return path;
}

} // namespace canns
