#pragma once

#include "widgets/live/LiveView.h"

#include <QString>

#include <span>
#include <vector>

namespace canns {

/// A view by name. A new one is a class in a file of its own and a line in LiveViewKinds.cpp.
struct LiveViewKind {
    const char* id;                            ///< In settings.
    QString (*title)();                        ///< In the menu of views.
    bool (*fits)(const LiveNetwork& network);  ///< Whether it has something to show of it.
    bool (*first)(const LiveNetwork& network); ///< Whether it is there from the beginning.
    /// A new widget, which the parent that it is given later owns, and its view.
    LiveView* (*make)();
};

/// In the order in which they are offered and arranged.
std::span<const LiveViewKind> liveViewKinds();
const LiveViewKind* findLiveViewKind(const QString& id);

} // namespace canns
