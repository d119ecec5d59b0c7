// SPDX-License-Identifier: MIT
#include "kinds/events/queue.h"

#include "field/row.h"
#include "kinds/drawn.h"
#include "kinds/events/event_rule.h"
#include "kinds/events/event_schedule.h"
#include "kinds/events/topic.h"
#include "kinds/kind_info.h"

namespace stowage::doc {

namespace {

constexpr std::array<std::string_view, 2> kPolicies = {"linked", "stated"};
constexpr std::array<std::string_view, 2> kPrincipals = {"sns.amazonaws.com",
                                                         "events.amazonaws.com"};

constexpr std::array kStatementColumns = {
    row<&QueueStatement::principal>({.key = "principal",
                                     .label = "Principal",
                                     .help = "The service that may call sqs:SendMessage "
                                             "(Principal).",
                                     .choices = kPrincipals}),
    row<&QueueStatement::source>({.key = "source",
                                  .label = "Source",
                                  .help = "The ARN of the topic or the rule that it sends for "
                                          "(aws:SourceArn), which may end with *; empty: any.",
                                  .max = 400}),
};
static_assert(kStatementColumns.size() == memberCount<QueueStatement>(), "a member has no row");

// Ranges: API SetQueueAttributes.
constexpr std::array kRows = {
    row<&Queue::visibilityTimeout>(
        {.key = "visibilityTimeout",
         .label = "Visibility timeout",
         .help = "How long a message that was received is hidden; not deleted until then, it is "
                 "visible again (VisibilityTimeout).",
         .section = "Queue",
         .unit = Unit::seconds,
         .max = 43'200,
         .cloudFormation = "VisibilityTimeout"}),
    row<&Queue::delaySeconds>({.key = "delaySeconds",
                               .label = "Delay",
                               .help = "How long a new message is hidden (DelaySeconds).",
                               .section = "Queue",
                               .unit = Unit::seconds,
                               .max = 900,
                               .cloudFormation = "DelaySeconds"}),
    row<&Queue::messageRetentionPeriod>(
        {.key = "messageRetentionPeriod",
         .label = "Retention",
         .help = "How long after its sending a message is dropped (MessageRetentionPeriod).",
         .section = "Queue",
         .unit = Unit::seconds,
         .min = 60,
         .max = 1'209'600,
         .cloudFormation = "MessageRetentionPeriod"}),
    row<&Queue::receiveMessageWaitTimeSeconds>(
        {.key = "receiveMessageWaitTimeSeconds",
         .label = "Receive wait time",
         .help = "How long a receive waits that does not say it itself; without it polls are short "
                 "(ReceiveMessageWaitTimeSeconds).",
         .section = "Queue",
         .unit = Unit::seconds,
         .max = 20,
         .cloudFormation = "ReceiveMessageWaitTimeSeconds"}),
    row<&Queue::maxReceiveCount>(
        {.key = "maxReceiveCount",
         .label = "Maximum receives",
         .help = "How often a message is received before it goes to the dead-letter queue, where "
                 "there is one (RedrivePolicy, maxReceiveCount).",
         .section = "Dead letters",
         .min = 1,
         .max = 1'000,
         .cloudFormation = "RedrivePolicy.maxReceiveCount"}),
    row<&Queue::type>({.key = "type",
                       .label = "Type",
                       .help = "A FIFO queue keeps the order within each message group and takes a "
                               "message once (FifoQueue). AWS cannot change it: another queue "
                               "takes its place, and what was in this one is gone.",
                       .section = "Order",
                       .choices = kMessageOrders,
                       .effect = Effect::replacement}),
    row<&Queue::contentBasedDeduplication>(
        {.key = "contentBasedDeduplication",
         .label = "Deduplicate by content",
         .help = "Whether two messages with one body within five minutes are one where they have "
                 "no deduplication id (ContentBasedDeduplication); of a FIFO queue.",
         .section = "Order",
         .cloudFormation = "ContentBasedDeduplication"}),
    row<&Queue::messageGroups>(
        {.key = "messageGroups",
         .label = "Message groups of producers",
         .help = "Among how many message groups a FIFO queue deals what producers send, in turn: "
                 "group-1, group-2 and so on, each message with an id of its own. Stowage's: AWS "
                 "has them in each message.",
         .section = "Order",
         .min = 1,
         .max = 1'000}),
    row<&Queue::policy>(
        {.key = "policy",
         .label = "Access policy",
         .help = "Whom the policy of the queue lets send. linked: the topics and rules that are "
                 "drawn to it; stated: those that the table names, and nobody else (Policy).",
         .section = "Access",
         .choices = kPolicies}),
    row<&Queue::senders>({.key = "senders",
                          .label = "Who may send",
                          .help = "The statements of a policy that is stated (Policy).",
                          .section = "Access",
                          .max = 100,
                          .columns = kStatementColumns}),
};
static_assert(kRows.size() == memberCount<Queue>(), "a member has no row");

constexpr std::array<std::string_view, 1> kParents = {""};
constexpr std::array kLinks = {
    LinkRule{.key = "deadLetters",
             .to = "queue",
             .words = "sends dead letters to",
             .help = "Where messages go that were received too often "
                     "(RedrivePolicy, deadLetterTargetArn).",
             .mostFrom = 1},
};

// What may not send to a FIFO queue.
void checkSenders(const Drawn& drawn, std::vector<Finding>& findings)
{
    for (const Neighbour& each : drawn.in) {
        const auto* topic = each.element->as<SnsTopic>();
        if (topic != nullptr && topic->type != MessageOrder::fifo)
            findings.push_back(
                {Severity::error, "type",
                 "FIFO SQS Queues can not be subscribed to standard SNS topics, and " +
                     std::string(each.element->name) + " is one.",
                 "Make it a FIFO topic, or this a standard queue."});
        if (each.element->as<EventRule>() == nullptr &&
            each.element->as<EventSchedule>() == nullptr)
            continue;
        const bool isGrave = each.link == "deadLetter";
        findings.push_back({Severity::error, "type",
                            isGrave
                                ? "The dead-letter queue of " + std::string(each.element->name) +
                                      " must be a standard queue."
                                : std::string(each.element->name) +
                                      " gives its messages no message group, so that the queue "
                                      "takes none of them.",
                            "Draw its line to a standard queue."});
    }
}

void checkType(const Drawn& drawn, const Drawn* grave, std::vector<Finding>& findings)
{
    const Queue& queue = *drawn.as<Queue>();
    const bool isFifo = queue.type == MessageOrder::fifo;
    if (const std::string objection = objectionToName(drawn.name, queue.type, "queue");
        !objection.empty())
        findings.push_back({Severity::error, "type", objection,
                            isFifo ? "Let its name end with .fifo." : "Make it a FIFO queue."});
    if (grave != nullptr && grave->as<Queue>()->type != queue.type)
        findings.push_back({Severity::error, "type",
                            "Dead-letter queue must be same type of queue as the source, and " +
                                std::string(grave->name) + " is not.",
                            "Give both the same type."});
    if (isFifo)
        checkSenders(drawn, findings);
    else if (queue.contentBasedDeduplication)
        findings.push_back({Severity::warning, "contentBasedDeduplication",
                            "Only a FIFO queue deduplicates messages.",
                            "Make it a FIFO queue, or switch it off."});
}

void check(const Drawn& drawn, std::vector<Finding>& findings)
{
    const Queue& queue = *drawn.as<Queue>();
    const Drawn* grave = drawn.linked("deadLetters");
    checkType(drawn, grave == &drawn ? nullptr : grave, findings);
    if (grave == &drawn)
        findings.push_back({Severity::error, "", "A queue cannot take its own dead letters.",
                            "Draw the line to another queue."});
    else if (grave != nullptr && queue.type == MessageOrder::standard &&
             grave->as<Queue>()->messageRetentionPeriod < queue.messageRetentionPeriod)
        findings.push_back({Severity::remark, "messageRetentionPeriod",
                            "Dead letters keep the time of their sending, and " +
                                std::string(grave->name) + " drops them sooner than this queue.",
                            "Give the dead-letter queue the longer retention."});
}

sim::SendingService serviceOf(SendingPrincipal principal)
{
    return principal == SendingPrincipal::topics ? sim::SendingService::topics
                                                 : sim::SendingService::rules;
}

void lower(const Drawn& drawn, sim::Plan& plan)
{
    const Queue& queue = *drawn.as<Queue>();
    sim::QueueNode node;
    node.id = drawn.id;
    node.name = drawn.name;
    node.visibilitySeconds = queue.visibilityTimeout;
    node.delaySeconds = queue.delaySeconds;
    node.retentionSeconds = queue.messageRetentionPeriod;
    node.waitSeconds = queue.receiveMessageWaitTimeSeconds;
    node.maxReceiveCount = queue.maxReceiveCount;
    node.isFifo = queue.type == MessageOrder::fifo;
    node.dedupsByContent = node.isFifo && queue.contentBasedDeduplication;
    node.messageGroups = queue.messageGroups;
    if (const Drawn* grave = drawn.linked("deadLetters"); grave != nullptr && grave != &drawn)
        node.deadLetters = grave->id;
    node.letsLinked = queue.policy == QueuePolicy::linked;
    if (!node.letsLinked)
        node.senders = sendersOf(queue);
    plan.queues.push_back(std::move(node));
}

} // namespace

std::vector<sim::QueueSender> sendersOf(const Queue& queue)
{
    std::vector<sim::QueueSender> senders;
    for (const QueueStatement& each : queue.senders)
        senders.push_back({serviceOf(each.principal), each.source});
    return senders;
}

bool letsIn(const Queue& queue, sim::SendingService service, std::string_view name)
{
    return queue.policy == QueuePolicy::linked || sim::letsSend(sendersOf(queue), service, name);
}

void checkPolicy(const Drawn& sender, const Drawn& queue, sim::SendingService service,
                 std::vector<Finding>& findings)
{
    if (letsIn(*queue.as<Queue>(), service, sender.name))
        return;
    findings.push_back({Severity::warning, "",
                        "The policy of the queue " + std::string(queue.name) + " does not let " +
                            std::string(sender.name) + " send: nothing arrives there.",
                        "Add " + std::string(sim::principalOf(service)) + " with the source " +
                            sim::arnOfSender(service, sender.name) + " to its policy."});
}

KindInfo describe(Of<Queue>)
{
    return kindOf<Queue>({
        .key = "queue",
        .idPrefix = "queue",
        .label = "SQS queue",
        .noun = "queue",
        .plural = "queues",
        .help = "Keeps messages until workers receive and delete them; what they fail at too often "
                "goes to a dead-letter queue.",
        .remark = "Whatever is linked to a queue may send to it, where its access policy is not "
                  "stated. A FIFO queue takes whatever producers send: it has no limit of messages "
                  "per second.",
        .searchWords = "sqs fifo message worker backlog dead letter dlq visibility buffer",
        .group = Group::events,
        .size = {220, 80},
        .parents = kParents,
        .links = kLinks,
        .rows = kRows,
        .notExported = "A queue is no part of a task definition or service.",
        .check = check,
        .lower = lower,
    });
}

} // namespace stowage::doc
