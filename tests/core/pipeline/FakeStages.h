#pragma once

#include "core/base/Memory.h"
#include "core/pipeline/Stage.h"

#include <fmt/format.h>

#include <array>
#include <atomic>
#include <chrono>
#include <functional>
#include <new>
#include <string>
#include <thread>

/// A pipeline in the shape of the real one whose stages only write down what they were given, so that tests
/// can see what ran on what.
namespace canns::test {

inline const std::array<std::string, 5> fakeNames{"preprocess", "tda", "decode", "cohomap", "frm"};

enum class Behaviour { Work, Fail, FailOfMemory, Wait, Edit };

/// What the stages do and did; reset by the test.
struct FakeWorld {
    std::array<std::atomic<int>, 5> runs{};
    std::array<std::atomic<Behaviour>, 5> behaviour{};
    std::function<void()> whileRunning; ///< Called by a stage that is told to Edit.

    void reset() {
        for (auto& count : runs)
            count = 0;
        for (auto& what : behaviour)
            what = Behaviour::Work;
        whileRunning = nullptr;
    }
};
inline FakeWorld world; // NOLINT: tests of one process share it

template <std::size_t I>
struct FakeParameters {
    double value = 1.0;
    bool flag = false;
    std::int64_t seed = 0;

    static const ParameterTable& table() {
        using P = FakeParameters<I>;
        static const ParameterTable rows = describe<P>(
            fakeNames[I],
            {row(&P::value,
                 {.name = "value", .label = "Value", .meaning = "A number.", .minimum = 0, .maximum = 100}),
             row(&P::flag, {.name = "flag", .label = "Flag", .meaning = "A switch."}),
             row(&P::seed, {.name = "seed", .label = "Seed", .meaning = "Names the random numbers."})});
        return rows;
    }
};

template <std::size_t I>
struct FakeResult {
    std::string story; ///< "tda(1, preprocess(2))"
};

template <std::size_t I, std::size_t... Inputs>
StageDescriptor fakeStage() {
    const auto run = [](const StageInputs& inputs, const FakeParameters<I>& parameters,
                        const Progress& progress) {
        ++world.runs[I];
        switch (world.behaviour[I].load()) {
        case Behaviour::Fail:
            throw BadInput("No long bar was found.", fakeNames[I]);
        case Behaviour::FailOfMemory:
            throw std::bad_alloc();
        case Behaviour::Wait:
            for (int i = 0; i < 10'000; ++i) {
                progress.report(i / 10'000.0);
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            }
            break;
        case Behaviour::Edit:
            world.whileRunning();
            break;
        case Behaviour::Work:
            break;
        }
        std::string story = fmt::format("{}({}", fakeNames[I], parameters.value);
        ((story += ", " + inputs.get<FakeResult<Inputs>>().story), ...);
        return FakeResult<I>{story + ")"};
    };
    const auto toArrays = [](const FakeResult<I>& result) {
        Arrays arrays;
        arrays.addTexts("story", {result.story});
        return arrays;
    };
    const auto fromArrays = [](const Arrays& arrays) { return FakeResult<I>{arrays.texts("story").front()}; };
    return makeStage<FakeResult<I>, FakeParameters<I>>(
        {.description = "Writes a story.", .inputs = {fakeNames[Inputs]...}, .takesRecording = I == 0}, run,
        toArrays, fromArrays, [](const FakeResult<I>&) { return std::vector<std::string>{"A remark."}; });
}

inline std::span<const StageDescriptor> fakeStages() {
    static const std::array stages{fakeStage<0>(), fakeStage<1, 0>(), fakeStage<2, 0, 1>(),
                                   fakeStage<3, 0, 2>(), fakeStage<4, 0>()};
    return stages;
}

} // namespace canns::test
