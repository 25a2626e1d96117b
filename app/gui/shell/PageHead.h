#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace canns {

struct PageEntry;

/// Above a page: its title, the question that it answers, Back and Next, and the way to its help.
class PageHead : public QWidget {
    Q_OBJECT
public:
    explicit PageHead(QWidget* parent = nullptr);

    /// `page` lives as long as the program.
    void setPage(const PageEntry& page, bool isFirst, bool isLast);

Q_SIGNALS:
    void backPressed();
    void nextPressed();
    void helpPressed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    const PageEntry* page_ = nullptr;
    QLabel* title_;
    QLabel* question_;
    QToolButton* back_;
    QToolButton* next_;
    QToolButton* help_;
};

} // namespace canns
