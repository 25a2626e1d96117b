#include "RandomDistances.h"
#include "RipsExpectations.h"
#include "core/base/Random.h"
#include "core/topology/PrimeField.h"
#include "core/topology/RipsPersistence.h"
#include "core/topology/RipserProgram.h"
#include "support/TestData.h"

#include <QObject>
#include <QRegularExpression>
#include <QTest>

#include <atomic>
#include <chrono>
#include <cmath>
#include <limits>
#include <thread>

using namespace canns;
using namespace canns::test;

namespace {

constexpr float kInfinite = std::numeric_limits<float>::infinity();

/// Uniformly random distances: thousands of classes live at once.
DistanceMatrix noise(std::size_t points) {
    RandomStream random(11, points);
    std::vector<float> lower(points * (points - 1) / 2);
    for (float& length : lower)
        length = static_cast<float>(random.uniform(0.0, 1.0));
    return {points, std::move(lower)};
}

} // namespace

/// Nasty inputs, refusals, and how fast Cancel answers.
class RipsLimitsTest : public QObject {
    Q_OBJECT

private slots:
    void nasty_data() {
        QTest::addColumn<int>("points");
        QTest::addColumn<float>("length");
        QTest::addColumn<int>("components");
        QTest::addColumn<int>("finite");
        QTest::newRow("one landmark") << 1 << 0.0F << 1 << 0;
        QTest::newRow("two points") << 2 << 1.0F << 1 << 1;
        QTest::newRow("two equal points") << 2 << 0.0F << 1 << 0;
        QTest::newRow("all distances infinite") << 5 << kInfinite << 5 << 0;
        QTest::newRow("all points equal") << 9 << 0.0F << 1 << 0;
        QTest::newRow("all distances equal") << 9 << 2.0F << 1 << 8;
    }

    void nasty() {
        QFETCH(int, points);
        QFETCH(float, length);
        QFETCH(int, components);
        QFETCH(int, finite);
        const auto n = static_cast<std::size_t>(points);
        const DistanceMatrix distances(n, std::vector<float>(n * (n - 1) / 2, length));
        for (const RipsEngine engine : {RipsEngine::Canns, RipsEngine::Ripser})
            for (const int dimension : {0, 1, 2, 3}) {
                if (engine == RipsEngine::Ripser && !isRipserInstalled(2))
                    continue;
                RipsParameters parameters;
                parameters.maximumDimension = dimension;
                parameters.coefficient = 2;
                parameters.engine = engine;
                parameters.cocycles = -1;
                parameters.cocyclesH2 = -1;
                const Persistence found = ripsPersistence(distances, parameters);
                QCOMPARE(found.diagrams.size(), static_cast<std::size_t>(dimension) + 1);
                QCOMPARE(longerThan(found.diagrams[0], 1e6F), static_cast<std::size_t>(components));
                QCOMPARE(found.diagrams[0].size(), static_cast<std::size_t>(components + finite));
                for (std::size_t d = 1; d < found.diagrams.size(); ++d)
                    QVERIFY(found.diagrams[d].empty());
                QVERIFY(found.cocycles.empty());
                QVERIFY(std::isfinite(found.threshold));
            }
    }

    void saysWhatIsWrong() {
        const DistanceMatrix distances(2, {1.0F});
        const auto messageFor = [&](int coefficient, int dimension, double threshold) {
            RipsParameters parameters;
            parameters.coefficient = coefficient;
            parameters.maximumDimension = dimension;
            parameters.threshold = threshold;
            return messageOf<BadInput>([&] { ripsPersistence(distances, parameters); });
        };
        QVERIFY(contains(messageFor(48, 1, 0), "The nearest primes are 47 and 53"));
        QVERIFY(contains(messageFor(32768, 1, 0), "32749"));
        QVERIFY(contains(messageFor(1, 1, 0), "persistence.coefficient"));
        QVERIFY(contains(messageFor(2, 7, 0), "persistence.maximumDimension"));
        QVERIFY(contains(messageFor(2, 1, -1.0), "persistence.threshold"));
        QVERIFY(contains(messageOf<BadInput>([] { PrimeField(1); }), "smallest prime is 2"));
        RipsParameters parameters;
        parameters.engine = RipsEngine::Ripser;
        parameters.coefficient = 257;
        QVERIFY(contains(messageOf<BadInput>([&] { ripsPersistence(distances, parameters); }), "251"));
    }

    void aMissingProgramIsNamed() {
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", "/nowhere");
        RipsParameters parameters;
        parameters.engine = RipsEngine::Ripser;
        const std::string said =
            messageOf<Failure>([&] { ripsPersistence(DistanceMatrix(2, {1.0F}), parameters); });
        qputenv("PATH", path);
        QVERIFY2(contains(said, "ripser-coeff") && contains(said, "Install Debian's package ripser"),
                 said.c_str());
    }

    void inversesAreInverses() {
        for (const int p : {2, 3, 47, 251, 32749}) {
            const PrimeField field(p);
            for (std::uint32_t a = 1; a < field.prime(); ++a)
                QVERIFY(field.product(a, field.inverse(a)) == 1);
        }
    }

