#include "core/simulation/Simulation.h"

#include "core/io/Hdf5.h"
#include "core/io/RecordingReader.h"
#include "core/models/RingMath.h"
#include "core/simulation/Presets.h"
#include "core/simulation/SetupFile.h"
#include "core/simulation/SimulationFile.h"
#include "support/TestData.h"

#include <QDir>
#include <QFile>
#include <QObject>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <chrono>
#include <thread>

using namespace canns;
using canns::test::contains;
using canns::test::messageOf;

namespace {

struct Pair {
    const Model& model;
    const TaskKind& task;
    ParameterValues modelValues;
    ParameterValues taskValues;
};

Pair pairOf(const char* model, const char* task) {
    return {findModel(model), findTask(task), ParameterValues(*findModel(model).table),
            ParameterValues(*findTask(task).table)};
}

Pair ring() {
    Pair pair = pairOf("cann-1d", "smooth-tracking-1d");
    pair.modelValues.set("neurons", std::int64_t{64});
    return pair;
}

double peakAngle(const Frame& frame) {
    const std::vector<float>& u = frame.states[0];
    const auto top = static_cast<double>(std::ranges::max_element(u) - u.begin());
    return -pi + 2 * pi * top / static_cast<double>(u.size());
}

} // namespace

class SimulationTest : public QObject {
    Q_OBJECT

private slots:
    void threadDoesWhatTheStepperDoes() {
        const Pair p = ring();
        Stepper stepper(p.model, p.modelValues, p.task, p.taskValues, {}, 1);
        for (int i = 0; i < 137; ++i)
            QVERIFY(stepper.step());
        Simulation simulation(p.model, p.modelValues, p.task, p.taskValues, {}, 1);
        simulation.step(100);
        simulation.step(0);
        simulation.wait();
        simulation.step(37);
        simulation.wait();
        QCOMPARE(simulation.latestFrame().step, std::size_t{137});
        const std::vector<double> expected = stepper.network().state("u");
        for (std::size_t i = 0; i < expected.size(); ++i)
            QCOMPARE(simulation.latestFrame().states[0][i], static_cast<float>(expected[i]));
        QCOMPARE(simulation.record().frames(), stepper.record().frames());
        simulation.reset();
        simulation.step(137);
        simulation.wait();
        QCOMPARE(simulation.latestFrame().states[0][5], static_cast<float>(expected[5]));
    }

    void runsToTheEnd() {
        const Pair p = ring();
        Simulation simulation(p.model, p.modelValues, p.task, p.taskValues, {}, 1);
        QVERIFY(simulation.state() == SimulationState::Paused);
        simulation.run();
        QTRY_VERIFY(simulation.state() == SimulationState::Finished);
        simulation.wait();
        QCOMPARE(simulation.latestFrame().step, std::size_t{1200});
        const Recording recording = simulation.toRecording();
        checkRecording(recording, "simulation");
        QVERIFY(recording.provenance.simulated);
        QCOMPARE(recording.unitCount(), std::size_t{64});
        QVERIFY(recording.spikes.spikeCount() > 100);
        QVERIFY(recording.trajectory.hasHeadDirection());
    }

    void speedIsKept() {
        const Pair p = ring();
        Simulation simulation(p.model, p.modelValues, p.task, p.taskValues, {}, 1);
        // A step is 1 ms of the model: at half speed 100 steps take 0.2 s.
        simulation.setSpeed(0.5);
        simulation.run();
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
        simulation.pause();
        simulation.wait();
        const std::size_t steps = simulation.latestFrame().step;
        QVERIFY2(steps > 75 && steps < 260, qPrintable(QString::number(steps)));
    }

