// The views of the page "live" arranged by hand: dragged by the grip onto one another, by its menu, by its
// keys; one alone and all again; and remembered.
#include "app/gui/live/LivePage.h"
#include "app/gui/live/LivePanel.h"
#include "app/gui/live/LiveViewArea.h"
#include "app/gui/live/ViewChoices.h"
#include "app/gui/shell/Workspace.h"
#include "core/models/ModelRegistry.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QMouseEvent>
#include <QTest>

#include <memory>

using namespace canns;

namespace {

constexpr int patience = 60000;
constexpr const char* fourViews = R"({"cann-1d":["profile","polar","rates","time"]})";

} // namespace

class LiveArrangeTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Workspace> workspace_;
    std::unique_ptr<LivePage> page_;

    void begin(const QByteArray& views) {
        page_.reset();
        workspace_ = std::make_unique<Workspace>();
        page_ = std::make_unique<LivePage>(*workspace_);
        page_->resize(1100, 640);
        page_->restoreLayoutState(views);
        page_->show();
        page_->setOrigin(liveOrigin(findModel("cann-1d")));
        QTRY_VERIFY_WITH_TIMEOUT(page_->simulation() != nullptr, patience);
        page_->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(page_.get()));
    }
    /// The panels as they are seen, row by row; checked against what the page says.
    std::vector<LivePanel*> seen() const {
        QCoreApplication::processEvents(); // Layouts are set later.
        std::vector<LivePanel*> panels;
        for (LivePanel* panel : page_->findChildren<LivePanel*>())
            if (panel->isVisible())
                panels.push_back(panel);
        std::ranges::sort(panels, {},
                          [](const LivePanel* panel) { return std::pair(panel->y(), panel->x()); });
        return panels;
    }
    QStringList kinds() const {
        QStringList ids;
        for (const LivePanel* panel : seen())
            ids << panel->kind();
        return ids;
    }
    PanelGrip& gripOf(const QString& kind) const {
        for (LivePanel* panel : page_->findChildren<LivePanel*>())
            if (panel->kind() == kind)
                return panel->grip();
        qFatal("no such view");
    }
    /// What the menu of the grip says it can do; done if that may be done.
    static bool choose(PanelGrip& grip, const char* action) {
        auto* entry = grip.findChild<QAction*>(QString::fromLatin1(action));
        if (!entry->isEnabled())
            return false;
        entry->trigger();
        return true;
    }
    static void move(QWidget& grip, QPoint to) {
        QMouseEvent event(QEvent::MouseMove, QPointF(to), QPointF(grip.mapToGlobal(to)), Qt::NoButton,
                          Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&grip, &event);
    }
    QWidget* frame() const { return page_->findChild<QWidget*>("dropFrame"); }

