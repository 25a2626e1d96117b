#pragma once

#include <QLabel>

#include <string>

namespace canns {

struct SimulationOrigin;
struct SimulationPreset;

/// What there is to see and what to try by hand, in two rows at most. Where there is less room it says less,
/// and the whole in its tooltip.
class LiveCaption : public QLabel {
    Q_OBJECT
public:
    explicit LiveCaption(QWidget* parent = nullptr);

    /// `preset` is the known phenomenon that the set-up shows; null for a model as such.
    void setSetup(const SimulationOrigin& origin, const SimulationPreset* preset);

    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    int heightOf(const QString& text, int width) const;
    /// The longest of the texts that fits.
    QString textFor(int width) const;
    void fade();
    void retranslate();

    const SimulationPreset* preset_ = nullptr;
    std::string model_;
    bool bumpStays_ = false; ///< Without a stimulus, where it was.
    bool hasFeature_ = false;
    bool hasMotion_ = false;
    QStringList texts_; ///< The longest first.
};

} // namespace canns
