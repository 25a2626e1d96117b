#pragma once

#include <QToolButton>

#include <optional>

class QAction;
class QMenu;

namespace canns {

/// The handle at the left of a view's head. Dragged onto another view it exchanges the two; pressed, it opens
/// a menu that arranges without a mouse, and Ctrl+Shift with an arrow key moves the view at once.
class PanelGrip : public QToolButton {
    Q_OBJECT
public:
    /// Where its view lies, which says what can be done with it.
    struct Place {
        std::size_t index = 0;
        std::size_t count = 1;
        bool isEnlarged = false; ///< It fills the area, and the others are hidden.
    };

    explicit PanelGrip(QWidget* parent = nullptr);

    void setPlace(const Place& place);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Places towards the end; negative: towards the beginning.
    void moveRequested(int places);
    /// It is to fill the area, or no longer.
    void enlargeRequested();
    void closeRequested();
    /// Where the pointer is while it is dragged, and where it is let go, on the screen.
    void dragged(QPoint at);
    void dropped(QPoint at);
    /// Nothing is to come of it after all.
    void dragGivenUp();

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    bool canBeDragged() const;
    bool canMove(int places) const;
    void endDrag();
    void giveUp();
    void retranslate();

    Place place_;
    QMenu* menu_;
    QAction* earlier_;
    QAction* later_;
    QAction* enlarge_;
    QAction* close_;
    std::optional<QPoint> pressedAt_; ///< Where a drag may begin.
    bool dragging_ = false;
};

} // namespace canns
