// SPDX-License-Identifier: MIT
#include "sim/laws/host_resources.h"

#include "base/random.h"
#include "base/text.h"
#include "plan/instance_types.h"
#include "sim/identity.h"
#include "sim/laws/daemons.h"
#include "sim/laws/placement_board.h"

#include <algorithm>
#include <utility>

namespace stowage::sim::hosts {

namespace {
// PortMapping: what every instance reserves, for SSH, Docker and the agent.
constexpr std::uint16_t kAgentPorts[] = {22, 2375, 2376, 51678, 51679, 51680};

// Ids in the form of Amazon Machine Images; which one it is changes nothing.
constexpr const char* kIntelImage = "ami-0d1e2f3a4b5c60001";
constexpr const char* kArmImage = "ami-0d1e2f3a4b5c60002";

Ix<PortUse> addPort(World& world, Ix<Host> at, PortUse port)
{
    port.host = at;
    port.nextOfHost = world.hosts[at].firstPort;
    const Ix<PortUse> use = world.ports.add(port);
    if (port.nextOfHost)
        world.ports[port.nextOfHost].previousOfHost = use;
    world.hosts[at].firstPort = use;
    return use;
}

void dropPort(World& world, Ix<PortUse> at)
{
    const PortUse use = world.ports[at];
    (use.previousOfHost ? world.ports[use.previousOfHost].nextOfHost
                        : world.hosts[use.host].firstPort) = use.nextOfHost;
    if (use.nextOfHost)
        world.ports[use.nextOfHost].previousOfHost = use.previousOfHost;
    world.ports.remove(at);
}

void releasePorts(World& world, Ix<Task> task, bool PortUse::*ledger)
{
    Ix<PortUse> kept;
    for (Ix<PortUse> at = world.tasks[task].firstPort; at;) {
        PortUse& use = world.ports[at];
        const Ix<PortUse> next = use.nextOfTask;
        use.*ledger = false;
        if (use.inScheduler || use.inAgent) {
            use.nextOfTask = kept;
            kept = at;
        } else {
            dropPort(world, at);
        }
        at = next;
    }
    world.tasks[task].firstPort = kept;
}

bool hasOwnInterface(const World& world, const Task& task)
{
    return world.asked.revisions[task.revision.slot]->network == NetworkMode::awsvpc;
}

bool isFree(const World& world, Ix<Host> at, const PortWanted& wanted, bool PortUse::*ledger)
{
    for (Ix<PortUse> use = world.hosts[at].firstPort; use; use = world.ports[use].nextOfHost) {
        const PortUse& taken = world.ports[use];
        if (taken.*ledger && taken.hostPort == wanted.hostPort && taken.protocol == wanted.protocol)
            return false;
    }
    return true;
}
} // namespace

void registerResources(World& world, Ix<Host> at, const HostNode& node)
{
    const InstanceType* type = findInstanceType(node.instanceType);
    Host& host = world.hosts[at];
    host.cpu = node.cpu > 0 ? node.cpu : type ? type->cpuUnits : 0;
    const int memory = node.memory > 0 ? node.memory : type ? type->registeredMib : 0;
    host.memory = std::max(0, memory - node.reservedMemory);
    host.trunked = host.trunked && type && type->trunking();
    host.mostInterfaces = !type ? -1 : host.trunked ? type->awsvpcTasksTrunked : type->awsvpcTasks;
    for (const std::uint16_t port : kAgentPorts) {
        PortUse use;
        use.hostPort = port;
        addPort(world, at, use);
    }
    for (const int port : node.reservedTcpPorts) {
        PortUse use;
        use.hostPort = static_cast<std::uint16_t>(port);
        if (isPortFree(world, at, use.hostPort, Protocol::tcp))
            addPort(world, at, use);
    }
}

void setAttributes(World& world, Ix<Host> at, const HostNode& node)
{
    const InstanceType* type = findInstanceType(node.instanceType);
    const bool arm = type && type->architecture == "ARM64";
    Attributes all{
        {"com.amazonaws.ecs.capability.logging-driver.awslogs", ""},
        {"ecs.ami-id", arm ? kArmImage : kIntelImage},
        {"ecs.availability-zone", node.zone},
        {"ecs.awsvpc-trunk-id",
         world.hosts[at].trunked ? trunkIdText(world, world.hosts[at].number) : std::string()},
        {"ecs.capability.task-eni", ""},
        {"ecs.cpu-architecture", arm ? "arm64" : "x86_64"},
        {"ecs.instance-type", node.instanceType},
        {"ecs.os-family", "LINUX"},
        {"ecs.os-type", "linux"},
        {"ecs.subnet-id", node.subnetName},
        {"ecs.vpc-id", node.vpcName},
    };
    if (isNitro(node.instanceType))
        all.emplace_back(std::string(placement::kAttachesVolumes), "");
    for (const auto& own : node.attributes) {
        const auto same = std::find_if(all.begin(), all.end(), [&](const auto& attribute) {
            return attribute.first == own.first;
        });
        if (same == all.end())
            all.push_back(own);
        else
            same->second = own.second;
    }
    std::erase_if(all, [](const auto& attribute) {
        return attribute.second.empty() && attribute.first.starts_with("ecs.") &&
               !attribute.first.starts_with("ecs.capability.");
    });
    std::sort(all.begin(), all.end());
    putAt(world.attributes, at.slot, std::make_shared<const Attributes>(std::move(all)));
}

const std::string* attribute(const World& world, Ix<Host> at, std::string_view name)
{
    if (at.slot >= world.attributes.size() || !world.attributes[at.slot])
        return nullptr;
    const Attributes& all = *world.attributes[at.slot];
    const auto found = std::lower_bound(
        all.begin(), all.end(), name,
        [](const auto& attribute, std::string_view wanted) { return attribute.first < wanted; });
    return found != all.end() && found->first == name ? &found->second : nullptr;
}

void reserve(World& world, Ix<Host> at, Ix<Task> task)
{
    Task& row = world.tasks[task];
    const Revision& revision = world.revisions[row.revision];
    Host& host = world.hosts[at];
    for (Ledger* ledger : {&host.scheduler, &host.agent}) {
        ledger->cpu += revision.cpu;
        ledger->memory += revision.memory;
    }
    row.inScheduler = row.inAgent = true;
    placement::taskCounts(world, task, 1);
    ++host.version;
    world.mark(idOf(host));
}

void reservePort(World& world, Ix<Host> at, Ix<Task> task, const PortWanted& port)
{
    PortUse use;
    use.task = task;
    use.container = port.container;
    use.hostPort = port.hostPort;
    use.containerPort = port.containerPort;
    use.protocol = port.protocol;
    use.fixed = port.fixed;
    use.nextOfTask = world.tasks[task].firstPort;
    world.tasks[task].firstPort = addPort(world, at, use);
}

std::vector<FixedPort> fixedPortsOf(const DefinitionNode& node)
{
    std::vector<FixedPort> ports;
    if (node.network != NetworkMode::bridge && node.network != NetworkMode::host)
        return ports;
    for (const ContainerNode& container : node.containers)
        for (const PortMapping& mapping : container.ports)
            if (const int port =
                    node.network == NetworkMode::host ? mapping.containerPort : mapping.hostPort;
                port != 0)
                ports.push_back({static_cast<std::uint16_t>(port), mapping.protocol});
    return ports;
}

bool hasInterfaceLeft(const World& world, Ix<Host> at)
{
    const Host& host = world.hosts[at];
    return host.mostInterfaces < 0 ||
           host.interfaces + daemons::interfacesAside(world, at) < host.mostInterfaces;
}

int interfacesInAll(const Host& host)
{
    return host.mostInterfaces < 0 ? 0 : 1 + (host.trunked ? 1 : 0) + host.mostInterfaces;
}

int interfacesAttached(const Host& host)
{
    return 1 + (host.trunked ? 1 : 0) + host.interfaces;
}

void attachInterface(World& world, Ix<Task> task)
{
    if (!hasOwnInterface(world, world.tasks[task]))
        return;
    Host& host = world.hosts[world.tasks[task].host];
    ++host.interfaces;
    world.mark(idOf(host));
}

void detachInterface(World& world, Ix<Task> task)
{
    if (!world.tasks[task].host || !hasOwnInterface(world, world.tasks[task]))
        return;
    Host& host = world.hosts[world.tasks[task].host];
    --host.interfaces;
    world.mark(idOf(host));
}

void releaseInScheduler(World& world, Ix<Task> task)
{
    Task& row = world.tasks[task];
    if (!std::exchange(row.inScheduler, false))
        return;
    const Revision& revision = world.revisions[row.revision];
    Host& host = world.hosts[row.host];
    host.scheduler.cpu -= revision.cpu;
    host.scheduler.memory -= revision.memory;
    placement::taskCounts(world, task, -1);
    ++host.version;
    releasePorts(world, task, &PortUse::inScheduler);
    world.mark(idOf(host));
}

void releaseInAgent(World& world, Ix<Task> task)
{
    Task& row = world.tasks[task];
    if (!std::exchange(row.inAgent, false))
        return;
    const Revision& revision = world.revisions[row.revision];
    Host& host = world.hosts[row.host];
    host.agent.cpu -= revision.cpu;
    host.agent.memory -= revision.memory;
    releasePorts(world, task, &PortUse::inAgent);
    world.mark(idOf(host));
}

int reservedPorts(const World& world, Ix<Host> at)
{
    int count = 0;
    for (Ix<PortUse> use = world.hosts[at].firstPort; use; use = world.ports[use].nextOfHost)
        count += world.ports[use].inScheduler && (!world.ports[use].task || world.ports[use].fixed);
    return count + daemons::portsAside(world, at);
}

bool isPortFree(const World& world, Ix<Host> at, std::uint16_t port, Protocol protocol)
{
    return isFree(world, at, {{}, port, 0, protocol, false}, &PortUse::inScheduler) &&
           !daemons::keepsPort(world, at, port, protocol);
}

bool isPortFreeForAgent(const World& world, Ix<Host> at, std::uint16_t port, Protocol protocol)
{
    return isFree(world, at, {{}, port, 0, protocol, false}, &PortUse::inAgent);
}

std::uint16_t dynamicPort(const World& world, Ix<Host> at, Protocol protocol, std::uint64_t n)
{
    constexpr std::uint64_t kFirst = 32'768, kCount = 61'000 - kFirst;
    const Host& host = world.hosts[at];
    const Stream dice = streamOf(world.seed, host.number, Purpose::dynamicPort);
    const std::uint64_t start = dice.below(kCount, n);
    for (std::uint64_t step = 0; step < kCount; ++step) {
        const auto port = static_cast<std::uint16_t>(kFirst + (start + step) % kCount);
        if (isPortFree(world, at, port, protocol) && isPortFreeForAgent(world, at, port, protocol))
            return port;
    }
    return 0;
}

} // namespace stowage::sim::hosts
