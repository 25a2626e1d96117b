#pragma once

#include "core/simulation/Simulation.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QToolButton;

namespace canns {

/// Play and pause, one step, reset, how fast, record; and the time, steps and frames a second.
class TransportBar : public QWidget {
    Q_OBJECT
public:
    explicit TransportBar(QWidget* parent = nullptr);

    /// Seconds of the model per second; 0: as fast as it goes.
    double speed() const;
    /// The offered speed next to it.
    void setSpeed(double factor);
    void showState(SimulationState state, bool isReady);
    void showClock(double seconds, double stepsPerSecond, double framesPerSecond);
    /// In place of the rates: how far (0…1) a network is that takes a while to make.
    void showMaking(double fraction);
    void showRecording(bool recording, double seconds);

Q_SIGNALS:
    void runRequested();
    void pauseRequested();
    void stepRequested();
    void resetRequested();
    void speedChanged(double factor);
    void recordRequested(bool on);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showPlaying();

    QToolButton* play_;
    QToolButton* step_;
    QToolButton* reset_;
    QToolButton* record_;
    QLabel* speedLabel_;
    QComboBox* speed_;
    QLabel* clock_;
    QLabel* rates_;
    bool playing_ = false;
    double recordedSeconds_ = 0.0;
};

} // namespace canns
