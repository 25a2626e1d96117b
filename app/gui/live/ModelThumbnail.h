#pragma once

#include "core/models/ModelRegistry.h"

#include <QIcon>
#include <QPalette>

namespace canns {

/// A drawn sign of what a model is: a ring with a bump, a sheet, a hexagonal pattern, a sweep, a hierarchy.
QIcon modelThumbnail(const Model& model, const QPalette& palette);

} // namespace canns
