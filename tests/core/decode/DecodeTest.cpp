#include "core/decode/Decode.h"

#include "core/base/Angles.h"
#include "core/decode/BayesianDecoder.h"
#include "core/decode/PhaseAgreement.h"
#include "core/decode/PopulationVector.h"
#include "support/Npz.h"
#include "support/SimulatedPopulation.h"
#include "support/TestData.h"

#include <QTest>

#include <omp.h>

#include <cmath>
#include <limits>

using namespace canns;
using test::SimulatedPopulation;

namespace {

CircularCoordinates known(const SimulatedPopulation& population) {
    CircularCoordinates landmarks;
    landmarks.phases = population.landmarkPhases;
    return landmarks;
}

Matrix<double> truthAt(const Matrix<double>& truth, const std::vector<std::int64_t>& rows) {
    Matrix<double> result(rows.size(), truth.columns());
    for (std::size_t i = 0; i < rows.size(); ++i)
        for (std::size_t c = 0; c < truth.columns(); ++c)
            result(i, c) = truth(static_cast<std::size_t>(rows[i]), c);
    return result;
}

double worstR(const PhaseAgreement& agreement) {
    double worst = 1.0;
    for (const CoordinateAgreement& c : agreement.coordinates)
        worst = std::min(worst, c.resultantLength);
    return worst;
}

double accuracy(const SimulatedPopulation& population, const DecodeParameters& parameters) {
    const Decoding decoding =
        decodeFromLandmarks(population.activity, population.landmarkRows, known(population), parameters);
    return worstR(compareWithTruth(decoding.phases, truthAt(population.truth, decoding.rows)));
}

} // namespace

class DecodeTest : public QObject {
    Q_OBJECT

private slots:
    void simulatedPhasesAreFound_data() {
        QTest::addColumn<int>("coordinates");
        QTest::addColumn<int>("decoder");
        QTest::addColumn<bool>("prior");
        QTest::addColumn<double>("atLeast");
        QTest::newRow("ring, population vector") << 1 << 1 << true << 0.75;
        QTest::newRow("ring, Bayesian") << 1 << 0 << true << 0.93;
        QTest::newRow("torus, population vector") << 2 << 1 << true << 0.45;
        QTest::newRow("torus, Bayesian without prior") << 2 << 0 << false << 0.7;
        QTest::newRow("torus, Bayesian") << 2 << 0 << true << 0.93;
    }
    void simulatedPhasesAreFound() {
        QFETCH(int, coordinates);
        QFETCH(int, decoder);
        QFETCH(bool, prior);
        QFETCH(double, atLeast);
        DecodeParameters parameters;
        parameters.decoder = static_cast<PhaseDecoder>(decoder);
        parameters.smoothnessPrior = prior;
        parameters.diffusion = 3.0;
        const double reached =
            accuracy(test::simulatePopulation(static_cast<std::size_t>(coordinates)), parameters);
        QVERIFY2(reached >= atLeast, qPrintable(QString::number(reached)));
    }

    void resultsDoNotDependOnThreads() {
        const SimulatedPopulation population = test::simulatePopulation(2);
        DecodeParameters parameters;
        parameters.crossValidate = true;
        const int threads = omp_get_max_threads();
        omp_set_num_threads(1);
        const Decoding one =
            decodeFromLandmarks(population.activity, population.landmarkRows, known(population), parameters);
        omp_set_num_threads(2);
        const Decoding two =
            decodeFromLandmarks(population.activity, population.landmarkRows, known(population), parameters);
        omp_set_num_threads(threads);
        QVERIFY(one.phases == two.phases);
        QVERIFY(one.tuning == two.tuning);
        QCOMPARE(one.crossValidation, two.crossValidation);
    }

