#include "app/gui/pages/DecodePage.h"

#include "app/gui/pages/ClassPicker.h"
#include "core/decode/DecodeSummary.h"
#include "core/topology/AnalyseTopology.h"
#include "widgets/figures/ChartFigure.h"
#include "widgets/figures/PhaseMapFigure.h"
#include "widgets/figures/PhaseTimeFigure.h"
#include "widgets/figures/TorusMapFigure.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace canns {

struct DecodePage::Picture {
    DecodingPtr decoding;
    std::shared_ptr<const Persistence> persistence;
    double stepSeconds = 0.0;
    Matrix<float> occupancy; ///< Seconds.
    double longestStay = 0.0;
    /// Radians, the posterior's width; or, with the population vector, the distance to the nearest landmark.
    std::vector<double> seconds;
    std::vector<double> confidence;
    bool isWidth = true;
    std::optional<KnownAngle> known;
};

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr std::size_t ringBins = 60;
constexpr std::size_t torusBins = 30;
/// So much is seen at first: long enough for a few turns, short enough to see single steps.
constexpr double firstViewSeconds = 60.0;
/// A phase is not joined over longer silence: the path through it is not known.
constexpr double longestStepSeconds = 0.5;

/// `values` with a NaN wherever times are far apart.
std::pair<std::vector<double>, std::vector<double>>
broken(const std::vector<double>& seconds, const std::vector<double>& values, double longestStep) {
    std::pair<std::vector<double>, std::vector<double>> result;
    for (std::size_t i = 0; i < seconds.size(); ++i) {
        if (i > 0 && seconds[i] - seconds[i - 1] > longestStep) {
            result.first.push_back(0.5 * (seconds[i - 1] + seconds[i]));
            result.second.push_back(std::numeric_limits<double>::quiet_NaN());
        }
        result.first.push_back(seconds[i]);
        result.second.push_back(values[i]);
    }
    return result;
}

std::shared_ptr<const DecodePage::Picture> makePicture(const AnalysisResults& results,
                                                       const Progress& progress) {
    auto picture = std::make_shared<DecodePage::Picture>();
    const auto activity = results.result<Activity>();
    const auto tda = results.result<TdaResult>();
    picture->decoding = results.result<Decoding>();
    const Decoding& decoding = *picture->decoding;
    picture->persistence = std::shared_ptr<const Persistence>(tda, &tda->persistence);
    picture->stepSeconds = activity->binWidthSeconds;
    picture->occupancy = phaseOccupancy(decoding, decoding.phases.columns() > 1 ? torusBins : ringBins,
                                        activity->binWidthSeconds);
    for (const float stay : picture->occupancy.values())
        picture->longestStay = std::max(picture->longestStay, static_cast<double>(stay));
    picture->known = knownAngle(*activity, decoding);
    progress.checkpoint();
    std::vector<double> confidence = posteriorWidths(decoding);
    std::vector<double> seconds = decoding.seconds;
    double step = longestStepSeconds;
    picture->isWidth = !confidence.empty();
    if (!picture->isWidth) {
        const LandmarkCloud& cloud = tda->cloud;
        confidence = nearestDistances(cloud.projection, cloud.landmarks, progress);
        seconds.clear();
        for (const std::int64_t row : cloud.projectionRows)
            seconds.push_back(activity->seconds[static_cast<std::size_t>(row)]);
        step = std::numeric_limits<double>::infinity(); // Only some times were projected.
    }
    std::tie(picture->seconds, picture->confidence) = broken(seconds, confidence, step);
    return picture;
}

QString percent(double share) { return QLocale().toString(100.0 * share, 'f', 1); }
QString two(double value) { return QLocale().toString(value, 'f', 2); }

QString tableRow(const QString& name, const QStringList& cells) {
    QString row = u"<tr><td style='padding-right:10px'>"_s + name.toHtmlEscaped() + u"</td>"_s;
    for (const QString& cell : cells)
        row += u"<td style='padding-right:12px'>"_s + cell + u"</td>"_s;
    return row + u"</tr>"_s;
}

} // namespace

