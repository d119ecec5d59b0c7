// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "document/apply.h"
#include "document/arrange.h"
#include "document/connect_logs.h"
#include "document/connect_volume.h"
#include "document/draft.h"
#include "document/rules.h"
#include "field/row.h"

#include <algorithm>

namespace stowage::doc {

namespace {

// A second target group, of the same load balancer, for deployments that shift traffic.
bool isAlternate(const Document& document, const Element& service, const Element& group)
{
    const Service* props = service.as<Service>();
    if (!props || props->strategy == DeploymentStrategy::rolling || !group.as<TargetGroup>())
        return false;
    for (const auto& link : document.linksFrom(service.id))
        if (link->kind == "targets" && link->to != group.id)
            return true;
    return false;
}

// The rule by which a line from one element to another is meant; roles say by their purpose which.
// A second line between the same two means the next that may be meant.
const LinkRule* fittingRule(const Document& document, const Element& from, const Element& to)
{
    const bool isSecond = isAlternate(document, from, to);
    const LinkRule* first = nullptr;
    for (const LinkRule& rule : from.kind().links) {
        if (!to.is(rule.to) || (isSecond && rule.key != "alternate"))
            continue;
        const Role* role = to.as<Role>();
        const bool fits =
            !role || (rule.key == "taskRole" && role->purpose == RolePurpose::task) ||
            (rule.key == "executionRole" && role->purpose == RolePurpose::taskExecution) ||
            (rule.key == "instanceRole" && role->purpose == RolePurpose::containerInstance) ||
            (rule.key == "eventsRole" && role->purpose == RolePurpose::events) ||
            (rule.key == "infrastructureRole" && role->purpose == RolePurpose::infrastructure);
        if (!fits)
            continue;
        if (to.as<TargetGroup>() || !document.findLink(from.id, to.id, rule.key))
            return &rule;
        if (first == nullptr)
            first = &rule;
    }
    return first;
}

Link linkOf(const Element& from, const Element& to, const LinkRule& rule)
{
    Link link;
    link.from = from.id;
    link.to = to.id;
    link.kind = rule.key;
    return link;
}

// The link that a new one of the same meaning takes the place of, where there can be only one.
const Link* replacedBy(const Document& document, const Link& link, const LinkRule& rule)
{
    if (rule.mostFrom != 1)
        return nullptr;
    for (const auto& each : document.linksFrom(link.from))
        if (each->kind == link.kind && each->to != link.to)
            return each.get();
    return nullptr;
}

std::optional<Refusal> refuseUnlessReplaced(const Document& document, const Link& link,
                                            const LinkRule& rule)
{
    const Link* old = replacedBy(document, link, rule);
    if (!old)
        return refuseLink(document, link);
    Document without = document;
    without.takeLink(*old);
    return refuseLink(without, link);
}

bool isServiceAndBalancer(const Element& a, const Element& b)
{
    return (a.as<Service>() && b.as<LoadBalancer>()) || (b.as<Service>() && a.as<LoadBalancer>());
}

std::string sentence(const Element& from, const LinkRule& rule, const Element& to)
{
    return from.name + " " + std::string(rule.words) + " " + to.name;
}

Value listenersWith(const LoadBalancer& balancer, const ElementId& group, int& port)
{
    LoadBalancer changed = balancer;
    const auto free =
        std::find_if(changed.listeners.begin(), changed.listeners.end(),
                     [](const Listener& listener) { return forwardsTo(listener, {}); });
    const auto isTaken = [&](int candidate) {
        return std::any_of(changed.listeners.begin(), changed.listeners.end(),
                           [&](const Listener& listener) { return listener.port == candidate; });
    };
    if (free != changed.listeners.end()) {
        free->targetGroup = group.text;
        port = free->port;
    } else {
        Listener listener;
        for (port = 80; isTaken(port); port = port == 80 ? 8080 : port + 1) {
        }
        listener.port = port;
        listener.targetGroup = group.text;
        changed.listeners.push_back(std::move(listener));
    }
    const Props props = changed;
    return valueOf(props, *findField(infoOf<LoadBalancer>().rows, "listeners"));
}

// Makes a listener forward to the group unless one does; says so.
std::string addListener(Draft& draft, const ElementId& group)
{
    const Element* target = draft.document().find(group);
    const Element* balancer = target ? draft.document().find(target->parent) : nullptr;
    const LoadBalancer* props = balancer ? balancer->as<LoadBalancer>() : nullptr;
    if (!props || std::any_of(props->listeners.begin(), props->listeners.end(),
                              [&](const Listener& each) { return forwardsTo(each, group.text); }))
        return {};
    int port = 0;
    Value listeners = listenersWith(*props, group, port);
    draft.add(SetField{{balancer->id}, "listeners", std::move(listeners)});
    return "; listener HTTP:" + numberText(static_cast<std::int64_t>(port)) + " of " +
           draft.document().find(target->parent)->name;
}

const Element* definitionOf(const Document& document, const ElementId& service)
{
    for (const auto& link : document.linksFrom(service))
        if (link->kind == "runs")
            return document.find(link->to);
    return nullptr;
}

// Gives the first container of the service's definition a port where none has one; says so.
std::string openPort(Draft& draft, const ElementId& service, int& port)
{
    const Element* definition = definitionOf(draft.document(), service);
    if (!definition)
        return {};
    const auto children = draft.document().childrenOf(definition->id);
    for (const ElementId& id : children) {
        const auto& mappings = draft.document().find(id)->as<Container>()->portMappings;
        if (!mappings.empty()) {
            port = mappings.front().containerPort;
            return {};
        }
    }
    if (children.empty() || definition->as<TaskDefinition>()->networkMode == NetworkMode::none)
        return {};
    const Field& row = *findField(infoOf<Container>().rows, "portMappings");
    draft.add(SetField{{children.front()}, "portMappings", Records{{row.blank(row)}}});
    port = PortMapping{}.containerPort;
    return "; container port " + numberText(static_cast<std::int64_t>(port)) + " of " +
           draft.document().find(children.front())->name;
}

Element newTargetGroup(const Document& document, const Element& service, const Element& balancer,
                       int port)
{
    const KindInfo& kind = infoOf<TargetGroup>();
    TargetGroup group;
    group.port = port;
    const Element* definition = definitionOf(document, service.id);
    if (definition && definition->as<TaskDefinition>()->networkMode == NetworkMode::awsvpc)
        group.targetType = TargetType::ip;
    Element element;
    element.id = document.nextId(kind);
    element.name = document.freeName(kind, service.name + "-tg");
    element.parent = balancer.id;
    element.props = group;
    return element;
}

std::string spokenChecks(const TargetGroup& group)
{
    return group.healthCheckPath + " every " +
           numberText(static_cast<std::int64_t>(group.healthCheckIntervalSeconds)) + " s, " +
           numberText(static_cast<std::int64_t>(group.healthyThresholdCount)) + " good, " +
           numberText(static_cast<std::int64_t>(group.unhealthyThresholdCount)) + " bad";
}

Result<Connection> behind(const Document& document, const Element& service, const Element& balancer)
{
    Draft draft(document);
    int port = 80;
    const std::string opened = openPort(draft, service.id, port);
    const Element group = newTargetGroup(draft.document(), service, balancer, port);
    draft.add(AddElement{group});
    Link link;
    link.from = service.id;
    link.to = group.id;
    link.kind = "targets";
    draft.add(AddLink{link});
    const std::string listener = addListener(draft, group.id);
    draft.add(arrangeMissing(draft.document()));
    if (draft.error())
        return *draft.error();
    Connection connection;
    connection.words = "Created target group " + group.name + ": " +
                       spokenChecks(*group.as<TargetGroup>()) + listener + opened;
    connection.created = group.id;
    connection.edits = draft.batch("Put " + service.name + " behind " + balancer.name);
    return connection;
}

// A drawn role takes the place of the one that is only named, so that nothing is left once its link
// is taken away.
void forgetNamedRole(Draft& draft, const ElementId& from, std::string_view link)
{
    const std::string_view key = link == "taskRole"        ? "taskRoleArn"
                                 : link == "executionRole" ? "executionRoleArn"
                                                           : "instanceProfile";
    const Element& element = *draft.document().find(from);
    const Field* row = findField(element.kind().rows, key);
    if (row != nullptr && !(valueOf(element.props, *row) == Value(std::string())))
        draft.add(SetField{{from}, std::string(key), std::string()});
}

// A topic or a rule that is drawn to a queue may send to it; says so.
std::string letIn(Draft& draft, const Element& from, const Element& to)
{
    const Queue& queue = *to.as<Queue>();
    const auto service =
        from.as<SnsTopic>() ? sim::SendingService::topics : sim::SendingService::rules;
    if (queue.policy == QueuePolicy::linked)
        return "; the policy of " + to.name + " lets it send";
    if (letsIn(queue, service, from.name))
        return {};
    Queue changed = queue;
    changed.senders.push_back(
        {from.as<SnsTopic>() ? SendingPrincipal::topics : SendingPrincipal::rules,
         sim::arnOfSender(service, from.name)});
    const Props props = changed;
    draft.add(
        SetField{{to.id}, "senders", valueOf(props, *findField(infoOf<Queue>().rows, "senders"))});
    return "; added to the policy of " + to.name;
}

// So may a rule or an alarm that is drawn to a topic publish; says so.
std::string letPublish(Draft& draft, const Element& from, const Element& to)
{
    const bool isRule = from.as<EventRule>() != nullptr;
    const auto service = isRule ? sim::SendingService::rules : sim::SendingService::alarms;
    SnsTopic changed = *to.as<SnsTopic>();
    if (letsIn(changed, service, from.name))
        return {};
    changed.publishers.push_back({isRule ? PublishingPrincipal::rules : PublishingPrincipal::alarms,
                                  sim::arnOfSender(service, from.name)});
    const Field& field = *findField(infoOf<SnsTopic>().rows, "publishers");
    draft.add(SetField{{to.id}, "publishers", valueOf(Props(changed), field)});
    return "; added to the policy of " + to.name;
}

// Users ask the port on which their load balancer listens.
void matchPort(Draft& draft, const Element& users, const Element& balancer)
{
    const auto& listeners = balancer.as<LoadBalancer>()->listeners;
    const int asked = users.as<Users>()->port;
    if (listeners.empty() || std::any_of(listeners.begin(), listeners.end(),
                                         [&](const Listener& each) { return each.port == asked; }))
        return;
    draft.add(SetField{{users.id}, "port", static_cast<std::int64_t>(listeners.front().port)});
}

Result<Connection> linked(const Document& document, const Element& from, const Element& to,
                          const LinkRule& rule)
{
    const Link link = linkOf(from, to, rule);
    if (const auto refusal = refuseUnlessReplaced(document, link, rule))
        return Error{Fault::refused, refusal->words, from.id.text};
    Draft draft(document);
    Connection connection;
    connection.words = sentence(from, rule, to);
    if (const Link* old = replacedBy(document, link, rule)) {
        connection.words += " instead of " + document.find(old->to)->name;
        draft.add(RemoveLink{old->from, old->to, old->kind});
    }
    draft.add(AddLink{link});
    if (to.as<TargetGroup>() && rule.key != "alternate") {
        int port = 0;
        connection.words += addListener(draft, to.id) + openPort(draft, from.id, port);
    }
    if (to.as<Role>())
        forgetNamedRole(draft, from.id, rule.key);
    if (from.as<Users>() && to.as<LoadBalancer>())
        matchPort(draft, from, to);
    if (to.as<Queue>() && (from.as<SnsTopic>() || from.as<EventRule>()))
        connection.words += letIn(draft, from, to);
    if (to.as<SnsTopic>() && (from.as<EventRule>() || from.as<Alarm>()))
        connection.words += letPublish(draft, from, to);
    if (rule.key == "mounts")
        connection.words += addVolume(draft, from.id, to);
    if (rule.key == "logs")
        connection.words += nameLogGroup(draft, from.id, to);
    if (draft.error())
        return *draft.error();
    connection.edits = draft.batch("Connect " + from.name + " with " + to.name);
    return connection;
}

} // namespace

std::vector<LinkChoice> linkChoices(const Document& document, const ElementId& from)
{
    std::vector<LinkChoice> choices;
    const Element* source = document.find(from);
    if (!source)
        return choices;
    for (const auto& target : document.elements()) {
        if (target->id == from)
            continue;
        if (isServiceAndBalancer(*source, *target)) {
            if (connect(document, from, target->id))
                choices.push_back({target->id, "targets",
                                   "put " + (source->as<Service>() ? source->name : target->name) +
                                       " behind " +
                                       (source->as<Service>() ? target->name : source->name)});
            continue;
        }
        const LinkRule* rule = fittingRule(document, *source, *target);
        const Element* tail = rule ? source : target.get();
        const Element* head = rule ? target.get() : source;
        if (!rule)
            rule = fittingRule(document, *tail, *head);
        if (rule && !refuseUnlessReplaced(document, linkOf(*tail, *head, *rule), *rule))
            choices.push_back({target->id, std::string(rule->key), sentence(*tail, *rule, *head)});
    }
    return choices;
}

Result<Connection> connect(const Document& document, const ElementId& from, const ElementId& to)
{
    const Element* source = document.find(from);
    const Element* target = document.find(to);
    if (!source || !target)
        return Error{Fault::notFound,
                     "There is no element " + (source ? to.text : from.text) + " in this drawing.",
                     source ? to.text : from.text};
    if (source->as<Service>() && target->as<LoadBalancer>())
        return behind(document, *source, *target);
    if (target->as<Service>() && source->as<LoadBalancer>())
        return behind(document, *target, *source);
    if (const LinkRule* rule = fittingRule(document, *source, *target))
        return linked(document, *source, *target, *rule);
    if (const LinkRule* rule = fittingRule(document, *target, *source))
        return linked(document, *target, *source, *rule);
    if (target->as<Role>() || source->as<Role>())
        return Error{Fault::refused,
                     "The role's purpose does not fit this connection. Change the purpose of the "
                     "role, or draw another one.",
                     from.text};
    return Error{Fault::refused,
                 "There is no connection between " + withArticle(source->kind()) + " and " +
                     withArticle(target->kind()) + ".",
                 from.text};
}

} // namespace stowage::doc
