// SPDX-License-Identifier: MIT
#include "kinds/events/queue.h"

#include "field/row.h"
#include "kinds/drawn.h"
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

void check(const Drawn& drawn, std::vector<Finding>& findings)
{
    const Queue& queue = *drawn.as<Queue>();
    const Drawn* grave = drawn.linked("deadLetters");
    if (grave == &drawn)
        findings.push_back({Severity::error, "", "A queue cannot take its own dead letters.",
                            "Draw the line to another queue."});
    else if (grave != nullptr &&
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
        .remark = "Queues are standard ones; one whose access policy is not stated lets in what is "
                  "linked to it.",
        .searchWords = "sqs message worker backlog dead letter dlq visibility buffer",
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