    void memory() {
        RipsParameters parameters;
        parameters.memoryLimitMegabytes = 1.0;
        const DistanceMatrix distances = noise(600);
        try {
            ripsPersistence(distances, parameters);
            QFAIL("600 points do not fit into 1 MB");
        } catch (const OutOfMemory& error) {
            QVERIFY(error.neededBytes() > error.limitBytes());
            QCOMPARE(error.limitBytes(), std::size_t{1000000});
            QVERIFY(contains(error.what(), "fewer landmarks"));
        }
        // The sweep's classes do not fit, nor do the columns: refused while running.
        parameters.memoryLimitMegabytes = 12.0;
        try {
            ripsPersistence(distances, parameters);
            QFAIL("the classes of 600 random points do not fit into 12 MB");
        } catch (const OutOfMemory& error) {
            QVERIFY(contains(error.what(), "column reduction"));
        }
        // Of a circle, little more than the longest bar needs a column: it fits where the sweep does not.
        const DistanceMatrix smaller = circle(60, 1);
        parameters.memoryLimitMegabytes = 0.0;
        const Persistence sweep = ripsPersistence(smaller, parameters);
        parameters.memoryLimitMegabytes = 0.3;
        const Persistence columns = ripsPersistence(smaller, parameters);
        QCOMPARE(columns.remarks.size(), std::size_t{1});
        QVERIFY(contains(columns.remarks.front(), "column reduction"));
        QVERIFY(columns.diagrams == sweep.diagrams);
    }

    void cancel_data() {
        QTest::addColumn<int>("points");
        QTest::addColumn<int>("dimension");
        QTest::addColumn<int>("cocycles");
        QTest::addColumn<bool>("program");
        QTest::newRow("sorting, lunes, many classes") << 1500 << 1 << 0 << false;
        QTest::newRow("lunes with cycles") << 500 << 2 << 0 << false;
        QTest::newRow("all cocycles") << 300 << 1 << -1 << false;
        QTest::newRow("cocycles on triangles") << 90 << 2 << -1 << false;
        QTest::newRow("columns") << 120 << 3 << 0 << false;
        QTest::newRow("the program ripser") << 400 << 2 << 0 << true;
    }

    /// Cancelled at many moments of a run; the answer comes within 100 ms.
    void cancel() {
        QFETCH(int, points);
        QFETCH(int, dimension);
        QFETCH(int, cocycles);
        QFETCH(bool, program);
        if (program && !isRipserInstalled(2))
            QSKIP("the program ripser is not installed");
        const DistanceMatrix distances = noise(static_cast<std::size_t>(points));
        RipsParameters parameters;
        parameters.maximumDimension = dimension;
        parameters.coefficient = 2;
        parameters.cocycles = cocycles;
        parameters.cocyclesH2 = cocycles;
        parameters.engine = program ? RipsEngine::Ripser : RipsEngine::Canns;
        using Clock = std::chrono::steady_clock;
        int cancelled = 0;
        for (const int delay : {0, 5, 20, 60, 150, 400, 900}) {
            // On a busy machine the clock also counts others' work: the best of three tries.
            auto best = std::chrono::milliseconds::max();
            bool finished = false;
            for (int attempt = 0; attempt < 3 && best > std::chrono::milliseconds(100) && !finished;
                 ++attempt) {
                const auto state = std::make_shared<ProgressState>();
                Clock::time_point asked;
                std::jthread canceller([&] {
                    std::this_thread::sleep_for(std::chrono::milliseconds(delay));
                    asked = Clock::now();
                    state->cancel();
                });
                try {
                    ripsPersistence(distances, parameters, Progress(state));
                    finished = true;
                } catch (const Cancelled&) {
                    const auto answered = Clock::now();
                    canceller.join();
                    best = std::min(best,
                                    std::chrono::duration_cast<std::chrono::milliseconds>(answered - asked));
                }
            }
            if (finished)
                break;
            ++cancelled;
            QVERIFY2(
                best <= std::chrono::milliseconds(100),
                qPrintable(
                    QString("cancelled after %1 ms, answered %2 ms later").arg(delay).arg(best.count())));
        }
        QVERIFY(cancelled > 0);
    }

    /// The share only grows, and it is said how many edges are done and how many classes live.
    void progressIsHonest() {
        const auto state = std::make_shared<ProgressState>();
        std::atomic<bool> isDone{false};
        bool grows = true;
        std::jthread watcher([&] {
            for (double last = 0.0; !isDone; std::this_thread::yield()) {
                const double now = state->fraction();
                grows = grows && now >= last;
                last = now;
            }
        });
        // Two halves whose points are near to those of the other half alone: no triangle, and each edge that
        // does not connect bears a class that lives on.
        constexpr std::size_t half = 200;
        RandomStream random(12, 0);
        std::vector<float> lower;
        for (std::size_t i = 0; i < 2 * half; ++i)
            for (std::size_t j = 0; j < i; ++j)
                lower.push_back(
                    static_cast<float>(random.uniform(0.0, 1.0) + ((i < half) == (j < half) ? 2.0 : 0.0)));
        RipsParameters parameters;
        parameters.threshold = 1.5;
        const Persistence found =
            ripsPersistence(DistanceMatrix(2 * half, std::move(lower)), parameters, Progress(state));
        isDone = true;
        watcher.join();
        QVERIFY(grows);
        QCOMPARE(state->fraction(), 1.0);
        QCOMPARE(found.diagrams[1].size(), half * half - (2 * half - 1));
        // What was said last, before the last edges.
        const QRegularExpression sweeping("^Persistence: ([0-9]+) % of the edges, ([0-9]+) classes live$");
        const QRegularExpressionMatch match = sweeping.match(QString::fromStdString(state->stage()));
        QVERIFY2(match.hasMatch(), state->stage().c_str());
        const double edges = match.captured(1).toDouble() / 100.0 * static_cast<double>(half * half);
        const double live = match.captured(2).toDouble();
        QVERIFY(edges > 0.0 && edges < half * half);
        QVERIFY2(std::abs(edges - (2.0 * half - 1.0) - live) <= 0.01 * half * half, state->stage().c_str());
    }
};

QTEST_GUILESS_MAIN(RipsLimitsTest)
#include "RipsLimitsTest.moc"
