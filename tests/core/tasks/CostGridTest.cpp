#include "core/tasks/CostGrid.h"

#include "support/Npz.h"
#include "support/TestData.h"

#include <QObject>
#include <QTest>

#include <cmath>

using namespace canns;

namespace {

const Environment& boxWithWallAndHole() {
    static const Environment environment(Environment::rectangle(1, 1),
                                         {{{0.7, 0.7}, {0.85, 0.7}, {0.85, 0.85}, {0.7, 0.85}}},
                                         {{{0.5, 0.0}, {0.5, 0.55}}});
    return environment;
}

} // namespace

class CostGridTest : public QObject {
    Q_OBJECT

private slots:
    void gridsOfThePythonPackage_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("array");
        QTest::newRow("box with wall and hole") << "geodesic_grids_f64"
                                                << "costs";
        QTest::newRow("T-maze") << "place_cell_geodesic_f64"
                                << "costs";
        QTest::newRow("T-maze with recesses") << "geodesic_grids_f64"
                                              << "recess_costs";
    }
    void gridsOfThePythonPackage() {
        QFETCH(QString, file);
        QFETCH(QString, array);
        const Matrix<double> costs =
            test::readNpz(CANNS_DATA("models/" + file.toStdString() + ".npz"), array.toStdString())
                .matrix<double>();
        const bool recesses = array == "recess_costs";
        const bool box = file == "geodesic_grids_f64" && !recesses;
        const CostGrid grid(box ? boxWithWallAndHole()
                                : Environment(Environment::tMaze(0.3, 1.0, 0.75, 0.3, recesses)),
                            recesses ? 0.05 : 0.1, box ? 0.125 : (recesses ? 0.05 : 0.1));
        QCOMPARE(grid.rows(), costs.rows());
        QCOMPARE(grid.columns(), costs.columns());
        for (std::size_t row = 0; row < grid.rows(); ++row)
            for (std::size_t column = 0; column < grid.columns(); ++column)
                QVERIFY2(grid.isFree(row, column) == (costs(row, column) == 1),
                         qPrintable(QString("row %1, column %2").arg(row).arg(column)));
    }

    void distancesOfThePythonPackage_data() {
        QTest::addColumn<bool>("box");
        QTest::newRow("box with wall and hole") << true;
        QTest::newRow("T-maze") << false;
    }
    void distancesOfThePythonPackage() {
        QFETCH(bool, box);
        const auto file =
            CANNS_DATA(box ? "models/geodesic_grids_f64.npz" : "models/place_cell_geodesic_f64.npz");
        const Matrix<double> expected = test::readNpz(file, "distances").matrix<double>();
        const CostGrid grid(box ? boxWithWallAndHole()
                                : Environment(Environment::tMaze(0.3, 1.0, 0.75, 0.3, false)),
                            0.1, box ? 0.125 : 0.1);
        const Matrix<float> found = grid.geodesicDistances(true);
        QCOMPARE(found.rows(), expected.rows());
        for (std::size_t i = 0; i < expected.rows(); ++i)
            for (std::size_t j = 0; j < expected.columns(); ++j) {
                QCOMPARE(std::isfinite(found(i, j)), std::isfinite(expected(i, j)));
                if (std::isfinite(expected(i, j)))
                    QVERIFY(std::abs(static_cast<double>(found(i, j)) - expected(i, j)) < 1e-6);
            }
        // Without cutting corners no way is shorter, and distances stay symmetric.
        const Matrix<float> around = grid.geodesicDistances();
        for (std::size_t i = 0; i < expected.rows(); ++i)
            for (std::size_t j = 0; j < expected.columns(); ++j) {
                QVERIFY(around(i, j) >= found(i, j) - 1e-6F);
                QVERIFY(around(i, j) == around(j, i) || std::abs(around(i, j) - around(j, i)) < 1e-6F);
            }
    }

    /// The Python package answers with the cell above; ours is the one that the point lies in.
    void lookUpOfThePythonPackage() {
        const auto file = CANNS_DATA("models/geodesic_grids_f64.npz");
        const Matrix<double> points = test::readNpz(file, "query").matrix<double>();
        const std::vector<std::int64_t> expected = test::readNpz(file, "query_index").values<std::int64_t>();
        const CostGrid grid(boxWithWallAndHole(), 0.1, 0.125);
        int moved = 0;
        for (std::size_t i = 0; i < points.rows(); ++i) {
            const Point2 point{points(i, 0), points(i, 1)};
            const auto above = grid.cellAbove(point);
            QCOMPARE(above ? static_cast<std::int64_t>(*above) : -1, expected[i]);
            const auto own = grid.cellAt(point);
            moved += own != above ? 1 : 0;
            if (own)
                QVERIFY(std::abs(grid.centreOf(*own)[0] - point[0]) <= 0.05 + 1e-12 &&
                        std::abs(grid.centreOf(*own)[1] - point[1]) <= 0.0625 + 1e-12);
        }
        QVERIFY(moved > 20);
    }

    void waysLeadRoundWalls() {
        const CostGrid grid(boxWithWallAndHole(), 0.05, 0.05);
        const std::size_t left = *grid.cellAt({0.42, 0.1});
        const std::size_t right = *grid.cellAt({0.58, 0.1});
        const std::vector<double> distances = grid.distancesFrom(right);
        const std::vector<std::size_t> way = grid.wayTo(distances, left);
        QCOMPARE(way.front(), left);
        QCOMPARE(way.back(), right);
        double length = 0.0;
        double highest = 0.0;
        for (std::size_t i = 1; i < way.size(); ++i) {
            const Point2 a = grid.centreOf(way[i - 1]);
            const Point2 b = grid.centreOf(way[i]);
            length += std::hypot(a[0] - b[0], a[1] - b[1]);
            highest = std::max(highest, b[1]);
        }
        QVERIFY(std::abs(length - distances[left]) < 1e-9);
        QVERIFY(highest > 0.55 && length > 0.9);
    }

    /// Two rooms that touch at a corner only: the way through the corner is no way.
    void cornersAreNotCut() {
        const Environment rooms({{0, 0}, {1, 0}, {1, 1}, {2, 1}, {2, 2}, {1, 2}, {1, 1}, {0, 1}});
        const CostGrid grid(rooms, 0.5, 0.5);
        QCOMPARE(grid.freeCells(), std::size_t{8});
        const std::size_t low = *grid.cellAt({0.9, 0.9});
        const std::size_t high = *grid.cellAt({1.1, 1.1});
        QVERIFY(std::isfinite(grid.geodesicDistances(true)(low, high)));
        QVERIFY(!std::isfinite(grid.geodesicDistances()(low, high)));
    }

    /// Every cell is found at its centre, also in the top row; the borders belong to the outer cells.
    void pointsFindTheirCells() {
        const CostGrid grid(boxWithWallAndHole(), 0.1, 0.125);
        for (std::size_t cell = 0; cell < grid.freeCells(); ++cell)
            QCOMPARE(grid.cellAt(grid.centreOf(cell)), std::optional(cell));
        QVERIFY(grid.cellAt({0.0, 1.0}).has_value() && grid.cellAt({1.0, 0.0}).has_value());
        QVERIFY(!grid.cellAt({0.5, -0.01}).has_value());
        QVERIFY(!grid.cellAt({0.5, 0.2}).has_value());
        QVERIFY(!grid.cellAt({std::nan(""), 0.2}).has_value());
    }

    void badGrids() {
        QVERIFY(test::contains(test::messageOf<BadInput>([] { CostGrid(boxWithWallAndHole(), 0.0, 0.1); }),
                               "above 0"));
        QVERIFY(test::contains(
            test::messageOf<OutOfMemory>([] { CostGrid(boxWithWallAndHole(), 1e-6, 1e-6); }), "larger"));
        QVERIFY(test::contains(test::messageOf<OutOfMemory>([] {
                                   CostGrid(boxWithWallAndHole(), 0.1, 0.1).geodesicDistances(false, 100);
                               }),
                               "larger"));
    }
};

QTEST_APPLESS_MAIN(CostGridTest)
#include "CostGridTest.moc"
