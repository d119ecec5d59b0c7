// SPDX-License-Identifier: MIT
#include "sim/event_values.h"

#include "base/text.h"
#include "sim/card_figures.h"
#include "sim/frame_builder.h"
#include "sim/laws/buckets.h"

#include <array>
#include <span>

namespace stowage::sim {

namespace {
using Words = std::span<const std::uint64_t>;

std::string textIn(const World& world, std::uint64_t word)
{
    return std::string(world.text(static_cast<NameId>(word)));
}

std::string text(std::int64_t number)
{
    return numberText(number);
}

std::string ruledIn(const World& world, const Fact&, Words words)
{
    return words[0] == 0 ? std::string() : ", and AWS refuses it: " + textIn(world, words[0]);
}

// An event of one's own by its source and its detail-type, any other by what it is about.
std::string aboutIn(const World& world, const Fact& fact, Words words)
{
    const Fact event = fact.kind == FactKind::eventMatched
                           ? world.facts.fact(static_cast<std::uint32_t>(words[0]))
                           : fact;
    if (event.kind != FactKind::youPutEvent)
        return nameOf(world, event.subject());
    const Words said = world.facts.payload(event.number);
    return textIn(world, said[1]) + " of " + textIn(world, said[0]);
}

std::string onTheWayIn(const World&, const Fact&, Words words)
{
    return words[0] == 0
               ? std::string()
               : " with " + text(static_cast<std::int64_t>(words[0])) + " of its events on the way";
}

std::string invokedIn(const World& world, const Fact& fact, Words)
{
    return fact.objectKind == EntityKind::none ? "its target" : nameOf(world, fact.object());
}

// reason, attempts, fate, next.
std::string refusedIn(const World& world, const Fact&, Words words)
{
    constexpr std::array<std::string_view, 3> kFates{"; it is tried again at ",
                                                     "; the event goes to the dead-letter queue",
                                                     "; the event is dropped"};
    const std::string said = textIn(world, words[0]) + std::string(kFates.at(words[2]));
    return words[2] == 0 ? said + clockText({static_cast<std::int64_t>(words[3])}) : said;
}

struct EventWord {
    std::string_view key;
    std::string (*read)(const World&, const Fact&, Words);
};

constexpr EventWord kWords[] = {
    {"ruled", ruledIn},
    {"about", aboutIn},
    {"onTheWay", onTheWayIn},
    {"invoked", invokedIn},
    {"refusedFor", refusedIn},
    {"minute", [](const World&, const Fact&,
                  Words words) { return clockText({static_cast<std::int64_t>(words[0])}); }},
    {"objectKey",
     [](const World& world, const Fact& fact, Words words) {
         return fact.kind == FactKind::objectCreated ? buckets::keyIn(world, fact.number)
                                                     : textIn(world, words[0]);
     }},
};

bool isOfEvents(FactKind kind)
{
    return kind >= FactKind::eventRuleCreated && kind <= FactKind::storeDenied;
}

std::string sizeText(std::int64_t bytes)
{
    constexpr std::int64_t kKilo = 1'000, kMega = 1'000'000, kGiga = 1'000'000'000;
    const auto in = [bytes](std::int64_t unit) {
        return fixedText(static_cast<double>(bytes) / static_cast<double>(unit), 1);
    };
    if (bytes < kKilo)
        return text(bytes) + " B";
    if (bytes < kMega)
        return in(kKilo) + " KB";
    return bytes < kGiga ? in(kMega) + " MB" : in(kGiga) + " GB";
}
} // namespace

std::optional<std::string> eventValue(const World& world, const Fact& fact, std::string_view key)
{
    if (!isOfEvents(fact.kind))
        return std::nullopt;
    for (const EventWord& word : kWords)
        if (word.key == key)
            return word.read(world, fact, world.facts.payload(fact.number));
    return std::nullopt;
}

void describe(const World& world, const EventRule& row, Readout& out)
{
    const auto& node = world.asked.eventRules[world.slotOf(idOf(row))];
    const bool isEnabled = node && node->enabled;
    out.word = row.objection != 0 ? "refused" : isEnabled ? "ENABLED" : "DISABLED";
    out.mood = row.objection != 0 ? Mood::unhealthy
               : !isEnabled       ? Mood::idle
               : row.dropped > 0  ? Mood::info
                                  : Mood::running;
    out.headline = counted(row.invocations, "invocation", "invocations");
    if (row.dropped > 0)
        out.headline += ", " + text(row.dropped) + " failed";
    if (row.objection != 0)
        out.lines.push_back({"Refused", textIn(world, row.objection)});
    out.lines.push_back({"Matched events", text(row.matched)});
    if (row.fired > 0 || row.nextAt != kNever)
        out.lines.push_back({"Times its schedule fired", text(row.fired)});
    if (row.nextAt != kNever)
        out.lines.push_back({"Fires next", clockText(row.nextAt)});
    out.lines.push_back({"Invocations", text(row.invocations)});
    out.lines.push_back({"Failed invocations", text(row.dropped)});
    if (row.retried > 0)
        out.lines.push_back({"Retries", text(row.retried)});
    if (row.deadLetters > 0)
        out.lines.push_back({"To the dead-letter queue", text(row.deadLetters)});
    addFigures(world, row, out);
}

void describe(const World& world, const Bucket& row, Readout& out)
{
    const Ix<Bucket> at{world.slotOf(idOf(row))};
    const buckets::Contents contents = buckets::contentsOf(world, at);
    const bool notifies = world.asked.buckets[at.slot]->notifies;
    out.mood = contents.objects > 0 ? Mood::running : Mood::idle;
    out.word = notifies ? "sends events" : "sends no events";
    out.headline = counted(contents.objects, "object", "objects");
    out.lines = {{"Objects", text(contents.objects)},
                 {"Size", sizeText(contents.bytes)},
                 {"Reads", text(row.reads)},
                 {"Events to EventBridge", notifies ? "on" : "off"}};
    out.verbs = {Verb::putObject};
    addFigures(world, row, out);
}

void describe(const World& world, const DynamoTable& row, Readout& out)
{
    out.mood = row.items > 0 ? Mood::running : Mood::idle;
    out.word = "ACTIVE";
    out.headline = counted(row.items, "item", "items");
    out.lines = {
        {"Items", text(row.items)}, {"Writes", text(row.writes)}, {"Reads", text(row.reads)}};
    addFigures(world, row, out);
}

} // namespace stowage::sim
