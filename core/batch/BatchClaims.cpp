#include "core/batch/BatchClaims.h"

#include "core/base/Error.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <utility>

namespace canns {

BatchClaim::BatchClaim(BatchClaim&& other) noexcept
    : file_(std::exchange(other.file_, -1)), path_(std::move(other.path_)) {}

BatchClaim::~BatchClaim() {
    if (file_ < 0)
        return;
    // Removed while it is held: who comes later makes a new one and finds the row finished.
    ::unlink(path_.c_str());
    ::close(file_);
}

std::optional<BatchClaim> BatchClaims::tryClaim(const BatchItem& item) const {
    const std::filesystem::path path = folder_ / (item.key + ".lock");
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (file < 0)
        throw Failure("The folder cannot be written to.", folder_.string(),
                      "Check that it may be written to and has room.");
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        ::close(file);
        return std::nullopt;
    }
    return BatchClaim(file, path);
}

} // namespace canns
