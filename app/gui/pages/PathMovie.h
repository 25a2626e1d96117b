#pragma once

#include "core/maps/PathCompare.h"
#include "widgets/movie/Movie.h"
#include "widgets/vtk/TorusView.h"

#include <memory>
#include <vector>

namespace canns {

class PathFigure;

/// Two decoded phases on the torus in three dimensions: what is seen of them at one time.
struct TorusPath {
    std::shared_ptr<const PathCompare> path; ///< With at least two phases.
    Matrix<float> expected;                  ///< Phases where the animal was, M × 2; empty if not known.
    double tailSeconds = 5.0;

    /// From the end of the tail to the head, thinned to so many places that drawing keeps up with playing.
    std::vector<TorusView::Phases> trail(double seconds) const;
    /// The head, and where it should be.
    std::vector<TorusView::Marker> markers(double seconds, const FigurePalette& palette) const;

private:
    std::size_t at(double seconds) const;
};

/// A panel of a movie from a figure as it is now, `size` logical pixels large, drawn with `scale`.
MoviePanel moviePanel(const PathFigure& figure, QSizeF size, double scale, const FigurePalette& palette);
/// The same, from where the view is looked at; its frames are drawn in a scene of their own, by any thread.
/// They throw Failure where there is no OpenGL.
MoviePanel moviePanel(const TorusView& view, TorusPath path, QSizeF size, double scale,
                      const FigurePalette& palette);

} // namespace canns
