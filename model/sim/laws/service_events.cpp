// SPDX-License-Identifier: MIT
#include "sim/laws/service_events.h"

#include "sim/laws/scheduler.h"
#include "sim/rules.h"

namespace stowage::sim::service_events {

namespace {
TargetTally* tallyOf(Service& service, Ix<TargetGroup> group)
{
    for (TargetTally& tally : service.tallies)
        if (!tally.group || tally.group == group) {
            tally.group = group;
            return &tally;
        }
    return nullptr;
}

Ix<Service> serviceOf(const World& world, const Fact& fact)
{
    const Ix<Task> task{fact.objectKind == EntityKind::task ? world.slotOf(fact.object()) : kNone};
    return task ? world.tasks[task].service : Ix<Service>{};
}

Ix<TargetGroup> groupNamed(const World& world, std::uint64_t number)
{
    return {world.slotOf({EntityKind::targetGroup, static_cast<std::uint32_t>(number)})};
}

void leave(World& world, Ix<Service> service, Ix<TargetGroup> group)
{
    if (!service || !group)
        return;
    if (TargetTally* tally = tallyOf(world.services[service], group))
        ++tally->deregistered;
    scheduler::lookAgain(world, service);
}
} // namespace

void tellTargets(World& world, Ix<Service> service)
{
    const std::array<TargetTally, kMostTargetGroups> tallies = world.services[service].tallies;
    const std::int32_t draining = std::exchange(world.services[service].draining, 0);
    world.services[service].tallies = {};
    const EntityId id = idOf(world.services[service]);
    for (const TargetTally& tally : tallies) {
        if (!tally.group || !world.targetGroups.holds(tally.group))
            continue;
        const EntityId group = idOf(world.targetGroups[tally.group]);
        if (tally.registered > 0)
            world.tell({FactKind::targetsRegistered, id, ruleNumber("service.tellsTargets"), group},
                       {static_cast<std::uint64_t>(tally.registered)});
        if (tally.deregistered > 0)
            world.tell(
                {FactKind::targetsDeregistered, id, ruleNumber("service.tellsTargets"), group},
                {static_cast<std::uint64_t>(tally.deregistered)});
    }
    if (draining > 0)
        world.tell({FactKind::drainingBegan, id, ruleNumber("service.tellsTargets")},
                   {static_cast<std::uint64_t>(draining)});
}

void tellUnhealthy(World& world, Ix<Service> service, const std::vector<Ix<Task>>& tasks)
{
    for (const Ix<Task> at : tasks) {
        Task& task = world.tasks[at];
        if (task.health != HealthStatus::unhealthy || std::exchange(task.saidUnhealthy, true))
            continue;
        for (auto each = task.firstTarget; each; each = world.targets[each].nextOfTask) {
            const Target& target = world.targets[each];
            if (target.state != TargetState::unhealthy)
                continue;
            const TargetGroup& group = world.targetGroups[target.group];
            const auto& asked = world.asked.targetGroups[target.group.slot];
            // Fargate has no instance, and one that is gone has no number any more.
            const bool byInstance =
                asked && asked->targetType == TargetType::instance && target.host;
            world.tell({FactKind::targetReported, idOf(world.services[service]),
                        ruleNumber("service.tellsUnhealthy"), idOf(world.tasks[at])},
                       {target.port, group.number, static_cast<std::uint64_t>(target.reason),
                        target.statusCode,
                        byInstance ? world.hosts[target.host].number : std::uint64_t{0}});
        }
    }
}

void tellBlocked(World& world, Ix<Service> service, bool blocked,
                 const scheduler::PassCounts& counts)
{
    Service& row = world.services[service];
    if (!blocked) {
        row.saidBlocked = false;
        return;
    }
    if (std::exchange(row.saidBlocked, true))
        return;
    const int least = scheduler::minimumHealthy(row.desired, counts.minimumHealthyPercent);
    const int most = scheduler::maximumTasks(row.desired, counts.maximumPercent);
    mayRepeat(world, service,
              world.tell({FactKind::serviceBlocked, idOf(row), ruleNumber("scheduler.blocked")},
                         {static_cast<std::uint64_t>(row.desired),
                          static_cast<std::uint64_t>(least), static_cast<std::uint64_t>(most)}));
}

void mayRepeat(World& world, Ix<Service> service, std::uint32_t fact)
{
    world.cancel(world.services[service].repeat);
    const Time again = world.now + world.timing.eventRepeat;
    const Booking booked =
        world.bookAfter(fact, again, AppointmentKind::serviceRepeats, service.slot);
    world.services[service].repeat = booked;
}

void repeatDue(World& world, Ix<Service> service)
{
    Service& row = world.services[service];
    row.repeat = {};
    if (row.status == ServiceStatus::inactive)
        return;
    row.repeats = true;
    scheduler::lookAgain(world, service);
}

void whenTargetComes(World& world, const Fact& fact)
{
    const Ix<Service> service = serviceOf(world, fact);
    const Ix<TargetGroup> group = groupNamed(world, world.facts.payload(fact.number).front());
    if (!service || !group)
        return;
    if (TargetTally* tally = tallyOf(world.services[service], group))
        ++tally->registered;
    scheduler::lookAgain(world, service);
}

void whenTargetDrains(World& world, const Fact& fact)
{
    const Ix<Service> service = serviceOf(world, fact);
    const Ix<Target> at{world.slotOf(fact.subject())};
    if (!service || !at)
        return;
    const Target& target = world.targets[at];
    if (world.tasks[target.task].firstTarget == at)
        ++world.services[service].draining;
    leave(world, service, target.group);
}

void whenTargetIsGone(World& world, const Fact& fact)
{
    const std::span<const std::uint64_t> words = world.facts.payload(fact.number);
    const bool drained = words[1] != 0; // and so was counted when that began
    if (!drained)
        leave(world, serviceOf(world, fact), groupNamed(world, words[0]));
}

} // namespace stowage::sim::service_events
