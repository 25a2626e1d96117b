#include "core/dynamics/BumpTracking.h"
#include "core/dynamics/PatternTracker.h"
#include "core/dynamics/Population.h"
#include "core/models/GridVelocity.h"
#include "core/models/RingMath.h"
#include "support/Npz.h"
#include "support/TestData.h"

#include <QObject>
#include <QTest>

#include <cmath>

using namespace canns;

namespace {

/// A Gaussian bump that goes round a ring of 100 neurons, `turns` times in 200 frames.
SimulationRecord::Array movingBump(double turns, double width) {
    SimulationRecord::Array array{{"r", "Rate", "", {GeometryKind::Ring, {100}, -pi, pi, false}}, {}};
    for (int frame = 0; frame < 200; ++frame)
        for (std::size_t n = 0; n < 100; ++n) {
            const double d = wrapAngle(array.info.geometry.coordinate(n, 100) - 2 * pi * turns * frame / 200);
            array.values.push_back(static_cast<float>(3 * std::exp(-d * d / (2 * width * width))));
        }
    return array;
}

std::vector<double> clockOf(std::size_t frames) {
    std::vector<double> seconds(frames);
    for (std::size_t i = 0; i < frames; ++i)
        seconds[i] = 0.1 * static_cast<double>(i);
    return seconds;
}

} // namespace

class DynamicsTest : public QObject {
    Q_OBJECT

