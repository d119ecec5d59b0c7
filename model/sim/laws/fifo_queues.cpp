// SPDX-License-Identifier: MIT
#include "sim/laws/fifo_queues.h"

#include "base/digest.h"
#include "base/text.h"

#include <algorithm>
#include <tuple>

namespace stowage::sim::fifo {

namespace {
constexpr std::int64_t kLooksThrough = 120'000; // messages, for one whose group is free
constexpr Duration kIsOne = minutes(5);         // deduplication interval
constexpr std::string_view kDealtName = "group-";

bool isBusy(const QueueStore& store, std::uint32_t group)
{
    const auto found = std::lower_bound(
        store.busy.begin(), store.busy.end(), group,
        [](const BusyGroup& each, std::uint32_t wanted) { return each.group < wanted; });
    return found != store.busy.end() && found->group == group;
}

struct Place {
    std::size_t run = 0;
    std::int64_t n = 0; // the message of the run
};

// The first that is visible of a group that suits.
template <class Suits> std::optional<Place> find(const MessageRing& visible, const Suits& suits)
{
    std::int64_t seen = 0;
    for (std::size_t at = 0; at < visible.count() && seen < kLooksThrough; ++at) {
        const MessageRun& run = visible[at];
        const std::int64_t groups = run.isDealt ? run.group : 1; // each of which comes up again
        const std::int64_t to = std::min(run.from + groups, run.from + kLooksThrough - seen);
        for (std::int64_t n = run.from; n < std::min(run.to, to); ++n)
            if (suits(groupOf(run, n)))
                return Place{at, n};
        seen += run.count();
    }
    return std::nullopt;
}

MessageRun takeOut(MessageRing& visible, const Place& place)
{
    MessageRun& run = visible[place.run];
    MessageRun part = run;
    part.from = place.n;
    part.to = place.n + 1;
    part.group = groupOf(run, place.n);
    part.isDealt = false;
    MessageRun rest = run;
    rest.from = part.to;
    run.to = part.from;
    if (run.count() == 0 && rest.count() == 0)
        visible.erase(place.run);
    else if (run.count() == 0)
        run = rest;
    else if (rest.count() > 0)
        visible.insert(place.run + 1, rest);
    return part;
}

// The run whose first message is the next to be visible now.
MessageRun* nextToShow(QueueStore& store, Time now)
{
    MessageRun* next = nullptr;
    const auto look = [&](MessageRun& run) {
        if (leftOf(run, now - run.delay) > 0 &&
            (next == nullptr || isBefore(run, run.from, *next, next->from)))
            next = &run;
    };
    for (MessageRun& run : store.delayed)
        look(run);
    look(store.stream);
    return next;
}

// How many of a run come before the first of another one.
std::int64_t countBefore(const MessageRun& run, const MessageRun& other)
{
    return std::max<std::int64_t>(1, leftOf(run, sentAt(other, other.from)));
}
} // namespace

std::uint32_t groupNamed(World& world, std::string_view id)
{
    if (id.empty())
        return 0;
    if (id.starts_with(kDealtName)) {
        const std::string_view digits = id.substr(kDealtName.size());
        const std::optional<std::int64_t> number = parseInteger(digits);
        if (number && *number >= 1 && *number <= kMostGroups && numberText(*number) == digits)
            return static_cast<std::uint32_t>(*number);
    }
    return world.names.intern(id) + static_cast<std::uint32_t>(kMostGroups);
}

std::string groupText(const World& world, std::uint32_t group)
{
    constexpr auto kDealt = static_cast<std::uint32_t>(kMostGroups);
    if (group <= kDealt)
        return std::string(kDealtName) + numberText(std::int64_t{group});
    return std::string(world.text(group - kDealt));
}

std::uint32_t groupOf(const MessageRun& run, std::int64_t n)
{
    return run.isDealt ? static_cast<std::uint32_t>(n % run.group) + 1 : run.group;
}

bool isBefore(const MessageRun& run, std::int64_t n, const MessageRun& other, std::int64_t m)
{
    const Time sent = sentAt(run, n), otherSent = sentAt(other, m);
    return std::tie(sent, run.arrival, n) < std::tie(otherSent, other.arrival, m);
}

void show(Queue& queue, QueueStore& store, Time now)
{
    while (MessageRun* next = nextToShow(store, now)) {
        MessageRun part = *next;
        part.to = part.from + leftOf(part, now - part.delay);
        const auto limit = [&](const MessageRun& other) {
            if (&other != next && other.count() > 0)
                part.to = std::min(part.to, part.from + countBefore(part, other));
        };
        for (const MessageRun& run : store.delayed)
            limit(run);
        limit(store.stream);
        store.visible.pushBack(part);
        next->from = part.to;
        queue.delayed -= part.count();
        queue.visible += part.count();
    }
    std::erase_if(store.delayed, [](const MessageRun& run) { return run.count() == 0; });
}

void putBack(World& world, Ix<Queue> at, const MessageRun& part)
{
    MessageRing& visible = world.queueStores[at.slot].visible;
    std::size_t place = 0;
    while (place < visible.count() &&
           isBefore(visible[place], visible[place].to - 1, part, part.from))
        ++place;
    const bool isInside =
        place < visible.count() && isBefore(visible[place], visible[place].from, part, part.from);
    if (isInside) { // of what producers sent before and after it
        MessageRun rest = visible[place];
        rest.from +=
            std::clamp<std::int64_t>(leftOf(rest, sentAt(part, part.from)), 1, rest.count() - 1);
        visible[place].to = rest.from;
        visible.insert(++place, rest);
    }
    visible.insert(place, part);
    Queue& queue = world.queues[at];
    queue.visible += part.count();
    queue.sweepAt = std::min(queue.sweepAt, sentAt(part, part.from) + queue.retention);
}

void setDelay(World& world, Ix<Queue> at)
{
    QueueStore& store = world.queueStores[at.slot];
    for (MessageRun& run : store.delayed)
        run.delay = world.queues[at].delay;
    store.stream.delay = world.queues[at].delay;
}

std::optional<MessageRun> take(World& world, Ix<Queue> at, const std::vector<std::uint32_t>& held)
{
    QueueStore& store = world.queueStores[at.slot];
    std::optional<Place> place;
    if (!held.empty())
        place = find(store.visible, [&](std::uint32_t group) { return group == held.back(); });
    if (!place)
        place = find(store.visible, [&](std::uint32_t group) { return !isBusy(store, group); });
    if (!place)
        return std::nullopt;
    return takeOut(store.visible, *place);
}

void hold(World& world, Ix<Queue> at, std::uint32_t group)
{
    std::vector<BusyGroup>& busy = world.queueStores[at.slot].busy;
    auto place = std::lower_bound(
        busy.begin(), busy.end(), group,
        [](const BusyGroup& each, std::uint32_t wanted) { return each.group < wanted; });
    if (place == busy.end() || place->group != group)
        place = busy.insert(place, {group, 0});
    ++place->count;
}

void letGo(World& world, Ix<Queue> at, std::uint32_t group)
{
    std::vector<BusyGroup>& busy = world.queueStores[at.slot].busy;
    for (auto each = busy.begin(); each != busy.end(); ++each) {
        if (each->group != group)
            continue;
        if (--each->count == 0)
            busy.erase(each);
        return;
    }
}

bool isAnyReady(const World& world, Ix<Queue> at)
{
    const Queue& queue = world.queues[at];
    if (queue.visible == 0 || !queue.isFifo)
        return queue.visible > 0;
    const QueueStore& store = world.queueStores[at.slot];
    return find(store.visible, [&](std::uint32_t group) { return !isBusy(store, group); })
        .has_value();
}

std::int64_t waiting(const World& world, Ix<Queue> at)
{
    const QueueStore& store = world.queueStores[at.slot];
    std::int64_t count = 0;
    for (std::size_t n = 0; n < store.visible.count(); ++n) {
        const MessageRun& run = store.visible[n];
        if (!run.isDealt) {
            count += isBusy(store, run.group) ? run.count() : 0;
            continue;
        }
        const std::int64_t groups = run.group;
        for (const BusyGroup& each : store.busy)
            if (each.group <= run.group) // every `groups`-th one, of those up to an end
                count += (run.to + groups - each.group) / groups -
                         (run.from + groups - each.group) / groups;
    }
    return count;
}

bool isOutdated(const World& world, Ix<Queue> at, std::uint32_t handle)
{
    const MessageRing& visible = world.queueStores[at.slot].visible;
    for (std::size_t n = 0; n < visible.count(); ++n)
        if (visible[n].handle == handle)
            return handle != 0;
    for (auto flight = world.queues[at].firstFlight; flight;
         flight = world.flights[flight].nextOfQueue)
        if (world.flights[flight].part.handle == handle)
            return handle != 0;
    return false;
}

std::uint64_t sentIdOf(std::string_view text)
{
    Digest digest;
    digest.add(text.data(), text.size());
    return digest.value() | 1U;
}

Time firstOf(std::vector<SentId>& kept, std::uint64_t id, Time now)
{
    std::erase_if(kept, [&](const SentId& each) { return each.at + kIsOne <= now; });
    for (const SentId& each : kept)
        if (each.id == id)
            return each.at;
    kept.push_back({id, now});
    return kNever;
}

} // namespace stowage::sim::fifo
