// SPDX-License-Identifier: GPL-3.0-or-later
// Placement against a linear scan: 20 tasks an instance, three zones, instances of four sizes, 200
// services of their own size, spread over zones and then packed by memory.
//
// P1 and P2 compare the choice alone, in a cluster that is filled and in one where a random task
// ends before each start; both must place every task alike. In `overload` CPU is scarce, and about
// one start in eight fails. `verdict` is what the simulator asks for at each start, the choice with
// the counts and the 16 best and nearest that the fact records, against place(), which looks at
// all.
#include "base/random.h"
#include "benchmarks/ratio.h"
#include "benchmarks/sim/bare_scan.h"
#include "sim/placement_index.h"

namespace stowage::benchmarks {

namespace {
constexpr std::uint32_t kServices = 200, kTasksPerHost = 20;
constexpr std::uint32_t kNowhere = UINT32_MAX;

enum Mix : std::int64_t { fits, overload };

struct Start {
    std::uint32_t host = kNowhere;
    std::uint32_t service = 0;
};

// One cluster for the scan and the same for the index.
class Clusters {
public:
    Clusters(std::uint32_t hosts, Mix mix) : scan(hosts, kServices)
    {
        constexpr std::int32_t kMemory[] = {7'680, 15'616, 23'552, 31'744};
        for (std::uint32_t n = 0; n < hosts; ++n) {
            const std::int32_t memory = kMemory[n % 4];
            const Need free{mix == fits ? memory / 3 : memory / 6, memory};
            scan.add(n, free);
            indexed_.push_back({n + 1, n % BareScan::kZones, n, free.cpu, free.memory, 0});
            index.set(n, indexed_.back());
        }
        const Stream dice = streamOf(1, "sizes", Purpose::choice);
        for (std::uint32_t n = 0; n < kServices; ++n)
            needs_.push_back({static_cast<std::int32_t>(dice.between(64, 320, n * 2)),
                              static_cast<std::int32_t>(dice.between(200, 1'400, n * 2 + 1))});
        for (std::uint32_t n = 0; n < BareScan::kZones; ++n)
            views_[n].bucket[0] = n + 1;
        ask_.preferences = {sim::Preference::spread, sim::Preference::binpackMemory};
    }

    std::uint32_t chooseByScan(std::uint32_t service) const
    {
        return scan.choose(service, needs_[service]);
    }
    void takeByScan(Start start, int by)
    {
        scan.take(start.host, start.service, needs_[start.service], by);
    }

    std::uint32_t chooseByIndex(std::uint32_t service)
    {
        return index.choose(asked(service), views_, service);
    }
    void takeByIndex(Start start, int by)
    {
        sim::IndexedHost& host = indexed_[start.host];
        host.cpuFree -= needs_[start.service].cpu * by;
        host.memoryFree -= needs_[start.service].memory * by;
        host.tasksInAll += by;
        index.addTasks(start.service, start.host, by);
        index.set(start.host, host);
    }

    sim::PlacementVerdict verdictByIndex(std::uint32_t service)
    {
        return index.place(asked(service), views_, service);
    }
    sim::PlacementVerdict verdictByScan(std::uint32_t service)
    {
        std::vector<sim::Candidate> candidates;
        candidates.reserve(indexed_.size());
        for (std::uint32_t n = 0; n < indexed_.size(); ++n) {
            sim::Candidate each;
            each.slot = n;
            each.number = indexed_[n].number;
            each.registeredMicros = indexed_[n].registeredMicros;
            each.cpuFree = indexed_[n].cpuFree;
            each.memoryFree = indexed_[n].memoryFree;
            each.tasksInAll = indexed_[n].tasksInAll;
            each.bucket[0] = indexed_[n].group + 1;
            candidates.push_back(each);
        }
        return sim::place(asked(service), candidates);
    }

    BareScan scan;
    sim::PlacementIndex index;

private:
    const sim::PlacementAsk& asked(std::uint32_t service)
    {
        ask_.cpu = needs_[service].cpu;
        ask_.memory = needs_[service].memory;
        return ask_;
    }

    std::vector<sim::IndexedHost> indexed_;
    std::vector<Need> needs_;
    std::array<sim::GroupView, BareScan::kZones> views_;
    sim::PlacementAsk ask_;
};

// Starts by one of the two structures, with a hash of where they went.
template <class Choose, class Take> class Side {
public:
    Side(Choose choose, Take take) : choose_(choose), take_(take) {}

    void start(std::uint32_t service)
    {
        const Start made{choose_(service), service};
        hash_ = (hash_ ^ made.host) * 0x100'0000'01B3ULL;
        if (made.host == kNowhere) {
            ++failed;
            return;
        }
        take_(made, 1);
        running_.push_back(made);
    }
    void end(std::uint64_t which)
    {
        std::swap(running_[which % running_.size()], running_.back());
        take_(running_.back(), -1);
        running_.pop_back();
    }
    std::uint64_t hash() const { return hash_; }

    std::uint64_t failed = 0;

private:
    Choose choose_;
    Take take_;
    std::vector<Start> running_;
    std::uint64_t hash_ = 0xCBF2'9CE4'8422'2325ULL;
};

template <class Choose, class Take> Side(Choose, Take) -> Side<Choose, Take>;

void choice(benchmark::State& state)
{
    const auto hosts = static_cast<std::uint32_t>(state.range(0));
    const bool churns = state.range(1) != 0;
    const std::uint32_t tasks = hosts * kTasksPerHost;
    Clusters clusters(hosts, static_cast<Mix>(state.range(2)));
    Side scan([&](std::uint32_t service) { return clusters.chooseByScan(service); },
              [&](Start start, int by) { clusters.takeByScan(start, by); });
    Side index([&](std::uint32_t service) { return clusters.chooseByIndex(service); },
               [&](Start start, int by) { clusters.takeByIndex(start, by); });
    const Stream dice = streamOf(2, "starts", Purpose::choice);
    const auto run = [&](auto& side, std::uint64_t from, std::uint64_t count, bool ending) {
        for (std::uint64_t n = from; n < from + count; ++n) {
            if (ending)
                side.end(dice.at(n * 2));
            side.start(static_cast<std::uint32_t>(dice.below(kServices, n * 2 + 1)));
        }
        return count;
    };
    const std::uint64_t step = std::min<std::uint64_t>(tasks / 10, 10'000);
    std::uint64_t scanned = 0, indexed = 0;
    if (churns) {
        scanned = run(scan, 0, tasks, false);
        indexed = run(index, 0, tasks, false);
    }
    inTurns(
        state, [&] { return run(scan, std::exchange(scanned, scanned + step), step, churns); },
        [&] { return run(index, std::exchange(indexed, indexed + step), step, churns); });
    if (scan.hash() != index.hash())
        state.SkipWithError("the scan and the index placed tasks differently");
    state.counters["failed share"] =
        static_cast<double>(index.failed) / static_cast<double>(indexed);
}
BENCHMARK(choice)
    ->Name("P1 P2 choice, instances/churns/overload")
    ->ArgsProduct({{500, 5'000, 20'000}, {0, 1}, {fits, overload}})
    ->Iterations(9)
    ->UseManualTime()
    ->Unit(benchmark::kNanosecond);

void verdict(benchmark::State& state)
{
    const auto hosts = static_cast<std::uint32_t>(state.range(0));
    Clusters clusters(hosts, static_cast<Mix>(state.range(1)));
    const Stream dice = streamOf(3, "starts", Purpose::choice);
    for (std::uint64_t n = 0; n < std::uint64_t{hosts} * kTasksPerHost * 9 / 10; ++n) {
        const auto service = static_cast<std::uint32_t>(dice.below(kServices, n));
        const std::uint32_t host = clusters.chooseByIndex(service);
        if (host == kNowhere)
            continue;
        clusters.takeByIndex({host, service}, 1);
    }
    const auto run = [&](auto verdictOf, std::uint32_t count) {
        for (std::uint32_t n = 0; n < count; ++n)
            benchmark::DoNotOptimize(verdictOf(n % kServices));
        return std::uint64_t{count};
    };
    inTurns(
        state, [&] { return run([&](std::uint32_t n) { return clusters.verdictByScan(n); }, 20); },
        [&] { return run([&](std::uint32_t n) { return clusters.verdictByIndex(n); }, 400); });
}
BENCHMARK(verdict)
    ->Name("verdict, instances/overload")
    ->ArgsProduct({{500, 5'000, 20'000}, {fits, overload}})
    ->Iterations(7)
    ->UseManualTime()
    ->Unit(benchmark::kNanosecond);

// The shape of Kubernetes' SchedulingBasic 5000Nodes_10000Pods, whose benchmark wants 680 pods a
// second with an API server and etcd behind it. In here nothing is behind it: the whole verdict is
// made, as each start records it, and what was chosen is taken.
void manyStarts(benchmark::State& state)
{
    constexpr std::uint32_t kHosts = 5'000, kStarts = 10'000;
    constexpr double kWanted = 680;
    double seconds = 0;
    std::uint64_t started = 0;
    for (auto _ : state) {
        Clusters clusters(kHosts, fits);
        const double from = cpuSeconds();
        for (std::uint32_t n = 0; n < kStarts; ++n) {
            const sim::PlacementVerdict verdict = clusters.verdictByIndex(0);
            if (verdict.winner == 0)
                continue;
            clusters.takeByIndex({verdict.winnerSlot, 0}, 1);
            ++started;
        }
        const double took = cpuSeconds() - from;
        seconds += took;
        state.SetIterationTime(took / kStarts);
    }
    if (started != std::uint64_t{kStarts} * static_cast<std::uint64_t>(state.iterations()))
        state.SkipWithError("not all were started");
    state.counters["times 680 a second"] = static_cast<double>(started) / seconds / kWanted;
}
BENCHMARK(manyStarts)
    ->Name("P3 starts, 10,000 on 5,000 instances")
    ->Iterations(5)
    ->UseManualTime()
    ->Unit(benchmark::kNanosecond);
} // namespace

} // namespace stowage::benchmarks

BENCHMARK_MAIN();
