// Every figure of the window, saved as SVG, PDF and PNG and opened in other programs: the pages of the wizard
// with a torus and with a ring, every kind of view of the page "live" with a network that runs, and the map
// of a batch. Whatever figure stands on a page is found here by itself, and one that never had anything to
// show is a failure. With CANNS_FIGURES_FOLDER set, all that was drawn stays there, to be looked at.
#include "TestWindow.h"
#include "app/gui/batch/BatchMapPanel.h"
#include "app/gui/batch/BatchPage.h"
#include "app/gui/live/LivePage.h"
#include "app/gui/live/LiveViewArea.h"
#include "app/gui/pages/Page.h"
#include "core/models/ModelRegistry.h"
#include "support/OtherRenderers.h"
#include "widgets/figure/FigureExport.h"
#include "widgets/figures/BatchMapFigure.h"
#include "widgets/figures/HeatMapFigure.h"
#include "widgets/figures/RasterFigure.h"
#include "widgets/forms/ParameterForm.h"
#include "widgets/live/LiveViewKinds.h"
#include "widgets/vtk/SceneView.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QCryptographicHash>
#include <QMap>
#include <QSet>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace canns;
using namespace canns::test;

namespace {

constexpr int patience = 120'000;

/// The words of a text that other programs are sure to find again: Latin letters, in one piece.
QStringList wordsOf(const QString& text) {
    static const QRegularExpression word(QStringLiteral("[A-Za-z]{3,}"));
    QStringList words;
    for (auto match = word.globalMatch(text); match.hasNext();)
        words << match.next().captured();
    return words;
}

} // namespace

/// See above.
class EveryFigureTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        if (!hasOtherRenderers())
            QSKIP("rsvg-convert (librsvg2-bin), pdftoppm, pdftotext or pdffonts (poppler-utils) is missing");
        QVERIFY(QDir().mkpath(folder()));
    }

    void thePagesOfTheWizard_data() {
        QTest::addColumn<QString>("sample");
        QTest::addColumn<QString>("preset");
        QTest::addColumn<qint64>("coordinates");
        QTest::newRow("torus") << "sample:grid-module"
                               << "grid" << qint64{2};
        QTest::newRow("ring") << "sample:head-direction"
                              << "head-direction" << qint64{1};
    }
    void thePagesOfTheWizard() {
        QFETCH(QString, sample);
        QFETCH(QString, preset);
        QFETCH(qint64, coordinates);
        TestWindow window(QSize(1366, 768));
        window_ = &window;
        QVERIFY(window.openAndWait(sample));
        Workspace& workspace = window.workspace();
        PipelineParameters parameters = workspace.analysis()->parameters();
        findPreset(preset.toStdString()).applyTo(parameters);
        for (const char* setting :
             {"tda.activeTimes=3000", "tda.neighbours=200", "tda.landmarks=300", "tda.landmarkNeighbours=200",
              "tda.maximumDimension=1", "decode.iterations=1", "gridscore.shuffles=0"})
            parameters.apply(setting);
        parameters.apply("decode.coordinates=" + std::to_string(coordinates));
        workspace.setParameters(parameters);
        workspace.runAll();
        QTRY_VERIFY_WITH_TIMEOUT(window.isIdle(), patience);
        workspace.selection().setUnit(5);
        for (const PageEntry& page : pages())
            if (page.needsRecording)
                walk(page);
        window_ = nullptr;
        tellFaults();
    }

    void noFigureOfTheWizardWasLeftOut() {
        QStringList missing;
        for (const QString& name : found_)
            if (!saved_.contains(name))
                missing << name;
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(", ")));
        QVERIFY2(found_.size() > 25, qPrintable(QString::number(found_.size())));
    }

    void theViewsOfTheLivePage_data() {
        QTest::addColumn<QString>("model");
        for (const Model& model : models())
            QTest::newRow(model.name().c_str()) << QString::fromStdString(model.name());
    }
    void theViewsOfTheLivePage() {
        QFETCH(QString, model);
        Workspace workspace;
        LivePage page(workspace);
        page.resize(1100, 640);
        page.show();
        page.setOrigin(liveOrigin(findModel(model.toStdString())));
        QTRY_VERIFY_WITH_TIMEOUT(page.simulation() != nullptr || !page.trouble().isEmpty(), patience);
        QVERIFY2(page.simulation() != nullptr, qPrintable(page.trouble()));
        LiveViewArea& area = page.views();
        for (const QString& kind : area.fitting()) {
            // A kind is saved of two models, the first and another one: they differ in shape.
            if (timesSaved_.value(kind) >= 2)
                continue;
            page.restoreLayoutState(QStringLiteral("{\"%1\":[\"%2\"]}").arg(model, kind).toUtf8());
            page.run();
            Figure& figure = area.views()[0]->figure();
            const std::size_t step = page.simulation()->latestFrame().step;
            QTRY_VERIFY2_WITH_TIMEOUT(figure.hasData() &&
                                          page.simulation()->latestFrame().step > step + stepsToSee,
                                      qPrintable(kind), patience);
            page.pause();
            QTRY_VERIFY_WITH_TIMEOUT(page.simulation()->state() == SimulationState::Paused, patience);
            page.simulation()->wait();
            QCoreApplication::processEvents();
            if (auto* scene = qobject_cast<SceneView*>(&figure))
                scene->grab(); // Makes the scene.
            save(figure, "live/" + kind, "live-" + kind + '-' + model);
            ++timesSaved_[kind];
        }
        tellFaults();
    }

    void noKindOfLiveViewWasLeftOut() {
        QStringList missing;
        for (const LiveViewKind& kind : liveViewKinds())
            if (!saved_.contains(QStringLiteral("live/") + kind.id))
                missing << kind.id;
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(", ")));
    }

    void theMapOfABatch() {
        const QTemporaryDir batch;
        QFile file(batch.filePath("sweep.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"simulations": [{"model": "cann-1d", "task": "population-coding-1d"}],
            "set": {"model.neurons": 64},
            "grid": {"model.inhibition": [1, 2, 3], "task.duration": [10, 20]},
            "measures": ["bump.height"]})");
        file.close();
        Workspace workspace;
        BatchPage page(workspace);
        page.resize(1200, 650);
        page.show();
        page.openFile(file.fileName());
        QTRY_VERIFY_WITH_TIMEOUT(page.findChild<QAbstractButton*>("batchRun")->isEnabled(), patience);
        page.run();
        QTRY_VERIFY_WITH_TIMEOUT(!page.isRunning(), patience);
        for (Figure* figure : page.findChildren<Figure*>()) {
            QVERIFY(figure->hasData());
            save(*figure, "batches/map", "batches-map");
        }
        QVERIFY(saved_.contains("batches/map"));
        tellFaults();
    }

