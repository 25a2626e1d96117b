#include "support/FailingWrites.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/types.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdarg>

namespace {

std::atomic<std::size_t> counted{0};
std::atomic<std::size_t> failing{0};
std::atomic<bool> andAllAfter{false};

/// Whether this write is one that fails; sets errno.
bool fails() {
    if (failing == 0)
        return false;
    const std::size_t n = ++counted;
    if (n != failing && !(andAllAfter && n > failing))
        return false;
    errno = ENOSPC;
    return true;
}

template <typename Function>
Function original(const char* name) {
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

} // namespace

namespace canns::test {

void failWrites(std::size_t n, FailingWrites which) {
    counted = 0;
    andAllAfter = which == FailingWrites::AllFromThere;
    failing = n;
}
void failNoWrites() { failing = 0; }
std::size_t countedWrites() { return counted; }

} // namespace canns::test

// The C library's own names, so not ours to choose. Standard output and error (0 to 2) always work.
extern "C" {

ssize_t write(int file, const void* bytes, size_t count) {
    static const auto real = original<ssize_t (*)(int, const void*, size_t)>("write");
    return file > 2 && fails() ? -1 : real(file, bytes, count);
}
ssize_t pwrite(int file, const void* bytes, size_t count, off_t offset) {
    static const auto real = original<ssize_t (*)(int, const void*, size_t, off_t)>("pwrite");
    return fails() ? -1 : real(file, bytes, count, offset);
}
ssize_t pwrite64(int file, const void* bytes, size_t count, off64_t offset) {
    static const auto real = original<ssize_t (*)(int, const void*, size_t, off64_t)>("pwrite64");
    return fails() ? -1 : real(file, bytes, count, offset);
}
int fsync(int file) {
    static const auto real = original<int (*)(int)>("fsync");
    return fails() ? -1 : real(file);
}
int ftruncate(int file, off_t length) noexcept {
    static const auto real = original<int (*)(int, off_t)>("ftruncate");
    return fails() ? -1 : real(file, length);
}
int ftruncate64(int file, off64_t length) noexcept {
    static const auto real = original<int (*)(int, off64_t)>("ftruncate64");
    return fails() ? -1 : real(file, length);
}
int rename(const char* from, const char* to) noexcept {
    static const auto real = original<int (*)(const char*, const char*)>("rename");
    return fails() ? -1 : real(from, to);
}
int open(const char* path, int flags, ...) {
    static const auto real = original<int (*)(const char*, int, ...)>("open");
    va_list more;
    va_start(more, flags);
    const auto mode = (flags & O_CREAT) != 0 ? va_arg(more, mode_t) : mode_t{0};
    va_end(more);
    return (flags & O_CREAT) != 0 && fails() ? -1 : real(path, flags, mode);
}
int open64(const char* path, int flags, ...) {
    static const auto real = original<int (*)(const char*, int, ...)>("open64");
    va_list more;
    va_start(more, flags);
    const auto mode = (flags & O_CREAT) != 0 ? va_arg(more, mode_t) : mode_t{0};
    va_end(more);
    return (flags & O_CREAT) != 0 && fails() ? -1 : real(path, flags, mode);
}
}
