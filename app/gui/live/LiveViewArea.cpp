#include "app/gui/live/LiveViewArea.h"

#include "widgets/live/LiveViewKinds.h"
#include "widgets/vtk/SceneView.h"

#include <QGridLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace canns {

namespace {
using namespace Qt::Literals::StringLiterals;

constexpr std::size_t mostViews = 6;

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

LiveViewArea::LiveViewArea(QWidget* parent) : QWidget(parent), grid_(new QGridLayout(this)) {
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
    QStringList wanted;
    const QString name = QString::fromStdString(model);
    const auto kept = std::ranges::find(choices_, name, &std::pair<QString, QStringList>::first);
    if (kept != choices_.end())
        wanted = kept->second;
    else if (!another)
        for (const LivePanel* panel : panels_)
            wanted << panel->id();
    if (wanted.isEmpty())
        wanted = suitedViews(model);
    const QStringList possible = fitting();
    wanted.removeIf([&](const QString& id) { return !possible.contains(id.section(u':', 0, 0)); });
    if (wanted.isEmpty())
        for (const LiveViewKind& kind : liveViewKinds())
            if (kind.fits(network) && kind.first(network))
                wanted << QString::fromLatin1(kind.id);
    while (panels_.size() > static_cast<std::size_t>(wanted.size())) {
        panels_.back()->deleteLater();
        panels_.pop_back();
    }
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (i == static_cast<qsizetype>(panels_.size()))
            panels_.push_back(makePanel(wanted[i]));
        else if (panels_[static_cast<std::size_t>(i)]->id() != wanted[i])
            panels_[static_cast<std::size_t>(i)]->setKind(wanted[i]);
        panels_[static_cast<std::size_t>(i)]->begin(network);
    }
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
        remember();
    });
    connect(panel, &LivePanel::stateChosen, this, &LiveViewArea::remember);
    connect(panel, &LivePanel::closeRequested, this, [this, panel] {
        std::erase(panels_, panel);
        panel->deleteLater();
        arrange();
        remember();
    });
    panel->setKind(kind);
    return panel;
}

void LiveViewArea::add(const QString& kind) {
    if (isFull() || network_.states.empty() || findLiveViewKind(kind) == nullptr)
        return;
    panels_.push_back(makePanel(kind));
    panels_.back()->begin(network_);
    arrange();
    remember();
}

bool LiveViewArea::isFull() const { return panels_.size() >= mostViews; }

void LiveViewArea::arrange() {
    while (grid_->count() > 0)
        delete grid_->takeAt(0); // NOLINT(cppcoreguidelines-owning-memory): what a layout gives back is ours
    const int count = static_cast<int>(panels_.size());
    const int columns = count <= 1 ? 1 : count <= 4 ? 2 : 3;
    for (int i = 0; i < 3; ++i) {
        grid_->setRowStretch(i, i < (count + columns - 1) / columns ? 1 : 0);
        grid_->setColumnStretch(i, i < columns ? 1 : 0);
    }
    for (int i = 0; i < count; ++i) {
        // The first of an odd number gets the room of two.
        const bool wide = count == 3 && i == 2;
        grid_->addWidget(panels_[static_cast<std::size_t>(i)], i / columns, i % columns, 1, wide ? 2 : 1);
        panels_[static_cast<std::size_t>(i)]->setClosable(count > 1);
        panels_[static_cast<std::size_t>(i)]->show();
    }
    Q_EMIT viewsChanged();
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
            panel->deleteLater();
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

void LiveViewArea::showFrame(const Frame& frame) {
    giveWay();
    for (const LivePanel* panel : panels_)
        panel->view()->showFrame(frame);
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

void LiveViewArea::remember() {
    QStringList ids;
    for (const LivePanel* panel : panels_)
        ids << panel->id();
    const QString name = QString::fromStdString(model_);
    std::erase_if(choices_, [&](const auto& choice) { return choice.first == name; });
    choices_.emplace_back(name, ids);
}

QByteArray LiveViewArea::choices() const {
    QJsonObject object;
    for (const auto& [model, ids] : choices_)
        object[model] = QJsonArray::fromStringList(ids);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

void LiveViewArea::setChoices(const QByteArray& json) {
    choices_.clear();
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        QStringList ids;
        for (const QJsonValue id : entry->toArray())
            if (findLiveViewKind(id.toString().section(u':', 0, 0)) != nullptr &&
                ids.size() < static_cast<qsizetype>(mostViews))
                ids << id.toString();
        if (!ids.isEmpty())
            choices_.emplace_back(entry.key(), ids);
    }
}

} // namespace canns
