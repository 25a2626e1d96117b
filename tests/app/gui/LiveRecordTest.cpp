// A stretch of a live simulation, with every model of the registry: recorded, looked at again, saved as
// pictures, data and a movie, and opened in the wizard.
#include "app/gui/live/LiveExport.h"
#include "app/gui/live/LivePage.h"
#include "app/gui/live/LiveViewArea.h"
#include "app/gui/live/TransportBar.h"
#include "app/gui/shell/Workspace.h"
#include "core/io/RecordingReader.h"
#include "core/models/ModelRegistry.h"
#include "core/pipeline/Project.h"

#include <QAbstractButton>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QSignalSpy>
#include <QSlider>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <future>
#include <memory>

using namespace canns;

namespace {
constexpr int patience = 60000;

/// A little of the page's first network.
void record(LivePage& page) {
    page.resize(1100, 640);
    page.show();
    QTRY_VERIFY_WITH_TIMEOUT(page.simulation() != nullptr, patience);
    page.startRecording();
    QTRY_VERIFY_WITH_TIMEOUT(page.simulation()->latestFrame().framesKept > 10, patience);
    page.stopRecording();
    QTRY_VERIFY_WITH_TIMEOUT(!page.record().isEmpty(), patience);
}

/// All of the record in so many pictures.
LiveExport::MoviePlan planOf(const LiveRecord& record, int pictures) {
    LiveExport::MoviePlan plan;
    plan.beginSeconds = record.beginSeconds();
    plan.endSeconds = record.endSeconds();
    plan.speed = (plan.endSeconds - plan.beginSeconds) * plan.framesPerSecond / pictures;
    return plan;
}
} // namespace

class LiveRecordTest : public QObject {
    Q_OBJECT

private slots:
    void recordsScrubsExportsAndAnalyses_data() {
        QTest::addColumn<QString>("model");
        for (const Model& model : models())
            QTest::newRow(model.name().c_str()) << QString::fromStdString(model.name());
    }
    void recordsScrubsExportsAndAnalyses() {
        QFETCH(QString, model);
        const QTemporaryDir folder;
        Workspace workspace;
        LivePage page(workspace);
        page.resize(1100, 640);
        page.show();
        page.setOrigin(liveOrigin(findModel(model.toStdString())));
        QTRY_VERIFY_WITH_TIMEOUT(page.simulation() != nullptr, patience);
        page.findChild<TransportBar*>()->setSpeed(0.0);

        auto* record = page.findChild<QAbstractButton*>("liveRecord");
        record->click();
        QTRY_VERIFY_WITH_TIMEOUT(page.simulation()->latestFrame().framesKept > 40, patience);
        QSignalSpy recorded(&page, &LivePage::recorded);
        record->click();
        QTRY_COMPARE_WITH_TIMEOUT(recorded.count(), 1, patience);
        QVERIFY(page.record().frames() > 40);
        QVERIFY(page.simulation()->state() != SimulationState::Running);

        // Scrubbed with the slider, to the beginning and on.
        auto* slider = page.findChild<QSlider*>("recordSlider");
        QVERIFY(slider->isVisible());
        QCOMPARE(static_cast<std::size_t>(slider->maximum()), page.record().frames() - 1);
        for (const int frame : {0, 20, 5, slider->maximum()}) {
            slider->setValue(frame);
            for (LiveView* view : page.views().views())
                if (frame >= 20)
                    QVERIFY2(view->figure().hasData(), qPrintable(view->figure().objectName()));
        }

        LiveExport& exports = page.exports();
        QSignalSpy finished(&exports, &LiveExport::finished);
        exports.saveFigures(folder.path(), "views", "png");
        QCOMPARE(static_cast<std::size_t>(QDir(folder.path()).entryList({"views-*.png"}).size()),
                 page.views().views().size());

        const QString file = folder.filePath("data.h5");
        const std::string rates = page.simulation()->states()[page.simulation()->rateState()].name;
        exports.saveData(page.record(), rates, page.origin(), file);
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, patience);
        QCOMPARE(finished[0][0].toString(), QString());
        const RecordingPtr back = openRecording(file.toStdString());
        QVERIFY(back->spikes.times().size() > 0);

