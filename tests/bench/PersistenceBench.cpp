// The table of the persistence engine beside its peers, and the curve of time against the number of points.
//
//   PersistenceBench [--threads N] [--peers] [--slow-peers] [--curve] [--limit SECONDS] [--only TEXT]
//
// Every run has a process of its own, so that its peak memory is its own. Peers are found through
// CANNS_PEER_PYTHON (an interpreter with gudhi, giotto-ph, ripser.py, canns_lib); slow ones (minutes) only
// run with --slow-peers. A peer that has used up its CPU seconds (60 unless told otherwise) or 8 GB is
// stopped; on the curve it is not asked for more points then. --only runs the cases whose name has TEXT in
// it.
#include "core/base/Memory.h"
#include "core/base/Random.h"
#include "core/topology/RipsPersistence.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <functional>
#include <numbers>

using namespace canns;

namespace {

struct Case {
    std::string name;
    std::string input;
    int dimension = 1;
    int coefficient = 47;
    double threshold = 0.0;
    int cocycles = 0;
    double targetSeconds = 0.0;
    bool fastPeers = false; ///< Whether the peers need less than a minute.
};

/// Uniform points of a hexagonal flat torus in R⁶ with noise.
std::vector<float> noisyTorus(std::size_t n) {
    RandomStream random(6, n);
    Matrix<double> points(n, 6);
    for (std::size_t i = 0; i < n; ++i) {
        const double a = random.uniform(0.0, 2.0 * std::numbers::pi);
        const double b = random.uniform(0.0, 2.0 * std::numbers::pi);
        const std::array<double, 3> angles{a, b, -(a + b)};
        for (std::size_t k = 0; k < 3; ++k) {
            points(i, 2 * k) = std::cos(angles[k]) + 0.1 * random.normal();
            points(i, 2 * k + 1) = std::sin(angles[k]) + 0.1 * random.normal();
        }
    }
    const DistanceMatrix distances = DistanceMatrix::fromPoints(points, Metric::Euclidean, {}, 1);
    return {distances.values().begin(), distances.values().end()};
}

std::vector<float> noise(std::size_t n) {
    RandomStream random(7, n);
    std::vector<float> lower(n * (n - 1) / 2);
    for (float& length : lower)
        length = static_cast<float>(random.uniform());
    return lower;
}

/// "torus:N" and "noise:N" are made here; others are files of float32 behind the header of a .npy.
std::vector<float> load(const std::string& input) {
    if (input.starts_with("torus:"))
        return noisyTorus(std::stoul(input.substr(6)));
    if (input.starts_with("noise:"))
        return noise(std::stoul(input.substr(6)));
    std::ifstream file(std::filesystem::path(CANNS_SHARED) / "tda/golden/inputs" / input, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    if (bytes.size() < 128)
        throw Failure("The input is not beside this checkout.", input);
    const std::size_t header =
        10 + static_cast<unsigned char>(bytes[8]) + 256U * static_cast<unsigned char>(bytes[9]);
    std::vector<float> lower((bytes.size() - header) / sizeof(float));
    std::memcpy(lower.data(), bytes.data() + header, lower.size() * sizeof(float));
    return lower;
}

/// Address space of a peer, or one of them may take the machine's memory.
constexpr rlim_t kPeerBytes = 8'000'000'000;

/// Runs `work` in a process of its own, with so many CPU seconds at most (0: no limit), which hold for the
/// programs that it starts too, and returns what it printed on its standard output.
std::string inProcess(const std::function<void()>& work, rlim_t cpuLimit = 0) {
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0)
        return {};
    std::fflush(stdout); // or the child prints it again
    const pid_t child = fork();
    if (child == 0) {
        dup2(ends[1], STDOUT_FILENO);
        close(ends[0]);
        close(ends[1]);
        if (cpuLimit > 0) {
            const rlimit limit{cpuLimit, cpuLimit};
            setrlimit(RLIMIT_CPU, &limit);
            const rlimit memory{kPeerBytes, kPeerBytes};
            setrlimit(RLIMIT_AS, &memory);
        }
        try {
            work();
        } catch (const std::exception& error) {
            fmt::print("{}", nlohmann::json{{"error", error.what()}}.dump());
        }
        std::fflush(stdout);
        _exit(0);
    }
    close(ends[1]);
    std::string text;
    std::array<char, 4096> buffer{};
    for (ssize_t count = 0; (count = read(ends[0], buffer.data(), buffer.size())) > 0;)
        text.append(buffer.data(), static_cast<std::size_t>(count));
    close(ends[0]);
    waitpid(child, nullptr, 0);
    return text;
}

double cpuSeconds(int whose) {
    rusage usage{};
    getrusage(whose, &usage);
    return static_cast<double>(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
           1e-6 * static_cast<double>(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec);
}

nlohmann::json measureOurs(const Case& c, int threads, RipsEngine engine, rlim_t cpuLimit = 0) {
    const std::string text = inProcess(
        [&] {
            std::vector<float> lower = load(c.input);
            const auto n = static_cast<std::size_t>(
                std::llround((1.0 + std::sqrt(1.0 + 8.0 * static_cast<double>(lower.size()))) / 2.0));
            const DistanceMatrix distances(n, std::move(lower));
            RipsParameters parameters;
            parameters.maximumDimension = c.dimension;
            parameters.coefficient = c.coefficient;
            parameters.threshold = c.threshold;
            parameters.cocycles = engine == RipsEngine::Canns ? c.cocycles : 0;
            parameters.threads = threads;
            parameters.engine = engine;
            const double cpu = cpuSeconds(RUSAGE_SELF) + cpuSeconds(RUSAGE_CHILDREN);
            const auto start = std::chrono::steady_clock::now();
            const Persistence found = ripsPersistence(distances, parameters);
            const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
            rusage children{};
            getrusage(RUSAGE_CHILDREN, &children);
            const std::size_t peak = engine == RipsEngine::Canns
                                         ? peakResidentBytes()
                                         : 1024 * static_cast<std::size_t>(children.ru_maxrss);
            std::vector<std::size_t> bars;
            for (const Diagram& diagram : found.diagrams)
                bars.push_back(diagram.size());
            fmt::print("{}",
                       nlohmann::json{{"seconds", seconds.count()},
                                      {"cpu", cpuSeconds(RUSAGE_SELF) + cpuSeconds(RUSAGE_CHILDREN) - cpu},
                                      {"bytes", peak},
                                      {"bars", bars}}
                           .dump());
        },
        cpuLimit);
    return nlohmann::json::parse(text, nullptr, false);
}

nlohmann::json measurePeer(const Case& c, const std::string& python, const std::string& engine, int threads,
                           rlim_t cpuLimit) {
    const std::string file =
        (std::filesystem::temp_directory_path() / fmt::format("canns-bench-{}.f32", getpid())).string();
    inProcess([&] {
        const std::vector<float> lower = load(c.input);
        std::ofstream(file, std::ios::binary)
            .write(reinterpret_cast<const char*>(lower.data()), // NOLINT: bytes of floats
                   static_cast<std::streamsize>(lower.size() * sizeof(float)));
    });
    const std::string text = inProcess(
        [&] {
            const std::string threshold = c.threshold > 0.0 ? std::to_string(c.threshold) : "inf";
            const std::string dimension = std::to_string(c.dimension);
            const std::string coefficient = std::to_string(c.coefficient);
            const std::string count = std::to_string(threads);
            execl(python.c_str(), python.c_str(), CANNS_PEER_SCRIPT, engine.c_str(), file.c_str(),
                  dimension.c_str(), coefficient.c_str(), threshold.c_str(), count.c_str(), nullptr);
        },
        cpuLimit);
    std::filesystem::remove(file);
    return nlohmann::json::parse(text, nullptr, false);
}

/// The engines of the table beside ours; the first is a program, the others are run by Python.
const std::array<std::string, 6> kPeers{"ripser (program)", "gudhi",     "gudhi, 1 collapse",
                                        "giotto-ph",        "ripser.py", "canns_lib"};

nlohmann::json measure(const Case& c, const std::string& peer, const std::string& python, int threads,
                       rlim_t cpuLimit) {
    if (peer == kPeers.front())
        return measureOurs(c, 1, RipsEngine::Ripser, cpuLimit);
    return measurePeer(c, python, peer, threads, cpuLimit);
}

void print(const Case& c, const std::string& engine, const nlohmann::json& result, double ours,
           rlim_t cpuLimit = 0) {
    if (!result.contains("seconds")) {
        fmt::print("| {} | {} | | > {} or failed | | | |\n", c.name, engine, cpuLimit);
    } else {
        const double seconds = result["seconds"];
        fmt::print("| {} | {} | {:.3f} | {:.3f} | {} | {:.1f} | {} |\n", c.name, engine, seconds,
                   result["cpu"].get<double>(), formatBytes(result["bytes"].get<std::size_t>()),
                   seconds / ours, result["bars"].dump());
    }
    std::fflush(stdout);
}

std::string cell(const nlohmann::json& result) {
    return result.contains("seconds") ? fmt::format("{:.3f} s, {}", result["seconds"].get<double>(),
                                                    formatBytes(result["bytes"].get<std::size_t>()))
                                      : std::string("–");
}

/// Time and memory against the number of points: ours, and the peers as long as they end within the limit.
void printCurve(int threads, std::vector<std::string> peers, const std::string& python, rlim_t cpuLimit) {
    fmt::print("\n| points of a noisy torus | canns, H1 | canns, H0–H2 |");
    for (const std::string& peer : peers)
        fmt::print(" {}, H1 |", peer);
    fmt::print("\n|---|---|---|");
    for (std::size_t k = 0; k < peers.size(); ++k)
        fmt::print("---|");
    fmt::print("\n");
    for (const int n : {200, 500, 1000, 2000, 3500, 5000}) {
        const Case one{"", fmt::format("torus:{}", n)};
        Case two = one;
        two.dimension = 2;
        fmt::print("| {} | {} | {} |", n, cell(measureOurs(one, threads, RipsEngine::Canns)),
                   cell(measureOurs(two, threads, RipsEngine::Canns)));
        for (std::string& peer : peers) {
            const nlohmann::json result =
                peer.empty() ? nlohmann::json() : measure(one, peer, python, threads, cpuLimit);
            fmt::print(" {} |", cell(result));
            std::fflush(stdout);
            if (!result.contains("seconds"))
                peer.clear();
        }
        fmt::print("\n");
    }
}

} // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> flags(argv + 1, argv + argc);
    const auto given = [&](const char* flag) { return std::ranges::find(flags, flag) != flags.end(); };
    const auto valueOf = [&](const char* flag, const std::string& otherwise) {
        const auto at = std::ranges::find(flags, flag);
        return at != flags.end() && at + 1 != flags.end() ? *(at + 1) : otherwise;
    };
    const int threads = std::stoi(valueOf("--threads", "2"));
    const rlim_t limit = std::stoul(valueOf("--limit", "60"));
    const std::string only = valueOf("--only", "");
    const char* found = std::getenv("CANNS_PEER_PYTHON");
    const std::string python = found == nullptr ? "" : found;
    const bool slow = given("--slow-peers");
    const bool withPeers = given("--peers") || slow;
    if (withPeers && python.empty())
        fmt::print("CANNS_PEER_PYTHON is not set: only the program ripser is run beside.\n\n");
    std::vector<std::string> peers;
    if (withPeers)
        peers.assign(kPeers.begin(), python.empty() ? kPeers.begin() + 1 : kPeers.end());

