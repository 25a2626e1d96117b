#include "app/gui/pages/Page.h"
#include "app/gui/pages/PreprocessPage.h"
#include "app/gui/pages/RecordingPage.h"

#include <QCoreApplication>

#include <array>

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
    static const std::array entries{
        PageEntry{"recording", [] { return Pages::tr("Recording"); },
                  [] { return Pages::tr("What was recorded, and is it sound?"); }, make<RecordingPage>},
        PageEntry{"preprocess", [] { return Pages::tr("Preprocess"); },
                  [] { return Pages::tr("When did which unit fire, on one clock with the behaviour?"); },
                  make<PreprocessPage>},
    };
    return entries;
}

} // namespace canns
