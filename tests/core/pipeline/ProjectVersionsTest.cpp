// Projects of earlier programs open: what they hold and we know is there, the rest is said.
#include "core/data/Activity.h"
#include "core/pipeline/Project.h"
#include "core/preprocess/PreprocessParameters.h"
#include "core/topology/TdaParameters.h"
#include "support/TestData.h"

#include <QFile>
#include <QObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace canns;
using namespace canns::test;

class ProjectVersionsTest : public QObject {
    Q_OBJECT

private slots:
    void version1AsTheFirstProgramWroteIt() {
        const OpenedProject opened = openProject(CANNS_DATA("projects/version-1.canns"));
        QVERIFY(contains(opened.recordingProblem, "gone/rat.h5"));
        const Analysis& analysis = *opened.analysis;
        QCOMPARE(analysis.identity().name, std::string("rat"));
        QCOMPARE(analysis.identity().units, std::size_t{3});
        QCOMPARE(analysis.parameters().at("preprocess").as<PreprocessParameters>().binWidthSeconds, 0.05);
        QCOMPARE(analysis.parameters().at("tda").as<TdaParameters>().landmarks, 12);
        const auto activity = analysis.status("preprocess").run->result.as<Activity>();
        QCOMPARE(activity->values.rows(), std::size_t{40});
        QCOMPARE(activity->values(39, 2), 119.0F / 8);
        QCOMPARE(activity->unitIds, (std::vector<std::string>{"a", "b", "c"}));
        QCOMPARE(activity->x.back(), 0.5);
        QVERIFY(activity->speedMetresPerSecond.empty());
        // What was given up since is left out, and said: a result of another form, a stage, a parameter.
        QVERIFY(analysis.status("tda").run == nullptr);
        const auto isSaid = [&](const std::string& part) {
            return std::ranges::any_of(opened.remarks,
                                       [&](const auto& remark) { return contains(remark, part); });
        };
        for (const char* part : {"tda", "of-old-times", "ofOldTimes"})
            QVERIFY2(isSaid(part), part);
    }

    void itIsSavedInTheVersionOfToday() {
        const QTemporaryDir folder;
        const std::string path = folder.filePath("again.canns").toStdString();
        const OpenedProject first = openProject(CANNS_DATA("projects/version-1.canns"));
        saveProject(*first.analysis, path);
        const OpenedProject again = openProject(path);
        QVERIFY2(again.remarks.empty(), again.remarks.empty() ? "" : again.remarks.front().c_str());
        QVERIFY(again.analysis->parameters() == first.analysis->parameters());
        QVERIFY(again.analysis->status("preprocess").run->result.as<Activity>()->values ==
                first.analysis->status("preprocess").run->result.as<Activity>()->values);
    }
};

QTEST_GUILESS_MAIN(ProjectVersionsTest)
#include "ProjectVersionsTest.moc"
