#pragma once

#include "app/gui/live/LiveRecord.h"
#include "core/jobs/JobQueue.h"
#include "core/simulation/SimulationFile.h"
#include "widgets/movie/FrameChannel.h"

#include <QObject>
#include <QTimer>

namespace canns {

class LiveViewArea;
class Workspace;

/// What can be made of a record: a movie of the views, pictures of them, data, a recording for the wizard.
class LiveExport : public QObject {
    Q_OBJECT
public:
    LiveExport(Workspace& workspace, LiveViewArea& views, QObject* parent = nullptr);
    ~LiveExport() override;

    /// How the record is spent in a movie.
    struct MoviePlan {
        double beginSeconds = 0.0;
        double endSeconds = 0.0;
        double speed = 1.0; ///< Seconds of the record in a second of the movie.
        int framesPerSecond = 30;
        int widthPixels = 960;
    };
    /// Draws the views at each time of the plan, between other events, while a job writes them to `path`
    /// (.mp4 or .gif); finished() follows. One at a time.
    void startMovie(const LiveRecord& record, const LiveNetwork& network, const MoviePlan& plan,
                    const QString& path);
    bool isMakingMovie() const { return channel_ != nullptr; }
    /// Gives up the movie that is being made, if any; no file is left.
    void stopMovie();

    /// Saves every view as FOLDER/NAME-KIND.ENDING. Throws as saveFigure does.
    void saveFigures(const QString& folder, const QString& name, const QString& ending) const;

    /// Writes states and spikes (.h5) or spikes alone (.nwb, .npz, .csv) in the background.
    void saveData(const LiveRecord& record, const std::string& rateArray, const SimulationOrigin& origin,
                  const QString& path);
    /// Opens spikes made of the record in the workspace.
    void analyse(const LiveRecord& record, const std::string& rateArray, const SimulationOrigin& origin);

Q_SIGNALS:
    /// A movie or a file of data is there; empty, or why not.
    void finished(const QString& trouble);

private:
    void drawNext();
    QImage picture() const;

    Workspace& workspace_;
    LiveViewArea& views_;
    std::shared_ptr<FrameChannel> channel_;
    LiveRecord record_;
    LiveNetwork network_;
    MoviePlan plan_;
    QSize pixels_; ///< Of all pictures of the movie, whatever becomes of the window meanwhile.
    std::size_t drawn_ = 0;
    std::size_t total_ = 0;
    std::size_t shown_ = 0;
    QTimer drawing_;
    JobOwner owner_;
};

} // namespace canns
