#include "core/simulation/Simulation.h"

#include "core/models/RingMath.h"

#include <algorithm>
#include <cmath>
#include <future>
#include <limits>
#include <utility>

namespace canns {

namespace {

constexpr std::size_t forever = std::numeric_limits<std::size_t>::max();
/// More often than a screen shows them frames need not be made.
constexpr auto publishInterval = std::chrono::milliseconds(8);
/// Seconds; longer ones would not fit into the clock's nanoseconds.
constexpr double longestWait = 1e9;
/// How long the thread computes before it looks for commands.
constexpr auto slice = std::chrono::milliseconds(4);

} // namespace

Simulation::Simulation(const Model& model, const ParameterValues& modelValues, const TaskKind& task,
                       const ParameterValues& taskValues, const SimulationParameters& parameters,
                       std::uint64_t seed, FrameStore store, const Progress& progress)
    : stepper_(model, modelValues, task, taskValues, parameters, seed, store, progress),
      origin_{model.name(), task.name(), modelValues, taskValues, ParameterValues::from(parameters), seed},
      wantedValues_(modelValues), timeStep_(stepper_.secondsPerStep() / model.secondsPerTimeUnit),
      infos_(stepper_.network().states().begin(), stepper_.network().states().end()),
      rateState_(stepper_.network().rateState()) {
    publish();
    thread_ = std::jthread([this](const std::stop_token& stop) { work(stop); });
}

Simulation::~Simulation() {
    end();
    thread_.join();
}

void Simulation::end() {
    std::deque<Command> dropped; // Destroyed without the lock: what it holds is not ours.
    {
        const std::scoped_lock lock(mutex_);
        ending_ = true;
        dropped.swap(commands_);
        if (preparing_)
            preparing_->cancel();
    }
    thread_.request_stop();
    wake_.notify_all();
    idle_.notify_all();
}

/// Does what may take long before the network can be used; false if later parameters or the end made it
/// pointless.
bool Simulation::prepareBy(const std::function<void(const Progress&)>& work) {
    const auto state = std::make_shared<ProgressState>();
    {
        const std::scoped_lock lock(mutex_);
        preparing_ = state;
        if (ending_ || valuesWanted_)
            state->cancel();
    }
    const auto prepared = [this] {
        const std::scoped_lock lock(mutex_);
        preparing_.reset();
    };
    try {
        work(Progress(state));
    } catch (const Cancelled&) {
        prepared();
        return false;
    } catch (...) {
        prepared();
        throw;
    }
    prepared();
    return true;
}

std::optional<double> Simulation::preparing() const {
    const std::scoped_lock lock(mutex_);
    return preparing_ ? std::optional(preparing_->fraction()) : std::nullopt;
}

void Simulation::command(Command command) {
    {
        const std::scoped_lock lock(mutex_);
        if (ending_)
            return;
        commands_.push_back(std::move(command));
    }
    wake_.notify_all();
}

void Simulation::run() {
    command([this] {
        stepsDue_ = forever;
        paceStart_ = std::chrono::steady_clock::now();
        paceSteps_ = 0;
    });
}

void Simulation::pause() {
    command([this] {
        stepsDue_ = 0;
        // Frames are not made after every step, but the last one stays.
        if (publishedSteps_ != stepper_.stepsDone() && !stepper_.network().notFinite())
            publish();
    });
}

void Simulation::step(std::size_t count) {
    command([this, count] { stepsDue_ = (stepsDue_ == forever ? 0 : stepsDue_) + count; });
}

void Simulation::reset() {
    command([this] {
        stepsDue_ = 0;
        injectionEnds_ = 0;
        const bool isWhole = prepareBy([this](const Progress& progress) { stepper_.reset(progress); });
        beginAnew();
        ++restarts_;
        if (isWhole)
            publish();
    });
}

void Simulation::setSpeed(double factor) {
    require(factor >= 0, "setSpeed: the factor is not negative");
    command([this, factor] {
        speed_ = factor;
        paceStart_ = std::chrono::steady_clock::now();
        paceSteps_ = 0;
    });
}

void Simulation::setParameter(std::string_view name, const ParameterValue& value) {
    std::unique_lock lock(mutex_);
    wantedValues_.set(name, value);
    valuesWanted_ = true;
    if (preparing_)
        preparing_->cancel();
    lock.unlock();
    command([this] {
        std::unique_lock guard(mutex_);
        if (!std::exchange(valuesWanted_, false))
            return;
        const ParameterValues values = wantedValues_;
        guard.unlock();
        const std::size_t before = stepper_.stepsDone();
        if (!prepareBy([&](const Progress& progress) { stepper_.setModelValues(values, progress); }))
            return;
        if (stepper_.stepsDone() < before) {
            beginAnew();
            ++restarts_;
        }
        guard.lock();
        infos_.assign(stepper_.network().states().begin(), stepper_.network().states().end());
        rateState_ = stepper_.network().rateState();
        guard.unlock();
        publish();
    });
}

void Simulation::kick(std::string state, double factor, double offset) {
    command([this, state = std::move(state), factor, offset] {
        std::vector<double> values = stepper_.network().state(state);
        for (double& value : values)
            value = factor * value + offset;
        stepper_.network().setState(state, values);
        publish();
    });
}

void Simulation::silence(std::vector<std::size_t> neurons) {
    command([this, neurons = std::move(neurons)] {
        // Otherwise they are of a population that is no more.
        const std::size_t size = stepper_.network().population().size();
        if (std::ranges::all_of(neurons, [size](std::size_t neuron) { return neuron < size; }))
            stepper_.network().silence(neurons);
    });
}

void Simulation::inject(std::vector<double> current, double duration) {
    command([this, current = std::move(current), duration] {
        if (!current.empty() && current.size() != stepper_.network().population().size())
            return; // Of a population that is no more.
        stepper_.network().inject(current);
        const auto steps = static_cast<std::size_t>(std::ceil(duration / stepper_.secondsPerStep()));
        injectionEnds_ = duration > 0 ? stepper_.stepsDone() + steps : 0;
    });
}

void Simulation::injectBump(Point2 centre, double width, double amplitude, double duration) {
    std::unique_lock lock(mutex_);
    // The population's geometry is that of the rates, which every model shows under the index it was made
    // with.
    const Geometry geometry = infos_[rateState_].geometry;
    lock.unlock();
    const bool round = geometry.kind != GeometryKind::Line && geometry.kind != GeometryKind::Plane;
    const double range = geometry.end - geometry.begin;
    const auto difference = [&](double a, double b) { return round ? wrapToHalf(a - b, range) : a - b; };
    const std::size_t columns = geometry.shape.back();
    const bool sheet = geometry.shape.size() == 2;
    std::vector<double> current(geometry.size());
    for (std::size_t n = 0; n < current.size(); ++n) {
        const double dx = difference(geometry.coordinate(n % columns, columns), centre[0]);
        const double dy = sheet ? difference(geometry.rowCoordinate(n / columns), centre[1]) : 0.0;
        current[n] = amplitude * std::exp(-(dx * dx + dy * dy) / (2 * width * width));
    }
    inject(std::move(current), duration);
}

void Simulation::steer(std::optional<Point2> goal) {
    command([this, goal] { stepper_.steer(goal); });
}

void Simulation::repeatTask(bool repeat) {
    command([this, repeat] { stepper_.repeatTask(repeat); });
}

void Simulation::takeStimulus(const StimulusInHand& stimulus) {
    command([this, stimulus] { stepper_.takeStimulus(stimulus); });
}

void Simulation::keepFrames(bool keep) {
    command([this, keep] {
        stepper_.keepFrames(keep);
        publish();
    });
}

void Simulation::inspect(std::function<void(Network&, const Input&, double)> look) {
    command([this, look = std::move(look)] { look(stepper_.network(), stepper_.input(), timeStep_); });
}

std::exception_ptr Simulation::error() const {
    const std::scoped_lock lock(mutex_);
    return error_;
}

std::vector<StateInfo> Simulation::states() const {
    const std::scoped_lock lock(mutex_);
    return infos_;
}

std::size_t Simulation::rateState() const {
    const std::scoped_lock lock(mutex_);
    return rateState_;
}

void Simulation::wait() const {
    std::unique_lock lock(mutex_);
    idle_.wait(lock, [&] { return (commands_.empty() && !busy_) || ending_; });
}

template <typename Result>
Result Simulation::ask(std::function<Result()> question) {
    auto answer = std::make_shared<std::promise<Result>>();
    std::future<Result> future = answer->get_future();
    command([this, answer, question = std::move(question)] {
        stepsDue_ = 0;
        try {
            answer->set_value(question());
        } catch (...) {
            answer->set_exception(std::current_exception());
        }
    });
    answer.reset(); // The command's is the last, so that it breaks with the command.
    try {
        return future.get();
    } catch (const std::future_error&) {
        throw Cancelled(); // end() came first.
    }
}

SimulationRecord Simulation::record() {
    return ask<SimulationRecord>([this] { return stepper_.record(); });
}

Recording Simulation::toRecording(const Progress& progress) {
    return ask<Recording>([this, progress] { return stepper_.recording(progress); });
}

void Simulation::recordTo(const std::filesystem::path& path) {
    auto file = std::make_shared<SimulationWriter>(path);
    command([this, file = std::move(file)] { file_ = file; });
}

void Simulation::finishRecording(const Progress& progress) {
    ask<bool>([this, progress] {
        if (!file_)
            throw BadInput("Frames do not go to a file.", "finishRecording", "Call recordTo() first.");
        SimulationOrigin origin = origin_;
        origin.modelValues = stepper_.modelValues();
        // Gone even when this fails: what was written cannot be gone on with.
        std::exchange(file_, nullptr)->finish(stepper_, origin, progress);
        return true;
    });
}

/// Time has begun anew: what went to a file before belongs to another run.
void Simulation::beginAnew() {
    if (!file_)
        return;
    const std::filesystem::path path = file_->path();
    file_.reset();
    file_ = std::make_shared<SimulationWriter>(path);
}

/// Carries out what was commanded. Returns whether steps are due.
bool Simulation::obey(std::unique_lock<std::mutex>& lock) {
    while (!commands_.empty() && !ending_) {
        const Command next = std::move(commands_.front());
        commands_.pop_front();
        lock.unlock();
        try {
            next();
        } catch (...) {
            lock.lock();
            error_ = std::current_exception();
            stepsDue_ = 0;
            state_.store(SimulationState::Failed, std::memory_order_release);
            continue;
        }
        lock.lock();
    }
    return stepsDue_ > 0;
}

void Simulation::work(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    while (!stop.stop_requested()) {
        busy_ = true;
        if (!obey(lock)) {
            if (state() == SimulationState::Running)
                state_.store(SimulationState::Paused, std::memory_order_release);
            busy_ = false;
            idle_.notify_all();
            wake_.wait(lock, stop, [&] { return !commands_.empty(); });
            continue;
        }
        state_.store(SimulationState::Running, std::memory_order_release);
        lock.unlock();
        std::exception_ptr failure;
        try {
            advance();
        } catch (...) {
            failure = std::current_exception();
        }
        lock.lock();
        if (failure) {
            error_ = failure;
            stepsDue_ = 0;
            state_.store(SimulationState::Failed, std::memory_order_release);
        } else if (speed_ > 0 && stepsDue_ > 0) {
            // Ahead of the clock: sleep until the next step is due, or a command comes.
            const double due =
                std::min(longestWait, static_cast<double>(paceSteps_) * stepper_.secondsPerStep() / speed_);
            const auto dueAt = paceStart_ + std::chrono::duration_cast<std::chrono::steady_clock::duration>(
                                                std::chrono::duration<double>(due));
            if (publishedSteps_ != stepper_.stepsDone() &&
                dueAt - std::chrono::steady_clock::now() > publishInterval) {
                lock.unlock();
                publish(); // Nothing follows for a while.
                lock.lock();
            }
            wake_.wait_until(lock, stop, dueAt, [&] { return !commands_.empty(); });
        }
    }
}

/// Steps for a slice of time, or until the clock says stop.
void Simulation::advance() {
    using Clock = std::chrono::steady_clock;
    const Clock::time_point begin = Clock::now();
    bool ended = false;
    while (stepsDue_ > 0 && Clock::now() - begin < slice) {
        if (speed_ > 0) {
            const double elapsed = std::chrono::duration<double>(Clock::now() - paceStart_).count();
            if (static_cast<double>(paceSteps_) * stepper_.secondsPerStep() > elapsed * speed_)
                break;
        }
        if (!stepper_.step()) {
            ended = true;
            stepsDue_ = 0;
            break;
        }
        if (file_ && stepper_.record().frames() >= SimulationWriter::framesPerBlock(stepper_))
            file_->take(stepper_);
        ++paceSteps_;
        if (stepsDue_ != forever)
            --stepsDue_;
        if (injectionEnds_ > 0 && stepper_.stepsDone() >= injectionEnds_) {
            stepper_.network().inject({});
            injectionEnds_ = 0;
        }
    }
    if (stepsDue_ == 0 || Clock::now() - lastPublished_ >= publishInterval)
        publish();
    if (ended)
        state_.store(SimulationState::Finished, std::memory_order_release);
}

void Simulation::publish() {
    const auto now = std::chrono::steady_clock::now();
    Frame& frame = frames_.writable();
    const double elapsed = std::chrono::duration<double>(now - lastPublished_).count();
    const std::size_t done = stepper_.stepsDone();
    frame.stepsPerSecond =
        done > publishedSteps_ && elapsed > 0 ? static_cast<double>(done - publishedSteps_) / elapsed : 0.0;
    frame.step = done;
    frame.seconds = stepper_.seconds();
    frame.world = stepper_.input();
    frame.world.current = {};
    frame.restarts = restarts_;
    frame.recording = stepper_.keepsFrames();
    frame.framesKept = stepper_.record().frames();
    const Network& network = stepper_.network();
    frame.states.resize(network.states().size());
    for (std::size_t i = 0; i < frame.states.size(); ++i) {
        frame.states[i].resize(network.states()[i].geometry.size());
        network.readState(i, std::span<float>(frame.states[i]));
    }
    frames_.publish();
    lastPublished_ = now;
    publishedSteps_ = done;
}

} // namespace canns
