#include "core/simulation/Presets.h"

#include "core/dynamics/BumpTracking.h"
#include "core/dynamics/RunAnalysis.h"
#include "core/models/Fft.h"
#include "core/models/GridVelocity.h"
#include "core/models/RingMath.h"
#include "core/models/Theory.h"
#include "support/TestData.h"

#include <QObject>
#include <QTest>

#include <cmath>

using namespace canns;

namespace {

/// The preset as it is, with further settings for the test, run to its end.
SimulationRecord run(const char* name, const std::vector<std::string>& settings = {},
                     std::uint64_t seed = 1) {
    SimulationOrigin origin = originOf(findSimulationPreset(name), seed);
    for (const std::string& setting : settings)
        origin.set(setting);
    Stepper stepper(findModel(origin.model), origin.modelValues, findTask(origin.task), origin.taskValues,
                    origin.simulationValues.as<SimulationParameters>(), seed);
    while (stepper.step()) {
    }
    return stepper.record();
}

std::vector<double> bumpPlaces(const SimulationRecord& record) {
    const BumpTrack track = trackBump(record.array("r"), record.seconds);
    std::vector<double> places;
    for (std::size_t f = 0; f < record.frames(); ++f)
        places.push_back(track.position(f, 0));
    return places;
}

float greatestOf(const SimulationRecord& record, std::size_t frame) {
    const SimulationRecord::Array& r = record.array("r");
    const std::size_t size = r.info.geometry.size();
    return std::ranges::max(std::span(r.values).subspan(frame * size, size));
}

/// The offset of a decoded array from the truth over the cycles of theta: its greatest swing to either side.
struct Cycle {
    double least = 0.0;
    double greatest = 0.0;
};

template <typename OffsetAt>
std::vector<Cycle> cycles(const SimulationRecord& record, double fromSeconds, OffsetAt&& offsetAt) {
    std::vector<Cycle> result;
    int last = -1;
    for (std::size_t f = 0; f < record.frames(); ++f) {
        if (record.seconds[f] < fromSeconds)
            continue;
        const int cycle = static_cast<int>(record.seconds[f] * 10);
        if (cycle != last)
            result.push_back({1e9, -1e9});
        last = cycle;
        const double offset = offsetAt(f);
        result.back().least = std::min(result.back().least, offset);
        result.back().greatest = std::max(result.back().greatest, offset);
    }
    return result;
}

} // namespace

/// Every preset shows what it says.
class PresetsTest : public QObject {
    Q_OBJECT

private slots:
    void allAreChecked() {
        const QStringList checked{"static-bump",     "tracking",        "anticipative-tracking",
                                  "travelling-wave", "bump-jump",       "bump-split",
                                  "drift",           "grid-pattern",    "path-integration",
                                  "theta-sweeps",    "place-cell-sweep"};
        QCOMPARE(static_cast<std::size_t>(checked.size()), simulationPresets().size());
        for (const SimulationPreset& preset : simulationPresets()) {
            QVERIFY(checked.contains(QString::fromStdString(preset.name)));
            QVERIFY(!preset.title.empty() && !preset.shows.empty() && !preset.source.empty());
        }
        QVERIFY(test::contains(test::messageOf<BadInput>([] { findSimulationPreset("static-bum"); }),
                               "Did you mean \"static-bump\"?"));
    }

    void staticBump() {
        const SimulationRecord record = run("static-bump");
        const std::vector<double> places = bumpPlaces(record);
        QVERIFY(!record.present.back());
        QVERIFY2(std::abs(wrapAngle(places.back() - 1.0)) < 0.01, qPrintable(QString::number(places.back())));
        QVERIFY(greatestOf(record, record.frames() - 1) > 0.5F * greatestOf(record, 22));
        QCOMPARE(greatestOf(record, 2), 0.0F);
    }

    void tracking() {
        const SimulationRecord record = run("tracking");
        const std::vector<double> places = bumpPlaces(record);
        const double lag = wrapAngle(record.feature.back()[0] - places.back());
        QVERIFY2(lag > 0.01 && lag < 0.3, qPrintable(QString::number(lag)));
    }

