// The part of MainWindow that makes the menus and their texts.
#include "app/gui/pages/Page.h"
#include "app/gui/shell/Language.h"
#include "app/gui/shell/MainWindow.h"
#include "app/gui/shell/StepList.h"
#include "core/base/Error.h"
#include "core/io/RecordingReader.h"
#include "widgets/jobs/JobBar.h"
#include "widgets/text/CoreText.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QUndoStack>

namespace canns {

namespace {
using namespace Qt::Literals::StringLiterals;
}

QAction* MainWindow::addCommand(QMenu* menu, const char* objectName, QString (*text)(),
                                const QKeySequence& key) {
    QAction* action = menu->addAction(QString());
    action->setObjectName(QString::fromLatin1(objectName));
    action->setShortcut(key);
    commands_.push_back({action, text});
    return action;
}

QMenu* MainWindow::addMenu(QMenu* parent, const char* objectName, QString (*text)()) {
    QMenu* menu = parent != nullptr ? parent->addMenu(QString()) : menuBar()->addMenu(QString());
    menu->setObjectName(QString::fromLatin1(objectName));
    commands_.push_back({menu->menuAction(), text});
    return menu;
}

void MainWindow::makeMenus() {
    menuBar()->setObjectName(u"menuBar"_s);

    QMenu* file = addMenu(nullptr, "fileMenu", [] { return tr("&File"); });
    connect(addCommand(
                file, "open", [] { return tr("&Open…"); }, QKeySequence::Open),
            &QAction::triggered, this, &MainWindow::askForRecording);
    samplesMenu_ = addMenu(file, "samplesMenu", [] { return tr("Open &Sample"); });
    recentMenu_ = addMenu(file, "recentMenu", [] { return tr("Open &Recent"); });
    connect(samplesMenu_, &QMenu::aboutToShow, this, &MainWindow::fillSamples);
    connect(recentMenu_, &QMenu::aboutToShow, this, &MainWindow::fillRecent);
    saveProject_ = addCommand(
        file, "saveProject", [] { return tr("&Save Project"); }, QKeySequence::Save);
    connect(saveProject_, &QAction::triggered, this, &MainWindow::saveProject);
    saveProjectAs_ = addCommand(
        file, "saveProjectAs", [] { return tr("Save Project &As…"); },
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    connect(saveProjectAs_, &QAction::triggered, this, &MainWindow::askWhereToSave);
    saveCopy_ = addCommand(file, "saveCopy", [] { return tr("Save a Cop&y…"); });
    connect(saveCopy_, &QAction::triggered, this, &MainWindow::askWhereToSaveCopy);
    file->addSeparator();
    QAction* report = addCommand(
        file, "report", [] { return tr("Write the &Report…"); }, Qt::CTRL | Qt::Key_R);
    connect(report, &QAction::triggered, this, &MainWindow::askForReport);
    QAction* compose = addCommand(
        file, "composeFigure", [] { return tr("Co&mpose a Figure…"); }, Qt::CTRL | Qt::SHIFT | Qt::Key_F);
    connect(compose, &QAction::triggered, this, &MainWindow::composeFigure);
    QAction* all = addCommand(file, "allFigures", [] { return tr("Save All &Figures…"); });
    connect(all, &QAction::triggered, this, &MainWindow::askForAllFigures);
    onPaper_ = {report, compose, all};
    file->addSeparator();
    closeRecording_ = addCommand(
        file, "close", [] { return tr("&Close Recording"); }, QKeySequence::Close);
    connect(closeRecording_, &QAction::triggered, &workspace_, &Workspace::close);
    file->addSeparator();
    connect(addCommand(
                file, "cancelJob", [] { return tr("Cancel What Is &Running"); }, Qt::Key_Escape),
            &QAction::triggered, this, &MainWindow::cancelJob);
    file->addSeparator();
    connect(addCommand(
                file, "quit", [] { return tr("&Quit"); }, QKeySequence::Quit),
            &QAction::triggered, this, &QWidget::close);

    makeEditMenu();
    makeViewMenu();
    makeAnalysisMenu();

    QMenu* help = addMenu(nullptr, "helpMenu", [] { return tr("&Help"); });
    connect(addCommand(
                help, "shortcuts", [] { return tr("&Keyboard Shortcuts"); }, QKeySequence::HelpContents),
            &QAction::triggered, this, &MainWindow::showShortcuts);
    connect(addCommand(
                help, "guide", [] { return tr("&Guide"); }, Qt::SHIFT | Qt::Key_F1),
            &QAction::triggered, this, &MainWindow::showGuide);
    help->addSeparator();
    connect(addCommand(help, "about", [] { return tr("&About CANNs"); }), &QAction::triggered, this,
            &MainWindow::showAbout);
}

void MainWindow::makeEditMenu() {
    QMenu* edit = addMenu(nullptr, "editMenu", [] { return tr("&Edit"); });
    // Their texts say what is undone: followEdits() sets them.
    undo_ = edit->addAction(QString(), &workspace_.edits(), &QUndoStack::undo);
    undo_->setObjectName(u"undo"_s);
    undo_->setShortcut(QKeySequence::Undo);
    redo_ = edit->addAction(QString(), &workspace_.edits(), &QUndoStack::redo);
    redo_->setObjectName(u"redo"_s);
    redo_->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
}

void MainWindow::makeViewMenu() {
    QMenu* view = addMenu(nullptr, "viewMenu", [] { return tr("&View"); });
    QMenu* theme = addMenu(view, "themeMenu", [] { return tr("&Theme"); });
    themes_ = new QActionGroup(this);
    const auto addTheme = [&](const char* name, QString (*text)(), Settings::Theme value) {
        QAction* action = addCommand(theme, name, text);
        action->setCheckable(true);
        action->setChecked(settings_.theme() == value);
        action->setData(static_cast<int>(value));
        themes_->addAction(action);
    };
    addTheme(
        "themeSystem", [] { return tr("As the &System"); }, Settings::Theme::System);
    addTheme(
        "themeLight", [] { return tr("&Light"); }, Settings::Theme::Light);
    addTheme(
        "themeDark", [] { return tr("&Dark"); }, Settings::Theme::Dark);
    connect(themes_, &QActionGroup::triggered, this,
            [this](QAction* action) { setTheme(static_cast<Settings::Theme>(action->data().toInt())); });
    // The words for "language" in both, for people who landed in the wrong one.
    QMenu* language = addMenu(view, "languageMenu", [] { return tr("L&anguage / 语言"); });
    languages_ = new QActionGroup(this);
    for (const Language& one : languages()) {
        QAction* action = language->addAction(one.name);
        action->setObjectName(u"language-"_s + one.code);
        action->setCheckable(true);
        action->setData(one.code);
        languages_->addAction(action);
    }
    connect(languages_, &QActionGroup::triggered, this,
            [this](QAction* action) { setLanguage(action->data().toString()); });
    view->addSeparator();
    for (int row = 0; row < static_cast<int>(pages().size()); ++row) {
        const PageEntry& page = pages()[static_cast<std::size_t>(row)];
        // One to nine, and nought for the tenth; with Shift for those after.
        const QKeyCombination key(row < 10 ? Qt::ControlModifier : Qt::ControlModifier | Qt::ShiftModifier,
                                  Qt::Key(Qt::Key_0 + (row + 1) % 10));
        QAction* go = addCommand(view, page.id, page.title, QKeySequence(key));
        go->setObjectName(u"go-"_s + QString::fromLatin1(page.id));
        connect(go, &QAction::triggered, this, [this, row] {
            if (workspace_.recording() || !pages()[static_cast<std::size_t>(row)].needsRecording)
                steps_->setCurrentRow(row);
        });
    }

    view->addSeparator();
    connect(addCommand(
                view, "previousStep", [] { return tr("&Back"); }, Qt::ALT | Qt::Key_Left),
            &QAction::triggered, this, &MainWindow::previousStep);
    connect(addCommand(
                view, "nextStep", [] { return tr("&Next"); }, Qt::ALT | Qt::Key_Right),
            &QAction::triggered, this, &MainWindow::nextStep);
}

void MainWindow::makeAnalysisMenu() {
    analysisMenu_ = addMenu(nullptr, "analysisMenu", [] { return tr("&Analysis"); });
    connect(addCommand(
                analysisMenu_, "runStep", [] { return tr("&Run This Step"); }, Qt::Key_F5),
            &QAction::triggered, this, &MainWindow::runStep);
    connect(addCommand(
                analysisMenu_, "runAll", [] { return tr("Run &All Steps"); }, Qt::CTRL | Qt::Key_F5),
            &QAction::triggered, this, &MainWindow::runAll);
    compare_ = addCommand(
        analysisMenu_, "compareRuns", [] { return tr("Compare with &Earlier Run"); }, Qt::CTRL | Qt::Key_E);
    connect(compare_, &QAction::triggered, this, &MainWindow::toggleComparison);
    QMenu* menu = addMenu(analysisMenu_, "presetMenu", [] { return tr("&Preset"); });
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        for (const Preset& preset : presets()) {
            QAction* action = menu->addAction(CoreText::phrase(preset.title), this, [this, &preset] {
                PipelineParameters parameters;
                preset.applyTo(parameters);
                workspace_.setParameters(parameters, tr("Preset %1").arg(CoreText::phrase(preset.title)));
            });
            action->setObjectName(u"preset-"_s + QString::fromStdString(preset.name));
            action->setToolTip(CoreText::phrase(preset.description));
        }
        menu->setToolTipsVisible(true);
    });
    connect(addCommand(
                analysisMenu_, "copyAsCommand", [] { return tr("&Copy as Command"); },
                Qt::CTRL | Qt::SHIFT | Qt::Key_C),
            &QAction::triggered, this, &MainWindow::copyAsCommand);
}

