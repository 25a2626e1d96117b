#pragma once

#include <QObject>
#include <QString>

namespace canns {

/// A language of the window: its code, and its name in itself.
struct Language {
    QString code;
    QString name;
};

/// The languages that there are: English and Chinese.
const QList<Language>& languages();

/// Installs the catalogues of `code` (ours and Qt's own) in the application; every widget then hears a
/// LanguageChange. The system's language is used for an empty code, English where there is no catalogue.
/// Returns the code that is in use.
QString useLanguage(const QString& code);

} // namespace canns
