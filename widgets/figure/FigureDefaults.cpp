#include "widgets/figure/FigureDefaults.h"

#include <QSettings>

#include <algorithm>

namespace canns {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr double leastFontPoints = 4.0;
constexpr double mostFontPoints = 30.0;

/// "figures/MapFigure-rateMap".
QString groupOf(const Figure& figure) {
    const QString kind = QString::fromLatin1(figure.metaObject()->className()).section(u"::"_s, -1);
    return u"figures/"_s + kind + (figure.objectName().isEmpty() ? QString() : u'-' + figure.objectName());
}

} // namespace

FigureDefaults* FigureDefaults::above(const QObject& figure) {
    for (const QObject* at = figure.parent(); at != nullptr; at = at->parent())
        if (auto* found = at->findChild<FigureDefaults*>(QString(), Qt::FindDirectChildrenOnly))
            return found;
    return nullptr;
}

bool FigureDefaults::has(const Figure& figure) const { return store_.contains(groupOf(figure) + u"/grid"_s); }

Figure::Look FigureDefaults::lookOf(const Figure& figure) const {
    Figure::Look look = figure.look();
    if (!has(figure))
        return look;
    const auto value = [&](const QString& name) { return store_.value(groupOf(figure) + u'/' + name); };
    look.colourMap = value(u"colourMap"_s).toString();
    look.grid = value(u"grid"_s).toBool();
    look.background = static_cast<Figure::Background>(std::clamp(value(u"background"_s).toInt(), 0, 2));
    const double points = value(u"fontPoints"_s).toDouble();
    if (points >= leastFontPoints && points <= mostFontPoints)
        look.fontPoints = points;
    const Range range{value(u"coloursFrom"_s).toDouble(), value(u"coloursTo"_s).toDouble()};
    look.colourRange.reset();
    if (std::isfinite(range.from) && std::isfinite(range.to) && range.length() > 0)
        look.colourRange = range;
    return look;
}

void FigureDefaults::keep(const Figure& figure) {
    const QString group = groupOf(figure);
    const Figure::Look& look = figure.look();
    store_.remove(group);
    store_.setValue(group + u"/colourMap"_s, look.colourMap);
    store_.setValue(group + u"/grid"_s, look.grid);
    store_.setValue(group + u"/background"_s, static_cast<int>(look.background));
    store_.setValue(group + u"/fontPoints"_s, look.fontPoints);
    if (look.colourRange) {
        store_.setValue(group + u"/coloursFrom"_s, look.colourRange->from);
        store_.setValue(group + u"/coloursTo"_s, look.colourRange->to);
    }
}

void FigureDefaults::forget(const Figure& figure) { store_.remove(groupOf(figure)); }

} // namespace canns
