// What a user of the wizard waits for, inside one process and with every page painted, on a module of 120
// cells and 25 minutes (or the recording named by CANNS_BENCH_RECORDING): opening until the first page is
// painted, going to another page, and all stages at their defaults with classes up to H1 and up to H2. To
// reach: 1 s, 50 ms, 5 s, 20 s. Beside each time stands the longest stall of the event loop (to reach: 100
// ms).
#include "app/gui/pages/Page.h"
#include "app/gui/pages/StagePage.h"
#include "app/gui/shell/MainWindow.h"
#include "widgets/vtk/ScenePreload.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <map>
#include <string>

using namespace canns;

namespace {

/// Runs the event loop until `done`, and tells how long that took and the longest time between two of its
/// ticks.
struct Waited {
    double seconds = 0.0;
    double stall = 0.0;
};
Waited waitUntil(const std::function<bool()>& done, const std::function<void()>& start) {
    Waited waited;
    QElapsedTimer since;
    QElapsedTimer whole;
    QTimer ticks;
    QObject::connect(&ticks, &QTimer::timeout, &ticks, [&] {
        waited.stall = std::max(waited.stall, static_cast<double>(since.nsecsElapsed()) * 1e-9);
        since.restart();
    });
    ticks.setTimerType(Qt::PreciseTimer);
    ticks.start(2);
    whole.start();
    since.start();
    start();
    while (!done())
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    waited.seconds = static_cast<double>(whole.nsecsElapsed()) * 1e-9;
    return waited;
}

void print(const char* what, const Waited& waited) {
    std::printf("%-44s %8.3f s   longest stall %6.1f ms\n", what, waited.seconds, 1e3 * waited.stall);
}

} // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM",
            qgetenv("QT_QPA_PLATFORM").isEmpty() ? "offscreen" : qgetenv("QT_QPA_PLATFORM"));
    const QApplication application(argc, argv);
    const QString named = qEnvironmentVariable("CANNS_BENCH_RECORDING");
    const QString recording = named.isEmpty() ? QStringLiteral("sample:grid-module") : named;
    const QTemporaryDir folder;
    Settings settings(folder.filePath(QStringLiteral("settings.ini")));
    MainWindow window(settings);
    window.resize(1366, 700);
    window.show();
    QCoreApplication::processEvents();
    Workspace& workspace = window.workspace();
    const auto idle = [&] {
        const auto all = window.findChildren<StagePage*>();
        return workspace.jobs().active().empty() && workspace.runningStage().empty() &&
               std::ranges::none_of(all, [](const StagePage* page) { return page->isBusy(); });
    };
    std::printf("%s\n", qPrintable(recording));
    print("opened, first page painted", waitUntil([&] { return workspace.recording() != nullptr; },
                                                  [&] {
                                                      QObject::connect(&workspace, &Workspace::opened,
                                                                       &window, [&] { window.repaint(); });
                                                      window.open(recording);
                                                  }));
    const ScenePreload preload; // As canns-gui does.
    for (const int dimension : {1, 2}) {
        PipelineParameters parameters;
        parameters.at("tda").set("maximumDimension", std::int64_t{dimension});
        workspace.setParameters(parameters);
        const Waited waited = waitUntil(idle, [&] { window.runAll(); });
        print(dimension == 1 ? "all stages, up to H1" : "what H2 adds: all stages behind the barcode",
              waited);
        for (const StageDescriptor& stage : workspace.analysis()->stages())
            if (const StageRunPtr run = workspace.analysis()->status(stage.name()).run)
                std::printf("    %-40s %8.3f s\n", stage.name().c_str(), run->seconds);
    }
    // The first time a page is made and filled; later it is only shown.
    for (const PageEntry& page : pages())
        print((std::string("first time on ") + page.id).c_str(), waitUntil(idle, [&] {
                  window.showPage(QString::fromLatin1(page.id));
                  window.repaint();
              }));
    // Going there again, three times round: the slowest, page by page.
    std::map<std::string, double> slowest;
    for (int round = 0; round < 3; ++round)
        for (const PageEntry& page : pages()) {
            QElapsedTimer timer;
            timer.start();
            window.showPage(QString::fromLatin1(page.id));
            QCoreApplication::processEvents();
            window.repaint();
            double& worst = slowest[page.id];
            worst = std::max(worst, static_cast<double>(timer.nsecsElapsed()) * 1e-6);
        }
    for (const PageEntry& page : pages())
        std::printf("going to %-35s %8.1f ms\n", page.id, slowest[page.id]);
    return 0;
}
