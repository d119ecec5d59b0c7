// SPDX-License-Identifier: MIT
#include "sim/laws/event_targets.h"

#include "base/random.h"
#include "base/text.h"
#include "sim/adopt.h"
#include "sim/because.h"
#include "sim/laws/event_tasks.h"
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

// A queue or a topic.
EntityId liveAt(const World& world, const ElementId& element, EntityKind kind)
{
    const ElementPlace place = world.placeOf(element);
    if (place.kind != kind)
        return {};
    return kind == EntityKind::queue ? idOf(world.queues[Ix<Queue>{place.slot}])
                                     : idOf(world.topics[Ix<Topic>{place.slot}]);
}

// The dead-letter queue, where it is there, is a standard one and its policy lets the rule send.
EntityId graveOf(const World& world, const EventRuleNode& node)
{
    const EntityId queue = liveAt(world, node.deadLetter, EntityKind::queue);
    if (!queue)
        return {};
    const Ix<Queue> at{world.slotOf(queue)};
    const bool isShut = !node.isScheduler &&
                        !queues::policyLack(world, at, SendingService::rules, node.name).empty();
    return isShut || world.queues[at].isFifo ? EntityId{} : queue;
}

// No rule gives its target a message group.
std::string lackOfGroup(const World& world, EntityId target)
{
    const std::uint32_t slot = world.slotOf(target);
    if (target.kind == EntityKind::queue && world.queues[Ix<Queue>{slot}].isFifo)
        return "MissingParameter: The request must contain the parameter MessageGroupId";
    if (target.kind == EntityKind::topic && world.topics[Ix<Topic>{slot}].isFifo)
        return "InvalidParameter: Invalid parameter: The MessageGroupId parameter is required for "
               "FIFO topics";
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
    attempt.lack = event_tasks::objectionTo(world, run);
    if (!attempt.lack.empty())
        return attempt;
    if (const Outcome fine = standalone::objectionTo(world, run); !fine) {
        attempt.mayRetry = fine.error().where == "ThrottlingException";
        attempt.lack = fine.error().where + ": " + fine.error().message;
        while (attempt.lack.ends_with('.'))
            attempt.lack.pop_back();
    }
    return attempt;
}

// Rules send by leave of the queue or the topic, schedules with their role.
Attempt attemptAtQueue(const World& world, const EventRuleNode& node, const ElementId& target,
                       EventTargetKind kind)
{
    const bool isQueue = kind == EventTargetKind::queue;
    Attempt attempt;
    attempt.rule = ruleNumber("event.delivery");
    attempt.object = liveAt(world, target, isQueue ? EntityKind::queue : EntityKind::topic);
    if (!attempt.object) {
        attempt.lack = isQueue ? "AWS.SimpleQueueService.NonExistentQueue: The specified queue "
                                 "does not exist"
                               : "NotFoundException: Topic does not exist";
        return attempt;
    }
    attempt.lack = lackOfGroup(world, attempt.object);
    if (!attempt.lack.empty())
        return attempt;
    if (!node.isScheduler) {
        const std::uint32_t slot = world.slotOf(attempt.object);
        attempt.lack = isQueue
                           ? queues::policyLack(world, {slot}, SendingService::rules, node.name)
                           : topics::policyLack(world, {slot}, SendingService::rules, node.name);
        if (!attempt.lack.empty()) {
            attempt.rule = isQueue ? ruleNumber("sqs.policy") : ruleNumber("sns.policy");
            attempt.lack = (isQueue ? "" : "AuthorizationError: ") + attempt.lack;
        }
        return attempt;
    }
    const char* action = isQueue ? "sqs:SendMessage" : "sns:Publish";
    if (const std::string lack = roles::eventsLack(world, node.role, node.namesRole, action);
        !lack.empty()) {
        attempt.rule = ruleNumber("event.role");
        attempt.lack = std::string("AccessDeniedException: not authorized to perform ") + action +
                       ", for " + lack;
    }
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
    world.linkMeters.note(rule.element, delivery.target, FlowKind::events, world.now, 1);
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
    constexpr std::uint64_t kTargets = 8; // at most, so that each draws for itself
    const auto attempts = static_cast<std::uint64_t>(delivery.attempts);
    return microseconds(dice.between(pause / 2, pause, attempts * kTargets + delivery.place));
}

