#include "IoTesting.h"
#include "core/io/RecordingReader.h"

#include <QObject>
#include <QTest>

using namespace canns;
using canns::test::contains;
using canns::test::Folder;
using canns::test::messageOf;
using canns::test::near;

namespace {

RecordingPtr open(const std::string& content, const char* name = "a.csv", const OpenOptions& options = {}) {
    const Folder folder;
    return openRecording(folder.file(name, content).string(), options);
}

} // namespace

class CsvReaderTest : public QObject {
    Q_OBJECT

private slots:
    void spikesAreReadHoweverTheyAreWritten_data() {
        QTest::addColumn<QString>("content");
        QTest::addColumn<QString>("file");
        QTest::addColumn<bool>("warns");
        QTest::newRow("comma") << "time,unit\n0.5,1\n1.5,1\n1.0,10\n"
                               << "a.csv" << false;
        QTest::newRow("tab") << "time\tunit\n0.5\t1\n1.5\t1\n1.0\t10\n"
                             << "a.tsv" << false;
        QTest::newRow("semicolon") << "time;unit\n0.5;1\n1.5;1\n1.0;10\n"
                                   << "a.csv" << false;
        QTest::newRow("blanks") << "time unit\n0.5   1\n 1.5 1\n1.0 10\n"
                                << "a.csv" << false;
        QTest::newRow("Windows") << "\xef\xbb\xbftime,unit\r\n0.5,1\r\n1.5,1\r\n1.0,10\r\n"
                                 << "a.csv" << false;
        QTest::newRow("no last line end") << "time,unit\n0.5,1\n1.5,1\n1.0,10"
                                          << "a.csv" << false;
        QTest::newRow("columns swapped") << "cluster_id,spike_times\n1,0.5\n1,1.5\n10,1.0\n"
                                         << "a.csv" << false;
        QTest::newRow("unit of measure") << "Time (ms),Unit\n500,1\n1500,1\n1000,10\n"
                                         << "a.csv" << false;
        QTest::newRow("quoted") << "\"time\",\"unit\"\n\"0.5\",\"1\"\n\"1.5\",1\n1.0,\"10\"\n"
                                << "a.csv" << false;
        QTest::newRow("comments") << "# made by hand\ntime,unit\n0.5,1\n# here too\n\n1.5,1\n1.0,10\n"
                                  << "a.csv" << false;
        QTest::newRow("no headings") << "0.5,1\n1.5,1\n1.0,10\n"
                                     << "a.csv" << true;
        QTest::newRow("unsorted") << "time,unit\n1.5,1\n1.0,10\n0.5,1\n"
                                  << "a.csv" << true;
        QTest::newRow("another column") << "time,unit,amplitude\n0.5,1,9\n1.5,1,9\n1.0,10,9\n"
                                        << "a.csv" << true;
        QTest::newRow("position of each spike") << "time,unit,x,y\n0.5,1,9,9\n1.5,1,9,9\n1.0,10,9,9\n"
                                                << "a.csv" << true;
    }
    void spikesAreReadHoweverTheyAreWritten() {
        QFETCH(QString, content);
        QFETCH(QString, file);
        QFETCH(bool, warns);
        const RecordingPtr recording = open(content.toStdString(), file.toUtf8().constData());
        QCOMPARE(recording->unitCount(), std::size_t{2});
        QCOMPARE(recording->units[0].id, std::string("1"));
        QCOMPARE(recording->units[1].id, std::string("10"));
        QVERIFY(std::ranges::equal(recording->spikes.unit(0), std::vector<double>{0.5, 1.5}));
        QVERIFY(std::ranges::equal(recording->spikes.unit(1), std::vector<double>{1.0}));
        QCOMPARE(!recording->warnings.empty(), warns);
    }

    void trackingIsReadHoweverItIsWritten_data() {
        QTest::addColumn<QString>("content");
        QTest::newRow("plain") << "t,x,y,hd\n0,0.5,0.25,1\n1,,nan,NA\n";
        QTest::newRow("centimetres and degrees")
            << "time_s,x_cm,y_cm,hd_deg\n0,50,25,57.29577951308232\n1,nan,,\n";
        QTest::newRow("units in brackets")
            << "Time [s]\tX (mm)\tY (mm)\tHead direction (rad)\n0\t500\t250\t1\n1\tNaN\tNaN\tNaN\n";
        QTest::newRow("order of columns") << "hd,y,x,t\n1,0.25,0.5,0\nnan,nan,nan,1\n";
        QTest::newRow("order of rows") << "t,x,y,hd\n1,nan,nan,nan\n0,0.5,0.25,1\n";
        QTest::newRow("no headings") << "0,0.5,0.25,1\n1,nan,nan,nan\n";
        QTest::newRow("milliseconds") << "time_ms,x,y,hd\n0,0.5,0.25,1\n1000,nan,nan,nan\n";
    }
    void trackingIsReadHoweverItIsWritten() {
        QFETCH(QString, content);
        const double nan = std::numeric_limits<double>::quiet_NaN();
        const RecordingPtr recording = open(content.toStdString());
        QCOMPARE(recording->trajectory.seconds, (std::vector<double>{0, 1}));
        QVERIFY(near(recording->trajectory.x, {0.5, nan}, 1e-15));
        QVERIFY(near(recording->trajectory.y, {0.25, nan}, 1e-15));
        QVERIFY(near(recording->trajectory.headDirection, {1.0, nan}, 1e-15));
        QCOMPARE(recording->trajectory.gaps.size(), std::size_t{1});
    }

