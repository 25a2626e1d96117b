#pragma once

#include <QTimer>
#include <QWidget>

#include <nlohmann/json_fwd.hpp>

class QLabel;
class QPushButton;
class QScrollArea;
class QSortFilterProxyModel;
class QSplitter;
class QTableView;
class QToolButton;

namespace canns {

class BatchForm;
class BatchMapPanel;
class BatchRunner;
class BatchTableModel;
class JobBar;
class MessageBar;
class ParameterForm;
class Workspace;

/// Many recordings or simulations under many sets of parameters: a batch file is made or opened at the left,
/// and at the right it runs, on threads of its own, and fills a table and a heat map. Needs no recording.
/// The file is the one that `canns batch` takes, the results go where that puts them.
class BatchPage : public QWidget {
    Q_OBJECT
public:
    explicit BatchPage(Workspace& workspace, QWidget* parent = nullptr);
    ~BatchPage() override;

    /// Shows a batch file, and which of its rows are finished already; a message if it cannot be read.
    void openFile(const QString& path);
    /// Saves to `path`, which is the page's file from then on; false, with a message, if that fails.
    bool saveTo(const QString& path);
    bool isRunning() const;

    /// What is in the form, how it is run and which file it is of, saved or not, to be remembered; and back.
    QByteArray draft() const;
    void restoreDraft(const QByteArray& draft);

public Q_SLOTS:
    /// Saves the file, after asking where if there is none yet, and runs it.
    void run();
    /// What is finished stays; run() goes on from there.
    void stop();

Q_SIGNALS:
    void draftChanged();
    /// A recording or a project of the batch is about to be opened in the wizard.
    void opensInWizard();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeSide();
    QWidget* makeTable();
    void connectRunner();
    void edit();
    void check();
    void beNew();
    /// True if nothing would be lost; else it asks.
    bool mayBeReplaced();
    void askForFile();
    bool askWhereToSave();
    void openRow();
    void follow();
    void showMap();
    void showTrouble(const QString& text);
    /// The form as JSON; null, with a message, when it makes no batch.
    nlohmann::ordered_json json();
    /// The same without a message.
    nlohmann::ordered_json batchJsonOrNull() const;
    QString resultsFolder() const;
    void retranslate();

    Workspace& workspace_;
    BatchRunner* runner_;
    BatchForm* form_;
    QToolButton* new_;
    QToolButton* open_;
    QToolButton* save_;
    QToolButton* saveAs_;
    QLabel* file_;
    QScrollArea* side_;
    MessageBar* message_;
    BatchTableModel* model_;
    QSortFilterProxyModel* sorted_;
    QTableView* table_;
    QLabel* state_;
    QPushButton* openRow_;
    QLabel* runHeading_;
    ParameterForm* how_; ///< BatchRunParameters
    QPushButton* run_;
    QSplitter* results_;
    BatchMapPanel* map_;
    JobBar* jobBar_;
    QString path_;    ///< Of the batch file; empty for a new one.
    QString saved_;   ///< What the file holds.
    QTimer settling_; ///< The batch is checked when nobody types any more.
    QTimer drawing_;  ///< The map follows the table, but not each row of it.
};

} // namespace canns
