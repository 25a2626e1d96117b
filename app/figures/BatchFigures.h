#pragma once

#include "widgets/figure/Figure.h"

#include <memory>
#include <string>

namespace canns {

/// The map of a quantity ("gridness.median", "verdict=torus") over two columns of the table of a batch
/// (table.h5). Columns that are empty are chosen: the first two that vary. Throws BadInput.
std::unique_ptr<Figure> batchFigure(const std::string& table, const std::string& quantity, std::string x,
                                    std::string y);

} // namespace canns
