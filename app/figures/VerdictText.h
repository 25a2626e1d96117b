#pragma once

#include "core/verdict/Verdict.h"

#include <QString>

/// What the window and the report say of a verdict.
namespace canns {

/// "Consistent with a torus."
QString verdictSentence(PopulationShape shape);
/// By which rule the checks decide.
QString verdictRule();
/// The checks of a shape as simple HTML: value, limits, outcome, meaning.
QString verdictChecks(const QString& title, const std::vector<ShapeCheck>& checks);
/// Sentence, rule and checks of both shapes as simple HTML.
QString verdictText(const Verdict& verdict);

} // namespace canns
