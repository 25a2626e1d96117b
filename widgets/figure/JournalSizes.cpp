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
    // As the journals' pages for authors give them.
    struct Widths {
        const char* journal;
        double one, oneAndAHalf, two;
    };
    static constexpr Widths all[] = {{"Nature", 89, 120, 183},
                                     {"Science", 57, 121, 184},
                                     {"Cell, Neuron", 85, 114, 174},
                                     {"PNAS", 87, 114, 178},
                                     {"J. Neurosci.", 85, 116, 176}};
    QList<JournalSize> sizes;
    for (const Widths& widths : all) {
        const QString journal = QString::fromLatin1(widths.journal);
        sizes << JournalSize{Words::tr("%1: one column (%2 mm)").arg(journal).arg(widths.one), widths.one}
              << JournalSize{Words::tr("%1: one and a half columns (%2 mm)")
                                 .arg(journal)
                                 .arg(widths.oneAndAHalf),
                             widths.oneAndAHalf}
              << JournalSize{Words::tr("%1: two columns (%2 mm)").arg(journal).arg(widths.two), widths.two};
    }
    return sizes;
}

} // namespace canns
