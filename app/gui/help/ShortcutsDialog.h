#pragma once

#include <QDialog>

namespace canns {

/// All keys: those of the menus of `window`, as they are, and those of figures. Accepted when the guide is
/// asked for instead.
class ShortcutsDialog : public QDialog {
    Q_OBJECT
public:
    explicit ShortcutsDialog(QWidget& window);
};

} // namespace canns
