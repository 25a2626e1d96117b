#pragma once

#include <array>
#include <atomic>
#include <cstdint>

namespace canns {

/// Hands the latest value from one writing thread to one reading thread; neither ever waits for the other.
///
/// Of three slots the writer owns one, the reader another, and the third lies between them: publishing and
/// reading swap one's own slot with it.
template <typename T>
class TripleBuffer {
public:
    /// The writer's slot, to be filled and then published. It holds an older value.
    T& writable() noexcept { return slots_[writing_]; }
    void publish() noexcept {
        writing_ = middle_.exchange(writing_ | fresh, std::memory_order_acq_rel) & indexMask;
    }

    /// The latest published value, good until the next call. `isNew` tells whether it was not read before.
    const T& latest(bool* isNew = nullptr) noexcept {
        const bool isFresh = (middle_.load(std::memory_order_relaxed) & fresh) != 0;
        if (isFresh)
            reading_ = middle_.exchange(reading_, std::memory_order_acq_rel) & indexMask;
        if (isNew != nullptr)
            *isNew = isFresh;
        return slots_[reading_];
    }

private:
    static constexpr std::uint8_t indexMask = 3;
    static constexpr std::uint8_t fresh = 4;

    std::array<T, 3> slots_{};
    std::atomic<std::uint8_t> middle_{1};
    std::uint8_t writing_ = 0; ///< The writer's alone.
    std::uint8_t reading_ = 2; ///< The reader's alone.
};

} // namespace canns
