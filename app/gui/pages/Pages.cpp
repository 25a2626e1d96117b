#include "app/gui/batch/BatchPage.h"
#include "app/gui/live/LivePage.h"
#include "app/gui/pages/CohoMapPage.h"
#include "app/gui/pages/CohoSpacePage.h"
#include "app/gui/pages/DecodePage.h"
#include "app/gui/pages/FiringRatePage.h"
#include "app/gui/pages/GridScorePage.h"
#include "app/gui/pages/Page.h"
#include "app/gui/pages/PathComparePage.h"
#include "app/gui/pages/PreprocessPage.h"
#include "app/gui/pages/RateMapPage.h"
#include "app/gui/pages/RecordingPage.h"
#include "app/gui/pages/TdaPage.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

namespace canns {

namespace {

struct Pages {
    Q_DECLARE_TR_FUNCTIONS(Pages)
};

template <typename P>
QWidget* make(Workspace& workspace) {
    return new P(workspace);
}

} // namespace

std::span<const PageEntry> pages() {
    static const std::vector<PageEntry> entries = [] {
        std::vector<PageEntry> all{
            {"recording", false, [] { return Pages::tr("Recording"); },
             [] { return Pages::tr("What was recorded, and is it sound?"); }, make<RecordingPage>},
            {"preprocess", true, [] { return Pages::tr("Preprocess"); },
             [] { return Pages::tr("When did which unit fire, on one clock with the behaviour?"); },
             make<PreprocessPage>},
            {"tda", true, [] { return Pages::tr("TDA"); },
             [] { return Pages::tr("What shape do the states of the population form?"); }, make<TdaPage>},
            {"decode", true, [] { return Pages::tr("Decode"); },
             [] { return Pages::tr("Where on the ring or torus was the population at each time?"); },
             make<DecodePage>},
            {"cohomap", true, [] { return Pages::tr("CohoMap"); },
             [] { return Pages::tr("How do the decoded phases lie over the box?"); }, make<CohoMapPage>},
            {"cohospace", true, [] { return Pages::tr("CohoSpace"); },
             [] { return Pages::tr("Where on the ring or torus does each cell fire?"); },
             make<CohoSpacePage>},
            {"pathcompare", true, [] { return Pages::tr("PathCompare"); },
             [] { return Pages::tr("Do the decoded phases move as the animal does?"); },
             make<PathComparePage>},
            {"fr", true, [] { return Pages::tr("FR"); },
             [] { return Pages::tr("Which cells fire together, and when?"); }, make<FiringRatePage>},
            {"frm", true, [] { return Pages::tr("FRM"); },
             [] { return Pages::tr("Where in the box does each cell fire?"); }, make<RateMapPage>},
            {"gridscore", true, [] { return Pages::tr("GridScore"); },
             [] { return Pages::tr("Which cells are grid cells, how far apart are their fields?"); },
             make<GridScorePage>},
            {"live", false, [] { return Pages::tr("Live"); },
             [] { return Pages::tr("What does a network do while one turns its knobs?"); }, make<LivePage>,
             false, "▶"},
            {"batches", false, [] { return Pages::tr("Batches"); },
             [] { return Pages::tr("What comes out of many recordings, or under many sets of parameters?"); },
             make<BatchPage>, false, "▦"},
        };
        // A page of a stage is there as soon as its stage is.
        std::erase_if(all, [](const PageEntry& page) {
            return page.isStage && std::ranges::none_of(pipelineStages(), [&](const StageDescriptor& stage) {
                       return stage.name() == page.id;
                   });
        });
        return all;
    }();
    return entries;
}

} // namespace canns
