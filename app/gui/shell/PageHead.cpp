#include "app/gui/shell/PageHead.h"

#include "app/gui/pages/Page.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace canns {

namespace {
using namespace Qt::Literals::StringLiterals;
}

PageHead::PageHead(QWidget* parent)
    : QWidget(parent), title_(new QLabel), question_(new QLabel), back_(new QToolButton),
      next_(new QToolButton), help_(new QToolButton) {
    title_->setObjectName(u"pageTitle"_s);
    QFont large = title_->font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    large.setBold(true);
    title_->setFont(large);
    question_->setObjectName(u"pageQuestion"_s);
    question_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    back_->setObjectName(u"stepBack"_s);
    next_->setObjectName(u"stepNext"_s);
    help_->setObjectName(u"pageHelp"_s);
    help_->setText(u"?"_s);
    for (QToolButton* button : {back_, next_, help_})
        button->setFocusPolicy(Qt::StrongFocus);
    connect(back_, &QToolButton::clicked, this, &PageHead::backPressed);
    connect(next_, &QToolButton::clicked, this, &PageHead::nextPressed);
    connect(help_, &QToolButton::clicked, this, &PageHead::helpPressed);
    auto* across = new QHBoxLayout(this);
    across->setContentsMargins(0, 0, 0, 0);
    across->addWidget(title_);
    across->addSpacing(10);
    across->addWidget(question_, 1);
    across->addWidget(back_);
    across->addWidget(next_);
    across->addWidget(help_);
    retranslate();
}

void PageHead::setPage(const PageEntry& page, bool isFirst, bool isLast) {
    page_ = &page;
    back_->setEnabled(!isFirst);
    next_->setEnabled(!isLast);
    retranslate();
}

void PageHead::retranslate() {
    back_->setText(tr("‹ Back"));
    back_->setAccessibleName(tr("Back to the step before"));
    back_->setToolTip(tr("The step before (Alt+Left)"));
    next_->setText(tr("Next ›"));
    next_->setAccessibleName(tr("On to the next step"));
    next_->setToolTip(tr("The next step (Alt+Right)"));
    help_->setToolTip(tr("What this page shows, and how it is computed (Shift+F1)"));
    help_->setAccessibleName(tr("Help on this page"));
    if (page_ == nullptr)
        return;
    title_->setText(page_->title());
    question_->setText(page_->question());
    question_->setToolTip(page_->question());
}

void PageHead::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace canns