    /// Waves of the first sheet alone tell the same as those of all.
    static void patternIsFollowedSheetBySheet(const SimulationRecord::Array& array,
                                              const Matrix<double>& moved) {
        const std::size_t size = array.info.geometry.size();
        const auto sheet = [&](std::size_t f) { return std::span(array.values).subspan(f * size, size); };
        PatternTracker tracker(array.info);
        QVERIFY_THROWS_EXCEPTION(BadInput, tracker.choose());
        tracker.look(sheet(0));
        tracker.choose();
        QVERIFY2(tracker.contrast() > 0.2, qPrintable(QString::number(tracker.contrast())));
        QVERIFY(tracker.period() > 10 && tracker.period() < 30);
        double farthest = 0.0;
        for (std::size_t f = 0; f < moved.rows(); ++f) {
            const PatternTracker::Seen seen = tracker.follow(sheet(f));
            QVERIFY2(seen.turned < 1.0 && seen.strength > 0.7, qPrintable(QString::number(seen.strength)));
            farthest = std::max(farthest, std::hypot(moved(f, 0), moved(f, 1)));
            QVERIFY(std::hypot(seen.moved[0] - moved(f, 0), seen.moved[1] - moved(f, 1)) < 0.5);
        }
        QVERIFY2(farthest > 5, qPrintable(QString::number(farthest)));
        // A sheet from somewhere else has turned; noise has no contrast.
        double most = 0.0;
        for (std::size_t f = 0; f < moved.rows(); f += 40)
            most = std::max(most, tracker.follow(sheet(f)).turned);
        QVERIFY2(most > 2.0, qPrintable(QString::number(most)));
        tracker.forget();
        std::vector<float> noise;
        for (std::size_t n = 0; n < size; ++n)
            noise.push_back(static_cast<float>((n * 7919 + n * n * 104'729) % 1009));
        tracker.look(noise);
        tracker.choose();
        QVERIFY2(tracker.contrast() < 0.1, qPrintable(QString::number(tracker.contrast())));
    }

private slots:
    void bumpIsFollowedRound() {
        for (const double turns : {2.5, -3.0}) {
            const BumpTrack track = trackBump(movingBump(turns, 0.4), clockOf(200));
            for (std::size_t f = 0; f < 200; ++f) {
                const double moved = track.position(f, 0) - track.position(0, 0);
                QVERIFY(std::abs(moved - 2 * pi * turns * static_cast<double>(f) / 200) < 1e-3);
                QVERIFY(std::abs(track.height[f] - 3) < 0.02);
                QVERIFY(std::abs(track.halfWidth[f] - 0.4 * std::sqrt(2 * std::log(2.0))) < 0.01);
            }
        }
    }

    void silentFramesAreLeftOut() {
        SimulationRecord::Array array = movingBump(1.0, 0.4);
        std::fill_n(array.values.begin() + 100 * 50, 100, 0.0F);
        const BumpTrack track = trackBump(array, clockOf(200));
        QVERIFY(std::isnan(track.position(50, 0)) && std::isnan(track.halfWidth[50]));
        QVERIFY(std::abs(track.position(199, 0) - 2 * pi * 199.0 / 200) < 1e-3);
    }

    void wrongGeometryIsRefused() {
        SimulationRecord::Array array = movingBump(1.0, 0.4);
        const std::string message = test::messageOf<BadInput>([&] { patternDisplacement(array); });
        QVERIFY2(test::contains(message, "lives on a ring"), message.c_str());
        array.info.geometry.kind = GeometryKind::None;
        QVERIFY_THROWS_EXCEPTION(BadInput, trackBump(array, clockOf(200)));
    }

    /// The velocity network integrates: its pattern moves against the velocity, along both axes, in
    /// proportion.
    void patternMovesWithTheIntegral() {
        const auto network = makeNetwork(GridVelocityParameters{}, 1);
        network->prepare(5e-4, {});
        SimulationRecord::Array array{network->states()[1], {}};
        std::vector<Point2> travelled;
        Point2 position{};
        for (int step = 0; step < 8000; ++step) {
            Input input;
            const double t = 5e-4 * step;
            input.velocity = {0.6 * std::cos(2 * t), 0.6 * std::sin(3 * t)};
            network->step(input, 5e-4);
            for (std::size_t axis = 0; axis < 2; ++axis)
                position[axis] += input.velocity[axis] * 5e-4;
            if (step % 20 == 0) {
                const std::vector<double> r = network->state("r");
                array.values.insert(array.values.end(), r.begin(), r.end());
                travelled.push_back(position);
            }
        }
        const Matrix<double> moved = patternDisplacement(array);
        const Matrix<double> phases = patternPhases(array);
        patternIsFollowedSheetBySheet(array, moved);
        QCOMPARE(moved.rows(), travelled.size());
        QCOMPARE(phases.rows(), travelled.size());
        for (std::size_t axis = 0; axis < 2; ++axis) {
            double xy = 0;
            double xx = 0;
            double yy = 0;
            double mx = 0;
            double my = 0;
            const auto n = static_cast<double>(travelled.size());
            for (std::size_t f = 0; f < travelled.size(); ++f) {
                mx += moved(f, axis) / n;
                my += travelled[f][axis] / n;
            }
            for (std::size_t f = 0; f < travelled.size(); ++f) {
                xy += (moved(f, axis) - mx) * (travelled[f][axis] - my);
                xx += (moved(f, axis) - mx) * (moved(f, axis) - mx);
                yy += (travelled[f][axis] - my) * (travelled[f][axis] - my);
            }
            QVERIFY2(xy / std::sqrt(xx * yy) < -0.98, qPrintable(QString::number(xy / std::sqrt(xx * yy))));
        }
    }

    void tuningCurveOfThePythonPackage() {
        const auto file = CANNS_DATA("models/plots_arrays_f64.npz");
        const std::vector<double> stimulus = test::readNpz(file, "stimulus").values<double>();
        const Matrix<double> rates = test::readNpz(file, "rates").matrix<double>();
        for (const std::size_t neuron : {std::size_t{0}, std::size_t{2}, std::size_t{4}}) {
            std::vector<double> own;
            for (std::size_t i = 0; i < rates.rows(); ++i)
                own.push_back(rates(i, neuron));
            const TuningCurve curve = tuningCurve(stimulus, own, 50);
            const Matrix<double> expected =
                test::readNpz(file, "curve" + std::to_string(neuron)).matrix<double>();
            for (std::size_t bin = 0; bin < 50; ++bin) {
                QVERIFY(std::abs(curve.centres[bin] - expected(bin, 0)) < 1e-12);
                QVERIFY(std::abs(curve.rates[bin] - expected(bin, 1)) < 1e-9);
            }
        }
    }

    void circularTuningHasNoSeam() {
        std::vector<double> angles;
        std::vector<double> rates;
        for (int i = 0; i < 3600; ++i) {
            angles.push_back(-9.0 + 0.01 * i);
            rates.push_back(1 + std::cos(angles.back()));
        }
        const TuningCurve curve = circularTuningCurve(angles, rates, 36);
        for (std::size_t bin = 0; bin < 36; ++bin)
            QVERIFY(std::abs(curve.rates[bin] - 1 - std::cos(curve.centres[bin])) < 0.02);
    }

    void badTuning() {
        const std::vector<double> one(5, 1.0);
        QVERIFY(
            test::contains(test::messageOf<BadInput>([&] { tuningCurve(one, one, 5); }), "never changes"));
        QVERIFY(
            test::contains(test::messageOf<BadInput>([&] { tuningCurve(one, std::vector<double>(4), 5); }),
                           "5 stimuli for 4"));
        QVERIFY(test::contains(test::messageOf<BadInput>([&] { tuningCurve({}, {}, 5); }), "needs samples"));
    }

    /// A ring of states in a plane of ten dimensions: two components hold all variance, in the ratio of the
    /// axes.
    void componentsOfAnEllipse() {
        Matrix<double> activity(400, 10);
        for (std::size_t i = 0; i < 400; ++i) {
            const double t = 2 * pi * static_cast<double>(i) / 400;
            activity(i, 3) = 5 + 2 * std::cos(t);
            activity(i, 7) = 1 + std::sin(t);
        }
        const PrincipalComponents components = principalComponents(activity, 3);
        QVERIFY(std::abs(components.explainedVariance[0] - 0.8) < 1e-9);
        QVERIFY(std::abs(components.explainedVariance[1] - 0.2) < 1e-9);
        QVERIFY(std::abs(components.axes(0, 3) - 1) < 1e-9 && std::abs(components.axes(1, 7) - 1) < 1e-9);
        QVERIFY(std::abs(components.scores(0, 0) - 2) < 1e-9);
        QVERIFY_THROWS_EXCEPTION(BadInput, principalComponents(activity, 11));
    }
};

QTEST_APPLESS_MAIN(DynamicsTest)
#include "DynamicsTest.moc"
