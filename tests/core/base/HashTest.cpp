#include "core/base/Hash.h"

#include <QObject>
#include <QTest>

#include <string>

using namespace canns;

class HashTest : public QObject {
    Q_OBJECT

private slots:
    /// NIST's examples for FIPS 180-4.
    void knownAnswers_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("hash");
        QTest::newRow("empty") << ""
                               << "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        QTest::newRow("abc") << "abc"
                             << "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        QTest::newRow("56 bytes") << "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"
                                  << "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1";
        QTest::newRow("a million a") << QString(1000000, 'a')
                                     << "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0";
    }
    void knownAnswers() {
        QFETCH(QString, text);
        QFETCH(QString, hash);
        const std::string bytes = text.toStdString();
        QCOMPARE(QString::fromStdString(Sha256().update(bytes).finish()), hash);
        // In uneven pieces.
        Sha256 pieces;
        for (std::size_t at = 0, step = 1; at < bytes.size(); at += step, step = step % 97 + 1)
            pieces.update(std::string_view(bytes).substr(at, step));
        QCOMPARE(QString::fromStdString(pieces.finish()), hash);
    }
};

QTEST_APPLESS_MAIN(HashTest)
#include "HashTest.moc"
