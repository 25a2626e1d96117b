#include "widgets/forms/ParameterForm.h"

#include "widgets/forms/NumberField.h"
#include "widgets/text/CoreText.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace canns {

namespace {
using namespace Qt::Literals::StringLiterals;

QString boundText(double bound) { return QString::number(bound, 'g', 12); }
} // namespace

ParameterForm::ParameterForm(const ParameterTable& table, QWidget* parent, Sliders sliders)
    : QWidget(parent), sliders_(sliders), values_(table) {
    setObjectName(u"form-"_s + QString::fromStdString(table.name()));
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    auto* basicGrid = new QGridLayout;
    all->addLayout(basicGrid);

    advancedToggle_ = new QToolButton;
    advancedToggle_->setObjectName(u"advancedToggle"_s);
    advancedToggle_->setCheckable(true);
    advancedToggle_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    advancedToggle_->setArrowType(Qt::RightArrow);
    advancedToggle_->setAutoRaise(true);
    all->addWidget(advancedToggle_);
    advanced_ = new QWidget;
    advanced_->setObjectName(u"advancedParameters"_s);
    advanced_->hide();
    auto* advancedGrid = new QGridLayout(advanced_);
    advancedGrid->setContentsMargins(0, 0, 0, 0);
    all->addWidget(advanced_);
    all->addStretch(1);
    for (QGridLayout* grid : {basicGrid, advancedGrid})
        grid->setColumnStretch(1, 1);
    connect(advancedToggle_, &QToolButton::toggled, this, [this](bool open) {
        advanced_->setVisible(open);
        advancedToggle_->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    });

    bool anyAdvanced = false;
    const auto rows = table.rows();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool isAdvanced = rows[i].info.level == ParameterLevel::Advanced;
        anyAdvanced |= isAdvanced;
        fields_.push_back(makeField(i, isAdvanced ? *advancedGrid : *basicGrid, static_cast<int>(3 * i)));
    }
    advancedToggle_->setVisible(anyAdvanced);
    retranslate();
    for (std::size_t i = 0; i < rows.size(); ++i)
        showValue(i);
}

ParameterForm::Field ParameterForm::makeField(std::size_t index, QGridLayout& grid, int line) {
    const QString name = QString::fromStdString(values_.table().rows()[index].info.name);
    Field field;
    field.label = new QLabel;
    field.label->setWordWrap(true);
    field.editor = makeEditor(index);
    field.editor->setObjectName(name);
    field.editor->installEventFilter(this);
    field.label->setBuddy(field.editor);
    field.unit = new QLabel;
    field.reset = new QToolButton;
    field.reset->setObjectName(name + u"-reset"_s);
    field.reset->setText(u"↺"_s);
    field.reset->setAutoRaise(true);
    QSizePolicy keepsRoom = field.reset->sizePolicy();
    keepsRoom.setRetainSizeWhenHidden(true);
    field.reset->setSizePolicy(keepsRoom);
    connect(field.reset, &QToolButton::clicked, this, [this, index] {
        values_.reset(values_.table().rows()[index].info.name);
        showValue(index);
        Q_EMIT changed();
    });
    field.error = new QLabel;
    field.error->setObjectName(name + u"-error"_s);
    field.error->setWordWrap(true);
    field.error->hide();
    grid.addWidget(field.label, line, 0);
    grid.addWidget(field.editor, line, 1);
    grid.addWidget(field.unit, line, 2);
    grid.addWidget(field.reset, line, 3);
    grid.addWidget(field.error, line + 2, 0, 1, 4);
    const ParameterRow& row = values_.table().rows()[index];
    if (sliders_ == Sliders::Yes && std::holds_alternative<double>(row.defaultValue)) {
        field.slider = new ParameterSlider(row);
        field.slider->setObjectName(name + u"-slider"_s);
        connect(field.slider, &ParameterSlider::numberChosen, this, [this, index](double value) {
            if (auto* number = qobject_cast<NumberField*>(fields_[index].editor))
                number->setText(QString::number(value, 'g', 6)); // As if it were typed.
        });
        grid.addWidget(field.slider, line + 1, 1, 1, 3);
    }
    return field;
}

