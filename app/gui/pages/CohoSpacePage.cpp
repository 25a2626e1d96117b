#include "app/gui/pages/CohoSpacePage.h"

#include "app/gui/pages/CohoSpaceModel.h"
#include "app/gui/pages/RowTable.h"
#include "app/gui/pages/UnitColumns.h"
#include "widgets/figures/ChartFigure.h"
#include "widgets/figures/MapValues.h"
#include "widgets/figures/PhaseMapFigure.h"
#include "widgets/figures/PolarFigure.h"
#include "widgets/figures/TorusMapFigure.h"
#include "widgets/vtk/TorusView.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace canns {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr double turn = 2.0 * std::numbers::pi;
/// Phases are shown for a selected moment when one was decoded so near to it.
constexpr double nearSeconds = 0.5;

} // namespace

CohoSpacePage::CohoSpacePage(Workspace& workspace, QWidget* parent)
    : StagePage(workspace, CohoSpaceParameters::table().name(), OnEdit::Run, parent),
      cells_(new CohoSpaceModel(this)), sorted_(new QSortFilterProxyModel(this)), table_(new QTableView),
      flat_(new TorusMapFigure), torus_(new TorusView), tuning_(new ChartFigure), polar_(new PolarFigure),
      whatLabel_(new QLabel), what_(new QComboBox), shapeLabel_(new QLabel), shape_(new QComboBox),
      tiled_(new QCheckBox), best_(new QPushButton) {
    setObjectName(u"cohoSpacePage"_s);
    flat_->setObjectName(u"flatTorus"_s);
    torus_->setObjectName(u"torus"_s);
    tuning_->setObjectName(u"tuning"_s);
    tuning_->setAngle(true);
    polar_->setObjectName(u"polarTuning"_s);
    makeChoices();
    makeTable();
    auto* maps = new QHBoxLayout;
    for (QWidget* figure : std::initializer_list<QWidget*>{flat_, torus_, tuning_, polar_})
        maps->addWidget(figure, 1);
    figures()->addLayout(maps, 5);
    figures()->addWidget(table_, 3);
    connect(flat_, &Figure::clicked, this, [this](QPointF at) {
        if (const auto found = flat_->pointAt(at))
            selectColumn(workspace_, unitIds_, *found);
    });
    connect(&workspace_.selection(), &Selection::unitChanged, this, &CohoSpacePage::showCell);
    connect(&workspace_.selection(), &Selection::secondsChanged, this, &CohoSpacePage::followSeconds);
    retranslate();
    showSpace();
}

void CohoSpacePage::makeChoices() {
    what_->setObjectName(u"what"_s);
    shape_->setObjectName(u"shape"_s);
    tiled_->setObjectName(u"tiled"_s);
    best_->setObjectName(u"best"_s);
    for (QComboBox* choice : {what_, shape_})
        for (int i = 0; i < 2; ++i)
            choice->addItem(QString());
    whatLabel_->setBuddy(what_);
    shapeLabel_->setBuddy(shape_);
    auto* choices = new QFormLayout;
    choices->setContentsMargins(0, 0, 0, 0);
    choices->addRow(whatLabel_, what_);
    choices->addRow(shapeLabel_, shape_);
    auto* row = new QHBoxLayout;
    row->addWidget(tiled_, 1);
    row->addWidget(best_);
    choices->addRow(row);
    controls()->addLayout(choices);
    connect(what_, &QComboBox::currentIndexChanged, this, &CohoSpacePage::showCell);
    connect(shape_, &QComboBox::currentIndexChanged, this, [this](int index) {
        flat_->setShape(index == 1 ? TorusMapFigure::Shape::Skewed : TorusMapFigure::Shape::Square);
    });
    connect(tiled_, &QCheckBox::toggled, flat_, &TorusMapFigure::setTiled);
    connect(best_, &QPushButton::clicked, this, &CohoSpacePage::selectBest);
}

void CohoSpacePage::makeTable() {
    sorted_->setSourceModel(cells_);
    sorted_->setSortRole(CohoSpaceModel::sortRole);
    table_->setObjectName(u"cells"_s);
    table_->setModel(sorted_);
    makeRowTable(*table_);
    table_->sortByColumn(CohoSpaceModel::Score, Qt::AscendingOrder);
    table_->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &CohoSpacePage::selectRow);
}

bool CohoSpacePage::isPopulation() const { return what_->currentIndex() == 1; }

