#include "app/gui/shell/Language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace canns {

namespace {
using namespace Qt::Literals::StringLiterals;
}

const QList<Language>& languages() {
    static const QList<Language> all{{u"en"_s, u"English"_s}, {u"zh_CN"_s, u"中文"_s}};
    return all;
}

QString useLanguage(const QString& code) {
    const QString wanted = !code.isEmpty()                                    ? code
                           : QLocale::system().language() == QLocale::Chinese ? u"zh_CN"_s
                                                                              : u"en"_s;
    QCoreApplication* application = QCoreApplication::instance();
    // Translators are children of the application: it removes and deletes them in the right order at its end.
    for (QTranslator* translator : application->findChildren<QTranslator*>(u"language"_s)) {
        QCoreApplication::removeTranslator(translator);
        delete translator; // NOLINT(cppcoreguidelines-owning-memory): a child of the application
    }
    const auto install = [application](const QString& file, const QString& folder) {
        auto* translator = new QTranslator(application);
        translator->setObjectName(u"language"_s);
        return translator->load(file, folder) && QCoreApplication::installTranslator(translator);
    };
    // English has a catalogue too, for its plurals.
    install(u"qtbase_"_s + wanted, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    return install(u"canns_"_s + wanted, u":/translations"_s) ? wanted : u"en"_s;
}

} // namespace canns
