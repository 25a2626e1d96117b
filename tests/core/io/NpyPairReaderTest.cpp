#include "IoTesting.h"
#include "core/io/RecordingReader.h"

#include <QObject>
#include <QTest>

using namespace canns;
using canns::test::bytesOf;
using canns::test::contains;
using canns::test::Folder;
using canns::test::messageOf;
using canns::test::npy;
using canns::test::npz;

namespace {

std::string table(std::size_t rows, std::size_t columns) {
    std::vector<double> values(rows * columns);
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = static_cast<double>(i);
    return npy("<f8", {rows, columns}, bytesOf(values));
}

} // namespace

class NpyPairReaderTest : public QObject {
    Q_OBJECT

private slots:
    void aPairWithItsOwnClockGivesTheNumbersOfTheArchive() {
        const RecordingPtr pair = openRecording((CANNS_DATA("io") / "tiny.npy").string());
        const RecordingPtr dense = openRecording((CANNS_DATA("io") / "tiny_dense.npz").string());
        QCOMPARE(QString::fromStdString(test::difference(*pair, *dense)), QString());
    }

    void positionsWithoutTimesGetThoseOfTheBins() {
        const Folder folder;
        const std::string path = folder.file("a.npy", table(3, 2)).string();
        folder.file("a_trajectory.npy", table(3, 2));
        OpenOptions options;
        options.binWidthSeconds = 0.5;
        const RecordingPtr recording = openRecording(path, options);
        QCOMPARE(recording->trajectory.seconds, (std::vector<double>{0, 0.5, 1}));
        QCOMPARE(recording->trajectory.y, (std::vector<double>{1, 3, 5}));
        QCOMPARE(recording->binned->binWidthSeconds, 0.5);
        QVERIFY(contains(messageOf<BadInput>([&] { openRecording(path); }), "3 positions without times"));
    }

    void anArchiveOfNamedArraysIsATrajectory() {
        const Folder folder;
        const std::string path = folder.file("a.npy", table(2, 1)).string();
        OpenOptions options;
        options.trajectory =
            npz(folder / "path.npz",
                {{"t", npy({5, 6})}, {"pos", npy("<f8", {2, 2}, bytesOf<double>({1, 2, 3, 4}))}});
        const RecordingPtr recording = openRecording(path, options);
        QCOMPARE(recording->binned->binSeconds, (std::vector<double>{5, 6}));
        QCOMPARE(recording->trajectory.x, (std::vector<double>{1, 3}));
    }

    void brokenPairsAreRefused_data() {
        QTest::addColumn<QByteArray>("neurons");
        QTest::addColumn<QByteArray>("trajectory");
        QTest::addColumn<QString>("message");
        const auto bytes = [](const std::string& s) {
            return QByteArray(s.data(), static_cast<qsizetype>(s.size()));
        };
        QTest::newRow("no clock") << bytes(table(3, 2)) << QByteArray() << "have no clock";
        QTest::newRow("another length")
            << bytes(table(3, 2)) << bytes(table(4, 3)) << "`t` has 4 samples but there are 3 bins";
        QTest::newRow("five columns") << bytes(table(3, 2)) << bytes(table(3, 5)) << "samples × 2 (x, y)";
        QTest::newRow("no table") << bytes(npy({1, 2})) << QByteArray() << "bins × units is wanted";
        QTest::newRow("a trajectory that is text")
            << bytes(table(3, 2)) << QByteArray("t,x") << "no file with a trajectory";
        QTest::newRow("a pickle that runs")
            << bytes(npy("|O", {1}, "cos\nsystem\n(tR.")) << QByteArray() << "`os.system`";
    }
    void brokenPairsAreRefused() {
        QFETCH(QByteArray, neurons);
        QFETCH(QByteArray, trajectory);
        QFETCH(QString, message);
        const Folder folder;
        const std::string path = folder.file("a.npy", neurons.toStdString()).string();
        if (!trajectory.isEmpty())
            folder.file("a_tracking.npy", trajectory.toStdString());
        const std::string found = messageOf<BadInput>([&] { openRecording(path); });
        QVERIFY2(contains(found, message.toStdString()), found.c_str());
    }
};

QTEST_APPLESS_MAIN(NpyPairReaderTest)
#include "NpyPairReaderTest.moc"
