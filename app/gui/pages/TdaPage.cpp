#include "app/gui/pages/TdaPage.h"

#include "core/topology/AnalyseTopology.h"
#include "widgets/figures/BarcodeFigure.h"
#include "widgets/vtk/PointCloudView.h"

#include <QHBoxLayout>

#include <algorithm>
#include <limits>

namespace canns {

namespace {

using namespace Qt::Literals::StringLiterals;

/// What the figures show, made in the background.
struct Picture {
    std::shared_ptr<const Persistence> persistence;
    std::vector<float> landmarks; ///< Three coordinates a landmark.
    std::vector<double> seconds;  ///< When the population was there.
    Range time;
};

std::shared_ptr<const Picture> makePicture(const TdaResultPtr& result, const Activity& activity) {
    auto picture = std::make_shared<Picture>();
    // The diagrams live as long as the result that they belong to.
    picture->persistence = std::shared_ptr<const Persistence>(result, &result->persistence);
    const Matrix<double>& projection = result->cloud.projection;
    for (const std::size_t row : result->cloud.landmarks)
        for (std::size_t axis = 0; axis < 3; ++axis)
            picture->landmarks.push_back(
                axis < projection.columns() ? static_cast<float>(projection(row, axis)) : 0.0F);
    for (const std::int64_t row : result->landmarkRows)
        picture->seconds.push_back(activity.seconds[static_cast<std::size_t>(row)]);
    picture->time = Range::of(picture->seconds);
    return picture;
}

} // namespace

TdaPage::TdaPage(Workspace& workspace, QWidget* parent)
    : StagePage(workspace, TdaParameters::table().name(), parent),
      barcode_(new BarcodeFigure(workspace.selection())), diagram_(new DiagramFigure(workspace.selection())),
      cloud_(new PointCloudView) {
    setObjectName(u"tdaPage"_s);
    barcode_->setObjectName(u"barcode"_s);
    diagram_->setObjectName(u"diagram"_s);
    cloud_->setObjectName(u"landmarkCloud"_s);
    auto* right = new QVBoxLayout;
    right->addWidget(diagram_, 1);
    right->addWidget(cloud_, 1);
    auto* across = new QHBoxLayout;
    across->addWidget(barcode_, 1);
    across->addLayout(right, 1);
    figures()->addLayout(across, 1);
    retranslate();
}

QString TdaPage::title() const { return tr("TDA"); }

void TdaPage::retranslate() {
    StagePage::retranslate();
    cloud_->setWords(tr("Landmarks in three principal components"), tr("Time (s)"));
}

Workspace::Prepare TdaPage::prepare() {
    return [page = this](const AnalysisResults& results, const Progress&) {
        const auto picture = makePicture(results.result<TdaResult>(), *results.result<Activity>());
        return Workspace::Show([page, picture] {
            page->workspace_.selection().setBar(std::nullopt);
            page->barcode_->setPersistence(picture->persistence);
            page->diagram_->setPersistence(picture->persistence);
            page->cloud_->setPoints(picture->landmarks, picture->seconds, picture->time,
                                    ColourMap::Kind::Sequential);
        });
    };
}

void TdaPage::clear() {
    barcode_->setPersistence(nullptr);
    diagram_->setPersistence(nullptr);
    cloud_->setPoints({}, {}, {}, ColourMap::Kind::Sequential);
}

} // namespace canns
