#include "core/base/Error.h"

#include "core/base/Memory.h"

#include <QObject>
#include <QTest>

using namespace canns;

class ErrorTest : public QObject {
    Q_OBJECT

private slots:
    void aMessageSaysWhereWhatAndHint() {
        const BadInput error("`t` has 3 samples but `x` has 2.", "day3.npz", "Export it again.");
        QCOMPARE(std::string(error.what()),
                 std::string("day3.npz: `t` has 3 samples but `x` has 2. Export it again."));
        QCOMPARE(error.where(), std::string("day3.npz"));
        QCOMPARE(std::string(BadInput("No.").what()), std::string("No."));
    }

    void outOfMemoryCarriesTheEstimate() {
        const OutOfMemory error("H2 of 5000 landmarks does not fit.", 12'300'000'000, 1'000'000'000,
                                "Use fewer landmarks.");
        QCOMPARE(error.neededBytes(), std::size_t{12'300'000'000});
        QCOMPARE(std::string(error.what()),
                 std::string("H2 of 5000 landmarks does not fit. About 12.3 GB are needed, but 1.0 GB are "
                             "allowed. Use fewer landmarks."));
    }

    void productsAreCheckedBeforeMemoryIsTaken() {
        QCOMPARE(checkedProduct(3, 4, "f"), std::size_t{12});
        QCOMPARE(checkedProduct(0, static_cast<std::size_t>(-1), "f"), std::size_t{0});
        QVERIFY_THROWS_EXCEPTION(BadInput, checkedProduct(std::size_t{1} << 40, std::size_t{1} << 40, "f"));
        QVERIFY_THROWS_EXCEPTION(BadInput, checkedProduct(10, 11, "f", 100));
    }

    void memoryOfThisProcessIsKnown() {
        QVERIFY(residentBytes() > 1'000'000);
        QVERIFY(peakResidentBytes() >= residentBytes() / 2);
        QVERIFY(availableBytes() > 0);
    }

    void contractsAreInternalErrors() {
        require(true, "fine");
        QVERIFY_THROWS_EXCEPTION(InternalError, require(false, "n > 0"));
    }
};

QTEST_APPLESS_MAIN(ErrorTest)
#include "ErrorTest.moc"
