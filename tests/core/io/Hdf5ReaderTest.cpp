#include "IoTesting.h"
#include "core/io/Hdf5Writer.h"
#include "core/io/RecordingReader.h"

#include <QObject>
#include <QTest>

#include <unistd.h>

#include <algorithm>

using namespace canns;
using canns::test::contains;
using canns::test::Folder;
using canns::test::messageOf;

class Hdf5ReaderTest : public QObject {
    Q_OBJECT

private slots:
    void aFileOfH5pyGivesTheSameNumbers() {
        const RecordingPtr hdf5 = openRecording((CANNS_DATA("io") / "tiny.h5").string());
        const RecordingPtr asa = openRecording((CANNS_DATA("io") / "tiny_asa.npz").string());
        QCOMPARE(QString::fromStdString(test::difference(*hdf5, *asa)), QString());
        QVERIFY(hdf5->warnings.empty());
    }

    /// Deflated with and without shuffling, with a check sum, of the other byte order, longer than the data.
    void chunksOfEveryKindGiveTheSameNumbers() {
        const RecordingPtr chunks = openRecording((CANNS_DATA("io") / "tiny_chunks.h5").string());
        const RecordingPtr asa = openRecording((CANNS_DATA("io") / "tiny_asa.npz").string());
        QCOMPARE(QString::fromStdString(test::difference(*chunks, *asa)), QString());
    }

    void manyChunksAreReadWholeOrRefused() {
        const Folder folder;
        const std::filesystem::path path = folder / "a.h5";
        std::vector<double> times(300'000);
        for (std::size_t i = 0; i < times.size(); ++i)
            times[i] = static_cast<double>(i) * 0.001 + static_cast<double>(i % 7) * 1e-5;
        Hdf5Writer file(path);
        file.numbers("spikes/times", times);
        file.numbers("spikes/index", std::vector<std::int64_t>{300'000});
        file.close();
        const RecordingPtr recording = openRecording(path.string());
        QVERIFY(std::ranges::equal(recording->spikes.unit(0), times));

        std::string bytes = test::contentOf(path);
        bytes[bytes.size() / 2] ^= 0x55; // In the middle of a packed chunk.
        const std::string message =
            messageOf<BadInput>([&] { openRecording(folder.file("b.h5", bytes).string()); });
        QVERIFY2(contains(message, "The numbers cannot be read"), message.c_str());
    }

    void hostileFilesAreRefused_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("message");
        QTest::newRow("a link to another file") << "external_link"
                                                << "link to another file";
        QTest::newRow("storage in another file") << "external_storage"
                                                 << "lie in another file";
        QTest::newRow("a view of another file") << "virtual"
                                                << "lie in another file";
        QTest::newRow("a filter that needs a plugin") << "foreign_filter"
                                                      << "(number 32001)";
        QTest::newRow("a petabyte that is not there") << "promises_petabytes"
                                                      << "only 0 bytes are stored";
        QTest::newRow("2^80 elements") << "overflowing_shape"
                                       << "more than can be held";
        QTest::newRow("links in a circle") << "endless_links"
                                           << "neither `spikes/times` nor";
        QTest::newRow("texts for times") << "texts_for_times"
                                         << "Numbers are wanted here";
        QTest::newRow("an index that descends") << "broken_index"
                                                << "ends at spike 3, but it begins at 4";
    }
    /// A clear message, and the library's own stack of errors never on the screen.
    void hostileFilesAreRefused() {
        QFETCH(QString, file);
        QFETCH(QString, message);
        const Folder folder;
        const std::filesystem::path captured = folder / "stderr";
        std::FILE* capture = std::fopen(captured.c_str(), "w");
        const int before = ::dup(STDERR_FILENO);
        ::dup2(::fileno(capture), STDERR_FILENO);
        const std::string found = messageOf<BadInput>(
            [&] { openRecording((CANNS_DATA("io") / (file.toStdString() + ".h5")).string()); });
        std::fflush(stderr);
        ::dup2(before, STDERR_FILENO);
        ::close(before);
        std::fclose(capture);
        QVERIFY2(contains(found, message.toStdString()), found.c_str());
        QVERIFY2(contains(found, file.toStdString() + ".h5"), found.c_str());
        QCOMPARE(QString::fromStdString(test::contentOf(captured)), QString());
    }

    void lengthsThatDisagreeAreNamed() {
        const Folder folder;
        const std::filesystem::path path = folder / "a.h5";
        Hdf5Writer file(path);
        file.numbers("spikes/times", std::vector<double>{0.5});
        file.numbers("spikes/index", std::vector<std::int64_t>{1});
        file.numbers("position/t", std::vector<double>{0, 1});
        file.numbers("position/x", std::vector<double>{0, 1, 2});
        file.numbers("position/y", std::vector<double>{0, 1});
        file.close();
        const std::string found = messageOf<BadInput>([&] { openRecording(path.string()); });
        QVERIFY2(contains(found, "a.h5, position: `t` has 2 samples but `x` has 3."), found.c_str());
    }

    void centimetresAreConverted() {
        const Folder folder;
        const std::filesystem::path path = folder / "a.h5";
        Hdf5Writer file(path);
        file.numbers("spikes/times", std::vector<double>{0.5});
        file.numbers("spikes/index", std::vector<std::int64_t>{1});
        file.numbers("position/t", std::vector<double>{0, 1});
        file.numbers("position/x", std::vector<double>{0, 50});
        file.numbers("position/y", std::vector<double>{0, 100});
        file.attribute("position", "units", "cm");
        file.close();
        const RecordingPtr recording = openRecording(path.string());
        QCOMPARE(recording->trajectory.x[1], 0.5);
        QCOMPARE(recording->trajectory.y[1], 1.0);
        QVERIFY(recording->warnings.empty());
    }

    void aLaterVersionIsRefused() {
        const Folder folder;
        Hdf5Writer file(folder / "a.h5");
        file.attribute("", "format", "canns recording");
        file.attribute("", "format_version", std::int64_t{2});
        file.close();
        QVERIFY(contains(messageOf<BadInput>([&] { openRecording((folder / "a.h5").string()); }),
                         "version of the layout is not 1"));
    }

    void cancelIsAnsweredWhileReading() {
        const Folder folder;
        const std::filesystem::path path = folder / "a.h5";
        Hdf5Writer file(path);
        file.numbers("spikes/times", std::vector<double>(3'000'000, 0.5));
        file.numbers("spikes/index", std::vector<std::int64_t>{3'000'000});
        file.close();
        const auto state = std::make_shared<ProgressState>();
        state->cancel();
        QVERIFY_THROWS_EXCEPTION(Cancelled, openRecording(path.string(), {}, Progress(state)));
    }
};

QTEST_APPLESS_MAIN(Hdf5ReaderTest)
#include "Hdf5ReaderTest.moc"
