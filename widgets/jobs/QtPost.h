#pragma once

#include "core/jobs/JobQueue.h"

#include <QCoreApplication>

namespace canns {

/// Brings a job's callback to the GUI thread's event loop. Whether the one who asked still lives is the
/// JobOwner's business; without an application, at the very end, calls are dropped.
inline Post qtPost() {
    return [](std::function<void()> call) {
        if (QCoreApplication* application = QCoreApplication::instance())
            QMetaObject::invokeMethod(application, std::move(call), Qt::QueuedConnection);
    };
}

} // namespace canns
