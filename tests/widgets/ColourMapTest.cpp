#include "widgets/figure/ColourMap.h"

#include <QColor>
#include <QTest>

#include <cmath>
#include <limits>

using namespace canns;

namespace {

/// Relative luminance (Rec. 709), linear.
double luminance(QRgb colour) {
    const auto linear = [](int channel) { return std::pow(channel / 255.0, 2.2); };
    return 0.2126 * linear(qRed(colour)) + 0.7152 * linear(qGreen(colour)) + 0.0722 * linear(qBlue(colour));
}

int distance(QRgb a, QRgb b) {
    return std::abs(qRed(a) - qRed(b)) + std::abs(qGreen(a) - qGreen(b)) + std::abs(qBlue(a) - qBlue(b));
}

} // namespace

class ColourMapTest : public QObject {
    Q_OBJECT

private slots:
    void sequentialMapsGetLighterAllTheWay() {
        for (const ColourMap& map : ColourMap::all())
            if (map.kind() == ColourMap::Kind::Sequential)
                for (int i = 0; i < 100; ++i)
                    QVERIFY2(luminance(map.colour((i + 1) / 100.0)) >=
                                 luminance(map.colour(i / 100.0)) - 1e-3,
                             qPrintable(map.name()));
    }

    void cyclicMapsCloseWithoutAJump() {
        for (const ColourMap& map : ColourMap::all())
            if (map.kind() == ColourMap::Kind::Cyclic) {
                QCOMPARE(map.colour(0.0), map.colour(1.0));
                QCOMPARE(map.colour(0.25), map.colour(-0.75));
                for (int i = 0; i < 256; ++i)
                    QVERIFY2(distance(map.colour(i / 256.0), map.colour((i + 1) / 256.0)) < 16,
                             qPrintable(map.name()));
            }
    }

    void valuesOutsideAreClampedAndNanIsTransparent() {
        const ColourMap& map = ColourMap::named("viridis");
        QCOMPARE(map.colour(-3.0), map.colour(0.0));
        QCOMPARE(map.colour(7.0), map.colour(1.0));
        QCOMPARE(qAlpha(map.colour(std::numeric_limits<double>::quiet_NaN())), 0);
    }

    void anUnknownNameGivesTheDefaultOfItsKind() {
        QCOMPARE(ColourMap::named("rainbow").name(), QString("viridis"));
        QCOMPARE(ColourMap::named("rainbow", ColourMap::Kind::Cyclic).name(), QString("phase"));
    }
};

QTEST_APPLESS_MAIN(ColourMapTest)
#include "ColourMapTest.moc"
