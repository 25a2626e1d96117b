#include "app/gui/pages/GridScorePage.h"

#include "app/gui/pages/GridScoreModel.h"
#include "app/gui/pages/RowTable.h"
#include "app/gui/pages/UnitChooser.h"
#include "core/base/Error.h"
#include "core/base/Files.h"
#include "widgets/figure/SaveFigureDialog.h"
#include "widgets/figures/AutocorrelogramFigure.h"
#include "widgets/figures/ChartFigure.h"
#include "widgets/figures/MapFigure.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>
#include <QTableView>

#include <cmath>
#include <limits>

namespace canns {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr std::size_t histogramBins = 40;

/// The maps that the scores were taken from.
std::shared_ptr<const RateMaps> mapsBehind(const Activity& activity, const GridScoreParameters& scores,
                                           const Progress& progress) {
    RateMapParameters parameters;
    parameters.bins = scores.bins;
    parameters.smoothingBins = scores.smoothingBins;
    parameters.compatibility = scores.compatibility;
    return std::make_shared<const RateMaps>(rateMaps(activity, parameters, progress));
}

} // namespace

GridScorePage::GridScorePage(Workspace& workspace, QWidget* parent)
    : StagePage(workspace, GridScoreParameters::table().name(), OnEdit::Wait, parent),
      model_(new GridScoreModel(this)), sorted_(new QSortFilterProxyModel(this)), table_(new QTableView),
      sortLabel_(new QLabel), sort_(new QComboBox), save_(new QPushButton), distribution_(new ChartFigure),
      map_(new MapFigure), correlogram_(new AutocorrelogramFigure), numbers_(new QLabel) {
    setObjectName(u"gridscorePage"_s);
    distribution_->setObjectName(u"distribution"_s);
    map_->setObjectName(u"rateMap"_s);
    correlogram_->setObjectName(u"autocorrelogram"_s);
    numbers_->setObjectName(u"cellNumbers"_s);
    numbers_->setWordWrap(true);
    numbers_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    save_->setObjectName(u"saveTable"_s);
    sort_->setObjectName(u"sortBy"_s);
    sortLabel_->setBuddy(sort_);

    auto* row = new QHBoxLayout;
    row->addWidget(sortLabel_);
    row->addWidget(sort_, 1);
    controls()->addWidget(new UnitChooser(workspace));
    controls()->addLayout(row);
    controls()->addWidget(save_);
    auto* left = new QVBoxLayout;
    left->addWidget(distribution_, 2);
    left->addWidget(makeTable(), 3);
    auto* right = new QVBoxLayout;
    right->addWidget(map_, 1);
    right->addWidget(correlogram_, 1);
    right->addWidget(numbers_);
    auto* across = new QHBoxLayout;
    across->addLayout(left, 5);
    across->addLayout(right, 4);
    figures()->addLayout(across, 1);

    connect(save_, &QPushButton::clicked, this, &GridScorePage::saveTable);
    connect(sort_, &QComboBox::currentIndexChanged, this, &GridScorePage::sortBy);
    connect(&workspace_.selection(), &Selection::unitChanged, this, &GridScorePage::followSelection);
    retranslate();
    showSorting();
}

QWidget* GridScorePage::makeTable() {
    sorted_->setSourceModel(model_);
    sorted_->setSortRole(GridScoreModel::sortRole);
    table_->setObjectName(u"scores"_s);
    table_->setModel(sorted_);
    makeRowTable(*table_);
    table_->sortByColumn(GridScoreModel::Score, Qt::DescendingOrder);
    table_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table_->horizontalHeader()->setStretchLastSection(true);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &GridScorePage::selectRow);
    connect(table_->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this,
            &GridScorePage::showSorting);
    return table_;
}

void GridScorePage::retranslate() {
    StagePage::retranslate();
    model_->retranslate();
    table_->setAccessibleName(tr("Grid scores of all units"));
    sortLabel_->setText(tr("S&ort by"));
    sort_->setAccessibleName(tr("Sort the table by"));
    {
        const QSignalBlocker blocker(sort_);
        const int current = sort_->currentIndex();
        sort_->clear();
        for (int column = 0; column < GridScoreModel::ColumnCount; ++column)
            sort_->addItem(model_->columnName(column));
        sort_->setCurrentIndex(current);
    }
    save_->setText(tr("Save table…"));
    save_->setAccessibleName(tr("Save the table of scores as CSV"));
    map_->setEmptyWords(tr("Not run yet"));
    distribution_->setEmptyWords(tr("Not run yet"));
    showDistribution();
    showCell();
}

Workspace::Prepare GridScorePage::prepare() {
    return [page = this](const AnalysisResults& results, const Progress& progress) {
        const auto scores = results.result<GridScores>();
        const auto activity = results.result<Activity>();
        const auto parameters = results.parameters<GridScoreParameters>();
        const auto maps = mapsBehind(*activity, parameters, progress);
        const Cells cells = Cells::of(activity->unitIds, results.recording().get());
        return Workspace::Show([page, scores, maps, cells, parameters] {
            page->scores_ = scores;
            page->maps_ = maps;
            page->threshold_ = parameters.scoreThreshold;
            page->following_ = true; // The table forgets its row when it is filled.
            page->model_->setScores(scores, cells, parameters.scoreThreshold);
            page->table_->setColumnHidden(GridScoreModel::PValue, scores->pValues.empty());
            page->following_ = false;
            page->showDistribution();
            page->followSelection();
            page->selectFirst();
        });
    };
}

