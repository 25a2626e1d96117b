#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;

namespace canns {

class Figure;
class PageForm;
class PagePreview;

/// Asks for size, letters, resolution and background, shows the page, asks for the file and saves the figure;
/// or puts it into the clipboard so. An error is shown in the dialog, which stays open.
class SaveFigureDialog : public QDialog {
    Q_OBJECT
public:
    explicit SaveFigureDialog(const Figure& figure, QWidget* parent = nullptr);

    /// A file to write to, with `filter`'s ending added where it is missing; empty if the user gave up.
    static QString askForFile(QWidget* parent, const QString& suggestion, const QString& filter);
    /// The formats of pictures as a filter of files.
    static QString pictureFilter();

    /// Saves to `path` with what is set now; false, with the reason in the dialog, if that fails.
    bool saveTo(const QString& path);

private:
    void preview();

    const Figure& figure_;
    PageForm* page_;
    QLineEdit* letter_;
    PagePreview* preview_;
    QLabel* error_;
};

} // namespace canns
