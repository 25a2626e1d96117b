// Every stage from landmark phases to maps against canns 1.5.0, on the three public recordings in full: the
// tolerances are those that the manifests of the references state. Skipped where these are not beside the
// checkout; tests/data/maps has a slice that is always compared.
#include "core/base/Angles.h"
#include "core/base/Random.h"
#include "core/decode/Decode.h"
#include "core/decode/PopulationVector.h"
#include "core/io/RecordingReader.h"
#include "core/maps/CohoMap.h"
#include "core/maps/CohoSpace.h"
#include "core/maps/FiringRate.h"
#include "core/maps/GridScore.h"
#include "core/maps/PathCompare.h"
#include "core/maps/RateMap.h"
#include "core/maps/ReferenceAlignment.h"
#include "core/preprocess/Preprocess.h"
#include "maps/CosineWave.h"
#include "support/Npz.h"
#include "support/TestData.h"

#include <QTest>

#include <algorithm>
#include <map>

using namespace canns;

namespace {

constexpr MapCompatibility asReference = MapCompatibility::Canns15;

/// One recording as the reference sees it, and the phases that the reference decoded.
struct Reference {
    std::filesystem::path folder;
    Activity activity;
    Decoding decoding;

    test::NpyArray array(const std::string& stage, const std::string& name) const {
        return test::readNpz(folder / (stage + ".npz"), name);
    }
    std::vector<double> numbers(const std::string& stage, const std::string& name) const {
        return array(stage, name).values<double>();
    }
    /// One map of an array of one or several.
    Matrix<double> map(const std::string& stage, const std::string& name, std::size_t index = 0) const {
        const test::NpyArray stored = array(stage, name);
        const std::vector<double> values = stored.values<double>();
        const std::size_t rows = stored.shape[stored.shape.size() - 2];
        const std::size_t columns = stored.shape.back();
        const auto begin = values.begin() + static_cast<std::ptrdiff_t>(index * rows * columns);
        return Matrix<double>(rows, columns, {begin, begin + static_cast<std::ptrdiff_t>(rows * columns)});
    }
};

const Reference& reference(const std::string& name) {
    static std::map<std::string, Reference> kept;
    if (const auto found = kept.find(name); found != kept.end())
        return found->second;
    const std::filesystem::path shared = std::filesystem::path(CANNS_SHARED) / "asa";
    Reference result{shared / "goldens" / name, {}, {}};
    PreprocessParameters preprocessing;
    preprocessing.compatibility = PreprocessCompatibility::Canns15;
    result.activity =
        preprocess(*openRecording((shared / "public" / name / (name + "_asa.npz")).string()), preprocessing);
    result.decoding.phases = result.array("decode_n1200_h1", "coords").matrix<float>();
    result.decoding.rows = result.array("decode_n1200_h1", "times").values<std::int64_t>();
    for (const std::int64_t row : result.decoding.rows)
        result.decoding.seconds.push_back(result.activity.seconds.at(static_cast<std::size_t>(row)));
    return kept.emplace(name, std::move(result)).first->second;
}

std::vector<std::int64_t> landmarkRows(const Reference& from, const std::string& tag = "n1200_h1") {
    const auto active = from.array("active", "movetimes").values<std::int64_t>();
    std::vector<std::int64_t> rows;
    for (const auto landmark : from.array("persistence_" + tag, "landmarks").values<std::int64_t>())
        rows.push_back(active[static_cast<std::size_t>(landmark)]);
    return rows;
}

Matrix<double> landmarkPhases(const Reference& from, const std::string& tag = "n1200_h1") {
    Matrix<double> phases = from.array("decode_" + tag, "landmark_coords").matrix<double>();
    for (double& phase : phases.values())
        phase *= twoPi;
    return phases;
}

/// The largest difference, relative to the largest value; infinite where NaN are in other places.
double difference(const Matrix<double>& a, const Matrix<double>& b) {
    if (a.rows() != b.rows() || a.columns() != b.columns())
        return INFINITY;
    double worst = 0.0;
    double largest = 1e-12;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (std::isnan(a.data()[i]) != std::isnan(b.data()[i]))
            return INFINITY;
        if (std::isnan(a.data()[i]))
            continue;
        worst = std::max(worst, std::abs(a.data()[i] - b.data()[i]));
        largest = std::max(largest, std::abs(b.data()[i]));
    }
    return worst / largest;
}