void GridScorePage::clear() {
    scores_.reset();
    maps_.reset();
    following_ = true;
    model_->setScores(nullptr, {}, 0.0);
    following_ = false;
    distribution_->clear();
    map_->setValues({}, {});
    correlogram_->clear();
    showCell();
}

void GridScorePage::sortBy(int column) {
    // Names go up, scores go down: what one looks for first is at the top.
    table_->sortByColumn(column, column == GridScoreModel::Id || column == GridScoreModel::PValue
                                     ? Qt::AscendingOrder
                                     : Qt::DescendingOrder);
}

void GridScorePage::showSorting() {
    const QSignalBlocker blocker(sort_);
    sort_->setCurrentIndex(table_->horizontalHeader()->sortIndicatorSection());
}

void GridScorePage::showDistribution() {
    distribution_->setWords(
        scores_ ? tr("%1 of %2 units are grid cells").arg(scores_->gridCells).arg(scores_->gridness.size())
                : tr("Grid scores"),
        tr("Gridness"), tr("Units"));
    if (!scores_)
        return;
    const Range seen = Range::of(scores_->gridness, {-1.0, 1.0});
    distribution_->setHistogramOf(scores_->gridness, histogramBins,
                                  {std::min(-1.0, seen.from), std::max(1.5, seen.to)});
    distribution_->setThreshold(threshold_, tr("grid cell from %1").arg(numberText(threshold_, 3)));
    distribution_->setSecondThreshold(scores_->shuffled95, tr("95 % of shuffles"));
}

void GridScorePage::selectRow(const QModelIndex& current) {
    if (!following_ && current.isValid())
        workspace_.selection().setUnit(
            model_->cells().units[static_cast<std::size_t>(sorted_->mapToSource(current).row())]);
}

void GridScorePage::followSelection() {
    if (const auto cell = model_->cells().ofUnit(workspace_.selection().unit())) {
        following_ = true;
        const QModelIndex row = sorted_->mapFromSource(model_->index(static_cast<int>(*cell), 0));
        table_->setCurrentIndex(row);
        table_->scrollTo(row);
        following_ = false;
    }
    showCell();
}

void GridScorePage::selectFirst() {
    if (!workspace_.selection().unit())
        selectRow(sorted_->index(0, 0));
}

void GridScorePage::showCell() {
    map_->setWords(tr("Rate map"), tr("Rate (Hz)"), tr("Hz"));
    correlogram_->setWords(tr("Autocorrelogram"));
    numbers_->clear();
    distribution_->setMark(std::numeric_limits<double>::quiet_NaN());
    if (!scores_ || scores_->gridness.empty())
        return;
    const std::size_t cell = model_->cells().ofUnit(workspace_.selection().unit()).value_or(0);
    const QString name = model_->cells().name(cell);
    const std::vector<double>& xs = maps_->bins.xEdges;
    const std::vector<double>& ys = maps_->bins.yEdges;
    const auto values = maps_->maps[cell].values();
    map_->setWords(tr("Rate map of unit %1").arg(name), tr("Rate (Hz)"), tr("Hz"));
    map_->setValues(Matrix<float>(maps_->maps[cell].rows(), maps_->maps[cell].columns(),
                                  std::vector<float>(values.begin(), values.end())),
                    QRectF(QPointF(xs.front(), ys.front()), QPointF(xs.back(), ys.back())));
    correlogram_->setWords(tr("Autocorrelogram of unit %1").arg(name));
    correlogram_->setCell(*scores_, cell);
    distribution_->setMark(scores_->gridness[cell]);
    if (std::isnan(scores_->gridness[cell])) {
        numbers_->setText(tr("No central field was found: there is no score."));
        return;
    }
    const auto each = [&](const Matrix<double>& matrix, double factor) {
        QStringList texts;
        for (const double value : matrix.row(cell))
            texts << (std::isfinite(value) ? numberText(factor * value, 3) : u"–"_s);
        return texts.join(u", "_s);
    };
    QString text = tr("Gridness %1 · spacing %2 cm · orientation %3°")
                       .arg(numberText(scores_->gridness[cell], 3), each(scores_->spacingMetres, 100.0),
                            each(scores_->orientationDegrees, 1.0));
    if (const double ellipticity = model_->value(cell, GridScoreModel::Ellipticity);
        std::isfinite(ellipticity))
        text += u" · "_s + tr("ellipticity %1").arg(numberText(ellipticity, 3));
    if (model_->hasPValues())
        text += u" · "_s + tr("p = %1").arg(numberText(scores_->pValues[cell], 2));
    numbers_->setText(text);
}

void GridScorePage::saveTable() {
    if (!scores_)
        return;
    const QString path =
        SaveFigureDialog::askForFile(this, tr("Grid scores") + u".csv"_s, tr("Numbers (*.csv)"));
    if (path.isEmpty())
        return;
    try {
        writeTextAtomically(std::filesystem::path(path.toStdU16String()), model_->toCsv());
    } catch (const Error& error) {
        QMessageBox::warning(this, tr("Save table"), QString::fromUtf8(error.what()));
    }
}

} // namespace canns
