#include "core/maps/Gridness.h"

#include "core/base/Angles.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

namespace canns {

namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t rotations = 5; ///< 30°, 60°, …, 150°.

struct Pixel {
    std::size_t row = 0;
    std::size_t column = 0;
};

/// Pixels connected to `start` (by four or eight neighbours) for which `belongs`.
template <typename Belongs>
std::vector<Pixel> flood(Pixel start, bool diagonal, Matrix<char>& mark, Belongs belongs) {
    std::vector<Pixel> queue{start};
    mark(start.row, start.column) = 1;
    for (std::size_t head = 0; head < queue.size(); ++head) {
        const Pixel p = queue[head];
        for (int dr = -1; dr <= 1; ++dr)
            for (int dc = -1; dc <= 1; ++dc) {
                if ((dr == 0 && dc == 0) || (!diagonal && dr != 0 && dc != 0))
                    continue;
                const auto r = static_cast<std::ptrdiff_t>(p.row) + dr;
                const auto c = static_cast<std::ptrdiff_t>(p.column) + dc;
                if (r < 0 || c < 0 || r >= static_cast<std::ptrdiff_t>(mark.rows()) ||
                    c >= static_cast<std::ptrdiff_t>(mark.columns()))
                    continue;
                const Pixel q{static_cast<std::size_t>(r), static_cast<std::size_t>(c)};
                if (mark(q.row, q.column) == 0 && belongs(q)) {
                    mark(q.row, q.column) = 1;
                    queue.push_back(q);
                }
            }
    }
    return queue;
}

/// The share of one cell of the marching squares that lies above the level: corners in order around the cell,
/// `inside` those of the central field. Two opposite corners are two fields that do not touch.
double shareOfCell(const std::array<double, 4>& value, const std::array<bool, 4>& inside, double level) {
    const auto reach = [&](std::size_t from, std::size_t to) {
        return std::clamp((value[from] - level) / (value[from] - value[to]), 0.0, 1.0);
    };
    const auto count = std::count(inside.begin(), inside.end(), true);
    if (count == 0 || count == 4)
        return count == 4 ? 1.0 : 0.0;
    for (std::size_t i = 0; i < 4; ++i) {
        const std::size_t next = (i + 1) % 4;
        const std::size_t before = (i + 3) % 4;
        const std::size_t opposite = (i + 2) % 4;
        if (count == 3 && !inside[i])
            return 1.0 - 0.5 * (1.0 - reach(next, i)) * (1.0 - reach(before, i));
        if (count == 1 && inside[i])
            return 0.5 * reach(i, next) * reach(i, before);
        if (count == 2 && inside[i] && inside[next])
            return 0.5 * (reach(i, before) + reach(next, opposite));
        if (count == 2 && inside[i] && inside[opposite])
            return 0.5 *
                   (reach(i, next) * reach(i, before) + reach(opposite, next) * reach(opposite, before));
    }
    return 0.0;
}

/// Radius (whole bins) of the disc as large as the central field; −1 when the centre is below the level.
double centreRadius(const Matrix<double>& map, double level) {
    const std::size_t half = map.rows() / 2;
    if (!(map(half, half) > level))
        return -1.0;
    Matrix<char> field(map.rows(), map.columns(), 0);
    flood({half, half}, false, field, [&](Pixel p) { return map(p.row, p.column) > level; });
    double area = 0.0;
    for (std::size_t r = 0; r + 1 < map.rows(); ++r)
        for (std::size_t c = 0; c + 1 < map.columns(); ++c)
            area += shareOfCell(
                {map(r, c), map(r, c + 1), map(r + 1, c + 1), map(r + 1, c)},
                {field(r, c) != 0, field(r, c + 1) != 0, field(r + 1, c + 1) != 0, field(r + 1, c) != 0},
                level);
    return std::floor(std::sqrt(area / std::numbers::pi));
}

/// The map turned about its centre, at one pixel, bilinear; 0 outside.
double turned(const Matrix<double>& map, double row, double column, double cosine, double sine) {
    const double centre = (static_cast<double>(map.rows()) - 1.0) / 2.0;
    const double r = centre + cosine * row + sine * column;
    const double c = centre - sine * row + cosine * column;
    const double last = static_cast<double>(map.rows()) - 1.0;
    constexpr double rounding = 1e-9;
    if (r < -rounding || c < -rounding || r > last + rounding || c > last + rounding)
        return 0.0;
    const auto r0 = static_cast<std::size_t>(std::clamp(r, 0.0, last));
    const auto c0 = static_cast<std::size_t>(std::clamp(c, 0.0, last));
    const std::size_t r1 = std::min(r0 + 1, map.rows() - 1);
    const std::size_t c1 = std::min(c0 + 1, map.rows() - 1);
    const double fr = r - static_cast<double>(r0);
    const double fc = c - static_cast<double>(c0);
    return (1.0 - fr) * ((1.0 - fc) * map(r0, c0) + fc * map(r0, c1)) +
           fr * ((1.0 - fc) * map(r1, c0) + fc * map(r1, c1));
}

/// Sums for a Pearson correlation that grow with the annulus.
struct Correlation {
    double x = 0.0;
    double y = 0.0;
    double xx = 0.0;
    double yy = 0.0;
    double xy = 0.0;

