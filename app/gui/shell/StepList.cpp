#include "app/gui/shell/StepList.h"

#include "app/gui/pages/Page.h"
#include "app/gui/shell/StepMarks.h"
#include "app/gui/shell/Workspace.h"

#include <QEvent>

#include <chrono>

namespace canns {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int idRole = Qt::UserRole;
/// The words of the mark that is drawn.
constexpr int wordsRole = Qt::UserRole + 1;

} // namespace

StepList::StepList(Workspace& workspace, QWidget* parent) : QListWidget(parent), workspace_(workspace) {
    setObjectName(u"steps"_s);
    setFixedWidth(150);
    setFrameShape(QFrame::NoFrame);
    setSpacing(3);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const PageEntry& page : pages()) {
        auto* item = new QListWidgetItem(this);
        item->setData(idRole, QString::fromLatin1(page.id));
        item->setSizeHint({140, fontMetrics().height() + 18});
    }
    connect(&workspace_, &Workspace::analysisChanged, this, &StepList::followAnalysis);
    connect(&workspace_, &Workspace::recordingChanged, this, &StepList::followRecording);
    connect(&marking_, &QTimer::timeout, this, &StepList::mark);
    retranslate();
    followRecording();
}

void StepList::followRecording() {
    for (int row = 0; row < count(); ++row) {
        const bool possible =
            workspace_.recording() != nullptr || !pages()[static_cast<std::size_t>(row)].needsRecording;
        item(row)->setFlags(possible ? Qt::ItemIsSelectable | Qt::ItemIsEnabled : Qt::NoItemFlags);
    }
}

/// The list of Qt makes the first row that can be chosen the current one: a page would open by itself, so
/// without a choice the list's own answer is passed by.
void StepList::focusInEvent(QFocusEvent* event) {
    if (currentRow() < 0)
        QAbstractScrollArea::focusInEvent(event); // NOLINT(bugprone-parent-virtual-call)
    else
        QListWidget::focusInEvent(event);
}

bool StepList::select(const QString& id) {
    for (int row = 0; row < count(); ++row)
        if (item(row)->data(idRole).toString() == id) {
            setCurrentRow(row);
            return true;
        }
    return false;
}

void StepList::followAnalysis() {
    const bool running = !workspace_.runningStage().empty();
    if (running && !marking_.isActive())
        marking_.start(std::chrono::milliseconds(100));
    else if (!running)
        marking_.stop();
    mark();
}

void StepList::mark() {
    const auto& analysis = workspace_.analysis();
    const std::optional<Workspace::Running> running = workspace_.running();
    for (int row = 0; row < count(); ++row) {
        QListWidgetItem* step = item(row);
        const PageEntry& page = pages()[static_cast<std::size_t>(row)];
        if (!page.needsRecording)
            continue; // Beside the analysis: it is never done.
        StepMark mark;
        if (analysis && page.isStage && running && running->stage == page.id)
            mark = {StepMark::Kind::Running, running->fraction};
        else if (analysis && page.isStage)
            mark = StepMark::of(analysis->state(page.id));
        else if (analysis)
            mark.kind = StepMark::Kind::Fresh; // The recording is there.
        const QString words = mark.words();
        if (step->data(wordsRole).toString() == words)
            continue; // Nothing to draw anew.
        step->setData(wordsRole, words);
        step->setIcon(mark.icon(palette()));
        step->setToolTip(words);
        step->setData(Qt::AccessibleTextRole, step->text() + u", "_s + words);
        step->setData(Qt::AccessibleDescriptionRole, words);
    }
}

void StepList::markAnew() {
    for (int row = 0; row < count(); ++row)
        item(row)->setData(wordsRole, {});
    mark();
}

void StepList::retranslate() {
    for (int row = 0; row < count(); ++row)
        if (const PageEntry& page = pages()[static_cast<std::size_t>(row)]; page.sign == nullptr)
            item(row)->setText(u"%1  %2"_s.arg(row + 1).arg(page.title()));
        else
            item(row)->setText(u"%1  %2"_s.arg(QString::fromUtf8(page.sign), page.title()));
    setAccessibleName(tr("Steps of the analysis"));
    markAnew();
}

void StepList::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        markAnew();
    QListWidget::changeEvent(event);
}

} // namespace canns
