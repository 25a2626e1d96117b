#pragma once

#include "core/base/Progress.h"
#include "core/io/ByteSource.h"
#include "core/io/NumpyType.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace canns {

/// What stands before the numbers of a .npy file (format versions 1 to 3).
struct NpyHeader {
    NumpyType type;
    bool fortranOrder = false;
    std::vector<std::size_t> shape; ///< Empty for a single value.
    std::size_t count = 1;          ///< Product of the shape; known not to overflow.

    /// "(1000, 60)", as NumPy prints it.
    std::string shapeText() const;
};

/// Reads the dictionary of a header, `{'descr': '<f8', 'fortran_order': False, 'shape': (3,), }`, and nothing
/// else that Python would take. Throws BadInput naming `where`.
NpyHeader parseNpyHeader(std::string_view dictionary, const std::string& where);

/// One array on its way in: the header is read at once, the elements by one of the calls below, each of which
/// converts to the type that is wanted, puts the array into C order, and checks sizes before it takes memory.
class NpyReader {
public:
    /// Throws BadInput unless the source holds a .npy with as many bytes as its header says.
    explicit NpyReader(std::unique_ptr<ByteSource> source);

    const NpyHeader& header() const noexcept { return header_; }
    const std::string& where() const noexcept { return source_->where(); }

    /// All elements in C order.
    std::vector<double> doubles(const Progress& progress = {}) { return elements<double>(progress); }
    std::vector<float> floats(const Progress& progress = {}) { return elements<float>(progress); }
    std::vector<std::int64_t> integers(const Progress& progress = {}) {
        return elements<std::int64_t>(progress);
    }
    /// All elements of a text array.
    std::vector<std::string> texts();
    /// The pickle behind the header of an array of objects.
    std::vector<std::byte> pickle();

private:
    template <typename T>
    std::vector<T> elements(const Progress& progress);

    std::unique_ptr<ByteSource> source_;
    NpyHeader header_;
};

/// A whole file as a source.
std::unique_ptr<ByteSource> openFileSource(const std::filesystem::path& path);
/// Bytes in memory as a source; they must outlive it.
std::unique_ptr<ByteSource> openMemorySource(std::span<const std::byte> bytes, std::string where);

/// The header of a .npy that holds `shape` numbers of type `descr`, padded to 64 bytes as NumPy does.
std::string npyHeaderText(std::string_view descr, std::span<const std::size_t> shape);

} // namespace canns