/// Absolute differences of angles, ascending; infinite where NaN are in other places.
template <typename A, typename B>
std::vector<double> angleDifferences(const Matrix<A>& a, const Matrix<B>& b) {
    std::vector<double> result(a.size(), INFINITY);
    if (a.rows() != b.rows() || a.columns() != b.columns())
        return result;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const auto x = static_cast<double>(a.data()[i]);
        const auto y = static_cast<double>(b.data()[i]);
        if (std::isnan(x) || std::isnan(y))
            result[i] = std::isnan(x) == std::isnan(y) ? 0.0 : INFINITY;
        else
            result[i] = std::abs(wrapPi(x - y));
    }
    std::sort(result.begin(), result.end());
    return result;
}

/// The reference made its maps from phases in double precision and stored these in single: half a unit in the
/// last place is not known.
double unknownPart(float phase) { return 0.5 * static_cast<double>(std::nextafter(phase, INFINITY) - phase); }

/// All ways in which phases next to an edge between bins may have lain before they were stored.
std::vector<Decoding> beforeStorage(const Decoding& stored, std::size_t bins) {
    std::vector<Decoding> result{stored};
    const double width = twoPi / static_cast<double>(bins);
    for (std::size_t i = 0; i < stored.phases.size(); ++i) {
        const float phase = stored.phases.data()[i];
        const double edge = width * std::round(static_cast<double>(phase) / width);
        if (!(std::abs(static_cast<double>(phase) - edge) <= unknownPart(phase)))
            continue;
        const float below = std::nextafter(static_cast<float>(edge - unknownPart(phase)), 0.0F);
        const float above =
            edge > twoPi - width / 2.0 ? 0.0F : std::nextafter(static_cast<float>(edge), 7.0F);
        const std::size_t count = result.size();
        for (std::size_t k = 0; k < count; ++k) {
            result.push_back(result[k]);
            result[k].phases.data()[i] = below;
            result.back().phases.data()[i] = above;
        }
    }
    return result;
}

/// The largest difference between a raw map and the reference's (row = x there), radians, beyond what was
/// lost when the phases were stored: a bin whose mean vector nearly vanishes shows that.
double beyondStorage(const Activity& activity, const Decoding& stored, const CohoMapParameters& parameters,
                     const CohoMap& map, std::size_t coordinate, const Matrix<double>& wanted) {
    const Matrix<double>& ours = map.rawMaps[coordinate];
    Matrix<double> lost(ours.rows(), ours.columns(), 0.0);
    for (std::uint64_t draw = 0; draw < 8; ++draw) {
        RandomStream random(1, draw);
        Decoding moved = stored;
        for (float& phase : moved.phases.values())
            phase = std::nextafter(phase, random.uniform() < 0.5 ? 0.0F : 7.0F);
        const Matrix<double> other = cohoMap(activity, moved, parameters).rawMaps[coordinate];
        for (std::size_t i = 0; i < lost.size(); ++i)
            lost.data()[i] = std::max(lost.data()[i], std::abs(wrapPi(other.data()[i] - ours.data()[i])));
    }
    double worst = 0.0;
    for (std::size_t row = 0; row < ours.rows(); ++row)
        for (std::size_t column = 0; column < ours.columns(); ++column)
            worst = std::max(worst, std::abs(wrapPi(ours(row, column) - wanted(column, row))) -
                                        2.0 * lost(row, column));
    return worst;
}

QByteArray told(double value) { return QByteArray::number(value); }

} // namespace

class MapReferencesTest : public QObject {
    Q_OBJECT

private:
    static void recordings() {
        QTest::addColumn<QString>("recording");
        for (const char* name : {"grid_module_small", "grid_module", "head_direction"})
            QTest::newRow(name) << name;
    }

private slots:
    void initTestCase() { CANNS_SHARED_OR_SKIP(folder, "asa/goldens/grid_module"); }

