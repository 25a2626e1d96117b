#pragma once

#include "widgets/figure/FigureExport.h"

#include <vector>

namespace canns {

enum class PanelLetters { None, Capital, Small };

/// Several figures on one page, in a grid that is filled row by row; all panels are equally large.
struct FigurePage {
    std::vector<const Figure*> panels;
    int columns = 2;
    int rows = 0; ///< At least as many as the panels need.
    PanelLetters letters = PanelLetters::Capital;

    int rowCount() const;
    /// "A", "B", …, "Z", "AA", … or small; empty without letters.
    QString letterOf(std::size_t panel) const;
    /// A size of that width in which a panel is four wide to three high.
    QSizeF sizeFor(double widthMillimetres) const;
};

/// The figures must outlive the drawing.
Drawing drawingOf(const FigurePage& page, const FigureExport& how);

} // namespace canns
