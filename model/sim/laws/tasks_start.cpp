// SPDX-License-Identifier: MIT
#include "sim/laws/tasks_start.h"

#include "sim/because.h"
#include "sim/laws/container_health.h"
#include "sim/laws/container_order.h"
#include "sim/laws/containers.h"
#include "sim/laws/fargate.h"
#include "sim/laws/fargate_network.h"
#include "sim/laws/faults.h"
#include "sim/laws/file_systems.h"
#include "sim/laws/host_resources.h"
#include "sim/laws/image_pulls.h"
#include "sim/laws/images.h"
#include "sim/laws/log_streams.h"
#include "sim/laws/machines.h"
#include "sim/laws/managed_volumes.h"
#include "sim/laws/network.h"
#include "sim/laws/roles.h"
#include "sim/laws/start_rate.h"
#include "sim/laws/storage.h"
#include "sim/laws/tasks.h"
#include "sim/laws/tasks_status.h"
#include "sim/rules.h"

#include <algorithm>

namespace stowage::sim::tasks {

namespace {
const DefinitionNode& definitionOf(const World& world, Ix<Task> at)
{
    return *world.asked.revisions[world.tasks[at].revision.slot];
}

// Task definition parameters, networkMode: a task with its own interface takes no port of its host.
void takePorts(World& world, Ix<Task> at)
{
    const DefinitionNode& node = definitionOf(world, at);
    if (node.network == NetworkMode::awsvpc || node.network == NetworkMode::none)
        return;
    const Ix<Host> host = world.tasks[at].host;
    for (auto run = world.tasks[at].firstContainer; run; run = world.containers[run].nextOfTask) {
        for (const PortMapping& port : node.containers[world.containers[run].index].ports) {
            hosts::PortWanted wanted;
            wanted.container = run;
            wanted.containerPort = static_cast<std::uint16_t>(port.containerPort);
            wanted.protocol = port.protocol;
            wanted.hostPort = static_cast<std::uint16_t>(
                node.network == NetworkMode::host ? port.containerPort : port.hostPort);
            wanted.fixed = wanted.hostPort != 0;
            if (!wanted.fixed)
                wanted.hostPort =
                    hosts::dynamicPort(world, host, port.protocol, world.containers[run].number);
            hosts::reservePort(world, host, at, wanted);
        }
    }
}

void makeContainers(World& world, Ix<Task> at)
{
    const std::size_t count = definitionOf(world, at).containers.size();
    Ix<ContainerRun> last;
    for (std::size_t n = 0; n < count; ++n) {
        ContainerRun run;
        run.task = at;
        run.index = static_cast<std::uint16_t>(n);
        const Ix<ContainerRun> made = world.containers.add(run);
        world.containers[made].number = world.nextNumber(EntityKind::container, made.slot);
        (last ? world.containers[last].nextOfTask : world.tasks[at].firstContainer) = made;
        last = made;
    }
}

// Layers that an earlier task brought to the host are not pulled again.
void beginPull(World& world, Ix<Task> at)
{
    if (!file_systems::mount(world, at))
        return;
    TaskStory& story = world.taskStories[at.slot];
    story.pullStartedAt = world.now;
    image_pulls::Pulls pulls = image_pulls::begin(world, at);
    pulls.any = pulls.any || faults::hitting(world, FaultKind::badImage, at);
    if (!pulls.any) {
        story.pullStoppedAt = world.now;
        images::pulled(world, at);
        return bookStep(world, at, world.timing.containerStart);
    }
    const std::int64_t speed = world.timing.imagePullMibPerSecond;
    const Duration pull = speed > 0 ? seconds(pulls.mib) / speed : Duration{};
    world.tell({FactKind::imagePullStarted, idOf(world.tasks[at]), ruleNumber("task.pull")},
               {static_cast<std::uint64_t>(pulls.mib)});
    bookStep(world, at, std::max(pull, world.timing.imagePullLeast));
}

void beginActivating(World& world, Ix<Task> at)
{
    const bool waited = world.tasks[at].since < world.now;
    setStatus(world, at, TaskStatus::activating,
              waited ? ruleNumber("task.waits") : ruleNumber("task.pull"));
    if (fargate::isCutOff(world, at))
        bookStep(world, at, world.timing.fargateGivesUp);
    else if (file_systems::isStuck(world, at))
        bookStep(world, at, file_systems::patience(world, at));
    else if (roles::fetches(world, at))
        bookStep(world, at, world.timing.secretsFetch);
    else
        beginPull(world, at);
}

// Secrets and registry credentials are fetched, or the role does not let the agent.
void endFetch(World& world, Ix<Task> at)
{
    if (fargate::isCutOff(world, at))
        return fargate::fail(world, at);
    const roles::Refusal refusal = roles::refusalOf(world, at);
    if (refusal.lack.empty()) {
        if (!machines::isOnFargate(world, at) || log_streams::validate(world, at))
            beginPull(world, at);
        return;
    }
    const Because taken(world, refusal.fact);
    const Because because(
        world, world.tell({FactKind::secretsRefused, idOf(world.tasks[at]), refusal.rule},
                          {world.names.intern(refusal.lack)}));
    requestStop(world, at, StopCode::taskFailedToStart, refusal.reason);
}

// On its host, or on its machine of Fargate.
void begin(World& world, Ix<Task> at)
{
    const Ix<Host> host = world.tasks[at].host;
    const bool hasInterface = definitionOf(world, at).network == NetworkMode::awsvpc;
    const bool hasVolume = managed_volumes::isNeeded(definitionOf(world, at));
    const Duration interface = !hasInterface ? Duration{}
                               : host        ? world.timing.networkInterface
                                             : world.timing.fargateInterface;
    if (hasInterface || hasVolume)
        return bookStep(world, at, std::max(interface, managed_volumes::begin(world, at)));
    world.taskStories[at.slot].connectivityAt = world.now; // the agent's own connection
    setStatus(world, at, TaskStatus::pending, ruleNumber("task.create"));
    admitWaiting(world, host);
}

void settleOn(World& world, Ix<Host> at, Ix<Task> task)
{
    Host& host = world.hosts[at];
    linkLast(world.tasks, kOfHost, host.firstTask, host.lastTask, task);
    hosts::reserve(world, at, task);
    takePorts(world, task);
    hosts::attachInterface(world, task);
}

bool portsAreFree(const World& world, Ix<Task> at)
{
    for (auto own = world.tasks[at].firstPort; own; own = world.ports[own].nextOfTask) {
        const PortUse& mine = world.ports[own];
        for (auto use = world.hosts[mine.host].firstPort; use; use = world.ports[use].nextOfHost) {
            const PortUse& other = world.ports[use];
            const bool held = other.task && other.task != at && other.inAgent &&
                              world.tasks[other.task].status >= TaskStatus::activating;
            if (held && other.hostPort == mine.hostPort && other.protocol == mine.protocol)
                return false;
        }
    }
    return true;
}

bool waits(const Task& task)
{
    return task.status == TaskStatus::pending && task.desired == TaskStatus::running;
}

bool anyWaits(const World& world, Ix<Host> at)
{
    auto task = world.hosts[at].firstTask;
    while (task && !waits(world.tasks[task]))
        task = world.tasks[task].nextOfHost;
    return static_cast<bool>(task);
}
} // namespace

Ix<Task> create(World& world, const NewTask& wanted)
{
    Task task;
    task.cluster = wanted.cluster;
    task.service = wanted.service;
    task.deployment = wanted.deployment;
    task.revision = wanted.revision;
    task.host = wanted.host;
    task.replacing = wanted.replacing;
    task.capacity = wanted.capacity;
    task.zone = wanted.host ? world.hosts[wanted.host].zone : wanted.zone;
    task.subnet = wanted.subnet;
    task.byStrategy = wanted.byStrategy;
    task.provider = wanted.provider;
    task.hasPublicAddress = wanted.hasPublicAddress;
    task.since = world.now;
    const Ix<Task> at = world.tasks.add(task);
    world.tasks[at].number = world.nextNumber(EntityKind::task, at.slot);
    TaskStory story;
    story.createdAt = world.now;
    story.group = wanted.group;
    story.startedBy = wanted.startedBy;
    putAt(world.taskStories, at.slot, story);
    managed_volumes::give(world, at, wanted.volume);
    Cluster& cluster = world.clusters[wanted.cluster];
    if (wanted.service) {
        Service& service = world.services[wanted.service];
        linkLast(world.tasks, kOfOwner, service.firstTask, service.lastTask, at);
        start_rate::note(world, wanted.service);
    } else {
        linkLast(world.tasks, kOfOwner, cluster.firstAlone, cluster.lastAlone, at);
    }
    makeContainers(world, at);
    if (wanted.host)
        settleOn(world, wanted.host, at);
    else if (wanted.capacity != Capacity::ec2)
        fargate::join(world, at);
    network::taskCreated(world, at);
    count(world, world.tasks[at], 1);
    faults::taskCreated(world, at);
    const EntityId owner = wanted.service ? idOf(world.services[wanted.service]) : idOf(cluster);
    world.tell({FactKind::taskCreated, idOf(world.tasks[at]), ruleNumber("task.create"), owner});
    if (!isUnplaced(world.tasks[at]))
        begin(world, at);
    return at;
}

void land(World& world, Ix<Task> at, Ix<Host> host)
{
    world.tasks[at].host = host;
    world.tasks[at].zone = world.hosts[host].zone;
    settleOn(world, host, at);
    world.mark(idOf(world.tasks[at]));
    begin(world, at);
}

void bookStep(World& world, Ix<Task> at, Duration after)
{
    Task& task = world.tasks[at];
    task.phaseEnds = world.now + after;
    task.step = world.book(task.phaseEnds, AppointmentKind::taskStep, at.slot);
}

void freeze(World& world, Ix<Task> at)
{
    if (world.tasks[at].status != TaskStatus::running) // nobody has noticed: it still counts
        world.cancel(world.tasks[at].step);
    for (auto run = world.tasks[at].firstContainer; run; run = world.containers[run].nextOfTask) {
        world.cancel(world.containers[run].end);
        world.cancel(world.containers[run].patience);
        container_health::end(world, run);
        storage::end(world, run);
    }
}

void activateFurther(World& world, Ix<Task> at)
{
    TaskStory& story = world.taskStories[at.slot];
    if (story.pullStoppedAt != kNever)
        return container_order::advance(world, at);
    if (story.pullStartedAt == kNever)
        return endFetch(world, at);
    story.pullStoppedAt = world.now;
    if (const faults::Hit hit = faults::hitting(world, FaultKind::badImage, at)) {
        const std::string image = definitionOf(world, at).containers.front().image;
        const Because fault(world, hit.fact);
        const Because because(world, world.tell({FactKind::imagePullFailed, idOf(world.tasks[at]),
                                                 ruleNumber("task.pullFails")},
                                                {world.names.intern(image)}));
        images::notPulled(world, at);
        return requestStop(world, at, StopCode::taskFailedToStart,
                           "CannotPullContainerError: Error response from daemon: manifest for " +
                               image + " not found: manifest unknown");
    }
    if (image_pulls::isRefused(world, at)) {
        if (image_pulls::fail(world, at))
            return;
        story.pullStoppedAt = kNever;
        return beginPull(world, at); // meanwhile it is there
    }
    if (!storage::makeRoom(world, at, image_pulls::missingMib(world, at)))
        return;
    image_pulls::cache(world, at);
    {
        const Because because(world, world.tell({FactKind::imagePullEnded, idOf(world.tasks[at]),
                                                 ruleNumber("task.pull")}));
        images::pulled(world, at);
    }
    bookStep(world, at, world.timing.containerStart);
}

void admit(World& world, Ix<Task> at)
{
    beginActivating(world, at);
}

void admitWaiting(World& world, Ix<Host> at)
{
    if (world.hosts[at].phase != HostPhase::up || !anyWaits(world, at))
        return;
    Ledger held;
    for (auto task = world.hosts[at].firstTask; task; task = world.tasks[task].nextOfHost) {
        const Task& row = world.tasks[task];
        if (row.inAgent && row.status >= TaskStatus::activating) {
            held.cpu += world.revisions[row.revision].cpu;
            held.memory += world.revisions[row.revision].memory;
        }
    }
    for (auto task = world.hosts[at].firstTask; task; task = world.tasks[task].nextOfHost) {
        const Task& row = world.tasks[task];
        if (!waits(row))
            continue;
        held.cpu += world.revisions[row.revision].cpu;
        held.memory += world.revisions[row.revision].memory;
        const Host& host = world.hosts[at];
        if (held.cpu > host.cpu || held.memory > host.memory || !portsAreFree(world, task))
            return;
        beginActivating(world, task);
    }
}

} // namespace stowage::sim::tasks
