#include "widgets/text/CoreText.h"

#include "core/base/Error.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <new>

namespace canns::CoreText {

namespace {

using namespace Qt::Literals::StringLiterals;

QString translated(const char* text) { return QCoreApplication::translate("core", text); }

/// The gaps of fmt's: {}, {:.3g}, {0}.
const QRegularExpression& gap() {
    static const QRegularExpression expression(u"\\{[^{}]*\\}"_s);
    return expression;
}

/// Turns "Found {} of {}." into an expression that captures what stands in the gaps.
QRegularExpression matcherOf(const QString& pattern) {
    QString expression;
    qsizetype from = 0;
    auto gaps = gap().globalMatch(pattern);
    while (gaps.hasNext()) {
        const QRegularExpressionMatch match = gaps.next();
        expression +=
            QRegularExpression::escape(pattern.mid(from, match.capturedStart() - from)) + u"(.*?)"_s;
        from = match.capturedEnd();
    }
    expression += QRegularExpression::escape(pattern.mid(from));
    return QRegularExpression(QRegularExpression::anchoredPattern(expression),
                              QRegularExpression::DotMatchesEverythingOption);
}

/// What stood in a gap of `pattern`, in the language of the window where core has a phrase for it: a range,
/// a number with a unit that is a word, or a sentence in a sentence. What stands in quotation marks is a name
/// and stays.
QString valueInLanguage(const QString& value, const QString& pattern, qsizetype gapBegin) {
    if (gapBegin > 0 && QStringView(u"\"`").contains(pattern[gapBegin - 1]))
        return value;
    static const QRegularExpression quantity(u"^([-+.\\de]+) (\\w[\\w ]*)$"_s);
    if (const QRegularExpressionMatch match = quantity.match(value); match.hasMatch())
        return match.captured(1) + u' ' + phrase(match.captured(2).toStdString());
    return sentence(value.toStdString());
}

/// The gaps of `pattern` filled in order; "{1}" takes the second value, whatever its place.
QString filled(const QString& pattern, const QStringList& values) {
    QString text;
    qsizetype from = 0;
    qsizetype next = 0;
    auto gaps = gap().globalMatch(pattern);
    while (gaps.hasNext()) {
        const QRegularExpressionMatch match = gaps.next();
        text += pattern.mid(from, match.capturedStart() - from);
        bool numbered = false;
        const qsizetype number = match.captured().mid(1, match.capturedLength() - 2).toInt(&numbered);
        text += valueInLanguage(values.value(numbered ? number : next++), pattern, match.capturedStart());
        from = match.capturedEnd();
    }
    return text + pattern.mid(from);
}

} // namespace

QString phrase(const std::string& text) { return text.empty() ? QString() : translated(text.c_str()); }

QString sentence(const std::string& text) {
    QString english = QString::fromStdString(text);
    if (QString whole = phrase(text); whole != english)
        return whole;
    for (const char* entry : catalogue()) {
        const QString pattern = QString::fromUtf8(entry);
        const qsizetype firstGap = pattern.indexOf(u'{');
        if (firstGap < 0 || !english.startsWith(QStringView(pattern).left(firstGap)))
            continue;
        const QString translation = translated(entry);
        if (translation == pattern)
            continue;
        const QRegularExpressionMatch match = matcherOf(pattern).match(english);
        if (match.hasMatch())
            return filled(translation, match.capturedTexts().mid(1));
    }
    return english;
}

QString error(const std::exception_ptr& error) {
    if (!error)
        return {};
    try {
        std::rethrow_exception(error);
    } catch (const Error& e) {
        QStringList parts{sentence(e.description())};
        if (!e.hint().empty())
            parts << sentence(e.hint());
        const QString what = parts.join(u' ');
        return e.where().empty() ? what : QString::fromStdString(e.where()) + u": "_s + what;
    } catch (const std::bad_alloc&) {
        return QCoreApplication::translate(
            "CoreText",
            "There is not enough memory for this. Close other programs, or make the problem smaller.");
    } catch (const std::exception& e) {
        return QString::fromUtf8(e.what());
    }
}

} // namespace canns::CoreText
