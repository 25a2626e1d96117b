#pragma once

#include "app/gui/live/PanelGrip.h"
#include "widgets/live/LiveFigure.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QToolButton;

namespace canns {

/// One view with its heading: a grip to arrange it by, what it shows, which state of the network, and a
/// button that closes it.
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
    /// Where it lies among the others.
    void setPlace(const PanelGrip::Place& place);
    PanelGrip& grip() const noexcept { return *grip_; }
    /// What the Tab key comes to, in this order.
    std::vector<QWidget*> stops() const;

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

    PanelGrip* grip_;
    QComboBox* kinds_;
    QComboBox* states_;
    QToolButton* all_; ///< Shown while this view hides the others.
    QToolButton* close_;
    QString kind_;
    QString state_; ///< The name of the one that was chosen; empty: the view's own choice.
    LiveView* view_ = nullptr;
    LiveNetwork network_;
};

} // namespace canns
