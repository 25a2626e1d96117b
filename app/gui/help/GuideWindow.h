#pragma once

#include <QDialog>

class QMovie;
class QTextBrowser;
class QToolButton;

namespace canns {

/// The user's guide: Markdown of resources/guide in the language of the window, English where a page is not
/// translated. Stays open beside the work.
class GuideWindow : public QDialog {
    Q_OBJECT
public:
    explicit GuideWindow(QWidget* parent = nullptr);

    /// Shows `id`.md, or the index if there is no such page.
    void showPage(const QString& id);

protected:
    void changeEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void load(const QString& id);
    void playPictures();
    void retranslate();

    QTextBrowser* text_;
    QToolButton* back_;
    QToolButton* contents_;
    QString id_;
    QStringList before_;      ///< Pages to go back to.
    QList<QMovie*> pictures_; ///< Those of the page that move.
};

} // namespace canns
