#include "app/gui/shell/CommandLine.h"

#include <QImage>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace canns;

class WindowCommandLineTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;

    int run(const QStringList& arguments, QString* errors = nullptr) const {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("XDG_CONFIG_HOME", folder_.path());
        process.setProcessEnvironment(environment);
        process.start(CANNS_GUI_EXECUTABLE, arguments);
        process.waitForFinished(60000);
        if (errors != nullptr)
            *errors = QString::fromUtf8(process.readAllStandardError());
        return process.exitCode();
    }

private slots:
    void linesAreParsed() {
        const CommandLine line =
            CommandLine::parse({"canns-gui", "day3.nwb", "--screenshot", "a.png", "--size", "800x600",
                                "--theme", "dark", "--language", "zh_CN", "--page", "recording"});
        QVERIFY(line.message.isEmpty());
        QCOMPARE(line.recording, QString("day3.nwb"));
        QCOMPARE(line.screenshot, QString("a.png"));
        QCOMPARE(line.size, QSize(800, 600));
        QCOMPARE(line.theme, QString("dark"));
        QCOMPARE(line.language, QString("zh_CN"));
        QCOMPARE(line.page, QString("recording"));
    }

    void helpNamesTheProgram() {
        const CommandLine line = CommandLine::parse({"canns-gui", "--help"});
        QCOMPARE(line.exitCode, 0);
        QVERIFY2(line.message.startsWith("Usage: canns-gui [options] [RECORDING]"), qPrintable(line.message));
    }

    void mistakesAreNamed_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("said");
        QTest::newRow("two recordings") << QStringList{"a", "b"} << "One recording";
        QTest::newRow("unknown option") << QStringList{"--frobnicate"} << "frobnicate";
        QTest::newRow("size") << QStringList{"--size", "big"} << "WIDTHxHEIGHT";
        QTest::newRow("theme") << QStringList{"--theme", "purple"} << "light, dark or system";
        QTest::newRow("language") << QStringList{"--language", "tlh"} << "zh_CN";
        QTest::newRow("wait") << QStringList{"--wait", "long"} << "seconds";
        QTest::newRow("movie of nothing") << QStringList{"--movie", "a.gif"} << "--live";
        QTest::newRow("movie as a text")
            << QStringList{"--live", "cann-1d", "--wait", "2", "--movie", "a.txt"} << ".mp4 or .gif";
    }
    void mistakesAreNamed() {
        QFETCH(QStringList, arguments);
        QFETCH(QString, said);
        const CommandLine line = CommandLine::parse(QStringList{"canns-gui"} + arguments);
        QCOMPARE(line.exitCode, 2);
        QVERIFY2(line.message.startsWith("canns-gui: error: ") && line.message.contains(said),
                 qPrintable(line.message));
    }

    void aScreenshotOfEachPage() {
        for (const char* page : {"recording", "preprocess"}) {
            const QString path = folder_.filePath(QString("%1.png").arg(page));
            QCOMPARE(run({"sample:head-direction", "--page", page, "--run", "--screenshot", path, "--size",
                          "1366x700", "--theme", "light"}),
                     0);
            const QImage image(path);
            QCOMPARE(image.size(), QSize(1366, 700));
            QSet<QRgb> colours;
            for (int y = 0; y < image.height(); y += 3)
                for (int x = 0; x < image.width(); x += 3)
                    colours.insert(image.pixel(x, y));
            QVERIFY(colours.size() > 100);
            QVERIFY(image.pixelColor(image.width() - 3, 30).lightness() > 200);
        }
    }

    void itFitsAFourKScreenAtScaleTwo() {
        qputenv("QT_SCALE_FACTOR", "2");
        const QString path = folder_.filePath("large.png");
        QCOMPARE(
            run({"sample:head-direction", "--screenshot", path, "--size", "1900x1000", "--theme", "dark"}),
            0);
        qunsetenv("QT_SCALE_FACTOR");
        QCOMPARE(QImage(path).size(), QSize(3800, 2000));
    }

    void anUnknownPageIsRefused() {
        QString errors;
        QCOMPARE(run({"--page", "nowhere"}, &errors), 2);
        QVERIFY2(errors.contains("nowhere"), qPrintable(errors));
    }

    void aPictureThatCannotBeWrittenFails() {
        QCOMPARE(run({"--screenshot", folder_.filePath("no/folder/a.png")}), 1);
    }
};

QTEST_GUILESS_MAIN(WindowCommandLineTest)
#include "WindowCommandLineTest.moc"
