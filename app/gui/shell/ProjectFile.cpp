#include "app/gui/shell/ProjectFile.h"

#include "app/gui/shell/WindowLock.h"

#include <QFileInfo>

namespace canns {

namespace {
using namespace Qt::Literals::StringLiterals;
}

void ProjectFile::take(const QString& path) {
    const QFileInfo file(path);
    const QString absolute = file.absoluteFilePath();
    if (absolute == path_ && lock_)
        return;
    letGo();
    path_ = absolute;
    auto lock = windowLock(file.absolutePath() + u"/."_s + file.fileName() + u".lock"_s);
    if (lock->tryLock(0) || lock->error() == QLockFile::PermissionError) {
        // Where no lock can be made, saving there will fail with a reason of its own.
        lock_ = std::move(lock);
        return;
    }
    qint64 process = 0;
    QString host;
    QString program;
    if (lock->getLockInfo(&process, &host, &program))
        holder_ = u"%1, %2, %3"_s.arg(program).arg(process).arg(host);
}

void ProjectFile::letGo() {
    lock_.reset();
    path_.clear();
    holder_.clear();
}

} // namespace canns
