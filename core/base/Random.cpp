#include "core/base/Random.h"

#include "core/base/Error.h"

#include <cmath>
#include <numbers>

namespace canns {

std::array<std::uint32_t, 4> philox(std::array<std::uint32_t, 4> counter, std::array<std::uint32_t, 2> key) {
    constexpr std::uint64_t multiplier0 = 0xD2511F53U;
    constexpr std::uint64_t multiplier1 = 0xCD9E8D57U;
    constexpr std::uint32_t weyl0 = 0x9E3779B9U;
    constexpr std::uint32_t weyl1 = 0xBB67AE85U;
    for (int round = 0; round < 10; ++round) {
        const std::uint64_t product0 = multiplier0 * counter[0];
        const std::uint64_t product1 = multiplier1 * counter[2];
        counter = {static_cast<std::uint32_t>(product1 >> 32) ^ counter[1] ^ key[0],
                   static_cast<std::uint32_t>(product1),
                   static_cast<std::uint32_t>(product0 >> 32) ^ counter[3] ^ key[1],
                   static_cast<std::uint32_t>(product0)};
        key = {key[0] + weyl0, key[1] + weyl1};
    }
    return counter;
}

RandomStream::RandomStream(std::uint64_t seed, std::uint64_t stream)
    : key_{static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32)},
      counter_{0, 0, static_cast<std::uint32_t>(stream), static_cast<std::uint32_t>(stream >> 32)} {}

void RandomStream::refill() {
    words_ = philox(counter_, key_);
    if (++counter_[0] == 0)
        ++counter_[1];
    next_ = 0;
}

RandomStream::result_type RandomStream::operator()() {
    if (next_ == 4)
        refill();
    return words_[static_cast<std::size_t>(next_++)];
}

double RandomStream::uniform() {
    const std::uint64_t high = (*this)();
    const std::uint64_t low = (*this)();
    return static_cast<double>((high << 32 | low) >> 11) * 0x1.0p-53;
}

std::uint64_t RandomStream::below(std::uint64_t bound) {
    require(bound > 0, "RandomStream::below: bound > 0");
    // Rejects the incomplete last stretch of the 64-bit range.
    const std::uint64_t excess = (0 - bound) % bound;
    for (;;) {
        const std::uint64_t high = (*this)();
        const std::uint64_t value = high << 32 | (*this)();
        if (value >= excess)
            return value % bound;
    }
}

double RandomStream::normal() {
    const double radius = std::sqrt(-2.0 * std::log1p(-uniform()));
    return radius * std::cos(2.0 * std::numbers::pi * uniform());
}

std::uint64_t RandomStream::poisson(double mean) {
    require(mean >= 0.0 && std::isfinite(mean), "RandomStream::poisson: mean is finite and not negative");
    if (mean < 30.0) {
        double probability = std::exp(-mean);
        double remaining = uniform() - probability;
        std::uint64_t count = 0;
        while (remaining >= 0.0 && probability > 0.0) {
            ++count;
            probability *= mean / static_cast<double>(count);
            remaining -= probability;
        }
        return count;
    }
    const double logMean = std::log(mean);
    const double b = 0.931 + 2.53 * std::sqrt(mean);
    const double a = -0.059 + 0.02483 * b;
    const double inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
    const double vr = 0.9277 - 3.6224 / (b - 2.0);
    for (;;) {
        const double u = uniform() - 0.5;
        const double v = uniform();
        const double us = 0.5 - std::abs(u);
        const double k = std::floor((2.0 * a / us + b) * u + mean + 0.43);
        if (us >= 0.07 && v <= vr)
            return static_cast<std::uint64_t>(k);
        if (k < 0.0 || (us < 0.013 && v > us))
            continue;
        if (std::log(v) + std::log(inverseAlpha) - std::log(a / (us * us) + b) <=
            -mean + k * logMean - std::lgamma(k + 1.0))
            return static_cast<std::uint64_t>(k);
    }
}

} // namespace canns
