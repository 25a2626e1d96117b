#pragma once

#include "widgets/figure/Range.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QSlider;
class QToolButton;

namespace canns {

class Selection;

/// The play head of a window: play and pause, a slider over the time, how fast, and how long a tail. It moves
/// the selected time, 60 times a second while playing, and follows it when others move it.
class PlayBar : public QWidget {
    Q_OBJECT
public:
    explicit PlayBar(Selection& selection, QWidget* parent = nullptr);

    /// The time that can be played, seconds.
    void setRange(Range seconds);
    Range range() const noexcept { return range_; }
    bool isPlaying() const { return timer_.isActive(); }
    double speed() const;
    double tailSeconds() const;

public Q_SLOTS:
    void play();
    void pause();
    void toggle();

Q_SIGNALS:
    void tailChanged(double seconds);

protected:
    void changeEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void retranslate();
    void follow();
    void step();
    void showState();
    double seconds() const;

    Selection& selection_;
    Range range_{0.0, 0.0};
    QToolButton* button_;
    QSlider* slider_;
    QLabel* time_;
    QLabel* speedLabel_;
    QComboBox* speed_;
    QLabel* tailLabel_;
    QDoubleSpinBox* tail_;
    QTimer timer_;
    QElapsedTimer clock_; ///< Since the last step: lost frames make steps longer, not the play slower.
};

} // namespace canns
