#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

struct libdeflate_decompressor;

namespace canns {

/// Unpacks the deflated chunks of a data set of doubles with libdeflate, which takes half as long as HDF5's
/// own filters do. For data sets whose chunks are whole rows, deflated, and shuffled or not: what we and
/// pynwb write.
class Hdf5Chunks {
public:
    /// Nothing for a data set of another kind: HDF5 reads that. `dataset` must outlive the reader.
    static std::optional<Hdf5Chunks> of(std::int64_t dataset, std::span<const std::size_t> shape);

    /// Rows a chunk.
    std::size_t rows() const noexcept { return rows_; }
    /// Fills `values` with the chunk that begins at `row`; only its front where the data set ends. False
    /// where that is not possible, be the chunk absent, packed in another way or damaged: HDF5 then says why.
    bool read(std::size_t row, std::span<double> values);

private:
    struct Free {
        void operator()(libdeflate_decompressor* unpacker) const noexcept;
    };
    std::int64_t dataset_ = -1;
    std::size_t rank_ = 1;
    std::size_t rows_ = 0;
    bool isShuffled_ = false;
    std::vector<std::byte> packed_;
    std::vector<std::byte> unpacked_; ///< A whole chunk.
    std::unique_ptr<libdeflate_decompressor, Free> unpacker_;
};

} // namespace canns
