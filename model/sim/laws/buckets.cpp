// SPDX-License-Identifier: MIT
#include "sim/laws/buckets.h"

#include "base/text.h"
#include "sim/commands.h"
#include "sim/rules.h"

#include <algorithm>

namespace stowage::sim::buckets {

namespace {
constexpr std::int64_t kMinute = 60'000'000, kThousand = 1'000;

bool isHeard(const World& world)
{
    return world.face != nullptr &&
           std::any_of(world.eventPatterns.begin(), world.eventPatterns.end(),
                       [&](const std::shared_ptr<const ReadPattern>& pattern) {
                           return pattern && world.face->hears(*pattern, FactKind::objectCreated);
                       });
}

// Uploads are counted where nobody hears of them, and told one by one where they go to EventBridge
// and a rule there may match them.
bool mustTell(const World& world, const BucketNode& node)
{
    return node.notifies && node.milliUploadsPerMinute > 0 && isHeard(world);
}

std::int64_t uploadsSince(const World& world, Ix<Bucket> at, const BucketNode& node)
{
    if (world.buckets[at].tellsUploads)
        return 0; // they are in its objects already
    const std::int64_t micros = (world.now - world.buckets[at].since).micros;
    const std::int64_t whole = micros / kMinute * node.milliUploadsPerMinute;
    const std::int64_t rest = micros % kMinute * node.milliUploadsPerMinute;
    return whole / kThousand + (whole % kThousand * kMinute + rest) / (kMinute * kThousand);
}

void settle(World& world, Ix<Bucket> at, const BucketNode& node)
{
    const std::int64_t uploads = uploadsSince(world, at, node);
    Bucket& bucket = world.buckets[at];
    bucket.objects += uploads;
    bucket.created += uploads;
    bucket.bytes += uploads * node.objectBytes;
    bucket.uploads = 0;
    bucket.since = world.now;
    bucket.tellsUploads = mustTell(world, *world.asked.buckets[at.slot]);
}

void bookUpload(World& world, Ix<Bucket> at, const BucketNode& node)
{
    Bucket& bucket = world.buckets[at];
    world.cancel(bucket.next);
    if (!bucket.tellsUploads)
        return;
    const std::int64_t wanted = (bucket.uploads + 1) * kThousand;
    const std::int64_t after =
        wanted / node.milliUploadsPerMinute * kMinute +
        wanted % node.milliUploadsPerMinute * kMinute / node.milliUploadsPerMinute;
    const Time when = std::max(world.now, bucket.since + microseconds(after));
    bucket.next = world.bookAfter(bucket.fact, when, AppointmentKind::bucketUpload, at.slot);
}

// The text of a key that is numbered is kept once, without its number.
struct Key {
    NameId text = 0;
    std::int64_t number = 0; // 0: it has none
};

void add(World& world, Ix<Bucket> at, const Key& key, std::int64_t bytes, EntityId writer)
{
    Bucket& bucket = world.buckets[at];
    ++bucket.objects;
    bucket.bytes += bytes;
    ++bucket.created;
    const bool notifies = world.asked.buckets[at.slot]->notifies;
    world.tell({FactKind::objectCreated, idOf(bucket), ruleNumber("s3.notify"), writer},
               {key.text, static_cast<std::uint64_t>(bytes),
                static_cast<std::uint64_t>(bucket.created), notifies ? 1U : 0U,
                static_cast<std::uint64_t>(key.number)});
}

constexpr std::string_view kNumbered = "object-";

std::int64_t nextNumber(const World& world, Ix<Bucket> at)
{
    return world.buckets[at].created + uploadsSince(world, at, *world.asked.buckets[at.slot]) + 1;
}

Key keyAfter(World& world, Ix<Bucket> at, const std::string& prefix)
{
    return {world.names.intern(prefix + std::string(kNumbered)), nextNumber(world, at)};
}
} // namespace

std::uint32_t create(World& world, const BucketNode& node)
{
    Bucket made;
    made.element = world.names.intern(node.id.text);
    made.name = world.names.intern(node.name);
    made.since = world.now;
    const Ix<Bucket> at = world.buckets.add(made);
    Bucket& bucket = world.buckets[at];
    bucket.number = world.nextNumber(EntityKind::bucket, at.slot);
    bucket.tellsUploads = mustTell(world, node);
    bucket.fact = world.tell({FactKind::storeCreated, idOf(bucket), ruleNumber("s3.notify")});
    bookUpload(world, at, node);
    return at.slot;
}

void change(World& world, std::uint32_t slot, const BucketNode& before)
{
    const Ix<Bucket> at{slot};
    const BucketNode node = *world.asked.buckets[slot];
    world.buckets[at].name = world.names.intern(node.name);
    world.mark(idOf(world.buckets[at]));
    if (node.notifies == before.notifies && node.objectBytes == before.objectBytes &&
        node.milliUploadsPerMinute == before.milliUploadsPerMinute)
        return;
    settle(world, at, before);
    bookUpload(world, at, node);
}

void remove(World& world, std::uint32_t slot)
{
    const Ix<Bucket> at{slot};
    const Bucket bucket = world.buckets[at];
    world.tell({FactKind::storeDeleted, idOf(bucket), ruleNumber("s3.notify")});
    world.cancel(world.buckets[at].next);
    world.gone(EntityKind::bucket, bucket.number, bucket.name);
    world.buckets.remove(at);
}

void whenRulesChange(World& world)
{
    for (auto at = world.buckets.first(); at; at = world.buckets.after(at)) {
        const std::shared_ptr<const BucketNode> node = askedOf(world.asked.buckets, at.slot);
        if (!node || mustTell(world, *node) == world.buckets[at].tellsUploads)
            continue;
        settle(world, at, *node);
        bookUpload(world, at, *node);
        world.mark(idOf(world.buckets[at]));
    }
}

std::string nextKey(const World& world, Ix<Bucket> at)
{
    return world.asked.buckets[at.slot]->prefix + std::string(kNumbered) +
           numberText(nextNumber(world, at));
}

std::string keyIn(const World& world, std::uint32_t created)
{
    const auto words = world.facts.payload(created);
    const std::string text(world.text(static_cast<NameId>(words[0])));
    return words[4] == 0 ? text : text + numberText(static_cast<std::int64_t>(words[4]));
}

Outcome put(World& world, const PutObject& asked)
{
    const Ix<Bucket> at = rowOf<Bucket>(world, EntityKind::bucket, Subject(asked.bucket));
    if (!at)
        return Error{Fault::notFound, "The specified bucket does not exist", "NoSuchBucket"};
    const std::string key = asked.key.empty() ? nextKey(world, at) : asked.key;
    youAsked(world, FactKind::youPutObject, idOf(world.buckets[at]),
             {world.names.intern(key), static_cast<std::uint64_t>(asked.bytes)});
    add(world, at, {world.names.intern(key)}, asked.bytes, {});
    return Done{};
}

void write(World& world, Ix<Bucket> at, Ix<Task> task)
{
    const std::int64_t bytes = world.asked.buckets[at.slot]->objectBytes;
    add(world, at, keyAfter(world, at, "results/"), bytes, idOf(world.tasks[task]));
}

void uploadDue(World& world, Ix<Bucket> at)
{
    world.buckets[at].next = {};
    ++world.buckets[at].uploads;
    const BucketNode node = *world.asked.buckets[at.slot];
    add(world, at, keyAfter(world, at, node.prefix), node.objectBytes, {});
    bookUpload(world, at, node);
}

Contents contentsOf(const World& world, Ix<Bucket> at)
{
    const BucketNode& node = *world.asked.buckets[at.slot];
    const Bucket& bucket = world.buckets[at];
    const std::int64_t uploads = uploadsSince(world, at, node);
    return {bucket.objects + uploads, bucket.bytes + uploads * node.objectBytes};
}

bool grows(const World& world, Ix<Bucket> at)
{
    const BucketNode& node = *world.asked.buckets[at.slot];
    return node.milliUploadsPerMinute > 0 && !world.buckets[at].tellsUploads;
}

} // namespace stowage::sim::buckets
