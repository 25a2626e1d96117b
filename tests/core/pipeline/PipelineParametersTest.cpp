#include "core/pipeline/PipelineParameters.h"

#include "FakeStages.h"
#include "support/TestData.h"

#include <QObject>
#include <QTest>

#include <nlohmann/json.hpp>

using namespace canns;
using namespace canns::test;

class PipelineParametersTest : public QObject {
    Q_OBJECT

private slots:
    void settingsComeBack() {
        PipelineParameters parameters(fakeStages());
        QVERIFY(parameters.settings().empty());
        const std::vector<std::string> settings{"preprocess.value=0.1", "tda.flag=true",
                                                "decode.seed=9007199254740993"};
        for (const std::string& setting : settings)
            parameters.apply(setting);
        QCOMPARE(parameters.settings(), settings);
        PipelineParameters again(fakeStages());
        again.applyJson(parameters.toJson(), "file.json");
        QVERIFY(again == parameters);
    }

    void badSettingsAreExplained_data() {
        QTest::addColumn<QString>("setting");
        QTest::addColumn<QString>("said");
        QTest::newRow("nothing") << ""
                                 << "\"\" is no setting. Write STAGE.PARAMETER=VALUE";
        QTest::newRow("no value") << "tda.value"
                                  << "is no setting";
        QTest::newRow("no stage") << "value=2"
                                  << "is no setting";
        QTest::newRow("a dot in the value only") << "value=2.5"
                                                 << "is no setting";
        QTest::newRow("misspelt stage") << "tdaa.value=2"
                                        << "Did you mean \"tda\"?";
        QTest::newRow("misspelt parameter") << "tda.valu=2"
                                            << "Did you mean \"value\"?";
        QTest::newRow("no number") << "tda.value=high"
                                   << "tda.value: \"high\" is not a number.";
        QTest::newRow("empty value") << "tda.value="
                                     << "tda.value: \"\" is not a number.";
        QTest::newRow("out of range") << "tda.value=101"
                                      << "tda.value: ";
        QTest::newRow("spaces") << "tda.value= 2"
                                << "is not a number";
    }
    void badSettingsAreExplained() {
        QFETCH(QString, setting);
        QFETCH(QString, said);
        PipelineParameters parameters(fakeStages());
        const std::string message = messageOf<BadInput>([&] { parameters.apply(setting.toStdString()); });
        QVERIFY2(contains(message, said.toStdString()), message.c_str());
        QVERIFY(parameters == PipelineParameters(fakeStages()));
    }

    void aFileSetsWhatItNames() {
        PipelineParameters parameters(fakeStages());
        parameters.apply("tda.value=7");
        parameters.applyJson(nlohmann::json::parse(R"({"tda": {"flag": true}, "frm": {"value": 3}})"), "f");
        QCOMPARE(parameters.settings(),
                 (std::vector<std::string>{"tda.value=7", "tda.flag=true", "frm.value=3"}));
        // An analysis.json is a parameter file too.
        parameters.applyJson(
            nlohmann::json::parse(
                R"({"format": "canns-analysis", "parameters": {"frm": {"value": 4}}, "stages": []})"),
            "f");
        QCOMPARE(parameters.settings().back(), "frm.value=4");
    }

    void aBadFileChangesNothing_data() {
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("said");
        QTest::newRow("a list") << "[1]"
                                << "p.json: An object";
        QTest::newRow("a number for a stage") << R"({"frm": {"value": 3}, "tda": 1})"
                                              << "p.json, tda: An object of parameters was wanted.";
        QTest::newRow("unknown stage") << R"({"frm": {"value": 3}, "zebra": {}})"
                                       << "p.json, zebra: There is no stage \"zebra\".";
        QTest::newRow("unknown parameter") << R"({"frm": {"value": 3}, "tda": {"x": 1}})"
                                           << "p.json, tda";
        QTest::newRow("wrong type") << R"({"frm": {"value": 3}, "tda": {"value": "a"}})"
                                    << "p.json, tda";
        QTest::newRow("null") << R"({"frm": {"value": 3}, "tda": {"value": null}})"
                              << "p.json, tda";
    }
    void aBadFileChangesNothing() {
        QFETCH(QString, json);
        QFETCH(QString, said);
        PipelineParameters parameters(fakeStages());
        const std::string message = messageOf<BadInput>(
            [&] { parameters.applyJson(nlohmann::json::parse(json.toStdString()), "p.json"); });
        QVERIFY2(contains(message, said.toStdString()), message.c_str());
        QVERIFY(parameters == PipelineParameters(fakeStages()));
    }

    void aSeedGoesToEveryStageThatDraws() {
        PipelineParameters parameters(fakeStages());
        parameters.setSeed(12);
        for (const std::string& name : fakeNames)
            QCOMPARE(std::get<std::int64_t>(parameters.at(name).at("seed")), 12);
        PipelineParameters real;
        real.setSeed(12); // stages without a seed are let alone
    }

    void everySettingOfEveryPresetIsOfAStage() {
        for (const Preset& preset : presets()) {
            PipelineParameters parameters;
            preset.applyTo(parameters);
            QCOMPARE(&findPreset(preset.name), &preset);
            for (const std::string& setting : preset.settings) {
                // A stage may be missing from a build, but a parameter that is there must take the value.
                const std::string stage = setting.substr(0, setting.find('.'));
                for (const StageDescriptor& descriptor : pipelineStages())
                    if (descriptor.name() == stage)
                        parameters.apply(setting);
            }
        }
        QVERIFY2(contains(messageOf<BadInput>([] { findPreset("place"); }), "grid, head-direction, none"),
                 "");
    }
};

QTEST_APPLESS_MAIN(PipelineParametersTest)
#include "PipelineParametersTest.moc"
