#pragma once

#include <QListWidget>
#include <QTimer>

namespace canns {

class Workspace;

/// The steps of the wizard at the left of the window, a mark beside each: not run, running, done, stale or
/// failed.
class StepList : public QListWidget {
    Q_OBJECT
public:
    explicit StepList(Workspace& workspace, QWidget* parent = nullptr);

    /// Goes to the step of that name ("recording"); false if there is none.
    bool select(const QString& id);

protected:
    void focusInEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void followAnalysis();
    /// Steps that need a recording cannot be chosen without one.
    void followRecording();
    void mark();
    /// All marks are drawn anew, whatever is there.
    void markAnew();

    Workspace& workspace_;
    QTimer marking_; ///< While something runs.
};

} // namespace canns
