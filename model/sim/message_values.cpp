// SPDX-License-Identifier: MIT
#include "sim/message_values.h"

#include "base/text.h"
#include "sim/card_figures.h"
#include "sim/frame_builder.h"
#include "sim/laws/containers.h"
#include "sim/laws/fifo_queues.h"
#include "sim/laws/queue_store.h"

#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <utility>

namespace stowage::sim {

namespace {
using Words = std::span<const std::uint64_t>;

std::string text(std::int64_t number)
{
    return numberText(number);
}

std::string messages(std::uint64_t count)
{
    return counted(static_cast<std::int64_t>(count), "message", "messages");
}

std::string perSecond(std::int64_t milli)
{
    return numberText(static_cast<double>(milli) / 1'000) + " msg/s";
}

// Who received by hand is no entity.
std::string receiverIn(const World& world, const Fact& fact, Words)
{
    return fact.objectKind == EntityKind::none ? "You" : nameOf(world, fact.object());
}

std::string handlingIn(const World& world, const Fact& fact, Words words)
{
    const std::string queue = nameOf(world, fact.object());
    switch (words[0]) {
    case 0:
        return "You asked " + queue + " for " + messages(words[1]);
    case 1:
        return words[1] == 0
                   ? "You asked to delete a message of " + queue + " that was not there any more"
                   : "You deleted a message of " + queue;
    case 2:
        return "You let a message of " + queue + " be visible again after " +
               text(static_cast<std::int64_t>(words[1])) + " s";
    default:
        return "You purged " + queue + " of " + messages(words[1]);
    }
}

std::string attributesIn(const World&, const Fact&, Words words)
{
    const auto number = [&](std::size_t n) {
        return text(static_cast<std::int64_t>(words[n])) + " s";
    };
    return "visibility timeout " + number(0) + ", delay " + number(1) + ", retention " + number(2) +
           (words[3] != 0 ? ", another policy" : "");
}

std::string holderIn(const World& world, const Fact& fact, Words words)
{
    if (words[2] == 0)
        return nameOf(world, fact.object()) +
               " works on them longer than the visibility timeout of " +
               nameOf(world, fact.subject());
    if (words[2] == 1)
        return "What had received them stopped before it deleted them";
    return "Nobody deleted them in time";
}

std::string retentionIn(const World&, const Fact&, Words words)
{
    return durationText(microseconds(static_cast<std::int64_t>(words[1])));
}

std::string undeliveredIn(const World& world, const Fact& fact, Words words)
{
    switch (words[0]) {
    case 0:
        return "its subscription is not confirmed";
    case 1:
        return "its filter policy does not let the message through";
    case 2:
        return "it is gone";
    case 4:
        return "AccessDenied: Access to the resource "
               "https://sqs.us-east-1.amazonaws.com/123456789012/" +
               nameOf(world, fact.object()) + " is denied, for its policy does not let " +
               nameOf(world, fact.subject()) + " send";
    default:
        return "its mail server did not answer, tried again 50 times";
    }
}

std::string subscriptionIn(const World&, const Fact&, Words words)
{
    constexpr std::array<std::string_view, 3> kStates{"PendingConfirmation", "confirmed",
                                                      "deleted"};
    return std::string(kStates.at(words[0]));
}

struct Value {
    std::string_view key;
    std::string (*read)(const World&, const Fact&, Words);
};

constexpr Value kValues[] = {
    {"messages", [](const World&, const Fact&, Words words) { return messages(words[0]); }},
    {"receiver", receiverIn},
    {"handling", handlingIn},
    {"attributes", attributesIn},
    {"holder", holderIn},
    {"retention", retentionIn},
    {"undelivered", undeliveredIn},
    {"subscription", subscriptionIn},
    {"alarmLack",
     [](const World& world, const Fact&, Words words) {
         return std::string(world.text(static_cast<NameId>(words[0])));
     }},
    {"earlier",
     [](const World&, const Fact&, Words words) {
         return durationText(microseconds(static_cast<std::int64_t>(words[0])));
     }},
    {"receives",
     [](const World&, const Fact&, Words words) {
         return counted(static_cast<std::int64_t>(words[1]), "receive", "receives");
     }},
    {"fails", [](const World&, const Fact&,
                 Words words) { return std::string(words[0] == 0 ? "crashes" : "hangs"); }},
    {"topic", [](const World& world, const Fact&,
                 Words words) { return std::string(world.text(static_cast<NameId>(words[0]))); }},
};

// What all workers of a container work off now, in the direction of the messages.
void addWorkFlows(const World& world, std::vector<FlowReadout>& flows)
{
    std::map<std::pair<std::uint32_t, ElementId>, std::int64_t> rates; // by slot of queue
    for (auto at = world.workers.first(); at; at = world.workers.after(at)) {
        const Worker& worker = world.workers[at];
        const ContainerNode& node = containers::nodeOf(world, worker.container);
        const std::int64_t millis = std::max<std::int64_t>(1, node.application.messageMillis);
        rates[{worker.queue.slot, node.id}] += worker.wave * 1'000'000LL / millis;
    }
    for (const auto& [between, rate] : rates) {
        const Queue& queue = world.queues[Ix<Queue>{between.first}];
        flows.push_back({ElementId(std::string(world.text(queue.element))), between.second, rate, 0,
                         FlowKind::messages});
    }
}

// Whether another queue sends its dead letters to it.
bool isGrave(const World& world, const Queue& row)
{
    for (auto at = world.queues.first(); at; at = world.queues.after(at))
        if (world.queues[at].deadLetters && &world.queues[world.queues[at].deadLetters] == &row)
            return true;
    return false;
}

// What a FIFO queue holds back, and for whose sake.
void addOrder(const World& world, Ix<Queue> at, Readout& out)
{
    const std::size_t busy = world.queueStores[at.slot].busy.size();
    out.headline = "FIFO: " + out.headline;
    out.lines.push_back({"Message groups in flight", text(static_cast<std::int64_t>(busy))});
    out.lines.push_back({"Wait for their message group", text(fifo::waiting(world, at))});
}

void addCounts(const Queue& row, Readout& out)
{
    out.lines.push_back({"Sent", text(row.counts.sent)});
    out.lines.push_back({"Received", text(row.counts.received)});
    out.lines.push_back({"Deleted", text(row.counts.deleted)});
    if (row.counts.returned > 0)
        out.lines.push_back({"Visible again", text(row.counts.returned)});
    if (row.counts.inVain > 0)
        out.lines.push_back({"Worked on in vain", text(row.counts.inVain)});
    if (row.deadLetters || row.counts.wentDead > 0)
        out.lines.push_back({"Moved to the dead-letter queue", text(row.counts.wentDead)});
    if (row.counts.duplicates > 0)
        out.lines.push_back({"Duplicates that were not taken", text(row.counts.duplicates)});
    if (row.counts.expired > 0)
        out.lines.push_back({"Dropped at the end of retention", text(row.counts.expired)});
}
} // namespace

void describe(const World& world, const Queue& row, Readout& out)
{
    const Ix<Queue> at{world.slotOf(idOf(row))};
    const queues::Depth depth = queues::depthOf(world, at);
    const Time oldest = queues::oldestOf(world, at);
    const bool isDead = isGrave(world, row) && depth.visible > 0;
    out.mood = isDead                                               ? Mood::unhealthy
               : depth.visible + depth.inFlight + depth.delayed > 0 ? Mood::running
                                                                    : Mood::idle;
    out.word = isDead ? "holds dead letters" : depth.visible > 0 ? "has messages" : "empty";
    out.headline = text(depth.visible) + " visible, " + text(depth.inFlight) + " in flight";
    if (row.counts.wentDead > 0)
        out.headline += ", " + text(row.counts.wentDead) + " dead";
    out.lines = {{"ApproximateNumberOfMessages", text(depth.visible)},
                 {"ApproximateNumberOfMessagesNotVisible", text(depth.inFlight)},
                 {"ApproximateNumberOfMessagesDelayed", text(depth.delayed)},
                 {"Age of the oldest message",
                  oldest == kNever ? "none" : text((world.now - oldest) / seconds(1)) + " s"},
                 {"Workers", text(row.workers)}};
    if (row.isFifo)
        addOrder(world, at, out);
    if (row.milliPerSecond > 0)
        out.lines.push_back({"Producers send", perSecond(row.milliPerSecond)});
    addCounts(row, out);
    addFigures(world, row, out);
}

void describe(const World& world, const Topic& row, Readout& out)
{
    std::int64_t confirmed = 0, pending = 0;
    for (auto at = world.subscriptions.first(); at; at = world.subscriptions.after(at))
        if (&world.topics[world.subscriptions[at].topic] == &row)
            ++(world.subscriptions[at].isConfirmed ? confirmed : pending);
    out.mood = confirmed > 0 ? Mood::running : pending > 0 ? Mood::starting : Mood::idle;
    out.word = pending > 0 ? "PendingConfirmation" : confirmed > 0 ? "active" : "no subscriptions";
    out.headline = text(row.published) + " published, " + text(row.delivered) + " delivered";
    out.lines = {{"SubscriptionsConfirmed", text(confirmed)},
                 {"SubscriptionsPending", text(pending)},
                 {"Published", text(row.published)},
                 {"Delivered", text(row.delivered)},
                 {"Not confirmed or filtered out", text(row.filteredOut)},
                 {"Failed", text(row.failed)}};
    if (row.isFifo) {
        out.headline = "FIFO: " + out.headline;
        out.lines.push_back({"Duplicates that were not taken", text(row.duplicates)});
    }
    addFigures(world, row, out);
}

void describe(const World& world, const Subscriber& row, Readout& out)
{
    const std::vector<Mail>& inbox = world.inboxes[world.slotOf(idOf(row))];
    out.mood = row.mails > 0 ? Mood::info : Mood::idle;
    out.word = row.isReachable ? "reachable" : "does not answer";
    out.headline = counted(row.mails, "mail", "mails");
    out.lines = {{"Mails", text(row.mails)}};
    if (!inbox.empty())
        out.lines.push_back({"Newest mail", std::string(world.text(inbox.back().subject))});
    addInbox(world, row, out);
}

void describeMessages(const World& world, const Source& row, Readout& out)
{
    if (!row.queue)
        return;
    const std::string rate = perSecond(row.milliMessagesPerSecond);
    out.lines.push_back(
        {"Messages to " + std::string(world.text(world.queues[row.queue].name)), rate});
    if (row.balancer) {
        out.headline += ", " + rate;
        return;
    }
    const bool sends = row.milliMessagesPerSecond > 0;
    out.mood = sends ? Mood::running : Mood::idle;
    out.word = sends ? "sending" : "silent";
    out.headline = rate;
}

void addMessageFlows(const World& world, std::vector<FlowReadout>& flows)
{
    for (auto at = world.sources.first(); at; at = world.sources.after(at)) {
        const Source& source = world.sources[at];
        if (!source.queue || source.isOther)
            continue;
        flows.push_back({ElementId(std::string(world.text(source.element))),
                         ElementId(std::string(world.text(world.queues[source.queue].element))),
                         source.milliMessagesPerSecond, 0, FlowKind::messages});
    }
    addWorkFlows(world, flows);
    addMeteredFlows(world, flows);
}

// What is in a queue grows older, and producers send without an event.
void markMovingMessages(World& world)
{
    for (auto at = world.queues.first(); at; at = world.queues.after(at)) {
        const Queue& row = world.queues[at];
        if (row.visible + row.inFlight + row.delayed > 0 || row.milliPerSecond > 0)
            world.mark(idOf(row));
    }
}

std::optional<std::string> messageValue(const World& world, const Fact& fact, std::string_view key)
{
    const bool isOfMessages =
        fact.kind >= FactKind::youSentMessages && fact.kind <= FactKind::messageUndelivered;
    if (!isOfMessages && fact.kind != FactKind::messageDuplicated &&
        fact.kind != FactKind::alarmActionFailed)
        return std::nullopt;
    for (const Value& value : kValues)
        if (value.key == key)
            return value.read(world, fact, world.facts.payload(fact.number));
    return std::nullopt;
}

} // namespace stowage::sim
