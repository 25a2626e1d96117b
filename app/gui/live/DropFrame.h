#pragma once

#include <QWidget>

namespace canns {

/// A frame about the place where something that is dragged would land.
class DropFrame : public QWidget {
    Q_OBJECT
public:
    explicit DropFrame(QWidget* parent);

    void showAround(const QRect& place);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace canns
