#include "app/gui/pages/VerdictPanel.h"

#include "widgets/jobs/QtPost.h"
#include "widgets/text/CoreText.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace canns {

namespace {

using namespace Qt::Literals::StringLiterals;

QString number(double value) { return std::isinf(value) ? u"∞"_s : QLocale().toString(value, 'g', 3); }

/// Bars of a dimension that are longer than `length`.
int longerThan(const Diagram& diagram, double length) {
    return static_cast<int>(std::ranges::count_if(
        diagram, [length](const Bar& bar) { return static_cast<double>(bar.persistence()) > length; }));
}

} // namespace

VerdictPanel::VerdictPanel(QWidget* parent) : QWidget(parent), words_(new QLabel), why_(new QPushButton) {
    words_->setObjectName(u"verdict"_s);
    words_->setWordWrap(true);
    why_->setObjectName(u"verdictWhy"_s);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(words_, 1);
    line->addWidget(why_);
    connect(why_, &QPushButton::clicked, this, &VerdictPanel::explain);
    retranslate();
}

void VerdictPanel::judge(ActivityPtr activity, TdaResultPtr result,
                         std::shared_ptr<const ShuffleNull> shuffles) {
    if (job_)
        job_->cancel();
    persistence_ = std::shared_ptr<const Persistence>(result, &result->persistence);
    verdict_.reset();
    judging_ = canBeJudged(*persistence_);
    follow();
    if (!judging_)
        return;
    job_ = queue_.start<Verdict>("Verdict", [activity, result, shuffles](const Progress& progress) {
        if (!shuffles)
            return canns::judge(*activity, *result, progress);
        TdaResult withShuffles = *result;
        withShuffles.shuffles = *shuffles;
        return canns::judge(*activity, withShuffles, progress);
    });
    job_->whenFinished(owner_, qtPost(), [this](Job<Verdict>& job) {
        if (&job != job_.get())
            return; // Overtaken by a later one.
        judging_ = false;
        if (job.state() == JobState::Done)
            verdict_ = job.result();
        follow();
        if (job.state() == JobState::Failed)
            words_->setText(CoreText::error(job.error()));
    });
}

void VerdictPanel::show(const TdaResultPtr& result, const Verdict& verdict) {
    if (job_)
        job_->cancel();
    job_.reset();
    judging_ = false;
    persistence_ = std::shared_ptr<const Persistence>(result, &result->persistence);
    verdict_.reset();
    if (canBeJudged(*persistence_))
        verdict_ = verdict;
    follow();
}

void VerdictPanel::setChance(std::vector<double> lengths) {
    chance_ = std::move(lengths);
    follow();
}

void VerdictPanel::clear() {
    if (job_)
        job_->cancel();
    job_.reset();
    judging_ = false;
    persistence_.reset();
    verdict_.reset();
    chance_.clear();
    follow();
}

QString VerdictPanel::evidence() const {
    QStringList parts;
    for (std::size_t d = 1; d < std::min(chance_.size(), persistence_->diagrams.size()); ++d)
        parts << tr("%n class(es) of H%1", "", longerThan(persistence_->diagrams[d], chance_[d])).arg(d);
    if (!parts.isEmpty())
        return tr("Above the shuffle band: %1.").arg(parts.join(u", "_s));
    std::vector<double> lengths;
    for (const Bar& bar : persistence_->diagrams[1])
        lengths.push_back(static_cast<double>(bar.persistence()));
    std::ranges::sort(lengths, std::greater<>());
    lengths.resize(std::max<std::size_t>(3, lengths.size()), 0.0);
    return tr("Longest bars of H1: %1, %2, %3. Not compared with shuffles.")
        .arg(number(lengths[0]), number(lengths[1]), number(lengths[2]));
}

QString VerdictPanel::sentence() const {
    switch (verdict_->shape) {
    case PopulationShape::Torus:
        return tr("Consistent with a torus.");
    case PopulationShape::Ring:
        return tr("Consistent with a ring.");
    case PopulationShape::None:
        return tr("Neither a ring nor a torus.");
    case PopulationShape::Undecided:
        return tr("Undecided between ring, torus and neither.");
    }
    return {};
}

