#pragma once

#include "core/base/Progress.h"
#include "widgets/figure/FigurePalette.h"
#include "widgets/figure/PlotArea.h"

#include <QImage>
#include <QSizeF>
#include <QString>

#include <functional>
#include <vector>

class QPainter;

namespace canns {

/// One figure of a movie: what stands still, as an image, and what is drawn over it at each time. It holds no
/// widget, so frames can be drawn by any thread.
struct MoviePanel {
    QImage ground; ///< Of the whole panel.
    QPointF place; ///< Its upper left corner in the frame, logical pixels.
    PlotArea area; ///< Of the data, in the panel.
    std::function<void(QPainter& painter, const PlotArea& area, const FigurePalette& palette, double seconds)>
        draw;
};

/// A movie of figures side by side with the time below.
struct Movie {
    std::vector<MoviePanel> panels;
    QSizeF size{960, 480}; ///< Logical pixels.
    double scale = 1.0;    ///< Pixels a logical pixel.
    FigurePalette palette = FigurePalette::light();
    double beginSeconds = 0.0; ///< Of the recording.
    double endSeconds = 0.0;
    double speed = 1.0; ///< Seconds of the recording in a second of the movie.
    int framesPerSecond = 30;

    std::size_t frameCount() const;
    double secondsOf(std::size_t frame) const;
    /// The picture at that time of the recording. Its sides are even numbers of pixels, as codecs want.
    QImage frame(double seconds) const;
};

/// Writes an MP4 (H.264) or GIF, as the ending of `path` says, through the program ffmpeg: started by an
/// argument list, frames through a pipe. The file appears when it is whole. Blocks; for a background thread.
/// Throws BadInput for another ending or a movie of no length, Failure when ffmpeg is missing or fails,
/// Cancelled.
void writeMovie(const Movie& movie, const QString& path, const Progress& progress);

/// The same from pictures that `frame` gives one after the other, all of one size with even sides.
void writeFrames(const std::function<QImage(std::size_t index)>& frame, std::size_t frames,
                 int framesPerSecond, const QString& path, const Progress& progress);

} // namespace canns
