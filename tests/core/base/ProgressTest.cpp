#include "core/base/Progress.h"

#include "core/base/Parallel.h"

#include <QObject>
#include <QTest>

using namespace canns;

class ProgressTest : public QObject {
    Q_OBJECT

private slots:
    void partsNest() {
        auto state = std::make_shared<ProgressState>();
        const Progress whole(state);
        const Progress half = whole.part(0.5, 1.0, "Second half");
        const Progress quarter = half.part(0.5, 1.0);
        quarter.report(0.5);
        QCOMPARE(state->fraction(), 0.875);
        QCOMPARE(state->stage(), std::string("Second half"));
        quarter.report(3, 4);
        QCOMPARE(state->fraction(), 0.9375);
        half.report(0, 0);
        QCOMPARE(state->fraction(), 1.0);
    }

    void reportingIsWhereItStops() {
        auto state = std::make_shared<ProgressState>();
        const Progress progress = Progress(state).part(0, 0.1);
        progress.report(0.1);
        state->cancel();
        QVERIFY(progress.cancelled());
        QVERIFY_THROWS_EXCEPTION(Cancelled, progress.report(0.2));
        QVERIFY_THROWS_EXCEPTION(Cancelled, progress.stage("x"));
        QVERIFY_THROWS_EXCEPTION(Cancelled, progress.checkpoint());
    }

    void nobodyIsListening() {
        const Progress progress;
        progress.report(0.5);
        progress.stage("x");
        QVERIFY(!progress.part(0, 1).cancelled());
    }

    void parallelForVisitsEachOnceAndStopsOnErrors() {
        std::vector<int> visits(1001);
        parallelFor(
            visits.size(), {}, [&](std::size_t i) { ++visits[i]; }, 10, 4);
        QVERIFY(std::ranges::all_of(visits, [](int v) { return v == 1; }));
        QVERIFY_THROWS_EXCEPTION(BadInput, parallelFor(100, {}, [](std::size_t i) {
                                     if (i == 50)
                                         throw BadInput("50");
                                 }));
        auto state = std::make_shared<ProgressState>();
        QVERIFY_THROWS_EXCEPTION(Cancelled, parallelFor(1000, Progress(state), [&](std::size_t i) {
                                     if (i == 10)
                                         state->cancel();
                                 }));
    }
};

QTEST_APPLESS_MAIN(ProgressTest)
#include "ProgressTest.moc"