    void phases_data() { recordings(); }
    void phases() {
        QFETCH(QString, recording);
        const Reference& from = reference(recording.toStdString());
        const Matrix<float> phases =
            decodeByPopulationVector(from.activity, landmarkPhases(from), landmarkRows(from));
        const auto differences = angleDifferences(phases, from.decoding.phases);
        // Where the vector is nearly zero its direction is rounding.
        QVERIFY2(differences[differences.size() * 999 / 1000] < 1e-3,
                 told(differences[differences.size() * 999 / 1000]));
    }

    /// The weights of the cells in the population vector. The reference standardises in single precision.
    void weightsOfTheCells_data() {
        QTest::addColumn<QString>("recording");
        QTest::addColumn<QString>("tag");
        for (const char* recording : {"grid_module_small", "grid_module", "head_direction"})
            for (const char* tag : {"n400_h2", "n1200_h1"})
                QTest::addRow("%s %s", recording, tag) << recording << tag;
    }
    void weightsOfTheCells() {
        QFETCH(QString, recording);
        QFETCH(QString, tag);
        const Reference& from = reference(recording.toStdString());
        const PopulationWeights weights = populationWeights(
            from.activity, landmarkPhases(from, tag.toStdString()), landmarkRows(from, tag.toStdString()));
        const std::string stage = "decode_" + tag.toStdString();
        const double cosines = difference(weights.cosine, from.array(stage, "centcos_sum").matrix<double>());
        const double sines = difference(weights.sine, from.array(stage, "centsin_sum").matrix<double>());
        QVERIFY2(cosines < 1e-5, told(cosines));
        QVERIFY2(sines < 1e-5, told(sines));
    }

    /// The reference has two rules for which times it decodes: all, or those with a spike.
    void timesThatAreDecoded_data() { recordings(); }
    void timesThatAreDecoded() {
        QFETCH(QString, recording);
        const Reference& from = reference(recording.toStdString());
        CircularCoordinates landmarks;
        landmarks.phases = landmarkPhases(from);
        DecodeParameters parameters;
        parameters.decoder = PhaseDecoder::PopulationVector;
        const Decoding spiking =
            decodeFromLandmarks(from.activity, landmarkRows(from), landmarks, parameters);
        QCOMPARE(spiking.rows, from.array("decode_n1200_h1", "times_v0").values<std::int64_t>());
        // That rule goes with coordinates made at another scale, so phases are compared end to end: 0.05 rad
        // after the best shift.
        const auto other = from.array("decode_n1200_h1", "coords_v0").matrix<float>();
        for (std::size_t c = 0; c < other.columns(); ++c) {
            std::vector<double> apart;
            for (std::size_t i = 0; i < other.rows(); ++i)
                apart.push_back(static_cast<double>(spiking.phases(i, c)) - static_cast<double>(other(i, c)));
            const double shift = std::arg(circularMoment(apart));
            for (double& angle : apart)
                angle = std::abs(wrapPi(angle - shift));
            std::nth_element(apart.begin(), apart.begin() + static_cast<std::ptrdiff_t>(apart.size() / 2),
                             apart.end());
            QVERIFY2(apart[apart.size() / 2] < 0.05, told(apart[apart.size() / 2]));
        }
        parameters.leaveOutSilentBins = false;
        const Decoding all = decodeFromLandmarks(from.activity, landmarkRows(from), landmarks, parameters);
        QCOMPARE(all.rows, from.decoding.rows);
    }

