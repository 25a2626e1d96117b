#pragma once

#include "core/pipeline/Analysis.h"
#include "core/topology/Persistence.h"
#include "widgets/figure/Figure.h"

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

/// Which figures there are of which stage.
namespace canns {

class Selection;

/// How much of a page a figure wants: half of its width, all of it, or a good part of the page.
enum class FigureRoom { Half, Row, Page };

/// One figure of an analysis, by the name of its file.
struct StageFigure {
    std::string stage;
    std::string name; ///< "STAGE-NAME"
    /// From the stage's result, which is there; null when that holds nothing to draw.
    std::function<std::unique_ptr<Figure>(const Analysis& analysis, Selection& selection)> make;
    FigureRoom room = FigureRoom::Half;
};

/// All of them, in the order of the stages.
std::span<const StageFigure> stageFigures();

std::unique_ptr<Figure> barcodeOf(std::shared_ptr<const Persistence> persistence, Selection& selection);
std::unique_ptr<Figure> diagramOf(std::shared_ptr<const Persistence> persistence, Selection& selection);

} // namespace canns
