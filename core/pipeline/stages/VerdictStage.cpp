#include "core/pipeline/stages/Stages.h"
#include "core/verdict/Verdict.h"
#include "core/verdict/VerdictParameters.h"

#include <fmt/format.h>

namespace canns {

namespace {

/// A run that keeps fewer cocycles than the checks need goes on without them, and says so.
Verdict run(const StageInputs& inputs, const VerdictParameters& /*parameters*/, const Progress& progress) {
    const TdaResult& topology = inputs.get<TdaResult>();
    if (!canBeJudged(topology.persistence)) {
        Verdict verdict;
        verdict.reason = "The checks need the bars of H1 and the cocycles of two classes: raise "
                         "tda.maximumDimension or tda.cocycles.";
        return verdict;
    }
    return judge(inputs.get<Activity>(), topology, progress);
}

void addChecks(Arrays& arrays, const std::string& shape, const std::vector<ShapeCheck>& checks) {
    std::vector<std::string> names;
    std::vector<std::string> meanings;
    std::vector<double> values;
    std::vector<double> passes;
    std::vector<double> fails;
    for (const ShapeCheck& check : checks) {
        names.push_back(check.name);
        meanings.push_back(check.meaning);
        values.push_back(check.value);
        passes.push_back(check.passes);
        fails.push_back(check.fails);
    }
    arrays.addTexts(shape + "_checks", std::move(names));
    arrays.addTexts(shape + "_meanings", std::move(meanings));
    const std::size_t n = values.size();
    arrays.addOwned(shape + "_values", {n}, std::move(values));
    arrays.addOwned(shape + "_passes", {n}, std::move(passes));
    arrays.addOwned(shape + "_fails", {n}, std::move(fails));
}

std::vector<ShapeCheck> checksFrom(const Arrays& arrays, const std::string& shape) {
    const std::vector<std::string>& names = arrays.texts(shape + "_checks");
    const std::vector<std::string>& meanings = arrays.texts(shape + "_meanings");
    const std::vector<double> values = arrays.vector<double>(shape + "_values");
    const std::vector<double> passes = arrays.vector<double>(shape + "_passes");
    const std::vector<double> fails = arrays.vector<double>(shape + "_fails");
    const std::size_t n = names.size();
    if (meanings.size() != n || values.size() != n || passes.size() != n || fails.size() != n)
        throw BadInput("The lengths of the arrays do not agree.");
    std::vector<ShapeCheck> checks;
    for (std::size_t i = 0; i < n; ++i)
        checks.push_back({names[i], meanings[i], values[i], passes[i], fails[i]});
    return checks;
}

Arrays toArrays(const Verdict& verdict) {
    Arrays arrays;
    arrays.addTexts("shape", {std::string(shapeName(verdict.shape))});
    arrays.addTexts("reason", {verdict.reason});
    addChecks(arrays, "ring", verdict.ring);
    addChecks(arrays, "torus", verdict.torus);
    return arrays;
}

Verdict fromArrays(const Arrays& arrays) {
    const std::vector<std::string>& shape = arrays.texts("shape");
    const std::vector<std::string>& reason = arrays.texts("reason");
    if (shape.size() != 1 || reason.size() != 1)
        throw BadInput("A verdict has one shape and one reason.");
    Verdict verdict;
    verdict.ring = checksFrom(arrays, "ring");
    verdict.torus = checksFrom(arrays, "torus");
    verdict.reason = reason.front();
    for (const PopulationShape known :
         {PopulationShape::None, PopulationShape::Ring, PopulationShape::Torus, PopulationShape::Undecided})
        if (shapeName(known) == shape.front()) {
            verdict.shape = known;
            return verdict;
        }
    throw BadInput(fmt::format("\"{}\" is no shape.", shape.front()), "shape");
}

} // namespace

StageDescriptor verdictStage() {
    return makeStage<Verdict, VerdictParameters>(
        {.description = "Ring, torus or neither: the bars and what the map itself says.",
         .inputs = {"preprocess", "tda"},
         .revision = 2, // a shape whose bars failed is asked nothing more
         .weight = 1.0},
        run, toArrays, fromArrays, [](const Verdict& verdict) {
            return std::vector<std::string>{fmt::format("{}. {}", shapeName(verdict.shape), verdict.reason)};
        });
}

} // namespace canns
