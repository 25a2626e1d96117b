// The way from spikes to landmarks and their distances, and on to the barcode, beside the reference in one
// run.
//
//     TopologyBench RECORDING_asa.npz [SHUFFLES]
//
// With a number of shuffles, the test against them is timed instead, without the reference (a minute a
// shuffle). Seconds are wall time; memory is the peak of the whole process so far.
#include "bench/PeerLines.h"
#include "core/base/Memory.h"
#include "core/io/RecordingReader.h"
#include "core/preprocess/Preprocess.h"
#include "core/topology/AnalyseTopology.h"

#include <chrono>
#include <utility>

namespace canns {

namespace {

template <typename Call>
auto timed(const char* name, double peerSeconds, double peerMegabytes, Call&& call) {
    const auto begin = std::chrono::steady_clock::now();
    auto result = call();
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
    fmt::print("| {} | {:.2f} | {:.0f} | {:.2f} | {:.0f} | {:.0f} |\n", name, taken.count(),
               static_cast<double>(peakResidentBytes()) / 1e6, peerSeconds, peerMegabytes,
               peerSeconds / taken.count());
    return result;
}

void run(const std::filesystem::path& path) {
    auto peer = bench::peerLines(std::filesystem::path(CANNS_BENCH_SOURCE) / "peer_topology.py", {path});
    const RecordingPtr recording = openRecording(path.string());
    fmt::print(
        "| step | canns s | peak MB | reference s, warm | peak MB | ratio |\n|---|---|---|---|---|---|\n");
    const Activity activity = timed("preprocess", peer["preprocess"], peer["preprocess_megabytes"],
                                    [&] { return preprocess(*recording, PreprocessParameters{}); });
    TdaParameters parameters;
    parameters.maximumDimension = 0;
    timed("landmarks, distances, H0", peer["landmarks"], peer["landmarks_megabytes"],
          [&] { return analyseTopology(activity, parameters); });
    parameters.maximumDimension = 1;
    timed("the same with H1", peer["H1"], peer["H1_megabytes"],
          [&] { return analyseTopology(activity, parameters); });
    parameters.maximumDimension = 2;
    timed("the same with H2 (the reference is not asked: it runs out of memory)", 0.0, 0.0,
          [&] { return analyseTopology(activity, parameters); });
}

void runShuffleTest(const std::filesystem::path& path, int shuffles) {
    const RecordingPtr recording = openRecording(path.string());
    fmt::print("| step | canns s | peak MB | reference s | peak MB | ratio |\n|---|---|---|---|---|---|\n");
    const Activity activity = preprocess(*recording, PreprocessParameters{});
    TdaParameters parameters;
    parameters.shuffles = shuffles;
    timed("H0–H1 and the shuffle test", 0.0, 0.0, [&] { return analyseTopology(activity, parameters); });
}

} // namespace

} // namespace canns

int main(int count, char** arguments) {
    if (count < 2 || count > 3) {
        fmt::print(stderr, "usage: TopologyBench RECORDING_asa.npz [SHUFFLES]\n");
        return 2;
    }
    if (count == 3)
        canns::runShuffleTest(arguments[1], std::stoi(arguments[2]));
    else
        canns::run(arguments[1]);
    return 0;
}
