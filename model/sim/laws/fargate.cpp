// SPDX-License-Identifier: MIT
#include "sim/laws/fargate.h"

#include "plan/provider_split.h"
#include "sim/because.h"
#include "sim/laws/faults.h"
#include "sim/laws/launches.h"
#include "sim/laws/machines.h"
#include "sim/laws/scheduler.h"
#include "sim/laws/tasks.h"
#include "sim/rules.h"

#include <algorithm>

namespace stowage::sim::fargate {

namespace {
constexpr std::int64_t kMillion = 1'000'000;

std::uint64_t word(std::int64_t value)
{
    return static_cast<std::uint64_t>(value);
}

std::size_t place(Capacity capacity)
{
    return static_cast<std::size_t>(capacity);
}

// A subnet that a task may get its address in, and how many are there already.
struct Option {
    NameId zone = 0;
    NameId subnet = 0;
    int tasksInZone = 0;
    int tasksInSubnet = 0;
    std::uint32_t lackFact = 0; // no capacity is there; 0: there is
};

bool isOf(const World& world, Ix<Task> at, const Ask& ask)
{
    const Task& task = world.tasks[at];
    const bool isOwn = ask.service ? task.service == ask.service
                                   : !task.service && task.cluster == ask.cluster &&
                                         world.taskStories[at.slot].group == ask.group;
    return isOwn && task.capacity == ask.capacity && task.desired == TaskStatus::running;
}

const SubnetNode* subnetOf(const World& world, const ElementId& id)
{
    if (world.asked.subnets)
        for (const SubnetNode& node : *world.asked.subnets)
            if (node.id == id)
                return &node;
    return nullptr;
}

std::vector<Option> optionsFor(const World& world, const Ask& ask)
{
    std::vector<Option> options;
    for (const ElementId& id : ask.subnets)
        if (const SubnetNode* node = subnetOf(world, id))
            options.push_back({world.names.find(node->zone), world.names.find(id.text), 0, 0, 0});
    for (const Ix<Task> at : machines::fargateTasks(world)) {
        if (!isOf(world, at, ask))
            continue;
        for (Option& option : options) {
            option.tasksInZone += world.tasks[at].zone == option.zone ? 1 : 0;
            option.tasksInSubnet += world.tasks[at].subnet == option.subnet ? 1 : 0;
        }
    }
    for (Option& option : options)
        option.lackFact = faults::lackOfFargate(
            world, {ask.cluster, ask.service, ask.revision, ask.capacity, option.zone});
    return options;
}

Choice refused(const World& world, const Ask& ask, Lack lack, std::uint32_t fact = 0)
{
    Choice choice;
    choice.lack = lack;
    choice.fact = fact;
    choice.words = {word(static_cast<int>(lack)), word(static_cast<int>(ask.capacity)),
                    word(world.revisions[ask.revision].cpu),
                    word(world.fargate.inUse[place(ask.capacity)]),
                    word(world.fargate.quota[place(ask.capacity)])};
    return choice;
}

FargateTaskSize sizeOf(const World& world, const Task& task)
{
    const DefinitionNode& node = *world.asked.revisions[task.revision.slot];
    FargateTaskSize size;
    size.cpu = world.revisions[task.revision].cpu;
    size.memory = world.revisions[task.revision].memory;
    size.ephemeralGib = node.ephemeralGib;
    size.arm = node.cpuArchitecture == "ARM64";
    size.windows = node.osFamily.starts_with("WINDOWS");
    size.spot = task.capacity == Capacity::fargateSpot;
    return size;
}

void takeBack(World& world, std::uint32_t fault)
{
    std::vector<Ix<Task>> hit;
    for (const Ix<Task> at : machines::fargateTasks(world))
        if (world.tasks[at].capacity == Capacity::fargateSpot &&
            world.tasks[at].desired == TaskStatus::running &&
            faults::hitting(world, FaultKind::spotInterruption, at).fact == fault)
            hit.push_back(at);
    for (const Ix<Task> at : hit)
        tasks::requestStop(world, at, StopCode::spotInterruption, "Your Spot Task was interrupted.",
                           ruleNumber("fargate.spot"));
}
} // namespace

Ways waysOf(bool launchType, const ProviderStrategy& providers)
{
    if (launchType)
        return {{{std::string(kFargateProvider), 0, 1}}, false};
    Ways ways;
    const bool isOwn = !providers.empty() && isFargateProvider(providers.front().provider);
    for (const StrategyItem& item : providers)
        if (isOwn && isFargateProvider(item.provider))
            ways.strategy.push_back(item);
    ways.byStrategy = isOwn;
    return ways;
}

Choice choose(const World& world, const Ask& ask)
{
    const DefinitionNode& node = *world.asked.revisions[ask.revision.slot];
    if (!node.runsOnFargate)
        return refused(world, ask, Lack::incompatible);
    const std::vector<Option> options = optionsFor(world, ask);
    if (options.empty())
        return refused(world, ask, Lack::subnet);
    const std::int64_t needed = world.revisions[ask.revision].cpu;
    if (world.fargate.inUse[place(ask.capacity)] + needed >
        world.fargate.quota[place(ask.capacity)])
        return refused(world, ask, Lack::vcpus);
    const Option* best = nullptr;
    for (const Option& option : options)
        if (option.lackFact == 0 &&
            (best == nullptr || std::pair(option.tasksInZone, option.tasksInSubnet) <
                                    std::pair(best->tasksInZone, best->tasksInSubnet)))
            best = &option;
    if (best == nullptr)
        return refused(world, ask, Lack::capacity, options.front().lackFact);
    Choice choice;
    choice.zone = best->zone;
    choice.subnet = best->subnet;
    choice.words = {word(static_cast<int>(ask.capacity)), best->zone, best->subnet};
    std::vector<NameId> told;
    for (const Option& option : options) {
        if (std::find(told.begin(), told.end(), option.zone) != told.end())
            continue;
        told.push_back(option.zone);
        choice.words.push_back(option.zone);
        choice.words.push_back(option.lackFact != 0 ? UINT64_MAX : word(option.tasksInZone));
    }
    return choice;
}

Choice givenToNobody(const World& world, const Ask& ask)
{
    return refused(world, ask, Lack::strategy);
}

std::int64_t launchesLeft(World& world)
{
    FargateAccount& account = world.fargate;
    const std::int64_t most = world.timing.fargateBurst * kMillion;
    if (account.countedAt == kNever) {
        account.launches = most;
    } else {
        const std::int64_t passed = (world.now - account.countedAt).micros;
        const std::int64_t lack = most - account.launches;
        const bool isFull = passed >= lack / world.timing.fargateRate + 1;
        account.launches = isFull ? most : account.launches + passed * world.timing.fargateRate;
        account.launches = std::min(account.launches, most);
    }
    account.countedAt = world.now;
    return account.launches / kMillion;
}

void launch(World& world)
{
    world.fargate.launches -= kMillion;
}

Time nextLaunchAt(const World& world)
{
    const std::int64_t lack = std::max<std::int64_t>(0, kMillion - world.fargate.launches);
    const std::int64_t rate = world.timing.fargateRate;
    return world.fargate.countedAt + microseconds((lack + rate - 1) / rate);
}

void join(World& world, Ix<Task> task)
{
    const Task& row = world.tasks[task];
    world.fargate.inUse[place(row.capacity)] += world.revisions[row.revision].cpu;
    if (const Ix<FargateArea> area = areaOf(world, row))
        world.mark(idOf(world.fargateAreas[area]));
}

void leave(World& world, Ix<Task> task)
{
    const Task& row = world.tasks[task];
    world.fargate.inUse[place(row.capacity)] -= world.revisions[row.revision].cpu;
    (row.capacity == Capacity::fargateSpot ? world.bill.fargateSpot : world.bill.fargate) +=
        costOf(world, task);
    if (const Ix<FargateArea> area = areaOf(world, row))
        world.mark(idOf(world.fargateAreas[area]));
    lookAtAll(world); // its part of the quota is free
}

Nanodollars costOf(const World& world, Ix<Task> task)
{
    const TaskStory& story = world.taskStories[task.slot];
    if (story.pullStartedAt == kNever)
        return 0;
    const Time until = story.stoppedAt != kNever ? story.stoppedAt : world.now;
    return fargateCost(sizeOf(world, world.tasks[task]), until - story.pullStartedAt);
}

Nanodollars perHour(const World& world, Ix<Task> task)
{
    const bool isPaid = world.taskStories[task.slot].pullStartedAt != kNever &&
                        world.tasks[task].status < TaskStatus::stopped;
    return isPaid ? fargatePerHour(sizeOf(world, world.tasks[task])) : 0;
}

bool adoptAccount(World& world, const Plan& plan)
{
    bool differs = false;
    if (world.asked.subnets ? *world.asked.subnets != plan.subnets : !plan.subnets.empty()) {
        world.asked.subnets = std::make_shared<const std::vector<SubnetNode>>(plan.subnets);
        for (const SubnetNode& node : plan.subnets) { // so that a choice can be told
            world.names.intern(node.id.text);
            world.names.intern(node.zone);
        }
        differs = true;
    }
    const std::array<std::int64_t, kCapacities> quota{0, plan.fargateVcpus * 1'024LL,
                                                      plan.fargateSpotVcpus * 1'024LL};
    if (world.fargate.quota != quota) {
        noteEdit(world);
        world.fargate.quota = quota;
        differs = true;
    }
    return differs;
}

void lookAtAll(World& world)
{
    for (auto at = world.services.first(); at; at = world.services.after(at)) {
        const bool waits = world.services[at].saidUnplaceable || world.services[at].unevenMark != 0;
        if (waits && launches::anyOnFargate(world, at))
            scheduler::lookAgain(world, at, scheduler::Look::forMissing);
    }
}

namespace {
// To services that found no place, and to those whose tasks may be more even now.
void capacityReturns(World& world)
{
    lookAtAll(world);
    for (auto at = world.services.first(); at; at = world.services.after(at)) {
        const auto node = askedOf(world.asked.services, at.slot);
        if (node && node->rebalances && launches::anyOnFargate(world, at))
            scheduler::lookAgain(world, at);
    }
}
} // namespace

void whenFaultsChange(World& world, const Fact& fact)
{
    const auto kind = static_cast<FaultKind>(world.facts.payload(fact.number).front());
    if (kind != FaultKind::spotInterruption && kind != FaultKind::noCapacity)
        return;
    if (fact.kind == FactKind::faultEnded)
        capacityReturns(world);
    else if (kind == FaultKind::spotInterruption)
        takeBack(world, fact.number);
}

} // namespace stowage::sim::fargate
