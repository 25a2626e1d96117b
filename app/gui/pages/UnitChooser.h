#pragma once

#include "app/gui/shell/Workspace.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace canns {

/// Chooses the one selected unit, by name: a list that follows the selection and sets it.
class UnitChooser : public QWidget {
    Q_OBJECT
public:
    explicit UnitChooser(Workspace& workspace, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void follow();
    void retranslate();

    Workspace& workspace_;
    QLabel* label_;
    QComboBox* list_;
};

} // namespace canns
