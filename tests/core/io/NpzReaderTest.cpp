#include "IoTesting.h"
#include "core/io/RecordingReader.h"
#include "core/io/RecordingWriter.h"

#include <QObject>
#include <QTest>

using namespace canns;
using canns::test::bytesOf;
using canns::test::contains;
using canns::test::Folder;
using canns::test::messageOf;
using canns::test::near;
using canns::test::npy;
using canns::test::npz;

namespace {

using Arrays = std::map<std::string, std::string>;

/// The trajectory of three samples.
Arrays tracking() {
    return {{"t", npy({0, 1, 2})},
            {"x", npy({0.1, 0.2, 0.3})},
            {"y", npy({0.1, 0.2, 0.3})},
            {"hd", npy({0, 1, 2})}};
}

Arrays with(Arrays arrays, const Arrays& more) {
    for (const auto& [name, content] : more)
        arrays[name] = content;
    return arrays;
}

/// An array of one object, in the pickle of protocol 0 that NumPy would write around `object`.
std::string objectArray(const std::string& object) {
    return npy("|O", {},
               "cnumpy.core.multiarray\n_reconstruct\n(cnumpy\nndarray\n(I0\ntS'b'\ntR(I1\n(tcnumpy\ndtype\n("
               "S'O8'\nI0\n"
               "I1\ntR(I3\nS'|'\nNNNI-1\nI-1\nI63\ntbI00\n(" +
                   object + "ltb.");
}

/// Bytes of an archive with the sizes in its headers replaced.
void replaceAll(std::string& text, const std::string& from, const std::string& to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

} // namespace

class NpzReaderTest : public QObject {
    Q_OBJECT

private slots:
    void theThreeFormsGiveTheSameNumbers() {
        const RecordingPtr dictionary = openRecording((CANNS_DATA("io") / "tiny_asa.npz").string());
        const RecordingPtr objects = openRecording((CANNS_DATA("io") / "tiny_asa_objarray.npz").string());
        const RecordingPtr dense = openRecording((CANNS_DATA("io") / "tiny_dense.npz").string());
        QCOMPARE(dictionary->provenance.format, std::string("ASA npz (dictionary)"));
        QCOMPARE(objects->provenance.format, std::string("ASA npz (object array)"));
        QCOMPARE(dense->provenance.format, std::string("ASA npz (dense)"));
        QCOMPARE(QString::fromStdString(test::difference(*dictionary, *objects)), QString());
        QCOMPARE(dictionary->unitCount(), std::size_t{3});
        QCOMPARE(dictionary->spikes.unit(0)[2], 0.1301);
        QCOMPARE(dictionary->spikes.unit(1).size(), std::size_t{0});
        QVERIFY(dictionary->warnings.empty());
        QVERIFY(dense->binned->areCounts);
        QCOMPARE(dense->binned->values.rows(), std::size_t{21});
        QVERIFY(std::abs(dense->binned->binWidthSeconds - 0.01) < 1e-12);
        for (std::size_t unit = 0; unit < 3; ++unit) {
            float sum = 0.0F;
            for (std::size_t bin = 0; bin < 21; ++bin)
                sum += dense->binned->values(bin, unit);
            QCOMPARE(static_cast<std::size_t>(sum), dictionary->spikes.unit(unit).size());
        }
        QVERIFY(test::sameBits(dense->trajectory.x, dictionary->trajectory.x));
    }

    void listsOfNumbersWillDo() {
        const Folder folder;
        const auto path =
            npz(folder / "a.npz",
                with(tracking(), {{"spike", objectArray("(S'cell'\n(F0.5\nI1\nlI4\n(ldp0\n")}}));
        const RecordingPtr recording = openRecording(path.string());
        QCOMPARE(recording->units[0].id, std::string("cell"));
        QCOMPARE(recording->units[1].id, std::string("4"));
        QCOMPARE(recording->spikes.unit(0)[1], 1.0);
        QCOMPARE(recording->spikes.unit(1).size(), std::size_t{0});
    }

    void ratesAreToldFromCounts() {
        const Folder folder;
        const auto path =
            npz(folder / "a.npz",
                with(tracking(), {{"spike", npy("<f8", {3, 1}, bytesOf<double>({0.5, 1, 2}))}}));
        const RecordingPtr recording = openRecording(path.string());
        QVERIFY(!recording->binned->areCounts);
        QVERIFY(contains(recording->warnings.at(0), "firing rates in Hz"));
    }

