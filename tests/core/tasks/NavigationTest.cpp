#include "core/tasks/Navigation.h"

#include "support/Npz.h"
#include "support/TestData.h"

#include <QObject>
#include <QTest>

#include <cmath>
#include <numbers>

using namespace canns;

namespace {

constexpr TaskClock fiftyMilliseconds{0.05, 1.0};

std::vector<Input> inputsOf(Task& task) {
    std::vector<Input> inputs;
    Input input;
    while (task.next(input))
        inputs.push_back(input);
    return inputs;
}

} // namespace

class NavigationTest : public QObject {
    Q_OBJECT

private slots:
    void rasterOfThePythonPackage() {
        const auto file = CANNS_DATA("models/nav_raster_f64.npz");
        const Matrix<double> positions = test::readNpz(file, "position").matrix<double>();
        const std::vector<double> headings = test::readNpz(file, "hd_angle").values<double>();
        const auto task = makeTask(RasterScanParameters{.peerCompatible = true}, fiftyMilliseconds, 0);
        const std::vector<Input> inputs = inputsOf(*task);
        QCOMPARE(inputs.size(), positions.rows());
        double worst = 0.0;
        for (std::size_t i = 0; i < inputs.size(); ++i) {
            for (std::size_t axis = 0; axis < 2; ++axis)
                worst = std::max(worst, std::abs(inputs[i].position[axis] - positions(i, axis)));
            worst = std::max(
                worst, std::abs(std::remainder(inputs[i].headDirection - headings[i], 2 * std::numbers::pi)));
        }
        QVERIFY2(worst < 1e-10, qPrintable(QString::number(worst)));
    }

    void rasterCoversTheArena() {
        const auto task =
            makeTask(RasterScanParameters{.duration = 1200.0, .rowStep = 0.1}, fiftyMilliseconds, 0);
        std::vector<bool> visited(100);
        for (const Input& input : inputsOf(*task))
            visited[static_cast<std::size_t>(input.position[1] * 10) * 10 +
                    static_cast<std::size_t>(input.position[0] * 10)] = true;
        QVERIFY(std::ranges::count(visited, true) >= 95);
    }

    void importOfThePythonPackage() {
        const auto file = CANNS_DATA("models/nav_import_f64.npz");
        const Matrix<double> positions = test::readNpz(file, "P").matrix<double>();
        const Matrix<double> velocities = test::readNpz(file, "velocity").matrix<double>();
        const std::vector<double> headings = test::readNpz(file, "hd_angle").values<double>();
        Trajectory path;
        path.seconds = test::readNpz(file, "times").values<double>();
        for (std::size_t i = 0; i < positions.rows(); ++i) {
            path.x.push_back(positions(i, 0));
            path.y.push_back(positions(i, 1));
        }
        const PathMotion motion = motionAlong(path);
        for (std::size_t i = 0; i < positions.rows(); ++i) {
            QVERIFY(std::abs(motion.velocity[i][0] - velocities(i, 0)) < 1e-12);
            QVERIFY(std::abs(motion.velocity[i][1] - velocities(i, 1)) < 1e-12);
            QVERIFY(std::abs(std::remainder(motion.direction[i] - headings[i], 2 * std::numbers::pi)) <
                    1e-12);
        }
    }

    /// Velocities sum to the path at any time step, which path-integrating networks rely on.
    void recordedPathIsFollowed_data() {
        QTest::addColumn<double>("timeStep");
        QTest::newRow("5 ms") << 0.005;
        QTest::newRow("50 ms") << 0.05;
        QTest::newRow("longer than samples") << 0.3;
    }
    void recordedPathIsFollowed() {
        QFETCH(double, timeStep);
        TrajectoryTaskParameters parameters{.file = CANNS_DATA("models/path.npz").string(), .smoothing = 0.0};
        const auto task = makeTask(parameters, {timeStep, 1.0}, 0);
        const Matrix<double> positions = test::readNpz(CANNS_DATA("models/path.npz"), "pos").matrix<double>();
        Point2 sum{positions(0, 0), positions(0, 1)};
        for (const Input& input : inputsOf(*task)) {
            for (std::size_t axis = 0; axis < 2; ++axis) {
                sum[axis] += input.velocity[axis] * timeStep;
                QVERIFY(std::abs(sum[axis] - input.position[axis]) < 1e-9);
                QVERIFY(input.feature[axis] >= -std::numbers::pi - 1e-9 &&
                        input.feature[axis] <= std::numbers::pi + 1e-9);
            }
            QVERIFY(input.speedGain >= 0 && input.speedGain <= 1 + 1e-9);
        }
        task->reset();
        QVERIFY(std::abs(inputsOf(*task).back().position[0] - sum[0]) < 1e-9);
    }

