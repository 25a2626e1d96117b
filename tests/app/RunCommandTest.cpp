#include "core/io/RecordingWriter.h"
#include "support/Npz.h"
#include "support/Program.h"
#include "support/SimulatedMixture.h"
#include "support/SmallRecording.h"
#include "support/TestData.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <csignal>
#include <fstream>
#include <numbers>

using namespace canns;
using namespace canns::test;
namespace fs = std::filesystem;

namespace {

Ended run(const QStringList& arguments) { return runProgram(CANNS_EXECUTABLE, arguments); }

const QStringList small{"--set", "tda.landmarks=200",    "--set", "tda.neighbours=100",
                        "--set", "tda.activeTimes=1000", "--set", "tda.landmarkNeighbours=120",
                        "--set", "decode.iterations=1"};

} // namespace

/// `canns run` and `canns persistence` from outside.
class RunCommandTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        recording_ = path("small.h5");
        writeRecording(smallRecording(), recording_.toStdString());
    }

    void runsThroughAStage() {
        const Ended ended = run(
            QStringList{"run", recording_, "--out", path("tda"), "--through", "tda", "--figures", "none"} +
            small);
        QVERIFY2(ended.exitCode == 0, qPrintable(ended.err));
        const Ended project = run({"info", path("tda/analysis.canns")});
        QVERIFY2(project.exitCode == 0, qPrintable(project.err));
        QVERIFY2(project.out.contains("tda (fresh)"), qPrintable(project.out));
        QVERIFY(!QFile::exists(path("tda/results/decode.npz")));
        const fs::path tda = path("tda/results/tda.npz").toStdString();
        const fs::path preprocess = path("tda/results/preprocess.npz").toStdString();
        const NpyArray activity = readNpz(preprocess, "activity");
        QCOMPARE(activity.type, std::string("f4"));
        QCOMPARE(activity.shape[1], std::size_t{60});
        for (const char* name : {"t", "x", "y", "speed"})
            QCOMPARE(readNpz(preprocess, name).shape, std::vector<std::size_t>{activity.shape[0]});
        QCOMPARE(readNpz(tda, "landmark_rows").shape, std::vector<std::size_t>{200});
        QCOMPARE(readNpz(tda, "landmark_rows").type, std::string("i8"));
        QCOMPARE(readNpz(tda, "distances").shape, (std::vector<std::size_t>{200, 200}));
        QCOMPARE(readNpz(tda, "distances").type, std::string("f4"));
        QCOMPARE(readNpz(tda, "H0").shape, (std::vector<std::size_t>{200, 2}));
        QCOMPARE(readNpz(tda, "H1_cocycle_1").shape[1], std::size_t{3});
        QCOMPARE(readNpz(tda, "H1_cocycle_1").type, std::string("i8"));
        const QJsonObject json = QJsonDocument::fromJson(contentOf(path("tda/analysis.json"))).object();
        QCOMPARE(json["parameters"].toObject()["tda"].toObject()["landmarks"].toInt(), 200);
        QCOMPARE(json["recording"].toObject()["sha256"].toString().size(), 64);
    }

    void sameInputSameBytesWhateverTheThreads() {
        for (const char* threads : {"1", "2", "4"}) {
            const Ended ended =
                run(QStringList{"run", recording_, "--out", path(threads), "--figures", "none", "--threads",
                                threads, "--preset", "grid", "--set", "tda.maximumDimension=1"} +
                    small);
            QVERIFY2(ended.exitCode == 0, qPrintable(ended.err));
        }
        for (const char* stage : {"preprocess", "cells", "tda", "verdict", "decode", "cohomap", "cohospace",
                                  "pathcompare", "fr", "frm", "gridscore"}) {
            const QByteArray one = contentOf(path("1/results/") + stage + ".npz");
            for (const char* threads : {"2", "4"})
                QVERIFY2(!one.isEmpty() && one == contentOf(path(threads) + "/results/" + stage + ".npz"),
                         stage);
        }
    }

    void groupsAreAnalysedEachOnItsOwn() {
        const test::SimulatedMixture mixture = test::simulateMixture(
            {.modules = {{.cells = 20, .spacingMetres = 0.6, .orientationDegrees = 8.0}},
             .headDirectionCells = 16,
             .minutes = 5.0});
        const QString mixed = path("mixed.h5");
        writeRecording(mixture.recording, mixed.toStdString());
        const Ended ended = run(QStringList{"run", mixed, "--out", path("groups"), "--groups", "--through",
                                            "tda", "--figures", "none"} +
                                small);
        QVERIFY2(ended.exitCode == 0, qPrintable(ended.err));
        QVERIFY(ended.out.contains("group 2: 16 cells"));
        const auto group =
            readNpz(path("groups/results/cells.npz").toStdString(), "group").values<std::int64_t>();
        QCOMPARE(group.size(), std::size_t{36});
        const std::array<std::size_t, 2> sizes{20, 16};
        for (std::size_t k = 0; k < 2; ++k) {
            const QString folder = path("groups/group-") + QString::number(k + 1);
            QVERIFY(QFile::exists(folder + "/analysis.canns"));
            QCOMPARE(readNpz((folder + "/results/preprocess.npz").toStdString(), "activity").shape[1],
                     sizes[k]);
            QVERIFY(QFile::exists(folder + "/results/tda.npz"));
        }
        QCOMPARE(std::count(group.begin(), group.end(), 1), 20);

        // Run again with fewer groups: the second one's analysis goes, what the user put there stays.
        QFile note(path("groups/group-2/note.txt"));
        QVERIFY(note.open(QIODevice::WriteOnly) && note.write("mine") == 4);
        note.close();
        const Ended again =
            run(QStringList{"run", mixed, "--out", path("groups"), "--groups", "--through", "preprocess",
                            "--figures", "none", "--set", "cells.minimumCells=18"} +
                small);
        QVERIFY2(again.exitCode == 0, qPrintable(again.err));
        QVERIFY(QFile::exists(path("groups/group-1/analysis.canns")));
        QCOMPARE(QDir(path("groups/group-2")).entryList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot),
                 QStringList("note.txt"));

        const Ended none = run(QStringList{"run", mixed, "--out", path("none"), "--groups", "--figures",
                                           "none", "--set", "cells.threshold=0.99"});
        QCOMPARE(none.exitCode, 2);
        QVERIFY2(none.err.contains("The cells fall into no groups"), qPrintable(none.err));
    }

    void badFlagsAreOneSentence_data() {
        QTest::addColumn<QStringList>("flags");
        QTest::addColumn<QString>("said");
        QTest::newRow("preset") << QStringList{"--preset", "gird"} << "Did you mean \"grid\"?";
        QTest::newRow("stage") << QStringList{"--through", "tad"} << "tad";
        QTest::newRow("setting") << QStringList{"--set", "tda"} << "STAGE.PARAMETER=VALUE";
        QTest::newRow("parameter") << QStringList{"--set", "tda.landmark=3"} << "Did you mean \"landmarks\"?";
        QTest::newRow("range") << QStringList{"--set", "tda.landmarks=0"} << "tda.landmarks";
        QTest::newRow("file") << QStringList{"--parameters", "/none.json"} << "/none.json";
        QTest::newRow("figures") << QStringList{"--figures", "jpg"} << "png, svg, pdf";
        QTest::newRow("no memory") << QStringList{"--memory-limit", "1000"} << "--memory-limit";
        QTest::newRow("threads") << QStringList{"--threads", "-1"} << "--threads";
        QTest::newRow("more landmarks than points")
            << QStringList{"--figures",  "none",  "--through",
                           "preprocess", "--set", "preprocess.timeRangeSeconds=1e5,2e5"}
            << "preprocess.timeRangeSeconds";
    }
    void badFlagsAreOneSentence() {
        QFETCH(QStringList, flags);
        QFETCH(QString, said);
        const Ended ended = run(QStringList{"run", recording_, "--out", path("bad")} + flags);
        QCOMPARE(ended.exitCode, 2);
        QVERIFY2(ended.err.startsWith("canns: error: ") && ended.err.contains(said), qPrintable(ended.err));
        QCOMPARE(ended.err.count('\n'), 1);
        QVERIFY(!QFile::exists(path("bad")));
    }

    void interruptingLeavesOnlyFinishedShuffles() {
        QProcess process;
        process.start(CANNS_EXECUTABLE,
                      {"run", recording_, "--out", path("stopped"), "--figures", "none", "--set",
                       "tda.shuffles=100000", "--set", "tda.landmarks=200", "--set", "tda.neighbours=100",
                       "--set", "tda.landmarkNeighbours=120"});
        QVERIFY(process.waitForStarted());
        const QString done = path("stopped/shuffles-done.txt");
        QTRY_VERIFY_WITH_TIMEOUT(contentOf(done).count('\n') > 1, 60'000);
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(10'000));
        QCOMPARE(process.exitCode(), 130);
        QCOMPARE(QDir(path("stopped")).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{"shuffles-done.txt"});
    }

    void interruptingLeavesNothing() {
        QProcess process;
        process.start(CANNS_EXECUTABLE, QStringList{"run", recording_, "--out", path("never"), "--figures",
                                                    "none", "--set", "gridscore.shuffles=10000"} +
                                            small);
        QVERIFY(process.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path("never")), 20'000);
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(10'000));
        QCOMPARE(process.exitCode(), 130);
        QVERIFY(!QFile::exists(path("never")));
    }

    void persistenceOfACircle_data() {
        QTest::addColumn<QString>("input");
        QTest::addColumn<QStringList>("flags");
        QTest::newRow("points") << "points.csv" << QStringList{};
        QTest::newRow("square distances") << "square.csv" << QStringList{"--input", "distances"};
        QTest::newRow("lower triangle") << "lower.txt" << QStringList{"--input", "distances"};
    }
    void persistenceOfACircle() {
        QFETCH(QString, input);
        QFETCH(QStringList, flags);
        // Eight points on a circle: one ring from the side of the octagon to its third diagonal.
        std::ofstream points(path("points.csv").toStdString());
        std::ofstream square(path("square.csv").toStdString());
        std::ofstream lower(path("lower.txt").toStdString());
        points.precision(17);
        points << "x,y\n";
        const auto at = [](int i) {
            return std::array{std::cos(i * std::numbers::pi / 4), std::sin(i * std::numbers::pi / 4)};
        };
        for (int i = 0; i < 8; ++i) {
            points << at(i)[0] << ',' << at(i)[1] << '\n';
            for (int j = 0; j < 8; ++j) {
                const double d = 2 * std::sin(std::abs(i - j) * std::numbers::pi / 8);
                square << (j > 0 ? "," : "") << d;
                if (j < i)
                    lower << (j > 0 ? "," : "") << d;
            }
            square << '\n';
            lower << (i > 0 ? "\n" : "");
        }
        for (auto* file : {&points, &square, &lower})
            file->close();
        const Ended ended = run(
            QStringList{"persistence", path(qPrintable(input)), "--out", path("o.npz"), "--cocycles", "1"} +
            flags);
        QVERIFY2(ended.exitCode == 0, qPrintable(ended.err));
        const Matrix<float> bars = readNpz(path("o.npz").toStdString(), "H1").matrix<float>();
        QCOMPARE(bars.rows(), std::size_t{1});
        QVERIFY(std::abs(bars(0, 0) - 2 * std::sin(std::numbers::pi / 8)) < 1e-4);
        QVERIFY(std::abs(bars(0, 1) - 2 * std::sin(3 * std::numbers::pi / 8)) < 1e-4);
        QCOMPARE(readNpz(path("o.npz").toStdString(), "H1_cocycle_1").shape[1], std::size_t{3});
    }

    void persistenceRefusesWhatDoesNotFit_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("flags");
        QTest::addColumn<QString>("said");
        const QStringList distances{"--input", "distances"};
        QTest::newRow("no triangle") << "1,2\n3,4\n5,6\n7,8\n" << distances << "neither a square matrix";
        QTest::newRow("negative") << "1\n-1,2\n" << distances << "must not be negative";
        QTest::newRow("NaN") << "1\nnan,2\n" << distances << "NaN";
        QTest::newRow("asymmetric") << "0,1\n2,0\n" << distances << "not symmetric";
        QTest::newRow("ragged points") << "1,2\n3\n" << QStringList{} << "Row 2 has 1 numbers";
        QTest::newRow("a word") << "1,2\n3,x\n" << QStringList{} << "line 2: \"x\" is not a number";
        QTest::newRow("empty") << "" << QStringList{} << "There are no numbers";
        QTest::newRow("metric of distances")
            << "1\n1,2\n"
            << distances + QStringList{"--metric", "cosine"} << "Distances have no metric";
        QTest::newRow("coefficient") << "1,2\n3,4\n" << QStringList{"--coefficient", "4"} << "prime";
        QTest::newRow("one point") << "1,2\n" << QStringList{} << "a barcode needs two or more";
        QTest::newRow("two equal points") << "1,2\n1,2\n" << QStringList{} << "All 2 points are equal";
        QTest::newRow("all distances infinite") << "inf\ninf,inf\n" << distances << "at a finite distance";
        QTest::newRow("cocycles of ripser")
            << "1,2\n3,4\n"
            << QStringList{"--engine", "ripser", "--cocycles", "1"} << "gives no cocycles";
    }
    void persistenceRefusesWhatDoesNotFit() {
        QFETCH(QString, text);
        QFETCH(QStringList, flags);
        QFETCH(QString, said);
        QFile file(path("in.csv"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text.toUtf8());
        file.close();
        const Ended ended = run(QStringList{"persistence", path("in.csv"), "--out", path("no.npz")} + flags);
        QCOMPARE(ended.exitCode, 2);
        QVERIFY2(ended.err.contains(said), qPrintable(ended.err));
        QVERIFY(!QFile::exists(path("no.npz")));
    }

private:
    QString path(const QString& name) const { return folder_.filePath(name); }

    QTemporaryDir folder_;
    QString recording_;
};

QTEST_APPLESS_MAIN(RunCommandTest)
#include "RunCommandTest.moc"
