// canns-gui [RECORDING | sample:NAME]: the window.
#include "app/gui/live/LiveMovie.h"
#include "app/gui/live/LivePage.h"
#include "app/gui/shell/CommandLine.h"
#include "app/gui/shell/Language.h"
#include "app/gui/shell/MainWindow.h"
#include "app/gui/shell/Screenshot.h"
#include "app/gui/shell/Theme.h"
#include "core/base/Error.h"
#include "widgets/vtk/ScenePreload.h"

#include <QApplication>
#include <QTimer>

#include <chrono>
#include <cstdio>
#include <optional>

int main(int argc, char** argv) {
    using namespace canns;
    // Read before there is an application: --help and mistakes need no screen.
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    const CommandLine asked = CommandLine::parse(arguments);
    if (!asked.message.isEmpty()) {
        std::fputs(qUtf8Printable(asked.message), asked.exitCode == 0 ? stdout : stderr);
        return asked.exitCode;
    }

    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("canns-gui"));
    QApplication::setApplicationVersion(QStringLiteral(CANNS_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("canns-gui"));
    Settings settings;
    // What is asked for on the command line holds for this run only.
    applyTheme(asked.theme.isEmpty() ? settings.theme() : Settings::themeNamed(asked.theme));
    useLanguage(asked.language.isEmpty() ? settings.language() : asked.language);

    MainWindow window(settings);
    if (asked.size.isValid())
        window.resize(asked.size);
    if (!asked.page.isEmpty() && !window.showPage(asked.page)) {
        std::fprintf(stderr, "canns-gui: error: There is no page \"%s\".\n", qUtf8Printable(asked.page));
        return 2;
    }
    try {
        if (!asked.live.isEmpty())
            window.showLive(asked.live);
    } catch (const Error& error) {
        std::fprintf(stderr, "canns-gui: error: %s\n", error.what());
        return 2;
    }
    const bool stays = asked.screenshot.isEmpty() && asked.movie.isEmpty();
    if (stays)
        window.keepUnsaved();
    window.show();
    if (!asked.preset.isEmpty())
        QObject::connect(&window.workspace(), &Workspace::opened, &window, [&window, &asked] {
            PipelineParameters parameters = window.workspace().analysis()->parameters();
            findPreset(asked.preset.toStdString()).applyTo(parameters);
            window.workspace().setParameters(parameters);
        });
    if (!asked.recording.isEmpty())
        window.open(asked.recording);
    // After the window's first picture, and long before anyone has come to a page in 3-D.
    std::optional<ScenePreload> preload;
    if (stays)
        QTimer::singleShot(std::chrono::seconds(1), &window, [&preload] { preload.emplace(); });
    else if (!asked.movie.isEmpty())
        takeMovie(*window.findChild<LivePage*>(), asked.movie, asked.waitSeconds);
    else
        takeScreenshot(window, asked.screenshot, asked.run, asked.waitSeconds);
    return QApplication::exec();
}
