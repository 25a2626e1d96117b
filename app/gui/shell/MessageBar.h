#pragma once

#include <QFrame>

class QLabel;
class QToolButton;

namespace canns {

/// A strip above the page that says what went wrong and what to do, or what one had better know, in place: no
/// box that has to be clicked away, no log to search.
class MessageBar : public QFrame {
    Q_OBJECT
public:
    explicit MessageBar(QWidget* parent = nullptr);

    void showError(const QString& text);
    /// Of something that did not go wrong: in the colours of a note.
    void showNote(const QString& text);
    QString text() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class Kind { Error, Note };

    void showText(Kind kind, const QString& text);
    void retranslate();
    void colour();

    Kind kind_ = Kind::Error;
    QLabel* text_;
    QToolButton* close_;
};

} // namespace canns
