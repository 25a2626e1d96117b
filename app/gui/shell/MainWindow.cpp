#include "app/gui/shell/MainWindow.h"

#include "app/gui/help/AboutDialog.h"
#include "app/gui/help/GuideWindow.h"
#include "app/gui/help/ShortcutsDialog.h"
#include "app/gui/pages/Page.h"
#include "app/gui/pages/StagePage.h"
#include "app/gui/pages/StartPage.h"
#include "app/gui/shell/Language.h"
#include "app/gui/shell/LengthUnitDialog.h"
#include "app/gui/shell/MessageBar.h"
#include "app/gui/shell/StepMarks.h"
#include "app/gui/shell/Theme.h"
#include "core/io/RecordingReader.h"
#include "core/pipeline/Provenance.h"
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
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace canns {

namespace {

using namespace Qt::Literals::StringLiterals;

/// Fits a screen of 1366 × 768 with a panel and a title bar.
constexpr QSize firstSize(1280, 680);

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
    makeMenus();
    makeBody();
    connect(&workspace_, &Workspace::recordingChanged, this, &MainWindow::followRecording);
    connect(&workspace_, &Workspace::analysisChanged, this, &MainWindow::followAnalysis);
    connect(&workspace_, &Workspace::failed, message_, &MessageBar::showError);
    connect(&workspace_, &Workspace::lengthUnitNeeded, this, &MainWindow::askForLengthUnit);
    connect(&workspace_.edits(), &QUndoStack::indexChanged, this, &MainWindow::followEdits);
    connect(&workspace_, &Workspace::saved, this,
            [this](const QString& path) { settings_.addRecentFile(QFileInfo(path).absoluteFilePath()); });
    connect(&marking_, &QTimer::timeout, this, &MainWindow::markSteps);
    connect(&workspace_, &Workspace::opened, this, [this](const QString& recording) {
        message_->hide();
        if (!recording.startsWith(u"sample:"_s))
            settings_.addRecentFile(QFileInfo(recording).absoluteFilePath());
    });
    resize(firstSize);
    restoreGeometry(settings_.windowGeometry());
    retranslate();
    followRecording();
}

MainWindow::~MainWindow() {
    // Pages and figures hold references into the workspace, a member: they go first.
    delete takeCentralWidget(); // NOLINT(cppcoreguidelines-owning-memory): taken back from the window
}

void MainWindow::makeSteps() {
    steps_ = new QListWidget;
    steps_->setObjectName(u"steps"_s);
    steps_->setFixedWidth(150);
    steps_->setFrameShape(QFrame::NoFrame);
    steps_->setSpacing(3);
    steps_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const PageEntry& page : pages()) {
        auto* item = new QListWidgetItem(steps_);
        item->setData(Qt::UserRole, QString::fromLatin1(page.id));
        item->setSizeHint({140, steps_->fontMetrics().height() + 18});
    }
    pageWidgets_.assign(pages().size(), nullptr);
    connect(steps_, &QListWidget::currentRowChanged, this, &MainWindow::showStep);
}

void MainWindow::makeBody() {
    makeSteps();
    pageTitle_ = new QLabel;
    pageTitle_->setObjectName(u"pageTitle"_s);
    QFont large = pageTitle_->font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    large.setBold(true);
    pageTitle_->setFont(large);
    pageQuestion_ = new QLabel;
    pageQuestion_->setObjectName(u"pageQuestion"_s);
    pageQuestion_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    back_ = new QToolButton;
    back_->setObjectName(u"stepBack"_s);
    next_ = new QToolButton;
    next_->setObjectName(u"stepNext"_s);
    for (QToolButton* button : {back_, next_})
        button->setFocusPolicy(Qt::StrongFocus);
    connect(back_, &QToolButton::clicked, this, &MainWindow::previousStep);
    connect(next_, &QToolButton::clicked, this, &MainWindow::nextStep);
    pageHelp_ = new QToolButton;
    pageHelp_->setFocusPolicy(Qt::StrongFocus);
    pageHelp_->setObjectName(u"pageHelp"_s);
    pageHelp_->setText(u"?"_s);
    connect(pageHelp_, &QToolButton::clicked, this, &MainWindow::showGuide);
    message_ = new MessageBar(this);
    stack_ = new QStackedWidget;
    stack_->setObjectName(u"pages"_s);
    start_ = new StartPage(settings_);
    stack_->addWidget(start_);
    connect(start_, &StartPage::openRequested, this, &MainWindow::askForRecording);
    connect(start_, &StartPage::recordingChosen, this, &MainWindow::open);
    jobBar_ = new JobBar(workspace_.jobs());

    auto* head = new QHBoxLayout;
    head->addWidget(pageTitle_);
    head->addSpacing(10);
    head->addWidget(pageQuestion_, 1);
    head->addWidget(back_);
    head->addWidget(next_);
    head->addWidget(pageHelp_);
    auto* page = new QVBoxLayout;
    page->setContentsMargins(10, 8, 10, 0);
    page->addLayout(head);
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
    if (row < 0 || !workspace_.recording())
        return;
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
    pageTitle_->setText(entry.title());
    pageQuestion_->setText(entry.question());
    pageQuestion_->setToolTip(entry.question());
    back_->setEnabled(row > 0);
    next_->setEnabled(row + 1 < steps_->count());
    compare_->setEnabled(entry.isStage);
}

