// SPDX-License-Identifier: GPL-3.0-or-later
// What a system costs in which nothing happens: healthy tasks that serve a steady load, against the
// bare lane loop, which takes every probe and every heartbeat one by one.
#include "benchmarks/ratio.h"
#include "benchmarks/sim/bare_lanes.h"
#include "benchmarks/sim/churning_cluster.h"
#include "sim/engine.h"

namespace stowage::benchmarks {

namespace {
constexpr Duration kWarmUp = hours(2);

// The bare loop lives through as much as ends in an instant; the simulator through days, for whole
// days cost it less than a clock can tell. Both are credited with simulated seconds.
void steady(benchmark::State& state)
{
    const int tasks = static_cast<int>(state.range(0));
    const Duration step = hours(state.range(1)), bareStep = minutes(state.range(2));
    sim::World world = startedWorld(steadyCluster(tasks));
    sim::advance(world, Time{} + kWarmUp);
    BareLanes bare(static_cast<std::uint32_t>(tasks), static_cast<std::uint32_t>(tasks / 20),
                   Lives::last);
    std::int64_t bareNow = kWarmUp.micros;
    bare.advance(bareNow);
    const std::uint32_t facts = world.facts.count();
    std::uint64_t appointments = 0, events = 0;
    double ours = 0, theirs = 0, simulated = 0, bareSimulated = 0;
    inTurns(
        state,
        [&] {
            const double from = cpuSeconds();
            events += bare.advance(bareNow += bareStep.micros);
            theirs += cpuSeconds() - from;
            bareSimulated += static_cast<double>(bareStep.micros) / 1e6;
            return static_cast<std::uint64_t>(bareStep.micros / 1'000'000);
        },
        [&] {
            const double from = cpuSeconds();
            appointments += sim::advance(world, world.now + step);
            ours += cpuSeconds() - from;
            simulated += static_cast<double>(step.micros) / 1e6;
            return static_cast<std::uint64_t>(step.micros / 1'000'000);
        });
    const auto services = static_cast<std::size_t>(tasks / 100);
    std::size_t healthy = 0;
    for (auto at = world.targets.first(); at; at = world.targets.after(at))
        healthy += world.targets[at].state == TargetState::healthy ? 1 : 0;
    if (!world.paused.empty() || healthy != services * 100)
        state.SkipWithError("the tasks did not stay healthy");
    state.counters["simulated s per s"] = simulated / ours;
    state.counters["bare: simulated s per s"] = bareSimulated / theirs;
    state.counters["appointments a day"] = static_cast<double>(appointments) / simulated * 86'400;
    state.counters["bare events a day"] = static_cast<double>(events) / bareSimulated * 86'400;
    state.counters["facts a day"] = (world.facts.count() - facts) / simulated * 86'400;
}
BENCHMARK(steady)
    ->Name("steady, tasks/simulated hours/minutes of the bare loop")
    ->Args({100, 6'000, 600})
    ->Args({10'000, 240, 60})
    ->Args({100'000, 48, 5})
    ->Iterations(5)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);
} // namespace

} // namespace stowage::benchmarks

BENCHMARK_MAIN();
