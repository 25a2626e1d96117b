#pragma once

#include <QColor>

#include <array>

namespace canns {

/// The colours of a figure, independent of those of the window: a paper is white, a screen may be dark.
struct FigurePalette {
    QColor background;
    QColor text;
    QColor faint;     ///< Second-rank text and excluded data.
    QColor axis;      ///< Frame and ticks.
    QColor grid;      ///< Lines behind the data.
    QColor gap;       ///< Stretches without data.
    QColor selection; ///< What is selected in the window.
    std::array<QColor, 6> series;
    bool dark = false;

    /// For paper and bright screens.
    static FigurePalette light();
    static FigurePalette darkened();
};

} // namespace canns
