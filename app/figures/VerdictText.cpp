#include "app/figures/VerdictText.h"

#include "app/figures/HtmlTable.h"
#include "widgets/text/CoreText.h"

#include <QCoreApplication>

#include <cmath>

namespace canns {

namespace {

using namespace Qt::Literals::StringLiterals;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(VerdictText)
};

QString number(double value) { return std::isinf(value) ? u"∞"_s : QString::number(value, 'g', 3); }

QString checkName(const std::string& check) {
    static const std::pair<const char*, const char*> names[] = {
        {"bars", QT_TRANSLATE_NOOP("VerdictText", "Bars")},
        {"shuffles", QT_TRANSLATE_NOOP("VerdictText", "Shuffles")},
        {"voids", QT_TRANSLATE_NOOP("VerdictText", "Voids")},
        {"coverage", QT_TRANSLATE_NOOP("VerdictText", "Coverage")},
        {"independence", QT_TRANSLATE_NOOP("VerdictText", "Independence")},
        {"fields", QT_TRANSLATE_NOOP("VerdictText", "Fields")},
        {"halves of cells", QT_TRANSLATE_NOOP("VerdictText", "Halves of the cells")},
        {"halves of time", QT_TRANSLATE_NOOP("VerdictText", "Halves of the time")}};
    for (const auto& [inCore, shown] : names)
        if (check == inCore)
            return Words::tr(shown);
    return QString::fromStdString(check);
}

QString outcomeName(CheckOutcome outcome) {
    return outcome == CheckOutcome::Passed   ? Words::tr("passed")
           : outcome == CheckOutcome::Failed ? Words::tr("failed")
                                             : Words::tr("unclear");
}

} // namespace

QString verdictSentence(PopulationShape shape) {
    switch (shape) {
    case PopulationShape::Torus:
        return Words::tr("Consistent with a torus.");
    case PopulationShape::Ring:
        return Words::tr("Consistent with a ring.");
    case PopulationShape::None:
        return Words::tr("Neither a ring nor a torus.");
    case PopulationShape::Undecided:
        return Words::tr("Undecided between ring, torus and neither.");
    }
    return {};
}

QString verdictRule() {
    return Words::tr(
        "The length of bars alone does not decide: place cells in a box leave two long bars too. So "
        "each shape is put to the checks below. A shape that passes all of its checks is the "
        "verdict, the torus first. When each shape fails at least one, there is neither. "
        "Otherwise the verdict is undecided. Shuffles and voids (H2) are asked for only where they "
        "were computed.");
}

QString verdictChecks(const QString& title, const std::vector<ShapeCheck>& checks) {
    QString html = u"<h3>"_s + title.toHtmlEscaped() + u"</h3><table cellpadding=\"4\">"_s +
                   headRow({Words::tr("Check"), Words::tr("Value"), Words::tr("Passed"), Words::tr("Failed"),
                            Words::tr("Outcome"), Words::tr("What it is")});
    for (const ShapeCheck& check : checks) {
        const bool more = check.passes > check.fails;
        html += u"<tr><td>"_s + checkName(check.name).toHtmlEscaped() + u"</td><td>"_s + number(check.value) +
                u"</td><td>"_s + (more ? u"≥ "_s : u"≤ "_s) + number(check.passes) + u"</td><td>"_s +
                (more ? u"≤ "_s : u"≥ "_s) + number(check.fails) + u"</td><td><b>"_s +
                outcomeName(check.outcome()).toHtmlEscaped() + u"</b></td><td>"_s +
                CoreText::phrase(check.meaning).toHtmlEscaped() + u"</td></tr>"_s;
    }
    return html + u"</table>"_s;
}

QString verdictText(const Verdict& verdict) {
    return u"<p><b>"_s + verdictSentence(verdict.shape).toHtmlEscaped() + u"</b></p><p>"_s +
           verdictRule().toHtmlEscaped() + u"</p>"_s + verdictChecks(Words::tr("As a ring"), verdict.ring) +
           verdictChecks(Words::tr("As a torus"), verdict.torus);
}

} // namespace canns
