#include "core/io/Hdf5.h"

#include "core/base/Error.h"
#include "core/base/Memory.h"
#include "core/io/ByteSource.h"
#include "core/io/Hdf5Chunks.h"
#include "core/io/Hdf5Heaps.h"

#include <fmt/format.h>
#include <hdf5.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <optional>
#include <type_traits>

namespace canns {

namespace {

/// Deflate cannot shrink more than 1032-fold; what says so lies.
constexpr std::size_t impossibleRatio = 1040;
/// Numbers are read in pieces of about this size, after each of which Cancel is answered.
constexpr std::size_t pieceBytes = std::size_t{8} << 20;
/// What a piece may need of decompressed chunks at once.
constexpr std::size_t chunkCacheBytes = std::size_t{64} << 20;

std::recursive_mutex& libraryMutex() {
    static std::recursive_mutex mutex;
    return mutex;
}

/// Refuses to follow a link into another file; the library calls it before it opens anything.
herr_t refuseExternalLink(const char*, const char*, const char*, const char*, unsigned*, hid_t, void*) {
    return -1;
}

Hdf5Handle linkAccess() {
    Hdf5Handle properties(H5Pcreate(H5P_LINK_ACCESS));
    H5Pset_elink_cb(properties.id(), &refuseExternalLink, nullptr);
    H5Pset_nlinks(properties.id(), 16);
    return properties;
}

std::vector<std::size_t> shapeOf(std::int64_t dataspace) {
    const int rank = H5Sget_simple_extent_ndims(dataspace);
    if (rank <= 0)
        return {};
    std::vector<hsize_t> lengths(static_cast<std::size_t>(rank));
    H5Sget_simple_extent_dims(dataspace, lengths.data(), nullptr);
    return {lengths.begin(), lengths.end()};
}

std::size_t countOf(const std::vector<std::size_t>& shape, const std::string& where) {
    std::size_t count = 1;
    for (const std::size_t length : shape)
        count = checkedProduct(count, length, where);
    return count;
}

/// Text without what pads it: zeros, or the spaces of Fortran.
std::string unpadded(const char* text, std::size_t length, H5T_str_t padding) {
    std::string result(text, ::strnlen(text, length));
    if (padding == H5T_STR_SPACEPAD)
        while (!result.empty() && result.back() == ' ')
            result.pop_back();
    return result;
}

void refuseForeignFilters(std::int64_t creation, const std::string& where) {
    const int count = H5Pget_nfilters(creation);
    for (int i = 0; i < count; ++i) {
        unsigned flags = 0;
        std::size_t parameters = 0;
        std::array<char, 128> name{};
        const H5Z_filter_t filter = H5Pget_filter2(creation, static_cast<unsigned>(i), &flags, &parameters,
                                                   nullptr, name.size() - 1, name.data(), nullptr);
        if (filter == H5Z_FILTER_DEFLATE || filter == H5Z_FILTER_SHUFFLE || filter == H5Z_FILTER_FLETCHER32 ||
            filter == H5Z_FILTER_SZIP || filter == H5Z_FILTER_NBIT || filter == H5Z_FILTER_SCALEOFFSET)
            continue;
        const std::string label = name[0] == '\0' ? std::string() : fmt::format(", {}", name.data());
        throw BadInput(
            fmt::format("The data are compressed by a filter that is not part of HDF5 (number {}{}).",
                        static_cast<int>(filter), label),
            where, "Repack the file, for instance with `h5repack -f GZIP=4 OLD NEW`.");
    }
}

} // namespace

bool Hdf5Handle::close() noexcept {
    const std::int64_t id = std::exchange(id_, -1);
    return id < 0 || H5Idec_ref(id) >= 0;
}

Hdf5Session::Hdf5Session() {
    hbool_t threadSafe = false;
    H5is_library_threadsafe(&threadSafe);
    if (!threadSafe)
        lock_ = std::unique_lock(libraryMutex());
    H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr);
    H5PLset_loading_state(0);
}

