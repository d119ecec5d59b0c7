// SPDX-License-Identifier: MIT
#include "sim/laws/event_bus.h"

#include "sim/because.h"
#include "sim/commands.h"
#include "sim/laws/event_targets.h"
#include "sim/rules.h"

#include <utility>
#include <vector>

namespace stowage::sim::event_bus {

namespace {
struct Listeners {
    std::vector<Ix<EventRule>> rules;
    std::vector<const ReadPattern*> patterns; // at the same places
};

Listeners listenersOf(const World& world)
{
    Listeners all;
    for (std::uint32_t slot = 0; slot < world.eventPatterns.size(); ++slot)
        if (world.eventPatterns[slot]) {
            all.rules.push_back({slot});
            all.patterns.push_back(world.eventPatterns[slot].get());
        }
    return all;
}

void match(World& world, Ix<EventRule> at, std::uint32_t event)
{
    const Fact fact = world.facts.fact(event);
    const Because because(world, event);
    EventRule& rule = world.eventRules[at];
    ++rule.matched;
    const std::uint32_t matched = world.tell(
        {FactKind::eventMatched, idOf(rule), ruleNumber("event.pattern"), fact.subject()},
        {event, world.asked.eventRules[at.slot]->targets.size()});
    world.cause = matched;
    event_targets::send(world, at, event);
}
} // namespace

void publish(World& world)
{
    // What is told here is no event.
    const std::uint32_t from = std::exchange(world.published, world.facts.count());
    if (from == world.published || world.eventPatterns.empty() || world.face == nullptr)
        return;
    const Listeners listeners = listenersOf(world);
    const std::uint32_t upTo = world.published;
    for (std::uint32_t event = from + 1; event <= upTo && !listeners.rules.empty(); ++event) {
        if (!world.face->publishes(world.facts.fact(event).kind))
            continue;
        for (const std::size_t place : world.face->matching(world, event, listeners.patterns))
            match(world, listeners.rules[place], event);
    }
}

Outcome put(World& world, const PutEvents& asked)
{
    for (const EventEntry& entry : asked.entries) {
        std::vector<std::uint64_t> words = {world.names.intern(entry.source),
                                            world.names.intern(entry.detailType),
                                            world.names.intern(entry.detail)};
        for (const std::string& resource : entry.resources)
            words.push_back(world.names.intern(resource));
        world.tell({FactKind::youPutEvent, kYou, ruleNumber("event.put"), kSimulation}, words);
    }
    return Done{};
}

} // namespace stowage::sim::event_bus
