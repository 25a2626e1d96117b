// The page "live" comes back as it was when its window was closed. (Killed windows: UnsavedWorkTest.)
#include "TestWindow.h"
#include "app/gui/live/LivePage.h"
#include "app/gui/live/LivePanel.h"
#include "core/models/ModelRegistry.h"
#include "core/simulation/SetupFile.h"
#include "widgets/forms/NumberField.h"

#include <QComboBox>
#include <QLabel>

#include <nlohmann/json.hpp>

#include <memory>

using namespace canns;
using namespace canns::test;

namespace {
constexpr int patience = 60000;
const QString setupKey = QStringLiteral("livePage/setup");
} // namespace

class LiveMemoryTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TestFolder> folder_;
    std::unique_ptr<MainWindow> window_;

    /// Another window with the same settings, on the page.
    LivePage* another() {
        closeWindow();
        window_ = std::make_unique<MainWindow>(folder_->settings);
        window_->resize(1280, 680);
        window_->show();
        window_->showPage(QStringLiteral("live"));
        return window_->findChild<LivePage*>();
    }
    void closeWindow() {
        if (window_)
            window_->close();
        window_.reset();
    }
    static bool isReady(LivePage* page) {
        return QTest::qWaitFor([page] { return page->simulation() != nullptr; }, patience);
    }
    static QByteArray textOf(const SimulationOrigin& origin) {
        return QByteArray::fromStdString(setupAsJson(origin).dump());
    }
    static SimulationOrigin defaults() { return liveOrigin(models().front()); }

private slots:
    void init() { folder_ = std::make_unique<TestFolder>(); }
    void cleanup() {
        closeWindow();
        folder_.reset();
    }

    void itComesBackAsItWas() {
        LivePage* page = another();
        QCOMPARE(textOf(page->origin()), textOf(defaults()));
        QVERIFY(isReady(page));
        // All by hand: the model, a task, a parameter of each, the speed, and a view less.
        page->setOrigin(liveOrigin(findModel("cann-1d-sfa"), "population-coding-1d"));
        QVERIFY(isReady(page));
        page->findChild<NumberField*>("adaptation")->setText("0.07");
        page->findChild<NumberField*>("after")->setText("77");
        auto* speed = page->findChild<QComboBox*>("liveSpeed");
        speed->setCurrentIndex(speed->count() - 1); // As fast as it goes.
        Q_EMIT page->findChild<LivePanel*>()->closeRequested();
        const SimulationOrigin shown = page->origin();
        QCOMPARE(shown.modelValues.at("adaptation"), ParameterValue(0.07));
        QCOMPARE(shown.taskValues.at("after"), ParameterValue(77.0));
        const QByteArray views = page->layoutState();

        page = another();
        QCOMPARE(textOf(page->origin()), textOf(shown));
        QCOMPARE(page->findChild<NumberField*>("adaptation")->text(), QString("0.07"));
        QVERIFY(isReady(page));
        QCOMPARE(page->speed(), std::optional(0.0)); // Not the one that would suit it.
        QCOMPARE(page->layoutState(), views);
        QCOMPARE(page->findChildren<LivePanel*>().size(), 3);
        // Of another model, the speed that suits it.
        const SimulationOrigin theta = liveOrigin(findModel("theta-direction"));
        page->setOrigin(theta);
        QVERIFY(isReady(page));
        QCOMPARE(page->speed(), std::optional(liveSpeed(theta)));
    }

    /// What is asked for on the command line is shown, at the speed that suits it.
    void theCommandLineWins() {
        LivePage* page = another();
        page->setOrigin(liveOrigin(findModel("cann-2d")), 10.0);
        closeWindow();
        window_ = std::make_unique<MainWindow>(folder_->settings);
        window_->show();
        window_->showLive(QStringLiteral("cann-2d"));
        page = window_->findChild<LivePage*>();
        QVERIFY(isReady(page));
        const SimulationOrigin asked = liveOrigin(findModel("cann-2d"));
        QCOMPARE(textOf(page->origin()), textOf(asked));
        QCOMPARE(page->speed(), std::optional(liveSpeed(asked)));
        window_->showLive(QStringLiteral("tracking"));
        QCOMPARE(page->origin().model, std::string("cann-1d"));
    }

    /// An older program's, another's, half a file: the page begins as it does for the first time.
    void whatNoLongerReadsIsLeft_data() {
        QTest::addColumn<QByteArray>("stored");
        const nlohmann::json whole = setupAsJson(liveOrigin(findModel("cann-2d")));
        const auto changed = [&whole](const char* pointer, const nlohmann::json& value) {
            nlohmann::json other = whole;
            other[nlohmann::json::json_pointer(pointer)] = value;
            return QByteArray::fromStdString(other.dump());
        };
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("{\"model\": \"cann-2d");
        QTest::newRow("no object") << QByteArray("[1, 2]");
        QTest::newRow("an empty object") << QByteArray("{}");
        QTest::newRow("of another format") << changed("/format", "canns set-up 9");
        QTest::newRow("unknown model") << changed("/model", "cann-9d");
        QTest::newRow("unknown task") << changed("/task", "juggling");
        QTest::newRow("a task that does not drive it") << changed("/task", "navigation");
        QTest::newRow("a model that is a number") << changed("/model", 2);
        QTest::newRow("unknown parameter") << changed("/parameters/model/flux", 1.0);
        QTest::newRow("out of range") << changed("/parameters/model/timeConstant", -1.0);
        QTest::newRow("a text for a number") << changed("/parameters/model/timeConstant", "long");
        QTest::newRow("a list for a table") << changed("/parameters/model", nlohmann::json::array({1}));
    }
    void whatNoLongerReadsIsLeft() {
        QFETCH(QByteArray, stored);
        folder_->settings.setLayout(setupKey, stored);
        LivePage* page = another();
        QCOMPARE(textOf(page->origin()), textOf(defaults()));
        QVERIFY(isReady(page));
        QVERIFY2(page->trouble().isEmpty(), qPrintable(page->trouble()));
        QVERIFY(!page->findChild<QLabel*>("liveMessage")->isVisible());
    }

    /// The set-up is good, the speed beside it is not.
    void aSpeedThatIsNoneIsLeft_data() {
        QTest::addColumn<QByteArray>("speed");
        QTest::newRow("negative") << QByteArray("-2");
        QTest::newRow("a text") << QByteArray("\"fast\"");
        QTest::newRow("none") << QByteArray("null");
    }
    void aSpeedThatIsNoneIsLeft() {
        QFETCH(QByteArray, speed);
        const SimulationOrigin origin = liveOrigin(findModel("cann-2d"));
        nlohmann::json stored = setupAsJson(origin);
        stored["speed"] = nlohmann::json::parse(speed.toStdString());
        folder_->settings.setLayout(setupKey, QByteArray::fromStdString(stored.dump()));
        LivePage* page = another();
        QCOMPARE(textOf(page->origin()), textOf(origin));
        QVERIFY(isReady(page));
        QCOMPARE(page->speed(), std::optional(liveSpeed(origin)));
    }
};

QTEST_MAIN(LiveMemoryTest)
#include "LiveMemoryTest.moc"