Hdf5File::Hdf5File(const std::filesystem::path& path) : name_(path.string()) {
    if (!std::ifstream(path, std::ios::binary))
        throw Failure("The file cannot be read.", name_, "Check that it exists and may be read.");
    const Hdf5Handle access(H5Pcreate(H5P_FILE_ACCESS));
    H5Pset_fclose_degree(access.id(), H5F_CLOSE_STRONG);
    // Reading needs no lock, and some network disks have none.
    H5Pset_file_locking(access.id(), false, true);
    H5Pset_cache(access.id(), 0, 521, chunkCacheBytes, 1.0);
    file_ = Hdf5Handle(H5Fopen(path.c_str(), H5F_ACC_RDONLY, access.id()));
    if (!file_)
        throw BadInput("This is not a whole HDF5 file.", name_,
                       "It is damaged, still being written, or was not copied completely.");
    checkGlobalHeaps(path);
}

std::string Hdf5File::where(const std::string& path) const {
    return path.empty() ? name_ : fmt::format("{}, {}", name_, path);
}

bool Hdf5File::has(const std::string& path) const {
    const Hdf5Handle links = linkAccess();
    std::string prefix;
    for (std::size_t begin = 0; begin <= path.size();) {
        const std::size_t end = std::min(path.find('/', begin), path.size());
        if (end > begin) {
            prefix = path.substr(0, end);
            H5L_info_t info;
            if (H5Lexists(file_.id(), prefix.c_str(), links.id()) <= 0 ||
                H5Lget_info(file_.id(), prefix.c_str(), &info, links.id()) < 0)
                return false;
            if (info.type == H5L_TYPE_EXTERNAL)
                throw BadInput("This is a link to another file, which is not followed.", where(prefix),
                               "Export the recording into one file.");
            if (H5Oexists_by_name(file_.id(), prefix.c_str(), links.id()) <= 0)
                return false; // A soft link to nothing.
        }
        begin = end + 1;
    }
    return true;
}

Hdf5Handle Hdf5File::openObject(const std::string& path) const {
    if (!has(path))
        return {};
    const Hdf5Handle links = linkAccess();
    return Hdf5Handle(H5Oopen(file_.id(), path.empty() ? "/" : path.c_str(), links.id()));
}

bool Hdf5File::isGroup(const std::string& path) const {
    const Hdf5Handle object = openObject(path);
    return object && H5Iget_type(object.id()) == H5I_GROUP;
}

bool Hdf5File::isDataset(const std::string& path) const {
    const Hdf5Handle object = openObject(path);
    return object && H5Iget_type(object.id()) == H5I_DATASET;
}

std::vector<std::string> Hdf5File::children(const std::string& group) const {
    const Hdf5Handle object = openObject(group);
    std::vector<std::string> names;
    if (!object || H5Iget_type(object.id()) != H5I_GROUP)
        return names;
    hsize_t index = 0;
    H5Literate(
        object.id(), H5_INDEX_NAME, H5_ITER_INC, &index,
        [](hid_t, const char* name, const H5L_info_t*, void* target) -> herr_t {
            static_cast<std::vector<std::string>*>(target)->emplace_back(name);
            return 0;
        },
        &names);
    return names;
}

Hdf5Handle Hdf5File::openDataset(const std::string& path) const {
    if (!has(path))
        throw BadInput("There is no such dataset.", where(path),
                       "The file is incomplete, or of another layout.");
    Hdf5Handle dataset(H5Dopen2(file_.id(), path.c_str(), H5P_DEFAULT));
    if (!dataset)
        throw BadInput("This is not a dataset that can be opened.", where(path), "The file is damaged.");
    const Hdf5Handle creation(H5Dget_create_plist(dataset.id()));
    if (H5Pget_external_count(creation.id()) > 0 || H5Pget_layout(creation.id()) == H5D_VIRTUAL)
        throw BadInput("The numbers lie in another file, which is not opened.", where(path),
                       "Export the recording into one file.");
    refuseForeignFilters(creation.id(), where(path));
    return dataset;
}

