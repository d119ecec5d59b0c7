// SPDX-License-Identifier: MIT
#include "sim/invariants_events.h"

#include "base/schedule.h"
#include "sim/laws/buckets.h"

#include <algorithm>

namespace stowage::sim {

namespace {
void checkRule(const World& world, Ix<EventRule> at, Findings& findings)
{
    const EventRule& rule = world.eventRules[at];
    const auto expect = [&](bool belief, int invariant, const char* otherwise) {
        findings.expect(belief, invariant, "Rule", rule.number, otherwise);
    };
    expect(world.slotOf(idOf(rule)) == at.slot, 6, "is not found by its number");
    expect(rule.deadLetters + rule.dropped <= rule.invocations, 7, "gave up more than it tried");
    const EventRuleNode& node = *world.asked.eventRules[at.slot];
    const auto schedule =
        Schedule::parse(node.schedule, node.isScheduler ? RateWords::any : RateWords::agree);
    const bool fires = schedule && node.enabled && rule.objection == 0;
    expect(fires || rule.nextAt == kNever, 57, "fires although it has no schedule");
    if (!fires || rule.nextAt == kNever)
        return;
    const Instant created = world.startMicros + rule.createdAt.micros;
    const bool isAtOnce = node.isScheduler && schedule->everyMicros() > 0 &&
                          rule.nominal == rule.createdAt; // the first of a rate
    const auto due = schedule->next(world.startMicros + rule.nominal.micros - 1, created);
    expect(isAtOnce || (due && *due == world.startMicros + rule.nominal.micros), 57,
           "is due in a minute that is not of its schedule");
    const Duration within = std::max(world.timing.scheduleWithin, minutes(node.windowMinutes));
    expect(rule.nextAt >= rule.nominal && rule.nextAt - rule.nominal <= within, 57,
           "does not fire within its minute");
}

void checkDeliveries(const World& world, Findings& findings)
{
    for (auto at = world.eventDeliveries.first(); at; at = world.eventDeliveries.after(at)) {
        const EventDelivery& delivery = world.eventDeliveries[at];
        const auto expect = [&](bool belief, const char* otherwise) {
            findings.expect(belief, 57, "Delivery", at.slot, otherwise);
        };
        expect(world.eventRules.holds(delivery.rule), "is from no rule");
        expect(static_cast<bool>(delivery.due), "never arrives");
        expect(delivery.event >= 1 && delivery.event <= world.facts.count(), "is of no event");
    }
}
} // namespace

Findings brokenByEvents(const World& world)
{
    Findings findings;
    for (auto at = world.eventRules.first(); at; at = world.eventRules.after(at))
        checkRule(world, at, findings);
    checkDeliveries(world, findings);
    for (auto at = world.buckets.first(); at; at = world.buckets.after(at)) {
        const buckets::Contents contents = buckets::contentsOf(world, at);
        findings.expect(contents.objects >= 0 && contents.bytes >= 0, 7, "Bucket",
                        world.buckets[at].number, "holds less than nothing");
    }
    for (auto at = world.dynamoTables.first(); at; at = world.dynamoTables.after(at)) {
        const DynamoTable& table = world.dynamoTables[at];
        findings.expect(table.items == table.writes && table.reads >= 0, 7, "Table", table.number,
                        "holds other items than were written");
    }
    return findings;
}

} // namespace stowage::sim
