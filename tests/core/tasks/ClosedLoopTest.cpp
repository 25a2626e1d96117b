#include "core/tasks/ClosedLoop.h"

#include "core/tasks/CostGrid.h"
#include "support/TestData.h"

#include <QObject>
#include <QTest>

#include <cmath>

using namespace canns;

namespace {

constexpr TaskClock clock20ms{0.02, 1.0};

ClosedLoopParameters maze() {
    ClosedLoopParameters p;
    p.shape = ArenaShape::TMaze;
    p.width = 1.5;
    p.height = 1.3;
    p.goals = {0.0, 0.1, 0.6, 1.15, -0.6, 1.15};
    return p;
}

} // namespace

class ClosedLoopTest : public QObject {
    Q_OBJECT

private slots:
    /// All goals in turn, at the speed asked for, never outside, by ways of the right length.
    void goalsAreVisitedInTurn() {
        const ClosedLoopParameters p = maze();
        const auto task = makeTask(p, clock20ms, 1);
        const Environment arena = makeArena(arenaOf(p), "test");
        Input input;
        std::size_t next = 0;
        std::vector<double> reached;
        Point2 before{-0.6, 1.15};
        for (std::size_t step = 0; task->next(input); ++step) {
            QVERIFY(arena.contains(input.position, 1e-9));
            const double moved = std::hypot(input.position[0] - before[0], input.position[1] - before[1]);
            QVERIFY2(moved <= p.speed * 0.02 + 1e-9, qPrintable(QString::number(moved)));
            before = input.position;
            if (std::hypot(input.position[0] - p.goals[2 * next], input.position[1] - p.goals[2 * next + 1]) <
                0.004) {
                next = (next + 1) % 3;
                reached.push_back(0.02 * static_cast<double>(step + 1));
            }
        }
        QVERIFY(reached.size() >= 6);
        // From the left arm to the foot of the stem: 0.6 along and 1.05 up, less what diagonal steps save.
        const CostGrid grid(arena, p.cellSize, p.cellSize);
        const double way = grid.distancesFrom(*grid.cellAt({0.0, 0.1}))[*grid.cellAt({-0.6, 1.15})];
        QVERIFY2(std::abs(reached[0] * p.speed - way) < 0.1,
                 qPrintable(QString("%1 m against %2 m").arg(reached[0] * p.speed).arg(way)));
    }

    void anAnimalCanBeSteered() {
        const auto task = makeTask(maze(), clock20ms, 1);
        Input input;
        QVERIFY(task->steer(Point2{0.02, 0.4}));
        for (int step = 0; step < 1000; ++step)
            QVERIFY(task->next(input));
        QVERIFY(std::hypot(input.position[0] - 0.02, input.position[1] - 0.4) < 1e-9);
        QCOMPARE(input.speedGain, 0.0);
        // A place in the wall is not gone to; let loose it goes on with its own goals.
        QVERIFY(task->steer(Point2{0.7, 0.1}));
        QVERIFY(task->next(input) && std::abs(input.position[1] - 0.4) < 1e-9);
        QVERIFY(task->steer(std::nullopt));
        for (int step = 0; step < 20; ++step)
            QVERIFY(task->next(input));
        QVERIFY(input.speedGain > 0.9);
    }

    void sameSeedSameWay() {
        ClosedLoopParameters p;
        p.duration = 20;
        std::vector<std::vector<double>> ways;
        for (const std::uint64_t seed : {1U, 1U, 2U}) {
            const auto task = makeTask(p, clock20ms, seed);
            for (int run = 0; run < 2; ++run) {
                Input input;
                std::vector<double> way;
                while (task->next(input))
                    way.insert(way.end(), input.position.begin(), input.position.end());
                ways.push_back(way);
                task->reset();
            }
        }
        QCOMPARE(ways[0], ways[1]);
        QCOMPARE(ways[0], ways[2]);
        QVERIFY(ways[0] != ways[4]);
    }

    void badPlaces_data() {
        QTest::addColumn<std::vector<double>>("start");
        QTest::addColumn<std::vector<double>>("goals");
        QTest::addColumn<std::vector<double>>("walls");
        QTest::addColumn<QString>("said");
        using List = std::vector<double>;
        QTest::newRow("start outside") << List{2, 2} << List{} << List{} << "outside of the arena";
        QTest::newRow("start of one number") << List{2} << List{} << List{} << "a place has two";
        QTest::newRow("odd goals") << List{} << List{0.1, 0.2, 0.3} << List{} << "points have two each";
        QTest::newRow("goal in a wall")
            << List{} << List{0.5, 0.5} << List{0.5, 0, 0.5, 1} << "walls touch its cell";
        QTest::newRow("walled off") << List{0.1, 0.1} << List{0.9, 0.1} << List{0.5, 0, 0.5, 1}
                                    << "No way leads to the goal";
    }
    void badPlaces() {
        QFETCH(std::vector<double>, start);
        QFETCH(std::vector<double>, goals);
        QFETCH(std::vector<double>, walls);
        QFETCH(QString, said);
        ClosedLoopParameters p;
        p.start = start;
        p.goals = goals;
        p.walls = walls;
        const std::string message = test::messageOf<BadInput>([&] { makeTask(p, clock20ms, 0); });
        QVERIFY2(test::contains(message, said.toStdString()), message.c_str());
    }
};

QTEST_APPLESS_MAIN(ClosedLoopTest)
#include "ClosedLoopTest.moc"
