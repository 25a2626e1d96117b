#include "widgets/figure/FigureExport.h"

#include "core/base/Error.h"
#include "core/base/Files.h"
#include "core/pipeline/ArrayFiles.h"
#include "widgets/figure/Figure.h"
#include "widgets/figure/FigureLookDialog.h"
#include "widgets/figure/SaveFigureDialog.h"
#include "widgets/figure/Tiff.h"
#include "widgets/figure/VectorPage.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QFileInfo>
#include <QMessageBox>
#include <QMimeData>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>
#include <set>

namespace canns {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr double millimetresPerInch = 25.4;
constexpr double logicalDpi = 96.0;
constexpr int pdfDpi = 1200;

QSizeF logicalSize(const FigureExport& how) {
    return {logicalPixels(how.millimetres.width()), logicalPixels(how.millimetres.height())};
}

std::filesystem::path toPath(const QString& path) { return std::filesystem::path(path.toStdU16String()); }

QByteArray pngOf(const Drawing& drawing, const FigureExport& how) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    require(pictureOf(drawing, how).save(&buffer, "PNG"), "pngOf: a picture that can be written");
    return bytes;
}

QByteArray tiffFileOf(const Drawing& drawing, const FigureExport& how) {
    return tiffOf(pictureOf(drawing, how), how.dotsPerInch);
}

/// The figure as it is on the screen.
FigureExport asShown(const Figure& figure) {
    FigureExport how;
    how.millimetres = QSizeF(figure.size()) / logicalDpi * millimetresPerInch;
    how.dotsPerInch = 2 * logicalDpi;
    how.palette = figure.figurePalette();
    return how;
}

/// Takes the date of writing out of a PDF of Qt's.
void removeDate(QByteArray& pdf) {
    // Blanks of the same length: the places of what follows stay as the file's table has them.
    const qsizetype begin = pdf.lastIndexOf("/CreationDate (");
    const qsizetype end = begin < 0 ? -1 : pdf.indexOf(')', begin);
    if (end > 0)
        std::fill(pdf.begin() + begin, pdf.begin() + end + 1, ' ');
}

} // namespace

double logicalPixels(double millimetres) { return millimetres / millimetresPerInch * logicalDpi; }

Drawing drawingOf(const Figure& figure, const FigureExport& how) {
    const FigurePrint print{how.fontPoints, how.letter, true};
    return {figure.shownTitle(), [&figure, palette = how.palette, print](QPainter& painter, QSizeF size) {
                figure.render(painter, size, palette, print);
            }};
}

QImage pictureOf(const Drawing& drawing, const FigureExport& how) {
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
    drawing.paint(painter, logicalSize(how)); // Not the pixels': the same layout in all formats.
    return image;
}

QImage pictureOf(const Figure& figure, const FigureExport& how) {
    return pictureOf(drawingOf(figure, how), how);
}

QByteArray svgOf(const Drawing& drawing, const FigureExport& how) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(static_cast<int>(logicalDpi));
    const QSizeF size = logicalSize(how);
    generator.setSize(size.toSize());
    generator.setViewBox(QRectF({0, 0}, size));
    generator.setTitle(drawing.title);
    QPainter painter(&generator);
    drawing.paint(painter, size);
    painter.end();
    return withClips(bytes);
}

QByteArray pdfOf(const Drawing& drawing, const FigureExport& how) {
    const QPageSize page(how.millimetres, QPageSize::Millimeter, {}, QPageSize::ExactMatch);
    return pdfWith(page, drawing.title, [&](QPainter& painter, QPdfWriter&) {
        painter.setRenderHint(QPainter::LosslessImageRendering); // JPEG would mix the colours of bins.
        drawing.paint(painter, logicalSize(how));
    });
}

QByteArray pdfWith(const QPageSize& page, const QString& title,
                   const std::function<void(QPainter& painter, QPdfWriter& writer)>& paint) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(page);
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setResolution(pdfDpi);
    writer.setTitle(title);
    writer.setCreator(u"canns-gui"_s);
    QPainter painter(&writer);
    painter.scale(pdfDpi / logicalDpi, pdfDpi / logicalDpi);
    paint(painter, writer);
    painter.end();
    removeDate(bytes);
    return bytes;
}

void saveDrawing(const Drawing& drawing, const QString& path, const FigureExport& how) {
    const QString ending = QFileInfo(path).suffix().toLower();
    const bool isTiff = ending == u"tif"_s || ending == u"tiff"_s;
    const auto make = isTiff               ? tiffFileOf
                      : ending == u"png"_s ? pngOf
                      : ending == u"svg"_s ? svgOf
                      : ending == u"pdf"_s ? pdfOf
                                           : nullptr;
    if (make == nullptr)
        throw BadInput("A figure is saved as .png, .tiff, .svg or .pdf, not as \"." + ending.toStdString() +
                           "\".",
                       path.toStdString(), "Give the file one of these endings.");
    writeTextAtomically(toPath(path), make(drawing, how).toStdString());
}

void saveFigure(const Figure& figure, const QString& path, const FigureExport& how) {
    saveDrawing(drawingOf(figure, how), path, how);
}

void copyAsPicture(const Drawing& drawing, const FigureExport& how) {
    QApplication::clipboard()->setImage(pictureOf(drawing, how));
}

void copyAsVector(const Drawing& drawing, const FigureExport& how) {
    auto* mime = new QMimeData;
    mime->setData(u"image/svg+xml"_s, svgOf(drawing, how));
    mime->setData(u"application/pdf"_s, pdfOf(drawing, how));
    QApplication::clipboard()->setMimeData(mime);
}

void saveNumbers(const Figure& figure, const QString& path) {
    const NumberTable table = figure.numbers();
    if (QFileInfo(path).suffix().toLower() != u"npz"_s) {
        writeTextAtomically(toPath(path), table.toCsv());
        return;
    }
    Arrays arrays;
    std::set<std::string> names;
    for (const NumberTable::Column& column : table.columns) {
        std::string name = column.name;
        for (int more = 2; !names.insert(name).second; ++more) // An archive has each name once.
            name = column.name + ' ' + std::to_string(more);
        arrays.add(name, column.values);
    }
    writeNpzFile(toPath(path), arrays);
}

// ---- The part of Figure that saves itself ----

void Figure::copyPicture() {
    const FigureExport how = asShown(*this);
    copyAsPicture(drawingOf(*this, how), how);
}

void Figure::copyVector() {
    const FigureExport how = asShown(*this);
    copyAsVector(drawingOf(*this, how), how);
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
    const QString path = SaveFigureDialog::askForFile(
        this, shownTitle() + u".csv"_s, tr("Numbers (*.csv)") + u";;"_s + tr("NumPy archive (*.npz)"));
    if (path.isEmpty())
        return;
    try {
        canns::saveNumbers(*this, path);
    } catch (const Error& error) {
        QMessageBox::warning(this, tr("Save numbers"), QString::fromUtf8(error.what()));
    }
}

void Figure::editLook() {
    FigureLookDialog dialog(*this, this);
    dialog.exec();
}

} // namespace canns
