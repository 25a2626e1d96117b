#include "core/topology/DistanceMatrix.h"

#include "support/TestData.h"

#include <QObject>
#include <QTest>

#include <cmath>
#include <numbers>

using namespace canns;
using canns::test::contains;
using canns::test::messageOf;

namespace {

constexpr float kInfinite = std::numeric_limits<float>::infinity();
constexpr float kNaN = std::numeric_limits<float>::quiet_NaN();

Matrix<float> square(std::vector<float> values) {
    const auto n = static_cast<std::size_t>(std::sqrt(static_cast<double>(values.size())));
    return {n, n, std::move(values)};
}

} // namespace

class DistanceMatrixTest : public QObject {
    Q_OBJECT

private slots:
    void readsADenseMatrix() {
        const DistanceMatrix distances =
            DistanceMatrix::fromDense(square({0, 1, 2, 1, 0, kInfinite, 2, kInfinite, 0}));
        QCOMPARE(distances.points(), std::size_t{3});
        QCOMPARE(distances(0, 1), 1.0F);
        QCOMPARE(distances(1, 0), 1.0F);
        QCOMPARE(distances(2, 2), 0.0F);
        QCOMPARE(distances(1, 2), kInfinite);
        QCOMPARE(distances.enclosingRadius(), 2.0F);
        QVERIFY(!std::signbit(DistanceMatrix(2, {-0.0F})(1, 0)));
    }

    void saysWhatIsWrong_data() {
        QTest::addColumn<QVector<float>>("values");
        QTest::addColumn<QString>("part");
        QTest::newRow("no points") << QVector<float>{} << "no points";
        QTest::newRow("NaN") << QVector<float>{0, kNaN, kNaN, 0}
                             << "distances[1, 0]: The distance is not a number";
        QTest::newRow("NaN above") << QVector<float>{0, kNaN, 1, 0} << "distances[0, 1]";
        QTest::newRow("negative") << QVector<float>{0, -2, -2, 0} << "distances[1, 0]: The distance is -2";
        QTest::newRow("not symmetric")
            << QVector<float>{0, 1, 3, 0} << "not symmetric: here 3, but 1 at [0, 1]";
        QTest::newRow("diagonal") << QVector<float>{0, 1, 1, 5}
                                  << "distances[1, 1]: A point's distance to itself";
    }

    void saysWhatIsWrong() {
        QFETCH(QVector<float>, values);
        QFETCH(QString, part);
        const std::string message = messageOf<BadInput>([&] {
            DistanceMatrix::fromDense(square({values.begin(), values.end()}));
        });
        QVERIFY2(contains(message, part.toStdString()), message.c_str());
    }

    void checksSizes() {
        QVERIFY(contains(messageOf<BadInput>([] { DistanceMatrix(3, {1.0F}); }), "3 points have 3"));
        QVERIFY(contains(messageOf<BadInput>([] { DistanceMatrix::fromDense(Matrix<float>(2, 3)); }),
                         "2 rows and 3 columns"));
        QCOMPARE(DistanceMatrix(1, {}).enclosingRadius(), 0.0F);
    }

    void readsEdges() {
        const DistanceMatrix::Edge edges[] = {{0, 2, 1.5F}, {2, 1, 0.5F}, {2, 0, 1.5F}};
        const DistanceMatrix distances = DistanceMatrix::fromEdges(3, edges);
        QCOMPARE(distances(2, 0), 1.5F);
        QCOMPARE(distances(1, 2), 0.5F);
        QCOMPARE(distances(0, 1), kInfinite);
        const auto messageFor = [](DistanceMatrix::Edge edge) {
            const DistanceMatrix::Edge both[] = {{0, 1, 1.0F}, edge};
            return messageOf<BadInput>([&] { DistanceMatrix::fromEdges(3, both); });
        };
        QVERIFY(contains(messageFor({0, 3, 1.0F}), "only 3 points"));
        QVERIFY(contains(messageFor({2, 2, 1.0F}), "to itself"));
        QVERIFY(contains(messageFor({1, 0, 2.0F}), "was given before with the length 1"));
        QVERIFY(contains(messageFor({1, 2, kNaN}), "not a number"));
    }

    void measuresPoints() {
        const Matrix<double> points(3, 2, std::vector<double>{0, 0, 3, 4, -1, 1});
        const DistanceMatrix euclidean = DistanceMatrix::fromPoints(points, Metric::Euclidean);
        QCOMPARE(euclidean(1, 0), 5.0F);
        QCOMPARE(euclidean(2, 0), static_cast<float>(std::numbers::sqrt2));
        const DistanceMatrix cityblock = DistanceMatrix::fromPoints(points, Metric::Cityblock);
        QCOMPARE(cityblock(1, 0), 7.0F);
        QCOMPARE(cityblock(2, 1), 7.0F);
        const Matrix<float> directions(3, 2, std::vector<float>{2, 0, 0, 5, 7, 0});
        const DistanceMatrix cosine = DistanceMatrix::fromPoints(directions, Metric::Cosine);
        QCOMPARE(cosine(1, 0), 1.0F);
        QCOMPARE(cosine(2, 0), 0.0F);
        QVERIFY(contains(messageOf<BadInput>([&] { DistanceMatrix::fromPoints(points, Metric::Cosine); }),
                         "points[0]: The row has length zero"));
        const Matrix<double> broken(1, 2, std::vector<double>{0, std::numeric_limits<double>::infinity()});
        QVERIFY(contains(messageOf<BadInput>([&] { DistanceMatrix::fromPoints(broken, Metric::Euclidean); }),
                         "points[0, 1]"));
    }

    /// More points than a block has, on any number of threads.
    void blocksFitTogether() {
        Matrix<double> points(1100, 3);
        for (std::size_t i = 0; i < points.rows(); ++i)
            for (std::size_t k = 0; k < 3; ++k)
                points(i, k) = std::sin(static_cast<double>(i * (k + 1)));
        const DistanceMatrix one = DistanceMatrix::fromPoints(points, Metric::Euclidean, {}, 1);
        const DistanceMatrix four = DistanceMatrix::fromPoints(points, Metric::Euclidean, {}, 4);
        QVERIFY(one == four);
        double squares = 0.0;
        for (std::size_t k = 0; k < 3; ++k)
            squares += std::pow(points(1050, k) - points(700, k), 2);
        QCOMPARE(one(1050, 700), static_cast<float>(std::sqrt(squares)));
    }
};

QTEST_GUILESS_MAIN(DistanceMatrixTest)
#include "DistanceMatrixTest.moc"
