#include "widgets/figure/FigurePalette.h"

namespace canns {

// The series colours are those of Okabe and Ito (2008), distinguishable with every kind of colour vision.

FigurePalette FigurePalette::light() {
    FigurePalette p;
    p.background = QColor(255, 255, 255);
    p.text = QColor(28, 30, 34);
    p.faint = QColor(128, 132, 140);
    p.axis = QColor(90, 94, 100);
    p.grid = QColor(232, 234, 238);
    p.gap = QColor(0, 0, 0, 26);
    p.selection = QColor(213, 94, 0);
    p.series = {QColor(0, 114, 178),   QColor(213, 94, 0),  QColor(0, 158, 115),
                QColor(204, 121, 167), QColor(230, 159, 0), QColor(86, 180, 233)};
    return p;
}

FigurePalette FigurePalette::darkened() {
    FigurePalette p;
    p.background = QColor(27, 29, 33);
    p.text = QColor(226, 229, 234);
    p.faint = QColor(138, 143, 152);
    p.axis = QColor(150, 155, 164);
    p.grid = QColor(48, 51, 57);
    p.gap = QColor(255, 255, 255, 26);
    p.selection = QColor(255, 145, 60);
    p.series = {QColor(86, 180, 233),  QColor(240, 128, 48), QColor(38, 190, 145),
                QColor(222, 150, 190), QColor(240, 190, 60), QColor(120, 160, 235)};
    p.dark = true;
    return p;
}

} // namespace canns
