#include "core/topology/PrimeField.h"

#include "core/base/Error.h"

#include <fmt/format.h>

namespace canns {

namespace {

constexpr int kLargest = 32749; // the largest prime below 2¹⁵

std::string nearestPrimes(int number) {
    if (number <= 2)
        return "The smallest prime is 2.";
    if (number > kLargest)
        return fmt::format("The largest prime allowed is {}.", kLargest);
    int below = number - 1;
    while (!PrimeField::isPrime(below))
        --below;
    int above = number + 1;
    while (!PrimeField::isPrime(above))
        ++above;
    return fmt::format("The nearest primes are {} and {}.", below, above);
}

} // namespace

bool PrimeField::isPrime(int number) {
    if (number < 2)
        return false;
    for (int divisor = 2; divisor * divisor <= number; ++divisor)
        if (number % divisor == 0)
            return false;
    return true;
}

PrimeField::PrimeField(int p) : p_(static_cast<std::uint32_t>(p)) {
    if (p > kLargest || !isPrime(p))
        throw BadInput(fmt::format("The coefficient is {}; a prime below 2^15 was wanted.", p), "coefficient",
                       nearestPrimes(p));
    inverse_.assign(p_, 0);
    inverse_[1] = 1;
    for (std::uint32_t a = 2; a < p_; ++a) // p = ⌊p/a⌋·a + p mod a
        inverse_[a] = static_cast<std::uint16_t>(product(p_ - p_ / a, inverse_[p_ % a]));
}

} // namespace canns