    void phaseMaps_data() { recordings(); }
    void phaseMaps() {
        QFETCH(QString, recording);
        const Reference& from = reference(recording.toStdString());
        const CohoMapParameters parameters{.align = false, .compatibility = asReference};
        const CohoMap map = cohoMap(from.activity, from.decoding, parameters);
        const auto edges = from.numbers("cohomap", "x_edge");
        for (std::size_t i = 0; i < edges.size(); ++i)
            QVERIFY(std::abs(map.xEdges[i] - edges[i]) < 1e-9);
        for (std::size_t k = 0; k < map.rawMaps.size(); ++k) {
            const auto differences =
                angleDifferences(transposed(map.rawMaps[k]), from.map("cohomap", "raw", k));
            QVERIFY2(differences[differences.size() * 99 / 100] < 1e-6,
                     told(differences[differences.size() * 99 / 100]));
            QVERIFY2(std::isfinite(differences.back()), "NaN in other places");
            const double beyond = beyondStorage(from.activity, from.decoding, parameters, map, k,
                                                from.map("cohomap", "raw", k));
            QVERIFY2(beyond < 1e-6, told(beyond));
        }
    }

    /// What the reference makes of its stripe fits, given these: exact. It is no alignment of a torus (see
    /// CohoMapTest), so it comes beside ours and not in its place.
    void alignment_data() { recordings(); }
    void alignment() {
        QFETCH(QString, recording);
        const Reference& from = reference(recording.toStdString());
        const auto fits = from.array("cohomap", "fit_params").matrix<double>();
        const auto signs = from.array("cohomap", "signs").values<std::int64_t>();
        std::array<ReferenceStripeFit, 2> given;
        for (std::size_t k = 0; k < 2; ++k)
            given[k] = {.parameters = {fits(k, 0), fits(k, 1), fits(k, 2)},
                        .sign = static_cast<int>(signs[k])};
        const Matrix<float> phases = alignedAsReference(from.decoding.phases, given[0], given[1]);
        const auto differences =
            angleDifferences(phases, from.array("cohomap", "coords_aligned").matrix<float>());
        QVERIFY2(differences.back() < 2e-6, told(differences.back())); // both in single precision

        Decoding aligned = from.decoding;
        aligned.phases = phases;
        const CohoMapParameters parameters{.align = false};
        const CohoMap map = cohoMap(from.activity, aligned, parameters);
        for (std::size_t k = 0; k < 2; ++k) {
            const auto apart =
                angleDifferences(transposed(map.rawMaps[k]), from.map("cohomap", "aligned", k));
            QVERIFY2(apart[apart.size() * 99 / 100] < 1e-6, told(apart[apart.size() * 99 / 100]));
            QVERIFY2(std::isfinite(apart.back()), "NaN in other places");
            const double beyond =
                beyondStorage(from.activity, aligned, parameters, map, k, from.map("cohomap", "aligned", k));
            QVERIFY2(beyond < 1e-6, told(beyond));
        }
        // And the vectors, from the fits of those maps.
        for (std::size_t k = 0; k < 2; ++k) {
            const auto wave = from.numbers("cohomap", k == 0 ? "vec_params1" : "vec_params2");
            given[k].parameters = {wave[0], wave[1], wave[2]};
        }
        const ReferenceLattice lattice =
            latticeAsReference(given[0], given[1], from.numbers("cohomap", "vec_x_range")[0],
                               from.numbers("cohomap", "vec_y_range")[0]);
        const auto near = [&](const char* name, const auto& ours) {
            const std::vector<double> theirs = from.numbers("cohomap", name);
            for (std::size_t i = 0; i < theirs.size(); ++i)
                QVERIFY2(std::abs(ours[i] - theirs[i]) < 1e-9, name);
        };
        near("vec_x_params", lattice.first);
        near("vec_y_params", lattice.second);
        near("vec_v", lattice.v);
        near("vec_w", lattice.w);
        near("vec_angle_deg", std::array{lattice.angleDegrees});
    }

