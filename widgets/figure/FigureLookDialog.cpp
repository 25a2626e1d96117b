#include "widgets/figure/FigureLookDialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace canns {

namespace {

using namespace Qt::Literals::StringLiterals;

std::optional<double> numberIn(const QString& text) {
    for (const QLocale& locale : {QLocale(), QLocale::c()}) {
        bool isNumber = false;
        const double value = locale.toDouble(text.trimmed(), &isNumber);
        if (isNumber && std::isfinite(value))
            return value;
    }
    return std::nullopt;
}

QString fieldText(double value) { return QString::number(value, 'g', 6); }

/// What the user wrote, unless that is what stood there anyway.
std::optional<QString> wordsIn(const QLineEdit* field, const QString& own) {
    return field == nullptr || field->text() == own ? std::nullopt : std::optional(field->text());
}

} // namespace

FigureLookDialog::FigureLookDialog(Figure& figure, QWidget* parent)
    : QDialog(parent), figure_(figure), font_(new QDoubleSpinBox), ground_(new QComboBox),
      grid_(new QCheckBox(tr("Grid lines"))), error_(new QLabel) {
    setObjectName(u"figureLookDialog"_s);
    setWindowTitle(tr("Words, ranges and colours"));
    auto* form = new QFormLayout;
    title_ = addWords(*form, u"lookTitle"_s, tr("Title"), figure_.shownTitle());
    const bool axes = figure_.hasData() && figure_.xAxis().home.length() > 0;
    if (figure_.xAxis().shown)
        xLabel_ = addWords(*form, u"lookXLabel"_s, tr("Words across"), figure_.shownLabel(Qt::Horizontal));
    if (figure_.yAxis().shown)
        yLabel_ = addWords(*form, u"lookYLabel"_s, tr("Words up"), figure_.shownLabel(Qt::Vertical));
    if (axes) {
        x_ = addRange(*form, u"lookX"_s, tr("Range across"));
        y_ = addRange(*form, u"lookY"_s, tr("Range up"));
    }
    if (const auto bar = figure_.shownColourBar()) {
        coloursLabel_ = addWords(*form, u"lookColoursLabel"_s, tr("Words at the colours"), bar->label);
        map_ = new QComboBox;
        map_->setObjectName(u"lookColourMap"_s);
        map_->setAccessibleName(tr("Colour map"));
        map_->setIconSize({72, 12});
        for (const ColourMap& map : ColourMap::all())
            if (map.kind() == figure_.mapKind())
                map_->addItem(map.preview({72, 12}), map.name());
        form->addRow(tr("Colour map"), map_);
        if (figure_.mapKind() == ColourMap::Kind::Sequential) {
            colours_ = addRange(*form, u"lookColours"_s, tr("Range of the colours"));
            coloursOfData_ = new QCheckBox(tr("As the data have it"));
            coloursOfData_->setObjectName(u"lookColoursOfData"_s);
            form->addRow(QString(), coloursOfData_);
            connect(coloursOfData_, &QCheckBox::toggled, this, [this](bool ofData) {
                for (QLineEdit* field : {colours_.from, colours_.to})
                    field->setEnabled(!ofData);
            });
        }
    }
    font_->setObjectName(u"lookFont"_s);
    font_->setAccessibleName(tr("Letters"));
    font_->setRange(4, 30);
    font_->setDecimals(1);
    font_->setSingleStep(0.5);
    font_->setSuffix(tr(" pt"));
    form->addRow(tr("Letters"), font_);
    ground_->setObjectName(u"lookBackground"_s);
    ground_->setAccessibleName(tr("Background"));
    ground_->addItems({tr("As the window"), tr("Light"), tr("Dark")});
    form->addRow(tr("Background"), ground_);
    grid_->setObjectName(u"lookGrid"_s);
    form->addRow(QString(), grid_);
    error_->setObjectName(u"figureLookError"_s);
    error_->setWordWrap(true);
    error_->hide();
    auto* buttons =
        new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel | QDialogButtonBox::Apply);
    QPushButton* reset = buttons->addButton(tr("As it was made"), QDialogButtonBox::ResetRole);
    reset->setObjectName(u"lookReset"_s);
    auto* all = new QVBoxLayout(this);
    all->addLayout(form);
    all->addWidget(error_);
    all->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        if (apply())
            accept();
    });
    connect(buttons->button(QDialogButtonBox::Apply), &QPushButton::clicked, this, [this] { apply(); });
    connect(reset, &QPushButton::clicked, this, [this] {
        Figure::Look look;
        look.grid = figure_.look().grid; // A map begins without one, a chart with one.
        figure_.setLook(look);
        figure_.setOwnWords({});
        figure_.resetView();
        fill();
    });
    fill();
}

