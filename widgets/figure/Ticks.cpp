#include "widgets/figure/Ticks.h"

#include <cmath>
#include <cstdlib>
#include <numbers>
#include <numeric>

namespace canns {

namespace {

constexpr QChar minusSign(0x2212);

QString withMinus(QString text) { return text.replace(QLatin1Char('-'), minusSign); }

/// The smallest of 1, 2, 5 times a power of ten that is not below `rough`.
double niceStep(double rough) {
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= rough * (1 - 1e-9))
            return factor * power;
    return 10.0 * power;
}

/// k π/4 in lowest terms.
QString quarterTurns(long long k) {
    if (k == 0)
        return QStringLiteral("0");
    const long long divisor = std::gcd(k, 4LL);
    const long long above = std::abs(k) / divisor;
    const long long below = 4 / divisor;
    return (k < 0 ? QString(minusSign) : QString()) + (above == 1 ? QString() : QString::number(above)) +
           QStringLiteral("π") + (below == 1 ? QString() : QStringLiteral("/%1").arg(below));
}

} // namespace

std::vector<Tick> niceTicks(Range range, int most, bool integers) {
    std::vector<Tick> ticks;
    if (!(range.length() > 0) || !std::isfinite(range.length()) || most < 1)
        return ticks;
    double step = niceStep(range.length() / most);
    if (integers)
        step = std::max(step, 1.0);
    const double first = std::ceil(range.from / step - 1e-9);
    const double last = std::floor(range.to / step + 1e-9);
    const double largest = std::max(std::abs(first), std::abs(last)) * step;
    const int decimals = std::max(0, -static_cast<int>(std::floor(std::log10(step) + 1e-9)));
    const bool scientific = decimals > 4 || largest >= 1e6;
    for (double i = first; i <= last; i += 1.0) {
        const double value = i * step == 0.0 ? 0.0 : i * step;
        ticks.push_back({value, withMinus(scientific ? QString::number(value, 'g', 4)
                                                     : QString::number(value, 'f', decimals))});
    }
    return ticks;
}

std::vector<Tick> angleTicks(Range range, int most) {
    constexpr double quarter = std::numbers::pi / 4.0;
    constexpr long long mostQuarters = 1LL << 40;
    for (long long step = 1; step < mostQuarters; step *= 2) {
        const double size = static_cast<double>(step) * quarter;
        const double first = std::ceil(range.from / size - 1e-9);
        const double last = std::floor(range.to / size + 1e-9);
        if (!(last - first + 1 <= most))
            continue;
        if (step == 1 && last - first < 1)
            break;
        std::vector<Tick> ticks;
        for (double i = first; i <= last; i += 1.0)
            ticks.push_back({i * size, quarterTurns(static_cast<long long>(i) * step)});
        return ticks;
    }
    return niceTicks(range, most);
}

QString numberText(double value, int digits) { return withMinus(QString::number(value, 'g', digits)); }

} // namespace canns
