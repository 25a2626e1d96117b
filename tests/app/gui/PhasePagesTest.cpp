#include "TestWindow.h"
#include "core/maps/CohoMap.h"
#include "core/maps/CohoSpace.h"
#include "core/topology/AnalyseTopology.h"
#include "widgets/figures/ChartFigure.h"
#include "widgets/figures/LatticeFigure.h"
#include "widgets/figures/PhaseMapFigure.h"
#include "widgets/figures/PhaseTimeFigure.h"
#include "widgets/figures/PolarFigure.h"
#include "widgets/figures/TorusMapFigure.h"
#include "widgets/vtk/TorusView.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>

#include <algorithm>
#include <cmath>
#include <memory>

using namespace canns;
using namespace canns::test;

/// Decode, CohoMap and CohoSpace: on a torus first, then on a ring.
class PhasePagesTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TestWindow> window_;

    Workspace& workspace() { return window_->workspace(); }
    Selection& selection() { return workspace().selection(); }
    template <typename W>
    W* find(const char* page, const char* name) {
        auto* widget = window_->findChild<QWidget*>(page);
        return widget == nullptr ? nullptr : widget->findChild<W*>(name);
    }
    void set(const char* stage, const char* parameter, const ParameterValue& value) {
        ParameterValues values = workspace().analysis()->parameters().at(stage);
        values.set(parameter, value);
        workspace().setParameters(stage, values);
    }
    /// Opens the sample with a small barcode and decodes so many coordinates.
    void analyse(const QString& sample, std::int64_t coordinates) {
        window_->open(sample);
        QTRY_VERIFY_WITH_TIMEOUT(workspace().recording() != nullptr &&
                                     workspace().recording()->provenance.path == sample.toStdString(),
                                 20000);
        set("tda", "activeTimes", std::int64_t{3000});
        set("tda", "neighbours", std::int64_t{200});
        set("tda", "landmarks", std::int64_t{300});
        set("tda", "landmarkNeighbours", std::int64_t{200});
        set("tda", "maximumDimension", std::int64_t{1});
        set("decode", "coordinates", coordinates);
        set("decode", "iterations", std::int64_t{1});
        run("decode");
    }
    void run(const char* page) {
        QVERIFY(window_->showPage(page));
        QTest::keyClick(window_.get(), Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(workspace().analysis()->state(page) == StageState::Fresh &&
                                     workspace().runningStage().empty(),
                                 60000);
    }

private slots:
    void initTestCase() {
        window_ = std::make_unique<TestWindow>(QSize(1366, 768));
        analyse("sample:grid-module", 2);
    }
    void cleanupTestCase() { window_.reset(); }

    void decodeShowsThePhasesOfCore() {
        const auto decoding = workspace().analysis()->result<Decoding>();
        QVERIFY(decoding != nullptr);
        for (const char* name : {"phase1", "phase2"}) {
            auto* figure = find<PhaseTimeFigure>("decodePage", name);
            QVERIFY(figure != nullptr);
            QTRY_VERIFY(figure->isVisible());
            QCOMPARE(figure->numbers().columns[1].values.size(), decoding->phases.rows());
        }
        QCOMPARE(find<PhaseTimeFigure>("decodePage", "phase2")->numbers().columns[1].values[7],
                 static_cast<double>(decoding->phases(7, 1)));
        QTRY_VERIFY(find<TorusMapFigure>("decodePage", "torusCoverage")->isVisible());
        QVERIFY(!find<ChartFigure>("decodePage", "ringCoverage")->isVisible());
        // All decoded times are somewhere on the torus.
        double seconds = 0.0;
        const NumberTable stays = find<TorusMapFigure>("decodePage", "torusCoverage")->numbers();
        for (const double stay : stays.columns[2].values)
            seconds += stay;
        const auto activity = workspace().analysis()->result<Activity>();
        std::size_t rows = 0;
        for (std::size_t i = 0; i < decoding->phases.rows(); ++i)
            rows += std::isfinite(decoding->phases(i, 0) + decoding->phases(i, 1)) ? 1U : 0U;
        const double decoded = static_cast<double>(rows) * activity->binWidthSeconds;
        QVERIFY2(std::abs(seconds - decoded) < 0.01 * decoded,
                 qPrintable(QString("%1 s shown of %2 s").arg(seconds).arg(decoded)));
        QVERIFY(find<ChartFigure>("decodePage", "confidence")->hasData());
        QVERIFY(!find<QLabel>("decodePage", "decodeNumbers")->text().isEmpty());
    }

    void viewsInTimeGoTogether() {
        auto* first = find<PhaseTimeFigure>("decodePage", "phase1");
        auto* second = find<PhaseTimeFigure>("decodePage", "phase2");
        first->setView({100.0, 110.0}, first->yAxis().view);
        QCOMPARE(second->xAxis().view, (Range{100.0, 110.0}));
        QCOMPARE(find<ChartFigure>("decodePage", "confidence")->xAxis().view, (Range{100.0, 110.0}));
    }

    void theCurrentClassIsTheSelectedBar() {
        auto* classes = find<QTreeWidget>("decodePage", "classes");
        QVERIFY(classes->topLevelItemCount() >= 3);
        classes->setCurrentItem(classes->topLevelItem(1));
        QVERIFY(selection().bar().has_value());
        const auto tda = workspace().analysis()->result<TdaResult>();
        const Diagram& h1 = tda->persistence.diagrams[1];
        std::vector<float> lengths;
        for (const Bar& bar : h1)
            lengths.push_back(bar.persistence());
        std::ranges::sort(lengths, std::greater());
        QCOMPARE(h1[*selection().bar()].persistence(), lengths[1]); // The second longest.
        const auto longest = std::ranges::max_element(h1, {}, &Bar::persistence);
        selection().setBar(static_cast<std::size_t>(longest - h1.begin()));
        QCOMPARE(classes->indexOfTopLevelItem(classes->currentItem()), 0);
    }

    void tickedClassesAreTheParameters() {
        window_->showPage("decode");
        auto* classes = find<QTreeWidget>("decodePage", "classes");
        classes->topLevelItem(1)->setCheckState(0, Qt::Unchecked);
        const auto now = [&] {
            return workspace().analysis()->parameters().at("decode").as<DecodeParameters>();
        };
        QCOMPARE(now().coordinates, 1);
        QVERIFY(now().classes.empty());
        QVERIFY(workspace().analysis()->state("decode") == StageState::Stale);
        classes->topLevelItem(2)->setCheckState(0, Qt::Checked);
        QCOMPARE(now().classes, (std::vector<double>{1, 3}));
        // The last one stays ticked: a decoding of nothing is none.
        classes->topLevelItem(2)->setCheckState(0, Qt::Unchecked);
        classes->topLevelItem(0)->setCheckState(0, Qt::Unchecked);
        QCOMPARE(now().coordinates, 1);
        QCOMPARE(classes->topLevelItem(0)->checkState(0), Qt::Checked);
        // And parameters are the ticks.
        set("decode", "coordinates", std::int64_t{2});
        QCOMPARE(classes->topLevelItem(1)->checkState(0), Qt::Checked);
        QVERIFY(workspace().analysis()->state("decode") == StageState::Fresh);
    }

    void aSelectedMomentIsMarkedAndAClickSelectsOne() {
        selection().setSeconds(std::nullopt);
        auto* torus = find<TorusMapFigure>("decodePage", "torusCoverage");
        const QPoint middle = torus->plotArea(torus->size()).pixels().center().toPoint();
        const QImage before = torus->grab().toImage();
        QTest::mouseClick(torus, Qt::LeftButton, {}, middle);
        QVERIFY(selection().seconds().has_value());
        QVERIFY(torus->grab().toImage() != before);
        // That moment is there on the torus.
        const auto decoding = workspace().analysis()->result<Decoding>();
        const auto row = std::ranges::lower_bound(decoding->seconds, *selection().seconds());
        const auto i = static_cast<std::size_t>(row - decoding->seconds.begin());
        QVERIFY(std::abs(static_cast<double>(decoding->phases(i, 0)) - 3.14159) < 0.4);
        QVERIFY(std::abs(static_cast<double>(decoding->phases(i, 1)) - 3.14159) < 0.4);
    }

    void cohoMapSwitchesWithoutARun() {
        run("cohomap");
        const auto map = workspace().analysis()->result<CohoMap>();
        auto* first = find<PhaseMapFigure>("cohoMapPage", "phaseMap1");
        const auto shown = [&](std::size_t bin) { return first->numbers().columns[2].values[bin]; };
        const auto wrapped = [](double angle) { return angle < 0 ? angle + 6.283185307 : angle; };
        QVERIFY(std::abs(shown(5050) - wrapped(map->maps[0].data()[5050])) < 1e-5);
        find<QComboBox>("cohoMapPage", "coordinates")->setCurrentIndex(1);
        QVERIFY(std::abs(shown(5050) - wrapped(map->rawMaps[0].data()[5050])) < 1e-5);
        find<QComboBox>("cohoMapPage", "quantity")->setCurrentIndex(1);
        QVERIFY(std::abs(shown(5050) - std::cos(map->rawMaps[0].data()[5050])) < 1e-5);
        find<QComboBox>("cohoMapPage", "quantity")->setCurrentIndex(0);
        find<QComboBox>("cohoMapPage", "coordinates")->setCurrentIndex(0);
        const QImage striped = first->grab().toImage();
        find<QCheckBox>("cohoMapPage", "stripes")->setChecked(false);
        QVERIFY(first->grab().toImage() != striped);
        find<QCheckBox>("cohoMapPage", "stripes")->setChecked(true);
        QCOMPARE(first->grab().toImage(), striped);
    }

    void theParallelogramIsThatOfTheGrid() {
        // The sample is a hexagonal grid with a spacing of 0.60 m.
        const NumberTable lattice = find<LatticeFigure>("cohoMapPage", "lattice")->numbers();
        const auto map = workspace().analysis()->result<CohoMap>();
        QVERIFY(std::abs(lattice.columns[0].values[0] - map->v[0]) < 1e-9);
        QVERIFY(std::abs(lattice.columns[1].values[1] - map->w[1]) < 1e-9);
        for (const double length : lattice.columns[2].values)
            QVERIFY2(std::abs(length - 0.60) < 0.06, qPrintable(QString::number(length)));
        const double angle = std::abs(lattice.columns[3].values[0]);
        QVERIFY2(std::abs(angle - 60) < 8 || std::abs(angle - 120) < 8, qPrintable(QString::number(angle)));
    }

    void stripesFollowTheMap() {
        // Where the drawn wave's phase is 0, the map's is near it.
        const auto map = workspace().analysis()->result<CohoMap>();
        for (const bool aligned : {false, true})
            for (std::size_t c = 0; c < 2; ++c) {
                const PlaneWave wave = waveOf(*map, c, aligned);
                const Matrix<double>& phases = (aligned ? map->maps : map->rawMaps)[c];
                double agreement = 0.0;
                double count = 0.0;
                for (std::size_t row = 0; row < phases.rows(); ++row)
                    for (std::size_t column = 0; column < phases.columns(); ++column) {
                        const double x =
                            0.5 * (map->xEdges[column] + map->xEdges[column + 1]) - map->xEdges[0];
                        const double y = 0.5 * (map->yEdges[row] + map->yEdges[row + 1]) - map->yEdges[0];
                        const double there =
                            wave.phase + 6.283185307 * (wave.waveVector[0] * x + wave.waveVector[1] * y);
                        if (std::isfinite(phases(row, column))) {
                            agreement += std::cos(phases(row, column) - there);
                            count += 1.0;
                        }
                    }
                QVERIFY2(agreement / count > 0.7, qPrintable(QString::number(agreement / count)));
            }
    }

    void cohoSpaceListsTheBestFirst() {
        run("cohospace");
        const auto space = workspace().analysis()->result<CohoSpace>();
        auto* table = find<QTableView>("cohoSpacePage", "cells");
        QCOMPARE(table->model()->rowCount(), static_cast<int>(space->maps.size()));
        find<QPushButton>("cohoSpacePage", "best")->click();
        const auto best = std::ranges::min_element(
            space->cohoScores, [](double a, double b) { return !std::isnan(a) && !(a >= b); });
        QCOMPARE(selection().unit(), std::optional<std::size_t>(best - space->cohoScores.begin()));
        QCOMPARE(table->currentIndex().row(), 0);
        // Down the list by keyboard: the next cell is selected everywhere, and its map is shown.
        QTest::keyClick(table, Qt::Key_Down);
        QCOMPARE(table->currentIndex().row(), 1);
        const std::size_t unit = *selection().unit();
        QVERIFY(unit != static_cast<std::size_t>(best - space->cohoScores.begin()));
        const auto* flat = find<TorusMapFigure>("cohoSpacePage", "flatTorus");
        QCOMPARE(flat->numbers().columns[2].values[77],
                 static_cast<double>(static_cast<float>(space->maps[unit].data()[77])));
        QCOMPARE(find<TorusView>("cohoSpacePage", "torus")->numbers().columns[2].values[77],
                 flat->numbers().columns[2].values[77]);
        // And the other way round.
        selection().setUnit(static_cast<std::size_t>(best - space->cohoScores.begin()));
        QCOMPARE(table->currentIndex().row(), 0);
    }

    void theTorusCutOpenHasItsShapes() {
        auto* flat = find<TorusMapFigure>("cohoSpacePage", "flatTorus");
        find<QComboBox>("cohoSpacePage", "shape")->setCurrentIndex(1);
        QCOMPARE(flat->shape(), TorusMapFigure::Shape::Skewed);
        // A place of the rhombus has the phases that lead there.
        const auto [x, y] = skewed(1.0, 5.0);
        const TorusMapFigure::Phases phases = flat->phasesAt({x, y});
        QVERIFY(std::abs(phases[0] - 1.0) < 1e-9 && std::abs(phases[1] - 5.0) < 1e-9);
        find<QCheckBox>("cohoSpacePage", "tiled")->setChecked(true);
        QVERIFY(flat->isTiled());
        find<QComboBox>("cohoSpacePage", "shape")->setCurrentIndex(0);
        QVERIFY(std::abs(flat->xAxis().home.length() - 3 * 6.283185307) < 1e-6);
        find<QCheckBox>("cohoSpacePage", "tiled")->setChecked(false);
    }

    void aCentreOfThePopulationCanBeClicked() {
        find<QComboBox>("cohoSpacePage", "what")->setCurrentIndex(1);
        const auto space = workspace().analysis()->result<CohoSpace>();
        auto* flat = find<TorusMapFigure>("cohoSpacePage", "flatTorus");
        const PlotArea area = flat->plotArea(flat->size());
        for (const std::size_t cell : {std::size_t{3}, std::size_t{40}}) {
            const QPointF at = area.toPixel(space->centres(cell, 0), space->centres(cell, 1));
            QTest::mouseClick(flat, Qt::LeftButton, {}, at.toPoint());
            // Centres may lie on one another: the nearest is chosen.
            const std::size_t chosen = selection().unit().value();
            QVERIFY(std::hypot(space->centres(chosen, 0) - space->centres(cell, 0),
                               space->centres(chosen, 1) - space->centres(cell, 1)) < 0.1);
        }
        find<QComboBox>("cohoSpacePage", "what")->setCurrentIndex(0);
    }

    void aRingLeavesNoPanelEmpty() {
        analyse("sample:head-direction", 1);
        run("cohomap");
        run("cohospace");
        QVERIFY(find<PhaseTimeFigure>("decodePage", "phase2") == nullptr);
        QVERIFY(find<ChartFigure>("decodePage", "ringCoverage")->hasData());
        window_->showPage("decode");
        QVERIFY(!find<TorusMapFigure>("decodePage", "torusCoverage")->isVisible());
        // The direction of the head is known: it lies beneath the phase, in its frame.
        const NumberTable numbers = find<PhaseTimeFigure>("decodePage", "phase1")->numbers();
        QCOMPARE(numbers.columns.size(), std::size_t{4});
        double cosines = 0.0;
        double sines = 0.0;
        for (std::size_t i = 0; i < numbers.columns[1].values.size(); ++i)
            if (std::isfinite(numbers.columns[3].values[i])) {
                cosines += std::cos(numbers.columns[1].values[i] - numbers.columns[3].values[i]);
                sines += std::sin(numbers.columns[1].values[i] - numbers.columns[3].values[i]);
            }
        QVERIFY2(std::abs(std::atan2(sines, cosines)) < 1e-3, "no shift is left between the two");
        window_->showPage("cohomap");
        QVERIFY(find<PhaseMapFigure>("cohoMapPage", "phaseMap1")->hasData());
        QVERIFY(!find<PhaseMapFigure>("cohoMapPage", "phaseMap2")->isVisible());
        QVERIFY(!find<LatticeFigure>("cohoMapPage", "lattice")->isVisible());
        window_->showPage("cohospace");
        QVERIFY(!find<TorusView>("cohoSpacePage", "torus")->isVisible());
        QVERIFY(find<ChartFigure>("cohoSpacePage", "tuning")->hasData());
        QCOMPARE(find<PolarFigure>("cohoSpacePage", "polarTuning")->numbers().columns.size(), std::size_t{2});
        find<QComboBox>("cohoSpacePage", "what")->setCurrentIndex(1);
        const auto space = workspace().analysis()->result<CohoSpace>();
        QCOMPARE(find<PolarFigure>("cohoSpacePage", "polarTuning")->numbers().columns.size(),
                 space->maps.size() + 1);
    }
};

QTEST_MAIN(PhasePagesTest)
#include "PhasePagesTest.moc"
