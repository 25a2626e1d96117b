#pragma once

#include <cstdint>
#include <vector>

namespace canns {

/// The field Z_p for a prime p < 2¹⁵: what coefficients are.
class PrimeField {
public:
    /// Throws BadInput, naming the nearest primes, when p is not a prime or too large.
    explicit PrimeField(int p);

    std::uint32_t prime() const noexcept { return p_; }
    std::uint32_t inverse(std::uint32_t a) const { return inverse_[a]; }
    std::uint32_t negative(std::uint32_t a) const noexcept { return a == 0 ? 0 : p_ - a; }
    std::uint32_t sum(std::uint32_t a, std::uint32_t b) const noexcept {
        const std::uint32_t c = a + b;
        return c < p_ ? c : c - p_;
    }
    std::uint32_t difference(std::uint32_t a, std::uint32_t b) const noexcept {
        return a >= b ? a - b : a + p_ - b;
    }
    std::uint32_t product(std::uint32_t a, std::uint32_t b) const noexcept { return a * b % p_; }

    static bool isPrime(int number);

private:
    std::uint32_t p_;
    std::vector<std::uint16_t> inverse_;
};

} // namespace canns
