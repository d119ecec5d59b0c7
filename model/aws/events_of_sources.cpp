// SPDX-License-Identifier: MIT
#include "aws/events_of_sources.h"

#include "base/text.h"
#include "sim/identity.h"
#include "sim/laws/buckets.h"

#include <span>

namespace stowage::aws {

namespace {
using io::Json;
using sim::Ix;

std::string_view textOf(const sim::World& world, std::uint64_t word)
{
    return world.text(static_cast<sim::NameId>(word));
}

// Digits that stand for the contents, of which nothing is known: the id of the event without its
// hyphens.
std::string digitsOf(const sim::World& world, std::uint32_t fact)
{
    std::string digits = sim::eventIdText(world, fact);
    std::erase(digits, '-');
    return digits;
}
} // namespace

std::string eventRuleArn(const sim::World& world, Ix<sim::EventRule> at)
{
    return "arn:aws:events:us-east-1:123456789012:rule/" +
           std::string(world.text(world.eventRules[at].name));
}

// The payload of objectCreated: key, bytes, sequence, whether the bucket sends events, number of
// the key. EventBridge event message structure of Amazon S3.
std::optional<Event> objectEvent(const Telling& telling)
{
    const sim::World& world = telling.moment.world;
    const std::span<const std::uint64_t> words = world.facts.payload(telling.fact.number);
    const Ix<sim::Bucket> at{world.slotOf(telling.fact.subject())};
    if (!at || words[3] == 0)
        return std::nullopt;
    const std::string name(world.text(world.buckets[at].name));
    const std::string digits = digitsOf(world, telling.fact.number);
    Event event{"Object Created", "arn:aws:s3:::" + name, Json::object(), "aws.s3"};
    Json bucket = Json::object();
    bucket.set("name", name);
    Json object = Json::object();
    object.set("key", sim::buckets::keyIn(world, telling.fact.number));
    object.set("size", static_cast<std::int64_t>(words[1]));
    object.set("etag", digits);
    object.set("sequencer", hexText(words[2], 18));
    event.detail.set("version", "0");
    event.detail.set("bucket", std::move(bucket));
    event.detail.set("object", std::move(object));
    event.detail.set("request-id", digits.substr(0, 16));
    event.detail.set("requester", "123456789012");
    event.detail.set("source-ip-address", "192.0.2.1");
    event.detail.set("reason", "PutObject");
    return event;
}

std::optional<Event> scheduledEvent(const Telling& telling)
{
    const sim::World& world = telling.moment.world;
    const Ix<sim::EventRule> at{world.slotOf(telling.fact.subject())};
    if (!at)
        return std::nullopt;
    if (!world.asked.eventRules[at.slot]->isScheduler)
        return Event{"Scheduled Event", eventRuleArn(world, at), Json::object(), "aws.events"};
    // What Amazon EventBridge Scheduler sends where no input is given.
    return Event{"Scheduled Event",
                 "arn:aws:scheduler:us-east-1:123456789012:schedule/default/" +
                     std::string(world.text(world.eventRules[at].name)),
                 Json("{}"), "aws.scheduler"};
}

// The payload of youPutEvent: source, detail-type, detail, resources. The detail was checked when
// the call came.
Event ownPutEvent(const Telling& telling)
{
    const sim::World& world = telling.moment.world;
    const std::span<const std::uint64_t> words = world.facts.payload(telling.fact.number);
    Event event{std::string(textOf(world, words[1])), {}, Json::object(), textOf(world, words[0])};
    if (const Result<Json> detail = io::parseJson(textOf(world, words[2]), "Detail");
        detail && detail->members() != nullptr)
        event.detail = *detail;
    for (const std::uint64_t word : words.subspan(3))
        event.others.emplace_back(textOf(world, word));
    return event;
}

} // namespace stowage::aws
