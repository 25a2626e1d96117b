#include "core/base/Random.h"

#include "core/base/Parallel.h"

#include <QObject>
#include <QTest>

#include <cmath>
#include <vector>

using namespace canns;

class RandomTest : public QObject {
    Q_OBJECT

private slots:
    /// Known answers published with Random123 (kat_vectors, philox4x32 10).
    void philoxMatchesItsPublishedVectors() {
        using Words = std::array<std::uint32_t, 4>;
        QVERIFY((philox({0, 0, 0, 0}, {0, 0}) == Words{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
        QVERIFY((philox({~0U, ~0U, ~0U, ~0U}, {~0U, ~0U}) ==
                 Words{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
        QVERIFY((philox({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}) ==
                 Words{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}));
    }

    void threadsDoNotChangeTheNumbers() {
        const auto draw = [](int threads) {
            std::vector<double> values(1000);
            parallelFor(
                values.size(), {}, [&](std::size_t i) { values[i] = RandomStream(7, i).normal(); }, 16,
                threads);
            return values;
        };
        QVERIFY(draw(1) == draw(4));
    }

    void uniformAndNormalHaveTheirMoments() {
        RandomStream random(1);
        constexpr int n = 200000;
        double sum = 0, square = 0, normalSum = 0, normalSquare = 0;
        for (int i = 0; i < n; ++i) {
            const double u = random.uniform();
            QVERIFY(u >= 0 && u < 1);
            sum += u;
            square += u * u;
            const double z = random.normal();
            normalSum += z;
            normalSquare += z * z;
        }
        // Five standard errors.
        QVERIFY(std::abs(sum / n - 0.5) < 5 * std::sqrt(1.0 / 12 / n));
        QVERIFY(std::abs(square / n - 1.0 / 3) < 5 * std::sqrt(4.0 / 45 / n));
        QVERIFY(std::abs(normalSum / n) < 5 / std::sqrt(n));
        QVERIFY(std::abs(normalSquare / n - 1) < 5 * std::sqrt(2.0 / n));
    }

    void poissonHasItsMoments_data() {
        QTest::addColumn<double>("mean");
        for (const double mean : {0.0, 0.01, 1.0, 7.5, 29.9, 30.1, 1000.0})
            QTest::addRow("%g", mean) << mean;
    }
    void poissonHasItsMoments() {
        QFETCH(double, mean);
        RandomStream random(3, 5);
        constexpr int n = 50000;
        double sum = 0, square = 0;
        for (int i = 0; i < n; ++i) {
            const auto k = static_cast<double>(random.poisson(mean));
            sum += k;
            square += (k - mean) * (k - mean);
        }
        QVERIFY(std::abs(sum / n - mean) <= 5 * std::sqrt(mean / n));
        QVERIFY(std::abs(square / n - mean) <= 5 * std::sqrt((mean + 2 * mean * mean) / n));
    }

    void belowIsUniform() {
        RandomStream random(11);
        std::array<int, 7> counts{};
        for (int i = 0; i < 70000; ++i)
            ++counts[random.below(7)];
        for (const int count : counts)
            QVERIFY(std::abs(count - 10000) < 5 * 93);
    }
};

QTEST_APPLESS_MAIN(RandomTest)
#include "RandomTest.moc"
