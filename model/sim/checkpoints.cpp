// SPDX-License-Identifier: MIT
#include "sim/checkpoints.h"

#include "base/ensure.h"

#include <algorithm>
#include <utility>

namespace stowage::sim {

namespace {
template <class Row> std::size_t bytesIn(const Table<Row>& table)
{
    return table.count() * (sizeof(Row) + 1);
}

template <class Value> std::size_t bytesIn(const std::vector<Value>& values)
{
    return values.size() * sizeof(Value);
}
std::size_t bytesOfMessages(const World& world)
{
    std::size_t bytes =
        bytesIn(world.queues) + bytesIn(world.flights) + bytesIn(world.waitingReceives) +
        bytesIn(world.workers) + bytesIn(world.topics) + bytesIn(world.subscriptions) +
        bytesIn(world.deliveries) + bytesIn(world.subscribers) + bytesIn(world.queueStores) +
        bytesIn(world.workersOf) + bytesIn(world.inboxes) + bytesIn(world.publishedIds);
    for (const QueueStore& store : world.queueStores)
        bytes += store.visible.bytes() + bytesIn(store.delayed) + bytesIn(store.busy) +
                 bytesIn(store.sentIds);
    for (const std::vector<SentId>& ids : world.publishedIds)
        bytes += bytesIn(ids);
    for (const std::vector<Mail>& inbox : world.inboxes)
        bytes += bytesIn(inbox);
    return bytes;
}
} // namespace

std::size_t bytesOf(const World& world)
{
    std::size_t bytes = sizeof(World) + world.agenda.bytes();
    bytes += bytesIn(world.clusters) + bytesIn(world.revisions) + bytesIn(world.hosts);
    bytes += bytesIn(world.ports) + bytesIn(world.images) + bytesIn(world.services);
    bytes += bytesIn(world.deployments) + bytesIn(world.tasks) + bytesIn(world.containers);
    bytes += bytesIn(world.targetGroups) + bytesIn(world.targets) + bytesIn(world.sources) +
             bytesIn(world.autoScalingGroups) + bytesIn(world.activities);
    bytes += bytesIn(world.fargateAreas);
    bytes += bytesIn(world.taskStories) + bytesIn(world.attributes) + bytesIn(world.lanes);
    bytes += bytesIn(world.dealings) + bytesIn(world.sourceCounts) + bytesIn(world.elements);
    bytes += bytesIn(world.metrics) + bytesIn(world.alarms) + bytesIn(world.scalingPolicies) +
             bytesIn(world.capacityProviders) + bytesIn(world.waitingRuns) + bytesIn(world.series);
    for (const std::vector<SeriesStep>& points : world.series)
        bytes += bytesIn(points);
    bytes += bytesIn(world.pushed) + world.facts.openBytes();
    bytes += bytesIn(world.eventRules) + bytesIn(world.eventDeliveries) + bytesIn(world.buckets) +
             bytesIn(world.dynamoTables) + bytesIn(world.eventPatterns) + bytesIn(world.eventTexts);
    bytes += bytesIn(world.fileSystems) + bytesIn(world.writings) + bytesIn(world.instanceKib);
    bytes += bytesIn(world.imageStore.repositories) + bytesIn(world.imageStore.gone) +
             bytesIn(world.imageStore.pulls);
    for (const std::shared_ptr<const std::string>& text : world.eventTexts)
        bytes += text ? text->size() : 0;
    bytes += world.names.bytes();
    bytes += bytesOfMessages(world);
    bytes += bytesIn(world.rolesTaken) + bytesIn(world.policyChanges);
    for (const std::vector<std::uint32_t>& numbers : world.byNumber)
        bytes += numbers.size() * sizeof(std::uint32_t);
    return bytes;
}

void Checkpoints::keep(const World& world)
{
    ensure(kept_.empty() || kept_.back().world->now <= world.now,
           "checkpoints are taken in order of time");
    if (!kept_.empty() && kept_.back().world->now == world.now)
        drop(kept_.size() - 1);
    kept_.push_back({copyOf(world), bytesOf(world)});
    bytes_ += kept_.back().bytes;
    thin();
}

const World* Checkpoints::before(Time at) const
{
    const auto after =
        std::upper_bound(kept_.begin(), kept_.end(), at,
                         [](Time time, const Kept& kept) { return time < kept.world->now; });
    return after == kept_.begin() ? nullptr : std::prev(after)->world.get();
}

void Checkpoints::forgetAfter(Time at)
{
    while (!kept_.empty() && kept_.back().world->now > at)
        drop(kept_.size() - 1);
}

std::vector<Time> Checkpoints::times() const
{
    std::vector<Time> times;
    for (const Kept& kept : kept_)
        times.push_back(kept.world->now);
    return times;
}

std::unique_ptr<World> Checkpoints::copyOf(const World& world)
{
    if (!spare_)
        return std::make_unique<World>(world);
    *spare_ = world;
    return std::move(spare_);
}

void Checkpoints::drop(std::size_t place)
{
    bytes_ -= kept_[place].bytes;
    spare_ = std::move(kept_[place].world);
    kept_.erase(kept_.begin() + static_cast<std::ptrdiff_t>(place));
}

// Drops the one whose absence leaves the smallest gap for its age, which spaces them by powers of
// two the further back they lie.
void Checkpoints::thin()
{
    while (bytes_ > mostBytes_ && kept_.size() > 2) {
        const Time newest = kept_.back().world->now;
        std::size_t least = 1;
        double leastGap = 0;
        for (std::size_t place = 1; place + 1 < kept_.size(); ++place) {
            const Duration gap = kept_[place + 1].world->now - kept_[place - 1].world->now;
            const Duration age = newest - kept_[place].world->now;
            const double relative =
                static_cast<double>(gap.micros) / static_cast<double>(age.micros);
            if (place == 1 || relative < leastGap) {
                least = place;
                leastGap = relative;
            }
        }
        drop(least);
    }
}

} // namespace stowage::sim
