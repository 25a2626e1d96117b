// The table of the guide (decoding.md): how near decoded phases come to the truth of the simulated
// recordings, from the landmark phases of the reference and with the default parameters, and how near the
// same decoder comes when it is given the true tuning.
#include "core/base/Angles.h"
#include "core/decode/BayesianDecoder.h"
#include "core/decode/Decode.h"
#include "core/decode/PhaseAgreement.h"
#include "core/decode/PhaseGrid.h"
#include "core/io/RecordingReader.h"
#include "core/preprocess/Preprocess.h"
#include "support/Npz.h"
#include "support/TestData.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace canns;

namespace {

struct Simulated {
    Activity activity;
    std::vector<std::int64_t> landmarkRows;
    Matrix<double> landmarkPhases;
    Matrix<double> truth; ///< T × C at the middle of each bin.
};

/// Angles over time at other times, along the shorter arcs.
std::vector<double> anglesAt(const std::vector<double>& seconds, const std::vector<double>& angles,
                             const std::vector<double>& wanted) {
    std::vector<double> result;
    for (const double t : wanted) {
        const auto after =
            std::clamp<std::ptrdiff_t>(std::upper_bound(seconds.begin(), seconds.end(), t) - seconds.begin(),
                                       1, static_cast<std::ptrdiff_t>(seconds.size()) - 1);
        const auto i = static_cast<std::size_t>(after);
        const double share = (t - seconds[i - 1]) / (seconds[i] - seconds[i - 1]);
        result.push_back(wrapTwoPi(angles[i - 1] + share * wrapPi(angles[i] - angles[i - 1])));
    }
    return result;
}

Simulated read(const std::string& name, const std::string& truthName) {
    const std::filesystem::path shared = std::filesystem::path(CANNS_SHARED) / "asa";
    const auto folder = shared / "public" / name;
    const auto goldens = shared / "goldens" / name;
    const RecordingPtr recording = openRecording((folder / (name + "_asa.npz")).string());
    PreprocessParameters preprocessing;
    preprocessing.compatibility = PreprocessCompatibility::Canns15; // rows are those of the reference
    Simulated result;
    result.activity = preprocess(*recording, preprocessing);
    const auto active = test::readNpz(goldens / "active.npz", "movetimes").values<std::int64_t>();
    for (const auto landmark :
         test::readNpz(goldens / "persistence_n1200_h1.npz", "landmarks").values<std::int64_t>())
        result.landmarkRows.push_back(active[static_cast<std::size_t>(landmark)]);
    std::vector<double> middles = result.activity.seconds;
    for (double& t : middles)
        t += result.activity.binWidthSeconds / 2.0;
    const test::NpyArray stored = test::readNpz(folder / (name + "_truth.npz"), truthName);
    const std::size_t coordinates = stored.shape.size() > 1 ? stored.shape[1] : 1;
    const std::vector<double> angles = stored.values<double>();
    const Matrix<double> phases =
        test::readNpz(goldens / "decode_n1200_h1.npz", "landmark_coords").matrix<double>();
    result.landmarkPhases = Matrix<double>(coordinates, phases.columns());
    result.truth = Matrix<double>(middles.size(), coordinates);
    for (std::size_t c = 0; c < coordinates; ++c) {
        for (std::size_t i = 0; i < phases.columns(); ++i)
            result.landmarkPhases(c, i) = phases(c, i) * twoPi;
        std::vector<double> column;
        for (std::size_t i = c; i < angles.size(); i += coordinates)
            column.push_back(angles[i]);
        const auto at = anglesAt(recording->trajectory.seconds, column, middles);
        for (std::size_t t = 0; t < at.size(); ++t)
            result.truth(t, c) = at[t];
    }
    return result;
}

/// Mean rate of every cell in every bin of the true phases, Hz.
Matrix<float> trueTuning(const Simulated& from, const PhaseGrid& grid) {
    const std::size_t cells = from.activity.values.columns();
    Matrix<double> sums(grid.states(), cells, 0.0);
    std::vector<double> visits(grid.states(), 0.0);
    for (std::size_t t = 0; t < from.truth.rows(); ++t) {
        const std::size_t state =
            grid.stateAt(from.truth(t, 0), from.truth.columns() > 1 ? from.truth(t, 1) : 0.0);
        visits[state] += 1.0;
        for (std::size_t n = 0; n < cells; ++n)
            sums(state, n) += static_cast<double>(from.activity.values(t, n));
    }
    Matrix<float> tuning(grid.states(), cells);
    for (std::size_t s = 0; s < grid.states(); ++s)
        for (std::size_t n = 0; n < cells; ++n)
            tuning(s, n) = static_cast<float>(
                std::max(0.02, from.activity.hertzPerValue * sums(s, n) / std::max(visits[s], 1.0)));
    return tuning;
}

/// The smaller of the resultant lengths of all coordinates, over the rows given.
double reachedBy(const Matrix<float>& phases, const std::vector<std::int64_t>& rows, const Simulated& from) {
    Matrix<double> truth(rows.size(), from.truth.columns());
    for (std::size_t i = 0; i < rows.size(); ++i)
        for (std::size_t c = 0; c < truth.columns(); ++c)
            truth(i, c) = from.truth(static_cast<std::size_t>(rows[i]), c);
    double worst = 1.0;
    for (const CoordinateAgreement& coordinate : compareWithTruth(phases, truth).coordinates)
        worst = std::min(worst, coordinate.resultantLength);
    return worst;
}

} // namespace

