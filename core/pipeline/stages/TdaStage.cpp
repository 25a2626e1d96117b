#include "core/pipeline/PersistenceArrays.h"
#include "core/pipeline/stages/Stages.h"
#include "core/topology/AnalyseTopology.h"

namespace canns {

namespace {

TdaResult run(const StageInputs& inputs, const TdaParameters& parameters, const Progress& progress) {
    const std::filesystem::path& folder = inputs.unfinished();
    const std::filesystem::path log = folder.empty() ? folder : folder / finishedShufflesName;
    return analyseTopology(inputs.get<Activity>(), parameters, progress, inputs.resources(), log);
}

/// The matrix whole, as its readers expect it.
std::vector<float> squareOf(const DistanceMatrix& distances) {
    const std::size_t n = distances.points();
    std::vector<float> square(n * n, 0.0F);
    for (std::size_t i = 1; i < n; ++i) {
        const std::span<const float> row = distances.row(i);
        for (std::size_t j = 0; j < i; ++j)
            square[i * n + j] = square[j * n + i] = row[j];
    }
    return square;
}

Arrays toArrays(const TdaResult& result) {
    Arrays arrays;
    const std::size_t n = result.cloud.distances.points();
    arrays.add("landmark_rows", result.landmarkRows);
    arrays.add("projection", result.cloud.projection);
    arrays.add("projection_rows", result.cloud.projectionRows);
    arrays.add("explained_variance", result.cloud.explainedVariance);
    arrays.addOwned("landmarks", {result.cloud.landmarks.size()},
                    std::vector<std::int64_t>(result.cloud.landmarks.begin(), result.cloud.landmarks.end()));
    arrays.addOwned("distances", {n, n}, squareOf(result.cloud.distances));
    addPersistence(arrays, result.persistence);
    if (result.shuffles) {
        arrays.add("shuffle_maxima", result.shuffles->maxima);
        arrays.add("shuffle_ratios", result.shuffles->ratios);
        arrays.add("shuffle_offsets", result.shuffles->offsets);
    }
    arrays.addTexts("warnings", result.warnings);
    return arrays;
}

TdaResult fromArrays(const Arrays& arrays) {
    const std::vector<std::int64_t> landmarks = arrays.vector<std::int64_t>("landmarks");
    LandmarkCloud cloud{.projectionRows = arrays.vector<std::int64_t>("projection_rows"),
                        .projection = arrays.matrix<double>("projection"),
                        .explainedVariance = arrays.vector<double>("explained_variance"),
                        .landmarks = {landmarks.begin(), landmarks.end()},
                        .distances = DistanceMatrix::fromDense(arrays.matrix<float>("distances"))};
    TdaResult result{.cloud = std::move(cloud),
                     .landmarkRows = arrays.vector<std::int64_t>("landmark_rows"),
                     .persistence = persistenceFrom(arrays),
                     .shuffles = std::nullopt,
                     .warnings = arrays.texts("warnings")};
    if (arrays.has("shuffle_maxima"))
        result.shuffles = ShuffleNull{.offsets = arrays.matrix<std::int64_t>("shuffle_offsets"),
                                      .maxima = arrays.matrix<double>("shuffle_maxima"),
                                      .ratios = arrays.matrix<double>("shuffle_ratios")};
    const std::size_t n = result.cloud.distances.points();
    if (result.landmarkRows.size() != n || result.cloud.landmarks.size() != n ||
        result.cloud.projection.rows() != result.cloud.projectionRows.size())
        throw BadInput("The lengths of the arrays do not agree.");
    for (const std::size_t landmark : result.cloud.landmarks)
        if (landmark >= result.cloud.projection.rows())
            throw BadInput("A landmark is not among the projected points.");
    return result;
}

} // namespace

StageDescriptor tdaStage() {
    return makeStage<TdaResult, TdaParameters>(
        {.description = "Activity to landmarks, their distances and the barcode with its cocycles.",
         .inputs = {"preprocess"},
         .weight = 5.0},
        run, toArrays, fromArrays, [](const TdaResult& result) { return result.warnings; });
}

} // namespace canns
