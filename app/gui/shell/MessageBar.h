#pragma once

#include <QFrame>

class QLabel;
class QToolButton;

namespace canns {

/// A strip above the page that says what went wrong and what to do, in place: no box that has to be clicked
/// away, no log to search.
class MessageBar : public QFrame {
    Q_OBJECT
public:
    explicit MessageBar(QWidget* parent = nullptr);

    void showError(const QString& text);
    QString text() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void colour();

    QLabel* text_;
    QToolButton* close_;
};

} // namespace canns
