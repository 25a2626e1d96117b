#include "widgets/figure/CrispImage.h"

#include "widgets/figure/VectorPage.h"

#include <QPainter>

#include <algorithm>

namespace canns {

QImage crisp(const QPainter& painter, const QImage& bins, int longerSide) {
    const int longer = std::max(bins.width(), bins.height());
    if (!isVector(painter) || longer == 0 || longer >= longerSide)
        return bins;
    const int factor = std::clamp(longerSide / longer, 1, 24);
    return bins.scaled(bins.size() * factor, Qt::IgnoreAspectRatio, Qt::FastTransformation);
}

} // namespace canns
