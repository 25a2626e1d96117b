#pragma once

#include "app/gui/shell/Workspace.h"
#include "widgets/figure/Range.h"

#include <QWidget>

#include <optional>

class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;
class QTabWidget;
class QTextBrowser;

namespace canns {

class ChartFigure;
class MapFigure;
class RasterFigure;
class TrajectoryFigure;
class TimeRangeStrip;
class UnitsModel;

/// What was read: the units at the left, the raster, the trajectory, where and how fast the animal went.
class RecordingPage : public QWidget {
    Q_OBJECT
public:
    explicit RecordingPage(Workspace& workspace, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeUnits();
    QWidget* makeFigures();
    QWidget* makeTimeRange();
    /// The parameter preprocess.timeRangeSeconds, as the fields and figures have it.
    void followTimeRange();
    void chooseTimeRange(std::optional<Range> range);
    void showRecording();
    void showIncluded();
    void selectRow();
    void followSelection();
    void retranslate();

    Workspace& workspace_;
    QLabel* simulated_;
    QLabel* summary_;
    QTabWidget* left_;
    UnitsModel* units_;
    QSortFilterProxyModel* sorted_;
    QTableView* table_;
    QPushButton* all_;
    QPushButton* none_;
    QLabel* count_;
    QTextBrowser* details_;
    RasterFigure* raster_;
    QLabel* rangeLabel_;
    QLabel* rangeTo_;
    QDoubleSpinBox* rangeBegin_;
    QDoubleSpinBox* rangeEnd_;
    QPushButton* wholeRange_;
    TimeRangeStrip* strip_;
    TrajectoryFigure* trajectory_;
    MapFigure* occupancy_;
    ChartFigure* speed_;
    ChartFigure* rates_;
    QTabWidget* histograms_;
};

} // namespace canns
