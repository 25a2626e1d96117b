#include "core/io/Hdf5Writer.h"

#include <fmt/format.h>
#include <hdf5.h>

#include <algorithm>

namespace canns {

namespace {

/// Chunks of about this size: large enough to be quick, small enough for the reader's cache.
constexpr std::size_t chunkBytes = std::size_t{1} << 20;
/// Numbers are written in pieces of this size, after each of which Cancel is answered.
constexpr std::size_t pieceBytes = std::size_t{8} << 20;
/// Below this, compression is not worth its overhead.
constexpr std::size_t smallBytes = 4096;

Hdf5Handle textType() {
    Hdf5Handle type(H5Tcopy(H5T_C_S1));
    H5Tset_size(type.id(), H5T_VARIABLE);
    H5Tset_cset(type.id(), H5T_CSET_UTF8);
    return type;
}

Hdf5Handle simpleSpace(const std::vector<std::size_t>& shape) {
    const std::vector<hsize_t> lengths(shape.begin(), shape.end());
    return Hdf5Handle(H5Screate_simple(static_cast<int>(lengths.size()), lengths.data(), nullptr));
}

Hdf5Handle newLinks() {
    Hdf5Handle properties(H5Pcreate(H5P_LINK_CREATE));
    H5Pset_create_intermediate_group(properties.id(), 1);
    return properties;
}

} // namespace

Hdf5Writer::Hdf5Writer(const std::filesystem::path& path, Hdf5Compression compression, Hdf5Opening opening)
    : name_(path.string()), compression_(compression) {
    const Hdf5Handle access(H5Pcreate(H5P_FILE_ACCESS));
    H5Pset_fclose_degree(access.id(), H5F_CLOSE_STRONG);
    H5Pset_file_locking(access.id(), false, true);
    const Hdf5Handle creation(H5Pcreate(H5P_FILE_CREATE));
    // No clock in the file: the same recording gives the same bytes.
    H5Pset_obj_track_times(creation.id(), false);
    file_ = Hdf5Handle(opening == Hdf5Opening::Anew
                           ? H5Fcreate(path.c_str(), H5F_ACC_TRUNC, creation.id(), access.id())
                           : H5Fopen(path.c_str(), H5F_ACC_RDWR, access.id()));
    if (!file_)
        throw failure("");
}

Failure Hdf5Writer::failure(const std::string& path) const {
    return Failure(path.empty() ? std::string("The file cannot be written.")
                                : fmt::format("`{}` cannot be written.", path),
                   name_, "Check that the folder exists, may be written to and has room.");
}

void Hdf5Writer::finish(Hdf5Handle object, const std::string& path) const {
    if (!object || !object.close())
        throw failure(path);
}

void Hdf5Writer::group(const std::string& path) {
    const Hdf5Handle links = newLinks();
    const Hdf5Handle creation(H5Pcreate(H5P_GROUP_CREATE));
    H5Pset_obj_track_times(creation.id(), false);
    finish(Hdf5Handle(H5Gcreate2(file_.id(), path.c_str(), links.id(), creation.id(), H5P_DEFAULT)), path);
}

void Hdf5Writer::write(const std::string& path, std::int64_t fileType, std::int64_t memoryType,
                       const void* values, std::size_t elementBytes, const std::vector<std::size_t>& shape,
                       const Progress& progress) {
    std::size_t count = 1;
    for (const std::size_t length : shape)
        count *= length;
    const std::size_t rowElements = shape.empty() || shape[0] == 0 ? 1 : count / shape[0];
    const std::size_t rowBytes = std::max<std::size_t>(1, rowElements * elementBytes);
    const Hdf5Handle space = shape.empty() ? Hdf5Handle(H5Screate(H5S_SCALAR)) : simpleSpace(shape);
    const Hdf5Handle creation(H5Pcreate(H5P_DATASET_CREATE));
    H5Pset_obj_track_times(creation.id(), false);
    std::size_t chunkRows = 1;
    if (compression_ == Hdf5Compression::Deflate && H5Tget_class(fileType) != H5T_STRING &&
        H5Tget_class(fileType) != H5T_REFERENCE && count * elementBytes > smallBytes) {
        std::vector<hsize_t> chunk(shape.begin(), shape.end());
        chunkRows = std::clamp<std::size_t>(chunkBytes / rowBytes, 1, shape[0]);
        chunk[0] = chunkRows;
        H5Pset_chunk(creation.id(), static_cast<int>(chunk.size()), chunk.data());
        H5Pset_shuffle(creation.id());
        H5Pset_deflate(creation.id(), 2);
    }
    const Hdf5Handle links = newLinks();
    Hdf5Handle dataset(
        H5Dcreate2(file_.id(), path.c_str(), fileType, space.id(), links.id(), creation.id(), H5P_DEFAULT));
    if (!dataset)
        throw failure(path);
    if (count == 0)
        return finish(std::move(dataset), path);
    if (shape.empty()) {
        if (H5Dwrite(dataset.id(), memoryType, H5S_ALL, H5S_ALL, H5P_DEFAULT, values) < 0)
            throw failure(path);
        return finish(std::move(dataset), path);
    }
    const std::size_t rows =
        (std::max<std::size_t>(1, pieceBytes / rowBytes) + chunkRows - 1) / chunkRows * chunkRows;
    std::vector<hsize_t> start(shape.size(), 0);
    std::vector<hsize_t> extent(shape.begin(), shape.end());
    for (std::size_t row = 0; row < shape[0]; row += rows) {
        start[0] = row;
        extent[0] = std::min(rows, shape[0] - row);
        const Hdf5Handle memory(H5Screate_simple(static_cast<int>(extent.size()), extent.data(), nullptr));
        H5Sselect_hyperslab(space.id(), H5S_SELECT_SET, start.data(), nullptr, extent.data(), nullptr);
        if (H5Dwrite(dataset.id(), memoryType, memory.id(), space.id(), H5P_DEFAULT,
                     static_cast<const std::byte*>(values) + row * rowBytes) < 0)
            throw failure(path);
        progress.report(row + extent[0], shape[0]);
    }
    finish(std::move(dataset), path);
}

template <typename T>
void Hdf5Writer::array(const std::string& path, std::span<const T> values,
                       const std::vector<std::size_t>& shape, const Progress& progress) {
    if constexpr (std::is_same_v<T, float>)
        write(path, H5T_IEEE_F32LE, H5T_NATIVE_FLOAT, values.data(), sizeof(T), shape, progress);
    else if constexpr (std::is_same_v<T, double>)
        write(path, H5T_IEEE_F64LE, H5T_NATIVE_DOUBLE, values.data(), sizeof(T), shape, progress);
    else if constexpr (std::is_same_v<T, std::int64_t>)
        write(path, H5T_STD_I64LE, H5T_NATIVE_INT64, values.data(), sizeof(T), shape, progress);
    else if constexpr (std::is_same_v<T, std::uint16_t>)
        write(path, H5T_STD_U16LE, H5T_NATIVE_UINT16, values.data(), sizeof(T), shape, progress);
    else
        write(path, H5T_STD_U8LE, H5T_NATIVE_UINT8, values.data(), sizeof(T), shape, progress);
}

template void Hdf5Writer::array(const std::string&, std::span<const float>, const std::vector<std::size_t>&,
                                const Progress&);
template void Hdf5Writer::array(const std::string&, std::span<const double>, const std::vector<std::size_t>&,
                                const Progress&);
template void Hdf5Writer::array(const std::string&, std::span<const std::int64_t>,
                                const std::vector<std::size_t>&, const Progress&);
template void Hdf5Writer::array(const std::string&, std::span<const std::uint16_t>,
                                const std::vector<std::size_t>&, const Progress&);
template void Hdf5Writer::array(const std::string&, std::span<const std::uint8_t>,
                                const std::vector<std::size_t>&, const Progress&);

void Hdf5Writer::numbers(const std::string& path, std::span<const double> values,
                         std::vector<std::size_t> shape, const Progress& progress) {
    if (shape.empty())
        shape = {values.size()};
    write(path, H5T_IEEE_F64LE, H5T_NATIVE_DOUBLE, values.data(), sizeof(double), shape, progress);
}

void Hdf5Writer::numbers(const std::string& path, std::span<const float> values,
                         const std::vector<std::size_t>& shape, const Progress& progress) {
    write(path, H5T_IEEE_F32LE, H5T_NATIVE_FLOAT, values.data(), sizeof(float), shape, progress);
}

void Hdf5Writer::numbers(const std::string& path, std::span<const std::int64_t> values) {
    write(path, H5T_STD_I64LE, H5T_NATIVE_INT64, values.data(), sizeof(std::int64_t), {values.size()}, {});
}

void Hdf5Writer::appendRows(const std::string& path, std::span<const float> values,
                            const std::vector<std::size_t>& rowShape) {
    std::size_t rowElements = 1;
    for (const std::size_t length : rowShape)
        rowElements *= length;
    require(rowElements > 0 && values.size() % rowElements == 0, "appendRows: whole rows");
    std::vector<hsize_t> shape{0};
    shape.insert(shape.end(), rowShape.begin(), rowShape.end());
    if (H5Lexists(file_.id(), path.c_str(), H5P_DEFAULT) <= 0) {
        std::vector<hsize_t> limit = shape;
        limit[0] = H5S_UNLIMITED;
        std::vector<hsize_t> chunk = shape;
        chunk[0] = std::max<std::size_t>(1, chunkBytes / (rowElements * sizeof(float)));
        const Hdf5Handle space(H5Screate_simple(static_cast<int>(shape.size()), shape.data(), limit.data()));
        const Hdf5Handle creation(H5Pcreate(H5P_DATASET_CREATE));
        H5Pset_obj_track_times(creation.id(), false);
        H5Pset_chunk(creation.id(), static_cast<int>(chunk.size()), chunk.data());
        if (compression_ == Hdf5Compression::Deflate) {
            H5Pset_shuffle(creation.id());
            H5Pset_deflate(creation.id(), 2);
        }
        const Hdf5Handle links = newLinks();
        finish(Hdf5Handle(H5Dcreate2(file_.id(), path.c_str(), H5T_IEEE_F32LE, space.id(), links.id(),
                                     creation.id(), H5P_DEFAULT)),
               path);
    }
    Hdf5Handle dataset(H5Dopen2(file_.id(), path.c_str(), H5P_DEFAULT));
    if (!dataset)
        throw failure(path);
    std::vector<hsize_t> start(shape.size(), 0);
    {
        const Hdf5Handle space(H5Dget_space(dataset.id()));
        H5Sget_simple_extent_dims(space.id(), shape.data(), nullptr);
    }
    std::vector<hsize_t> extent = shape;
    start[0] = shape[0];
    extent[0] = values.size() / rowElements;
    shape[0] += extent[0];
    if (extent[0] == 0)
        return;
    if (H5Dset_extent(dataset.id(), shape.data()) < 0)
        throw failure(path);
    const Hdf5Handle space(H5Dget_space(dataset.id()));
    const Hdf5Handle memory(H5Screate_simple(static_cast<int>(extent.size()), extent.data(), nullptr));
    H5Sselect_hyperslab(space.id(), H5S_SELECT_SET, start.data(), nullptr, extent.data(), nullptr);
    if (H5Dwrite(dataset.id(), H5T_NATIVE_FLOAT, memory.id(), space.id(), H5P_DEFAULT, values.data()) < 0)
        throw failure(path);
    finish(std::move(dataset), path);
}

std::vector<float> Hdf5Writer::rows(const std::string& path, std::size_t first, std::size_t count) const {
    const Hdf5Handle dataset(H5Dopen2(file_.id(), path.c_str(), H5P_DEFAULT));
    if (!dataset)
        throw failure(path);
    const Hdf5Handle space(H5Dget_space(dataset.id()));
    std::vector<hsize_t> shape(static_cast<std::size_t>(H5Sget_simple_extent_ndims(space.id())));
    H5Sget_simple_extent_dims(space.id(), shape.data(), nullptr);
    require(first + count <= shape.at(0), "rows: of those that were appended");
    std::vector<hsize_t> start(shape.size(), 0);
    start[0] = first;
    shape[0] = count;
    std::size_t elements = 1;
    for (const hsize_t length : shape)
        elements *= length;
    std::vector<float> values(elements);
    if (count == 0)
        return values;
    const Hdf5Handle memory(H5Screate_simple(static_cast<int>(shape.size()), shape.data(), nullptr));
    H5Sselect_hyperslab(space.id(), H5S_SELECT_SET, start.data(), nullptr, shape.data(), nullptr);
    if (H5Dread(dataset.id(), H5T_NATIVE_FLOAT, memory.id(), space.id(), H5P_DEFAULT, values.data()) < 0)
        throw failure(path);
    return values;
}

void Hdf5Writer::indices(const std::string& path, std::span<const std::int64_t> values) {
    write(path, H5T_STD_U64LE, H5T_NATIVE_INT64, values.data(), sizeof(std::int64_t), {values.size()}, {});
}

void Hdf5Writer::texts(const std::string& path, std::span<const std::string> values) {
    const Hdf5Handle type = textType();
    std::vector<const char*> pointers;
    for (const std::string& value : values)
        pointers.push_back(value.c_str());
    write(path, type.id(), type.id(), pointers.data(), sizeof(char*), {values.size()}, {});
}

void Hdf5Writer::text(const std::string& path, const std::string& value) {
    const Hdf5Handle type = textType();
    const char* pointer = value.c_str();
    write(path, type.id(), type.id(), &pointer, sizeof(char*), {}, {});
}

void Hdf5Writer::number(const std::string& path, double value) {
    write(path, H5T_IEEE_F64LE, H5T_NATIVE_DOUBLE, &value, sizeof value, {}, {});
}

void Hdf5Writer::writeAttribute(const std::string& object, const std::string& name, std::int64_t type,
                                std::int64_t space, const void* value) {
    Hdf5Handle attribute(H5Acreate_by_name(file_.id(), object.empty() ? "/" : object.c_str(), name.c_str(),
                                           type, space, H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT));
    if (!attribute || H5Awrite(attribute.id(), type, value) < 0)
        throw failure(object + "@" + name);
    finish(std::move(attribute), object + "@" + name);
}

void Hdf5Writer::attribute(const std::string& object, const std::string& name, const std::string& value) {
    const Hdf5Handle type = textType();
    const Hdf5Handle space(H5Screate(H5S_SCALAR));
    const char* pointer = value.c_str();
    writeAttribute(object, name, type.id(), space.id(), &pointer);
}

void Hdf5Writer::attribute(const std::string& object, const std::string& name, double value) {
    const Hdf5Handle space(H5Screate(H5S_SCALAR));
    writeAttribute(object, name, H5T_NATIVE_DOUBLE, space.id(), &value);
}

void Hdf5Writer::attribute(const std::string& object, const std::string& name, std::int64_t value) {
    const Hdf5Handle space(H5Screate(H5S_SCALAR));
    writeAttribute(object, name, H5T_NATIVE_INT64, space.id(), &value);
}

void Hdf5Writer::attribute(const std::string& object, const std::string& name,
                           std::span<const std::string> values) {
    const Hdf5Handle type = textType();
    const Hdf5Handle space = simpleSpace({values.size()});
    std::vector<const char*> pointers;
    for (const std::string& value : values)
        pointers.push_back(value.c_str());
    writeAttribute(object, name, type.id(), space.id(), pointers.data());
}

void Hdf5Writer::references(const std::string& path, std::span<const std::string> targets) {
    std::vector<hobj_ref_t> references(targets.size());
    for (std::size_t i = 0; i < targets.size(); ++i)
        if (H5Rcreate(&references[i], file_.id(), targets[i].c_str(), H5R_OBJECT, -1) < 0)
            throw failure(path);
    write(path, H5T_STD_REF_OBJ, H5T_STD_REF_OBJ, references.data(), sizeof(hobj_ref_t), {targets.size()},
          {});
}

void Hdf5Writer::referenceAttribute(const std::string& object, const std::string& name,
                                    const std::string& target) {
    hobj_ref_t reference{};
    const Hdf5Handle space(H5Screate(H5S_SCALAR));
    if (H5Rcreate(&reference, file_.id(), target.c_str(), H5R_OBJECT, -1) < 0)
        throw failure(object + "@" + name);
    writeAttribute(object, name, H5T_STD_REF_OBJ, space.id(), &reference);
}

void Hdf5Writer::link(const std::string& path, const std::string& target) {
    const Hdf5Handle links = newLinks();
    if (H5Lcreate_hard(file_.id(), target.c_str(), file_.id(), path.c_str(), links.id(), H5P_DEFAULT) < 0)
        throw failure(path);
}

void Hdf5Writer::close() {
    const bool flushed = H5Fflush(file_.id(), H5F_SCOPE_LOCAL) >= 0;
    const bool closed = file_.close();
    if (!flushed || !closed)
        throw failure("");
}

} // namespace canns
