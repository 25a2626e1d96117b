#pragma once

#include "core/base/Matrix.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace canns::test {

/// One array of a reference file, in C order.
struct NpyArray {
    std::vector<std::size_t> shape;
    std::string type; ///< NumPy's, without byte order: "f4", "f8", "i4", "i8", "u1", …
    std::vector<char> bytes;

    std::size_t size() const;
    /// The values converted to `T` (float, double, std::int32_t, std::int64_t or std::uint16_t).
    template <typename T>
    std::vector<T> values() const;
    /// The same as a matrix; a vector becomes one row.
    template <typename T>
    Matrix<T> matrix() const {
        const std::size_t rows = shape.size() < 2 ? 1 : shape[0];
        return Matrix<T>(rows, rows == 0 ? 0 : size() / rows, values<T>());
    }
};

/// Array `name` of a reference .npz. Throws std::runtime_error: independent of the program's own readers, so
/// that a fault in them cannot hide one in what is tested.
NpyArray readNpz(const std::filesystem::path& file, const std::string& name);

} // namespace canns::test
