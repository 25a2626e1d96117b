#pragma once

#include <QDialog>

namespace canns {

/// Version, licences, and the libraries and data that the program stands on.
class AboutDialog : public QDialog {
    Q_OBJECT
public:
    explicit AboutDialog(QWidget* parent = nullptr);
};

} // namespace canns
