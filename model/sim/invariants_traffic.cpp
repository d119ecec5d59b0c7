// SPDX-License-Identifier: MIT
#include "sim/invariants_traffic.h"

#include "base/text.h"

#include <set>
#include <tuple>

namespace stowage::sim {

namespace {
class Findings {
public:
    explicit Findings(const char* what) : what_(what) {}

    void expect(bool belief, std::uint32_t number, const char* otherwise)
    {
        if (!belief)
            broken.push_back(std::string(what_) + " " + numberText(std::int64_t{number}) + " " +
                             otherwise + ".");
    }

    std::vector<std::string> broken;

private:
    const char* what_;
};

void append(std::vector<std::string>& all, const std::vector<std::string>& more)
{
    all.insert(all.end(), more.begin(), more.end());
}

// Each request ends exactly once, and so does what each source counts.
std::vector<std::string> checkSources(const World& world)
{
    Findings findings("Source");
    for (auto at = world.sources.first(); at; at = world.sources.after(at)) {
        const SourceCounts& counts = world.sourceCounts[at.slot];
        std::int64_t ended = 0;
        for (const Ended& each : counts.ended) {
            ended += each.count;
            findings.expect(each.count > 0, world.sources[at].number, "counts an ending of none");
        }
        findings.expect(counts.sent == ended + counts.open, world.sources[at].number,
                        "has requests that ended twice or never");
        findings.expect(counts.open >= 0, world.sources[at].number, "has less open than nothing");
        findings.expect(world.sources[at].group || counts.open == 0, world.sources[at].number,
                        "has requests open where nobody serves them");
    }
    return findings.broken;
}

bool mayBeAsked(const World& world, const Target& target)
{
    const bool healthy = world.targetGroups[target.group].healthy > 0;
    return target.state == (healthy ? TargetState::healthy : TargetState::unhealthy);
}

void checkLane(const World& world, Ix<Target> at, Findings& findings)
{
    const Target& target = world.targets[at];
    const Lane& lane = world.lanes[at.slot];
    const auto expect = [&](bool belief, const char* otherwise) {
        findings.expect(belief, target.number, otherwise);
    };
    expect(lane.open >= 0, "has fewer requests than none");
    expect(lane.open <= lane.limit, "holds more requests than it can serve and queue");
    expect(lane.place < 0 || mayBeAsked(world, target), "gets requests and should not");
    expect(lane.place >= 0 || !mayBeAsked(world, target), "should get requests and does not");
    expect((lane.station.perSecond > 0) <= (lane.place >= 0), "gets requests out of turn");
}

// Checks the targets of a group together with what it says of them.
void checkGroup(const World& world, Ix<TargetGroup> at, Findings& groups, Findings& targets)
{
    const TargetGroup& group = world.targetGroups[at];
    const Dealing& dealing = world.dealings[at.slot];
    std::int64_t open = 0, sourcesOpen = 0;
    std::int32_t healthy = 0, registered = 0, asked = 0, strained = 0;
    std::set<std::tuple<std::uint32_t, std::uint32_t, std::uint16_t>> once;
    for (auto each = group.firstTarget; each; each = world.targets[each].nextOfGroup) {
        const Target& target = world.targets[each];
        checkLane(world, each, targets);
        targets.expect(once.insert({target.task.slot, target.container.slot, target.port}).second,
                       target.number, "is registered twice");
        targets.expect(world.tasks.holds(target.task) &&
                           world.tasks[target.task].status < TaskStatus::stopped,
                       target.number, "is registered for a task that is not alive");
        open += world.lanes[each.slot].open;
        healthy += target.state == TargetState::healthy ? 1 : 0;
        registered += target.state == TargetState::draining ? 0 : 1;
        asked += world.lanes[each.slot].place >= 0 ? 1 : 0;
        strained += world.lanes[each.slot].strained ? 1 : 0;
    }
    for (auto source = world.sources.first(); source; source = world.sources.after(source))
        if (world.sources[source].group == at)
            sourcesOpen += world.sourceCounts[source.slot].open;
    const auto expect = [&](bool belief, const char* otherwise) {
        groups.expect(belief, group.number, otherwise);
    };
    expect(open == sourcesOpen, "has other requests open than its sources");
    expect(healthy == group.healthy && registered == group.registered,
           "has counts that are not those of its targets");
    expect(asked == dealing.asked && strained == dealing.strained,
           "deals to other targets than it says");
}
} // namespace

std::vector<std::string> brokenByTraffic(const World& world)
{
    Findings groups("Target group"), targets("Target");
    for (auto at = world.targetGroups.first(); at; at = world.targetGroups.after(at))
        if (at.slot < world.dealings.size())
            checkGroup(world, at, groups, targets);
    std::vector<std::string> broken = checkSources(world);
    append(broken, groups.broken);
    append(broken, targets.broken);
    return broken;
}

std::vector<std::string> brokenSince(const World& before, const World& now)
{
    Findings sources("Source"), targets("Target");
    for (auto at = now.sources.first(); at; at = now.sources.after(at)) {
        const std::uint32_t number = now.sources[at].number;
        if (before.slotOf(idOf(now.sources[at])) != at.slot)
            continue;
        sources.expect(before.sourceCounts[at.slot].sent <= now.sourceCounts[at.slot].sent, number,
                       "has taken back requests");
        for (const Ended& was : before.sourceCounts[at.slot].ended)
            for (const Ended& is : now.sourceCounts[at.slot].ended)
                sources.expect(was.code != is.code || was.byBalancer != is.byBalancer ||
                                   was.count <= is.count,
                               number, "has endings that are undone");
    }
    for (auto at = now.targets.first(); at; at = now.targets.after(at)) {
        const Target& is = now.targets[at];
        if (before.slotOf(idOf(is)) != at.slot)
            continue;
        const TargetState was = before.targets[Ix<Target>{at.slot}].state;
        targets.expect(was != TargetState::draining || is.state == TargetState::draining, is.number,
                       "does not drain any more");
        targets.expect(was != TargetState::draining ||
                           before.lanes[at.slot].arrived == now.lanes[at.slot].arrived,
                       is.number, "gets new requests while it drains");
    }
    append(sources.broken, targets.broken);
    return sources.broken;
}

} // namespace stowage::sim
