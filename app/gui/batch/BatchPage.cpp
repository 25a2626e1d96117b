#include "app/gui/batch/BatchPage.h"

#include "app/gui/batch/BatchForm.h"
#include "app/gui/batch/BatchMapPanel.h"
#include "app/gui/batch/BatchRunner.h"
#include "app/gui/batch/BatchSubjects.h"
#include "app/gui/batch/BatchTableModel.h"
#include "app/gui/shell/MessageBar.h"
#include "app/gui/shell/Workspace.h"
#include "core/base/Files.h"
#include "core/batch/BatchFile.h"
#include "core/batch/BatchRunParameters.h"
#include "widgets/forms/ParameterForm.h"
#include "widgets/jobs/JobBar.h"
#include "widgets/text/CoreText.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <chrono>

namespace canns {

namespace {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Json = nlohmann::ordered_json;

std::filesystem::path toPath(const QString& path) { return {path.toStdU16String()}; }
QString fromPath(const std::filesystem::path& path) { return QString::fromStdU16String(path.u16string()); }

/// As it stands in the file.
QString textOf(const Json& json) {
    return QString::fromStdString(json.dump(2, ' ', false, Json::error_handler_t::replace)) + u'\n';
}

} // namespace

BatchPage::BatchPage(Workspace& workspace, QWidget* parent)
    : QWidget(parent), workspace_(workspace), runner_(new BatchRunner(this)), form_(new BatchForm),
      new_(new QToolButton), open_(new QToolButton), save_(new QToolButton), saveAs_(new QToolButton),
      file_(new QLabel), side_(new QScrollArea), message_(new MessageBar), model_(new BatchTableModel(this)),
      sorted_(new QSortFilterProxyModel(this)), table_(new QTableView), state_(new QLabel),
      openRow_(new QPushButton), runHeading_(new QLabel),
      how_(new ParameterForm(BatchRunParameters::table())), run_(new QPushButton),
      results_(new QSplitter(Qt::Vertical)), map_(new BatchMapPanel), jobBar_(new JobBar(runner_->jobs())) {
    setObjectName(u"batchesPage"_s);
    run_->setObjectName(u"batchRun"_s);
    how_->setObjectName(u"batchHow"_s);
    openRow_->setObjectName(u"batchOpenRow"_s);
    state_->setObjectName(u"batchState"_s);
    state_->setWordWrap(true);
    jobBar_->setObjectName(u"batchJobBar"_s);
    results_->setObjectName(u"batchResults"_s);
    results_->addWidget(makeTable());
    results_->addWidget(map_);
    results_->setStretchFactor(0, 3);
    results_->setStretchFactor(1, 4);
    results_->setChildrenCollapsible(false);
    auto* controls = new QHBoxLayout;
    controls->addWidget(run_);
    controls->addStretch(1);
    controls->addWidget(openRow_);
    auto* right = new QVBoxLayout;
    right->addWidget(message_);
    right->addLayout(controls);
    right->addWidget(state_);
    right->addWidget(results_, 1);
    right->addWidget(jobBar_);
    auto* across = new QHBoxLayout(this);
    across->setContentsMargins(0, 0, 0, 0);
    across->addWidget(makeSide());
    across->addLayout(right, 1);

    settling_.setSingleShot(true);
    settling_.setInterval(300ms);
    drawing_.setSingleShot(true);
    drawing_.setInterval(250ms);
    connect(&settling_, &QTimer::timeout, this, &BatchPage::check);
    connect(&drawing_, &QTimer::timeout, this, &BatchPage::showMap);
    connect(form_, &BatchForm::changed, this, &BatchPage::edit);
    connect(how_, &ParameterForm::changed, this, [this] {
        follow();
        Q_EMIT draftChanged();
    });
    connect(how_, &ParameterForm::validityChanged, this, &BatchPage::follow);
    connect(run_, &QPushButton::clicked, this, &BatchPage::run);
    connect(openRow_, &QPushButton::clicked, this, &BatchPage::openRow);
    connect(table_, &QTableView::doubleClicked, this, &BatchPage::openRow);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BatchPage::follow);
    connectRunner();
    beNew();
    retranslate();
}

BatchPage::~BatchPage() = default;

