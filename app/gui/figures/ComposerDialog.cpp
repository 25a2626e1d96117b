#include "app/gui/figures/ComposerDialog.h"

#include "core/base/Error.h"
#include "widgets/figure/Figure.h"
#include "widgets/figure/PageForm.h"
#include "widgets/figure/SaveFigureDialog.h"
#include "widgets/text/CoreText.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

namespace canns {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr double usualWidthMillimetres = 183.0;
constexpr double usualFontPoints = 7.0;

std::size_t choiceOf(const QListWidgetItem* item) {
    return static_cast<std::size_t>(item->data(Qt::UserRole).toULongLong());
}

QListWidgetItem* itemFor(const QString& title, std::size_t choice) {
    auto* item = new QListWidgetItem(title);
    item->setData(Qt::UserRole, static_cast<qulonglong>(choice));
    return item;
}

} // namespace

ComposerDialog::ComposerDialog(std::vector<PanelChoice> choices, QWidget* parent)
    : QDialog(parent), choices_(std::move(choices)), made_(choices_.size()), available_(new QListWidget),
      chosen_(new QListWidget), add_(new QPushButton(tr("&Add"))), remove_(new QPushButton(tr("&Remove"))),
      up_(new QPushButton(tr("&Up"))), down_(new QPushButton(tr("&Down"))), columns_(new QSpinBox),
      rows_(new QSpinBox), letters_(new QComboBox), form_(new PageForm({}, usualFontPoints)),
      preview_(new PagePreview), error_(new QLabel) {
    setObjectName(u"composerDialog"_s);
    setWindowTitle(tr("Compose a figure"));
    form_->addRow(columns_, u"composerColumns"_s, tr("Columns"));
    form_->addRow(rows_, u"composerRows"_s, tr("Rows, at least"));
    form_->addRow(letters_, u"composerLetters"_s, tr("Panel letters"));
    columns_->setRange(1, 8);
    columns_->setValue(2);
    rows_->setRange(1, 12);
    letters_->addItems({tr("None"), tr("A, B, C"), tr("a, b, c")});
    letters_->setCurrentIndex(1);

    error_->setObjectName(u"composerError"_s);
    error_->setWordWrap(true);
    error_->hide();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton* save = buttons->addButton(tr("&Save as…"), QDialogButtonBox::ActionRole);
    save->setObjectName(u"composerSave"_s);
    connect(save, &QPushButton::clicked, this, [this] {
        const QString path =
            SaveFigureDialog::askForFile(this, tr("figure") + u".pdf"_s, SaveFigureDialog::pictureFilter());
        if (!path.isEmpty())
            saveTo(path);
    });
    const auto addCopy = [&](const QString& text, const QString& objectName, auto copy) {
        QPushButton* button = buttons->addButton(text, QDialogButtonBox::ActionRole);
        button->setObjectName(objectName);
        connect(button, &QPushButton::clicked, this, [this, copy] {
            const FigureExport how = form_->how();
            copy(drawingOf(page(), how), how);
        });
        return button;
    };
    outputs_ = {save, addCopy(tr("Copy picture"), u"composerCopy"_s, copyAsPicture),
                addCopy(tr("Copy as vector"), u"composerCopyVector"_s, copyAsVector)};
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    // The lists and the form may be higher than a small screen.
    auto* side = new QWidget;
    auto* sideLayout = new QVBoxLayout(side);
    sideLayout->addWidget(makePanelLists(), 1);
    sideLayout->addWidget(form_);
    auto* scrolled = new QScrollArea;
    scrolled->setWidget(side);
    scrolled->setWidgetResizable(true);
    scrolled->setFrameShape(QFrame::NoFrame);
    scrolled->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scrolled->setMinimumWidth(side->minimumSizeHint().width() + 24);
    scrolled->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    auto* across = new QHBoxLayout;
    across->addWidget(scrolled);
    across->addWidget(preview_, 1);
    auto* all = new QVBoxLayout(this);
    all->addLayout(across, 1);
    all->addWidget(error_);
    all->addWidget(buttons);
    resize(1100, 660);

    // Enter belongs to the lists: no button takes it.
    for (QPushButton* button : findChildren<QPushButton*>())
        button->setAutoDefault(false);
    for (QSpinBox* box : {columns_, rows_})
        connect(box, &QSpinBox::valueChanged, this, &ComposerDialog::fitHeight);
    connect(letters_, &QComboBox::currentIndexChanged, this, &ComposerDialog::preview);
    connect(form_, &PageForm::changed, this, &ComposerDialog::preview);
    form_->setSize(page().sizeFor(usualWidthMillimetres));
    follow();
}

ComposerDialog::~ComposerDialog() = default;

