#include "core/batch/BatchDraft.h"

#include "core/batch/BatchFile.h"
#include "support/TestData.h"

#include <QObject>
#include <QTest>

using namespace canns;
using namespace canns::test;
using Json = nlohmann::ordered_json;
using Way = BatchDraft::Way;

/// A batch file goes into parts and comes back as it was.
class BatchDraftTest : public QObject {
    Q_OBJECT

private slots:
    void comesBackAsItWas_data() {
        QTest::addColumn<QString>("file");
        QTest::newRow("recordings") << R"({"recordings": ["a.nwb", {"path": "b.npz", "metresPerUnit": 0.01}],
            "preset": "grid", "through": "tda", "set": {"preprocess.binWidthSeconds": 0.02},
            "grid": {"tda.landmarks": [400, 800], "tda.neighbours": [200]},
            "seeds": [1, 2, 3], "measures": ["verdict"], "projects": true})";
        QTest::newRow("simulations")
            << R"({"simulations": [{"model": "cann-1d", "task": "smooth-tracking-1d"},
            {"preset": "drift"}], "grid": {"model.inhibition": [0.5, 1.5]}})";
        QTest::newRow("in step") << R"({"recordings": ["a.nwb"],
            "list": [{"tda.landmarks": 400, "tda.neighbours": 100}, {"tda.landmarks": 800, "tda.neighbours": 200}]})";
        QTest::newRow("in step, not all named") << R"({"recordings": ["a.nwb"],
            "list": [{"tda.landmarks": 400}, {"tda.coefficient": 3}, {"tda.landmarks": 800}]})";
        QTest::newRow("words and lists of numbers") << R"({"recordings": ["a.nwb"],
            "set": {"preprocess.speedFilter": true}, "grid": {"preprocess.units": ["all", "1-5"],
            "preprocess.timeRangeSeconds": ["0,10", "10,20"]}})";
    }
    void comesBackAsItWas() {
        QFETCH(QString, file);
        const Json json = Json::parse(file.toStdString());
        const BatchDraft draft = batchDraftFrom(json, "batch.json");
        QCOMPARE(batchJson(draft).dump(1), json.dump(1));
        QVERIFY(batchDraftFrom(batchJson(draft), "batch.json") == draft);
    }

    void gapsInStepAreEmptyValues() {
        const BatchDraft draft = batchDraftFrom(
            Json::parse(R"({"recordings": ["a"], "list": [{"p.a": 1}, {"p.b": 2}, {"p.a": 3}]})"), "b");
        QCOMPARE(draft.parameters.size(), std::size_t{2});
        QCOMPARE(draft.parameters[0].values, (std::vector<std::string>{"1", "", "3"}));
        QCOMPARE(draft.parameters[1].values, (std::vector<std::string>{"", "2", ""}));
    }

    void saysWhatIsMissing() {
        BatchDraft draft;
        draft.parameters = {{"tda.landmarks", {"1", "2"}, Way::InStep},
                            {"tda.neighbours", {"1"}, Way::InStep}};
        std::string message = messageOf<BadInput>([&] { batchJson(draft); });
        QVERIFY2(contains(message, "tda.landmarks has 2") && contains(message, "as many"), message.c_str());
        draft.parameters = {{"tda.landmarks", {""}, Way::Fixed}};
        message = messageOf<BadInput>([&] { batchJson(draft); });
        QVERIFY2(contains(message, "tda.landmarks"), message.c_str());
        draft.parameters = {{"tda.landmarks", {}, Way::Crossed}};
        QVERIFY(!messageOf<BadInput>([&] { batchJson(draft); }).empty());
    }

    void seedsAreNumbersAndRanges() {
        QCOMPARE(seedsFrom(""), std::vector<std::uint64_t>{});
        QCOMPARE(seedsFrom(" 7, 1-3 "), (std::vector<std::uint64_t>{7, 1, 2, 3}));
        QCOMPARE(seedsText({7, 1, 2, 3, 9, 10}), std::string("7, 1-3, 9, 10"));
        for (const char* text : {"a", "3-1", "1-", "-1", "1-99999999", "1.5"})
            QVERIFY_EXCEPTION_THROWN(seedsFrom(text), BadInput);
    }

    void refusesWhatIsNoBatchFile_data() {
        QTest::addColumn<QString>("file");
        for (const char* file : {"[]", "3", R"({"recording": []})", R"({"recordings": 3})", R"({"set": [1]})",
                                 R"({"grid": {"a": [{}]}})", R"({"list": [3]})", R"({"list": 3})",
                                 R"({"seeds": "x"})", R"({"measures": [1]})", R"({"projects": "yes"})"})
            QTest::newRow(file) << QString::fromUtf8(file);
    }
    void refusesWhatIsNoBatchFile() {
        QFETCH(QString, file);
        const std::string message =
            messageOf<BadInput>([&] { batchDraftFrom(Json::parse(file.toStdString()), "mine.json"); });
        QVERIFY2(contains(message, "mine.json"), message.c_str());
    }
};

QTEST_GUILESS_MAIN(BatchDraftTest)
#include "BatchDraftTest.moc"
