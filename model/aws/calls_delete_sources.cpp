// SPDX-License-Identifier: MIT
// The operations that take queues, topics, subscriptions, rules and schedules away.
#include "aws/call_draft.h"
#include "aws/calls_identity.h"
#include "aws/calls_messages.h"
#include "base/text.h"
#include "sim/identity.h"

#include <algorithm>
#include <utility>

namespace stowage::aws {

namespace {
Planned removal(const CallInput& input, const doc::Element& element)
{
    CallDraft draft(input.document);
    draft.edit(doc::RemoveElements{{element.id}});
    return std::move(draft).plan();
}

bool isTarget(const doc::Link& link)
{
    return link.kind == "task" || link.kind == "queue" || link.kind == "topic";
}
} // namespace

Planned deleteQueue(const CallInput& input)
{
    const doc::Element* queue = queueNamed(input, textIn(input.with, "QueueUrl"));
    if (queue == nullptr)
        return AwsException{"QueueDoesNotExist", "The specified queue does not exist."};
    return removal(input, *queue);
}

// One that does not exist is deleted as well, for AWS.
Planned deleteTopic(const CallInput& input)
{
    const doc::Element* topic = topicNamed(input, textIn(input.with, "TopicArn"));
    return topic == nullptr ? Planned(CallPlan{}) : removal(input, *topic);
}

Planned unsubscribe(const CallInput& input)
{
    constexpr std::ptrdiff_t kParts = 6; // of an ARN
    const std::string arn = textIn(input.with, "SubscriptionArn");
    const std::ptrdiff_t parts = std::count(arn.begin(), arn.end(), ':') + 1;
    if (parts < kParts)
        return AwsException{"InvalidParameter",
                            "Invalid parameter: SubscriptionArn Reason: An ARN must have at least "
                            "6 elements, not " +
                                numberText(std::int64_t{parts})};
    const sim::World& world = input.world;
    for (auto at = world.subscriptions.first(); at; at = world.subscriptions.after(at)) {
        const sim::Subscription& each = world.subscriptions[at];
        const sim::Topic& topic = world.topics[each.topic];
        const std::string own = ":" + std::string(world.text(topic.name)) + ":" +
                                sim::subscriptionIdText(world, each.number);
        if (!each.isConfirmed || !arn.ends_with(own))
            continue;
        CallDraft draft(input.document);
        draft.edit(doc::RemoveLink{ElementId(std::string(world.text(topic.element))),
                                   ElementId(std::string(world.text(each.endpoint))),
                                   each.isEmail ? "subscriber" : "queue"});
        return std::move(draft).plan();
    }
    return AwsException{"NotFound", "Subscription does not exist"};
}

// One that does not exist is deleted as well, for AWS.
Planned deleteEventRule(const CallInput& input)
{
    const doc::Element* rule = elementNamed(input, "eventRule", textIn(input.with, "Name"));
    if (rule == nullptr)
        return CallPlan{};
    for (const auto& link : input.document.linksFrom(rule->id))
        if (isTarget(*link))
            return AwsException{"ValidationException",
                                "Rule can't be deleted since it has targets."};
    return removal(input, *rule);
}

Planned deleteSchedule(const CallInput& input)
{
    const std::string name = textIn(input.with, "Name");
    const doc::Element* schedule = elementNamed(input, "schedule", name);
    if (schedule == nullptr)
        return AwsException{"ResourceNotFoundException",
                            "Schedule " + plainLine(name) + " does not exist."};
    return removal(input, *schedule);
}

} // namespace stowage::aws
