// Every stage from landmark phases to maps against canns 1.5.0, on the three public recordings in full: the
// tolerances are those that the manifests of the references state. Skipped where these are not beside the
// checkout; tests/data/maps has a slice that is always compared.
#include "core/base/Angles.h"
#include "core/decode/Decode.h"
#include "core/decode/PopulationVector.h"
#include "core/io/RecordingReader.h"
#include "core/maps/CohoMap.h"
#include "core/maps/CohoSpace.h"
#include "core/maps/FiringRate.h"
#include "core/maps/GridScore.h"
#include "core/maps/PathCompare.h"
#include "core/maps/RateMap.h"
#include "core/preprocess/Preprocess.h"
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

std::vector<std::int64_t> landmarkRows(const Reference& from) {
    const auto active = from.array("active", "movetimes").values<std::int64_t>();
    std::vector<std::int64_t> rows;
    for (const auto landmark : from.array("persistence_n1200_h1", "landmarks").values<std::int64_t>())
        rows.push_back(active[static_cast<std::size_t>(landmark)]);
    return rows;
}

Matrix<double> landmarkPhases(const Reference& from) {
    Matrix<double> phases = from.array("decode_n1200_h1", "landmark_coords").matrix<double>();
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
        const CohoMap map =
            cohoMap(from.activity, from.decoding, {.align = false, .compatibility = asReference});
        const auto edges = from.numbers("cohomap", "x_edge");
        for (std::size_t i = 0; i < edges.size(); ++i)
            QVERIFY(std::abs(map.xEdges[i] - edges[i]) < 1e-9);
        for (std::size_t k = 0; k < map.rawMaps.size(); ++k) {
            const auto differences =
                angleDifferences(transposed(map.rawMaps[k]), from.map("cohomap", "raw", k));
            // The phases were stored in single precision; a bin whose mean vector nearly vanishes shows it.
            QVERIFY2(differences[differences.size() * 99 / 100] < 1e-6,
                     told(differences[differences.size() * 99 / 100]));
            QVERIFY2(differences.back() < 1e-3, told(differences.back()));
        }
    }

    void rateMapsOverPhases_data() { recordings(); }
    void rateMapsOverPhases() {
        QFETCH(QString, recording);
        const Reference& from = reference(recording.toStdString());
        const std::size_t cells = from.activity.values.columns();
        const std::array<std::size_t, 5> shown{0, cells / 4 - 1, cells / 2 - 1, 3 * cells / 4 - 1, cells - 1};
        for (const int smoothing : {0, 1}) {
            const CohoSpace space =
                cohoSpace(from.activity, from.decoding,
                          {.smoothingBins = static_cast<double>(smoothing), .compatibility = asReference});
            const std::string suffix = smoothing == 0 ? "" : "_smoothed";
            // A phase stored in single precision may lie on the other side of an edge: 1e-3 at most.
            const auto centres =
                angleDifferences(space.centres, from.array("cohospace", "centers" + suffix).matrix<double>());
            QVERIFY2(centres.back() < 1e-3, told(centres.back()));
            for (std::size_t k = 0; k < shown.size(); ++k) {
                const Matrix<double> wanted = from.map("cohospace", "maps" + suffix, k);
                std::size_t off = 0;
                for (std::size_t i = 0; i < wanted.size(); ++i) {
                    const double x = space.maps[shown[k]].data()[i];
                    const double y = wanted.data()[i];
                    off += std::isnan(x) == std::isnan(y) &&
                                   !(std::abs(x - y) > 1e-5 * std::max(1.0, std::abs(y)))
                               ? 0U
                               : 1U;
                }
                // One such phase spoils two bins, and after smoothing those around them, a little.
                if (smoothing == 0)
                    QVERIFY2(off <= wanted.size() / 100, qPrintable(QString::number(off)));
                const double apart = difference(space.maps[shown[k]], wanted);
                QVERIFY2(smoothing == 0 || apart < 0.01, told(apart));
            }
            if (smoothing == 0) {
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
            QVERIFY2(apart < 1e-6, told(apart));
        }
        const auto score = from.numbers("gridscore", "score" + tag);
        const auto radius = from.numbers("gridscore", "center_radius" + tag);
        const auto spacing = from.array("gridscore", "spacing" + tag).matrix<double>();
        std::size_t off = 0;
        for (std::size_t n = 0; n < cells; ++n) {
            bool same = scores.centreRadiusBins[n] == radius[n] &&
                        std::isnan(score[n]) == std::isnan(scores.gridness[n]) &&
                        !(std::abs(score[n] - scores.gridness[n]) > 1e-3);
            for (std::size_t k = 0; k < 3; ++k)
                same =
                    same && !(std::abs(scores.spacingMetres(n, k) / scores.binMetres - spacing(n, k)) > 0.5);
            off += same ? 0U : 1U;
        }
        // A centre radius a rounding away from the next whole bin moves the score (see the manifest).
        QVERIFY2(50 * off <= cells + 50, qPrintable(QString("%1 of %2").arg(off).arg(cells)));
    }
};

QTEST_GUILESS_MAIN(MapReferencesTest)
#include "MapReferencesTest.moc"