    void silentBinsAreLeftOutAndSaidSo() {
        SimulatedPopulation population = test::simulatePopulation(1, 2000);
        for (std::size_t t = 500; t < 600; ++t) {
            population.activity.spikes[t] = 0;
            for (float& value : population.activity.values.row(t))
                value = 0.0F;
        }
        DecodeParameters parameters;
        Decoding decoding =
            decodeFromLandmarks(population.activity, population.landmarkRows, known(population), parameters);
        QVERIFY(decoding.silentBins >= 100);
        QCOMPARE(decoding.rows.size() + decoding.silentBins, std::size_t{2000});
        QCOMPARE(decoding.coverage, static_cast<double>(decoding.rows.size()) / 2000.0);
        QVERIFY(std::find(decoding.rows.begin(), decoding.rows.end(), 550) == decoding.rows.end());
        QVERIFY(test::contains(decoding.remarks.back(), "they have no phase"));
        parameters.leaveOutSilentBins = false;
        decoding =
            decodeFromLandmarks(population.activity, population.landmarkRows, known(population), parameters);
        QCOMPARE(decoding.rows.size(), std::size_t{2000});
    }

    void confidenceTellsWhereTheErrorIsSmall() {
        const SimulatedPopulation population = test::simulatePopulation(1);
        DecodeParameters parameters;
        parameters.diffusion = 2.0;
        const Decoding decoding =
            decodeFromLandmarks(population.activity, population.landmarkRows, known(population), parameters);
        std::vector<double> sure;
        std::vector<double> unsure;
        double expected = 0.0;
        for (std::size_t i = 0; i < decoding.rows.size(); ++i) {
            const double error = population.truth(static_cast<std::size_t>(decoding.rows[i]), 0) -
                                 static_cast<double>(decoding.phases(i, 0));
            (decoding.confidence(i, 0) > 0.96F ? sure : unsure).push_back(error);
            expected +=
                static_cast<double>(decoding.confidence(i, 0)) / static_cast<double>(decoding.rows.size());
        }
        QVERIFY(sure.size() > 100 && unsure.size() > 100);
        QVERIFY(std::abs(circularMoment(sure)) > std::abs(circularMoment(unsure)) + 0.02);
        sure.insert(sure.end(), unsure.begin(), unsure.end());
        QVERIFY(std::abs(std::abs(circularMoment(sure)) - expected) < 0.05); // calibrated on the whole
    }

    void holesInTimeAreNotBridged() {
        // Two stretches with a long hole: the last phase before it says nothing about the first after it.
        SimulatedPopulation population = test::simulatePopulation(1, 4000);
        for (std::size_t t = 2000; t < 4000; ++t)
            population.activity.seconds[t] += 1000.0;
        DecodeParameters parameters;
        parameters.diffusion = 3.0;
        QVERIFY(accuracy(population, parameters) > 0.93);
    }

    void halvesOfTheCellsAgree() {
        const SimulatedPopulation population = test::simulatePopulation(1);
        DecodeParameters parameters;
        parameters.crossValidate = true;
        const auto good =
            decodeFromLandmarks(population.activity, population.landmarkRows, known(population), parameters);
        QCOMPARE(good.crossValidation.size(), std::size_t{1});
        QVERIFY2(good.crossValidation[0] > 0.85, qPrintable(QString::number(good.crossValidation[0])));
        SimulatedPopulation noise = population; // landmark phases that have nothing to do with the activity
        for (std::size_t i = 0; i < noise.landmarkPhases.columns(); ++i)
            noise.landmarkPhases(0, i) = wrapTwoPi(1.7 * static_cast<double>(i * i));
        for (std::size_t t = 0; t < noise.activity.values.rows();
             ++t) // and cells that have nothing to do with each other
            for (std::size_t n = 0; n < noise.activity.values.columns(); ++n)
                noise.activity.values(t, n) = population.activity.values((t + 197 * n) % 6000, n);
        parameters.iterations = 0;
        QVERIFY(crossValidate(noise.activity, noise.landmarkRows, noise.landmarkPhases, parameters)[0] < 0.5);
    }

