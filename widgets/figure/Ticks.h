#pragma once

#include "widgets/figure/Range.h"

#include <QString>

#include <vector>

namespace canns {

/// A mark on an axis.
struct Tick {
    double value = 0.0;
    QString text;
};

/// Marks at 1, 2 or 5 times a power of ten, at most `most` of them, all inside `range`. With `integers`, only
/// whole numbers. Texts have the same number of decimals; very large or small numbers are written as 2e−5.
std::vector<Tick> niceTicks(Range range, int most, bool integers = false);

/// Marks for an angle in radians, at multiples of π/4, π/2, π, 2π, …, at most `most` of them, written as
/// "3π/2". As niceTicks() where `range` is too narrow for them.
std::vector<Tick> angleTicks(Range range, int most);

/// The number as text with `digits` significant digits, without trailing zeros and with a proper minus sign.
QString numberText(double value, int digits = 4);

} // namespace canns
