#include "core/base/Parameters.h"

#include "support/TestData.h"

#include <QObject>
#include <QTest>

#include <nlohmann/json.hpp>

using namespace canns;
using canns::test::contains;
using canns::test::messageOf;

namespace {

enum class Kernel { Gaussian, Box };

struct BinningParameters {
    double binWidthSeconds = 0.01;
    int neighbours = 1000;
    bool smooth = true;
    Kernel kernel = Kernel::Gaussian;
    std::string unitName = "all";
    std::vector<double> levels = {0.5, 0.9};

    static const ParameterTable& table();
};

const ParameterTable& BinningParameters::table() {
    using P = BinningParameters;
    static const ParameterTable rows = describe<P>(
        "binning", {row(&P::binWidthSeconds, {.name = "binWidthSeconds",
                                              .label = "Bin width",
                                              .symbol = "Δt",
                                              .unit = "s",
                                              .meaning = "Width of a time bin.",
                                              .minimum = 1e-4,
                                              .maximum = 10}),
                    row(&P::neighbours, {.name = "neighbours",
                                         .label = "Neighbours",
                                         .meaning = "Size of a neighbourhood.",
                                         .minimum = 1,
                                         .maximum = 200000}),
                    row(&P::smooth, {.name = "smooth", .label = "Smooth", .meaning = "Whether to smooth."}),
                    row(&P::kernel, {.name = "kernel",
                                     .label = "Kernel",
                                     .meaning = "Shape of the kernel.",
                                     .choices = {"gaussian", "box"}}),
                    row(&P::unitName, {.name = "unitName", .label = "Units", .meaning = "Which units."}),
                    row(&P::levels, {.name = "levels",
                                     .label = "Levels",
                                     .meaning = "Percentiles.",
                                     .minimum = 0,
                                     .maximum = 1,
                                     .level = ParameterLevel::Advanced})});
    return rows;
}

/// The same with one member and one row more: what adding a parameter takes.
struct OneMoreParameters {
    double binWidthSeconds = 0.01;
    double delaySeconds = 0.25;

    static const ParameterTable& table() {
        using P = OneMoreParameters;
        static const ParameterTable rows = describe<P>(
            "one-more",
            {row(&P::binWidthSeconds, {.name = "binWidthSeconds", .label = "Bin width", .meaning = "Width."}),
             row(&P::delaySeconds, {.name = "delaySeconds",
                                    .label = "Delay",
                                    .unit = "s",
                                    .meaning = "Lag.",
                                    .minimum = 0,
                                    .maximum = 1})});
        return rows;
    }
};

} // namespace

class ParametersTest : public QObject {
    Q_OBJECT

private slots:
    void aRowIsAllThatAParameterNeeds() {
        ParameterValues values(OneMoreParameters::table());
        const std::string before = values.hash();
        values.setText("delaySeconds", "0.5");
        QCOMPARE(values.as<OneMoreParameters>().delaySeconds, 0.5);
        QCOMPARE(values.toJson()["delaySeconds"].get<double>(), 0.5);
        QVERIFY(values.hash() != before);
        const nlohmann::json described = describeAsJson(OneMoreParameters::table());
        QCOMPARE(described["parameters"][1]["name"].get<std::string>(), std::string("delaySeconds"));
        QCOMPARE(described["parameters"][1]["default"].get<double>(), 0.25);
        QVERIFY(
            contains(messageOf<BadInput>([&] { values.setText("delaySeconds", "2"); }), "between 0 and 1 s"));
    }

    void aMemberWithoutARowIsFound() {
        QVERIFY_THROWS_EXCEPTION(
            InternalError,
            describe<OneMoreParameters>(
                "short", {row(&OneMoreParameters::delaySeconds,
                              {.name = "delaySeconds", .label = "Delay", .meaning = "Lag."})}));
        QCOMPARE(detail::memberCount<BinningParameters>(), std::size_t{6});
    }

    void jsonRoundTripIsExact() {
        BinningParameters parameters;
        parameters.binWidthSeconds = 0.1 + 0.2;
        parameters.kernel = Kernel::Box;
        parameters.levels = {1.0 / 3.0};
        const ParameterValues values = ParameterValues::from(parameters);
        const nlohmann::json json = nlohmann::json::parse(values.toJson().dump());
        const ParameterValues back = ParameterValues::fromJson(BinningParameters::table(), json, "p.json");
        QVERIFY(back == values);
        QCOMPARE(back.as<BinningParameters>().binWidthSeconds, 0.1 + 0.2);
        QVERIFY(back.as<BinningParameters>().kernel == Kernel::Box);
    }

