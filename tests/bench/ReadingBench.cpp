// How fast a recording of about 1 GB is read, against h5py and NumPy reading the same arrays of the same
// files, in one run: a table with the ratio, which should stay below 1.5. The Python to compare with is named
// by CANNS_PEER_PYTHON. Usage: ReadingBench [MEGABYTES] [FOLDER]

#include "core/io/RecordingReader.h"
#include "core/io/RecordingWriter.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

using namespace canns;

namespace {

constexpr int repeats = 3;

/// Spikes of 200 units for nine tenths of the bytes, tracking for the rest.
Recording makeRecording(std::size_t megabytes) {
    const std::size_t samples = megabytes * 1'000'000 / 10 / 32;
    constexpr std::size_t units = 200;
    const std::size_t perUnit = megabytes * 1'000'000 * 9 / 10 / 8 / units;
    Recording recording;
    recording.name = "bench";
    std::vector<double> times(perUnit * units);
    std::vector<std::size_t> offsets{0};
    std::uint64_t state = 1;
    for (std::size_t unit = 0; unit < units; ++unit) {
        double time = 0.0;
        for (std::size_t i = 0; i < perUnit; ++i) {
            state = state * 6364136223846793005ULL + 1442695040888963407ULL;
            time += 0.002 + static_cast<double>(state >> 40) * 1e-9;
            times[unit * perUnit + i] = time;
        }
        offsets.push_back((unit + 1) * perUnit);
        recording.units.emplace_back().id = std::to_string(unit);
    }
    recording.spikes = SpikeTrains(std::move(times), std::move(offsets));
    Trajectory& trajectory = recording.trajectory;
    for (std::size_t i = 0; i < samples; ++i) {
        const double t = static_cast<double>(i) * 0.01;
        trajectory.seconds.push_back(t);
        trajectory.x.push_back(0.5 + 0.4 * std::sin(t));
        trajectory.y.push_back(0.5 + 0.4 * std::cos(1.3 * t));
        trajectory.headDirection.push_back(std::fmod(t, 6.28));
    }
    return recording;
}

double secondsOf(const auto& work) {
    double best = 1e9;
    for (int i = 0; i < repeats; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        work();
        best =
            std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
    }
    return best;
}

/// The best of `repeats` that Python measures for an expression, its start not counted.
double peerSeconds(const std::string& python, const std::string& script, const std::filesystem::path& file) {
    const std::filesystem::path program = file.parent_path() / "peer.py";
    std::ofstream(program)
        << "import sys, time\nimport numpy, h5py\n"
        << "def datasets(path):\n"
        << "    found = []\n"
        << "    with h5py.File(path, 'r') as f:\n"
        << "        f.visititems(lambda n, o: found.append(o[()]) if isinstance(o, h5py.Dataset) "
           "else None)\n"
        << "    return found\n"
        << "best = 1e9\n"
        << "for _ in range(" << repeats << "):\n"
        << "    begin = time.perf_counter()\n"
        << "    " << script << "\n"
        << "    best = min(best, time.perf_counter() - begin)\n"
        << "print(best)\n";
    const std::string command = fmt::format("'{}' '{}' '{}'", python, program.string(), file.string());
    std::FILE* pipe = ::popen(command.c_str(), "r");
    double seconds = 0.0;
    if (pipe == nullptr || std::fscanf(pipe, "%lf", &seconds) != 1)
        seconds = 0.0;
    if (pipe != nullptr)
        ::pclose(pipe);
    return seconds;
}

} // namespace

int main(int argc, char** argv) {
    const std::size_t megabytes = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 1000;
    const std::filesystem::path folder =
        std::filesystem::path(argc > 2 ? argv[2] : std::filesystem::temp_directory_path()) /
        "canns-reading-bench";
    const char* python = std::getenv("CANNS_PEER_PYTHON");
    if (python == nullptr)
        fmt::print("CANNS_PEER_PYTHON is not set: nothing to compare with.\n");
    std::filesystem::create_directories(folder);
    struct Case {
        const char* extension;
        const char* peer;
    };
    constexpr std::array cases{
        Case{"h5", "keep = datasets(sys.argv[1])"},
        Case{"nwb", "keep = datasets(sys.argv[1])"},
        Case{"npz", "keep = [a for a in numpy.load(sys.argv[1]).values()]"},
    };
    {
        const Recording recording = makeRecording(megabytes);
        for (const Case& one : cases)
            writeRecording(recording, folder / fmt::format("bench.{}", one.extension));
    }
    fmt::print("{:<6}{:>12}{:>12}{:>12}{:>8}\n", "form", "file MB", "canns s", "peer s", "ratio");
    for (const Case& one : cases) {
        const std::filesystem::path file = folder / fmt::format("bench.{}", one.extension);
        const double ours = secondsOf([&] { openRecording(file.string()); });
        const double peer = python == nullptr ? 0.0 : peerSeconds(python, one.peer, file);
        fmt::print("{:<6}{:>12.1f}{:>12.3f}{:>12.3f}{:>8.2f}\n", one.extension,
                   static_cast<double>(std::filesystem::file_size(file)) / 1e6, ours, peer,
                   peer > 0.0 ? ours / peer : 0.0);
    }
    std::filesystem::remove_all(folder);
    return 0;
}