QWidget* BatchPage::makeSide() {
    auto* buttons = new QHBoxLayout;
    const auto add = [&](QToolButton* button, const char* name, auto slot) {
        button->setObjectName(QString::fromLatin1(name));
        button->setFocusPolicy(Qt::StrongFocus);
        buttons->addWidget(button);
        connect(button, &QToolButton::clicked, this, slot);
    };
    add(new_, "batchNew", [this] {
        if (mayBeReplaced())
            beNew();
    });
    add(open_, "batchOpen", &BatchPage::askForFile);
    add(save_, "batchSave", [this] {
        if (path_.isEmpty())
            askWhereToSave();
        else
            saveTo(path_);
    });
    add(saveAs_, "batchSaveAs", [this] { askWhereToSave(); });
    buttons->addStretch(1);
    file_->setObjectName(u"batchFile"_s);
    file_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    side_->setObjectName(u"batchSide"_s);
    QFont bold = runHeading_->font();
    bold.setBold(true);
    runHeading_->setFont(bold);
    auto* content = new QWidget;
    auto* inside = new QVBoxLayout(content);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->addWidget(form_);
    inside->addWidget(runHeading_);
    inside->addWidget(how_);
    inside->addStretch(1);
    side_->setWidget(content);
    side_->setWidgetResizable(true);
    side_->setFrameShape(QFrame::NoFrame);
    side_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    side_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // Its room is there from the start.
    auto* side = new QWidget;
    side->setFixedWidth(370);
    auto* all = new QVBoxLayout(side);
    all->setContentsMargins(0, 0, 0, 4);
    all->addLayout(buttons);
    all->addWidget(file_);
    all->addWidget(side_, 1);
    return side;
}

QWidget* BatchPage::makeTable() {
    sorted_->setSourceModel(model_);
    sorted_->setSortRole(BatchTableModel::sortRole);
    table_->setObjectName(u"batchTable"_s);
    table_->setModel(sorted_);
    table_->setSortingEnabled(true);
    table_->sortByColumn(-1, Qt::AscendingOrder); // As the file has them.
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setAlternatingRowColors(true);
    table_->setShowGrid(false);
    table_->setWordWrap(false);
    table_->setTabKeyNavigation(false);
    table_->setMinimumHeight(table_->fontMetrics().height() * 5);
    table_->verticalHeader()->setDefaultSectionSize(table_->fontMetrics().height() + 8);
    table_->horizontalHeader()->setHighlightSections(false);
    table_->horizontalHeader()->setStretchLastSection(true);
    return table_;
}

void BatchPage::connectRunner() {
    connect(runner_, &BatchRunner::checked, this,
            [this](const BatchRunner::Plan& plan, const BatchRunner::Rows& rows) {
                const bool other = !model_->plan() || model_->plan()->columns != plan->columns ||
                                   model_->plan()->measures != plan->measures;
                model_->setBatch(plan, rows);
                if (other)
                    table_->resizeColumnsToContents();
                message_->hide();
                showMap();
                follow();
            });
    connect(runner_, &BatchRunner::refused, this, [this](const QString& why) {
        model_->setBatch(nullptr, {});
        showMap();
        showTrouble(why);
    });
    connect(runner_, &BatchRunner::rowDone, this, [this](std::size_t index, const BatchRow& row) {
        model_->setRow(index, row);
        if (model_->finished() == 1)
            table_->resizeColumnsToContents();
        if (!drawing_.isActive())
            drawing_.start();
        follow();
    });
    connect(runner_, &BatchRunner::ended, this, [this](bool finished, const QString& why) {
        showMap();
        follow();
        if (!finished && !why.isEmpty())
            showTrouble(why);
        else if (!finished)
            check(); // A row may have been finished at the very last.
    });
}

bool BatchPage::isRunning() const { return runner_->isRunning(); }

void BatchPage::showTrouble(const QString& text) {
    message_->showError(text);
    follow();
}

Json BatchPage::json() {
    try {
        return batchJson(form_->draft());
    } catch (const Error&) {
        showTrouble(CoreText::error(std::current_exception()));
        return {};
    }
}

QString BatchPage::resultsFolder() const {
    return path_.isEmpty() ? QString() : fromPath(batchResultsFolder(toPath(path_)));
}

void BatchPage::edit() {
    settling_.start();
    follow();
    Q_EMIT draftChanged();
}