QLineEdit* FigureLookDialog::addWords(QFormLayout& form, const QString& objectName, const QString& label,
                                      const QString& text) {
    auto* field = new QLineEdit(text);
    field->setObjectName(objectName);
    field->setAccessibleName(label);
    field->setMinimumWidth(260);
    form.addRow(label, field);
    return field;
}

FigureLookDialog::RangeFields FigureLookDialog::addRange(QFormLayout& form, const QString& objectName,
                                                         const QString& label) {
    RangeFields fields{new QLineEdit, new QLineEdit};
    fields.from->setObjectName(objectName + u"From"_s);
    fields.to->setObjectName(objectName + u"To"_s);
    fields.from->setAccessibleName(tr("%1, from").arg(label));
    fields.to->setAccessibleName(tr("%1, to").arg(label));
    auto* line = new QHBoxLayout;
    line->addWidget(fields.from);
    line->addWidget(new QLabel(tr("to")));
    line->addWidget(fields.to);
    form.addRow(label, line);
    return fields;
}

void FigureLookDialog::fill() {
    const auto show = [](const RangeFields& fields, Range range) {
        if (fields.from == nullptr)
            return;
        fields.from->setText(fieldText(range.from));
        fields.to->setText(fieldText(range.to));
    };
    title_->setText(figure_.shownTitle());
    if (xLabel_ != nullptr)
        xLabel_->setText(figure_.shownLabel(Qt::Horizontal));
    if (yLabel_ != nullptr)
        yLabel_->setText(figure_.shownLabel(Qt::Vertical));
    show(x_, figure_.xAxis().view);
    show(y_, figure_.yAxis().view);
    if (const auto bar = figure_.shownColourBar(); bar && coloursLabel_ != nullptr) {
        coloursLabel_->setText(bar->label);
        show(colours_, bar->range);
        map_->setCurrentText(figure_.colourMap().name());
        if (coloursOfData_ != nullptr)
            coloursOfData_->setChecked(!figure_.look().colourRange);
    }
    font_->setValue(figure_.look().fontPoints);
    ground_->setCurrentIndex(static_cast<int>(figure_.look().background));
    grid_->setChecked(figure_.look().grid);
}

void FigureLookDialog::refuse(const QString& why) {
    error_->setText(why);
    error_->show();
}

std::optional<Range> FigureLookDialog::rangeIn(const RangeFields& fields, const QString& label) {
    const auto from = numberIn(fields.from->text());
    const auto to = numberIn(fields.to->text());
    if (!from || !to) {
        refuse(tr("%1: two numbers are wanted.").arg(label));
        return std::nullopt;
    }
    if (*from >= *to) {
        refuse(tr("%1: the first number is to be smaller than the second.").arg(label));
        return std::nullopt;
    }
    return Range{*from, *to};
}

bool FigureLookDialog::apply() {
    error_->hide();
    Figure::Look look = figure_.look();
    Range x = figure_.xAxis().view;
    Range y = figure_.yAxis().view;
    if (x_.from != nullptr) {
        const auto across = rangeIn(x_, tr("Range across"));
        const auto up = across ? rangeIn(y_, tr("Range up")) : std::nullopt;
        if (!across || !up)
            return false;
        // The fields show six digits; what was not edited stays as it was.
        if (fieldText(x.from) != x_.from->text() || fieldText(x.to) != x_.to->text())
            x = *across;
        if (fieldText(y.from) != y_.from->text() || fieldText(y.to) != y_.to->text())
            y = *up;
    }
    if (coloursOfData_ != nullptr) {
        look.colourRange.reset();
        if (!coloursOfData_->isChecked()) {
            look.colourRange = rangeIn(colours_, tr("Range of the colours"));
            if (!look.colourRange)
                return false;
        }
    }
    if (map_ != nullptr && map_->currentText() != figure_.colourMap().name())
        look.colourMap = map_->currentText();
    look.fontPoints = font_->value();
    look.background = static_cast<Figure::Background>(ground_->currentIndex());
    look.grid = grid_->isChecked();

    Figure::Words words = figure_.ownWords();
    const auto take = [](std::optional<QString>& into, const QLineEdit* field, const QString& shown) {
        if (const auto edited = wordsIn(field, shown))
            into = edited;
    };
    take(words.title, title_, figure_.shownTitle());
    take(words.x, xLabel_, figure_.shownLabel(Qt::Horizontal));
    take(words.y, yLabel_, figure_.shownLabel(Qt::Vertical));
    if (const auto bar = figure_.shownColourBar())
        take(words.colours, coloursLabel_, bar->label);
    figure_.setLook(look);
    figure_.setOwnWords(words);
    figure_.setView(x, y);
    fill();
    return true;
}

} // namespace canns
