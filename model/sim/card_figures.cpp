// SPDX-License-Identifier: MIT
#include "sim/card_figures.h"

#include "base/text.h"
#include "sim/laws/buckets.h"
#include "sim/laws/queue_store.h"

#include <algorithm>

namespace stowage::sim {

namespace {
std::string text(std::int64_t number)
{
    return numberText(number);
}

// Of things that fail: a number above zero is a bad one.
Figure badFigure(std::string label, std::int64_t count)
{
    return {std::move(label), text(count), count > 0 ? Mood::unhealthy : Mood::idle};
}

// "12 s", "4 m", "2 h", "3 d": as much as fits on a card.
std::string ageText(Duration age)
{
    if (age < minutes(2))
        return text(age / seconds(1)) + " s";
    if (age < hours(2))
        return text(age / minutes(1)) + " m";
    return age < days(2) ? text(age / hours(1)) + " h" : text(age / days(1)) + " d";
}

struct StoreUse {
    std::int64_t reads = 0, writes = 0, denied = 0;
};

// By tasks, as their connections carried it.
StoreUse useOf(const World& world, NameId store)
{
    StoreUse use;
    for (const LinkMeter& meter : world.linkMeters.all()) {
        if (meter.to != store)
            continue;
        use.denied += meter.failed;
        (meter.kind == FlowKind::writes ? use.writes : use.reads) += meter.count - meter.failed;
    }
    return use;
}

void addUse(const World& world, NameId store, Readout& out)
{
    const StoreUse use = useOf(world, store);
    out.figures.push_back({"reads", text(use.reads)});
    out.figures.push_back({"writes", text(use.writes)});
    out.figures.push_back(badFigure("denied", use.denied));
    if (use.denied > 0)
        out.lines.push_back({"Denied", text(use.denied)});
}

bool takesDeadLetters(const World& world, const Queue& row)
{
    for (auto at = world.queues.first(); at; at = world.queues.after(at))
        if (const Ix<Queue> grave = world.queues[at].deadLetters;
            grave && &world.queues[grave] == &row)
            return true;
    return false;
}

// None: it is confirmed, or nobody's any more.
ElementId confirmedBy(const World& world, std::uint32_t subscription)
{
    for (auto at = world.subscriptions.first(); at; at = world.subscriptions.after(at)) {
        const Subscription& row = world.subscriptions[at];
        if (subscription != 0 && row.number == subscription && !row.isConfirmed)
            return ElementId(std::string(world.text(world.topics[row.topic].element)));
    }
    return {};
}

FlowReadout& flowIn(std::vector<FlowReadout>& flows, const ElementId& from, const ElementId& to,
                    FlowKind kind)
{
    const auto same = std::find_if(flows.begin(), flows.end(), [&](const FlowReadout& flow) {
        return flow.kind == kind && flow.from == from && flow.to == to;
    });
    if (same != flows.end())
        return *same;
    FlowReadout flow;
    flow.from = from;
    flow.to = to;
    flow.kind = kind;
    return flows.emplace_back(std::move(flow));
}
} // namespace

void addFigures(const World& world, const Queue& row, Readout& out)
{
    const Ix<Queue> at{world.slotOf(idOf(row))};
    const queues::Depth depth = queues::depthOf(world, at);
    const Time oldest = queues::oldestOf(world, at);
    const bool isGrave = takesDeadLetters(world, row);
    if (row.isFifo)
        out.figures.push_back({{}, "FIFO"});
    out.figures.push_back(
        isGrave ? badFigure(depth.visible == 1 ? "dead letter" : "dead letters", depth.visible)
                : Figure{"visible", text(depth.visible)});
    out.figures.push_back({"in flight", text(depth.inFlight)});
    out.figures.push_back({"oldest", oldest == kNever ? "–" : ageText(world.now - oldest)});
    if (row.deadLetters || row.counts.wentDead > 0)
        out.figures.push_back(badFigure("went dead", row.counts.wentDead));
    if (depth.delayed > 0 || row.delay > Duration{})
        out.figures.push_back({"delayed", text(depth.delayed)});
    out.verbs.push_back(Verb::sendMessage);
    out.verbs.push_back(Verb::purgeQueue);
}

void addFigures(const World& world, const Topic& row, Readout& out)
{
    std::int64_t pending = 0;
    for (auto at = world.subscriptions.first(); at; at = world.subscriptions.after(at))
        pending += &world.topics[world.subscriptions[at].topic] == &row &&
                   !world.subscriptions[at].isConfirmed;
    if (row.isFifo)
        out.figures.push_back({{}, "FIFO"});
    out.figures.push_back({"published", text(row.published)});
    out.figures.push_back({"delivered", text(row.delivered)});
    out.figures.push_back(badFigure("failed", row.failed));
    if (pending > 0)
        out.figures.push_back({"pending", text(pending), Mood::starting});
    out.verbs.push_back(Verb::publishMessage);
}

void addFigures(const World& world, const EventRule& row, Readout& out)
{
    const auto& node = world.asked.eventRules[world.slotOf(idOf(row))];
    const bool isSchedule = node && node->pattern.empty();
    if (row.objection != 0)
        out.figures.push_back({{}, "refused", Mood::unhealthy});
    else if (node && !node->enabled)
        out.figures.push_back({{}, "DISABLED", Mood::stopping});
    out.figures.push_back(isSchedule ? Figure{"fired", text(row.fired)}
                                     : Figure{"matched", text(row.matched)});
    out.figures.push_back({"invoked", text(row.invocations)});
    out.figures.push_back(badFigure("failed", row.dropped));
}

void addFigures(const World& world, const Bucket& row, Readout& out)
{
    const Ix<Bucket> at{world.slotOf(idOf(row))};
    out.figures.push_back({"objects", text(buckets::contentsOf(world, at).objects)});
    addUse(world, row.element, out);
}

void addFigures(const World& world, const DynamoTable& row, Readout& out)
{
    out.figures.push_back({"items", text(row.items)});
    addUse(world, row.element, out);
}

void addInbox(const World& world, const Subscriber& row, Readout& out)
{
    const std::vector<Mail>& inbox = world.inboxes[world.slotOf(idOf(row))];
    out.mails = row.mails;
    for (auto mail = inbox.rbegin(); mail != inbox.rend(); ++mail)
        out.inbox.push_back(
            {mail->at, std::string(world.text(mail->from)), std::string(world.text(mail->subject)),
             std::string(world.text(mail->body)), confirmedBy(world, mail->subscription)});
}

void addMeteredFlows(const World& world, std::vector<FlowReadout>& flows)
{
    for (const LinkMeter& meter : world.linkMeters.all()) {
        FlowReadout& flow = flowIn(flows, ElementId(std::string(world.text(meter.from))),
                                   ElementId(std::string(world.text(meter.to))), meter.kind);
        // What is known of how much is under way now is better than what went in the last seconds.
        if (flow.milliPerSecond == 0)
            flow.milliPerSecond = milliPerSecond(meter, world.now);
        flow.milliErrorsPerSecond = milliFailedPerSecond(meter, world.now);
        flow.count = meter.count;
        flow.failed = meter.failed;
        flow.hops = hopsOf(meter);
    }
}

} // namespace stowage::sim
