#pragma once

#include "app/figures/StageFigures.h"

#include <memory>

/// Figures of the stages decode, cohomap and cohospace. Each gives null when the result holds nothing of the
/// kind: a ring has no second phase and no torus.
namespace canns {

std::unique_ptr<Figure> phaseOverTime(const Analysis& analysis, Selection& selection, std::size_t coordinate);
std::unique_ptr<Figure> phaseCoverage(const Analysis& analysis);
std::unique_ptr<Figure> phaseConfidence(const Analysis& analysis);
std::unique_ptr<Figure> phaseMap(const Analysis& analysis, std::size_t coordinate);
std::unique_ptr<Figure> phaseLattice(const Analysis& analysis);
/// Of the cell with the smallest CohoScore.
std::unique_ptr<Figure> bestCohoSpace(const Analysis& analysis);
std::unique_ptr<Figure> populationCohoSpace(const Analysis& analysis);

} // namespace canns
