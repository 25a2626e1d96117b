#include "app/gui/pages/TdaPage.h"

#include "app/gui/pages/LandmarkPanel.h"
#include "app/gui/pages/ShufflePanel.h"
#include "app/gui/pages/VerdictPanel.h"
#include "core/base/Memory.h"
#include "core/preprocess/PreprocessParameters.h"
#include "core/topology/TopologyEstimate.h"
#include "core/verdict/VerdictParameters.h"
#include "widgets/figures/BarcodeFigure.h"

#include <QHBoxLayout>
#include <QLabel>

namespace canns {

namespace {
using namespace Qt::Literals::StringLiterals;

/// So many shuffles a p-value of 0.05 takes; the verdict is asked again when the test has ended with them.
constexpr std::size_t leastShuffles = 19;
} // namespace

TdaPage::TdaPage(Workspace& workspace, QWidget* parent)
    : StagePage(workspace, TdaParameters::table().name(), OnEdit::Wait, parent),
      barcode_(new BarcodeFigure(workspace.selection())), diagram_(new DiagramFigure(workspace.selection())),
      landmarks_(new LandmarkPanel(workspace.selection())), verdict_(new VerdictPanel),
      shuffles_(new ShufflePanel), estimate_(new QLabel) {
    setObjectName(u"tdaPage"_s);
    barcode_->setObjectName(u"barcode"_s);
    diagram_->setObjectName(u"diagram"_s);
    estimate_->setObjectName(u"estimate"_s);
    estimate_->setWordWrap(true);
    auto* left = new QVBoxLayout;
    left->addWidget(barcode_, 1);
    left->addWidget(verdict_);
    left->addWidget(shuffles_);
    auto* right = new QVBoxLayout;
    right->addWidget(diagram_, 1);
    right->addWidget(landmarks_, 1);
    auto* across = new QHBoxLayout;
    across->addLayout(left, 1);
    across->addLayout(right, 1);
    figures()->addLayout(across, 1);
    controls()->addWidget(estimate_);
    connect(shuffles_, &ShufflePanel::chanceChanged, this, &TdaPage::showChance);
    connect(&workspace_, &Workspace::analysisChanged, this, &TdaPage::showWhetherItFits);
    retranslate();
}

bool TdaPage::isBusy() const { return verdict_->isJudging(); }

void TdaPage::retranslate() {
    StagePage::retranslate();
    showWhetherItFits();
    showChance();
}

void TdaPage::showWhetherItFits() {
    const std::shared_ptr<Analysis>& analysis = workspace_.analysis();
    if (!analysis || !workspace_.recording()) {
        estimate_->hide();
        return;
    }
    const auto parameters = analysis->parameters().at(TdaParameters::table().name()).as<TdaParameters>();
    const ActivityPtr activity = analysis->result<Activity>();
    const RecordingIdentity& identity = analysis->identity();
    const double bins = (identity.endSeconds - identity.beginSeconds) /
                        analysis->parameters().at("preprocess").as<PreprocessParameters>().binWidthSeconds;
    const std::size_t rows =
        activity ? activity->values.rows() : static_cast<std::size_t>(std::max(0.0, bins));
    const TopologyEstimate estimate = estimateTopology(parameters, rows, identity.units);
    const std::size_t usable = availableBytes() / 10 * 8;
    estimate_->setVisible(estimate.bytes > usable);
    if (estimate.bytes <= usable)
        return;
    const int fitting = landmarksThatFit(parameters, rows, identity.units, usable);
    estimate_->setText(
        u"<b>"_s +
        tr("This will not fit: it takes %1 of memory, and %2 are free.")
            .arg(QString::fromStdString(formatBytes(estimate.bytes)),
                 QString::fromStdString(formatBytes(usable))) +
        u"</b> "_s +
        (fitting > 0 ? tr("Take %1 landmarks or fewer.").arg(fitting) : tr("Take fewer active times.")));
}

void TdaPage::showChance() {
    const std::vector<double> chance = shuffles_->chance();
    barcode_->setChance(chance, shuffles_->chanceWords());
    verdict_->setChance(chance);
    const auto& null = shuffles_->tester().null();
    const std::size_t done = null ? null->done() : 0;
    if (result_ && !shuffles_->tester().isRunning() && done >= leastShuffles && done != judgedShuffles_)
        judge();
}

void TdaPage::judge() {
    const auto& null = shuffles_->tester().null();
    judgedShuffles_ = null ? null->done() : 0;
    // The stage of that name may have answered; to ask again would take seconds of both processors.
    const std::shared_ptr<Analysis>& analysis = workspace_.analysis();
    const bool answered = !null && analysis->state(VerdictParameters::table().name()) == StageState::Fresh &&
                          analysis->result<TdaResult>() == result_;
    if (answered)
        verdict_->show(result_, *analysis->result<Verdict>());
    else
        verdict_->judge(activity_, result_, null);
}

Workspace::Prepare TdaPage::prepare() {
    return [page = this](const AnalysisResults& results, const Progress&) {
        const TdaResultPtr result = results.result<TdaResult>();
        const ActivityPtr activity = results.result<Activity>();
        const auto picture = makeLandmarkPicture(result, *activity);
        return Workspace::Show([page, picture, result, activity,
                                key = results.run(TdaParameters::table().name())->key,
                                parameters = results.parameters<TdaParameters>()] {
            const std::shared_ptr<const Persistence> persistence(result, &result->persistence);
            page->workspace_.selection().setBar(std::nullopt);
            page->workspace_.selection().setLandmark(std::nullopt);
            page->barcode_->setPersistence(persistence);
            page->diagram_->setPersistence(persistence);
            page->landmarks_->setPicture(picture);
            page->activity_ = activity;
            page->result_ = nullptr; // The chance that is told of now is judged once, below.
            page->shuffles_->tester().setSubject(key, activity, result, parameters);
            page->shuffles_->setPersistence(persistence);
            page->result_ = result;
            page->judge();
            page->showChance();
        });
    };
}

void TdaPage::clear() {
    activity_.reset();
    result_.reset();
    barcode_->setPersistence(nullptr);
    diagram_->setPersistence(nullptr);
    landmarks_->setPicture(nullptr);
    shuffles_->tester().clear();
    shuffles_->setPersistence(nullptr);
    verdict_->clear();
}

} // namespace canns