    /// The same from our own fits, of every recording: the waves are those of the reference, to 1e-2, and fit
    /// no worse. A fit turned by π, with the other sign, is the same wave; the reference takes whichever of
    /// the two its rounding favours, and that choice leads to another branch of its alignment. So maps and
    /// vectors are compared where the choice was the same.
    void alignmentFromOurFits_data() {
        QTest::addColumn<QString>("recording");
        QTest::addColumn<bool>("sameBranch");
        QTest::newRow("grid_module_small") << "grid_module_small" << true;
        QTest::newRow("grid_module") << "grid_module" << false;
        QTest::newRow("head_direction") << "head_direction" << false;
    }
    void alignmentFromOurFits() {
        QFETCH(QString, recording);
        QFETCH(bool, sameBranch);
        const Reference& from = reference(recording.toStdString());
        const CohoMap map = cohoMap(from.activity, from.decoding, {.compatibility = asReference});
        const auto fits = from.array("cohomap", "fit_params").matrix<double>();
        const auto signs = from.array("cohomap", "signs").values<std::int32_t>();
        const auto errors = from.numbers("cohomap", "fit_error");
        bool asThere = true;
        for (std::size_t k = 0; k < 2; ++k) {
            const ReferenceStripeFit& fit = map.referenceFits[k];
            QVERIFY(test::CosineWave(fit).near({fits(k, 0), fits(k, 1), fits(k, 2), signs[k]}));
            QVERIFY2(std::abs(fit.error - errors[k]) < 1e-3, told(fit.error - errors[k]));
            QVERIFY(fit.error < errors[k] + 1e-6);
            asThere = asThere && std::abs(fit.parameters[0] - fits(k, 0)) < 0.1;
        }
        QCOMPARE(asThere, sameBranch);
        QCOMPARE(map.referenceMaps.size(), std::size_t{2});
        QVERIFY(map.referenceLattice);
        if (!sameBranch)
            return;
        for (std::size_t k = 0; k < 2; ++k) {
            const auto apart =
                angleDifferences(transposed(map.referenceMaps[k]), from.map("cohomap", "aligned", k));
            QVERIFY2(apart.back() < 1e-6, told(apart.back()));
        }
        const auto near = [&](const char* name, const auto& ours, double tolerance) {
            const std::vector<double> theirs = from.numbers("cohomap", name);
            for (std::size_t i = 0; i < theirs.size(); ++i)
                QVERIFY2(std::abs(ours[i] - theirs[i]) < tolerance, name);
        };
        near("vec_x_params", map.referenceLattice->first, 1e-2);
        near("vec_y_params", map.referenceLattice->second, 1e-2);
        near("vec_v", map.referenceLattice->v, 1e-3);
        near("vec_w", map.referenceLattice->w, 1e-3);
        near("vec_angle_deg", std::array{map.referenceLattice->angleDegrees}, 0.1);
    }

    void rateMapsOverPhases_data() { recordings(); }
    void rateMapsOverPhases() {
        QFETCH(QString, recording);
        const Reference& from = reference(recording.toStdString());
        const std::size_t cells = from.activity.values.columns();
        const std::array<std::size_t, 5> shown{0, cells / 4 - 1, cells / 2 - 1, 3 * cells / 4 - 1, cells - 1};
        const auto spaceOf = [&](const Decoding& decoding, int smoothing) {
            return cohoSpace(from.activity, decoding,
                             {.smoothingBins = static_cast<double>(smoothing), .compatibility = asReference});
        };
        const auto centresApart = [&](const CohoSpace& space, const std::string& name) {
            return angleDifferences(space.centres, from.array("cohospace", name).matrix<double>()).back();
        };
        // Of the phases next to an edge, the bins that the reference saw: then everything has to agree.
        const std::vector<Decoding> candidates = beforeStorage(from.decoding, 50);
        QVERIFY2(candidates.size() <= 64, told(static_cast<double>(candidates.size())));
        const Decoding& decoding = *std::ranges::min_element(candidates, {}, [&](const Decoding& candidate) {
            return centresApart(spaceOf(candidate, 0), "centers");
        });
        for (const int smoothing : {0, 1}) {
            const CohoSpace space = spaceOf(decoding, smoothing);
            const std::string suffix = smoothing == 0 ? "" : "_smoothed";
            const double apart = centresApart(space, "centers" + suffix);
            QVERIFY2(apart < 1e-5, told(apart));
            for (std::size_t k = 0; k < shown.size(); ++k) {
                const double map =
                    difference(space.maps[shown[k]], from.map("cohospace", "maps" + suffix, k));
                QVERIFY2(map < 1e-5, told(map));
            }
            if (smoothing == 0) {
                const double mean = difference(space.populationMean, from.map("cohospace", "mean_map"));
                QVERIFY2(mean < 1e-5, told(mean));
                const auto flat = from.numbers("cohospace", "cohoscore1d_top2");
                for (std::size_t n = 0; n < flat.size(); ++n)
                    QVERIFY(std::abs(space.cohoScoresFirst[n] - flat[n]) < 1e-6);
            }
        }
        for (const int percent : {2, 5}) {
            const CohoSpace space =
                cohoSpace(from.activity, from.decoding,
                          {.topPercent = static_cast<double>(percent), .compatibility = asReference});
            const auto scores = from.numbers("cohospace", "cohoscore2d_top" + std::to_string(percent));
            for (std::size_t n = 0; n < scores.size(); ++n)
                QVERIFY2(std::abs(space.cohoScores[n] - scores[n]) < 1e-6,
                         told(space.cohoScores[n] - scores[n]));
        }
    }

