#pragma once

#include "app/gui/live/Hands.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QSlider;
class QToolButton;

namespace canns {

/// What the mouse does on the views, how wide its brush is, and who leads the stimulus.
class HandBar : public QWidget {
    Q_OBJECT
public:
    explicit HandBar(Hands& hands, QWidget* parent = nullptr);

    /// Shows what there is to hold of this network.
    void begin(const LiveNetwork& network);

Q_SIGNALS:
    void toolChanged(canns::HandTool tool);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    Hands& hands_;
    QLabel* toolLabel_;
    QComboBox* tool_;
    QLabel* brushLabel_;
    QSlider* brush_;
    QLabel* stimulusLabel_;
    QComboBox* stimulus_;
    QToolButton* heal_;
    bool hasStimulus_ = true;
};

} // namespace canns
