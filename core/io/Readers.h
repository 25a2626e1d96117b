#pragma once

#include "core/io/RecordingReader.h"

/// The readers, for their list in RecordingReaders.cpp only: everybody else goes through openRecording().
/// To add a format, write a class, declare it here and name it there.
namespace canns {

/// NWB 2 (Neurodata Without Borders) in HDF5. Source: nwb-schema 2.x, hdmf-common's DynamicTable.
class NwbReader : public RecordingReader {
public:
    std::string_view name() const override { return "NWB 2"; }
    std::string_view extensions() const override { return "nwb"; }
    std::string_view description() const override;
    bool recognises(const std::filesystem::path& path) const override;
    Recording read(const std::filesystem::path& path, const OpenOptions& options,
                   const Progress& progress) const override;
};

/// HDF5 in our own layout (Hdf5Layout.h).
class Hdf5Reader : public RecordingReader {
public:
    std::string_view name() const override { return "HDF5"; }
    std::string_view extensions() const override { return "h5 hdf5"; }
    std::string_view description() const override;
    bool recognises(const std::filesystem::path& path) const override;
    Recording read(const std::filesystem::path& path, const OpenOptions& options,
                   const Progress& progress) const override;
};

/// NumPy archives: our own, and those of the ASA pipeline with `spike` in its three forms.
class NpzReader : public RecordingReader {
public:
    std::string_view name() const override { return "NumPy archive (ASA)"; }
    std::string_view extensions() const override { return "npz"; }
    std::string_view description() const override;
    bool recognises(const std::filesystem::path& path) const override;
    Recording read(const std::filesystem::path& path, const OpenOptions& options,
                   const Progress& progress) const override;
};

/// A single NumPy array of activity (bins × units) or of spike trains (objects), with the trajectory in a
/// file of its own.
class NpyPairReader : public RecordingReader {
public:
    std::string_view name() const override { return "NumPy array with a trajectory"; }
    std::string_view extensions() const override { return "npy"; }
    std::string_view description() const override;
    bool recognises(const std::filesystem::path& path) const override;
    std::vector<std::filesystem::path> files(const std::filesystem::path& path,
                                             const OpenOptions& options) const override;
    Recording read(const std::filesystem::path& path, const OpenOptions& options,
                   const Progress& progress) const override;
};

/// Tables of text: spikes (time, unit) with a trajectory in a file of its own, or a trajectory alone.
class CsvReader : public RecordingReader {
public:
    std::string_view name() const override { return "CSV"; }
    std::string_view extensions() const override { return "csv tsv"; }
    std::string_view description() const override;
    bool recognises(const std::filesystem::path& path) const override;
    std::vector<std::filesystem::path> files(const std::filesystem::path& path,
                                             const OpenOptions& options) const override;
    Recording read(const std::filesystem::path& path, const OpenOptions& options,
                   const Progress& progress) const override;
};

} // namespace canns
