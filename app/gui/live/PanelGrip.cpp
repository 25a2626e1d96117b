#include "app/gui/live/PanelGrip.h"

#include <QApplication>
#include <QKeyEvent>
#include <QKeySequence>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>

#include <utility>

namespace canns {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int widthPixels = 18;
constexpr QKeyCombination earlierKey(Qt::ControlModifier | Qt::ShiftModifier, Qt::Key_Left);
constexpr QKeyCombination laterKey(Qt::ControlModifier | Qt::ShiftModifier, Qt::Key_Right);

/// A text of a menu with its key, which the menu shows at the right.
QString withKey(const QString& text, QKeyCombination key) {
    return text + u'\t' + QKeySequence(key).toString(QKeySequence::NativeText);
}

} // namespace

PanelGrip::PanelGrip(QWidget* parent) : QToolButton(parent), menu_(new QMenu(this)) {
    setObjectName(u"viewGrip"_s);
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    const auto add = [this](const QString& name, auto&& act) {
        QAction* action = menu_->addAction(QString(), this, act);
        action->setObjectName(name);
        return action;
    };
    earlier_ = add(u"viewEarlier"_s, [this] { Q_EMIT moveRequested(-1); });
    later_ = add(u"viewLater"_s, [this] { Q_EMIT moveRequested(1); });
    enlarge_ = add(u"viewEnlarge"_s, [this] { Q_EMIT enlargeRequested(); });
    close_ = add(u"viewCloseIt"_s, [this] { Q_EMIT closeRequested(); });
    connect(this, &QToolButton::clicked, this, [this] { menu_->popup(mapToGlobal(rect().bottomLeft())); });
    retranslate();
    setPlace({});
}

QSize PanelGrip::sizeHint() const { return {widthPixels, QToolButton::sizeHint().height()}; }

QSize PanelGrip::minimumSizeHint() const { return sizeHint(); }

void PanelGrip::setPlace(const Place& place) {
    place_ = place;
    setCursor(canBeDragged() ? Qt::OpenHandCursor : Qt::ArrowCursor);
    earlier_->setEnabled(canMove(-1));
    later_->setEnabled(canMove(1));
    enlarge_->setEnabled(place.count > 1);
    enlarge_->setText(place.isEnlarged ? tr("All views") : tr("Enlarge"));
    close_->setEnabled(place.count > 1);
}

bool PanelGrip::canBeDragged() const { return place_.count > 1 && !place_.isEnlarged; }

bool PanelGrip::canMove(int places) const {
    const auto wanted = static_cast<std::ptrdiff_t>(place_.index) + places;
    return !place_.isEnlarged && wanted >= 0 && wanted < static_cast<std::ptrdiff_t>(place_.count);
}

void PanelGrip::endDrag() {
    pressedAt_.reset();
    if (std::exchange(dragging_, false))
        setCursor(Qt::OpenHandCursor);
}

void PanelGrip::giveUp() {
    if (!dragging_)
        return;
    endDrag();
    Q_EMIT dragGivenUp();
}

bool PanelGrip::event(QEvent* event) {
    // Escape is ours for now, and no key of the window.
    if (event->type() == QEvent::ShortcutOverride && dragging_ &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QToolButton::event(event);
}

void PanelGrip::focusOutEvent(QFocusEvent* event) {
    giveUp();
    QToolButton::focusOutEvent(event);
}

void PanelGrip::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && dragging_)
        return giveUp();
    for (const auto& [key, places] : {std::pair{earlierKey, -1}, {laterKey, 1}})
        if (event->keyCombination() == key) {
            if (canMove(places))
                Q_EMIT moveRequested(places);
            return;
        }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return click();
    QToolButton::keyPressEvent(event);
}

void PanelGrip::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && canBeDragged())
        pressedAt_ = event->position().toPoint();
    QToolButton::mousePressEvent(event);
}

void PanelGrip::mouseMoveEvent(QMouseEvent* event) {
    if (pressedAt_ && !dragging_ &&
        (event->position().toPoint() - *pressedAt_).manhattanLength() >= QApplication::startDragDistance()) {
        dragging_ = true;
        setDown(false); // It is no click any more.
        setFocus(Qt::MouseFocusReason);
        setCursor(Qt::ClosedHandCursor);
    }
    if (dragging_)
        Q_EMIT dragged(event->globalPosition().toPoint());
}

void PanelGrip::mouseReleaseEvent(QMouseEvent* event) {
    const bool drops = dragging_;
    endDrag();
    QToolButton::mouseReleaseEvent(event);
    if (drops)
        Q_EMIT dropped(event->globalPosition().toPoint());
}

/// Two columns of dots, as on other handles.
void PanelGrip::paintEvent(QPaintEvent* event) {
    QToolButton::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::ButtonText));
    constexpr double apart = 4.5;
    const QPointF middle = QRectF(rect()).center();
    for (const double x : {-0.5, 0.5})
        for (const double y : {-1.0, 0.0, 1.0})
            painter.drawEllipse(middle + apart * QPointF(x, y), 1.2, 1.2);
}

void PanelGrip::retranslate() {
    setAccessibleName(tr("Arrange this view"));
    setToolTip(tr("Drag it onto another view to exchange the two; press it to arrange this view"));
    earlier_->setText(withKey(tr("Earlier"), earlierKey));
    later_->setText(withKey(tr("Later"), laterKey));
    close_->setText(tr("Close"));
    setPlace(place_);
}

void PanelGrip::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QToolButton::changeEvent(event);
}

} // namespace canns
