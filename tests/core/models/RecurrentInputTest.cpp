#include "core/models/RecurrentInput.h"

#include "Comparison.h"
#include "core/base/Random.h"
#include "core/models/Cann.h"

#include <QObject>
#include <QTest>

using namespace canns;

namespace {

Kernel randomKernel(std::size_t rows, std::size_t columns, bool endsCoincide) {
    RandomStream random(7);
    Kernel kernel{rows, columns, endsCoincide, {}};
    for (std::size_t i = 0; i < rows * columns; ++i)
        kernel.values.push_back(random.normal());
    return kernel;
}

template <typename S>
double differenceFromDense(const Kernel& kernel, RecurrentMethod method) {
    RecurrentInput<S> fast(kernel, method);
    RecurrentInput<double> dense(denseWeights(kernel), RecurrentMethod::Dense);
    const auto n = static_cast<Eigen::Index>(kernel.populationRows() * kernel.populationColumns());
    RandomStream random(3);
    NeuronArray<double> rates(n);
    for (double& rate : rates)
        rate = random.uniform();
    NeuronArray<double> expected(n);
    dense.apply(rates, expected);
    NeuronArray<S> field;
    fast.apply(rates.cast<S>(), field);
    const NeuronArray<double> found = field.template cast<double>();
    return test::relativeDifference({found.data(), static_cast<std::size_t>(n)},
                                    {expected.data(), static_cast<std::size_t>(n)});
}

} // namespace

class RecurrentInputTest : public QObject {
    Q_OBJECT

private slots:
    void fftIsTheMatrix_data() {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("columns");
        QTest::addColumn<bool>("endsCoincide");
        QTest::newRow("ring") << 1 << 64 << false;
        QTest::newRow("ring, odd") << 1 << 63 << false;
        QTest::newRow("ring with both ends, prime") << 1 << 61 << true;
        QTest::newRow("torus") << 12 << 12 << false;
        QTest::newRow("torus, oblong, odd") << 9 << 15 << false;
        QTest::newRow("torus with both ends") << 11 << 11 << true;
    }
    void fftIsTheMatrix() {
        QFETCH(int, rows);
        QFETCH(int, columns);
        QFETCH(bool, endsCoincide);
        const Kernel kernel =
            randomKernel(static_cast<std::size_t>(rows), static_cast<std::size_t>(columns), endsCoincide);
        QVERIFY(differenceFromDense<double>(kernel, RecurrentMethod::Fft) < 1e-13);
        QVERIFY(differenceFromDense<float>(kernel, RecurrentMethod::Fft) < 2e-6);
        QVERIFY(differenceFromDense<double>(kernel, RecurrentMethod::Automatic) < 1e-13);
    }

    void everyMethodAgreesForGaussians_data() {
        QTest::addColumn<int>("method");
        QTest::addColumn<int>("dimensions");
        QTest::addColumn<bool>("endsCoincide");
        for (int method = 0; method < 5; ++method)
            for (int dimensions = 1; dimensions <= 2; ++dimensions)
                for (const bool ends : {false, true})
                    QTest::addRow("%s %dD%s",
                                  recurrentMethodNames()[static_cast<std::size_t>(method)].c_str(),
                                  dimensions, ends ? " with both ends" : "")
                        << method << dimensions << ends;
    }
    void everyMethodAgreesForGaussians() {
        QFETCH(int, method);
        QFETCH(int, dimensions);
        QFETCH(bool, endsCoincide);
        CannSettings settings = settingsOf(Cann1dParameters{});
        settings.dimensions = static_cast<std::size_t>(dimensions);
        settings.length = dimensions == 1 ? 101 : 17;
        settings.endsCoincide = endsCoincide;
        const Kernel kernel = cannKernel(settings);
        QVERIFY(differenceFromDense<double>(kernel, static_cast<RecurrentMethod>(method)) < 1e-13);
        QVERIFY(differenceFromDense<float>(kernel, static_cast<RecurrentMethod>(method)) < 1e-6);
    }

    void bandLimitedNeedsMirrors() {
        const std::string message = test::messageOf<BadInput>(
            [] { RecurrentInput<float>(randomKernel(1, 16, false), RecurrentMethod::BandLimited); });
        QVERIFY2(test::contains(message, "choose fft"), message.c_str());
    }

    /// A local matrix becomes runs, a matrix without zeros stays; neither changes the result.
    void localMatricesAreSparse_data() {
        QTest::addColumn<double>("width");
        QTest::addColumn<int>("method");
        QTest::newRow("local") << 0.02 << static_cast<int>(RecurrentMethod::Sparse);
        QTest::newRow("broad") << 1.0 << static_cast<int>(RecurrentMethod::Dense);
    }
    void localMatricesAreSparse() {
        QFETCH(double, width);
        QFETCH(int, method);
        // Not translation invariant: every receiver has a gain of its own, and some hear nothing.
        Matrix<double> weights(300, 300);
        for (std::size_t i = 0; i < 300; ++i)
            for (std::size_t j = 0; j < 300; ++j) {
                const double d = (static_cast<double>(i) - static_cast<double>(j)) / 300;
                weights(i, j) = i % 7 == 3 ? 0.0
                                           : (1 + 0.1 * static_cast<double>(i % 5)) *
                                                 std::exp(-d * d / (2 * width * width));
            }
        RecurrentInput<double> input(weights);
        QCOMPARE(static_cast<int>(input.method()), method);
        RecurrentInput<double> dense(weights, RecurrentMethod::Dense);
        NeuronArray<double> rates = NeuronArray<double>::LinSpaced(300, 0.0, 1.0).sin();
        NeuronArray<double> found;
        NeuronArray<double> expected(300);
        input.apply(rates, found);
        dense.apply(rates, expected);
        QVERIFY(((found - expected).abs() <= 1e-14 * expected.abs().maxCoeff()).all());
        if (width < 0.1)
            QVERIFY(input.bytes() < dense.bytes() / 2);
    }

    void automaticNeverBuildsTheMatrix() {
        const RecurrentInput<float> input(cannKernel(settingsOf(Cann2dParameters{.length = 128})));
        QVERIFY(input.method() != RecurrentMethod::Dense);
        QVERIFY(input.bytes() < 1'000'000);
    }
};

QTEST_APPLESS_MAIN(RecurrentInputTest)
#include "RecurrentInputTest.moc"
