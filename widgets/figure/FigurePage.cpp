#include "widgets/figure/FigurePage.h"

#include "widgets/figure/Figure.h"

#include <QPainter>

#include <algorithm>

namespace canns {

namespace {

constexpr double gapMillimetres = 2.0;
constexpr double panelShape = 0.75;

} // namespace

int FigurePage::rowCount() const {
    const int needed = (static_cast<int>(panels.size()) + columns - 1) / columns;
    return std::max({1, rows, needed});
}

QString FigurePage::letterOf(std::size_t panel) const {
    if (letters == PanelLetters::None)
        return {};
    constexpr std::size_t alphabet = 26;
    const char16_t first = letters == PanelLetters::Capital ? u'A' : u'a';
    QString text;
    for (std::size_t left = panel + 1; left > 0; left = (left - 1) / alphabet)
        text.prepend(QChar(static_cast<char16_t>(first + (left - 1) % alphabet)));
    return text;
}

QSizeF FigurePage::sizeFor(double widthMillimetres) const {
    const double panel = (widthMillimetres - (columns - 1) * gapMillimetres) / columns;
    return {widthMillimetres, rowCount() * panel * panelShape + (rowCount() - 1) * gapMillimetres};
}

Drawing drawingOf(const FigurePage& page, const FigureExport& how) {
    QString title;
    for (const Figure* panel : page.panels)
        title += (title.isEmpty() ? QString() : QStringLiteral("; ")) + panel->shownTitle();
    return {title, [page, palette = how.palette, font = how.fontPoints](QPainter& painter, QSizeF size) {
                painter.fillRect(QRectF({0, 0}, size), palette.background);
                const double gap = logicalPixels(gapMillimetres);
                const QSizeF panel((size.width() - (page.columns - 1) * gap) / page.columns,
                                   (size.height() - (page.rowCount() - 1) * gap) / page.rowCount());
                for (std::size_t i = 0; i < page.panels.size(); ++i) {
                    const int row = static_cast<int>(i) / page.columns;
                    const int column = static_cast<int>(i) % page.columns;
                    painter.save();
                    painter.translate(column * (panel.width() + gap), row * (panel.height() + gap));
                    page.panels[i]->render(painter, panel, palette, {font, page.letterOf(i)});
                    painter.restore();
                }
            }};
}

} // namespace canns