Workspace::Prepare CohoSpacePage::prepare() {
    return [page = this](const AnalysisResults& results, const Progress&) {
        const auto parameters = results.parameters<CohoSpaceParameters>();
        return Workspace::Show([page, parameters, space = results.result<CohoSpace>(),
                                decoding = results.result<Decoding>(),
                                activity = results.result<Activity>()] {
            page->space_ = space;
            page->decoding_ = decoding;
            page->unitIds_ = activity->unitIds;
            page->first_ = static_cast<std::size_t>(parameters.firstCoordinate - 1);
            page->second_ = static_cast<std::size_t>(parameters.secondCoordinate - 1);
            page->showSpace();
        });
    };
}

void CohoSpacePage::clear() {
    space_.reset();
    decoding_.reset();
    faced_.reset();
    unitIds_.clear();
    flat_->clear();
    torus_->setMap({}, {}, ColourMap::Kind::Sequential);
    torus_->setMarkers({});
    tuning_->clear();
    polar_->setCurves({});
    showSpace();
}

void CohoSpacePage::showSpace() {
    const bool isTorus = !space_ || space_->centres.columns() > 1;
    for (QWidget* figure : std::initializer_list<QWidget*>{flat_, torus_})
        figure->setVisible(isTorus);
    for (QWidget* figure : std::initializer_list<QWidget*>{tuning_, polar_})
        figure->setVisible(!isTorus);
    shape_->setEnabled(isTorus);
    tiled_->setEnabled(isTorus);
    following_ = true;
    cells_->setSpace(space_, unitIds_);
    following_ = false;
    showCell();
    followSeconds();
}

std::optional<std::size_t> CohoSpacePage::bestCell() const {
    std::optional<std::size_t> best;
    if (space_)
        for (std::size_t i = 0; i < space_->cohoScores.size(); ++i)
            if (const double score = space_->cohoScores[i];
                std::isfinite(score) && (!best || score < space_->cohoScores[*best]))
                best = i;
    return best;
}

std::optional<std::size_t> CohoSpacePage::cell() const {
    if (!space_ || space_->maps.empty())
        return std::nullopt;
    if (const auto selected = selectedColumn(workspace_, unitIds_))
        return selected;
    return bestCell().value_or(0);
}

void CohoSpacePage::selectBest() {
    if (const auto best = bestCell()) {
        what_->setCurrentIndex(0);
        selectColumn(workspace_, unitIds_, *best);
    }
}

void CohoSpacePage::selectRow() {
    const QModelIndex current = table_->currentIndex();
    if (following_ || !current.isValid())
        return;
    selectColumn(workspace_, unitIds_, static_cast<std::size_t>(sorted_->mapToSource(current).row()));
}

void CohoSpacePage::showCell() {
    const auto shown = cell();
    if (!shown)
        return;
    following_ = true;
    const QModelIndex row = sorted_->mapFromSource(cells_->index(static_cast<int>(*shown), 0));
    table_->setCurrentIndex(row);
    table_->scrollTo(row);
    following_ = false;
    const Matrix<double>& map = isPopulation() ? space_->populationMean : space_->maps[*shown];
    const QString title = isPopulation()
                              ? tr("Mean of %1 cells").arg(space_->maps.size())
                              : tr("Unit %1, CohoScore %2")
                                    .arg(QString::fromStdString(unitIds_[*shown]),
                                         std::isfinite(space_->cohoScores[*shown])
                                             ? QLocale().toString(space_->cohoScores[*shown], 'f', 3)
                                             : u"–"_s);
    if (space_->centres.columns() > 1)
        showTorus(map, title);
    else
        showRing(map, title);
}

void CohoSpacePage::showTorus(const Matrix<double>& map, const QString& title) {
    const Range rates{0.0, largestOf(map)};
    flat_->setWords(title, tr("Rate (Hz)"), tr("Hz"));
    flat_->setPhaseNames(phaseName(first_), phaseName(second_));
    flat_->setMap(floatsOf(map), rates);
    std::vector<TorusMapFigure::Phases> centres;
    for (std::size_t i = 0; i < space_->centres.rows(); ++i)
        centres.push_back({space_->centres(i, 0), space_->centres(i, 1)});
    const auto shown = cell();
    if (isPopulation())
        flat_->setPoints(std::move(centres), shown);
    else // One cell: where it fires, and nothing of the others.
        flat_->setPoints(shown ? std::vector{centres[*shown]} : std::vector<TorusMapFigure::Phases>(), 0);
    torus_->setWords(isPopulation() ? tr("On the torus: mean of all") : tr("On the torus"), tr("Rate (Hz)"));
    torus_->setPhaseNames(phaseName(first_), phaseName(second_));
    torus_->setMap(floatsOf(map), rates, ColourMap::Kind::Sequential);
    if (shown && shown != faced_ && !isPopulation() && std::isfinite(space_->centres(*shown, 0))) {
        torus_->face(
            {static_cast<float>(space_->centres(*shown, 0)), static_cast<float>(space_->centres(*shown, 1))});
        faced_ = shown;
    }
}

