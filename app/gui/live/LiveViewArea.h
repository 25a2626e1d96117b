#pragma once

#include "widgets/live/LiveFigure.h"

#include <QWidget>

#include <memory>
#include <vector>

class QComboBox;
class QGridLayout;
class QToolButton;

namespace canns {

/// One view with its heading: what it shows, which state of the network, and a button that closes it.
class LivePanel : public QWidget {
    Q_OBJECT
public:
    explicit LivePanel(QWidget* parent = nullptr);

    /// Another kind of view in the same place: its id, and the name of a state after a colon if it is to show
    /// that ("sheet:v").
    void setKind(const QString& id);
    const QString& kind() const noexcept { return kind_; }
    /// As setKind() takes it.
    QString id() const { return state_.isEmpty() ? kind_ : kind_ + QLatin1Char(':') + state_; }
    LiveView* view() const noexcept { return view_; }
    void begin(const LiveNetwork& network);
    void setClosable(bool closable);

Q_SIGNALS:
    /// A new view, which has seen no network yet.
    void viewMade(canns::LiveView* view);
    void kindChosen(const QString& id);
    void stateChosen();
    void closeRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void chooseState();
    void fillKinds();
    void fillStates();

    QComboBox* kinds_;
    QComboBox* states_;
    QToolButton* close_;
    QString kind_;
    QString state_; ///< The name of the one that was chosen; empty: the view's own choice.
    LiveView* view_ = nullptr;
    LiveNetwork network_;
};

/// The views of a network, side by side: those that suit its geometry at first, then those that the user
/// wants. Remembers the choice for each model.
class LiveViewArea : public QWidget {
    Q_OBJECT
public:
    explicit LiveViewArea(QWidget* parent = nullptr);

    /// Another network: the views that were last chosen for `model`, or those that suit it.
    void begin(const std::string& model, const LiveNetwork& network);
    void adjust(const LiveNetwork& network);
    void showFrame(const Frame& frame);
    void forget();
    /// The neuron that views which show one neuron show.
    void pick(std::size_t neuron);
    std::vector<LiveView*> views() const;
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
    void viewsChanged();
    /// A view in 3-D could not be drawn, and the heat map has taken its place.
    void gaveWay(const QString& why);

private:
    void giveWay();
    LivePanel* makePanel(const QString& kind);
    void arrange();
    void remember();

    std::string model_;
    LiveNetwork network_;
    std::vector<LivePanel*> panels_;
    QGridLayout* grid_;
    std::vector<std::pair<QString, QStringList>> choices_; ///< A model and its views.
};

} // namespace canns
