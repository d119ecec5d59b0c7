// SPDX-License-Identifier: MIT
#include "sim/laws/event_targets.h"

#include "base/random.h"
#include "sim/adopt.h"
#include "sim/because.h"
#include "sim/laws/definitions.h"
#include "sim/laws/operations.h"
#include "sim/laws/queues.h"
#include "sim/laws/request_rates.h"
#include "sim/laws/roles.h"
#include "sim/laws/run_task.h"
#include "sim/laws/topics.h"
#include "sim/rules.h"

#include <algorithm>
#include <string>

namespace stowage::sim::event_targets {

namespace {
// What becomes of a failed invocation, in the order of its words.
enum class Fate : std::uint8_t { triedAgain, deadLetter, dropped };

struct Attempt {
    std::string lack = {}; // in words without a full stop; empty: nothing is in the way
    bool mayRetry = false;
    RuleNumber rule = 0;
    EntityId object = {}; // the cluster, the queue or the topic
};

EntityId liveAt(const World& world, const ElementId& element, EntityKind kind)
{
    const ElementPlace place = world.placeOf(element);
    for (std::uint32_t number = 1;
         place.kind == kind && number <= world.byNumber[static_cast<std::size_t>(kind)].size();
         ++number)
        if (world.slotOf({kind, number}) == place.slot)
            return {kind, number};
    return {};
}

// As long as startedBy of EventBridge is at most, and never cut within a character.
std::string startedBy(const std::string& text)
{
    std::size_t most = std::min<std::size_t>(text.size(), 36);
    while (most < text.size() && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U)
        --most;
    return text.substr(0, most);
}

RunTask taskOf(const World& world, const EventRuleNode& node, const ElementId& definition)
{
    RunTask run;
    run.cluster = node.task.cluster;
    run.definition = definition;
    run.count = node.task.count;
    run.group = node.task.group;
    run.startedBy =
        startedBy((node.isScheduler ? "chronos-schedule/" : "events-rule/") + node.name);
    run.subnets = node.task.subnets;
    run.securityGroups = node.task.securityGroups;
    run.subnetZones = node.task.subnetZones;
    run.fargate = node.task.fargate;
    run.assignsPublicIp = node.task.assignsPublicIp;
    run.platformVersion = node.task.platform;
    const auto cluster = rowOf<Cluster>(world, EntityKind::cluster, Subject(run.cluster));
    if (node.task.byDefault && cluster)
        for (const StrategyItem& item : world.asked.clusters[cluster.slot]->defaultStrategy)
            run.providers.push_back({item.provider, item.base, item.weight});
    return run;
}

bool runsOnFargate(const RunTask& run)
{
    return run.fargate ||
           std::any_of(run.providers.begin(), run.providers.end(), [](const ProviderItem& item) {
               return item.provider == "FARGATE" || item.provider == "FARGATE_SPOT";
           });
}

// What RunTask checks of its own accord before anything is started.
std::string objectionToShape(const World& world, const RunTask& run)
{
    const Ix<Revision> revision = definitions::find(world, run.definition, 0);
    if (!revision)
        return "ClientException: TaskDefinition not found";
    const DefinitionNode& node = *world.asked.revisions[revision.slot];
    if (runsOnFargate(run) && !node.runsOnFargate)
        return "InvalidParameterException: Task definition does not support launch_type FARGATE";
    if (node.network == NetworkMode::awsvpc && run.subnets.empty())
        return "InvalidParameterException: Network Configuration must be provided when networkMode "
               "'awsvpc' is specified";
    return {};
}

Attempt attemptAtTask(World& world, const EventRuleNode& node, const RunTask& run)
{
    Attempt attempt;
    attempt.rule = ruleNumber("event.runTask");
    const auto cluster = rowOf<Cluster>(world, EntityKind::cluster, Subject(run.cluster));
    if (!cluster || !world.clusters[cluster].active) {
        attempt.lack = "ClusterNotFoundException: Cluster not found";
        return attempt;
    }
    attempt.object = idOf(world.clusters[cluster]);
    if (const std::string lack = roles::eventsLack(world, node.role, node.namesRole, "ecs:RunTask");
        !lack.empty()) {
        attempt.rule = ruleNumber("event.role");
        attempt.lack = "AccessDeniedException: not authorized to perform ecs:RunTask, for " + lack;
        return attempt;
    }
    if (!request_rates::hasToken(world, RequestBucket::clusterResourceModify) ||
        operations::throttledBy(world) != 0) {
        attempt.rule = ruleNumber("event.retry");
        attempt.lack = "ThrottlingException: Rate exceeded";
        attempt.mayRetry = true;
        return attempt;
    }
    request_rates::spend(world, RequestBucket::clusterResourceModify);
    attempt.lack = objectionToShape(world, run);
    if (!attempt.lack.empty())
        return attempt;
    if (const Outcome fine = standalone::objectionTo(world, run); !fine) {
        attempt.mayRetry = fine.error().fault == Fault::limit;
        attempt.lack = fine.error().where + ": " + fine.error().message;
        while (attempt.lack.ends_with('.'))
            attempt.lack.pop_back();
    }
    return attempt;
}

Attempt attemptAtQueue(const World& world, const ElementId& queue, EntityKind kind)
{
    Attempt attempt;
    attempt.rule = ruleNumber("event.delivery");
    attempt.object = liveAt(world, queue, kind);
    if (!attempt.object)
        attempt.lack = kind == EntityKind::queue
                           ? "AWS.SimpleQueueService.NonExistentQueue: The specified queue does "
                             "not exist"
                           : "NotFoundException: Topic does not exist";
    return attempt;
}

std::string_view textOf(const World& world, Ix<EventDelivery> at)
{
    const bool isThere = at.slot < world.eventTexts.size() && world.eventTexts[at.slot];
    return isThere ? std::string_view(*world.eventTexts[at.slot]) : std::string_view();
}

void invoke(World& world, Ix<EventDelivery> at, const Attempt& attempt, const RunTask& run)
{
    const EventDelivery delivery = world.eventDeliveries[at];
    EventRule& rule = world.eventRules[delivery.rule];
    ++rule.invocations;
    world.cause = world.tell({FactKind::targetInvoked, idOf(rule), attempt.rule, attempt.object},
                             {delivery.event, static_cast<std::uint64_t>(delivery.attempts)});
    switch (delivery.kind) {
    case EventTargetKind::task:
        return standalone::start(world, run);
    case EventTargetKind::queue:
        queues::send(world, {world.slotOf(attempt.object)}, textOf(world, at));
        return;
    case EventTargetKind::topic:
        topics::publish(world, {world.slotOf(attempt.object)}, {}, textOf(world, at));
        return;
    }
}

// Later each time, from half of it to all of it.
Duration pauseBefore(const World& world, const EventDelivery& delivery)
{
    std::int64_t pause = world.timing.eventRetryFirst.micros;
    for (int n = 1; n < delivery.attempts && pause < world.timing.eventRetryMost.micros; ++n)
        pause *= 2;
    pause = std::min(pause, world.timing.eventRetryMost.micros);
    const Stream dice = streamOf(world.seed, delivery.event, Purpose::timing);
    return microseconds(
        dice.between(pause / 2, pause, static_cast<std::uint64_t>(delivery.attempts)));
}

bool reachesDeadLetters(World& world, Ix<EventDelivery> at, const EventRuleNode& node)
{
    const EntityId queue = liveAt(world, node.deadLetter, EntityKind::queue);
    return queue && queues::send(world, {world.slotOf(queue)}, textOf(world, at));
}

// Whether it is tried again.
bool fail(World& world, Ix<EventDelivery> at, const Attempt& attempt, const EventRuleNode& node)
{
    EventDelivery& delivery = world.eventDeliveries[at];
    EventRule& rule = world.eventRules[delivery.rule];
    const Time next = world.now + pauseBefore(world, delivery);
    const bool isLate = next - delivery.since > seconds(node.ageSeconds);
    const bool again = attempt.mayRetry && delivery.attempts <= node.retries && !isLate;
    Fate fate = Fate::triedAgain;
    if (!again)
        fate = liveAt(world, node.deadLetter, EntityKind::queue) ? Fate::deadLetter : Fate::dropped;
    ++rule.failed;
    rule.deadLetters += fate == Fate::deadLetter ? 1 : 0;
    rule.dropped += fate == Fate::dropped ? 1 : 0;
    const std::uint32_t failed = world.tell(
        {FactKind::invocationFailed, idOf(rule), attempt.rule, attempt.object},
        {world.names.intern(attempt.lack), static_cast<std::uint64_t>(delivery.attempts),
         static_cast<std::uint64_t>(fate), again ? static_cast<std::uint64_t>(next.micros) : 0});
    if (again) {
        delivery.due = world.bookAfter(failed, next, AppointmentKind::eventDelivery, at.slot);
        return true;
    }
    const Because because(world, failed);
    if (fate == Fate::deadLetter)
        reachesDeadLetters(world, at, node);
    return false;
}
} // namespace

void send(World& world, Ix<EventRule> rule, std::uint32_t event)
{
    const EventRuleNode node = *world.asked.eventRules[rule.slot];
    const bool isRead = !node.deadLetter.text.empty() ||
                        std::any_of(node.targets.begin(), node.targets.end(), [](const auto& each) {
                            return each.kind != EventTargetKind::task;
                        });
    std::shared_ptr<const std::string> text;
    if (isRead && world.face != nullptr)
        text = std::make_shared<const std::string>(world.face->text(world, event));
    const std::uint32_t cause = world.facts.count(); // that it matched, or that the schedule fired
    for (const EventTargetNode& target : node.targets) {
        EventDelivery delivery;
        delivery.rule = rule;
        delivery.kind = target.kind;
        delivery.target = world.names.intern(target.id.text);
        delivery.event = event;
        delivery.since = world.now;
        const Ix<EventDelivery> at = world.eventDeliveries.add(delivery);
        putAt(world.eventTexts, at.slot, text);
        world.eventDeliveries[at].due = world.bookAfter(
            cause, world.now + world.timing.eventDelivery, AppointmentKind::eventDelivery, at.slot);
    }
}

void due(World& world, Ix<EventDelivery> at)
{
    world.eventDeliveries[at].due = {};
    const EventDelivery delivery = world.eventDeliveries[at];
    const EventRuleNode node = *world.asked.eventRules[delivery.rule.slot];
    ++world.eventDeliveries[at].attempts;
    const ElementId target{std::string(world.text(delivery.target))};
    const bool isTask = delivery.kind == EventTargetKind::task;
    const RunTask run = isTask ? taskOf(world, node, target) : RunTask{};
    const Attempt attempt =
        isTask ? attemptAtTask(world, node, run)
               : attemptAtQueue(world, target,
                                delivery.kind == EventTargetKind::queue ? EntityKind::queue
                                                                        : EntityKind::topic);
    if (!attempt.lack.empty()) {
        if (fail(world, at, attempt, node))
            return;
    } else {
        invoke(world, at, attempt, run);
    }
    drop(world, at);
}

void drop(World& world, Ix<EventDelivery> at)
{
    world.cancel(world.eventDeliveries[at].due);
    putAt(world.eventTexts, at.slot, std::shared_ptr<const std::string>());
    world.eventDeliveries.remove(at);
}

} // namespace stowage::sim::event_targets
