// SPDX-License-Identifier: MIT
#include "sim/laws/event_rules.h"

#include "base/random.h"
#include "base/schedule.h"
#include "sim/laws/buckets.h"
#include "sim/laws/event_targets.h"
#include "sim/rules.h"

#include <string>

namespace stowage::sim::event_rules {

namespace {
constexpr std::size_t kMostTargets = 5; // Amazon EventBridge quotas

// So that a rule is not all of a minute late, and not always at its first second.
Duration offsetOf(const World& world, const EventRule& rule, const EventRuleNode& node)
{
    const std::int64_t within = node.windowMinutes > 0 ? minutes(node.windowMinutes).micros
                                                       : world.timing.scheduleWithin.micros;
    if (within <= 0)
        return {};
    const Stream dice = streamOf(world.seed, world.text(rule.element), Purpose::timing);
    constexpr std::int64_t kSecond = 1'000'000;
    return microseconds(
        static_cast<std::int64_t>(dice.below(static_cast<std::uint64_t>(within / kSecond), 0)) *
        kSecond);
}

std::optional<Schedule> scheduleOf(const EventRuleNode& node)
{
    return Schedule::parse(node.schedule, node.isScheduler ? RateWords::any : RateWords::agree);
}

// A rate counts from its creation; that of a schedule begins with it.
Instant originOf(const World& world, const EventRule& rule, const EventRuleNode& node,
                 const Schedule& schedule)
{
    const Instant created = world.startMicros + rule.createdAt.micros;
    return node.isScheduler ? created - schedule.everyMicros() : created;
}

// The first minute that is due after that.
void bookSchedule(World& world, Ix<EventRule> at, Time after)
{
    EventRule& rule = world.eventRules[at];
    const std::shared_ptr<const EventRuleNode> node = askedOf(world.asked.eventRules, at.slot);
    world.cancel(rule.next);
    rule.nextAt = rule.nominal = kNever;
    const auto schedule = scheduleOf(*node);
    if (!schedule || !node->enabled || rule.objection != 0)
        return;
    constexpr std::int64_t kFarthest = std::int64_t{400} * 366 * 86'400 * 1'000'000;
    const Duration offset = offsetOf(world, rule, *node);
    const auto next =
        schedule->next(world.startMicros + after.micros, originOf(world, rule, *node, *schedule));
    if (!next || *next - world.startMicros > kFarthest)
        return;
    rule.nominal = {*next - world.startMicros};
    rule.nextAt = rule.nominal + offset;
    rule.next = world.bookAfter(rule.fact, rule.nextAt, AppointmentKind::eventRuleDue, at.slot);
}

// Where it is new: a schedule may be due in this very instant.
void beginSchedule(World& world, Ix<EventRule> at)
{
    const bool isScheduler = world.asked.eventRules[at.slot]->isScheduler;
    world.eventRules[at].createdAt = world.now;
    bookSchedule(world, at, isScheduler ? world.now - microseconds(1) : world.now);
}

// AWS would not have taken it; in words without a full stop.
std::string objectionTo(const EventRuleNode& node, const std::string& patternReason)
{
    if (!patternReason.empty())
        return "InvalidEventPatternException: Event pattern is not valid. Reason: " + patternReason;
    if (node.isScheduler && !scheduleOf(node))
        return "ValidationException: Invalid Schedule Expression " + node.schedule;
    if (node.isScheduler)
        return node.targets.size() == 1 ? std::string()
                                        : "ValidationException: A schedule has exactly one target";
    const bool isRecurring =
        node.schedule.starts_with("rate(") || node.schedule.starts_with("cron(");
    if (!node.schedule.empty() && (!isRecurring || !scheduleOf(node)))
        return "ValidationException: Parameter ScheduleExpression is not valid";
    if (node.pattern.empty() && node.schedule.empty())
        return "ValidationException: Parameter(s) EventPattern or ScheduleExpression must be "
               "specified";
    if (node.targets.size() > kMostTargets)
        return "LimitExceededException: The requested resource exceeds the maximum number allowed";
    return {};
}

void follow(World& world, Ix<EventRule> at, const EventRuleNode& node)
{
    std::shared_ptr<const ReadPattern> pattern;
    std::string reason;
    if (!node.pattern.empty() && world.face != nullptr)
        pattern = world.face->read(node.pattern, reason);
    const std::string objection = objectionTo(node, reason);
    EventRule& rule = world.eventRules[at];
    rule.name = world.names.intern(node.name);
    rule.objection = objection.empty() ? 0 : world.names.intern(objection);
    const bool hears = node.enabled && objection.empty();
    putAt(world.eventPatterns, at.slot, hears ? std::move(pattern) : nullptr);
    buckets::whenRulesChange(world);
    world.mark(idOf(rule));
}

// How many there were.
std::uint64_t forget(World& world, Ix<EventRule> rule)
{
    std::uint64_t count = 0;
    for (auto at = world.eventDeliveries.first(); at; at = world.eventDeliveries.after(at))
        if (world.eventDeliveries[at].rule == rule) {
            event_targets::drop(world, at);
            ++count;
        }
    return count;
}
} // namespace

std::uint32_t create(World& world, const EventRuleNode& node)
{
    EventRule made;
    made.element = world.names.intern(node.id.text);
    made.createdAt = world.now;
    const Ix<EventRule> at = world.eventRules.add(made);
    world.eventRules[at].number = world.nextNumber(EntityKind::eventRule, at.slot);
    putAt(world.asked.eventRules, at.slot, std::make_shared<const EventRuleNode>(node));
    follow(world, at, node);
    EventRule& rule = world.eventRules[at];
    rule.fact = world.tell({FactKind::eventRuleCreated, idOf(rule), ruleNumber("event.rule")},
                           {rule.objection});
    beginSchedule(world, at);
    return at.slot;
}

void change(World& world, std::uint32_t slot, const EventRuleNode& before)
{
    const Ix<EventRule> at{slot};
    const EventRuleNode node = *world.asked.eventRules[slot];
    const bool wasRefused = world.eventRules[at].objection != 0;
    follow(world, at, node);
    EventRule& rule = world.eventRules[at];
    rule.fact = world.tell({FactKind::eventRuleChanged, idOf(rule), ruleNumber("event.rule")},
                           {rule.objection});
    const bool isAnother =
        node.schedule != before.schedule || node.windowMinutes != before.windowMinutes;
    const bool isRefused = rule.objection != 0;
    if (isAnother || (node.isScheduler && wasRefused && !isRefused))
        beginSchedule(world, at);
    else if (isRefused != wasRefused || node.enabled != before.enabled || !rule.next)
        bookSchedule(world, at, world.now);
}

void remove(World& world, std::uint32_t slot)
{
    const Ix<EventRule> at{slot};
    const EventRule rule = world.eventRules[at];
    world.tell({FactKind::eventRuleDeleted, idOf(rule), ruleNumber("event.rule")},
               {forget(world, at)});
    world.cancel(world.eventRules[at].next);
    putAt(world.eventPatterns, slot, std::shared_ptr<const ReadPattern>());
    buckets::whenRulesChange(world);
    world.gone(EntityKind::eventRule, rule.number, rule.name);
    world.eventRules.remove(at);
}

void due(World& world, Ix<EventRule> at)
{
    EventRule& rule = world.eventRules[at];
    rule.next = {};
    const Time nominal = rule.nominal;
    ++rule.fired;
    const std::uint32_t fired =
        world.tell({FactKind::scheduleFired, idOf(rule), ruleNumber("event.schedule")},
                   {static_cast<std::uint64_t>(nominal.micros)});
    event_targets::send(world, at, fired);
    bookSchedule(world, at, nominal);
}

} // namespace stowage::sim::event_rules
