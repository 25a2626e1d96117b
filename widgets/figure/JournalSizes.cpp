#include "widgets/figure/JournalSizes.h"

#include <QCoreApplication>

namespace canns {

namespace {

using namespace Qt::Literals::StringLiterals;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(JournalSizes)
};

} // namespace

QList<JournalSize> journalSizes() {
    struct Widths {
        const char* journal;
        double one, oneAndAHalf, two;
    };
    // Nature: "Final submission" of nature.com (one and a half: 120 to 136). Science: its figure preparation
    // guide (3.54, 5 and 7.25 inches). Cell, Neuron: the figure guidelines of Cell Press. PNAS: its digital
    // art guidelines. J. Neurosci.: "Illustrations" of jneurosci.org. eLife asks for no width.
    static constexpr Widths all[] = {{"Nature", 89, 120, 183},
                                     {"Science", 90, 127, 184},
                                     {"Cell, Neuron", 85, 114, 174},
                                     {"PNAS", 87, 114, 178},
                                     {"J. Neurosci.", 85, 116, 176}};
    // "Figures" of journals.plos.org: 2.63 to 7.5 inches.
    constexpr double plosNarrowest = 66.8;
    constexpr double plosWidest = 190.5;
    QList<JournalSize> sizes;
    const auto add = [&](const QString& words, double millimetres) {
        sizes << JournalSize{words.arg(millimetres), millimetres};
    };
    for (const Widths& widths : all) {
        const QString journal = QString::fromLatin1(widths.journal);
        add(Words::tr("%1: one column (%2 mm)").arg(journal), widths.one);
        add(Words::tr("%1: one and a half columns (%2 mm)").arg(journal), widths.oneAndAHalf);
        add(Words::tr("%1: two columns (%2 mm)").arg(journal), widths.two);
    }
    add(Words::tr("%1: narrowest (%2 mm)").arg(u"PLOS"_s), plosNarrowest);
    add(Words::tr("%1: widest (%2 mm)").arg(u"PLOS"_s), plosWidest);
    return sizes;
}

} // namespace canns
