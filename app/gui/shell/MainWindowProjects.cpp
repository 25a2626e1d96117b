// The part of MainWindow that has to do with projects: opening, saving, and what was left unsaved.
#include "app/gui/pages/StartPage.h"
#include "app/gui/shell/MainWindow.h"
#include "app/gui/shell/MessageBar.h"
#include "app/gui/shell/StepList.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

namespace canns {

namespace {

using namespace Qt::Literals::StringLiterals;

QString withEnding(const QString& path, const QString& ending) {
    return path.endsWith(ending) ? path : path + ending;
}

} // namespace

void MainWindow::keepUnsaved() {
    autosave_ = std::make_unique<Autosave>(workspace_, settings_.unsavedFolder());
    connect(autosave_.get(), &Autosave::unsavedChanged, this, &QWidget::setWindowModified);
    connect(start_, &StartPage::leftoverChosen, this, &MainWindow::goOn);
    connect(start_, &StartPage::leftoverDiscarded, this, [this](const Leftover& leftover) {
        Autosave::discard(leftover);
        start_->setLeftovers(autosave_->leftovers());
    });
    start_->setLeftovers(autosave_->leftovers());
}

void MainWindow::goOn(const Leftover& leftover) {
    const QString path = autosave_->take(leftover);
    if (path.isEmpty()) // Another window was quicker.
        start_->setLeftovers(autosave_->leftovers());
    else
        open(path);
}

void MainWindow::setTitle() {
    const RecordingPtr& recording = workspace_.recording();
    if (!recording) {
        setWindowTitle(tr("CANNs"));
        return;
    }
    const QString name = project_.path().isEmpty() ? QString::fromStdString(recording->name)
                                                   : QFileInfo(project_.path()).fileName();
    setWindowTitle(project_.isReadOnly() ? tr("%1 (read only)[*] – CANNs").arg(name)
                                         : tr("%1[*] – CANNs").arg(name));
}

void MainWindow::followOpened(const QString& path) {
    message_->hide();
    project_.letGo();
    if (path.startsWith(u"simulation:"_s)) {
        steps_->setCurrentRow(0); // From the page "live", where nothing would be seen of it.
    } else if (autosave_ && autosave_->isOwn(path)) {
        autosave_->goesOn(path);
    } else if (!path.startsWith(u"sample:"_s)) {
        settings_.addRecentFile(QFileInfo(path).absoluteFilePath());
        if (path.endsWith(u".canns"_s))
            project_.take(path);
    }
    if (project_.isReadOnly())
        message_->showNote(
            tr("%1 is open in another window (%2). It can be looked at and worked with here, and "
               "saved under another name.")
                .arg(QFileInfo(path).fileName(), project_.holder()));
    setTitle();
}

void MainWindow::followSaved(const QString& path) {
    settings_.addRecentFile(QFileInfo(path).absoluteFilePath());
    project_.take(path);
    if (autosave_)
        autosave_->forget();
    setTitle();
}

void MainWindow::saveProject() {
    if (project_.path().isEmpty() || project_.isReadOnly())
        askWhereToSave();
    else
        workspace_.save(project_.path());
}

void MainWindow::askWhereToSave() {
    if (!workspace_.recording())
        return;
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save the project"),
        QString::fromStdString(workspace_.recording()->name).section(u'/', -1) + u".canns"_s,
        tr("Projects (*.canns)"));
    if (!path.isEmpty())
        workspace_.save(withEnding(path, u".canns"_s));
}

void MainWindow::askWhereToSaveCopy() {
    if (!workspace_.recording())
        return;
    const QString with = tr("Project with its recording (*.canns)");
    const QString without = tr("Project without the recording (*.canns)");
    const QString archive = tr("Archive of project and recording (*.zip)");
    QString chosen = with;
    const QString path = QFileDialog::getSaveFileName(this, tr("Save a copy"), {},
                                                      with + u";;"_s + without + u";;"_s + archive, &chosen);
    if (path.isEmpty())
        return;
    if (chosen == archive)
        workspace_.saveArchive(withEnding(path, u".zip"_s));
    else
        workspace_.saveCopy(withEnding(path, u".canns"_s),
                            chosen == with ? RecordingInProject::Embedded : RecordingInProject::ByPath);
}

void MainWindow::askForMovedRecording(const QString& project, const QString& problem) {
    auto* box = new QMessageBox(QMessageBox::Question, tr("Where is the recording?"), problem,
                                QMessageBox::Cancel, this);
    box->setObjectName(u"movedRecording"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(
        tr("The project is whole. Show where its recording is now; it is checked to be the same."));
    const QPushButton* look = box->addButton(tr("&Look for It…"), QMessageBox::AcceptRole);
    connect(look, &QPushButton::clicked, this, [this, project] {
        const QString path = QFileDialog::getOpenFileName(this, tr("Where is the recording?"),
                                                          QFileInfo(project).absolutePath());
        if (!path.isEmpty())
            workspace_.openProjectWith(project, path);
    });
    box->open();
}

} // namespace canns