        if (!QStandardPaths::findExecutable("ffmpeg").isEmpty()) {
            LiveExport::MoviePlan plan;
            plan.beginSeconds = page.record().beginSeconds();
            plan.endSeconds = page.record().endSeconds();
            plan.framesPerSecond = 10;
            plan.speed = plan.endSeconds - plan.beginSeconds;
            plan.widthPixels = 320;
            const QString movie = folder.filePath("movie.mp4");
            exports.startMovie(page.record(), liveNetwork(page.simulation(), page.origin(), {}), plan, movie);
            QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 2, patience);
            QCOMPARE(finished[1][0].toString(), QString());
            QVERIFY(QFileInfo(movie).size() > 1000);
        }

        QSignalSpy opened(&workspace, &Workspace::opened);
        page.findChild<QAbstractButton*>("recordAnalyse")->click();
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, patience);
        QVERIFY(workspace.recording()->unitCount() > 0);
        QVERIFY(workspace.recording()->spikes.times().size() > 0);

        // It is in no file, so that a project has all of it.
        const QString project = folder.filePath("project.canns");
        QSignalSpy saved(&workspace, &Workspace::saved);
        workspace.save(project);
        QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, patience);
        const OpenedProject again = openProject(project.toStdString());
        QVERIFY2(again.recordingProblem.empty(), again.recordingProblem.c_str());
        QVERIFY(again.analysis->recording()->spikes == workspace.recording()->spikes);

        // Put away, what runs is shown again.
        page.findChild<QAbstractButton*>("recordClose")->click();
        QVERIFY(page.record().isEmpty());
        QVERIFY(!slider->isVisible());
        page.run();
        const std::size_t step = page.simulation()->latestFrame().step;
        QTRY_VERIFY_WITH_TIMEOUT(page.simulation()->latestFrame().step > step, patience);
    }

    /// The window may look at a frame from before the recording was asked for: that is not its end.
    void recordsThoughTheFirstFrameIsLate() {
        Workspace workspace;
        LivePage page(workspace);
        page.resize(1100, 640);
        page.show();
        page.setOrigin(liveOrigin(findModel("cann-1d")));
        QTRY_VERIFY_WITH_TIMEOUT(page.simulation() != nullptr, patience);
        std::promise<void> mayGoOn;
        page.simulation()->inspect([gate = std::make_shared<std::future<void>>(mayGoOn.get_future())](
                                       Network&, const Input&, double) { gate->wait(); });
        page.startRecording();
        // The bar shows it, beside a frame that records nothing.
        auto* record = page.findChild<QAbstractButton*>("liveRecord");
        QTRY_VERIFY(record->isChecked());
        mayGoOn.set_value();
        QTRY_VERIFY_WITH_TIMEOUT(page.simulation()->latestFrame().framesKept > 2, patience);
        QVERIFY(record->isChecked());
        page.stopRecording();
        QTRY_VERIFY_WITH_TIMEOUT(!page.record().isEmpty(), patience);
    }

    /// A set-up that keeps few states for its file still has all of them to look back at.
    void presetsWithFewStatesAreScrubbed() {
        Workspace workspace;
        LivePage page(workspace);
        page.resize(1100, 640);
        page.show();
        page.setOrigin(liveOriginNamed("theta-sweeps"));
        QTRY_VERIFY_WITH_TIMEOUT(page.simulation() != nullptr, patience);
        QCOMPARE(page.origin().simulationValues.as<SimulationParameters>().states, std::string("centre"));
        page.startRecording();
        QTRY_VERIFY_WITH_TIMEOUT(page.simulation()->latestFrame().framesKept > 10, patience);
        page.stopRecording();
        QTRY_VERIFY_WITH_TIMEOUT(!page.record().isEmpty(), patience);
        QVERIFY(page.record().fits(liveNetwork(page.simulation(), page.origin(), {})));
        page.scrubTo(5);
        for (LiveView* view : page.views().views())
            QVERIFY2(view->figure().hasData(), qPrintable(view->figure().objectName()));
    }

    void aMovieThatIsCancelledLeavesNothing() {
        if (QStandardPaths::findExecutable("ffmpeg").isEmpty())
            QSKIP("There is no ffmpeg.");
        const QTemporaryDir folder;
        const QString movie = folder.filePath("movie.mp4");
        {
            Workspace workspace;
            LivePage page(workspace);
            record(page);
            const LiveExport::MoviePlan plan = planOf(page.record(), 3000);
            page.exports().startMovie(page.record(), liveNetwork(page.simulation(), page.origin(), {}), plan,
                                      movie);
            QTRY_VERIFY_WITH_TIMEOUT(!workspace.jobs().active().empty(), patience);
            workspace.jobs().active().front()->cancel();
            QTRY_VERIFY_WITH_TIMEOUT(!page.exports().isMakingMovie(), patience);
            QVERIFY(QDir(folder.path()).isEmpty());
            // A second one is given up by closing the page.
            page.exports().startMovie(page.record(), liveNetwork(page.simulation(), page.origin(), {}), plan,
                                      movie);
            QTRY_VERIFY_WITH_TIMEOUT(!workspace.jobs().active().empty(), patience);
        }
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    /// Whatever becomes of the window meanwhile, the movie has all its pictures, of one size.
    void aMovieIsLeftInPeace() {
        if (QStandardPaths::findExecutable("ffprobe").isEmpty())
            QSKIP("There is no ffprobe.");
        const QTemporaryDir folder;
        const QString movie = folder.filePath("movie.mp4");
        Workspace workspace;
        LivePage page(workspace);
        record(page);
        page.saveMovie(planOf(page.record(), 90), movie);
        const auto* play = page.findChild<QAbstractButton*>("livePlay");
        QVERIFY(!play->isEnabled());
        page.run(); // As when the page is shown again.
        page.resize(900, 500);
        QSignalSpy finished(&page.exports(), &LiveExport::finished);
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, patience);
        QCOMPARE(finished[0][0].toString(), QString());
        QVERIFY(page.simulation()->state() != SimulationState::Running);
        QVERIFY(play->isEnabled());
        QProcess probe;
        probe.start("ffprobe", {"-v", "error", "-count_frames", "-show_entries",
                                "stream=width,nb_read_frames", "-of", "csv=p=0", movie});
        QVERIFY(probe.waitForFinished(patience));
        QCOMPARE(probe.readAllStandardOutput().trimmed(), QByteArray("960,90"));
    }

    void anotherNetworkEndsTheMovie() {
        if (QStandardPaths::findExecutable("ffmpeg").isEmpty())
            QSKIP("There is no ffmpeg.");
        const QTemporaryDir folder;
        Workspace workspace;
        LivePage page(workspace);
        record(page);
        page.saveMovie(planOf(page.record(), 3000), folder.filePath("movie.mp4"));
        QTRY_VERIFY_WITH_TIMEOUT(!workspace.jobs().active().empty(), patience);
        page.setOrigin(liveOrigin(findModel("cann-2d")));
        QTRY_VERIFY_WITH_TIMEOUT(!page.exports().isMakingMovie() && page.simulation() != nullptr, patience);
        QVERIFY(QDir(folder.path()).isEmpty());
        page.run();
        QTRY_VERIFY_WITH_TIMEOUT(page.simulation()->latestFrame().step > 0, patience);
    }

    /// One step, or the beginning, is not the record's.
    void aStepShowsWhatRunsAgain() {
        Workspace workspace;
        LivePage page(workspace);
        record(page);
        page.scrubTo(0);
        const auto shown = [&page] { return page.views().views()[0]->figure().numbers().columns[1].values; };
        const std::vector<double> first = shown();
        page.findChild<QAbstractButton*>("liveStep")->click();
        QTRY_VERIFY(shown() != first);
    }
};

QTEST_MAIN(LiveRecordTest)
#include "LiveRecordTest.moc"
