#include "widgets/figure/CrispImage.h"

#include "widgets/figure/VectorPage.h"

#include <QPainter>

#include <algorithm>

namespace canns {

namespace {
/// Pixels along the longer side of an enlarged picture: bins of a map of 100 × 100 become 12 × 12.
constexpr int wantedPixels = 1200;
} // namespace

QImage crisp(const QPainter& painter, const QImage& bins) {
    const int longer = std::max(bins.width(), bins.height());
    if (!isVector(painter) || longer == 0 || longer >= wantedPixels)
        return bins;
    const int factor = std::clamp(wantedPixels / longer, 1, 24);
    return bins.scaled(bins.size() * factor, Qt::IgnoreAspectRatio, Qt::FastTransformation);
}

} // namespace canns