QWidget* ParameterForm::makeEditor(std::size_t index) {
    const ParameterRow& row = values_.table().rows()[index];
    if (!row.info.choices.empty()) {
        auto* box = new QComboBox;
        for (const std::string& choice : row.info.choices)
            box->addItem(QString::fromStdString(choice), QString::fromStdString(choice));
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
        connect(box, &QComboBox::currentIndexChanged, this,
                [this, index, box] { edited(index, box->currentData().toString().toStdString()); });
        return box;
    }
    if (std::holds_alternative<bool>(row.defaultValue)) {
        auto* box = new QCheckBox;
        connect(box, &QCheckBox::toggled, this,
                [this, index](bool on) { edited(index, on ? "true" : "false"); });
        return box;
    }
    if (std::holds_alternative<double>(row.defaultValue) ||
        std::holds_alternative<std::int64_t>(row.defaultValue)) {
        auto* number = new NumberField(row);
        connect(number, &NumberField::textChanged, this,
                [this, index](const QString& text) { edited(index, text.trimmed().toStdString()); });
        return number;
    }
    auto* line = new QLineEdit;
    connect(line, &QLineEdit::textChanged, this,
            [this, index](const QString& text) { edited(index, text.toStdString()); });
    return line;
}

void ParameterForm::retranslate() {
    advancedToggle_->setText(tr("Advanced"));
    advancedToggle_->setAccessibleName(tr("Show advanced parameters"));
    const auto rows = values_.table().rows();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const ParameterInfo& info = rows[i].info;
        const QString label = CoreText::phrase(info.label);
        fields_[i].label->setText(info.symbol.empty() ? label
                                                      : tr("%1 %2", "label and symbol of a parameter")
                                                            .arg(label, QString::fromStdString(info.symbol)));
        fields_[i].editor->setAccessibleName(label);
        fields_[i].reset->setAccessibleName(tr("Reset %1").arg(label));
        if (fields_[i].slider != nullptr)
            fields_[i].slider->setAccessibleName(tr("%1, slider").arg(label));
        fields_[i].reset->setToolTip(
            tr("Reset to %1").arg(QString::fromStdString(parameterText(rows[i], rows[i].defaultValue))));
        QString tip = u"<p>"_s + CoreText::phrase(info.meaning).toHtmlEscaped() + u"</p><p>"_s +
                      wanted(rows[i]).toHtmlEscaped() + u"</p>"_s;
        if (!info.source.empty())
            tip += u"<p>"_s + tr("Source: %1").arg(QString::fromStdString(info.source)).toHtmlEscaped() +
                   u"</p>"_s;
        fields_[i].editor->setToolTip(tip);
        fields_[i].label->setToolTip(tip);
        fields_[i].unit->setText(CoreText::phrase(info.unit));
        if (auto* box = qobject_cast<QComboBox*>(fields_[i].editor))
            for (int c = 0; c < box->count(); ++c)
                box->setItemText(c, CoreText::phrase(info.choices[static_cast<std::size_t>(c)]));
        if (!fields_[i].error->text().isEmpty() && !fields_[i].refused)
            setFieldError(i, wanted(rows[i]));
    }
}

void ParameterForm::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

QString ParameterForm::wanted(const ParameterRow& row) const {
    const ParameterInfo& info = row.info;
    const QString unit = info.unit.empty() ? QString() : u' ' + CoreText::phrase(info.unit);
    const bool low = std::isfinite(info.minimum);
    const bool high = std::isfinite(info.maximum);
    QString range;
    if (low && high)
        range = tr("from %1 to %2").arg(boundText(info.minimum), boundText(info.maximum) + unit);
    else if (low)
        range = tr("%1 or more").arg(boundText(info.minimum) + unit);
    else if (high)
        range = tr("%1 or less").arg(boundText(info.maximum) + unit);
    QString kind;
    if (!info.choices.empty())
        kind = tr("One of the list");
    else if (std::holds_alternative<bool>(row.defaultValue))
        kind = tr("On or off");
    else if (std::holds_alternative<std::int64_t>(row.defaultValue))
        kind = tr("A whole number");
    else if (std::holds_alternative<double>(row.defaultValue))
        kind = tr("A number");
    else if (std::holds_alternative<std::vector<double>>(row.defaultValue))
        kind = tr("Numbers with commas between");
    else
        kind = tr("Text");
    return range.isEmpty() || !info.choices.empty() ? kind : tr("%1, %2", "kind and range").arg(kind, range);
}

