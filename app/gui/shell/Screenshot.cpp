#include "app/gui/shell/Screenshot.h"

#include "app/gui/pages/StagePage.h"
#include "app/gui/shell/MainWindow.h"

#include <QCoreApplication>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <utility>

namespace canns {

namespace {

using namespace std::chrono_literals;

/// What a picture of the window waits for, one after the other. Each step is told by a signal of the GUI's
/// own thread: a job says that it has finished before what it found has been taken up.
class Screenshot : public QObject {
public:
    Screenshot(MainWindow& window, const QString& path, bool run, double waitSeconds)
        : QObject(&window), window_(window), path_(path), run_(run),
          enough_(5 + static_cast<int>(waitSeconds / 0.02)) {
        Workspace& workspace = window.workspace();
        if (workspace.isOpening()) {
            // After whatever else listens: what a preset changes comes first.
            connect(&workspace, &Workspace::opened, this, &Screenshot::takeStep, Qt::QueuedConnection);
            connect(&workspace, &Workspace::failed, this, &Screenshot::settle, Qt::QueuedConnection);
            connect(&workspace, &Workspace::lengthUnitNeeded, this, &Screenshot::settle,
                    Qt::QueuedConnection);
        } else {
            takeStep();
        }
    }

private:
    void takeStep() {
        if (std::exchange(run_, false))
            window_.runStep();
        settle();
    }
    /// Waits until nothing runs any more, and then for layouts and what jobs that just ended have posted.
    void settle() {
        connect(&window_.workspace(), &Workspace::analysisChanged, this, &Screenshot::settle,
                Qt::ConnectionType(Qt::QueuedConnection | Qt::UniqueConnection));
        connect(&settling_, &QTimer::timeout, this, &Screenshot::look, Qt::UniqueConnection);
        quiet_ = 0;
        settling_.start(20ms);
    }
    void look() {
        const Workspace& workspace = window_.workspace();
        const auto stagePages = window_.findChildren<StagePage*>();
        const bool busy =
            !workspace.jobs().active().empty() || !workspace.runningStage().empty() ||
            std::ranges::any_of(stagePages, [](const StagePage* page) { return page->isBusy(); });
        quiet_ = busy ? 0 : quiet_ + 1;
        if (quiet_ < enough_)
            return;
        settling_.stop();
        const bool written = window_.grab().save(path_);
        if (!written)
            std::fprintf(stderr, "canns-gui: error: %s could not be written.\n", qUtf8Printable(path_));
        QCoreApplication::exit(written ? 0 : 1);
    }

    MainWindow& window_;
    QString path_;
    bool run_;
    int enough_; ///< Looks that have to be quiet.
    QTimer settling_;
    int quiet_ = 0; ///< Looks in a row that found nothing at work.
};

} // namespace

void takeScreenshot(MainWindow& window, const QString& path, bool run, double waitSeconds) {
    new Screenshot(window, path, run, waitSeconds); // Of the window, which deletes it.
}

} // namespace canns
