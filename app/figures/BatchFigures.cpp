#include "app/figures/BatchFigures.h"

#include "core/batch/BatchMap.h"
#include "widgets/figures/BatchMapFigure.h"

namespace canns {

std::unique_ptr<Figure> batchFigure(const std::string& table, const std::string& quantity, std::string x,
                                    std::string y) {
    const BatchResults results = readBatchTable(table);
    for (const std::string& name : results.varied()) {
        if (x.empty() && name != y)
            x = name;
        else if (y.empty() && name != x)
            y = name;
    }
    if (x.empty())
        x = results.columns.front().name;
    auto figure = std::make_unique<BatchMapFigure>();
    figure->setMap(batchMap(results, quantity, x, y));
    return figure;
}

} // namespace canns
