#pragma once

#include <QEvent>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace canns {

/// Room for the figures of a page, or for two runs of them side by side. Two may be wider than a small
/// screen: then, and only then, they are scrolled across.
class ComparisonArea : public QScrollArea {
public:
    explicit ComparisonArea(QWidget* content) {
        setObjectName(QStringLiteral("comparisonArea"));
        setWidgetResizable(true);
        setFrameShape(QFrame::NoFrame);
        setFocusPolicy(Qt::NoFocus);
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setWidget(content);
        content->setAutoFillBackground(false);
        viewport()->setAutoFillBackground(false);
        setComparing(false);
    }

    void setComparing(bool comparing) {
        setHorizontalScrollBarPolicy(comparing ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
        updateGeometry();
    }

    QSize minimumSizeHint() const override {
        QSize least = widget()->minimumSizeHint();
        if (horizontalScrollBarPolicy() == Qt::ScrollBarAsNeeded) {
            constexpr int enoughForTwo = 600;
            least.setWidth(std::min(least.width(), enoughForTwo));
            least.rheight() += horizontalScrollBar()->sizeHint().height();
        }
        return least;
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (watched == widget() && event->type() == QEvent::LayoutRequest)
            updateGeometry();
        return QScrollArea::eventFilter(watched, event);
    }
};

} // namespace canns
