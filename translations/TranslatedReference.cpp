// canns-translated-reference CATALOGUE.qm OUT.md: the reference of all parameters in the language of a catalogue.
// A build tool; not installed.
#include "core/base/Files.h"
#include "core/pipeline/Reference.h"
#include "widgets/text/CoreText.h"

#include <QCoreApplication>
#include <QTranslator>

#include <iostream>

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    QTranslator catalogue;
    if (argc != 3 || !catalogue.load(QString::fromLocal8Bit(argv[1]))) {
        std::cerr << "canns-translated-reference CATALOGUE.qm OUT.md: the catalogue cannot be read\n";
        return 2;
    }
    QCoreApplication::installTranslator(&catalogue);
    canns::writeTextAtomically(argv[2], canns::parameterReference([](const std::string& text) {
                                   return canns::CoreText::sentence(text).toStdString();
                               }));
    return 0;
}