void BatchPage::check() {
    settling_.stop();
    if (isRunning())
        return;
    const Json batch = json();
    if (batch.is_null())
        return;
    if (batch.begin()->empty()) { // Nothing to run yet: no mistake.
        message_->hide();
        model_->setBatch(nullptr, {});
        showMap();
        follow();
        return;
    }
    const QString folder = path_.isEmpty() ? QDir::currentPath() : QFileInfo(path_).absolutePath();
    runner_->check(batch, path_.isEmpty() ? std::filesystem::path("batch") : toPath(path_), toPath(folder),
                   toPath(resultsFolder()));
}

void BatchPage::beNew() {
    path_.clear();
    saved_.clear();
    form_->subjects().setFolder({});
    form_->setDraft({});
    edit();
    check();
}

void BatchPage::openFile(const QString& path) {
    try {
        const Json batch = readBatchJson(toPath(path));
        form_->setDraft(batchDraftFrom(batch, path.toStdString()));
        path_ = QFileInfo(path).absoluteFilePath();
        form_->subjects().setFolder(QFileInfo(path_).absolutePath());
        saved_ = textOf(json());
        edit();
        check();
    } catch (const Error&) {
        showTrouble(CoreText::error(std::current_exception()));
    }
}

bool BatchPage::saveTo(const QString& path) {
    const Json batch = json();
    if (batch.is_null())
        return false;
    try {
        writeTextAtomically(toPath(path), textOf(batch).toStdString());
    } catch (const Error&) {
        showTrouble(CoreText::error(std::current_exception()));
        return false;
    }
    const bool moved = path != path_;
    path_ = path;
    saved_ = textOf(batch);
    form_->subjects().setFolder(QFileInfo(path_).absolutePath());
    if (moved)
        check(); // Other results beside it.
    follow();
    Q_EMIT draftChanged();
    return true;
}

bool BatchPage::mayBeReplaced() {
    const Json batch = batchJsonOrNull();
    const bool nothing = batch.is_object() && batch == batchJson({});
    if (nothing || (!batch.is_null() && textOf(batch) == saved_))
        return true;
    return QMessageBox::question(this, tr("Batches"), tr("The batch was edited and not saved. Let it go?"),
                                 QMessageBox::Discard | QMessageBox::Cancel) == QMessageBox::Discard;
}

void BatchPage::askForFile() {
    if (!mayBeReplaced())
        return;
    const QString path = QFileDialog::getOpenFileName(this, tr("Open a batch"), QFileInfo(path_).path(),
                                                      tr("Batches (*.json)"));
    if (!path.isEmpty())
        openFile(path);
}

bool BatchPage::askWhereToSave() {
    QString path = QFileDialog::getSaveFileName(
        this, tr("Save the batch"), path_.isEmpty() ? u"batch.json"_s : path_, tr("Batches (*.json)"));
    if (path.isEmpty())
        return false;
    if (!path.endsWith(u".json"_s))
        path += u".json"_s;
    return saveTo(path);
}

void BatchPage::run() {
    if (isRunning())
        return;
    const Json batch = json();
    if (batch.is_null())
        return;
    const bool isSaved = !path_.isEmpty() && textOf(batch) == saved_;
    if (!isSaved && !(path_.isEmpty() ? askWhereToSave() : saveTo(path_)))
        return;
    settling_.stop();
    message_->hide();
    runner_->run(toPath(path_), toPath(resultsFolder()), how_->values().as<BatchRunParameters>().options());
    follow();
}

void BatchPage::stop() { runner_->stop(); }

void BatchPage::openRow() {
    const QModelIndex current = table_->currentIndex();
    if (!current.isValid() || !model_->plan())
        return;
    const auto index = static_cast<std::size_t>(sorted_->mapToSource(current).row());
    const auto* analysis = std::get_if<BatchAnalysis>(&model_->plan()->items[index].work);
    if (analysis == nullptr)
        return;
    Q_EMIT opensInWizard();
    const QString project =
        resultsFolder() + u"/projects/%1.canns"_s.arg(static_cast<qulonglong>(index + 1), 5, 10, QChar(u'0'));
    if (model_->plan()->keepProjects && QFileInfo::exists(project)) {
        workspace_.open(project);
        return;
    }
    const QString recording = QString::fromStdString(analysis->recording);
    connect(
        &workspace_, &Workspace::opened, this,
        [this, recording, parameters = analysis->parameters](const QString& opened) {
            if (opened == recording)
                workspace_.setParameters(parameters, tr("Parameters of the batch"));
        },
        Qt::SingleShotConnection);
    workspace_.open(recording, analysis->options);
}

