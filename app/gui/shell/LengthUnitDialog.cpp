#include "app/gui/shell/LengthUnitDialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace canns {

namespace {

using namespace Qt::Literals::StringLiterals;

/// What stands for "the number beside it says".
constexpr double other = 0.0;

} // namespace

LengthUnitDialog::LengthUnitDialog(const QString& recording, const QString& unit, double extent,
                                   QWidget* parent)
    : QDialog(parent), extent_(extent), unit_(new QComboBox), scale_(new QDoubleSpinBox), size_(new QLabel),
      buttons_(new QDialogButtonBox(QDialogButtonBox::Open | QDialogButtonBox::Cancel)) {
    setObjectName(u"lengthUnitDialog"_s);
    setWindowTitle(tr("Unit of the Positions"));
    auto* question = new QLabel(
        unit.isEmpty()
            ? tr("%1 does not say in which unit its positions are.").arg(recording)
            : tr("%1 has its positions in “%2”, and does not say how long that is.").arg(recording, unit));
    question->setWordWrap(true);

    unit_->setObjectName(u"lengthUnit"_s);
    unit_->setAccessibleName(tr("Unit"));
    unit_->setPlaceholderText(tr("Choose"));
    unit_->addItem(tr("metres"), 1.0);
    unit_->addItem(tr("centimetres"), 0.01);
    unit_->addItem(tr("millimetres"), 0.001);
    unit_->addItem(tr("pixels, or another"), other);
    unit_->setCurrentIndex(-1);
    scale_->setObjectName(u"metresPerUnit"_s);
    scale_->setAccessibleName(tr("Metres per unit"));
    scale_->setDecimals(7);
    scale_->setRange(0.0, 1e6);
    scale_->setSingleStep(0.0001);
    scale_->setSuffix(u" m"_s);
    size_->setObjectName(u"arenaSize"_s);

    auto* form = new QFormLayout;
    form->addRow(tr("Unit"), unit_);
    form->addRow(tr("Metres per unit"), scale_);
    form->addRow(tr("Positions span"), size_);
    auto* all = new QVBoxLayout(this);
    all->addWidget(question);
    all->addLayout(form);
    all->addWidget(buttons_);
    connect(unit_, &QComboBox::currentIndexChanged, this, [this] {
        scale_->setValue(unit_->currentData().toDouble());
        follow();
    });
    connect(scale_, &QDoubleSpinBox::valueChanged, this, &LengthUnitDialog::follow);
    connect(buttons_, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons_, &QDialogButtonBox::rejected, this, &QDialog::reject);
    setMinimumWidth(420);
    follow();
}

double LengthUnitDialog::metresPerUnit() const { return unit_->currentIndex() < 0 ? 0.0 : scale_->value(); }

void LengthUnitDialog::follow() {
    const double metres = metresPerUnit();
    scale_->setEnabled(unit_->currentIndex() >= 0 && unit_->currentData().toDouble() == other);
    buttons_->button(QDialogButtonBox::Open)->setEnabled(metres > 0.0);
    size_->setText(metres > 0.0 ? tr("%1 m").arg(QLocale().toString(extent_ * metres, 'g', 3)) : u"–"_s);
}

} // namespace canns
