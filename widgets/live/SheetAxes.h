#pragma once

#include "core/models/Geometry.h"
#include "widgets/figure/Range.h"

#include <QString>

namespace canns {

/// What the two axes of a sheet of neurons stand for: angles, metres, or numbers of neurons.
struct SheetAxes {
    Range x;
    Range y;
    bool angles = false;
    QString xLabel; ///< With the unit in brackets.
    QString yLabel;

    explicit SheetAxes(const Geometry& sheet);
};

/// A state array in words, with its unit where it has one: "Synaptic input".
QString stateWords(const StateInfo& state);

} // namespace canns
