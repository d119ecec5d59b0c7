// SPDX-License-Identifier: MIT
// How capacity providers of Auto Scaling groups fare, and the tasks that wait for their instances.
#include "base/text.h"
#include "sim/alarm_values.h"
#include "sim/capacity_values.h"
#include "sim/frame_builder.h"
#include "sim/laws/capacity_providers.h"
#include "sim/laws/capacity_reservation.h"
#include "sim/laws/group_scaling.h"
#include "sim/laws/metrics.h"
#include "sim/laws/waiting_tasks.h"
#include "sim/placement.h"

#include <utility>

namespace stowage::sim {

namespace {
std::string text(std::int64_t number)
{
    return numberText(number);
}

std::string percentText(Amount percent)
{
    return numberOf(percent) + " %";
}

// Why it would scale out and may not yet.
std::string heldWords(const World& world, const CapacityProvider& row,
                      const CapacityProviderNode& node, const Reservation& now)
{
    const ScalingGroup& group = world.autoScalingGroups[row.group];
    if (now.asked == 0)
        return {};
    if (group.desired >= group.maxSize)
        return "its group is at its maximum size";
    const Time until = group_scaling::youngUntil(world, row.group, seconds(node.warmupSeconds));
    return until == kNever ? std::string() : "scale-out waits until " + clockText(until);
}

std::string publishedOf(const World& world, const CapacityProvider& row)
{
    if (!row.policy || !world.scalingPolicies[row.policy].high)
        return {};
    const Ix<Metric> metric = world.alarms[world.scalingPolicies[row.policy].high].metric;
    const Time minute = metrics::minuteSeenAt(world, world.now);
    const Datapoint point = metrics::over(world, metric, minute);
    return point.samples > 0 ? percentText(point.average) : std::string();
}

std::string reasonOf(const Task& task)
{
    return task.lack == 0 ? std::string("no instance")
                          : std::string(failureReason(static_cast<Need>(task.lack - 1)));
}

std::string hintFor(const World& world, Ix<CapacityProvider> provider, const WaitingTask& waiting)
{
    if (!provider)
        return "Its capacity provider is not in its cluster any more; stop it.";
    if (!world.capacityProviders[provider].group)
        return "Its capacity provider has no Auto Scaling group.";
    if (waiting.isTooLarge)
        return "It is larger than an instance type of its group; choose larger types, or let it "
               "reserve less.";
    if (world.now - waiting.since < waiting_tasks::kLong)
        return {};
    const ScalingGroup& group = world.autoScalingGroups[world.capacityProviders[provider].group];
    if (group.desired >= group.maxSize)
        return "Its group is at its maximum size; raise it.";
    return "It has waited for long; see whether instances of its group are launched and register.";
}
} // namespace

void describe(const World& world, const CapacityProvider& row, Readout& out)
{
    const Ix<CapacityProvider> at{world.slotOf(idOf(row))};
    const auto& node = world.asked.capacityProviders[at.slot];
    const Reservation now = capacity::reservationOf(world, at);
    ProviderReadout provider;
    provider.isManaged = row.policy && node;
    if (row.group)
        provider.group =
            ElementId(std::string(world.text(world.autoScalingGroups[row.group].element)));
    provider.needed = now.needed;
    provider.running = now.running;
    provider.further = now.further;
    provider.percent = static_cast<double>(capacity::percentOf(now)) / static_cast<double>(kOne);
    provider.target = node ? node->targetCapacity : 100;
    provider.waiting = now.waiting;
    provider.tooLarge = now.tooLarge;
    provider.published = publishedOf(world, row);
    if (provider.isManaged)
        provider.held = heldWords(world, row, *node, now);
    out.mood = now.waiting > 0 ? Mood::starting : now.busy > 0 ? Mood::running : Mood::idle;
    out.word = !row.group            ? "no group"
               : !provider.isManaged ? "not managed"
               : now.waiting > 0     ? "tasks wait"
                                     : "managed";
    out.headline = text(now.needed) + " needed of " + text(now.running) + ", " +
                   percentText(capacity::percentOf(now));
    out.lines = {{"Needed (M)", text(now.needed)},
                 {"Instances (N)", text(now.running)},
                 {"CapacityProviderReservation", percentText(capacity::percentOf(now))},
                 {"Target capacity", text(provider.target) + " %"},
                 {"Waiting tasks", text(now.waiting)}};
    if (now.tooLarge > 0)
        out.lines.push_back({"Larger than an instance", text(now.tooLarge)});
    if (!provider.published.empty())
        out.lines.push_back({"Newest datapoint", provider.published});
    if (!provider.held.empty())
        out.lines.push_back({"Held back", provider.held});
    out.provider = std::move(provider);
}

std::vector<WaitingTask> waitingTasks(const World& world, const Cluster& row)
{
    std::vector<WaitingTask> all;
    for (auto at = row.firstWaiting; at; at = world.tasks[at].nextOfHost) {
        const Task& task = world.tasks[at];
        const auto provider =
            capacity_providers::named(world, task.cluster, world.text(task.provider));
        WaitingTask waiting;
        waiting.task = idOf(task);
        if (task.service)
            waiting.service =
                ElementId(std::string(world.text(world.services[task.service].element)));
        waiting.label = nameOf(world, idOf(task));
        waiting.provider = world.text(task.provider);
        waiting.since = world.taskStories[at.slot].createdAt;
        waiting.reason = reasonOf(task);
        waiting.isTooLarge =
            provider && world.capacityProviders[provider].group &&
            !capacity::fitsEveryType(world, world.capacityProviders[provider].group, task.revision);
        waiting.hint = hintFor(world, provider, waiting);
        all.push_back(std::move(waiting));
    }
    return all;
}

} // namespace stowage::sim
