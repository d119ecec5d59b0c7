// SPDX-License-Identifier: MIT
#include "kinds/events/queue.h"

#include "field/row.h"
#include "kinds/drawn.h"
#include "kinds/kind_info.h"

namespace stowage::doc {

namespace {

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
    plan.queues.push_back(std::move(node));
}

} // namespace

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
        .remark = "Queues are standard ones, and every topic and rule that is linked to one may "
                  "send to it.",
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
