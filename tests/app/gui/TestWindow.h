#pragma once

#include "app/gui/shell/Language.h"
#include "app/gui/shell/MainWindow.h"
#include "app/gui/shell/Theme.h"

#include <QTemporaryDir>
#include <QTest>

namespace canns::test {

/// What a window of a test writes to. A base, so that it is there before the window and after it.
struct TestFolder {
    QTemporaryDir folder;
    Settings settings{folder.filePath(QStringLiteral("settings.ini"))};

    TestFolder() {
        applyTheme(Settings::Theme::Light);
        useLanguage(QStringLiteral("en"));
    }
};

/// The window as a test begins with it: shown, light, in English, with settings of its own.
class TestWindow : public TestFolder, public MainWindow {
public:
    explicit TestWindow(QSize size = {1280, 680}) : MainWindow(settings) {
        resize(size);
        show();
    }

    /// Nothing runs, and nothing that has run still waits to be shown.
    bool isIdle() { return workspace().jobs().active().empty() && workspace().runningStage().empty(); }
    /// Opens a recording and waits for it; false when it does not come.
    [[nodiscard]] bool openAndWait(const QString& recording) {
        open(recording);
        return QTest::qWaitFor([this] { return workspace().recording() != nullptr; }, 20000);
    }
};

} // namespace canns::test
