#include "app/gui/batch/BatchSubjects.h"

#include "core/base/Error.h"
#include "core/io/RecordingReader.h"
#include "core/models/ModelRegistry.h"
#include "core/simulation/Presets.h"
#include "widgets/text/CoreText.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <functional>
#include <set>
#include <utility>

namespace canns {

namespace {

using namespace Qt::Literals::StringLiterals;
using Json = BatchSubjects::Json;

constexpr int jsonRole = Qt::UserRole;
constexpr int scaleColumn = 1;

std::string member(const Json& object, const char* name) {
    return object.is_object() && object.contains(name) && object.at(name).is_string()
               ? object.at(name).get<std::string>()
               : std::string();
}

QString pathOf(const Json& recording) {
    return QString::fromStdString(recording.is_string() ? recording.get<std::string>()
                                                        : member(recording, "path"));
}

QString scaleOf(const Json& recording) {
    return recording.is_object() && recording.contains("metresPerUnit")
               ? QString::fromStdString(recording.at("metresPerUnit").dump())
               : QString();
}

/// An entry with only a path is that path.
Json simplified(const Json& recording) {
    return recording.is_object() && recording.size() == 1 && recording.contains("path") ? recording.at("path")
                                                                                        : recording;
}

} // namespace

BatchSubjects::BatchSubjects(QWidget* parent)
    : QWidget(parent), table_(new QTableWidget), add_(new QToolButton), remove_(new QToolButton),
      menu_(new QMenu(this)) {
    table_->setObjectName(u"batchSubjects"_s);
    table_->setTabKeyNavigation(false);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setShowGrid(false);
    table_->setAlternatingRowColors(true);
    table_->setWordWrap(false);
    table_->setTextElideMode(Qt::ElideMiddle);
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setDefaultSectionSize(table_->fontMetrics().height() + 8);
    table_->horizontalHeader()->setHighlightSections(false);
    table_->setMinimumHeight(table_->fontMetrics().height() * 6);
    add_->setObjectName(u"batchAddSubject"_s);
    add_->setPopupMode(QToolButton::InstantPopup);
    add_->setMenu(menu_);
    remove_->setObjectName(u"batchRemoveSubject"_s);
    auto* buttons = new QHBoxLayout;
    for (QToolButton* button : {add_, remove_}) {
        button->setFocusPolicy(Qt::StrongFocus);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(table_, 1);
    all->addLayout(buttons);
    connect(menu_, &QMenu::aboutToShow, this, &BatchSubjects::fillAddMenu);
    connect(remove_, &QToolButton::clicked, this, &BatchSubjects::removeSelected);
    connect(table_, &QTableWidget::itemChanged, this, [this] {
        if (!filling_)
            Q_EMIT changed();
    });
    setSubjects(false, {});
    retranslate();
}

void BatchSubjects::setSubjects(bool simulations, const std::vector<Json>& subjects) {
    filling_ = true;
    simulations_ = simulations;
    table_->setRowCount(0);
    table_->setColumnCount(simulations ? 1 : 2);
    table_->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table_->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    if (!simulations)
        table_->horizontalHeader()->setSectionResizeMode(scaleColumn, QHeaderView::ResizeToContents);
    for (const Json& subject : subjects)
        add(subject);
    filling_ = false;
    retranslate();
}

QString BatchSubjects::words(const Json& subject) const {
    if (!simulations_)
        return pathOf(subject);
    const std::string preset = member(subject, "preset");
    return preset.empty() ? QString::fromStdString(member(subject, "model") + " + " + member(subject, "task"))
                          : QString::fromStdString(preset);
}

void BatchSubjects::add(const Json& subject) {
    const bool wasFilling = std::exchange(filling_, true);
    const int row = table_->rowCount();
    table_->insertRow(row);
    auto* item = new QTableWidgetItem(words(subject));
    item->setData(jsonRole, QString::fromStdString(subject.dump()));
    item->setToolTip(item->text());
    if (simulations_)
        item->setFlags(item->flags() & ~Qt::ItemIsEditable);
    table_->setItem(row, 0, item);
    if (!simulations_)
        table_->setItem(row, scaleColumn, new QTableWidgetItem(scaleOf(subject)));
    filling_ = wasFilling;
    if (!filling_)
        Q_EMIT changed();
}

std::vector<Json> BatchSubjects::subjects() const {
    std::vector<Json> subjects;
    for (int row = 0; row < table_->rowCount(); ++row) {
        Json subject =
            Json::parse(table_->item(row, 0)->data(jsonRole).toString().toStdString(), nullptr, false);
        if (!simulations_) {
            if (!subject.is_object())
                subject = Json::object();
            subject["path"] = table_->item(row, 0)->text().trimmed().toStdString();
            const QString scale = table_->item(row, scaleColumn)->text().trimmed();
            bool isNumber = false;
            const double metres = QLocale::c().toDouble(scale, &isNumber);
            if (scale.isEmpty())
                subject.erase("metresPerUnit");
            else if (isNumber)
                subject["metresPerUnit"] = metres;
            else
                subject["metresPerUnit"] = scale.toStdString(); // Refused when the batch is checked.
        }
        subjects.push_back(simplified(subject));
    }
    return subjects;
}

void BatchSubjects::addFiles(const QStringList& files) {
    filling_ = true;
    for (const QString& file : files) {
        const QString relative = folder_.isEmpty() ? file : QDir(folder_).relativeFilePath(file);
        add(Json((relative.startsWith(u".."_s) ? file : relative).toStdString()));
    }
    filling_ = false;
    Q_EMIT changed();
}

void BatchSubjects::askForFiles() {
    addFiles(QFileDialog::getOpenFileNames(this, tr("Add recordings"), folder_));
}

void BatchSubjects::addPattern() {
    add(Json("*.nwb"));
    table_->setCurrentCell(table_->rowCount() - 1, 0);
    table_->editItem(table_->item(table_->rowCount() - 1, 0));
}

void BatchSubjects::removeSelected() {
    std::set<int, std::greater<>> rows;
    for (const QModelIndex& index : table_->selectionModel()->selectedIndexes())
        rows.insert(index.row());
    if (rows.empty())
        return;
    filling_ = true;
    for (const int row : rows)
        table_->removeRow(row);
    filling_ = false;
    Q_EMIT changed();
}

void BatchSubjects::fillAddMenu() {
    menu_->clear();
    if (!simulations_) {
        menu_->addAction(tr("Recordings…"), this, &BatchSubjects::askForFiles);
        menu_->addAction(tr("All files that fit a pattern"), this, &BatchSubjects::addPattern);
        menu_->addSeparator();
        try {
            for (const Sample& sample : samples())
                menu_->addAction(CoreText::phrase(sample.title), this,
                                 [this, name = sample.name] { add(Json("sample:" + name)); });
        } catch (const Error&) { // No resource folder: no samples.
        }
        return;
    }
    for (const SimulationPreset& preset : simulationPresets()) {
        QAction* action = menu_->addAction(CoreText::phrase(preset.title), this, [this, name = preset.name] {
            add(Json{{"preset", name}});
        });
        action->setToolTip(CoreText::phrase(preset.shows));
    }
    menu_->addSeparator();
    for (const Model& model : models()) {
        QMenu* sub = menu_->addMenu(CoreText::phrase(model.title));
        for (const TaskKind& task : tasks())
            if (goTogether(model, task))
                sub->addAction(CoreText::phrase(task.title), this,
                               [this, model = model.name(), task = task.name()] {
                                   add(Json{{"model", model}, {"task", task}});
                               });
    }
    menu_->setToolTipsVisible(true);
}

void BatchSubjects::retranslate() {
    table_->setAccessibleName(simulations_ ? tr("Simulations of the batch") : tr("Recordings of the batch"));
    table_->setHorizontalHeaderLabels(simulations_ ? QStringList{tr("Simulation")}
                                                   : QStringList{tr("Recording"), tr("m per unit")});
    if (!simulations_)
        table_->horizontalHeaderItem(scaleColumn)
            ->setToolTip(tr("Metres that a unit of the positions stands for, where the file does not say"));
    add_->setText(tr("Add"));
    add_->setToolTip(simulations_ ? tr("Add a simulation") : tr("Add recordings"));
    add_->setAccessibleName(add_->toolTip());
    remove_->setText(tr("Remove"));
    remove_->setToolTip(tr("Take the selected rows out of the batch"));
    remove_->setAccessibleName(remove_->toolTip());
}

void BatchSubjects::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace canns
