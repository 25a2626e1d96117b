#include "app/gui/live/LiveExport.h"

#include "app/gui/live/LiveViewArea.h"
#include "app/gui/shell/Workspace.h"
#include "widgets/figure/FigureExport.h"
#include "widgets/jobs/QtPost.h"
#include "widgets/movie/Movie.h"
#include "widgets/text/CoreText.h"

#include <QDir>
#include <QFileInfo>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace canns {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr double captionPixels = 26.0;

/// How spikes are made of the rates of this model.
SpikingSettings spikingOf(const SimulationOrigin& origin) {
    const auto parameters = origin.simulationValues.as<SimulationParameters>();
    return {.peakRateHz = parameters.peakRate > 0 ? parameters.peakRate : findModel(origin.model).peakRateHz,
            .mostUnits = static_cast<std::size_t>(parameters.mostUnits),
            .seed = origin.seed};
}

std::string descriptionOf(const SimulationOrigin& origin) {
    return "Simulation of " + origin.model + " with " + origin.task;
}

} // namespace

LiveExport::LiveExport(Workspace& workspace, LiveViewArea& views, QObject* parent)
    : QObject(parent), workspace_(workspace), views_(views) {
    connect(&drawing_, &QTimer::timeout, this, &LiveExport::drawNext);
}

LiveExport::~LiveExport() { stopMovie(); }

void LiveExport::stopMovie() {
    if (channel_)
        channel_->close();
}

void LiveExport::startMovie(const LiveRecord& record, const LiveNetwork& network, const MoviePlan& plan,
                            const QString& path) {
    record_ = record;
    network_ = network;
    plan_ = plan;
    drawn_ = shown_ = 0;
    // A rounding error makes no picture.
    const double pictures = (plan.endSeconds - plan.beginSeconds) / plan.speed * plan.framesPerSecond - 1e-6;
    total_ = static_cast<std::size_t>(std::max(1.0, std::ceil(pictures)));
    const auto even = [](double pixels) { return 2 * static_cast<int>(std::lround(pixels / 2)); };
    const double scale = plan.widthPixels / std::max(1.0, static_cast<double>(views_.width()));
    pixels_ = {even(plan.widthPixels), even(views_.height() * scale + captionPixels)};
    channel_ = std::make_shared<FrameChannel>();
    views_.forget();
    const auto job = workspace_.jobs().start<bool>(
        tr("Save %1").arg(QFileInfo(path).fileName()).toStdString(),
        [channel = channel_, total = total_, rate = plan.framesPerSecond, path](const Progress& progress) {
            try {
                writeFrames([&](std::size_t) { return channel->next(progress); }, total, rate, path,
                            progress);
            } catch (...) {
                channel->close();
                throw;
            }
            channel->close();
            return true;
        });
    job->whenFinished(owner_, qtPost(), [this](Job<bool>& done) {
        drawing_.stop();
        channel_.reset();
        Q_EMIT finished(done.state() == JobState::Failed ? CoreText::error(done.error()) : QString());
    });
    drawing_.start(0);
}

/// One frame between two other events, so that the window stays answerable.
void LiveExport::drawNext() {
    if (!channel_ || channel_->isClosed() || drawn_ == total_) {
        drawing_.stop();
        return;
    }
    if (!channel_->hasRoom()) {
        drawing_.setInterval(5);
        return;
    }
    drawing_.setInterval(0);
    const double seconds =
        plan_.beginSeconds + static_cast<double>(drawn_) * plan_.speed / plan_.framesPerSecond;
    const std::size_t frame = record_.frameAt(std::min(seconds, plan_.endSeconds));
    // Views that keep a history see every frame of it.
    for (std::size_t i = drawn_ == 0 ? frame : shown_ + 1; i <= frame; ++i)
        views_.showFrame(record_.frame(i, network_));
    shown_ = frame;
    QImage image = picture();
    QPainter painter(&image);
    QFont font = painter.font();
    font.setPixelSize(14);
    painter.setFont(font);
    painter.drawText(QRectF(0, image.height() - captionPixels, image.width(), captionPixels), Qt::AlignCenter,
                     u"%1 s"_s.arg(record_.seconds(frame), 0, 'f', 2));
    painter.end();
    channel_->put(std::move(image));
    ++drawn_;
}

/// The views as they lie on the page, on paper.
QImage LiveExport::picture() const {
    const QSizeF whole = views_.size();
    const double scale = std::min(pixels_.width() / std::max(1.0, whole.width()),
                                  (pixels_.height() - captionPixels) / std::max(1.0, whole.height()));
    QImage image(pixels_, QImage::Format_RGB32);
    const FigurePalette palette = FigurePalette::light();
    image.fill(palette.background);
    QPainter painter(&image);
    painter.scale(scale, scale);
    for (LiveView* view : views_.shownViews()) {
        const Figure& figure = view->figure();
        painter.save();
        painter.translate(figure.mapTo(&views_, QPoint()));
        figure.render(painter, figure.size(), palette);
        painter.restore();
    }
    return image;
}

void LiveExport::saveFigures(const QString& folder, const QString& name, const QString& ending) const {
    int number = 1;
    for (LiveView* view : views_.shownViews()) {
        const QString file =
            u"%1-%2-%3.%4"_s.arg(name).arg(number++).arg(view->figure().objectName(), ending);
        saveFigure(view->figure(), QDir(folder).filePath(file));
    }
}

void LiveExport::saveData(const LiveRecord& record, const std::string& rateArray,
                          const SimulationOrigin& origin, const QString& path) {
    const auto job = workspace_.jobs().start<bool>(
        tr("Save %1").arg(QFileInfo(path).fileName()).toStdString(),
        [kept = record.record(), rateArray, origin, path](const Progress& progress) {
            writeSimulation(*kept, rateArray, spikingOf(origin), origin, path.toStdU16String(), progress);
            return true;
        });
    job->whenFinished(owner_, qtPost(), [this](Job<bool>& done) {
        Q_EMIT finished(done.state() == JobState::Failed ? CoreText::error(done.error()) : QString());
    });
}

void LiveExport::analyse(const LiveRecord& record, const std::string& rateArray,
                         const SimulationOrigin& origin) {
    workspace_.openMade(QString::fromStdString(origin.model), [kept = record.record(), rateArray,
                                                               origin](const Progress& progress) {
        return toRecording(*kept, rateArray, spikingOf(origin), descriptionOf(origin), progress);
    });
}

} // namespace canns
