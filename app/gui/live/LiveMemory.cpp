#include "app/gui/live/LiveMemory.h"

#include "app/gui/live/LivePage.h"
#include "app/gui/shell/Settings.h"
#include "core/simulation/SetupFile.h"

#include <nlohmann/json.hpp>

#include <chrono>
#include <cmath>
#include <optional>

namespace canns {

namespace {

using namespace Qt::Literals::StringLiterals;
using Json = nlohmann::json;

constexpr auto afterAChange = std::chrono::seconds(1);
const QString viewsKey = u"livePage/views"_s;
/// A set-up as in files, and beside its members the speed.
const QString setupKey = u"livePage/setup"_s;

std::optional<double> speedIn(const Json& kept) {
    const auto speed = kept.find("speed");
    if (speed == kept.end() || !speed->is_number())
        return std::nullopt;
    const auto factor = speed->get<double>();
    return std::isfinite(factor) && factor >= 0.0 ? std::optional(factor) : std::nullopt;
}

} // namespace

LiveMemory::LiveMemory(LivePage& page, Settings& settings)
    : QObject(&page), page_(page), settings_(settings) {
    soon_.setSingleShot(true);
    soon_.setInterval(afterAChange);
    connect(&soon_, &QTimer::timeout, this, &LiveMemory::keep);
}

void LiveMemory::restore() {
    page_.restoreLayoutState(settings_.layout(viewsKey));
    const Json kept = Json::parse(settings_.layout(setupKey).toStdString(), nullptr, false);
    if (!kept.is_object())
        return;
    try {
        page_.setOrigin(setupFromJson(kept, setupKey.toStdString()), speedIn(kept));
    } catch (const std::exception&) {
        // Nobody asked for it: no reason to tell of it.
    }
}

void LiveMemory::keep() {
    soon_.stop();
    Json kept = setupAsJson(page_.origin());
    if (const std::optional<double> speed = page_.speed())
        kept["speed"] = *speed;
    settings_.setLayout(setupKey, QByteArray::fromStdString(kept.dump()));
    settings_.setLayout(viewsKey, page_.layoutState());
}

void LiveMemory::keepUpToDate() {
    connect(&page_, &LivePage::changed, this, [this] {
        if (!soon_.isActive())
            soon_.start();
    });
}

} // namespace canns
