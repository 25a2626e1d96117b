// What cannot be analysed, at every stage: the user gets a sentence that says what was found and one that
// says what to do, and never a fault of the program, a crash or numbers out of nothing.
#include "core/cells/CellGroups.h"
#include "core/decode/Decode.h"
#include "core/maps/CohoMap.h"
#include "core/maps/CohoSpace.h"
#include "core/maps/FiringRate.h"
#include "core/maps/GridScore.h"
#include "core/maps/PathCompare.h"
#include "core/maps/RateMap.h"
#include "core/pipeline/Stage.h"
#include "core/preprocess/Preprocess.h"
#include "core/topology/AnalyseTopology.h"
#include "core/verdict/Verdict.h"
#include "support/SimulatedPopulation.h"
#include "support/TestData.h"

#include <QTest>

#include <functional>
#include <limits>
#include <map>
#include <set>

using namespace canns;

namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

/// What all stages work on: good, until something is spoilt.
struct Inputs {
    Recording recording;
    Activity activity;
    std::vector<std::int64_t> landmarkRows;
    Matrix<float> distances;
    Persistence persistence;
    Decoding decoding;
};

/// The spikes and the path behind an activity of counts.
Recording recordingOf(const Activity& activity) {
    Recording recording;
    std::vector<double> times;
    std::vector<std::size_t> offsets{0};
    for (std::size_t n = 0; n < activity.values.columns(); ++n) {
        for (std::size_t t = 0; t < activity.values.rows(); ++t)
            for (int k = 0; k < static_cast<int>(activity.values(t, n)); ++k)
                times.push_back(activity.seconds[t] + activity.binWidthSeconds / 2.0);
        offsets.push_back(times.size());
        recording.units.push_back({.id = std::to_string(n)});
    }
    recording.spikes = SpikeTrains(std::move(times), std::move(offsets));
    recording.trajectory = {.seconds = activity.seconds, .x = activity.x, .y = activity.y};
    return recording;
}

/// A circle of landmarks with its class, and phases known from the simulation.
Inputs goodInputs() {
    const test::SimulatedPopulation population = test::simulatePopulation(1, 3000, 12);
    Inputs inputs;
    inputs.activity = population.activity;
    inputs.recording = recordingOf(population.activity);
    constexpr std::size_t landmarks = 60;
    inputs.distances = Matrix<float>(landmarks, landmarks);
    Cocycle cocycle{1, {0.0F, 0.3F}, {}};
    for (std::size_t i = 0; i < landmarks; ++i) {
        inputs.landmarkRows.push_back(static_cast<std::int64_t>(i * 40));
        for (std::size_t j = 0; j < landmarks; ++j) {
            const std::size_t apart = i > j ? i - j : j - i;
            inputs.distances(i, j) =
                static_cast<float>(std::min(apart, landmarks - apart)) / static_cast<float>(landmarks);
            if (i > j && 2 * apart > landmarks && inputs.distances(i, j) <= 0.3F)
                cocycle.entries.push_back(
                    {{static_cast<std::int32_t>(i), static_cast<std::int32_t>(j), 0}, 1});
        }
    }
    inputs.persistence.coefficient = 47;
    inputs.persistence.diagrams = {{}, {cocycle.bar}};
    inputs.persistence.cocycles = {cocycle};
    inputs.decoding.phases = Matrix<float>(population.truth.rows(), 1);
    for (std::size_t t = 0; t < population.truth.rows(); ++t) {
        inputs.decoding.phases(t, 0) = static_cast<float>(population.truth(t, 0));
        inputs.decoding.rows.push_back(static_cast<std::int64_t>(t));
        inputs.decoding.seconds.push_back(population.activity.seconds[t]);
    }
    return inputs;
}

