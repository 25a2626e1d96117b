#include "app/gui/pages/PathComparePage.h"

#include "TestWindow.h"
#include "app/gui/shell/MessageBar.h"
#include "core/jobs/JobQueue.h"
#include "core/maps/PathCompare.h"
#include "widgets/figures/ChartFigure.h"
#include "widgets/figures/PathFigure.h"
#include "widgets/player/PlayBar.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QProcess>
#include <QSlider>
#include <QStandardPaths>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace canns;
using namespace canns::test;

class PathComparePageTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TestWindow> window_;

    Workspace& workspace() { return window_->workspace(); }
    PathComparePage* page() { return window_->findChild<PathComparePage*>(); }
    template <typename W>
    W* find(const char* name) {
        return page() == nullptr ? nullptr : page()->findChild<W*>(name);
    }
    PlayBar* player() { return find<PlayBar>("playBar"); }
    Selection& selection() { return workspace().selection(); }
    void set(const char* stage, const char* parameter, const ParameterValue& value) {
        ParameterValues values = workspace().analysis()->parameters().at(stage);
        values.set(parameter, value);
        workspace().setParameters(stage, values);
    }

private slots:
    void initTestCase() {
        window_ = std::make_unique<TestWindow>();
        QVERIFY(window_->openAndWait("sample:head-direction"));
        PipelineParameters parameters = workspace().analysis()->parameters();
        findPreset("head-direction").applyTo(parameters);
        workspace().setParameters(parameters);
        QVERIFY(window_->showPage("pathcompare"));
        QTest::keyClick(window_.get(), Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(workspace().runningStage().empty() && find<PathFigure>("phases")->hasData(),
                                 120000);
    }
    void cleanupTestCase() { window_.reset(); }

    void aRingIsComparedWithTheHeadDirection() {
        const auto path = workspace().analysis()->result<PathCompare>();
        QVERIFY(path->agreement.has_value());
        // A ring leaves no choice of the plane, and there is an error to show.
        QVERIFY(!find<QComboBox>("plane")->isEnabled());
        QVERIFY(find<ChartFigure>("error")->isVisible());
        std::vector<double> shown = find<ChartFigure>("error")->numbers().columns[1].values;
        std::erase_if(shown, [](double error) { return std::isnan(error); }); // Where times were left out.
        const auto known = [](float error) { return !std::isnan(error); };
        QCOMPARE(shown.size(), static_cast<std::size_t>(std::ranges::count_if(path->error.values(), known)));
        QCOMPARE(find<PathFigure>("phases")->numbers().columns[0].values, path->seconds);
        // Drawn where it lies nearest to the truth: most heads are less than a right angle from it.
        const PathDrawing& drawing = find<PathFigure>("phases")->drawing();
        std::size_t near = 0;
        std::size_t compared = 0;
        for (std::size_t i = 0; i < drawing.track->points.size(); ++i) {
            const double product = QPointF::dotProduct(drawing.track->points[i], drawing.truth->points[i]);
            if (!std::isnan(product)) {
                ++compared;
                near += product > 0 ? 1 : 0;
            }
        }
        QVERIFY(compared > 1000 && near > compared * 7 / 10);
    }

    void itPlaysAndPauses() {
        selection().setSeconds(player()->range().from);
        auto* button = find<QToolButton>("play");
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        QVERIFY(player()->isPlaying());
        QTRY_VERIFY(*selection().seconds() > player()->range().from + 0.5);
        QTest::keyClick(find<PathFigure>("box"), Qt::Key_Space); // From a figure too.
        QVERIFY(!player()->isPlaying());
        QVERIFY(find<QSlider>("playHead")->value() >= 0);
    }

    void theSliderMovesTheTimeAndFollowsIt() {
        auto* slider = find<QSlider>("playHead");
        slider->setValue(slider->maximum() / 2);
        QVERIFY(std::abs(*selection().seconds() - player()->range().middle()) < 0.1);
        selection().setSeconds(player()->range().to);
        QCOMPARE(slider->value(), slider->maximum());
        player()->play(); // At the end it begins again.
        player()->pause();
        QCOMPARE(*selection().seconds(), player()->range().from);
    }

    void leavingThePagePauses() {
        player()->play();
        window_->showPage("recording");
        QVERIFY(!player()->isPlaying());
        window_->showPage("pathcompare");
    }

    void aMovieIsWrittenWhole_data() {
        QTest::addColumn<QString>("ending");
        QTest::newRow("mp4") << "mp4";
        QTest::newRow("gif") << "gif";
    }
    void aMovieIsWrittenWhole() {
        QFETCH(QString, ending);
        if (QStandardPaths::findExecutable("ffmpeg").isEmpty())
            QSKIP("ffmpeg is not installed");
        const QString path = window_->folder.filePath("path." + ending);
        Movie movie = page()->movie(320);
        movie.endSeconds = movie.beginSeconds + 2.0;
        movie.speed = 1.0;
        movie.framesPerSecond = 10;
        QCOMPARE(movie.frameCount(), std::size_t{20});
        QVERIFY(movie.frame(movie.beginSeconds) != movie.frame(movie.endSeconds));
        page()->saveMovie(movie, path);
        QTRY_VERIFY_WITH_TIMEOUT(window_->isIdle(), 30000);
        QVERIFY2(QFile::exists(path), qPrintable(window_->findChild<MessageBar*>("messageBar")->text()));
        QProcess probe;
        probe.start("ffmpeg", {"-v", "error", "-i", path, "-f", "framecrc", "-"});
        QVERIFY(probe.waitForFinished());
        QCOMPARE(probe.exitCode(), 0);
        qsizetype frames = 0;
        for (const QByteArray& line : probe.readAllStandardOutput().split('\n'))
            frames += !line.isEmpty() && !line.startsWith('#') ? 1 : 0;
        QCOMPARE(frames, qsizetype{20});
    }

    void aCancelledMovieLeavesNothing() {
        if (QStandardPaths::findExecutable("ffmpeg").isEmpty())
            QSKIP("ffmpeg is not installed");
        const QTemporaryDir empty;
        Movie movie = page()->movie(640);
        movie.framesPerSecond = 60;
        movie.speed = 0.1;
        page()->saveMovie(movie, empty.filePath("path.mp4"));
        QVERIFY(!window_->isIdle());
        window_->findChild<QAction*>("cancelJob")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(window_->isIdle(), 5000);
        QVERIFY(QDir(empty.path()).isEmpty());
    }

    void aMissingProgramIsNamed() {
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", window_->folder.path().toUtf8());
        page()->saveMovie(page()->movie(320), window_->folder.filePath("none.mp4"));
        QTRY_VERIFY_WITH_TIMEOUT(window_->isIdle(), 5000);
        qputenv("PATH", path);
        auto* message = window_->findChild<MessageBar*>("messageBar");
        QTRY_VERIFY(message->isVisible());
        QVERIFY2(message->text().contains("ffmpeg"), qPrintable(message->text()));
    }
};

QTEST_MAIN(PathComparePageTest)
#include "PathComparePageTest.moc"
