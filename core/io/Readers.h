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

} // namespace canns