const std::map<std::string, std::function<void(const Inputs&)>>& stageFunctions() {
    static const std::map<std::string, std::function<void(const Inputs&)>> functions{
        {"preprocess", [](const Inputs& in) { preprocess(in.recording, {}); }},
        {"verdict",
         [](const Inputs& in) {
             const TdaResult topology{{{}, {}, {}, {}, DistanceMatrix::fromDense(in.distances)},
                                      in.landmarkRows,
                                      in.persistence,
                                      {},
                                      {}};
             if (canBeJudged(topology.persistence)) // as the stage asks
                 judge(in.activity, topology);
         }},
        {"cells", [](const Inputs& in) { cellGroups(in.activity, {}); }},
        {"tda",
         [](const Inputs& in) {
             TdaParameters parameters;
             parameters.landmarks = 100;
             parameters.neighbours = 100;
             parameters.landmarkNeighbours = 60;
             analyseTopology(in.activity, parameters);
         }},
        {"decode",
         [](const Inputs& in) {
             decode(in.activity, in.landmarkRows, in.persistence, in.distances, {.coordinates = 1});
         }},
        {"cohomap", [](const Inputs& in) { cohoMap(in.activity, in.decoding, {.bins = 20}); }},
        {"cohospace", [](const Inputs& in) { cohoSpace(in.activity, in.decoding, {.bins = 20}); }},
        {"pathcompare", [](const Inputs& in) { pathCompare(in.activity, in.decoding, {}); }},
        {"fr", [](const Inputs& in) { firingRate(in.activity, {}); }},
        {"frm", [](const Inputs& in) { rateMaps(in.activity, {.bins = 20}); }},
        {"gridscore", [](const Inputs& in) { gridScores(in.activity, {.bins = 20}); }}};
    return functions;
}

/// One thing that is wrong, and the stages that cannot do without it. The others go on.
struct Fault {
    const char* name;
    std::function<void(Inputs&)> spoil;
    std::set<std::string> refusedBy;
};

const std::vector<Fault>& faults() {
    static const std::set<std::string> activityReaders{"cells",     "tda", "verdict", "decode",
                                                       "cohospace", "fr",  "frm",     "gridscore"};
    static const std::set<std::string> positionReaders{"cohomap", "frm", "gridscore"};
    static const std::set<std::string> speedAndPositionReaders{"preprocess", "cohomap", "frm", "gridscore"};
    static const std::set<std::string> phaseReaders{"cohomap", "cohospace", "pathcompare"};
    static const std::vector<Fault> list{
        {"nothing wrong", [](Inputs&) {}, {}},
        {"no activity",
         [](Inputs& in) {
             in.activity = Activity{};
             in.recording = Recording{};
         },
         {"preprocess", "verdict", "cells", "tda", "decode", "cohomap", "cohospace", "pathcompare", "fr",
          "frm", "gridscore"}},
        {"one cell",
         [](Inputs& in) {
             in.activity.values = Matrix<float>(in.activity.values.rows(), 1, 1.0F);
             for (std::size_t t = 0; t < in.activity.values.rows(); t += 3)
                 in.activity.values(t, 0) = 0.0F;
             in.activity.unitIds.resize(1);
             const auto times = in.recording.spikes.unit(0);
             in.recording.spikes = SpikeTrains({times.begin(), times.end()}, {0, times.size()});
             in.recording.units.resize(1);
         },
         {"tda", "verdict", "decode"}},
        {"activity that is zero everywhere",
         [](Inputs& in) {
             in.activity.values =
                 Matrix<float>(in.activity.values.rows(), in.activity.values.columns(), 0.0F);
             std::fill(in.activity.spikes.begin(), in.activity.spikes.end(), std::uint16_t{0});
             in.recording.spikes =
                 SpikeTrains({}, std::vector<std::size_t>(in.recording.units.size() + 1, 0));
         },
         activityReaders},
        {"NaN in the activity",
         [](Inputs& in) { in.activity.values(17, 3) = std::numeric_limits<float>::quiet_NaN(); },
         activityReaders},
        {"infinity in the activity",
         [](Inputs& in) { in.activity.values(17, 3) = std::numeric_limits<float>::infinity(); },
         activityReaders},
        {"no position",
         [](Inputs& in) {
             in.activity.x.clear();
             in.activity.y.clear();
             in.recording.trajectory = {};
         },
         positionReaders},
        {"a position that is never tracked",
         [](Inputs& in) {
             std::fill(in.activity.x.begin(), in.activity.x.end(), nan);
             std::fill(in.recording.trajectory.x.begin(), in.recording.trajectory.x.end(), nan);
         },
         speedAndPositionReaders},
        {"an animal that sits still",
         [](Inputs& in) {
             std::fill(in.activity.x.begin(), in.activity.x.end(), 0.5);
             std::fill(in.activity.y.begin(), in.activity.y.end(), 0.5);
             std::fill(in.recording.trajectory.x.begin(), in.recording.trajectory.x.end(), 0.5);
             std::fill(in.recording.trajectory.y.begin(), in.recording.trajectory.y.end(), 0.5);
         },
         speedAndPositionReaders},
        {"a recording of a single moment",
         [](Inputs& in) {
             in.recording.spikes = SpikeTrains({1.0}, {0, 1});
             in.recording.units.resize(1);
             in.recording.trajectory = {};
         },
         {"preprocess"}},
        {"tracking that misses all spikes",
         [](Inputs& in) {
             for (double& t : in.recording.trajectory.seconds)
                 t += 1e4;
         },
         {}},
        {"fewer points than landmarks",
         [](Inputs& in) {
             in.activity.values = Matrix<float>(20, 12, 1.0F);
             for (std::size_t t = 0; t < 20; ++t)
                 in.activity.values(t, t % 12) = 5.0F;
             for (auto* column : {&in.activity.seconds, &in.activity.x, &in.activity.y,
                                  &in.activity.headDirection, &in.activity.speedMetresPerSecond})
                 column->resize(20);
             in.activity.spikes.resize(20);
         },
         {"tda", "verdict", "decode", "cohomap", "cohospace", "pathcompare"}},
        {"no bar in H1",
         [](Inputs& in) {
             in.persistence.diagrams = {{}, {}};
             in.persistence.cocycles.clear();
         },
         {"decode"}},
        {"a barcode that ends before H1", [](Inputs& in) { in.persistence = {}; }, {"decode"}},
        {"no cocycles", [](Inputs& in) { in.persistence.cocycles.clear(); }, {"decode"}},
        {"no decoded phases", [](Inputs& in) { in.decoding = {}; }, phaseReaders},
        {"phases that are all NaN",
         [](Inputs& in) {
             for (float& phase : in.decoding.phases.values())
                 phase = std::numeric_limits<float>::quiet_NaN();
         },
         phaseReaders},
        {"phases of another activity", [](Inputs& in) { in.decoding.rows.back() = 3000; }, phaseReaders},
    };
    return list;
}

} // namespace

