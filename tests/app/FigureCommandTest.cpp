#include "core/io/RecordingWriter.h"
#include "support/OtherRenderers.h"
#include "support/Program.h"
#include "support/SmallRecording.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QObject>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <vector>

using namespace canns;
using namespace canns::test;

/// `canns run --figures`, `canns figure` and `canns persistence --figures` from outside.
class FigureCommandTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        recording_ = path("small.h5");
        writeRecording(smallRecording(), recording_.toStdString());
        const Ended ended = analyse("a", {"--figures", "png,svg,pdf"});
        QVERIFY2(ended.exitCode == 0, qPrintable(ended.err));
    }

    void everyStageHasItsFigures_data() {
        QTest::addColumn<int>("fewestColours"); // more than ground, frame and letters have
        QTest::newRow("preprocess-population") << 20;
        QTest::newRow("preprocess-speed") << 20;
        QTest::newRow("tda-barcode") << 20;
        QTest::newRow("tda-diagram") << 20;
        QTest::newRow("decode-phase-1") << 20;
        QTest::newRow("decode-phase-2") << 20;
        QTest::newRow("decode-coverage") << 60;
        QTest::newRow("decode-confidence") << 20;
        QTest::newRow("cohomap-phase-1") << 100;
        QTest::newRow("cohomap-phase-2") << 100;
        QTest::newRow("cohomap-lattice") << 20;
        QTest::newRow("cohospace-best") << 60;
        QTest::newRow("cohospace-population") << 60;
        QTest::newRow("frm-best") << 60;
        QTest::newRow("gridscore-histogram") << 20;
    }
    void everyStageHasItsFigures() {
        QFETCH(int, fewestColours);
        const QString stem = path(QString("a/figures/") + QTest::currentDataTag());
        const QImage image(stem + ".png");
        QCOMPARE(image.size(), QSize(472, 354)); // 120 mm by 90 mm
        QVERIFY(std::abs(image.dotsPerMeterX() * 0.0254 - 100) < 0.1);
        QVERIFY2(coloursOf(image) >= fewestColours, qPrintable(QString::number(coloursOf(image))));
        QXmlStreamReader svg(contentOf(stem + ".svg"));
        int paths = 0;
        while (!svg.atEnd())
            if (svg.readNext() == QXmlStreamReader::StartElement)
                ++paths;
        QVERIFY2(!svg.hasError(), qPrintable(svg.errorString()));
        QVERIFY(paths > 10);
        const QByteArray pdf = contentOf(stem + ".pdf");
        QVERIFY(pdf.startsWith("%PDF-1."));
        QVERIFY2(pdf.contains("/MediaBox [0 0 340"), "120 mm are 340 points");
    }

    void otherProgramsDrawTheSame() {
        if (!hasOtherRenderers())
            QSKIP("rsvg-convert (librsvg2-bin) or pdftoppm (poppler-utils) is not installed");
        const QDir folder(path("a/figures"));
        for (const QString& file : folder.entryList({"*.png"})) {
            const QStringList faults =
                faultsOfExport(folder.filePath(QFileInfo(file).completeBaseName()), {});
            QVERIFY2(faults.isEmpty(), qPrintable(file + ": " + faults.join("; ")));
        }
    }

    void sameInputSameBytes() {
        const Ended ended = analyse("b", {"--figures", "png,svg,pdf"});
        QVERIFY2(ended.exitCode == 0, qPrintable(ended.err));
        const QStringList files = QDir(path("b/figures")).entryList(QDir::Files);
        QCOMPARE(files.size(), 60);
        for (const QString& file : files)
            QVERIFY2(contentOf(path("a/figures/" + file)) == contentOf(path("b/figures/" + file)),
                     qPrintable(file));
    }

    void oneFigureIsThatOfTheRun() {
        const Ended ended = runProgram(CANNS_EXECUTABLE, {"figure", path("a/analysis.canns"), "tda-barcode",
                                                          "--out", path("one.png"), "--dpi", "100"});
        QVERIFY2(ended.exitCode == 0, qPrintable(ended.err));
        QVERIFY(contentOf(path("one.png")) == contentOf(path("a/figures/tda-barcode.png")));
    }

    void severalFiguresShareAPage() {
        const QString project = path("a/analysis.canns");
        const QStringList names{"tda-barcode", "decode-phase-1", "cohomap-phase-1"};
        const auto draw = [&](const QString& file, const QStringList& flags) {
            const Ended ended = runProgram(CANNS_EXECUTABLE, QStringList{"figure", project} + names +
                                                                 QStringList{"--out", path(file)} + flags);
            if (ended.exitCode != 0)
                qWarning("%s", qPrintable(ended.err));
            return ended.exitCode == 0;
        };
        QVERIFY(draw("page.svg", {}));
        const QByteArray svg = contentOf(path("page.svg"));
        for (const char* letter : {">A</text>", ">B</text>", ">C</text>"})
            QVERIFY2(svg.contains(letter), letter);
        QVERIFY(svg.contains("width=\"183"));
        // Other programs draw the same page.
        QVERIFY(draw("plain.png", {"--dpi", "100"}));
        QVERIFY(draw("plain.pdf", {}));
        if (hasOtherRenderers()) {
            QVERIFY(draw("plain.svg", {}));
            QCOMPARE(faultsOfExport(path("plain"), {"A", "B", "C"}), QStringList());
        }
        QVERIFY(draw("page.png", {"--columns", "3", "--letters", "a", "--width", "150", "--height", "60",
                                  "--dpi", "100", "--dark"}));
        const QImage image(path("page.png"));
        QCOMPARE(image.size(), QSize(591, 236));
        QVERIFY(qGray(image.pixel(1, 1)) < 60);
        QVERIFY(draw("page.pdf", {"--font", "6"}));
        QVERIFY(draw("again.pdf", {"--font", "6"}));
        QVERIFY(contentOf(path("page.pdf")) == contentOf(path("again.pdf")));
        QVERIFY(draw("page.tiff", {"--dpi", "72"}));
        QVERIFY(contentOf(path("page.tiff")).startsWith("II*"));
    }

    void mistakesAreOneSentence_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("said");
        const QString project = path("a/analysis.canns");
        QTest::newRow("unknown figure")
            << QStringList{project, "tda-bars", "--out", path("x.png")} << "tda-barcode, tda-diagram";
        QTest::newRow("unknown format")
            << QStringList{project, "tda-barcode", "--out", path("x.jpg")} << ".png, .tiff, .svg or .pdf";
        QTest::newRow("no project") << QStringList{recording_, "tda-barcode", "--out", path("x.png")}
                                    << "small.h5";
        QTest::newRow("no file") << QStringList{path("none.canns"), "tda-barcode", "--out", path("x.png")}
                                 << "none.canns";
    }
    void mistakesAreOneSentence() {
        QFETCH(QStringList, arguments);
        QFETCH(QString, said);
        const Ended ended = runProgram(CANNS_EXECUTABLE, QStringList{"figure"} + arguments);
        QCOMPARE(ended.exitCode, 2);
        QVERIFY2(ended.err.startsWith("canns: error: ") && ended.err.contains(said), qPrintable(ended.err));
        QCOMPARE(ended.err.count('\n'), 1);
        QVERIFY(!QFile::exists(path("x.png")) && !QFile::exists(path("x.jpg")));
    }

    void persistenceDrawsBarcodeAndDiagram() {
        std::ofstream points(path("points.csv").toStdString());
        for (int i = 0; i < 12; ++i)
            points << std::cos(i * 0.5236) << ',' << std::sin(i * 0.5236) << '\n';
        points.close();
        const Ended ended =
            runProgram(CANNS_EXECUTABLE, {"persistence", path("points.csv"), "--out", path("ring.npz"),
                                          "--figures", "png", "--dpi", "100"});
        QVERIFY2(ended.exitCode == 0, qPrintable(ended.err));
        for (const char* name : {"ring-barcode.png", "ring-diagram.png"})
            QVERIFY(coloursOf(QImage(path(name))) >= 20);
    }

    void withoutTheProgramAskingSaysSo() {
        const QString alone = path("canns");
        QVERIFY(QFile::copy(CANNS_EXECUTABLE, alone));
        const Ended ended = runProgram(alone, {"run", recording_, "--out", path("alone"), "--through",
                                               "preprocess", "--figures", "png"});
        QCOMPARE(ended.exitCode, 2);
        QVERIFY2(ended.err.contains("canns-figures is not beside canns"), qPrintable(ended.err));
        QVERIFY(!QFile::exists(path("alone")));
        const Ended quiet =
            runProgram(alone, {"run", recording_, "--out", path("alone"), "--through", "preprocess"});
        QVERIFY2(quiet.exitCode == 0, qPrintable(quiet.err));
        QVERIFY(!QFile::exists(path("alone/figures")));
    }

private:
    QString path(const QString& name) const { return folder_.filePath(name); }

    Ended analyse(const QString& out, const QStringList& flags) const {
        return runProgram(CANNS_EXECUTABLE, QStringList{"run",      recording_,
                                                        "--out",    path(out),
                                                        "--dpi",    "100",
                                                        "--preset", "grid",
                                                        "--set",    "tda.maximumDimension=1",
                                                        "--set",    "tda.landmarks=200",
                                                        "--set",    "tda.neighbours=100",
                                                        "--set",    "tda.activeTimes=1000",
                                                        "--set",    "tda.landmarkNeighbours=120",
                                                        "--set",    "decode.iterations=1"} +
                                                flags);
    }

    QTemporaryDir folder_;
    QString recording_;
};

QTEST_GUILESS_MAIN(FigureCommandTest)
#include "FigureCommandTest.moc"
