#pragma once

#include <QString>

namespace canns {

class LivePage;

/// Runs the page, records `seconds` of what it shows at its speed, writes them to `path` (.mp4 or .gif) and
/// quits the application with 0; with 1, after a line on stderr, if that could not be done.
void takeMovie(LivePage& page, const QString& path, double seconds);

} // namespace canns
