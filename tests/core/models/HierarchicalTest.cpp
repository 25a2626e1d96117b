#include "core/models/Hierarchical.h"

#include "Comparison.h"
#include "core/models/RingMath.h"

#include <QObject>
#include <QTest>

#include <cmath>
#include <functional>

using namespace canns;
using canns::test::Golden;

namespace {

/// Part of a state array: `count` values from `begin`.
std::vector<double> part(const Network& network, const std::string& state, std::size_t begin,
                         std::size_t count) {
    const std::vector<double> all = network.state(state);
    return {all.begin() + static_cast<std::ptrdiff_t>(begin),
            all.begin() + static_cast<std::ptrdiff_t>(begin + count)};
}

/// Runs the protocol of a reference and calls look(step) after each step.
void drive(const Golden& golden, Network& network, const std::function<void(std::size_t)>& look) {
    const Matrix<double> velocities = golden.matrix("vel");
    const Matrix<double> positions = golden.matrix("pos");
    const std::vector<double> cues = golden.values("loc_input");
    for (std::size_t step = 0; step < cues.size(); ++step) {
        Input input;
        input.velocity = {velocities(step, 0), velocities(step, 1)};
        input.position = {positions(step, 0), positions(step, 1)};
        input.locationStrength = cues[step];
        network.step(input, 0.05);
        look(step);
    }
}

} // namespace

class HierarchicalTest : public QObject {
    Q_OBJECT

private slots:
    void moduleOfThePythonPackage_data() { test::eitherPrecision(); }
    void moduleOfThePythonPackage() {
        QFETCH(bool, isDouble);
        QFETCH(double, tolerance);
        const Golden golden("hierarchical_module_f64");
        HierarchicalParameters parameters;
        parameters.modules = 1;
        parameters.placeCellsPerSide = 6;
        parameters.leastSpacing = 2.5;
        parameters.orientation = 0.1;
        parameters.precision = isDouble ? Precision::Double : Precision::Float;
        parameters.peerCompatible = true;
        const auto network = makeNetwork(parameters, 0);
        const std::vector<std::int64_t> saved = golden.indices("idx");
        const std::vector<std::pair<std::string, std::string>> compared{
            {"module1BandR", "band_r"}, {"module1BandU", "band_u"}, {"module1GridR", "grid_r"},
            {"module1GridU", "grid_u"}, {"module1GridV", "grid_v"}, {"module1Left", "left_u"}};
        std::vector<Matrix<double>> references;
        for (const auto& names : compared)
            references.push_back(golden.matrix(names.second));
        const std::vector<double> x = golden.values("center_x");
        const std::vector<double> y = golden.values("center_y");
        const std::vector<double> z = golden.values("center_z");
        std::size_t next = 0;
        double worstAngle = 0.0;
        drive(golden, *network, [&](std::size_t step) {
            const std::vector<double> centres = network->state("module1BandCentre");
            worstAngle = std::max(
                worstAngle, test::angularDifference(centres, std::vector<double>{x[step], y[step], z[step]}));
            if (next == saved.size() || saved[next] != static_cast<std::int64_t>(step))
                return;
            for (std::size_t i = 0; i < compared.size(); ++i) {
                const std::size_t count = references[i].columns();
                const double difference = test::relativeDifference(
                    part(*network, compared[i].first, 0, count), references[i].row(next));
                QVERIFY2(difference < tolerance, qPrintable(QString("%1 at step %2: %3")
                                                                .arg(compared[i].first.c_str())
                                                                .arg(step)
                                                                .arg(difference)));
            }
            ++next;
        });
        QCOMPARE(next, saved.size());
        QVERIFY2(worstAngle < tolerance, qPrintable(QString::number(worstAngle)));
    }

