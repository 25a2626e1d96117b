#pragma once

#include <QByteArray>
#include <QObject>
#include <QStringList>

#include <memory>

class QSettings;

namespace canns {

/// What the window remembers between runs, in one ini file. Every value is checked when it is read and falls
/// back to its default, so that no file, however damaged, keeps the program from starting; a file that cannot
/// be parsed is set aside as "….damaged".
class Settings : public QObject {
    Q_OBJECT
public:
    enum class Theme { System, Light, Dark };

    /// The user's own file, or `path`.
    explicit Settings(const QString& path = {});
    ~Settings() override;

    Theme theme() const;
    void setTheme(Theme theme);
    /// "en", "zh_CN", or empty for the system's.
    QString language() const;
    void setLanguage(const QString& language);
    /// Newest first, at most ten.
    QStringList recentFiles() const;
    void addRecentFile(const QString& path);
    void forgetRecentFiles();
    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray& geometry);
    /// How a splitter, named by page and object name, divides its room; empty if that was never kept.
    QByteArray layout(const QString& splitter) const;
    void setLayout(const QString& splitter, const QByteArray& state);

    /// The file itself, for what checks its own values (the looks of figures).
    QSettings& store() noexcept { return *file_; }

    /// Where work is kept that was not saved: beside the file of settings, if that is not the user's own.
    QString unsavedFolder() const;

    /// "light", "dark" or "system", as on the command line and in the file; System for anything else.
    static Theme themeNamed(const QString& name);

Q_SIGNALS:
    void recentFilesChanged();

private:
    std::unique_ptr<QSettings> file_;
};

} // namespace canns
