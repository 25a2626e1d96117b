#include "app/gui/pages/RecordingPage.h"

#include "app/gui/pages/RecordingDetails.h"
#include "app/gui/pages/RowTable.h"
#include "app/gui/pages/UnitsModel.h"
#include "core/preprocess/PreprocessParameters.h"
#include "widgets/figures/ChartFigure.h"
#include "widgets/figures/MapFigure.h"
#include "widgets/figures/RasterFigure.h"
#include "widgets/figures/TrajectoryFigure.h"
#include "widgets/selection/TimeRangeStrip.h"

#include <QDoubleSpinBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
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
    makeRowTable(*table_);
    table_->sortByColumn(UnitsModel::Id, Qt::AscendingOrder);
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
    auto* top = new QWidget;
    auto* topColumn = new QVBoxLayout(top);
    topColumn->setContentsMargins(0, 0, 0, 0);
    topColumn->addWidget(raster_, 1);
    topColumn->addWidget(makeTimeRange());
    auto* down = new QSplitter(Qt::Vertical);
    down->setObjectName(u"recordingRight"_s);
    down->addWidget(top);
    down->addWidget(bottom);
    down->setSizes({300, 320});
    for (QSplitter* splitter : {bottom, down})
        splitter->setChildrenCollapsible(false);
    return down;
}

QWidget* RecordingPage::makeTimeRange() {
    strip_ = new TimeRangeStrip(workspace_.selection());
    strip_->setObjectName(u"timeRangeStrip"_s);
    rangeLabel_ = new QLabel;
    rangeTo_ = new QLabel;
    rangeBegin_ = new QDoubleSpinBox;
    rangeBegin_->setObjectName(u"timeRangeBegin"_s);
    rangeEnd_ = new QDoubleSpinBox;
    rangeEnd_->setObjectName(u"timeRangeEnd"_s);
    for (QDoubleSpinBox* box : {rangeBegin_, rangeEnd_}) {
        box->setDecimals(2);
        box->setKeyboardTracking(false); // A time that is half typed is no time.
        box->setGroupSeparatorShown(false);
    }
    rangeLabel_->setBuddy(rangeBegin_);
    rangeTo_->setBuddy(rangeEnd_);
    wholeRange_ = new QPushButton;
    wholeRange_->setObjectName(u"wholeRange"_s);
    connect(strip_, &TimeRangeStrip::chosenByUser, this, &RecordingPage::chooseTimeRange);
    connect(raster_, &RasterFigure::timeRangeChosen, this, [this](Range range) { chooseTimeRange(range); });
    connect(wholeRange_, &QPushButton::clicked, this, [this] { chooseTimeRange(std::nullopt); });
    for (QDoubleSpinBox* box : {rangeBegin_, rangeEnd_})
        connect(box, &QDoubleSpinBox::valueChanged, this, [this] {
            chooseTimeRange(Range{rangeBegin_->value(), rangeEnd_->value()});
        });
    connect(&workspace_, &Workspace::analysisChanged, this, &RecordingPage::followTimeRange);
    auto* row = new QHBoxLayout;
    row->addWidget(rangeLabel_);
    row->addWidget(rangeBegin_);
    row->addWidget(rangeTo_);
    row->addWidget(rangeEnd_);
    row->addWidget(wholeRange_);
    row->addStretch(1);
    auto* all = new QWidget;
    auto* column = new QVBoxLayout(all);
    column->setContentsMargins(0, 0, 0, 2);
    column->setSpacing(2);
    column->addWidget(strip_);
    column->addLayout(row);
    return all;
}

void RecordingPage::chooseTimeRange(std::optional<Range> range) {
    if (!workspace_.recording())
        return;
    const auto [begin, end] = workspace_.recording()->spanSeconds();
    std::vector<double> seconds;
    if (range) {
        const Range within{std::clamp(range->from, begin, end), std::clamp(range->to, begin, end)};
        // All of it is no restriction.
        if (within.length() > 0 && (within.from > begin || within.to < end))
            seconds = {std::round(within.from * 100) / 100, std::round(within.to * 100) / 100};
    }
    const std::string stage = PreprocessParameters::table().name();
    ParameterValues values = workspace_.analysis()->parameters().at(stage);
    values.set("timeRangeSeconds", seconds);
    workspace_.setParameters(stage, values);
    followTimeRange();
}

void RecordingPage::followTimeRange() {
    if (!workspace_.analysis() || !workspace_.recording())
        return;
    const auto [begin, end] = workspace_.recording()->spanSeconds();
    const auto seconds = workspace_.analysis()
                             ->parameters()
                             .at(PreprocessParameters::table().name())
                             .as<PreprocessParameters>()
                             .timeRangeSeconds;
    const bool restricted = seconds.size() == 2 && seconds[0] < seconds[1];
    const std::optional<Range> range =
        restricted ? std::optional(Range{seconds[0], seconds[1]}) : std::nullopt;
    const Range shown = range.value_or(Range{begin, end});
    for (const auto& [box, value] : {std::pair{rangeBegin_, shown.from}, std::pair{rangeEnd_, shown.to}}) {
        const QSignalBlocker blocker(box);
        box->setRange(std::floor(begin * 100) / 100, std::ceil(end * 100) / 100);
        box->setSingleStep(std::max(1.0, std::round((end - begin) / 100)));
        box->setValue(value);
    }
    wholeRange_->setEnabled(restricted);
    strip_->setChosen(range);
    raster_->setTimeRange(range);
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
    rangeLabel_->setText(tr("Analyse from"));
    rangeTo_->setText(tr("to"));
    rangeBegin_->setAccessibleName(tr("Begin of the time that is analysed"));
    rangeEnd_->setAccessibleName(tr("End of the time that is analysed"));
    for (QDoubleSpinBox* box : {rangeBegin_, rangeEnd_})
        box->setSuffix(tr(" s"));
    wholeRange_->setText(tr("Whole Recording"));
    wholeRange_->setAccessibleName(tr("Analyse the whole recording"));
    strip_->setAccessibleName(tr("Time that is analysed"));
    strip_->setToolTip(
        tr("Drag to choose the time that is analysed, or Ctrl+drag in the raster. Arrows move it, "
           "with Shift its end, with Ctrl its beginning. Double click: the whole recording."));
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
    raster_->setTimeRange(std::nullopt);
    strip_->setChosen(std::nullopt);
    if (recording) {
        const auto [begin, end] = recording->spanSeconds();
        std::vector<Range> gaps;
        for (const Gap& gap : recording->trajectory.gaps)
            gaps.push_back({gap.beginSeconds, gap.endSeconds});
        strip_->setWhole({begin, end}, workspace_.profile(), std::move(gaps));
    }
    followTimeRange();
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
