#include "widgets/movie/Movie.h"

#include "core/base/Error.h"
#include "core/base/Files.h"

#include <QFileInfo>
#include <QFont>
#include <QGuiApplication>
#include <QPainter>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>
#include <cmath>

namespace canns {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr double captionPixels = 26.0;
/// Often enough to be cancelled at once.
constexpr int waitMilliseconds = 20;

int even(double pixels) { return 2 * static_cast<int>(std::lround(0.5 * pixels)); }

QStringList codecFor(const QString& ending) {
    if (ending == u"gif"_s)
        // A palette a frame: one for all would have to see all frames first, and keep them.
        return {u"-filter_complex"_s,
                u"[0:v]split[a][b];[a]palettegen=stats_mode=single[p];[b][p]paletteuse=new=1"_s, u"-f"_s,
                u"gif"_s};
    return {u"-c:v"_s,    u"libx264"_s,  u"-pix_fmt"_s,  u"yuv420p"_s,    u"-crf"_s, u"18"_s,
            u"-preset"_s, u"veryfast"_s, u"-movflags"_s, u"+faststart"_s, u"-f"_s,   u"mp4"_s};
}

/// ffmpeg while it runs; it is killed when something throws.
class Encoder {
public:
    explicit Encoder(const QStringList& arguments) {
        const QString program = QStandardPaths::findExecutable(u"ffmpeg"_s);
        if (program.isEmpty())
            throw Failure("Movies are written by the program ffmpeg, which was not found.", "ffmpeg",
                          "Install the package ffmpeg, then save the movie again.");
        process_.setStandardOutputFile(QProcess::nullDevice());
        process_.start(program, arguments);
        if (!process_.waitForStarted())
            throw Failure("The program ffmpeg could not be started.", program.toStdString());
    }
    ~Encoder() {
        if (process_.state() != QProcess::NotRunning) {
            process_.kill();
            process_.waitForFinished();
        }
    }
    Encoder(const Encoder&) = delete;
    Encoder& operator=(const Encoder&) = delete;

    void write(const QImage& frame, const Progress& progress) {
        process_.write(reinterpret_cast<const char*>(frame.constBits()), frame.sizeInBytes());
        while (process_.bytesToWrite() > 0) {
            progress.checkpoint();
            if (!process_.waitForBytesWritten(waitMilliseconds) && process_.state() == QProcess::NotRunning)
                fail();
        }
    }
    void finish(const Progress& progress) {
        process_.closeWriteChannel();
        while (process_.state() != QProcess::NotRunning) {
            progress.checkpoint();
            process_.waitForFinished(waitMilliseconds);
        }
        if (process_.exitStatus() != QProcess::NormalExit || process_.exitCode() != 0)
            fail();
    }

private:
    [[noreturn]] void fail() {
        const QByteArray said = process_.readAllStandardError().trimmed();
        throw Failure("ffmpeg could not write the movie.", said.left(500).toStdString(),
                      "Check that the disk has room, and that this ffmpeg has the encoder.");
    }

    QProcess process_;
};

} // namespace

std::size_t Movie::frameCount() const {
    const double frames = (endSeconds - beginSeconds) / speed * framesPerSecond;
    return frames > 0 ? static_cast<std::size_t>(std::ceil(frames)) : 0;
}

double Movie::secondsOf(std::size_t frame) const {
    return std::min(endSeconds, beginSeconds + static_cast<double>(frame) * speed / framesPerSecond);
}

QImage Movie::frame(double seconds) const {
    QImage image(even(size.width() * scale), even(size.height() * scale), QImage::Format_RGB32);
    image.fill(palette.background);
    QPainter painter(&image);
    painter.scale(scale, scale);
    for (const MoviePanel& panel : panels) {
        painter.save();
        painter.translate(panel.place);
        painter.drawImage(QRectF({0, 0}, QSizeF(panel.ground.size()) / scale), panel.ground);
        painter.setClipRect(panel.area.pixels());
        panel.draw(painter, panel.area, palette, seconds);
        painter.restore();
    }
    QFont font = QGuiApplication::font();
    font.setPixelSize(14);
    painter.setFont(font);
    painter.setPen(palette.text);
    painter.drawText(QRectF(0, size.height() - captionPixels, size.width(), captionPixels), Qt::AlignCenter,
                     u"%1 s"_s.arg(seconds, 0, 'f', 1));
    return image;
}

void writeMovie(const Movie& movie, const QString& path, const Progress& progress) {
    writeFrames([&movie](std::size_t i) { return movie.frame(movie.secondsOf(i)); }, movie.frameCount(),
                movie.framesPerSecond, path, progress);
}

void writeFrames(const std::function<QImage(std::size_t index)>& frame, std::size_t frames,
                 int framesPerSecond, const QString& path, const Progress& progress) {
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending != u"mp4"_s && ending != u"gif"_s)
        throw BadInput("A movie is saved as .mp4 or .gif, not as \"." + ending.toStdString() + "\".",
                       path.toStdString(), "Give the file one of these endings.");
    if (frames == 0)
        throw BadInput("The movie has no length.", path.toStdString(), "Choose an end after the beginning.");
    writeAtomically(path.toStdU16String(), [&](const std::filesystem::path& temporary) {
        QImage next = frame(0);
        QStringList arguments{u"-hide_banner"_s,
                              u"-loglevel"_s,
                              u"error"_s,
                              u"-y"_s,
                              u"-f"_s,
                              u"rawvideo"_s,
                              u"-pixel_format"_s,
                              u"bgra"_s,
                              u"-video_size"_s,
                              u"%1x%2"_s.arg(next.width()).arg(next.height()),
                              u"-framerate"_s,
                              QString::number(framesPerSecond),
                              u"-i"_s,
                              u"pipe:0"_s};
        // "file:", or a name with a colon would be taken for a protocol.
        arguments << codecFor(ending) << u"file:"_s + QString::fromStdU16String(temporary.u16string());
        Encoder encoder(arguments);
        for (std::size_t i = 0; i < frames; ++i) {
            progress.report(i, frames);
            encoder.write(next, progress);
            if (i + 1 < frames)
                next = frame(i + 1);
        }
        encoder.finish(progress);
    });
}

} // namespace canns
