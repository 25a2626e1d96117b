#include "IoTesting.h"
#include "core/io/Hdf5Writer.h"
#include "core/io/RecordingReader.h"

#include <QObject>
#include <QTest>

#include <functional>

using namespace canns;
using canns::test::contains;
using canns::test::Folder;
using canns::test::messageOf;
using canns::test::near;

namespace {

/// An NWB file in the making that holds as little as the reader asks for.
struct Nwb {
    explicit Nwb(const std::filesystem::path& path) : file(path) {
        file.attribute("", "nwb_version", "2.6.0");
    }

    void units(const std::vector<double>& times, const std::vector<std::int64_t>& ends) {
        file.numbers("units/spike_times", times);
        file.numbers("units/spike_times_index", ends);
    }
    /// A SpatialSeries; `columns` numbers a sample.
    void series(const std::string& path, const std::vector<double>& data, std::size_t columns,
                const std::string& unit) {
        if (columns == 1)
            file.numbers(path + "/data", data);
        else
            file.numbers(path + "/data", data, {data.size() / columns, columns});
        file.attribute(path, "neurodata_type", "SpatialSeries");
        file.attribute(path + "/data", "unit", unit);
    }
    void timestamps(const std::string& path, const std::vector<double>& seconds) {
        file.numbers(path + "/timestamps", seconds);
    }
    void rate(const std::string& path, double start, double hertz) {
        file.number(path + "/starting_time", start);
        file.attribute(path + "/starting_time", "rate", hertz);
    }
    void container(const std::string& path, const std::string& type) {
        file.attribute(path, "neurodata_type", type);
    }

    Hdf5Writer file;
};

using Make = std::function<void(Nwb&)>;

RecordingPtr open(const Folder& folder, const Make& make, const OpenOptions& options = {}) {
    Nwb nwb(folder / "a.nwb");
    make(nwb);
    nwb.file.close();
    return openRecording((folder / "a.nwb").string(), options);
}

/// Two units and a position of three samples in acquisition.
void good(Nwb& nwb, const std::string& unit = "meters") {
    nwb.units({0.5, 1.5, 1.0}, {2, 3});
    nwb.series("acquisition/Position/p", {0.1, 0.2, 0.3, 0.4, 0.5, 0.6}, 2, unit);
    nwb.timestamps("acquisition/Position/p", {0, 1, 2});
    nwb.container("acquisition/Position", "Position");
}

const std::string position = "acquisition/Position/p";

} // namespace

class NwbReaderTest : public QObject {
    Q_OBJECT

private slots:
    void aFileOfPynwbGivesTheSameNumbers() {
        const RecordingPtr nwb = openRecording((CANNS_DATA("io") / "tiny.nwb").string());
        const RecordingPtr asa = openRecording((CANNS_DATA("io") / "tiny_asa.npz").string());
        QVERIFY(nwb->spikes == asa->spikes);
        QCOMPARE(nwb->units[2].id, std::string("12"));
        QCOMPARE(nwb->units[2].region, std::string("mec"));
        // Centimetres with a rate, degrees with timestamps.
        QVERIFY(near(nwb->trajectory.x, asa->trajectory.x, 1e-12));
        QVERIFY(near(nwb->trajectory.y, asa->trajectory.y, 1e-12));
        QVERIFY(near(nwb->trajectory.headDirection, asa->trajectory.headDirection, 1e-12));
        QVERIFY(near(nwb->trajectory.seconds, asa->trajectory.seconds, 1e-12));
        QCOMPARE(nwb->epochs.size(), std::size_t{1});
        QCOMPARE(nwb->epochs[0].name, std::string("first, half"));
    }

    void conversionAndOffsetAreApplied() {
        const Folder folder;
        const RecordingPtr recording = open(folder, [](Nwb& nwb) {
            good(nwb);
            nwb.file.attribute(position + "/data", "conversion", 0.01);
            nwb.file.attribute(position + "/data", "offset", -1.0);
        });
        QVERIFY(near(recording->trajectory.x, {-0.999, -0.997, -0.995}, 1e-12));
    }