void MainWindow::fillSamples() {
    samplesMenu_->clear();
    try {
        for (const Sample& sample : samples()) {
            const QString name = QString::fromStdString(sample.name);
            QAction* action = samplesMenu_->addAction(CoreText::phrase(sample.title), this,
                                                      [this, name] { open(u"sample:"_s + name); });
            action->setObjectName(u"openSample-"_s + name);
            action->setToolTip(CoreText::phrase(sample.description));
        }
    } catch (const Error& error) {
        samplesMenu_->addAction(CoreText::sentence(error.description()))->setEnabled(false);
    }
}

void MainWindow::fillRecent() {
    recentMenu_->clear();
    const QStringList files = settings_.recentFiles();
    for (const QString& path : files) {
        QAction* action =
            recentMenu_->addAction(QFileInfo(path).fileName(), this, [this, path] { open(path); });
        action->setToolTip(path);
    }
    recentMenu_->setToolTipsVisible(true);
    if (!files.isEmpty())
        recentMenu_->addSeparator();
    QAction* forget =
        recentMenu_->addAction(files.isEmpty() ? tr("Nothing was opened yet") : tr("Forget These"), this,
                               [this] { settings_.forgetRecentFiles(); });
    forget->setEnabled(!files.isEmpty());
}

void MainWindow::retranslate() {
    for (const Command& command : commands_)
        command.action->setText(command.text());
    // The language that is in use, whoever chose it.
    const QString now = tr("en", "the code of this language: en, zh_CN");
    for (QAction* action : languages_->actions())
        action->setChecked(action->data().toString() == now);
    followRecording();
}

} // namespace canns
