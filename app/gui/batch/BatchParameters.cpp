#include "app/gui/batch/BatchParameters.h"

#include "widgets/text/CoreText.h"

#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace canns {

namespace {

using namespace Qt::Literals::StringLiterals;
using Way = BatchDraft::Way;

/// Stands for a value that is left as it is, among parameters that go in step.
const QString gap = u"–"_s;

} // namespace

BatchParameters::BatchParameters(QWidget* parent)
    : QWidget(parent), rows_(new QGridLayout), names_(new QComboBox), add_(new QToolButton) {
    rows_->setContentsMargins(0, 0, 0, 0);
    rows_->setVerticalSpacing(2);
    names_->setObjectName(u"batchParameterNames"_s);
    names_->setEditable(true);
    names_->setInsertPolicy(QComboBox::NoInsert);
    names_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    names_->setMinimumContentsLength(14);
    names_->completer()->setCompletionMode(QCompleter::PopupCompletion);
    names_->completer()->setFilterMode(Qt::MatchContains);
    add_->setObjectName(u"batchAddParameter"_s);
    add_->setFocusPolicy(Qt::StrongFocus);
    auto* line = new QHBoxLayout;
    line->addWidget(names_, 1);
    line->addWidget(add_);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addLayout(rows_);
    all->addLayout(line);
    const auto addChosen = [this] {
        if (!names_->currentText().trimmed().isEmpty())
            add(names_->currentText().trimmed());
    };
    connect(add_, &QToolButton::clicked, this, addChosen);
    connect(names_->lineEdit(), &QLineEdit::returnPressed, this, addChosen);
    retranslate();
}

void BatchParameters::setKnown(const Known& known) {
    if (known == known_)
        return;
    known_ = known;
    const QSignalBlocker quiet(names_);
    names_->clear();
    for (const auto& [name, row] : known_) {
        names_->addItem(QString::fromStdString(name));
        names_->setItemData(names_->count() - 1, CoreText::phrase(row->info.meaning), Qt::ToolTipRole);
    }
    names_->setCurrentIndex(-1);
    names_->clearEditText();
    for (const Line& line : lines_)
        describe(line);
}

const ParameterRow* BatchParameters::rowOf(const std::string& name) const {
    const auto found = known_.find(name);
    return found == known_.end() ? nullptr : found->second;
}

bool BatchParameters::partedBySemicolons(const std::string& name) const {
    const ParameterRow* row = rowOf(name);
    return row != nullptr && (row->typeName() == "text" || row->typeName() == "list of numbers");
}

std::vector<std::string> BatchParameters::valuesOf(const Line& line) const {
    static const QRegularExpression semicolons(u"\\s*;\\s*"_s);
    static const QRegularExpression commas(u"\\s*[,;]\\s*|\\s+"_s);
    std::vector<std::string> values;
    const QString text = line.values->text().trimmed();
    for (const QString& value : text.split(partedBySemicolons(line.name) ? semicolons : commas))
        values.push_back(value == gap ? std::string() : value.toStdString());
    if (values.size() > 1 && values.back().empty() && !text.endsWith(gap))
        values.pop_back(); // Still being typed.
    return values;
}

QString BatchParameters::textOf(const Parameter& parameter) const {
    QStringList values;
    for (const std::string& value : parameter.values)
        values << (value.empty() ? gap : QString::fromStdString(value));
    return values.join(partedBySemicolons(parameter.name) ? u"; "_s : u", "_s);
}

void BatchParameters::setParameters(const std::vector<Parameter>& parameters) {
    filling_ = true;
    while (!lines_.empty())
        removeLine(lines_.back().all);
    for (const Parameter& parameter : parameters)
        addLine(parameter);
    filling_ = false;
}

std::vector<BatchParameters::Parameter> BatchParameters::parameters() const {
    std::vector<Parameter> parameters;
    for (const Line& line : lines_)
        parameters.push_back({line.name, valuesOf(line), static_cast<Way>(line.way->currentIndex())});
    return parameters;
}

void BatchParameters::add(const QString& name) {
    const ParameterRow* row = rowOf(name.toStdString());
    addLine({name.toStdString(),
             {row == nullptr ? std::string() : parameterText(*row, row->defaultValue)},
             Way::Fixed});
    names_->setCurrentIndex(-1);
    names_->clearEditText();
    lines_.back().values->setFocus();
    lines_.back().values->selectAll();
    Q_EMIT changed();
}

