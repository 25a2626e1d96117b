#pragma once

#include "core/base/Progress.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace canns {

/// Owns one handle of the HDF5 library, of any kind.
class Hdf5Handle {
public:
    Hdf5Handle() = default;
    explicit Hdf5Handle(std::int64_t id) : id_(id) {}
    Hdf5Handle(Hdf5Handle&& other) noexcept : id_(std::exchange(other.id_, -1)) {}
    Hdf5Handle& operator=(Hdf5Handle&& other) noexcept {
        std::swap(id_, other.id_);
        return *this;
    }
    Hdf5Handle(const Hdf5Handle&) = delete;
    Hdf5Handle& operator=(const Hdf5Handle&) = delete;
    ~Hdf5Handle() { close(); }

    std::int64_t id() const noexcept { return id_; }
    explicit operator bool() const noexcept { return id_ >= 0; }
    /// False when the library could not close it: what it had kept back was not written. Nothing to do is
    /// fine.
    bool close() noexcept;

private:
    std::int64_t id_ = -1;
};

/// Held by every open file: keeps the library's error stack from the user, loads no filter plugins, and lets
/// in one thread at a time where the library was not built for several.
class Hdf5Session {
public:
    Hdf5Session();

private:
    std::unique_lock<std::recursive_mutex> lock_;
};

/// An HDF5 file that is read. Objects are named by their path from the root ("units/id"). What lies outside
/// of the file (external links, external or virtual storage) is refused, as are filters that would need a
/// plugin. To be used by one thread at a time.
class Hdf5File {
public:
    /// Throws BadInput for what is no whole HDF5 file, Failure for what cannot be read at all.
    explicit Hdf5File(const std::filesystem::path& path);

    bool has(const std::string& path) const;
    bool isGroup(const std::string& path) const;
    bool isDataset(const std::string& path) const;
    /// Names of what is in a group, in alphabetical order; empty when there is no such group.
    std::vector<std::string> children(const std::string& group) const;

    /// Dimensions of a dataset; empty for a single value.
    std::vector<std::size_t> shape(const std::string& dataset) const;
    bool isText(const std::string& dataset) const;
    /// Kind and bytes of a dataset's numbers, as NumPy writes them: "f4", "f8", "i8", "u1", …; empty for what
    /// holds no numbers.
    std::string numberType(const std::string& dataset) const;
    /// Numbers of a dataset in C order, of any numeric type, read straight into the result.
    /// Throws BadInput naming file and path when it is not there, holds no numbers or cannot be decoded.
    std::vector<double> doubles(const std::string& dataset, const Progress& progress = {}) const;
    std::vector<float> floats(const std::string& dataset, const Progress& progress = {}) const;
    std::vector<std::int64_t> integers(const std::string& dataset, const Progress& progress = {}) const;
    /// Numbers that are bytes ("u1") in the file. Throws BadInput for any other type, too.
    std::vector<std::uint8_t> bytes(const std::string& dataset, const Progress& progress = {}) const;
    std::vector<std::string> texts(const std::string& dataset) const;
    /// Paths of the objects that a dataset of references points at; "" for those that point nowhere.
    std::vector<std::string> references(const std::string& dataset) const;

    /// Attributes of an object ("" is the root): nothing when absent or of another type.
    std::optional<std::string> textAttribute(const std::string& object, const std::string& name) const;
    std::optional<std::vector<std::string>> textsAttribute(const std::string& object,
                                                           const std::string& name) const;
    std::optional<double> numberAttribute(const std::string& object, const std::string& name) const;

    /// "FILE, PATH", for error messages.
    std::string where(const std::string& path) const;

private:
    Hdf5Handle openObject(const std::string& path) const;
    Hdf5Handle openDataset(const std::string& path) const;
    template <typename T>
    std::vector<T> numbers(const std::string& dataset, std::int64_t memoryType,
                           const Progress& progress) const;
    std::vector<std::string> decodeTexts(std::int64_t object, bool isAttribute,
                                         const std::string& where) const;

    Hdf5Session session_;
    std::string name_;
    Hdf5Handle file_;
};

} // namespace canns
