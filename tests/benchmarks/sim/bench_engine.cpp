// SPDX-License-Identifier: GPL-3.0-or-later
// The whole simulator on a cluster that churns, against the bare lane loop.
//
// Both live through the same simulated hours of as many tasks, instances, starts and health checks.
// The bare loop executes each check and each heartbeat as an event; the simulator computes steady
// checks from the last change and has no heartbeats, so its own count of appointments would say
// nothing. What is compared is therefore what a simulated second costs (`ratio`), which is the same
// as events per second where both are credited with the events that the bare loop executes. What an
// appointment that was really executed costs, against an event of the bare loop, stands beside it
// (`ratio per appointment`); one tells about two facts, each with its cause, digest and readout.
// Without targets nothing of health remains but the 40 s after which a task counts as healthy.
#include "benchmarks/ratio.h"
#include "benchmarks/sim/bare_lanes.h"
#include "benchmarks/sim/churning_cluster.h"
#include "sim/engine.h"

namespace stowage::benchmarks {

namespace {
// Past the first start of all tasks at once, when ends and starts are spread over time.
constexpr Duration kWarmUp = minutes(35);

void churn(benchmark::State& state)
{
    const int tasks = static_cast<int>(state.range(0));
    const Duration step = seconds(state.range(1));
    sim::World world = startedWorld(churningCluster(tasks, state.range(2) != 0));
    sim::advance(world, Time{} + kWarmUp);
    BareLanes bare(static_cast<std::uint32_t>(tasks), static_cast<std::uint32_t>(tasks / 20));
    std::int64_t bareNow = kWarmUp.micros;
    bare.advance(bareNow);
    std::uint64_t events = 0, appointments = 0, rounds = 0;
    const std::uint32_t facts = world.facts.count();
    double bareSeconds = 0, ourSeconds = 0;
    inTurns(
        state,
        [&] {
            const double from = cpuSeconds();
            events += bare.advance(bareNow += step.micros);
            bareSeconds += cpuSeconds() - from;
            return std::uint64_t{1};
        },
        [&] {
            const double from = cpuSeconds();
            appointments += sim::advance(world, world.now + step);
            ourSeconds += cpuSeconds() - from;
            ++rounds;
            return std::uint64_t{1};
        });
    if (!world.paused.empty() || world.tasks.count() < static_cast<std::size_t>(tasks))
        state.SkipWithError("the cluster did not go on running");
    const auto perRound = [&](std::uint64_t n) {
        return static_cast<double>(n) / static_cast<double>(rounds);
    };
    state.counters["bare events"] = perRound(events);
    state.counters["appointments"] = perRound(appointments);
    state.counters["facts"] = perRound(world.facts.count() - facts);
    state.counters["ns per appointment"] = ourSeconds / static_cast<double>(appointments) * 1e9;
    state.counters["ratio per appointment"] = bareSeconds / static_cast<double>(events) /
                                              (ourSeconds / static_cast<double>(appointments));
}
BENCHMARK(churn)
    ->Name("E2 E4 churn, tasks/simulated seconds/targets")
    ->Args({1'000, 600, 0})
    ->Args({10'000, 60, 0})
    ->Args({100'000, 10, 0})
    ->Args({1'000, 600, 1})
    ->Args({10'000, 60, 1})
    ->Args({100'000, 10, 1})
    ->Iterations(7)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);
} // namespace

} // namespace stowage::benchmarks

BENCHMARK_MAIN();