    void agreementFindsTheBestBasis_data() {
        QTest::addColumn<QList<int>>("transform");
        QTest::newRow("as it is") << QList<int>{1, 0, 0, 1};
        QTest::newRow("exchanged") << QList<int>{0, 1, 1, 0};
        QTest::newRow("reflected") << QList<int>{-1, 0, 0, 1};
        QTest::newRow("sheared") << QList<int>{1, 1, 0, 1};
        QTest::newRow("sheared and exchanged") << QList<int>{1, 2, 1, 1};
    }
    void agreementFindsTheBestBasis() {
        QFETCH(QList<int>, transform);
        const Matrix<double> decoded = test::simulatePopulation(2, 2000).truth;
        Matrix<float> phases(decoded.rows(), 2);
        Matrix<double> truth(decoded.rows(), 2);
        for (std::size_t t = 0; t < decoded.rows(); ++t)
            for (std::size_t c = 0; c < 2; ++c) {
                phases(t, c) = static_cast<float>(decoded(t, c));
                truth(t, c) = wrapTwoPi(transform[static_cast<int>(2 * c)] * decoded(t, 0) +
                                        transform[static_cast<int>(2 * c + 1)] * decoded(t, 1) +
                                        0.7 * static_cast<double>(c + 1));
            }
        phases(3, 0) = std::numeric_limits<float>::quiet_NaN();
        const PhaseAgreement agreement = compareWithTruth(phases, truth);
        QCOMPARE(agreement.count, std::size_t{1999});
        for (std::size_t c = 0; c < 2; ++c) {
            QVERIFY(agreement.coordinates[c].resultantLength > 0.999999);
            QVERIFY(agreement.coordinates[c].percentile95 < 1e-5);
            QVERIFY(std::abs(agreement.coordinates[c].shift - 0.7 * static_cast<double>(c + 1)) < 1e-5);
            for (std::size_t d = 0; d < 2; ++d)
                QCOMPARE(agreement.transform(c, d), transform[static_cast<int>(2 * c + d)]);
        }
    }

    void badInputHelps_data() {
        QTest::addColumn<int>("fault");
        QTest::addColumn<QString>("part");
        const char* parts[] = {"There is one cell",      "zero everywhere",  "is nan at",
                               "fewer than the",         "stands for row",   "There is no activity",
                               "one or two coordinates", "splits the cells", "decode.stepSeconds"};
        for (int fault = 0; fault < 9; ++fault)
            QTest::newRow(parts[fault]) << fault << parts[fault];
    }
    void badInputHelps() {
        QFETCH(int, fault);
        QFETCH(QString, part);
        SimulatedPopulation population = test::simulatePopulation(fault == 6 ? 2 : 1, 600,
                                                                  fault == 0   ? 1
                                                                  : fault == 7 ? 3
                                                                               : 10);
        DecodeParameters parameters;
        if (fault == 1)
            for (float& value : population.activity.values.values())
                value = 0.0F;
        if (fault == 2)
            population.activity.values(17, 3) = std::numeric_limits<float>::quiet_NaN();
        if (fault == 3) {
            population.activity.values = Matrix<float>(5, 10, 1.0F);
            population.activity.seconds.resize(5);
        }
        if (fault == 4)
            population.landmarkRows.back() = 600;
        if (fault == 5)
            population.activity = Activity{};
        if (fault == 6)
            population.landmarkPhases = Matrix<double>(3, population.landmarkRows.size(), 1.0);
        parameters.crossValidate = fault == 7;
        if (fault == 8)
            parameters.stepSeconds = 0.0;
        const auto message = test::messageOf<BadInput>([&] {
            decodeFromLandmarks(population.activity, population.landmarkRows, known(population), parameters);
        });
        QVERIFY2(test::contains(message, part.toStdString()), message.c_str());
    }

