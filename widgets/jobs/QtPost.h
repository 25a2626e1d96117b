#pragma once

#include "core/jobs/JobQueue.h"

namespace canns {

/// Brings a job's callback to the event loop of the thread that calls this, the window's; what the callback
/// holds is given up there, too. Whether the one who asked still lives is the JobOwner's business; without an
/// application, at the very end, calls are dropped.
Post qtPost();

} // namespace canns
