#pragma once

#include <QList>
#include <QString>

namespace canns {

/// Widths of figures that journals ask for, in millimetres.
struct JournalSize {
    QString name; ///< In the language of the window: "Nature: one column".
    double millimetres = 0.0;
};

/// By journal, the narrower first. Heights are up to the figure.
QList<JournalSize> journalSizes();

} // namespace canns
