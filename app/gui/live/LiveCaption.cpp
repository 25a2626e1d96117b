#include "app/gui/live/LiveCaption.h"

#include "app/gui/live/LiveSetup.h"
#include "core/models/ModelRegistry.h"
#include "core/simulation/Presets.h"
#include "widgets/text/CoreText.h"

#include <QApplication>
#include <QEvent>

#include <algorithm>

namespace canns {

namespace {
using namespace Qt::Literals::StringLiterals;
constexpr int rows = 2;
constexpr int oneRow = 1 << 20; ///< Pixels in which any text has one row.
} // namespace

LiveCaption::LiveCaption(QWidget* parent) : QLabel(parent) {
    setObjectName(u"liveCaption"_s);
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    fade();
}

/// Fainter than what one works with, and still to be read with ease.
void LiveCaption::fade() {
    const QPalette window = QApplication::palette();
    const QColor text = window.color(QPalette::WindowText);
    const QColor ground = window.color(QPalette::Window);
    constexpr float part = 0.72F;
    const auto mixed = [](float a, float b) { return part * a + (1.0F - part) * b; };
    const QColor faint =
        QColor::fromRgbF(mixed(text.redF(), ground.redF()), mixed(text.greenF(), ground.greenF()),
                         mixed(text.blueF(), ground.blueF()));
    if (palette().color(QPalette::WindowText) == faint)
        return;
    QPalette own = palette();
    own.setColor(QPalette::WindowText, faint);
    setPalette(own);
}

void LiveCaption::setSetup(const SimulationOrigin& origin, const SimulationPreset* preset) {
    preset_ = preset;
    model_ = origin.model;
    bumpStays_ = std::ranges::none_of(origin.modelValues.table().rows(),
                                      [](const ParameterRow& row) { return row.info.name == "adaptation"; });
    hasFeature_ = sensesFeature(origin);
    hasMotion_ = givesMotion(origin);
    retranslate();
}

void LiveCaption::retranslate() {
    if (model_.empty())
        return;
    const QString seen =
        CoreText::phrase(preset_ != nullptr ? preset_->shows : findModel(model_).description);
    QString described = seen;
    if (preset_ != nullptr) {
        while (described.endsWith(u'.') || described.endsWith(u'。'))
            described.chop(1);
        described = tr("%1 (%2).", "a sentence without its full stop, and who described it")
                        .arg(described, QString::fromStdString(preset_->source));
    }
    const QString toTry =
        hasFeature_ && bumpStays_
            ? tr("Drag on a view to move the stimulus, then set Stimulus to none: a bump that stays wherever "
                 "you left it is what makes an attractor continuous.")
        : hasFeature_ ? tr("Drag on a view to move the stimulus, then set Stimulus to none to see what the "
                           "bump does by itself.")
        : hasMotion_  ? tr("Drag in the arena to lead the animal.")
                      : tr("Drag on a view to press a bump on the network.");
    const QString gap = described.endsWith(u'。') ? QString() : u" "_s;
    texts_ = {described + gap + toTry, seen + gap + toTry, described, seen};
    setToolTip(texts_.front());
    setAccessibleDescription(texts_.front());
    setText(textFor(width()));
    updateGeometry();
}

int LiveCaption::heightOf(const QString& text, int width) const {
    return fontMetrics()
        .boundingRect(QRect(0, 0, std::max(1, width), 10000), Qt::TextWordWrap | Qt::AlignLeft, text)
        .height();
}

QString LiveCaption::textFor(int width) const {
    for (const QString& text : texts_)
        if (heightOf(text, width) <= rows * heightOf(text, oneRow)) // Rows of Chinese are higher.
            return text;
    return texts_.value(texts_.size() - 1);
}

int LiveCaption::heightForWidth(int width) const {
    const QString text = textFor(width);
    return std::min(heightOf(text, width), rows * heightOf(text, oneRow));
}

QSize LiveCaption::sizeHint() const { return {0, heightForWidth(width())}; }

QSize LiveCaption::minimumSizeHint() const { return {0, fontMetrics().lineSpacing()}; }

void LiveCaption::resizeEvent(QResizeEvent* event) {
    QLabel::resizeEvent(event);
    setText(textFor(width()));
}

void LiveCaption::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        fade();
    QLabel::changeEvent(event);
}

} // namespace canns