    void unsortedTimesAreSortedWithAWarning() {
        const Folder folder;
        Arrays arrays = with(tracking(), {{"spike", objectArray("(I0\n(F2.0\nF1.0\nld")}});
        arrays["t"] = npy({0, 2, 1});
        const RecordingPtr recording = openRecording(npz(folder / "a.npz", arrays).string());
        QCOMPARE(recording->spikes.unit(0)[0], 1.0);
        QCOMPARE(recording->trajectory.x, (std::vector<double>{0.1, 0.3, 0.2}));
        QCOMPARE(recording->warnings.size(), std::size_t{2});
        QVERIFY(contains(recording->warnings[0], "spike times of 1 unit were not in order"));
    }

    void unitsOfMeasureAreFoundOrTaken_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<double>("value");
        QTest::addColumn<double>("metresPerUnit");
        QTest::addColumn<double>("metres");
        QTest::addColumn<QString>("warning");
        QTest::newRow("metres") << "x" << 0.5 << 0.0 << 0.5 << "";
        QTest::newRow("centimetres by name") << "x_cm" << 50.0 << 0.0 << 0.5 << "";
        QTest::newRow("millimetres by name") << "x_mm" << 500.0 << 0.0 << 0.5 << "";
        QTest::newRow("the user says metres") << "x" << 50.0 << 1.0 << 50.0 << "which is much for an arena";
        QTest::newRow("the user knows better") << "x_cm" << 0.5 << 1.0 << 0.5 << "";
        QTest::newRow("the user says centimetres") << "x" << 50.0 << 0.01 << 0.5 << "";
        QTest::newRow("pixels with a scale") << "x_px" << 500.0 << 0.001 << 0.5 << "";
    }
    void unitsOfMeasureAreFoundOrTaken() {
        QFETCH(QString, name);
        QFETCH(double, value);
        QFETCH(double, metresPerUnit);
        QFETCH(double, metres);
        QFETCH(QString, warning);
        const Folder folder;
        Arrays arrays =
            with(tracking(), {{"spike", objectArray("(d")}, {name.toStdString(), npy({0, value, 0})}});
        if (name != "x")
            arrays.erase("x");
        OpenOptions options;
        if (metresPerUnit > 0.0)
            options.metresPerUnit = metresPerUnit;
        const RecordingPtr recording = openRecording(npz(folder / "a.npz", arrays).string(), options);
        QVERIFY(std::abs(recording->trajectory.x[1] - metres) < 1e-12);
        QCOMPARE(recording->warnings.empty(), warning.isEmpty());
        if (!warning.isEmpty())
            QVERIFY(contains(recording->warnings[0], warning.toStdString()));
    }

