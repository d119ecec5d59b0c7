// SPDX-License-Identifier: MIT
#include "kinds/events/topic.h"

#include "field/row.h"
#include "kinds/drawn.h"
#include "kinds/events/queue.h"
#include "kinds/kind_info.h"
#include "plan/filter_policy.h"

#include <algorithm>

namespace stowage::doc {

namespace {

constexpr std::array<std::string_view, 2> kScopes = {"MessageAttributes", "MessageBody"};

constexpr std::array kFilterColumns = {
    row<&SubscriptionFilter::endpoint>({.key = "endpoint",
                                        .label = "Subscription",
                                        .help = "The name of the queue or subscriber that the "
                                                "topic is linked to (Endpoint).",
                                        .max = 256}),
    row<&SubscriptionFilter::filterPolicy>(
        {.key = "filterPolicy",
         .label = "Filter policy",
         .help = "Which messages it gets, as JSON such as {\"color\":[\"red\"]}; empty: all of "
                 "them (FilterPolicy).",
         .max = 4'096}),
    row<&SubscriptionFilter::scope>({.key = "scope",
                                     .label = "Scope",
                                     .help = "What the policy looks at (FilterPolicyScope).",
                                     .choices = kScopes}),
};
static_assert(kFilterColumns.size() == memberCount<SubscriptionFilter>(), "a member has no row");

constexpr std::array<std::string_view, 2> kPolicies = {"linked", "stated"};
constexpr std::array<std::string_view, 2> kPrincipals = {"events.amazonaws.com",
                                                         "cloudwatch.amazonaws.com"};

constexpr std::array kStatementColumns = {
    row<&TopicStatement::principal>({.key = "principal",
                                     .label = "Principal",
                                     .help = "The service that may call sns:Publish (Principal).",
                                     .choices = kPrincipals}),
    row<&TopicStatement::source>({.key = "source",
                                  .label = "Source",
                                  .help = "The ARN of the rule or the alarm that it publishes for "
                                          "(aws:SourceArn), which may end with *; empty: any.",
                                  .max = 400}),
};
static_assert(kStatementColumns.size() == memberCount<TopicStatement>(), "a member has no row");

constexpr std::array kRows = {
    row<&SnsTopic::filters>({.key = "filters",
                             .label = "Filter policies",
                             .help = "Of its subscriptions; one without gets every message "
                                     "(SetSubscriptionAttributes).",
                             .section = "Subscriptions",
                             .max = 200,
                             .columns = kFilterColumns}),
    row<&SnsTopic::type>({.key = "type",
                          .label = "Type",
                          .help = "A FIFO topic keeps the order within each message group, takes a "
                                  "message once, and delivers to queues only (FifoTopic).",
                          .section = "Order",
                          .choices = kMessageOrders,
                          .effect = Effect::replacement}),
    row<&SnsTopic::contentBasedDeduplication>(
        {.key = "contentBasedDeduplication",
         .label = "Deduplicate by content",
         .help = "Whether two messages with one body within five minutes are one where they have "
                 "no deduplication id (ContentBasedDeduplication); of a FIFO topic.",
         .section = "Order",
         .cloudFormation = "ContentBasedDeduplication"}),
    row<&SnsTopic::policy>(
        {.key = "policy",
         .label = "Access policy",
         .help = "Whom the policy of the topic lets publish. linked: the rules and alarms that are "
                 "drawn to it; stated: those that the table names, and nobody else (Policy).",
         .section = "Access",
         .choices = kPolicies}),
    row<&SnsTopic::publishers>({.key = "publishers",
                                .label = "Who may publish",
                                .help = "The statements of a policy that is stated (Policy).",
                                .section = "Access",
                                .max = 100,
                                .columns = kStatementColumns}),
};
static_assert(kRows.size() == memberCount<SnsTopic>(), "a member has no row");

constexpr std::array<std::string_view, 1> kParents = {""};
constexpr std::array kLinks = {
    LinkRule{.key = "queue",
             .to = "queue",
             .words = "delivers to",
             .help = "A subscription of protocol sqs, confirmed at once."},
    LinkRule{.key = "subscriber",
             .to = "subscriber",
             .words = "mails",
             .help = "A subscription of protocol email, which must be confirmed."},
};

const SubscriptionFilter* filterFor(const SnsTopic& topic, const Drawn& endpoint)
{
    const auto found = std::find_if(
        topic.filters.begin(), topic.filters.end(),
        [&](const SubscriptionFilter& filter) { return filter.endpoint == endpoint.name; });
    return found == topic.filters.end() ? nullptr : &*found;
}

bool isSubscribed(const Drawn& drawn, const std::string& name)
{
    return std::any_of(drawn.out.begin(), drawn.out.end(),
                       [&](const Neighbour& each) { return each.element->name == name; });
}

// Who neither delivers to nor takes from a FIFO topic.
void checkFifo(const Drawn& drawn, std::vector<Finding>& findings)
{
    for (const Drawn* reader : drawn.allLinked("subscriber"))
        findings.push_back({Severity::error, "type",
                            "A FIFO topic delivers to queues only, and mails nothing to " +
                                std::string(reader->name) + ".",
                            "Make it a standard topic, or remove the line."});
    for (const Neighbour& each : drawn.in)
        findings.push_back({Severity::error, "type",
                            std::string(each.element->name) +
                                " gives its messages no message group, so that the topic takes "
                                "none of them.",
                            "Draw its line to a standard topic."});
}

void checkType(const Drawn& drawn, std::vector<Finding>& findings)
{
    const SnsTopic& topic = *drawn.as<SnsTopic>();
    const bool isFifo = topic.type == MessageOrder::fifo;
    if (const std::string objection = objectionToName(drawn.name, topic.type, "topic");
        !objection.empty())
        findings.push_back({Severity::error, "type", objection,
                            isFifo ? "Let its name end with .fifo." : "Make it a FIFO topic."});
    if (isFifo)
        checkFifo(drawn, findings);
    else if (topic.contentBasedDeduplication)
        findings.push_back({Severity::warning, "contentBasedDeduplication",
                            "Only a FIFO topic deduplicates messages.",
                            "Make it a FIFO topic, or switch it off."});
}

void check(const Drawn& drawn, std::vector<Finding>& findings)
{
    const SnsTopic& topic = *drawn.as<SnsTopic>();
    checkType(drawn, findings);
    if (drawn.out.empty())
        findings.push_back({Severity::remark, "", "Nobody subscribes to the topic.",
                            "Draw a line from it to a queue or a subscriber."});
    for (const Drawn* queue : drawn.allLinked("queue"))
        checkPolicy(drawn, *queue, sim::SendingService::topics, findings);
    for (const SubscriptionFilter& filter : topic.filters) {
        if (!isSubscribed(drawn, filter.endpoint))
            findings.push_back({Severity::warning, "filters",
                                "The topic has no subscription of '" + filter.endpoint + "'.",
                                "Name what it is linked to, or remove the filter policy."});
        const bool ofBody = filter.scope == FilterScope::messageBody;
        if (const std::string objection = sim::objectionToFilter(filter.filterPolicy, ofBody);
            !objection.empty())
            findings.push_back({Severity::error, "filters",
                                "The filter policy of '" + filter.endpoint +
                                    "' is none (FilterPolicy: " + objection + ").",
                                "Write JSON such as {\"color\":[\"red\"]}."});
    }
}

void lower(const Drawn& drawn, sim::Plan& plan)
{
    const SnsTopic& topic = *drawn.as<SnsTopic>();
    sim::TopicNode node;
    node.id = drawn.id;
    node.name = drawn.name;
    node.isFifo = topic.type == MessageOrder::fifo;
    node.dedupsByContent = node.isFifo && topic.contentBasedDeduplication;
    for (const std::string_view link : {"queue", "subscriber"})
        for (const Drawn* endpoint : drawn.allLinked(link)) {
            sim::SubscriptionNode made;
            made.endpoint = endpoint->id;
            made.protocol =
                link == "queue" ? sim::SubscriptionProtocol::sqs : sim::SubscriptionProtocol::email;
            if (const SubscriptionFilter* filter = filterFor(topic, *endpoint)) {
                made.filterPolicy = filter->filterPolicy;
                made.filtersBody = filter->scope == FilterScope::messageBody;
            }
            node.subscriptions.push_back(std::move(made));
        }
    node.letsLinked = topic.policy == TopicPolicy::linked;
    if (!node.letsLinked)
        node.senders = sendersOf(topic);
    plan.topics.push_back(std::move(node));
}

} // namespace

std::vector<sim::QueueSender> sendersOf(const SnsTopic& topic)
{
    std::vector<sim::QueueSender> senders;
    for (const TopicStatement& each : topic.publishers)
        senders.push_back({each.principal == PublishingPrincipal::rules
                               ? sim::SendingService::rules
                               : sim::SendingService::alarms,
                           each.source});
    return senders;
}

bool letsIn(const SnsTopic& topic, sim::SendingService service, std::string_view name)
{
    return topic.policy == TopicPolicy::linked || sim::letsSend(sendersOf(topic), service, name);
}

void checkPublishing(const Drawn& sender, const Drawn& topic, sim::SendingService service,
                     std::vector<Finding>& findings)
{
    if (letsIn(*topic.as<SnsTopic>(), service, sender.name))
        return;
    findings.push_back({Severity::warning, "",
                        "The policy of the topic " + std::string(topic.name) + " does not let " +
                            std::string(sender.name) + " publish: nothing arrives there.",
                        "Add " + std::string(sim::principalOf(service)) + " with the source " +
                            sim::arnOfSender(service, sender.name) + " to its policy."});
}

KindInfo describe(Of<SnsTopic>)
{
    return kindOf<SnsTopic>({
        .key = "topic",
        .idPrefix = "topic",
        .label = "SNS topic",
        .noun = "topic",
        .plural = "topics",
        .help = "Passes what is published to it on to every queue and everybody who subscribes.",
        .remark = "A queue gets the message itself, as with raw delivery, and a change of a filter "
                  "policy holds at once.",
        .searchWords = "sns fifo notification publish subscribe fan-out email alert",
        .group = Group::events,
        .size = {220, 80},
        .parents = kParents,
        .links = kLinks,
        .rows = kRows,
        .notExported = "A topic is no part of a task definition or service.",
        .check = check,
        .lower = lower,
    });
}

} // namespace stowage::doc
