#include "core/base/Names.h"

#include <QObject>
#include <QTest>

#include <vector>

using namespace canns;

class NamesTest : public QObject {
    Q_OBJECT

private slots:
    void theNearestNameIsMeant_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("meant");
        QTest::newRow("a letter left out") << "preproces"
                                           << "preprocess";
        QTest::newRow("a letter changed") << "decoda"
                                          << "decode";
        QTest::newRow("itself") << "tda"
                                << "tda";
        QTest::newRow("nothing near") << "zebra crossing"
                                      << "";
        QTest::newRow("empty is near to none") << ""
                                               << "";
        QTest::newRow("short names need to be close") << "xyz"
                                                      << "";
    }
    void theNearestNameIsMeant() {
        QFETCH(QString, typed);
        QFETCH(QString, meant);
        const std::vector<std::string> known{"preprocess", "tda", "decode"};
        QCOMPARE(QString::fromStdString(nearestName(typed.toStdString(), known).value_or("")), meant);
    }

    void nothingIsKnown() { QVERIFY(!nearestName("tda", {}).has_value()); }
};

QTEST_APPLESS_MAIN(NamesTest)
#include "NamesTest.moc"
