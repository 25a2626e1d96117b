#pragma once

#include <QDialog>

class QDoubleSpinBox;
class QComboBox;
class QLabel;
class QSpinBox;

namespace canns {

class Figure;

/// Asks for size, resolution and background, then for the file, and saves the figure. An error is shown in
/// the dialog, which stays open.
class SaveFigureDialog : public QDialog {
    Q_OBJECT
public:
    explicit SaveFigureDialog(const Figure& figure, QWidget* parent = nullptr);

    /// A file to write to, with `filter`'s ending added where it is missing; empty if the user gave up.
    static QString askForFile(QWidget* parent, const QString& suggestion, const QString& filter);

    /// Saves to `path` with what is set now; false, with the reason in the dialog, if that fails.
    bool saveTo(const QString& path);

private:
    void choosePreset(int index);

    const Figure& figure_;
    QComboBox* preset_;
    QDoubleSpinBox* width_;
    QDoubleSpinBox* height_;
    QSpinBox* dots_;
    QComboBox* ground_;
    QLabel* error_;
};

} // namespace canns