    void paths_data() { recordings(); }
    void paths() {
        QFETCH(QString, recording);
        const Reference& from = reference(recording.toStdString());
        const PathCompare path =
            pathCompare(from.activity, from.decoding, {.stride = 7, .compatibility = asReference});
        const auto wanted = from.array("pathcompare", "coords_full").matrix<float>();
        const auto differences = angleDifferences(path.phases, wanted);
        QVERIFY2(differences.back() < 1e-6, told(differences.back()));
        const std::vector<std::pair<std::string, const std::vector<double>*>> columns{
            {"t", &path.seconds}, {"x", &path.x}, {"y", &path.y}};
        for (const auto& [name, ours] : columns) {
            const auto theirs = from.numbers("pathcompare", name);
            QCOMPARE(ours->size(), theirs.size());
            for (std::size_t i = 0; i < theirs.size(); ++i)
                QVERIFY(std::abs((*ours)[i] - theirs[i]) < 1e-6);
        }
    }

    void heatMaps_data() { recordings(); }
    void heatMaps() {
        QFETCH(QString, recording);
        Activity activity = reference(recording.toStdString()).activity;
        const Reference& from = reference(recording.toStdString());
        activity.hertzPerValue = 1.0; // the unit of the reference
        const std::array<const char*, 3> names{"fr_none", "fr_zscore_per_neuron", "fr_minmax_per_neuron"};
        for (std::size_t k = 0; k < names.size(); ++k) {
            const FiringRate rate =
                firingRate(activity, {.firstCell = 1,
                                      .lastCell = 30,
                                      .durationSeconds = activity.seconds[1500] - activity.seconds[0],
                                      .normalization = static_cast<RateNormalization>(k)});
            const auto wanted = from.array("fr", names[k]).matrix<float>();
            QCOMPARE(rate.matrix.rows(), wanted.rows());
            QCOMPARE(rate.matrix.columns(), wanted.columns());
            for (std::size_t n = 0; n < wanted.rows(); ++n) {
                float largest = 0.0F;
                for (const float value : wanted.row(n))
                    largest = std::max(largest, std::abs(value));
                for (std::size_t t = 0; t < wanted.columns(); ++t)
                    QVERIFY2(std::abs(rate.matrix(n, t) - wanted(n, t)) <= 1e-5F * largest, names[k]);
            }
        }
    }

    void rateMapsOverSpace_data() { recordings(); }
    void rateMapsOverSpace() {
        QFETCH(QString, recording);
        const Reference& from = reference(recording.toStdString());
        const std::size_t cells = from.activity.values.columns();
        for (const int smoothing : {0, 2}) {
            const RateMaps maps = rateMaps(
                from.activity,
                {.bins = 50, .smoothingBins = static_cast<double>(smoothing), .compatibility = asReference});
            for (const std::size_t n :
                 {std::size_t{0}, cells / 4 - 1, cells / 2 - 1, 3 * cells / 4 - 1, cells - 1}) {
                const std::string name = (smoothing == 0 ? "frm_" : "frm_smooth2_") + std::to_string(n);
                const double apart = difference(transposed(maps.maps[n]), from.map("frm", name));
                QVERIFY2(apart < 1e-6, (name + " " + std::to_string(apart)).c_str());
            }
            const Matrix<double> visits = from.map("frm", "occupancy");
            for (std::size_t i = 0; i < visits.size(); ++i)
                QVERIFY(std::abs(transposed(maps.bins.occupancySeconds).data()[i] -
                                 visits.data()[i] * from.activity.binWidthSeconds) < 1e-9);
        }
    }

