// SPDX-License-Identifier: MIT
#include "sim/laws/faults.h"

#include "base/random.h"
#include "base/text.h"
#include "sim/commands.h"
#include "sim/identity.h"
#include "sim/rules.h"

#include <algorithm>
#include <utility>

namespace stowage::sim::faults {

namespace {
std::string_view lastOfArn(std::string_view name)
{
    return name.starts_with("arn:") ? name.substr(name.find_last_of("/:") + 1) : name;
}

// A selector names a thing by its element id or by its name; an empty one agrees with all.
bool agrees(const World& world, const std::string& selector, NameId element, NameId name)
{
    const std::string_view wanted = lastOfArn(selector);
    return selector.empty() || wanted == world.text(element) || wanted == world.text(name);
}

bool isOfGroup(const World& world, const FaultTarget& on, Ix<ScalingGroup> group)
{
    return group && agrees(world, on.autoScalingGroup, world.autoScalingGroups[group].element,
                           world.autoScalingGroups[group].name);
}

bool agreesOnPlace(const World& world, const FaultTarget& on, Ix<Host> at, NameId zone)
{
    if (on.instance.empty() && on.availabilityZone.empty() && on.autoScalingGroup.empty())
        return true;
    if (!at) // on Fargate
        return on.instance.empty() && on.autoScalingGroup.empty() &&
               on.availabilityZone == world.text(zone);
    const Host& host = world.hosts[at];
    // One that was detached is of its group no longer.
    const Ix<ScalingGroup> group =
        isMember(host.membership.state) ? host.membership.group : Ix<ScalingGroup>{};
    if (!on.autoScalingGroup.empty() && !isOfGroup(world, on, group))
        return false;
    const std::string_view id = lastOfArn(on.instance);
    const bool named = agrees(world, on.instance, host.element, host.name) ||
                       id == instanceIdText(world, host.number) ||
                       id == containerInstanceIdText(world, host.number);
    return named && (on.availabilityZone.empty() || on.availabilityZone == world.text(host.zone));
}

bool hitsTasks(FaultKind kind)
{
    return kind != FaultKind::traffic && kind != FaultKind::noCapacity &&
           kind != FaultKind::disruptConnectivity && kind != FaultKind::impairInstance &&
           kind != FaultKind::apiThrottling;
}

bool chooses(const FaultTarget& on)
{
    return on.count || on.percent;
}

// An image that was pulled once does no more harm.
bool mayStillHit(const World& world, FaultKind kind, Ix<Task> task)
{
    const Task& row = world.tasks[task];
    const bool pulled = world.taskStories[task.slot].pullStoppedAt != kNever;
    return row.desired == TaskStatus::running && !(kind == FaultKind::badImage && pulled) &&
           !(kind == FaultKind::spotInterruption && row.capacity != Capacity::fargateSpot);
}

std::uint64_t diceOf(const World& world, std::uint32_t task)
{
    return streamOf(world.seed, task, Purpose::choice).at(0);
}

void choose(World& world, Ix<FaultInForce> fault)
{
    const InjectFault& asked = *world.asked.faults[fault.slot];
    if (!hitsTasks(asked.kind) || !chooses(asked.on))
        return;
    std::vector<std::uint32_t> tasks;
    for (auto at = world.tasks.first(); at; at = world.tasks.after(at))
        if (mayStillHit(world, asked.kind, at) && selects(world, asked.on, at))
            tasks.push_back(world.tasks[at].number);
    std::sort(tasks.begin(), tasks.end(), [&world](std::uint32_t a, std::uint32_t b) {
        return std::pair(diceOf(world, a), a) < std::pair(diceOf(world, b), b);
    });
    tasks.resize(
        static_cast<std::size_t>(quotaOf(asked.on, static_cast<std::int64_t>(tasks.size()))));
    for (const std::uint32_t task : tasks)
        world.faultHits.push_back({fault, task});
}

bool isChosen(const World& world, Ix<FaultInForce> fault, std::uint32_t task)
{
    const FaultHit wanted{fault, task};
    return std::find(world.faultHits.begin(), world.faultHits.end(), wanted) !=
           world.faultHits.end();
}

bool hits(const World& world, Ix<FaultInForce> fault, Ix<Task> task)
{
    const FaultTarget& on = world.asked.faults[fault.slot]->on;
    return chooses(on) ? isChosen(world, fault, world.tasks[task].number)
                       : selects(world, on, task);
}

// What the fault was aimed at, as it was asked for: "service web, at most 2 of its tasks, for 4m".
std::string aimOf(const InjectFault& asked)
{
    const FaultTarget& on = asked.on;
    std::vector<std::string> parts;
    const auto add = [&parts](std::string_view what, const std::string& name) {
        if (!name.empty())
            parts.push_back(std::string(what) + " " + name);
    };
    add("service", on.service);
    add("cluster", on.cluster);
    add("task definition", on.taskDefinition);
    add("task", on.task);
    add("instance", on.instance);
    add("Availability Zone", on.availabilityZone);
    add("Auto Scaling group", on.autoScalingGroup);
    add("source", on.source);
    if (parts.empty())
        parts.emplace_back("everything");
    if (on.percent)
        parts.push_back(numberText(*on.percent) + " % of the tasks");
    if (on.count)
        parts.push_back("at most " + counted(*on.count, "task", "tasks"));
    if (asked.lasts)
        parts.push_back("for " + durationText(*asked.lasts));
    return joined(parts, ", ");
}

// By its family, or by one revision of it: `web`, `web:2`.
bool agreesOnDefinition(const World& world, const std::string& wanted, const Revision& revision)
{
    if (agrees(world, wanted, revision.element, revision.family))
        return true;
    return lastOfArn(wanted) == std::string(world.text(revision.family)) + ":" +
                                    numberText(std::int64_t{revision.revision});
}

Error wrong(std::string sentence)
{
    return {Fault::invalid, std::move(sentence), "InvalidParameterException"};
}
} // namespace

bool selects(const World& world, const FaultTarget& on, Ix<Task> at)
{
    const Task& task = world.tasks[at];
    if (!on.source.empty() || (!on.service.empty() && !task.service))
        return false;
    if (task.service) {
        const Service& service = world.services[task.service];
        if (!agrees(world, on.service, service.element, service.name))
            return false;
    }
    const Cluster& cluster = world.clusters[task.cluster];
    const Revision& revision = world.revisions[task.revision];
    return agrees(world, on.cluster, cluster.element, cluster.name) &&
           agreesOnDefinition(world, on.taskDefinition, revision) &&
           (on.task.empty() || lastOfArn(on.task) == taskIdText(world, task.number)) &&
           agreesOnPlace(world, on, task.host, task.zone);
}

bool selects(const World& world, const FaultTarget& on, Ix<Host> at)
{
    const Host& host = world.hosts[at];
    if (!on.source.empty() || !agreesOnPlace(world, on, at, host.zone))
        return false;
    if (on.service.empty() && on.taskDefinition.empty() && on.task.empty())
        return on.cluster.empty() ||
               (host.cluster && agrees(world, on.cluster, world.clusters[host.cluster].element,
                                       world.clusters[host.cluster].name));
    for (auto task = host.firstTask; task; task = world.tasks[task].nextOfHost)
        if (selects(world, on, task))
            return true;
    return false;
}

std::int64_t quotaOf(const FaultTarget& on, std::int64_t things)
{
    std::int64_t most = things;
    if (on.percent)
        most = things * *on.percent / 100;
    return on.count ? std::min(most, *on.count) : most;
}

Outcome inject(World& world, const InjectFault& asked)
{
    const FaultTarget& on = asked.on;
    if (on.percent && (*on.percent < 1 || *on.percent > 100))
        return wrong("A fault hits 1 to 100 percent of its targets.");
    if (on.count && *on.count < 1)
        return wrong("A fault hits at least one target.");
    if (asked.lasts && asked.lasts->micros <= 0)
        return wrong("A fault lasts longer than no time.");
    if (asked.milliRequestsPerSecond < 0)
        return wrong("A rate of requests is not negative.");
    if (asked.delaySeconds < 0 || asked.delayMillis < 0)
        return wrong("A delay is not negative.");
    if (asked.loadPercent < 0 || asked.loadPercent > 100)
        return wrong("Stress loads 0 to 100 percent of the processors.");
    if (asked.mibPerMinute < 1)
        return wrong("A leak takes at least 1 MiB a minute.");
    FaultInForce fault;
    const Ix<FaultInForce> at = world.faults.add(fault);
    putAt(world.asked.faults, at.slot, std::make_shared<const InjectFault>(asked));
    youAsked(world, FactKind::youInjectedFault, kSimulation,
             {static_cast<std::uint64_t>(asked.kind), at.slot, world.names.intern(aimOf(asked))});
    world.faults[at].fact = world.cause;
    world.faults[at].beganAt = world.now;
    choose(world, at);
    // What happens at once is over once everybody has been told of it.
    const bool isMoment = asked.kind == FaultKind::killProcess ||
                          (asked.kind == FaultKind::spotInterruption && !asked.lasts);
    const std::optional<Duration> lasts = isMoment ? Duration{} : asked.lasts;
    if (lasts) {
        world.faults[at].endsAt = world.now + *lasts;
        world.faults[at].end = world.book(world.now + *lasts, AppointmentKind::faultEnds, at.slot);
    }
    return Done{};
}

void end(World& world, Ix<FaultInForce> at)
{
    const auto kind = static_cast<std::uint64_t>(world.asked.faults[at.slot]->kind);
    std::erase_if(world.faultHits, [at](const FaultHit& hit) { return hit.fault == at; });
    world.faults.remove(at);
    world.asked.faults[at.slot] = nullptr;
    world.tell({FactKind::faultEnded, kSimulation, ruleNumber("fault.inject")}, {kind, at.slot});
}

namespace {
template <class Agrees> Hit newestHit(const World& world, Ix<Task> task, Agrees agrees)
{
    Hit newest;
    for (auto at = world.faults.first(); at; at = world.faults.after(at)) {
        const InjectFault& asked = *world.asked.faults[at.slot];
        if (agrees(asked) && world.faults[at].fact >= newest.fact && hits(world, at, task))
            newest = {&asked, world.faults[at].fact, world.faults[at].beganAt};
    }
    return newest;
}
} // namespace

Hit hitting(const World& world, FaultKind kind, Ix<Task> task)
{
    return newestHit(world, task, [kind](const InjectFault& asked) { return asked.kind == kind; });
}

Hit hittingChecks(const World& world, FaultProbe probe, Ix<Task> task)
{
    return newestHit(world, task, [probe](const InjectFault& asked) {
        return asked.kind == FaultKind::failHealthChecks &&
               (asked.probe == probe || asked.probe == FaultProbe::both);
    });
}

const InjectFault* hittingSource(const World& world, Ix<Source> source)
{
    const Source& row = world.sources[source];
    const InjectFault* newest = nullptr;
    std::uint32_t fact = 0;
    for (auto at = world.faults.first(); at; at = world.faults.after(at)) {
        const InjectFault& asked = *world.asked.faults[at.slot];
        if (asked.kind == FaultKind::traffic && world.faults[at].fact >= fact &&
            agrees(world, asked.on.source, row.element, row.name)) {
            newest = &asked;
            fact = world.faults[at].fact;
        }
    }
    return newest;
}

std::uint32_t lackOfCapacity(const World& world, Ix<ScalingGroup> group, NameId zone)
{
    const ScalingGroup& row = world.autoScalingGroups[group];
    std::uint32_t fact = 0;
    for (auto at = world.faults.first(); at; at = world.faults.after(at)) {
        const InjectFault& asked = *world.asked.faults[at.slot];
        const FaultTarget& on = asked.on;
        if (asked.kind != FaultKind::noCapacity || !isOfGroup(world, on, group) ||
            (!on.availabilityZone.empty() && on.availabilityZone != world.text(zone)))
            continue;
        const bool isInCluster =
            on.cluster.empty() ||
            (row.cluster && agrees(world, on.cluster, world.clusters[row.cluster].element,
                                   world.clusters[row.cluster].name));
        if (isInCluster)
            fact = std::max(fact, world.faults[at].fact);
    }
    return fact;
}

std::uint32_t lackOfFargate(const World& world, const FargateWanted& wanted)
{
    const Cluster& cluster = world.clusters[wanted.cluster];
    const Revision& revision = world.revisions[wanted.revision];
    const auto isSelected = [&](const FaultTarget& on) {
        const bool isService =
            wanted.service ? agrees(world, on.service, world.services[wanted.service].element,
                                    world.services[wanted.service].name)
                           : on.service.empty();
        return isService && agrees(world, on.cluster, cluster.element, cluster.name) &&
               agrees(world, on.taskDefinition, revision.element, revision.family);
    };
    std::uint32_t fact = 0;
    for (auto at = world.faults.first(); at; at = world.faults.after(at)) {
        const InjectFault& asked = *world.asked.faults[at.slot];
        const FaultTarget& on = asked.on;
        const bool isThere = on.availabilityZone == world.text(wanted.zone);
        const bool isSpot = asked.kind == FaultKind::spotInterruption && isSelected(on) &&
                            wanted.capacity == Capacity::fargateSpot &&
                            (on.availabilityZone.empty() || isThere);
        const bool isZone = asked.kind == FaultKind::noCapacity && on.autoScalingGroup.empty() &&
                            on.cluster.empty() && isThere;
        if (isSpot || isZone)
            fact = std::max(fact, world.faults[at].fact);
    }
    return fact;
}

bool impairs(const World& world, Ix<Host> host)
{
    for (auto at = world.faults.first(); at; at = world.faults.after(at)) {
        const InjectFault& asked = *world.asked.faults[at.slot];
        if (asked.kind == FaultKind::impairInstance && selects(world, asked.on, host))
            return true;
    }
    return false;
}

std::uint32_t disruption(const World& world, NameId zone)
{
    std::uint32_t fact = 0;
    for (auto at = world.faults.first(); at; at = world.faults.after(at)) {
        const InjectFault& asked = *world.asked.faults[at.slot];
        if (asked.kind == FaultKind::disruptConnectivity &&
            asked.on.availabilityZone == world.text(zone))
            fact = std::max(fact, world.faults[at].fact);
    }
    return fact;
}

void taskCreated(World& world, Ix<Task> task)
{
    const std::uint32_t number = world.tasks[task].number;
    for (auto at = world.faults.first(); at; at = world.faults.after(at)) {
        const InjectFault& asked = *world.asked.faults[at.slot];
        if (!hitsTasks(asked.kind) || !chooses(asked.on) || !selects(world, asked.on, task) ||
            asked.kind == FaultKind::spotInterruption) // none that starts while it lasts
            continue;
        // A count alone asks for no share of those that live.
        std::int64_t live = asked.on.percent ? 0 : *asked.on.count, chosen = 0;
        if (asked.on.percent)
            for (auto other = world.tasks.first(); other; other = world.tasks.after(other))
                live += mayStillHit(world, asked.kind, other) && selects(world, asked.on, other);
        for (const FaultHit& hit : world.faultHits)
            chosen += hit.fault == at;
        // Of those that start, an image fails by their own dice: few of them start at a time.
        const bool byDice = asked.kind == FaultKind::badImage && asked.on.percent;
        const bool falls =
            byDice ? diceOf(world, number) % 100 < static_cast<std::uint64_t>(*asked.on.percent) &&
                         (!asked.on.count || chosen < *asked.on.count)
                   : chosen < quotaOf(asked.on, live);
        if (falls)
            world.faultHits.push_back({at, number});
    }
}

void taskStopped(World& world, Ix<Task> task)
{
    const std::uint32_t number = world.tasks[task].number;
    std::erase_if(world.faultHits, [number](const FaultHit& hit) { return hit.task == number; });
}

} // namespace stowage::sim::faults