void ParameterForm::edited(std::size_t index, const std::string& text) {
    if (showing_)
        return;
    const ParameterRow& row = values_.table().rows()[index];
    try {
        const ParameterValues before = values_;
        values_.setText(row.info.name, text);
        setFieldError(index, {});
        clearRefusals();
        showState(index);
        if (!(values_ == before))
            Q_EMIT changed();
    } catch (const BadInput&) {
        // Said here and not in core's words: the field knows what it wants, in the user's language.
        setFieldError(index, wanted(row));
    }
}

void ParameterForm::setFieldError(std::size_t index, const QString& text, bool refused) {
    QLabel* label = fields_[index].error;
    fields_[index].refused = refused && !text.isEmpty();
    label->setText(text);
    label->setVisible(!text.isEmpty());
    QPalette colours = label->palette();
    const bool dark = palette().color(QPalette::Window).lightness() < 128;
    colours.setColor(QPalette::WindowText, dark ? QColor(255, 140, 120) : QColor(176, 32, 16));
    label->setPalette(colours);
    fields_[index].editor->setAccessibleDescription(text);
    if (const bool valid = isValid(); valid != wasValid_) {
        wasValid_ = valid;
        Q_EMIT validityChanged(valid);
    }
}

void ParameterForm::setError(const QString& parameter, const QString& text) {
    const std::size_t index = values_.table().indexOf(parameter.toStdString());
    setFieldError(index, text, true);
    // Folded away, it could not be seen.
    if (!text.isEmpty() && values_.table().rows()[index].info.level == ParameterLevel::Advanced)
        advancedToggle_->setChecked(true);
}

void ParameterForm::clearRefusals() {
    for (std::size_t i = 0; i < fields_.size(); ++i)
        if (fields_[i].refused)
            setFieldError(i, {});
}

void ParameterForm::setMarks(const QString& parameter, std::vector<ParameterSlider::Mark> marks) {
    const std::size_t index = values_.table().indexOf(parameter.toStdString());
    if (fields_[index].slider != nullptr)
        fields_[index].slider->setMarks(std::move(marks));
}

bool ParameterForm::eventFilter(QObject* watched, QEvent* event) {
    // Undo goes through the edits of all parameters, in the order they were made, not through the letters of
    // one field: the field leaves the key to the window.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<const QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

bool ParameterForm::isValid() const {
    return std::ranges::all_of(
        fields_, [](const Field& field) { return field.refused || field.error->text().isEmpty(); });
}

void ParameterForm::showValue(std::size_t index) {
    const ParameterRow& row = values_.table().rows()[index];
    const QString text = QString::fromStdString(parameterText(row, values_[index]));
    showing_ = true;
    if (auto* choice = qobject_cast<QComboBox*>(fields_[index].editor))
        choice->setCurrentIndex(choice->findData(text));
    else if (auto* check = qobject_cast<QCheckBox*>(fields_[index].editor))
        check->setChecked(std::get<bool>(values_[index]));
    else if (auto* number = qobject_cast<NumberField*>(fields_[index].editor))
        number->setText(text);
    else if (auto* line = qobject_cast<QLineEdit*>(fields_[index].editor))
        line->setText(text);
    showing_ = false;
    setFieldError(index, {});
    showState(index);
}

void ParameterForm::showState(std::size_t index) {
    if (fields_[index].slider != nullptr)
        fields_[index].slider->showNumber(std::get<double>(values_[index]));
    const bool changedFromDefault = !values_.isDefault(index);
    QFont font = fields_[index].label->font();
    font.setBold(changedFromDefault);
    fields_[index].label->setFont(font);
    fields_[index].reset->setVisible(changedFromDefault);
    // A changed parameter must not be overlooked because it is folded away.
    if (changedFromDefault && values_.table().rows()[index].info.level == ParameterLevel::Advanced)
        advancedToggle_->setChecked(true);
}

void ParameterForm::setValues(const ParameterValues& values) {
    require(&values.table() == &values_.table(), "ParameterForm::setValues: values of the form's table");
    values_ = values;
    for (std::size_t i = 0; i < fields_.size(); ++i)
        showValue(i);
}

void ParameterForm::resetAll() {
    setValues(ParameterValues(values_.table()));
    Q_EMIT changed();
}

} // namespace canns
