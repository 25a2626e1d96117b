#include "support/Npz.h"

#include <zip.h>

#include <cstdint>
#include <cstring>
#include <functional>
#include <memory>
#include <numeric>
#include <regex>
#include <stdexcept>

namespace canns::test {

namespace {

template <typename From, typename To>
std::vector<To> converted(const NpyArray& array) {
    std::vector<To> result(array.size());
    for (std::size_t i = 0; i < result.size(); ++i) {
        From value;
        std::memcpy(&value, array.bytes.data() + i * sizeof(From), sizeof(From));
        result[i] = static_cast<To>(value);
    }
    return result;
}

std::vector<char> entryBytes(const std::filesystem::path& file, const std::string& entry) {
    int code = 0;
    const std::unique_ptr<zip_t, decltype(&zip_discard)> archive(zip_open(file.c_str(), ZIP_RDONLY, &code),
                                                                 &zip_discard);
    if (!archive)
        throw std::runtime_error("cannot open " + file.string());
    zip_stat_t stat;
    if (zip_stat(archive.get(), entry.c_str(), 0, &stat) != 0)
        throw std::runtime_error(file.string() + " has no " + entry);
    std::vector<char> bytes(stat.size);
    const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> stream(
        zip_fopen(archive.get(), entry.c_str(), 0), &zip_fclose);
    if (!stream ||
        zip_fread(stream.get(), bytes.data(), bytes.size()) != static_cast<zip_int64_t>(bytes.size()))
        throw std::runtime_error("cannot read " + entry + " in " + file.string());
    return bytes;
}

/// Columns one after another become rows one after another.
void toRowMajor(NpyArray& array, const std::string& name) {
    if (array.shape.size() != 2 || array.size() == 0)
        throw std::runtime_error(name + " is stored by columns and is no matrix");
    const std::size_t width = array.bytes.size() / array.size();
    std::vector<char> rows(array.bytes.size());
    for (std::size_t r = 0; r < array.shape[0]; ++r)
        for (std::size_t c = 0; c < array.shape[1]; ++c)
            std::memcpy(rows.data() + (r * array.shape[1] + c) * width,
                        array.bytes.data() + (c * array.shape[0] + r) * width, width);
    array.bytes = std::move(rows);
}

} // namespace

std::size_t NpyArray::size() const {
    return std::accumulate(shape.begin(), shape.end(), std::size_t{1}, std::multiplies<>());
}

template <typename T>
std::vector<T> NpyArray::values() const {
    if (type == "f8")
        return converted<double, T>(*this);
    if (type == "f4")
        return converted<float, T>(*this);
    if (type == "i8")
        return converted<std::int64_t, T>(*this);
    if (type == "i4")
        return converted<std::int32_t, T>(*this);
    if (type == "u1" || type == "b1")
        return converted<std::uint8_t, T>(*this);
    if (type == "i1")
        return converted<std::int8_t, T>(*this);
    throw std::runtime_error("a reference has the type " + type);
}

template std::vector<float> NpyArray::values() const;
template std::vector<double> NpyArray::values() const;
template std::vector<std::int32_t> NpyArray::values() const;
template std::vector<std::int64_t> NpyArray::values() const;
template std::vector<std::uint16_t> NpyArray::values() const;

NpyArray readNpz(const std::filesystem::path& file, const std::string& name) {
    const std::vector<char> bytes = entryBytes(file, name + ".npy");
    if (bytes.size() < 10 || std::memcmp(bytes.data(), "\x93NUMPY\x01", 7) != 0)
        throw std::runtime_error(name + " is no .npy of version 1");
    const std::size_t length =
        static_cast<unsigned char>(bytes[8]) + 256U * static_cast<unsigned char>(bytes[9]);
    const std::string header(bytes.begin() + 10, bytes.begin() + 10 + static_cast<std::ptrdiff_t>(length));
    std::smatch match;
    NpyArray array;
    if (!std::regex_search(header, match, std::regex("'descr': '[<|]([a-z][0-9]+)'")))
        throw std::runtime_error(name + " has a header that this reader does not know: " + header);
    array.type = match[1];
    std::regex_search(header, match, std::regex("'shape': \\(([^)]*)\\)"));
    const std::string shape = match[1];
    const std::regex number("[0-9]+");
    for (std::sregex_iterator it(shape.begin(), shape.end(), number), end; it != end; ++it)
        array.shape.push_back(std::stoul(it->str()));
    array.bytes.assign(bytes.begin() + 10 + static_cast<std::ptrdiff_t>(length), bytes.end());
    if (header.find("'fortran_order': True") != std::string::npos)
        toRowMajor(array, name);
    return array;
}

} // namespace canns::test