    void theTrajectoryBesideItIsTaken() {
        const Folder folder;
        const std::string spikes = folder.file("a.csv", "time,unit\n0.5,1\n").string();
        const std::string alone = openRecording(spikes)->provenance.sha256;
        folder.file("a_position.csv", "t,x,y\n0,1,2\n1,1,2\n");
        const RecordingPtr both = openRecording(spikes);
        QCOMPARE(both->trajectory.seconds.size(), std::size_t{2});
        QVERIFY(both->provenance.sha256 != alone);
        OpenOptions options;
        options.trajectory = folder.file("other.tsv", "t\tx\ty\n0\t1\t2\n");
        QCOMPARE(openRecording(spikes, options)->trajectory.seconds.size(), std::size_t{1});
    }

    void textNamesAreUnitsInOrder() {
        const RecordingPtr recording = open("time,unit\n1,b\n2,\"a, \"\"A\"\"\"\n3,b\n");
        QCOMPARE(recording->units[0].id, std::string("a, \"A\""));
        QCOMPARE(recording->units[1].id, std::string("b"));
        QCOMPARE(recording->spikes.unit(1).size(), std::size_t{2});
    }

    void brokenTablesAreRefused_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("message");
        QTest::newRow("empty") << QByteArray("") << "table is empty";
        QTest::newRow("binary") << QByteArray("\x89HDF\0\0", 6) << "not a table of text";
        QTest::newRow("no such columns")
            << QByteArray("a,b\n1,2\n") << "`a`, `b`, but there is none for the time";
        QTest::newRow("no unit") << QByteArray("time,b\n1,2\n") << "none for the unit";
        QTest::newRow("five columns, no headings")
            << QByteArray("1,2,3,4,5\n") << "5 columns and no headings";
        QTest::newRow("cut off") << QByteArray("time,unit\n1,2\n1")
                                 << "line 3: The row has 1 fields, but the first row has 2";
        QTest::newRow("a word for a number")
            << QByteArray("time,unit\nsoon,2\n") << "line 2: Column `time` holds `soon`";
        QTest::newRow("no time") << QByteArray("time,unit\n,2\n") << "Column `time` holds ``";
        QTest::newRow("time NaN") << QByteArray("t,x,y\nnan,1,2\n") << "Column `t` holds `nan`";
        QTest::newRow("time infinite")
            << QByteArray("t,x,y\ninf,1,2\n") << "time of sample 0 of the trajectory is inf";
        QTest::newRow("spike infinite") << QByteArray("time,unit\n-inf,1\n") << "not finite";
        QTest::newRow("no unit's name") << QByteArray("time,unit\n1,\n") << "Every spike needs a unit";
        QTest::newRow("decimal commas") << QByteArray("time;unit\n0,5;1\n") << "holds `0,5`";
        QTest::newRow("open quotation") << QByteArray("time,unit\n\"1,2\n") << "never closed";
        QTest::newRow("pixels") << QByteArray("t,x_px,y_px\n0,1,2\n") << "pixels";
        QTest::newRow("times in samples") << QByteArray("time (samples),unit\n5,1\n") << "in `samples`";
        QTest::newRow("a broken comment of ours")
            << QByteArray("# canns recording 1 {\"units\":\ntime,unit\n") << "cannot be read";
        QTest::newRow("an incomplete one")
            << QByteArray("# canns recording 1 {\"units\":[{}]}\ntime,unit\n") << "is incomplete";
        QTest::newRow("a unit that is not listed")
            << QByteArray("# canns recording 1 {\"units\":[{\"id\":\"1\"}]}\ntime,unit\n1,2\n")
            << "`2` is not among those";
    }
    void brokenTablesAreRefused() {
        QFETCH(QByteArray, content);
        QFETCH(QString, message);
        const std::string found = messageOf<BadInput>([&] { open(content.toStdString()); });
        QVERIFY2(contains(found, message.toStdString()), found.c_str());
        QVERIFY2(contains(found, "a.csv"), found.c_str());
    }
};

QTEST_APPLESS_MAIN(CsvReaderTest)
#include "CsvReaderTest.moc"
