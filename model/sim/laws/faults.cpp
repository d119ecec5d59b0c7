// SPDX-License-Identifier: MIT
#include "sim/laws/faults.h"

#include "base/random.h"
#include "sim/commands.h"
#include "sim/identity.h"
#include "sim/rules.h"

namespace stowage::sim::faults {

namespace {
// A selector names a thing by its element id or by its name; an empty one agrees with all.
bool agrees(const World& world, const std::string& selector, NameId element, NameId name)
{
    return selector.empty() || selector == world.text(element) || selector == world.text(name);
}

bool agreesOnHost(const World& world, const FaultTarget& on, Ix<Host> at)
{
    if (on.instance.empty() && on.availabilityZone.empty())
        return true;
    if (!at)
        return false;
    const Host& host = world.hosts[at];
    const bool named = agrees(world, on.instance, host.element, host.name) ||
                       on.instance == instanceIdText(world, host.number);
    return named && (on.availabilityZone.empty() || on.availabilityZone == world.text(host.zone));
}

// All selectors but count and percent.
bool agreesOnTask(const World& world, const FaultTarget& on, Ix<Task> at)
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
           agrees(world, on.taskDefinition, revision.element, revision.family) &&
           (on.task.empty() || on.task == taskIdText(world, task.number)) &&
           agreesOnHost(world, on, task.host);
}

bool isAmongTheFirst(const World& world, const FaultTarget& on, Ix<Task> task)
{
    std::int64_t before = 0;
    for (auto at = world.tasks.first(); at; at = world.tasks.after(at)) {
        const Task& other = world.tasks[at];
        if (other.status < TaskStatus::stopped && other.number < world.tasks[task].number &&
            agreesOnTask(world, on, at))
            ++before;
    }
    return before < *on.count;
}

bool hits(const World& world, const FaultTarget& on, Ix<Task> task)
{
    if (!agreesOnTask(world, on, task))
        return false;
    if (on.percent) {
        const Stream dice = streamOf(world.seed, world.tasks[task].number, Purpose::choice);
        if (dice.below(100, 0) >= static_cast<std::uint64_t>(*on.percent))
            return false;
    }
    return !on.count || isAmongTheFirst(world, on, task);
}

Error wrong(std::string sentence)
{
    return {Fault::invalid, std::move(sentence), "InvalidParameterException"};
}
} // namespace

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
    FaultInForce fault;
    const Ix<FaultInForce> at = world.faults.add(fault);
    putAt(world.asked.faults, at.slot, std::make_shared<const InjectFault>(asked));
    youAsked(world, FactKind::youInjectedFault, kSimulation,
             {static_cast<std::uint64_t>(asked.kind), at.slot});
    world.faults[at].fact = world.cause;
    if (asked.lasts) {
        world.faults[at].endsAt = world.now + *asked.lasts;
        world.faults[at].end =
            world.book(world.now + *asked.lasts, AppointmentKind::faultEnds, at.slot);
    }
    return Done{};
}

void end(World& world, Ix<FaultInForce> at)
{
    const auto kind = static_cast<std::uint64_t>(world.asked.faults[at.slot]->kind);
    world.faults.remove(at);
    world.asked.faults[at.slot] = nullptr;
    world.tell({FactKind::faultEnded, kSimulation, ruleNumber("fault.inject")}, {kind, at.slot});
}

const InjectFault* hitting(const World& world, FaultKind kind, Ix<Task> task)
{
    const InjectFault* newest = nullptr;
    std::uint32_t fact = 0;
    for (auto at = world.faults.first(); at; at = world.faults.after(at)) {
        const InjectFault& asked = *world.asked.faults[at.slot];
        if (asked.kind == kind && world.faults[at].fact >= fact && hits(world, asked.on, task)) {
            newest = &asked;
            fact = world.faults[at].fact;
        }
    }
    return newest;
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

} // namespace stowage::sim::faults
