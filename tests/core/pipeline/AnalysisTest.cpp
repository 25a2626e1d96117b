#include "core/pipeline/Analysis.h"

#include "FakeStages.h"
#include "support/TestData.h"

#include <QObject>
#include <QTest>

using namespace canns;
using namespace canns::test;

namespace {

RecordingPtr tinyRecording(double firstSpike = 0.5) {
    Recording recording;
    recording.name = "tiny";
    recording.spikes = SpikeTrains({firstSpike, 1.0, 0.25}, {0, 2, 3});
    recording.units = {{.id = "a"}, {.id = "b"}};
    recording.provenance.path = "tiny.npz";
    return std::make_shared<const Recording>(std::move(recording));
}

Analysis fakeAnalysis() { return Analysis(tinyRecording(), {}, fakeStages()); }

void runAll(Analysis& analysis) {
    for (const std::string& name : fakeNames)
        analysis.run(name);
}

void set(Analysis& analysis, const std::string& setting) {
    PipelineParameters parameters = analysis.parameters();
    parameters.apply(setting);
    analysis.setParameters(parameters);
}

/// One letter a stage: - not run, f fresh, s stale, x failed.
QString states(const Analysis& analysis) {
    QString text;
    for (const std::string& name : fakeNames)
        text += "-fsx"[static_cast<std::size_t>(analysis.state(name))];
    return text;
}

QString runs() {
    QString text;
    for (const auto& count : world.runs)
        text += QString::number(count);
    return text;
}

std::vector<std::string> keys(const Analysis& analysis) {
    std::vector<std::string> result;
    for (const std::string& name : fakeNames)
        result.push_back(analysis.status(name).run->key);
    return result;
}

} // namespace

class AnalysisTest : public QObject {
    Q_OBJECT

private slots:
    void init() { world.reset(); }

    void aStageRunsWhatItNeedsAndNoMore_data() {
        QTest::addColumn<QString>("stage");
        QTest::addColumn<QString>("ran");
        QTest::newRow("first") << "preprocess"
                               << "10000";
        QTest::newRow("frm does not need the topology") << "frm"
                                                        << "10001";
        QTest::newRow("cohomap does not need frm") << "cohomap"
                                                   << "11110";
    }
    void aStageRunsWhatItNeedsAndNoMore() {
        QFETCH(QString, stage);
        QFETCH(QString, ran);
        Analysis analysis = fakeAnalysis();
        QCOMPARE(states(analysis), "-----");
        analysis.run(stage.toStdString());
        QCOMPARE(runs(), ran);
        analysis.run(stage.toStdString());
        QCOMPARE(runs(), ran);
        for (std::size_t i = 0; i < fakeNames.size(); ++i)
            QCOMPARE(analysis.state(fakeNames[i]),
                     ran[static_cast<qsizetype>(i)] == '1' ? StageState::Fresh : StageState::NotRun);
    }

    void anEditMakesExactlyTheStagesBehindItStale_data() {
        QTest::addColumn<QString>("setting");
        QTest::addColumn<QString>("after");
        const QStringList after{"sssss", "fsssf", "ffssf", "fffsf", "ffffs"};
        for (std::size_t i = 0; i < fakeNames.size(); ++i)
            for (const char* edit : {".value=2", ".flag=true", ".seed=7"}) {
                const QString setting = QString::fromStdString(fakeNames[i]) + edit;
                QTest::newRow(qPrintable(setting)) << setting << after[static_cast<qsizetype>(i)];
            }
        QTest::newRow("the same value again") << "tda.value=1"
                                              << "fffff";
    }
    void anEditMakesExactlyTheStagesBehindItStale() {
        QFETCH(QString, setting);
        QFETCH(QString, after);
        Analysis analysis = fakeAnalysis();
        runAll(analysis);
        QCOMPARE(states(analysis), "fffff");
        const auto before = keys(analysis);
        set(analysis, setting.toStdString());
        QCOMPARE(states(analysis), after);
        // Stale results are kept, and read.
        QCOMPARE(keys(analysis), before);
        QVERIFY(analysis.result<FakeResult<3>>() != nullptr);
        // Only they run again.
        world.reset();
        runAll(analysis);
        QCOMPARE(states(analysis), "fffff");
        QCOMPARE(runs(), QString(after).replace('f', '0').replace('s', '1'));
    }

