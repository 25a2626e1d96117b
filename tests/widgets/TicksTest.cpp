#include "widgets/figure/Ticks.h"

#include <QTest>

#include <numbers>

using namespace canns;

class TicksTest : public QObject {
    Q_OBJECT

    static QStringList texts(Range range, int most, bool integers = false) {
        QStringList result;
        for (const Tick& tick : niceTicks(range, most, integers))
            result << tick.text;
        return result;
    }

private slots:
    void ticksAreNice_data() {
        QTest::addColumn<double>("from");
        QTest::addColumn<double>("to");
        QTest::addColumn<int>("most");
        QTest::addColumn<QStringList>("wanted");
        QTest::newRow("unit") << 0.0 << 1.0 << 5 << QStringList{"0.0", "0.2", "0.4", "0.6", "0.8", "1.0"};
        QTest::newRow("negative") << -1.0 << 1.0 << 2 << QStringList{QString::fromUtf8("−1"), "0", "1"};
        QTest::newRow("offset") << 1199.2 << 1200.1 << 4 << QStringList{"1199.5", "1200.0"};
        QTest::newRow("small") << 0.0 << 3e-6 << 3
                               << QStringList{"0", QString::fromUtf8("1e−06"), QString::fromUtf8("2e−06"),
                                              QString::fromUtf8("3e−06")};
        QTest::newRow("large") << 0.0 << 2e6 << 2 << QStringList{"0", "1e+06", "2e+06"};
        QTest::newRow("empty range") << 1.0 << 1.0 << 5 << QStringList{};
        QTest::newRow("backwards") << 1.0 << 0.0 << 5 << QStringList{};
        QTest::newRow("nothing wanted") << 0.0 << 1.0 << 0 << QStringList{};
        QTest::newRow("infinite") << 0.0 << std::numeric_limits<double>::infinity() << 5 << QStringList{};
    }
    void ticksAreNice() {
        QFETCH(double, from);
        QFETCH(double, to);
        QFETCH(int, most);
        QFETCH(QStringList, wanted);
        QCOMPARE(texts({from, to}, most), wanted);
    }

    void wholeNumbersStayWhole() { QCOMPARE(texts({-0.5, 2.5}, 10, true), (QStringList{"0", "1", "2"})); }

    void anglesAreMultiplesOfPi_data() {
        QTest::addColumn<double>("from");
        QTest::addColumn<double>("to");
        QTest::addColumn<int>("most");
        QTest::addColumn<QStringList>("wanted");
        const auto words = [](const char* text) { return QString::fromUtf8(text).split(' '); };
        const double pi = std::numbers::pi;
        QTest::newRow("a turn") << 0.0 << 2 * pi << 5 << words("0 π/2 π 3π/2 2π");
        QTest::newRow("little room") << 0.0 << 2 * pi << 3 << words("0 π 2π");
        QTest::newRow("around zero") << -pi << pi << 9 << words("−π −3π/4 −π/2 −π/4 0 π/4 π/2 3π/4 π");
        QTest::newRow("three turns") << 0.0 << 6 * pi << 4 << words("0 2π 4π 6π");
        QTest::newRow("too narrow") << 0.1 << 0.2 << 2 << words("0.10 0.15 0.20");
        QTest::newRow("empty range") << 1.0 << 1.0 << 5 << QStringList{};
        QTest::newRow("nothing wanted") << 0.0 << 2 * pi << 0 << QStringList{};
        QTest::newRow("infinite") << 0.0 << std::numeric_limits<double>::infinity() << 5 << QStringList{};
    }
    void anglesAreMultiplesOfPi() {
        QFETCH(double, from);
        QFETCH(double, to);
        QFETCH(int, most);
        QFETCH(QStringList, wanted);
        QStringList texts;
        for (const Tick& tick : angleTicks({from, to}, most))
            texts << tick.text;
        QCOMPARE(texts, wanted);
    }

    void ticksLieInTheRangeAndAreFew() {
        for (int i = 1; i < 500; ++i) {
            const Range range{-0.37 * i, 0.001 * i * i};
            const std::vector<Tick> ticks = niceTicks(range, 7);
            QVERIFY(!ticks.empty() && ticks.size() <= 8);
            for (const Tick& tick : ticks)
                QVERIFY(range.padded(1e-9).contains(tick.value));
        }
    }
};

QTEST_APPLESS_MAIN(TicksTest)
#include "TicksTest.moc"
