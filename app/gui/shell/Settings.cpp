#include "app/gui/shell/Settings.h"

#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

#include <array>

namespace canns {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype mostRecentFiles = 10;
const std::array<QString, 3>& themeNames() {
    static const std::array names{u"system"_s, u"light"_s, u"dark"_s};
    return names;
}

QString defaultPath() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           u"/canns/canns-gui.ini"_s;
}

} // namespace

Settings::Settings(const QString& path) {
    const QString file = path.isEmpty() ? defaultPath() : path;
    file_ = std::make_unique<QSettings>(file, QSettings::IniFormat);
    file_->allKeys(); // The file is parsed now; its status says nothing before.
    if (file_->status() == QSettings::FormatError) {
        file_.reset();
        QFile::remove(file + u".damaged"_s);
        QFile::rename(file, file + u".damaged"_s);
        file_ = std::make_unique<QSettings>(file, QSettings::IniFormat);
    }
}

Settings::~Settings() = default;

QString Settings::unsavedFolder() const {
    if (file_->fileName() == defaultPath())
        return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/canns/unsaved"_s;
    return QFileInfo(file_->fileName()).absolutePath() + u"/unsaved"_s;
}

Settings::Theme Settings::themeNamed(const QString& name) {
    for (std::size_t i = 0; i < themeNames().size(); ++i)
        if (themeNames()[i] == name)
            return static_cast<Theme>(i);
    return Theme::System;
}

Settings::Theme Settings::theme() const { return themeNamed(file_->value(u"window/theme"_s).toString()); }

void Settings::setTheme(Theme theme) {
    file_->setValue(u"window/theme"_s, themeNames()[static_cast<std::size_t>(theme)]);
}

QString Settings::language() const {
    const QString language = file_->value(u"window/language"_s).toString();
    return language == u"en"_s || language == u"zh_CN"_s ? language : QString();
}

void Settings::setLanguage(const QString& language) { file_->setValue(u"window/language"_s, language); }

QStringList Settings::recentFiles() const {
    QStringList files = file_->value(u"files/recent"_s).toStringList();
    files.removeAll(QString());
    files.removeDuplicates();
    return files.mid(0, mostRecentFiles);
}

void Settings::addRecentFile(const QString& path) {
    QStringList files = recentFiles();
    files.removeAll(path);
    files.prepend(path);
    file_->setValue(u"files/recent"_s, files.mid(0, mostRecentFiles));
    Q_EMIT recentFilesChanged();
}

void Settings::forgetRecentFiles() {
    file_->remove(u"files/recent"_s);
    Q_EMIT recentFilesChanged();
}

QByteArray Settings::windowGeometry() const { return file_->value(u"window/geometry"_s).toByteArray(); }

void Settings::setWindowGeometry(const QByteArray& geometry) {
    file_->setValue(u"window/geometry"_s, geometry);
}

QByteArray Settings::layout(const QString& splitter) const {
    return file_->value(u"layout/"_s + splitter).toByteArray();
}

void Settings::setLayout(const QString& splitter, const QByteArray& state) {
    file_->setValue(u"layout/"_s + splitter, state);
}

} // namespace canns
