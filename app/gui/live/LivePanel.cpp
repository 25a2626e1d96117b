#include "app/gui/live/LivePanel.h"

#include "widgets/live/LiveViewKinds.h"
#include "widgets/text/CoreText.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace canns {

namespace {
using namespace Qt::Literals::StringLiterals;
} // namespace

LivePanel::LivePanel(QWidget* parent)
    : QWidget(parent), grip_(new PanelGrip), kinds_(new QComboBox), states_(new QComboBox),
      all_(new QToolButton), close_(new QToolButton) {
    kinds_->setObjectName(u"viewKind"_s);
    states_->setObjectName(u"viewState"_s);
    all_->setObjectName(u"viewAll"_s);
    all_->setFocusPolicy(Qt::StrongFocus);
    all_->hide();
    close_->setObjectName(u"viewClose"_s);
    close_->setText(u"✕"_s);
    close_->setAutoRaise(true);
    close_->setFocusPolicy(Qt::StrongFocus);
    for (QComboBox* box : {kinds_, states_}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(4); // Three views go side by side on a small screen.
        box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    auto* head = new QHBoxLayout;
    head->addWidget(grip_);
    head->addWidget(kinds_, 3);
    head->addWidget(states_, 2);
    head->addWidget(all_);
    head->addWidget(close_);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(2);
    all->addLayout(head);
    connect(kinds_, &QComboBox::activated, this,
            [this] { Q_EMIT kindChosen(kinds_->currentData().toString()); });
    connect(states_, &QComboBox::activated, this, [this] {
        if (view_ == nullptr)
            return;
        const std::size_t state = states_->currentData().toULongLong();
        view_->choose(state);
        state_ = QString::fromStdString(network_.states[state].name);
        states_->setToolTip(states_->currentText());
        Q_EMIT stateChosen();
    });
    connect(close_, &QToolButton::clicked, this, &LivePanel::closeRequested);
    connect(all_, &QToolButton::clicked, grip_, &PanelGrip::enlargeRequested);
    connect(grip_, &PanelGrip::closeRequested, this, &LivePanel::closeRequested);
    retranslate();
}

void LivePanel::setKind(const QString& id) {
    const LiveViewKind* kind = findLiveViewKind(id.section(u':', 0, 0));
    if (kind == nullptr)
        return;
    if (view_ != nullptr)
        view_->figure().deleteLater();
    kind_ = QString::fromLatin1(kind->id);
    state_ = id.section(u':', 1);
    view_ = kind->make();
    layout()->addWidget(&view_->figure());
    Q_EMIT viewMade(view_);
    fillKinds();
}

void LivePanel::begin(const LiveNetwork& network) {
    network_ = network;
    view_->begin(network);
    chooseState();
    fillKinds();
    fillStates();
}

void LivePanel::chooseState() {
    const auto wanted = network_.find(state_.toStdString());
    if (!wanted || view_->chosen() == *wanted)
        return;
    const std::vector<std::size_t> choices = view_->choices();
    if (std::ranges::find(choices, *wanted) != choices.end())
        view_->choose(*wanted);
}

void LivePanel::setPlace(const PanelGrip::Place& place) {
    if (all_->hasFocus() && !place.isEnlarged)
        grip_->setFocus(); // Not lost with the button.
    grip_->setPlace(place);
    all_->setVisible(place.isEnlarged);
    close_->setEnabled(place.count > 1);
}

std::vector<QWidget*> LivePanel::stops() const {
    return {grip_, kinds_, states_, all_, close_, &view_->figure()};
}

void LivePanel::fillKinds() {
    const QSignalBlocker quiet(kinds_);
    kinds_->clear();
    for (const LiveViewKind& kind : liveViewKinds())
        if (!network_.states.empty() && (kind.fits(network_) || kind_ == QLatin1String(kind.id)))
            kinds_->addItem(kind.title(), QString::fromLatin1(kind.id));
    kinds_->setCurrentIndex(kinds_->findData(kind_));
    kinds_->setToolTip(kinds_->currentText()); // Of a narrow view, not all can be read.
}

void LivePanel::fillStates() {
    const QSignalBlocker quiet(states_);
    states_->clear();
    const std::vector<std::size_t> choices = view_->choices();
    for (const std::size_t state : choices)
        states_->addItem(CoreText::phrase(network_.states[state].label),
                         QVariant::fromValue<qulonglong>(state));
    states_->setVisible(choices.size() > 1);
    states_->setCurrentIndex(states_->findData(QVariant::fromValue<qulonglong>(view_->chosen())));
    states_->setToolTip(states_->currentText());
}

void LivePanel::retranslate() {
    kinds_->setAccessibleName(tr("Kind of view"));
    states_->setAccessibleName(tr("State that is shown"));
    all_->setText(tr("All views"));
    all_->setToolTip(tr("Show the other views again"));
    close_->setAccessibleName(tr("Close this view"));
    close_->setToolTip(tr("Close this view"));
    if (view_ != nullptr && !network_.states.empty()) {
        fillKinds();
        fillStates();
    }
}

void LivePanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace canns
