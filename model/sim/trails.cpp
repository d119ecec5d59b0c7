// SPDX-License-Identifier: MIT
#include "sim/trails.h"

#include "sim/adopt.h"
#include "sim/frame_builder.h"
#include "sim/notices.h"

#include <algorithm>
#include <utility>
#include <variant>

namespace stowage::sim {

namespace {
bool isSentByHand(FactKind kind)
{
    return kind == FactKind::youSentMessages || kind == FactKind::youPublished ||
           kind == FactKind::youPutObject || kind == FactKind::youPutEvent;
}

// Told of many at once, so that what follows is no longer about this one.
bool endsHere(FactKind kind)
{
    return kind == FactKind::tasksStarted || kind == FactKind::deploymentStarted ||
           kind == FactKind::alarmStateChanged;
}

ElementId drawnAs(const World& world, EntityId id)
{
    const Subject subject = subjectOf(world, id);
    const auto* element = std::get_if<ElementId>(&subject);
    return element != nullptr ? *element : ElementId();
}

// Of a task that is still known.
const DefinitionNode* definitionOf(const World& world, EntityId task)
{
    const std::uint32_t slot = task.kind == EntityKind::task ? world.slotOf(task) : kNone;
    if (slot == kNone)
        return nullptr;
    const Ix<Revision> revision = world.tasks[Ix<Task>{slot}].revision;
    return revision ? world.asked.revisions[revision.slot].get() : nullptr;
}

// The container of the task's definition that polls the queue.
ElementId pollerOf(const World& world, EntityId task, const ElementId& queue)
{
    const DefinitionNode* definition = definitionOf(world, task);
    if (definition == nullptr || !world.asked.polls)
        return {};
    for (const PollNode& poll : *world.asked.polls)
        for (const ContainerNode& container : definition->containers)
            if (poll.definition == definition->id && poll.queue == queue &&
                poll.container == container.name)
                return container.id;
    return {};
}

// What a rule invoked: a cluster stands for the definition whose tasks it runs there.
ElementId invokedBy(const World& world, const Fact& fact)
{
    if (fact.objectKind != EntityKind::cluster)
        return drawnAs(world, fact.object());
    const std::uint32_t slot = world.slotOf(fact.subject());
    const auto node = slot == kNone ? nullptr : askedOf(world.asked.eventRules, slot);
    if (!node)
        return {};
    for (const EventTargetNode& target : node->targets)
        if (target.kind == EventTargetKind::task)
            return target.id;
    return {};
}

struct Hop {
    ElementId from = {};
    ElementId to = {};
};

Hop hopOf(const World& world, const Fact& fact)
{
    const ElementId subject = drawnAs(world, fact.subject());
    const ElementId object =
        fact.objectKind == EntityKind::none ? ElementId() : drawnAs(world, fact.object());
    const auto store = [&](EntityId task, const ElementId& to) {
        const DefinitionNode* definition = definitionOf(world, task);
        return Hop{definition != nullptr ? definition->id : ElementId(), to};
    };
    switch (fact.kind) {
    case FactKind::youSentMessages:
    case FactKind::youPublished:
    case FactKind::youPutObject:
        return {{}, object};
    case FactKind::messageSent:
    case FactKind::messageDuplicated:
        return {object, subject};
    case FactKind::messageReceived:
        return {subject, pollerOf(world, fact.object(), subject)};
    case FactKind::messageFailed:
        return {{}, pollerOf(world, fact.object(), subject)};
    case FactKind::messagesReturned: // from where it was received, against the connection
        return {pollerOf(world, fact.object(), subject), subject};
    case FactKind::messagesDead:
    case FactKind::messageDelivered:
    case FactKind::messageUndelivered:
        return {subject, object};
    case FactKind::targetInvoked:
    case FactKind::invocationFailed:
        return {subject, invokedBy(world, fact)};
    case FactKind::eventMatched:
        return {object, subject};
    case FactKind::objectCreated:
    case FactKind::itemWritten:
    case FactKind::storeRead:
        return store(fact.object(), subject);
    case FactKind::storeDenied:
    case FactKind::storeUnreachable:
        return store(fact.subject(), object);
    default:
        return {{}, subject};
    }
}

// What is told of a hop even where the log would call it a detail.
bool isHop(FactKind kind)
{
    return (kind >= FactKind::youSentMessages && kind <= FactKind::messageUndelivered) ||
           kind == FactKind::messageDuplicated ||
           (kind >= FactKind::eventMatched && kind <= FactKind::youPutEvent) ||
           (kind >= FactKind::youPutObject && kind <= FactKind::storeDenied) ||
           kind == FactKind::storeUnreachable;
}

TrailStep stepOf(const World& world, const Fact& fact, const Notice& notice)
{
    const Hop hop = hopOf(world, fact);
    return {fact.number, fact.cause, fact.at(), hop.from, hop.to, notice.severity, notice.text};
}
} // namespace

std::uint32_t lastSentByHand(const World& world)
{
    for (std::uint32_t number = world.facts.count(); number > 0; --number)
        if (isSentByHand(world.facts.fact(number).kind))
            return number;
    return 0;
}

void TrailReader::readFollowed(const World& world)
{
    const bool hasSteps = world.followed && !world.followed->steps.empty();
    const std::uint32_t begins = world.followed && !hasSteps ? world.followed->begins : 0;
    if (begins != begins_ || begins == 0)
        follow(begins);
    if (hasSteps)
        trail_ = *world.followed;
    else
        read(world);
}

void TrailReader::follow(std::uint32_t begins)
{
    begins_ = begins;
    forget();
}

void TrailReader::forget()
{
    read_ = 0;
    caused_.clear();
    trail_ = {};
}

bool TrailReader::read(const World& world)
{
    const std::uint32_t count = world.facts.count();
    const bool isEarlier = count < read_;
    const Trail before = isEarlier ? trail_ : Trail();
    if (isEarlier)
        forget();
    const std::size_t steps = trail_.steps.size();
    const bool wasCut = trail_.isCut, wasThere = trail_.begins != 0;
    for (std::uint32_t number = std::max(read_ + 1, begins_); begins_ != 0 && number <= count;
         ++number) {
        const Fact fact = world.facts.fact(number);
        const bool isFirst = number == begins_;
        if (!isFirst && (fact.cause < begins_ ||
                         !std::binary_search(caused_.begin(), caused_.end(), fact.cause)))
            continue;
        if (isFirst)
            trail_.begins = begins_;
        if (trail_.steps.size() == kMostSteps) {
            trail_.isCut = true;
            break;
        }
        if (!endsHere(fact.kind))
            caused_.push_back(number);
        const Notice notice = noticeOf(world, number);
        if (!notice.text.empty() && (isHop(fact.kind) || notice.severity != Severity::detail))
            trail_.steps.push_back(stepOf(world, fact, notice));
    }
    read_ = count;
    return isEarlier ? trail_ != before
                     : trail_.steps.size() != steps || trail_.isCut != wasCut ||
                           wasThere != (trail_.begins != 0);
}

} // namespace stowage::sim
