// SPDX-License-Identifier: MIT
#include "sim/laws/containers.h"

#include "plan/fargate.h"
#include "sim/because.h"
#include "sim/laws/container_health.h"
#include "sim/laws/container_order.h"
#include "sim/laws/faults.h"
#include "sim/laws/machines.h"
#include "sim/laws/roles.h"
#include "sim/laws/storage.h"
#include "sim/laws/stores.h"
#include "sim/laws/tasks.h"
#include "sim/laws/usage.h"
#include "sim/laws/workers.h"
#include "sim/rules.h"

#include <algorithm>
#include <climits>
#include <utility>

namespace stowage::sim::containers {

namespace {
constexpr int kSigterm = 15, kSigkill = 9;
constexpr int kExitBySigterm = 143, kExitBySigkill = 137;
constexpr Duration kCrashAfter = seconds(2);

void tellSignal(World& world, Ix<ContainerRun> at, int signal)
{
    const ContainerRun& run = world.containers[at];
    world.tell({FactKind::containerSignalled, idOf(run), ruleNumber("task.stop"),
                idOf(world.tasks[run.task])},
               {static_cast<std::uint64_t>(signal)});
}

// The settings of its agent; of one that is no longer drawn, AWS's defaults.
const HostNode& agentOf(const World& world, Ix<ContainerRun> at)
{
    static const HostNode kUsual;
    const Ix<Host> host = world.tasks[world.containers[at].task].host;
    const HostNode* node = host ? world.asked.hosts[host.slot].get() : nullptr;
    return node != nullptr ? *node : kUsual;
}

// Books an end of its own, unless an earlier one is booked.
void willEnd(World& world, Ix<ContainerRun> at, Time when, int code, RuleNumber rule,
             std::string_view reason = {})
{
    ContainerRun& run = world.containers[at];
    if (run.endsAt <= when)
        return;
    world.cancel(run.end);
    run.endsAt = when;
    run.endCode = code;
    run.endRule = rule;
    run.endReason = world.names.intern(reason);
    run.end = world.book(when, AppointmentKind::containerExit, at.slot);
}

constexpr std::string_view kOutOfMemory = "OutOfMemoryError: Container killed due to memory usage";

// Once it has all that it uses, or has leaked too much.
void endByMemory(World& world, Ix<ContainerRun> at)
{
    const ContainerRun& run = world.containers[at];
    if (usage::exceedsMemory(world, at)) {
        const Because because(world, usage::forcedBy(world, run.task));
        willEnd(world, at, std::max(world.now, run.listensAt), kExitBySigkill,
                ruleNumber("container.memory"), kOutOfMemory);
    } else if (const Time full = usage::leaksUntil(world, at); full != kNever) {
        const Because because(world, usage::leakFact(world, run.task));
        willEnd(world, at, std::max(world.now, full), kExitBySigkill,
                ruleNumber("fault.memoryLeak"), kOutOfMemory);
    }
}

// Whatever may end it by itself; the first of them does.
void bookEnds(World& world, Ix<ContainerRun> at)
{
    const Application& application = nodeOf(world, at).application;
    endByMemory(world, at);
    if (const Time full = storage::fullAt(world, at); full != kNever)
        willEnd(world, at, full, 1, ruleNumber("storage.full"));
    const ContainerRun& run = world.containers[at];
    if (application.exits)
        willEnd(world, at,
                std::max(world.now, run.startedAt + milliseconds(application.exitAfterMillis)),
                application.exitCode, ruleNumber("container.program"));
    if (const faults::Hit hit = faults::hitting(world, FaultKind::crashLoop, run.task)) {
        const Because because(world, hit.fact);
        willEnd(world, at, world.now + kCrashAfter, 1, ruleNumber("fault.crashLoop"));
    }
}

// A leak came, changed or went.
void leakAnew(World& world, Ix<ContainerRun> at)
{
    ContainerRun& run = world.containers[at];
    if (run.endsAt == kNever || run.endRule != ruleNumber("fault.memoryLeak"))
        return endByMemory(world, at);
    world.cancel(run.end);
    run.endsAt = kNever;
    bookEnds(world, at);
}

void begin(World& world, Ix<ContainerRun> at, RuleNumber rule)
{
    const ContainerNode& node = nodeOf(world, at);
    const Application& application = node.application;
    ContainerRun& run = world.containers[at];
    run.status = ContainerStatus::running;
    run.startedAt = world.now;
    run.listensAt = world.now + milliseconds(application.startMillis);
    const faults::Hit slow = faults::hitting(world, FaultKind::slowStart, run.task);
    if (slow)
        run.listensAt = run.listensAt + seconds(slow.asked->delaySeconds);
    world.tell({FactKind::containerStarted, idOf(run), slow ? ruleNumber("fault.slowStart") : rule,
                idOf(world.tasks[run.task])});
    container_health::begin(world, at);
    storage::begin(world, at);
    bookEnds(world, at);
    for (const Ix<ContainerRun> other : storage::beside(world, at))
        bookEnds(world, other); // there is less room for them now
}

// The fault that was to end it is over before it came to that.
void spare(World& world, Ix<ContainerRun> at)
{
    world.containers[at].end = {};
    world.containers[at].endsAt = kNever;
    bookEnds(world, at);
}

bool restarts(const World& world, Ix<ContainerRun> at, int code)
{
    const ContainerRun& run = world.containers[at];
    const RestartPolicy& policy = nodeOf(world, at).restart;
    const auto& ignored = policy.ignoredExitCodes;
    return policy.enabled && !run.signalled && run.startedAt != kNever &&
           world.tasks[run.task].desired == TaskStatus::running &&
           run.startedAt + seconds(policy.attemptPeriodSeconds) <= world.now &&
           std::find(ignored.begin(), ignored.end(), code) == ignored.end();
}

void startAgain(World& world, Ix<ContainerRun> at)
{
    ContainerRun& run = world.containers[at];
    ++run.restarts;
    run.exited = false;
    run.exitCode = 0;
    run.reason = 0;
    run.endsAt = kNever;
    begin(world, at, ruleNumber("container.restart"));
}

void ended(World& world, Ix<ContainerRun> at, int code, NameId reason, RuleNumber rule)
{
    ContainerRun& run = world.containers[at];
    const Ix<Task> task = run.task;
    world.cancel(run.end);
    container_health::end(world, at);
    storage::end(world, at);
    run.status = ContainerStatus::stopped;
    run.exited = true;
    run.exitCode = code;
    run.reason = reason;
    const Because because(
        world, world.tell({FactKind::containerExited, idOf(run), rule, idOf(world.tasks[task])},
                          {static_cast<std::uint64_t>(code), reason}));
    if (restarts(world, at, code))
        return startAgain(world, at); // and what waits for it is as impatient as before
    world.cancel(world.containers[at].patience);
    const bool essential = nodeOf(world, at).essential;
    if (world.tasks[task].desired == TaskStatus::running) {
        if (essential && rule == ruleNumber("logs.driver"))
            tasks::requestStop(world, task, StopCode::taskFailedToStart, "Task failed to start",
                               rule);
        else if (essential)
            tasks::requestStop(world, task, StopCode::essentialContainerExited,
                               "Essential container in task exited", ruleNumber("task.exit"));
    } else if (world.tasks[task].status == TaskStatus::stopping) {
        if (anyRuns(world, task))
            signalAll(world, task); // those that it depended on
        else
            tasks::finish(world, task);
    } else if ((essential || world.containers[at].signalled) &&
               world.tasks[task].status == TaskStatus::deactivating) {
        signalAll(world, task); // the agent does not wait for the load balancer
    } else if (essential) {
        tasks::endUnheard(world, task);
    }
}

} // namespace

const ContainerNode& nodeOf(const World& world, Ix<ContainerRun> at)
{
    const ContainerRun& run = world.containers[at];
    return world.asked.revisions[world.tasks[run.task].revision.slot]->containers[run.index];
}

void start(World& world, Ix<ContainerRun> at)
{
    begin(world, at, ruleNumber("task.start"));
}

void neverStart(World& world, Ix<ContainerRun> at, std::string_view reason)
{
    ended(world, at, kExitBySigterm, world.names.intern(reason), ruleNumber("container.order"));
}

// Docker's code of what was created and never ran.
void cannotStart(World& world, Ix<ContainerRun> at, std::string_view reason)
{
    constexpr int kExitUnstarted = 128;
    ended(world, at, kExitUnstarted, world.names.intern(reason), ruleNumber("logs.driver"));
}

void fail(World& world, Ix<ContainerRun> at, RuleNumber rule)
{
    ended(world, at, 1, 0, rule);
}

namespace {
// What a fault that was just injected does to a container that runs.
void suffer(World& world, Ix<ContainerRun> at, FaultKind kind)
{
    const ContainerRun& run = world.containers[at];
    if (kind == FaultKind::crashLoop && !run.signalled)
        willEnd(world, at, world.now + kCrashAfter, 1, ruleNumber("fault.crashLoop"));
    else if (kind == FaultKind::usage && !run.signalled)
        endByMemory(world, at);
    else if (kind == FaultKind::memoryLeak && !run.signalled)
        leakAnew(world, at);
    else if (kind == FaultKind::killProcess)
        ended(world, at, kExitBySigkill, 0, ruleNumber("fault.killProcess"));
}
} // namespace

void whenFaultsChange(World& world, const Fact& fact)
{
    const auto kind = static_cast<FaultKind>(world.facts.payload(fact.number).front());
    const bool leaks = kind == FaultKind::memoryLeak;
    const bool begins = fact.kind == FactKind::youInjectedFault &&
                        (kind == FaultKind::crashLoop || kind == FaultKind::killProcess ||
                         kind == FaultKind::usage);
    if (!leaks && !begins)
        return;
    std::vector<Ix<ContainerRun>> hit;
    for (auto at = world.containers.first(); at; at = world.containers.after(at)) {
        const ContainerRun& run = world.containers[at];
        if (run.status == ContainerStatus::running && machines::isUp(world, run.task) &&
            (leaks || faults::hitting(world, kind, run.task)))
            hit.push_back(at);
    }
    // The end of one may end others of its task, or all of it.
    for (const Ix<ContainerRun> at : hit)
        if (world.containers.holds(at) && world.containers[at].status == ContainerStatus::running)
            suffer(world, at, kind);
}

Duration stopTimeout(const World& world, Ix<ContainerRun> at)
{
    const int own = nodeOf(world, at).stopTimeoutSeconds;
    const Ix<Task> task = world.containers[at].task;
    const int most = machines::isOnFargate(world, task) ? kMostFargateTimeout : INT_MAX;
    return seconds(std::min(most, own > 0 ? own : agentOf(world, at).stopTimeoutSeconds));
}

Duration startTimeout(const World& world, Ix<ContainerRun> at)
{
    const int own = nodeOf(world, at).startTimeoutSeconds;
    return seconds(own > 0 ? own : agentOf(world, at).startTimeoutSeconds);
}

void signal(World& world, Ix<ContainerRun> at)
{
    const ContainerNode& node = nodeOf(world, at);
    ContainerRun& run = world.containers[at];
    world.cancel(run.end);
    run.signalled = true;
    tellSignal(world, at, kSigterm);
    const Duration patience = stopTimeout(world, at);
    const Duration needed = milliseconds(node.application.sigtermMillis);
    const faults::Hit ignores = faults::hitting(world, FaultKind::ignoreSigterm, run.task);
    const bool obeys =
        node.application.onSigterm == OnSigterm::exits && needed < patience && !ignores;
    run.ignoresSignal = !obeys;
    run.end = world.book(world.now + (obeys ? needed : patience),
                         obeys ? AppointmentKind::containerExit : AppointmentKind::containerKill,
                         at.slot);
}

void signalAll(World& world, Ix<Task> task)
{
    for (auto at = world.tasks[task].firstContainer; at; at = world.containers[at].nextOfTask)
        if (world.containers[at].status == ContainerStatus::running &&
            !world.containers[at].signalled && !container_order::isNeeded(world, at))
            signal(world, at);
}

void exit(World& world, Ix<ContainerRun> at)
{
    const ContainerRun& run = world.containers[at];
    if (!run.signalled && run.endRule == ruleNumber("container.memory") &&
        !usage::exceedsMemory(world, at))
        return spare(world, at);
    if (!run.signalled && run.endRule == ruleNumber("storage.full")) {
        if (!storage::isFull(world, at))
            return spare(world, at);
        const Because because(world, storage::tellFull(world, at));
        return ended(world, at, run.endCode, run.endReason, run.endRule);
    }
    const std::uint32_t denied = roles::deniedFact(world, at);
    if (!run.signalled && run.endRule == ruleNumber("container.program") && denied != 0) {
        const Because because(world, denied);
        return ended(world, at, std::max(1, int{run.endCode}), 0, ruleNumber("role.task"));
    }
    const bool isWorkDone = !run.signalled && run.endRule == ruleNumber("container.program") &&
                            run.endCode == 0 && nodeOf(world, at).essential &&
                            !workers::polls(world, at); // which works with each message
    if (const std::uint32_t refused = isWorkDone ? stores::work(world, run.task) : 0;
        refused != 0) {
        const Because because(world, refused);
        return ended(world, at, 1, 0, ruleNumber("store.role"));
    }
    if (!run.signalled)
        return ended(world, at, run.endCode, run.endReason, run.endRule);
    // A handler of its own ends with 0, the default one with 143.
    const Application& application = nodeOf(world, at).application;
    ended(world, at, application.sigtermMillis > 0 ? 0 : kExitBySigterm, 0,
          ruleNumber("task.exitCodes"));
}

void kill(World& world, Ix<ContainerRun> at)
{
    tellSignal(world, at, kSigkill);
    ended(world, at, kExitBySigkill, 0, ruleNumber("task.exitCodes"));
}

void killAll(World& world, Ix<Task> task)
{
    for (auto at = world.tasks[task].firstContainer; at; at = world.containers[at].nextOfTask) {
        if (world.containers[at].status != ContainerStatus::running)
            continue;
        world.cancel(world.containers[at].end);
        if (!std::exchange(world.containers[at].signalled, true)) // others needed it until now
            tellSignal(world, at, kSigterm);
        kill(world, at);
    }
}

bool anyRuns(const World& world, Ix<Task> task)
{
    for (auto at = world.tasks[task].firstContainer; at; at = world.containers[at].nextOfTask)
        if (world.containers[at].status == ContainerStatus::running)
            return true;
    return false;
}

} // namespace stowage::sim::containers
