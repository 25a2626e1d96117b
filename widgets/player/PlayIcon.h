#pragma once

#include <QIcon>

namespace canns {

/// A triangle, or two bars while something plays, in the colour of the text: those of the style are black in
/// a dark theme, too, and fonts need not have these signs.
QIcon playIcon(bool isPlaying, const QColor& colour, double devicePixelRatio);

} // namespace canns