class BadInputTest : public QObject {
    Q_OBJECT

private slots:
    void everyStageIsHere() {
        for (const StageDescriptor& stage : pipelineStages())
            QVERIFY2(stageFunctions().contains(stage.name()), stage.name().c_str());
    }

    void aFaultIsToldInASentenceThatHelps_data() {
        QTest::addColumn<int>("fault");
        QTest::addColumn<QString>("stage");
        for (std::size_t f = 0; f < faults().size(); ++f)
            for (const auto& [stage, function] : stageFunctions())
                QTest::addRow("%s: %s", stage.c_str(), faults()[f].name)
                    << static_cast<int>(f) << QString::fromStdString(stage);
    }
    void aFaultIsToldInASentenceThatHelps() {
        QFETCH(int, fault);
        QFETCH(QString, stage);
        const Fault& wrong = faults()[static_cast<std::size_t>(fault)];
        static const Inputs good = goodInputs();
        Inputs inputs = good;
        wrong.spoil(inputs);
        const bool refuses = wrong.refusedBy.contains(stage.toStdString());
        try {
            stageFunctions().at(stage.toStdString())(inputs);
            QVERIFY2(!refuses, "went on");
        } catch (const Error& error) {
            QVERIFY2(refuses, error.what());
            const std::string& found = error.description();
            QVERIFY2(found.size() > 20 && found.back() == '.', error.what());
            QVERIFY2(error.hint().size() > 10 && error.hint().back() == '.', error.what());
            for (const char* word : {"assert", "std::", "vector", "nullptr", "row-major", "columns()"})
                QVERIFY2(!test::contains(error.what(), word), error.what());
        } catch (const std::exception& error) {
            QFAIL(error.what());
        }
    }
};

QTEST_GUILESS_MAIN(BadInputTest)
#include "BadInputTest.moc"
