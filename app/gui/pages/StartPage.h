#pragma once

#include "app/gui/shell/Settings.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace canns {

/// What is seen before anything is open: drop a file here, open one, a sample, or one of the last.
class StartPage : public QWidget {
    Q_OBJECT
public:
    explicit StartPage(Settings& settings, QWidget* parent = nullptr);

Q_SIGNALS:
    void openRequested();
    void recordingChosen(const QString& pathOrSample);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void addChoice(QVBoxLayout* layout, const QString& objectName, const QString& title, const QString& what,
                   const QString& recording);
    void retranslate();

    Settings& settings_;
    QLabel* heading_;
    QLabel* hint_;
    QPushButton* open_;
    QLabel* samplesHeading_;
    QLabel* recentHeading_;
    QVBoxLayout* samples_;
    QVBoxLayout* recent_;
};

} // namespace canns
