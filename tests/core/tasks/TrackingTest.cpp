#include "core/tasks/Tracking.h"

#include "support/Npz.h"
#include "support/TestData.h"

#include <QObject>
#include <QTest>

#include <cmath>

using namespace canns;

namespace {

std::vector<double> positions(Task& task) {
    std::vector<double> result;
    Input input;
    while (task.next(input))
        result.push_back(input.feature[0]);
    return result;
}

} // namespace

class TrackingTest : public QObject {
    Q_OBJECT

private slots:
    void awkwardDurationsAsInPython_data() {
        QTest::addColumn<QString>("array");
        QTest::addColumn<QList<double>>("features");
        QTest::addColumn<QList<double>>("durations");
        QTest::addColumn<double>("timeStep");
        QTest::newRow("0.35 / 0.1") << "seq0" << QList<double>{0, 1, -1} << QList<double>{0.3, 0.35} << 0.1;
        QTest::newRow("1 / 0.3") << "seq1" << QList<double>{0, 1} << QList<double>{1.0} << 0.3;
        QTest::newRow("a leg of no step")
            << "seq2" << QList<double>{0, 2, 2, 0} << QList<double>{0.7, 0.05, 0.6} << 0.1;
    }
    void awkwardDurationsAsInPython() {
        QFETCH(QString, array);
        QFETCH(QList<double>, features);
        QFETCH(QList<double>, durations);
        QFETCH(double, timeStep);
        SmoothTrackingParameters<1> parameters{.features = {features.begin(), features.end()},
                                               .durations = {durations.begin(), durations.end()},
                                               .peerCompatible = true};
        const auto task = makeTask(parameters, {timeStep, 1.0});
        const std::vector<double> expected =
            test::readNpz(CANNS_DATA("models/tracking_sequences_f64.npz"), array.toStdString())
                .values<double>();
        const std::vector<double> found = positions(*task);
        QCOMPARE(found.size(), expected.size());
        for (std::size_t i = 0; i < found.size(); ++i)
            QVERIFY(std::abs(found[i] - expected[i]) < 1e-15);
    }

    void speedIsWhatWasAsked() {
        SmoothTrackingParameters<1> parameters{.features = {0, 1, -1}, .durations = {1.0, 2.0}};
        const auto task = makeTask(parameters, {0.1, 1.0});
        QCOMPARE(task->steps(), std::size_t{30});
        const std::vector<double> found = positions(*task);
        for (std::size_t i = 0; i < 30; ++i) {
            const double t = 0.1 * static_cast<double>(i);
            QVERIFY(std::abs(found[i] - (t < 1 ? t : 2 - t)) < 1e-12);
        }
        task->reset();
        QCOMPARE(positions(*task), found);
    }

    void piecewiseJumps() {
        PiecewiseParameters<2> parameters{
            .features = {0, 1, 2, 3}, .durations = {0.2, 0.3}, .gains = {0.5, 0.0}};
        const auto task = makeTask(parameters, {0.1, 1.0});
        Input input;
        std::vector<double> ys;
        std::vector<bool> present;
        while (task->next(input)) {
            ys.push_back(input.feature[1]);
            present.push_back(input.present);
        }
        QCOMPARE(ys, (std::vector<double>{1, 1, 3, 3, 3}));
        QCOMPARE(present, (std::vector<bool>{true, true, false, false, false}));
    }

    void listsThatDoNotFit_data() {
        QTest::addColumn<QList<double>>("features");
        QTest::addColumn<QList<double>>("durations");
        QTest::addColumn<QString>("said");
        QTest::newRow("one feature too few")
            << QList<double>{0, 1} << QList<double>{1, 1} << "3 features of 1 were wanted";
        QTest::newRow("no durations") << QList<double>{0} << QList<double>{} << "at least one";
        QTest::newRow("negative duration") << QList<double>{0, 1} << QList<double>{-1} << "from 0 up";
        QTest::newRow("NaN duration") << QList<double>{0, 1} << QList<double>{std::nan("")} << "from 0 up";
    }
    void listsThatDoNotFit() {
        QFETCH(QList<double>, features);
        QFETCH(QList<double>, durations);
        QFETCH(QString, said);
        SmoothTrackingParameters<1> parameters{.features = {features.begin(), features.end()},
                                               .durations = {durations.begin(), durations.end()}};
        const std::string message = test::messageOf<BadInput>([&] { makeTask(parameters, {0.1, 1.0}); });
        QVERIFY2(test::contains(message, said.toStdString()), message.c_str());
    }

    void gainsThatDoNotFit() {
        PiecewiseParameters<1> parameters{.features = {0, 1}, .durations = {1, 1}, .gains = {1}};
        const std::string message = test::messageOf<BadInput>([&] { makeTask(parameters, {0.1, 1.0}); });
        QVERIFY2(test::contains(message, "1 gains were given for 2 durations"), message.c_str());
    }
};

QTEST_APPLESS_MAIN(TrackingTest)
#include "TrackingTest.moc"
