// The part of MainWindow that brings figures and results onto paper: the report, pages of several figures,
// and all figures at once.
#include "app/figures/Report.h"
#include "app/figures/StageFigures.h"
#include "app/gui/figures/AllFiguresDialog.h"
#include "app/gui/figures/ComposerDialog.h"
#include "app/gui/shell/MainWindow.h"
#include "app/gui/shell/MessageBar.h"
#include "widgets/text/CoreText.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QProgressDialog>
#include <QStackedWidget>

namespace canns {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int progressSteps = 100;

} // namespace

bool MainWindow::withProgress(const QString& title,
                              const std::function<void(const std::function<void(double)>&)>& work) {
    // Figures are widgets and drawn by this thread: the dialog keeps the window alive and takes Cancel.
    QProgressDialog dialog(title, tr("Cancel"), 0, progressSteps, this);
    dialog.setObjectName(u"figureProgress"_s);
    dialog.setWindowTitle(title);
    dialog.setWindowModality(Qt::WindowModal);
    dialog.setMinimumDuration(0); // From now on: nothing else is to begin meanwhile.
    dialog.setValue(0);
    try {
        work([&dialog](double fraction) {
            dialog.setValue(static_cast<int>(fraction * progressSteps));
            if (dialog.wasCanceled())
                throw Cancelled();
        });
        return true;
    } catch (const Cancelled&) {
        return false;
    } catch (const Error&) {
        message_->showError(CoreText::error(std::current_exception()));
        return false;
    }
}

void MainWindow::askForReport() {
    if (!workspace_.analysis())
        return;
    const QString pdf = tr("PDF (*.pdf)");
    const QString html = tr("HTML (*.html)");
    QString chosen = pdf;
    QString path = QFileDialog::getSaveFileName(
        this, tr("Write the report"),
        QString::fromStdString(workspace_.recording()->name).section(u'/', -1) + u".pdf"_s,
        pdf + u";;"_s + html, &chosen);
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += chosen == html ? u".html"_s : u".pdf"_s;
    writeReport(path);
}

void MainWindow::writeReport(const QString& path) {
    const std::shared_ptr<Analysis> analysis = workspace_.analysis();
    if (!analysis)
        return;
    // The verdict may have to be found first, which takes a decoding: in the background, as all work.
    workspace_.show(analysis->results(), tr("Report"), jobOwner_,
                    [this, analysis, path](const AnalysisResults& results, const Progress& progress) {
                        return [this, analysis, path, verdict = verdictFor(results, progress)] {
                            const bool written =
                                withProgress(tr("Writing the report…"), [&](const auto& told) {
                                    canns::writeReport(*analysis, verdict, path, told);
                                });
                            if (!written)
                                return;
                            message_->showNote(tr("The report is in %1.").arg(path));
                            Q_EMIT reportWritten(path);
                        };
                    });
}

std::vector<PanelChoice> MainWindow::panelChoices() {
    std::vector<PanelChoice> choices;
    const std::shared_ptr<Analysis> analysis = workspace_.analysis();
    // As they look on the pages first: with the view, the words and the colours that were chosen there.
    for (Figure* figure : stack_->findChildren<Figure*>())
        if (figure->hasData() && !figure->shownTitle().isEmpty())
            choices.push_back({.title = tr("%1, as on its page").arg(figure->shownTitle()), .shown = figure});
    if (!analysis)
        return choices;
    for (const StageFigure& entry : stageFigures())
        if (analysis->status(entry.stage).run)
            choices.push_back({.title = QString::fromStdString(entry.name), .make = [this, analysis, &entry] {
                                   return entry.make(*analysis, workspace_.selection());
                               }});
    return choices;
}

void MainWindow::composeFigure() {
    ComposerDialog dialog(panelChoices(), this);
    dialog.exec();
}

void MainWindow::askForAllFigures() {
    if (!workspace_.analysis())
        return;
    AllFiguresDialog dialog(this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (const int saved = saveAllFigures(dialog.folder(), dialog.formats(), dialog.how()); saved > 0)
        message_->showNote(tr("%n figure(s) were saved in %1.", nullptr, saved).arg(dialog.folder()));
}

int MainWindow::saveAllFigures(const QString& folder, const QStringList& formats, const FigureExport& how) {
    int saved = 0;
    const std::shared_ptr<Analysis> analysis = workspace_.analysis();
    withProgress(tr("Saving the figures…"), [&](const auto& told) {
        const auto figures = stageFigures();
        Selection nothing; // What is selected now is no part of the results.
        for (std::size_t i = 0; i < figures.size(); ++i) {
            told(static_cast<double>(i) / static_cast<double>(figures.size()));
            if (!analysis->status(figures[i].stage).run)
                continue;
            const std::unique_ptr<Figure> figure = figures[i].make(*analysis, nothing);
            if (!figure)
                continue;
            for (const QString& format : formats)
                saveFigure(*figure, folder + u'/' + QString::fromStdString(figures[i].name) + u'.' + format,
                           how);
            ++saved;
        }
    });
    return saved;
}

} // namespace canns
