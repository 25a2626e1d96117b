#include "app/gui/live/SetupPanel.h"

#include "app/gui/live/LiveSetup.h"
#include "app/gui/live/ModelGallery.h"
#include "core/simulation/Presets.h"
#include "core/simulation/SetupFile.h"
#include "widgets/figure/Ticks.h"
#include "widgets/forms/ParameterForm.h"
#include "widgets/text/CoreText.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QTabWidget>

#include <algorithm>
#include <chrono>

namespace canns {

namespace {
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// Room for the form beside a scroll bar, so that nothing is cut off across.
class FormArea : public QScrollArea {
public:
    FormArea() {
        setWidgetResizable(true);
        setFrameShape(QFrame::NoFrame);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    }
};

} // namespace

SetupPanel::SetupPanel(QWidget* parent)
    : QWidget(parent), origin_(liveOrigin(models().front())), gallery_(new ModelGallery),
      taskLabel_(new QLabel), task_(new QComboBox), presetLabel_(new QLabel), preset_(new QComboBox),
      share_(new QPushButton), tabs_(new QTabWidget), theory_(new QLabel) {
    theory_->setObjectName(u"liveTheory"_s);
    theory_->setWordWrap(true);
    preset_->setObjectName(u"livePreset"_s);
    preset_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    preset_->setMinimumContentsLength(14);
    presetLabel_->setBuddy(preset_);
    share_->setObjectName(u"liveShare"_s);
    share_->setMenu(new QMenu(share_));
    task_->setObjectName(u"liveTask"_s);
    task_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    task_->setMinimumContentsLength(14);
    taskLabel_->setBuddy(task_);
    tabs_->setObjectName(u"liveForms"_s);
    tabs_->setDocumentMode(true);
    for (std::size_t i = 0; i < pages_.size(); ++i) {
        pages_[i] = new FormArea;
        pages_[i]->setObjectName(u"liveForm%1"_s.arg(i));
        tabs_->addTab(pages_[i], QString());
    }
    auto* choices = new QGridLayout;
    choices->addWidget(presetLabel_, 0, 0);
    choices->addWidget(preset_, 0, 1);
    choices->addWidget(share_, 0, 2);
    choices->addWidget(taskLabel_, 1, 0);
    choices->addWidget(task_, 1, 1, 1, 2);
    choices->setColumnStretch(1, 1);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(gallery_, 2);
    all->addLayout(choices);
    all->addWidget(tabs_, 3);
    all->addWidget(theory_);
    setMinimumWidth(300);
    setMaximumWidth(330);

    settling_.setSingleShot(true);
    settling_.setInterval(350ms);
    connect(&settling_, &QTimer::timeout, this, &SetupPanel::setupChanged);
    connect(gallery_, &ModelGallery::modelChosen, this,
            [this](const Model& model) { chooseModel(model.name(), {}); });
    connect(task_, &QComboBox::activated, this,
            [this] { chooseModel(origin_.model, task_->currentData().toString().toStdString()); });
    connect(preset_, &QComboBox::activated, this, &SetupPanel::choosePreset);
    connect(share_->menu(), &QMenu::aboutToShow, this, &SetupPanel::fillShareMenu);
    setOrigin(origin_);
    retranslate();
}

void SetupPanel::chooseModel(const std::string& name, const std::string& task) {
    SimulationOrigin origin = liveOrigin(findModel(name), task);
    if (name == origin_.model && task != origin_.task) // Another task for the network as it is.
        origin.modelValues = origin_.modelValues;
    setOrigin(origin);
    Q_EMIT setupChanged();
}

void SetupPanel::setOrigin(const SimulationOrigin& origin) {
    settling_.stop();
    const bool sameForms =
        modelForm_ != nullptr && origin.model == origin_.model && origin.task == origin_.task;
    origin_ = origin;
    gallery_->setModelName(origin.model);
    showPreset(presetOf(origin));
    fillTasks();
    if (!sameForms)
        makeForms();
    showing_ = true;
    modelForm_->setValues(origin.modelValues);
    taskForm_->setValues(origin.taskValues);
    runForm_->setValues(origin.simulationValues);
    showing_ = false;
    markTheory();
}

void SetupPanel::fillTasks() {
    const QSignalBlocker quiet(task_);
    task_->clear();
    for (const TaskKind& kind : tasks())
        if (goTogether(findModel(origin_.model), kind))
            task_->addItem(CoreText::phrase(kind.title), QString::fromStdString(kind.name()));
    task_->setCurrentIndex(task_->findData(QString::fromStdString(origin_.task)));
    task_->setToolTip(CoreText::phrase(findTask(origin_.task).description));
}

void SetupPanel::fillPresets() {
    const QSignalBlocker quiet(preset_);
    const QVariant chosen = preset_->currentData();
    preset_->clear();
    preset_->addItem(tr("choose…"), QString());
    for (const SimulationPreset& preset : simulationPresets()) {
        preset_->addItem(CoreText::phrase(preset.title), QString::fromStdString(preset.name));
        preset_->setItemData(preset_->count() - 1, CoreText::phrase(preset.shows), Qt::ToolTipRole);
    }
    preset_->setCurrentIndex(std::max(0, preset_->findData(chosen)));
    if (const SimulationPreset* shown = preset())
        preset_->setToolTip(CoreText::phrase(shown->shows));
}

const SimulationPreset* SetupPanel::preset() const {
    const std::string name = preset_->currentData().toString().toStdString();
    return name.empty() ? nullptr : &findSimulationPreset(name);
}

void SetupPanel::showPreset(const SimulationPreset* preset) {
    const QString name = preset == nullptr ? QString() : QString::fromStdString(preset->name);
    preset_->setCurrentIndex(preset_->findData(name));
    preset_->setToolTip(preset == nullptr ? QString() : CoreText::phrase(preset->shows));
}

void SetupPanel::choosePreset() {
    const SimulationPreset* chosen = preset();
    if (chosen == nullptr)
        return;
    setOrigin(originOf(*chosen, 0));
    Q_EMIT setupChanged();
}

void SetupPanel::fillShareMenu() {
    QMenu* menu = share_->menu();
    menu->clear();
    menu->addAction(tr("Defaults of the model"), this, [this] { chooseModel(origin_.model, origin_.task); })
        ->setObjectName(u"liveDefaults"_s);
    menu->addSeparator();
    menu->addAction(tr("Save this set-up…"), this, &SetupPanel::save)->setObjectName(u"liveSave"_s);
    menu->addAction(tr("Open a set-up…"), this, &SetupPanel::open)->setObjectName(u"liveOpen"_s);
    menu->addAction(
            tr("Copy as a command"), this,
            [this] { QApplication::clipboard()->setText(QString::fromStdString(liveCommand(origin_))); })
        ->setObjectName(u"liveCopy"_s);
}

void SetupPanel::save() {
    QString path = QFileDialog::getSaveFileName(this, tr("Save the set-up"),
                                                QString::fromStdString(origin_.model) + u".json"_s,
                                                tr("Set-ups (*.json)"));
    if (path.isEmpty())
        return;
    if (!path.endsWith(u".json"_s))
        path += u".json"_s;
    try {
        writeSetup(origin_, path.toStdU16String());
    } catch (const Error&) {
        Q_EMIT failed(CoreText::error(std::current_exception()));
    }
}

void SetupPanel::open() {
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Open a set-up"), QString(), tr("Set-ups (*.json)"));
    if (path.isEmpty())
        return;
    try {
        setOrigin(readSetup(path.toStdU16String()));
        Q_EMIT setupChanged();
    } catch (const Error&) {
        Q_EMIT failed(CoreText::error(std::current_exception()));
    }
}

void SetupPanel::makeForms() {
    const auto make = [this](std::size_t page, const ParameterTable& table) {
        auto* form = new ParameterForm(table, nullptr,
                                       page == 0 ? ParameterForm::Sliders::Yes : ParameterForm::Sliders::No);
        form->layout()->setContentsMargins(4, 6, 4, 6);
        pages_[page]->setWidget(form); // Deletes the old one.
        return form;
    };
    modelForm_ = make(0, origin_.modelValues.table());
    taskForm_ = make(1, origin_.taskValues.table());
    runForm_ = make(2, origin_.simulationValues.table());
    connect(modelForm_, &ParameterForm::changed, this, &SetupPanel::readModelForm);
    connect(taskForm_, &ParameterForm::changed, this, [this] {
        if (showing_)
            return;
        origin_.taskValues = taskForm_->values();
        settling_.start();
    });
    connect(runForm_, &ParameterForm::changed, this, [this] {
        if (showing_)
            return;
        origin_.simulationValues = runForm_->values();
        settling_.start();
    });
}

void SetupPanel::readModelForm() {
    if (showing_)
        return;
    const ParameterValues before = origin_.modelValues;
    origin_.modelValues = modelForm_->values();
    const auto rows = before.table().rows();
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (before[i] != origin_.modelValues[i])
            Q_EMIT modelParameterChanged(QString::fromStdString(rows[i].info.name));
    markTheory();
}

/// Where mean-field theory says that something changes, on the sliders, and its other numbers below.
void SetupPanel::markTheory() {
    const Model& model = findModel(origin_.model);
    QStringList lines;
    if (model.theory != nullptr) {
        try {
            for (const TheoryValue& value : model.theory(origin_.modelValues)) {
                const QString words = tr("%1: %2", "a theory's value")
                                          .arg(CoreText::phrase(value.label), numberText(value.value, 3)) +
                                      (value.unit.empty() ? QString() : u' ' + CoreText::phrase(value.unit));
                lines << words;
                for (const auto& [theory, parameter] :
                     {std::pair{"criticalInhibition", "inhibition"}, {"travellingThreshold", "adaptation"}})
                    if (value.name == theory)
                        modelForm_->setMarks(QLatin1String(parameter), {{value.value, words}});
            }
        } catch (const Error&) {
            lines.clear(); // No theory of values that do not go together; the network says which.
        }
    }
    theory_->setText(lines.join(u'\n'));
    theory_->setVisible(!lines.isEmpty());
}

bool SetupPanel::showError(const std::string& where, const QString& text) {
    const std::size_t dot = where.find('.');
    if (dot == std::string::npos)
        return false;
    const std::string table = where.substr(0, dot);
    const std::string name = where.substr(dot + 1);
    for (ParameterForm* form : {modelForm_, taskForm_, runForm_}) {
        const ParameterTable& its = form->values().table();
        for (const ParameterRow& row : its.rows())
            if (its.name() == table && row.info.name == name) {
                form->setError(QString::fromStdString(name), text);
                return true;
            }
    }
    return false;
}

void SetupPanel::retranslate() {
    taskLabel_->setText(tr("Task"));
    task_->setAccessibleName(tr("Task"));
    tabs_->setTabText(0, tr("Network"));
    tabs_->setTabText(1, tr("Task"));
    tabs_->setTabText(2, tr("Run"));
    tabs_->setTabToolTip(0, tr("The running network takes these at once"));
    tabs_->setTabToolTip(1, tr("A change begins anew"));
    tabs_->setTabToolTip(2, tr("A change begins anew"));
    presetLabel_->setText(tr("Shows"));
    preset_->setAccessibleName(tr("Known phenomena"));
    share_->setText(tr("Set-up"));
    share_->setAccessibleName(tr("Save, open or share this set-up"));
    fillTasks();
    fillPresets();
    markTheory();
}

void SetupPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace canns
