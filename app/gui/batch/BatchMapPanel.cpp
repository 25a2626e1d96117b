#include "app/gui/batch/BatchMapPanel.h"

#include "widgets/figures/BatchMapFigure.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace canns {

namespace {

using namespace Qt::Literals::StringLiterals;

void fillWith(QComboBox& box, const std::vector<std::string>& names, const QString& none = {}) {
    const QSignalBlocker quiet(box);
    const QString chosen = box.currentData().toString();
    box.clear();
    if (!none.isEmpty())
        box.addItem(none, QString());
    for (const std::string& name : names)
        box.addItem(QString::fromStdString(name), QString::fromStdString(name));
    box.setCurrentIndex(std::max(box.count() > 0 ? 0 : -1, box.findData(chosen)));
}

void choose(QComboBox& box, const std::string& name) {
    const QSignalBlocker quiet(box);
    if (const int at = box.findData(QString::fromStdString(name)); at >= 0)
        box.setCurrentIndex(at);
}

} // namespace

BatchMapPanel::BatchMapPanel(QWidget* parent)
    : QWidget(parent), quantityLabel_(new QLabel), xLabel_(new QLabel), yLabel_(new QLabel),
      quantity_(new QComboBox), x_(new QComboBox), y_(new QComboBox), figure_(new BatchMapFigure) {
    setObjectName(u"batchMapPanel"_s);
    quantity_->setObjectName(u"batchQuantity"_s);
    x_->setObjectName(u"batchX"_s);
    y_->setObjectName(u"batchY"_s);
    figure_->setObjectName(u"batchMap"_s);
    auto* line = new QHBoxLayout;
    for (const auto& [label, box] :
         {std::pair(quantityLabel_, quantity_), std::pair(xLabel_, x_), std::pair(yLabel_, y_)}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
        label->setBuddy(box);
        line->addWidget(label);
        line->addWidget(box, 1);
    }
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addLayout(line);
    all->addWidget(figure_, 1);
    connect(quantity_, &QComboBox::currentIndexChanged, this, &BatchMapPanel::draw);
    for (QComboBox* box : {x_, y_})
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            chosen_ = true;
            draw();
        });
    connect(figure_, &BatchMapFigure::fieldClicked, this, [this](const QString& x, const QString& y) {
        Q_EMIT fieldClicked(x_->currentData().toString(), x, y_->currentData().toString(), y);
    });
    retranslate();
}

void BatchMapPanel::setResults(BatchResults results) {
    const auto namesOf = [](const BatchResults& of) {
        std::vector<std::string> names;
        for (const auto& column : of.columns)
            names.push_back(column.name);
        return names;
    };
    if (namesOf(results) != namesOf(results_))
        chosen_ = false; // Another batch.
    results_ = std::move(results);
    fill();
    draw();
}

void BatchMapPanel::fill() {
    std::vector<std::string> columns;
    for (const BatchResults::Column& column : results_.columns)
        columns.push_back(column.name);
    fillWith(*quantity_, results_.quantities());
    fillWith(*x_, columns);
    fillWith(*y_, columns, tr("(nothing)"));
    if (chosen_)
        return;
    const std::vector<std::string> varied = results_.varied();
    choose(*x_, varied.empty() ? std::string() : varied[0]);
    choose(*y_, varied.size() < 2 ? std::string() : varied[1]);
}

void BatchMapPanel::draw() {
    if (quantity_->count() == 0 || x_->count() == 0) {
        figure_->clear();
        return;
    }
    figure_->setMap(batchMap(results_, quantity_->currentData().toString().toStdString(),
                             x_->currentData().toString().toStdString(),
                             y_->currentData().toString().toStdString()));
}

void BatchMapPanel::retranslate() {
    quantityLabel_->setText(tr("Map of"));
    xLabel_->setText(tr("across"));
    yLabel_->setText(tr("up"));
    quantity_->setAccessibleName(tr("Measure that the map shows"));
    x_->setAccessibleName(tr("Parameter across"));
    y_->setAccessibleName(tr("Parameter up"));
    fill();
}

void BatchMapPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace canns
