#pragma once

#include <QLockFile>

#include <memory>

namespace canns {

/// A lock on the file `path` that falls with its process, never by its age: it says that a window works on
/// something, and windows may be open for weeks. Not taken yet.
inline std::unique_ptr<QLockFile> windowLock(const QString& path) {
    auto lock = std::make_unique<QLockFile>(path);
    lock->setStaleLockTime(0);
    return lock;
}

} // namespace canns
