#include "core/io/RecordingWriter.h"
#include "support/Program.h"
#include "support/SmallRecording.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace canns;
using namespace canns::test;

/// `canns report` from outside.
class ReportCommandTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        recording_ = path("small-" + QString(120, 'x') + ".h5"); // One word, wider than the page.
        writeRecording(smallRecording(), recording_.toStdString());
        const Ended ended = runProgram(CANNS_EXECUTABLE, {"run",       recording_,
                                                          "--out",     path("a"),
                                                          "--figures", "none",
                                                          "--preset",  "grid",
                                                          "--set",     "tda.landmarks=200",
                                                          "--set",     "tda.neighbours=100",
                                                          "--set",     "tda.activeTimes=1000",
                                                          "--set",     "tda.landmarkNeighbours=120",
                                                          "--set",     "tda.maximumDimension=1",
                                                          "--set",     "decode.iterations=1"});
        QVERIFY2(ended.exitCode == 0, qPrintable(ended.err));
        QVERIFY(report("a", "report.html"));
        QVERIFY(report("a", "report.pdf"));
    }

    void theHtmlStandsForItself() {
        QXmlStreamReader xml(contentOf(path("report.html")));
        QStringList headings;
        QStringList figures;
        QStringList images;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            const QString name = xml.name().toString();
            if (name == "figure")
                figures << xml.attributes().value("id").toString();
            if (name == "img") {
                QVERIFY(!xml.attributes().value("alt").isEmpty());
                images << xml.attributes().value("src").toString();
            }
            QVERIFY2(name != "link" && name != "script", qPrintable(name));
            if (name == "h1" || name == "h2")
                headings << xml.readElementText(QXmlStreamReader::IncludeChildElements);
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QCOMPARE(headings.value(1), QString("Verdict"));
        for (const char* wanted : {"Recording", "Steps", "Activity", "Topology", "Decoded phases",
                                   "Rate maps", "Grid scores", "The same again", "What to cite"})
            QVERIFY2(headings.contains(wanted), wanted);
        for (const char* wanted :
             {"preprocess-population", "tda-barcode", "decode-phase-1", "cohomap-phase-1", "cohospace-best",
              "fr-heatmap", "frm-all", "gridscore-histogram"})
            QVERIFY2(figures.contains(wanted), wanted);
        QCOMPARE(images.size(), figures.size());
        for (const QString& image : images) {
            QVERIFY(image.startsWith("data:image/"));
            const QByteArray picture = QByteArray::fromBase64(image.section(',', 1).toLatin1());
            QVERIFY(picture.contains("<svg") || QImage::fromData(picture).width() > 500);
        }
    }

    void itSaysWhatASupplementNeeds() {
        const QString html = QString::fromUtf8(contentOf(path("report.html")));
        const QByteArray analysis = contentOf(path("a/analysis.json"));
        const auto at = analysis.indexOf("\"sha256\": \"") + 11;
        QVERIFY(html.contains(QString::fromLatin1(analysis.mid(at, 64)))); // which recording
        QVERIFY(html.contains("tda.landmarks") &&
                html.contains("<b>200</b>")); // parameters, changed ones bold
        QVERIFY(html.contains("canns run ") && html.contains("--set tda.landmarks=200"));
        QVERIFY(html.contains("The length of bars alone does not decide")); // the rule …
        QVERIFY(html.contains("As a torus") && html.contains("≥ 2"));       // … and its checks
        QVERIFY(html.contains("hdf5") && html.contains("canns-gui " CANNS_VERSION));
        QVERIFY(html.contains("Gardner et al. 2022"));
        for (const char* stage : {"preprocess", "tda", "verdict", "decode", "cohomap", "gridscore"})
            QVERIFY2(html.contains(QString("<td>%1</td>").arg(stage)), stage);
    }

    void theSameAnalysisGivesTheSameBytes() {
        QVERIFY(report("a/analysis.canns", "again.html"));
        QVERIFY(report("a/analysis.canns", "again.pdf"));
        QVERIFY(contentOf(path("report.html")) == contentOf(path("again.html")));
        QVERIFY(contentOf(path("report.pdf")) == contentOf(path("again.pdf")));
    }

    void anotherProgramReadsThePdf() {
        QVERIFY(contentOf(path("report.pdf")).startsWith("%PDF-"));
        const QString text = QStandardPaths::findExecutable("pdftotext");
        const QString draw = QStandardPaths::findExecutable("pdftoppm");
        if (text.isEmpty() || draw.isEmpty())
            QSKIP("pdftotext or pdftoppm (poppler-utils) is not installed");
        const Ended words = runProgram(text, {"-layout", path("report.pdf"), "-"});
        QVERIFY2(words.exitCode == 0 && words.err.isEmpty(), qPrintable(words.err));
        const qsizetype pages = words.out.count('\f');
        QVERIFY2(pages >= 5 && pages <= 40, qPrintable(QString::number(pages)));
        for (const QString& wanted : {QString("Verdict"), QString("Figure 1."), QString("tda.landmarks"),
                                      QString("What to cite"), QString("%1 / %1").arg(pages)})
            QVERIFY2(words.out.contains(wanted), qPrintable(wanted));
        const Ended drawn = runProgram(draw, {"-r", "40", "-gray", path("report.pdf"), path("page")});
        QVERIFY2(drawn.exitCode == 0 && drawn.err.isEmpty(), qPrintable(drawn.err));
        const QStringList images = QDir(path("")).entryList({"page-*.pgm"});
        QCOMPARE(images.size(), pages);
        for (const QString& file : images) {
            // Nothing runs over the margins (18 mm; the foot stands below).
            const QImage image(path(file));
            const int margin = image.width() * 17 / 210;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    if (x < margin || x >= image.width() - margin || y < margin)
                        QVERIFY2(qGray(image.pixel(x, y)) > 200,
                                 qPrintable(QString("%1 at %2, %3").arg(file).arg(x).arg(y)));
        }
    }

    void inChinese() {
        QVERIFY(report("a", "chinese.html", {"--language", "zh_CN"}));
        const QString html = QString::fromUtf8(contentOf(path("chinese.html")));
        QVERIFY(html.contains("lang=\"zh-CN\""));
        for (const QString& wanted : {QString("<h2>判定</h2>"), QString("<h2>引用</h2>"), QString("参数")})
            QVERIFY2(html.contains(wanted), qPrintable(wanted));
        QVERIFY(!html.contains("<h2>Verdict</h2>"));
    }

    void aRecordingThatIsGoneIsSaid() {
        QVERIFY(QDir().mkpath(path("gone")));
        QVERIFY(QFile::copy(path("a/analysis.canns"), path("gone/analysis.canns")));
        QVERIFY(QFile::rename(recording_, recording_ + ".away"));
        const bool written = report("gone/analysis.canns", "gone.html");
        QVERIFY(QFile::rename(recording_ + ".away", recording_));
        QVERIFY(written);
        QVERIFY(contentOf(path("gone.html")).contains("was not at hand"));
        QVERIFY(!contentOf(path("report.html")).contains("was not at hand"));
    }

    void mistakesAreOneSentence_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("said");
        const QString project = path("a/analysis.canns");
        QTest::newRow("another ending") << QStringList{project, "--out", path("x.docx")} << ".html or .pdf";
        QTest::newRow("no project") << QStringList{recording_, "--out", path("x.pdf")} << "small-xx";
        QTest::newRow("no such language")
            << QStringList{project, "--out", path("x.pdf"), "--language", "tlh"} << "en, zh_CN";
        QTest::newRow("no such folder") << QStringList{project, "--out", path("none/x.pdf")} << "none";
    }
    void mistakesAreOneSentence() {
        QFETCH(QStringList, arguments);
        QFETCH(QString, said);
        const Ended ended = runProgram(CANNS_EXECUTABLE, QStringList{"--quiet", "report"} + arguments);
        QVERIFY(ended.exitCode == 1 || ended.exitCode == 2);
        QVERIFY2(ended.err.startsWith("canns: error: ") && ended.err.contains(said), qPrintable(ended.err));
        QCOMPARE(ended.err.count('\n'), 1);
        QVERIFY(QDir(path("")).entryList({"x.*"}).isEmpty());
    }

private:
    QString path(const QString& name) const { return folder_.filePath(name); }
    bool report(const QString& project, const QString& file, const QStringList& more = {}) {
        const Ended ended =
            runProgram(CANNS_EXECUTABLE, QStringList{"report", path(project), "--out", path(file)} + more);
        if (ended.exitCode != 0)
            qWarning("%s", qPrintable(ended.err));
        return ended.exitCode == 0;
    }

    QTemporaryDir folder_;
    QString recording_;
};

QTEST_GUILESS_MAIN(ReportCommandTest)
#include "ReportCommandTest.moc"
