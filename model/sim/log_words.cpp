// SPDX-License-Identifier: MIT
#include "sim/log_words.h"

#include "base/text.h"
#include "sim/frame_builder.h"
#include "sim/identity.h"
#include "sim/laws/containers.h"
#include "sim/laws/faults.h"
#include "sim/laws/workers.h"
#include "sim/rules.h"

#include <span>
#include <vector>

namespace stowage::sim::log_words {

namespace {
constexpr std::uint64_t kSigterm = 15;
constexpr std::uint64_t kExitBySigterm = 143, kExitBySigkill = 137;

using Words = std::span<const std::uint64_t>;

// The first of a task that is such a one.
template <class Which> Ix<ContainerRun> firstOf(const World& world, EntityId task, Which which)
{
    const Ix<Task> at{task.kind == EntityKind::task ? world.slotOf(task) : kNone};
    auto run = at ? world.tasks[at].firstContainer : Ix<ContainerRun>{};
    while (run && !which(run))
        run = world.containers[run].nextOfTask;
    return run;
}

Ix<ContainerRun> essentialOf(const World& world, EntityId task)
{
    return firstOf(world, task, [&world](Ix<ContainerRun> run) {
        return containers::nodeOf(world, run).essential;
    });
}

// What it is that works on messages, and else on what the task is for.
Ix<ContainerRun> workerOf(const World& world, EntityId task)
{
    const Ix<ContainerRun> polling =
        firstOf(world, task, [&world](Ix<ContainerRun> run) { return workers::polls(world, run); });
    return polling ? polling : essentialOf(world, task);
}

// By the fact that its calls are denied.
Ix<ContainerRun> deniedOf(const World& world, const Fact& fact)
{
    return firstOf(world, fact.subject(), [&](Ix<ContainerRun> run) {
        return world.containers[run].deniedFact == fact.number;
    });
}

std::string startOf(const World& world, Ix<ContainerRun> at)
{
    const ContainerNode& node = containers::nodeOf(world, at);
    const Time listens = world.containers[at].listensAt;
    const std::string after =
        listens > world.now ? " after " + durationText(listens - world.now) : std::string();
    if (workers::polls(world, at))
        return "Started; polls its queue" + after;
    std::vector<std::string> ports;
    for (const PortMapping& each : node.ports)
        ports.push_back(numberText(std::int64_t{each.containerPort}));
    return ports.empty() ? "Started" : "Started; listens on port " + joined(ports, ", ") + after;
}

// Who has no handler for it says nothing.
std::string signalOf(const World& world, Ix<ContainerRun> at, std::uint64_t signal)
{
    const Application& application = containers::nodeOf(world, at).application;
    if (signal != kSigterm)
        return {};
    if (application.onSigterm != OnSigterm::exits ||
        faults::hitting(world, FaultKind::ignoreSigterm, world.containers[at].task))
        return "SIGTERM received; it is ignored";
    return application.sigtermMillis > 0 ? "SIGTERM received; shutting down" : std::string();
}

std::string exitOf(const World& world, const Fact& fact, Words words)
{
    const std::string_view reason = world.text(static_cast<NameId>(words[1]));
    if (reason.starts_with("OutOfMemoryError"))
        return "Killed: out of memory";
    if (fact.rule == ruleNumber("storage.full"))
        return "No space left on device; exiting with code " +
               numberText(static_cast<std::int64_t>(words[0]));
    if (words[0] == kExitBySigkill || words[0] == kExitBySigterm)
        return {};
    return "Exiting with code " + numberText(static_cast<std::int64_t>(words[0]));
}

std::string deniedLine(const World& world, Words words)
{
    return "AccessDeniedException: not authorized to perform " +
           std::string(world.text(static_cast<NameId>(words[1])));
}

std::string healthOf(Words words)
{
    const auto health = static_cast<HealthStatus>(words[0]);
    if (health == HealthStatus::healthy)
        return "Health check passed";
    if (health != HealthStatus::unhealthy)
        return {};
    return "Health check failed " +
           counted(static_cast<std::int64_t>(words[1]), "time", "times in a row");
}
} // namespace

Ix<ContainerRun> speakerOf(const World& world, const Fact& fact)
{
    switch (fact.kind) {
    case FactKind::containerStarted:
    case FactKind::containerSignalled:
    case FactKind::containerExited:
    case FactKind::containerHealthChanged:
        return {world.slotOf(fact.subject())};
    case FactKind::callsDenied:
        return deniedOf(world, fact);
    case FactKind::storeDenied:
        return workerOf(world, fact.subject());
    case FactKind::objectCreated:
    case FactKind::itemWritten:
    case FactKind::storeRead:
    case FactKind::messageReceived:
    case FactKind::messageDeleted:
    case FactKind::messageFailed:
        return workerOf(world, fact.object());
    default:
        return {};
    }
}

std::string lineOf(const World& world, Ix<ContainerRun> speaker, const Fact& fact)
{
    const Words words = world.facts.payload(fact.number);
    const std::string subject = nameOf(world, fact.subject());
    switch (fact.kind) {
    case FactKind::containerStarted:
        return startOf(world, speaker);
    case FactKind::containerSignalled:
        return signalOf(world, speaker, words[0]);
    case FactKind::containerExited:
        return exitOf(world, fact, words);
    case FactKind::containerHealthChanged:
        return healthOf(words);
    case FactKind::callsDenied:
        return deniedLine(world, words);
    case FactKind::storeDenied:
        return deniedLine(world, words) + " on " + nameOf(world, fact.object());
    case FactKind::objectCreated:
        return "Wrote an object into " + subject;
    case FactKind::itemWritten:
        return "Wrote an item into " + subject;
    case FactKind::storeRead:
        return "Read from " + subject;
    case FactKind::messageReceived:
        return "Received a message of " + subject;
    case FactKind::messageDeleted:
        return "Processed a message of " + subject;
    case FactKind::messageFailed:
        return "Cannot process a message of " + subject;
    default:
        return {};
    }
}

std::string streamText(const World& world, const LogStream& stream)
{
    if (stream.prefix == 0)
        return runtimeIdText(world, stream.number);
    return std::string(world.text(stream.prefix)) + "/" +
           std::string(world.text(stream.container)) + "/" + taskIdText(world, stream.number);
}

} // namespace stowage::sim::log_words
