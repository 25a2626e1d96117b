#pragma once

#include "app/gui/pages/ShuffleTester.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace canns {

/// Runs the shuffle test of a page, stops it, and says what came of it so far.
class ShufflePanel : public QWidget {
    Q_OBJECT
public:
    explicit ShufflePanel(QWidget* parent = nullptr);

    ShuffleTester& tester() noexcept { return tester_; }
    /// The barcode whose bars are compared.
    void setPersistence(std::shared_ptr<const Persistence> persistence);

    /// How long bars get by chance, by dimension, under the rule that was chosen; empty before the first
    /// shuffle.
    std::vector<double> chance() const;
    /// The rule in words: "95 % of 40 shuffles".
    QString chanceWords() const;

Q_SIGNALS:
    void chanceChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void follow();
    QString summary() const;

    ShuffleTester tester_;
    std::shared_ptr<const Persistence> persistence_;
    QLabel* title_;
    QSpinBox* count_;
    QComboBox* rule_;
    QPushButton* run_;
    QProgressBar* bar_;
    QLabel* words_;
};

} // namespace canns
