// SPDX-License-Identifier: GPL-3.0-or-later
// The agenda alone against a bare heap: the earliest of N appointments is taken and booked again an
// exponentially distributed time ahead.
#include "base/random.h"
#include "benchmarks/ratio.h"
#include "benchmarks/sim/bare_heap.h"
#include "sim/agenda.h"

#include <array>
#include <cmath>

namespace stowage::benchmarks {

namespace {
constexpr std::uint64_t kHolds = 1'000'000;

// Quantiles of Exp(1 s) with jitter below, so that a draw costs next to nothing.
class Delays {
public:
    Delays()
    {
        for (std::size_t n = 0; n < quantiles_.size(); ++n)
            quantiles_[n] = static_cast<std::int64_t>(
                -1e6 * std::log(1.0 - (static_cast<double>(n) + 0.5) / 1'024));
    }

    std::int64_t next()
    {
        state_ = state_ * 6'364'136'223'846'793'005ULL + 1'442'695'040'888'963'407ULL;
        return quantiles_[state_ >> 54U] + static_cast<std::int64_t>(state_ >> 20U & 0xFFFU);
    }

private:
    std::array<std::int64_t, 1'024> quantiles_{};
    std::uint64_t state_ = 42;
};

void hold(benchmark::State& state)
{
    const auto pending = static_cast<std::uint64_t>(state.range(0));
    BareHeap heap(pending + 1);
    sim::Agenda agenda;
    Delays bareDelays, delays;
    std::uint64_t sequence = 0;
    for (std::uint32_t n = 0; n < pending; ++n) {
        heap.push({bareDelays.next(), ++sequence << 24U | n});
        const std::int64_t at = delays.next();
        agenda.book(Time{at}, 4, {0, n}, Duration{at});
    }
    const auto bare = [&](std::uint64_t holds) {
        for (std::uint64_t n = 0; n < holds; ++n) {
            const BareEvent event = heap.top();
            heap.pop();
            heap.push({event.at + bareDelays.next(), ++sequence << 24U | (event.key & 0xFFFFFFU)});
        }
        return holds;
    };
    const auto ours = [&](std::uint64_t holds) {
        for (std::uint64_t n = 0; n < holds; ++n) {
            const Time now = agenda.nextDue();
            const sim::Appointment what = agenda.take();
            const Duration ahead{delays.next()};
            agenda.book(now + ahead, 4, what, ahead);
        }
        return holds;
    };
    bare(pending);
    ours(pending);
    inTurns(
        state, [&] { return bare(kHolds); }, [&] { return ours(kHolds); });
    if (heap.top().at != agenda.nextDue().micros)
        state.SkipWithError("the agenda and the heap did not live through the same instants");
    state.counters["bytes per appointment"] =
        static_cast<double>(agenda.bytes()) / static_cast<double>(agenda.stored());
}
BENCHMARK(hold)
    ->Name("E1 hold")
    ->RangeMultiplier(10)
    ->Range(1'000, 1'000'000)
    ->Iterations(9)
    ->UseManualTime()
    ->Unit(benchmark::kNanosecond);
} // namespace

} // namespace stowage::benchmarks

BENCHMARK_MAIN();
