#include "core/dynamics/Population.h"

#include "core/models/RingMath.h"

#include <fmt/format.h>

#include <Eigen/Dense>
#include <algorithm>
#include <limits>

namespace canns {

namespace {

void checkLengths(std::span<const double> stimulus, std::span<const double> rates, std::size_t bins) {
    if (stimulus.size() != rates.size())
        throw BadInput(fmt::format("There are {} stimuli for {} rates.", stimulus.size(), rates.size()),
                       "tuning curve");
    if (stimulus.empty() || bins == 0)
        throw BadInput("A tuning curve needs samples and bins.", "tuning curve");
}

TuningCurve binned(std::span<const double> stimulus, std::span<const double> rates, double least,
                   double width, std::size_t bins) {
    std::vector<double> sums(bins);
    std::vector<double> counts(bins);
    for (std::size_t i = 0; i < stimulus.size(); ++i) {
        const auto bin =
            std::min(bins - 1, static_cast<std::size_t>(std::max(0.0, (stimulus[i] - least) / width)));
        sums[bin] += rates[i];
        counts[bin] += 1;
    }
    TuningCurve curve;
    for (std::size_t bin = 0; bin < bins; ++bin) {
        curve.centres.push_back(least + (static_cast<double>(bin) + 0.5) * width);
        curve.rates.push_back(counts[bin] > 0 ? sums[bin] / counts[bin]
                                              : std::numeric_limits<double>::quiet_NaN());
    }
    return curve;
}

} // namespace

TuningCurve tuningCurve(std::span<const double> stimulus, std::span<const double> rates, std::size_t bins) {
    checkLengths(stimulus, rates, bins);
    const auto [least, greatest] = std::ranges::minmax(stimulus);
    if (!(greatest > least))
        throw BadInput("The stimulus never changes.", "tuning curve");
    return binned(stimulus, rates, least, (greatest - least) / static_cast<double>(bins), bins);
}

TuningCurve circularTuningCurve(std::span<const double> angles, std::span<const double> rates,
                                std::size_t bins) {
    checkLengths(angles, rates, bins);
    std::vector<double> positive(angles.size());
    std::ranges::transform(angles, positive.begin(), positiveAngle);
    return binned(positive, rates, 0.0, 2 * pi / static_cast<double>(bins), bins);
}

PrincipalComponents principalComponents(const Matrix<double>& activity, std::size_t components) {
    if (activity.rows() < 2 || components == 0 || components > activity.columns())
        throw BadInput(fmt::format("{} components of {} samples of {} neurons were asked for.", components,
                                   activity.rows(), activity.columns()),
                       "principal components");
    using RowMajor = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    const Eigen::Map<const RowMajor> samples(activity.data(), static_cast<Eigen::Index>(activity.rows()),
                                             static_cast<Eigen::Index>(activity.columns()));
    const Eigen::MatrixXd centred = samples.rowwise() - samples.colwise().mean();
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(centred.transpose() * centred);
    const auto count = static_cast<Eigen::Index>(components);
    const Eigen::Index neurons = samples.cols();
    PrincipalComponents result{
        Matrix<double>(activity.rows(), components), Matrix<double>(components, activity.columns()), {}};
    const double whole = solver.eigenvalues().sum();
    for (Eigen::Index c = 0; c < count; ++c) {
        Eigen::VectorXd axis = solver.eigenvectors().col(neurons - 1 - c);
        Eigen::Index largest = 0;
        axis.cwiseAbs().maxCoeff(&largest);
        if (axis[largest] < 0)
            axis = -axis;
        Eigen::Map<RowMajor>(result.axes.data(), count, neurons).row(c) = axis.transpose();
        Eigen::Map<RowMajor>(result.scores.data(), samples.rows(), count).col(c) = centred * axis;
        result.explainedVariance.push_back(
            whole > 0 ? std::max(0.0, solver.eigenvalues()[neurons - 1 - c]) / whole : 0.0);
    }
    return result;
}

} // namespace canns