    void parameterChangesWhileItRuns() {
        Pair p = ring();
        p.taskValues.set("durations", std::vector<double>{1e6, 1.0, 1.0});
        Simulation simulation(p.model, p.modelValues, p.task, p.taskValues, {.recordInterval = 1.0}, 1);
        simulation.step(200);
        simulation.wait();
        const float before = *std::ranges::max_element(simulation.latestFrame().states[0]);
        simulation.setParameter("stimulusAmplitude", 20.0);
        simulation.step(200);
        simulation.wait();
        const float after = *std::ranges::max_element(simulation.latestFrame().states[0]);
        QCOMPARE(simulation.latestFrame().step, std::size_t{400});
        QVERIFY(after > 1.5F * before);
        QVERIFY(contains(messageOf<BadInput>([&] { simulation.setParameter("stimulusAmplitude", -1.0); }),
                         "out of range"));
        QVERIFY(contains(messageOf<BadInput>([&] { simulation.setParameter("amplitude", 1.0); }), "cann-1d"));
        // Another size begins anew.
        simulation.setParameter("neurons", std::int64_t{32});
        simulation.wait();
        QCOMPARE(simulation.states()[0].geometry.size(), std::size_t{32});
        simulation.step(1);
        simulation.wait();
        QCOMPARE(simulation.latestFrame().step, std::size_t{1});
        QCOMPARE(simulation.latestFrame().states[0].size(), std::size_t{32});
    }

    /// A parameter that is set to what it was changes nothing: clock, noise, injected current and silenced
    /// neurons go on.
    void changedNetworksGoOn_data() {
        QTest::addColumn<QString>("model");
        for (const Model& model : models())
            if (goTogether(model, findTask("navigation")))
                QTest::newRow(model.name().c_str()) << QString::fromStdString(model.name());
    }
    void changedNetworksGoOn() {
        QFETCH(QString, model);
        Pair p = pairOf(model.toUtf8().constData(), "navigation");
        p.modelValues.set("precision", std::int64_t{1});
        std::vector<std::vector<double>> ends;
        for (const bool change : {false, true}) {
            Stepper stepper(p.model, p.modelValues, p.task, p.taskValues, {.recordInterval = 10.0}, 1);
            stepper.network().silence({3, 5});
            std::vector<double> current(stepper.network().population().size());
            current[7] = 0.1;
            stepper.network().inject(current);
            for (int step = 0; step < 30; ++step) {
                QVERIFY(stepper.step());
                if (step == 12 && change)
                    stepper.setModelValues(p.modelValues);
            }
            ends.push_back(stepper.network().state(stepper.network().states()[0].name));
            ends.push_back(
                stepper.network().state(stepper.network().states()[stepper.network().rateState()].name));
        }
        for (std::size_t state = 0; state < 2; ++state) {
            const double largest = std::ranges::max(ends[state]);
            for (std::size_t i = 0; i < ends[state].size(); ++i)
                QVERIFY(std::abs(ends[state][i] - ends[state + 2][i]) <= 1e-9 * std::max(1.0, largest));
        }
    }

    void perturbations() {
        Pair p = pairOf("cann-1d", "population-coding-1d");
        p.taskValues.set("before", 1e6);
        Simulation simulation(p.model, p.modelValues, p.task, p.taskValues, {.recordInterval = 10.0}, 1);
        simulation.injectBump({1.0, 0.0}, 0.5, 10.0, 0.05);
        simulation.step(200);
        simulation.wait();
        QVERIFY(std::abs(peakAngle(simulation.latestFrame()) - 1.0) < 0.1);
        // The injection is over, and the bump stands by itself.
        QVERIFY(*std::ranges::max_element(simulation.latestFrame().states[0]) > 0.1F);
        simulation.kick("u", 0.0, 0.0);
        simulation.step(10);
        simulation.wait();
        QCOMPARE(*std::ranges::max_element(simulation.latestFrame().states[0]), 0.0F);
    }