bool reachesDeadLetters(World& world, Ix<EventDelivery> at, const EventRuleNode& node)
{
    const EntityId queue = graveOf(world, node);
    world.linkMeters.note(world.eventRules[world.eventDeliveries[at].rule].element,
                          world.names.find(node.deadLetter.text), FlowKind::deadLetters, world.now,
                          queue ? 1 : 0);
    return queue && queues::send(world, {world.slotOf(queue)}, textOf(world, at));
}

// The fact that took away what an invocation needed; 0: none did.
std::uint32_t takenFact(const World& world, const Attempt& attempt, const EventRuleNode& node)
{
    if (attempt.rule == ruleNumber("event.role"))
        return roles::eventsRoleTaken(world, node);
    if (attempt.rule == ruleNumber("sns.policy"))
        return world.topics[Ix<Topic>{world.slotOf(attempt.object)}].policyFact;
    return attempt.rule == ruleNumber("sqs.policy")
               ? world.queues[Ix<Queue>{world.slotOf(attempt.object)}].policyFact
               : 0;
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
        fate = graveOf(world, node) ? Fate::deadLetter : Fate::dropped;
    world.linkMeters.note(rule.element, delivery.target, FlowKind::events, world.now, 1, true);
    ++(again ? rule.retried : rule.invocations);
    rule.deadLetters += fate == Fate::deadLetter ? 1 : 0;
    rule.dropped += fate == Fate::dropped ? 1 : 0;
    const std::uint32_t taken = takenFact(world, attempt, node);
    const Because because(world, taken);
    const std::uint32_t failed = world.tell(
        {FactKind::invocationFailed, idOf(rule), attempt.rule, attempt.object},
        {world.names.intern(attempt.lack), static_cast<std::uint64_t>(delivery.attempts),
         static_cast<std::uint64_t>(fate), again ? static_cast<std::uint64_t>(next.micros) : 0});
    if (again) {
        delivery.due = world.bookAfter(failed, next, AppointmentKind::eventDelivery, at.slot);
        return true;
    }
    const Because after(world, failed);
    if (fate == Fate::deadLetter)
        reachesDeadLetters(world, at, node);
    return false;
}

// A rule that goes on for ever, by its own tasks or a throttle, must not take all memory.
void dropAtOnce(World& world, Ix<EventRule> at, const EventTargetNode& target, std::uint32_t cause)
{
    const Because because(world, cause);
    EventRule& rule = world.eventRules[at];
    ++rule.invocations;
    ++rule.dropped;
    const NameId element = world.names.intern(target.id.text);
    world.linkMeters.note(rule.element, element, FlowKind::events, world.now, 1, true);
    const NameId lack = world.names.intern(
        "too many events are on their way: Stowage keeps " +
        numberText(static_cast<std::int64_t>(world.timing.mostEventsOnTheirWay)));
    world.tell({FactKind::invocationFailed, idOf(rule), ruleNumber("event.most")},
               {lack, 0, static_cast<std::uint64_t>(Fate::dropped), 0});
}
} // namespace

void send(World& world, Ix<EventRule> rule, std::uint32_t event)
{
    const EventRuleNode node = *world.asked.eventRules[rule.slot];
    std::shared_ptr<const std::string> text; // a dead-letter queue may be linked later
    if (!node.targets.empty() && world.face != nullptr)
        text = std::make_shared<const std::string>(world.face->text(world, event));
    const std::uint32_t cause = world.facts.count(); // that it matched, or that the schedule fired
    std::uint32_t place = 0;
    for (const EventTargetNode& target : node.targets) {
        if (world.eventDeliveries.count() >= world.timing.mostEventsOnTheirWay) {
            dropAtOnce(world, rule, target, cause);
            continue;
        }
        EventDelivery delivery;
        delivery.rule = rule;
        delivery.kind = target.kind;
        delivery.place = place++;
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
    const ElementId target{std::string(world.text(delivery.target))};
    const EventTargetNode asked{delivery.kind, target};
    if (std::find(node.targets.begin(), node.targets.end(), asked) == node.targets.end())
        return drop(world, at); // RemoveTargets
    ++world.eventDeliveries[at].attempts;
    const bool isTask = delivery.kind == EventTargetKind::task;
    const RunTask run = isTask ? event_tasks::callFor(world, node, target) : RunTask{};
    const Attempt attempt = isTask ? attemptAtTask(world, node, run)
                                   : attemptAtQueue(world, node, target, delivery.kind);
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
