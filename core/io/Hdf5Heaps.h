#pragma once

#include <filesystem>

namespace canns {

/// Refuses an HDF5 file with a damaged heap of texts: libhdf5 up to 1.10 at least follows an object of no
/// size for ever, and nobody could stop it. Looks at every global heap (HDF5 File Format Specification,
/// III.E) of files up to 64 MB; in larger ones, chance damage hardly meets a heap. Throws BadInput.
void checkGlobalHeaps(const std::filesystem::path& path);

} // namespace canns
