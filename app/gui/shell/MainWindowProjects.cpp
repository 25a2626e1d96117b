// The part of MainWindow that has to do with projects: opening, saving, and what was left unsaved.
#include "app/gui/live/LiveMemory.h"
#include "app/gui/pages/Page.h"
#include "app/gui/pages/StartPage.h"
#include "app/gui/shell/MainWindow.h"
#include "app/gui/shell/MessageBar.h"
#include "app/gui/shell/StepList.h"
#include "core/topology/AnalyseTopology.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

#include <nlohmann/json.hpp>

namespace canns {

namespace {

using namespace Qt::Literals::StringLiterals;
using Json = nlohmann::json;

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
    for (LiveMemory* memory : findChildren<LiveMemory*>()) // Of a page that is there already.
        memory->keepUpToDate();
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
        const std::string view = Autosave::viewOf(path); // Newer than the project's own.
        autosave_->goesOn(path);
        restoreView(view.empty() ? workspace_.openedView() : view);
    } else if (!path.startsWith(u"sample:"_s)) {
        settings_.addRecentFile(QFileInfo(path).absoluteFilePath());
        if (path.endsWith(u".canns"_s)) {
            project_.take(path);
            restoreView(workspace_.openedView());
        }
    }
    if (project_.isReadOnly())
        message_->showNote(
            tr("%1 is open in another window (%2). It can be looked at and worked with here, and "
               "saved under another name.")
                .arg(QFileInfo(path).fileName(), project_.holder()));
    setTitle();
}

void MainWindow::rememberView() {
    if (!workspace_.recording())
        return;
    const Selection& selection = workspace_.selection();
    Json view;
    if (const int row = steps_->currentRow(); row >= 0)
        view["page"] = pages()[static_cast<std::size_t>(row)].id;
    if (selection.unit())
        view["unit"] = *selection.unit();
    if (selection.seconds())
        view["seconds"] = *selection.seconds();
    if (selection.bar())
        view["bar"] = *selection.bar();
    if (selection.landmark())
        view["landmark"] = *selection.landmark();
    workspace_.setView(view.dump());
}

void MainWindow::restoreView(const std::string& view) {
    // A file may hold anything.
    const Json kept = Json::parse(view, nullptr, false);
    if (!kept.is_object())
        return;
    const auto number = [&](const char* name, std::size_t end) -> std::optional<std::size_t> {
        const auto found = kept.find(name);
        const bool usable =
            found != kept.end() && found->is_number_unsigned() && found->get<std::size_t>() < end;
        return usable ? std::optional(found->get<std::size_t>()) : std::nullopt;
    };
    if (const auto page = kept.find("page"); page != kept.end() && page->is_string())
        showPage(QString::fromStdString(page->get<std::string>()));
    Selection& selection = workspace_.selection();
    selection.setUnit(number("unit", workspace_.recording()->unitCount()));
    if (const auto seconds = kept.find("seconds"); seconds != kept.end() && seconds->is_number())
        selection.setSeconds(seconds->get<double>());
    const auto topology = workspace_.analysis()->result<TdaResult>();
    if (!topology)
        return;
    if (topology->persistence.diagrams.size() > 1)
        selection.setBar(number("bar", topology->persistence.diagrams[1].size()));
    selection.setLandmark(number("landmark", topology->landmarkRows.size()));
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
