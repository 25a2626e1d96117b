#include "app/gui/pages/ShufflePanel.h"

#include "core/topology/ShuffleTest.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace canns {

namespace {

using namespace Qt::Literals::StringLiterals;

/// Percentiles that can be chosen; behind them, the longest of all.
constexpr std::array<double, 3> percentiles{95.0, 99.0, 99.9};

} // namespace

ShufflePanel::ShufflePanel(QWidget* parent)
    : QWidget(parent), title_(new QLabel), count_(new QSpinBox), rule_(new QComboBox), run_(new QPushButton),
      bar_(new QProgressBar), words_(new QLabel) {
    count_->setObjectName(u"shuffleCount"_s);
    count_->setRange(1, 100000);
    count_->setValue(100);
    title_->setBuddy(count_);
    rule_->setObjectName(u"shuffleRule"_s);
    for (std::size_t k = 0; k <= percentiles.size(); ++k)
        rule_->addItem({});
    run_->setObjectName(u"runShuffles"_s);
    bar_->setObjectName(u"shuffleProgress"_s);
    bar_->setMaximumWidth(110);
    words_->setObjectName(u"shuffleWords"_s);
    words_->setWordWrap(true);
    auto* line = new QHBoxLayout;
    for (QWidget* widget : std::initializer_list<QWidget*>{title_, count_, rule_, run_, bar_})
        line->addWidget(widget);
    line->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(line);
    layout->addWidget(words_);
    connect(run_, &QPushButton::clicked, this, [this] {
        if (tester_.isRunning())
            tester_.stop();
        else
            tester_.start(count_->value());
    });
    connect(rule_, &QComboBox::currentIndexChanged, this, [this] {
        follow();
        Q_EMIT chanceChanged();
    });
    connect(&tester_, &ShuffleTester::changed, this, [this] {
        follow();
        Q_EMIT chanceChanged();
    });
    connect(&tester_, &ShuffleTester::failed, words_, &QLabel::setText);
    retranslate();
}

void ShufflePanel::setPersistence(std::shared_ptr<const Persistence> persistence) {
    persistence_ = std::move(persistence);
    follow();
}

std::vector<double> ShufflePanel::chance() const {
    std::vector<double> lengths;
    const ShuffleNull* null = tester_.null().get();
    if (null == nullptr || null->done() == 0)
        return lengths;
    const auto chosen = static_cast<std::size_t>(rule_->currentIndex());
    const bool longestOfAll = chosen >= percentiles.size();
    for (int d = 0; d < static_cast<int>(null->maxima.columns()); ++d)
        lengths.push_back(significanceThreshold(
            *null, d, longestOfAll ? SignificanceRule::OverallMaximum : SignificanceRule::Percentile,
            longestOfAll ? 100.0 : percentiles[chosen]));
    return lengths;
}

QString ShufflePanel::chanceWords() const {
    const auto done = static_cast<int>(tester_.null() ? tester_.null()->done() : 0);
    const auto chosen = static_cast<std::size_t>(rule_->currentIndex());
    return chosen < percentiles.size()
               ? tr("%1 % of %n shuffle(s)", "", done).arg(QLocale().toString(percentiles[chosen]))
               : tr("the longest of %n shuffle(s)", "", done);
}

QString ShufflePanel::summary() const {
    const ShuffleNull* null = tester_.null().get();
    if (!persistence_)
        return {};
    if (null == nullptr || null->done() == 0)
        return tr("Would such bars come by chance? Every unit is shifted in time on its own, and all is "
                  "computed anew.");
    QStringList parts;
    const std::size_t dimensions = std::min(null->maxima.columns(), persistence_->diagrams.size());
    for (std::size_t d = 1; d < dimensions; ++d) {
        std::vector<double> lengths;
        for (const Bar& bar : persistence_->diagrams[d])
            lengths.push_back(static_cast<double>(bar.persistence()));
        std::ranges::sort(lengths, std::greater<>());
        lengths.resize(std::min<std::size_t>(lengths.size(), 3));
        QStringList values;
        for (const double length : lengths)
            values << QLocale().toString(shufflePValue(*null, static_cast<int>(d), length), 'g', 2);
        if (!values.isEmpty())
            parts << tr("H%1: the longest bars have p = %2").arg(d).arg(values.join(u"; "_s));
    }
    return parts.join(u". "_s);
}

void ShufflePanel::follow() {
    const bool running = tester_.isRunning();
    const ShuffleNull* null = tester_.null().get();
    const auto done = static_cast<int>(null != nullptr ? null->done() : 0);
    const int all = null != nullptr ? static_cast<int>(null->maxima.rows()) : count_->value();
    run_->setText(running ? tr("Stop") : tr("Run shuffles"));
    run_->setToolTip(running ? tr("Stop; the shuffles that are done are kept")
                             : tr("Run the shuffles that are missing"));
    run_->setEnabled(persistence_ != nullptr);
    count_->setEnabled(!running);
    bar_->setVisible(running || (done > 0 && done < all));
    bar_->setRange(0, std::max(1, all));
    bar_->setValue(done);
    bar_->setFormat(tr("%1 of %2").arg(done).arg(all));
    words_->setText(summary());
    words_->setVisible(!words_->text().isEmpty());
}

void ShufflePanel::retranslate() {
    title_->setText(tr("Shuffles"));
    count_->setAccessibleName(tr("Number of shuffles"));
    rule_->setAccessibleName(tr("What counts as longer than chance"));
    run_->setAccessibleName(tr("Run or stop the shuffle test"));
    bar_->setAccessibleName(tr("Shuffles that are done"));
    {
        const QSignalBlocker blocker(rule_);
        for (std::size_t k = 0; k < percentiles.size(); ++k)
            rule_->setItemText(static_cast<int>(k),
                               tr("Longer than %1 %").arg(QLocale().toString(percentiles[k])));
        rule_->setItemText(static_cast<int>(percentiles.size()), tr("Longer than all"));
    }
    follow();
    Q_EMIT chanceChanged();
}

void ShufflePanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace canns
