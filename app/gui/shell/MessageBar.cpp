#include "app/gui/shell/MessageBar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace canns {

namespace {
using namespace Qt::Literals::StringLiterals;
}

MessageBar::MessageBar(QWidget* parent) : QFrame(parent), text_(new QLabel), close_(new QToolButton) {
    setObjectName(u"messageBar"_s);
    setAutoFillBackground(true);
    text_->setObjectName(u"messageText"_s);
    text_->setWordWrap(true);
    text_->setTextFormat(Qt::PlainText);
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    close_->setObjectName(u"messageClose"_s);
    close_->setText(u"✕"_s);
    close_->setAutoRaise(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 8, 8);
    row->addWidget(text_, 1);
    row->addWidget(close_, 0, Qt::AlignTop);
    connect(close_, &QToolButton::clicked, this, &QWidget::hide);
    retranslate();
    colour();
    hide();
}

void MessageBar::showError(const QString& text) { showText(Kind::Error, text); }

void MessageBar::showNote(const QString& text) { showText(Kind::Note, text); }

void MessageBar::showText(Kind kind, const QString& text) {
    kind_ = kind;
    retranslate();
    colour();
    text_->setText(text);
    setAccessibleDescription(text);
    show();
}

QString MessageBar::text() const { return isHidden() ? QString() : text_->text(); }

void MessageBar::retranslate() {
    setAccessibleName(kind_ == Kind::Error ? tr("Error") : tr("Note"));
    text_->setAccessibleName(kind_ == Kind::Error ? tr("Error message") : tr("Text of the note"));
    close_->setAccessibleName(tr("Close this message"));
    close_->setToolTip(tr("Close this message"));
}

void MessageBar::colour() {
    const bool dark =
        parentWidget() != nullptr && parentWidget()->palette().color(QPalette::Window).lightness() < 128;
    QPalette colours = parentWidget() != nullptr ? parentWidget()->palette() : palette();
    if (kind_ == Kind::Error) {
        colours.setColor(QPalette::Window, dark ? QColor(92, 32, 26) : QColor(253, 228, 222));
        colours.setColor(QPalette::WindowText, dark ? QColor(255, 224, 216) : QColor(96, 18, 8));
    } else {
        colours.setColor(QPalette::Window, dark ? QColor(24, 58, 88) : QColor(220, 235, 250));
        colours.setColor(QPalette::WindowText, dark ? QColor(214, 234, 252) : QColor(8, 48, 84));
    }
    colours.setColor(QPalette::ButtonText, colours.color(QPalette::WindowText));
    setPalette(colours);
}

void MessageBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::ApplicationPaletteChange)
        colour();
    QFrame::changeEvent(event);
}

} // namespace canns
