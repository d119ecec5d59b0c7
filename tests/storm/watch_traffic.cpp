// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of targets and of the requests that are dealt to them.
#include "sim/adopt.h"
#include "storm/watch.h"

#include <algorithm>
#include <utility>

namespace stowage::storm {

using namespace stowage::sim;

void Watch::onTargetHealth(const World& world, const Fact& fact, std::uint64_t word)
{
    TargetMemory& memory = targets_[fact.subjectNumber];
    const auto state = static_cast<TargetState>(word);
    if (state == TargetState::draining)
        draining_[fact.subjectNumber] = -1;
    if (state == memory.state)
        return;
    const Ix<Target> at{world.slotOf(fact.subject())};
    const auto asked =
        at ? askedOf(world.asked.targetGroups, world.targets[at].group.slot) : nullptr;
    const bool turns = (state == TargetState::healthy && memory.state == TargetState::unhealthy) ||
                       (state == TargetState::unhealthy && memory.state == TargetState::healthy);
    if (turns && asked && asked == memory.asked) {
        const HealthCheck& check = asked->healthCheck;
        const int probes =
            state == TargetState::healthy ? check.healthyThreshold : check.unhealthyThreshold;
        findings_.expect(fact.at() - memory.since >=
                             seconds(std::int64_t{probes} * check.intervalSeconds) -
                                 seconds(check.timeoutSeconds),
                         42, "Target", fact.subjectNumber, "turns before its threshold of probes");
    }
    memory = {state, fact.at(), asked};
}

// Nothing that was counted is taken back, and who drains gets no more.
void Watch::checkSince(const World& world)
{
    for (auto at = world.sources.first(); at; at = world.sources.after(at)) {
        const SourceCounts& now = world.sourceCounts[at.slot];
        const bool isOther = world.sources[at].isOther;
        SourceMemory& memory = (isOther ? otherParts_ : sources_)[world.sources[at].number];
        bool kept = memory.sent <= now.sent;
        for (const Ended& was : memory.ended)
            kept = kept && std::any_of(now.ended.begin(), now.ended.end(), [&](const Ended& is) {
                       return is.code == was.code && is.byBalancer == was.byBalancer &&
                              is.count >= was.count;
                   });
        findings_.expect(kept, 39, "Source", world.sources[at].number, "has taken back requests");
        memory = {now.sent, now.ended};
    }
    for (auto each = draining_.begin(); each != draining_.end();) {
        const Ix<Target> at{world.slotOf({EntityKind::target, each->first})};
        if (!at) {
            each = draining_.erase(each);
            continue;
        }
        const std::int64_t arrived = world.lanes[at.slot].arrived;
        findings_.expect(each->second < 0 || each->second == arrived, 41, "Target", each->first,
                         "gets new requests while it drains");
        findings_.expect(world.targets[at].state == TargetState::draining, 41, "Target",
                         each->first, "does not drain any more");
        each->second = arrived;
        ++each;
    }
}

// From the moment on in which the set of targets became this one, the first request falls to the
// one whose turn it was, the next to the next of the group and so on around.
void Watch::checkTurns(const World& world, Ix<TargetGroup> at)
{
    const Dealing& dealing = world.dealings[at.slot];
    const auto asked = askedOf(world.asked.targetGroups, at.slot);
    TurnMemory now{{}, {}, dealing.turn, dealing.even && asked};
    now.even = now.even && asked->balancing == Balancing::roundRobin && !asked->sticky;
    for (auto each = world.targetGroups[at].firstTarget; each;
         each = world.targets[each].nextOfGroup) {
        const Lane& lane = world.lanes[each.slot];
        if (lane.place >= 0) {
            now.targets.emplace_back(world.targets[each].number, world.targets[each].state);
            now.arrived.push_back(lane.arrived);
        }
        // Shares that grow are equal now and then, and differ in between.
        now.even = now.even && lane.slowSince == kNever;
    }
    TurnMemory& memory = turns_[world.targetGroups[at].number];
    if (!now.even || !memory.even || now.targets != memory.targets) {
        memory = std::move(now);
        return;
    }
    const auto places = static_cast<std::int64_t>(now.arrived.size());
    std::int64_t come = 0;
    for (std::size_t n = 0; n < now.arrived.size(); ++n)
        come += now.arrived[n] - memory.arrived[n];
    for (std::int64_t n = 0; n < places; ++n) {
        const std::int64_t after = (n - memory.turn + places) % places; // turns before its first
        const auto place = static_cast<std::size_t>(n);
        findings_.expect(now.arrived[place] - memory.arrived[place] ==
                             come / places + (after < come % places),
                         45, "Target", now.targets[place].first, "has not had its turns");
    }
}

} // namespace stowage::storm