DecodePage::DecodePage(Workspace& workspace, QWidget* parent)
    : StagePage(workspace, DecodeParameters::table().name(), OnEdit::Wait, parent),
      picker_(new ClassPicker(workspace.selection())), times_(new QVBoxLayout), confidence_(new ChartFigure),
      ring_(new ChartFigure), torus_(new TorusMapFigure), numbers_(new QLabel) {
    setObjectName(u"decodePage"_s);
    picker_->setObjectName(u"classPicker"_s);
    confidence_->setObjectName(u"confidence"_s);
    ring_->setObjectName(u"ringCoverage"_s);
    ring_->setAngle(true);
    torus_->setObjectName(u"torusCoverage"_s);
    numbers_->setObjectName(u"decodeNumbers"_s);
    numbers_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    numbers_->setWordWrap(true);
    numbers_->setMinimumWidth(200);
    times_->addWidget(confidence_, 2);
    auto* right = new QVBoxLayout;
    right->addWidget(ring_, 1);
    right->addWidget(torus_, 1);
    right->addWidget(numbers_, 1, Qt::AlignTop);
    auto* across = new QHBoxLayout;
    across->addLayout(times_, 3);
    across->addLayout(right, 2);
    figures()->addLayout(across, 1);
    controls()->addWidget(picker_);
    connect(picker_, &ClassPicker::ranksChanged, this, &DecodePage::takeRanks);
    connect(&workspace_, &Workspace::analysisChanged, this, &DecodePage::followParameters);
    connect(&workspace_.selection(), &Selection::secondsChanged, this, &DecodePage::followSeconds);
    connect(confidence_, &Figure::clicked, this,
            [this](QPointF at) { workspace_.selection().setSeconds(at.x()); });
    connect(torus_, &Figure::clicked, this, [this](QPointF at) {
        // The moment nearest to there on the torus, after the selected one: a second click goes on.
        if (!picture_)
            return;
        const Decoding& decoding = *picture_->decoding;
        const TorusMapFigure::Phases wanted = torus_->phasesAt(at);
        double nearest = std::numeric_limits<double>::infinity();
        std::optional<double> seconds;
        for (std::size_t i = 0; i < decoding.seconds.size(); ++i) {
            const auto apart = [&](std::size_t c) {
                return std::remainder(static_cast<double>(decoding.phases(i, c)) - wanted[c],
                                      2.0 * std::numbers::pi);
            };
            if (const double distance = std::hypot(apart(0), apart(1)); distance < nearest) {
                nearest = distance;
                seconds = decoding.seconds[i];
            }
        }
        workspace_.selection().setSeconds(seconds);
    });
    retranslate();
    clear();
    followParameters();
}

Workspace::Prepare DecodePage::prepare() {
    return [page = this](const AnalysisResults& results, const Progress& progress) {
        const auto picture = makePicture(results, progress);
        return Workspace::Show([page, picture] { page->show(picture); });
    };
}

void DecodePage::clear() {
    picture_.reset();
    for (PhaseTimeFigure* figure : phases_)
        delete figure; // NOLINT(cppcoreguidelines-owning-memory): as Qt does
    phases_.clear();
    confidence_->clear();
    ring_->clear();
    torus_->clear();
    torus_->setMarker(std::nullopt);
    picker_->setPersistence(nullptr);
    showPhases();
    showWords();
}

void DecodePage::show(std::shared_ptr<const Picture> picture) {
    picture_ = std::move(picture);
    picker_->setPersistence(picture_->persistence);
    showPhases();
    confidence_->setLine(picture_->seconds, picture_->confidence);
    if (picture_->occupancy.rows() == 1) {
        const auto stays = picture_->occupancy.values();
        ring_->setHistogram(std::vector<double>(stays.begin(), stays.end()), {0.0, 2.0 * std::numbers::pi});
    } else {
        torus_->setMap(picture_->occupancy, {0.0, picture_->longestStay});
    }
    if (!picture_->seconds.empty()) {
        const double begin = picture_->decoding->seconds.front();
        const double end = std::min(begin + firstViewSeconds, picture_->decoding->seconds.back());
        confidence_->setView({begin, end}, confidence_->yAxis().view);
        for (PhaseTimeFigure* figure : phases_)
            figure->setView({begin, end}, figure->yAxis().view);
    }
    showWords();
    followSeconds();
}

