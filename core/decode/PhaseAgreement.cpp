#include "core/decode/PhaseAgreement.h"

#include "core/base/Angles.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace canns {

namespace {

using Row = std::array<int, 2>;

std::vector<Row> candidateRows(std::size_t coordinates) {
    std::vector<Row> rows;
    if (coordinates == 1)
        return {{1, 0}, {-1, 0}};
    for (int a = -2; a <= 2; ++a)
        for (int b = -2; b <= 2; ++b)
            if (a != 0 || b != 0)
                rows.push_back({a, b});
    return rows;
}

/// The error of the k-th true angle under a row of the transform.
std::vector<double> errors(const Matrix<float>& decoded, const Matrix<double>& truth,
                           const std::vector<std::size_t>& rows, std::size_t k, Row row) {
    std::vector<double> result(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        double estimate = row[0] * static_cast<double>(decoded(rows[i], 0));
        if (decoded.columns() > 1)
            estimate += row[1] * static_cast<double>(decoded(rows[i], 1));
        result[i] = truth(rows[i], k) - estimate;
    }
    return result;
}

double quantile(std::vector<double>& sorted, double q) {
    const double place = q * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

CoordinateAgreement agreement(std::vector<double> error) {
    const std::complex<double> moment = circularMoment(error);
    CoordinateAgreement result;
    result.resultantLength = std::abs(moment);
    result.shift = std::arg(moment);
    for (double& e : error) {
        e = std::abs(wrapPi(e - result.shift));
        result.meanAbsoluteError += e / static_cast<double>(error.size());
    }
    std::sort(error.begin(), error.end());
    result.medianAbsoluteError = quantile(error, 0.5);
    result.percentile95 = quantile(error, 0.95);
    return result;
}

} // namespace

PhaseAgreement compareWithTruth(const Matrix<float>& decoded, const Matrix<double>& truth) {
    const std::size_t count = decoded.columns();
    if (decoded.rows() != truth.rows() || count != truth.columns() || count < 1 || count > 2)
        throw BadInput(fmt::format("Decoded phases are {} × {}, true ones {} × {}.", decoded.rows(), count,
                                   truth.rows(), truth.columns()),
                       "truth", "Give one row a time and one column a coordinate (one or two).");
    std::vector<std::size_t> rows;
    for (std::size_t t = 0; t < decoded.rows(); ++t) {
        bool known = true;
        for (std::size_t c = 0; c < count; ++c)
            known = known && std::isfinite(decoded(t, c)) && std::isfinite(truth(t, c));
        if (known)
            rows.push_back(t);
    }
    if (rows.empty())
        throw BadInput("There is no time at which both the decoded and the true phase are known.", "truth",
                       "Check that the two cover the same times.");

    const std::vector<Row> candidates = candidateRows(count);
    std::vector<std::vector<double>> lengths(count);
    for (std::size_t k = 0; k < count; ++k)
        for (const Row row : candidates)
            lengths[k].push_back(std::abs(circularMoment(errors(decoded, truth, rows, k, row))));
    std::array<std::size_t, 2> best{0, 0};
    double bestSum = -1.0;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        if (count == 1) {
            if (lengths[0][i] > bestSum) {
                bestSum = lengths[0][i];
                best[0] = i;
            }
            continue;
        }
        for (std::size_t j = 0; j < candidates.size(); ++j) {
            const int determinant = candidates[i][0] * candidates[j][1] - candidates[i][1] * candidates[j][0];
            if (std::abs(determinant) == 1 && lengths[0][i] + lengths[1][j] > bestSum) {
                bestSum = lengths[0][i] + lengths[1][j];
                best = {i, j};
            }
        }
    }
    PhaseAgreement result{Matrix<int>(count, count), {}, rows.size()};
    for (std::size_t k = 0; k < count; ++k) {
        const Row row = candidates[best[k]];
        for (std::size_t c = 0; c < count; ++c)
            result.transform(k, c) = row[c];
        result.coordinates.push_back(agreement(errors(decoded, truth, rows, k, row)));
    }
    return result;
}

} // namespace canns
