#pragma once

#include <QLockFile>
#include <QString>

#include <memory>

namespace canns {

/// The project file that a window works on. Only one window may write to it: the second opens it to read, and
/// knows who has it.
class ProjectFile {
public:
    /// Takes the file; afterwards isReadOnly() says whether another window was quicker.
    void take(const QString& path);
    void letGo();

    /// Empty when the window works on no project.
    const QString& path() const noexcept { return path_; }
    bool isReadOnly() const noexcept { return !path_.isEmpty() && !lock_; }
    /// Who has it, for a message: "canns-gui, process 4711 on host"; empty where unknown.
    const QString& holder() const noexcept { return holder_; }

private:
    QString path_;
    QString holder_;
    std::unique_ptr<QLockFile> lock_;
};

} // namespace canns