std::vector<std::size_t> Hdf5File::shape(const std::string& path) const {
    const Hdf5Handle dataset = openDataset(path);
    const Hdf5Handle space(H5Dget_space(dataset.id()));
    return shapeOf(space.id());
}

bool Hdf5File::isText(const std::string& path) const {
    const Hdf5Handle dataset = openDataset(path);
    const Hdf5Handle type(H5Dget_type(dataset.id()));
    return H5Tget_class(type.id()) == H5T_STRING;
}

std::string Hdf5File::numberType(const std::string& path) const {
    const Hdf5Handle dataset = openDataset(path);
    const Hdf5Handle type(H5Dget_type(dataset.id()));
    const H5T_class_t kind = H5Tget_class(type.id());
    if (kind != H5T_FLOAT && kind != H5T_INTEGER)
        return {};
    const bool isSigned = kind == H5T_INTEGER && H5Tget_sign(type.id()) == H5T_SGN_2;
    return fmt::format("{}{}", kind == H5T_FLOAT ? 'f' : isSigned ? 'i' : 'u', H5Tget_size(type.id()));
}

template <typename T>
std::vector<T> Hdf5File::numbers(const std::string& path, std::int64_t memoryType,
                                 const Progress& progress) const {
    const Hdf5Handle dataset = openDataset(path);
    const Hdf5Handle type(H5Dget_type(dataset.id()));
    if (const H5T_class_t kind = H5Tget_class(type.id()); kind != H5T_INTEGER && kind != H5T_FLOAT)
        throw BadInput("Numbers are wanted here.", where(path));
    else if (std::is_integral_v<T> && kind != H5T_INTEGER)
        throw BadInput("Whole numbers are wanted here.", where(path));
    const Hdf5Handle space(H5Dget_space(dataset.id()));
    if (H5Sget_simple_extent_type(space.id()) == H5S_NULL)
        return {};
    const std::vector<std::size_t> shape = shapeOf(space.id());
    const std::size_t count = countOf(shape, where(path));
    const std::size_t fileBytes = checkedProduct(count, H5Tget_size(type.id()), where(path));
    const auto stored = static_cast<std::size_t>(H5Dget_storage_size(dataset.id()));
    if (fileBytes > (std::size_t{64} << 20) && fileBytes / impossibleRatio > stored)
        throw BadInput(fmt::format("{} numbers are promised, but only {} bytes are stored.", count, stored),
                       where(path), "The file is damaged or made to do harm.");
    requireMemory(checkedProduct(count, sizeof(T), where(path)), where(path));
    std::vector<T> values;
    if (count == 0)
        return values;
    values.reserve(count);
    preferLargePages(values.data(), count * sizeof(T));
    const auto fail = [&]() -> BadInput {
        return BadInput("The numbers cannot be read.", where(path),
                        "The file is damaged or was not copied completely.");
    };
    if (shape.empty()) {
        values.resize(1);
        if (H5Dread(dataset.id(), memoryType, H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data()) < 0)
            throw fail();
        return values;
    }
    // Whole rows of chunks at a time, so that no chunk is decompressed twice.
    const std::size_t rowElements = count / shape[0];
    std::size_t rows = std::max<std::size_t>(1, pieceBytes / (rowElements * sizeof(T)));
    const Hdf5Handle creation(H5Dget_create_plist(dataset.id()));
    if (H5Pget_layout(creation.id()) == H5D_CHUNKED) {
        std::vector<hsize_t> chunk(shape.size());
        H5Pget_chunk(creation.id(), static_cast<int>(chunk.size()), chunk.data());
        const auto chunkRows = std::max<std::size_t>(1, static_cast<std::size_t>(chunk[0]));
        rows = chunkRows >= shape[0] ? shape[0] : (rows + chunkRows - 1) / chunkRows * chunkRows;
    }
    std::optional<Hdf5Chunks> chunks;
    if constexpr (std::is_same_v<T, double>)
        if ((chunks = Hdf5Chunks::of(dataset.id(), shape)))
            rows = chunks->rows();
    std::vector<hsize_t> start(shape.size(), 0);
    std::vector<hsize_t> extent(shape.begin(), shape.end());
    for (std::size_t row = 0; row < shape[0]; row += rows) {
        start[0] = row;
        extent[0] = std::min(rows, shape[0] - row);
        values.resize((row + extent[0]) * rowElements);
        progress.report(row, shape[0]);
        if constexpr (std::is_same_v<T, double>)
            if (chunks && chunks->read(row, std::span(values).subspan(row * rowElements)))
                continue;
        const Hdf5Handle memory(H5Screate_simple(static_cast<int>(extent.size()), extent.data(), nullptr));
        H5Sselect_hyperslab(space.id(), H5S_SELECT_SET, start.data(), nullptr, extent.data(), nullptr);
        if (H5Dread(dataset.id(), memoryType, memory.id(), space.id(), H5P_DEFAULT,
                    values.data() + row * rowElements) < 0)
            throw fail();
    }
    progress.report(1.0);
    return values;
}

