// Every task of the registry on the page of live simulations, each of its parameters and those of the run at
// their limits: it runs, or a sentence says why not; and what follows is not held up by it.
#include "app/gui/live/LivePage.h"
#include "app/gui/shell/Workspace.h"
#include "core/models/ModelRegistry.h"
#include "core/tasks/TaskRegistry.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace canns;

namespace {

constexpr int patience = 60000;

/// The first model that goes with the task; the smaller ones stand first.
const Model& modelFor(const TaskKind& task) {
    return *std::ranges::find_if(models(), [&](const Model& model) { return goTogether(model, task); });
}

/// The least and the greatest that a row allows; of what has no end, far from its default.
std::vector<ParameterValue> limitsOf(const ParameterRow& row) {
    const auto bound = [](double value, double otherwise) {
        return std::isfinite(value) ? value : otherwise;
    };
    if (!row.info.choices.empty())
        return {}; // Choices are no limits.
    if (std::holds_alternative<bool>(row.defaultValue))
        return {true, false};
    if (std::holds_alternative<double>(row.defaultValue))
        return {bound(row.info.minimum, -1e6), bound(row.info.maximum, 1e6)};
    if (std::holds_alternative<std::int64_t>(row.defaultValue))
        return {static_cast<std::int64_t>(bound(row.info.minimum, -1e6)),
                static_cast<std::int64_t>(bound(row.info.maximum, 1e6))};
    return {};
}

} // namespace

class LiveTaskTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Workspace> workspace_;
    std::unique_ptr<LivePage> page_;

    /// Whether something comes of the set-up: steps, its end, or a reason.
    bool goesSomewhere(const SimulationOrigin& origin) {
        QSignalSpy settled(page_.get(), &LivePage::settled);
        page_->setOrigin(origin);
        if (!settled.wait(patience))
            return false;
        page_->run();
        return QTest::qWaitFor(
            [this] {
                return !page_->trouble().isEmpty() ||
                       (page_->simulation() != nullptr &&
                        (page_->simulation()->latestFrame().step > 0 ||
                         page_->simulation()->state() == SimulationState::Finished));
            },
            patience);
    }

private slots:
    void init() {
        workspace_ = std::make_unique<Workspace>();
        page_ = std::make_unique<LivePage>(*workspace_);
        page_->resize(1100, 640);
        page_->show();
    }
    void cleanup() {
        page_.reset();
        workspace_.reset();
    }

    void everyParameterGoesToItsLimits_data() {
        QTest::addColumn<QString>("task");
        for (const TaskKind& task : tasks())
            QTest::newRow(task.name().c_str()) << QString::fromStdString(task.name());
    }
    void everyParameterGoesToItsLimits() {
        QFETCH(QString, task);
        const TaskKind& kind = findTask(task.toStdString());
        const SimulationOrigin usual = liveOrigin(modelFor(kind), kind.name());
        QVERIFY(goesSomewhere(usual));
        QVERIFY2(page_->trouble().isEmpty(), qPrintable(page_->trouble()));
        const auto check = [&](const ParameterValues& values, ParameterValues SimulationOrigin::*group) {
            for (const ParameterRow& row : values.table().rows())
                for (const ParameterValue& limit : limitsOf(row)) {
                    SimulationOrigin origin = usual;
                    (origin.*group).set(row.info.name, limit);
                    QElapsedTimer clock;
                    clock.start();
                    const QByteArray what = (row.info.name + " = " + parameterText(row, limit)).c_str();
                    QVERIFY2(goesSomewhere(origin), what);
                    if (clock.elapsed() > 2000)
                        qWarning("%s took %lld ms", what.constData(),
                                 static_cast<long long>(clock.elapsed()));
                }
        };
        check(usual.taskValues, &SimulationOrigin::taskValues);
        check(usual.simulationValues, &SimulationOrigin::simulationValues);
        // None of them holds up the next.
        QVERIFY(goesSomewhere(usual));
        QVERIFY2(page_->trouble().isEmpty(), qPrintable(page_->trouble()));
    }
};

QTEST_MAIN(LiveTaskTest)
#include "LiveTaskTest.moc"
