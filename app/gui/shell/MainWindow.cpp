#include "app/gui/shell/MainWindow.h"

#include "app/gui/batch/BatchPage.h"
#include "app/gui/help/AboutDialog.h"
#include "app/gui/help/GuideWindow.h"
#include "app/gui/help/ShortcutsDialog.h"
#include "app/gui/live/LiveMemory.h"
#include "app/gui/live/LivePage.h"
#include "app/gui/pages/Page.h"
#include "app/gui/pages/StagePage.h"
#include "app/gui/pages/StartPage.h"
#include "app/gui/shell/Language.h"
#include "app/gui/shell/LengthUnitDialog.h"
#include "app/gui/shell/MessageBar.h"
#include "app/gui/shell/PageHead.h"
#include "app/gui/shell/PageStack.h"
#include "app/gui/shell/StepList.h"
#include "app/gui/shell/Theme.h"
#include "core/io/RecordingReader.h"
#include "core/pipeline/Provenance.h"
#include "widgets/figure/FigureDefaults.h"
#include "widgets/jobs/JobBar.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenu>
#include <QMimeData>
#include <QSplitter>
#include <QVBoxLayout>

namespace canns {

namespace {

using namespace Qt::Literals::StringLiterals;

/// Fits a screen of 1366 × 768 with a panel and a title bar.
constexpr QSize firstSize(1280, 680);
/// What was in the form of the page "batches".
const QString batchDraft = u"batchesPage/draft"_s;

QString localFile(const QMimeData* data) {
    for (const QUrl& url : data->urls())
        if (url.isLocalFile())
            return url.toLocalFile();
    return {};
}

} // namespace

MainWindow::MainWindow(Settings& settings, QWidget* parent) : QMainWindow(parent), settings_(settings) {
    setObjectName(u"mainWindow"_s);
    setAcceptDrops(true);
    new FigureDefaults(settings_.store(), this);
    makeMenus();
    makeBody();
    connect(&workspace_, &Workspace::recordingChanged, this, &MainWindow::followRecording);
    connect(&workspace_, &Workspace::failed, message_, &MessageBar::showError);
    connect(&workspace_, &Workspace::lengthUnitNeeded, this, &MainWindow::askForLengthUnit);
    connect(&workspace_.edits(), &QUndoStack::indexChanged, this, &MainWindow::followEdits);
    connect(&workspace_, &Workspace::recordingNeeded, this, &MainWindow::askForMovedRecording);
    connect(&workspace_, &Workspace::saved, this, &MainWindow::followSaved);
    connect(&workspace_, &Workspace::opened, this, &MainWindow::followOpened);
    connect(steps_, &QListWidget::currentRowChanged, this, &MainWindow::rememberView);
    const Selection& selection = workspace_.selection();
    connect(&selection, &Selection::unitChanged, this, &MainWindow::rememberView);
    connect(&selection, &Selection::secondsChanged, this, &MainWindow::rememberView);
    connect(&selection, &Selection::barChanged, this, &MainWindow::rememberView);
    connect(&selection, &Selection::landmarkChanged, this, &MainWindow::rememberView);
    resize(firstSize);
    restoreGeometry(settings_.windowGeometry());
    retranslate();
    followRecording();
}

MainWindow::~MainWindow() {
    // Pages and figures hold references into the workspace, a member: they go first.
    delete takeCentralWidget(); // NOLINT(cppcoreguidelines-owning-memory): taken back from the window
}

void MainWindow::makeBody() {
    steps_ = new StepList(workspace_);
    connect(steps_, &QListWidget::currentRowChanged, this, &MainWindow::showStep);
    pageWidgets_.assign(pages().size(), nullptr);
    head_ = new PageHead;
    connect(head_, &PageHead::backPressed, this, &MainWindow::previousStep);
    connect(head_, &PageHead::nextPressed, this, &MainWindow::nextStep);
    connect(head_, &PageHead::helpPressed, this, &MainWindow::showGuide);
    message_ = new MessageBar(this);
    stack_ = new PageStack;
    stack_->setObjectName(u"pages"_s);
    start_ = new StartPage(settings_);
    stack_->addWidget(start_);
    connect(start_, &StartPage::openRequested, this, &MainWindow::askForRecording);
    connect(start_, &StartPage::recordingChosen, this, &MainWindow::open);
    jobBar_ = new JobBar(workspace_.jobs());

    auto* page = new QVBoxLayout;
    page->setContentsMargins(10, 8, 10, 0);
    page->addWidget(head_);
    page->addWidget(message_);
    page->addWidget(stack_, 1);
    page->addWidget(jobBar_);
    auto* body = new QWidget;
    auto* across = new QHBoxLayout(body);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(0);
    across->addWidget(steps_);
    across->addLayout(page, 1);
    setCentralWidget(body);
}

void MainWindow::showStep(int row) {
    if (row >= 0 && (workspace_.recording() || !pages()[static_cast<std::size_t>(row)].needsRecording))
        showPageFor(row);
}

void MainWindow::showPageFor(int row) {
    const auto index = static_cast<std::size_t>(row);
    const PageEntry& entry = pages()[index];
    if (pageWidgets_[index] == nullptr) {
        pageWidgets_[index] = entry.make(workspace_);
        stack_->addWidget(pageWidgets_[index]);
        restoreLayout(*pageWidgets_[index]);
    }
    stack_->setCurrentWidget(pageWidgets_[index]);
    head_->setPage(entry, row == 0, row + 1 == steps_->count());
    head_->show();
    compare_->setEnabled(entry.isStage);
}

bool MainWindow::showsPageWithoutRecording() const {
    const int row = steps_->currentRow();
    return row >= 0 && !pages()[static_cast<std::size_t>(row)].needsRecording;
}

bool MainWindow::showPage(const QString& id) { return steps_->select(id); }

void MainWindow::showLive(const QString& name) {
    const SimulationOrigin origin = liveOriginNamed(name.toStdString());
    showPage(u"live"_s);
    if (auto* live = qobject_cast<LivePage*>(stack_->currentWidget()))
        live->setOrigin(origin, liveSpeed(origin)); // Not as the page was last time.
}

void MainWindow::followRecording() {
    const RecordingPtr& recording = workspace_.recording();
    closeRecording_->setEnabled(recording != nullptr);
    analysisMenu_->setEnabled(recording != nullptr);
    for (QAction* action : {saveProject_, saveProjectAs_, saveCopy_})
        action->setEnabled(recording != nullptr);
    for (QAction* action : onPaper_)
        action->setEnabled(recording != nullptr);
    if (recording) {
        if (steps_->currentRow() < 0)
            steps_->setCurrentRow(0);
        showPageFor(steps_->currentRow());
    } else if (!showsPageWithoutRecording()) {
        stack_->setCurrentWidget(start_);
        steps_->setCurrentRow(-1);
        head_->hide();
    }
    followEdits();
    if (!recording) {
        project_.letGo();
        if (autosave_)
            start_->setLeftovers(autosave_->leftovers());
    }
    setTitle();
}

void MainWindow::open(const QString& pathOrSample) {
    message_->hide();
    if (showsPageWithoutRecording())
        steps_->setCurrentRow(-1); // What is opened is shown, from its first page on.
    workspace_.open(pathOrSample);
}

void MainWindow::askForRecording() {
    QStringList all;
    QStringList each;
    for (const RecordingReader* reader : recordingReaders()) {
        QStringList patterns;
        for (const QString& extension : QString::fromUtf8(reader->extensions().data(),
                                                          static_cast<qsizetype>(reader->extensions().size()))
                                            .split(u' ', Qt::SkipEmptyParts))
            patterns << u"*."_s + extension;
        all << patterns;
        each << QString::fromUtf8(reader->name().data(), static_cast<qsizetype>(reader->name().size())) +
                    u" ("_s + patterns.join(u' ') + u')';
    }
    all << u"*.canns"_s;
    all.removeDuplicates();
    each.removeDuplicates();
    const QString last = settings_.recentFiles().value(0);
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Open a recording"), last.isEmpty() ? QString() : QFileInfo(last).path(),
        tr("Recordings and projects (%1)").arg(all.join(u' ')) + u";;"_s + each.join(u";;"_s) + u";;"_s +
            tr("All files (*)"));
    if (!path.isEmpty())
        open(path);
}

