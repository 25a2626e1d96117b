// The page of live simulations where there is no OpenGL at all: views in 3-D give way to the heat map, and a
// sentence says why.
#include "app/gui/live/LivePage.h"
#include "app/gui/live/LiveViewArea.h"
#include "app/gui/shell/Workspace.h"
#include "core/models/ModelRegistry.h"
#include "widgets/live/SheetView.h"

#include <QLabel>
#include <QTest>

using namespace canns;

class LiveWithoutOpenGlTest : public QObject {
    Q_OBJECT

public:
    /// Before anything looks for OpenGL: no library of any maker is found.
    static void initMain() {
        qputenv("__EGL_VENDOR_LIBRARY_FILENAMES", "/nonexistent/vendor.json");
        qputenv("__EGL_VENDOR_LIBRARY_DIRS", "/nonexistent");
    }

private slots:
    void viewsIn3dGiveWayToTheHeatMap_data() {
        QTest::addColumn<QString>("kind");
        QTest::newRow("torus") << "torus";
        QTest::newRow("surface") << "surface";
    }
    void viewsIn3dGiveWayToTheHeatMap() {
        QFETCH(QString, kind);
        Workspace workspace;
        LivePage page(workspace);
        page.resize(1100, 640);
        page.show();
        page.restoreLayoutState(QStringLiteral("{\"cann-2d\":[\"%1\"]}").arg(kind).toUtf8());
        page.setOrigin(liveOrigin(findModel("cann-2d")));
        page.run();
        QTRY_VERIFY_WITH_TIMEOUT(page.findChild<SheetView*>() != nullptr, 60000);
        QTRY_VERIFY(page.findChild<SheetView*>()->hasData());
        const auto* message = page.findChild<QLabel*>(QStringLiteral("liveMessage"));
        QVERIFY(message->isVisible());
        QVERIFY2(message->text().contains(QStringLiteral("OpenGL")), qPrintable(message->text()));
        QCOMPARE(page.views().views().size(), std::size_t{1});
        // One heat map is enough, beside what else there is.
        page.restoreLayoutState(
            QStringLiteral("{\"cann-2d\":[\"time\",\"%1\",\"sheet\"]}").arg(kind).toUtf8());
        QTRY_COMPARE_WITH_TIMEOUT(page.views().views().size(), std::size_t{2}, 60000);
        // Where there is OpenGL again, the choice is what it was.
        QVERIFY2(page.layoutState().contains(kind.toUtf8()), page.layoutState().constData());
    }
};

QTEST_MAIN(LiveWithoutOpenGlTest)
#include "LiveWithoutOpenGlTest.moc"
