#include "core/base/Memory.h"

#include "core/base/Error.h"

#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <fstream>
#include <limits>

namespace canns {

namespace {

/// A value in kB from a file of "Name:   1234 kB" lines such as /proc/self/status; 0 if absent.
std::size_t kilobytesFrom(const char* path, std::string_view name) {
    std::ifstream file(path);
    std::string word;
    while (file >> word) {
        if (word == name) {
            std::size_t value = 0;
            file >> value;
            return value * 1024;
        }
        file.ignore(std::numeric_limits<std::streamsize>::max(), '\n');
    }
    return 0;
}

std::size_t numberFrom(const char* path) {
    std::ifstream file(path);
    std::size_t value = 0;
    return file >> value ? value : 0;
}

} // namespace

std::string formatBytes(std::size_t bytes) {
    const auto value = static_cast<double>(bytes);
    if (value < 1e3)
        return fmt::format("{} bytes", bytes);
    if (value < 1e6)
        return fmt::format("{:.1f} kB", value / 1e3);
    if (value < 1e9)
        return fmt::format("{:.1f} MB", value / 1e6);
    return fmt::format("{:.1f} GB", value / 1e9);
}

std::size_t residentBytes() { return kilobytesFrom("/proc/self/status", "VmRSS:"); }

std::size_t peakResidentBytes() { return kilobytesFrom("/proc/self/status", "VmHWM:"); }

void resetPeakResidentBytes() { std::ofstream("/proc/self/clear_refs") << "5"; }

void limitMemory(std::size_t bytes) {
    // What counts is private memory that may be written to: not code, and not address space set aside.
    rlimit limit{};
    if (::getrlimit(RLIMIT_DATA, &limit) == 0) {
        limit.rlim_cur = std::min<rlim_t>(bytes, limit.rlim_max);
        if (::setrlimit(RLIMIT_DATA, &limit) == 0)
            return;
    }
    throw Failure("The system does not let memory be limited.");
}

std::size_t availableBytes() {
    std::size_t available = kilobytesFrom("/proc/meminfo", "MemAvailable:");
    const std::size_t limit = numberFrom("/sys/fs/cgroup/memory.max");
    const std::size_t used = numberFrom("/sys/fs/cgroup/memory.current");
    if (limit > used)
        available = std::min(available, limit - used);
    rlimit data{};
    if (::getrlimit(RLIMIT_DATA, &data) == 0 && data.rlim_cur != RLIM_INFINITY) {
        const std::size_t held = kilobytesFrom("/proc/self/status", "VmData:");
        available = std::min<std::size_t>(available, data.rlim_cur > held ? data.rlim_cur - held : 0);
    }
    return available;
}

std::size_t checkedProduct(std::size_t a, std::size_t b, const std::string& where, std::size_t limit) {
    if (b != 0 && a > limit / b)
        throw BadInput(fmt::format("The size {} × {} is more than can be held.", a, b), where,
                       "The file is damaged, or it is too large for this machine.");
    return a * b;
}

} // namespace canns
