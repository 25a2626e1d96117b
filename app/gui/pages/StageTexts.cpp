#include "app/gui/pages/StageTexts.h"

#include "app/gui/pages/Page.h"
#include "core/base/Memory.h"
#include "core/pipeline/ExpectedCost.h"
#include "widgets/jobs/JobBar.h"
#include "widgets/text/CoreText.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace canns {

namespace {

using namespace Qt::Literals::StringLiterals;

/// Below, a run is over before its estimate was read.
constexpr double worthTellingSeconds = 5.0;
constexpr std::size_t worthTellingBytes = 1'000'000'000;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(StageTexts)
};

} // namespace

QString stageStateText(const StageStatus& status) {
    switch (status.state) {
    case StageState::NotRun:
        return Texts::tr("Not run yet.");
    case StageState::Fresh:
        return Texts::tr("Done in %1 s.").arg(QLocale().toString(status.run->seconds, 'f', 2));
    case StageState::Stale:
        return Texts::tr("Parameters were changed since this was computed.");
    case StageState::Failed:
        return Texts::tr("Failed: %1").arg(CoreText::sentence(status.error));
    }
    return {};
}

QString neededText(const Analysis& analysis, const std::string& stage) {
    QStringList earlier;
    for (const std::string& name : analysis.missing(stage))
        for (const PageEntry& page : pages())
            if (name != stage && name == page.id)
                earlier << page.title();
    return earlier.isEmpty() ? QString() : Texts::tr("Needs %1 first.").arg(earlier.join(Texts::tr(", ")));
}

QString expectedText(const Analysis& analysis, const std::string& stage) {
    double seconds = 0.0;
    std::size_t bytes = 0;
    for (const std::string& name : analysis.missing(stage)) {
        const ExpectedCost cost = expectedCost(analysis, name);
        seconds += cost.seconds;
        bytes = std::max(bytes, cost.bytes);
    }
    if (seconds < worthTellingSeconds && bytes < worthTellingBytes)
        return {};
    const QString memory = QString::fromStdString(formatBytes(bytes));
    const QString text =
        std::isnan(seconds)
            ? Texts::tr("Expect about %1 of memory; how long it takes cannot be told.").arg(memory)
            : Texts::tr("Expect about %1 and %2 of memory.").arg(JobBar::durationText(seconds), memory);
    const std::size_t free = availableBytes();
    return free > 0 && bytes > free
               ? text + u' ' +
                     Texts::tr("Only %1 are free: take less time, wider bins, or fewer landmarks.")
                         .arg(QString::fromStdString(formatBytes(free)))
               : text;
}

} // namespace canns