class AccuracyTest : public QObject {
    Q_OBJECT

private slots:
    void phasesAreAsGoodAsTheGuideSays_data() {
        QTest::addColumn<QString>("recording");
        QTest::addColumn<QString>("truth");
        QTest::addColumn<double>("diffusion");
        QTest::addColumn<double>("step");
        QTest::addColumn<double>("atLeast"); // as in the guide, rounded down
        QTest::addColumn<double>("boundAtMost");
        QTest::newRow("grid module, 120 cells") << "grid_module"
                                                << "true_phase" << 1.2 << 0.05 << 0.98 << 0.997;
        QTest::newRow("grid module, 60 cells") << "grid_module_small"
                                               << "true_phase" << 1.2 << 0.05 << 0.967 << 0.997;
        QTest::newRow("head direction") << "head_direction"
                                        << "true_hd" << 1.2 << 0.05 << 0.991 << 0.994;
        QTest::newRow("head direction, weaker prior") << "head_direction"
                                                      << "true_hd" << 2.5 << 0.02 << 0.992 << 0.994;
    }
    void phasesAreAsGoodAsTheGuideSays() {
        QFETCH(QString, recording);
        QFETCH(QString, truth);
        QFETCH(double, diffusion);
        QFETCH(double, step);
        QFETCH(double, atLeast);
        QFETCH(double, boundAtMost);
        CANNS_SHARED_OR_SKIP(folder, "asa/goldens/" + recording.toStdString());
        const Simulated from = read(recording.toStdString(), truth.toStdString());
        const std::size_t coordinates = from.truth.columns();
        DecodeParameters parameters;
        parameters.diffusion = diffusion;
        parameters.stepSeconds = step;
        CircularCoordinates landmarks;
        landmarks.phases = from.landmarkPhases;
        const Decoding decoding =
            decodeFromLandmarks(from.activity, from.landmarkRows, landmarks, parameters);
        const double reached = reachedBy(decoding.phases, decoding.rows, from);

        const auto bins = static_cast<std::size_t>(parameters.phaseBins);
        const PhaseGrid grid(coordinates == 1 ? 3 * bins : bins, coordinates);
        const BayesianPhases best = decodeWithTuning(from.activity, trueTuning(from, grid),
                                                     static_cast<int>(coordinates), parameters);
        Matrix<float> phases(decoding.rows.size(), coordinates);
        for (std::size_t i = 0; i < decoding.rows.size(); ++i)
            for (std::size_t c = 0; c < coordinates; ++c)
                phases(i, c) = best.phases(static_cast<std::size_t>(decoding.rows[i]), c);
        const double bound = reachedBy(phases, decoding.rows, from);
        const QByteArray told = QString("reached %1, bound %2").arg(reached).arg(bound).toUtf8();
        qInfo("%s", told.constData());
        QVERIFY2(reached >= atLeast, told.constData());
        QVERIFY2(bound >= reached - 0.001 && bound < boundAtMost, told.constData());
    }
};

QTEST_GUILESS_MAIN(AccuracyTest)
#include "AccuracyTest.moc"
