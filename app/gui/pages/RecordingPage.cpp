#include "app/gui/pages/RecordingPage.h"

#include "app/gui/pages/RecordingDetails.h"
#include "app/gui/pages/UnitsModel.h"
#include "widgets/figures/ChartFigure.h"
#include "widgets/figures/MapFigure.h"
#include "widgets/figures/RasterFigure.h"
#include "widgets/figures/TrajectoryFigure.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace canns {

namespace {
using namespace Qt::Literals::StringLiterals;

constexpr std::size_t histogramBins = 40;
} // namespace

RecordingPage::RecordingPage(Workspace& workspace, QWidget* parent)
    : QWidget(parent), workspace_(workspace), simulated_(new QLabel), summary_(new QLabel) {
    setObjectName(u"recordingPage"_s);
    simulated_->setObjectName(u"simulatedBadge"_s);
    simulated_->setStyleSheet(u"background: #e69f00; color: black; border-radius: 3px; padding: 1px 6px;"_s);
    summary_->setObjectName(u"recordingSummary"_s);
    summary_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    summary_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* top = new QHBoxLayout;
    top->addWidget(simulated_);
    top->addWidget(summary_, 1);

    auto* across = new QSplitter(Qt::Horizontal);
    across->setObjectName(u"recordingSplitter"_s);
    across->addWidget(makeUnits());
    across->addWidget(makeFigures());
    across->setStretchFactor(0, 0);
    across->setStretchFactor(1, 1);
    across->setSizes({300, 900});
    across->setChildrenCollapsible(false);

    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addLayout(top);
    all->addWidget(across, 1);

    connect(&workspace_, &Workspace::recordingChanged, this, &RecordingPage::showRecording);
    connect(&workspace_, &Workspace::includedChanged, this, &RecordingPage::showIncluded);
    connect(&workspace_.selection(), &Selection::unitChanged, this, &RecordingPage::followSelection);
    retranslate();
    showRecording();
}

QWidget* RecordingPage::makeUnits() {
    units_ = new UnitsModel(workspace_, this);
    sorted_ = new QSortFilterProxyModel(this);
    sorted_->setSourceModel(units_);
    sorted_->setSortRole(UnitsModel::sortRole);
    table_ = new QTableView;
    table_->setObjectName(u"units"_s);
    table_->setModel(sorted_);
    table_->setSortingEnabled(true);
    table_->sortByColumn(UnitsModel::Id, Qt::AscendingOrder);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setAlternatingRowColors(true);
    table_->setShowGrid(false);
    table_->setTabKeyNavigation(false);
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setDefaultSectionSize(table_->fontMetrics().height() + 8);
    table_->horizontalHeader()->setHighlightSections(false);
    table_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table_->horizontalHeader()->setStretchLastSection(true);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &RecordingPage::selectRow);

    all_ = new QPushButton;
    all_->setObjectName(u"includeAll"_s);
    none_ = new QPushButton;
    none_->setObjectName(u"includeNone"_s);
    count_ = new QLabel;
    count_->setObjectName(u"includedCount"_s);
    const auto includeEvery = [this](bool in) {
        workspace_.setIncluded(std::vector<bool>(workspace_.included().size(), in));
    };
    connect(all_, &QPushButton::clicked, this, [includeEvery] { includeEvery(true); });
    connect(none_, &QPushButton::clicked, this, [includeEvery] { includeEvery(false); });

    auto* buttons = new QHBoxLayout;
    buttons->addWidget(count_, 1);
    buttons->addWidget(all_);
    buttons->addWidget(none_);
    auto* units = new QWidget;
    auto* column = new QVBoxLayout(units);
    column->setContentsMargins(4, 4, 4, 4);
    column->addWidget(table_, 1);
    column->addLayout(buttons);

    details_ = new QTextBrowser;
    details_->setObjectName(u"recordingDetails"_s);
    details_->setOpenExternalLinks(true);
    details_->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    left_ = new QTabWidget;
    left_->setObjectName(u"recordingTabs"_s);
    left_->addTab(units, QString());
    left_->addTab(details_, QString());
    left_->setMinimumWidth(230);
    return left_;
}

QWidget* RecordingPage::makeFigures() {
    raster_ = new RasterFigure(workspace_.selection());
    raster_->setObjectName(u"raster"_s);
    trajectory_ = new TrajectoryFigure(workspace_.selection());
    trajectory_->setObjectName(u"trajectory"_s);
    occupancy_ = new MapFigure;
    occupancy_->setObjectName(u"occupancy"_s);
    speed_ = new ChartFigure;
    speed_->setObjectName(u"speed"_s);
    rates_ = new ChartFigure;
    rates_->setObjectName(u"rates"_s);
    histograms_ = new QTabWidget;
    histograms_->setObjectName(u"histograms"_s);
    histograms_->setDocumentMode(true);
    histograms_->addTab(speed_, QString());
    histograms_->addTab(rates_, QString());

    auto* bottom = new QSplitter(Qt::Horizontal);
    bottom->setObjectName(u"recordingBottom"_s);
    bottom->addWidget(trajectory_);
    bottom->addWidget(occupancy_);
    bottom->addWidget(histograms_);
    bottom->setSizes({340, 300, 280});
    auto* down = new QSplitter(Qt::Vertical);
    down->setObjectName(u"recordingRight"_s);
    down->addWidget(raster_);
    down->addWidget(bottom);
    down->setSizes({300, 320});
    for (QSplitter* splitter : {bottom, down})
        splitter->setChildrenCollapsible(false);
    return down;
}

