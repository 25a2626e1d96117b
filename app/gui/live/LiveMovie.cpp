#include "app/gui/live/LiveMovie.h"

#include "app/gui/live/LiveExport.h"
#include "app/gui/live/LivePage.h"
#include "app/gui/live/TransportBar.h"

#include <QCoreApplication>
#include <QTimer>

#include <chrono>
#include <cstdio>

namespace canns {

namespace {

using namespace std::chrono_literals;

constexpr int gifPixels = 480; ///< Across: a .gif takes ten times the room of an .mp4.
constexpr int gifRate = 10;    ///< Frames a second.

class MovieTaker : public QObject {
public:
    MovieTaker(LivePage& page, const QString& path, double seconds)
        : QObject(&page), page_(page), path_(path), seconds_(seconds) {
        connect(&looking_, &QTimer::timeout, this, &MovieTaker::look);
        connect(&page, &LivePage::recorded, this, &MovieTaker::write);
        connect(&page.exports(), &LiveExport::finished, this, &MovieTaker::leave);
        looking_.start(50ms);
    }

private:
    double speed() const {
        const double chosen = page_.findChild<TransportBar*>()->speed();
        return chosen > 0 ? chosen : 1.0;
    }
    void look() {
        if (!page_.trouble().isEmpty())
            return leave(page_.trouble());
        if (!page_.simulation())
            return;
        const Frame& frame = page_.simulation()->latestFrame();
        if (!recording_) {
            recording_ = true;
            page_.startRecording();
        } else if (frame.seconds >= seconds_ * speed()) {
            looking_.stop();
            page_.stopRecording();
        }
    }
    void write() {
        LiveExport::MoviePlan plan;
        plan.beginSeconds = page_.record().beginSeconds();
        plan.endSeconds = page_.record().endSeconds();
        plan.speed = speed();
        if (path_.endsWith(QStringLiteral(".gif"))) {
            plan.framesPerSecond = gifRate;
            plan.widthPixels = gifPixels;
        }
        page_.saveMovie(plan, path_);
    }
    void leave(const QString& trouble) {
        looking_.stop();
        if (!trouble.isEmpty())
            std::fprintf(stderr, "canns-gui: error: %s\n", qUtf8Printable(trouble));
        QCoreApplication::exit(trouble.isEmpty() ? 0 : 1);
    }

    LivePage& page_;
    QString path_;
    double seconds_;
    bool recording_ = false;
    QTimer looking_;
};

} // namespace

void takeMovie(LivePage& page, const QString& path, double seconds) {
    new MovieTaker(page, path, seconds); // Of the page, which deletes it.
}

} // namespace canns
