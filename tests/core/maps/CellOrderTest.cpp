#include "core/maps/CellOrder.h"

#include <QTest>

#include <cmath>
#include <numbers>

using namespace canns;

class CellOrderTest : public QObject {
    Q_OBJECT
    using Order = std::vector<std::size_t>;

    /// Four cells that fire about 3, 0, 2 and 1 quarters of a turn; the fifth is silent.
    static Activity tuned(std::size_t times) {
        Activity activity;
        activity.values = Matrix<float>(times, 5, 0.0F);
        const double preferred[] = {3, 0.2, 2, 1};
        for (std::size_t t = 0; t < times; ++t) {
            activity.seconds.push_back(0.1 * static_cast<double>(t));
            for (std::size_t cell = 0; cell < 4; ++cell)
                activity.values(t, cell) = static_cast<float>(
                    1.0 + std::cos(phase(t, times) - 0.5 * std::numbers::pi * preferred[cell]));
        }
        activity.binWidthSeconds = 0.1;
        activity.unitIds = {"a", "b", "c", "d", "e"};
        return activity;
    }
    static double phase(std::size_t t, std::size_t times) {
        return 2.0 * std::numbers::pi * static_cast<double>(t) / static_cast<double>(times);
    }
    static Decoding decoded(std::size_t times) {
        Decoding decoding;
        decoding.phases = Matrix<float>(times, 1);
        for (std::size_t t = 0; t < times; ++t) {
            decoding.phases(t, 0) = static_cast<float>(phase(t, times));
            decoding.rows.push_back(static_cast<std::int64_t>(t));
        }
        return decoding;
    }

private slots:
    void byPeakTime() {
        FiringRate rate;
        rate.matrix = Matrix<float>(3, 4, {0, 0, 0, 9, /**/ 5, 0, 0, 0, /**/ 0, 0, 7, 0});
        rate.cells = {0, 1, 2};
        QCOMPARE(orderByPeakTime(rate), (Order{1, 2, 0}));
    }

    void preferredPhasesAreThoseOfTheTuning() {
        const std::vector<double> phases = preferredPhases(tuned(400), decoded(400));
        const double quarter = 0.5 * std::numbers::pi;
        const double wanted[] = {3 * quarter, 0.2 * quarter, 2 * quarter, quarter};
        for (std::size_t cell = 0; cell < 4; ++cell)
            QVERIFY(std::abs(phases[cell] - wanted[cell]) < 1e-6);
        QVERIFY(std::isnan(phases[4]));
    }

    void byPhaseASilentCellComesLast() {
        FiringRate rate;
        rate.cells = {4, 0, 1, 2, 3};
        QCOMPARE(orderByPhase(rate, preferredPhases(tuned(400), decoded(400))), (Order{2, 4, 3, 1, 0}));
    }

    void rowsWithoutAPhaseCountNothing() {
        Decoding decoding = decoded(400);
        decoding.phases(17, 0) = std::nanf("");
        QVERIFY(!std::isnan(preferredPhases(tuned(400), decoding)[0]));
    }
};

QTEST_APPLESS_MAIN(CellOrderTest)
#include "CellOrderTest.moc"
