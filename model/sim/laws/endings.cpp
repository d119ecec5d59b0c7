// SPDX-License-Identifier: MIT
#include "sim/laws/endings.h"

#include "sim/balancing.h"

#include <algorithm>
#include <utility>

namespace stowage::sim::traffic {

void count(SourceCounts& counts, const Ending& ending, std::int64_t requests)
{
    const auto key = [](const auto& each) { return std::pair(each.code, each.byBalancer); };
    auto at = std::find_if(counts.ended.begin(), counts.ended.end(),
                           [&](const Ended& each) { return key(each) >= key(ending); });
    if (at == counts.ended.end() || key(*at) != key(ending))
        at = counts.ended.insert(at, {ending.code, ending.byBalancer, 0});
    at->count += requests;
    counts.open -= requests;
    if (ending.took)
        latencies::add(counts.latencies, requests, *ending.took);
}

namespace {
double secondsOf(const latencies::Spread& spread)
{
    const queueing::Station& station = spread.station;
    const double served = spread.toSeconds > 0 ? (spread.fromSeconds + spread.toSeconds) / 2
                          : station.keepsUp()  ? queueing::meanSeconds(station)
                                               : station.serviceSeconds;
    return served + spread.delaySeconds;
}

// As the load balancer counts them.
void count(RequestCounts& counts, const Ending& ending, std::int64_t requests)
{
    if (ending.code >= 500)
        (ending.byBalancer ? counts.balancer5xx : counts.target5xx) += requests;
    if (!ending.took)
        return;
    counts.answered += requests;
    counts.tookMicros += static_cast<std::int64_t>(secondsOf(*ending.took) * 1e6 + 0.5) * requests;
}
} // namespace

Endings::Endings(World& world, Ix<TargetGroup> group) : world_(world), group_(group)
{
    for (auto at = world.sources.first(); at; at = world.sources.after(at))
        if (world.sources[at].group == group)
            sources_.push_back(at);
}

void Endings::add(const Ending& ending, std::int64_t requests)
{
    if (requests == 0)
        return;
    if (requests_ > 0 && pending_ != ending)
        flush();
    pending_ = ending;
    requests_ += requests;
}

std::vector<std::int64_t> Endings::flush()
{
    std::vector<std::int64_t> open;
    for (const Ix<Source> source : sources_)
        open.push_back(world_.sourceCounts[source.slot].open);
    const std::vector<std::int64_t> shares = balancing::apportioned(requests_, open);
    if (requests_ > 0 && !sources_.empty())
        count(world_.dealings[group_.slot].counts, pending_, requests_);
    for (std::size_t n = 0; n < shares.size(); ++n)
        if (shares[n] > 0)
            count(world_.sourceCounts[sources_[n].slot], pending_, shares[n]);
    requests_ = 0;
    return shares;
}

} // namespace stowage::sim::traffic