    void cancelStops() {
        const SimulatedPopulation population = test::simulatePopulation(2);
        const auto state = std::make_shared<ProgressState>();
        state->cancel();
        QVERIFY_THROWS_EXCEPTION(Cancelled, decodeFromLandmarks(population.activity, population.landmarkRows,
                                                                known(population), {}, Progress(state)));
    }

    void thePopulationVectorMeetsTheReference() {
        CANNS_SHARED_OR_SKIP(folder, "asa/goldens/grid_module_small");
        const Activity activity = referenceActivity(folder);
        const auto rows = landmarkRows(folder);
        Matrix<double> phases =
            test::readNpz(folder / "decode_n1200_h1.npz", "landmark_coords").matrix<double>();
        for (double& phase : phases.values())
            phase *= twoPi;
        const Matrix<float> ours = decodeByPopulationVector(activity, phases, rows);
        const auto reference = test::readNpz(folder / "decode_n1200_h1.npz", "coords").matrix<float>();
        QCOMPARE(ours.rows(), reference.rows());
        std::vector<double> differences;
        for (std::size_t i = 0; i < ours.size(); ++i)
            differences.push_back(std::abs(
                wrapPi(static_cast<double>(ours.data()[i]) - static_cast<double>(reference.data()[i]))));
        std::sort(differences.begin(), differences.end());
        // Where the vector is nearly zero its direction is rounding.
        QVERIFY(differences[differences.size() * 999 / 1000] < 1e-3);
    }

    void theSimulatedGridModuleIsDecodedAsWellAsPromised() {
        CANNS_SHARED_OR_SKIP(folder, "asa/goldens/grid_module_small");
        CANNS_SHARED_OR_SKIP(truthFile, "asa/public/grid_module_small/grid_module_small_truth.npz");
        const Activity activity = referenceActivity(folder);
        const auto truePhase = test::readNpz(truthFile, "true_phase").matrix<double>();
        Matrix<double> truth(activity.values.rows(), 2);
        for (std::size_t t = 0; t < truth.rows(); ++t) // tracked at 100 Hz from 0
            for (std::size_t c = 0; c < 2; ++c)
                truth(t, c) =
                    truePhase(static_cast<std::size_t>(std::lround(activity.seconds[t] * 100.0)), c);
        CircularCoordinates landmarks;
        landmarks.phases = test::readNpz(folder / "decode_n1200_h1.npz", "landmark_coords").matrix<double>();
        for (double& phase : landmarks.phases.values())
            phase *= twoPi;
        const Decoding decoding = decodeFromLandmarks(activity, landmarkRows(folder), landmarks, {});
        const double reached = worstR(compareWithTruth(decoding.phases, truthAt(truth, decoding.rows)));
        QVERIFY2(reached >= 0.95, qPrintable(QString::number(reached))); // the reference reaches 0.82
    }

private:
    static Activity referenceActivity(const std::filesystem::path& folder) {
        Activity activity;
        activity.values = test::readNpz(folder / "embed.npz", "S_rows").matrix<float>();
        activity.seconds = test::readNpz(folder / "embed.npz", "tt").values<double>();
        activity.binWidthSeconds = 0.01;
        activity.hertzPerValue = std::sqrt(twoPi) * 0.05 / 0.01; // counts over √(2π) σ
        return activity;
    }
    static std::vector<std::int64_t> landmarkRows(const std::filesystem::path& folder) {
        const auto active = test::readNpz(folder / "active.npz", "movetimes").values<std::int64_t>();
        std::vector<std::int64_t> rows;
        for (const auto landmark :
             test::readNpz(folder / "persistence_n1200_h1.npz", "landmarks").values<std::int64_t>())
            rows.push_back(active[static_cast<std::size_t>(landmark)]);
        return rows;
    }
};

QTEST_GUILESS_MAIN(DecodeTest)
#include "DecodeTest.moc"