void BatchParameters::addLine(const Parameter& parameter) {
    auto* all = new QWidget;
    auto* name = new QLabel(QString::fromStdString(parameter.name));
    Line line{all, parameter.name, new QLineEdit(textOf(parameter)), new QComboBox, new QToolButton};
    const QString id = QString::fromStdString(parameter.name);
    line.values->setObjectName(u"values-"_s + id);
    line.way->setObjectName(u"way-"_s + id);
    line.remove->setObjectName(u"remove-"_s + id);
    line.remove->setText(u"✕"_s);
    line.remove->setFocusPolicy(Qt::StrongFocus);
    for (int k = 0; k < 3; ++k)
        line.way->addItem({});
    line.way->setCurrentIndex(static_cast<int>(parameter.way));
    name->setBuddy(line.values);
    auto* grid = new QGridLayout(all);
    grid->setContentsMargins(0, 0, 0, 2);
    grid->setVerticalSpacing(1);
    grid->addWidget(name, 0, 0, 1, 2);
    grid->addWidget(line.values, 1, 0);
    grid->addWidget(line.way, 1, 1);
    grid->addWidget(line.remove, 1, 2);
    grid->setColumnStretch(0, 1);
    rows_->addWidget(all, rows_->rowCount(), 0);
    lines_.push_back(line);
    describe(line);
    QWidget::setTabOrder(line.values, line.way);
    QWidget::setTabOrder(line.way, line.remove);
    QWidget::setTabOrder(line.remove, names_);
    const auto tell = [this] {
        if (!filling_)
            Q_EMIT changed();
    };
    connect(line.values, &QLineEdit::textEdited, this, [this, line, tell] {
        // Several values are not one for all rows.
        if (line.way->currentIndex() == static_cast<int>(Way::Fixed) && valuesOf(line).size() > 1)
            line.way->setCurrentIndex(static_cast<int>(Way::Crossed));
        tell();
    });
    connect(line.way, &QComboBox::currentIndexChanged, this, tell);
    connect(line.remove, &QToolButton::clicked, this, [this, all, tell] {
        names_->setFocus();
        removeLine(all);
        tell();
    });
}

void BatchParameters::removeLine(const QWidget* all) {
    const auto found = std::ranges::find(lines_, all, &Line::all);
    if (found == lines_.end())
        return;
    found->all->hide();
    found->all->deleteLater();
    lines_.erase(found);
}

void BatchParameters::describe(const Line& line) {
    const QString name = QString::fromStdString(line.name);
    const ParameterRow* row = rowOf(line.name);
    QString tip =
        tr("Values are parted by %1.").arg(partedBySemicolons(line.name) ? tr("semicolons") : tr("commas"));
    if (row != nullptr) {
        QString what = CoreText::phrase(row->info.meaning);
        if (!row->info.unit.empty())
            what += u' ' + tr("In %1.").arg(QString::fromStdString(row->info.unit));
        tip = what + u'\n' + tip;
    }
    line.values->setToolTip(tip);
    line.values->setAccessibleName(tr("Values of %1").arg(name));
    line.values->setAccessibleDescription(tip);
    line.way->setItemText(static_cast<int>(Way::Fixed), tr("for all"));
    line.way->setItemText(static_cast<int>(Way::Crossed), tr("combined"));
    line.way->setItemText(static_cast<int>(Way::InStep), tr("in step"));
    line.way->setItemData(0, tr("One value for all rows"), Qt::ToolTipRole);
    line.way->setItemData(1, tr("Each value with every combination of the others"), Qt::ToolTipRole);
    line.way->setItemData(
        2, tr("The first value with the first of the others in step, and so on; – leaves a value as it is"),
        Qt::ToolTipRole);
    line.way->setAccessibleName(tr("How the values of %1 meet those of others").arg(name));
    line.remove->setToolTip(tr("Take %1 out of the batch").arg(name));
    line.remove->setAccessibleName(line.remove->toolTip());
}

void BatchParameters::retranslate() {
    names_->setAccessibleName(tr("Parameter to set or vary"));
    names_->lineEdit()->setPlaceholderText(tr("Parameter to set or vary"));
    add_->setText(tr("Add"));
    add_->setAccessibleName(tr("Add the parameter"));
    for (const Line& line : lines_)
        describe(line);
}

void BatchParameters::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace canns
