#include "app/gui/pages/RateMapPage.h"

#include "app/gui/pages/UnitChooser.h"
#include "widgets/figures/MapFigure.h"
#include "widgets/figures/MapGalleryFigure.h"
#include "widgets/figures/TrajectoryFigure.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollBar>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace canns {

namespace {

using namespace Qt::Literals::StringLiterals;

/// Cells with the largest value first; those without one last.
std::vector<std::size_t> descending(const std::vector<double>& values) {
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
        return std::isnan(values[b]) ? !std::isnan(values[a]) : values[a] > values[b];
    });
    return order;
}

} // namespace

RateMapPage::RateMapPage(Workspace& workspace, QWidget* parent)
    : StagePage(workspace, RateMapParameters::table().name(), OnEdit::Run, parent),
      gallery_(new MapGalleryFigure(workspace.selection())), map_(new MapFigure),
      path_(new TrajectoryFigure(workspace.selection())), numbers_(new QLabel), orderLabel_(new QLabel),
      order_(new QComboBox) {
    setObjectName(u"frmPage"_s);
    gallery_->setObjectName(u"gallery"_s);
    map_->setObjectName(u"rateMap"_s);
    path_->setObjectName(u"spikesOverPath"_s);
    path_->setColourBy(TrajectoryFigure::ColourBy::Nothing);
    numbers_->setObjectName(u"cellNumbers"_s);
    numbers_->setWordWrap(true);
    numbers_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    order_->setObjectName(u"mapOrder"_s);
    orderLabel_->setBuddy(order_);
    for (int i = 0; i < 4; ++i)
        order_->addItem(QString());
    auto* bar = new QScrollBar(Qt::Vertical);
    bar->setObjectName(u"galleryBar"_s);
    gallery_->connectTo(*bar);

    auto* row = new QHBoxLayout;
    row->addWidget(orderLabel_);
    row->addWidget(order_, 1);
    controls()->addWidget(new UnitChooser(workspace));
    controls()->addLayout(row);
    auto* all = new QHBoxLayout;
    all->setSpacing(0);
    all->addWidget(gallery_, 1);
    all->addWidget(bar);
    auto* one = new QVBoxLayout;
    one->addWidget(map_, 1);
    one->addWidget(numbers_);
    one->addWidget(path_, 1);
    auto* across = new QHBoxLayout;
    across->addLayout(all, 6);
    across->addLayout(one, 5);
    figures()->addLayout(across, 1);
    connect(order_, &QComboBox::currentIndexChanged, this, &RateMapPage::showOrder);
    connect(&workspace_.selection(), &Selection::unitChanged, this, &RateMapPage::showCell);
    path_->setRecording(workspace_.recording(), {});
    retranslate();
}

void RateMapPage::retranslate() {
    StagePage::retranslate();
    orderLabel_->setText(tr("Order of &maps"));
    order_->setAccessibleName(tr("Order of the maps"));
    order_->setItemText(ByUnit, tr("Unit"));
    order_->setItemText(ByInformation, tr("Spatial information"));
    order_->setItemText(ByPeak, tr("Peak rate"));
    order_->setItemText(ByMean, tr("Mean rate"));
    map_->setEmptyWords(tr("Not run yet"));
    if (auto* bar = findChild<QScrollBar*>(u"galleryBar"_s))
        bar->setAccessibleName(tr("Scroll the rate maps"));
    showCell();
}

Workspace::Prepare RateMapPage::prepare() {
    return [page = this](const AnalysisResults& results, const Progress&) {
        const auto maps = results.result<RateMaps>();
        const RecordingPtr& recording = results.recording();
        const Cells cells = Cells::of(results.result<Activity>()->unitIds, recording.get());
        return Workspace::Show([page, maps, cells, recording] {
            page->maps_ = maps;
            page->cells_ = cells;
            page->gallery_->setMaps(maps, cells);
            page->path_->setRecording(recording, {});
            page->showOrder();
            page->showCell();
            if (auto& selection = page->workspace_.selection(); !selection.unit() && cells.size() > 0)
                selection.setUnit(cells.units[0]);
        });
    };
}

void RateMapPage::clear() {
    maps_.reset();
    cells_ = {};
    gallery_->setMaps(nullptr, {});
    map_->setValues({}, {});
    path_->setRecording(workspace_.recording(), {}); // Known before any run.
    showCell();
}

void RateMapPage::showOrder() {
    if (!maps_)
        return;
    switch (order_->currentIndex()) {
    case ByInformation:
        gallery_->setOrder(descending(maps_->spatialInformation));
        break;
    case ByPeak:
        gallery_->setOrder(descending(maps_->peakHertz));
        break;
    case ByMean:
        gallery_->setOrder(descending(maps_->meanHertz));
        break;
    default: {
        std::vector<std::size_t> order(cells_.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        gallery_->setOrder(std::move(order));
    }
    }
}

void RateMapPage::showCell() {
    map_->setWords(tr("Rate map"), tr("Rate (Hz)"), tr("Hz"));
    numbers_->clear();
    if (!maps_ || maps_->maps.empty())
        return;
    const std::size_t cell = cells_.ofUnit(workspace_.selection().unit()).value_or(0);
    const std::vector<double>& xs = maps_->bins.xEdges;
    const std::vector<double>& ys = maps_->bins.yEdges;
    const auto values = maps_->maps[cell].values();
    map_->setWords(tr("Rate map of unit %1").arg(cells_.name(cell)), tr("Rate (Hz)"), tr("Hz"));
    map_->setValues(Matrix<float>(maps_->maps[cell].rows(), maps_->maps[cell].columns(),
                                  std::vector<float>(values.begin(), values.end())),
                    QRectF(QPointF(xs.front(), ys.front()), QPointF(xs.back(), ys.back())));
    numbers_->setText(tr("Peak %1 Hz · mean %2 Hz · spatial information %3 bits a spike · sparsity %4 · "
                         "coherence %5")
                          .arg(numberText(maps_->peakHertz[cell], 3), numberText(maps_->meanHertz[cell], 3),
                               numberText(maps_->spatialInformation[cell], 3),
                               numberText(maps_->sparsity[cell], 2), numberText(maps_->coherence[cell], 2)));
}

} // namespace canns
