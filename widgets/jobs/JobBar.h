#pragma once

#include "core/jobs/JobQueue.h"

#include <QTimer>
#include <QWidget>

#include <string>

class QLabel;
class QProgressBar;
class QPushButton;

namespace canns {

/// Shows the oldest running job of a queue: title, stage, fraction, time left, and Cancel. Takes the room of
/// one line whether there is a job or not, so that nothing jumps.
class JobBar : public QWidget {
    Q_OBJECT
public:
    explicit JobBar(const JobQueue& queue, QWidget* parent = nullptr);

    /// "3 s", "2 min", "1 h 5 min": rounded up, as people say it.
    static QString durationText(double seconds);

public Q_SLOTS:
    /// Asks the job that is shown to stop.
    void cancel();

protected:
    void changeEvent(QEvent* event) override;

private:
    void poll();
    void retranslate();

    const JobQueue& queue_;
    std::shared_ptr<JobBase> job_;
    std::string stage_; ///< What the job is at, and the same in the language of the window.
    QString stageWords_;
    QTimer timer_;
    QLabel* title_;
    QLabel* left_;
    QProgressBar* bar_;
    QPushButton* cancel_;
};

} // namespace canns
