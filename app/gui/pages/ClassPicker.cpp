#include "app/gui/pages/ClassPicker.h"

#include "widgets/figure/Ticks.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace canns {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr std::size_t mostRows = 10;
constexpr int shownRows = 4;

QString endText(float value) {
    return std::isfinite(value) ? numberText(static_cast<double>(value), 3) : u"∞"_s;
}

} // namespace

ClassPicker::ClassPicker(Selection& selection, QWidget* parent)
    : QWidget(parent), selection_(selection), label_(new QLabel), list_(new QTreeWidget) {
    setVisible(false); // Until there are classes.
    list_->setObjectName(u"classes"_s);
    list_->setRootIsDecorated(false);
    list_->setUniformRowHeights(true);
    list_->setAlternatingRowColors(true);
    list_->setAllColumnsShowFocus(true);
    list_->setColumnCount(4);
    list_->header()->setSectionsMovable(false);
    list_->header()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    list_->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    list_->setFixedHeight((shownRows + 1) * (list_->fontMetrics().height() + 8));
    label_->setBuddy(list_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(label_);
    column->addWidget(list_);
    connect(list_, &QTreeWidget::itemChanged, this, &ClassPicker::take);
    connect(list_, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
        if (!showing_ && item != nullptr)
            selection_.setBar(rows_[static_cast<std::size_t>(list_->indexOfTopLevelItem(item))].bar);
    });
    connect(&selection_, &Selection::barChanged, this, &ClassPicker::followSelection);
    retranslate();
}

void ClassPicker::setPersistence(std::shared_ptr<const Persistence> persistence) {
    if (persistence == persistence_)
        return;
    persistence_ = std::move(persistence);
    rows_.clear();
    if (persistence_ && persistence_->diagrams.size() > 1) {
        const Diagram& diagram = persistence_->diagrams[1];
        for (const Cocycle& cocycle : persistence_->cocycles)
            if (cocycle.dimension == 1)
                if (const auto bar = std::ranges::find(diagram, cocycle.bar); bar != diagram.end())
                    rows_.push_back({static_cast<std::size_t>(bar - diagram.begin()), cocycle.bar});
        // As the stage ranks them.
        std::ranges::stable_sort(
            rows_, [](const Row& a, const Row& b) { return a.ends.persistence() > b.ends.persistence(); });
        rows_.resize(std::min(rows_.size(), mostRows));
    }
    fill();
}

void ClassPicker::setRanks(std::vector<int> ranks) {
    ranks_ = std::move(ranks);
    showTicks();
}

void ClassPicker::fill() {
    showing_ = true;
    list_->clear();
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        const Bar& bar = rows_[i].ends;
        auto* item = new QTreeWidgetItem(
            {QString::number(i + 1), endText(bar.birth), endText(bar.death), endText(bar.persistence())});
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        for (int column = 1; column < 4; ++column)
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        list_->addTopLevelItem(item);
    }
    showing_ = false;
    showTicks();
    followSelection();
    setVisible(!rows_.empty());
}

void ClassPicker::showTicks() {
    showing_ = true;
    for (int i = 0; i < list_->topLevelItemCount(); ++i)
        list_->topLevelItem(i)->setCheckState(
            0, std::ranges::find(ranks_, i + 1) != ranks_.end() ? Qt::Checked : Qt::Unchecked);
    showing_ = false;
}

void ClassPicker::take() {
    if (showing_)
        return;
    // Ranks that were chosen stay in their order, and new ones come last; those beyond the list stay.
    std::vector<int> ranks;
    const auto isOn = [this](int rank) {
        return rank > list_->topLevelItemCount() ||
               list_->topLevelItem(rank - 1)->checkState(0) == Qt::Checked;
    };
    std::ranges::copy_if(ranks_, std::back_inserter(ranks), isOn);
    for (int rank = 1; rank <= list_->topLevelItemCount(); ++rank)
        if (isOn(rank) && std::ranges::find(ranks, rank) == ranks.end())
            ranks.push_back(rank);
    if (ranks.empty()) {
        showTicks(); // A decoding of nothing is none.
        return;
    }
    ranks_ = std::move(ranks);
    Q_EMIT ranksChanged();
}

void ClassPicker::followSelection() {
    showing_ = true;
    const auto row =
        std::ranges::find(rows_, selection_.bar(), [](const Row& each) { return std::optional(each.bar); });
    list_->setCurrentItem(row == rows_.end() ? nullptr
                                             : list_->topLevelItem(static_cast<int>(row - rows_.begin())));
    showing_ = false;
}

void ClassPicker::retranslate() {
    label_->setText(tr("Classes to decode"));
    list_->setAccessibleName(tr("Classes to decode"));
    list_->setToolTip(
        tr("The longest bars of H1. Ticked ones become circular coordinates; the current one is "
           "the selected bar."));
    list_->setHeaderLabels({tr("Rank"), tr("Birth"), tr("Death"), tr("Length")});
}

void ClassPicker::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace canns
