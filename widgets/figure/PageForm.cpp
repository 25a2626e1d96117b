#include "widgets/figure/PageForm.h"

#include "widgets/figure/JournalSizes.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QPainter>
#include <QSignalBlocker>

#include <algorithm>

namespace canns {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr double millimetresPerInch = 25.4;
constexpr double leastMillimetres = 20.0;
constexpr double mostMillimetres = 1000.0;
constexpr int previewMargin = 8;

} // namespace

PageForm::PageForm(QSizeF ownSize, double fontPoints, QWidget* parent)
    : QWidget(parent), rows_(new QFormLayout(this)), preset_(new QComboBox), unit_(new QComboBox),
      width_(new QDoubleSpinBox), height_(new QDoubleSpinBox), font_(new QDoubleSpinBox), dots_(new QSpinBox),
      ground_(new QComboBox) {
    rows_->setContentsMargins(0, 0, 0, 0);
    addRow(preset_, u"figureSize"_s, tr("Size"));
    if (!ownSize.isEmpty())
        preset_->addItem(tr("As on the screen"), ownSize.width());
    else
        preset_->addItem(tr("As set below"));
    for (const JournalSize& size : journalSizes())
        preset_->addItem(size.name, size.millimetres);
    preset_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    preset_->setMinimumContentsLength(26);
    addRow(unit_, u"figureUnit"_s, tr("Unit"));
    unit_->addItem(tr("millimetres"));
    unit_->addItem(tr("inches"));
    addRow(width_, u"figureWidth"_s, tr("Width"));
    addRow(height_, u"figureHeight"_s, tr("Height"));
    addRow(font_, u"figureFont"_s, tr("Letters"));
    font_->setRange(4, 30);
    font_->setDecimals(1);
    font_->setSingleStep(0.5);
    font_->setSuffix(tr(" pt"));
    font_->setToolTip(tr("Size of the letters on the page; lines and gaps go along"));
    font_->setValue(fontPoints);
    addRow(dots_, u"figureDots"_s, tr("Dots per inch (PNG, TIFF)"));
    dots_->setRange(72, 1200);
    dots_->setValue(300);
    addRow(ground_, u"figureBackground"_s, tr("Background"));
    ground_->addItem(tr("Light, for paper"), false);
    ground_->addItem(tr("Dark"), true);
    chooseUnit();
    if (!ownSize.isEmpty())
        setSize(ownSize);

    connect(preset_, &QComboBox::currentIndexChanged, this, &PageForm::choosePreset);
    connect(unit_, &QComboBox::currentIndexChanged, this, &PageForm::chooseUnit);
    for (QDoubleSpinBox* box : {width_, height_, font_})
        connect(box, &QDoubleSpinBox::valueChanged, this, &PageForm::follow);
    connect(dots_, &QSpinBox::valueChanged, this, &PageForm::changed);
    connect(ground_, &QComboBox::currentIndexChanged, this, &PageForm::changed);
}

void PageForm::addRow(QWidget* widget, const QString& objectName, const QString& label) {
    widget->setObjectName(objectName);
    widget->setAccessibleName(label);
    rows_->addRow(label, widget);
}

FigureExport PageForm::how() const {
    const double unit = inches_ ? millimetresPerInch : 1.0;
    FigureExport how;
    how.millimetres = QSizeF(width_->value(), height_->value()) * unit;
    how.dotsPerInch = dots_->value();
    how.palette = ground_->currentData().toBool() ? FigurePalette::darkened() : FigurePalette::light();
    how.fontPoints = font_->value();
    return how;
}

void PageForm::setSize(QSizeF millimetres) {
    const double unit = inches_ ? millimetresPerInch : 1.0;
    {
        const QSignalBlocker quiet(width_);
        const QSignalBlocker quietToo(height_);
        width_->setValue(millimetres.width() / unit);
        height_->setValue(millimetres.height() / unit);
    }
    follow();
}

void PageForm::setWidth(double millimetres) { setSize({millimetres, millimetres * shape_}); }

void PageForm::follow() {
    shape_ = height_->value() / width_->value();
    Q_EMIT changed();
}

void PageForm::choosePreset(int index) {
    if (const double millimetres = preset_->itemData(index).toDouble(); millimetres > 0)
        setWidth(millimetres);
}

void PageForm::chooseUnit() {
    const QSizeF millimetres = how().millimetres;
    inches_ = unit_->currentIndex() == 1;
    const double unit = inches_ ? millimetresPerInch : 1.0;
    {
        const QSignalBlocker quiet(width_);
        const QSignalBlocker quietToo(height_);
        for (QDoubleSpinBox* box : {width_, height_}) {
            box->setDecimals(inches_ ? 2 : 1);
            box->setSingleStep(inches_ ? 0.1 : 1.0);
            box->setSuffix(inches_ ? tr(" in") : tr(" mm"));
            box->setRange(leastMillimetres / unit, mostMillimetres / unit);
        }
    }
    setSize(millimetres);
}

PagePreview::PagePreview(QWidget* parent) : QWidget(parent) {
    setObjectName(u"pagePreview"_s);
    setAccessibleName(tr("The page as it will be saved"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PagePreview::setPage(Drawing drawing, QSizeF millimetres) {
    drawing_ = std::move(drawing);
    millimetres_ = millimetres;
    update();
}

void PagePreview::paintEvent(QPaintEvent*) {
    if (!drawing_.paint || millimetres_.isEmpty())
        return;
    const QSizeF page(logicalPixels(millimetres_.width()), logicalPixels(millimetres_.height()));
    const QSizeF room = QSizeF(size()) - QSizeF(2 * previewMargin, 2 * previewMargin);
    const double scale = std::min(room.width() / page.width(), room.height() / page.height());
    const QSizeF shown = page * scale;
    const QRectF place(QPointF((width() - shown.width()) / 2, (height() - shown.height()) / 2), shown);
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.save();
    painter.setClipRect(place);
    painter.translate(place.topLeft());
    painter.scale(scale, scale);
    drawing_.paint(painter, page);
    painter.restore();
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawRect(place);
}

} // namespace canns
