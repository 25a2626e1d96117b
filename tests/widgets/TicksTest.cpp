#include "widgets/figure/Ticks.h"

#include <QTest>

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
