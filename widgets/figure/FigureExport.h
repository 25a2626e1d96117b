#pragma once

#include "widgets/figure/FigurePalette.h"

#include <QByteArray>
#include <QImage>
#include <QSizeF>
#include <QString>

#include <functional>

class QPageSize;
class QPainter;
class QPdfWriter;

namespace canns {

class Figure;

/// How a figure is put on a page.
struct FigureExport {
    QSizeF millimetres{120, 90};
    double dotsPerInch = 300; ///< Of PNG and TIFF; SVG and PDF are vectors.
    FigurePalette palette = FigurePalette::light();
    double fontPoints = 0.0; ///< Zero: the figure's own.
    QString letter = {};     ///< Of the panel; none if empty.
};

/// Something that is drawn on a page: one figure, or several.
struct Drawing {
    QString title;
    /// Draws at the painter's origin, so many logical pixels (1/96 inch) large.
    std::function<void(QPainter& painter, QSizeF size)> paint;
};

Drawing drawingOf(const Figure& figure, const FigureExport& how);

/// A length in millimetres in logical pixels.
double logicalPixels(double millimetres);

/// The drawing as a picture of `millimetres` at `dotsPerInch`. Throws BadInput if that is too large.
QImage pictureOf(const Drawing& drawing, const FigureExport& how);
QImage pictureOf(const Figure& figure, const FigureExport& how);

QByteArray svgOf(const Drawing& drawing, const FigureExport& how);
QByteArray pdfOf(const Drawing& drawing, const FigureExport& how);
/// A PDF of pages without margins. `paint` draws in logical pixels and has the writer for further pages.
/// Without the date of writing: the same pages give the same bytes.
QByteArray pdfWith(const QPageSize& page, const QString& title,
                   const std::function<void(QPainter& painter, QPdfWriter& writer)>& paint);

/// Writes .png, .tif(f), .svg or .pdf, as the file's name says; the old file or the whole new one is there
/// afterwards. Throws BadInput for another ending, Failure when the disk says no. Needs a QGuiApplication, on
/// any platform (offscreen too).
void saveDrawing(const Drawing& drawing, const QString& path, const FigureExport& how);
void saveFigure(const Figure& figure, const QString& path, const FigureExport& how = {});

/// Puts it into the clipboard: as a picture, or as SVG and PDF.
void copyAsPicture(const Drawing& drawing, const FigureExport& how);
void copyAsVector(const Drawing& drawing, const FigureExport& how);

/// Writes the numbers behind the figure as CSV, or as a NumPy archive (.npz: an array a column). Throws
/// Failure when the disk says no.
void saveNumbers(const Figure& figure, const QString& path);

} // namespace canns
