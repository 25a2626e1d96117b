#include "core/models/RecurrentInput.h"
#include "core/models/RingMath.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <optional>
#include <string>
#include <vector>

/// Where the ways of working out recurrent input cross: time of one product W r in single precision for rings
/// and sheets of all sizes, with kernels that are smooth or exactly zero far away, and what
/// RecurrentMethod::Automatic makes of it. The costs in RecurrentInput.cpp stand on this table.
namespace canns {

namespace {

constexpr std::size_t most = 8192; ///< Neurons whose whole matrix is still built.

enum class Shape { Gaussian, Cosine };

/// Gaussian of `width` neurons, or a bell of one period of a cosine that is zero from 3 `width` on.
Kernel kernelOf(std::size_t rows, std::size_t columns, Shape shape, double width) {
    Kernel kernel{rows, columns, false, {}};
    for (std::size_t r = 0; r < rows; ++r)
        for (std::size_t c = 0; c < columns; ++c) {
            const double dy = wrapToHalf(static_cast<double>(r), static_cast<double>(rows));
            const double dx = wrapToHalf(static_cast<double>(c), static_cast<double>(columns));
            const double square = (dx * dx + dy * dy) / (width * width);
            kernel.values.push_back(shape == Shape::Gaussian ? std::exp(-square / 2)
                                    : square < 9             ? 1 + std::cos(pi * std::sqrt(square) / 3)
                                                             : 0.0);
        }
    return kernel;
}

/// Nanoseconds of one product, the best of several rounds.
double nanosecondsOf(RecurrentInput<float>& input, const NeuronArray<float>& rates) {
    using Clock = std::chrono::steady_clock;
    NeuronArray<float> field;
    double best = 1e9;
    for (int round = 0; round < 7; ++round) {
        int calls = 0;
        const Clock::time_point begin = Clock::now();
        std::chrono::duration<double> spent{};
        while (spent.count() < 1e-3) {
            for (int k = 0; k < 8; ++k)
                input.apply(rates, field);
            calls += 8;
            spent = Clock::now() - begin;
        }
        best = std::min(best, spent.count() / calls);
    }
    return best * 1e9;
}

void compare(std::size_t rows, std::size_t columns, Shape shape, double width) {
    const Kernel kernel = kernelOf(rows, columns, shape, width);
    const std::size_t neurons = rows * columns;
    NeuronArray<float> rates(static_cast<Eigen::Index>(neurons));
    for (Eigen::Index i = 0; i < rates.size(); ++i)
        rates[i] = 0.1F * static_cast<float>(i % 11);
    std::string line;
    std::array<char, 80> words{};
    std::optional<double> least;
    RecurrentMethod fastest = RecurrentMethod::Fft;
    for (const RecurrentMethod method : {RecurrentMethod::Fft, RecurrentMethod::BandLimited,
                                         RecurrentMethod::Dense, RecurrentMethod::Sparse}) {
        const bool whole = method == RecurrentMethod::Dense || method == RecurrentMethod::Sparse;
        if (whole && neurons > most) {
            line += "         –";
            continue;
        }
        RecurrentInput<float> input(kernel, method);
        const double time = nanosecondsOf(input, rates);
        if (!least || time < *least) {
            least = time;
            fastest = method;
        }
        std::snprintf(words.data(), words.size(), " %9.0f", time);
        line += words.data();
    }
    RecurrentInput<float> automatic(kernel);
    const double time = nanosecondsOf(automatic, rates);
    const std::vector<std::string> names = recurrentMethodNames();
    std::printf("%4zu x %-5zu %-8s %6.1f%s %12s %12s %6.2f\n", rows, columns,
                shape == Shape::Gaussian ? "gaussian" : "cosine", width, line.c_str(),
                names[static_cast<std::size_t>(fastest)].c_str(),
                names[static_cast<std::size_t>(automatic.method())].c_str(), time / *least);
    std::fflush(stdout);
}

} // namespace

} // namespace canns

int main() {
    using namespace canns;
    std::printf("%-12s %-8s %6s %9s %9s %9s %9s %12s %12s %6s\n", "size", "kernel", "width", "fft ns",
                "band ns", "dense ns", "sparse ns", "fastest", "automatic", "loss");
    for (const Shape shape : {Shape::Gaussian, Shape::Cosine}) {
        for (const std::size_t neurons : {16U, 32U, 64U, 128U, 256U, 512U, 1024U, 4096U})
            for (const double part : {0.08, 0.02, 0.004})
                if (part * static_cast<double>(neurons) >= 0.6)
                    compare(1, neurons, shape, part * static_cast<double>(neurons));
        for (const std::size_t length : {8U, 16U, 32U, 64U, 128U})
            for (const double part : {0.08, 0.02})
                if (part * static_cast<double>(length) >= 0.6)
                    compare(length, length, shape, part * static_cast<double>(length));
    }
}
