// Files over which the HDF5 library crashes do not take the program along.
#include "core/io/RecordingReader.h"
#include "core/io/RecordingWriter.h"
#include "support/FileContent.h"
#include "support/Program.h"
#include "support/SmallRecording.h"
#include "support/TestData.h"

#include <QTemporaryDir>
#include <QTest>

#include <cstdint>
#include <cstring>
#include <fstream>

using namespace canns;
using namespace canns::test;

namespace {

template <typename T>
std::string bytesOf(T value) {
    std::string bytes(sizeof value, '\0');
    std::memcpy(bytes.data(), &value, sizeof value);
    return bytes;
}

/// Lets every text of a file lie where its heap has no object: length, address of the heap and number of the
/// object stand together (HDF5 File Format Specification, "Disk Format: Level 2C"). Versions 1.10 of the
/// library follow the number unasked.
std::string withoutObjects(std::string file) {
    const std::string heap = bytesOf<std::uint64_t>(file.find("GCOL"));
    constexpr std::uint32_t noSuchObject = 0x7fffffff;
    for (std::size_t at = file.find(heap); at != std::string::npos; at = file.find(heap, at + heap.size()))
        file.replace(at + heap.size(), sizeof noSuchObject, bytesOf(noSuchObject));
    return file;
}

} // namespace

class DamagedFilesTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    QString damaged_ = folder_.filePath("damaged.nwb");

private slots:
    void initTestCase() {
        const std::string file = withoutObjects(contentOf(CANNS_DATA("io/tiny.nwb")));
        std::ofstream(damaged_.toStdString(), std::ios::binary) << file;
        // Newer libraries may refuse it themselves; then this shows nothing.
        const Ended alone = runProgram("env", {"CANNS_ON_TRIAL=1", CANNS_EXECUTABLE, "info", damaged_});
        if (alone.exitCode != -2)
            QSKIP("the HDF5 library of this machine copes with such files");
    }

    void areRefused() {
        const std::string message =
            messageOf<BadInput>([&] { static_cast<void>(openRecording(damaged_.toStdString())); });
        QVERIFY2(contains(message, "damaged") && contains(message, "damaged.nwb"), message.c_str());
        const Ended ended = runProgram(CANNS_EXECUTABLE, {"info", damaged_});
        QCOMPARE(ended.exitCode, 2);
        QCOMPARE(ended.out, QString());
        QVERIFY2(ended.err.startsWith("canns: error: ") && ended.err.contains("damaged.nwb"),
                 qPrintable(ended.err));
    }

    void areOneFailedRowOfABatch() {
        writeRecording(smallRecording(), folder_.filePath("whole.h5").toStdString());
        QFile batch(folder_.filePath("batch.json"));
        QVERIFY(batch.open(QIODevice::WriteOnly));
        batch.write(R"({"recordings": ["damaged.nwb", "whole.h5"], "through": "preprocess"})");
        batch.close();
        const Ended ended = runProgram(
            CANNS_EXECUTABLE, {"batch", batch.fileName(), "--out", folder_.filePath("results"), "--quiet"});
        QVERIFY2(ended.out.contains("2 rows, 1 failed"), qPrintable(ended.out + ended.err));
        QVERIFY(contentOf(folder_.filePath("results/table.csv").toStdString()).find("HDF5 library") !=
                std::string::npos);
    }
};

QTEST_APPLESS_MAIN(DamagedFilesTest)
#include "DamagedFilesTest.moc"
