#pragma once

#include <QString>

namespace canns {

class MainWindow;

/// Waits until what is being opened is there, runs the step of the page if `run`, waits until nothing is at
/// work any more, writes a picture of the window and quits with 0; with 1, after a line on stderr, if it
/// could not be written.
void takeScreenshot(MainWindow& window, const QString& path, bool run, double waitSeconds = 0.0);

} // namespace canns
