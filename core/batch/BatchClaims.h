#pragma once

#include "core/batch/BatchPlan.h"

#include <filesystem>
#include <optional>
#include <utility>

namespace canns {

/// The right to compute one row, while it lives. A lock on a file, which the system lets go when a process is
/// killed: what it had begun is then taken up by another.
class BatchClaim {
public:
    BatchClaim(BatchClaim&& other) noexcept;
    BatchClaim& operator=(BatchClaim&&) = delete;
    ~BatchClaim();

private:
    friend class BatchClaims;
    BatchClaim(int file, std::filesystem::path path) : file_(file), path_(std::move(path)) {}

    int file_;
    std::filesystem::path path_;
};

/// Who computes which row, among the threads and processes, on this machine or others, that share a folder.
class BatchClaims {
public:
    /// `folder` is there.
    explicit BatchClaims(std::filesystem::path folder) : folder_(std::move(folder)) {}

    /// Nothing when somebody else is at it. Throws Failure when the folder cannot be written to.
    std::optional<BatchClaim> tryClaim(const BatchItem& item) const;

private:
    std::filesystem::path folder_;
};

} // namespace canns
