#pragma once

#include <array>
#include <cstdint>

namespace canns {

/// Philox4x32-10: four 32-bit words from a 128-bit counter and a 64-bit key, a pure function.
/// Salmon, Moraes, Dror & Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3", SC11.
std::array<std::uint32_t, 4> philox(std::array<std::uint32_t, 4> counter, std::array<std::uint32_t, 2> key);

/// A stream of random numbers named by (seed, stream). The k-th number depends on nothing but those and k, so
/// give each unit of work (a neuron, a shuffle, a trial) a stream of its own and the result does not depend
/// on the number of threads. Meets std::uniform_random_bit_generator. Not for several threads at once.
class RandomStream {
public:
    using result_type = std::uint32_t;

    explicit RandomStream(std::uint64_t seed, std::uint64_t stream = 0);

    static constexpr result_type min() { return 0; }
    static constexpr result_type max() { return 0xffffffffU; }
    result_type operator()();

    /// Uniform in [0, 1), 53 bits.
    double uniform();
    double uniform(double low, double high) { return low + (high - low) * uniform(); }
    /// Uniform integer in [0, bound), without bias; bound > 0.
    std::uint64_t below(std::uint64_t bound);
    /// Standard normal (Box–Muller; two uniforms a number, none kept, so that the count of draws is fixed).
    double normal();
    /// Poisson with the given mean ≥ 0 (inversion by sequential search below 30, else the PTRS rejection of
    /// Hörmann 1993).
    std::uint64_t poisson(double mean);

private:
    void refill();

    std::array<std::uint32_t, 2> key_;
    std::array<std::uint32_t, 4> counter_;
    std::array<std::uint32_t, 4> words_{};
    int next_ = 4;
};

} // namespace canns
