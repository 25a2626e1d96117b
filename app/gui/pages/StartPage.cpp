#include "app/gui/pages/StartPage.h"

#include "core/base/Error.h"
#include "core/io/RecordingReader.h"
#include "widgets/text/CoreText.h"

#include <QCommandLinkButton>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace canns {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int mostRecent = 6;
constexpr int mostLeftovers = 3;
constexpr QSize leastSize(560, 320); ///< In which sentences are still read with ease.

std::vector<Sample> knownSamples() {
    try {
        return samples();
    } catch (const Error&) {
        return {}; // No resource folder: there is nothing to offer, and opening files works all the same.
    }
}

void empty(QVBoxLayout* layout) {
    while (QLayoutItem* item = layout->takeAt(0)) {
        delete item->widget(); // NOLINT(cppcoreguidelines-owning-memory): what a layout gives back is ours
        delete item;           // NOLINT(cppcoreguidelines-owning-memory)
    }
}

} // namespace

StartPage::StartPage(Settings& settings, QWidget* parent)
    : QWidget(parent), settings_(settings), heading_(new QLabel), hint_(new QLabel), open_(new QPushButton),
      leftoversHeading_(new QLabel), leftoverRows_(new QVBoxLayout), samplesHeading_(new QLabel),
      recentHeading_(new QLabel), samples_(new QVBoxLayout), recent_(new QVBoxLayout) {
    setObjectName(u"startPage"_s);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.7);
    heading_->setFont(large);
    heading_->setWordWrap(true);
    hint_->setWordWrap(true);
    open_->setObjectName(u"startOpen"_s);
    open_->setMinimumHeight(open_->fontMetrics().height() * 2);
    QFont bold = font();
    bold.setBold(true);
    leftoversHeading_->setFont(bold);
    samplesHeading_->setFont(bold);
    recentHeading_->setFont(bold);

    auto* column = new QVBoxLayout;
    column->addWidget(heading_);
    column->addSpacing(6);
    column->addWidget(hint_);
    column->addSpacing(14);
    column->addWidget(open_, 0, Qt::AlignLeft);
    column->addSpacing(22);
    column->addWidget(leftoversHeading_);
    column->addLayout(leftoverRows_);
    column->addWidget(samplesHeading_);
    column->addLayout(samples_);
    column->addSpacing(16);
    column->addWidget(recentHeading_);
    column->addLayout(recent_);
    auto* body = new QWidget;
    body->setLayout(column);
    body->setMaximumWidth(760);
    auto* across = new QHBoxLayout;
    across->addStretch(1);
    across->addWidget(body, 8);
    across->addStretch(1);
    auto* content = new QWidget;
    auto* down = new QVBoxLayout(content);
    down->addStretch(2);
    down->addLayout(across);
    down->addStretch(3);
    auto* scroll = new QScrollArea;
    scroll->setObjectName(u"startScroll"_s);
    scroll->setWidgetResizable(true);
    scroll->setMinimumSize(leastSize);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    // As the window, not as a list.
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scroll);

    connect(open_, &QPushButton::clicked, this, &StartPage::openRequested);
    connect(&settings_, &Settings::recentFilesChanged, this, &StartPage::fill);
    retranslate();
}

void StartPage::addChoice(QVBoxLayout* layout, const QString& objectName, const QString& title,
                          const QString& what, const QString& recording) {
    auto* button = new QCommandLinkButton(title, what);
    button->setObjectName(objectName);
    button->setAccessibleName(title);
    button->setAccessibleDescription(what);
    connect(button, &QPushButton::clicked, this, [this, recording] { Q_EMIT recordingChosen(recording); });
    layout->addWidget(button);
}

void StartPage::setLeftovers(std::vector<Leftover> leftovers) {
    leftovers_ = std::move(leftovers);
    fillLeftovers();
}

void StartPage::fillLeftovers() {
    empty(leftoverRows_);
    leftoversHeading_->setVisible(!leftovers_.empty());
    int number = 0;
    for (const Leftover& leftover : leftovers_) {
        if (number == mostLeftovers)
            break;
        // The same in all languages, whatever the system's.
        const QString when = leftover.savedAt.toString(u"yyyy-MM-dd HH:mm"_s);
        auto* goOn = new QCommandLinkButton(tr("Go on with %1").arg(leftover.recording),
                                            tr("Left without saving on %1").arg(when));
        goOn->setObjectName(u"leftover-%1"_s.arg(number));
        goOn->setAccessibleName(goOn->text());
        goOn->setAccessibleDescription(goOn->description());
        auto* discard = new QPushButton(tr("Discard"));
        discard->setObjectName(u"discard-%1"_s.arg(number));
        discard->setAccessibleName(tr("Discard what was left of %1").arg(leftover.recording));
        auto* rowWidget = new QWidget;
        auto* row = new QHBoxLayout(rowWidget);
        row->setContentsMargins(0, 0, 0, 0);
        row->addWidget(goOn, 1);
        row->addWidget(discard);
        leftoverRows_->addWidget(rowWidget);
        // Queued: what follows fills these rows anew.
        connect(
            goOn, &QPushButton::clicked, this, [this, leftover] { Q_EMIT leftoverChosen(leftover); },
            Qt::QueuedConnection);
        connect(
            discard, &QPushButton::clicked, this, [this, leftover] { Q_EMIT leftoverDiscarded(leftover); },
            Qt::QueuedConnection);
        ++number;
    }
}

void StartPage::fill() {
    empty(samples_);
    empty(recent_);
    const std::vector<Sample> all = knownSamples();
    for (const Sample& sample : all)
        addChoice(samples_, u"sample-"_s + QString::fromStdString(sample.name),
                  CoreText::phrase(sample.title), CoreText::phrase(sample.description),
                  u"sample:"_s + QString::fromStdString(sample.name));
    samplesHeading_->setVisible(!all.empty());
    const QStringList files = settings_.recentFiles().mid(0, mostRecent);
    for (qsizetype i = 0; i < files.size(); ++i)
        addChoice(recent_, u"recent-%1"_s.arg(i), QFileInfo(files[i]).fileName(), files[i], files[i]);
    recentHeading_->setVisible(!files.isEmpty());
}

void StartPage::retranslate() {
    heading_->setText(tr("Drop a recording here"));
    hint_->setText(tr(
        "NWB, HDF5, NumPy (.npz, .npy) and CSV files open as they are. Or begin with one of the samples."));
    open_->setText(tr("Open a recording…"));
    open_->setAccessibleName(tr("Open a recording"));
    leftoversHeading_->setText(tr("Not yet saved"));
    samplesHeading_->setText(tr("Samples"));
    recentHeading_->setText(tr("Opened last"));
    fill();
    fillLeftovers();
}

void StartPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace canns
