// SPDX-License-Identifier: MIT
#include "sim/laws/placement_board.h"

#include "sim/laws/host_resources.h"
#include "sim/laws/managed_volumes.h"

#include <algorithm>
#include <utility>

namespace stowage::sim::placement {

namespace {
constexpr std::string_view kZone = "attribute:ecs.availability-zone";

std::optional<std::string> valueOf(const World& world, Ix<Host> at, std::string_view attribute)
{
    const std::string* value = hosts::attribute(world, at, attribute);
    return value ? std::optional(*value) : std::nullopt;
}

bool isInCluster(const Host& host, Ix<Cluster> cluster)
{
    return host.cluster == cluster && host.registeredAt != kNever &&
           host.phase != HostPhase::buried;
}

// Reads what tells groups apart only where it can have changed.
std::uint32_t groupOf(const World& world, PlacementBoard& board, BoardedHost& known, Ix<Host> at)
{
    const Host& host = world.hosts[at];
    const auto& attributes = world.attributes[at.slot];
    HostGroup& traits = known.traits;
    const bool active = host.status == InstanceStatus::active;
    if (known.attributes && known.attributes == attributes && traits.active == active &&
        traits.agent == host.agentConnected && traits.zone == host.zone &&
        traits.interfaceLeft == hosts::hasInterfaceLeft(world, at))
        return known.group;
    known.attributes = attributes;
    traits = {active,
              host.agentConnected,
              hosts::hasInterfaceLeft(world, at),
              hosts::attribute(world, at, kAttachesVolumes) != nullptr,
              host.zone,
              valueOf(world, at, "ecs.os-type"),
              valueOf(world, at, "ecs.cpu-architecture"),
              valueOf(world, at, kZone.substr(kAttributeOf.size()))};
    const auto same = std::find(board.groups.begin(), board.groups.end(), traits);
    known.group = static_cast<std::uint32_t>(same - board.groups.begin());
    if (same == board.groups.end())
        board.groups.push_back(traits);
    return known.group;
}

void readHost(World& world, PlacementBoard& board, Ix<Cluster> cluster, Ix<Host> at)
{
    PlacementBoards& boards = world.boards;
    if (boards.hosts.size() <= at.slot)
        boards.hosts.resize(at.slot + 1);
    BoardedHost& known = boards.hosts[at.slot];
    known.changed = false;
    const Host& host = world.hosts[at];
    if (!isInCluster(host, cluster))
        return board.index.remove(at.slot);
    IndexedHost indexed;
    indexed.number = host.number;
    indexed.group = groupOf(world, board, known, at);
    indexed.registeredMicros = host.registeredAt.micros;
    indexed.cpuFree = static_cast<std::int32_t>(host.cpu - host.scheduler.cpu);
    indexed.memoryFree = static_cast<std::int32_t>(host.memory - host.scheduler.memory);
    indexed.tasksInAll = known.tasks;
    board.index.set(at.slot, indexed);
}

TaskOwner ownerOf(const World& world, Ix<Task> at)
{
    const Task& task = world.tasks[at];
    return task.service ? TaskOwner{task.service.slot, 0}
                        : TaskOwner{kNone, world.taskStories[at.slot].group};
}

void countTask(World& world, PlacementBoard& board, Ix<Task> at, int by)
{
    const std::uint32_t host = world.tasks[at].host.slot;
    if (world.boards.hosts.size() <= host)
        world.boards.hosts.resize(host + 1);
    world.boards.hosts[host].tasks += by;
    const auto next = static_cast<std::uint32_t>(board.owners.size());
    const std::uint32_t owner = board.owners.try_emplace(ownerOf(world, at), next).first->second;
    board.index.addTasks(owner, host, by);
}
PlacementBoard& boardOf(World& world, Ix<Cluster> cluster)
{
    if (PlacementBoard* const made = world.boards.of(cluster)) {
        for (const std::uint32_t host : std::exchange(made->changed, {}))
            readHost(world, *made, cluster, {host});
        return *made;
    }
    putAt(world.boards.clusters, cluster.slot, std::make_unique<PlacementBoard>());
    PlacementBoard& board = *world.boards.of(cluster);
    for (auto at = world.clusters[cluster].firstHost; at; at = world.hosts[at].nextOfCluster) {
        for (auto task = world.hosts[at].firstTask; task; task = world.tasks[task].nextOfHost)
            if (world.tasks[task].inScheduler)
                countTask(world, board, task, 1);
        readHost(world, board, cluster, at);
    }
    return board;
}

bool isByInstance(const std::string& field)
{
    return !field.starts_with(kAttributeOf);
}

// What tells the instances of a group apart is left to the scan: expressions, fixed host ports and
// attributes other than the zone.
bool isIndexed(const World& world, const Wanted& wanted, const PlacementAsk& ask)
{
    if (wanted.only || wanted.scalingGroup)
        return false;
    const DefinitionNode& node = *world.asked.revisions[wanted.revision.slot];
    for (const std::vector<Constraint>* list : {&node.constraints, &wanted.constraints})
        for (const Constraint& constraint : *list)
            if (constraint.type == ConstraintType::memberOf)
                return false;
    for (const Strategy& strategy : wanted.strategies)
        if (strategy.type == StrategyType::spread && !isByInstance(strategy.field) &&
            strategy.field != kZone)
            return false;
    if (node.network == NetworkMode::bridge || node.network == NetworkMode::host)
        for (const ContainerNode& container : node.containers)
            for (const PortMapping& port : container.ports)
                if (node.network == NetworkMode::host || port.hostPort != 0)
                    return false;
    return PlacementIndex::serves(ask);
}

std::vector<GroupView> viewsOf(const World& world, const PlacementBoard& board,
                               const Wanted& wanted, const PlacementAsk& ask)
{
    const DefinitionNode& node = *world.asked.revisions[wanted.revision.slot];
    std::vector<GroupView> views(board.groups.size());
    for (std::size_t n = 0; n < views.size(); ++n) {
        const HostGroup& group = board.groups[n];
        unsigned failed = 0;
        const auto require = [&failed](bool met, Need need) {
            failed |= met ? 0U : 1U << static_cast<unsigned>(need);
        };
        require(group.active, Need::active);
        require(group.agent, Need::agent);
        require(isLocated(wanted, node, world.text(group.zone)), Need::location);
        require(platformFits(node, group.operatingSystem ? &*group.operatingSystem : nullptr,
                             group.processor ? &*group.processor : nullptr) &&
                    (group.attachesVolumes || !managed_volumes::isNeeded(node)),
                Need::attribute);
        require(node.network != NetworkMode::awsvpc || group.interfaceLeft, Need::networkInterface);
        views[n].failed = static_cast<std::uint16_t>(failed);
        std::uint32_t bucket = 0;
        for (std::size_t other = 0; other <= n && group.zoneAttribute && bucket == 0; ++other)
            if (board.groups[other].zoneAttribute == group.zoneAttribute)
                bucket = static_cast<std::uint32_t>(other + 1);
        for (std::size_t preference = 0; preference < ask.preferences.size(); ++preference)
            if (ask.preferences[preference] == Preference::spread)
                views[n].bucket[preference] = bucket;
    }
    return views;
}
} // namespace

PlacementVerdict decideQuickly(World& world, const Wanted& wanted)
{
    PlacementAsk ask = askFor(world, wanted);
    if (!isIndexed(world, wanted, ask))
        return decide(world, wanted);
    // To spread over instances is to prefer the one with the fewest; told is what was asked for.
    std::vector<Preference> preferences = ask.preferences;
    for (std::size_t n = 0; n < wanted.strategies.size(); ++n)
        if (ask.preferences[n] == Preference::spread && isByInstance(wanted.strategies[n].field))
            ask.preferences[n] = Preference::fewestOfOwner;
    PlacementBoard& board = boardOf(world, wanted.cluster);
    const TaskOwner owner =
        wanted.service ? TaskOwner{wanted.service.slot, 0} : TaskOwner{kNone, wanted.group};
    const auto known = board.owners.find(owner);
    PlacementVerdict verdict =
        board.index.place(ask, viewsOf(world, board, wanted, ask),
                          known == board.owners.end() ? kNone : known->second);
    verdict.preferences = std::move(preferences);
    return verdict;
}

void taskCounts(World& world, Ix<Task> task, int by)
{
    const Ix<Cluster> cluster = world.tasks[task].cluster;
    if (PlacementBoard* const board = world.boards.of(cluster))
        countTask(world, *board, task, by);
}

} // namespace stowage::sim::placement
