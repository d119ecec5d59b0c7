// SPDX-License-Identifier: MIT
#include "sim/laws/placement_candidates.h"

#include "base/text.h"
#include "sim/identity.h"
#include "sim/laws/host_resources.h"
#include "sim/laws/managed_volumes.h"
#include "sim/query_language.h"

#include <algorithm>
#include <map>

namespace stowage::sim::placement {

namespace {
using Buckets = std::map<std::string, std::uint32_t>;

std::vector<std::string> spreadFields(const std::vector<Strategy>& strategies)
{
    std::vector<std::string> fields;
    fields.reserve(strategies.size() + 1);
    for (const Strategy& strategy : strategies)
        fields.push_back(strategy.type == StrategyType::spread ? strategy.field : std::string());
    if (strategies.empty())
        fields.emplace_back("attribute:ecs.availability-zone");
    return fields;
}

// Instances that lack the attribute share one bucket.
std::uint32_t bucketOf(const World& world, Ix<Host> at, const std::string& field, Buckets& buckets)
{
    if (!field.starts_with(kAttributeOf))
        return world.hosts[at].number;
    const std::string* value =
        hosts::attribute(world, at, std::string_view(field).substr(kAttributeOf.size()));
    if (!value)
        return 0;
    return buckets.try_emplace(*value, static_cast<std::uint32_t>(buckets.size() + 1))
        .first->second;
}

std::vector<QueryExpression> expressionsOf(const DefinitionNode& node, const Wanted& wanted,
                                           bool& readable)
{
    std::vector<QueryExpression> expressions;
    for (const std::vector<Constraint>* list : {&node.constraints, &wanted.constraints}) {
        for (const Constraint& constraint : *list) {
            if (constraint.type != ConstraintType::memberOf)
                continue;
            if (Result<QueryExpression> read = parseQuery(constraint.expression))
                expressions.push_back(*std::move(read));
            else
                readable = false; // no instance can satisfy what nobody can read
        }
    }
    return expressions;
}

bool satisfies(const World& world, Ix<Host> at, const std::vector<QueryExpression>& expressions)
{
    if (expressions.empty())
        return true;
    const Host& host = world.hosts[at];
    std::vector<std::string> groups;
    InstanceFacts facts;
    for (auto task = host.firstTask; task; task = world.tasks[task].nextOfHost) {
        groups.emplace_back(world.text(world.taskStories[task.slot].group));
        facts.runningTasksCount += world.tasks[task].status == TaskStatus::running ? 1 : 0;
    }
    const std::string id = instanceIdText(world, host.number);
    facts.agentConnected = host.agentConnected;
    facts.agentVersion = hosts::kAgentVersion;
    facts.ec2InstanceId = id;
    facts.registeredMicros = host.registeredAt.micros;
    if (at.slot < world.attributes.size() && world.attributes[at.slot])
        facts.attributes = *world.attributes[at.slot];
    facts.taskGroups = groups;
    return std::all_of(expressions.begin(), expressions.end(),
                       [&](const QueryExpression& each) { return matches(each, facts); });
}

std::uint16_t takenPort(const World& world, Ix<Host> at, const DefinitionNode& node)
{
    std::vector<hosts::FixedPort> own; // one named twice is never free
    for (const hosts::FixedPort& named : hosts::fixedPortsOf(node)) {
        const bool twice = std::find(own.begin(), own.end(), named) != own.end();
        if (twice || !hosts::isPortFree(world, at, named.port, named.protocol))
            return named.port;
        own.push_back(named);
    }
    const bool tooMany =
        !own.empty() &&
        hosts::reservedPorts(world, at) + static_cast<int>(own.size()) > hosts::kMostReservedPorts;
    return tooMany ? own.front().port : std::uint16_t{0};
}

bool ownedBy(const World& world, Ix<Task> task, const Wanted& wanted)
{
    const Task& row = world.tasks[task];
    return wanted.service ? row.service == wanted.service
                          : !row.service && world.taskStories[task.slot].group == wanted.group;
}

void countTasks(const World& world, Ix<Host> at, const Wanted& wanted, Candidate& candidate)
{
    for (auto task = world.hosts[at].firstTask; task; task = world.tasks[task].nextOfHost) {
        if (world.tasks[task].desired != TaskStatus::running)
            continue;
        ++candidate.tasksInAll;
        candidate.tasksOfOwner += ownedBy(world, task, wanted) ? 1 : 0;
    }
}

std::uint16_t failedBeforehand(const World& world, Ix<Host> at, const Wanted& wanted,
                               const std::vector<QueryExpression>& expressions)
{
    const Host& host = world.hosts[at];
    const DefinitionNode& node = *world.asked.revisions[wanted.revision.slot];
    unsigned failed = 0;
    const auto require = [&failed](bool met, Need need) {
        failed |= met ? 0U : 1U << static_cast<unsigned>(need);
    };
    require(host.status == InstanceStatus::active, Need::active);
    require(host.agentConnected, Need::agent);
    require(isLocated(wanted, node, world.text(host.zone)), Need::location);
    require(platformFits(node, hosts::attribute(world, at, "ecs.os-type"),
                         hosts::attribute(world, at, "ecs.cpu-architecture")) &&
                (!managed_volumes::isNeeded(node) ||
                 hosts::attribute(world, at, kAttachesVolumes) != nullptr),
            Need::attribute);
    require(satisfies(world, at, expressions), Need::memberOf);
    require(node.network != NetworkMode::awsvpc || hosts::hasInterfaceLeft(world, at),
            Need::networkInterface);
    return static_cast<std::uint16_t>(failed);
}
} // namespace

bool isLocated(const Wanted& wanted, const DefinitionNode& node, std::string_view zone)
{
    const auto& zones = wanted.subnetZones;
    return node.network != NetworkMode::awsvpc || zones.empty() ||
           std::find(zones.begin(), zones.end(), zone) != zones.end();
}

bool platformFits(const DefinitionNode& node, const std::string* operatingSystem,
                  const std::string* processor)
{
    const std::string_view wanted = node.osFamily.starts_with("WINDOWS") ? "windows" : "linux";
    if (operatingSystem && *operatingSystem != wanted)
        return false;
    return node.cpuArchitecture.empty() || !processor ||
           *processor == lowered(node.cpuArchitecture);
}

Wanted wantedBy(const World& world, Ix<Service> service, Ix<Revision> revision)
{
    Wanted wanted;
    wanted.cluster = world.services[service].cluster;
    wanted.revision = revision;
    wanted.service = service;
    if (const auto& asked = world.asked.services[service.slot]) {
        wanted.strategies = asked->strategies;
        wanted.constraints = asked->constraints;
        wanted.subnetZones = asked->subnetZones;
    }
    return wanted;
}

void nameFields(World& world, const std::vector<Strategy>& strategies)
{
    for (const std::string& field : spreadFields(strategies))
        world.names.intern(field);
}

PlacementAsk askFor(const World& world, const Wanted& wanted)
{
    PlacementAsk ask;
    const bool alone = !wanted.service;
    if (wanted.revision) {
        ask.cpu = world.revisions[wanted.revision].cpu;
        ask.memory = world.revisions[wanted.revision].memory;
    }
    ask.distinctInstance =
        std::any_of(wanted.constraints.begin(), wanted.constraints.end(),
                    [](const auto& each) { return each.type == ConstraintType::distinctInstance; });
    for (const Strategy& strategy : wanted.strategies) {
        const bool cpu = lowered(strategy.field) == "cpu";
        ask.preferences.push_back(strategy.type == StrategyType::spread   ? Preference::spread
                                  : strategy.type == StrategyType::random ? Preference::random
                                  : cpu                                   ? Preference::binpackCpu
                                        : Preference::binpackMemory);
    }
    if (wanted.strategies.empty())
        ask.preferences = {Preference::spread,
                           alone ? Preference::random : Preference::fewestOfOwner};
    const std::vector<std::string> fields = spreadFields(wanted.strategies);
    for (std::size_t n = 0; n < fields.size(); ++n)
        ask.fields[n] = world.names.find(fields[n]);
    const NameId owner =
        alone ? world.clusters[wanted.cluster].element : world.services[wanted.service].element;
    ask.dice = streamOf(world.seed, world.text(owner), Purpose::placement);
    ask.draw =
        alone ? world.clusters[wanted.cluster].placed : world.services[wanted.service].placed;
    return ask;
}

std::vector<Candidate> candidatesFor(const World& world, const Wanted& wanted)
{
    const DefinitionNode& node = *world.asked.revisions[wanted.revision.slot];
    bool readable = true;
    const std::vector<QueryExpression> expressions = expressionsOf(node, wanted, readable);
    const std::vector<std::string> fields = spreadFields(wanted.strategies);
    std::vector<Buckets> buckets(fields.size());
    std::vector<Candidate> candidates;
    for (auto at = world.clusters[wanted.cluster].firstHost; at;
         at = world.hosts[at].nextOfCluster) {
        const Host& host = world.hosts[at];
        if ((wanted.only && at != wanted.only) || (wanted.zone != 0 && host.zone != wanted.zone) ||
            (wanted.scalingGroup &&
             (host.membership.group != wanted.scalingGroup || !isMember(host.membership.state))))
            continue;
        Candidate candidate;
        candidate.slot = at.slot;
        candidate.number = host.number;
        candidate.registeredMicros = host.registeredAt.micros;
        candidate.cpuFree = host.cpu - host.scheduler.cpu;
        candidate.memoryFree = host.memory - host.scheduler.memory;
        candidate.portTaken = takenPort(world, at, node);
        candidate.failed = failedBeforehand(world, at, wanted, expressions);
        if (!readable)
            candidate.failed = static_cast<std::uint16_t>(
                candidate.failed | 1U << static_cast<unsigned>(Need::memberOf));
        countTasks(world, at, wanted, candidate);
        for (std::size_t n = 0; n < fields.size(); ++n)
            if (!fields[n].empty())
                candidate.bucket[n] = bucketOf(world, at, fields[n], buckets[n]);
        candidates.push_back(candidate);
    }
    return candidates;
}

PlacementVerdict decide(const World& world, const Wanted& wanted, std::size_t kept)
{
    return place(askFor(world, wanted), candidatesFor(world, wanted), kept);
}

Ix<Task> victimAmong(const World& world, Ix<Service> service, const std::vector<Ix<Task>>& tasks,
                     const std::vector<bool>& first)
{
    const Wanted wanted = wantedBy(world, service, {});
    const std::vector<std::string> fields = spreadFields(wanted.strategies);
    std::vector<Buckets> buckets(fields.size());
    std::vector<Victim> victims;
    for (std::size_t n = 0; n < tasks.size(); ++n) {
        const Task& task = world.tasks[tasks[n]];
        const Host& host = world.hosts[task.host];
        const Revision& revision = world.revisions[task.revision];
        Victim victim;
        victim.slot = tasks[n].slot;
        victim.number = task.number;
        victim.goesFirst = first[n];
        victim.zone = host.zone;
        victim.host = host.number;
        victim.cpuFreeAfter = host.cpu - host.scheduler.cpu + revision.cpu;
        victim.memoryFreeAfter = host.memory - host.scheduler.memory + revision.memory;
        for (std::size_t field = 0; field < fields.size(); ++field)
            if (!fields[field].empty())
                victim.bucket[field] = bucketOf(world, task.host, fields[field], buckets[field]);
        victims.push_back(victim);
    }
    PlacementAsk ask = askFor(world, wanted);
    ask.dice = streamOf(world.seed, world.text(world.services[service].element), Purpose::choice);
    ask.draw = world.services[service].chosen;
    return {chooseVictim(ask, victims)};
}

} // namespace stowage::sim::placement
