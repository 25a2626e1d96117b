#include "app/gui/shell/Theme.h"

#include <QApplication>
#include <QPalette>
#include <QStyle>
#include <QStyleFactory>

namespace canns {

namespace {

struct Colours {
    QColor window, base, alternate, text, faint, button, highlight, link;
};

QPalette paletteOf(const Colours& c) {
    QPalette palette;
    palette.setColor(QPalette::Window, c.window);
    palette.setColor(QPalette::WindowText, c.text);
    palette.setColor(QPalette::Base, c.base);
    palette.setColor(QPalette::AlternateBase, c.alternate);
    palette.setColor(QPalette::Text, c.text);
    palette.setColor(QPalette::PlaceholderText, c.faint);
    palette.setColor(QPalette::Button, c.button);
    palette.setColor(QPalette::ButtonText, c.text);
    palette.setColor(QPalette::BrightText, c.text);
    palette.setColor(QPalette::ToolTipBase, c.base);
    palette.setColor(QPalette::ToolTipText, c.text);
    palette.setColor(QPalette::Highlight, c.highlight);
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, c.link);
    palette.setColor(QPalette::LinkVisited, c.link);
    palette.setColor(QPalette::Light, c.button.lighter(130));
    palette.setColor(QPalette::Midlight, c.button.lighter(115));
    palette.setColor(QPalette::Mid, c.button.darker(125));
    palette.setColor(QPalette::Dark, c.button.darker(150));
    palette.setColor(QPalette::Shadow, QColor(0, 0, 0));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, c.faint);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, c.faint);
    return palette;
}

QPalette lightPalette() {
    return paletteOf({.window = QColor(243, 244, 246),
                      .base = QColor(255, 255, 255),
                      .alternate = QColor(247, 248, 250),
                      .text = QColor(28, 30, 34),
                      .faint = QColor(128, 132, 140),
                      .button = QColor(236, 238, 241),
                      .highlight = QColor(0, 104, 172),
                      .link = QColor(0, 96, 160)});
}

QPalette darkPalette() {
    return paletteOf({.window = QColor(36, 38, 43),
                      .base = QColor(46, 49, 55),
                      .alternate = QColor(51, 54, 61),
                      .text = QColor(226, 229, 234),
                      .faint = QColor(132, 137, 146),
                      .button = QColor(52, 55, 62),
                      .highlight = QColor(24, 112, 176),
                      .link = QColor(110, 185, 240)});
}

/// The platform's own colours tell whether the desktop is dark, before we touch them.
bool desktopIsDark() {
    static const bool dark = QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
    return dark;
}

} // namespace

void applyTheme(Settings::Theme theme) {
    const bool dark = desktopIsDark() ? theme != Settings::Theme::Light : theme == Settings::Theme::Dark;
    if (QApplication::style()->name() != QStringLiteral("fusion"))
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(dark ? darkPalette() : lightPalette());
}

} // namespace canns
