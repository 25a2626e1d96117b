#include "core/base/FastExp.h"

#include <QObject>
#include <QTest>

#include <cmath>
#include <limits>

using namespace canns;

class FastExpTest : public QObject {
    Q_OBJECT

private slots:
    void doubleIsAccurate() {
        double worst = 0.0;
        for (double x = 0.0; x < 707.9; x += 0.0137)
            worst = std::max(worst, std::abs(expOfMinus(x) / std::exp(-x) - 1.0));
        QVERIFY2(worst < 1e-13, qPrintable(QString::number(worst)));
        QCOMPARE(expOfMinus(0.0), 1.0);
        QCOMPARE(expOfMinus(-0.0), 1.0);
        QCOMPARE(expOfMinus(708.0), 0.0);
        QCOMPARE(expOfMinus(std::numeric_limits<double>::max()), 0.0);
        QCOMPARE(expOfMinus(std::numeric_limits<double>::infinity()), 0.0);
    }

    void floatIsAccurate() {
        double worst = 0.0;
        for (float x = 0.0F; x < 86.9F; x += 0.00137F)
            worst = std::max(
                worst,
                std::abs(static_cast<double>(expOfMinus(x)) / std::exp(-static_cast<double>(x)) - 1.0));
        QVERIFY2(worst < 2e-7, qPrintable(QString::number(worst)));
        QCOMPARE(expOfMinus(0.0F), 1.0F);
        QCOMPARE(expOfMinus(87.0F), 0.0F);
        QCOMPARE(expOfMinus(std::numeric_limits<float>::infinity()), 0.0F);
    }
};

QTEST_APPLESS_MAIN(FastExpTest)
#include "FastExpTest.moc"
