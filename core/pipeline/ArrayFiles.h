#pragma once

#include "core/base/Progress.h"
#include "core/pipeline/Arrays.h"

#include <filesystem>
#include <string>

namespace canns {

class Hdf5File;
class Hdf5Writer;

/// Writes arrays as an .npz that NumPy reads without pickle, not compressed; the same arrays give the same
/// bytes. Texts become arrays of type U. The file at `path` appears whole or not at all, also when cancelled.
void writeNpzFile(const std::filesystem::path& path, const Arrays& arrays, const Progress& progress = {});

/// Writes arrays as datasets of a group: numbers in their own type, flags as uint8, texts in UTF-8.
void writeArrays(Hdf5Writer& file, const std::string& group, const Arrays& arrays,
                 const Progress& progress = {});
/// Reads all datasets of a group. Throws BadInput naming file and dataset for types that writeArrays() does
/// not write.
Arrays readArrays(const Hdf5File& file, const std::string& group, const Progress& progress = {});

} // namespace canns