    void unitsOfMeasure_data() {
        QTest::addColumn<QString>("unit");
        QTest::addColumn<double>("metresPerUnit");
        QTest::addColumn<double>("x");
        QTest::addColumn<QString>("warning");
        QTest::newRow("metres") << "meters" << 0.0 << 0.1 << "";
        QTest::newRow("British metres") << "Metres" << 0.0 << 0.1 << "";
        QTest::newRow("centimetres") << "centimeters" << 0.0 << 0.001 << "";
        QTest::newRow("not said") << "" << 0.0 << 0.1 << "";
        QTest::newRow("unknown") << "unknown" << 0.0 << 0.1 << "";
        QTest::newRow("furlongs with a scale") << "furlongs" << 201.168 << 20.1168 << "much for an arena";
        QTest::newRow("pixels with a scale") << "pixels" << 0.002 << 0.0002 << "";
    }
    void unitsOfMeasure() {
        QFETCH(QString, unit);
        QFETCH(double, metresPerUnit);
        QFETCH(double, x);
        QFETCH(QString, warning);
        const Folder folder;
        OpenOptions options;
        if (metresPerUnit > 0.0)
            options.metresPerUnit = metresPerUnit;
        const RecordingPtr recording = open(
            folder, [&](Nwb& nwb) { good(nwb, unit.toStdString()); }, options);
        QVERIFY(std::abs(recording->trajectory.x[0] - x) < 1e-15);
        QCOMPARE(recording->warnings.size(), warning.isEmpty() ? std::size_t{0} : std::size_t{1});
        if (!warning.isEmpty())
            QVERIFY(contains(recording->warnings[0], warning.toStdString()));
    }

    void processedBehaviourGoesBeforeAcquired() {
        const Folder folder;
        const RecordingPtr recording = open(folder, [](Nwb& nwb) {
            good(nwb);
            nwb.series("processing/behavior/Position/q", {7, 8}, 2, "cm");
            nwb.rate("processing/behavior/Position/q", 10.0, 50.0);
            nwb.container("processing/behavior/Position", "Position");
        });
        QVERIFY(near(recording->trajectory.x, {0.07}, 1e-12));
        QCOMPARE(recording->trajectory.seconds[0], 10.0);
        QVERIFY(contains(recording->warnings.at(0), "there is also `acquisition/Position/p`"));
    }

    void loneSeriesAndSeparateCoordinatesAreFound() {
        const Folder folder;
        const RecordingPtr lone = open(folder, [](Nwb& nwb) {
            nwb.units({}, {});
            nwb.series("processing/behavior/animal_position", {1, 2}, 2, "m");
            nwb.rate("processing/behavior/animal_position", 0.0, 1.0);
        });
        QCOMPARE(lone->trajectory.y, (std::vector<double>{2}));
        const RecordingPtr separate = open(folder, [](Nwb& nwb) {
            for (const std::string axis : {"x", "y", "z"}) {
                nwb.series("acquisition/Position/" + axis, {axis == "y" ? 0.1 : 0.0, axis == "y" ? 0.2 : 1.0},
                           1, "m");
                nwb.timestamps("acquisition/Position/" + axis, {0, 1});
                nwb.series("acquisition/Direction/r" + axis, {axis == "y" ? 1.0 : 3.0, 2.0}, 1, "radian");
                nwb.timestamps("acquisition/Direction/r" + axis, {0, 1});
            }
            nwb.container("acquisition/Position", "Position");
            nwb.container("acquisition/Direction", "CompassDirection");
        });
        // y varies least: it is the height, and the head turns about it.
        QCOMPARE(separate->trajectory.x, (std::vector<double>{0, 1}));
        QCOMPARE(separate->trajectory.y, (std::vector<double>{0, 1}));
        QCOMPARE(separate->trajectory.headDirection, (std::vector<double>{1, 2}));
        QVERIFY(contains(separate->warnings.at(0), "no sorted units"));
        QVERIFY(contains(separate->warnings.at(1), "x and z were taken for the floor"));
    }