    void anUnknownUnitIsAskedForNotGuessed_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QString>("said");
        QTest::newRow("pixels") << "x_px" << 500.0 << "px"
                                << "Positions are in pixels";
        QTest::newRow("no word, too large") << "x" << 50.0 << ""
                                            << "they span 50: too much for metres";
    }
    void anUnknownUnitIsAskedForNotGuessed() {
        QFETCH(QString, name);
        QFETCH(double, value);
        QFETCH(QString, unit);
        QFETCH(QString, said);
        const Folder folder;
        Arrays arrays =
            with(tracking(), {{"spike", objectArray("(d")}, {name.toStdString(), npy({0, value, 0})}});
        if (name != "x")
            arrays.erase("x");
        try {
            openRecording(npz(folder / "a.npz", arrays).string());
            QFAIL("the unit was guessed");
        } catch (const UnknownLengthUnit& error) {
            QCOMPARE(error.unit(), unit.toStdString());
            QCOMPARE(error.extent(), value);
            QVERIFY2(contains(error.what(), said.toStdString()), error.what());
            QVERIFY2(contains(error.hint(), "--metres-per-unit"), error.hint().c_str());
        }
    }

    void anglesComeToRadians_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QList<double>>("values");
        QTest::addColumn<QList<double>>("radians");
        QTest::addColumn<bool>("warns");
        const double pi = M_PI;
        QTest::newRow("radians") << "hd" << QList<double>{0, 1, 6} << QList<double>{0, 1, 6} << false;
        QTest::newRow("negative radians")
            << "hd" << QList<double>{-1, -1e-18, 7} << QList<double>{2 * pi - 1, 0, 7 - 2 * pi} << false;
        QTest::newRow("degrees by name")
            << "hd_deg" << QList<double>{0, 90, -90} << QList<double>{0, pi / 2, 1.5 * pi} << false;
        QTest::newRow("degrees by range")
            << "hd" << QList<double>{0, 90, 359} << QList<double>{0, pi / 2, 359 * pi / 180} << true;
        QTest::newRow("unwrapped radians")
            << "hd" << QList<double>{0, 300, 600}
            << QList<double>{0, std::fmod(300, 2 * pi), std::fmod(600, 2 * pi)} << false;
    }
    void anglesComeToRadians() {
        QFETCH(QString, name);
        QFETCH(QList<double>, values);
        QFETCH(QList<double>, radians);
        QFETCH(bool, warns);
        const Folder folder;
        Arrays arrays = with(tracking(), {{"spike", objectArray("(d")}});
        arrays.erase("hd");
        arrays[name.toStdString()] = npy({values.begin(), values.end()});
        const RecordingPtr recording = openRecording(npz(folder / "a.npz", arrays).string());
        QVERIFY(near(recording->trajectory.headDirection, {radians.begin(), radians.end()}, 1e-12));
        QCOMPARE(!recording->warnings.empty(), warns);
    }

    void missingSamplesStayMissing() {
        const Folder folder;
        const double nan = std::numeric_limits<double>::quiet_NaN();
        Arrays arrays = with(tracking(), {{"spike", objectArray("(d")}});
        arrays["x"] = npy({0.1, nan, 0.3});
        const RecordingPtr recording = openRecording(npz(folder / "a.npz", arrays).string());
        QVERIFY(std::isnan(recording->trajectory.x[1]));
        QCOMPARE(recording->trajectory.y[1], 0.2);
        QCOMPARE(recording->trajectory.gaps.size(), std::size_t{1});
    }

    void aPickleThatRunsSomethingIsRefusedAndRunsNothing() {
        const Folder folder;
        const std::string victim = (folder / "victim").string();
        const std::string order = "touch " + victim;
        const auto path =
            npz(folder / "a.npz",
                with(tracking(), {{"spike", npy("|O", {}, "cos\nsystem\n(S'" + order + "'\ntR.")}}));
        const std::string message = messageOf<BadInput>([&] { openRecording(path.string()); });
        QVERIFY2(contains(message, "a.npz, spike.npy"), message.c_str());
        QVERIFY2(contains(message, "`os.system`, which is never run"), message.c_str());
        QVERIFY(!std::filesystem::exists(victim));
    }

    void brokenArchivesAreRefused_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("message");
        for (const auto& [name, message] : std::map<std::string, std::string>{
                 {"empty archive", "holds nothing"},
                 {"no spikes", "no array `spike`; it holds `a.npy`"},
                 {"lengths that disagree", "`t` has 3 samples but `x` has 2"},
                 {"x without y", "only one of x and y"},
                 {"no clock", "the array `t` is missing"},
                 {"dense without a clock", "`t` is missing"},
                 {"dense of another length", "`t` has 3 samples but there are 2 bins"},
                 {"dense transposed", "transposed"},
                 {"dense with NaN", "not finite"},
                 {"dense in one dimension", "bins × units is wanted"},
                 {"dense of texts", "holds text"},
                 {"t not finite", "time of sample 1 of the trajectory is nan"},
                 {"x infinite", "`x` is infinite at sample 2"},
                 {"pixels", "pixels"},
                 {"a spike at NaN", "not finite"},
                 {"a dictionary of texts", "spike times are a str"},
                 {"a dictionary of lists of texts", "A spike time is None"},
                 {"a number for a dictionary", "holds an int, but a dict"},
                 {"truncated", "not a whole zip archive"},
                 {"a bit that flipped", "damaged"},
                 {"size that lies", "stored as"},
             })
            QTest::newRow(name.c_str()) << QString::fromStdString(name) << QString::fromStdString(message);
    }
    void brokenArchivesAreRefused() {
        QFETCH(QString, name);
        QFETCH(QString, message);
        const double nan = std::numeric_limits<double>::quiet_NaN();
        const double infinity = std::numeric_limits<double>::infinity();
        const Arrays none = with(tracking(), {{"spike", objectArray("(d")}});
        const auto dense = [](std::size_t bins, std::size_t units) {
            return npy("<f8", {bins, units}, std::string(bins * units * 8, '\0'));
        };
        std::map<std::string, Arrays> cases{
            {"empty archive", {}},
            {"no spikes", {{"a", npy({1})}}},
            {"lengths that disagree", with(none, {{"x", npy({1, 2})}})},
            {"dense of another length", with(tracking(), {{"spike", dense(2, 2)}})},
            {"dense transposed", with(tracking(), {{"spike", dense(5, 3)}})},
            {"dense with NaN",
             with(tracking(), {{"spike", npy("<f8", {3, 1}, bytesOf<double>({0, nan, 1}))}})},
            {"dense in one dimension", with(tracking(), {{"spike", npy({0, 1, 2})}})},
            {"dense of texts", with(tracking(), {{"spike", npy("|S1", {3, 1}, "abc")}})},
            {"dense without a clock", {{"spike", dense(3, 1)}}},
            {"t not finite", with(none, {{"t", npy({0, nan, 2})}})},
            {"x infinite", with(none, {{"x", npy({0, 1, infinity})}})},
            {"a spike at NaN", with(tracking(), {{"spike", objectArray("(I0\n(F1.0\nFnan\nld")}})},
            {"a dictionary of texts", with(tracking(), {{"spike", objectArray("(I0\nVabc\nd")}})},
            {"a dictionary of lists of texts", with(tracking(), {{"spike", objectArray("(I0\n(Nld")}})},
            {"a number for a dictionary", with(tracking(), {{"spike", objectArray("I5\n")}})},
            {"truncated", none},
            {"a bit that flipped", none},
            {"size that lies", none},
        };
        Arrays arrays = none;
        if (name == "x without y")
            arrays.erase("y");
        else if (name == "no clock")
            arrays.erase("t");
        else if (name == "pixels")
            arrays = with(none, {{"x_px", arrays.extract("x").mapped()}}), arrays.erase("x");
        else
            arrays = cases.at(name.toStdString());
        const Folder folder;
        const std::filesystem::path path = npz(folder / "a.npz", arrays);
        if (name == "empty archive")
            folder.file("a.npz", std::string("PK\x05\x06", 4) + std::string(18, '\0'));
        std::string bytes = test::contentOf(path);
        if (name == "truncated")
            folder.file("a.npz", bytes.substr(0, bytes.size() / 2));
        if (name == "a bit that flipped") {
            bytes[bytes.find("\x93NUMPY") + 140] ^= 1;
            folder.file("a.npz", bytes);
        }
        if (name == "size that lies") {
            // 152 bytes, compressed and not, in the directory; only the second is changed.
            const std::string honest("\x98\0\0\0\x98\0\0\0", 8);
            QVERIFY(contains(bytes, honest));
            replaceAll(bytes, honest, std::string("\x98\0\0\0\x97\0\0\0", 8));
            folder.file("a.npz", bytes);
        }
        const std::string found = messageOf<BadInput>([&] { openRecording(path.string()); });
        QVERIFY2(contains(found, message.toStdString()), found.c_str());
        QVERIFY2(contains(found, "a.npz"), found.c_str());
    }

    /// Stored entries are read and summed in two parts, the second of which is the last byte.
    void everyByteOfAStoredEntryCounts() {
        const Folder folder;
        const auto path = npz(folder / "a.npz", with(tracking(), {{"spike", objectArray("(d")}}));
        QVERIFY(openRecording(path.string())->trajectory.seconds.size() == 3);
        const std::string whole = test::contentOf(path);
        const std::size_t first = whole.find("\x93NUMPY");
        // Where the next entry begins, the one before has ended.
        const std::size_t end = whole.find("PK\x03\x04", first);
        QVERIFY(end != std::string::npos);
        for (const std::size_t at : {first + 130, end - 2, end - 1}) {
            std::string bytes = whole;
            bytes[at] ^= 1;
            const std::string message =
                messageOf<BadInput>([&] { openRecording(folder.file("a.npz", bytes).string()); });
            QVERIFY2(contains(message, "check sum"), message.c_str());
        }
    }

    /// A deflated entry of zeros: what compresses a thousandfold is refused before memory is taken.
    void aZipBombIsRefused() {
        const Folder folder;
        const auto path = npz(folder / "a.npz", with(tracking(), {{"spike", npy("|u1", {3, 1}, "abc")}}));
        std::string bytes = test::contentOf(path);
        // In the central directory, the entry `spike.npy` promises 4 GB.
        const std::size_t central = bytes.find("PK\x01\x02");
        std::size_t entry = central;
        while (bytes.substr(entry + 46, 9) != "spike.npy")
            entry = bytes.find("PK\x01\x02", entry + 4);
        bytes.replace(entry + 24, 4, "\xf0\xff\xff\xff");
        folder.file("a.npz", bytes);
        const std::string message = messageOf<BadInput>([&] { openRecording(path.string()); });
        QVERIFY2(contains(message, "would grow from 131 bytes to 4294967280"), message.c_str());
    }

    void unknownFilesSaySo() {
        const Folder folder;
        QVERIFY(contains(messageOf<BadInput>([&] { openRecording((folder / "none.npz").string()); }),
                         "no such file"));
        QVERIFY(contains(messageOf<BadInput>([&] { openRecording(folder.file("a.npz", "hello").string()); }),
                         "format of this file is not known"));
        QVERIFY(contains(messageOf<BadInput>([&] { openRecording("/"); }), "folder is no recording"));
    }
};

QTEST_APPLESS_MAIN(NpzReaderTest)
#include "NpzReaderTest.moc"