void RecordingPage::retranslate() {
    simulated_->setText(tr("Simulated"));
    simulated_->setToolTip(tr("These data were made by a program, not measured."));
    left_->setTabText(0, tr("Units"));
    left_->setAccessibleName(tr("Units and details"));
    table_->setAccessibleName(tr("Units"));
    details_->setAccessibleName(tr("Details of the recording"));
    all_->setText(tr("All"));
    all_->setAccessibleName(tr("Take all units in"));
    none_->setText(tr("None"));
    none_->setAccessibleName(tr("Leave all units out"));
    units_->retranslate();
    histograms_->setTabText(0, tr("Speed"));
    histograms_->setTabText(1, tr("Rates"));
    histograms_->setAccessibleName(tr("Histograms"));
    occupancy_->setWords(tr("Occupancy"), tr("Time (s)"), tr("s"));
    occupancy_->setEmptyWords(tr("This recording has no position"));
    speed_->setWords(tr("Speed"), tr("Speed (m/s)"), tr("Samples"));
    speed_->setEmptyWords(tr("This recording has no position"));
    rates_->setWords(tr("Firing rates"), tr("Rate (Hz)"), tr("Units"));
    rates_->setEmptyWords(tr("This recording has no units"));
    showIncluded();
    if (workspace_.recording()) {
        const Recording& recording = *workspace_.recording();
        summary_->setText(recordingInOneLine(recording, *workspace_.summary()));
        summary_->setToolTip(summary_->text());
        details_->setHtml(recordingDetails(recording));
        left_->setTabText(1, recording.warnings.empty() ? tr("Details")
                                                        : tr("Details, %n warning(s)", nullptr,
                                                             static_cast<int>(recording.warnings.size())));
    } else {
        left_->setTabText(1, tr("Details"));
    }
}

void RecordingPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RecordingPage::showRecording() {
    const RecordingPtr& recording = workspace_.recording();
    raster_->setRecording(recording);
    simulated_->setVisible(recording && recording->provenance.simulated);
    if (!recording) {
        summary_->clear();
        trajectory_->setRecording(nullptr, {});
        occupancy_->setMap({}, 0, 0, 1);
        speed_->clear();
        rates_->clear();
        details_->clear();
        return;
    }
    const RecordingSummary& summary = *workspace_.summary();
    trajectory_->setRecording(recording, summary.speedMetresPerSecond);
    occupancy_->setMap(summary.occupancySeconds, summary.xMinimumMetres, summary.yMinimumMetres,
                       summary.occupancyBinMetres, 0.99);
    // Up to where 99.5 % of the samples lie: a few jumps of the tracking would leave one bar at zero.
    std::vector<double> speeds = summary.speedMetresPerSecond;
    std::erase_if(speeds, [](double speed) { return !std::isfinite(speed); });
    double fastest = 1.0;
    if (!speeds.empty()) {
        const auto at =
            speeds.begin() + static_cast<std::ptrdiff_t>(0.995 * static_cast<double>(speeds.size() - 1));
        std::nth_element(speeds.begin(), at, speeds.end());
        fastest = std::max(*at, 1e-3);
        std::erase_if(speeds, [fastest](double speed) { return speed > fastest; });
    }
    speed_->setHistogramOf(speeds, histogramBins, {0.0, fastest});
    rates_->setHistogramOf(summary.ratesHz,
                           std::clamp<std::size_t>(summary.ratesHz.size() / 2, 10, histogramBins),
                           {0.0, Range::of(summary.ratesHz).to});
    for (const UnitsModel::Column column : {UnitsModel::Region, UnitsModel::Depth, UnitsModel::Quality})
        table_->setColumnHidden(column, !units_->isUsed(column));
    retranslate();
}

void RecordingPage::showIncluded() {
    const std::vector<bool>& included = workspace_.included();
    raster_->setIncluded(included);
    count_->setText(tr("%1 of %2 in").arg(std::ranges::count(included, true)).arg(included.size()));
}

void RecordingPage::selectRow() {
    const QModelIndex row = sorted_->mapToSource(table_->currentIndex());
    workspace_.selection().setUnit(row.isValid() ? std::optional(static_cast<std::size_t>(row.row()))
                                                 : std::nullopt);
}

void RecordingPage::followSelection() {
    const auto unit = workspace_.selection().unit();
    const bool known = unit && workspace_.recording() && *unit < workspace_.recording()->unitCount();
    rates_->setMark(known ? workspace_.summary()->ratesHz[*unit] : std::nan(""));
    if (!known) {
        table_->clearSelection();
        table_->setCurrentIndex({});
        return;
    }
    const QModelIndex index = sorted_->mapFromSource(units_->index(static_cast<int>(*unit), UnitsModel::Id));
    if (index.row() != table_->currentIndex().row())
        table_->setCurrentIndex(index);
}

} // namespace canns