    void anotherClockOfTheHeadDirectionIsMatchedNotInterpolated() {
        const Folder folder;
        const RecordingPtr recording = open(folder, [](Nwb& nwb) {
            good(nwb);
            nwb.series("acquisition/CompassDirection/head", {1.0, 2.0, 3.0}, 1, "radians");
            nwb.timestamps("acquisition/CompassDirection/head", {0.1, 0.5, 1.1});
            nwb.container("acquisition/CompassDirection", "CompassDirection");
        });
        QCOMPARE(recording->trajectory.headDirection[0], 1.0);
        QCOMPARE(recording->trajectory.headDirection[1], 3.0);
        QVERIFY(std::isnan(recording->trajectory.headDirection[2]));
        QVERIFY(contains(recording->warnings.at(0), "different clocks"));
    }

    void metadataOfUnits() {
        const Folder folder;
        const RecordingPtr recording = open(folder, [](Nwb& nwb) {
            good(nwb);
            nwb.file.numbers("units/id", std::vector<std::int64_t>{5, 6});
            nwb.file.numbers("units/depth",
                             std::vector<double>{1500.0, std::numeric_limits<double>::quiet_NaN()});
            nwb.file.texts("units/quality", std::vector<std::string>{"good", "mua"});
            nwb.file.group("general/extracellular_ephys/shank");
            nwb.file.attribute("general/extracellular_ephys/shank", "location", "MEC");
            nwb.file.references("units/electrode_group",
                                std::vector<std::string>(2, "general/extracellular_ephys/shank"));
        });
        QCOMPARE(recording->units[1].id, std::string("6"));
        QCOMPARE(recording->units[0].depthMetres, std::optional(1500.0 * 1e-6));
        QVERIFY(!recording->units[1].depthMetres);
        QCOMPARE(recording->units[1].quality, std::string("mua"));
        QCOMPARE(recording->units[0].region, std::string("MEC"));
        QVERIFY(contains(recording->warnings.at(0), "taken for micrometres"));
    }

    void brokenFilesAreRefused_data() {
        QTest::addColumn<int>("index");
        QTest::addColumn<QString>("message");
        for (std::size_t i = 0; i < broken().size(); ++i)
            QTest::newRow(broken()[i].name) << static_cast<int>(i) << broken()[i].message;
    }
    void brokenFilesAreRefused() {
        QFETCH(int, index);
        QFETCH(QString, message);
        const Folder folder;
        const std::string found =
            messageOf<BadInput>([&] { open(folder, broken()[static_cast<std::size_t>(index)].make); });
        QVERIFY2(contains(found, message.toStdString()), found.c_str());
        QVERIFY2(contains(found, "a.nwb"), found.c_str());
    }

    void filesThatAreNotNwbAreRefused() {
        const Folder folder;
        Hdf5Writer plain(folder / "plain.nwb");
        plain.close();
        QVERIFY(contains(messageOf<BadInput>([&] { openRecording((folder / "plain.nwb").string()); }),
                         "`nwb_version` is missing"));
        const std::string whole = test::contentOf(CANNS_DATA("io") / "tiny.nwb");
        for (const std::size_t length : {whole.size() - 1, whole.size() / 2, std::size_t{100}}) {
            const std::string found = messageOf<BadInput>(
                [&] { openRecording(folder.file("cut.nwb", whole.substr(0, length)).string()); });
            QVERIFY2(contains(found, "not a whole HDF5 file"), found.c_str());
        }
    }

