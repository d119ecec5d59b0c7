// SPDX-License-Identifier: GPL-3.0-or-later
// Tasks on Fargate: how strategies divide them, when Spot has them back, and what everything costs.
#include "plan/instance_types.h"
#include "sim/costs.h"
#include "sim/rules.h"
#include "storm/watch.h"

#include <algorithm>
#include <cstdlib>

namespace stowage::storm {

using namespace stowage::sim;

namespace {
constexpr std::size_t kWordsPerItem = 5; // name, base, weight, before, given
constexpr std::int64_t kMicrosPerSecond = 1'000'000;

// Linux on Intel or ARM, in thousandths of a millionth of a dollar an hour, and 30 % of it on Spot.
std::int64_t priceOf(const World& world, Ix<Task> at, bool spot)
{
    const Revision& revision = world.revisions[world.tasks[at].revision];
    const DefinitionNode& node = *world.asked.revisions[world.tasks[at].revision.slot];
    const bool arm = node.cpuArchitecture == "ARM64";
    const std::int64_t cpu = arm ? 32'380'000 : 40'480'000, memory = arm ? 3'560'000 : 4'445'000;
    const std::int64_t storage = node.ephemeralGib > 20 ? (node.ephemeralGib - 20) * 111'000 : 0;
    const std::int64_t all =
        revision.cpu * cpu / 1'024 + revision.memory * memory / 1'024 + storage;
    return spot ? all * 3 / 10 : all;
}

// Of a volume of Amazon EBS, in the same.
std::int64_t priceOf(const ManagedVolume& volume)
{
    // By type, in thousandths of a dollar: of a GiB, of one of the IOPS, and those that are free.
    struct Price {
        std::int64_t gib, iops, free;
    };
    constexpr Price kPrices[] = {{80, 5, 3'000}, {100, 0, 0}, {125, 65, 0}, {125, 65, 0},
                                 {45, 0, 0},     {15, 0, 0},  {50, 0, 0}};
    const Price& price = kPrices[static_cast<int>(volume.type)];
    std::int64_t month = price.gib * volume.gib;
    for (std::int64_t n = price.free; n < volume.iops; ++n)
        month += volume.type != EbsType::io2 || n < 32'000 ? price.iops : n < 64'000 ? 46 : 32;
    if (volume.type == EbsType::gp3 && volume.throughput > 125)
        month += 40 * (volume.throughput - 125);
    return month * 1'000'000 / (30 * 24);
}

std::int64_t paid(std::int64_t perHour, Time from, Time until)
{
    const std::int64_t micros = (until - from).micros;
    const std::int64_t seconds = micros / kMicrosPerSecond + (micros % kMicrosPerSecond != 0);
    return perHour * (seconds < 60 ? 60 : seconds) / 3'600;
}
} // namespace

void Watch::onSplit(const Fact& fact, std::span<const std::uint64_t> words)
{
    std::int64_t given = 0, missing = 0, beyond = 0, weights = 0;
    bool isNew = true; // nothing of before tells against the weights
    for (std::size_t n = 0; n + kWordsPerItem <= words.size(); n += kWordsPerItem) {
        const auto base = static_cast<std::int64_t>(words[n + 1]);
        const auto has = static_cast<std::int64_t>(words[n + 3] + words[n + 4]);
        given += static_cast<std::int64_t>(words[n + 4]);
        missing += std::max<std::int64_t>(0, base - has);
        beyond += std::max<std::int64_t>(0, has - base);
        weights += static_cast<std::int64_t>(words[n + 2]);
        isNew = isNew && words[n + 3] == 0;
    }
    for (std::size_t n = 0; n + kWordsPerItem <= words.size(); n += kWordsPerItem) {
        const auto base = static_cast<std::int64_t>(words[n + 1]);
        const auto weight = static_cast<std::int64_t>(words[n + 2]);
        const auto own = static_cast<std::int64_t>(words[n + 4]);
        findings_.expect(missing == 0 || base > 0 || own == 0, 36, "Fact", fact.number,
                         "gives tasks by weight before a base is met");
        const std::int64_t part = std::max<std::int64_t>(0, own - base);
        findings_.expect(!isNew || weights == 0 || words.size() > 2 * kWordsPerItem ||
                             std::abs(part * weights - beyond * weight) <= weights,
                         36, "Fact", fact.number, "divides otherwise than by weight");
    }
    findings_.expect(given >= 0, 36, "Fact", fact.number, "takes tasks away");
}

void Watch::onFargatePlaced(const World& world, const Fact& fact, std::uint64_t capacity)
{
    const Ix<Task> at{world.slotOf(fact.subject())};
    if (!at)
        return;
    const bool spot = static_cast<Capacity>(capacity) == Capacity::fargateSpot;
    fargate_[fact.subjectNumber].perHour = priceOf(world, at, spot);
    findings_.expect(world.clusters[world.tasks[at].cluster].active, 29, "Task", fact.subjectNumber,
                     "is placed in a deleted cluster");
}

void Watch::onTaskEnds(const Fact& fact, TaskStatus status)
{
    const TaskMemory& task = tasks_[fact.subjectNumber];
    if (status < TaskStatus::deprovisioning)
        return;
    if (task.stopCode == StopCode::spotInterruption && status == TaskStatus::deprovisioning)
        findings_.expect(fact.at() - task.stopAsked <= minutes(2), 37, "Task", fact.subjectNumber,
                         "runs on after Spot has taken its machine");
    const auto own = fargate_.find(fact.subjectNumber);
    if (own != fargate_.end() && status == TaskStatus::stopped)
        own->second.until = fact.at();
}

void Watch::onSleep(const Fact& fact, std::uint32_t instance)
{
    if (const auto own = ec2_.find(instance); own != ec2_.end() && own->second.until == kNever)
        own->second.until = fact.at();
    asleep_.insert(instance);
}

// What it cost until it was stopped is set aside, and counted anew.
void Watch::onWake(const Fact& fact)
{
    const auto own = ec2_.find(fact.objectNumber);
    if (asleep_.erase(fact.objectNumber) == 0 || own == ec2_.end())
        return;
    paidBefore_ += paid(own->second.perHour, own->second.from, own->second.until);
    own->second.from = fact.at();
    own->second.until = kNever;
}

void Watch::hearOfFargate(const World& world, const Fact& fact,
                          std::span<const std::uint64_t> words)
{
    const auto ends = [&fact](std::map<std::uint32_t, PriceMemory>& all, std::uint32_t number) {
        const auto own = all.find(number);
        if (own != all.end() && own->second.until == kNever)
            own->second.until = fact.at();
    };
    switch (fact.kind) {
    case FactKind::strategySplit:
        return onSplit(fact, words);
    case FactKind::fargatePlaced:
        return onFargatePlaced(world, fact, words[0]);
    case FactKind::imagePullStarted:
        if (const auto own = fargate_.find(fact.subjectNumber); own != fargate_.end())
            own->second.from = fact.at();
        return;
    case FactKind::volumeAttached:
        if (const Ix<Task> at{world.slotOf(fact.subject())})
            volumes_[fact.subjectNumber] = {priceOf(world.volumes.ofTasks[at.slot]), fact.at()};
        return;
    case FactKind::volumeDeleted:
        return ends(volumes_, fact.subjectNumber);
    case FactKind::taskStatusChanged:
        return onTaskEnds(fact, static_cast<TaskStatus>(words[1]));
    case FactKind::instanceLaunched: {
        const Ix<Host> at{world.slotOf(fact.subject())};
        if (!at)
            return;
        const Host& host = world.hosts[at];
        const InstanceType* type = findInstanceType(world.text(host.instanceType));
        const std::int64_t perHour = type != nullptr ? type->microDollars * 1'000 : 0;
        ec2_[fact.subjectNumber] = {host.isPricedAsSpot ? perHour * 3 / 10 : perHour, fact.at()};
        return;
    }
    case FactKind::instanceTerminated:
    case FactKind::instanceDeregistered:
        return ends(ec2_, fact.subjectNumber);
    case FactKind::youStoppedInstance:
        return ends(ec2_, fact.objectNumber);
    case FactKind::warmPoolEntered:
        if (static_cast<LifecycleState>(words[1]) != LifecycleState::warmedRunning)
            onSleep(fact, fact.objectNumber);
        return;
    case FactKind::warmPoolTaken:
        return onWake(fact);
    case FactKind::agentDisconnected: // one that crashed before it had booted
        if (fact.rule == ruleNumber("pool.stops"))
            return onSleep(fact, fact.subjectNumber);
        if (const Ix<Host> at{world.slotOf(fact.subject())};
            at && world.hosts[at].registeredAt == kNever)
            ends(ec2_, fact.subjectNumber);
        return;
    default:
        return;
    }
}

void Watch::checkCosts(const World& world)
{
    std::int64_t sum = paidBefore_;
    for (const auto* all : {&fargate_, &ec2_, &volumes_})
        for (const auto& [number, price] : *all)
            if (price.from != kNever)
                sum += paid(price.perHour, price.from,
                            price.until != kNever ? price.until : world.now);
    const Bill bill = costOfRun(world);
    findings_.expect(sum == bill.instances + bill.spotInstances + bill.fargate + bill.fargateSpot +
                                bill.volumes,
                     63, "Fact", heard_, "leaves another sum than the run has cost");
}

} // namespace stowage::storm
