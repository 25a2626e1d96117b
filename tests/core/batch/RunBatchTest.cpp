#include "core/batch/RunBatch.h"

#include "core/batch/BatchClaims.h"
#include "core/batch/BatchFile.h"
#include "core/batch/SlurmScript.h"
#include "core/io/Hdf5.h"
#include "core/io/RecordingWriter.h"
#include "support/FileContent.h"
#include "support/SmallRecording.h"
#include "support/TestData.h"

#include <QObject>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include <atomic>
#include <fstream>
#include <future>

using namespace canns;
using namespace canns::test;
namespace fs = std::filesystem;

namespace {

std::vector<std::string> linesOf(const fs::path& path) {
    std::vector<std::string> lines;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);)
        lines.push_back(line);
    return lines;
}

} // namespace

/// Rows are computed once, by whoever comes, and the table is the same whoever did.
class RunBatchTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        plan_ = planOf(R"({"simulations": [{"model": "cann-1d", "task": "population-coding-1d"}],
                           "set": {"model.neurons": 64, "task.duration": 30},
                           "grid": {"model.inhibition": [1, 3, 5]}, "seeds": [1, 2]})");
        QCOMPARE(plan_.items.size(), std::size_t{6});
    }

    void theTableDoesNotDependOnTheWorkers() {
        QCOMPARE(runBatch(plan_, folder("one"), {}).finished, std::size_t{6});
        QCOMPARE(runBatch(plan_, folder("three"), {.workers = 3, .resources = {}, .first = 4}).finished,
                 std::size_t{6});
        for (const char* name : {"table.csv", "table.h5"}) {
            QVERIFY(!contentOf(folder("one") / name).empty());
            QCOMPARE(contentOf(folder("three") / name), contentOf(folder("one") / name));
        }
        const std::vector<std::string> lines = linesOf(folder("one") / "table.csv");
        QCOMPARE(lines.size(), std::size_t{7});
        QVERIFY2(lines[0].starts_with("model,task,model.inhibition,seed,rate.mean,"), lines[0].c_str());
        QVERIFY2(lines[1].starts_with("cann-1d,population-coding-1d,1,1,"), lines[1].c_str());
        // More inhibition, lower bump.
        const Hdf5File table(folder("one") / "table.h5");
        const std::vector<double> heights = table.doubles("bump.height");
        QCOMPARE(heights.size(), std::size_t{6});
        QVERIFY(heights[0] > heights[2] && heights[2] > heights[4]);
        QCOMPARE(table.textAttribute("bump.halfwidth", "unit"), std::optional<std::string>("rad"));
    }

    void aRestartTakesOverWhatIsFinished() {
        std::size_t computed = 0;
        const auto count = [&](std::size_t, const BatchRow&) { ++computed; };
        runBatch(plan_, folder("a"), {}, {}, count);
        QCOMPARE(computed, std::size_t{6});
        const std::string table = contentOf(folder("a") / "table.csv");
        // One row is gone, one is damaged: these two are computed again.
        fs::remove(folder("a") / "rows" / (plan_.items[1].key + ".json"));
        std::ofstream(folder("a") / "rows" / (plan_.items[4].key + ".json")) << "{\"error\": ";
        computed = 0;
        const BatchOutcome outcome = runBatch(plan_, folder("a"), {}, {}, count);
        QCOMPARE(computed, std::size_t{2});
        QCOMPARE(outcome.takenOver, std::size_t{4});
        QCOMPARE(contentOf(folder("a") / "table.csv"), table);
    }

    void cancelKeepsFinishedRows() {
        const auto state = std::make_shared<ProgressState>();
        QVERIFY_EXCEPTION_THROWN(runBatch(plan_, folder("a"), {}, Progress(state),
                                          [&](std::size_t index, const BatchRow&) {
                                              if (index == 2)
                                                  state->cancel();
                                          }),
                                 Cancelled);
        const BatchOutcome outcome = runBatch(plan_, folder("a"), {});
        QCOMPARE(outcome.takenOver, std::size_t{3});
        QCOMPARE(outcome.finished, std::size_t{6});
    }

    void aRowThatAnotherProcessComputesIsWaitedForAndTakenUpWhenItDies() {
        fs::create_directories(folder("a") / "rows");
        const BatchClaims others(folder("a") / "rows");
        auto claim = others.tryClaim(plan_.items[3]);
        QVERIFY(claim);
        QVERIFY(!others.tryClaim(plan_.items[3]));
        std::atomic<std::size_t> computed = 0;
        std::promise<void> fiveDone;
        auto outcome = std::async(std::launch::async, [&] {
            return runBatch(plan_, folder("a"), {}, {}, [&](std::size_t index, const BatchRow&) {
                // The claim is let go only after all others are done.
                if (++computed == 5)
                    fiveDone.set_value();
                if (computed <= 5 && index == 3)
                    qFatal("a claimed row was computed");
            });
        });
        fiveDone.get_future().wait();
        claim.reset(); // As the system does for a process that was killed.
        QCOMPARE(outcome.get().finished, std::size_t{6});
        QCOMPARE(computed.load(), std::size_t{6});
    }

    void aRowThatFailsIsListedAndNotFatal() {
        writeRecording(smallRecording(), folder("good.h5"));
        std::ofstream(folder("bad.h5")) << "nothing of the kind";
        const BatchPlan plan = planOf(R"({"recordings": ["bad.h5", "good.h5"], "through": "preprocess",
                                          "grid": {"preprocess.units": ["all", "nobody"]}, "projects": true})");
        const BatchOutcome outcome = runBatch(plan, folder("a"), {});
        QCOMPARE(outcome.finished, std::size_t{4});
        QCOMPARE(outcome.failed, std::size_t{3});
        const std::vector<std::string> lines = linesOf(folder("a") / "table.csv");
        QVERIFY2(contains(lines[1], "bad.h5,all,") && !lines[1].ends_with(","), lines[1].c_str());
        QVERIFY2(lines[3].starts_with("good.h5,all,60,") && lines[3].ends_with(","), lines[3].c_str());
        QVERIFY2(contains(lines[4], "nobody"), lines[4].c_str());
        QVERIFY(fs::exists(folder("a") / "projects" / "00003.canns"));
        // Failed rows stay as they are until they are asked for again.
        QCOMPARE(runBatch(plan, folder("a"), {}).takenOver, std::size_t{4});
        QCOMPARE(runBatch(plan, folder("a"), {.resources = {}, .retryFailed = true}).takenOver,
                 std::size_t{1});
    }

    void aRowThatNeedsTheMemoryOfAllIsTriedAlone() {
        writeRecording(smallRecording(), folder("good.h5"));
        const BatchPlan plan = planOf(R"({"recordings": ["good.h5"], "through": "tda",
            "set": {"tda.activeTimes": 1000, "tda.neighbours": 100, "tda.landmarkNeighbours": 120},
            "grid": {"tda.landmarks": [200, 201]}, "measures": ["h1.1"]})");
        // A share of a byte is too small for any row, the whole is enough for each.
        const BatchOutcome outcome =
            runBatch(plan, folder("a"),
                     {.workers = 1000, .resources = {.threads = 1, .memoryLimitBytes = 300'000'000}});
        QCOMPARE(outcome.finished, std::size_t{2});
        QCOMPARE(outcome.failed, std::size_t{0});
    }

    void aFolderThatCannotBeMade() {
        std::ofstream(folder("file")) << "x";
        const std::string message = messageOf<BadInput>([&] { runBatch(plan_, folder("file") / "a", {}); });
        QVERIFY2(contains(message, "--out"), message.c_str());
    }

    void aSlurmScriptQuotesItsPaths() {
        const std::string script = slurmScript({.program = "/opt/it's/canns",
                                                .batchFile = "/data/a b.json",
                                                .folder = "/data/out",
                                                .tasks = 5,
                                                .threads = 3,
                                                .memoryBytes = 2'000'000'000});
        QVERIFY(script.starts_with("#!/usr/bin/env bash\n"));
        QVERIFY2(contains(script, "--array=0-4\n"), script.c_str());
        QVERIFY2(
            contains(script, R"('/opt/it'\''s/canns' batch '/data/a b.json' --out '/data/out' --threads 3)"),
            script.c_str());
        QVERIFY2(contains(script, "--mem=2500M"), script.c_str());
    }

private:
    fs::path folder(const std::string& name) const { return fs::path(folder_->path().toStdString()) / name; }
    BatchPlan planOf(const std::string& text) const {
        return batchPlanFrom(nlohmann::ordered_json::parse(text), "batch.json",
                             folder_->path().toStdString());
    }

    std::unique_ptr<QTemporaryDir> folder_;
    BatchPlan plan_;
};

QTEST_GUILESS_MAIN(RunBatchTest)
#include "RunBatchTest.moc"
