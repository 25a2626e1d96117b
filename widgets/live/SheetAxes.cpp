#include "widgets/live/SheetAxes.h"

#include "widgets/text/CoreText.h"

#include <QCoreApplication>

namespace canns {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SheetAxes)
};

/// Angles turn once at most; a longer range is one of places or of neurons.
constexpr double mostRadians = 7.0;

} // namespace

SheetAxes::SheetAxes(const Geometry& sheet)
    : x{0.0, static_cast<double>(sheet.shape[1])}, y{0.0, static_cast<double>(sheet.shape[0])},
      xLabel(Words::tr("Neuron")), yLabel(xLabel) {
    if (!(sheet.end > sheet.begin))
        return;
    x = {sheet.begin, sheet.end};
    y = sheet.rowRange ? Range{(*sheet.rowRange)[0], (*sheet.rowRange)[1]} : x;
    const bool isRound = sheet.kind == GeometryKind::Torus || sheet.kind == GeometryKind::TwistedTorus;
    angles = isRound && x.length() < mostRadians;
    if (angles) {
        xLabel = Words::tr("First angle (rad)");
        yLabel = Words::tr("Second angle (rad)");
    } else if (sheet.kind == GeometryKind::Plane) {
        xLabel = Words::tr("x (m)");
        yLabel = Words::tr("y (m)");
    }
}

QString stateWords(const StateInfo& state) {
    const QString label = CoreText::phrase(state.label);
    return state.unit.empty() ? label : label + QStringLiteral(" (%1)").arg(CoreText::phrase(state.unit));
}

} // namespace canns
