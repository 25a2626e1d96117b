#include "app/gui/pages/VerdictPanel.h"

#include "app/figures/VerdictText.h"
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

void VerdictPanel::judge(const ActivityPtr& activity, const TdaResultPtr& result,
                         const std::shared_ptr<const ShuffleNull>& shuffles) {
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

void VerdictPanel::follow() {
    why_->setEnabled(verdict_.has_value());
    setVisible(persistence_ != nullptr);
    if (verdict_)
        words_->setText(u"<b>"_s + verdictSentence(verdict_->shape) + u"</b> "_s + evidence());
    else if (judging_)
        words_->setText(tr("Checking for a ring or a torus…"));
    else
        words_->setText(tr("No verdict: the bars of H1 and the cocycles of two classes are needed."));
}

void VerdictPanel::explain() {
    if (!verdict_)
        return;
    auto* dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"verdictDialog"_s);
    dialog->setWindowTitle(tr("Why this verdict?"));
    auto* text = new QTextBrowser;
    text->setAccessibleName(tr("Checks behind the verdict"));
    text->setHtml(verdictText(*verdict_));
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
