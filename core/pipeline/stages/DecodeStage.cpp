#include "core/decode/Decode.h"
#include "core/pipeline/stages/MapArrays.h"
#include "core/pipeline/stages/Stages.h"
#include "core/topology/AnalyseTopology.h"

namespace canns {

namespace {

Decoding run(const StageInputs& inputs, const DecodeParameters& parameters, const Progress& progress) {
    const TdaResult& tda = inputs.get<TdaResult>();
    const DistanceMatrix& triangle = tda.cloud.distances;
    Matrix<float> distances(triangle.points(), triangle.points());
    for (std::size_t i = 0; i < triangle.points(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            distances(i, j) = distances(j, i) = triangle(i, j);
    return decode(inputs.get<Activity>(), tda.landmarkRows, tda.persistence, distances, parameters, progress);
}

void addQuality(Arrays& arrays, const std::vector<CoordinateQuality>& quality) {
    const std::size_t count = quality.size();
    const auto add = [&](const char* name, auto get) {
        arrays.addOwned(name, {count}, columnOf(quality, get));
    };
    add("class_rank", [](const CoordinateQuality& q) { return static_cast<std::int64_t>(q.rank); });
    add("class_birth", [](const CoordinateQuality& q) { return q.bar.birth; });
    add("class_death", [](const CoordinateQuality& q) { return q.bar.death; });
    add("class_threshold", [](const CoordinateQuality& q) { return q.threshold; });
    add("class_edges", [](const CoordinateQuality& q) { return static_cast<std::int64_t>(q.edges); });
    add("class_unit", [](const CoordinateQuality& q) { return static_cast<std::int64_t>(q.unit); });
    add("class_closed", [](const CoordinateQuality& q) { return static_cast<std::uint8_t>(q.closed); });
    add("class_mended", [](const CoordinateQuality& q) { return static_cast<std::uint8_t>(q.mended); });
    add("class_energy", [](const CoordinateQuality& q) { return q.energy; });
}

std::vector<CoordinateQuality> qualityFrom(const Arrays& arrays) {
    const auto ranks = arrays.vector<std::int64_t>("class_rank");
    const auto births = arrays.vector<float>("class_birth");
    const auto deaths = arrays.vector<float>("class_death");
    const auto thresholds = arrays.vector<double>("class_threshold");
    const auto edges = arrays.vector<std::int64_t>("class_edges");
    const auto units = arrays.vector<std::int64_t>("class_unit");
    const auto closed = arrays.vector<std::uint8_t>("class_closed");
    const auto mended = arrays.vector<std::uint8_t>("class_mended");
    const auto energies = arrays.vector<double>("class_energy");
    std::vector<CoordinateQuality> quality(ranks.size());
    requireEqualLengths({ranks.size(), births.size(), deaths.size(), thresholds.size(), edges.size(),
                         units.size(), closed.size(), mended.size(), energies.size()});
    for (std::size_t i = 0; i < quality.size(); ++i)
        quality[i] = {.rank = static_cast<int>(ranks[i]),
                      .bar = {births[i], deaths[i]},
                      .threshold = thresholds[i],
                      .edges = static_cast<std::size_t>(edges[i]),
                      .unit = static_cast<int>(units[i]),
                      .closed = closed[i] != 0,
                      .mended = mended[i] != 0,
                      .energy = energies[i]};
    return quality;
}

Arrays toArrays(const Decoding& decoding) {
    Arrays arrays;
    const CircularCoordinates& landmarks = decoding.landmarks;
    arrays.add("landmark_phases", landmarks.phases);
    arrays.add("phases", decoding.phases);
    arrays.add("rows", decoding.rows);
    arrays.add("t", decoding.seconds);
    arrays.add("confidence", decoding.confidence);
    arrays.add("tuning", decoding.tuning);
    arrays.add("cross_validation", decoding.crossValidation);
    arrays.addNumber("silent_bins", static_cast<std::int64_t>(decoding.silentBins));
    arrays.addNumber("coverage", decoding.coverage);
    arrays.addNumber("iterations", static_cast<std::int64_t>(decoding.iterations));
    addQuality(arrays, landmarks.quality);
    addIntegers(arrays, "basis", landmarks.basis);
    arrays.add("correlation", landmarks.correlation);
    arrays.addNumber("unconnected_landmarks", static_cast<std::int64_t>(landmarks.unconnected));
    arrays.addTexts("landmark_remarks", landmarks.remarks);
    arrays.addTexts("remarks", decoding.remarks);
    return arrays;
}

Decoding fromArrays(const Arrays& arrays) {
    Decoding decoding;
    CircularCoordinates& landmarks = decoding.landmarks;
    landmarks.phases = arrays.matrix<double>("landmark_phases");
    decoding.phases = arrays.matrix<float>("phases");
    decoding.rows = arrays.vector<std::int64_t>("rows");
    decoding.seconds = arrays.vector<double>("t");
    decoding.confidence = arrays.matrix<float>("confidence");
    decoding.tuning = arrays.matrix<float>("tuning");
    decoding.crossValidation = arrays.vector<double>("cross_validation");
    decoding.silentBins = static_cast<std::size_t>(arrays.number<std::int64_t>("silent_bins"));
    decoding.coverage = arrays.number<double>("coverage");
    decoding.iterations = static_cast<int>(arrays.number<std::int64_t>("iterations"));
    landmarks.quality = qualityFrom(arrays);
    landmarks.basis = integersFrom(arrays, "basis");
    landmarks.correlation = arrays.matrix<double>("correlation");
    landmarks.unconnected = static_cast<std::size_t>(arrays.number<std::int64_t>("unconnected_landmarks"));
    landmarks.remarks = arrays.texts("landmark_remarks");
    decoding.remarks = arrays.texts("remarks");
    requireEqualLengths({decoding.rows.size(), decoding.seconds.size(), decoding.phases.rows()});
    requireEqualLengths({decoding.phases.columns(), landmarks.phases.rows()});
    return decoding;
}

} // namespace

StageDescriptor decodeStage() {
    return makeStage<Decoding, DecodeParameters>(
        {.description = "From the longest bars of H1 to a phase on the ring or torus at every time.",
         .inputs = {"preprocess", "tda"},
         .weight = 3.0},
        run, toArrays, fromArrays, [](const Decoding& decoding) { return decoding.remarks; });
}

} // namespace canns