    void textRoundTripIsExact() {
        ParameterValues values(BinningParameters::table());
        values.set("binWidthSeconds", 1.0 / 3.0);
        values.set("levels", std::vector<double>{0.1, 2.0 / 3.0});
        ParameterValues back(BinningParameters::table());
        for (std::size_t i = 0; i < values.table().rows().size(); ++i) {
            const ParameterRow& row = values.table().rows()[i];
            back.setText(row.info.name, parameterText(row, values[i]));
        }
        QVERIFY(back == values);
    }

    void badValuesAreNamed_data() {
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("said");
        QTest::newRow("out of range")
            << R"({"binWidthSeconds": 11})"
            << "p.json: binning.binWidthSeconds: 11 is out of range; Bin width must be "
               "between 0.0001 and 10 s.";
        QTest::newRow("misspelt") << R"({"binWidthSecond": 1})"
                                  << "Did you mean \"binWidthSeconds\"?";
        QTest::newRow("unknown") << R"({"zzz": 1})"
                                 << "canns describe binning";
        QTest::newRow("text for a number") << R"({"binWidthSeconds": "x"})"
                                           << "A number was wanted for Bin width";
        QTest::newRow("fraction for an integer") << R"({"neighbours": 1.5})"
                                                 << "A integer was wanted";
        QTest::newRow("no such choice") << R"({"kernel": "tent"})"
                                        << "One of: gaussian, box.";
        QTest::newRow("list item out of range") << R"({"levels": [0.5, 2]})"
                                                << "2 is out of range";
        QTest::newRow("null") << R"({"smooth": null})"
                              << "null is not a boolean";
        QTest::newRow("not an object") << R"([1])"
                                       << "An object with parameters was wanted, array was found";
        QTest::newRow("too large") << R"({"neighbours": 18446744073709551615})"
                                   << "too large";
    }
    void badValuesAreNamed() {
        QFETCH(QString, json);
        QFETCH(QString, said);
        const std::string message = messageOf<BadInput>([&] {
            ParameterValues::fromJson(BinningParameters::table(), nlohmann::json::parse(json.toStdString()),
                                      "p.json");
        });
        QVERIFY2(contains(message, said.toStdString()), message.c_str());
    }

    void flagsAreParsed_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("good");
        QTest::newRow("number") << "binWidthSeconds"
                                << "1e-3" << true;
        QTest::newRow("plus sign") << "binWidthSeconds"
                                   << "+0.5" << true;
        QTest::newRow("trailing text") << "binWidthSeconds"
                                       << "1s" << false;
        QTest::newRow("empty") << "binWidthSeconds"
                               << "" << false;
        QTest::newRow("nan") << "binWidthSeconds"
                             << "nan" << false;
        QTest::newRow("infinity") << "binWidthSeconds"
                                  << "inf" << false;
        QTest::newRow("integer as 1e3") << "neighbours"
                                        << "1e3" << true;
        QTest::newRow("integer with fraction") << "neighbours"
                                               << "1.5" << false;
        QTest::newRow("on") << "smooth"
                            << "on" << true;
        QTest::newRow("maybe") << "smooth"
                               << "maybe" << false;
        QTest::newRow("list") << "levels"
                              << "0.1,0.2" << true;
        QTest::newRow("empty list") << "levels"
                                    << "" << true;
        QTest::newRow("broken list") << "levels"
                                     << "0.1,,0.2" << false;
    }
    void flagsAreParsed() {
        QFETCH(QString, name);
        QFETCH(QString, text);
        QFETCH(bool, good);
        ParameterValues values(BinningParameters::table());
        const auto set = [&] { values.setText(name.toStdString(), text.toStdString()); };
        if (good)
            set();
        else
            QVERIFY_THROWS_EXCEPTION(BadInput, set());
    }

    void anAggregateOutOfRangeIsRefused() {
        BinningParameters parameters;
        parameters.neighbours = 0;
        QVERIFY_THROWS_EXCEPTION(BadInput, validate(parameters));
    }

    void equalValuesHaveEqualHashes() {
        ParameterValues a(BinningParameters::table());
        ParameterValues b(BinningParameters::table());
        a.setText("binWidthSeconds", "0.010");
        QCOMPARE(a.hash(), b.hash());
        a.set("binWidthSeconds", std::nextafter(0.01, 1.0));
        QVERIFY(a.hash() != b.hash());
        a.reset("binWidthSeconds");
        QCOMPARE(a.hash(), b.hash());
        QVERIFY(a.isDefault(0));
    }
};

QTEST_APPLESS_MAIN(ParametersTest)
#include "ParametersTest.moc"