    void networkOfThePythonPackage_data() { test::eitherPrecision(); }
    void networkOfThePythonPackage() {
        QFETCH(bool, isDouble);
        QFETCH(double, tolerance);
        const Golden golden("hierarchical_network_f64");
        HierarchicalParameters parameters;
        parameters.peerCompatible = true;
        parameters.precision = isDouble ? Precision::Double : Precision::Float;
        const auto network = makeNetwork(parameters, 0);
        const Matrix<double> decoded = golden.matrix("decoded_pos");
        const Matrix<double> places = golden.matrix("place_fr");
        // One row a module at every step saved.
        const std::vector<double> grids = golden.values("grid_fr");
        const std::vector<double> bands = golden.values("band_x_fr");
        const std::vector<std::int64_t> saved = golden.indices("idx");
        std::size_t next = 0;
        drive(golden, *network, [&](std::size_t step) {
            COMPARE_TO(network->state("decodedPosition"), decoded.row(step), tolerance);
            if (next < saved.size() && saved[next] == static_cast<std::int64_t>(step)) {
                // Saved in single precision.
                const double rounded = std::max(tolerance, 1e-7);
                COMPARE_TO(network->state("place"), places.row(next), rounded);
                for (std::size_t m = 0; m < 5; ++m) {
                    const std::string module = "module" + std::to_string(m + 1);
                    const std::span<const double> grid(grids.data() + (next * 5 + m) * 400, 400);
                    COMPARE_TO(network->state(module + "GridR"), grid, rounded);
                    const std::span<const double> band(bands.data() + (next * 5 + m) * 180, 180);
                    COMPARE_TO(part(*network, module + "BandR", 0, 180), band, rounded);
                }
                ++next;
            }
        });
        QCOMPARE(next, saved.size());
    }

    /// Bump speed against the velocity asked for, over time steps. Calibration is the point of the correct
    /// mode.
    void bandsMoveAtTheVelocity_data() {
        QTest::addColumn<double>("phaseVelocity");
        QTest::addColumn<double>("timeStep");
        for (const double velocity : {0.06, -0.15})
            for (const double timeStep : {0.05, 0.02, 0.005})
                QTest::addRow("%g rad/s, %g s", velocity, timeStep) << velocity << timeStep;
    }
    void bandsMoveAtTheVelocity() {
        QFETCH(double, phaseVelocity);
        QFETCH(double, timeStep);
        HierarchicalParameters parameters;
        parameters.modules = 1;
        parameters.placeCellsPerSide = 2;
        const auto network = makeNetwork(parameters, 0);
        Input input;
        // Band X of the first module (spacing 2 m) measures along −y.
        input.velocity = {0.0, -phaseVelocity * 2.0 / (2 * pi)};
        double travelled = 0.0;
        double before = 0.0;
        const auto steps = static_cast<int>(60 / timeStep);
        for (int step = 0; step < steps; ++step) {
            network->step(input, timeStep);
            const double now = network->state("module1BandCentre")[0];
            if (step >= steps / 3)
                travelled += wrapAngle(now - before);
            before = now;
        }
        const double speed = travelled / (timeStep * (steps - steps / 3));
        QVERIFY2(std::abs(speed / phaseVelocity - 1) < 0.015,
                 qPrintable(QString("%1 against %2").arg(speed).arg(phaseVelocity)));
    }

    void decodesThePosition_data() {
        QTest::addColumn<int>("drive");
        QTest::newRow("decoded") << 0;
        QTest::newRow("synaptic") << 1;
    }
    void decodesThePosition() {
        QFETCH(int, drive);
        HierarchicalParameters parameters;
        parameters.drive = static_cast<BandDrive>(drive);
        const auto network = makeNetwork(parameters, 0);
        double squares = 0.0;
        for (int step = 0; step < 1000; ++step) {
            const double t = 0.08 * 0.05 * step;
            Input input;
            input.position = {2.5 + 1.2 * std::cos(t), 2.5 + 0.9 * std::sin(t)};
            input.velocity = {-1.2 * 0.08 * std::sin(t), 0.9 * 0.08 * std::cos(t)};
            network->step(input, 0.05);
            const std::vector<double> decoded = network->state("decodedPosition");
            if (step >= 500)
                squares += (decoded[0] - input.position[0]) * (decoded[0] - input.position[0]) +
                           (decoded[1] - input.position[1]) * (decoded[1] - input.position[1]);
        }
        // The Python package has 0.35 m on this path.
        const double error = std::sqrt(squares / 500);
        QVERIFY2(error < 0.2, qPrintable(QString("root mean square error %1 m").arg(error)));
    }
};

QTEST_APPLESS_MAIN(HierarchicalTest)
#include "HierarchicalTest.moc"
