// SPDX-License-Identifier: MIT
#include "sim/laws/network.h"

#include "base/text.h"
#include "plan/address_block.h"
#include "sim/adopt.h"
#include "sim/laws/faults.h"
#include "sim/laws/health.h"
#include "sim/laws/machines.h"
#include "sim/laws/targets.h"
#include "sim/laws/targets_by_hand.h"
#include "sim/laws/traffic.h"
#include "sim/rules.h"

#include <algorithm>
#include <memory>

namespace stowage::sim::network {

namespace {
constexpr int kFirstDynamicPort = 32'768;

using Groups = std::vector<ElementId>;

// One end of a connection that a security group looks at, and who is at the other.
struct Way {
    bool outbound = false;
    const Groups& own;
    int port = 0;
    const Groups& others;
    const std::vector<std::string>& blocks; // CIDR, of the other end's addresses
};

const SecurityGroupNode* groupOf(const World& world, const ElementId& id)
{
    if (world.asked.securityGroups)
        for (const SecurityGroupNode& group : *world.asked.securityGroups)
            if (group.id == id)
                return &group;
    return nullptr;
}

bool covers(const std::string& outer, const std::vector<std::string>& blocks)
{
    const auto around = addressBlock(outer);
    return around && std::all_of(blocks.begin(), blocks.end(), [&](const std::string& each) {
               const auto block = addressBlock(each);
               return block && contains(*around, *block);
           });
}

bool lets(const TrafficRule& rule, const Way& way)
{
    if (rule.outbound != way.outbound || way.port < rule.fromPort || way.port > rule.toPort)
        return false;
    return rule.group.text.empty()
               ? covers(rule.block, way.blocks)
               : std::find(way.others.begin(), way.others.end(), rule.group) != way.others.end();
}

// Every group lets everything out until rules of its own say what.
bool lets(const SecurityGroupNode& group, const Way& way)
{
    const auto& rules = group.rules;
    if (way.outbound && std::none_of(rules.begin(), rules.end(),
                                     [](const TrafficRule& rule) { return rule.outbound; }))
        return true;
    return std::any_of(rules.begin(), rules.end(),
                       [&](const TrafficRule& rule) { return lets(rule, way); });
}

std::string namesOf(const World& world, const Groups& groups)
{
    std::vector<std::string> names;
    for (const ElementId& id : groups)
        if (const SecurityGroupNode* group = groupOf(world, id))
            names.push_back(group->name);
    return joined(names, " or ");
}

std::string portWords(int port, bool isDynamic)
{
    return "TCP port " + numberText(std::int64_t{port}) +
           (isDynamic ? ", one of the dynamic ports 32768 to 60999," : "");
}

// Groups that are deleted are none.
std::string obstacleOn(const World& world, const Way& way, bool isDynamic)
{
    bool isGuarded = false;
    for (const ElementId& id : way.own) {
        const SecurityGroupNode* group = groupOf(world, id);
        if (group != nullptr && lets(*group, way))
            return {};
        isGuarded = isGuarded || group != nullptr;
    }
    if (!isGuarded)
        return {};
    std::string other = namesOf(world, way.others);
    if (other.empty())
        other = joined(way.blocks, " and ");
    return std::string("no ") + (way.outbound ? "outbound" : "inbound") + " rule of " +
           namesOf(world, way.own) + " lets " + portWords(way.port, isDynamic) +
           (way.outbound ? " out to " : " in from ") + other;
}

std::shared_ptr<const HostNode> hostNode(const World& world, Ix<Host> host)
{
    return askedOf(world.asked.hosts, host.slot);
}

// Of what has an interface in a subnet of its own.
std::string blockOf(const World& world, Ix<Task> task)
{
    if (task && world.asked.subnets)
        for (const SubnetNode& node : *world.asked.subnets)
            if (node.id.text == world.text(world.tasks[task].subnet))
                return node.block;
    return kUsualBlock;
}

const BalancerNode* balancerOf(const World& world, const Target& target)
{
    const Ix<Balancer> balancer = world.targetGroups[target.group].balancer;
    return balancer ? askedOf(world.asked.balancers, balancer.slot).get() : nullptr;
}
} // namespace

bool adoptGroups(World& world, const Plan& plan)
{
    const auto& before = world.asked.securityGroups;
    if (before ? *before == plan.securityGroups : plan.securityGroups.empty())
        return false;
    noteEdit(world);
    world.asked.securityGroups =
        std::make_shared<const std::vector<SecurityGroupNode>>(plan.securityGroups);
    return true;
}

void lookAtAll(World& world)
{
    for (auto at = world.targets.first(); at; at = world.targets.after(at))
        health::reconsider(world, at);
}

Groups groupsOf(const World& world, Ix<Task> task)
{
    const Task& row = world.tasks[task];
    if (world.asked.revisions[row.revision.slot]->network == NetworkMode::awsvpc) {
        const bool isGuarded = task.slot < world.taskGroups.size() && world.taskGroups[task.slot];
        return isGuarded ? *world.taskGroups[task.slot] : Groups{};
    }
    const auto node = hostNode(world, row.host);
    return node ? node->securityGroups : Groups{};
}

std::string obstacleTo(const World& world, const Target& target)
{
    const NameId zone = machines::zoneOf(world, machines::of(world, target));
    if (faults::disruption(world, zone) != 0)
        return "aws:network:disrupt-connectivity lets nothing into or out of " +
               std::string(world.text(zone));
    const BalancerNode* balancer = balancerOf(world, target);
    if (!balancer || !world.asked.securityGroups)
        return {};
    const auto host = target.host ? hostNode(world, target.host) : nullptr;
    const Ix<Task> task = targets::taskBehind(world, target);
    const Groups ofHost = host ? host->securityGroups : Groups{};
    const Groups groups = task ? groupsOf(world, task) : target.address == 0 ? ofHost : Groups{};
    const std::vector<std::string> there{host ? host->block : blockOf(world, task)};
    const bool isOwn = world.asked.targetGroups[target.group.slot]->targetType == TargetType::ip;
    const bool isDynamic = !isOwn && target.port >= kFirstDynamicPort;
    const std::string out =
        obstacleOn(world, {true, balancer->securityGroups, target.port, groups, there}, isDynamic);
    return !out.empty() ? out
                        : obstacleOn(world,
                                     {false, groups, target.port, balancer->securityGroups,
                                      balancer->blocks},
                                     isDynamic);
}

std::string obstacleTo(const World& world, Ix<Task> task, const FileSystemNode& node,
                       const std::string& block)
{
    if (!world.asked.securityGroups)
        return {};
    const Ix<Host> at = world.tasks[task].host;
    const auto host = at ? hostNode(world, at) : nullptr;
    const Groups groups = groupsOf(world, task);
    const std::vector<std::string> here{host ? host->block : blockOf(world, task)}, there{block};
    const std::string out =
        obstacleOn(world, {true, groups, kNfsPort, node.securityGroups, there}, false);
    return !out.empty()
               ? out
               : obstacleOn(world, {false, node.securityGroups, kNfsPort, groups, here}, false);
}

std::string obstacleOut(const World& world, Ix<Task> task, int port)
{
    static const std::vector<std::string> kAnywhere{"0.0.0.0/0"};
    return world.asked.securityGroups
               ? obstacleOn(world, {true, groupsOf(world, task), port, {}, kAnywhere}, false)
               : std::string();
}

std::string obstacleTo(const World& world, Ix<Source> source)
{
    const SourceNode& node = *world.asked.sources[source.slot];
    const auto at = rowOf<Balancer>(world, EntityKind::loadBalancer, node.balancer);
    if (!at || !world.asked.securityGroups)
        return {};
    const BalancerNode& balancer = *world.asked.balancers[at.slot];
    const std::vector<std::string> clients{balancer.clientsBlock};
    return obstacleOn(world, {false, balancer.securityGroups, node.port, {}, clients}, false);
}

void look(World& world, Ix<Target> at)
{
    const std::string obstacle = obstacleTo(world, world.targets[at]);
    Target& target = world.targets[at];
    if (obstacle.empty() == (target.blockFact == 0))
        return;
    const EntityId task = targets::bearerOf(world, target);
    const bool isCutOff =
        faults::disruption(world, machines::zoneOf(world, machines::of(world, target))) != 0;
    const RuleNumber rule = isCutOff ? ruleNumber("fault.disrupt") : ruleNumber("network.targets");
    if (obstacle.empty()) {
        target.blockFact = 0;
        world.tell({FactKind::pathOpened, idOf(target), rule, task});
    } else {
        target.blockFact = world.tell({FactKind::pathBlocked, idOf(target), rule, task},
                                      {world.names.intern(obstacle)});
    }
    traffic::bookLook(world, world.targets[at].group);
}

void tell(World& world, Ix<Source> at, const std::string& obstacle)
{
    Source& source = world.sources[at];
    const auto balancer =
        rowOf<Balancer>(world, EntityKind::loadBalancer, world.asked.sources[at.slot]->balancer);
    const EntityId asked = balancer ? idOf(world.balancers[balancer]) : EntityId{};
    const RuleNumber rule = ruleNumber("network.clients");
    if (obstacle.empty()) {
        source.blockFact = 0;
        if (asked)
            world.tell({FactKind::pathOpened, idOf(source), rule, asked});
    } else {
        source.blockFact = world.tell({FactKind::pathBlocked, idOf(source), rule, asked},
                                      {world.names.intern(obstacle)});
    }
}

void hostChanged(World& world, Ix<Host> host)
{
    for (auto task = world.hosts[host].firstTask; task; task = world.tasks[task].nextOfHost)
        for (auto at = world.tasks[task].firstTarget; at; at = world.targets[at].nextOfTask)
            health::reconsider(world, at);
    targets_by_hand::follow(world, {host, {}});
}

void taskCreated(World& world, Ix<Task> task)
{
    const Task& row = world.tasks[task];
    const auto service = row.service ? askedOf(world.asked.services, row.service.slot) : nullptr;
    const bool isOwn = world.asked.revisions[row.revision.slot]->network == NetworkMode::awsvpc;
    if (isOwn && service && !service->securityGroups.empty())
        putAt(world.taskGroups, task.slot, std::make_shared<const Groups>(service->securityGroups));
    else if (task.slot < world.taskGroups.size())
        world.taskGroups[task.slot] = nullptr;
}

} // namespace stowage::sim::network
