#include "core/maps/PositionError.h"

#include "core/base/Angles.h"
#include "core/base/Error.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace canns;

namespace {

constexpr double spacing = 0.6;
constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

/// Two waves of a hexagonal grid, 60° apart, over a box of one metre that does not begin at zero.
CohoMap hexagonalMap(double between = twoPi / 6.0) {
    CohoMap map;
    map.xEdges = {-0.5, 0.0, 0.5};
    map.yEdges = {0.2, 0.7, 1.2};
    for (const double angle : {0.3, 0.3 + between})
        map.stripes.push_back({.angle = angle, .phase = 1.1, .frequency = 2.0 / (std::sqrt(3.0) * spacing)});
    return map;
}

struct Places {
    std::vector<double> x;
    std::vector<double> y;
};
Places somewhere(std::size_t count) {
    Places places;
    for (std::size_t i = 0; i < count; ++i) {
        places.x.push_back(-0.5 + std::fmod(0.618034 * static_cast<double>(i), 1.0));
        places.y.push_back(0.2 + std::fmod(0.754878 * static_cast<double>(i), 1.0));
    }
    return places;
}

} // namespace

class PositionErrorTest : public QObject {
    Q_OBJECT
private slots:
    void thePhaseAtTheCornerIsTheWavesOwn() {
        const Matrix<float> phases = phasesAtPositions(hexagonalMap(), std::vector{-0.5}, std::vector{0.2});
        QVERIFY(std::abs(static_cast<double>(phases(0, 0)) - 1.1) < 1e-6);
        QVERIFY(std::abs(static_cast<double>(phases(0, 1)) - 1.1) < 1e-6);
    }

    void aStepInSpaceIsItsOwnError_data() {
        QTest::addColumn<double>("metres");
        QTest::newRow("none") << 0.0;
        QTest::newRow("5 cm") << 0.05;
        QTest::newRow("29 cm, just below half a spacing") << 0.29;
    }
    void aStepInSpaceIsItsOwnError() {
        QFETCH(double, metres);
        const CohoMap map = hexagonalMap();
        const Places at = somewhere(200);
        Places moved = at;
        for (std::size_t i = 0; i < at.x.size(); ++i) {
            const double direction = 0.1 * static_cast<double>(i);
            moved.x[i] += metres * std::cos(direction);
            moved.y[i] += metres * std::sin(direction);
        }
        for (const double error : positionErrors(map, phasesAtPositions(map, moved.x, moved.y),
                                                 phasesAtPositions(map, at.x, at.y)))
            QVERIFY2(std::abs(error - metres) < 1e-5, qPrintable(QString::number(error)));
    }

    void aWholePeriodIsNoError() {
        const CohoMap map = hexagonalMap();
        const Places at = somewhere(50);
        // A lattice step: once round the first phase, none round the second.
        const auto [ax, ay] = map.stripes[0].waveVector();
        const auto [bx, by] = map.stripes[1].waveVector();
        const double area = ax * by - ay * bx;
        Places moved = at;
        for (std::size_t i = 0; i < at.x.size(); ++i) {
            moved.x[i] += by / area;
            moved.y[i] -= bx / area;
        }
        QVERIFY(std::abs(std::hypot(by / area, bx / area) - spacing) < 1e-9);
        for (const double error : positionErrors(map, phasesAtPositions(map, moved.x, moved.y),
                                                 phasesAtPositions(map, at.x, at.y)))
            QVERIFY(error < 1e-5);
    }

    void whatIsNotKnownIsNaN() {
        const CohoMap map = hexagonalMap();
        const Matrix<float> expected =
            phasesAtPositions(map, std::vector{0.0, unknown}, std::vector{0.5, 0.5});
        QVERIFY(std::isnan(expected(1, 0)));
        const std::vector<double> errors = positionErrors(map, expected, expected);
        QCOMPARE(errors[0], 0.0);
        QVERIFY(std::isnan(errors[1]));
    }

    void parallelWavesSayNothing() {
        const CohoMap map = hexagonalMap(0.0);
        const Matrix<float> phases = phasesAtPositions(map, std::vector{0.0}, std::vector{0.5});
        QVERIFY(std::isnan(positionErrors(map, phases, phases)[0]));
    }

    void aRingIsRefused() {
        CohoMap map = hexagonalMap();
        map.stripes.pop_back();
        QVERIFY_EXCEPTION_THROWN(phasesAtPositions(map, std::vector{0.0}, std::vector{0.5}), BadInput);
    }
};

QTEST_GUILESS_MAIN(PositionErrorTest)
#include "PositionErrorTest.moc"