void BatchPage::showMap() {
    drawing_.stop();
    map_->setResults(model_->plan() ? batchResults(*model_->plan(), model_->rows()) : BatchResults());
}

void BatchPage::follow() {
    const bool running = isRunning();
    const auto rows = static_cast<int>(model_->rowCount());
    const auto finished = static_cast<int>(model_->finished());
    QString name = path_.isEmpty() ? tr("New batch, not saved yet") : QFileInfo(path_).fileName();
    if (!path_.isEmpty() && saved_ != textOf(batchJsonOrNull()))
        name = tr("%1, edited").arg(name);
    file_->setText(name);
    file_->setToolTip(path_);
    form_->setEnabled(!running);
    for (QWidget* widget : std::initializer_list<QWidget*>{new_, open_, save_, saveAs_, how_})
        widget->setEnabled(!running);
    run_->setEnabled(!running && rows > 0 && message_->isHidden() && how_->isValid());
    run_->setText(finished > 0 && finished < rows ? tr("Go on") : tr("Run the batch"));
    const QModelIndex current = table_->currentIndex();
    openRow_->setEnabled(current.isValid() && model_->plan() && !model_->plan()->simulations);
    if (rows == 0) {
        state_->setText(tr("Add recordings or simulations, and parameters with several values. Every "
                           "recording meets every set of parameters: a row each."));
        return;
    }
    QString words = tr("%n row(s)", "", rows) + u", "_s + tr("%n finished", "", finished);
    if (model_->failed() > 0)
        words += u", "_s + tr("%n failed", "", static_cast<int>(model_->failed()));
    if (!path_.isEmpty())
        words += u" · "_s + tr("results in %1").arg(QDir::toNativeSeparators(resultsFolder()));
    state_->setText(words);
}

Json BatchPage::batchJsonOrNull() const {
    try {
        return batchJson(form_->draft());
    } catch (const Error&) {
        return {}; // Not what the file holds, in any case.
    }
}

QByteArray BatchPage::draft() const {
    const Json batch = batchJsonOrNull();
    if (batch.is_null())
        return {};
    const Json how = how_->values().toJson();
    return QByteArray::fromStdString(
        Json{{"file", path_.toStdString()}, {"batch", batch}, {"run", how}}.dump());
}

void BatchPage::restoreDraft(const QByteArray& draft) {
    const Json kept = Json::parse(draft.toStdString(), nullptr, false);
    if (!kept.is_object() || !kept.contains("batch"))
        return;
    try {
        const QString path = QString::fromStdString(kept.value("file", std::string()));
        if (!path.isEmpty() && QFileInfo::exists(path))
            openFile(path);
        form_->setDraft(batchDraftFrom(kept.at("batch"), "draft"));
        if (kept.contains("run"))
            how_->setValues(ParameterValues::fromJson(BatchRunParameters::table(), kept.at("run"), "draft"));
        check();
        follow();
    } catch (const std::exception&) { // A file of settings may hold anything.
        beNew();
    }
}

void BatchPage::retranslate() {
    const auto name = [](QToolButton* button, const QString& text, const QString& tip) {
        button->setText(text);
        button->setToolTip(tip);
        button->setAccessibleName(tip);
    };
    name(new_, tr("New"), tr("Begin a new batch"));
    name(open_, tr("Open…"), tr("Open a batch file"));
    name(save_, tr("Save"), tr("Save the batch file"));
    name(saveAs_, tr("Save as…"), tr("Save the batch file under another name"));
    side_->setAccessibleName(tr("The batch"));
    table_->setAccessibleName(tr("Results of the batch"));
    runHeading_->setText(tr("How it is run"));
    run_->setToolTip(tr("Save the batch and compute the rows that are missing; Esc stops, and what is "
                        "finished stays"));
    openRow_->setText(tr("Open in the wizard"));
    openRow_->setToolTip(tr("Open the recording of the selected row with its parameters, or its project"));
    model_->retranslate();
    follow();
}

void BatchPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace canns
