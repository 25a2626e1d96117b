#pragma once

#include "app/gui/pages/StagePage.h"

namespace canns {

class BarcodeFigure;
class DiagramFigure;
class PointCloudView;

/// The shape of the population's states: barcode, persistence diagram, and the landmarks in their first three
/// principal components. A bar that is clicked is selected in both figures.
class TdaPage : public StagePage {
    Q_OBJECT
public:
    explicit TdaPage(Workspace& workspace, QWidget* parent = nullptr);

protected:
    Workspace::Prepare prepare() override;
    void clear() override;
    QString title() const override;
    void retranslate() override;

private:
    BarcodeFigure* barcode_;
    DiagramFigure* diagram_;
    PointCloudView* cloud_;
};

} // namespace canns