    void theClockIsRespected() {
        // A network that counts in milliseconds gets velocities in metres per millisecond.
        NavigationParameters parameters{.duration = 5.0, .start = {0.5, 0.5}, .speedStandardDeviation = 0.0};
        const auto task = makeTask(parameters, {1.0, 1e-3}, 3);
        QCOMPARE(task->steps(), std::size_t{5000});
        Input input;
        QVERIFY(task->next(input));
        QVERIFY(std::abs(std::hypot(input.velocity[0], input.velocity[1]) - 0.15e-3) < 1e-9);
    }

    void sameSeedSamePath() {
        NavigationParameters parameters{.duration = 20.0};
        const auto run = [&](std::uint64_t seed) {
            std::vector<double> xs;
            const auto task = makeTask(parameters, fiftyMilliseconds, seed);
            for (const Input& input : inputsOf(*task))
                xs.push_back(input.position[0]);
            task->reset();
            std::vector<double> again;
            for (const Input& input : inputsOf(*task))
                again.push_back(input.position[0]);
            return std::pair(xs, xs == again);
        };
        QVERIFY(run(1).second);
        QCOMPARE(run(1).first, run(1).first);
        QVERIFY(run(1).first != run(2).first);
    }

    void cueHoldsTheAnimal() {
        NavigationParameters parameters{.duration = 2.0, .start = {0.3, 0.4}, .cueDuration = 1.0};
        const auto task = makeTask(parameters, fiftyMilliseconds, 1);
        const std::vector<Input> inputs = inputsOf(*task);
        for (std::size_t i = 0; i < 20; ++i)
            QVERIFY(inputs[i].position == (Point2{0.3, 0.4}) && inputs[i].locationStrength == 5.0);
        QVERIFY(inputs[20].locationStrength == 0.0 && inputs[20].position != (Point2{0.3, 0.4}));
    }

    void badParameters_data() {
        QTest::addColumn<int>("what");
        QTest::addColumn<QString>("said");
        QTest::newRow("odd polygon") << 0 << "points have two each";
        QTest::newRow("hole sizes") << 1 << "do not add up";
        QTest::newRow("half a wall") << 2 << "walls have four each";
        QTest::newRow("start of one number") << 3 << "a place has two";
        QTest::newRow("start outside") << 4 << "outside of the environment";
        QTest::newRow("no file") << 5 << "--set task.file=PATH";
        QTest::newRow("missing file") << 6 << "nowhere.npz";
    }
    void badParameters() {
        QFETCH(int, what);
        QFETCH(QString, said);
        NavigationParameters p;
        if (what == 0) {
            p.shape = ArenaShape::GivenPolygon;
            p.polygon = {0, 0, 1};
        } else if (what == 1) {
            p.holes = {0.1, 0.1, 0.2, 0.1, 0.2, 0.2};
            p.holeSizes = {4};
        } else if (what == 2) {
            p.walls = {0, 0};
        } else if (what == 3) {
            p.start = {1};
        } else if (what == 4) {
            p.start = {2, 2};
        }
        const std::string message = test::messageOf<Error>([&] {
            if (what < 5)
                makeTask(p, fiftyMilliseconds, 0);
            else
                makeTask(TrajectoryTaskParameters{.file = what == 5 ? "" : "/nowhere.npz"}, fiftyMilliseconds,
                         0);
        });
        QVERIFY2(test::contains(message, said.toStdString()), message.c_str());
    }
};

QTEST_APPLESS_MAIN(NavigationTest)
#include "NavigationTest.moc"