    void resultsAreMadeOfFreshInputs() {
        Analysis analysis = fakeAnalysis();
        analysis.run("cohomap");
        set(analysis, "preprocess.value=2");
        analysis.run("tda");
        set(analysis, "decode.value=3");
        analysis.run("decode");
        QCOMPARE(analysis.result<FakeResult<2>>()->story, "decode(3, preprocess(2), tda(1, preprocess(2)))");
        QCOMPARE(states(analysis), "fffs-");
        const StageRunPtr run = analysis.status("decode").run;
        QCOMPARE(run->parameters.settings(),
                 (std::vector<std::string>{"preprocess.value=2", "decode.value=3"}));
        QCOMPARE(run->remarks, std::vector<std::string>{"A remark."});
        QCOMPARE(run->programVersion, CANNS_VERSION);
        QVERIFY(run->seconds >= 0.0 && run->peakMemoryBytes > 1'000'000);
    }

    void takingAnEditBackIsInstant() {
        Analysis analysis = fakeAnalysis();
        runAll(analysis);
        const auto first = analysis.result<FakeResult<3>>();
        set(analysis, "tda.value=2");
        runAll(analysis);
        QCOMPARE(analysis.result<FakeResult<3>>()->story,
                 "cohomap(1, preprocess(1), decode(1, preprocess(1), tda(2, preprocess(1))))");
        world.reset();
        set(analysis, "tda.value=1");
        QCOMPARE(states(analysis), "fffff");
        QCOMPARE(analysis.result<FakeResult<3>>(), first);
        set(analysis, "tda.value=2");
        QCOMPARE(states(analysis), "fffff");
        QCOMPARE(runs(), "00000");
        QCOMPARE(analysis.history("tda").size(), std::size_t{2});
        QCOMPARE(analysis.history("preprocess").size(), std::size_t{1});
        // Without room for history an earlier result has to be made again, and the current one stays.
        analysis.setHistoryLimit(0);
        QCOMPARE(analysis.history("tda").size(), std::size_t{1});
        QCOMPARE(states(analysis), "fffff");
        set(analysis, "tda.value=1");
        QCOMPARE(states(analysis), "fsssf");
    }

    void anEarlierRunComesWithItsInputs() {
        Analysis analysis = fakeAnalysis();
        runAll(analysis);
        set(analysis, "tda.value=2");
        runAll(analysis);
        const std::vector<StageRunPtr> history = analysis.history("cohomap");
        QCOMPARE(history.size(), std::size_t{2});
        const StageRunPtr& earlier = history[1];
        const AnalysisResults then = analysis.resultsOf("cohomap", earlier);
        QCOMPARE(then.result<FakeResult<1>>()->story, "tda(1, preprocess(1))");
        QCOMPARE(then.result<FakeResult<3>>(), earlier->result.as<FakeResult<3>>());
        QCOMPARE(then.parameters<FakeParameters<1>>().value, 1.0);
        QCOMPARE(analysis.results().result<FakeResult<1>>()->story, "tda(2, preprocess(1))");
        QVERIFY(analysis.recording() == then.recording());
        // What it was made of is gone: better said than shown with other inputs.
        analysis.setHistoryLimit(0);
        const std::string said = messageOf<BadInput>([&] { analysis.resultsOf("cohomap", earlier); });
        QVERIFY2(contains(said, "no longer kept"), said.c_str());
    }

    void keysAreTheSameInEveryProcess() {
        Analysis analysis = fakeAnalysis();
        runAll(analysis);
        Analysis again = fakeAnalysis();
        runAll(again);
        QCOMPARE(keys(analysis), keys(again));
        std::vector<std::string> all = keys(analysis);
        std::ranges::sort(all);
        QVERIFY(std::ranges::adjacent_find(all) == all.end());
        // Written down: a key that moves makes every saved project stale.
        QCOMPARE(analysis.identity().key.c_str(),
                 "cdd16316afaba5c7f3542cc62aba9aa2e7ba615f47ecc9f05e7fe78a1c0be154");
        QCOMPARE(analysis.status("tda").run->key.c_str(),
                 "0a82b342395f6962589a709cc76211f2b61305ccc9a35e8d16880121990fa8a6");
        Analysis other(tinyRecording(0.5000001), {}, fakeStages());
        runAll(other);
        for (std::size_t i = 0; i < fakeNames.size(); ++i)
            QVERIFY(keys(other)[i] != keys(analysis)[i]);
    }

