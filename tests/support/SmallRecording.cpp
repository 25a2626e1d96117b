#include "support/SmallRecording.h"

#include "support/Npy.h"

#include <string>

namespace canns::test {

Recording smallRecording() {
    const std::filesystem::path folder = std::filesystem::path(CANNS_TEST_DATA_FOLDER) / "asa-small";
    const Matrix<double> ticks = readNpy<double>(folder / "spike_ticks.npy");
    const Matrix<std::size_t> offsets = readNpy<std::size_t>(folder / "spike_offsets.npy");
    const Matrix<double> track = readNpy<double>(folder / "track.npy");
    constexpr double perUnit = 1e4;
    const auto scaled = [&](std::span<const double> values) {
        std::vector<double> result(values.begin(), values.end());
        for (double& v : result)
            v /= perUnit;
        return result;
    };
    Recording recording;
    recording.name = "asa-small";
    recording.spikes =
        SpikeTrains(scaled(ticks.values()), {offsets.values().begin(), offsets.values().end()});
    for (std::size_t unit = 0; unit < recording.spikes.unitCount(); ++unit)
        recording.units.push_back(
            {.id = std::to_string(unit), .region = {}, .depthMetres = {}, .quality = {}});
    recording.trajectory.seconds = scaled(track.row(0));
    recording.trajectory.x = scaled(track.row(1));
    recording.trajectory.y = scaled(track.row(2));
    recording.trajectory.headDirection = scaled(track.row(3));
    recording.provenance.simulated = true;
    return recording;
}

Recording smallRecordingWithout(int k) {
    Recording recording = smallRecording();
    std::vector<double> times;
    std::vector<std::size_t> offsets{0};
    for (std::size_t unit = 0; unit < recording.unitCount(); ++unit) {
        const std::span<const double> all = recording.spikes.unit(unit);
        for (std::size_t i = 0; i < all.size(); ++i)
            if (static_cast<int>(i % 20) != k)
                times.push_back(all[i]);
        offsets.push_back(times.size());
    }
    recording.spikes = SpikeTrains(std::move(times), std::move(offsets));
    return recording;
}

} // namespace canns::test