bool MainWindow::showPage(const QString& id) {
    for (int row = 0; row < steps_->count(); ++row)
        if (steps_->item(row)->data(Qt::UserRole).toString() == id) {
            steps_->setCurrentRow(row);
            return true;
        }
    return false;
}

void MainWindow::followRecording() {
    const RecordingPtr& recording = workspace_.recording();
    closeRecording_->setEnabled(recording != nullptr);
    steps_->setEnabled(recording != nullptr);
    analysisMenu_->setEnabled(recording != nullptr);
    saveProject_->setEnabled(recording != nullptr);
    if (recording) {
        if (steps_->currentRow() < 0)
            steps_->setCurrentRow(0);
        showPageFor(steps_->currentRow());
    } else {
        stack_->setCurrentWidget(start_);
        steps_->setCurrentRow(-1);
    }
    for (QWidget* part : std::initializer_list<QWidget*>{pageTitle_, pageQuestion_, back_, next_, pageHelp_})
        part->setVisible(recording != nullptr);
    followEdits();
    setWindowTitle(recording ? tr("%1 – CANNs").arg(QString::fromStdString(recording->name)) : tr("CANNs"));
}

void MainWindow::open(const QString& pathOrSample) {
    message_->hide();
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
}

void MainWindow::runAll() { workspace_.runAll(); }

void MainWindow::nextStep() {
    if (workspace_.recording() && steps_->currentRow() + 1 < steps_->count())
        steps_->setCurrentRow(steps_->currentRow() + 1);
}

void MainWindow::previousStep() {
    if (workspace_.recording() && steps_->currentRow() > 0)
        steps_->setCurrentRow(steps_->currentRow() - 1);
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

void MainWindow::followAnalysis() {
    const bool running = !workspace_.runningStage().empty();
    if (running != marking_.isActive()) {
        if (running)
            marking_.start(std::chrono::milliseconds(100));
        else
            marking_.stop();
    }
    markSteps();
}

void MainWindow::markSteps() {
    const auto& analysis = workspace_.analysis();
    const std::optional<Workspace::Running> running = workspace_.running();
    for (int row = 0; row < steps_->count(); ++row) {
        QListWidgetItem* item = steps_->item(row);
        const PageEntry& page = pages()[static_cast<std::size_t>(row)];
        StepMark mark;
        if (analysis && page.isStage && running && running->stage == page.id)
            mark = {StepMark::Kind::Running, running->fraction};
        else if (analysis && page.isStage)
            mark = StepMark::of(analysis->state(page.id));
        else if (analysis)
            mark.kind = StepMark::Kind::Fresh; // The recording is there.
        const QString words = mark.words();
        if (item->data(Qt::UserRole + 1).toString() == words)
            continue; // Nothing to draw anew.
        item->setData(Qt::UserRole + 1, words);
        item->setIcon(mark.icon(steps_->palette()));
        item->setToolTip(words);
        item->setData(Qt::AccessibleTextRole, item->text() + u", "_s + words);
        item->setData(Qt::AccessibleDescriptionRole, words);
    }
}

void MainWindow::followEdits() {
    const QUndoStack& edits = workspace_.edits();
    undo_->setEnabled(edits.canUndo());
    redo_->setEnabled(edits.canRedo());
    undo_->setText(edits.canUndo() ? tr("&Undo: %1").arg(edits.undoText()) : tr("&Undo"));
    redo_->setText(edits.canRedo() ? tr("&Redo: %1").arg(edits.redoText()) : tr("&Redo"));
}

void MainWindow::restoreLayout(const QWidget& page) {
    for (QSplitter* splitter : page.findChildren<QSplitter*>())
        if (const QByteArray state = settings_.layout(page.objectName() + u'/' + splitter->objectName());
            !state.isEmpty() && splitter->objectName() != u"comparison"_s)
            splitter->restoreState(state);
}

void MainWindow::rememberLayout(const QWidget& page) {
    for (const QSplitter* splitter : page.findChildren<QSplitter*>())
        if (splitter->objectName() != u"comparison"_s && !splitter->objectName().isEmpty())
            settings_.setLayout(page.objectName() + u'/' + splitter->objectName(), splitter->saveState());
}

void MainWindow::askWhereToSave() {
    if (!workspace_.recording())
        return;
    QString path = QFileDialog::getSaveFileName(
        this, tr("Save the project"),
        QString::fromStdString(workspace_.recording()->name).section(u'/', -1) + u".canns"_s,
        tr("Projects (*.canns)"));
    if (path.isEmpty())
        return;
    if (!path.endsWith(u".canns"_s))
        path += u".canns"_s;
    workspace_.save(path);
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
    const int row = workspace_.recording() ? steps_->currentRow() : -1;
    guide_->showPage(row < 0 ? u"index"_s : QString::fromLatin1(pages()[static_cast<std::size_t>(row)].id));
}

void MainWindow::showShortcuts() {
    ShortcutsDialog dialog(*this);
    dialog.exec();
}

void MainWindow::showAbout() {
    AboutDialog dialog(this);
    dialog.exec();
}

void MainWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange && steps_ != nullptr) {
        for (int row = 0; row < steps_->count(); ++row)
            steps_->item(row)->setData(Qt::UserRole + 1, {});
        markSteps();
    }
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
