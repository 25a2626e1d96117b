#pragma once

#include "app/gui/shell/MainWindow.h"
#include "widgets/figure/Figure.h"
#include "widgets/selection/TimeRangeStrip.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollArea>
#include <QSlider>
#include <QStackedWidget>
#include <QTabBar>
#include <QTextBrowser>

#include <vector>

namespace canns::test {

inline QWidget* shownPage(QWidget& window) {
    return window.findChild<QStackedWidget*>(QStringLiteral("pages"))->currentWidget();
}

/// Whether `widget` is something that a user sets, presses or reads with the keyboard, and ours: Qt's own
/// parts of its widgets (the field inside a spin box, the arrows of a tab bar) are theirs.
inline bool isControl(const QWidget& widget) {
    const bool kind = qobject_cast<const QAbstractButton*>(&widget) != nullptr ||
                      qobject_cast<const QComboBox*>(&widget) != nullptr ||
                      qobject_cast<const QAbstractSpinBox*>(&widget) != nullptr ||
                      qobject_cast<const QLineEdit*>(&widget) != nullptr ||
                      qobject_cast<const QAbstractSlider*>(&widget) != nullptr ||
                      qobject_cast<const QAbstractItemView*>(&widget) != nullptr ||
                      qobject_cast<const QTabBar*>(&widget) != nullptr ||
                      qobject_cast<const Figure*>(&widget) != nullptr ||
                      qobject_cast<const TimeRangeStrip*>(&widget) != nullptr ||
                      qobject_cast<const QTextBrowser*>(&widget) != nullptr;
    if (!kind || widget.objectName().startsWith(QLatin1String("qt_")) || widget.inherits("QScrollBar") ||
        widget.inherits("QHeaderView") || widget.inherits("QTableCornerButton") ||
        widget.inherits("QComboBoxPrivateContainer") ||
        widget.objectName().startsWith(QLatin1String("Scroll")))
        return false;
    for (const QWidget* parent = widget.parentWidget(); parent != nullptr; parent = parent->parentWidget())
        if (qobject_cast<const QAbstractSpinBox*>(parent) != nullptr ||
            qobject_cast<const QComboBox*>(parent) != nullptr || parent->inherits("QMenuBar"))
            return false;
    return true;
}

/// The controls that can be seen now.
inline std::vector<QWidget*> visibleControls(QWidget& window) {
    std::vector<QWidget*> controls;
    for (QWidget* widget : window.findChildren<QWidget*>())
        if (widget->isVisible() && widget->window() == &window && isControl(*widget))
            controls.push_back(widget);
    return controls;
}

/// "button run on tdaPage", for messages.
inline QByteArray describe(const QWidget& widget) {
    QString text = QString::fromLatin1(widget.metaObject()->className()) + u' ' + widget.objectName();
    for (const QWidget* parent = widget.parentWidget(); parent != nullptr; parent = parent->parentWidget())
        if (parent->objectName().endsWith(QLatin1String("Page")))
            text += QLatin1String(" on ") + parent->objectName();
    return text.toUtf8();
}

} // namespace canns::test
