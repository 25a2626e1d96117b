#pragma once

#include "core/jobs/JobQueue.h"

#include <QDateTime>
#include <QLockFile>
#include <QObject>
#include <QString>
#include <QTimer>

#include <memory>
#include <string>
#include <vector>

namespace canns {

class Analysis;
class Workspace;

/// Work that a window left behind when it was closed, or died: a project in the folder of autosaves.
struct Leftover {
    QString path; ///< Of the project.
    QString recording;
    QDateTime savedAt;
};

/// Keeps what has been computed and not yet saved, so that a window may be closed, or killed, at any moment:
/// after each finished stage and each edit the analysis goes to a project in `folder`, in the background. A
/// lock beside it says that its window lives; what nobody holds is a Leftover, to go on with at the next
/// start.
class Autosave : public QObject {
    Q_OBJECT
public:
    Autosave(Workspace& workspace, const QString& folder, QObject* parent = nullptr);
    /// Saves what is not yet saved.
    ~Autosave() override;

    /// What other windows left behind, the newest first.
    std::vector<Leftover> leftovers() const;
    /// Makes a leftover this window's own; the path to open. Empty when another window was quicker.
    QString take(const Leftover& leftover);
    static void discard(const Leftover& leftover);
    /// Whether it is a project that this class made; goesOn() says that such a one was opened, and is kept up
    /// to date from now on.
    bool isOwn(const QString& path) const;
    void goesOn(const QString& path);
    /// How the window showed a project of this class when it was last looked at; empty if nobody knows.
    static std::string viewOf(const QString& path);

    /// Nothing is left to be kept: it was saved as a project, or given up.
    void forget();
    /// Whether there are results or edits that no project has.
    bool hasUnsaved() const noexcept { return unsaved_; }
    /// Saves now and waits for it.
    void flush();

Q_SIGNALS:
    void unsavedChanged(bool unsaved);

private:
    void changed();
    void save();
    void setUnsaved(bool unsaved);
    QString newPath() const;
    /// What is to be known of a project without opening it, and changes more often than it is saved.
    void writeNote() const;

    Workspace& workspace_;
    std::shared_ptr<Analysis> kept_; ///< Whose changes are saved; the workspace may have another by then.
    QString folder_;
    std::string view_; ///< How it was last looked at.
    QString path_;     ///< Empty until there is something to keep.
    std::unique_ptr<QLockFile> lock_;
    QTimer soon_;
    QTimer noting_;
    bool unsaved_ = false;
    bool waiting_ = false; ///< Something has changed since the last save was begun.
    std::vector<std::string> savedKeys_;
    JobQueue jobs_{1};
    JobPtr<bool> saving_;
    JobOwner owner_; // Last: no callback may find the rest half gone.
};

} // namespace canns