std::vector<double> Hdf5File::doubles(const std::string& path, const Progress& progress) const {
    return numbers<double>(path, H5T_NATIVE_DOUBLE, progress);
}

std::vector<float> Hdf5File::floats(const std::string& path, const Progress& progress) const {
    return numbers<float>(path, H5T_NATIVE_FLOAT, progress);
}

std::vector<std::int64_t> Hdf5File::integers(const std::string& path, const Progress& progress) const {
    return numbers<std::int64_t>(path, H5T_NATIVE_INT64, progress);
}

std::vector<std::uint8_t> Hdf5File::bytes(const std::string& path, const Progress& progress) const {
    if (numberType(path) != "u1")
        throw BadInput("Bytes are wanted here.", where(path));
    return numbers<std::uint8_t>(path, H5T_NATIVE_UINT8, progress);
}

std::vector<std::string> Hdf5File::decodeTexts(std::int64_t object, bool isAttribute,
                                               const std::string& place) const {
    const Hdf5Handle type(isAttribute ? H5Aget_type(object) : H5Dget_type(object));
    const Hdf5Handle space(isAttribute ? H5Aget_space(object) : H5Dget_space(object));
    const auto fail = [&]() -> BadInput {
        return BadInput("The text cannot be read.", place,
                        "The file is damaged or was not copied completely.");
    };
    const auto read = [&](std::int64_t memoryType, void* target) {
        const herr_t result = isAttribute
                                  ? H5Aread(object, memoryType, target)
                                  : H5Dread(object, memoryType, H5S_ALL, H5S_ALL, H5P_DEFAULT, target);
        if (result < 0)
            throw fail();
    };
    if (H5Sget_simple_extent_type(space.id()) == H5S_NULL)
        return {};
    const std::size_t count = countOf(shapeOf(space.id()), place);
    const std::size_t size = H5Tget_size(type.id());
    const std::size_t bytes = checkedProduct(count, std::max<std::size_t>(size, 1), place);
    if (!isAttribute && bytes > (std::size_t{1} << 20) &&
        bytes / impossibleRatio > static_cast<std::size_t>(H5Dget_storage_size(object)))
        throw fail();
    requireMemory(checkedProduct(bytes, 4, place), place);
    std::vector<std::string> texts;
    texts.reserve(count);
    if (H5Tis_variable_str(type.id()) > 0) {
        std::vector<char*> pointers(count, nullptr);
        const Hdf5Handle memoryType(H5Tcopy(H5T_C_S1));
        H5Tset_size(memoryType.id(), H5T_VARIABLE);
        H5Tset_cset(memoryType.id(), H5Tget_cset(type.id()));
        read(memoryType.id(), pointers.data());
        for (const char* text : pointers)
            texts.emplace_back(text == nullptr ? "" : text);
        H5Dvlen_reclaim(memoryType.id(), space.id(), H5P_DEFAULT, pointers.data());
    } else {
        std::vector<char> characters(bytes);
        read(type.id(), characters.data());
        for (std::size_t i = 0; i < count; ++i)
            texts.push_back(unpadded(characters.data() + i * size, size, H5Tget_strpad(type.id())));
    }
    return texts;
}

