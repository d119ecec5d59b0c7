// SPDX-License-Identifier: GPL-3.0-or-later
// Ten million messages through a queue: producers, workers, crashes and dead letters; and 200,000
// through a FIFO queue of 100 message groups.
//
// 200 workers receive ten at a time and work on ten together; one message in 10,000 (FIFO: in
// 1,000) makes its worker crash, which leaves what it had received to its visibility timeout.
// `bench_messages` lives through both once, checks that no message is lost or invented, and tells
// rate and memory; `bench_messages 50` does a fiftieth of it.
#include "benchmarks/ratio.h"
#include "sim/engine.h"
#include "sim/invariants_messages.h"
#include "support/plan_builder.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>

namespace stowage::benchmarks {

namespace {
constexpr int kWorkers = 200;

struct Load {
    const char* name;
    bool isFifo;
    std::int64_t messages;
    int perSecond;
    int poisonBasisPoints;
};
// The larger one last, for what is told of memory is what was added to the most so far.
constexpr Load kLoads[] = {{"FIFO", true, 200'000, 200, 10},
                           {"standard", false, 10'000'000, 10'000, 1}};

double residentMib()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:"))
            return std::atof(line.c_str() + 6) / 1'024;
    return 0;
}

sim::QueueNode queue(const char* id, const Load& load)
{
    sim::QueueNode node;
    node.id = ElementId(id);
    node.name = load.isFifo ? std::string(id) + ".fifo" : id;
    node.visibilitySeconds = 30;
    node.maxReceiveCount = 3;
    node.isFifo = load.isFifo;
    node.messageGroups = 100;
    return node;
}

sim::Plan workshop(const Load& load)
{
    tests::PlanBuilder builder =
        tests::plan().hosts(20, "us-east-1a").definition(64, 64).service(kWorkers);
    sim::ContainerNode& container = builder.lastContainer();
    container.restart = {true, {}, 0};
    container.application.messageMillis = 100;
    container.application.messagesPerReceive = 10;
    container.application.messagesInParallel = 10;
    container.application.messageWaitSeconds = 20;
    container.application.poisonBasisPoints = load.poisonBasisPoints;
    builder.lastDefinition().namesTaskRole = true;
    sim::Plan plan = builder.made();
    plan.queues = {queue("queue-1", load), queue("queue-2", load)};
    plan.queues[0].deadLetters = plan.queues[1].id;
    plan.polls = {{ElementId("definition-1"), "app", ElementId("queue-1")}};
    sim::SourceNode source;
    source.id = ElementId("users-1");
    source.name = "users-1";
    source.queue = ElementId("queue-1");
    plan.sources.push_back(source);
    return plan;
}

void send(sim::World& world, sim::Plan& plan, int perSecond)
{
    plan.sources.front().milliMessagesPerSecond = std::int64_t{perSecond} * 1'000;
    sim::stepForEdit(world);
    sim::adopt(world, plan);
}

const sim::Queue& queueNamed(const sim::World& world, const char* id)
{
    return world.queues[sim::rowOf<sim::Queue>(world, EntityKind::queue, Subject(ElementId(id)))];
}

bool isEmpty(const sim::Queue& queue)
{
    return queue.visible + queue.inFlight + queue.delayed == 0;
}

bool isSound(const sim::World& world, std::int64_t wanted)
{
    const sim::Findings findings = sim::brokenByMessages(world);
    if (!findings.empty()) {
        std::printf("%s\n", findings.first().c_str());
        return false;
    }
    const sim::QueueCounts& counts = queueNamed(world, "queue-1").counts;
    return world.paused.empty() && isEmpty(queueNamed(world, "queue-1")) && counts.sent >= wanted &&
           counts.wentDead > 0 && counts.returned > 0 &&
           counts.deleted + counts.wentDead == counts.sent && counts.duplicates == 0 &&
           queueNamed(world, "queue-2").counts.cameDead == counts.wentDead &&
           queueNamed(world, "queue-2").visible == counts.wentDead;
}

bool live(const Load& load, int part)
{
    const std::int64_t wanted = load.messages / part;
    sim::Plan plan = workshop(load);
    sim::World world = *sim::begin(plan);
    sim::advance(world, Time{} + minutes(5)); // all workers wait
    const double before = cpuSeconds(), memory = residentMib();
    send(world, plan, load.perSecond);
    std::uint64_t appointments =
        sim::advance(world, world.now + seconds(wanted / load.perSecond + 1));
    send(world, plan, 0);
    for (int minute = 0; minute < 600 && !isEmpty(queueNamed(world, "queue-1")); ++minute)
        appointments += sim::advance(world, world.now + minutes(1));
    const double spent = cpuSeconds() - before;
    const sim::QueueCounts& counts = queueNamed(world, "queue-1").counts;
    std::printf("%s: %lld messages sent, %lld received, %lld deleted, %lld returned, %lld dead\n",
                load.name, static_cast<long long>(counts.sent),
                static_cast<long long>(counts.received), static_cast<long long>(counts.deleted),
                static_cast<long long>(counts.returned), static_cast<long long>(counts.wentDead));
    std::printf("%.2f s CPU, %.0f messages a second, %llu appointments, %u facts, %.0f MiB more\n",
                spent, static_cast<double>(counts.sent) / spent,
                static_cast<unsigned long long>(appointments), world.facts.count(),
                residentMib() - memory);
    const bool isGood = isSound(world, wanted);
    std::printf("%s\n", isGood ? "none lost, none invented" : "messages were lost or invented");
    return isGood;
}
} // namespace

} // namespace stowage::benchmarks

int main(int count, char** words)
{
    const int part = count > 1 ? std::max(1, std::atoi(words[1])) : 1;
    bool isGood = true;
    for (const stowage::benchmarks::Load& load : stowage::benchmarks::kLoads)
        isGood = stowage::benchmarks::live(load, part) && isGood;
    return isGood ? 0 : 1;
}
