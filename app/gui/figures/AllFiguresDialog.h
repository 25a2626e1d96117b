#pragma once

#include "widgets/figure/FigureExport.h"

#include <QDialog>
#include <QStringList>

#include <vector>

class QCheckBox;

namespace canns {

class PageForm;

/// Asks for what is the same of all figures of an analysis when all are saved: size, letters, background,
/// formats, and the folder.
class AllFiguresDialog : public QDialog {
    Q_OBJECT
public:
    explicit AllFiguresDialog(QWidget* parent = nullptr);

    FigureExport how() const;
    QStringList formats() const; ///< "pdf", "svg", …
    const QString& folder() const noexcept { return folder_; }

private:
    PageForm* page_;
    std::vector<QCheckBox*> formats_;
    QString folder_;
};

} // namespace canns
