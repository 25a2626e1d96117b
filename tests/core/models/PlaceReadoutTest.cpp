#include "core/models/PlaceReadout.h"

#include "Comparison.h"
#include "core/base/Random.h"
#include "core/models/HexagonalPhase.h"

#include <QObject>
#include <QTest>

#include <cmath>

using namespace canns;

namespace {

/// The sum over all modules, grid cells and images, one by one.
template <typename S>
std::vector<double> bruteForce(const typename PlaceReadout<S>::Settings& settings,
                               const std::vector<double>& rates) {
    const std::size_t length = settings.gridLength;
    std::vector<double> drive;
    for (std::size_t place = 0; place < settings.placesPerSide * settings.placesPerSide; ++place) {
        const double spacing = settings.arenaSize / static_cast<double>(settings.placesPerSide - 1);
        const double x = static_cast<double>(place % settings.placesPerSide) * spacing;
        const double y = static_cast<double>(place / settings.placesPerSide) * spacing;
        double sum = 0.0;
        for (std::size_t m = 0; m < settings.waveVectors.size(); ++m)
            for (std::size_t n = 0; n < length * length; ++n) {
                const auto difference = [&](std::size_t axis, std::size_t index) {
                    const Point2& k = settings.waveVectors[m][axis];
                    return wrapAngle(k[0] * x + k[1] * y -
                                     2 * pi * static_cast<double>(index) / static_cast<double>(length));
                };
                const double first = difference(0, n % length);
                const double second = difference(1, n / length);
                double weight = 0.0;
                for (int i = -4; i <= 4; ++i)
                    for (int j = -4; j <= 4; ++j)
                        weight += gaussianOfSquare(
                            4.0 / 3.0 * skewedSquare(first + 2 * pi * i, -(second + 2 * pi * j)),
                            settings.width, 1.0);
                sum += weight * rates[m * length * length + n];
            }
        drive.push_back(sum);
    }
    return drive;
}

template <typename S>
double differenceFromBruteForce(std::size_t places, std::size_t length, double width) {
    const typename PlaceReadout<S>::Settings settings{
        places,
        1.7,
        length,
        width,
        {{Point2{0.3, -5.0}, Point2{4.5, -2.2}}, {Point2{2.0, 1.0}, Point2{-0.5, 3.0}}}};
    RandomStream random(3);
    std::vector<double> rates(2 * length * length);
    for (double& rate : rates)
        rate = random.uniform() * random.uniform();
    NeuronArray<S> input(static_cast<Eigen::Index>(rates.size()));
    for (std::size_t i = 0; i < rates.size(); ++i)
        input[static_cast<Eigen::Index>(i)] = static_cast<S>(rates[i]);
    PlaceReadout<S> readout(settings);
    NeuronArray<S> drive;
    readout.apply(input, drive);
    const NeuronArray<double> found = drive.template cast<double>();
    return test::relativeDifference({found.data(), static_cast<std::size_t>(found.size())},
                                    bruteForce<S>(settings, rates));
}

} // namespace

class PlaceReadoutTest : public QObject {
    Q_OBJECT

private slots:
    void isTheSumOfGaussians_data() {
        QTest::addColumn<int>("places");
        QTest::addColumn<int>("length");
        QTest::addColumn<double>("width");
        QTest::newRow("even") << 8 << 12 << 0.7;
        QTest::newRow("odd") << 7 << 9 << 0.7;
        QTest::newRow("narrower than the sheet resolves") << 5 << 6 << 0.35;
        QTest::newRow("two places") << 2 << 8 << 1.2;
    }
    void isTheSumOfGaussians() {
        QFETCH(int, places);
        QFETCH(int, length);
        QFETCH(double, width);
        const auto p = static_cast<std::size_t>(places);
        const auto n = static_cast<std::size_t>(length);
        const double inDouble = differenceFromBruteForce<double>(p, n, width);
        const double inFloat = differenceFromBruteForce<float>(p, n, width);
        QVERIFY2(inDouble < 1e-13, qPrintable(QString::number(inDouble)));
        QVERIFY2(inFloat < 2e-6, qPrintable(QString::number(inFloat)));
    }
};

QTEST_APPLESS_MAIN(PlaceReadoutTest)
#include "PlaceReadoutTest.moc"
