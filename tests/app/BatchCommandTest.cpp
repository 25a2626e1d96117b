#include "core/io/RecordingWriter.h"
#include "support/Program.h"
#include "support/SmallRecording.h"
#include "support/TestData.h"

#include <QDir>
#include <QFile>
#include <QObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace canns;
using namespace canns::test;

/// `canns batch` from outside: twenty recordings, by one process, by two ranks, and by two of which one is
/// killed.
class BatchCommandTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        for (int k = 0; k < recordings; ++k)
            writeRecording(smallRecordingWithout(k),
                           path(QString("rat-%1.h5").arg(k, 2, 10, QChar('0'))).toStdString());
        QFile file(path("batch.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"recordings": ["rat-*.h5"], "preset": "grid", "through": "tda",
                       "set": {"tda.landmarks": 150, "tda.neighbours": 100, "tda.landmarkNeighbours": 100,
                               "tda.activeTimes": 1000, "tda.maximumDimension": 1}})");
        file.close();
        const Ended ended = runProgram(CANNS_EXECUTABLE, {"batch", path("batch.json"), "--out", path("one")});
        QVERIFY2(ended.exitCode == 0, qPrintable(ended.err));
        QVERIFY2(ended.out.contains("20 rows, 0 failed"), qPrintable(ended.out));
        table_ = contentOf(path("one/table.csv"));
        const QList<QByteArray> lines = table_.trimmed().split('\n');
        QCOMPARE(lines.size(), recordings + 1);
        QVERIFY(lines[1].startsWith("rat-00.h5,60,"));
        // Other spikes, other bars: rows are not copies of one another.
        QVERIFY(lines[1].mid(10) != lines[2].mid(10));
    }

    void twoRanksMakeTheSameTable() {
        const QString mpirun = QStandardPaths::findExecutable("mpirun");
        if (mpirun.isEmpty())
            QSKIP("mpirun is not installed");
        const Ended ended =
            runProgram(mpirun, {"--allow-run-as-root", "--oversubscribe", "-n", "2", CANNS_EXECUTABLE,
                                "batch", path("batch.json"), "--out", path("ranks"), "--threads", "1"});
        QVERIFY2(ended.exitCode == 0, qPrintable(ended.err));
        // Each row was computed by one of them, and once.
        QCOMPARE(ended.out.count("row "), recordings);
        QCOMPARE(ended.out.count("20 rows, 0 failed"), 1);
        QCOMPARE(contentOf(path("ranks/table.csv")), table_);
        QCOMPARE(contentOf(path("ranks/table.h5")), contentOf(path("one/table.h5")));
    }

    void theRestGoesOnWhenOneIsKilled() {
        QProcess victim;
        QProcess other;
        const QStringList arguments{"batch",   path("batch.json"), "--out", path("killed"),
                                    "--quiet", "--threads",        "1"};
        victim.start(CANNS_EXECUTABLE, arguments);
        QVERIFY(victim.waitForReadyRead(50'000)); // It has finished a row, and is at the next.
        other.start(CANNS_EXECUTABLE, arguments);
        QVERIFY(other.waitForReadyRead(50'000));
        ::kill(static_cast<pid_t>(victim.processId()), SIGKILL);
        QVERIFY(victim.waitForFinished(10'000));
        QCOMPARE(victim.exitStatus(), QProcess::CrashExit);
        QVERIFY(other.waitForFinished(100'000));
        QCOMPARE(other.exitCode(), 0);
        QCOMPARE(contentOf(path("killed/table.csv")), table_);
    }

    void aRestartFinishesWhatIsMissing() {
        QProcess victim;
        const QStringList arguments{"batch",           path("batch.json"), "--out",
                                    path("restarted"), "--workers",        "2"};
        victim.start(CANNS_EXECUTABLE, arguments);
        QVERIFY(victim.waitForReadyRead(50'000));
        ::kill(static_cast<pid_t>(victim.processId()), SIGKILL);
        QVERIFY(victim.waitForFinished(10'000));
        QVERIFY(!QFile::exists(path("restarted/table.csv")));
        const Ended ended = runProgram(CANNS_EXECUTABLE, arguments);
        QCOMPARE(ended.exitCode, 0);
        QVERIFY2(!ended.out.contains(" 0 taken over"), qPrintable(ended.out));
        QCOMPARE(contentOf(path("restarted/table.csv")), table_);
    }

    void printsASlurmScript() {
        const Ended ended =
            runProgram(CANNS_EXECUTABLE, {"batch", path("batch.json"), "--slurm", "4", "--threads", "3"});
        QCOMPARE(ended.exitCode, 0);
        QVERIFY(ended.out.contains("#SBATCH --array=0-3\n"));
        QVERIFY(ended.out.contains(QString("'%1'").arg(path("batch-results"))));
        QVERIFY(!QFile::exists(path("batch-results")));
    }

    void badFilesAreRefused() {
        QFile file(path("bad.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"recordings": ["rat-00.h5"], "grid": {"tda.landmarcs": [1, 2]}})");
        file.close();
        const Ended ended = runProgram(CANNS_EXECUTABLE, {"batch", path("bad.json")});
        QCOMPARE(ended.exitCode, 2);
        QVERIFY2(ended.err.startsWith("canns: error: ") && ended.err.contains("bad.json, tda.landmarcs") &&
                     ended.err.contains("landmarks"),
                 qPrintable(ended.err));
    }

private:
    static constexpr int recordings = 20;
    QString path(const QString& name) const { return folder_.filePath(name); }

    QTemporaryDir folder_;
    QByteArray table_;
};

QTEST_GUILESS_MAIN(BatchCommandTest)
#include "BatchCommandTest.moc"
