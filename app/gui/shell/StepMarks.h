#pragma once

#include "core/pipeline/Analysis.h"

#include <QIcon>
#include <QPalette>
#include <QString>

namespace canns {

/// The mark beside a step of the wizard. Each kind has a shape of its own, not only a colour, and words.
struct StepMark {
    enum class Kind { NotRun, Running, Fresh, Stale, Failed };

    Kind kind = Kind::NotRun;
    double fraction = 0.0; ///< Of a step that is running.

    static StepMark of(StageState state);
    /// "Done", "Running, 40 %", …, in the language of the window.
    QString words() const;
    QIcon icon(const QPalette& palette) const;
};

} // namespace canns