void MainWindow::askForLengthUnit(const QString& pathOrSample, const QString& unit, double extent) {
    auto* dialog = new LengthUnitDialog(pathOrSample.section(u'/', -1), unit, extent, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, pathOrSample] {
        OpenOptions options;
        options.metresPerUnit = dialog->metresPerUnit();
        workspace_.open(pathOrSample, options);
    });
    dialog->open();
}

void MainWindow::runStep() {
    if (auto* page = qobject_cast<StagePage*>(stack_->currentWidget()))
        page->run();
    if (auto* live = qobject_cast<LivePage*>(stack_->currentWidget()))
        live->run();
    if (auto* batch = qobject_cast<BatchPage*>(stack_->currentWidget()))
        batch->run();
}

void MainWindow::cancelJob() {
    auto* batch = qobject_cast<BatchPage*>(stack_->currentWidget());
    if (batch != nullptr && batch->isRunning())
        batch->stop();
    else
        jobBar_->cancel();
}

void MainWindow::runAll() { workspace_.runAll(); }

void MainWindow::nextStep() {
    if (workspace_.recording() && steps_->currentRow() + 1 < steps_->count())
        steps_->setCurrentRow(steps_->currentRow() + 1);
}

void MainWindow::previousStep() {
    if (workspace_.recording() && steps_->currentRow() > 0) {
        steps_->setCurrentRow(steps_->currentRow() - 1);
    } else if (!workspace_.recording()) {
        steps_->setCurrentRow(-1);
        followRecording(); // To the start page.
    }
}

