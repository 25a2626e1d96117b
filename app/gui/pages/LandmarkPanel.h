#pragma once

#include "core/data/Activity.h"
#include "core/jobs/JobQueue.h"
#include "core/topology/AnalyseTopology.h"

#include <QWidget>

#include <memory>
#include <vector>

class QComboBox;
class QLabel;

namespace canns {

class PointCloudView;
class Selection;

/// What the panel shows, made in the background.
struct LandmarkPicture {
    TdaResultPtr result;
    std::vector<float> points;   ///< Three coordinates a landmark.
    std::vector<double> seconds; ///< When the population was there.
    std::vector<double>
        density; ///< Σ exp(−d) over the other landmarks: the weight of its edges in the graph.
};
std::shared_ptr<const LandmarkPicture> makeLandmarkPicture(TdaResultPtr result, const Activity& activity);

/// The landmarks in their first three principal components, coloured by time, by their density, or by the
/// circular coordinate of the class that is selected. A landmark that is clicked is selected, and so is the
/// moment when the population was there.
class LandmarkPanel : public QWidget {
    Q_OBJECT
public:
    explicit LandmarkPanel(Selection& selection, QWidget* parent = nullptr);

    /// Null for none.
    void setPicture(std::shared_ptr<const LandmarkPicture> picture);

protected:
    void changeEvent(QEvent* event) override;

private:
    enum Colour { ByTime, ByCoordinate, ByDensity };

    void retranslate();
    void follow();
    /// Finds the coordinate of the selected class in the background, and shows it.
    void findCoordinate();
    void colour(const std::vector<double>& values, const QString& words, bool isAngle);

    Selection& selection_;
    std::shared_ptr<const LandmarkPicture> picture_;
    PointCloudView* cloud_;
    QLabel* title_;
    QComboBox* colour_;
    QLabel* words_;
    JobPtr<std::vector<double>> job_;
    JobQueue queue_{1};
    JobOwner owner_; // Last: no callback may find the rest half gone.
};

} // namespace canns
