#pragma once

#include "core/models/Network.h"
#include "support/Npz.h"
#include "support/TestData.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <span>
#include <string>
#include <vector>

namespace canns::test {

/// Rows of a test that compares with a reference run, what is asked of either arithmetic: "isDouble" and
/// "tolerance".
inline void eitherPrecision() {
    QTest::addColumn<bool>("isDouble");
    QTest::addColumn<double>("tolerance");
    QTest::newRow("double") << true << 1e-10;
    QTest::newRow("float") << false << 1e-5;
}

/// The largest |a − b|, as a part of the largest |b|; infinite when the lengths differ or a value is NaN.
inline double relativeDifference(std::span<const double> a, std::span<const double> b) {
    if (a.size() != b.size())
        return HUGE_VAL;
    double largest = 0.0;
    double difference = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (!(std::abs(a[i] - b[i]) < HUGE_VAL))
            return HUGE_VAL;
        difference = std::max(difference, std::abs(a[i] - b[i]));
        largest = std::max(largest, std::abs(b[i]));
    }
    return largest > 0 ? difference / largest : difference;
}

/// The largest difference of angles, taken round.
inline double angularDifference(std::span<const double> a, std::span<const double> b) {
    if (a.size() != b.size())
        return HUGE_VAL;
    double difference = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i)
        difference = std::max(difference, std::abs(std::remainder(a[i] - b[i], 2 * std::numbers::pi)));
    return difference;
}

/// One of the reference files in tests/data/models.
class Golden {
public:
    explicit Golden(const std::string& name) : file_(CANNS_DATA("models/" + name + ".npz")) {}

    std::vector<double> values(const std::string& array) const {
        return readNpz(file_, array).values<double>();
    }
    std::vector<std::int64_t> indices(const std::string& array) const {
        return readNpz(file_, array).values<std::int64_t>();
    }
    Matrix<double> matrix(const std::string& array) const { return readNpz(file_, array).matrix<double>(); }
    double value(const std::string& array) const { return values(array).at(0); }

private:
    std::filesystem::path file_;
};

/// Fails unless `a` is `b` within `tolerance` of its largest value.
#define COMPARE_TO(a, b, tolerance)                                                                          \
    do {                                                                                                     \
        const double difference = canns::test::relativeDifference(a, b);                                     \
        QVERIFY2(difference <= (tolerance),                                                                  \
                 qPrintable(                                                                                 \
                     QStringLiteral("%1: relative difference %2").arg(QStringLiteral(#b)).arg(difference))); \
    } while (false)

} // namespace canns::test
