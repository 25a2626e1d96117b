#pragma once

#include "app/gui/live/Hands.h"
#include "app/gui/live/LiveExport.h"
#include "app/gui/live/LiveRecord.h"
#include "app/gui/live/LiveSetup.h"
#include "core/jobs/JobQueue.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <exception>
#include <memory>
#include <optional>

class QLabel;
class QPushButton;

namespace canns {

class HandBar;
class LiveCaption;
class LiveViewArea;
class RecordBar;
class SetupPanel;
class TransportBar;
class Workspace;

/// A network that runs while one looks at it, turns its knobs and lays hands on it. Needs no recording.
class LivePage : public QWidget {
    Q_OBJECT
public:
    explicit LivePage(Workspace& workspace, QWidget* parent = nullptr);
    ~LivePage() override;

    /// Null while one is being made.
    const std::shared_ptr<Simulation>& simulation() const noexcept { return simulation_; }
    const SimulationOrigin& origin() const;
    /// Another set-up, at a speed that suits it or at this one; begins at once if the present one runs.
    void setOrigin(const SimulationOrigin& origin, std::optional<double> speed = std::nullopt);
    /// Seconds of the model in a second; 0: as fast as it goes. None until the network is there that it is
    /// chosen for.
    std::optional<double> speed() const;
    LiveViewArea& views() noexcept { return *views_; }
    /// What stands in the way, in words; empty if nothing does.
    const QString& trouble() const noexcept { return trouble_; }

    /// What was recorded last; empty if nothing was.
    const LiveRecord& record() const noexcept { return record_; }
    LiveExport& exports() noexcept { return *export_; }
    /// Of what the views show of the record; LiveExport::finished() follows.
    void saveMovie(const LiveExport::MoviePlan& plan, const QString& path);

    /// Which views were chosen for which models, to be remembered.
    QByteArray layoutState() const;
    void restoreLayoutState(const QByteArray& state);

public Q_SLOTS:
    void run();
    void pause();
    void startRecording();
    /// record() follows, with recorded().
    void stopRecording();
    /// Shows this frame of the record in all views.
    void scrubTo(std::size_t frame);
    /// Opens the record in the wizard.
    void analyse();

Q_SIGNALS:
    /// The set-up, the speed, or which views there are and where.
    void changed();
    void recorded();
    /// A simulation was made, or could not be: trouble() says why.
    void settled();

protected:
    void changeEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    struct Made {
        std::shared_ptr<Simulation> simulation;
        LiveArena arena;
    };

    void build();
    void adopt(const Made& made);
    void release();
    void tick();
    void showFrame(const Frame& frame);
    void followState(const Frame& frame);
    void followRecording(const Frame& frame);
    bool hasFailedAnew() const;
    void setParameter(const QString& name);
    void showTrouble(const std::exception_ptr& error);
    void showMessage(const QString& text);
    void clearTrouble();
    void fillAddMenu();
    void connectRecordBar();
    void takeRecord(LiveRecord record);
    /// While a movie is made of the views, nothing else may change them.
    void holdStill(bool hold);
    void leaveRecord();
    void askForMovie();
    void askForFigures();
    void askForData();
    void retranslate();

    Workspace& workspace_;
    SetupPanel* setup_;
    TransportBar* transport_;
    Hands* hands_;
    HandBar* handBar_;
    QPushButton* addView_;
    QLabel* message_;
    LiveCaption* caption_;
    LiveViewArea* views_;
    RecordBar* recordBar_;
    LiveExport* export_;

    std::shared_ptr<Simulation> simulation_;
    JobPtr<Made> making_;
    LiveArena arena_;
    LiveNetwork network_;
    std::string speedOf_; ///< The model and task whose speed was set.
    bool wantsRun_ = false;
    /// Asked: what runs has not shown yet that it keeps frames.
    enum class Recording { Off, Asked, On };
    Recording recording_ = Recording::Off;
    bool replaying_ = false; ///< Views show the record, not what runs.
    bool owesSpace_ = false; ///< Views in 3-D have not seen the last frame.
    LiveRecord record_;
    double recordInterval_ = 0.01; ///< Seconds between frames that are kept.
    std::size_t restarts_ = 0;
    SimulationState shownState_ = SimulationState::Paused;
    std::exception_ptr shownError_; ///< Of the last failure that was told.
    QString trouble_;
    QTimer timer_;
    QElapsedTimer second_;
    int framesShown_ = 0;
    double framesPerSecond_ = 0.0;
    JobQueue jobs_{2}; ///< A network is made while the one before ends its last step.
    JobOwner owner_;   // Last: no callback may find the rest half gone.
};

} // namespace canns
