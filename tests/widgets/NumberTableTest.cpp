#include "widgets/figure/NumberTable.h"

#include <QTest>

#include <limits>

using namespace canns;

class NumberTableTest : public QObject {
    Q_OBJECT

private slots:
    void columnsOfDifferentLengthAndNan() {
        const NumberTable table{{{"t (s)", {0.0, 0.5}}, {"x", {std::numeric_limits<double>::quiet_NaN()}}}};
        QCOMPARE(table.toCsv(), std::string("t (s),x\n0,\n0.5,\n"));
    }
    void namesAreQuoted() {
        const NumberTable table{{{"a,b", {1.0}}, {"say \"c\"", {2.0}}}};
        QCOMPARE(table.toCsv(), std::string("\"a,b\",\"say \"\"c\"\"\"\n1,2\n"));
    }
    void numbersReadBackExactly() {
        const NumberTable table{{{"v", {0.1 + 0.2, 1e300, -1.0 / 3.0}}}};
        const QStringList lines = QString::fromStdString(table.toCsv()).split('\n');
        QCOMPARE(lines[1].toDouble(), 0.1 + 0.2);
        QCOMPARE(lines[2].toDouble(), 1e300);
        QCOMPARE(lines[3].toDouble(), -1.0 / 3.0);
    }
    void nothingIsALineOfNothing() { QCOMPARE(NumberTable{}.toCsv(), std::string("\n")); }
};

QTEST_APPLESS_MAIN(NumberTableTest)
#include "NumberTableTest.moc"
