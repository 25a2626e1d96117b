#pragma once

#include "app/gui/live/ViewChoices.h"
#include "widgets/live/LiveView.h"

#include <QWidget>

#include <vector>

class QGridLayout;

namespace canns {

class DropFrame;
class LivePanel;

/// The views of a network, side by side: those that suit its geometry at first, then those that the user
/// wants, where the user wants them; or one of them alone. Remembers that for each model.
class LiveViewArea : public QWidget {
    Q_OBJECT
public:
    explicit LiveViewArea(QWidget* parent = nullptr);

    /// Another network: the views that were last chosen for `model`, or those that suit it.
    void begin(const std::string& model, const LiveNetwork& network);
    void adjust(const LiveNetwork& network);
    enum class Views { All, Flat, InSpace };
    void showFrame(const Frame& frame, Views which = Views::All);
    void forget();
    /// The neuron that views which show one neuron show.
    void pick(std::size_t neuron);
    std::vector<LiveView*> views() const;
    /// Those that can be seen: all, or the one that is enlarged.
    std::vector<LiveView*> shownViews() const;
    /// Adds a view; at most six fit.
    void add(const QString& kind);
    bool isFull() const;
    /// The kinds that have something to show of the network.
    QStringList fitting() const;

    QByteArray choices() const;
    void setChoices(const QByteArray& json);

Q_SIGNALS:
    /// A new view, to connect hands to.
    void viewMade(canns::LiveView* view);
    /// Which views there are, or where they are.
    void viewsChanged();
    /// The user has chosen: choices() are others.
    void chosen();
    /// A view in 3-D could not be drawn, and the heat map has taken its place.
    void gaveWay(const QString& why);

private:
    void giveWay();
    LivePanel* makePanel(const QString& kind);
    void connectGrip(LivePanel* panel);
    void close(LivePanel* panel);
    void exchange(LivePanel* one, LivePanel* other);
    LivePanel* panelAt(QPoint onScreen) const;
    ViewChoice present() const;
    void arrange();
    void setTabOrders() const;
    void remember();

    std::string model_;
    LiveNetwork network_;
    std::vector<LivePanel*> panels_;
    LivePanel* enlarged_ = nullptr; ///< One of them, which hides the others; null: all are seen.
    QGridLayout* grid_;
    DropFrame* dropFrame_;
    ViewChoices choices_;
};

} // namespace canns
