#include "core/io/Hdf5Chunks.h"

#include "core/io/Hdf5.h"

#include <hdf5.h>
#include <libdeflate.h>

#include <algorithm>
#include <bit>
#include <cstring>

namespace canns {

namespace {

/// Larger chunks are left to HDF5: they would not fit into the processor's cache anyway.
constexpr std::size_t largestChunkBytes = std::size_t{64} << 20;

/// The filters of a data set from the first that packed it to the last.
std::vector<H5Z_filter_t> filtersOf(hid_t creation) {
    std::vector<H5Z_filter_t> filters;
    for (int i = 0; i < H5Pget_nfilters(creation); ++i) {
        unsigned flags = 0;
        unsigned config = 0;
        std::size_t values = 0;
        filters.push_back(H5Pget_filter2(creation, static_cast<unsigned>(i), &flags, &values, nullptr, 0,
                                         nullptr, &config));
    }
    return filters;
}

/// The shuffle filter put all first bytes first, then all second ones, …
void unshuffle(std::span<const std::byte> planes, std::span<double> values) {
    const std::size_t count = planes.size() / sizeof(double);
    for (std::size_t i = 0; i < values.size(); ++i) {
        std::uint64_t bits = 0;
        for (std::size_t b = 0; b < sizeof(double); ++b)
            bits |= static_cast<std::uint64_t>(planes[b * count + i]) << 8 * b;
        values[i] = std::bit_cast<double>(bits);
    }
}

} // namespace

void Hdf5Chunks::Free::operator()(libdeflate_decompressor* unpacker) const noexcept {
    libdeflate_free_decompressor(unpacker);
}

std::optional<Hdf5Chunks> Hdf5Chunks::of(std::int64_t dataset, std::span<const std::size_t> shape) {
    if (std::endian::native != std::endian::little || shape.empty())
        return std::nullopt;
    const Hdf5Handle type(H5Dget_type(dataset));
    const Hdf5Handle creation(H5Dget_create_plist(dataset));
    if (H5Tequal(type.id(), H5T_NATIVE_DOUBLE) <= 0 || H5Pget_layout(creation.id()) != H5D_CHUNKED)
        return std::nullopt;
    const std::vector<H5Z_filter_t> filters = filtersOf(creation.id());
    const bool isShuffled = filters == std::vector<H5Z_filter_t>{H5Z_FILTER_SHUFFLE, H5Z_FILTER_DEFLATE};
    if (!isShuffled && filters != std::vector<H5Z_filter_t>{H5Z_FILTER_DEFLATE})
        return std::nullopt;
    std::vector<hsize_t> chunk(shape.size());
    if (H5Pget_chunk(creation.id(), static_cast<int>(chunk.size()), chunk.data()) !=
        static_cast<int>(chunk.size()))
        return std::nullopt;
    std::size_t bytes = sizeof(double);
    for (std::size_t d = 0; d < chunk.size(); ++d) {
        if (chunk[d] == 0 || chunk[d] > largestChunkBytes / bytes || (d > 0 && chunk[d] != shape[d]))
            return std::nullopt;
        bytes *= chunk[d];
    }
    Hdf5Chunks chunks;
    chunks.dataset_ = dataset;
    chunks.rank_ = shape.size();
    chunks.rows_ = static_cast<std::size_t>(chunk[0]);
    chunks.isShuffled_ = isShuffled;
    chunks.unpacked_.resize(bytes);
    chunks.unpacker_.reset(libdeflate_alloc_decompressor());
    return chunks.unpacker_ ? std::optional(std::move(chunks)) : std::nullopt;
}

bool Hdf5Chunks::read(std::size_t row, std::span<double> values) {
    std::vector<hsize_t> offset(rank_, 0);
    offset[0] = row;
    hsize_t size = 0;
    if (H5Dget_chunk_storage_size(dataset_, offset.data(), &size) < 0 || size == 0 ||
        size > 2 * largestChunkBytes)
        return false;
    packed_.resize(std::max(packed_.size(), static_cast<std::size_t>(size)));
    std::uint32_t skippedFilters = 0;
    if (H5Dread_chunk(dataset_, H5P_DEFAULT, offset.data(), &skippedFilters, packed_.data()) < 0 ||
        skippedFilters != 0)
        return false;
    if (libdeflate_zlib_decompress(unpacker_.get(), packed_.data(), static_cast<std::size_t>(size),
                                   unpacked_.data(), unpacked_.size(), nullptr) != LIBDEFLATE_SUCCESS)
        return false;
    if (isShuffled_)
        unshuffle(unpacked_, values);
    else
        std::memcpy(values.data(), unpacked_.data(), values.size_bytes());
    return true;
}

} // namespace canns
