#include "app/gui/shell/Settings.h"

#include "app/gui/shell/MainWindow.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace canns;

class SettingsTest : public QObject {
    Q_OBJECT

private slots:
    void whatWasSetIsThereNextTime() {
        const QTemporaryDir folder;
        const QString path = folder.filePath("settings.ini");
        {
            Settings settings(path);
            settings.setTheme(Settings::Theme::Dark);
            settings.setLanguage("zh_CN");
            for (int i = 0; i < 12; ++i)
                settings.addRecentFile(QString("/data/%1.nwb").arg(i));
            settings.addRecentFile("/data/5.nwb");
        }
        const Settings settings(path);
        QCOMPARE(settings.theme(), Settings::Theme::Dark);
        QCOMPARE(settings.language(), QString("zh_CN"));
        QCOMPARE(settings.recentFiles().size(), 10);
        QCOMPARE(settings.recentFiles().first(), QString("/data/5.nwb"));
        QCOMPARE(settings.recentFiles().count("/data/5.nwb"), 1);
    }

    void noFileKeepsTheWindowFromOpening_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no ini") << QByteArray("\x00\xff\xfe[[[\n===\n", 12);
        QTest::newRow("cut off") << QByteArray("[window]\ntheme=da");
        QTest::newRow("wrong values")
            << QByteArray("[window]\ntheme=purple\nlanguage=tlh\ngeometry=@ByteArray(nonsense)\n"
                          "[files]\nrecent=@Invalid()\n");
        QTest::newRow("wrong types") << QByteArray("[window]\ntheme=1, 2, 3\nlanguage=@Size(3 4)\n"
                                                   "geometry=@Variant(\\0\\0\\0\\x7f)\n");
        QTest::newRow("random") << QByteArray::fromHex("89504e470d0a1a0a5b77696e646f775d0d0a00ff3d3d");
    }
    void noFileKeepsTheWindowFromOpening() {
        QFETCH(QByteArray, content);
        const QTemporaryDir folder;
        const QString path = folder.filePath("settings.ini");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        Settings settings(path);
        QVERIFY(settings.language().isEmpty());
        QVERIFY(settings.theme() == Settings::Theme::System);
        MainWindow window(settings);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QVERIFY(window.width() > 400 && window.height() > 300);
        settings.setTheme(Settings::Theme::Light);
        QVERIFY(settings.theme() == Settings::Theme::Light);
    }

    void anUnreadableFileIsSetAside() {
        const QTemporaryDir folder;
        const QString path = folder.filePath("settings.ini");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("this line has no sign of equality\n");
        file.close();
        { const Settings settings(path); }
        QVERIFY(QFile::exists(path + ".damaged"));
    }
};

QTEST_MAIN(SettingsTest)
#include "SettingsTest.moc"
