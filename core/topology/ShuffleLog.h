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
    ShuffleLog(std::filesystem::path path, const Matrix<float>& activity, const TdaParameters& parameters);

    /// Puts in what was finished before.
    void restore(ShuffleNull& null);
    /// Adds what has been finished since the last call; only then the file is touched. Throws Failure when it
    /// cannot be written.
    void add(const ShuffleNull& null);

private:
    void begin();

    std::filesystem::path path_;
    std::string key_;
    std::string kept_; ///< What the file begins with: the key, and the lines that are kept.
    std::ofstream file_;
    std::vector<bool> logged_; ///< By shuffle.
};

} // namespace canns
