#pragma once

#include <QStackedWidget>

namespace canns {

/// One page at a time. Its height does not follow from its width: it takes what there is, and asking each
/// page how high it would be, with all texts wrapped anew, is most of what going to another page would cost.
class PageStack : public QStackedWidget {
public:
    using QStackedWidget::QStackedWidget;

    bool hasHeightForWidth() const override { return false; }
};

} // namespace canns