    void add(double a, double b) {
        x += a;
        y += b;
        xx += a * a;
        yy += b * b;
        xy += a * b;
    }
    double value(double n) const { return (n * xy - x * y) / std::sqrt((n * xx - x * x) * (n * yy - y * y)); }
};

/// Score at every outer radius, from inner + 1 on.
std::vector<double> scoresOfAnnuli(const Matrix<double>& map, double inner, double outermost,
                                   const Progress& progress) {
    const std::size_t middle = map.rows() / 2;
    const auto half = static_cast<double>(middle);
    struct Place {
        double distance, row, column, value;
    };
    std::vector<Place> places;
    for (std::size_t r = 0; r < map.rows(); ++r)
        for (std::size_t c = 0; c < map.columns(); ++c) {
            const double y = static_cast<double>(r) - half;
            const double x = static_cast<double>(c) - half;
            const double distance = std::sqrt(y * y + x * x);
            if (distance > inner && distance < outermost)
                places.push_back({distance, y, x, map(r, c)});
        }
    std::stable_sort(places.begin(), places.end(),
                     [](const Place& a, const Place& b) { return a.distance < b.distance; });
    std::array<double, rotations> cosines{};
    std::array<double, rotations> sines{};
    for (std::size_t k = 0; k < rotations; ++k) {
        cosines[k] = std::cos(static_cast<double>(k + 1) * std::numbers::pi / 6.0);
        sines[k] = std::sin(static_cast<double>(k + 1) * std::numbers::pi / 6.0);
    }
    std::array<Correlation, rotations> sums{};
    std::vector<double> scores;
    std::size_t next = 0;
    for (double radius = inner + 1.0; radius <= outermost; radius += 1.0) {
        progress.checkpoint();
        for (; next < places.size() && places[next].distance < radius; ++next)
            for (std::size_t k = 0; k < rotations; ++k)
                sums[k].add(places[next].value,
                            turned(map, places[next].row, places[next].column, cosines[k], sines[k]));
        constexpr std::size_t enough = 10;
        if (next < enough) {
            scores.push_back(nan);
            continue;
        }
        std::array<double, rotations> r{};
        for (std::size_t k = 0; k < rotations; ++k)
            r[k] = sums[k].value(static_cast<double>(next));
        scores.push_back(std::min(r[1], r[3]) - std::max({r[0], r[2], r[4]}));
    }
    return scores;
}

/// The largest mean over neighbouring radii, and the radius in its middle.
std::pair<double, double> bestAnnulus(const std::vector<double>& scores, double firstRadius,
                                      std::size_t averaged) {
    const std::size_t width = scores.size() < averaged ? 1 : averaged;
    double best = nan;
    double radius = firstRadius;
    for (std::size_t i = 0; i + width <= scores.size(); ++i) {
        double sum = 0.0;
        double count = 0.0;
        for (std::size_t j = i; j < i + width; ++j)
            if (!std::isnan(scores[j])) {
                sum += scores[j];
                count += 1.0;
            }
        if (count > 0.0 && !(sum / count <= best)) {
            best = sum / count;
            const std::size_t middle = i + (width - 1) / 2;
            radius = firstRadius + static_cast<double>(middle);
        }
    }
    return {best, radius};
}

/// Whether a pixel beside one of these (by an edge) is higher.
bool higherBeside(const Matrix<double>& map, const std::vector<Pixel>& plateau) {
    const double value = map(plateau.front().row, plateau.front().column);
    return std::any_of(plateau.begin(), plateau.end(), [&](Pixel p) {
        return (p.row > 0 && map(p.row - 1, p.column) > value) ||
               (p.row + 1 < map.rows() && map(p.row + 1, p.column) > value) ||
               (p.column > 0 && map(p.row, p.column - 1) > value) ||
               (p.column + 1 < map.columns() && map(p.row, p.column + 1) > value);
    });
}

/// Marks pixels of regional maxima: connected pixels of one value with lower ones around.
Matrix<char> regionalMaxima(const Matrix<double>& map) {
    Matrix<char> maxima(map.rows(), map.columns(), 0);
    Matrix<char> seen(map.rows(), map.columns(), 0);
    for (std::size_t r = 0; r < map.rows(); ++r)
        for (std::size_t c = 0; c < map.columns(); ++c) {
            if (seen(r, c) != 0)
                continue;
            const double value = map(r, c);
            const auto plateau =
                flood({r, c}, false, seen, [&](Pixel p) { return map(p.row, p.column) == value; });
            if (plateau.size() < map.size() && !higherBeside(map, plateau))
                for (const Pixel p : plateau)
                    maxima(p.row, p.column) = 1;
        }
    return maxima;
}

/// Grown by one pixel in every direction, diagonals too.
Matrix<char> dilated(const Matrix<char>& marks) {
    Matrix<char> result(marks.rows(), marks.columns(), 0);
    for (std::size_t r = 0; r < marks.rows(); ++r)
        for (std::size_t c = 0; c < marks.columns(); ++c)
            if (marks(r, c) != 0)
                for (std::size_t i = r == 0 ? 0 : r - 1; i <= std::min(r + 1, marks.rows() - 1); ++i)
                    for (std::size_t j = c == 0 ? 0 : c - 1; j <= std::min(c + 1, marks.columns() - 1); ++j)
                        result(i, j) = 1;
    return result;
}

struct Peak {
    double x = 0.0; ///< From the centre, bins.
    double y = 0.0;
    double squaredDistance() const { return x * x + y * y; }
    double degrees() const { return std::atan2(y, x) * 180.0 / std::numbers::pi; }
};

/// Centres of the fields within the search window.
std::vector<Peak> findPeaks(const Matrix<double>& smoothed, double outer) {
    const std::size_t middle = smoothed.rows() / 2;
    const auto half = static_cast<double>(middle);
    Matrix<double> masked = smoothed;
    for (std::size_t r = 0; r < masked.rows(); ++r)
        for (std::size_t c = 0; c < masked.columns(); ++c)
            if (!(std::hypot(static_cast<double>(r) - half, static_cast<double>(c) - half) < outer))
                masked(r, c) = 0.0;
    const Matrix<char> fields = dilated(regionalMaxima(masked));
    Matrix<char> seen(masked.rows(), masked.columns(), 0);
    std::vector<Peak> peaks;
    for (std::size_t r = 0; r < masked.rows(); ++r)
        for (std::size_t c = 0; c < masked.columns(); ++c) {
            if (seen(r, c) != 0 || fields(r, c) == 0)
                continue;
            Peak peak;
            const auto pixels =
                flood({r, c}, true, seen, [&](Pixel p) { return fields(p.row, p.column) != 0; });
            for (const Pixel p : pixels) {
                peak.x += (static_cast<double>(p.column) - half) / static_cast<double>(pixels.size());
                peak.y += (static_cast<double>(p.row) - half) / static_cast<double>(pixels.size());
            }
            peaks.push_back(peak);
        }
    return peaks;
}

/// Of peaks in nearly the same direction, the inner one stays.
void dropCloseDirections(std::vector<Peak>& peaks, double leastDegrees) {
    std::vector<char> drop(peaks.size(), 0);
    for (std::size_t i = 0; i < peaks.size(); ++i)
        for (std::size_t j = i + 1; j < peaks.size(); ++j)
            if (std::abs(wrapPi((peaks[i].degrees() - peaks[j].degrees()) * std::numbers::pi / 180.0)) <
                leastDegrees * std::numbers::pi / 180.0)
                drop[peaks[i].squaredDistance() > peaks[j].squaredDistance() ? i : j] = 1;
    std::vector<Peak> kept;
    for (std::size_t i = 0; i < peaks.size(); ++i)
        if (drop[i] == 0)
            kept.push_back(peaks[i]);
    peaks = std::move(kept);
}

/// The top of a parabola through a pixel and its neighbours, along each axis.
Peak refined(const Matrix<double>& map, Peak peak) {
    const auto half = static_cast<std::ptrdiff_t>(map.rows() / 2);
    const auto r = static_cast<std::ptrdiff_t>(std::lround(peak.y)) + half;
    const auto c = static_cast<std::ptrdiff_t>(std::lround(peak.x)) + half;
    const auto last = static_cast<std::ptrdiff_t>(map.rows()) - 1;
    if (r < 1 || c < 1 || r >= last || c >= last)
        return peak;
    const auto at = [&](std::ptrdiff_t i, std::ptrdiff_t j) {
        return map(static_cast<std::size_t>(i), static_cast<std::size_t>(j));
    };
    const auto top = [](double before, double middle, double after) {
        const double bend = before - 2.0 * middle + after;
        return bend < 0.0 ? std::clamp(0.5 * (before - after) / bend, -1.0, 1.0) : 0.0;
    };
    return {static_cast<double>(c - half) + top(at(r, c - 1), at(r, c), at(r, c + 1)),
            static_cast<double>(r - half) + top(at(r - 1, c), at(r, c), at(r + 1, c))};
}

/// Three peaks as the reference chooses them.
std::vector<Peak> referenceAxes(const std::vector<Peak>& peaks) {
    const auto nearestToZero = std::min_element(peaks.begin(), peaks.end(), [](const Peak& a, const Peak& b) {
        return std::abs(a.degrees()) < std::abs(b.degrees());
    });
    const double first = nearestToZero->degrees();
    std::vector<Peak> axes = peaks;
    std::stable_sort(axes.begin(), axes.end(), [&](const Peak& a, const Peak& b) {
        return std::abs(a.degrees() - first) < std::abs(b.degrees() - first);
    });
    axes.resize(3);
    return axes;
}

/// The peaks of the upper half plane: one of each pair.
std::vector<Peak> upperHalf(const std::vector<Peak>& peaks) {
    std::vector<Peak> axes;
    constexpr double rounding = 1e-6;
    for (const Peak& p : peaks)
        if (p.y > rounding || (std::abs(p.y) <= rounding && p.x > 0.0))
            axes.push_back(p);
    return axes;
}

void measurePeaks(const Matrix<double>& map, const GridnessSettings& settings, Gridness& result,
                  const Progress& progress) {
    const bool asReference = settings.compatibility == MapCompatibility::Canns15;
    const Matrix<double> smoothed =
        gaussianSmoothed(map, result.optimalRadius / twoPi / 2.0, MapEdge::Mirror, progress);
    std::vector<Peak> peaks = findPeaks(smoothed, 1.25 * result.optimalRadius);
    constexpr std::size_t leastFields = 5;
    if (peaks.size() < leastFields)
        return;
    std::erase_if(peaks, [&](const Peak& p) {
        return asReference ? std::atan2(p.y, p.x) == 0.0 : p.squaredDistance() < 1.0;
    });
    dropCloseDirections(peaks, settings.leastAngleDegrees);
    constexpr std::size_t leastPeaks = 4;
    constexpr std::size_t innerPeaks = 6;
    if (peaks.size() < leastPeaks)
        return;
    std::stable_sort(peaks.begin(), peaks.end(),
                     [](const Peak& a, const Peak& b) { return a.squaredDistance() < b.squaredDistance(); });
    peaks.resize(std::min(peaks.size(), innerPeaks));
    if (!asReference)
        for (Peak& p : peaks)
            p = refined(smoothed, p);
    for (const Peak& p : peaks)
        result.peaks.push_back({p.x, p.y});
    result.ellipse = fitEllipse(result.peaks);
    std::vector<Peak> axes = asReference ? referenceAxes(peaks) : upperHalf(peaks);
    if (axes.size() != 3)
        return;
    std::stable_sort(axes.begin(), axes.end(),
                     [](const Peak& a, const Peak& b) { return a.degrees() < b.degrees(); });
    for (std::size_t k = 0; k < 3; ++k) {
        result.spacing[k] = std::sqrt(axes[k].squaredDistance());
        result.orientation[k] = axes[k].degrees();
    }
}

} // namespace

