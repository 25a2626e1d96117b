#include "widgets/figure/FigureExport.h"

#include "core/base/Error.h"
#include "core/base/Files.h"
#include "widgets/figure/Figure.h"
#include "widgets/figure/SaveFigureDialog.h"

#include <QApplication>
#include <QClipboard>
#include <QFileInfo>
#include <QMessageBox>
#include <QMimeData>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <cmath>

namespace canns {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr double millimetresPerInch = 25.4;
constexpr double logicalDpi = 96.0;

QSizeF logicalSize(const FigureExport& how) { return how.millimetres / millimetresPerInch * logicalDpi; }

std::filesystem::path toPath(const QString& path) { return std::filesystem::path(path.toStdU16String()); }
QString fromPath(const std::filesystem::path& path) { return QString::fromStdU16String(path.u16string()); }

void require(bool written, const QString& path) {
    if (!written)
        throw Failure(
            "The figure could not be written.", path.toStdString(),
            "Check that the folder is there, that it may be written to, and that the disk has room.");
}

void writePng(const Figure& figure, const QString& path, const FigureExport& how) {
    require(pictureOf(figure, how).save(path, "PNG"), path);
}

void writeSvg(const Figure& figure, const QString& path, const FigureExport& how) {
    QSvgGenerator generator;
    generator.setFileName(path);
    generator.setResolution(static_cast<int>(logicalDpi));
    const QSizeF size = logicalSize(how);
    generator.setSize(size.toSize());
    generator.setViewBox(QRectF({0, 0}, size));
    generator.setTitle(figure.title());
    QPainter painter;
    require(painter.begin(&generator), path);
    figure.render(painter, size, how.palette);
    require(painter.end(), path);
}

void writePdf(const Figure& figure, const QString& path, const FigureExport& how) {
    QPdfWriter writer(path);
    writer.setPageSize(QPageSize(how.millimetres, QPageSize::Millimeter, {}, QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setResolution(1200);
    writer.setTitle(figure.title());
    writer.setCreator(u"canns-gui"_s);
    QPainter painter;
    require(painter.begin(&writer), path);
    painter.setRenderHint(QPainter::LosslessImageRendering); // JPEG would mix the colours of bins.
    painter.scale(1200 / logicalDpi, 1200 / logicalDpi);
    figure.render(painter, logicalSize(how), how.palette);
    require(painter.end(), path);
}

} // namespace

QImage pictureOf(const Figure& figure, const FigureExport& how) {
    const double scale = how.dotsPerInch / logicalDpi;
    const QSize pixels = (logicalSize(how) * scale).toSize();
    QImage image(pixels, QImage::Format_RGB32);
    if (image.isNull())
        throw BadInput("The picture would be too large.", "Save picture",
                       "Choose a smaller size or fewer dots per inch.");
    const int dotsPerMetre = static_cast<int>(std::lround(how.dotsPerInch / millimetresPerInch * 1000));
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    QPainter painter(&image);
    painter.scale(scale, scale);
    figure.render(painter, logicalSize(how), how.palette); // Not the pixels': the same layout in all formats.
    return image;
}

void saveFigure(const Figure& figure, const QString& path, const FigureExport& how) {
    const QString ending = QFileInfo(path).suffix().toLower();
    const auto write = ending == u"png"_s   ? writePng
                       : ending == u"svg"_s ? writeSvg
                       : ending == u"pdf"_s ? writePdf
                                            : nullptr;
    if (write == nullptr)
        throw BadInput("A figure is saved as .png, .svg or .pdf, not as \"." + ending.toStdString() + "\".",
                       path.toStdString(), "Give the file one of these endings.");
    writeAtomically(toPath(path),
                    [&](const std::filesystem::path& temporary) { write(figure, fromPath(temporary), how); });
}

void saveNumbers(const Figure& figure, const QString& path) {
    writeTextAtomically(toPath(path), figure.numbers().toCsv());
}

// ---- The part of Figure that saves itself ----

void Figure::copyPicture() {
    FigureExport how;
    how.millimetres = QSizeF(size()) / logicalDpi * millimetresPerInch;
    how.dotsPerInch = 2 * logicalDpi;
    how.palette = figurePalette();
    QApplication::clipboard()->setImage(pictureOf(*this, how));
}

void Figure::copyNumbers() {
    auto* mime = new QMimeData;
    const QByteArray csv = QByteArray::fromStdString(numbers().toCsv());
    mime->setText(QString::fromUtf8(csv));
    mime->setData(u"text/csv"_s, csv);
    QApplication::clipboard()->setMimeData(mime);
}

void Figure::savePicture() {
    SaveFigureDialog dialog(*this, this);
    dialog.exec();
}

void Figure::saveNumbers() {
    const QString path = SaveFigureDialog::askForFile(this, title_ + u".csv"_s, tr("Numbers (*.csv)"));
    if (path.isEmpty())
        return;
    try {
        canns::saveNumbers(*this, path);
    } catch (const Error& error) {
        QMessageBox::warning(this, tr("Save numbers"), QString::fromUtf8(error.what()));
    }
}

} // namespace canns
