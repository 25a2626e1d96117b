#include "app/gui/shell/MainWindow.h"

#include "app/gui/help/AboutDialog.h"
#include "app/gui/help/GuideWindow.h"
#include "app/gui/help/ShortcutsDialog.h"
#include "app/gui/pages/Page.h"
#include "app/gui/pages/StagePage.h"
#include "app/gui/pages/StartPage.h"
#include "app/gui/shell/Language.h"
#include "app/gui/shell/MessageBar.h"
#include "app/gui/shell/Theme.h"
#include "core/io/RecordingReader.h"
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
#include <QPainter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace canns {

namespace {

using namespace Qt::Literals::StringLiterals;

/// Fits a screen of 1366 × 768 with a panel and a title bar.
constexpr QSize firstSize(1280, 680);

/// A disc of that colour; a ring if there is nothing to fill it with.
QIcon markOf(QColor colour, bool hollow) {
    QPixmap pixmap(20, 20);
    pixmap.fill(Qt::transparent);
    pixmap.setDevicePixelRatio(2.0);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hollow ? QPen(QColor(150, 154, 162), 1.2) : QPen(Qt::NoPen));
    painter.setBrush(hollow ? QBrush(Qt::NoBrush) : QBrush(colour));
    painter.drawEllipse(QRectF(1.5, 1.5, 7, 7));
    QIcon icon(pixmap);
    icon.addPixmap(pixmap, QIcon::Selected);
    return icon;
}

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
    pageHelp_ = new QToolButton;
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
    }
    stack_->setCurrentWidget(pageWidgets_[index]);
    pageTitle_->setText(entry.title());
    pageQuestion_->setText(entry.question());
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
    if (recording) {
        if (steps_->currentRow() < 0)
            steps_->setCurrentRow(0);
        showPageFor(steps_->currentRow());
    } else {
        stack_->setCurrentWidget(start_);
        steps_->setCurrentRow(-1);
    }
    for (QWidget* part : std::initializer_list<QWidget*>{pageTitle_, pageQuestion_, pageHelp_})
        part->setVisible(recording != nullptr);
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
    all.removeDuplicates();
    each.removeDuplicates();
    const QString last = settings_.recentFiles().value(0);
    const QString path = QFileDialog::getOpenFileName(this, tr("Open a recording"),
                                                      last.isEmpty() ? QString() : QFileInfo(last).path(),
                                                      tr("Recordings (%1)").arg(all.join(u' ')) + u";;"_s +
                                                          each.join(u";;"_s) + u";;"_s + tr("All files (*)"));
    if (!path.isEmpty())
        open(path);
}

void MainWindow::runStep() {
    if (auto* page = qobject_cast<StagePage*>(stack_->currentWidget()))
        page->run();
}

void MainWindow::copyAsCommand() {
    const int row = steps_->currentRow();
    if (!workspace_.analysis() || row < 0)
        return;
    const auto quoted = [](const QString& text) {
        return u'\'' + QString(text).replace(u'\'', u"'\\''"_s) + u'\'';
    };
    QString command = u"canns run "_s +
                      quoted(QString::fromStdString(workspace_.recording()->provenance.path)) +
                      u" --out results"_s;
    // The page of the recording itself is no stage: everything is run then.
    if (row > 0)
        command += u" --through "_s + steps_->item(row)->data(Qt::UserRole).toString();
    for (const std::string& setting : workspace_.analysis()->parameters().settings())
        command += u" --set "_s + quoted(QString::fromStdString(setting));
    QApplication::clipboard()->setText(command);
}

void MainWindow::followAnalysis() {
    for (int row = 0; row < steps_->count(); ++row) {
        QListWidgetItem* item = steps_->item(row);
        const std::string id = item->data(Qt::UserRole).toString().toStdString();
        const auto& analysis = workspace_.analysis();
        const bool isStage = analysis && std::ranges::any_of(analysis->stages(), [&](const auto& stage) {
                                 return stage.name() == id;
                             });
        // The recording is there or it is not; stages have a state of their own.
        QString state = tr("Not run");
        QColor colour(150, 154, 162);
        if (isStage && workspace_.runningStage() == id) {
            state = tr("Running");
            colour = QColor(0, 114, 178);
        } else if (isStage) {
            switch (analysis->state(id)) {
            case StageState::Fresh:
                state = tr("Done");
                colour = QColor(0, 158, 115);
                break;
            case StageState::Stale:
                state = tr("Parameters were changed");
                colour = QColor(230, 159, 0);
                break;
            case StageState::Failed:
                state = tr("Failed");
                colour = QColor(204, 51, 17);
                break;
            case StageState::NotRun:
                colour.setAlpha(0);
                break;
            }
        } else if (analysis) {
            state = tr("Open");
            colour = QColor(0, 158, 115);
        } else {
            colour.setAlpha(0);
        }
        item->setIcon(markOf(colour, colour.alpha() == 0));
        item->setToolTip(state);
        item->setData(Qt::AccessibleDescriptionRole, state);
    }
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
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    settings_.setWindowGeometry(saveGeometry());
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
