#pragma once

#include <QSize>
#include <QString>
#include <QStringList>

namespace canns {

/// What was asked for on the command line of canns-gui.
struct CommandLine {
    QString recording;  ///< A path or sample:NAME; empty for none.
    QString screenshot; ///< A .png to write before leaving; empty to stay.
    bool run = false;   ///< Run the step of that page before the picture is taken.
    double waitSeconds =
        0.0;          ///< How long the picture waits, once nothing is at work any more, and a movie is.
    QString live;     ///< A model, a preset or a file with a set-up for the page "live"; empty for none.
    QString movie;    ///< An .mp4 or .gif of the page "live" to write before leaving; empty for none.
    QString page;     ///< The page that is shown; empty for the first.
    QString preset;   ///< Applied to the recording once it is open; empty for none.
    QSize size;       ///< Of the window, in logical pixels; invalid for what it was last time.
    QString theme;    ///< "light", "dark", "system"; empty for the settings'.
    QString language; ///< "en", "zh_CN"; empty for the settings'.

    /// Filled instead of the rest when there is only something to print.
    QString message;
    int exitCode = 0; ///< 0 after --help and --version, 2 for a wrong command line.

    static CommandLine parse(const QStringList& arguments);
};

} // namespace canns
