#pragma once

#include "core/base/Error.h"
#include "core/base/Matrix.h"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <type_traits>

namespace canns::test {

/// Reads a .npy file of reference data, one- or two-dimensional (a vector is one row), whatever its number
/// type. Only for files that this repository carries: it trusts them, which core/io must not.
template <typename T>
Matrix<T> readNpy(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    require(bytes.size() > 10 && bytes.compare(1, 5, "NUMPY") == 0, "readNpy: a file that NumPy wrote");
    const std::size_t headerLength =
        static_cast<unsigned char>(bytes[8]) + 256U * static_cast<unsigned char>(bytes[9]);
    const std::string header = bytes.substr(10, headerLength);
    require(header.find("'fortran_order': False") != std::string::npos, "readNpy: row-major");
    const std::string shape = header.substr(header.find('(') + 1, header.find(')') - header.find('(') - 1);
    std::size_t rows = 1;
    std::size_t columns = std::stoul(shape);
    if (const auto comma = shape.find(','); comma + 1 < shape.size()) {
        rows = columns;
        columns = std::stoul(shape.substr(comma + 1));
    }
    Matrix<T> result(rows, columns);
    const char* at = bytes.data() + 10 + headerLength;
    const auto readAs = [&]<typename Stored>(Stored) {
        for (T& value : result.values()) {
            Stored stored;
            std::memcpy(&stored, at, sizeof stored);
            value = static_cast<T>(stored);
            at += sizeof stored;
        }
    };
    const auto descr = header.find("'descr': '") + 11;
    const std::string type = header.substr(descr, 2);
    if (type == "f8")
        readAs(double{});
    else if (type == "f4")
        readAs(float{});
    else if (type == "i8")
        readAs(std::int64_t{});
    else if (type == "i4")
        readAs(std::int32_t{});
    else if (type == "u1")
        readAs(std::uint8_t{});
    else
        throw InternalError("readNpy: unexpected number type " + type);
    return result;
}

} // namespace canns::test
