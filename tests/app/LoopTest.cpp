#include "core/data/Recording.h"
#include "core/decode/PhaseAgreement.h"
#include "core/dynamics/BumpTracking.h"
#include "core/io/Hdf5.h"
#include "core/models/RingMath.h"
#include "support/Npz.h"
#include "support/TestData.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <complex>

using namespace canns;

/// The loop of the program: a network is simulated, its spikes are analysed as a recording would be, and what
/// the analysis finds is held against what the network was: shape, number of long bars, and the place on the
/// attractor at every moment. All through the command line, as a user would.
class LoopTest : public QObject {
    Q_OBJECT

private slots:
    void gridNetworkBecomesATorus_data() {
        QTest::addColumn<QString>("path");
        QTest::newRow("wandering") << QString();
        QTest::newRow("path of a rat in the open field") << "data/trajectories/sargolini.npz";
    }
    void gridNetworkBecomesATorus() {
        QFETCH(QString, path);
        QStringList task{"--task", "navigation",       "--set", "task.width=1.5",
                         "--set",  "task.height=1.5",  "--set", "task.speedMean=0.3",
                         "--set",  "task.duration=400"};
        if (!path.isEmpty()) {
            CANNS_SHARED_OR_SKIP(file, path.toStdString());
            task = {"--task", "trajectory", "--set", "task.file=" + QString::fromStdString(file.string())};
        }
        // At 40 Hz seeds 1 to 6 are each found to be a torus; at 20 Hz the chance in the spikes leaves seed 3
        // undecided.
        simulate("grid-velocity",
                 task + QStringList{"--set", "simulation.timeStep=0.002", "--set",
                                    "simulation.recordInterval=0.02", "--set", "simulation.mostUnits=120",
                                    "--set", "simulation.peakRate=40"});
        analyse("grid");
        QCOMPARE(verdict(), QString("torus"));
        // Two long bars of H1 and one of H2, each well above the next.
        const std::vector<double> h1 = lengths("H1");
        const std::vector<double> h2 = lengths("H2");
        QVERIFY2(h1[1] > 1.8 * h1[2], qPrintable(QString("%1 %2 %3").arg(h1[0]).arg(h1[1]).arg(h1[2])));
        QVERIFY2(h2[0] > 1.8 * h2[1], qPrintable(QString("%1 %2").arg(h2[0]).arg(h2[1])));
        const SimulationRecord::Array rates = recordedRates({GeometryKind::Torus, {40, 40}, 0, 40, false});
        compare(patternPhases(rates));
    }

    void ringNetworkBecomesARing() {
        simulate("grid-ring", {"--task", "navigation", "--set", "task.duration=200", "--set",
                               "simulation.recordInterval=0.02", "--set", "simulation.mostUnits=60"});
        analyse("head-direction");
        QCOMPARE(verdict(), QString("ring"));
        const std::vector<double> h1 = lengths("H1");
        QVERIFY2(h1[0] > 2 * h1[1], qPrintable(QString("%1 %2").arg(h1[0]).arg(h1[1])));
        const SimulationRecord::Array rates = recordedRates({GeometryKind::Ring, {128}, -pi, pi, false});
        compare(trackBump(rates, Hdf5File(path("run.h5").toStdString()).doubles("simulation/t")).position);
    }

private:
    QString path(const char* name) const { return folder_.filePath(name); }

