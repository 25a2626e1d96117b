#include "app/gui/live/LiveViewArea.h"

#include "app/gui/live/DropFrame.h"
#include "app/gui/live/LivePanel.h"
#include "widgets/live/LiveViewKinds.h"
#include "widgets/vtk/SceneView.h"

#include <QGridLayout>

#include <algorithm>
#include <utility>

namespace canns {

namespace {
using namespace Qt::Literals::StringLiterals;

/// First views of models of which the geometry alone does not tell what is worth seeing: ids as
/// LivePanel::setKind() takes them.
QStringList suitedViews(const std::string& model) {
    if (model == "cann-2d" || model == "cann-2d-sfa")
        return {u"sheet"_s, u"torus"_s, u"time"_s};
    if (model == "grid-position")
        return {u"sheet"_s, u"arena"_s, u"torus"_s, u"time"_s};
    if (model == "theta-grid")
        return {u"sheet"_s, u"arena"_s, u"profile"_s, u"theta"_s};
    if (model == "hierarchical")
        return {u"sheet"_s, u"arena"_s, u"sheet:module1GridR"_s, u"sheet:module1BandR"_s};
    return {};
}
} // namespace

LiveViewArea::LiveViewArea(QWidget* parent)
    : QWidget(parent), grid_(new QGridLayout(this)), dropFrame_(new DropFrame(this)) {
    setObjectName(u"liveViews"_s);
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setSpacing(6);
}

QStringList LiveViewArea::fitting() const {
    QStringList ids;
    for (const LiveViewKind& kind : liveViewKinds())
        if (!network_.states.empty() && kind.fits(network_))
            ids << QString::fromLatin1(kind.id);
    return ids;
}

void LiveViewArea::begin(const std::string& model, const LiveNetwork& network) {
    const bool another = model != model_;
    model_ = model;
    network_ = network;
    ViewChoice wanted;
    if (const ViewChoice* kept = choices_.find(QString::fromStdString(model)))
        wanted = *kept;
    else if (!another)
        wanted = present();
    if (wanted.ids.isEmpty())
        wanted.ids = suitedViews(model);
    wanted.keepOnly(fitting());
    if (wanted.ids.isEmpty())
        for (const LiveViewKind& kind : liveViewKinds())
            if (kind.fits(network) && kind.first(network))
                wanted.ids << QString::fromLatin1(kind.id);
    const auto count = static_cast<std::size_t>(wanted.ids.size());
    while (panels_.size() > count) {
        panels_.back()->deleteLater();
        panels_.pop_back();
    }
    for (std::size_t i = 0; i < count; ++i) {
        const QString& id = wanted.ids[static_cast<qsizetype>(i)];
        if (i == panels_.size())
            panels_.push_back(makePanel(id));
        else if (panels_[i]->id() != id)
            panels_[i]->setKind(id);
        panels_[i]->begin(network);
    }
    enlarged_ = wanted.enlarged && count > 1 ? panels_[static_cast<std::size_t>(*wanted.enlarged)] : nullptr;
    arrange();
}

LivePanel* LiveViewArea::makePanel(const QString& kind) {
    auto* panel = new LivePanel(this);
    connect(panel, &LivePanel::viewMade, this, [this](LiveView* view) {
        if (auto* figure = qobject_cast<LiveFigure*>(&view->figure()))
            connect(figure, &LiveFigure::neuronPicked, this, &LiveViewArea::pick);
        Q_EMIT viewMade(view);
    });
    connect(panel, &LivePanel::kindChosen, this, [this, panel](const QString& id) {
        panel->setKind(id);
        panel->begin(network_);
        setTabOrders();
        remember();
    });
    connect(panel, &LivePanel::stateChosen, this, &LiveViewArea::remember);
    connect(panel, &LivePanel::closeRequested, this, [this, panel] { close(panel); });
    connectGrip(panel);
    panel->setKind(kind);
    return panel;
}

void LiveViewArea::connectGrip(LivePanel* panel) {
    const PanelGrip* grip = &panel->grip();
    connect(grip, &PanelGrip::moveRequested, this, [this, panel](int places) {
        const auto at = std::ranges::find(panels_, panel) - panels_.begin() + places;
        if (at >= 0 && at < std::ssize(panels_))
            exchange(panel, panels_[static_cast<std::size_t>(at)]);
    });
    connect(grip, &PanelGrip::enlargeRequested, this, [this, panel] {
        enlarged_ = enlarged_ == nullptr ? panel : nullptr;
        arrange();
        remember();
    });
    connect(grip, &PanelGrip::dragged, this, [this, panel](QPoint at) {
        const LivePanel* target = panelAt(at);
        if (target == nullptr || target == panel)
            dropFrame_->hide();
        else
            dropFrame_->showAround(target->geometry());
    });
    connect(grip, &PanelGrip::dragGivenUp, dropFrame_, &QWidget::hide);
    connect(grip, &PanelGrip::dropped, this, [this, panel](QPoint at) {
        dropFrame_->hide();
        if (LivePanel* target = panelAt(at); target != nullptr && target != panel)
            exchange(panel, target);
    });
}

LivePanel* LiveViewArea::panelAt(QPoint onScreen) const {
    const auto found = std::ranges::find_if(panels_, [at = mapFromGlobal(onScreen)](const LivePanel* panel) {
        return panel->isVisible() && panel->geometry().contains(at);
    });
    return found == panels_.end() ? nullptr : *found;
}

void LiveViewArea::exchange(LivePanel* one, LivePanel* other) {
    std::iter_swap(std::ranges::find(panels_, one), std::ranges::find(panels_, other));
    arrange();
    remember();
}

void LiveViewArea::close(LivePanel* panel) {
    if (panels_.size() < 2)
        return;
    const auto found = std::ranges::find(panels_, panel);
    const bool hadFocus = panel->isAncestorOf(panel->window()->focusWidget());
    const auto next = panels_.erase(found);
    const LivePanel* heir = next == panels_.end() ? panels_.back() : *next;
    if (enlarged_ == panel)
        enlarged_ = nullptr;
    panel->deleteLater();
    panel->hide();
    arrange();
    if (hadFocus) // Not lost: the keyboard goes on from here.
        heir->grip().setFocus();
    remember();
}

void LiveViewArea::add(const QString& kind) {
    if (isFull() || network_.states.empty() || findLiveViewKind(kind) == nullptr)
        return;
    panels_.push_back(makePanel(kind));
    panels_.back()->begin(network_);
    enlarged_ = nullptr; // The new one is to be seen.
    arrange();
    remember();
}

bool LiveViewArea::isFull() const { return std::ssize(panels_) >= ViewChoice::most; }

void LiveViewArea::arrange() {
    while (grid_->count() > 0)
        delete grid_->takeAt(0); // NOLINT(cppcoreguidelines-owning-memory): what a layout gives back is ours
    std::vector<LivePanel*> shown = panels_;
    if (enlarged_ != nullptr)
        shown = {enlarged_};
    const int count = static_cast<int>(shown.size());
    const int columns = count <= 1 ? 1 : count <= 4 ? 2 : 3;
    for (int i = 0; i < 3; ++i) {
        grid_->setRowStretch(i, i < (count + columns - 1) / columns ? 1 : 0);
        grid_->setColumnStretch(i, i < columns ? 1 : 0);
    }
    for (int i = 0; i < count; ++i) {
        // The last one takes what is left of its row.
        const int across = i + 1 == count ? columns - i % columns : 1;
        grid_->addWidget(shown[static_cast<std::size_t>(i)], i / columns, i % columns, 1, across);
    }
    for (std::size_t i = 0; i < panels_.size(); ++i) {
        panels_[i]->setPlace({i, panels_.size(), panels_[i] == enlarged_});
        panels_[i]->setVisible(enlarged_ == nullptr || panels_[i] == enlarged_);
    }
    setTabOrders();
    Q_EMIT viewsChanged();
}

/// The Tab key goes through them as they lie.
void LiveViewArea::setTabOrders() const {
    QWidget* before = nullptr;
    for (const LivePanel* panel : panels_)
        for (QWidget* stop : panel->stops()) {
            if (before != nullptr)
                QWidget::setTabOrder(before, stop);
            before = stop;
        }
}

void LiveViewArea::adjust(const LiveNetwork& network) {
    network_ = network;
    for (const LivePanel* panel : panels_)
        panel->view()->adjust(network);
}

/// Where there is no OpenGL: the heat map takes the place of 3-D views, once. What was chosen stays chosen,
/// for other days.
void LiveViewArea::giveWay() {
    const QString heatMap = u"sheet"_s;
    QString why;
    for (std::size_t i = 0; i < panels_.size();) {
        LivePanel* panel = panels_[i];
        const auto* scene = qobject_cast<const SceneView*>(&panel->view()->figure());
        if (scene == nullptr || scene->trouble().isEmpty()) {
            ++i;
            continue;
        }
        why = scene->trouble();
        if (std::ranges::find(panels_, heatMap, &LivePanel::kind) != panels_.end()) {
            panels_.erase(panels_.begin() + static_cast<std::ptrdiff_t>(i));
            if (enlarged_ == panel)
                enlarged_ = nullptr;
            panel->deleteLater();
            panel->hide();
        } else {
            panel->setKind(heatMap);
            panel->begin(network_);
        }
    }
    if (why.isEmpty())
        return;
    arrange();
    Q_EMIT gaveWay(why);
}

void LiveViewArea::showFrame(const Frame& frame, Views which) {
    giveWay();
    for (LiveView* view : shownViews()) {
        const bool inSpace = qobject_cast<const SceneView*>(&view->figure()) != nullptr;
        if (which == Views::All || inSpace == (which == Views::InSpace))
            view->showFrame(frame);
    }
}

void LiveViewArea::forget() {
    for (const LivePanel* panel : panels_)
        panel->view()->forget();
}

void LiveViewArea::pick(std::size_t neuron) {
    for (const LivePanel* panel : panels_)
        panel->view()->pick(neuron);
}

std::vector<LiveView*> LiveViewArea::views() const {
    std::vector<LiveView*> all;
    for (const LivePanel* panel : panels_)
        all.push_back(panel->view());
    return all;
}

std::vector<LiveView*> LiveViewArea::shownViews() const {
    return enlarged_ == nullptr ? views() : std::vector{enlarged_->view()};
}

ViewChoice LiveViewArea::present() const {
    ViewChoice choice;
    for (const LivePanel* panel : panels_)
        choice.ids << panel->id();
    if (enlarged_ != nullptr)
        choice.enlarged = std::ranges::find(panels_, enlarged_) - panels_.begin();
    return choice;
}

void LiveViewArea::remember() {
    choices_.set(QString::fromStdString(model_), present());
    Q_EMIT chosen();
}

QByteArray LiveViewArea::choices() const { return choices_.toJson(); }

void LiveViewArea::setChoices(const QByteArray& json) { choices_ = ViewChoices::fromJson(json); }

} // namespace canns
