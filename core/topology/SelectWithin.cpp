#include "core/topology/SelectWithin.h"

#ifdef __AVX2__
#include <immintrin.h>

#include <array>
#include <bit>
#endif

namespace canns {

namespace {

/// The rest of the range, one by one; also all of it on processors without AVX2.
template <bool eachItsOwn>
std::size_t selectFrom(std::size_t first, std::size_t count, const double* values, std::size_t n,
                       double bound, const double* bounds, std::uint32_t* indices) {
    for (std::size_t j = first; j < n; ++j) {
        indices[count] = static_cast<std::uint32_t>(j);
        bool within = values[j] <= bound;
        if constexpr (eachItsOwn)
            within |= values[j] <= bounds[j];
        count += within ? 1U : 0U;
    }
    return count;
}

#ifdef __AVX2__

using Shuffle = std::array<std::uint8_t, 16>;

/// For each set of four lanes, the bytes that move its 32-bit members to the front.
constexpr std::array<Shuffle, 16> makeShuffles() {
    std::array<Shuffle, 16> shuffles{};
    for (unsigned mask = 0; mask < 16; ++mask) {
        std::size_t to = 0;
        for (unsigned lane = 0; lane < 4; ++lane)
            if (mask & (1U << lane))
                for (unsigned byte = 0; byte < 4; ++byte)
                    shuffles[mask][to++] = static_cast<std::uint8_t>(4 * lane + byte);
    }
    return shuffles;
}

alignas(16) constexpr std::array<Shuffle, 16> toFront = makeShuffles();

template <bool eachItsOwn>
std::size_t select(const double* values, std::size_t n, double bound, const double* bounds,
                   std::uint32_t* indices) {
    const __m256d limit = _mm256_set1_pd(bound);
    const __m128i step = _mm_set1_epi32(4);
    __m128i index = _mm_setr_epi32(0, 1, 2, 3);
    std::size_t count = 0;
    std::size_t j = 0;
    for (; j + 4 <= n; j += 4) {
        const __m256d value = _mm256_loadu_pd(values + j);
        __m256d within = _mm256_cmp_pd(value, limit, _CMP_LE_OQ);
        if constexpr (eachItsOwn)
            within = _mm256_or_pd(within, _mm256_cmp_pd(value, _mm256_loadu_pd(bounds + j), _CMP_LE_OQ));
        const auto mask = static_cast<unsigned>(_mm256_movemask_pd(within));
        // Four indices are written, of which those within come first; the next write goes over the others.
        const __m128i shuffle = _mm_load_si128(reinterpret_cast<const __m128i*>(toFront[mask].data()));
        _mm_storeu_si128(reinterpret_cast<__m128i*>(indices + count), _mm_shuffle_epi8(index, shuffle));
        count += static_cast<std::size_t>(std::popcount(mask));
        index = _mm_add_epi32(index, step);
    }
    return selectFrom<eachItsOwn>(j, count, values, n, bound, bounds, indices);
}

#else

template <bool eachItsOwn>
std::size_t select(const double* values, std::size_t n, double bound, const double* bounds,
                   std::uint32_t* indices) {
    return selectFrom<eachItsOwn>(0, 0, values, n, bound, bounds, indices);
}

#endif

} // namespace

std::size_t selectWithin(const double* values, std::size_t n, double bound, const double* bounds,
                         std::uint32_t* indices) {
    return bounds ? select<true>(values, n, bound, bounds, indices)
                  : select<false>(values, n, bound, nullptr, indices);
}

} // namespace canns
