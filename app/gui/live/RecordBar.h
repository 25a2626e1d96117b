#pragma once

#include "app/gui/live/LiveRecord.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QSlider;
class QToolButton;

namespace canns {

/// What was recorded: a slider to scrub through it, and what can be made of it.
class RecordBar : public QWidget {
    Q_OBJECT
public:
    explicit RecordBar(QWidget* parent = nullptr);

    /// Shows the record; hides without one.
    void setRecord(const LiveRecord& record);
    std::size_t frame() const;
    void setFrame(std::size_t frame);

Q_SIGNALS:
    /// The user looks at this frame.
    void frameChosen(std::size_t frame);
    void movieRequested();
    void figuresRequested();
    void dataRequested();
    void analysisRequested();
    /// Back to what runs.
    void dismissed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showTime();

    LiveRecord record_;
    QLabel* label_;
    QSlider* slider_;
    QLabel* time_;
    QToolButton* movie_;
    QToolButton* figures_;
    QToolButton* data_;
    QToolButton* analyse_;
    QToolButton* close_;
};

} // namespace canns
