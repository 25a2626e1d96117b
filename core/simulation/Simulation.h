#pragma once

#include "core/simulation/SimulationFile.h"
#include "core/simulation/TripleBuffer.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace canns {

/// What a window shows of a running simulation.
struct Frame {
    std::size_t step = 0;
    double seconds = 0.0;
    Input world; ///< Without Input::current.
    /// Every state array of the network, in the order of Network::states().
    std::vector<std::vector<float>> states;
    double stepsPerSecond = 0.0; ///< How fast the simulation goes, measured.
    std::size_t restarts = 0;    ///< How often the clock went back to zero.
    bool recording = false;      ///< Frames are being kept.
    std::size_t framesKept = 0;
};

enum class SimulationState { Paused, Running, Finished, Failed };

/// A network, a task, a clock and a recorder on a thread of their own. What is recorded stays in memory or,
/// after recordTo(), goes to a file.
///
///     Simulation simulation(model, modelValues, task, taskValues, {}, seed);
///     simulation.run();
///     … on a timer of the window: const Frame& frame = simulation.latestFrame();
///
/// Commands return at once and take effect between steps, in the order given. Frames are published through a
/// TripleBuffer: reading them never waits for the simulation, nor it for the reader. Commands may come from
/// any thread; latestFrame() from one only.
class Simulation {
public:
    /// Paused at the beginning. Throws as Stepper does, whose `progress` it is. With FrameStore::HandedOver
    /// runs may be longer than memory holds: recordTo() is then to be called before the first step.
    Simulation(const Model& model, const ParameterValues& modelValues, const TaskKind& task,
               const ParameterValues& taskValues, const SimulationParameters& parameters, std::uint64_t seed,
               FrameStore store = FrameStore::Memory, const Progress& progress = {});
    ~Simulation();

    /// Ends it for good, without waiting for the step that is being done: commands that were not carried out
    /// are dropped, those to come too, and whoever waits for record(), toRecording() or finishRecording()
    /// gets Cancelled.
    void end();

    void run();
    void pause();
    /// Does so many steps (more, if some are due) and pauses.
    void step(std::size_t count = 1);
    void reset();
    /// Seconds of the model per second; 0: as fast as it goes.
    void setSpeed(double factor);
    /// Changes a parameter of the model while it runs. Throws BadInput (here) for bad names and values. When
    /// several come before the thread looks, the network is made anew once.
    void setParameter(std::string_view name, const ParameterValue& value);

    /// Multiplies the state by `factor` and adds `offset` to every neuron, once.
    void kick(std::string state, double factor, double offset);
    /// Holds these neurons of the population at zero until told otherwise (empty: none).
    void silence(std::vector<std::size_t> neurons);
    /// Adds this current to the population's input for `duration` seconds (0: until told otherwise; empty:
    /// none).
    void inject(std::vector<double> current, double duration = 0.0);
    /// A Gaussian bump of current at a place of the population, in its coordinates (one or two).
    void injectBump(Point2 centre, double width, double amplitude, double duration);

    /// Sends the animal to `goal` (nothing: where it likes), in tasks whose animal can be steered.
    void steer(std::optional<Point2> goal);

    /// As Stepper has them.
    void repeatTask(bool repeat);
    void takeStimulus(const StimulusInHand& stimulus);
    void keepFrames(bool keep);

    /// Calls `look` on the simulation's thread between steps; what it does to the network is its own affair.
    /// What it throws stops the simulation.
    void inspect(std::function<void(Network& network, const Input& input, double timeStep)> look);

    /// How far (0…1) the network is with what it does before it can be used; nothing when it can.
    std::optional<double> preparing() const;
    SimulationState state() const noexcept { return state_.load(std::memory_order_acquire); }
    /// What stopped a simulation that has failed.
    std::exception_ptr error() const;
    /// The names and shapes of the states, fixed at construction unless a parameter changed them.
    std::vector<StateInfo> states() const;
    std::size_t rateState() const;

    const Frame& latestFrame(bool* isNew = nullptr) { return frames_.latest(isNew); }

    /// From the next step on frames go straight to `path` (.h5, as simulateToFile() writes it), those so far
    /// first, instead of staying in memory; whatever the run's length, a few megabytes are held. A reset, and
    /// a parameter that changes shapes, begin the file anew. Throws BadInput (here) for other extensions.
    void recordTo(const std::filesystem::path& path);
    /// Pauses, and ends the file; frames stay in memory again. Throws what went wrong, BadInput when frames
    /// do not go to a file.
    void finishRecording(const Progress& progress = {});

    /// Waits until all commands given so far have been carried out and no steps are due.
    void wait() const;
    /// Pauses, and gives what was recorded so far.
    SimulationRecord record();
    Recording toRecording(const Progress& progress = {});

private:
    using Command = std::function<void()>;

    void command(Command command);
    void work(const std::stop_token& stop);
    bool obey(std::unique_lock<std::mutex>& lock);
    void advance();
    void publish();
    template <typename Result>
    Result ask(std::function<Result()> question);

    void beginAnew();
    bool prepareBy(const std::function<void(const Progress&)>& work);

    Stepper stepper_;
    SimulationOrigin origin_;
    std::shared_ptr<SimulationWriter> file_; ///< Where frames go, if not to memory.
    ParameterValues wantedValues_;           ///< Guarded by mutex_: what setParameter() was last told.
    bool valuesWanted_ = false;              ///< Guarded by mutex_: the network does not have them yet.

    // The thread's own.
    std::size_t stepsDue_ = 0;
    double speed_ = 0.0;
    double timeStep_ = 0.0;
    std::size_t restarts_ = 0;
    std::size_t injectionEnds_ = 0;
    std::chrono::steady_clock::time_point paceStart_{};
    std::size_t paceSteps_ = 0;
    std::chrono::steady_clock::time_point lastPublished_{};
    std::size_t publishedSteps_ = 0;

    mutable std::mutex mutex_;
    std::condition_variable_any wake_;
    mutable std::condition_variable idle_;
    std::deque<Command> commands_;
    std::shared_ptr<ProgressState> preparing_; ///< Cancelled when other values are wanted, and at the end.
    bool ending_ = false;
    bool busy_ = false;
    std::exception_ptr error_;
    std::vector<StateInfo> infos_;
    std::size_t rateState_ = 0;
    std::atomic<SimulationState> state_{SimulationState::Paused};
    TripleBuffer<Frame> frames_;
    std::jthread thread_;
};

} // namespace canns
