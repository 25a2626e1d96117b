#pragma once

#include "core/base/Matrix.h"
#include "core/topology/ShuffleTest.h"
#include "core/topology/TdaParameters.h"

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace canns {

/// Finished shuffles in a text file, a line each, written as they come: what is left of a test that was
/// cancelled or killed, and what a longer test with the same seed begins with. Lines of other activity, other
/// parameters or other offsets are not taken, nor is a line that was not written to its end.
class ShuffleLog {
public:
    /// Throws Failure when the file cannot be written.
    ShuffleLog(std::filesystem::path path, const Matrix<float>& activity, const TdaParameters& parameters);

    /// Puts in what was finished before.
    void restore(ShuffleNull& null);
    /// Adds what has been finished since the last call.
    void add(const ShuffleNull& null);

private:
    std::filesystem::path path_;
    std::string key_;
    std::ofstream file_;
    std::vector<bool> logged_; ///< By shuffle.
};

} // namespace canns
