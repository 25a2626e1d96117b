#include "app/gui/pages/MovieDialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

#include <algorithm>
#include <cmath>

namespace canns {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr double suggestedMovieSeconds = 20.0;

QDoubleSpinBox* numberBox(const char* name, double least, double most, double value, const QString& unit) {
    auto* box = new QDoubleSpinBox;
    box->setObjectName(QString::fromLatin1(name));
    box->setRange(least, most);
    box->setDecimals(2);
    box->setValue(value);
    box->setSuffix(unit);
    return box;
}

} // namespace

MovieDialog::MovieDialog(Range seconds, double begin, double speed, QWidget* parent)
    : QDialog(parent), begin_(numberBox("movieBegin", seconds.from, seconds.to, begin, u" s"_s)),
      end_(numberBox("movieEnd", seconds.from, seconds.to,
                     std::min(seconds.to, begin + suggestedMovieSeconds * speed), u" s"_s)),
      speed_(numberBox("movieSpeed", 0.05, 1000.0, speed, QString())), rate_(new QComboBox),
      width_(new QComboBox), format_(new QComboBox), length_(new QLabel) {
    setObjectName(u"movieDialog"_s);
    setWindowTitle(tr("Save movie"));
    rate_->setObjectName(u"movieRate"_s);
    for (const int rate : {10, 15, 25, 30, 60})
        rate_->addItem(QString::number(rate), rate);
    rate_->setCurrentIndex(2);
    width_->setObjectName(u"movieWidth"_s);
    for (const int width : {640, 960, 1280, 1920})
        width_->addItem(QString::number(width), width);
    width_->setCurrentIndex(1);
    format_->setObjectName(u"movieFormat"_s);
    format_->addItem(tr("MP4 (H.264)"), u"mp4"_s);
    format_->addItem(tr("GIF"), u"gif"_s);
    length_->setObjectName(u"movieLength"_s);
    auto* form = new QFormLayout(this);
    const auto add = [form](const QString& label, QWidget* field) {
        form->addRow(label, field);
        field->setAccessibleName(QString(label).remove(u'&'));
    };
    add(tr("&From"), begin_);
    add(tr("&To"), end_);
    add(tr("&Speed"), speed_);
    add(tr("Frames a &second"), rate_);
    add(tr("&Width (pixels)"), width_);
    add(tr("F&ormat"), format_);
    form->addRow(length_);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    form->addRow(buttons);
    const auto follow = [this, save = buttons->button(QDialogButtonBox::Save)] {
        showLength();
        save->setEnabled(this->seconds().length() > 0);
    };
    for (QDoubleSpinBox* box : {begin_, end_, speed_})
        connect(box, &QDoubleSpinBox::valueChanged, this, follow);
    connect(rate_, &QComboBox::currentIndexChanged, this, follow);
    follow();
}

Range MovieDialog::seconds() const { return {begin_->value(), end_->value()}; }
double MovieDialog::speed() const { return speed_->value(); }
int MovieDialog::framesPerSecond() const { return rate_->currentData().toInt(); }
int MovieDialog::width() const { return width_->currentData().toInt(); }
QString MovieDialog::format() const { return format_->currentData().toString(); }

void MovieDialog::showLength() {
    const double length = std::max(0.0, seconds().length() / speed());
    length_->setText(tr("The movie lasts %1 s and has %2 frames.")
                         .arg(QLocale().toString(length, 'f', 1))
                         .arg(static_cast<qlonglong>(std::ceil(length * framesPerSecond()))));
}

} // namespace canns
