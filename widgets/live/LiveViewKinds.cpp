#include "widgets/live/LiveViewKinds.h"

#include "widgets/live/ArenaView.h"
#include "widgets/live/BumpTimeView.h"
#include "widgets/live/IntegratedPathView.h"
#include "widgets/live/KernelView.h"
#include "widgets/live/LandscapeView.h"
#include "widgets/live/PhasePortraitView.h"
#include "widgets/live/PolarView.h"
#include "widgets/live/Readout.h"
#include "widgets/live/RingProfileView.h"
#include "widgets/live/ScrollView.h"
#include "widgets/live/SheetView.h"
#include "widgets/live/SurfaceView.h"
#include "widgets/live/ThetaClockView.h"
#include "widgets/live/TorusLiveView.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace canns {

namespace {

struct Kinds {
    Q_DECLARE_TR_FUNCTIONS(LiveViewKinds)
};

template <typename V>
LiveView* make() {
    return new V;
}

template <ScrollView::What what>
LiveView* makeScroll() {
    return new ScrollView(what);
}

bool always(const LiveNetwork&) { return true; }
bool hasRing(const LiveNetwork& network) {
    return std::ranges::any_of(network.states, [](const StateInfo& state) { return isRing(state.geometry); });
}
bool isRingNetwork(const LiveNetwork& network) { return isRing(network.population()); }
bool isNoRingNetwork(const LiveNetwork& network) { return !isRingNetwork(network); }
bool isReadable(const LiveNetwork& network) {
    Readout readout;
    readout.begin(network);
    return readout.isAny();
}
bool isReadableFeature(const LiveNetwork& network) { return network.hasFeature && isReadable(network); }
bool hasTorus(const LiveNetwork& network) {
    return std::ranges::any_of(network.states,
                               [](const StateInfo& state) { return isTorus(state.geometry); });
}
bool hasSheet(const LiveNetwork& network) {
    return std::ranges::any_of(network.states,
                               [](const StateInfo& state) { return isSheet(state.geometry); });
}
bool isPlainRing(const LiveNetwork& network) {
    return isRingNetwork(network) && network.population().kind == GeometryKind::Ring;
}
bool hasKernel(const LiveNetwork& network) { return network.kernel.has_value(); }
bool never(const LiveNetwork&) { return false; }
bool hasMotion(const LiveNetwork& network) { return network.hasMotion; }

} // namespace

std::span<const LiveViewKind> liveViewKinds() {
    static const std::array kinds{
        LiveViewKind{"profile", [] { return Kinds::tr("Curves over the ring"); }, hasRing, isRingNetwork,
                     make<RingProfileView>},
        LiveViewKind{"sheet", [] { return Kinds::tr("Heat map"); }, always, isNoRingNetwork, make<SheetView>},
        LiveViewKind{"arena", [] { return Kinds::tr("Arena"); }, hasMotion, hasMotion, make<ArenaView>},
        LiveViewKind{"path", [] { return Kinds::tr("Path integration"); }, IntegratedPathView::fits,
                     IntegratedPathView::fits, make<IntegratedPathView>},
        LiveViewKind{"time", [] { return Kinds::tr("Network and world in time"); }, isReadable,
                     isReadableFeature, make<BumpTimeView>},
        LiveViewKind{"polar", [] { return Kinds::tr("Ring"); }, hasRing, isRingNetwork, make<PolarView>},
        LiveViewKind{"torus", [] { return Kinds::tr("Torus in 3-D"); }, hasTorus, never, make<TorusLiveView>},
        LiveViewKind{"rates", [] { return Kinds::tr("Activity in time"); }, always, isRingNetwork,
                     makeScroll<ScrollView::What::Rates>},
        LiveViewKind{"spikes", [] { return Kinds::tr("Spikes"); }, always, never,
                     makeScroll<ScrollView::What::Spikes>},
        LiveViewKind{"surface", [] { return Kinds::tr("Surface in 3-D"); }, hasSheet, never,
                     make<SurfaceView>},
        LiveViewKind{"landscape", [] { return Kinds::tr("Energy landscape"); }, isPlainRing, never,
                     make<LandscapeView>},
        LiveViewKind{"kernel", [] { return Kinds::tr("Connectivity"); }, hasKernel, never, make<KernelView>},
        LiveViewKind{"portrait", [] { return Kinds::tr("Phase portrait"); }, always, never,
                     make<PhasePortraitView>},
        LiveViewKind{"theta", [] { return Kinds::tr("Theta clock"); }, ThetaClockView::fits,
                     ThetaClockView::fits, make<ThetaClockView>},
    };
    return kinds;
}

const LiveViewKind* findLiveViewKind(const QString& id) {
    const auto kinds = liveViewKinds();
    const auto found =
        std::ranges::find_if(kinds, [&](const LiveViewKind& kind) { return id == QLatin1String(kind.id); });
    return found == kinds.end() ? nullptr : &*found;
}

} // namespace canns
