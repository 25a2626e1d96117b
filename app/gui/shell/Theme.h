#pragma once

#include "app/gui/shell/Settings.h"

namespace canns {

/// Gives the application its style and colours; may be called again at any time.
void applyTheme(Settings::Theme theme);

} // namespace canns
