#include "core/io/TrajectoryFile.h"

#include "core/base/Error.h"
#include "core/io/Npy.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace canns {

namespace {

/// The name of an array without ".npy"; nothing for other entries.
std::optional<std::string> arrayName(const std::string& entry) {
    if (!entry.ends_with(".npy"))
        return std::nullopt;
    return entry.substr(0, entry.size() - 4);
}

} // namespace

Trajectory readTrajectoryArrays(const ZipArchive& archive, const std::string& where,
                                const OpenOptions& options, std::vector<std::string>& warnings,
                                const Progress& progress) {
    Trajectory trajectory;
    TrajectoryUnits units;
    std::array<bool, 4> seen{};
    for (const std::string& entry : archive.names()) {
        const auto name = arrayName(entry);
        const auto heading = name ? parseColumnHeading(*name) : std::nullopt;
        if (!heading)
            continue;
        NpyReader array(archive.open(entry));
        const std::vector<std::size_t>& shape = array.header().shape;
        if (array.header().count != (shape.empty() ? 0 : *std::ranges::max_element(shape)))
            throw BadInput(fmt::format("The shape is {}, but one number a sample is wanted.",
                                       array.header().shapeText()),
                           array.where());
        if (std::exchange(seen[static_cast<std::size_t>(heading->column)], true)) {
            warnings.push_back(fmt::format("`{}` was left out, as there is another array for it.", *name));
            continue;
        }
        std::vector<double> values = array.doubles(progress);
        switch (heading->column) {
        case TrajectoryColumn::Time:
            trajectory.seconds = std::move(values);
            if (heading->unit == "ms")
                for (double& t : trajectory.seconds)
                    t /= 1000.0;
            break;
        case TrajectoryColumn::X:
            units.length = heading->unit;
            trajectory.x = std::move(values);
            break;
        case TrajectoryColumn::Y:
            trajectory.y = std::move(values);
            break;
        case TrajectoryColumn::HeadDirection:
            units.angle = heading->unit;
            trajectory.headDirection = std::move(values);
            break;
        }
    }
    for (const char* name : {"pos", "position"}) {
        const std::string entry = fmt::format("{}.npy", name);
        if (trajectory.hasPosition() || !archive.has(entry))
            continue;
        NpyReader array(archive.open(entry));
        const std::vector<std::size_t> shape = array.header().shape;
        if (shape.size() != 2 || shape[1] != 2)
            throw BadInput(
                fmt::format("The shape is {}, but samples × 2 is wanted.", array.header().shapeText()),
                array.where());
        const std::vector<double> values = array.doubles(progress);
        for (std::size_t i = 0; i < values.size(); i += 2) {
            trajectory.x.push_back(values[i]);
            trajectory.y.push_back(values[i + 1]);
        }
    }
    if (trajectory.seconds.empty()) {
        if (trajectory.hasPosition() || trajectory.hasHeadDirection())
            throw BadInput("There is a position or head direction but no clock: the array `t` is missing.",
                           where, "Add `t`, the time of every sample in seconds.");
        return trajectory;
    }
    finishTrajectory(trajectory, units, options, where, warnings);
    return trajectory;
}

} // namespace canns
