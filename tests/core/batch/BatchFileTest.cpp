#include "core/batch/BatchFile.h"

#include "support/TestData.h"

#include <QObject>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include <fstream>
#include <set>

using namespace canns;
using namespace canns::test;
namespace fs = std::filesystem;

/// What a batch file asks for, and what is said of one that asks for nonsense.
class BatchFileTest : public QObject {
    Q_OBJECT

private slots:
    void everyRecordingMeetsEverySetOfParameters() {
        const BatchPlan plan = planOf(R"({
            "recordings": ["sample:grid-module", {"path": "a.csv", "metresPerUnit": 0.01}],
            "preset": "grid", "through": "tda",
            "set": {"preprocess.binWidthSeconds": 0.05},
            "list": [{"tda.neighbours": 50}, {"tda.coefficient": 3}],
            "grid": {"tda.landmarks": [100, 200]},
            "seeds": [7]})");
        QCOMPARE(plan.columns, (std::vector<std::string>{"recording", "tda.neighbours", "tda.coefficient",
                                                         "tda.landmarks", "seed"}));
        QCOMPARE(plan.items.size(), std::size_t{8});
        QCOMPARE(plan.items[0].labels,
                 (std::vector<std::string>{"sample:grid-module", "50", "", "100", "7"}));
        QCOMPARE(plan.items[7].labels, (std::vector<std::string>{"a.csv", "", "3", "200", "7"}));
        const auto& last = std::get<BatchAnalysis>(plan.items[7].work);
        QCOMPARE(last.recording, (folder() / "a.csv").string());
        QCOMPARE(last.options.metresPerUnit, std::optional(0.01));
        QCOMPARE(last.through, std::string("tda"));
        const auto value = [&](const char* stage, const char* name) {
            return last.parameters.at(stage).at(name);
        };
        QCOMPARE(std::get<double>(value("preprocess", "binWidthSeconds")), 0.05);
        QCOMPARE(std::get<std::int64_t>(value("tda", "landmarks")), 200);
        QCOMPARE(std::get<std::int64_t>(value("tda", "coefficient")), 3);
        QCOMPARE(std::get<std::int64_t>(value("tda", "maximumDimension")), 2); // Of the preset.
        QCOMPARE(std::get<std::int64_t>(value("tda", "seed")), 7);
        std::set<std::string> keys;
        for (const BatchItem& item : plan.items)
            keys.insert(item.key);
        QCOMPARE(keys.size(), plan.items.size());
    }

    void patternsStandForWhatIsThere() {
        const BatchPlan plan = planOf(R"({"recordings": ["*.csv"]})");
        QCOMPARE(plan.items.size(), std::size_t{2});
        QCOMPARE(plan.items[0].labels, std::vector<std::string>{"a.csv"});
        QCOMPARE(plan.items[1].labels, std::vector<std::string>{"b.csv"});
    }

    void simulationsTakeParametersOfTheirOwn() {
        const BatchPlan plan = planOf(R"({
            "simulations": [{"model": "cann-1d", "task": "smooth-tracking-1d"}],
            "grid": {"model.inhibition": [0.5, 1.0]}, "seeds": [1, 2], "measures": ["bump.height"]})");
        QCOMPARE(plan.columns, (std::vector<std::string>{"model", "task", "model.inhibition", "seed"}));
        QCOMPARE(plan.measures, std::vector<std::string>{"bump.height"});
        QCOMPARE(plan.items.size(), std::size_t{4});
        const auto& last = std::get<SimulationOrigin>(plan.items[3].work);
        QCOMPARE(std::get<double>(last.modelValues.at("inhibition")), 1.0);
        QCOMPARE(last.seed, std::uint64_t{2});
    }

    void aChangedRecordingIsAnotherRow() {
        const std::string file = R"({"recordings": ["b.csv"]})";
        const std::string before = planOf(file).items[0].key;
        QCOMPARE(planOf(file).items[0].key, before);
        std::ofstream(folder() / "b.csv", std::ios::app) << "3,1\n";
        QVERIFY(planOf(file).items[0].key != before);
        QVERIFY(planOf(R"({"recordings": ["b.csv"], "measures": ["units"]})").items[0].key !=
                planOf(file).items[0].key);
    }

    void saysWhatIsWrong_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QStringList>("parts");
        const auto row = [](const char* name, const char* file, const QStringList& parts) {
            QTest::newRow(name) << QString::fromUtf8(file) << parts;
        };
        row("nothing to run", "{}", {"batch.json", "recordings"});
        row("both", R"({"recordings": ["a.csv"], "simulations": []})", {"batch.json", "Either"});
        row("no list", R"({"recordings": "a.csv"})", {"recordings", "list"});
        row("an empty list", R"({"recordings": []})", {"recordings", "at least one"});
        row("a slip of the pen", R"({"recording": ["a.csv"]})", {"recording", "recordings"});
        row("no such file", R"({"recordings": ["c.csv"]})", {"c.csv", "relative"});
        row("no such sample's parameter", R"({"recordings": ["a.csv"], "set": {"tda.landmark": 4}})",
            {"batch.json, tda.landmark", "landmarks"});
        row("a value out of range", R"({"recordings": ["a.csv"], "grid": {"tda.landmarks": [-4]}})",
            {"tda.landmarks"});
        row("a value of no kind", R"({"recordings": ["a.csv"], "set": {"tda.landmarks": {}}})",
            {"tda.landmarks", "{}"});
        row("a grid of single values", R"({"recordings": ["a.csv"], "grid": {"tda.landmarks": 4}})",
            {"grid, tda.landmarks", "list"});
        row("no such stage", R"({"recordings": ["a.csv"], "through": "tdb"})", {"tdb", "tda"});
        row("no such preset", R"({"recordings": ["a.csv"], "preset": "grit"})", {"grit", "grid"});
        row("no such measure", R"({"recordings": ["a.csv"], "measures": ["beauty"]})",
            {"beauty", "gridness.median"});
        row("a seed that is none", R"({"recordings": ["a.csv"], "seeds": [-1]})", {"seeds", "-1"});
        row("no such model", R"({"simulations": [{"model": "cann3d", "task": "smooth-tracking-1d"}]})",
            {"cann3d"});
        row("half a simulation", R"({"simulations": [{"model": "cann-1d"}]})", {"simulations", "task"});
        row("stages of a simulation", R"({"simulations": [{"preset": "drift"}], "through": "tda"})",
            {"through"});
        row("more than anybody waits for",
            R"({"recordings": ["a.csv"], "grid": {"tda.landmarks": [1,2,3,4,5,6,7,8,9,10],
                "tda.neighbours": [1,2,3,4,5,6,7,8,9,10], "tda.activeTimes": [1,2,3,4,5,6,7,8,9,10],
                "tda.coefficient": [2,3,5,7,11,13,17,19,23,29], "tda.cocycles": [1,2,3,4,5,6,7,8,9,10],
                "decode.iterations": [1,2]}})",
            {"100000", "fewer"});
    }
    void saysWhatIsWrong() {
        QFETCH(QString, file);
        QFETCH(QStringList, parts);
        const std::string message = messageOf<BadInput>([&] { planOf(file.toStdString()); });
        for (const QString& part : parts)
            QVERIFY2(contains(message, part.toStdString()), message.c_str());
    }

    void aFileThatIsNoJson() {
        std::ofstream(folder() / "broken.json") << "{";
        const std::string message = messageOf<BadInput>([&] { readBatchFile(folder() / "broken.json"); });
        QVERIFY2(contains(message, "broken.json") && contains(message, "JSON"), message.c_str());
        QVERIFY(contains(messageOf<BadInput>([&] { readBatchFile(folder() / "none.json"); }), "none.json"));
    }

    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        std::ofstream(folder() / "a.csv") << "time,unit\n1,1\n2,1\n";
        std::ofstream(folder() / "b.csv") << "time,unit\n1,1\n2,1\n";
    }

private:
    fs::path folder() const { return folder_->path().toStdString(); }
    BatchPlan planOf(const std::string& text) const {
        std::ofstream(folder() / "batch.json") << text;
        return readBatchFile(folder() / "batch.json");
    }

    std::unique_ptr<QTemporaryDir> folder_;
};

QTEST_GUILESS_MAIN(BatchFileTest)
#include "BatchFileTest.moc"
