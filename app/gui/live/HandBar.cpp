#include "app/gui/live/HandBar.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

namespace canns {

namespace {
using namespace Qt::Literals::StringLiterals;
constexpr int tools = 6;
constexpr int leaders = 3;
} // namespace

HandBar::HandBar(Hands& hands, QWidget* parent)
    : QWidget(parent), hands_(hands), toolLabel_(new QLabel), tool_(new QComboBox), brushLabel_(new QLabel),
      brush_(new QSlider(Qt::Horizontal)), stimulusLabel_(new QLabel), stimulus_(new QComboBox),
      heal_(new QToolButton) {
    tool_->setObjectName(u"liveTool"_s);
    brush_->setObjectName(u"liveBrush"_s);
    stimulus_->setObjectName(u"liveStimulus"_s);
    heal_->setObjectName(u"liveHeal"_s);
    heal_->setFocusPolicy(Qt::StrongFocus);
    for (int i = 0; i < tools; ++i)
        tool_->addItem(QString());
    for (int i = 0; i < leaders; ++i)
        stimulus_->addItem(QString());
    brush_->setRange(1, 30);
    brush_->setValue(8);
    brush_->setMinimumWidth(40);
    brush_->setMaximumWidth(80);
    // As wide as their words where there is room, and narrower on a small screen.
    for (QComboBox* box : {tool_, stimulus_}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(5);
        box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        box->setMaximumWidth(190);
    }
    toolLabel_->setBuddy(tool_);
    brushLabel_->setBuddy(brush_);
    stimulusLabel_->setBuddy(stimulus_);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(toolLabel_);
    line->addWidget(tool_, 9);
    line->addWidget(brushLabel_);
    line->addWidget(brush_, 2);
    line->addWidget(heal_);
    line->addSpacing(8);
    line->addWidget(stimulusLabel_);
    line->addWidget(stimulus_, 5);
    line->addStretch(1); // Takes what they leave on a wide screen.
    connect(tool_, &QComboBox::currentIndexChanged, this, [this](int index) {
        hands_.setTool(static_cast<HandTool>(index));
        Q_EMIT toolChanged(hands_.tool());
    });
    connect(brush_, &QSlider::valueChanged, this, [this](int percent) { hands_.setBrush(percent / 100.0); });
    connect(heal_, &QToolButton::clicked, &hands_, &Hands::heal);
    connect(stimulus_, &QComboBox::currentIndexChanged, this,
            [this](int index) { hands_.setStimulus(static_cast<StimulusInHand::Who>(index)); });
    connect(&hands_, &Hands::stimulusTaken, this, [this](StimulusInHand::Who who) {
        const QSignalBlocker quiet(stimulus_);
        stimulus_->setCurrentIndex(static_cast<int>(who));
    });
    retranslate();
}

void HandBar::begin(const LiveNetwork& network) {
    stimulusLabel_->setVisible(network.hasFeature);
    stimulus_->setVisible(network.hasFeature);
    hasStimulus_ = network.hasFeature;
    retranslate();
}

void HandBar::retranslate() {
    toolLabel_->setText(tr("Mouse"));
    tool_->setAccessibleName(tr("What the mouse does"));
    tool_->setItemText(0, hasStimulus_ ? tr("drags the stimulus") : tr("presses a bump on"));
    tool_->setItemText(1, tr("kicks"));
    tool_->setItemText(2, tr("silences neurons"));
    tool_->setItemText(3, tr("brushes noise"));
    tool_->setItemText(4, tr("picks a neuron"));
    tool_->setItemText(5, tr("moves the view"));
    tool_->setToolTip(
        tr("On rings, sheets and the torus in 3-D. In an arena the mouse and the arrow keys lead "
           "the animal. Ctrl+drag moves or turns the view, Shift+drag zooms."));
    brushLabel_->setText(tr("Brush"));
    brush_->setAccessibleName(tr("Radius of the brush"));
    brush_->setToolTip(tr("Radius of what the mouse touches, as a part of the population"));
    heal_->setText(tr("Heal"));
    heal_->setAccessibleName(tr("Heal: all neurons take part again"));
    heal_->setToolTip(tr("All neurons take part again, and no current is injected"));
    stimulusLabel_->setText(tr("Stimulus"));
    stimulus_->setAccessibleName(tr("Who leads the stimulus"));
    stimulus_->setItemText(0, tr("of the task"));
    stimulus_->setItemText(1, tr("held by hand"));
    stimulus_->setItemText(2, tr("none"));
}

void HandBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace canns
