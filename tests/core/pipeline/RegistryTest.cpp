#include "core/pipeline/Registry.h"

#include "support/TestData.h"

#include <QObject>
#include <QTest>

#include <array>
#include <set>

using namespace canns;
using canns::test::contains;
using canns::test::messageOf;

namespace {

constexpr std::array kinds{EntryKind::Stage, EntryKind::Model, EntryKind::Task, EntryKind::Trainer};

} // namespace

class RegistryTest : public QObject {
    Q_OBJECT

private slots:
    void everyNameFindsItsEntry() {
        std::set<std::string> names;
        for (const EntryKind kind : kinds)
            for (const RegistryEntry& entry : registered(kind)) {
                QVERIFY(entry.table != nullptr);
                QVERIFY(entry.kind == kind);
                QVERIFY2(names.insert(entry.name()).second, entry.name().c_str());
                QCOMPARE(&findRegistered(entry.name()), &entry);
                QCOMPARE(&findRegistered(kind, entry.name()), &entry);
            }
    }

    void descriptionsAreSentences() {
        for (const EntryKind kind : kinds)
            for (const RegistryEntry& entry : registered(kind)) {
                QVERIFY2(!entry.description.empty() && entry.description.back() == '.', entry.name().c_str());
                // Listed in columns, typed on command lines.
                QVERIFY2(entry.name().find_first_of(" .=\t") == std::string::npos, entry.name().c_str());
            }
    }

    void anUnknownNameIsExplained() {
        const std::string any = messageOf<BadInput>([] { findRegistered("zebra crossing"); });
        QVERIFY2(contains(any, "There is no stage, model, task or trainer \"zebra crossing\"."), any.c_str());
        for (const EntryKind kind : kinds) {
            const std::string one = messageOf<BadInput>([&] { findRegistered(kind, "zebra crossing"); });
            QVERIFY2(contains(one, std::string(kindName(kind)) + " \"zebra crossing\""), one.c_str());
        }
    }
};

QTEST_APPLESS_MAIN(RegistryTest)
#include "RegistryTest.moc"
