// SPDX-License-Identifier: MIT
#include "sim/laws/capacity_reservation.h"

#include "plan/instance_types.h"
#include "sim/laws/host_resources.h"

#include <algorithm>
#include <climits>
#include <utility>
#include <vector>

namespace stowage::sim::capacity {

namespace {
// What an empty instance of some type offers to tasks.
struct Room {
    std::int64_t cpu = 0, memory = 0;
    int interfaces = INT_MAX;
};

Room roomOf(const World& world, const HostNode& launch, std::string_view name)
{
    const InstanceType* type = findInstanceType(name);
    Room room;
    room.cpu = launch.cpu > 0 ? launch.cpu : type ? type->cpuUnits : 0;
    const int memory = launch.memory > 0 ? launch.memory : type ? type->registeredMib : 0;
    room.memory = std::max(0, memory - launch.reservedMemory);
    if (type)
        room.interfaces =
            world.trunking && type->trunking() ? type->awsvpcTasksTrunked : type->awsvpcTasks;
    return room;
}

std::vector<Room> roomsOf(const World& world, Ix<ScalingGroup> group)
{
    const auto& node = world.asked.autoScalingGroups[group.slot];
    std::vector<Room> rooms;
    if (!node)
        return rooms;
    for (const std::string& type : node->types)
        rooms.push_back(roomOf(world, node->launch, type));
    if (node->types.empty())
        rooms.push_back(roomOf(world, node->launch, node->launch.instanceType));
    return rooms;
}

// How many tasks of the revision an empty instance takes.
int fitsIn(const World& world, const Room& room, Ix<Revision> revision)
{
    const Revision& row = world.revisions[revision];
    const DefinitionNode& node = *world.asked.revisions[revision.slot];
    std::int64_t most = INT_MAX;
    if (row.cpu > 0)
        most = std::min(most, room.cpu / row.cpu);
    if (row.memory > 0)
        most = std::min(most, room.memory / row.memory);
    if (node.network == NetworkMode::awsvpc)
        most = std::min<std::int64_t>(most, room.interfaces);
    if (!hosts::fixedPortsOf(node).empty())
        most = std::min<std::int64_t>(most, 1);
    return static_cast<int>(most);
}

bool isDistinct(const World& world, const Task& task, Ix<Task> at)
{
    const auto has = [](const auto& constraints) {
        return std::any_of(constraints.begin(), constraints.end(), [](const Constraint& each) {
            return each.type == ConstraintType::distinctInstance;
        });
    };
    if (task.service) {
        const auto& node = world.asked.services[task.service.slot];
        return node && has(node->constraints);
    }
    const bool isKept = at.slot < world.waitingRuns.size() && world.waitingRuns[at.slot];
    return isKept && std::any_of(world.waitingRuns[at.slot]->constraints.begin(),
                                 world.waitingRuns[at.slot]->constraints.end(),
                                 [](const auto& each) { return each.first == "distinctInstance"; });
}

// Waiting tasks with the same requirements.
struct Alike {
    Ix<Revision> revision;
    bool distinct = false;
    int tasks = 0;
};

std::vector<Alike> waitingFor(const World& world, const CapacityProvider& row)
{
    std::vector<Alike> all;
    for (auto at = world.clusters[row.cluster].firstWaiting; at; at = world.tasks[at].nextOfHost) {
        const Task& task = world.tasks[at];
        if (task.provider != row.name)
            continue;
        const bool distinct = isDistinct(world, task, at);
        const auto known = std::find_if(all.begin(), all.end(), [&](const Alike& each) {
            return each.revision == task.revision && each.distinct == distinct;
        });
        if (known != all.end())
            ++known->tasks;
        else
            all.push_back({task.revision, distinct, 1});
    }
    return all;
}

// Of each group of tasks alone, on the largest type; the group that needs the most decides.
void addWaiting(const World& world, const CapacityProvider& row, Reservation& reservation)
{
    const std::vector<Room> rooms = roomsOf(world, row.group);
    for (const Alike& each : waitingFor(world, row)) {
        reservation.waiting += each.tasks;
        if (!fitsEveryType(world, row.group, each.revision)) {
            reservation.tooLarge += each.tasks;
            reservation.largest = each.revision;
            continue;
        }
        int most = 1;
        for (const Room& room : rooms)
            most = std::max(most, fitsIn(world, room, each.revision));
        if (each.distinct)
            most = 1;
        reservation.asked = std::max(reservation.asked, (each.tasks - 1) / most + 1);
    }
}
} // namespace

bool isOfProvider(const Host& host)
{
    const LifecycleState state = host.membership.state;
    const bool counts = isPending(state) || state == LifecycleState::inService;
    return counts && !host.terminated &&
           (host.status == InstanceStatus::active || host.status == InstanceStatus::draining);
}

bool isBusy(const World& world, Ix<Host> at)
{
    for (auto task = world.hosts[at].firstTask; task; task = world.tasks[task].nextOfHost) {
        const Ix<Service> service = world.tasks[task].service;
        if (!service || !world.services[service].daemon)
            return true;
    }
    return false;
}

bool fitsEveryType(const World& world, Ix<ScalingGroup> group, Ix<Revision> revision)
{
    const std::vector<Room> rooms = roomsOf(world, group);
    return !rooms.empty() && std::all_of(rooms.begin(), rooms.end(), [&](const Room& room) {
        return fitsIn(world, room, revision) > 0;
    });
}

Reservation reservationOf(const World& world, Ix<CapacityProvider> at)
{
    const CapacityProvider& row = world.capacityProviders[at];
    const auto& node = world.asked.capacityProviders[at.slot];
    Reservation reservation;
    if (!row.group || !row.cluster || !node)
        return reservation;
    for (auto host = world.autoScalingGroups[row.group].firstHost; host;
         host = world.hosts[host].nextOfGroup) {
        if (!isOfProvider(world.hosts[host]))
            continue;
        ++reservation.running;
        reservation.busy += isBusy(world, host) ? 1 : 0;
    }
    addWaiting(world, row, reservation);
    if (reservation.asked > 0)
        reservation.further = std::clamp(reservation.asked, node->minimumStep, node->maximumStep);
    reservation.needed =
        reservation.asked > 0 ? reservation.running + reservation.further : reservation.busy;
    return reservation;
}

Amount percentOf(const Reservation& reservation)
{
    if (reservation.running == 0)
        return (reservation.needed > 0 ? 200 : 100) * kOne;
    return Amount{reservation.needed} * 100 * kOne / reservation.running;
}

} // namespace stowage::sim::capacity
