#pragma once

#include "core/data/RecordingSummary.h"

#include <QString>

namespace canns {

/// "15 units · 98 794 spikes · 20 min 3 s · position and head direction · NWB 2".
QString recordingInOneLine(const Recording& recording, const RecordingSummary& summary);

/// Provenance, epochs, gaps and warnings as a page of HTML.
QString recordingDetails(const Recording& recording);

/// "1 h 2 min", "20 min 3 s", "12.5 s": a length of recorded time.
QString spanText(double seconds);

} // namespace canns
