#include "widgets/figure/Ticks.h"

#include <cmath>

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

QString numberText(double value, int digits) { return withMinus(QString::number(value, 'g', digits)); }

} // namespace canns
