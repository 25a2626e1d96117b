#pragma once

#include "app/gui/shell/Autosave.h"
#include "app/gui/shell/ProjectFile.h"
#include "app/gui/shell/Settings.h"
#include "app/gui/shell/Workspace.h"

#include <QMainWindow>

#include <functional>
#include <memory>
#include <vector>

class QAction;
class QActionGroup;
class QMenu;
class QStackedWidget;

namespace canns {

class GuideWindow;
class JobBar;
class MessageBar;
class PageHead;
struct FigureExport;
struct PanelChoice;
class StartPage;
class StepList;

/// The window: the steps at the left, the page of one of them, and below it the job bar.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(Settings& settings, QWidget* parent = nullptr);
    ~MainWindow() override;

    Workspace& workspace() noexcept { return workspace_; }

    void open(const QString& pathOrSample);
    /// Shows the page of that name ("recording"); false if there is none.
    bool showPage(const QString& id);
    /// Keeps unsaved work from now on (see Autosave.h), and offers on the start page what was left unsaved.
    void keepUnsaved();
    /// Shows the page "live" with this model, preset or set-up. Throws BadInput.
    void showLive(const QString& name);
    void setTheme(Settings::Theme theme);
    void setLanguage(const QString& code);

public Q_SLOTS:
    void askForRecording();
    /// Saves the project that is open; asks where, if there is none that may be written to.
    void saveProject();
    void askWhereToSave();
    /// With the recording, without it, or both in one archive: asks which and where.
    void askWhereToSaveCopy();
    /// Asks for a file and writes the report of the analysis.
    void askForReport();
    /// As .html or .pdf; reportWritten() follows, or what went wrong stands above the page.
    void writeReport(const QString& path);
    /// Puts figures of the analysis and of the pages on one page.
    void composeFigure();
    void askForAllFigures();
    /// Runs the step whose page is shown, and what it needs.
    void runStep();
    /// Runs all steps that are not done.
    void runAll();
    /// Stops what the shown page runs on its own, or what runs in the job bar.
    void cancelJob();
    void nextStep();
    void previousStep();
    /// Shows an earlier run beside the present one, or no longer.
    void toggleComparison();
    /// Puts the `canns run …` that gives the same results into the clipboard.
    void copyAsCommand();
    /// The guide's page on the page that is shown.
    void showGuide();
    /// The list of keys.
    void showShortcuts();
    void showAbout();

public:
    /// Saves every figure of the analysis as STAGE-NAME.FORMAT; how many there were.
    int saveAllFigures(const QString& folder, const QStringList& formats, const FigureExport& how);
    /// What a page can be composed of: the figures that pages show, as they are shown, and those of the
    /// analysis.
    std::vector<PanelChoice> panelChoices();

Q_SIGNALS:
    void reportWritten(const QString& path);

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    /// Work on figures, in this thread, with a bar and Cancel; false if it was cancelled or failed.
    bool withProgress(const QString& title,
                      const std::function<void(const std::function<void(double)>&)>& work);
    void followOpened(const QString& path);
    void followSaved(const QString& path);
    void setTitle();
    void goOn(const Leftover& leftover);
    void askForMovedRecording(const QString& project, const QString& problem);
    void askForLengthUnit(const QString& pathOrSample, const QString& unit, double extent);
    /// An action with the texts that it has in each language.
    struct Command {
        QAction* action;
        QString (*text)();
    };
    QAction* addCommand(QMenu* menu, const char* objectName, QString (*text)(), const QKeySequence& key = {});
    QMenu* addMenu(QMenu* parent, const char* objectName, QString (*text)());

    void makeMenus();
    void makeEditMenu();
    void makeViewMenu();
    void makeAnalysisMenu();
    void makeBody();
    void fillSamples();
    void fillRecent();
    void showStep(int row);
    void showPageFor(int row);
    void followRecording();
    bool showsPageWithoutRecording() const;
    void followEdits();
    void rememberLayout(const QWidget& page);
    /// Page and selection, for projects: as they are now, and back to what one has kept.
    void rememberView();
    void restoreView(const std::string& view);
    void restoreLayout(QWidget& page);
    void retranslate();

    Settings& settings_;
    Workspace workspace_;
    std::vector<Command> commands_;
    QMenu* samplesMenu_ = nullptr;
    QMenu* recentMenu_ = nullptr;
    QAction* closeRecording_ = nullptr;
    QAction* saveProject_ = nullptr;
    QAction* saveProjectAs_ = nullptr;
    QAction* saveCopy_ = nullptr;
    std::vector<QAction*> onPaper_; ///< Report and figures.
    QAction* undo_ = nullptr;
    QAction* redo_ = nullptr;
    QAction* compare_ = nullptr;
    QMenu* analysisMenu_ = nullptr;
    QActionGroup* themes_ = nullptr;
    QActionGroup* languages_ = nullptr;
    StepList* steps_ = nullptr;
    PageHead* head_ = nullptr;
    QStackedWidget* stack_ = nullptr;
    StartPage* start_ = nullptr;
    MessageBar* message_ = nullptr;
    JobBar* jobBar_ = nullptr;
    GuideWindow* guide_ = nullptr;
    ProjectFile project_;
    std::unique_ptr<Autosave> autosave_; ///< Null unless keepUnsaved() was called.
    std::vector<QWidget*> pageWidgets_;  ///< A page a step; null until it is first shown.
    JobOwner jobOwner_;                  // Last: no callback may find the rest half gone.
};

} // namespace canns
