#include "widgets/text/CoreText.h"

#include "core/base/Error.h"

#include <QCoreApplication>
#include <QTest>
#include <QTranslator>

#include <exception>
#include <stdexcept>

using namespace canns;

namespace {

/// Answers with Chinese for some of core's sentences.
class Catalogue : public QTranslator {
public:
    using QTranslator::QTranslator;
    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* source, const char*, int) const override {
        if (QByteArray(context) != "core")
            return {};
        if (QByteArray(source) == "`{}` has {} samples but `t` has {}.")
            return QString::fromUtf8("`t` 有 {2} 个采样，而 `{0}` 有 {1} 个。");
        if (QByteArray(source) == "Both are needed.")
            return QString::fromUtf8("两者都需要。");
        if (QByteArray(source) == "{} is out of range; {} must be {}.")
            return QString::fromUtf8("{} 超出范围；{} 必须{}。");
        if (QByteArray(source) == "Bin width")
            return QString::fromUtf8("箱宽");
        if (QByteArray(source) == "at least {}{}")
            return QString::fromUtf8("不小于 {}{}");
        if (QByteArray(source) == "between {} and {}{}")
            return QString::fromUtf8("在 {} 与 {}{} 之间");
        if (QByteArray(source) == "bins")
            return QString::fromUtf8("箱");
        if (QByteArray(source) == "There is no preset \"{}\".")
            return QString::fromUtf8("没有预设 \"{}\"。");
        return {};
    }
};

std::exception_ptr thrown(const auto& error) {
    try {
        throw error;
    } catch (...) {
        return std::current_exception();
    }
}

} // namespace

class CoreTextTest : public QObject {
    Q_OBJECT

private slots:
    void theCatalogueHasWhatCoreSays() {
        const auto has = [](const char* text) {
            return std::ranges::any_of(CoreText::catalogue(),
                                       [text](const char* entry) { return QByteArray(entry) == text; });
        };
        QVERIFY(has("`{}` has {} samples but `t` has {}.")); // An error, core/data/Recording.cpp.
        QVERIFY(has("Both are needed."));
        QVERIFY(has("Bin width")); // A label of a registered parameter.
    }

    void withoutATranslationEnglishStays() {
        QCOMPARE(CoreText::sentence("`x` has 3 samples but `t` has 4."),
                 QString("`x` has 3 samples but `t` has 4."));
        QCOMPARE(CoreText::phrase("no such phrase"), QString("no such phrase"));
        QCOMPARE(CoreText::phrase(""), QString());
    }

    void valuesAreCarriedOver() {
        Catalogue catalogue;
        QCoreApplication::installTranslator(&catalogue);
        QCOMPARE(CoreText::sentence("`x` has 3 samples but `t` has 4."),
                 QString::fromUtf8("`t` 有 4 个采样，而 `x` 有 3 个。"));
        QCOMPARE(CoreText::error(
                     thrown(BadInput("`x` has 3 samples but `t` has 4.", "a.npz", "Both are needed."))),
                 QString::fromUtf8("a.npz: `t` 有 4 个采样，而 `x` 有 3 个。 两者都需要。"));
        QCoreApplication::removeTranslator(&catalogue);
    }

    void phrasesWithinASentenceAreTranslatedToo() {
        Catalogue catalogue;
        QCoreApplication::installTranslator(&catalogue);
        QCOMPARE(CoreText::sentence("0 is out of range; Bin width must be at least 0.001 s."),
                 QString::fromUtf8("0 超出范围；箱宽 必须不小于 0.001 s。"));
        QCOMPARE(CoreText::sentence("60 is out of range; Bin width must be between 0 and 50 bins."),
                 QString::fromUtf8("60 超出范围；箱宽 必须在 0 与 50 箱 之间。")); // A unit that is a word.
        QCOMPARE(CoreText::sentence("There is no preset \"Bin width\"."),
                 QString::fromUtf8("没有预设 \"Bin width\"。")); // A name stays.
        QCoreApplication::removeTranslator(&catalogue);
    }

    void otherErrorsAreSaidToo() {
        QVERIFY(CoreText::error(thrown(std::bad_alloc())).contains("memory"));
        QCOMPARE(CoreText::error(thrown(std::runtime_error("boom"))), QString("boom"));
        QCOMPARE(CoreText::error(nullptr), QString());
    }
};

QTEST_GUILESS_MAIN(CoreTextTest)
#include "CoreTextTest.moc"