    const std::vector<Case> cases{{"H1 asa_1200, 3 cocycles", "asa_1200.low.npy", 1, 47, 0.0, 3, 0.15, false},
                                  {"H1 torus6_2000", "torus6_2000.low.npy", 1, 47, 0.0, 0, 0.5, false},
                                  {"H1 noisy torus, 5 000 points", "torus:5000", 1, 47, 0.0, 0, 8.0, false},
                                  {"H2 asa_500", "asa_500.low.npy", 2, 47, 0.0, 0, 0.8, false},
                                  {"H2 torus6_1200", "torus6_1200.low.npy", 2, 47, 0.0, 0, 10.0, false},
                                  {"H2 o3_1024 at 1.8, Z_2", "o3_1024.low.npy", 2, 2, 1.8, 0, 0.2, true},
                                  {"H1 random matrix, n = 600", "noise:600", 1, 47, 0.0, 0, 6.0, false},
                                  {"H1 asa_500", "asa_500.low.npy", 1, 47, 0.0, 0, 0.0, true}};
    fmt::print(
        "| case | engine | wall s | CPU s | peak memory | × ours | bars |\n|---|---|---|---|---|---|---|\n");
    for (const Case& c : cases) {
        if (c.name.find(only) == std::string::npos)
            continue;
        const nlohmann::json ours = measureOurs(c, threads, RipsEngine::Canns);
        const double seconds = ours.contains("seconds") ? ours["seconds"].get<double>() : 1.0;
        print(c, fmt::format("canns, {} threads (to reach: {} s)", threads, c.targetSeconds), ours, seconds);
        if (threads > 1)
            print(c, "canns, 1 thread", measureOurs(c, 1, RipsEngine::Canns), seconds);
        if (c.fastPeers || slow)
            for (const std::string& peer : peers)
                print(c, peer, measure(c, peer, python, threads, limit), seconds, limit);
    }
    if (given("--curve"))
        printCurve(threads, peers, python, limit);
    return 0;
}
