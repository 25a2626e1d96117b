#include "core/base/Files.h"

#include "core/base/Error.h"
#include "support/FileContent.h"

#include <QObject>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace canns;
using namespace canns::test;

class FilesTest : public QObject {
    Q_OBJECT

private slots:
    void theOldFileStaysWhenWritingFails() {
        const QTemporaryDir folder;
        const std::filesystem::path target = std::filesystem::path(folder.path().toStdString()) / "a.txt";
        writeTextAtomically(target, "old");
        QCOMPARE(contentOf(target), std::string("old"));
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, writeAtomically(target, [](const auto& temporary) {
                                     std::ofstream(temporary) << "ha";
                                     throw std::runtime_error("power cut");
                                 }));
        QCOMPARE(contentOf(target), std::string("old"));
        QCOMPARE(std::distance(std::filesystem::directory_iterator(target.parent_path()), {}), 1);
        writeTextAtomically(target, "new");
        QCOMPARE(contentOf(target), std::string("new"));
    }

    void anAbsentFolderIsAFailureThatNamesTheFile() {
        try {
            writeTextAtomically("/nowhere/at/all.txt", "x");
            QFAIL("no error");
        } catch (const Failure& error) {
            QCOMPARE(error.where(), std::string("/nowhere/at/all.txt"));
        }
    }
};

QTEST_APPLESS_MAIN(FilesTest)
#include "FilesTest.moc"
