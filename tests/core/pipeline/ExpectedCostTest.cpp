#include "core/pipeline/ExpectedCost.h"

#include "core/topology/TdaParameters.h"
#include "core/topology/TopologyEstimate.h"
#include "support/SmallRecording.h"
#include "support/TestData.h"

#include <QObject>
#include <QTest>

#include <cmath>
#include <memory>

using namespace canns;
using namespace canns::test;

class ExpectedCostTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Analysis> analysis_;

    ExpectedCost with(const char* setting, const char* stage = "tda") {
        PipelineParameters parameters;
        parameters.apply(setting);
        analysis_->setParameters(parameters);
        return expectedCost(*analysis_, stage);
    }

private slots:
    void init() {
        Recording recording = smallRecording();
        analysis_ = std::make_unique<Analysis>(std::make_shared<const Recording>(std::move(recording)));
    }

    void moreWorkIsExpectedToTakeLonger_data() {
        QTest::addColumn<QString>("less");
        QTest::addColumn<QString>("more");
        QTest::newRow("shuffles") << "tda.shuffles=0"
                                  << "tda.shuffles=100";
        QTest::newRow("voids") << "tda.maximumDimension=1"
                               << "tda.maximumDimension=2";
        QTest::newRow("landmarks") << "tda.landmarks=500"
                                   << "tda.landmarks=2000";
        QTest::newRow("time") << "preprocess.timeRangeSeconds=0,20"
                              << "preprocess.timeRangeSeconds=0,100";
    }
    void moreWorkIsExpectedToTakeLonger() {
        QFETCH(QString, less);
        QFETCH(QString, more);
        const ExpectedCost small = with(qPrintable(less));
        const ExpectedCost large = with(qPrintable(more));
        QVERIFY2(large.seconds > 1.5 * small.seconds,
                 qPrintable(QString::number(large.seconds / small.seconds)));
        QVERIFY(large.bytes >= small.bytes);
    }

    void landmarksBeyondTheTimesCostNothing() {
        // No more can be chosen than there are.
        const ExpectedCost many = with("tda.landmarks=60000");
        QVERIFY(many.seconds < 60.0 && many.bytes < std::size_t{4} << 30);
    }

    void ofTheBarcodeItIsTheEstimateOfTopology() {
        PipelineParameters parameters;
        parameters.apply("tda.maximumDimension=2");
        const auto tda = parameters.at("tda").as<TdaParameters>();
        const double seconds = analysis_->identity().endSeconds - analysis_->identity().beginSeconds;
        const TopologyEstimate estimate =
            estimateTopology(tda, static_cast<std::size_t>(seconds / 0.01), analysis_->identity().units);
        const ExpectedCost expected = with("tda.maximumDimension=2");
        QCOMPARE(expected.seconds, estimate.seconds);
        QCOMPARE(expected.bytes, estimate.bytes);
        QVERIFY(std::isnan(with("tda.maximumDimension=3").seconds));
    }

    void whatItTookBeforeCounts() {
        analysis_->run("preprocess");
        const ExpectedCost expected = expectedCost(*analysis_, "preprocess");
        const double took = analysis_->status("preprocess").run->seconds;
        QVERIFY2(expected.seconds < 21 * took, qPrintable(QString::number(expected.seconds / took)));
        // The activity alone, at 10 ms and 60 units, is most of it.
        QVERIFY(expected.bytes > 60 * 4 * 10000 && expected.bytes < 60 * 4 * 30000);
    }

    void anUnknownStageIsRefused() {
        QVERIFY(contains(messageOf<BadInput>([&] { static_cast<void>(expectedCost(*analysis_, "tdaa")); }),
                         "tda"));
    }
};

QTEST_APPLESS_MAIN(ExpectedCostTest)
#include "ExpectedCostTest.moc"