Gridness gridness(const Matrix<double>& autocorrelogram, const GridnessSettings& settings,
                  const Progress& progress) {
    require(autocorrelogram.rows() == autocorrelogram.columns() && autocorrelogram.rows() % 2 == 1,
            "gridness: a square autocorrelogram with a centre");
    Gridness result{nan, {nan, nan, nan}, {nan, nan, nan}, {nan, nan, nan, nan, nan}, 0.0, nan, {}};
    Matrix<double> map = autocorrelogram;
    const double highest = *std::max_element(map.values().begin(), map.values().end());
    if (!(highest > 0.0))
        return result;
    for (double& value : map.values())
        value /= highest;
    const double inner = centreRadius(map, settings.contourLevel);
    const std::size_t outside = map.rows() / 2 + 1;
    const auto outermost = static_cast<double>(outside);
    if (inner < settings.leastCentreRadius || inner >= outermost)
        return result;
    result.centreRadius = inner;
    const std::vector<double> scores = scoresOfAnnuli(map, inner, outermost, progress);
    std::tie(result.score, result.optimalRadius) =
        bestAnnulus(scores, inner + 1.0, static_cast<std::size_t>(settings.averagedRadii));
    if (!std::isnan(result.score))
        measurePeaks(map, settings, result, progress);
    return result;
}

} // namespace canns
