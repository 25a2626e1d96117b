#pragma once

#include "widgets/figure/FigurePage.h"

#include <QDialog>
#include <QPointer>

#include <functional>
#include <memory>
#include <vector>

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QSpinBox;

namespace canns {

class Figure;
class PageForm;
class PagePreview;

/// A figure that can become a panel of a page: one that is made when it is wanted, or one of the window, as
/// it looks there.
struct PanelChoice {
    QString title;
    std::function<std::unique_ptr<Figure>()> make = {}; ///< Null where there is nothing to draw.
    QPointer<Figure> shown = {};
};

/// Puts figures on one page: which, in what order, in how many columns and rows, with which letters; shows
/// the page as it will be, saves it or copies it. An error is shown in the dialog, which stays open.
class ComposerDialog : public QDialog {
    Q_OBJECT
public:
    explicit ComposerDialog(std::vector<PanelChoice> choices, QWidget* parent = nullptr);
    ~ComposerDialog() override;

    /// Saves to `path` with what is set now; false, with the reason in the dialog, if that fails.
    bool saveTo(const QString& path);

private:
    QWidget* makePanelLists();
    void add();
    void remove();
    void move(int steps);
    /// The figure of a choice, made if need be; null if it has nothing to show.
    const Figure* figureOf(std::size_t choice);
    FigurePage page();
    void fitHeight();
    void follow();
    void preview();

    std::vector<PanelChoice> choices_;
    std::vector<std::unique_ptr<Figure>> made_; ///< As many as choices; null until wanted.
    QListWidget* available_;
    QListWidget* chosen_;
    QPushButton* add_;
    QPushButton* remove_;
    QPushButton* up_;
    QPushButton* down_;
    QSpinBox* columns_;
    QSpinBox* rows_;
    QComboBox* letters_;
    PageForm* form_;
    PagePreview* preview_;
    QLabel* error_;
    std::vector<QPushButton*> outputs_; ///< Save and copy: they want a panel.
};

} // namespace canns
