#include "app/gui/shell/Autosave.h"

#include "app/gui/shell/WindowLock.h"
#include "app/gui/shell/Workspace.h"
#include "core/pipeline/Project.h"
#include "widgets/jobs/QtPost.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QUuid>

#include <chrono>
#include <utility>

namespace canns {

namespace {

using namespace Qt::Literals::StringLiterals;

/// Stages that follow one another quickly are kept together.
constexpr auto afterAChange = std::chrono::milliseconds(300);
/// Where one is changes sixty times a second while a path is played.
constexpr auto afterALook = std::chrono::seconds(1);

QString noteOf(const QString& project) { return project + u".json"_s; }
std::unique_ptr<QLockFile> lockFor(const QString& project) { return windowLock(project + u".lock"_s); }

QJsonObject noteIn(const QString& project) {
    QFile note(noteOf(project));
    return note.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(note.readAll()).object() : QJsonObject();
}

void removeAll(const QString& project) {
    QFile::remove(project);
    QFile::remove(noteOf(project));
}

/// What an analysis has, in short: its parameters and the keys of its results.
std::vector<std::string> keysOf(const std::shared_ptr<Analysis>& analysis) {
    std::vector<std::string> keys;
    if (!analysis)
        return keys;
    const PipelineParameters parameters = analysis->parameters();
    for (const StageDescriptor& stage : analysis->stages()) {
        keys.push_back(parameters.at(stage.name()).hash());
        if (const StageRunPtr run = analysis->status(stage.name()).run)
            keys.push_back(run->key);
    }
    return keys;
}

} // namespace

Autosave::Autosave(Workspace& workspace, const QString& folder, QObject* parent)
    : QObject(parent), workspace_(workspace), folder_(folder) {
    QDir().mkpath(folder_);
    soon_.setSingleShot(true);
    soon_.setInterval(afterAChange);
    connect(&soon_, &QTimer::timeout, this, &Autosave::save);
    connect(&workspace_, &Workspace::analysisChanged, this, &Autosave::changed);
    connect(&workspace_, &Workspace::stageFinished, this, &Autosave::changed);
    noting_.setSingleShot(true);
    noting_.setInterval(afterALook);
    connect(&noting_, &QTimer::timeout, this, &Autosave::writeNote);
    connect(&workspace_, &Workspace::viewChanged, this, [this] {
        if (kept_ != workspace_.analysis())
            return; // Of another recording that comes.
        view_ = workspace_.view();
        if (!noting_.isActive())
            noting_.start();
    });
    connect(&workspace_, &Workspace::recordingChanged, this, [this] {
        // Another recording: what was kept of the one before stays, for the next start.
        flush();
        path_.clear();
        lock_.reset();
        kept_ = workspace_.analysis();
        savedKeys_ = keysOf(kept_);
        view_ = workspace_.view();
        setUnsaved(false);
    });
    kept_ = workspace_.analysis();
}

void Autosave::goesOn(const QString& path) {
    path_ = path;
    lock_ = lockFor(path);
    lock_->tryLock(0);
    setUnsaved(true);
}

Autosave::~Autosave() { flush(); }

QString Autosave::newPath() const {
    return folder_ + u'/' + QUuid::createUuid().toString(QUuid::WithoutBraces) + u".canns"_s;
}

bool Autosave::isOwn(const QString& path) const {
    return QFileInfo(path).absolutePath() == QFileInfo(folder_).absoluteFilePath();
}

std::vector<Leftover> Autosave::leftovers() const {
    std::vector<Leftover> found;
    for (const QFileInfo& file : QDir(folder_).entryInfoList({u"*.canns"_s}, QDir::Files, QDir::Time)) {
        const QString path = file.absoluteFilePath();
        if (const auto lock = lockFor(path); !lock->tryLock(0))
            continue; // Its window lives.
        found.push_back({path, noteIn(path)[u"recording"_s].toString(), file.lastModified()});
    }
    return found;
}

QString Autosave::take(const Leftover& leftover) {
    auto lock = lockFor(leftover.path);
    if (!lock->tryLock(0) || !QFile::exists(leftover.path))
        return {};
    // Under a name of its own: opening it makes the recording change, which lets go of the present name.
    QString path = newPath();
    QFile::copy(noteOf(leftover.path), noteOf(path));
    if (!QFile::rename(leftover.path, path))
        return {};
    QFile::remove(noteOf(leftover.path));
    return path;
}

void Autosave::discard(const Leftover& leftover) { removeAll(leftover.path); }

void Autosave::changed() {
    if (!kept_ || kept_ != workspace_.analysis() || keysOf(kept_) == savedKeys_)
        return;
    setUnsaved(true);
    waiting_ = true;
    if (!soon_.isActive())
        soon_.start();
}

void Autosave::save() {
    const std::shared_ptr<Analysis> analysis = kept_;
    if (!waiting_ || !analysis)
        return;
    if (saving_ && !saving_->finished())
        return; // Its end calls again.
    waiting_ = false;
    if (path_.isEmpty()) {
        path_ = newPath();
        lock_ = lockFor(path_);
        lock_->tryLock(0);
        writeNote();
    }
    savedKeys_ = keysOf(analysis);
    // A recording that is on no disk goes along.
    const bool onDisk = QFile::exists(QString::fromStdString(analysis->identity().path)) ||
                        analysis->identity().path.starts_with("sample:");
    saving_ = jobs_.start<bool>(
        "Autosave", [analysis, onDisk, path = path_.toStdString(), view = view_](const Progress& progress) {
            saveProject(*analysis, path, progress,
                        onDisk ? RecordingInProject::ByPath : RecordingInProject::Embedded, view);
            return true;
        });
    saving_->whenFinished(owner_, qtPost(), [this](Job<bool>& job) {
        if (job.state() == JobState::Failed)
            savedKeys_.clear(); // A full disk, for instance: the next change tries again.
        if (waiting_)
            soon_.start();
    });
}

void Autosave::writeNote() const {
    if (path_.isEmpty() || !kept_)
        return;
    const QJsonObject note{{u"recording"_s, QString::fromStdString(kept_->identity().name)},
                           {u"view"_s, QString::fromStdString(view_)}};
    QSaveFile file(noteOf(path_));
    if (file.open(QIODevice::WriteOnly)) {
        file.write(QJsonDocument(note).toJson());
        file.commit(); // Without it the project is there all the same.
    }
}

std::string Autosave::viewOf(const QString& path) { return noteIn(path)[u"view"_s].toString().toStdString(); }

void Autosave::flush() {
    soon_.stop();
    noting_.stop();
    writeNote();
    if (saving_)
        saving_->wait();
    save();
    if (saving_)
        saving_->wait();
}

void Autosave::forget() {
    soon_.stop();
    waiting_ = false;
    if (saving_) {
        saving_->cancel();
        saving_->wait();
    }
    if (!path_.isEmpty())
        removeAll(path_);
    lock_.reset();
    path_.clear();
    savedKeys_ = keysOf(kept_);
    setUnsaved(false);
}

void Autosave::setUnsaved(bool unsaved) {
    if (std::exchange(unsaved_, unsaved) != unsaved)
        Q_EMIT unsavedChanged(unsaved);
}

} // namespace canns