void MainWindow::toggleComparison() {
    if (auto* page = qobject_cast<StagePage*>(stack_->currentWidget()))
        page->setComparing(!page->isComparing());
}

void MainWindow::copyAsCommand() {
    const int row = steps_->currentRow();
    if (!workspace_.analysis() || row < 0)
        return;
    // The page of the recording itself is no stage: the command runs what has been run here.
    const PageEntry& page = pages()[static_cast<std::size_t>(row)];
    QApplication::clipboard()->setText(QString::fromStdString(
        commandText(*workspace_.analysis(), "results", page.isStage ? page.id : std::string())));
}

void MainWindow::followEdits() {
    const QUndoStack& edits = workspace_.edits();
    undo_->setEnabled(edits.canUndo());
    redo_->setEnabled(edits.canRedo());
    undo_->setText(edits.canUndo() ? tr("&Undo: %1").arg(edits.undoText()) : tr("&Undo"));
    redo_->setText(edits.canRedo() ? tr("&Redo: %1").arg(edits.redoText()) : tr("&Redo"));
}

void MainWindow::restoreLayout(QWidget& page) {
    for (QSplitter* splitter : page.findChildren<QSplitter*>())
        if (const QByteArray state = settings_.layout(page.objectName() + u'/' + splitter->objectName());
            !state.isEmpty() && splitter->objectName() != u"comparison"_s)
            splitter->restoreState(state);
    if (auto* live = qobject_cast<LivePage*>(&page)) {
        auto* memory = new LiveMemory(*live, settings_);
        memory->restore();
        if (autosave_)
            memory->keepUpToDate();
    }
    if (auto* batch = qobject_cast<BatchPage*>(&page)) {
        batch->restoreDraft(settings_.layout(batchDraft));
        // At once, not when the window closes: it may be killed.
        connect(batch, &BatchPage::draftChanged, this,
                [this, batch] { settings_.setLayout(batchDraft, batch->draft()); });
        connect(batch, &BatchPage::opensInWizard, this, [this] { steps_->setCurrentRow(-1); });
    }
}

void MainWindow::rememberLayout(const QWidget& page) {
    for (const QSplitter* splitter : page.findChildren<QSplitter*>())
        if (splitter->objectName() != u"comparison"_s && !splitter->objectName().isEmpty())
            settings_.setLayout(page.objectName() + u'/' + splitter->objectName(), splitter->saveState());
    if (auto* memory = page.findChild<LiveMemory*>())
        memory->keep();
}

void MainWindow::setTheme(Settings::Theme theme) {
    settings_.setTheme(theme);
    applyTheme(theme);
}

void MainWindow::setLanguage(const QString& code) {
    settings_.setLanguage(code);
    useLanguage(code);
}

void MainWindow::showGuide() {
    if (guide_ == nullptr)
        guide_ = new GuideWindow(this);
    const int row = workspace_.recording() || showsPageWithoutRecording() ? steps_->currentRow() : -1;
    guide_->showPage(row < 0 ? u"index"_s : QString::fromLatin1(pages()[static_cast<std::size_t>(row)].id));
}

void MainWindow::showShortcuts() {
    ShortcutsDialog dialog(*this);
    if (dialog.exec() == QDialog::Accepted)
        showGuide();
}

void MainWindow::showAbout() {
    AboutDialog dialog(this);
    dialog.exec();
}

void MainWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    settings_.setWindowGeometry(saveGeometry());
    for (const QWidget* page : pageWidgets_)
        if (page != nullptr)
            rememberLayout(*page);
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (!localFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    const QString file = localFile(event->mimeData());
    if (file.isEmpty())
        return;
    event->acceptProposedAction();
    open(file);
}

} // namespace canns
