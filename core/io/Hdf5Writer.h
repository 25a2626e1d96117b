#pragma once

#include "core/base/Error.h"
#include "core/base/Progress.h"
#include "core/io/Hdf5.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace canns {

enum class Hdf5Compression {
    Deflate, ///< Small: for recordings that travel.
    None     ///< Quick: for results, whose digits hardly shrink.
};

enum class Hdf5Opening {
    Anew,   ///< An empty file.
    GoingOn ///< What a writer has closed before. The library may let in one thread at a time, so that a file
            ///< that grows for long is best opened for each piece.
};

/// An HDF5 file that is written. Throws Failure when the library cannot.
class Hdf5Writer {
public:
    explicit Hdf5Writer(const std::filesystem::path& path,
                        Hdf5Compression compression = Hdf5Compression::Deflate,
                        Hdf5Opening opening = Hdf5Opening::Anew);

    /// Makes a group, with those above it.
    void group(const std::string& path);
    void numbers(const std::string& path, std::span<const double> values, std::vector<std::size_t> shape = {},
                 const Progress& progress = {});
    void numbers(const std::string& path, std::span<const float> values,
                 const std::vector<std::size_t>& shape, const Progress& progress = {});
    void numbers(const std::string& path, std::span<const std::int64_t> values);
    /// Numbers of any shape in their own type; an empty shape is a single value. T is float, double,
    /// std::int64_t, std::uint16_t or std::uint8_t.
    template <typename T>
    void array(const std::string& path, std::span<const T> values, const std::vector<std::size_t>& shape,
               const Progress& progress = {});
    /// Adds rows of float32 to the end of a dataset, which the first call makes; `rowShape` is that of one
    /// row.
    void appendRows(const std::string& path, std::span<const float> values,
                    const std::vector<std::size_t>& rowShape);
    /// Rows that were appended.
    std::vector<float> rows(const std::string& path, std::size_t first, std::size_t count) const;

    /// Numbers that are not negative, as unsigned ones.
    void indices(const std::string& path, std::span<const std::int64_t> values);
    void texts(const std::string& path, std::span<const std::string> values);
    /// A single value.
    void text(const std::string& path, const std::string& value);
    void number(const std::string& path, double value);
    void references(const std::string& path, std::span<const std::string> targets);

    void attribute(const std::string& object, const std::string& name, const std::string& value);
    void attribute(const std::string& object, const std::string& name, double value);
    void attribute(const std::string& object, const std::string& name, std::int64_t value);
    void attribute(const std::string& object, const std::string& name, std::span<const std::string> values);
    void referenceAttribute(const std::string& object, const std::string& name, const std::string& target);

    /// Another name for an object.
    void link(const std::string& path, const std::string& target);

    /// Writes all to the disk and closes the file. Throws Failure.
    void close();

private:
    void write(const std::string& path, std::int64_t fileType, std::int64_t memoryType, const void* values,
               std::size_t elementBytes, const std::vector<std::size_t>& shape, const Progress& progress);
    void writeAttribute(const std::string& object, const std::string& name, std::int64_t type,
                        std::int64_t space, const void* value);
    Failure failure(const std::string& path) const;
    /// Closes an object that was written. The library may keep numbers back until then, so that a full disk
    /// is noticed here only.
    void finish(Hdf5Handle object, const std::string& path) const;

    Hdf5Session session_;
    std::string name_;
    Hdf5Compression compression_;
    Hdf5Handle file_;
};

extern template void Hdf5Writer::array(const std::string&, std::span<const float>,
                                       const std::vector<std::size_t>&, const Progress&);
extern template void Hdf5Writer::array(const std::string&, std::span<const double>,
                                       const std::vector<std::size_t>&, const Progress&);
extern template void Hdf5Writer::array(const std::string&, std::span<const std::int64_t>,
                                       const std::vector<std::size_t>&, const Progress&);
extern template void Hdf5Writer::array(const std::string&, std::span<const std::uint16_t>,
                                       const std::vector<std::size_t>&, const Progress&);
extern template void Hdf5Writer::array(const std::string&, std::span<const std::uint8_t>,
                                       const std::vector<std::size_t>&, const Progress&);

} // namespace canns
