#pragma once

#include "core/base/Parameters.h"
#include "widgets/forms/ParameterSlider.h"

#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;
class QToolButton;

namespace canns {

/// A form for a ParameterTable: label with symbol, the right editor, unit, and a reset button, a row each;
/// advanced parameters are folded away. Changed parameters stand in bold, a wrong entry has its reason below
/// it and leaves the last good value in place. Nobody writes a spin box by hand.
class ParameterForm : public QWidget {
    Q_OBJECT
public:
    /// Whether continuous parameters have a slider below their field.
    enum class Sliders { No, Yes };

    /// `table` must outlive the form (tables are static).
    explicit ParameterForm(const ParameterTable& table, QWidget* parent = nullptr,
                           Sliders sliders = Sliders::No);

    /// What is set; for a field with an error, what was set before.
    const ParameterValues& values() const noexcept { return values_; }
    void setValues(const ParameterValues& values);
    /// Whether all fields hold what they may, each on its own.
    bool isValid() const;
    /// Shows a reason below a field that core found (one parameter against another, or against the data). It
    /// is cleared by the next edit, of any field, and does not make the form invalid: the data may change.
    void setError(const QString& parameter, const QString& text);

    /// Marks on the slider of a parameter, if it has one.
    void setMarks(const QString& parameter, std::vector<ParameterSlider::Mark> marks);

public Q_SLOTS:
    void resetAll();

Q_SIGNALS:
    /// The user changed a value (each good keystroke counts).
    void changed();
    /// isValid() changed.
    void validityChanged(bool valid);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Field {
        QLabel* label = nullptr;
        QWidget* editor = nullptr;
        QLabel* unit = nullptr;
        ParameterSlider* slider = nullptr;
        QToolButton* reset = nullptr;
        QLabel* error = nullptr;
        bool refused = false; ///< The error is core's, of the whole, not of this field's text.
    };

    Field makeField(std::size_t index, QGridLayout& grid, int line);
    QWidget* makeEditor(std::size_t index);
    void showValue(std::size_t index);
    void showState(std::size_t index);
    void edited(std::size_t index, const std::string& text);
    void setFieldError(std::size_t index, const QString& text, bool refused = false);
    void clearRefusals();
    /// What is wanted of a parameter, in words.
    QString wanted(const ParameterRow& row) const;
    void retranslate();

    Sliders sliders_;
    ParameterValues values_;
    std::vector<Field> fields_;
    QToolButton* advancedToggle_ = nullptr;
    QWidget* advanced_ = nullptr;
    bool showing_ = false; ///< Values are being put into editors: not the user's doing.
    bool wasValid_ = true;
};

} // namespace canns