    void aNewRevisionMakesSavedResultsStale() {
        Analysis old = fakeAnalysis();
        runAll(old);
        std::vector<StageDescriptor> stages(fakeStages().begin(), fakeStages().end());
        stages[2].revision = 2;
        Analysis now(old.identity(), stages);
        for (const std::string& name : fakeNames)
            now.restore(name, old.status(name).run);
        QCOMPARE(states(now), "ffssf");
    }

    void whatFailsKeepsWhatWasThere() {
        Analysis analysis = fakeAnalysis();
        runAll(analysis);
        const auto before = analysis.result<FakeResult<1>>();
        set(analysis, "tda.value=2");
        world.behaviour[1] = Behaviour::Fail;
        const std::string said = messageOf<BadInput>([&] { analysis.run("decode"); });
        QCOMPARE(said, "tda: No long bar was found.");
        QCOMPARE(states(analysis), "fxssf");
        QCOMPARE(analysis.status("tda").error, said);
        QCOMPARE(analysis.result<FakeResult<1>>(), before);
        // Another parameter has not failed; the one before is as fresh as it was.
        set(analysis, "tda.value=3");
        QCOMPARE(states(analysis), "fsssf");
        set(analysis, "tda.value=2");
        QCOMPARE(states(analysis), "fxssf");
        set(analysis, "tda.value=1");
        QCOMPARE(states(analysis), "fffff");
        set(analysis, "tda.value=2");
        world.behaviour[1] = Behaviour::Work;
        analysis.run("tda");
        QCOMPARE(states(analysis), "ffssf");
        QVERIFY(analysis.status("tda").error.empty());
    }

    void runningOutOfMemoryIsAFailureOfTheStage() {
        Analysis analysis = fakeAnalysis();
        world.behaviour[1] = Behaviour::FailOfMemory;
        const std::string said = messageOf<Failure>([&] { analysis.run("tda"); });
        QVERIFY2(contains(said, "tda: There is not enough memory"), said.c_str());
        QCOMPARE(states(analysis), "fx---");
    }

    void cancellingLeavesNoTrace() {
        Analysis analysis = fakeAnalysis();
        runAll(analysis);
        set(analysis, "preprocess.value=2");
        world.behaviour[1] = Behaviour::Wait;
        const auto state = std::make_shared<ProgressState>();
        std::chrono::steady_clock::time_point asked;
        std::jthread user([&] {
            while (world.runs[1] < 2)
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            asked = std::chrono::steady_clock::now();
            state->cancel();
        });
        QVERIFY_EXCEPTION_THROWN(analysis.run("cohomap", Progress(state)), Cancelled);
        QVERIFY(std::chrono::steady_clock::now() - asked < std::chrono::milliseconds(100));
        user.join();
        // What was done before the cancelled stage is kept: it is fresh.
        QCOMPARE(states(analysis), "fssss");
        QVERIFY(analysis.status("tda").error.empty());
        world.behaviour[1] = Behaviour::Work;
        analysis.run("cohomap");
        QCOMPARE(states(analysis), "ffffs");
        QCOMPARE(runs(), "23221");
    }

    void anEditDuringARunIsNotLost() {
        Analysis analysis = fakeAnalysis();
        world.behaviour[1] = Behaviour::Edit;
        world.whileRunning = [&] { set(analysis, "tda.value=5"); };
        analysis.run("decode");
        // It ran to the end with what it began with; that is older than what is asked for now.
        QCOMPARE(analysis.result<FakeResult<2>>()->story, "decode(1, preprocess(1), tda(1, preprocess(1)))");
        QCOMPARE(states(analysis), "fss--");
        world.behaviour[1] = Behaviour::Work;
        analysis.run("decode");
        QCOMPARE(analysis.result<FakeResult<2>>()->story, "decode(1, preprocess(1), tda(5, preprocess(1)))");
    }

