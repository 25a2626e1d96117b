#include "core/decode/LatticeReduction.h"

#include <cmath>

namespace canns {

Matrix<int> identityBasis(std::size_t count) {
    Matrix<int> basis(count, count, 0);
    for (std::size_t k = 0; k < count; ++k)
        basis(k, k) = 1;
    return basis;
}

Matrix<double> changeOfBasis(const Matrix<double>& gram, const Matrix<int>& basis) {
    const std::size_t count = gram.rows();
    Matrix<double> result(count, count, 0.0);
    for (std::size_t a = 0; a < count; ++a)
        for (std::size_t b = 0; b < count; ++b)
            for (std::size_t i = 0; i < count; ++i)
                for (std::size_t j = 0; j < count; ++j)
                    result(a, b) += basis(a, i) * gram(i, j) * basis(b, j);
    return result;
}

Matrix<int> shortestBasis(const Matrix<double>& gram) {
    require(gram.rows() == gram.columns(), "shortestBasis: gram is square");
    const std::size_t count = gram.rows();
    Matrix<int> basis = identityBasis(count);
    constexpr int rounds = 1000;              // each step shortens a vector; far fewer are ever needed
    constexpr double worthwhile = 1.0 - 1e-6; // rounding must not swap equals for ever
    bool changed = true;
    for (int round = 0; round < rounds && changed; ++round) {
        changed = false;
        for (std::size_t a = 0; a < count; ++a)
            for (std::size_t b = 0; b < count; ++b) {
                const Matrix<double> g = changeOfBasis(gram, basis);
                if (a == b || g(b, b) <= 0.0)
                    continue;
                const auto times = static_cast<int>(std::lround(g(a, b) / g(b, b)));
                const double length = g(a, a) - 2.0 * times * g(a, b) + times * times * g(b, b);
                if (times == 0 || length >= g(a, a) * worthwhile)
                    continue;
                for (std::size_t i = 0; i < count; ++i)
                    basis(a, i) -= times * basis(b, i);
                changed = true;
            }
    }
    return basis;
}

} // namespace canns