std::vector<std::string> Hdf5File::texts(const std::string& path) const {
    const Hdf5Handle dataset = openDataset(path);
    const Hdf5Handle type(H5Dget_type(dataset.id()));
    if (H5Tget_class(type.id()) != H5T_STRING)
        throw BadInput("Text is wanted here.", where(path));
    return decodeTexts(dataset.id(), false, where(path));
}

std::vector<std::string> Hdf5File::references(const std::string& path) const {
    const Hdf5Handle dataset = openDataset(path);
    const Hdf5Handle type(H5Dget_type(dataset.id()));
    if (H5Tequal(type.id(), H5T_STD_REF_OBJ) <= 0)
        throw BadInput("References are wanted here.", where(path));
    const Hdf5Handle space(H5Dget_space(dataset.id()));
    const std::size_t count = countOf(shapeOf(space.id()), where(path));
    const std::size_t bytes = checkedProduct(count, sizeof(hobj_ref_t), where(path));
    if (bytes / impossibleRatio > static_cast<std::size_t>(H5Dget_storage_size(dataset.id())))
        throw BadInput("The references cannot be read.", where(path), "The file is damaged.");
    std::vector<hobj_ref_t> targets(count);
    if (count > 0 &&
        H5Dread(dataset.id(), H5T_STD_REF_OBJ, H5S_ALL, H5S_ALL, H5P_DEFAULT, targets.data()) < 0)
        throw BadInput("The references cannot be read.", where(path), "The file is damaged.");
    std::vector<std::string> paths;
    for (const hobj_ref_t& target : targets) {
        std::string& found = paths.emplace_back();
        const Hdf5Handle object(H5Rdereference2(dataset.id(), H5P_DEFAULT, H5R_OBJECT, &target));
        if (!object)
            continue;
        const ssize_t length = H5Iget_name(object.id(), nullptr, 0);
        if (length <= 0)
            continue;
        found.resize(static_cast<std::size_t>(length) + 1);
        H5Iget_name(object.id(), found.data(), found.size());
        found.pop_back();
        if (found.starts_with('/'))
            found.erase(0, 1);
    }
    return paths;
}

std::optional<std::vector<std::string>> Hdf5File::textsAttribute(const std::string& path,
                                                                 const std::string& name) const {
    const Hdf5Handle object = openObject(path);
    if (!object || H5Aexists(object.id(), name.c_str()) <= 0)
        return std::nullopt;
    const Hdf5Handle attribute(H5Aopen(object.id(), name.c_str(), H5P_DEFAULT));
    const Hdf5Handle type(H5Aget_type(attribute.id()));
    if (H5Tget_class(type.id()) != H5T_STRING)
        return std::nullopt;
    return decodeTexts(attribute.id(), true, where(path) + "@" + name);
}

std::optional<std::string> Hdf5File::textAttribute(const std::string& path, const std::string& name) const {
    const auto texts = textsAttribute(path, name);
    return texts && texts->size() == 1 ? std::optional(texts->front()) : std::nullopt;
}

std::optional<double> Hdf5File::numberAttribute(const std::string& path, const std::string& name) const {
    const Hdf5Handle object = openObject(path);
    if (!object || H5Aexists(object.id(), name.c_str()) <= 0)
        return std::nullopt;
    const Hdf5Handle attribute(H5Aopen(object.id(), name.c_str(), H5P_DEFAULT));
    const Hdf5Handle type(H5Aget_type(attribute.id()));
    const Hdf5Handle space(H5Aget_space(attribute.id()));
    const H5T_class_t kind = H5Tget_class(type.id());
    if ((kind != H5T_INTEGER && kind != H5T_FLOAT) || H5Sget_simple_extent_npoints(space.id()) != 1)
        return std::nullopt;
    double value = 0.0;
    if (H5Aread(attribute.id(), H5T_NATIVE_DOUBLE, &value) < 0)
        return std::nullopt;
    return value;
}

} // namespace canns
