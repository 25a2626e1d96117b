// The stages behind the barcode on a simulated grid module (25 minutes, 120 cells), beside canns 1.5.0.
//
// usage: DecodeMapsBench RECORDINGS_FOLDER GOLDENS_FOLDER     (folders of the recording's shared reference
// data) The Python of canns 1.5.0 is named by CANNS_PEER_PYTHON; without it only our side is timed.
#include "bench/PeerLines.h"
#include "core/base/Memory.h"
#include "core/decode/Decode.h"
#include "core/decode/PhaseAgreement.h"
#include "core/io/RecordingReader.h"
#include "core/maps/CohoMap.h"
#include "core/maps/CohoSpace.h"
#include "core/maps/FiringRate.h"
#include "core/maps/GridScore.h"
#include "core/maps/PathCompare.h"
#include "core/maps/RateMap.h"
#include "core/preprocess/Preprocess.h"
#include "support/CancelProbe.h"
#include "support/Npz.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <iostream>
#include <map>
#include <memory>
#include <sstream>

using namespace canns;

namespace {

constexpr int repeats = 3;

/// The best of some runs, in seconds.
template <typename Call>
double seconds(Call&& call) {
    double best = 1e9;
    for (int i = 0; i < repeats; ++i) {
        const auto start = std::chrono::steady_clock::now();
        call();
        best =
            std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    }
    return best;
}

using Work = std::function<void(const Progress&)>;

/// How long each stage goes on after it was cancelled, at moments spread evenly over it.
void printCancelAnswers(const std::vector<std::pair<std::string, Work>>& works) {
    fmt::print("\n{:<14}{:>12}{:>12}{:>10}\n", "cancel", "median / ms", "worst / ms", "moments");
    for (const auto& [stage, work] : works) {
        const double whole = seconds([&] { work({}); });
        std::vector<double> answers;
        constexpr int moments = 40;
        for (int k = 0; k < moments; ++k) {
            const double after = whole * k / moments;
            const test::CancelAnswer answer =
                test::cancelWhen(work, [&](double, double elapsed) { return elapsed >= after; });
            if (answer.cancelled)
                answers.push_back(1e3 * answer.wallSeconds);
        }
        if (answers.empty())
            continue;
        std::ranges::sort(answers);
        fmt::print("{:<14}{:>12.1f}{:>12.1f}{:>10}\n", stage, answers[answers.size() / 2], answers.back(),
                   answers.size());
    }
}

struct Inputs {
    Activity activity;
    std::vector<std::int64_t> landmarkRows;
    Persistence persistence;
    Matrix<float> distances;
};

Inputs read(const std::filesystem::path& recordings, const std::filesystem::path& goldens) {
    Inputs inputs;
    const std::string name = recordings.filename().string();
    const RecordingPtr recording = openRecording((recordings / (name + "_asa.npz")).string());
    PreprocessParameters preprocessing;
    preprocessing.compatibility = PreprocessCompatibility::Canns15; // so that rows are those of the reference
    inputs.activity = preprocess(*recording, preprocessing);
    const auto file = goldens / "persistence_n1200_h1.npz";
    const auto active = test::readNpz(goldens / "active.npz", "movetimes").values<std::int64_t>();
    for (const auto landmark : test::readNpz(file, "landmarks").values<std::int64_t>())
        inputs.landmarkRows.push_back(active[static_cast<std::size_t>(landmark)]);
    inputs.distances = test::readNpz(file, "dist").matrix<float>();
    const auto bars = test::readNpz(file, "dgm1").matrix<float>();
    const auto longest = test::readNpz(file, "top2_h1").values<std::int64_t>();
    inputs.persistence.coefficient = 47;
    inputs.persistence.diagrams.resize(2);
    for (std::size_t k = 0; k < 2; ++k) {
        const auto row = static_cast<std::size_t>(longest[k]);
        Cocycle cocycle{1, {bars(row, 0), bars(row, 1)}, {}};
        const auto entries = test::readNpz(file, "cocycle_" + std::to_string(k + 1)).matrix<std::int32_t>();
        for (std::size_t e = 0; e < entries.rows(); ++e)
            cocycle.entries.push_back({{entries(e, 0), entries(e, 1), 0}, entries(e, 2)});
        inputs.persistence.diagrams[1].push_back(cocycle.bar);
        inputs.persistence.cocycles.push_back(std::move(cocycle));
    }
    return inputs;
}

Decoding everySecondRow(const Decoding& decoding) {
    Decoding thinned;
    const std::size_t coordinates = decoding.phases.columns();
    thinned.phases = Matrix<float>((decoding.rows.size() + 1) / 2, coordinates);
    for (std::size_t i = 0; i < decoding.rows.size(); i += 2) {
        std::copy_n(decoding.phases.row(i).begin(), coordinates, thinned.phases.row(i / 2).begin());
        thinned.rows.push_back(decoding.rows[i]);
        thinned.seconds.push_back(decoding.seconds[i]);
    }
    return thinned;
}

int run(const std::filesystem::path& recordings, const std::filesystem::path& goldens) {
    const Inputs in = read(recordings, goldens);
    fmt::print("{} bins x {} cells\n", in.activity.values.rows(), in.activity.values.columns());
    std::vector<std::pair<std::string, double>> ours;
    Decoding decoding;
    DecodeParameters vector;
    vector.decoder = PhaseDecoder::PopulationVector;
    std::vector<std::pair<std::string, Work>> works;
    const auto add = [&](const char* stage, Work work) {
        ours.emplace_back(stage, seconds([&] { work({}); }));
        works.emplace_back(stage, std::move(work));
    };
    add("decode", [&](const Progress& progress) {
        decode(in.activity, in.landmarkRows, in.persistence, in.distances, vector, progress);
    });
    const Work bayesian = [&](const Progress& progress) {
        decoding = decode(in.activity, in.landmarkRows, in.persistence, in.distances, {}, progress);
    };
    const double bayes = seconds([&] { bayesian({}); });
    add("cohomap", [&](const Progress& progress) { cohoMap(in.activity, decoding, {}, progress); });
    add("cohospace", [&](const Progress& progress) { cohoSpace(in.activity, decoding, {}, progress); });
    const Decoding thinned =
        everySecondRow(decoding); // as the reference gets it, so that there is work to do
    add("pathcompare",
        [&](const Progress& progress) { pathCompare(in.activity, thinned, {}, {}, progress); });
    add("fr", [&](const Progress& progress) {
        firingRate(in.activity, {.normalization = RateNormalization::ZScore}, progress);
    });
    add("frm", [&](const Progress& progress) { rateMaps(in.activity, {.smoothingBins = 1.0}, progress); });
    add("gridscore",
        [&](const Progress& progress) { gridScores(in.activity, {.smoothingBins = 0.0}, progress); });

    const auto peer = bench::peerLines(std::filesystem::path(CANNS_BENCH_SOURCE) / "peer_decode_maps.py",
                                       {recordings / (recordings.filename().string() + "_asa.npz"), goldens});
    double total = 0.0;
    double peerTotal = 0.0;
    fmt::print("{:<14}{:>10}{:>12}{:>9}\n", "stage", "ours / s", "canns / s", "ratio");
    for (const auto& [stage, time] : ours) {
        const auto found = peer.find(stage);
        total += time;
        peerTotal += found == peer.end() ? 0.0 : found->second;
        fmt::print("{:<14}{:>10.4f}{:>12}{:>9}\n", stage, time,
                   found == peer.end() ? "-" : fmt::format("{:.3f}", found->second),
                   found == peer.end() ? "-" : fmt::format("{:.0f} x", found->second / time));
    }
    fmt::print("{:<14}{:>10.4f}{:>12.3f}{:>9}\n", "all", total, peerTotal,
               peerTotal > 0.0 ? fmt::format("{:.0f} x", peerTotal / total) : "-");
    fmt::print("{:<14}{:>10.4f}   (in place of the population vector)\n", "Bayesian", bayes);
    fmt::print("peak memory of this process: {}\n", formatBytes(peakResidentBytes()));
    works.emplace_back("decode, Bayes", bayesian);
    printCancelAnswers(works);
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "usage: DecodeMapsBench RECORDINGS_FOLDER GOLDENS_FOLDER\n";
        return 2;
    }
    try {
        return run(argv[1], argv[2]);
    } catch (const std::exception& error) {
        std::cerr << error.what() << "\n";
        return 1;
    }
}