    void gridScoresOfAllCells_data() {
        QTest::addColumn<QString>("recording");
        QTest::addColumn<int>("smoothing");
        for (const char* name : {"grid_module_small", "grid_module"})
            for (const int smoothing : {0, 1})
                QTest::addRow("%s, %d", name, smoothing) << name << smoothing;
    }
    void gridScoresOfAllCells() {
        QFETCH(QString, recording);
        QFETCH(int, smoothing);
        const Reference& from = reference(recording.toStdString());
        const GridScores scores = gridScores(
            from.activity, {.smoothingBins = static_cast<double>(smoothing), .compatibility = asReference});
        const std::string tag = "_s" + std::to_string(smoothing);
        const std::size_t cells = from.activity.values.columns();
        for (const std::size_t n : {std::size_t{0}, cells / 2, cells - 1}) {
            const double apart =
                difference(scores.autocorrelograms[n],
                           from.map("gridscore", "autocorr" + tag + "_" + std::to_string(n)));
            QVERIFY2(apart < 1e-6, told(apart)); // the activity itself is within 2e-5
        }
        const auto score = from.numbers("gridscore", "score" + tag);
        const auto radius = from.numbers("gridscore", "center_radius" + tag);
        const auto outer = from.numbers("gridscore", "optimal_radius" + tag);
        const auto spacing = from.array("gridscore", "spacing" + tag).matrix<double>();
        const auto orientation = from.array("gridscore", "orientation" + tag).matrix<double>();
        const auto ellipse = from.array("gridscore", "ellipse" + tag).matrix<double>();
        for (std::size_t n = 0; n < cells; ++n) {
            const QByteArray cell = "cell " + QByteArray::number(static_cast<qulonglong>(n));
            QVERIFY2(scores.centreRadiusBins[n] == radius[n], cell);
            QVERIFY2(scores.optimalRadiusBins[n] == outer[n] ||
                         (std::isnan(scores.optimalRadiusBins[n]) && std::isnan(outer[n])),
                     cell);
            QVERIFY2(std::isnan(score[n]) == std::isnan(scores.gridness[n]) &&
                         !(std::abs(score[n] - scores.gridness[n]) > 1e-3),
                     cell);
            for (std::size_t k = 0; k < 3; ++k) {
                QVERIFY2(!(std::abs(scores.spacingMetres(n, k) / scores.binMetres - spacing(n, k)) > 1e-3),
                         cell);
                QVERIFY2(!(std::abs(std::remainder(scores.orientationDegrees(n, k) - orientation(n, k),
                                                   60.0)) > 1e-3),
                         cell);
            }
            // The reference has the centre in bins from the corner, and either axis first.
            const Ellipse& e = scores.ellipses[n];
            const double middle = static_cast<double>(scores.autocorrelograms[n].rows() / 2);
            const double turn = std::abs(std::remainder(e.angle - ellipse(n, 4), twoPi / 2.0));
            const bool crossed = turn > twoPi / 8.0;
            QVERIFY2(!(std::abs(e.x / scores.binMetres + middle - ellipse(n, 0)) > 1e-3) &&
                         !(std::abs(e.y / scores.binMetres + middle - ellipse(n, 1)) > 1e-3),
                     cell);
            QVERIFY2(!(std::abs(e.firstRadius / scores.binMetres - ellipse(n, crossed ? 3 : 2)) > 1e-3) &&
                         !(std::abs(e.secondRadius / scores.binMetres - ellipse(n, crossed ? 2 : 3)) > 1e-3),
                     cell);
            QVERIFY2(!((crossed ? twoPi / 4.0 - turn : turn) > 1e-3), cell);
        }
    }
};

QTEST_GUILESS_MAIN(MapReferencesTest)
#include "MapReferencesTest.moc"
