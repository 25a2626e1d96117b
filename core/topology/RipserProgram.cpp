#include "core/topology/RipserProgram.h"

#include "core/base/Error.h"

#include <fmt/format.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string>

extern char** environ;

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

/// A program that runs without a shell, with its output on a pipe; killed at the end of the scope.
class Child {
public:
    explicit Child(std::vector<std::string> arguments) {
        std::array<int, 2> ends{};
        if (pipe(ends.data()) != 0)
            throw Failure("No pipe to another program can be made.", arguments.front(), std::strerror(errno));
        output_ = ends[0];
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", 1 /* O_WRONLY */, 0);
        posix_spawn_file_actions_addclose(&actions, ends[0]);
        posix_spawn_file_actions_addclose(&actions, ends[1]);
        std::vector<char*> pointers;
        pointers.reserve(arguments.size() + 1);
        for (std::string& argument : arguments)
            pointers.push_back(argument.data());
        pointers.push_back(nullptr);
        const int error =
            posix_spawnp(&process_, pointers.front(), &actions, nullptr, pointers.data(), environ);
        posix_spawn_file_actions_destroy(&actions);
        close(ends[1]);
        if (error != 0) {
            close(output_);
            throw Failure(
                fmt::format("The program {} cannot be started: {}.", arguments.front(), std::strerror(error)),
                "engine", "Install Debian's package ripser, or choose the engine canns.");
        }
    }
    ~Child() {
        if (process_ > 0) {
            kill(process_, SIGKILL);
            waitpid(process_, nullptr, 0);
        }
        close(output_);
    }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    /// All that it prints.
    std::string read(const Progress& progress) {
        std::string text;
        std::array<char, 65536> buffer{};
        while (true) {
            progress.checkpoint();
            pollfd waiting{output_, POLLIN, 0};
            if (poll(&waiting, 1, 50) == 0)
                continue;
            const ssize_t count = ::read(output_, buffer.data(), buffer.size());
            if (count < 0 && errno == EINTR)
                continue;
            if (count <= 0)
                return text;
            text.append(buffer.data(), static_cast<std::size_t>(count));
        }
    }

    /// Waits for its end; whether it ended well.
    bool succeeded() {
        int status = 0;
        while (waitpid(process_, &status, 0) < 0 && errno == EINTR) {
        }
        process_ = 0;
        return WIFEXITED(status) && WEXITSTATUS(status) == 0;
    }

private:
    pid_t process_ = 0;
    int output_ = -1;
};

/// The number at the front of `text`, which is then shortened by it; false if there is none.
bool takeNumber(std::string_view& text, double& value) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc())
        return false;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return true;
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

    // The k-th of the different lengths is written as k + 1.
    std::vector<float> lengths;
    std::size_t largest = 0;
    const TemporaryFile file;
    {
        std::ofstream out(file.path());
        for (std::uint32_t e = 0; e < filtration.edges.size(); ++e) {
            if (e % 4096 == 0)
                progress.report(0.2 * static_cast<double>(e) / static_cast<double>(filtration.edges.size()));
            const std::size_t i = filtration.first(e);
            const std::size_t j = filtration.second(e);
            if (lengths.empty() || lengths.back() != distances(i, j))
                lengths.push_back(distances(i, j));
            largest = std::max(largest, i);
            out << fmt::format("{} {} {}\n", i, j, lengths.size());
        }
        if (!out.flush())
            throw Failure("The file for the other program cannot be written.", file.path());
    }
    const int dimension = std::max(maximumDimension, 1); // it fails for dimension 0 alone
    std::vector<std::string> arguments{name, "--format", "sparse", "--dim", std::to_string(dimension)};
    if (coefficient != 2)
        arguments.insert(arguments.end(), {"--modulus", std::to_string(coefficient)});
    arguments.push_back(file.path());
    Child child(arguments);
    const std::string text = child.read(progress);
    if (!child.succeeded())
        throw Failure(fmt::format("The program {} did not finish.", name), "engine",
                      "It may have run out of memory; choose the engine canns.");

    const auto lengthAt = [&](double place) {
        const auto k = static_cast<std::size_t>(std::llround(place));
        return k == 0 ? 0.0F : lengths[std::min(k, lengths.size()) - 1];
    };
    Diagram* bars = nullptr;
    for (std::string_view rest = text; !rest.empty();) {
        std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        constexpr std::string_view kHead = "persistence intervals in dim ";
        if (line.starts_with(kHead)) {
            line.remove_prefix(kHead.size());
            double printed = 0.0;
            const bool understood = takeNumber(line, printed) && printed >= 0 && printed <= dimension;
            if (!understood)
                throw Failure(fmt::format("The program {} printed an unknown dimension.", name), "engine");
            bars = printed > maximumDimension ? nullptr : &result.diagrams[static_cast<std::size_t>(printed)];
        } else if (line.starts_with(" [") && bars != nullptr) {
            line.remove_prefix(2);
            double birth = 0.0;
            double death = 0.0;
            if (!takeNumber(line, birth) || !line.starts_with(','))
                throw Failure(fmt::format("The program {} printed a bar that cannot be read.", name),
                              "engine");
            line.remove_prefix(1);
            Bar bar{.birth = lengthAt(birth)};
            if (takeNumber(line, death))
                bar.death = lengthAt(death);
            if (bar.death > bar.birth)
                bars->push_back(bar);
        }
    }
    // It counts points up to the last that has an edge.
    result.diagrams[0].insert(result.diagrams[0].end(), filtration.points - 1 - largest, Bar{});
    for (Diagram& diagram : result.diagrams)
        std::ranges::sort(diagram, {}, [](const Bar& bar) { return std::pair(bar.birth, bar.death); });
    result.remarks.push_back("Computed by the program " + name + ".");
    if (lengths.size() > 999999)
        result.remarks.push_back(
            "There are more than 999 999 different lengths: values are rounded to the six "
            "digits that the program prints.");
    return result;
}

} // namespace canns
