// SPDX-License-Identifier: MIT
#include "sim/laws/pull_addresses.h"

#include "base/text.h"
#include "sim/adopt.h"
#include "sim/laws/machines.h"

#include <algorithm>

namespace stowage::sim::pull_addresses {

namespace {
constexpr Duration kWindow = hours(6); // Docker Hub usage and limits

// Whose pulls are counted together; no key: nobody else shares them.
struct Puller {
    std::string key;
    std::string words; // "from one public address, that of …"
};

const SubnetNode* subnetNamed(const World& world, std::string_view id)
{
    if (world.asked.subnets)
        for (const SubnetNode& node : *world.asked.subnets)
            if (node.id.text == id)
                return &node;
    return nullptr;
}

Puller behindNat(const SubnetNode& subnet)
{
    return {"nat/" + subnet.zone,
            "from one public address, that of the NAT gateway of " + subnet.zone};
}

// A task on Fargate with a public address has it for itself.
Puller addressOf(const World& world, Ix<Task> at)
{
    const Task& task = world.tasks[at];
    if (machines::isOnFargate(world, at)) {
        const SubnetNode* subnet = subnetNamed(world, world.text(task.subnet));
        return subnet == nullptr || subnet->isPublic ? Puller{} : behindNat(*subnet);
    }
    if (!task.host)
        return {};
    const Host& host = world.hosts[task.host];
    const auto node = askedOf(world.asked.hosts, task.host.slot); // null: it is being replaced
    const SubnetNode* subnet = node ? subnetNamed(world, node->subnet.text) : nullptr;
    if (subnet != nullptr && !subnet->isPublic && subnet->hasNat)
        return behindNat(*subnet);
    return {"instance/" + numberText(std::int64_t{host.number}),
            "from one public address, that of " + std::string(world.text(host.name))};
}

const ContainerNode& nodeOf(const World& world, Ix<ContainerRun> run)
{
    const Ix<Revision> revision = world.tasks[world.containers[run].task].revision;
    return world.asked.revisions[revision.slot]->containers[world.containers[run].index];
}

Puller pullerOf(const World& world, Ix<ContainerRun> run)
{
    const std::string& credentials = nodeOf(world, run).repositoryCredentials;
    if (!credentials.empty())
        return {"credentials/" + credentials, "with the same credentials"};
    return addressOf(world, world.containers[run].task);
}

std::int64_t pullsOf(const World& world, const Puller& puller)
{
    const NameId from = world.names.find(puller.key);
    for (const PullCount& each : world.imageStore.pulls)
        if (from != 0 && each.from == from && world.now - each.since < kWindow)
            return each.pulls;
    return 0;
}
} // namespace

Spent spentBy(const World& world, Ix<ContainerRun> run, Ix<ImageRepository> repository)
{
    if (!repository)
        return {};
    const ImageRepositoryNode& node = *world.asked.imageRepositories[repository.slot];
    const Puller puller = pullerOf(world, run);
    if (node.registry != Registry::dockerHub || puller.key.empty())
        return {};
    const bool isKnown = !nodeOf(world, run).repositoryCredentials.empty();
    const std::int64_t most = std::int64_t{node.pullLimit} * (isKnown ? 2 : 1);
    Spent spent;
    spent.counts = true;
    spent.isAll = most > 0 && pullsOf(world, puller) >= most;
    spent.words = "Docker Hub lets " + numberText(most) + " images be pulled in 6 hours " +
                  puller.words + ", and they are spent";
    return spent;
}

void count(World& world, Ix<ContainerRun> run)
{
    const NameId from = world.names.intern(pullerOf(world, run).key);
    std::vector<PullCount>& all = world.imageStore.pulls;
    std::erase_if(all,
                  [&world](const PullCount& each) { return world.now - each.since >= kWindow; });
    for (PullCount& each : all)
        if (each.from == from) {
            ++each.pulls;
            return;
        }
    all.push_back({from, world.now, 1});
}

} // namespace stowage::sim::pull_addresses
