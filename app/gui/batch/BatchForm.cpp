#include "app/gui/batch/BatchForm.h"

#include "app/gui/batch/BatchParameters.h"
#include "app/gui/batch/BatchSubjects.h"
#include "core/batch/BatchMeasures.h"
#include "core/pipeline/PipelineParameters.h"
#include "core/simulation/Presets.h"
#include "widgets/text/CoreText.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>
#include <utility>

namespace canns {

namespace {

using namespace Qt::Literals::StringLiterals;

void select(QComboBox& box, const std::string& name) {
    const QSignalBlocker quiet(box);
    const QString id = QString::fromStdString(name);
    if (box.findData(id) < 0)
        box.addItem(id, id); // Of the file; what is wrong with it is said when the batch is checked.
    box.setCurrentIndex(box.findData(id));
}

std::string chosen(const QComboBox& box) { return box.currentData().toString().toStdString(); }

/// Adds the rows of a table as "GROUP.NAME".
void addRows(BatchParameters::Known& known, const std::string& group, const ParameterTable& table) {
    for (const ParameterRow& row : table.rows())
        known.emplace(group + "." + row.info.name, &row);
}

} // namespace

BatchForm::BatchForm(QWidget* parent)
    : QWidget(parent), kind_(new QComboBox), subjects_(new BatchSubjects), presetLabel_(new QLabel),
      preset_(new QComboBox), throughLabel_(new QLabel), through_(new QComboBox),
      parameters_(new BatchParameters), seeds_(new QLineEdit), measures_(new QListWidget),
      projects_(new QCheckBox) {
    kind_->setObjectName(u"batchKind"_s);
    preset_->setObjectName(u"batchPreset"_s);
    through_->setObjectName(u"batchThrough"_s);
    seeds_->setObjectName(u"batchSeeds"_s);
    measures_->setObjectName(u"batchMeasures"_s);
    projects_->setObjectName(u"batchProjects"_s);
    kind_->addItem(QString(), false);
    kind_->addItem(QString(), true);
    presetLabel_->setBuddy(preset_);
    throughLabel_->setBuddy(through_);
    for (QComboBox* box : {preset_, through_}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(10);
    }
    measures_->setMinimumHeight(measures_->fontMetrics().height() * 7);
    for (QLabel*& heading : headings_) {
        heading = new QLabel;
        QFont bold = heading->font();
        bold.setBold(true);
        heading->setFont(bold);
    }
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 6, 0);
    auto* how = new QGridLayout;
    how->addWidget(presetLabel_, 0, 0);
    how->addWidget(preset_, 0, 1);
    how->addWidget(throughLabel_, 1, 0);
    how->addWidget(through_, 1, 1);
    how->setColumnStretch(1, 1);
    auto* what = new QHBoxLayout;
    what->addWidget(headings_[0]);
    what->addWidget(kind_, 1);
    all->addLayout(what);
    all->addWidget(subjects_);
    all->addLayout(how);
    all->addWidget(headings_[1]);
    all->addWidget(parameters_);
    auto* seeds = new QHBoxLayout;
    seeds->addWidget(headings_[2]);
    seeds->addWidget(seeds_, 1);
    all->addLayout(seeds);
    all->addWidget(headings_[3]);
    all->addWidget(measures_);
    all->addWidget(projects_);

    connect(kind_, &QComboBox::currentIndexChanged, this, &BatchForm::chooseKind);
    connect(subjects_, &BatchSubjects::changed, this, [this] {
        fillKnown();
        tell();
    });
    connect(parameters_, &BatchParameters::changed, this, &BatchForm::tell);
    connect(preset_, &QComboBox::currentIndexChanged, this, &BatchForm::tell);
    connect(through_, &QComboBox::currentIndexChanged, this, &BatchForm::tell);
    connect(seeds_, &QLineEdit::textEdited, this, &BatchForm::tell);
    connect(measures_, &QListWidget::itemChanged, this, &BatchForm::tell);
    connect(projects_, &QCheckBox::toggled, this, &BatchForm::tell);
    retranslate();
    setDraft({});
}

bool BatchForm::simulations() const { return kind_->currentData().toBool(); }

void BatchForm::tell() {
    if (!filling_)
        Q_EMIT changed();
}

void BatchForm::chooseKind() {
    if (filling_)
        return;
    BatchDraft draft; // Recordings and simulations have nothing in common but the seeds.
    draft.simulations = simulations();
    draft.seeds = this->draft().seeds;
    setDraft(draft);
    tell();
}

