#pragma once

#include "app/gui/shell/Autosave.h"
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

    /// What other windows left unsaved stands above all else.
    void setLeftovers(std::vector<Leftover> leftovers);

Q_SIGNALS:
    void leftoverChosen(const Leftover& leftover);
    void leftoverDiscarded(const Leftover& leftover);
    void openRequested();
    void recordingChosen(const QString& pathOrSample);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void fillLeftovers();
    void addChoice(QVBoxLayout* layout, const QString& objectName, const QString& title, const QString& what,
                   const QString& recording);
    void retranslate();

    Settings& settings_;
    QLabel* heading_;
    QLabel* hint_;
    QPushButton* open_;
    std::vector<Leftover> leftovers_;
    QLabel* leftoversHeading_;
    QVBoxLayout* leftoverRows_;
    QLabel* samplesHeading_;
    QLabel* recentHeading_;
    QVBoxLayout* samples_;
    QVBoxLayout* recent_;
};

} // namespace canns
