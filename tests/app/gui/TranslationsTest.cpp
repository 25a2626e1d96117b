#include "app/gui/pages/Page.h"
#include "app/gui/shell/Language.h"
#include "core/io/RecordingReader.h"
#include "core/pipeline/Analysis.h"
#include "core/pipeline/Reference.h"
#include "widgets/text/CoreText.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace canns;

namespace {

/// Texts by context, with whether all of them are translated.
QMap<QString, bool> textsOf(const QString& path) {
    QMap<QString, bool> texts;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return texts;
    QXmlStreamReader xml(&file);
    QString context;
    QString source;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QString("name"))
            context = xml.readElementText();
        else if (xml.name() == QString("source"))
            source = xml.readElementText();
        else if (xml.name() == QString("translation")) {
            const bool unfinished = xml.attributes().hasAttribute("type");
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
            texts.insert(context + ": " + source, !unfinished && !text.isEmpty());
        }
    }
    return texts;
}

} // namespace

class TranslationsTest : public QObject {
    Q_OBJECT

private slots:
    void everyTextOfTheWindowIsTranslated() {
        // What the sources say now, not what the catalogue was told at some time.
        const QTemporaryDir folder;
        const QString fresh = folder.filePath("fresh.ts");
        const QString top = CANNS_SOURCE_FOLDER;
        QCOMPARE(QProcess::execute(CANNS_LUPDATE, {"-silent", "-locations", "none", "-I", top,
                                                   top + "/app/figures", top + "/app/gui", top + "/widgets",
                                                   "-target-language", "zh_CN", "-ts", fresh}),
                 0);
        const QMap<QString, bool> wanted = textsOf(fresh);
        const QMap<QString, bool> have = textsOf(top + "/translations/canns_zh_CN.ts");
        QVERIFY(wanted.size() > 150);
        QStringList missing;
        for (auto text = wanted.begin(); text != wanted.end(); ++text)
            if (!have.value(text.key(), false))
                missing << text.key();
        QVERIFY2(missing.isEmpty(), qPrintable("not in Chinese:\n" + missing.join('\n')));
    }

    void parametersOfAllPagesAreTranslated() {
        QCOMPARE(useLanguage("zh_CN"), QString("zh_CN"));
        QStringList missing;
        const auto check = [&](const std::string& text) {
            if (!text.empty() && CoreText::phrase(text) == QString::fromStdString(text))
                missing << QString::fromStdString(text);
        };
        for (const PageEntry& page : pages())
            for (const StageDescriptor& stage : pipelineStages())
                if (stage.name() == page.id)
                    for (const ParameterRow& row : stage.table->rows()) {
                        check(row.info.label);
                        check(row.info.meaning);
                        for (const std::string& choice : row.info.choices)
                            check(choice);
                    }
        for (const Sample& sample : samples()) {
            check(sample.title);
            check(sample.description);
        }
        for (const Preset& preset : presets())
            check(preset.title);
        useLanguage("en");
        QVERIFY2(missing.isEmpty(), qPrintable("not in Chinese:\n" + missing.join('\n')));
    }

    void everythingThatCoreSaysIsTranslated() {
        // As collected from core's sources and tables when this was built.
        const QMap<QString, bool> have =
            textsOf(QString(CANNS_SOURCE_FOLDER) + "/translations/canns_zh_CN.ts");
        QVERIFY(CoreText::catalogue().size() > 800);
        QStringList missing;
        for (const char* text : CoreText::catalogue())
            if (!have.value("core: " + QString::fromUtf8(text), false))
                missing << QString::fromUtf8(text);
        QVERIFY2(missing.isEmpty(), qPrintable("not in Chinese (build the target update-translations and "
                                               "translate):\n" +
                                               missing.join('\n')));
    }

    void noTextWasLeftUnfinished() {
        const QMap<QString, bool> have =
            textsOf(QString(CANNS_SOURCE_FOLDER) + "/translations/canns_zh_CN.ts");
        QVERIFY(have.size() > 1000);
        QStringList unfinished;
        for (auto text = have.begin(); text != have.end(); ++text)
            if (!text.value())
                unfinished << text.key();
        QVERIFY2(unfinished.isEmpty(), qPrintable("not in Chinese:\n" + unfinished.join('\n')));
    }

    void theChineseGuideHasTheReferenceAsItIsNow() {
        QCOMPARE(useLanguage("zh_CN"), QString("zh_CN"));
        const std::string reference = parameterReference(
            [](const std::string& text) { return CoreText::sentence(text).toStdString(); });
        useLanguage("en");
        QFile page(QString(CANNS_SOURCE_FOLDER) + "/resources/guide/zh_CN/parameters.md");
        QVERIFY(page.open(QIODevice::ReadOnly));
        QVERIFY2(page.readAll() == QByteArray::fromStdString(reference),
                 "resources/guide/zh_CN/parameters.md is old: build the target canns-guide");
    }

    void anUnknownLanguageIsEnglish() { QCOMPARE(useLanguage("tlh"), QString("en")); }

    void englishHasItsPlurals() {
        useLanguage("en");
        QCOMPARE(QCoreApplication::translate("RecordingDetails", "%n unit(s)", nullptr, 1),
                 QString("1 unit"));
        QCOMPARE(QCoreApplication::translate("RecordingDetails", "%n unit(s)", nullptr, 5),
                 QString("5 units"));
    }
};

QTEST_MAIN(TranslationsTest)
#include "TranslationsTest.moc"