BatchDraft BatchForm::draft() const {
    BatchDraft draft;
    draft.simulations = simulations();
    draft.subjects = subjects_->subjects();
    draft.preset = chosen(*preset_);
    draft.through = chosen(*through_);
    draft.parameters = parameters_->parameters();
    draft.seeds = seedsFrom(seeds_->text().toStdString());
    bool asUsual = order_.empty();
    const auto isChosen = [&](const std::string& name) {
        const QList<QListWidgetItem*> items =
            measures_->findItems(QString::fromStdString(name), Qt::MatchExactly);
        return items.isEmpty() || items.front()->checkState() == Qt::Checked; // An unknown one is said later.
    };
    std::ranges::copy_if(order_, std::back_inserter(draft.measures), isChosen);
    for (int k = 0; k < measures_->count(); ++k) {
        const QListWidgetItem* item = measures_->item(k);
        const bool checked = item->checkState() == Qt::Checked;
        asUsual = asUsual && checked == item->data(Qt::UserRole + 1).toBool();
        std::string name = item->text().toStdString();
        if (checked && std::ranges::find(order_, name) == order_.end())
            draft.measures.push_back(std::move(name));
    }
    if (asUsual)
        draft.measures.clear();
    draft.keepProjects = !draft.simulations && projects_->isChecked();
    if (draft.simulations)
        draft.preset = draft.through = {};
    return draft;
}

void BatchForm::setDraft(const BatchDraft& draft) {
    filling_ = true;
    kind_->setCurrentIndex(draft.simulations ? 1 : 0);
    subjects_->setSubjects(draft.simulations, draft.subjects);
    for (QWidget* widget :
         std::initializer_list<QWidget*>{presetLabel_, preset_, throughLabel_, through_, projects_})
        widget->setVisible(!draft.simulations);
    select(*preset_, draft.preset);
    select(*through_, draft.through);
    fillKnown();
    parameters_->setParameters(draft.parameters);
    seeds_->setText(QString::fromStdString(seedsText(draft.seeds)));
    order_ = draft.measures;
    fillMeasures(draft.measures);
    projects_->setChecked(draft.keepProjects);
    filling_ = false;
}

void BatchForm::fillMeasures(const std::vector<std::string>& chosen) {
    const bool wasFilling = std::exchange(filling_, true);
    measures_->clear();
    for (const MeasureInfo& info : canns::measures(simulations())) {
        auto* item = new QListWidgetItem(QString::fromStdString(info.name), measures_);
        const QString meaning = CoreText::sentence(info.meaning);
        item->setToolTip(meaning);
        item->setData(Qt::UserRole + 1, info.byDefault);
        item->setData(Qt::AccessibleDescriptionRole, meaning);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        const bool checked =
            chosen.empty() ? info.byDefault : std::ranges::find(chosen, info.name) != chosen.end();
        item->setCheckState(checked ? Qt::Checked : Qt::Unchecked);
    }
    filling_ = wasFilling;
}

void BatchForm::fillKnown() {
    BatchParameters::Known known;
    if (!simulations()) {
        for (const StageDescriptor& stage : pipelineStages())
            addRows(known, stage.name(), *stage.table);
        parameters_->setKnown(known);
        return;
    }
    addRows(known, "simulation", SimulationParameters::table());
    for (const auto& subject : subjects_->subjects())
        try {
            std::string model = subject.value("model", std::string());
            std::string task = subject.value("task", std::string());
            if (const auto preset = subject.value("preset", std::string()); !preset.empty()) {
                model = findSimulationPreset(preset).model;
                task = findSimulationPreset(preset).task;
            }
            addRows(known, "model", *findModel(model).table);
            addRows(known, "task", *findTask(task).table);
        } catch (const std::exception&) { // Said when the batch is checked.
        }
    parameters_->setKnown(known);
}

void BatchForm::retranslate() {
    const bool wasFilling = std::exchange(filling_, true);
    headings_[0]->setText(tr("Run"));
    headings_[1]->setText(tr("Parameters"));
    headings_[2]->setText(tr("Seeds"));
    headings_[3]->setText(tr("Measures"));
    kind_->setItemText(0, tr("recordings"));
    kind_->setItemText(1, tr("simulations"));
    kind_->setAccessibleName(tr("What the batch runs"));
    presetLabel_->setText(tr("Preset"));
    throughLabel_->setText(tr("Up to"));
    preset_->setAccessibleName(tr("Preset of parameters"));
    through_->setAccessibleName(tr("Last step of the analysis"));
    const std::string preset = chosen(*preset_);
    const std::string through = chosen(*through_);
    preset_->clear();
    preset_->addItem(tr("none"), QString());
    for (const Preset& each : presets())
        preset_->addItem(CoreText::phrase(each.title), QString::fromStdString(each.name));
    through_->clear();
    through_->addItem(tr("the last step that applies"), QString());
    for (const StageDescriptor& stage : pipelineStages())
        through_->addItem(QString::fromStdString(stage.name()), QString::fromStdString(stage.name()));
    select(*preset_, preset);
    select(*through_, through);
    seeds_->setPlaceholderText(tr("such as 1-5; empty: as set"));
    seeds_->setAccessibleName(tr("Seeds, a row for each"));
    measures_->setAccessibleName(tr("Measures, the columns of results"));
    projects_->setText(tr("Keep each analysis as a project"));
    for (int k = 0; k < measures_->count(); ++k)
        measures_->item(k)->setToolTip(
            CoreText::sentence(std::ranges::find(canns::measures(simulations()),
                                                 measures_->item(k)->text().toStdString(), &MeasureInfo::name)
                                   ->meaning));
    filling_ = wasFilling;
}

void BatchForm::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace canns
