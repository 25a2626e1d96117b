#include "core/verdict/Verdict.h"

#include "core/io/RecordingReader.h"
#include "core/preprocess/Preprocess.h"
#include "support/SimulatedPopulation.h"
#include "support/TestData.h"

#include <QObject>
#include <QTest>

#include <cmath>

using namespace canns;
using canns::test::contains;
using canns::test::messageOf;

namespace {

/// Settings that suit two minutes of thirty cells.
TdaParameters smallParameters() {
    TdaParameters p;
    p.timeStride = 2;
    p.activeTimes = 2000;
    p.neighbours = 150;
    p.landmarks = 300;
    p.landmarkNeighbours = 150;
    return p;
}

std::string explained(const Verdict& verdict) {
    std::string text = std::string(shapeName(verdict.shape)) + ": " + verdict.reason;
    for (const auto* checks : {&verdict.ring, &verdict.torus})
        for (const ShapeCheck& check : *checks)
            text += " " + check.name + " " + std::to_string(check.value);
    return text;
}

} // namespace

class VerdictTest : public QObject {
    Q_OBJECT

private slots:
    void outcomesFollowTheirDirection() {
        QCOMPARE((ShapeCheck{"", "", 3.0, 2.0, 1.5}.outcome()), CheckOutcome::Passed);
        QCOMPARE((ShapeCheck{"", "", 1.7, 2.0, 1.5}.outcome()), CheckOutcome::Unclear);
        QCOMPARE((ShapeCheck{"", "", 1.5, 2.0, 1.5}.outcome()), CheckOutcome::Failed);
        QCOMPARE((ShapeCheck{"", "", 0.01, 0.05, 0.2}.outcome()), CheckOutcome::Passed);
        QCOMPARE((ShapeCheck{"", "", 0.1, 0.05, 0.2}.outcome()), CheckOutcome::Unclear);
        QCOMPARE((ShapeCheck{"", "", 0.5, 0.05, 0.2}.outcome()), CheckOutcome::Failed);
        QCOMPARE((ShapeCheck{"", "", std::nan(""), 2.0, 1.5}.outcome()), CheckOutcome::Failed);
    }

    void simulatedRingIsARing() {
        const test::SimulatedPopulation ring = test::simulatePopulation(1, 6000, 40, 30.0);
        Activity activity = ring.activity;
        const Verdict verdict = judge(activity, analyseTopology(activity, smallParameters()));
        QVERIFY2(verdict.shape == PopulationShape::Ring, explained(verdict).c_str());
    }

    void publicRecordings_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("expected");
        QTest::newRow("grid_module_small") << "grid_module_small"
                                           << "torus";
        QTest::newRow("grid_module") << "grid_module"
                                     << "torus";
        QTest::newRow("head_direction") << "head_direction"
                                        << "ring";
        QTest::newRow("non_grid") << "non_grid"
                                  << "none";
        // Forty place cells in a box leave two long bars, and are no torus.
        QTest::newRow("place_mixed") << "place_mixed"
                                     << "none";
    }
    void publicRecordings() {
        QFETCH(QString, name);
        QFETCH(QString, expected);
        CANNS_SHARED_OR_SKIP(file, ("asa/public/" + name + "/" + name + "_asa.npz").toStdString());
        const Activity activity = preprocess(*openRecording(file.string()), {});
        const Verdict verdict = judge(activity, analyseTopology(activity, {}));
        QVERIFY2(shapeName(verdict.shape) == expected.toStdString(), explained(verdict).c_str());
    }

    void aBarcodeWithoutRingsIsRefused() {
        Activity activity;
        TdaResult topology{.cloud = {.projectionRows = {},
                                     .projection = {},
                                     .explainedVariance = {},
                                     .landmarks = {},
                                     .distances = DistanceMatrix(1, {})},
                           .landmarkRows = {},
                           .persistence = {},
                           .shuffles = {},
                           .warnings = {}};
        QVERIFY(
            contains(messageOf<BadInput>([&] { judge(activity, topology); }), "raise the maximum dimension"));
        topology.persistence.diagrams = {{{0.0F, 1.0F}}, {}};
        const Verdict verdict = judge(activity, topology);
        QCOMPARE(verdict.shape, PopulationShape::None);
    }
};

QTEST_GUILESS_MAIN(VerdictTest)
#include "VerdictTest.moc"
