// SPDX-License-Identifier: GPL-3.0-or-later
// Measures a subject against a yardstick in turns, so that a busy machine slows both alike.
#pragma once

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdint>
#include <ctime>
#include <vector>

namespace stowage::benchmarks {

inline double cpuSeconds()
{
    timespec at{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &at);
    return static_cast<double>(at.tv_sec) + static_cast<double>(at.tv_nsec) * 1e-9;
}

inline double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

// Work is a callable that does some and returns how many units it did.
template <class Work> double secondsPerUnit(Work&& work)
{
    const double from = cpuSeconds();
    const std::uint64_t units = work();
    return (cpuSeconds() - from) / static_cast<double>(std::max<std::uint64_t>(units, 1));
}

// Each iteration does one round of both. The time that is shown is the subject's; `ratio` is the
// median over the rounds of what a unit costs the yardstick over what it costs the subject: 1 is as
// fast, less is slower.
template <class Yardstick, class Subject>
void inTurns(benchmark::State& state, Yardstick&& yardstick, Subject&& subject)
{
    std::vector<double> ratios, costs;
    for (auto _ : state) {
        const bool first = ratios.size() % 2 == 0;
        double bare = first ? secondsPerUnit(yardstick) : 0;
        const double cost = secondsPerUnit(subject);
        if (!first)
            bare = secondsPerUnit(yardstick);
        ratios.push_back(bare / cost);
        costs.push_back(cost);
        state.SetIterationTime(cost);
    }
    state.counters["ratio"] = median(ratios);
    state.counters["least"] = *std::min_element(ratios.begin(), ratios.end());
    state.counters["most"] = *std::max_element(ratios.begin(), ratios.end());
}

} // namespace stowage::benchmarks
