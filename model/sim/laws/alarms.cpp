// SPDX-License-Identifier: MIT
#include "sim/laws/alarms.h"

#include "sim/because.h"
#include "sim/commands.h"
#include "sim/laws/metrics.h"
#include "sim/laws/service_scaling.h"
#include "sim/rules.h"

#include <algorithm>

namespace stowage::sim::alarms {

namespace {
constexpr int kMostAhead = 60; // evaluations that are looked at in advance

std::uint64_t word(std::int64_t number)
{
    return static_cast<std::uint64_t>(number);
}

std::int32_t rangeOf(const World& world, const AlarmTest& test)
{
    return test.periods + world.timing.moreAlarmPeriods;
}

AlarmTest testOf(const AlarmNode& node)
{
    return {node.statistic,         node.comparison,        node.missingData, node.periodMinutes,
            node.evaluationPeriods, node.datapointsToAlarm, node.threshold};
}

AlarmState stateAt(const World& world, const Alarm& alarm, Time evaluation)
{
    std::vector<Sign> signs;
    for (const Looked& each : lookedAt(world, alarm, evaluation))
        signs.push_back(each.sign);
    return evaluated(alarm.test, signs, alarm.state);
}

void markShown(World& world, Ix<Alarm> at)
{
    world.mark(idOf(world.alarms[at]));
    if (const Ix<ScalingPolicy> policy = world.alarms[at].policy)
        world.mark(idOf(world.scalingPolicies[policy]));
}

void bookAt(World& world, Ix<Alarm> at, Time when)
{
    Alarm& alarm = world.alarms[at];
    world.cancel(alarm.next);
    alarm.nextAt = when;
    if (when == kNever)
        return;
    const Because because(world, world.metrics[alarm.metric].fact);
    alarm.next = world.book(when, AppointmentKind::alarmDue, at.slot);
}

// The first evaluation at which the state is another one, or at which a policy that acts in it may
// meet another value.
void bookNext(World& world, Ix<Alarm> at)
{
    const Alarm& alarm = world.alarms[at];
    const Duration range = metrics::kMinute * rangeOf(world, alarm.test) * alarm.test.periodMinutes;
    const bool isActing = alarm.state == AlarmState::alarm && service_scaling::isHeard(world, at);
    Time when = metrics::nextEvaluation(world);
    for (int n = 0; n < kMostAhead; ++n, when = when + metrics::kMinute) {
        const Time minute = metrics::minuteSeenAt(world, when);
        const bool isSteady =
            metrics::isSteadyFrom(world, alarm.metric, minute - range + metrics::kMinute);
        if (stateAt(world, alarm, when) != alarm.state || (isActing && !isSteady))
            return bookAt(world, at, when);
        if (isSteady)
            return bookAt(world, at, kNever);
    }
    bookAt(world, at, when);
}

// Told with what decided: the datapoints, newest first.
void tellChange(World& world, Ix<Alarm> at, AlarmState from)
{
    Alarm& alarm = world.alarms[at];
    const AlarmTest& test = alarm.test;
    std::vector<std::uint64_t> words = {word(static_cast<int>(from)),
                                        word(static_cast<int>(alarm.state)),
                                        0,
                                        word(static_cast<int>(test.comparison)),
                                        word(test.threshold),
                                        word(test.datapoints),
                                        word(test.periods),
                                        word(static_cast<int>(test.missing))};
    std::vector<Looked> looked = lookedAt(world, alarm, world.now);
    std::reverse(looked.begin(), looked.end());
    std::int32_t real = 0;
    for (const Looked& each : looked)
        if (each.value && real++ < test.periods) {
            words.push_back(word(each.minute.micros));
            words.push_back(word(*each.value));
        }
    const RuleNumber rule =
        real < test.periods ? ruleNumber("alarm.missing") : ruleNumber("alarm.state");
    alarm.updatedAt = world.now;
    alarm.fact = world.tell({FactKind::alarmStateChanged, idOf(alarm), rule}, words);
}

Ix<Alarm> add(World& world, Alarm alarm, const MetricNode& metric)
{
    alarm.metric = metrics::watch(
        world, metric, std::int64_t{rangeOf(world, alarm.test)} * alarm.test.periodMinutes);
    alarm.updatedAt = alarm.configuredAt = world.now;
    const Ix<Alarm> at = world.alarms.add(alarm);
    Alarm& row = world.alarms[at];
    row.number = world.nextNumber(EntityKind::alarm, at.slot);
    row.fact = world.tell({FactKind::alarmCreated, idOf(row), ruleNumber("alarm.state")},
                          {row.name, word(row.test.threshold)});
    return at;
}
} // namespace

std::uint32_t create(World& world, const AlarmNode& node)
{
    Alarm alarm;
    alarm.element = world.names.intern(node.id.text);
    alarm.name = world.names.intern(node.name);
    alarm.test = testOf(node);
    alarm.actionsEnabled = node.actionsEnabled;
    const Ix<Alarm> at = add(world, alarm, node.metric);
    bookNext(world, at);
    return at.slot;
}

void change(World& world, std::uint32_t slot, const AlarmNode& before)
{
    const AlarmNode node = *world.asked.alarms[slot];
    const Ix<Alarm> at{slot};
    world.alarms[at].name = world.names.intern(node.name);
    world.alarms[at].actionsEnabled = node.actionsEnabled;
    world.mark(idOf(world.alarms[at]));
    if (node.metric != before.metric || testOf(node) != testOf(before))
        changeTest(world, at, node.metric, testOf(node));
    else
        bookNext(world, at);
    service_scaling::whenHeardAnew(world, at, metrics::nextEvaluation(world));
}

Ix<Alarm> make(World& world, std::string_view name, const MetricNode& metric, const AlarmTest& test,
               Ix<ScalingPolicy> policy)
{
    Alarm alarm;
    alarm.name = world.names.intern(name);
    alarm.test = test;
    alarm.policy = policy;
    const Ix<Alarm> at = add(world, alarm, metric);
    bookNext(world, at);
    return at;
}

void changeTest(World& world, Ix<Alarm> at, const MetricNode& metric, const AlarmTest& test)
{
    const Ix<Metric> before = world.alarms[at].metric;
    world.alarms[at].test = test;
    world.alarms[at].configuredAt = world.now;
    world.alarms[at].metric =
        metrics::watch(world, metric, std::int64_t{rangeOf(world, test)} * test.periodMinutes);
    metrics::unwatch(world, before);
    bookNext(world, at);
}

void remove(World& world, std::uint32_t slot)
{
    drop(world, {slot});
}

void drop(World& world, Ix<Alarm> at)
{
    const Alarm alarm = world.alarms[at];
    world.tell({FactKind::alarmDeleted, idOf(alarm), ruleNumber("alarm.state")}, {alarm.name});
    world.cancel(world.alarms[at].next);
    world.gone(EntityKind::alarm, alarm.number, alarm.name);
    world.alarms.remove(at);
    metrics::unwatch(world, alarm.metric);
}

Outcome setState(World& world, const SetAlarmState& asked)
{
    const Ix<Alarm> at = rowOf<Alarm>(world, EntityKind::alarm, Subject(asked.alarm));
    if (!at)
        return Error{Fault::notFound,
                     "The alarm '" + asked.alarm.text +
                         "' is not there; create it before its state is set.",
                     "ResourceNotFound"};
    Alarm& alarm = world.alarms[at];
    const AlarmState from = alarm.state;
    const NameId reason = world.names.intern(asked.reason);
    youAsked(world, FactKind::youSetAlarmState, idOf(alarm),
             {word(static_cast<int>(asked.state)), reason});
    alarm.state = asked.state;
    alarm.updatedAt = world.now;
    if (from != asked.state)
        alarm.fact = world.tell({FactKind::alarmStateChanged, idOf(alarm), ruleNumber("alarm.set")},
                                {word(static_cast<int>(from)), word(static_cast<int>(asked.state)),
                                 reason == 0 ? world.names.intern(" ") : reason});
    bookNext(world, at);
    return Done{};
}

// What has come is seen at once where it is time to look; else at the next evaluation.
void whenSeriesChanges(World& world, Ix<Metric> metric)
{
    const bool isTime = metrics::isEvaluation(world);
    for (auto at = world.alarms.first(); at; at = world.alarms.after(at)) {
        if (world.alarms[at].metric != metric)
            continue;
        markShown(world, at);
        if (isTime)
            bookAt(world, at, world.now);
        else
            bookNext(world, at);
    }
}

void due(World& world, Ix<Alarm> at)
{
    Alarm& alarm = world.alarms[at];
    alarm.next = {};
    alarm.nextAt = kNever;
    const AlarmState from = alarm.state;
    alarm.state = stateAt(world, alarm, world.now);
    markShown(world, at);
    if (alarm.state != from)
        tellChange(world, at, from);
    else if (alarm.state == AlarmState::alarm)
        service_scaling::whenHeardAnew(world, at, world.now);
    bookNext(world, at);
}

std::vector<Looked> lookedAt(const World& world, const Alarm& alarm, Time evaluation)
{
    const AlarmTest& test = alarm.test;
    const Duration period = metrics::kMinute * test.periodMinutes;
    const Time last = metrics::minuteSeenAt(world, evaluation);
    std::vector<Looked> looked;
    for (std::int32_t age = rangeOf(world, test); age-- > 0;) {
        const Time minute = last - period * age;
        const Datapoint point = metrics::over(world, alarm.metric, minute, test.periodMinutes);
        Looked each{minute + metrics::kMinute - period, std::nullopt};
        if (point.samples > 0) {
            each.value = metrics::valueOf(point, test.statistic);
            each.sign = test.isBreaching(*each.value) ? Sign::breaching : Sign::good;
        }
        looked.push_back(each);
    }
    return looked;
}

std::vector<Looked> newest(const World& world, const Alarm& alarm)
{
    return lookedAt(world, alarm, metrics::nextEvaluation(world) - metrics::kMinute);
}

} // namespace stowage::sim::alarms