    void oneRunnerAtATime() {
        Analysis analysis = fakeAnalysis();
        world.behaviour[0] = Behaviour::Edit;
        std::string said;
        world.whileRunning = [&] {
            std::jthread([&] {
                said = messageOf<InternalError>([&] { analysis.run("preprocess"); });
            }).join();
        };
        analysis.run("preprocess");
        QVERIFY2(contains(said, "one thread at a time"), said.c_str());
    }

    void readersAndEditorsMayComeFromAnyThread() {
        Analysis analysis = fakeAnalysis();
        std::atomic<bool> over{false};
        std::atomic<int> reads{0};
        std::vector<std::jthread> threads;
        for (int t = 0; t < 2; ++t)
            threads.emplace_back([&] {
                while (!over) {
                    for (const std::string& name : fakeNames)
                        static_cast<void>(analysis.status(name));
                    if (const auto result = analysis.result<FakeResult<3>>())
                        reads += result->story.empty() ? 0 : 1;
                }
            });
        threads.emplace_back([&] {
            for (int i = 0; !over; ++i)
                set(analysis, "tda.value=" + std::to_string(i % 50));
        });
        for (int i = 0; i < 200; ++i)
            analysis.run("cohomap");
        while (reads == 0)
            std::this_thread::yield();
        over = true;
    }

    void progressCoversTheWholeRun() {
        std::vector<StageDescriptor> stages(fakeStages().begin(), fakeStages().end());
        stages[0].weight = 1.0;
        stages[1].weight = 3.0;
        Analysis analysis(tinyRecording(), {}, stages);
        const auto state = std::make_shared<ProgressState>();
        double fraction = -1.0;
        std::vector<std::string> done;
        analysis.run("tda", Progress(state), {.resources = {}, .stageDone = [&](const std::string& stage) {
                                                  if (done.empty())
                                                      fraction = state->fraction();
                                                  done.push_back(stage);
                                              }});
        QCOMPARE(done, (std::vector<std::string>{"preprocess", "tda"}));
        QVERIFY(fraction <= 0.25);
        QCOMPARE(state->fraction(), 1.0);
    }

    void withoutItsRecordingAnAnalysisCanBeLookedAt() {
        Analysis original = fakeAnalysis();
        original.run("tda");
        Analysis analysis(original.identity(), fakeStages());
        analysis.restore("preprocess", original.status("preprocess").run);
        QCOMPARE(states(analysis), "f----");
        // What does not look at the recording can go on.
        analysis.run("tda");
        set(analysis, "preprocess.value=9");
        const std::string said = messageOf<BadInput>([&] { analysis.run("tda"); });
        QVERIFY2(contains(said, "tiny.npz: The recording is not at hand."), said.c_str());
        const std::string wrong = messageOf<BadInput>([&] { analysis.attach(tinyRecording(0.6)); });
        QVERIFY2(contains(wrong, "not the recording"), wrong.c_str());
        analysis.attach(tinyRecording());
        analysis.run("tda");
        QCOMPARE(states(analysis), "ff---");
    }

    void anUnknownStageIsExplained() {
        Analysis analysis = fakeAnalysis();
        const std::string said = messageOf<BadInput>([&] { analysis.run("decod"); });
        QVERIFY2(contains(said, "Did you mean \"decode\"?"), said.c_str());
        QVERIFY2(contains(messageOf<BadInput>([&] { analysis.arrays("tda"); }), "was not run"), "");
    }

    void everyInputOfTheRealStagesStandsBeforeThem() {
        const auto stages = pipelineStages();
        for (std::size_t i = 0; i < stages.size(); ++i) {
            for (const std::string& input : stages[i].inputs)
                QVERIFY(stageIndex(stages, input) < i);
            QVERIFY2(stages[i].takesRecording || !stages[i].inputs.empty(), stages[i].name().c_str());
            QVERIFY2(stages[i].run && stages[i].toArrays && stages[i].fromArrays && stages[i].remarks,
                     stages[i].name().c_str());
            for (std::size_t j = 0; j < i; ++j)
                QVERIFY2(stages[i].type != stages[j].type, "results are found by their type");
        }
    }
};

QTEST_APPLESS_MAIN(AnalysisTest)
#include "AnalysisTest.moc"
