#include "core/batch/BatchMap.h"

#include "core/batch/BatchFile.h"
#include "core/batch/RunBatch.h"
#include "core/io/Hdf5Writer.h"
#include "support/TestData.h"

#include <QObject>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include <cmath>
#include <limits>

using namespace canns;
using namespace canns::test;

namespace {

/// Two recordings at three numbers of landmarks; "h1" is 10 × recording + landmarks / 100, without the last.
BatchResults smallResults() {
    BatchResults results;
    results.columns = {{"recording", {}}, {"tda.landmarks", {}}, {"preset", {}}};
    results.measures = {{"h1", "Hz", {}}, {"verdict", "", {}}, {"empty", "", {}}};
    for (const int rat : {1, 2})
        for (const int landmarks : {1000, 200, 30}) {
            results.columns[0].texts.push_back("rat " + std::to_string(rat));
            results.columns[1].texts.push_back(std::to_string(landmarks));
            results.columns[2].texts.emplace_back("grid");
            const bool last = rat == 2 && landmarks == 30;
            if (last) { // Nothing was measured.
                results.measures[0].values.emplace_back();
                results.measures[1].values.emplace_back();
            } else {
                results.measures[0].values.emplace_back(10.0 * rat + landmarks / 100.0);
                results.measures[1].values.emplace_back(std::string(landmarks == 1000 ? "torus" : "ring"));
            }
            results.measures[2].values.emplace_back();
        }
    return results;
}

} // namespace

/// Maps of a measure over two columns of a batch.
class BatchMapTest : public QObject {
    Q_OBJECT

private slots:
    void knowsWhatVariesAndWhatCanBeMapped() {
        QCOMPARE(smallResults().varied(), (std::vector<std::string>{"recording", "tda.landmarks"}));
        QCOMPARE(smallResults().quantities(),
                 (std::vector<std::string>{"h1", "verdict=ring", "verdict=torus"}));
    }

    void numbersRiseAndWordsStayInOrder() {
        const BatchMap map = batchMap(smallResults(), "h1", "tda.landmarks", "recording");
        QCOMPARE(map.xs, (std::vector<std::string>{"30", "200", "1000"}));
        QCOMPARE(map.ys, (std::vector<std::string>{"rat 1", "rat 2"}));
        QCOMPARE(map.unit, std::string("Hz"));
        QCOMPARE(map.means(0, 0), 10.3);
        QCOMPARE(map.means(1, 2), 30.0);
        QVERIFY(std::isnan(map.means(1, 0)));
        QCOMPARE(map.counts(1, 0), std::size_t{0});
    }

    void rowsOfTheSameValuesAreAveraged() {
        const BatchMap map = batchMap(smallResults(), "h1", "tda.landmarks", "");
        QCOMPARE(map.ys.size(), std::size_t{1});
        QCOMPARE(map.means(0, 1), 17.0);
        QCOMPARE(map.counts(0, 1), std::size_t{2});
        QCOMPARE(map.counts(0, 0), std::size_t{1});
    }

    void wordsBecomeShares() {
        const BatchMap map = batchMap(smallResults(), "verdict=torus", "recording", "");
        QCOMPARE(map.means(0, 0), 1.0 / 3.0);
        QCOMPARE(map.means(0, 1), 0.5); // Of two: the third has no verdict.
    }

    void namesThatThereAreNot() {
        for (const auto& [quantity, x] : {std::pair{"h2", "recording"}, std::pair{"h1", "recordings"},
                                          std::pair{"verdict", "recording"}, std::pair{"h1", ""}})
            QVERIFY(!messageOf<BadInput>([&] { batchMap(smallResults(), quantity, x, ""); }).empty());
    }

    void theTableOnTheDiskSaysTheSame() {
        const QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        const BatchPlan plan =
            batchPlanFrom(nlohmann::ordered_json::parse(
                              R"({"simulations": [{"model": "cann-1d", "task": "population-coding-1d"}],
                "set": {"model.neurons": 64, "task.duration": 30}, "grid": {"model.inhibition": [1, 3]}, "seeds": [1, 2]})"),
                          "batch.json", path);
        std::vector<std::optional<BatchRow>> rows(plan.items.size());
        runBatch(plan, path, {}, {}, [&](std::size_t index, const BatchRow& row) { rows[index] = row; });
        const BatchResults ours = batchResults(plan, rows);
        const BatchResults read = readBatchTable(path / "table.h5");
        QCOMPARE(read.varied(), (std::vector<std::string>{"model.inhibition", "seed"}));
        QCOMPARE(read.quantities(), ours.quantities());
        const BatchMap a = batchMap(ours, "bump.height", "model.inhibition", "seed");
        const BatchMap b = batchMap(read, "bump.height", "model.inhibition", "seed");
        QVERIFY(a.means == b.means && a.xs == b.xs && a.ys == b.ys && a.unit == b.unit);
        QVERIFY(a.means(0, 0) > a.means(0, 1)); // More inhibition, lower bump.
    }

    void aFileThatIsNoTable() {
        const QTemporaryDir folder;
        const std::filesystem::path path = std::filesystem::path(folder.path().toStdString()) / "other.h5";
        Hdf5Writer file(path, Hdf5Compression::None);
        file.attribute("", "format", std::string("something"));
        file.close();
        QVERIFY(contains(messageOf<BadInput>([&] { readBatchTable(path); }), "table.h5"));
    }
};

QTEST_GUILESS_MAIN(BatchMapTest)
#include "BatchMapTest.moc"