    void anticipativeTracking() {
        const SimulationRecord record = run("anticipative-tracking");
        const std::vector<double> places = bumpPlaces(record);
        const double lead = wrapAngle(places.back() - record.feature.back()[0]);
        QVERIFY2(lead > 0.01, qPrintable(QString::number(lead)));
    }

    void travellingWave() {
        const SimulationRecord record = run("travelling-wave");
        const std::vector<double> places = bumpPlaces(record);
        const std::size_t half = record.frames() / 2;
        // A time unit stands for 10 ms.
        const double speed =
            (places.back() - places[half]) / (record.seconds.back() - record.seconds[half]) * 0.01;
        QVERIFY2(std::abs(speed - 0.0155) < 0.0005, qPrintable(QString::number(speed)));
    }

    void bumpJump() {
        const SimulationRecord record = run("bump-jump", {"simulation.recordInterval=0.001"});
        int strongBetween = 0;
        const std::vector<double> places = bumpPlaces(record);
        float strongest = 0.0F;
        for (std::size_t f = 0; f < record.frames(); ++f)
            strongest = std::max(strongest, greatestOf(record, f));
        for (std::size_t f = 0; f < record.frames(); ++f) {
            // The neuron that fires most, not the mean, which would be between two bumps.
            const SimulationRecord::Array& r = record.array("r");
            const std::size_t size = r.info.geometry.size();
            const auto frame = std::span(r.values).subspan(f * size, size);
            const auto top = static_cast<std::size_t>(std::ranges::max_element(frame) - frame.begin());
            const double place = r.info.geometry.coordinate(top, size);
            if (greatestOf(record, f) > 0.1F * strongest && std::abs(place) < 1.0)
                ++strongBetween;
        }
        QCOMPARE(strongBetween, 0);
        QVERIFY(std::abs(wrapAngle(places.back() - 1.5)) < 0.05);
    }

    /// One peak at first, two at the end, and once split it stays so. Two Gaussian stimuli of width √2 a have
    /// two peaks from a distance of 2√2 a = 1.41 on; the recurrent input holds the bump together for longer.
    void bumpSplit() {
        const SimulationRecord record = run("bump-split");
        const SimulationRecord::Array& r = record.array("r");
        const std::size_t size = r.info.geometry.size();
        std::size_t last = 1;
        double splitAt = 0.0;
        std::vector<double> places;
        for (std::size_t f = 1; f < record.frames(); ++f) {
            const auto frame = std::span(r.values).subspan(f * size, size);
            const float half = std::ranges::max(frame) / 2;
            places.clear();
            for (std::size_t i = 0; i < size; ++i)
                if (frame[i] > half && frame[i] > frame[(i + size - 1) % size] &&
                    frame[i] >= frame[(i + 1) % size])
                    places.push_back(r.info.geometry.coordinate(i, size));
            QVERIFY(places.size() >= last && places.size() <= 2);
            if (places.size() > last)
                splitAt = 2.5 * (record.seconds[f] / 0.01 - 20) / 200;
            last = places.size();
        }
        QCOMPARE(last, std::size_t{2});
        QVERIFY2(splitAt > 1.41 && splitAt < 2.2, qPrintable(QString::number(splitAt)));
        QVERIFY2(std::abs(places[1] - places[0] - 2.5) < 0.1,
                 qPrintable(QString::number(places[1] - places[0])));
    }

    /// The spread of the end over seeds grows with the time: a diffusion.
    void drift() {
        double early = 0.0;
        double late = 0.0;
        for (std::uint64_t seed = 1; seed <= 12; ++seed) {
            const std::vector<double> places = bumpPlaces(run("drift", {}, seed));
            const std::size_t start = places.size() / 20;
            early += std::pow(places[start + places.size() / 20] - places[start], 2) / 12;
            late += std::pow(places.back() - places[start], 2) / 12;
        }
        QVERIFY2(std::sqrt(late) > 0.05 && late > 3 * early,
                 qPrintable(QString("%1 rad early, %2 rad late").arg(std::sqrt(early)).arg(std::sqrt(late))));
    }