void DecodePage::showPhases() {
    const std::size_t count = picture_ ? picture_->decoding->phases.columns() : 1;
    while (phases_.size() > count) {
        delete phases_.back(); // NOLINT(cppcoreguidelines-owning-memory): as Qt does
        phases_.pop_back();
    }
    while (phases_.size() < count) {
        auto* figure = new PhaseTimeFigure(workspace_.selection());
        figure->setObjectName(u"phase%1"_s.arg(phases_.size() + 1));
        times_->insertWidget(static_cast<int>(phases_.size()), figure, 3);
        QWidget::setTabOrder(phases_.empty() ? picker_ : static_cast<QWidget*>(phases_.back()), figure);
        connect(figure, &Figure::viewChanged, this, [this, figure] { followView(figure); });
        phases_.push_back(figure);
    }
    const bool isTorus = picture_ && picture_->occupancy.rows() > 1;
    torus_->setVisible(isTorus);
    ring_->setVisible(!isTorus);
    if (!picture_)
        return;
    const Decoding& decoding = *picture_->decoding;
    for (std::size_t c = 0; c < count; ++c) {
        std::vector<float> radians(decoding.seconds.size());
        for (std::size_t i = 0; i < radians.size(); ++i)
            radians[i] = decoding.phases(i, c);
        phases_[c]->setTruth(picture_->known ? decoding.seconds : std::vector<double>(),
                             picture_->known ? picture_->known->radians : std::vector<float>());
        phases_[c]->setPhases(decoding.seconds, std::move(radians), longestStepSeconds);
    }
}

void DecodePage::followView(const PhaseTimeFigure* leader) {
    if (leading_)
        return;
    leading_ = true;
    for (PhaseTimeFigure* figure : phases_)
        if (figure != leader)
            figure->setView(leader->xAxis().view, figure->yAxis().view);
    confidence_->setView(leader->xAxis().view, confidence_->yAxis().view);
    leading_ = false;
}

void DecodePage::followSeconds() {
    const auto seconds = workspace_.selection().seconds();
    confidence_->setMark(seconds.value_or(std::numeric_limits<double>::quiet_NaN()));
    std::optional<TorusMapFigure::Phases> marker;
    double mark = std::numeric_limits<double>::quiet_NaN();
    if (picture_ && seconds) {
        const Decoding& decoding = *picture_->decoding;
        const auto after = std::ranges::lower_bound(decoding.seconds, *seconds);
        if (after != decoding.seconds.end() && *after - *seconds < longestStepSeconds) {
            const auto row = static_cast<std::size_t>(after - decoding.seconds.begin());
            mark = static_cast<double>(decoding.phases(row, 0));
            if (decoding.phases.columns() > 1)
                marker = {{mark, static_cast<double>(decoding.phases(row, 1))}};
        }
    }
    ring_->setMark(mark);
    torus_->setMarker(marker);
}

void DecodePage::followParameters() {
    if (!workspace_.analysis())
        return;
    const auto parameters =
        workspace_.analysis()->parameters().at(DecodeParameters::table().name()).as<DecodeParameters>();
    std::vector<int> ranks(parameters.classes.begin(), parameters.classes.end());
    if (ranks.empty())
        for (int rank = 1; rank <= parameters.coordinates; ++rank)
            ranks.push_back(rank);
    picker_->setRanks(ranks);
    // Classes can be chosen as soon as there are some, before anything was decoded.
    if (const auto tda = workspace_.analysis()->result<TdaResult>())
        picker_->setPersistence(std::shared_ptr<const Persistence>(tda, &tda->persistence));
}

void DecodePage::takeRanks() {
    if (!workspace_.analysis())
        return;
    const std::string& stage = DecodeParameters::table().name();
    ParameterValues values = workspace_.analysis()->parameters().at(stage);
    auto parameters = values.as<DecodeParameters>();
    const std::vector<int>& ranks = picker_->ranks();
    parameters.coordinates = static_cast<int>(ranks.size());
    bool longest = true;
    for (std::size_t i = 0; i < ranks.size(); ++i)
        longest = longest && ranks[i] == static_cast<int>(i) + 1;
    parameters.classes.clear();
    if (!longest)
        parameters.classes.assign(ranks.begin(), ranks.end());
    workspace_.setParameters(stage, ParameterValues::from(parameters));
}

