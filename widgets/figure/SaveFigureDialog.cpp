#include "widgets/figure/SaveFigureDialog.h"

#include "core/base/Error.h"
#include "widgets/figure/Figure.h"
#include "widgets/figure/FigureExport.h"
#include "widgets/figure/PageForm.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace canns {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr double screenMillimetres = 25.4 / 96.0;
constexpr int longestLetter = 3;

FigureExport lettered(FigureExport how, const QString& letter) {
    how.letter = letter;
    return how;
}

} // namespace

SaveFigureDialog::SaveFigureDialog(const Figure& figure, QWidget* parent)
    : QDialog(parent), figure_(figure),
      page_(new PageForm(QSizeF(figure.size()) * screenMillimetres, figure.look().fontPoints)),
      letter_(new QLineEdit), preview_(new PagePreview), error_(new QLabel) {
    setObjectName(u"saveFigureDialog"_s);
    setWindowTitle(tr("Save picture"));
    letter_->setMaxLength(longestLetter);
    letter_->setPlaceholderText(tr("None"));
    page_->addRow(letter_, u"figureLetter"_s, tr("Panel letter"));

    error_->setObjectName(u"saveFigureError"_s);
    error_->setWordWrap(true);
    error_->hide();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton* save = buttons->addButton(tr("Save as…"), QDialogButtonBox::AcceptRole);
    save->setObjectName(u"saveFigureAs"_s);
    const auto addCopy = [&](const QString& text, const QString& objectName, auto copy) {
        QPushButton* button = buttons->addButton(text, QDialogButtonBox::ActionRole);
        button->setObjectName(objectName);
        connect(button, &QPushButton::clicked, this, [this, copy] {
            const FigureExport how = lettered(page_->how(), letter_->text());
            copy(drawingOf(figure_, how), how);
        });
    };
    addCopy(tr("Copy picture"), u"copyFigurePicture"_s, copyAsPicture);
    addCopy(tr("Copy as vector"), u"copyFigureVector"_s, copyAsVector);
    auto* left = new QVBoxLayout;
    left->addWidget(page_);
    left->addStretch();
    auto* across = new QHBoxLayout;
    across->addLayout(left);
    across->addWidget(preview_, 1);
    auto* all = new QVBoxLayout(this);
    all->addLayout(across, 1);
    all->addWidget(error_);
    all->addWidget(buttons);
    save->setDefault(true); // Of this dialog, so not before it is in it.

    connect(page_, &PageForm::changed, this, &SaveFigureDialog::preview);
    connect(letter_, &QLineEdit::textChanged, this, &SaveFigureDialog::preview);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        const QString path = askForFile(this, figure_.shownTitle() + u".pdf"_s, pictureFilter());
        if (!path.isEmpty() && saveTo(path))
            accept();
    });
    preview();
}

QString SaveFigureDialog::pictureFilter() {
    return QStringList{tr("PDF (*.pdf)"), tr("SVG (*.svg)"), tr("PNG (*.png)"), tr("TIFF (*.tiff *.tif)")}
        .join(u";;"_s);
}

void SaveFigureDialog::preview() {
    const FigureExport how = lettered(page_->how(), letter_->text());
    preview_->setPage(drawingOf(figure_, how), how.millimetres);
}

bool SaveFigureDialog::saveTo(const QString& path) {
    try {
        saveFigure(figure_, path, lettered(page_->how(), letter_->text()));
        return true;
    } catch (const Error& error) {
        error_->setText(QString::fromUtf8(error.what()));
        error_->show();
        return false;
    }
}

QString SaveFigureDialog::askForFile(QWidget* parent, const QString& suggestion, const QString& filter) {
    static const QRegularExpression notForNames(u"[/\\\\:*?\"<>|]"_s);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    QString chosenFilter;
    QString path = QFileDialog::getSaveFileName(
        parent, QString(), folder + u'/' + QString(suggestion).replace(notForNames, u"-"_s), filter,
        &chosenFilter);
    if (!path.isEmpty() && QFileInfo(path).suffix().isEmpty()) {
        static const QRegularExpression ending(u"\\*(\\.\\w+)"_s);
        path += ending.match(chosenFilter.isEmpty() ? filter : chosenFilter).captured(1);
    }
    return path;
}

} // namespace canns