    /// Whatever byte of a file is damaged: the numbers, or a BadInput, and never the library's own words.
    void damageNeverDoesWorse() {
        const Folder folder;
        open(folder, [](Nwb& nwb) { good(nwb); });
        const std::string whole = test::contentOf(folder / "a.nwb");
        for (std::size_t i = 0; i < whole.size(); i += 37) {
            std::string damaged = whole;
            damaged[i] = static_cast<char>(~damaged[i]);
            try {
                openRecording(folder.file("b.nwb", damaged).string());
            } catch (const BadInput&) {
            } catch (const OutOfMemory&) {
            }
        }
    }

private:
    struct Broken {
        const char* name;
        QString message;
        Make make;
    };
    static const std::vector<Broken>& broken() {
        static const std::vector<Broken> all{
            {"no index", "have no index",
             [](Nwb& nwb) { nwb.file.numbers("units/spike_times", std::vector<double>{1}); }},
            {"index beyond the end", "ends at spike 9",
             [](Nwb& nwb) {
                 nwb.units({1, 2}, {9});
             }},
            {"index too short", "ends at spike 1, but there are 2",
             [](Nwb& nwb) {
                 nwb.units({1, 2}, {1});
             }},
            {"index descends", "ends at spike 1, but it begins at 2",
             [](Nwb& nwb) {
                 nwb.units({1, 2}, {2, 1});
             }},
            {"index negative", "ends at spike -1",
             [](Nwb& nwb) {
                 nwb.units({1, 2}, {-1, 2});
             }},
            {"index broken numbers", "Whole numbers are wanted",
             [](Nwb& nwb) {
                 nwb.file.numbers("units/spike_times", std::vector<double>{1});
                 nwb.file.numbers("units/spike_times_index", std::vector<double>{1});
             }},
            {"spike at NaN", "Unit 0 has a spike time that is not finite",
             [](Nwb& nwb) { nwb.units({std::numeric_limits<double>::quiet_NaN()}, {1}); }},
            {"ids of another length", "table of units has (3) rows",
             [](Nwb& nwb) {
                 good(nwb);
                 nwb.file.numbers("units/id", std::vector<std::int64_t>{1, 2, 3});
             }},
            {"pixels", "Positions are in pixels", [](Nwb& nwb) { good(nwb, "px"); }},
            {"furlongs", "`furlongs`, is not known", [](Nwb& nwb) { good(nwb, "furlongs"); }},
            {"no clock", "neither timestamps nor a starting time",
             [](Nwb& nwb) {
                 nwb.series("acquisition/Position/p", {1, 2}, 2, "m");
                 nwb.container("acquisition/Position", "Position");
             }},
            {"timestamps of another length", "There are 2 timestamps for 1 samples",
             [](Nwb& nwb) {
                 nwb.series("acquisition/Position/p", {1, 2}, 2, "m");
                 nwb.timestamps("acquisition/Position/p", {1, 2});
                 nwb.container("acquisition/Position", "Position");
             }},
            {"a rate of 0", "rate is missing or makes no sense",
             [](Nwb& nwb) {
                 nwb.series("acquisition/Position/p", {1, 2}, 2, "m");
                 nwb.rate("acquisition/Position/p", 0.0, 0.0);
                 nwb.container("acquisition/Position", "Position");
             }},
            {"a conversion of 0", "conversion 0 with offset 0 makes no sense",
             [](Nwb& nwb) {
                 good(nwb);
                 nwb.file.attribute(position + "/data", "conversion", 0.0);
             }},
            {"five coordinates", "no position or angle",
             [](Nwb& nwb) {
                 nwb.series("acquisition/Position/p", {1, 2, 3, 4, 5}, 5, "m");
                 nwb.container("acquisition/Position", "Position");
             }},
            {"position infinite", "`y` is infinite at sample 0",
             [](Nwb& nwb) {
                 nwb.series("acquisition/Position/p", {1, std::numeric_limits<double>::infinity()}, 2, "m");
                 nwb.rate("acquisition/Position/p", 0.0, 1.0);
                 nwb.container("acquisition/Position", "Position");
             }},
            {"epochs of unequal length", "1 start times but 2 stop times",
             [](Nwb& nwb) {
                 good(nwb);
                 nwb.file.numbers("intervals/epochs/start_time", std::vector<double>{1});
                 nwb.file.numbers("intervals/epochs/stop_time", std::vector<double>{1, 2});
             }},
        };
        return all;
    }
};

QTEST_APPLESS_MAIN(NwbReaderTest)
#include "NwbReaderTest.moc"
