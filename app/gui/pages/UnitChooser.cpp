#include "app/gui/pages/UnitChooser.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

namespace canns {

UnitChooser::UnitChooser(Workspace& workspace, QWidget* parent)
    : QWidget(parent), workspace_(workspace), label_(new QLabel), list_(new QComboBox) {
    list_->setObjectName(QStringLiteral("unitChooser"));
    list_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    list_->setMinimumContentsLength(6);
    label_->setBuddy(list_);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(label_);
    row->addWidget(list_, 1);
    connect(list_, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (index >= 0)
            workspace_.selection().setUnit(static_cast<std::size_t>(index));
    });
    connect(&workspace_, &Workspace::recordingChanged, this, &UnitChooser::fill);
    connect(&workspace_.selection(), &Selection::unitChanged, this, &UnitChooser::follow);
    retranslate();
    fill();
}

void UnitChooser::fill() {
    const QSignalBlocker blocker(list_); // Filling the list selects nothing.
    list_->clear();
    if (workspace_.recording())
        for (const Unit& unit : workspace_.recording()->units)
            list_->addItem(QString::fromStdString(unit.id));
    follow();
}

void UnitChooser::follow() {
    const QSignalBlocker blocker(list_);
    const auto unit = workspace_.selection().unit();
    list_->setCurrentIndex(unit ? static_cast<int>(*unit) : -1);
}

void UnitChooser::retranslate() {
    label_->setText(tr("Show unit"));
    list_->setAccessibleName(tr("Selected unit"));
    list_->setToolTip(tr("The unit that all pages show"));
}

void UnitChooser::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace canns