    void gridPattern() {
        const SimulationRecord record = run("grid-pattern");
        const SimulationRecord::Array& r = record.array("r");
        RealFft<double> fft(40, 40);
        std::copy_n(r.values.end() - 1600, 1600, fft.real().begin());
        fft.forward();
        // The waves of the pattern lie about the one that linear theory says grows fastest.
        const double expected = gridWaveNumber(GridVelocityParameters{});
        double whole = 0.0;
        double sum = 0.0;
        for (std::size_t p = 0; p < 40; ++p)
            for (std::size_t q = 0; q <= 20; ++q) {
                const double k = 2 * pi / 40 *
                                 std::hypot(static_cast<double>(std::min(p, 40 - p)), static_cast<double>(q));
                if (k < 0.6 * expected || k > 1.45 * expected)
                    continue;
                const double power = std::norm(fft.spectrum()[p * 21 + q]) * (q == 0 ? 1 : 2);
                whole += power;
                sum += power * k;
            }
        const double waveNumber = sum / whole;
        QVERIFY2(std::abs(waveNumber / expected - 1) < 0.02,
                 qPrintable(QString("%1 %2").arg(waveNumber).arg(expected)));
        // Silent between the bumps.
        QVERIFY(std::ranges::count(std::span(r.values).last(1600), 0.0F) > 400);
    }

    void pathIntegration() {
        const SimulationRecord record = run("path-integration");
        const IntegratedPath path = fitIntegratedPath(record, patternDisplacement(record.array("r")));
        QVERIFY2(path.rSquared > 0.95, qPrintable(QString::number(path.rSquared)));
    }

    /// Sweeps to the left and the right take turns.
    void thetaSweeps() {
        const SimulationRecord record = run("theta-sweeps");
        const SimulationRecord::Array& centre = record.array("centre");
        const std::vector<Cycle> found = cycles(record, 0.5, [&](std::size_t f) {
            return wrapAngle(static_cast<double>(centre.values[f]) - record.headDirection[f]);
        });
        int left = 0;
        int right = 0;
        int turns = 0;
        int side = 0;
        for (const Cycle& cycle : found) {
            if (std::max(cycle.greatest, -cycle.least) < 0.1)
                continue;
            const int now = cycle.greatest > -cycle.least ? 1 : -1;
            (now > 0 ? left : right) += 1;
            turns += side != 0 && now != side ? 1 : 0;
            side = now;
        }
        QVERIFY2(left >= 10 && right >= 10 && turns >= 20,
                 qPrintable(QString("%1 left, %2 right, %3 turns of %4")
                                .arg(left)
                                .arg(right)
                                .arg(turns)
                                .arg(found.size())));
    }

    void placeCellSweep() {
        const SimulationRecord record = run("place-cell-sweep");
        const SimulationRecord::Array& centre = record.array("centre");
        const auto offset = [&](std::size_t f) {
            const double heading = record.headDirection[f];
            return (static_cast<double>(centre.values[2 * f]) - record.position[f][0]) * std::cos(heading) +
                   (static_cast<double>(centre.values[2 * f + 1]) - record.position[f][1]) *
                       std::sin(heading);
        };
        int ahead = 0;
        const std::vector<Cycle> found = cycles(record, 0.5, offset);
        for (const Cycle& cycle : found)
            ahead += cycle.greatest > 0.05 && cycle.greatest - cycle.least > 0.05 ? 1 : 0;
        QVERIFY2(2 * ahead > static_cast<int>(found.size()),
                 qPrintable(QString("%1 of %2 cycles").arg(ahead).arg(found.size())));
        QVERIFY(pathError(record, "centre", 0.5).rootMeanSquare < 0.3);
    }
};

QTEST_APPLESS_MAIN(PresetsTest)
#include "PresetsTest.moc"