QString DecodePage::numbersText() const {
    if (!picture_)
        return {};
    const Decoding& decoding = *picture_->decoding;
    const CircularCoordinates& landmarks = decoding.landmarks;
    QString rows;
    const auto each = [&](const QString& name, auto&& text) {
        QStringList cells;
        for (std::size_t c = 0; c < decoding.phases.columns(); ++c)
            cells << text(c);
        rows += tableRow(name, cells);
    };
    if (decoding.phases.columns() > 1)
        each({}, [](std::size_t c) { return u"<b>"_s + phaseName(c) + u"</b>"_s; });
    each(tr("Energy (turns)"), [&](std::size_t c) {
        return c < landmarks.quality.size() ? numberText(landmarks.quality[c].energy, 3) : QString();
    });
    if (std::ranges::any_of(landmarks.quality, [](const CoordinateQuality& q) { return !q.closed; }))
        each(tr("Closed"), [&](std::size_t c) {
            return c < landmarks.quality.size() && landmarks.quality[c].closed ? tr("yes")
                                                                               : tr("no: do not trust it");
        });
    if (decoding.crossValidation.empty())
        rows += tableRow(tr("Cross-validation"), {tr("not asked for")});
    else
        each(tr("Cross-validation (R)"), [&](std::size_t c) { return two(decoding.crossValidation[c]); });
    QString text = u"<table cellspacing='0'>"_s + rows + u"</table>"_s;
    QStringList lines;
    lines << tr("%1 % of the times have a phase; in %2 no cell fired.")
                 .arg(percent(decoding.coverage), QLocale().toString(qulonglong{decoding.silentBins}));
    const auto visited = static_cast<double>(
        std::ranges::count_if(picture_->occupancy.values(), [](float stay) { return stay > 0.0F; }));
    const double share = visited / static_cast<double>(picture_->occupancy.size());
    lines << (picture_->occupancy.rows() > 1 ? tr("%1 % of the torus was visited.").arg(percent(share))
                                             : tr("%1 % of the ring was visited.").arg(percent(share)));
    if (landmarks.correlation.rows() > 1)
        lines << tr("Correlation of the coordinates: %1.").arg(numberText(landmarks.correlation(0, 1), 2));
    if (picture_->isWidth)
        lines << tr("Tuning was estimated anew %1 times.").arg(decoding.iterations);
    if (picture_->known) {
        const CoordinateAgreement& agreement = picture_->known->agreement.coordinates[0];
        lines << tr("Against the head direction: R = %1, median error %2°.")
                     .arg(two(agreement.resultantLength),
                          QLocale().toString(agreement.medianAbsoluteError * 180.0 / std::numbers::pi, 'f',
                                             1));
    }
    return text + lines.join(u"<br>"_s);
}

void DecodePage::showWords() {
    for (std::size_t c = 0; c < phases_.size(); ++c) {
        const QString name = phaseName(c);
        phases_[c]->setWords(picture_ && picture_->known
                                 ? tr("Phase %1 (line) and head direction (grey)").arg(name)
                                 : tr("Phase %1").arg(name),
                             {}, tr("%1 (rad)").arg(name));
        phases_[c]->setEmptyWords(tr("Not run yet"));
    }
    const bool isWidth = !picture_ || picture_->isWidth;
    confidence_->setWords(isWidth ? tr("Width of the posterior: small is certain")
                                  : tr("Distance to the nearest landmark: small is certain"),
                          tr("Time (s)"), isWidth ? tr("Width (rad)") : tr("Distance"));
    ring_->setWords(tr("Time spent at each phase"), tr("%1 (rad)").arg(phaseName(0)), tr("Time (s)"));
    torus_->setWords(tr("Time spent on the torus"), tr("Time (s)"), tr("s"));
    torus_->setPhaseNames(phaseName(0), phaseName(1));
    for (ChartFigure* figure : {confidence_, ring_})
        figure->setEmptyWords(tr("Not run yet"));
    torus_->setEmptyWords(tr("Not run yet"));
    numbers_->setText(numbersText());
    numbers_->setAccessibleName(tr("How far the decoding can be trusted"));
    numbers_->setToolTip(tr(
        "Energy: change of a coordinate along an edge between landmarks; about 0.1 is usual for a good ring "
        "or torus, 0.29 is that of no structure. Cross-validation: agreement of the phases decoded from "
        "two halves of the cells, 1 at best."));
}

void DecodePage::retranslate() {
    StagePage::retranslate();
    showWords();
}

} // namespace canns
