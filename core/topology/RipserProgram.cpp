#include "core/topology/RipserProgram.h"

#include "core/base/ChildProcess.h"
#include "core/base/Error.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string>

namespace canns {

namespace {

/// Debian builds `ripser` for Z_2 only.
const char* programFor(int coefficient) { return coefficient == 2 ? "ripser" : "ripser-coeff"; }

/// A file for the program to read, removed at the end of the scope.
class TemporaryFile {
public:
    TemporaryFile() : path_((std::filesystem::temp_directory_path() / "canns-ripser-XXXXXX").string()) {
        const int descriptor = mkstemp(path_.data());
        if (descriptor < 0)
            throw Failure("No temporary file can be made.", path_, std::strerror(errno));
        close(descriptor);
    }
    ~TemporaryFile() { std::remove(path_.c_str()); }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    const std::string& path() const { return path_; }

private:
    std::string path_;
};

/// The number at the front of `text`, which is then shortened by it; false if there is none.
bool takeNumber(std::string_view& text, double& value) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc())
        return false;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return true;
}

/// The filtration in the form that the program reads, one line an edge. The k-th of the different lengths is
/// written as k + 1, for the program prints six digits only.
struct RankedEdges {
    std::vector<float> lengths;
    std::size_t lastPoint = 0; ///< The last that has an edge: the program counts points up to it.

    float lengthAt(double place) const {
        const auto k = static_cast<std::size_t>(std::llround(place));
        return k == 0 ? 0.0F : lengths[std::min(k, lengths.size()) - 1];
    }
};

RankedEdges writeEdges(const RipsFiltration& filtration, const DistanceMatrix& distances,
                       const std::string& path, const Progress& progress) {
    RankedEdges ranked;
    std::ofstream out(path);
    for (std::uint32_t e = 0; e < filtration.edges.size(); ++e) {
        if (e % 4096 == 0)
            progress.report(e, filtration.edges.size());
        const std::size_t i = filtration.first(e);
        const std::size_t j = filtration.second(e);
        if (ranked.lengths.empty() || ranked.lengths.back() != distances(i, j))
            ranked.lengths.push_back(distances(i, j));
        ranked.lastPoint = std::max(ranked.lastPoint, i);
        out << fmt::format("{} {} {}\n", i, j, ranked.lengths.size());
    }
    if (!out.flush())
        throw Failure("The file for the other program cannot be written.", path);
    return ranked;
}

std::string outputOf(const std::vector<std::string>& command, const Progress& progress) {
    ChildResult ended;
    try {
        ended = runChild(command, progress);
    } catch (const Failure& failure) {
        throw Failure(failure.description(), failure.where(),
                      "Install Debian's package ripser, or choose the engine canns.");
    }
    if (ended.exitCode != 0)
        throw Failure(fmt::format("The program {} did not finish.", command.front()), "engine",
                      "It may have run out of memory; choose the engine canns.");
    return std::move(ended.output);
}

/// The bars that the program printed, up to the last of `diagrams`.
void readBars(std::string_view text, const RankedEdges& ranked, std::vector<Diagram>& diagrams) {
    constexpr std::string_view kHead = "persistence intervals in dim ";
    Diagram* bars = nullptr;
    while (!text.empty()) {
        std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        if (line.starts_with(kHead)) {
            line.remove_prefix(kHead.size());
            double dimension = 0.0;
            if (!takeNumber(line, dimension) || dimension < 0.0)
                throw Failure("The program ripser printed an unknown dimension.", "engine");
            const auto d = static_cast<std::size_t>(dimension);
            bars = d < diagrams.size() ? &diagrams[d] : nullptr;
        } else if (line.starts_with(" [") && bars != nullptr) {
            line.remove_prefix(2);
            double birth = 0.0;
            double death = 0.0;
            if (!takeNumber(line, birth) || !line.starts_with(','))
                throw Failure("The program ripser printed a bar that cannot be read.", "engine");
            line.remove_prefix(1);
            Bar bar{.birth = ranked.lengthAt(birth)};
            if (takeNumber(line, death))
                bar.death = ranked.lengthAt(death);
            if (bar.death > bar.birth)
                bars->push_back(bar);
        }
    }
}

} // namespace

bool isRipserInstalled(int coefficient) {
    const char* path = std::getenv("PATH");
    std::string_view rest = path == nullptr ? "" : path;
    while (!rest.empty()) {
        const std::string_view folder = rest.substr(0, rest.find(':'));
        rest.remove_prefix(std::min(rest.size(), folder.size() + 1));
        if (access((std::filesystem::path(folder) / programFor(coefficient)).c_str(), X_OK) == 0)
            return true;
    }
    return false;
}

Persistence runRipser(const RipsFiltration& filtration, const DistanceMatrix& distances, int maximumDimension,
                      int coefficient, const Progress& progress) {
    constexpr int kLargestPrime = 251; // it packs coefficients into 8 bits, and fails above
    if (coefficient > kLargestPrime)
        throw BadInput(fmt::format("The program ripser cannot take the coefficient {}.", coefficient),
                       "coefficient",
                       fmt::format("Choose a prime up to {}, or the engine canns.", kLargestPrime));
    Persistence result;
    result.diagrams.resize(static_cast<std::size_t>(maximumDimension) + 1);
    if (filtration.edges.empty()) {
        result.diagrams[0].assign(filtration.points, Bar{});
        return result;
    }
    const std::string name = programFor(coefficient);
    progress.stage("Persistence: the program " + name);
    const TemporaryFile file;
    const RankedEdges ranked = writeEdges(filtration, distances, file.path(), progress.part(0.0, 0.2));
    const int dimension = std::max(maximumDimension, 1); // it fails for dimension 0 alone
    std::vector<std::string> command{name, "--format", "sparse", "--dim", std::to_string(dimension)};
    if (coefficient != 2)
        command.insert(command.end(), {"--modulus", std::to_string(coefficient)});
    command.push_back(file.path());
    readBars(outputOf(command, progress), ranked, result.diagrams);
    result.diagrams[0].insert(result.diagrams[0].end(), filtration.points - 1 - ranked.lastPoint, Bar{});
    for (Diagram& diagram : result.diagrams)
        std::ranges::sort(diagram, {}, [](const Bar& bar) { return std::pair(bar.birth, bar.death); });
    result.remarks.push_back("Computed by the program " + name + ".");
    if (ranked.lengths.size() > 999999)
        result.remarks.push_back(
            "There are more than 999 999 different lengths: values are rounded to the six "
            "digits that the program prints.");
    return result;
}

} // namespace canns
