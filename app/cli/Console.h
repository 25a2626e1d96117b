#pragma once

#include "core/base/Progress.h"

#include <nlohmann/json_fwd.hpp>

#include <chrono>
#include <functional>
#include <iosfwd>
#include <memory>
#include <string>

namespace canns::cli {

/// Shows progress: a bar that is redrawn in place on a terminal, a line every few seconds elsewhere. Nothing
/// at all for work that is over at once.
class ProgressDisplay {
public:
    ProgressDisplay(std::ostream& out, bool terminal) : out_(out), terminal_(terminal) {}

    /// To be called often; decides itself whether it is time to draw.
    void update(const ProgressState& state, std::chrono::duration<double> sinceStart);
    /// Takes a bar off the terminal.
    void clear();

private:
    std::ostream& out_;
    bool terminal_;
    bool drawn_ = false;
    double lastDrawnSeconds_ = 0.0;
};

/// The terminal, as the subcommands see it: results go to stdout, progress to stderr.
class Console {
public:
    Console(std::ostream& out, std::ostream& err, bool errIsTerminal)
        : out_(out), err_(err), errIsTerminal_(errIsTerminal) {}

    bool quiet = false; ///< --quiet: no progress.

    std::ostream& out() { return out_; }
    /// Writes JSON with an end of line; text that is not UTF-8 is replaced, not refused.
    void print(const nlohmann::json& json);

    /// Does `work` on this thread, shows its progress, and cancels it on Ctrl-C (or SIGTERM): `work` then
    /// throws Cancelled.
    void work(const std::function<void(const Progress&)>& work);

private:
    std::ostream& out_;
    std::ostream& err_;
    bool errIsTerminal_;
};

} // namespace canns::cli