private:
    static constexpr std::size_t stepsToSee = 150;

    QString folder() const {
        const QString asked = qEnvironmentVariable("CANNS_FIGURES_FOLDER");
        return asked.isEmpty() ? scratch_.path() : asked;
    }

    /// All states of a page: each tab, each entry of its lists of choices.
    void walk(const PageEntry& entry) {
        QVERIFY(window_->showPage(QString::fromLatin1(entry.id)));
        QTRY_VERIFY_WITH_TIMEOUT(window_->isIdle(), patience);
        auto* pageWidget = window_->findChild<QStackedWidget*>("pages")->currentWidget();
        for (Figure* figure : pageWidget->findChildren<Figure*>())
            found_.insert(nameOf(entry, *figure));
        saveVisible(entry, *pageWidget);
        for (QTabWidget* tabs : pageWidget->findChildren<QTabWidget*>())
            for (int tab = 0; tab < tabs->count(); ++tab) {
                tabs->setCurrentIndex(tab);
                saveVisible(entry, *pageWidget);
                if (tab + 1 == tabs->count())
                    tabs->setCurrentIndex(0);
            }
        for (QComboBox* choice : pageWidget->findChildren<QComboBox*>()) {
            bool ofForm = false;
            for (const QWidget* at = choice; at != nullptr; at = at->parentWidget())
                ofForm = ofForm || qobject_cast<const ParameterForm*>(at) != nullptr;
            constexpr int mostLooks = 6; // What has more entries chooses a unit.
            if (ofForm || !choice->isVisible() || !choice->isEnabled() || choice->count() > mostLooks)
                continue;
            const int before = choice->currentIndex();
            for (int index = 0; index < choice->count(); ++index) {
                choice->setCurrentIndex(index);
                saveVisible(entry, *pageWidget);
            }
            choice->setCurrentIndex(before);
        }
    }

    static QString nameOf(const PageEntry& entry, const Figure& figure) {
        return QString::fromLatin1(entry.id) + '/' + figure.objectName();
    }

    void saveVisible(const PageEntry& entry, QWidget& pageWidget) {
        QTRY_VERIFY_WITH_TIMEOUT(window_->isIdle(), patience);
        QCoreApplication::processEvents();
        for (Figure* figure : pageWidget.findChildren<Figure*>())
            if (figure->isVisible() && figure->hasData()) {
                const QString name = nameOf(entry, *figure);
                save(*figure, name,
                     QString(name).replace('/', '-') + '-' + QTest::currentDataTag() + '-' +
                         QString::number(timesSaved_[name]));
                ++timesSaved_[name];
            }
    }

    /// Saves it in all formats and compares, unless it looks as one that was saved before.
    void save(const Figure& figure, const QString& name, const QString& file) {
        FigureExport how;
        how.dotsPerInch = 100;
        const QByteArray svg = svgOf(drawingOf(figure, how), how);
        const QByteArray look = QCryptographicHash::hash(svg, QCryptographicHash::Sha256);
        if (looks_.contains(look))
            return;
        looks_.insert(look);
        const QString stem = folder() + '/' + file;
        for (const char* ending : {".png", ".svg", ".pdf"})
            saveFigure(figure, stem + ending, how);
        QStringList words = wordsOf(figure.shownTitle());
        if (figure.xAxis().shown)
            words << wordsOf(figure.shownLabel(Qt::Horizontal));
        if (figure.yAxis().shown)
            words << wordsOf(figure.shownLabel(Qt::Vertical));
        if (const auto bar = figure.shownColourBar())
            words << wordsOf(bar->label);
        // Where a pixel has many bins or spikes, it is for each program to say how it shows them.
        const bool isDense = qobject_cast<const HeatMapFigure*>(&figure) != nullptr ||
                             qobject_cast<const RasterFigure*>(&figure) != nullptr;
        for (const QString& fault : faultsOfExport(stem, words, isDense ? 45.0 : 22.0))
            faults_ << file + ": " + fault;
        saved_.insert(name);
    }

    /// All at once: the first fault says little.
    void tellFaults() {
        const QString all = faults_.join('\n');
        faults_.clear();
        QVERIFY2(all.isEmpty(), qPrintable(all));
    }

    QTemporaryDir scratch_;
    TestWindow* window_ = nullptr;
    QSet<QString> found_; ///< "page/figure" of the wizard.
    QSet<QString> saved_;
    QStringList faults_;
    QSet<QByteArray> looks_;
    QMap<QString, int> timesSaved_;
};

QTEST_MAIN(EveryFigureTest)
#include "EveryFigureTest.moc"
