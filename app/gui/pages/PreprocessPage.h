#pragma once

#include "app/gui/pages/StagePage.h"
#include "core/data/Activity.h"

#include <memory>

namespace canns {

class ChartFigure;

/// From spikes to activity: one unit before and after, the rate of the population, and the speeds with the
/// threshold of the filter.
class PreprocessPage : public StagePage {
    Q_OBJECT
public:
    explicit PreprocessPage(Workspace& workspace, QWidget* parent = nullptr);

protected:
    Workspace::Prepare prepare() override;
    void clear() override;
    void retranslate() override;

private:
    void showUnit();

    ActivityPtr activity_;
    ChartFigure* unit_;
    ChartFigure* population_;
    ChartFigure* speed_;
};

} // namespace canns
