#include "core/base/Progress.h"

namespace canns {

std::string ProgressState::stage() const {
    const std::lock_guard lock(mutex_);
    return stage_;
}

void ProgressState::setStage(std::string_view stage) {
    const std::lock_guard lock(mutex_);
    stage_ = stage;
}

Progress Progress::part(double from, double to, std::string_view stageText) const {
    Progress sub = *this;
    sub.begin_ = begin_ + (end_ - begin_) * from;
    sub.end_ = begin_ + (end_ - begin_) * to;
    if (!stageText.empty())
        sub.stage(stageText);
    return sub;
}

} // namespace canns