void VerdictPanel::follow() {
    why_->setEnabled(verdict_.has_value());
    setVisible(persistence_ != nullptr);
    if (verdict_)
        words_->setText(u"<b>"_s + sentence() + u"</b> "_s + evidence());
    else if (judging_)
        words_->setText(tr("Checking for a ring or a torus…"));
    else
        words_->setText(tr("No verdict: the bars of H1 and the cocycles of two classes are needed."));
}

void VerdictPanel::explain() {
    if (!verdict_)
        return;
    const auto name = [](const std::string& check) {
        static const std::pair<const char*, const char*> names[] = {
            {"bars", QT_TR_NOOP("Bars")},
            {"shuffles", QT_TR_NOOP("Shuffles")},
            {"voids", QT_TR_NOOP("Voids")},
            {"coverage", QT_TR_NOOP("Coverage")},
            {"independence", QT_TR_NOOP("Independence")},
            {"fields", QT_TR_NOOP("Fields")},
            {"halves of cells", QT_TR_NOOP("Halves of the cells")},
            {"halves of time", QT_TR_NOOP("Halves of the time")}};
        for (const auto& [inCore, shown] : names)
            if (check == inCore)
                return tr(shown);
        return QString::fromStdString(check);
    };
    const auto outcome = [](CheckOutcome of) {
        return of == CheckOutcome::Passed   ? tr("passed")
               : of == CheckOutcome::Failed ? tr("failed")
                                            : tr("unclear");
    };
    const auto table = [&](const QString& title, const std::vector<ShapeCheck>& checks) {
        QString html = u"<h3>"_s + title + u"</h3><table cellpadding=\"4\"><tr>"_s;
        for (const QString& head :
             {tr("Check"), tr("Value"), tr("Passed"), tr("Failed"), tr("Outcome"), tr("What it is")})
            html += u"<th align=\"left\">"_s + head + u"</th>"_s;
        html += u"</tr>"_s;
        for (const ShapeCheck& check : checks) {
            const bool more = check.passes > check.fails;
            html += u"<tr><td>"_s + name(check.name).toHtmlEscaped() + u"</td><td>"_s + number(check.value) +
                    u"</td><td>"_s + (more ? u"≥ "_s : u"≤ "_s) + number(check.passes) + u"</td><td>"_s +
                    (more ? u"≤ "_s : u"≥ "_s) + number(check.fails) + u"</td><td><b>"_s +
                    outcome(check.outcome()) + u"</b></td><td>"_s +
                    CoreText::phrase(check.meaning).toHtmlEscaped() + u"</td></tr>"_s;
        }
        return html + u"</table>"_s;
    };
    auto* dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"verdictDialog"_s);
    dialog->setWindowTitle(tr("Why this verdict?"));
    auto* text = new QTextBrowser;
    text->setAccessibleName(tr("Checks behind the verdict"));
    text->setHtml(
        u"<p><b>"_s + sentence() + u"</b></p><p>"_s +
        tr("The length of bars alone does not decide: place cells in a box leave two long bars too. So "
           "each shape is put to the checks below. A shape that passes all of its checks is the "
           "verdict, the torus first. When each shape fails at least one, there is neither. "
           "Otherwise the verdict is undecided. Shuffles and voids (H2) are asked for only where they "
           "were computed.") +
        u"</p>"_s + table(tr("As a ring"), verdict_->ring) + table(tr("As a torus"), verdict_->torus));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    auto* layout = new QVBoxLayout(dialog);
    layout->addWidget(text);
    layout->addWidget(buttons);
    dialog->resize(760, 560);
    dialog->open();
}

void VerdictPanel::retranslate() {
    why_->setText(tr("Why?"));
    why_->setToolTip(tr("The rule, and the checks one by one"));
    why_->setAccessibleName(tr("Why this verdict"));
    follow();
}

void VerdictPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace canns
