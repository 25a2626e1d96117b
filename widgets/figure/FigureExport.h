#pragma once

#include "widgets/figure/FigurePalette.h"

#include <QImage>
#include <QSizeF>
#include <QString>

namespace canns {

class Figure;

/// How a figure is put on a page.
struct FigureExport {
    QSizeF millimetres{120, 90};
    double dotsPerInch = 300; ///< Of PNG; SVG and PDF are vectors.
    FigurePalette palette = FigurePalette::light();
};

/// The figure as a picture of `millimetres` at `dotsPerInch`.
QImage pictureOf(const Figure& figure, const FigureExport& how);

/// Writes .png, .svg or .pdf, as the file's name says; the old file or the whole new one is there afterwards.
/// Throws BadInput for another ending, Failure when the disk says no. Needs a QGuiApplication, on any
/// platform (offscreen too).
void saveFigure(const Figure& figure, const QString& path, const FigureExport& how = {});

/// Writes the numbers behind the figure as CSV. Throws Failure when the disk says no.
void saveNumbers(const Figure& figure, const QString& path);

} // namespace canns