void CohoSpacePage::showRing(const Matrix<double>& map, const QString& title) {
    const auto shown = cell();
    const auto rates = map.values();
    tuning_->setWords(title, tr("%1 (rad)").arg(phaseName(first_)), tr("Rate (Hz)"));
    std::vector<double> known(rates.begin(), rates.end());
    std::ranges::replace_if(
        known, [](double rate) { return std::isnan(rate); }, 0.0);
    tuning_->setHistogram(known, {0.0, turn});
    std::vector<PolarFigure::Curve> curves;
    if (isPopulation()) {
        // All cells as shares of their peaks, in the colours of their centres.
        for (std::size_t i = 0; i < space_->maps.size(); ++i) {
            const double peak = largestOf(space_->maps[i]);
            PolarFigure::Curve curve{{}, space_->centres(i, 0), false};
            for (const double rate : space_->maps[i].values())
                curve.values.push_back(static_cast<float>(rate / peak));
            curves.push_back(std::move(curve));
        }
        polar_->setWords(tr("All cells, coloured by their centres"), tr("Share of the peak"));
    } else {
        curves.push_back(
            {std::vector<float>(rates.begin(), rates.end()), std::numeric_limits<double>::quiet_NaN(), true});
        polar_->setWords(tr("Around the ring"), tr("Rate (Hz)"));
    }
    polar_->setCurves(std::move(curves));
    if (shown && !isPopulation())
        tuning_->setThreshold(space_->centres(*shown, 0), tr("centre"));
    else
        tuning_->setThreshold(std::numeric_limits<double>::quiet_NaN(), {});
}

void CohoSpacePage::followSeconds() {
    std::optional<TorusMapFigure::Phases> marker;
    double mark = std::numeric_limits<double>::quiet_NaN();
    const auto seconds = workspace_.selection().seconds();
    if (decoding_ && space_ && seconds) {
        const auto after = std::ranges::lower_bound(decoding_->seconds, *seconds);
        if (after != decoding_->seconds.end() && *after - *seconds < nearSeconds) {
            const auto row = static_cast<std::size_t>(after - decoding_->seconds.begin());
            mark = static_cast<double>(decoding_->phases(row, first_));
            if (space_->centres.columns() > 1)
                marker = {{mark, static_cast<double>(decoding_->phases(row, second_))}};
        }
    }
    flat_->setMarker(marker);
    tuning_->setMark(mark);
    polar_->setMark(mark);
    std::vector<TorusView::Marker> markers;
    if (marker)
        markers.push_back({{static_cast<float>((*marker)[0]), static_cast<float>((*marker)[1])}, QColor()});
    torus_->setMarkers(std::move(markers));
}

void CohoSpacePage::showWords() {
    whatLabel_->setText(tr("Show"));
    what_->setAccessibleName(tr("One cell or the population"));
    what_->setToolTip(tr("The selected unit, or the mean of all cells with all centres"));
    what_->setItemText(0, tr("One cell"));
    what_->setItemText(1, tr("Population"));
    shapeLabel_->setText(tr("Torus cut open"));
    shape_->setAccessibleName(tr("How the torus is cut open"));
    shape_->setToolTip(tr("As the square of both phases, or as the rhombus that a hexagonal torus is"));
    shape_->setItemText(0, tr("Square"));
    shape_->setItemText(1, tr("Rhombus"));
    tiled_->setText(tr("Three by three"));
    tiled_->setAccessibleName(tr("Three by three periods"));
    tiled_->setToolTip(tr("Shows fields whole that the cut divides"));
    best_->setText(tr("Best cell"));
    best_->setAccessibleName(tr("Best cell"));
    best_->setToolTip(tr("Selects the unit with the smallest CohoScore"));
    table_->setAccessibleName(tr("Cells by CohoScore"));
    cells_->retranslate();
    flat_->setEmptyWords(tr("Not run yet"));
    torus_->setEmptyWords(tr("Not run yet"));
    tuning_->setEmptyWords(tr("Not run yet"));
    polar_->setEmptyWords(tr("Not run yet"));
    showCell();
}

void CohoSpacePage::retranslate() {
    StagePage::retranslate();
    showWords();
}

} // namespace canns
