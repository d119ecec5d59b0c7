// SPDX-License-Identifier: MIT
#include "document/splice.h"

#include "document/connect_queue.h"
#include "document/draft.h"

#include <algorithm>
#include <array>

namespace stowage::doc {

namespace {

// What will wait, and for whom.
struct Waiting {
    Link asks = {};        // goes: its sender sends to the queue instead
    ElementId worker = {}; // the container that will poll
};

Error refusal(std::string words, const ElementId& where)
{
    return Error{Fault::refused, std::move(words), where.text};
}

std::vector<const Element*> servicesBehind(const Document& document, const ElementId& group)
{
    std::vector<const Element*> services;
    for (const auto& link : document.links())
        if (link->kind == "targets" && link->to == group)
            services.push_back(document.find(link->from));
    return services;
}

// The service that answers what is asked of the balancer, if there is just one: of all that are
// behind it, or of those to which the listener that the users ask forwards without a rule.
const Element* answering(const Document& document, const Users& users, const Element& balancer)
{
    const LoadBalancer& props = *balancer.as<LoadBalancer>();
    std::vector<const Element*> all;
    std::vector<const Element*> asked;
    for (const ElementId& group : document.childrenOf(balancer.id)) {
        const bool isAsked =
            std::any_of(props.listeners.begin(), props.listeners.end(), [&](const Listener& each) {
                return each.port == users.port && each.targetGroup == group.text;
            });
        for (const Element* service : servicesBehind(document, group)) {
            if (std::find(all.begin(), all.end(), service) == all.end())
                all.push_back(service);
            if (isAsked)
                asked.push_back(service);
        }
    }
    if (all.size() == 1)
        return all.front();
    const bool hasRules =
        std::any_of(props.rules.begin(), props.rules.end(),
                    [&users](const ListenerRule& rule) { return rule.port == users.port; });
    return !hasRules && asked.size() == 1 ? asked.front() : nullptr;
}

Result<Waiting> workedBy(const Document& document, const Element& service, const Link& asks)
{
    if (const Element* worker = workerOf(document, service.id))
        return Waiting{asks, worker->id};
    return refusal(service.name + " runs no container that could poll the queue.", service.id);
}

Result<Waiting> requestsOn(const Document& document, const Link& link)
{
    const Element& balancer = *document.find(link.to);
    if (const Element* service =
            answering(document, *document.find(link.from)->as<Users>(), balancer))
        return workedBy(document, *service, link);
    const auto groups = document.childrenOf(balancer.id);
    const bool answered = std::any_of(groups.begin(), groups.end(), [&](const ElementId& group) {
        return !servicesBehind(document, group).empty();
    });
    return refusal(answered ? "Several services answer what is asked of " + balancer.name +
                                  ". Connect the queue with the one that is to poll it by hand."
                            : "No service is behind " + balancer.name +
                                  " yet, so nobody would poll the queue. Put one there first.",
                   balancer.id);
}

// A load balancer sends nothing to queues: whoever asks it does.
Result<Waiting> requestsTo(const Document& document, const Element& service,
                           const ElementId& balancer)
{
    std::vector<const Link*> asking;
    for (const auto& link : document.links())
        if (link->kind == "requests" && link->to == balancer)
            asking.push_back(link.get());
    if (asking.size() == 1)
        return workedBy(document, service, *asking.front());
    const std::string& name = document.find(balancer)->name;
    return refusal(asking.empty() ? "Nobody sends requests to " + name + " yet."
                                  : "A load balancer sends nothing to a queue. Drop it between " +
                                        name + " and one of those who ask it.",
                   balancer);
}

Result<Waiting> eventsOn(const Document& document, const Link& link)
{
    for (const auto& each : document.links())
        if (each->kind == "runs" && each->to == link.to)
            return workedBy(document, *document.find(each->from), link);
    const std::string& name = document.find(link.to)->name;
    return refusal("No service runs " + name +
                       ", so nobody would poll the queue. Draw one that does first.",
                   link.to);
}

Result<Waiting> waitingOn(const Document& document, const Link& link)
{
    if (link.kind == "requests")
        return requestsOn(document, link);
    if (link.kind == "task")
        return eventsOn(document, link);
    return requestsTo(document, *document.find(link.from), document.find(link.to)->parent);
}

// Where an element is at its only queue already, another one would take its place unasked.
std::optional<Error> isTaken(const Document& document, const ElementId& element,
                             std::string_view kind, const ElementId& queue)
{
    for (const auto& link : document.linksFrom(element))
        if (link->kind == kind && link->to != queue) {
            const std::string& name = document.find(element)->name;
            return refusal(
                name + (kind == "polls" ? " already polls " : " already send messages to ") +
                    document.find(link->to)->name + ". Remove that connection first.",
                element);
        }
    return std::nullopt;
}

bool isConnected(const Document& document, const ElementId& from, const ElementId& queue)
{
    const auto links = document.linksFrom(from);
    return std::any_of(links.begin(), links.end(),
                       [&queue](const auto& link) { return link->to == queue; });
}

DropPlan refused(const Error& error)
{
    DropPlan plan;
    plan.refusal = Refusal{error.message, {}};
    return plan;
}

// How a rule was to run its tasks means nothing once it runs none.
void forgetTasks(Draft& draft, const ElementId& rule)
{
    constexpr std::array<std::string_view, 4> kOfTasks{"cluster", "eventsRole", "subnet",
                                                       "securityGroup"};
    const Document before = draft.document();
    const auto links = before.linksFrom(rule);
    if (std::any_of(links.begin(), links.end(),
                    [](const auto& link) { return link->kind == "task"; }))
        return;
    for (const auto& link : links)
        if (std::find(kOfTasks.begin(), kOfTasks.end(), link->kind) != kOfTasks.end())
            draft.add(RemoveLink{link->from, link->to, link->kind});
}

} // namespace

bool couldWait(const Document& document, const Link& link)
{
    const Element* from = document.find(link.from);
    const Element* to = document.find(link.to);
    if (!from || !to || !document.findLink(link.from, link.to, link.kind))
        return false;
    return (from->as<Users>() && link.kind == "requests") ||
           (from->as<Service>() && link.kind == "targets") ||
           ((from->as<EventRule>() || from->as<EventSchedule>()) && link.kind == "task");
}

Result<Connection> splice(const Document& document, const Link& link, const ElementId& queue)
{
    if (!couldWait(document, link) || !document.find(queue) || !document.find(queue)->as<Queue>())
        return refusal("Nothing flows there that could wait in a queue.", link.from);
    const Result<Waiting> waiting = waitingOn(document, link);
    if (!waiting)
        return waiting.error();
    const Element& sender = *document.find(waiting->asks.from);
    const Users* users = sender.as<Users>();
    if (const auto taken = isTaken(document, waiting->worker, "polls", queue))
        return *taken;
    if (const auto taken = users ? isTaken(document, sender.id, "sends", queue) : std::nullopt)
        return *taken;
    Draft draft(document);
    draft.add(RemoveLink{waiting->asks.from, waiting->asks.to, waiting->asks.kind});
    Connection made;
    for (const ElementId& end : {sender.id, waiting->worker}) {
        if (draft.error() || isConnected(document, end, queue))
            continue;
        const Result<Connection> each = connect(draft.document(), end, queue);
        if (!each)
            return each.error();
        for (const Edit& edit : each->edits)
            draft.add(edit);
        made.words += (made.words.empty() ? "" : "; ") + each->words;
    }
    if (!draft.error())
        made.words += letPoll(draft, waiting->worker);
    if (users)
        draft.add(SetField{{sender.id}, "messagesPerSecond", users->requestsPerSecond});
    else
        forgetTasks(draft, sender.id);
    if (draft.error())
        return *draft.error();
    made.created = queue;
    made.edits = draft.batch("Put " + document.find(queue)->name + " between " + sender.name +
                             " and " + document.find(waiting->worker)->name);
    return made;
}

std::optional<DropPlan> splicePlan(const Document& document, const KindInfo& kind, const Link& link,
                                   const DropAsked& asked)
{
    if (kind.key != "queue" || !couldWait(document, link))
        return std::nullopt;
    DropPlan plan = dropPlan(document, kind, {{}, asked.x, asked.y, {}, {}});
    if (plan.refusal)
        return plan;
    Draft draft(document);
    for (const Edit& edit : plan.edits)
        draft.add(edit);
    const Result<Connection> made = splice(draft.document(), link, plan.element);
    if (!made)
        return refused(made.error());
    for (const Edit& edit : made->edits)
        draft.add(edit);
    if (draft.error())
        return refused(*draft.error());
    plan.words = "makes it asynchronous: " + made->words;
    plan.defaults = "Made asynchronous: " + made->words;
    plan.edits =
        draft.batch("Add queue " + draft.document().find(plan.element)->name + " between " +
                    document.find(link.from)->name + " and " + document.find(link.to)->name);
    return plan;
}

} // namespace stowage::doc
