#pragma once

#include "core/data/Recording.h"
#include "core/io/Npy.h"
#include "core/io/Zip.h"
#include "support/FileContent.h"
#include "support/TestData.h"

#include <QTemporaryDir>

#include <bit>
#include <cmath>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <limits>
#include <map>
#include <string>
#include <vector>

/// What the tests of core/io share: files made on the spot, recordings compared to the last bit.
namespace canns::test {

/// A folder that goes away with the test.
class Folder {
public:
    std::filesystem::path operator/(const std::string& name) const {
        return std::filesystem::path(folder_.path().toStdString()) / name;
    }
    /// Writes a file and returns its path.
    std::filesystem::path file(const std::string& name, const std::string& content) const {
        std::ofstream(*this / name, std::ios::binary) << content;
        return *this / name;
    }
    std::size_t fileCount() const {
        return static_cast<std::size_t>(
            std::distance(std::filesystem::directory_iterator(folder_.path().toStdString()), {}));
    }

private:
    QTemporaryDir folder_;
};

template <typename T>
std::string bytesOf(const std::vector<T>& values) {
    return {reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T)};
}

/// A whole .npy.
inline std::string npy(const std::string& descr, const std::vector<std::size_t>& shape,
                       const std::string& bytes) {
    return npyHeaderText(descr, shape) + bytes;
}
inline std::string npy(const std::vector<double>& values) {
    return npy("<f8", {values.size()}, bytesOf(values));
}

/// An .npz of such arrays.
inline std::filesystem::path npz(const std::filesystem::path& path,
                                 const std::map<std::string, std::string>& arrays) {
    std::vector<ZipEntry> entries;
    for (const auto& [name, content] : arrays)
        entries.push_back({name + ".npy", {std::as_bytes(std::span(content))}});
    writeZip(path, entries, {});
    return path;
}

inline bool sameBits(const std::vector<double>& a, const std::vector<double>& b) {
    if (a.size() != b.size())
        return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (!(std::isnan(a[i]) && std::isnan(b[i])) &&
            std::bit_cast<std::uint64_t>(a[i]) != std::bit_cast<std::uint64_t>(b[i]))
            return false;
    return true;
}

inline bool near(const std::vector<double>& a, const std::vector<double>& b, double tolerance) {
    if (a.size() != b.size())
        return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (!(std::abs(a[i] - b[i]) <= tolerance) && !(std::isnan(a[i]) && std::isnan(b[i])))
            return false;
    return true;
}

/// What differs between two recordings, but for where they come from; empty when nothing does.
inline std::string difference(const Recording& a, const Recording& b) {
    if (a.spikes.unitCount() != b.spikes.unitCount() || a.spikes.spikeCount() != b.spikes.spikeCount() ||
        (a.spikes.unitCount() > 0 && !(a.spikes == b.spikes)))
        return "spikes";
    if (a.binned.has_value() != b.binned.has_value())
        return "binned or not";
    if (a.binned &&
        (!(a.binned->values == b.binned->values) || !sameBits(a.binned->binSeconds, b.binned->binSeconds) ||
         a.binned->binWidthSeconds != b.binned->binWidthSeconds ||
         a.binned->areCounts != b.binned->areCounts))
        return "bins";
    if (a.units.size() != b.units.size())
        return "number of units";
    for (std::size_t i = 0; i < a.units.size(); ++i)
        if (a.units[i].id != b.units[i].id || a.units[i].region != b.units[i].region ||
            a.units[i].quality != b.units[i].quality || a.units[i].depthMetres != b.units[i].depthMetres)
            return "unit " + std::to_string(i);
    if (!sameBits(a.trajectory.seconds, b.trajectory.seconds))
        return "t";
    if (!sameBits(a.trajectory.x, b.trajectory.x) || !sameBits(a.trajectory.y, b.trajectory.y))
        return "position";
    if (!sameBits(a.trajectory.headDirection, b.trajectory.headDirection))
        return "head direction";
    if (a.trajectory.gaps.size() != b.trajectory.gaps.size())
        return "gaps";
    if (a.epochs.size() != b.epochs.size())
        return "number of epochs";
    for (std::size_t i = 0; i < a.epochs.size(); ++i)
        if (a.epochs[i].name != b.epochs[i].name || a.epochs[i].beginSeconds != b.epochs[i].beginSeconds ||
            a.epochs[i].endSeconds != b.epochs[i].endSeconds)
            return "epoch " + std::to_string(i);
    return {};
}

} // namespace canns::test