    static void run(const QStringList& arguments) {
        QProcess process;
        process.start(CANNS_EXECUTABLE, arguments);
        QVERIFY(process.waitForFinished(600'000));
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
    }
    void simulate(const char* model, const QStringList& arguments) const {
        run(QStringList{"simulate", model, "--out", path("run.h5"), "--seed", "1"} + arguments);
    }
    void analyse(const char* preset) const {
        QDir(path("analysis")).removeRecursively();
        run({"run", path("run.h5"), "--preset", preset, "--out", path("analysis"), "--figures", "none",
             "--through", "decode"});
    }

    /// What the verdict says: "torus", "ring", …
    QString verdict() const {
        QFile file(path("analysis/analysis.json"));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        for (const auto& stage : QJsonDocument::fromJson(file.readAll()).object()["stages"].toArray())
            if (stage.toObject()["name"] == "verdict")
                return stage.toObject()["warnings"].toArray().first().toString().section('.', 0, 0);
        return {};
    }

    test::NpyArray result(const char* stage, const char* array) const {
        return test::readNpz(path("analysis/results/").toStdString() + stage + ".npz", array);
    }

    /// Lengths of the bars of a dimension, the longest first; followed by zeros.
    std::vector<double> lengths(const char* dimension) const {
        const Matrix<double> bars = result("tda", dimension).matrix<double>();
        std::vector<double> lengths(3, 0.0);
        for (std::size_t i = 0; i < bars.rows(); ++i)
            lengths.push_back(bars(i, 1) - bars(i, 0));
        std::ranges::sort(lengths, std::greater<>());
        return lengths;
    }

    SimulationRecord::Array recordedRates(Geometry geometry) const {
        const Hdf5File file(path("run.h5").toStdString());
        return {{"r", "Rates", "", std::move(geometry)}, file.floats("simulation/states/r")};
    }

    static std::vector<double> column(const Matrix<double>& matrix, std::size_t k) {
        std::vector<double> values;
        for (std::size_t i = 0; i < matrix.rows(); ++i)
            values.push_back(matrix(i, k));
        return values;
    }

    /// Fisher & Lee 1983, Biometrika 70:327, in their closed form: correlation of the sines of all pairs'
    /// differences. Unlike those that start from mean directions it is well defined for angles spread all
    /// round.
    static double circularCorrelation(const std::vector<double>& a, const std::vector<double>& b) {
        std::complex<double> difference;
        std::complex<double> sum;
        std::complex<double> twiceA;
        std::complex<double> twiceB;
        for (std::size_t i = 0; i < a.size(); ++i) {
            difference += std::polar(1.0, a[i] - b[i]);
            sum += std::polar(1.0, a[i] + b[i]);
            twiceA += std::polar(1.0, 2 * a[i]);
            twiceB += std::polar(1.0, 2 * b[i]);
        }
        const auto square = static_cast<double>(a.size()) * static_cast<double>(a.size());
        return (std::norm(difference) - std::norm(sum)) /
               std::sqrt((square - std::norm(twiceA)) * (square - std::norm(twiceB)));
    }

    /// Decoded phases against the network's own at the frames that follow.
    void compare(const Matrix<double>& own) const {
        const std::vector<double> frames = Hdf5File(path("run.h5").toStdString()).doubles("simulation/t");
        const std::vector<double> times = result("decode", "t").values<double>();
        const Matrix<float> decoded = result("decode", "phases").matrix<float>();
        QCOMPARE(decoded.columns(), own.columns());
        Matrix<double> truth(times.size(), own.columns());
        for (std::size_t i = 0; i < times.size(); ++i) {
            const auto after = std::ranges::lower_bound(frames, times[i]);
            const auto frame = std::min(frames.size() - 1, static_cast<std::size_t>(after - frames.begin()));
            std::ranges::copy(own.row(frame), truth.row(i).begin());
        }
        const PhaseAgreement agreement = compareWithTruth(decoded, truth);
        for (std::size_t k = 0; k < own.columns(); ++k) {
            std::vector<double> found(times.size());
            for (std::size_t i = 0; i < times.size(); ++i)
                for (std::size_t c = 0; c < own.columns(); ++c)
                    found[i] += agreement.transform(k, c) * static_cast<double>(decoded(i, c));
            const std::vector<double> known = column(truth, k);
            const double correlation = circularCorrelation(found, known);
            qInfo("coordinate %zu: circular correlation %.3f, median error %.3f rad", k, correlation,
                  agreement.coordinates[k].medianAbsoluteError);
            QVERIFY2(correlation >= 0.95, qPrintable(QString::number(correlation)));
        }
    }

    QTemporaryDir folder_;
};

QTEST_APPLESS_MAIN(LoopTest)
#include "LoopTest.moc"
