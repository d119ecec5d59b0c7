// SPDX-License-Identifier: GPL-3.0-or-later
// What a World takes, what a copy of it costs against memcpy of as many bytes, and how long it
// takes to be at any instant of an hour.
#include "base/random.h"
#include "benchmarks/ratio.h"
#include "benchmarks/sim/churning_cluster.h"
#include "sim/checkpoints.h"
#include "sim/engine.h"

#include <cstring>

namespace stowage::benchmarks {

namespace {
constexpr Duration kWarmUp = minutes(5);

void copy(benchmark::State& state)
{
    const int tasks = static_cast<int>(state.range(0));
    sim::World world = startedWorld(churningCluster(tasks));
    sim::advance(world, Time{} + kWarmUp);
    if (!world.paused.empty())
        state.SkipWithError("the cluster did not go on running");
    sim::World kept = world;
    const std::size_t bytes = sim::bytesOf(world);
    const std::vector<char> from(bytes, 1);
    std::vector<char> to(bytes);
    inTurns(
        state,
        [&] {
            std::memcpy(to.data(), from.data(), bytes);
            benchmark::DoNotOptimize(to.data());
            benchmark::ClobberMemory();
            return std::uint64_t{1};
        },
        [&] {
            kept = world;
            return std::uint64_t{1};
        });
    const auto perTask = [&](std::size_t of) {
        return static_cast<double>(of) / static_cast<double>(world.tasks.count());
    };
    state.counters["bytes"] = static_cast<double>(bytes);
    state.counters["bytes per task"] = perTask(bytes - world.facts.openBytes());
    state.counters["bytes per appointment"] =
        static_cast<double>(world.agenda.bytes()) / static_cast<double>(world.agenda.stored());
    sim::advance(kept, world.now + minutes(1));
    sim::advance(world, world.now + minutes(1));
    if (kept.facts.digest().text() != world.facts.digest().text())
        state.SkipWithError("the copy went another way");
}
BENCHMARK(copy)
    ->Name("E5 E7 copy, tasks")
    ->Arg(1'000)
    ->Arg(10'000)
    ->Arg(100'000)
    ->Iterations(15)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);

// With checkpoints as a session takes them.
void seek(benchmark::State& state)
{
    const int tasks = static_cast<int>(state.range(0));
    sim::World world = *sim::begin(churningCluster(tasks));
    sim::Checkpoints checkpoints;
    const Time end = Time{} + hours(1);
    const double from = cpuSeconds();
    while (world.now < end) {
        checkpoints.keep(world);
        sim::advance(world, end, sim::kAppointmentsBetweenCheckpoints);
    }
    const double straight = cpuSeconds() - from;
    const std::string digest = world.facts.digest().text();
    const Stream dice = streamOf(1, "seek", Purpose::choice);
    sim::World there;
    std::vector<double> times;
    for (auto _ : state) {
        const Time at{static_cast<std::int64_t>(
            dice.below(static_cast<std::uint64_t>(end.micros), times.size()))};
        const double begun = cpuSeconds();
        there = *checkpoints.before(at);
        sim::advance(there, at);
        times.push_back(cpuSeconds() - begun);
        state.SetIterationTime(times.back());
    }
    state.counters["worst ms"] = *std::max_element(times.begin(), times.end()) * 1'000;
    state.counters["median ms"] = median(times) * 1'000;
    state.counters["checkpoints"] = static_cast<double>(checkpoints.count());
    state.counters["MB each"] = static_cast<double>(checkpoints.bytes()) /
                                static_cast<double>(checkpoints.count()) / 1'000'000;
    state.counters["tasks remembered"] = static_cast<double>(world.tasks.count());
    state.counters["of the hour"] = median(times) / straight;
    // E6: having been anywhere changes nothing.
    sim::advance(there, end);
    if (there.facts.digest().text() != digest)
        state.SkipWithError("the run from a checkpoint told another story");
}
BENCHMARK(seek)
    ->Name("E6 E7 seek, tasks")
    ->Arg(1'000)
    ->Arg(10'000)
    ->Iterations(40)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);
} // namespace

} // namespace stowage::benchmarks

BENCHMARK_MAIN();