private slots:
    void cleanup() {
        page_.reset();
        workspace_.reset();
    }

    void aDragExchangesTwo() {
        begin(fourViews);
        QCOMPARE(kinds(), QStringList({"profile", "polar", "rates", "time"}));
        PanelGrip& grip = gripOf("profile");
        const LivePanel* target = seen()[3];
        const QPoint there = grip.mapFromGlobal(target->mapToGlobal(target->rect().center()));
        const QPoint here = grip.rect().center();
        QTest::mousePress(&grip, Qt::LeftButton, {}, here);
        move(grip, here + QPoint(2, 0)); // A trembling hand drags nothing.
        QVERIFY(grip.cursor().shape() != Qt::ClosedHandCursor);
        move(grip, here + QPoint(40, 5));
        QCOMPARE(grip.cursor().shape(), Qt::ClosedHandCursor);
        QVERIFY(!frame()->isVisible()); // Onto itself is nowhere.
        move(grip, there);
        QVERIFY(frame()->isVisible());
        QCOMPARE(frame()->geometry(), target->geometry());
        QTest::mouseRelease(&grip, Qt::LeftButton, {}, there);
        QVERIFY(!frame()->isVisible());
        QCOMPARE(grip.cursor().shape(), Qt::OpenHandCursor);
        QCOMPARE(kinds(), QStringList({"time", "polar", "rates", "profile"}));
        QVERIFY(QApplication::activePopupWidget() == nullptr); // It was no click.
        // A view is dropped beside all others: nothing happens.
        QTest::mousePress(&grip, Qt::LeftButton, {}, here);
        move(grip, here + QPoint(-3000, 0));
        QTest::mouseRelease(&grip, Qt::LeftButton, {}, here + QPoint(-3000, 0));
        QCOMPARE(kinds(), QStringList({"time", "polar", "rates", "profile"}));
    }

    void escapeGivesADragUp() {
        begin(fourViews);
        PanelGrip& grip = gripOf("time");
        const LivePanel* target = seen()[0];
        const QPoint there = grip.mapFromGlobal(target->mapToGlobal(target->rect().center()));
        QTest::mousePress(&grip, Qt::LeftButton);
        move(grip, there);
        QVERIFY(frame()->isVisible());
        QCOMPARE(QApplication::focusWidget(), &grip);
        QTest::keyClick(&grip, Qt::Key_Escape);
        QVERIFY(!frame()->isVisible());
        move(grip, there + QPoint(3, 3));
        QVERIFY(!frame()->isVisible());
        QTest::mouseRelease(&grip, Qt::LeftButton, {}, there);
        QCOMPARE(kinds(), QStringList({"profile", "polar", "rates", "time"}));
        QVERIFY(QApplication::activePopupWidget() == nullptr);
    }

    void theMenuArranges() {
        begin(fourViews);
        QVERIFY(!choose(gripOf("profile"), "viewEarlier"));
        QVERIFY(!choose(gripOf("time"), "viewLater"));
        QVERIFY(choose(gripOf("polar"), "viewEarlier"));
        QCOMPARE(kinds(), QStringList({"polar", "profile", "rates", "time"}));
        QVERIFY(choose(gripOf("profile"), "viewLater"));
        QCOMPARE(kinds(), QStringList({"polar", "rates", "profile", "time"}));
        QVERIFY(choose(gripOf("rates"), "viewCloseIt"));
        QCOMPARE(kinds(), QStringList({"polar", "profile", "time"}));
        QVERIFY(choose(gripOf("polar"), "viewCloseIt"));
        QVERIFY(choose(gripOf("time"), "viewCloseIt"));
        for (const char* action : {"viewEarlier", "viewLater", "viewEnlarge", "viewCloseIt"})
            QVERIFY2(!choose(gripOf("profile"), action), action); // The last one stays as it is.
    }

    void theMenuOpensByMouseAndKeys_data() {
        QTest::addColumn<int>("key");
        QTest::newRow("click") << 0;
        QTest::newRow("Space") << static_cast<int>(Qt::Key_Space);
        QTest::newRow("Enter") << static_cast<int>(Qt::Key_Return);
    }
    void theMenuOpensByMouseAndKeys() {
        QFETCH(int, key);
        begin(fourViews);
        PanelGrip& grip = gripOf("polar");
        grip.setFocus();
        if (key == 0)
            QTest::mouseClick(&grip, Qt::LeftButton);
        else
            QTest::keyClick(&grip, static_cast<Qt::Key>(key));
        auto* menu = grip.findChild<QMenu*>();
        QTRY_VERIFY(menu->isVisible());
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
        QTRY_VERIFY(!menu->isVisible());
        QCOMPARE(kinds(), QStringList({"polar", "profile", "rates", "time"}));
    }

    void theKeysMoveAView() {
        begin(fourViews);
        PanelGrip& grip = gripOf("polar");
        grip.setFocus();
        const auto press = [&grip](Qt::Key key) {
            QTest::keyClick(&grip, key, Qt::ControlModifier | Qt::ShiftModifier);
        };
        press(Qt::Key_Right);
        QCOMPARE(kinds(), QStringList({"profile", "rates", "polar", "time"}));
        QCOMPARE(QApplication::focusWidget(), &grip); // It goes on from there.
        press(Qt::Key_Right);
        press(Qt::Key_Right); // There is no further.
        QCOMPARE(kinds(), QStringList({"profile", "rates", "time", "polar"}));
        for (int i = 0; i < 5; ++i)
            press(Qt::Key_Left);
        QCOMPARE(kinds(), QStringList({"polar", "profile", "rates", "time"}));
        // The Tab key goes through them as they lie now.
        QStringList visited;
        QWidget* focus = &grip;
        do {
            if (qobject_cast<PanelGrip*>(focus) != nullptr)
                visited << qobject_cast<LivePanel*>(focus->parentWidget())->kind();
            QTest::keyClick(focus, Qt::Key_Tab);
            focus = QApplication::focusWidget();
            QVERIFY(focus != nullptr);
        } while (focus != &grip);
        QCOMPARE(visited, kinds());
    }

    /// The others stay, see no frames, and come back with the newest.
    void oneAloneAndAllAgain() {
        begin(fourViews);
        page_->run();
        LiveView* hidden = page_->views().views()[3]; // The bump in time, which grows.
        const auto rows = [hidden] { return hidden->figure().numbers().columns[0].values.size(); };
        QTRY_VERIFY_WITH_TIMEOUT(hidden->figure().hasData() && rows() > 3, patience);
        QVERIFY(choose(gripOf("polar"), "viewEnlarge"));
        QCOMPARE(kinds(), QStringList({"polar"}));
        const QSize whole = page_->views().size();
        QVERIFY(seen()[0]->width() > whole.width() - 20 && seen()[0]->height() > whole.height() - 20);
        QCOMPARE(page_->views().views().size(), std::size_t{4});
        QCOMPARE(page_->views().shownViews().size(), std::size_t{1});
        const auto before = rows();
        const std::size_t step = page_->simulation()->latestFrame().step;
        QTRY_VERIFY_WITH_TIMEOUT(page_->simulation()->latestFrame().step > step + 50, patience);
        QVERIFY(before > 3);
        QCOMPARE(rows(), before);
        for (const char* action : {"viewEarlier", "viewLater"})
            QVERIFY2(!choose(gripOf("polar"), action), action);
        QTest::keyClick(&gripOf("polar"), Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
        // Back by the button that is there now, as by the menu.
        auto* all = seen()[0]->findChild<QAbstractButton*>("viewAll");
        QVERIFY(all->isVisible());
        all->setFocus();
        QTest::mouseClick(all, Qt::LeftButton);
        QVERIFY(!all->isVisible());
        QCOMPARE(QApplication::focusWidget(), &gripOf("polar"));
        QCOMPARE(kinds(), QStringList({"profile", "polar", "rates", "time"}));
        QTRY_VERIFY_WITH_TIMEOUT(rows() > before, patience);
        // A view that is added while one fills the area is seen, with all others.
        QVERIFY(choose(gripOf("time"), "viewEnlarge"));
        page_->views().add("spikes");
        QCOMPARE(kinds(), QStringList({"profile", "polar", "rates", "time", "spikes"}));
        // One that is closed while it fills the area gives way to the others.
        QVERIFY(choose(gripOf("spikes"), "viewEnlarge"));
        QVERIFY(choose(gripOf("spikes"), "viewCloseIt"));
        QCOMPARE(kinds(), QStringList({"profile", "polar", "rates", "time"}));
    }

    void theArrangementIsRemembered() {
        begin(fourViews);
        QVERIFY(choose(gripOf("polar"), "viewEarlier"));
        QVERIFY(choose(gripOf("rates"), "viewEnlarge"));
        const QByteArray kept = page_->layoutState();
        begin(kept);
        QCOMPARE(kinds(), QStringList({"rates"}));
        QCOMPARE(page_->layoutState(), kept);
        // Another model has its own, and this one its own again.
        page_->setOrigin(liveOrigin(findModel("cann-1d-sfa")));
        QTRY_VERIFY_WITH_TIMEOUT(page_->simulation() != nullptr, patience);
        QVERIFY(kinds().size() > 1);
        page_->setOrigin(liveOrigin(findModel("cann-1d")));
        QTRY_VERIFY_WITH_TIMEOUT(page_->simulation() != nullptr, patience);
        QTRY_COMPARE(kinds(), QStringList({"rates"}));
        QVERIFY(choose(gripOf("rates"), "viewEnlarge"));
        QCOMPARE(kinds(), QStringList({"polar", "profile", "rates", "time"}));
    }

    /// Settings come from anywhere: an older program, another hand.
    void storedFormsAreReadOrLeft_data() {
        QTest::addColumn<QByteArray>("stored");
        QTest::addColumn<QStringList>("shown");
        const QStringList first{"profile", "time", "polar", "rates"};
        QTest::newRow("a list, as before enlarging")
            << QByteArray(fourViews) << QStringList{"profile", "polar", "rates", "time"};
        QTest::newRow("enlarged") << QByteArray(R"({"cann-1d":{"views":["polar","time"],"enlarged":1}})")
                                  << QStringList{"time"};
        QTest::newRow("a kind of another program before it")
            << QByteArray(R"({"cann-1d":{"views":["hologram","polar","time"],"enlarged":1}})")
            << QStringList{"polar"};
        QTest::newRow("one of another program enlarged")
            << QByteArray(R"({"cann-1d":{"views":["hologram","polar","time"],"enlarged":0}})")
            << QStringList{"polar", "time"};
        QTest::newRow("out of range") << QByteArray(R"({"cann-1d":{"views":["polar","time"],"enlarged":7}})")
                                      << QStringList{"polar", "time"};
        QTest::newRow("only one") << QByteArray(R"({"cann-1d":{"views":["polar"],"enlarged":0}})")
                                  << QStringList{"polar"};
        QTest::newRow("nothing known")
            << QByteArray(R"({"cann-1d":{"views":["hologram"],"enlarged":0}})") << first;
        QTest::newRow("no views") << QByteArray(R"({"cann-1d":{"enlarged":0}})") << first;
        QTest::newRow("another type") << QByteArray(R"({"cann-1d":7})") << first;
        QTest::newRow("no JSON") << QByteArray("{\"cann-1d\":[\"polar\"") << first;
    }
    void storedFormsAreReadOrLeft() {
        QFETCH(QByteArray, stored);
        QFETCH(QStringList, shown);
        begin(stored);
        QCOMPARE(kinds(), shown);
    }

    void onlySixViewsAreTaken() {
        const ViewChoices choices = ViewChoices::fromJson(
            R"({"m":["polar","polar","polar","polar","polar","polar","polar","polar"]})");
        QCOMPARE(choices.find("m")->ids.size(), ViewChoice::most);
        QVERIFY(choices.find("n") == nullptr);
    }
};

QTEST_MAIN(LiveArrangeTest)
#include "LiveArrangeTest.moc"