    /// Frames of a live run that go straight to a file are those of the run that simulateToFile() makes.
    void liveRunsGoToAFile() {
        Pair p = ring();
        // More frames than a block holds, so that some go while it runs.
        p.modelValues.set("neurons", std::int64_t{4096});
        p.taskValues.set("durations", std::vector<double>{60.0, 60.0, 30.0});
        const SimulationParameters parameters{.recordInterval = 0.0, .memoryLimit = 1e3};
        QTemporaryDir folder;
        const auto live = std::filesystem::path(folder.filePath("live.h5").toStdString());
        const auto whole = std::filesystem::path(folder.filePath("whole.h5").toStdString());
        Simulation simulation(p.model, p.modelValues, p.task, p.taskValues, parameters, 1,
                              FrameStore::HandedOver);
        QVERIFY_THROWS_EXCEPTION(BadInput, simulation.recordTo(folder.filePath("live.npz").toStdString()));
        QVERIFY_THROWS_EXCEPTION(BadInput, simulation.finishRecording());
        simulation.recordTo(live);
        simulation.step(40);
        simulation.reset();
        simulation.run();
        QTRY_VERIFY_WITH_TIMEOUT(simulation.state() == SimulationState::Finished, 60000);
        QVERIFY(!std::filesystem::exists(live));
        simulation.finishRecording();
        SimulationOrigin origin = originOf("cann-1d", "smooth-tracking-1d", 1);
        origin.modelValues = p.modelValues;
        origin.taskValues = p.taskValues;
        origin.simulationValues = ParameterValues::from(parameters);
        simulateToFile(origin, whole);
        const Hdf5File ours(live);
        const Hdf5File theirs(whole);
        QCOMPARE(ours.doubles("simulation/t"), theirs.doubles("simulation/t"));
        QCOMPARE(ours.doubles("simulation/t").size(), std::size_t{1500});
        QVERIFY(ours.floats("simulation/states/r") == theirs.floats("simulation/states/r"));
        QCOMPARE(openRecording(live)->spikes.spikeCount(), openRecording(whole)->spikes.spikeCount());
        // A run that is closed before its file is finished leaves nothing.
        {
            Simulation closed(p.model, p.modelValues, p.task, p.taskValues, parameters, 1,
                              FrameStore::HandedOver);
            closed.recordTo(folder.filePath("closed.h5").toStdString());
            closed.step(20);
            closed.wait();
        }
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 2);
    }

    /// The reader sees whole frames only, in order, while the simulation runs flat out.
    void framesAreWhole() {
        Pair p = ring();
        p.taskValues.set("durations", std::vector<double>{30000.0, 1.0, 1.0});
        Simulation simulation(p.model, p.modelValues, p.task, p.taskValues, {.recordInterval = 10.0}, 1);
        simulation.run();
        std::size_t last = 0;
        int fresh = 0;
        const auto begin = std::chrono::steady_clock::now();
        while (std::chrono::steady_clock::now() - begin < std::chrono::milliseconds(300)) {
            bool isNew = false;
            const Frame& frame = simulation.latestFrame(&isNew);
            QVERIFY(frame.step >= last);
            QCOMPARE(frame.states.size(), std::size_t{3});
            last = frame.step;
            fresh += isNew ? 1 : 0;
        }
        QVERIFY(fresh > 3);
    }

    void tripleBufferKeepsTheLatest() {
        TripleBuffer<int> buffer;
        bool isNew = true;
        buffer.latest(&isNew);
        QVERIFY(!isNew);
        for (int i = 1; i <= 3; ++i) {
            buffer.writable() = i;
            buffer.publish();
        }
        QCOMPARE(buffer.latest(&isNew), 3);
        QVERIFY(isNew);
        QCOMPARE(buffer.latest(&isNew), 3);
        QVERIFY(!isNew);
    }

    /// Counts of Poisson spikes at a known rate: the variance of counts equals their mean. 200 neurons × 100
    /// s at 10 Hz: the mean count is 1000 ± 2.2 (standard error), bounds at 5; Fano factor 1 ± 0.1, bounds
    /// at 4.
    void spikesArePoisson() {
        SimulationRecord record;
        record.intervalSeconds = 0.1;
        record.arrays.push_back({{"r", "Rate", "", {GeometryKind::Ring, {200}, 0, 1, false}}, {}});
        for (int frame = 0; frame < 1000; ++frame) {
            record.seconds.push_back(0.1 * frame);
            record.arrays[0].values.insert(record.arrays[0].values.end(), 200, 0.5F);
        }
        const Recording recording =
            toRecording(record, "r", {.peakRateHz = 10.0, .mostUnits = 200, .seed = 4}, "test");
        double mean = 0.0;
        for (std::size_t i = 0; i < 200; ++i)
            mean += static_cast<double>(recording.spikes.unit(i).size()) / 200;
        double variance = 0.0;
        for (std::size_t i = 0; i < 200; ++i)
            variance += std::pow(static_cast<double>(recording.spikes.unit(i).size()) - mean, 2) / 199;
        QVERIFY2(std::abs(mean - 1000) < 11.2, qPrintable(QString::number(mean)));
        QVERIFY2(std::abs(variance / mean - 1) < 0.4, qPrintable(QString::number(variance / mean)));
        QVERIFY(recording.spikes.times().front() >= 0.0);
        QCOMPARE(recording.spikes,
                 toRecording(record, "r", {.peakRateHz = 10.0, .mostUnits = 200, .seed = 4}, "test").spikes);
    }

    void numbersThatBlowUpNameTheCause_data() {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("parameter");
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("said");
        QTest::newRow("time constant below the step")
            << "cann-1d"
            << "timeConstant" << 0.01 << "too long for the time constant cann-1d.timeConstant, 0.01";
        QTest::newRow("coupling") << "theta-direction"
                                  << "coupling" << 1e6 << "lower the coupling";
    }
    void numbersThatBlowUpNameTheCause() {
        QFETCH(QString, model);
        QFETCH(QString, parameter);
        QFETCH(double, value);
        QFETCH(QString, said);
        Pair p = pairOf(model.toUtf8().constData(), "navigation");
        if (model == "theta-direction")
            p.modelValues.set("inhibition", 0.0);
        Simulation simulation(p.model, p.modelValues, p.task, p.taskValues, {.recordInterval = 1.0}, 1);
        simulation.step(20);
        simulation.wait();
        QVERIFY(simulation.state() == SimulationState::Paused);
        simulation.setParameter(parameter.toStdString(), value);
        simulation.step(2000);
        simulation.wait();
        QVERIFY(simulation.state() == SimulationState::Failed);
        const std::string message = messageOf<BadInput>([&] { std::rethrow_exception(simulation.error()); });
        QVERIFY2(contains(message, "is no longer finite at step") && contains(message, said.toStdString()),
                 message.c_str());
        const SimulationRecord record = simulation.record();
        for (const float rate : record.arrays[0].values)
            QVERIFY(std::isfinite(rate));
    }

    void tasksBeginAgain() {
        Pair p = ring();
        p.taskValues.set("durations", std::vector<double>{1, 1, 1});
        Simulation simulation(p.model, p.modelValues, p.task, p.taskValues, {}, 1);
        simulation.repeatTask(true);
        simulation.step(100);
        simulation.wait();
        QCOMPARE(simulation.latestFrame().step, std::size_t{100});
        QVERIFY(simulation.state() == SimulationState::Paused);
        simulation.repeatTask(false);
        simulation.run();
        QTRY_VERIFY(simulation.state() == SimulationState::Finished);
    }

    void stimulusIsTakenFromTheTask() {
        const Pair p = ring();
        Simulation simulation(p.model, p.modelValues, p.task, p.taskValues, {}, 1);
        simulation.takeStimulus({StimulusInHand::Who::Hand, {2.0, 0.0}});
        simulation.step(200);
        simulation.wait();
        QVERIFY(std::abs(peakAngle(simulation.latestFrame()) - 2.0) < 0.15);
        QCOMPARE(simulation.latestFrame().world.feature[0], 2.0);
        simulation.takeStimulus({StimulusInHand::Who::Nobody, {}});
        simulation.step(100);
        simulation.wait();
        QVERIFY(!simulation.latestFrame().world.present);
        // Without a stimulus it stays where it was dropped.
        QVERIFY(std::abs(peakAngle(simulation.latestFrame()) - 2.0) < 0.15);
        simulation.takeStimulus({});
        simulation.step(1);
        simulation.wait();
        QVERIFY(simulation.latestFrame().world.present);
    }

    void framesAreKeptOnRequest() {
        const Pair p = ring();
        SimulationParameters parameters{.recordInterval = 0.0, .states = "all"};
        Simulation simulation(p.model, p.modelValues, p.task, p.taskValues, parameters, 1,
                              FrameStore::OnRequest);
        simulation.step(10);
        simulation.wait();
        QCOMPARE(simulation.record().frames(), std::size_t{0});
        simulation.keepFrames(true);
        simulation.step(20);
        simulation.wait();
        QVERIFY(simulation.latestFrame().recording);
        simulation.keepFrames(false);
        simulation.step(10);
        simulation.wait();
        QCOMPARE(simulation.latestFrame().framesKept, std::size_t{20});
        const SimulationRecord record = simulation.record();
        QCOMPARE(record.frames(), std::size_t{20});
        QCOMPARE(record.arrays.size(), std::size_t{3}); // u, r and input.
        QVERIFY(std::abs(record.seconds.front() - 10 * 0.001) < 1e-12);
    }

    void recordsEndWhereTheMemoryDoes() {
        const Pair p = ring();
        // 64 floats a frame: room for a hundred.
        const SimulationParameters parameters{.recordInterval = 0.0, .memoryLimit = 100 * 64 * 4};
        Simulation simulation(p.model, p.modelValues, p.task, p.taskValues, parameters, 1,
                              FrameStore::OnRequest);
        simulation.keepFrames(true);
        simulation.step(300);
        simulation.wait();
        QCOMPARE(simulation.record().frames(), std::size_t{100});
        QVERIFY(!simulation.latestFrame().recording);
    }

    void onlookersSeeTheNetworkBetweenSteps() {
        const Pair p = ring();
        Simulation simulation(p.model, p.modelValues, p.task, p.taskValues, {}, 1);
        double timeStep = 0.0;
        std::size_t neurons = 0;
        simulation.inspect([&](Network& network, const Input&, double step) {
            timeStep = step;
            neurons = network.population().size();
        });
        simulation.wait();
        QCOMPARE(neurons, std::size_t{64});
        QCOMPARE(timeStep, 0.1);
        simulation.inspect([](Network&, const Input&, double) { throw BadInput("No.", "look"); });
        simulation.wait();
        QVERIFY(simulation.state() == SimulationState::Failed);
    }

    void wanderersAreSteered() {
        const Pair p = pairOf("grid-position", "navigation");
        Simulation simulation(p.model, p.modelValues, p.task, p.taskValues, {}, 1);
        simulation.steer(Point2{0.7, 0.3});
        simulation.step(12000);
        simulation.wait();
        const Point2 at = simulation.latestFrame().world.position;
        QVERIFY2(std::hypot(at[0] - 0.7, at[1] - 0.3) < 0.1,
                 qPrintable(QString("%1 %2").arg(at[0]).arg(at[1])));
    }

    void setupsComeBackFromTheirFiles() {
        const QTemporaryDir folder;
        const std::filesystem::path path = folder.filePath("setup.json").toStdString();
        for (const SimulationPreset& preset : simulationPresets()) {
            const SimulationOrigin origin = originOf(preset, 5);
            writeSetup(origin, path);
            const SimulationOrigin back = readSetup(path);
            QCOMPARE(back.model, origin.model);
            QCOMPARE(back.task, origin.task);
            QCOMPARE(back.seed, origin.seed);
            QVERIFY(back.modelValues == origin.modelValues && back.taskValues == origin.taskValues &&
                    back.simulationValues == origin.simulationValues);
            SimulationOrigin again = originOf(preset.model, preset.task, 5);
            for (const std::string& setting : settingsOf(origin))
                again.set(setting);
            QVERIFY(again.modelValues == origin.modelValues && again.taskValues == origin.taskValues);
        }
    }

    void badSetups_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("says");
        QTest::newRow("no JSON") << QByteArray("{") << "no JSON";
        QTest::newRow("a list") << QByteArray("[]") << "no set-up";
        QTest::newRow("another JSON") << QByteArray("{\"format\":\"x\"}") << "no set-up";
        QTest::newRow("no format") << QByteArray("{}") << "format";
        QTest::newRow("no model") << QByteArray("{\"format\":\"canns set-up\"}") << "model";
        QTest::newRow("an unknown parameter")
            << QByteArray("{\"format\":\"canns set-up\",\"model\":\"cann-1d\",\"task\":"
                          "\"population-coding-1d\",\"parameters\":{\"model\":{\"neuron\":3}}}")
            << "neuron";
    }
    void badSetups() {
        QFETCH(QByteArray, text);
        QFETCH(QString, says);
        const QTemporaryDir folder;
        QFile file(folder.filePath("setup.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        const std::string message =
            messageOf<BadInput>([&] { readSetup(std::filesystem::path(file.fileName().toStdString())); });
        QVERIFY2(contains(message, says.toStdString()), message.c_str());
    }

    void animalIsSteered() {
        const Pair p = pairOf("grid-position", "closed-loop");
        Simulation simulation(p.model, p.modelValues, p.task, p.taskValues, {}, 1);
        simulation.steer(Point2{0.525, 0.525});
        simulation.step(8000);
        simulation.wait();
        const Input& world = simulation.latestFrame().world;
        QVERIFY(std::hypot(world.position[0] - 0.525, world.position[1] - 0.525) < 1e-9);
    }

    /// The velocity grid network heals before it is used: whoever cancels need not wait for it.
    void preparationIsCancelled() {
        Pair p = pairOf("grid-velocity", "navigation");
        p.modelValues.set("length", std::int64_t{16});
        const auto state = std::make_shared<ProgressState>();
        state->cancel();
        const Progress cancelled(state);
        QVERIFY_THROWS_EXCEPTION(Cancelled, Stepper(p.model, p.modelValues, p.task, p.taskValues, {}, 1,
                                                    FrameStore::OnRequest, cancelled));
        // Other values, cancelled: those from before go on. A reset, cancelled: other values begin anew.
        Stepper stepper(p.model, p.modelValues, p.task, p.taskValues, {}, 1, FrameStore::OnRequest);
        const std::vector<double> healed = stepper.network().state("s");
        stepper.step();
        ParameterValues larger = p.modelValues;
        larger.set("length", std::int64_t{20});
        QVERIFY_THROWS_EXCEPTION(Cancelled, stepper.setModelValues(larger, cancelled));
        QCOMPARE(stepper.network().population().size(), std::size_t{256});
        QCOMPARE(stepper.stepsDone(), std::size_t{1});
        QVERIFY_THROWS_EXCEPTION(Cancelled, stepper.reset(cancelled));
        QVERIFY(stepper.network().state("s") != healed);
        stepper.setModelValues(p.modelValues);
        QVERIFY(stepper.network().state("s") == healed);
        const Model& places = findModel("theta-place");
        QVERIFY_THROWS_EXCEPTION(Cancelled, places.make(ParameterValues(*places.table), 1, cancelled));
    }

    /// What takes long to make gives way in the middle of it.
    void makingIsCancelled_data() {
        QTest::addColumn<QString>("preset");
        QTest::addColumn<QStringList>("settings");
        const auto row = [](const char* pair, QStringList settings) {
            QTest::addRow("%s, %s", pair, qPrintable(settings.join(' '))) << QString(pair) << settings;
        };
        row("cann-1d smooth-tracking-1d", {"model.neurons=1000000", "model.kernelWidth=0.15"});
        row("cann-1d smooth-tracking-1d", {"model.neurons=50000", "model.recurrentMethod=sparse"});
        row("cann-2d smooth-tracking-2d", {"model.length=128", "model.recurrentMethod=dense"});
        row("grid-position navigation", {"model.length=128", "model.connectivityNoise=0.1"});
        row("grid-velocity navigation", {"model.length=512"});
        row("theta-direction navigation", {"model.neurons=1000000", "model.kernelWidth=0.2"});
        row("theta-grid navigation", {"model.length=120", "model.peerCompatible=true"});
        row("theta-place navigation", {"model.cellSize=0.012"});
        row("hierarchical navigation", {"model.modules=50", "model.gridLength=60",
                                        "model.peerCompatible=true", "model.placeCellsPerSide=2"});
        row("grid-position trajectory", {"task.file=sample:grid-module", "task.smoothing=100"});
        row("grid-position closed-loop", {"task.cellSize=0.001", "task.start=0.5,0.5", "task.goals=0.1,0.1"});
    }
    void makingIsCancelled() {
        QFETCH(QString, preset);
        QFETCH(QStringList, settings);
        const QStringList pair = preset.split(' ');
        SimulationOrigin origin = originOf(pair[0].toStdString(), pair[1].toStdString(), 1);
        for (const QString& setting : settings)
            origin.set(setting.toStdString());
        const auto state = std::make_shared<ProgressState>();
        std::atomic<bool> ended{false};
        std::jthread hand([&] {
            while (state->fraction() <= 0.0 && !ended)
                std::this_thread::yield();
            state->cancel();
        });
        bool wasCancelled = false;
        try {
            Stepper(findModel(origin.model), origin.modelValues, findTask(origin.task), origin.taskValues, {},
                    1, FrameStore::OnRequest, Progress(state));
        } catch (const Cancelled&) {
            wasCancelled = true;
        }
        ended = true;
        QVERIFY(wasCancelled);
        QVERIFY(state->fraction() < 1.0);
    }

    /// While it heals, a large sheet gives way to other values and to the end.
    void preparationGivesWay() {
        Pair p = pairOf("grid-velocity", "navigation");
        p.modelValues.set("length", std::int64_t{16});
        const auto begins = [](const Simulation& simulation) {
            while (!simulation.preparing() && simulation.state() != SimulationState::Failed)
                std::this_thread::yield();
        };
        Simulation simulation(p.model, p.modelValues, p.task, p.taskValues, {}, 1, FrameStore::OnRequest);
        const std::vector<float> healed = simulation.latestFrame().states[0];
        simulation.setParameter("length", std::int64_t{1024});
        begins(simulation);
        simulation.setParameter("length", std::int64_t{16});
        simulation.wait();
        QVERIFY(!simulation.preparing());
        QVERIFY(simulation.latestFrame().states[0] == healed);
        simulation.setParameter("length", std::int64_t{1024});
        begins(simulation); // And ends while it heals: that would take minutes.
    }

    /// Whoever waits for an answer need not wait for a network that heals.
    void theEndAnswersThoseWhoWait() {
        Pair p = pairOf("grid-velocity", "navigation");
        p.modelValues.set("length", std::int64_t{16});
        Simulation simulation(p.model, p.modelValues, p.task, p.taskValues, {}, 1, FrameStore::OnRequest);
        simulation.setParameter("length", std::int64_t{1024});
        while (!simulation.preparing())
            std::this_thread::yield();
        std::atomic<bool> wasCancelled{false};
        {
            std::jthread asker([&] {
                try {
                    simulation.record();
                } catch (const Cancelled&) {
                    wasCancelled = true;
                }
            });
            simulation.end();
        }
        QVERIFY(wasCancelled);
        simulation.wait(); // Nothing is due any more.
        simulation.run();
        QVERIFY_THROWS_EXCEPTION(Cancelled, simulation.record());
    }

    /// A file that is written while the run goes on, in several blocks, holds what memory would have held.
    void filesHoldWhatMemoryWouldHold() {
        Pair p = pairOf("cann-2d", "smooth-tracking-2d");
        p.taskValues.set("durations", std::vector<double>{40, 40, 40});
        const SimulationParameters parameters{.recordInterval = 0.0, .states = "u", .memoryLimit = 1e9};
        const SimulationResult expected =
            simulate(p.model, p.modelValues, p.task, p.taskValues, parameters, 3);
        const QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath("run.h5").toStdString();
        SimulationParameters little = parameters;
        little.memoryLimit = 1e3;
        simulateToFile(
            {p.model.name(), p.task.name(), p.modelValues, p.taskValues, ParameterValues::from(little), 3},
            file);
        QVERIFY(openRecording(file)->spikes == expected.recording.spikes);
        const Hdf5File hdf5(file);
        QCOMPARE(hdf5.doubles("simulation/t"), expected.record.seconds);
        QCOMPARE(hdf5.shape("simulation/states/u"), (std::vector<std::size_t>{1200, 64, 64}));
        QVERIFY(hdf5.floats("simulation/states/u") == expected.record.array("u").values);
        QVERIFY(hdf5.floats("simulation/states/r") == expected.record.array("r").values);
    }

    void badRuns() {
        Pair p = ring();
        QVERIFY(contains(messageOf<BadInput>([&] {
                             Stepper(p.model, p.modelValues, p.task, p.taskValues, {.states = "u,w"}, 1);
                         }),
                         "There are: u, r, input"));
        QVERIFY(contains(messageOf<OutOfMemory>([&] {
                             Stepper(p.model, p.modelValues, p.task, p.taskValues, {.memoryLimit = 1e4}, 1);
                         }),
                         "recordInterval"));
        const Pair bad = pairOf("grid-velocity", "smooth-tracking-1d");
        QVERIFY(contains(messageOf<BadInput>(
                             [&] { Stepper(bad.model, bad.modelValues, bad.task, bad.taskValues, {}, 1); }),
                         "senses motion"));
        Pair silent = pairOf("cann-1d", "piecewise-1d");
        silent.taskValues.set("gains", std::vector<double>{0, 0, 0});
        QVERIFY(contains(messageOf<BadInput>([&] {
                             simulate(silent.model, silent.modelValues, silent.task, silent.taskValues, {},
                                      1);
                         }),
                         "silent all the time"));
    }

    void cancelled() {
        const Pair p = ring();
        const auto state = std::make_shared<ProgressState>();
        state->cancel();
        QVERIFY_THROWS_EXCEPTION(
            Cancelled, simulate(p.model, p.modelValues, p.task, p.taskValues, {}, 1, Progress(state)));
    }
};

QTEST_APPLESS_MAIN(SimulationTest)
#include "SimulationTest.moc"
