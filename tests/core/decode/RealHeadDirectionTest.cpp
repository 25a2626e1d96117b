// The figure of the guide (decoding.md): a real recording of seven head-direction cells, settings, coordinate
// and tuning from the first half of the tracked time, scored on the second.
#include "core/base/Random.h"
#include "core/decode/BayesianDecoder.h"
#include "core/decode/Decode.h"
#include "core/decode/PhaseAgreement.h"
#include "core/io/RecordingReader.h"
#include "core/preprocess/Preprocess.h"
#include "core/topology/AnalyseTopology.h"
#include "support/TestData.h"

#include <QTest>

#include <algorithm>

using namespace canns;

namespace {

/// The units of the anterodorsal nucleus, as the preprocessing lists them.
std::string headDirectionCells(const Recording& recording) {
    std::string list;
    for (const Unit& unit : recording.units)
        if (unit.region == "adn")
            list += (list.empty() ? "" : ",") + unit.id;
    return list;
}

Activity activityBetween(const Recording& recording, double from, double to) {
    PreprocessParameters parameters;
    parameters.units = headDirectionCells(recording);
    parameters.binWidthSeconds = 0.02;
    parameters.smoothingSigmaSeconds = 0.15;
    parameters.speedFilter = false;
    parameters.timeRangeSeconds = {from, to};
    return preprocess(recording, parameters);
}

/// Coordinate and tuning learnt without the measured direction.
Decoding decodingOf(const Activity& activity) {
    TdaParameters topology;
    topology.activeTimes = 6000;
    topology.neighbours = 300;
    topology.landmarks = 400;
    topology.landmarkNeighbours = 200;
    const TdaResult tda = analyseTopology(activity, topology);
    const std::size_t n = tda.cloud.distances.points();
    Matrix<float> distances(n, n);
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j)
            distances(i, j) = tda.cloud.distances(i, j);
    return decode(activity, tda.landmarkRows, tda.persistence, distances, {.coordinates = 1});
}

/// R of the phases at times with spikes, against the head direction so many rows later.
double score(const Activity& activity, const Matrix<float>& phases, std::size_t shift) {
    std::vector<float> decoded;
    std::vector<double> measured;
    for (std::size_t t = 0; t < activity.seconds.size(); ++t)
        if (activity.spikes[t] > 0) {
            decoded.push_back(phases(t, 0));
            measured.push_back(activity.headDirection[(t + shift) % activity.seconds.size()]);
        }
    const std::size_t count = decoded.size();
    return compareWithTruth(Matrix<float>(count, 1, std::move(decoded)),
                            Matrix<double>(count, 1, std::move(measured)))
        .coordinates[0]
        .resultantLength;
}

} // namespace

class RealHeadDirectionTest : public QObject {
    Q_OBJECT

private slots:
    void theSecondHalfIsDecodedWithTheTuningOfTheFirst() {
        CANNS_SHARED_OR_SKIP(file, "data/head_direction_A2929/A2929-200711.nwb");
        const RecordingPtr recording = openRecording(file.string());
        const double begin = recording->trajectory.seconds.front();
        const double end = recording->trajectory.seconds.back();
        const double middle = (begin + end) / 2.0;
        const Decoding first = decodingOf(activityBetween(*recording, begin, middle));
        const Activity second = activityBetween(*recording, middle, end);
        const BayesianPhases phases = decodeWithTuning(second, first.tuning, 1, {.coordinates = 1});
        const double reached = score(second, phases.phases, 0);
        QVERIFY2(std::abs(reached - 0.934) < 0.002, qPrintable(QString::number(reached)));

        // What was scored there before, and what the guide warns of: the coordinate made anew.
        const Decoding anew = decodingOf(second);
        Matrix<float> own(second.seconds.size(), 1, 0.0F);
        for (std::size_t i = 0; i < anew.rows.size(); ++i)
            own(static_cast<std::size_t>(anew.rows[i]), 0) = anew.phases(i, 0);
        const double warped = score(second, own, 0);
        QVERIFY2(std::abs(warped - 0.565) < 0.01, qPrintable(QString::number(warped)));

        RandomStream random(1);
        double chance = 0.0;
        for (int i = 0; i < 200; ++i) // shifts of at least 20 s
            chance = std::max(
                chance, score(second, phases.phases, 1000 + random.below(second.seconds.size() - 2000)));
        QVERIFY2(chance < 0.45, qPrintable(QString::number(chance)));
    }
};

QTEST_GUILESS_MAIN(RealHeadDirectionTest)
#include "RealHeadDirectionTest.moc"
