#pragma once

#include <QObject>
#include <QTimer>

namespace canns {

class LivePage;
class Settings;

/// Keeps in the settings what the page "live" shows (set-up, speed and views), and gives it back to the page
/// of the next window. Of the page, which deletes it.
class LiveMemory : public QObject {
    Q_OBJECT
public:
    LiveMemory(LivePage& page, Settings& settings);

    /// What no longer reads (an older program's, a damaged one) is left, and the page stays as it is.
    void restore();
    void keep();
    /// Keeps it from now on, at most once a second while it changes: a window may be killed.
    void keepUpToDate();

private:
    LivePage& page_;
    Settings& settings_;
    QTimer soon_;
};

} // namespace canns
