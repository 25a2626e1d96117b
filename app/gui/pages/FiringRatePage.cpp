#include "app/gui/pages/FiringRatePage.h"

#include "core/maps/CellOrder.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStandardItemModel>

#include <numeric>

namespace canns {

namespace {

using namespace Qt::Literals::StringLiterals;

/// So much time is shown to see single spikes: few enough for ticks that do not touch.
constexpr double spikesSeconds = 10.0;

} // namespace

FiringRatePage::FiringRatePage(Workspace& workspace, QWidget* parent)
    : StagePage(workspace, FiringRateParameters::table().name(), OnEdit::Run, parent),
      figure_(new HeatMapFigure(workspace.selection())), orderLabel_(new QLabel), order_(new QComboBox),
      spikes_(new QPushButton), all_(new QPushButton) {
    setObjectName(u"frPage"_s);
    figure_->setObjectName(u"heatMap"_s);
    order_->setObjectName(u"rowOrder"_s);
    spikes_->setObjectName(u"showSpikes"_s);
    all_->setObjectName(u"showAllTime"_s);
    orderLabel_->setBuddy(order_);
    for (int i = 0; i < 3; ++i)
        order_->addItem(QString());
    auto* row = new QHBoxLayout;
    row->addWidget(orderLabel_);
    row->addWidget(order_, 1);
    auto* zoom = new QHBoxLayout;
    zoom->addWidget(spikes_);
    zoom->addWidget(all_);
    controls()->addLayout(row);
    controls()->addLayout(zoom);
    figures()->addWidget(figure_, 1);
    connect(order_, &QComboBox::currentIndexChanged, this, &FiringRatePage::showOrder);
    connect(spikes_, &QPushButton::clicked, this, [this] { figure_->showSeconds(spikesSeconds); });
    connect(all_, &QPushButton::clicked, this, [this] { figure_->resetView(); });
    connect(&workspace_, &Workspace::analysisChanged, this, &FiringRatePage::followPhases);
    retranslate();
    followPhases();
}

void FiringRatePage::retranslate() {
    StagePage::retranslate();
    orderLabel_->setText(tr("Order of &rows"));
    order_->setAccessibleName(tr("Order of the rows"));
    order_->setItemText(ByUnit, tr("Unit"));
    order_->setItemText(ByPhase, tr("Preferred phase"));
    order_->setItemText(ByPeakTime, tr("Time of the peak"));
    spikes_->setText(tr("Single spikes"));
    spikes_->setToolTip(tr("Shows %1 s about the selected moment").arg(spikesSeconds));
    spikes_->setAccessibleName(tr("Zoom to single spikes"));
    all_->setText(tr("All times"));
    all_->setToolTip(tr("Shows all times and units"));
    all_->setAccessibleName(tr("Show all times and units"));
    showQuantity();
}

Workspace::Prepare FiringRatePage::prepare() {
    return [page = this](const AnalysisResults& results, const Progress& progress) {
        const auto activity = results.result<Activity>();
        const RecordingPtr& recording = results.recording();
        const auto how = results.parameters<FiringRateParameters>().normalization;
        progress.checkpoint();
        const auto map =
            HeatMap::of(results.result<FiringRate>(), Cells::of(activity->unitIds, recording.get()),
                        activity->binWidthSeconds);
        return Workspace::Show([page, map, how, recording] {
            page->map_ = map;
            page->normalization_ = how;
            page->figure_->setRecording(recording);
            page->figure_->setHeatMap(map);
            page->showQuantity();
            page->showOrder();
        });
    };
}

void FiringRatePage::clear() {
    map_.reset();
    phases_.clear();
    phasesKey_.clear();
    figure_->setHeatMap(nullptr);
    figure_->setRecording(nullptr);
}

bool FiringRatePage::hasPhases() const {
    return workspace_.analysis() && workspace_.analysis()->state("decode") == StageState::Fresh;
}

void FiringRatePage::followPhases() {
    const bool has = hasPhases();
    auto* item = qobject_cast<QStandardItemModel*>(order_->model())->item(ByPhase);
    item->setEnabled(has);
    item->setToolTip(has ? QString() : tr("Run Decode first"));
    if (order_->currentIndex() != ByPhase)
        return;
    if (!has)
        order_->setCurrentIndex(ByUnit);
    else if (workspace_.analysis()->status("decode").run->key != phasesKey_)
        showOrder();
}

void FiringRatePage::showOrder() {
    if (!map_)
        return;
    std::vector<std::size_t> order(map_->cells.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (order_->currentIndex() == ByPeakTime) {
        order = orderByPeakTime(*map_->rate);
    } else if (order_->currentIndex() == ByPhase && hasPhases()) {
        const Analysis& analysis = *workspace_.analysis();
        if (const std::string key = analysis.status("decode").run->key; key != phasesKey_) {
            phases_ = preferredPhases(*analysis.result<Activity>(), *analysis.result<Decoding>());
            phasesKey_ = key;
        }
        // The rates may be older than the decoding, and of other cells.
        if (std::ranges::all_of(map_->rate->cells, [&](std::size_t cell) { return cell < phases_.size(); }))
            order = orderByPhase(*map_->rate, phases_);
    }
    figure_->setOrder(std::move(order));
}

void FiringRatePage::showQuantity() {
    switch (normalization_) {
    case RateNormalization::None:
        figure_->setQuantity(tr("Rate (Hz)"), tr("Hz"));
        break;
    case RateNormalization::ZScore:
        figure_->setQuantity(tr("Rate (z-score)"), tr("standard deviations"));
        break;
    case RateNormalization::MinMax:
        figure_->setQuantity(tr("Rate (least to largest)"), QString());
        break;
    }
}

} // namespace canns
