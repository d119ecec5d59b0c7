// SPDX-License-Identifier: MIT
#include "aws/events_of_sources.h"
#include "aws/state_parts.h"
#include "sim/laws/buckets.h"

#include <utility>

namespace stowage::aws {

using io::Json;

Json eventRulesJson(const Moment& moment, bool ofScheduler)
{
    const sim::World& world = moment.world;
    Json rules = Json::object();
    for (auto at = world.eventRules.first(); at; at = world.eventRules.after(at)) {
        const sim::EventRule& rule = world.eventRules[at];
        const sim::EventRuleNode& node = *world.asked.eventRules[at.slot];
        if (node.isScheduler != ofScheduler)
            continue;
        Json json = Json::object();
        if (!ofScheduler)
            json.set("Arn", eventRuleArn(world, at));
        if (!node.pattern.empty())
            json.set("EventPattern", node.pattern);
        if (!node.schedule.empty())
            json.set("ScheduleExpression", node.schedule);
        json.set("State", node.enabled ? "ENABLED" : "DISABLED");
        if (rule.nextAt != kNever)
            json.set("nextInvocation", moment.text(rule.nextAt));
        json.set("MatchedEvents", rule.matched);
        json.set("TriggeredRules", rule.matched + rule.fired);
        json.set("Invocations", rule.invocations);
        json.set("FailedInvocations", rule.dropped);
        json.set("RetryInvocationAttempts", rule.retried);
        json.set("InvocationsSentToDlq", rule.deadLetters);
        rules.set(world.text(rule.name), std::move(json));
    }
    return rules;
}

Json bucketsJson(const sim::World& world)
{
    Json buckets = Json::object();
    for (auto at = world.buckets.first(); at; at = world.buckets.after(at)) {
        const sim::buckets::Contents contents = sim::buckets::contentsOf(world, at);
        Json json = Json::object();
        json.set("NumberOfObjects", contents.objects);
        json.set("BucketSizeBytes", contents.bytes);
        json.set("reads", world.buckets[at].reads);
        json.set("eventBridge", world.asked.buckets[at.slot]->notifies);
        buckets.set(world.text(world.buckets[at].name), std::move(json));
    }
    return buckets;
}

Json dynamoTablesJson(const sim::World& world)
{
    Json tables = Json::object();
    for (auto at = world.dynamoTables.first(); at; at = world.dynamoTables.after(at)) {
        const sim::DynamoTable& table = world.dynamoTables[at];
        Json json = Json::object();
        json.set("TableStatus", "ACTIVE");
        json.set("ItemCount", table.items);
        json.set("reads", table.reads);
        json.set("writes", table.writes);
        tables.set(world.text(table.name), std::move(json));
    }
    return tables;
}

} // namespace stowage::aws