QWidget* ComposerDialog::makePanelLists() {
    available_->setObjectName(u"composerAvailable"_s);
    available_->setAccessibleName(tr("Figures that there are"));
    available_->setMinimumHeight(120);
    chosen_->setObjectName(u"composerChosen"_s);
    chosen_->setAccessibleName(tr("Panels of the page"));
    chosen_->setMinimumHeight(90);
    for (std::size_t i = 0; i < choices_.size(); ++i)
        available_->addItem(itemFor(choices_[i].title, i));
    if (available_->count() > 0)
        available_->setCurrentRow(0);
    add_->setObjectName(u"composerAdd"_s);
    remove_->setObjectName(u"composerRemove"_s);
    up_->setObjectName(u"composerUp"_s);
    down_->setObjectName(u"composerDown"_s);
    connect(add_, &QPushButton::clicked, this, &ComposerDialog::add);
    connect(available_, &QListWidget::itemActivated, this, &ComposerDialog::add);
    connect(remove_, &QPushButton::clicked, this, &ComposerDialog::remove);
    connect(up_, &QPushButton::clicked, this, [this] { move(-1); });
    connect(down_, &QPushButton::clicked, this, [this] { move(1); });
    connect(chosen_, &QListWidget::currentRowChanged, this, &ComposerDialog::follow);

    auto* lists = new QWidget;
    auto* layout = new QVBoxLayout(lists);
    layout->setContentsMargins(0, 0, 0, 0);
    const auto heading = [&](const QString& text, QWidget* buddy) {
        auto* label = new QLabel(text);
        label->setBuddy(buddy);
        layout->addWidget(label);
    };
    heading(tr("&Figures that there are"), available_);
    layout->addWidget(available_, 2);
    heading(tr("&Panels of the page, row by row"), chosen_);
    layout->addWidget(chosen_, 1);
    auto* line = new QHBoxLayout;
    for (QPushButton* button : {add_, remove_, up_, down_})
        line->addWidget(button);
    layout->addLayout(line);
    return lists;
}

const Figure* ComposerDialog::figureOf(std::size_t choice) {
    const PanelChoice& wanted = choices_[choice];
    if (wanted.shown)
        return wanted.shown;
    if (!made_[choice] && wanted.make)
        made_[choice] = wanted.make();
    return made_[choice].get();
}

void ComposerDialog::add() {
    const QListWidgetItem* item = available_->currentItem();
    if (item == nullptr)
        return;
    const std::size_t choice = choiceOf(item);
    error_->hide();
    if (figureOf(choice) == nullptr) {
        error_->setText(tr("“%1” has nothing to show here.").arg(item->text()));
        error_->show();
        return;
    }
    chosen_->addItem(itemFor(item->text(), choice));
    chosen_->setCurrentRow(chosen_->count() - 1);
    fitHeight();
}

void ComposerDialog::remove() {
    delete chosen_->takeItem(chosen_->currentRow()); // NOLINT(cppcoreguidelines-owning-memory): Qt's way
    fitHeight();
}

void ComposerDialog::move(int steps) {
    const int row = chosen_->currentRow();
    const int to = row + steps;
    if (row < 0 || to < 0 || to >= chosen_->count())
        return;
    chosen_->insertItem(to, chosen_->takeItem(row));
    chosen_->setCurrentRow(to);
    preview();
}

FigurePage ComposerDialog::page() {
    FigurePage page;
    page.columns = columns_->value();
    page.rows = rows_->value();
    page.letters = static_cast<PanelLetters>(letters_->currentIndex());
    for (int row = 0; row < chosen_->count(); ++row)
        if (const Figure* figure = figureOf(choiceOf(chosen_->item(row))))
            page.panels.push_back(figure);
    return page;
}

void ComposerDialog::fitHeight() {
    // Panels keep their shape; the width is what a journal asks for.
    form_->setSize(page().sizeFor(form_->how().millimetres.width()));
    follow();
}

void ComposerDialog::follow() {
    const int row = chosen_->currentRow();
    remove_->setEnabled(row >= 0);
    up_->setEnabled(row > 0);
    down_->setEnabled(row >= 0 && row + 1 < chosen_->count());
    add_->setEnabled(available_->currentItem() != nullptr);
    for (QPushButton* button : outputs_)
        button->setEnabled(chosen_->count() > 0);
    preview();
}

void ComposerDialog::preview() {
    const FigureExport how = form_->how();
    preview_->setPage(drawingOf(page(), how), how.millimetres);
}

bool ComposerDialog::saveTo(const QString& path) {
    error_->hide();
    try {
        const FigureExport how = form_->how();
        saveDrawing(drawingOf(page(), how), path, how);
        return true;
    } catch (const Error&) {
        error_->setText(CoreText::error(std::current_exception()));
        error_->show();
        return false;
    }
}

} // namespace canns
