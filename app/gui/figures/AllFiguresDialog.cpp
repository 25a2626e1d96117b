#include "app/gui/figures/AllFiguresDialog.h"

#include "widgets/figure/PageForm.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <algorithm>

namespace canns {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr double usualFontPoints = 9.0;

} // namespace

AllFiguresDialog::AllFiguresDialog(QWidget* parent)
    : QDialog(parent), page_(new PageForm({}, usualFontPoints)) {
    setObjectName(u"allFiguresDialog"_s);
    setWindowTitle(tr("Save all figures"));
    page_->setSize(FigureExport{}.millimetres);
    auto* line = new QHBoxLayout;
    for (const QString& format : {u"pdf"_s, u"svg"_s, u"png"_s, u"tiff"_s}) {
        auto* box = new QCheckBox(format.toUpper());
        box->setObjectName(u"format-"_s + format);
        box->setChecked(format == u"pdf"_s || format == u"png"_s);
        line->addWidget(box);
        formats_.push_back(box);
    }
    page_->rows().addRow(tr("Formats"), line);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton* save = buttons->addButton(tr("Save into a &Folder…"), QDialogButtonBox::ActionRole);
    save->setObjectName(u"allFiguresSave"_s);
    auto* all = new QVBoxLayout(this);
    all->addWidget(page_);
    all->addWidget(buttons);
    save->setDefault(true); // Of this dialog, so not before it is in it.
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, [this] {
        folder_ = QFileDialog::getExistingDirectory(
            this, tr("Folder for the figures"),
            QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
        if (!folder_.isEmpty())
            accept();
    });
    for (QCheckBox* box : formats_)
        connect(box, &QCheckBox::toggled, save, [this, save] { save->setEnabled(!formats().isEmpty()); });
}

FigureExport AllFiguresDialog::how() const { return page_->how(); }

QStringList AllFiguresDialog::formats() const {
    QStringList chosen;
    for (const QCheckBox* box : formats_)
        if (box->isChecked())
            chosen << box->text().toLower();
    return chosen;
}

} // namespace canns
