#include "RandomDistances.h"
#include "RipsExpectations.h"
#include "core/base/Random.h"
#include "core/topology/RipsPersistence.h"
#include "core/topology/RipsReduction.h"
#include "core/topology/RipserProgram.h"
#include "support/TestData.h"

#include <QObject>
#include <QTest>

#include <algorithm>
#include <limits>

using namespace canns;
using namespace canns::test;

namespace {

constexpr int kPrimes[] = {2, 3, 5, 47, 251, 32749};

Persistence byColumns(const DistanceMatrix& distances, const RipsParameters& parameters) {
    const PrimeField field(parameters.coefficient);
    const float threshold = parameters.threshold > 0.0 ? static_cast<float>(parameters.threshold)
                                                       : std::numeric_limits<float>::infinity();
    const RipsFiltration filtration = sortEdges(distances, threshold, {});
    RipsReductionRequest request;
    request.maximumDimension = parameters.maximumDimension;
    request.memoryBytes = std::size_t{1} << 32;
    return reduceColumns(distances, filtration, field, request, {});
}

} // namespace

/// The edge sweep, our column reduction and the program ripser against each other.
class RipsEnginesTest : public QObject {
    Q_OBJECT

private slots:
    /// 600 in a plain run; CANNS_NIGHTLY=20000 asks for more, CANNS_NIGHTLY_FROM for others.
    void sweepAgreesWithColumnReduction() {
        const auto count = std::max<std::uint64_t>(600, qEnvironmentVariable("CANNS_NIGHTLY").toULongLong());
        const std::uint64_t from = qEnvironmentVariable("CANNS_NIGHTLY_FROM").toULongLong();
        std::size_t bars = 0;
        for (std::uint64_t seed = from; seed < from + count; ++seed) {
            const auto kind = static_cast<MatrixKind>(seed % kMatrixKinds);
            const DistanceMatrix distances = randomDistances(seed, kind);
            RipsParameters parameters;
            parameters.maximumDimension = 2;
            parameters.coefficient = kPrimes[seed / kMatrixKinds % std::size(kPrimes)];
            if (seed % 7 == 0)
                parameters.threshold = 0.6;
            const Persistence sweep = ripsPersistence(distances, parameters);
            const Persistence columns = byColumns(distances, parameters);
            for (std::size_t d = 0; d <= 2; ++d) {
                const QString parting = difference(sweep.diagrams[d], columns.diagrams[d]);
                QVERIFY2(parting.isEmpty(), qPrintable(QString("seed %1, H%2: ").arg(seed).arg(d) + parting));
                bars += d == 0 ? 0 : sweep.diagrams[d].size();
            }
        }
        QVERIFY2(bars > count, "the matrices have something to disagree about");
    }

    void sweepAgreesWithTheProgramRipser() {
        if (!isRipserInstalled(2) || !isRipserInstalled(3))
            QSKIP("the program ripser is not installed");
        const std::uint64_t count = qEnvironmentVariableIsSet("CANNS_NIGHTLY") ? 2000 : 300;
        for (std::uint64_t seed = 1000000; seed < 1000000 + count; ++seed) {
            const auto kind = static_cast<MatrixKind>(seed % kMatrixKinds);
            const DistanceMatrix distances = randomDistances(seed, kind);
            RipsParameters parameters;
            parameters.maximumDimension = 2;
            parameters.coefficient =
                kPrimes[seed / kMatrixKinds % (std::size(kPrimes) - 1)]; // it takes none above 251
            const Persistence sweep = ripsPersistence(distances, parameters);
            parameters.engine = RipsEngine::Ripser;
            const Persistence program = ripsPersistence(distances, parameters);
            for (std::size_t d = 0; d <= 2; ++d) {
                const QString parting = difference(sweep.diagrams[d], program.diagrams[d]);
                QVERIFY2(parting.isEmpty(), qPrintable(QString("seed %1, H%2: ").arg(seed).arg(d) + parting));
            }
            // Points without edges need no program.
            const bool isAsked = std::ranges::any_of(
                distances.values(), [&](float length) { return length <= program.threshold; });
            QCOMPARE(program.remarks.size(), isAsked ? std::size_t{1} : std::size_t{0});
        }
    }

    /// Dimension 3 against the program: a case with classes there.
    void columnReductionAgreesInDimensionThree() {
        if (!isRipserInstalled(2))
            QSKIP("the program ripser is not installed");
        for (std::uint64_t seed = 0; seed < 6; ++seed) {
            // Cross-polytopes: pairs of opposite points, far apart; all others near. H_{k−1} of k pairs.
            const std::size_t pairs = 4;
            RandomStream random(7, seed);
            std::vector<float> lower;
            for (std::size_t i = 0; i < 2 * pairs; ++i)
                for (std::size_t j = 0; j < i; ++j)
                    lower.push_back(static_cast<float>(i / 2 == j / 2 ? random.uniform(2.0, 3.0)
                                                                      : random.uniform(1.0, 1.2)));
            const DistanceMatrix distances(2 * pairs, std::move(lower));
            RipsParameters parameters;
            parameters.maximumDimension = 3;
            parameters.coefficient = 2;
            const Persistence columns = ripsPersistence(distances, parameters);
            QCOMPARE(columns.diagrams[3].size(), std::size_t{1});
            QVERIFY(contains(columns.remarks.at(0), "column reduction"));
            parameters.engine = RipsEngine::Ripser;
            const Persistence program = ripsPersistence(distances, parameters);
            for (std::size_t d = 0; d <= 3; ++d)
                QCOMPARE(difference(columns.diagrams[d], program.diagrams[d]), QString());
        }
    }
};

QTEST_GUILESS_MAIN(RipsEnginesTest)
#include "RipsEnginesTest.moc"
