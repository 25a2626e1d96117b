#include "core/topology/ShuffleLog.h"

#include "core/base/Files.h"
#include "core/base/Hash.h"

#include <fmt/format.h>

#include <cstdlib>
#include <sstream>

namespace canns {

namespace {

/// Of everything that a shuffle's barcode follows from, but for its offsets.
std::string keyOf(const Matrix<float>& activity, TdaParameters parameters) {
    parameters.shuffles = 0; // the first shuffles of a long test are those of a short one
    Sha256 hash;
    hash.update(std::to_string(activity.rows()) + ' ' + std::to_string(activity.columns()) + ' ');
    hash.update(ParameterValues::from(parameters).hash());
    return hash.update(std::as_bytes(activity.values())).finish();
}

/// Offsets of one shuffle, short enough for a line.
std::string offsetsKey(const ShuffleNull& null, std::size_t shuffle) {
    return Sha256().update(std::as_bytes(null.offsets.row(shuffle))).finish().substr(0, 16);
}

} // namespace

ShuffleLog::ShuffleLog(std::filesystem::path path, const Matrix<float>& activity,
                       const TdaParameters& parameters)
    : path_(std::move(path)), key_(keyOf(activity, parameters)) {}

void ShuffleLog::restore(ShuffleNull& null) {
    logged_.assign(null.maxima.rows(), false);
    std::ifstream earlier(path_);
    std::string line;
    const bool same = std::getline(earlier, line) && line == key_;
    kept_ = key_ + '\n';
    // A line ends with a point: one that was cut short by a kill has none.
    while (same && std::getline(earlier, line)) {
        std::istringstream words(line);
        std::size_t shuffle = 0;
        std::string offsets;
        std::string end;
        std::vector<double> values(2 * null.maxima.columns());
        words >> shuffle >> offsets;
        for (double& value : values) {
            std::string word;
            words >> word; // streams do not read hexadecimal floats back
            value = std::strtod(word.c_str(), nullptr);
        }
        if (!(words >> end) || end != ".")
            continue;
        kept_ += line + '\n';
        if (shuffle >= null.maxima.rows() || offsets != offsetsKey(null, shuffle))
            continue;
        for (std::size_t d = 0; d < null.maxima.columns(); ++d) {
            null.maxima(shuffle, d) = values[2 * d];
            null.ratios(shuffle, d) = values[2 * d + 1];
        }
        logged_[shuffle] = true;
    }
}

void ShuffleLog::begin() {
    writeTextAtomically(path_, kept_);
    file_.open(path_, std::ios::app);
    if (!file_)
        throw Failure("The file of finished shuffles cannot be written.", path_.string(),
                      "Check that the folder may be written to.");
}

void ShuffleLog::add(const ShuffleNull& null) {
    for (std::size_t s = 0; s < null.maxima.rows(); ++s) {
        if (logged_[s] || !null.isDone(s))
            continue;
        if (!file_.is_open())
            begin();
        file_ << s << ' ' << offsetsKey(null, s);
        for (std::size_t d = 0; d < null.maxima.columns(); ++d)
            file_ << fmt::format(" {:a} {:a}", null.maxima(s, d), null.ratios(s, d));
        file_ << " .\n" << std::flush;
        logged_[s] = true;
    }
}

} // namespace canns
