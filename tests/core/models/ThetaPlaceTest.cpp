#include "core/models/ThetaPlace.h"

#include "Comparison.h"
#include "core/tasks/CostGrid.h"

#include <QObject>
#include <QTest>

using namespace canns;
using canns::test::Golden;

namespace {

ThetaPlaceParameters maze() {
    ThetaPlaceParameters p;
    p.shape = ArenaShape::TMaze;
    p.width = 1.5;
    p.height = 1.3;
    return p;
}

} // namespace

class ThetaPlaceTest : public QObject {
    Q_OBJECT

private slots:
    void runOfThePythonPackage_data() { test::eitherPrecision(); }
    void runOfThePythonPackage() {
        QFETCH(bool, isDouble);
        QFETCH(double, tolerance);
        const Golden golden("place_cell_geodesic_f64");
        ThetaPlaceParameters parameters = maze();
        parameters.cellSize = 0.1;
        parameters.adaptation = 3.0;
        parameters.precision = isDouble ? Precision::Double : Precision::Float;
        parameters.peerCompatible = true;
        const auto network = makeNetwork(parameters, 0);
        const CostGrid grid(makeArena(arenaOf(parameters), "test"), 0.1, 0.1);
        const Matrix<double> path = golden.matrix("path");
        const Matrix<double> centres = golden.matrix("center");
        const std::vector<std::int64_t> saved = golden.indices("idx");
        const auto freeCells = [&](const char* state) {
            const std::vector<double> all = network->state(state);
            std::vector<double> cells;
            for (std::size_t cell = 0; cell < grid.freeCells(); ++cell)
                cells.push_back(
                    all[(grid.rows() - 1 - grid.rowOf(cell)) * grid.columns() + grid.columnOf(cell)]);
            return cells;
        };
        std::size_t next = 0;
        for (std::size_t step = 0; step < path.rows(); ++step) {
            // Their "centre" is the mean number of the active cells, before the step.
            const std::vector<double> before = freeCells("r");
            double weighted = 0.0;
            double total = 1e-12;
            for (std::size_t cell = 0; cell < before.size(); ++cell) {
                weighted += before[cell] * static_cast<double>(cell) * 0.1;
                total += before[cell];
            }
            if (isDouble)
                QVERIFY(std::abs(weighted / total - centres(step, 0)) < 1e-9);
            Input input;
            input.position = {path(step, 0), path(step, 1)};
            network->step(input, 1.0);
            if (next < saved.size() && saved[next] == static_cast<std::int64_t>(step)) {
                COMPARE_TO(freeCells("u"), golden.matrix("u").row(next), tolerance);
                COMPARE_TO(freeCells("v"), golden.matrix("v").row(next), tolerance);
                COMPARE_TO(freeCells("r"), golden.matrix("r").row(next), tolerance);
                ++next;
            }
        }
        QCOMPARE(next, saved.size());
    }

    /// In nearly every theta cycle the bump runs ahead of an animal in the stem of the maze and falls back,
    /// along the stem and not out of it.
    void bumpSweepsAlongTheCorridor() {
        const auto network = makeNetwork(maze(), 0);
        int sweeps = 0;
        double farthest = 0.0;
        double sideways = 0.0;
        for (int cycle = 0; cycle < 40; ++cycle) {
            double ahead = -1.0;
            double behind = 1.0;
            for (int step = 100 * cycle; step < 100 * (cycle + 1); ++step) {
                Input input;
                input.position = {0.0, 0.1 + 0.0002 * step};
                input.speedGain = 1.0;
                network->step(input, 1.0);
                const std::vector<double> centre = network->state("centre");
                ahead = std::max(ahead, centre[1] - input.position[1]);
                behind = std::min(behind, centre[1] - input.position[1]);
                if (cycle >= 10) {
                    farthest = std::max(farthest, std::abs(centre[1] - input.position[1]));
                    sideways = std::max(sideways, std::abs(centre[0]));
                }
            }
            sweeps += cycle >= 10 && ahead - behind > 0.05 ? 1 : 0;
        }
        QVERIFY2(
            sweeps >= 24 && farthest > 0.1 && farthest < 0.45 && sideways < 0.15,
            qPrintable(
                QString("%1 of 30 cycles, %2 m, %3 m to the side").arg(sweeps).arg(farthest).arg(sideways)));
    }

    /// Walls part neighbours: what is near through a wall is far along the way, and stays silent.
    void wallsPartNeighbours() {
        ThetaPlaceParameters p;
        p.walls = {0.5, 0.0, 0.5, 0.85};
        p.adaptation = 0;
        const auto network = makeNetwork(p, 0);
        Input input;
        input.position = {0.42, 0.2};
        for (int step = 0; step < 200; ++step)
            network->step(input, 1.0);
        const std::vector<double> r = network->state("r");
        const auto at = [&](double x, double y) {
            return r[static_cast<std::size_t>(y / 0.05) * 20 + static_cast<std::size_t>(x / 0.05)];
        };
        QVERIFY(at(0.42, 0.2) > 0);
        QVERIFY(at(0.62, 0.2) < 1e-3 * at(0.22, 0.2));
        QCOMPARE(at(0.5, 0.2), 0.0);
        const std::vector<double> centre = network->state("centre");
        QVERIFY2(std::abs(centre[1] - 0.2) < 0.1 && centre[0] < 0.5,
                 qPrintable(QString("%1 %2").arg(centre[0]).arg(centre[1])));
    }

    void badArenas() {
        const std::string message = test::messageOf<BadInput>([] {
            makeNetwork(ThetaPlaceParameters{.walls = {1, 2}}, 0);
        });
        QVERIFY2(test::contains(message, "theta-place.walls"), message.c_str());
        QVERIFY_THROWS_EXCEPTION(OutOfMemory, makeNetwork(ThetaPlaceParameters{.cellSize = 0.001}, 0));
    }
};

QTEST_APPLESS_MAIN(ThetaPlaceTest)
#include "ThetaPlaceTest.moc"
