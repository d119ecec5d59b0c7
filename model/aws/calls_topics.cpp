// SPDX-License-Identifier: MIT
// The operations of Amazon SNS.
#include "aws/call_draft.h"
#include "aws/calls_messages.h"
#include "aws/fifo_input.h"
#include "aws/queue_policy.h"
#include "base/text.h"
#include "kinds/events/subscriber.h"
#include "kinds/events/topic.h"
#include "plan/filter_policy.h"
#include "sim/identity.h"

#include <algorithm>
#include <utility>

namespace stowage::aws {

namespace {
using io::Json;
using sim::Ix;

constexpr std::size_t kMostBytes = 262'144; // of a message
constexpr std::size_t kMostSubject = 100;

AwsException invalid(std::string_view parameter, std::string_view reason = {})
{
    return {"InvalidParameter", "Invalid parameter: " + std::string(parameter) +
                                    (reason.empty() ? "" : " Reason: " + std::string(reason))};
}

AwsException noTopic()
{
    return {"NotFound", "Topic does not exist"};
}

bool isFifo(const doc::Element& topic)
{
    return topic.as<doc::SnsTopic>()->type == doc::MessageOrder::fifo;
}

// What the attributes of a topic that is to be created say.
Found<doc::SnsTopic> topicIn(const Json& with)
{
    doc::SnsTopic topic;
    const auto isFifo = flagAmong(with, "FifoTopic");
    const auto dedups = flagAmong(with, "ContentBasedDeduplication");
    if (std::holds_alternative<AwsException>(isFifo))
        return invalid("FifoTopic");
    if (std::holds_alternative<AwsException>(dedups))
        return invalid("ContentBasedDeduplication");
    if (std::get<bool>(isFifo))
        topic.type = doc::MessageOrder::fifo;
    topic.contentBasedDeduplication = std::get<bool>(dedups);
    if (topic.contentBasedDeduplication && topic.type == doc::MessageOrder::standard)
        return invalid("Attributes", "Content-based deduplication can only be set for FIFO topics");
    return topic;
}

// What a FIFO topic has against a message, which takes its group and its id.
std::optional<AwsException> setOrder(const Json& with, const doc::Element& topic,
                                     PublishMessage& publish)
{
    publish.group = textIn(with, "MessageGroupId");
    publish.sentId = textIn(with, "MessageDeduplicationId");
    if (!isFifo(topic)) {
        if (!publish.group.empty())
            return unsupported("MessageGroupId of messages to standard topics");
        if (!publish.sentId.empty())
            return invalid("MessageDeduplicationId",
                           "The request includes MessageDeduplicationId parameter that is not "
                           "valid for this topic type");
        return std::nullopt;
    }
    if (publish.group.empty())
        return invalid("The MessageGroupId parameter is required for FIFO topics");
    if (publish.sentId.empty() && !topic.as<doc::SnsTopic>()->contentBasedDeduplication)
        return invalid("The topic should either have ContentBasedDeduplication enabled or "
                       "MessageDeduplicationId provided explicitly");
    return std::nullopt;
}

// By its address, or by its name in the drawing.
const doc::Element* subscriberNamed(const CallInput& input, const std::string& endpoint)
{
    for (const auto& element : input.document.elements())
        if (const auto* subscriber = element->as<doc::Subscriber>();
            subscriber != nullptr && subscriber->address == endpoint)
            return element.get();
    return elementNamed(input, "subscriber", endpoint);
}

// What the attributes FilterPolicy and FilterPolicyScope of a subscription say.
Found<doc::SubscriptionFilter> filterIn(const Json& with, const std::string& endpoint)
{
    doc::SubscriptionFilter filter;
    filter.endpoint = endpoint;
    const Json* attributes = with.find("Attributes");
    if (attributes == nullptr || attributes->members() == nullptr)
        return filter;
    for (const Json::Member& each : *attributes->members()) {
        const std::string value = each.second.text() ? *each.second.text() : std::string();
        if (each.first == "FilterPolicy")
            filter.filterPolicy = value;
        else if (each.first == "FilterPolicyScope" && value == "MessageBody")
            filter.scope = doc::FilterScope::messageBody;
        else if (each.first == "FilterPolicyScope" && value != "MessageAttributes")
            return invalid("Attributes", "FilterPolicyScope: Invalid value [" + plainLine(value) +
                                             "]. Please use either MessageBody or "
                                             "MessageAttributes");
        else if (each.first == "RedrivePolicy" || each.first == "DeliveryPolicy")
            return unsupported(each.first + " of subscriptions");
        else if (each.first != "FilterPolicyScope" && each.first != "RawMessageDelivery")
            return invalid("AttributeName");
    }
    const bool ofBody = filter.scope == doc::FilterScope::messageBody;
    if (const std::string objection = sim::objectionToFilter(filter.filterPolicy, ofBody);
        !objection.empty())
        return invalid("FilterPolicy: " + objection);
    return filter;
}

void setFilter(CallDraft& draft, const ElementId& topic, const doc::SubscriptionFilter& filter)
{
    const doc::Element before = *draft.document().find(topic);
    doc::SnsTopic props = *before.as<doc::SnsTopic>();
    std::erase_if(props.filters,
                  [&](const auto& each) { return each.endpoint == filter.endpoint; });
    if (!filter.filterPolicy.empty())
        props.filters.push_back(filter);
    const doc::Field* field = doc::findField(before.kind().rows, "filters");
    const doc::Value value = doc::valueOf(doc::Props(props), *field);
    if (!(value == doc::valueOf(before.props, *field)))
        draft.edit(doc::SetField{{topic}, "filters", value});
}

// What is subscribed already stays as it is.
Planned subscribeAgain(const doc::Element& topic, const doc::SubscriptionFilter& asked)
{
    if (asked.filterPolicy.empty())
        return CallPlan{};
    for (const doc::SubscriptionFilter& each : topic.as<doc::SnsTopic>()->filters)
        if (each.endpoint == asked.endpoint && each.filterPolicy == asked.filterPolicy &&
            each.scope == asked.scope)
            return CallPlan{};
    return invalid("Attributes", "Subscription already exists with different attributes");
}

Planned subscribeQueue(const CallInput& input, const doc::Element& topic)
{
    const std::string arn = textIn(input.with, "Endpoint");
    const doc::Element* queue = queueNamed(input, arn);
    if (queue == nullptr)
        return invalid("SQS endpoint ARN");
    if (queue->as<doc::Queue>()->type == doc::MessageOrder::fifo && !isFifo(topic))
        return invalid("Invalid parameter: Endpoint",
                       "FIFO SQS Queues can not be subscribed to standard SNS topics");
    const auto filter = filterIn(input.with, queue->name);
    if (const auto* exception = std::get_if<AwsException>(&filter))
        return *exception;
    if (input.document.findLink(topic.id, queue->id, "queue"))
        return subscribeAgain(topic, std::get<doc::SubscriptionFilter>(filter));
    CallDraft draft(input.document);
    draft.edit(doc::AddLink{{topic.id, queue->id, "queue"}});
    setFilter(draft, topic.id, std::get<doc::SubscriptionFilter>(filter));
    return std::move(draft).plan();
}

Planned subscribeMail(const CallInput& input, const doc::Element& topic)
{
    const std::string address = textIn(input.with, "Endpoint");
    const std::size_t at = address.find('@');
    const doc::Element* known = subscriberNamed(input, address);
    const bool isAddress =
        at != std::string::npos && at > 0 && at + 1 < address.size() && address.size() <= 320;
    if (known == nullptr && !isAddress)
        return invalid("Email address");
    const auto filter = filterIn(input.with, known == nullptr ? address : known->name);
    if (const auto* exception = std::get_if<AwsException>(&filter))
        return *exception;
    if (known != nullptr && input.document.findLink(topic.id, known->id, "subscriber"))
        return subscribeAgain(topic, std::get<doc::SubscriptionFilter>(filter));
    CallDraft draft(input.document);
    ElementId id;
    if (known != nullptr) {
        id = known->id;
    } else {
        doc::Subscriber made;
        made.address = address;
        id = draft.add(address, {}, made);
    }
    draft.edit(doc::AddLink{{topic.id, id, "subscriber"}});
    setFilter(draft, topic.id, std::get<doc::SubscriptionFilter>(filter));
    return std::move(draft).plan();
}

// As JSON, for filter policies: a text, a number, or the list that String.Array holds.
Found<std::string> attributeJson(const std::string& name, const Json& attribute)
{
    const std::string type = textIn(attribute, "DataType");
    const std::string value = textIn(attribute, "StringValue");
    const std::string at = "The message attribute '" + plainLine(name) + "' ";
    if (type == "Binary" || type.starts_with("Binary."))
        return unsupported("binary attributes of messages");
    if (value.empty())
        return AwsException{"ParameterValueInvalid",
                            at +
                                "must contain non-empty message attribute value for message "
                                "attribute type '" +
                                plainLine(type) + "'."};
    if (type == "Number") {
        const auto number = sim::filterValueOf(value); // also what "+5" is not
        if (!number || number->type != sim::FilterValue::Type::number)
            return AwsException{"ParameterValueInvalid", "Could not cast message attribute '" +
                                                             plainLine(name) +
                                                             "' value to number."};
        return value;
    }
    if (type == "String.Array") {
        if (!sim::filterValueOf(value))
            return AwsException{"ParameterValueInvalid", at + "is no valid JSON array."};
        return value;
    }
    if (type != "String" && !type.starts_with("String."))
        return AwsException{"ParameterValueInvalid",
                            at + "has an invalid message attribute type, the set of supported type "
                                 "prefixes is Binary, Number, and String."};
    return io::compactJson(Json(value));
}
} // namespace

const doc::Element* topicNamed(const CallInput& input, std::string_view nameOrArn)
{
    return elementNamed(input, "topic", nameOrArn.substr(nameOrArn.rfind(':') + 1));
}

Planned createTopic(const CallInput& input)
{
    const std::string name = textIn(input.with, "Name");
    const auto made = topicIn(input.with);
    if (const auto* exception = std::get_if<AwsException>(&made))
        return *exception;
    const auto& topic = std::get<doc::SnsTopic>(made);
    const bool ofFifo = topic.type == doc::MessageOrder::fifo;
    if (!isTopicName(name, ofFifo))
        return ofFifo ? AwsException{"InvalidParameter",
                                     "Fifo Topic names must end with .fifo and must be made up of "
                                     "only uppercase and lowercase ASCII letters, numbers, "
                                     "underscores, and hyphens, and must be between 1 and 256 "
                                     "characters long."}
                      : invalid("Topic Name");
    const Json* attributes = input.with.find("Attributes");
    if (attributes != nullptr && attributes->members() != nullptr)
        for (const Json::Member& each : *attributes->members())
            if (each.first != "DisplayName" && each.first != "Policy" &&
                each.first != "FifoTopic" && each.first != "ContentBasedDeduplication")
                return unsupported(each.first + " of topics");
    doc::SnsTopic named = topic;
    if (const Json* policy = attributes != nullptr ? attributes->find("Policy") : nullptr;
        policy != nullptr && policy->text() != nullptr)
        if (auto exception = takePolicy(*policy->text(), name, named))
            return *std::move(exception);
    CallDraft draft(input.document);
    if (elementBearing(input.document, "topic", name) == nullptr)
        draft.add(name, {}, named);
    return std::move(draft).plan();
}

Planned setTopicAttributes(const CallInput& input)
{
    const doc::Element* topic = topicNamed(input, textIn(input.with, "TopicArn"));
    if (topic == nullptr)
        return noTopic();
    const std::string name = textIn(input.with, "AttributeName");
    const std::string value = textIn(input.with, "AttributeValue");
    if (name == "DisplayName")
        return CallPlan{}; // nothing depends on it
    if (name != "Policy")
        return name == "DeliveryPolicy" || name == "KmsMasterKeyId" || name == "TracingConfig" ||
                       name == "SignatureVersion" || name == "ContentBasedDeduplication"
                   ? Planned(unsupported("changes of " + name + " of topics"))
                   : Planned(invalid("AttributeName"));
    doc::SnsTopic changed = *topic->as<doc::SnsTopic>();
    if (auto exception = takePolicy(value, topic->name, changed))
        return *std::move(exception);
    CallDraft draft(input.document);
    const doc::Props props = changed;
    for (const char* key : {"policy", "publishers"}) {
        const doc::Field& field = *doc::findField(topic->kind().rows, key);
        if (const doc::Value wanted = doc::valueOf(props, field);
            !(wanted == doc::valueOf(topic->props, field)))
            draft.edit(doc::SetField{{topic->id}, key, wanted});
    }
    return std::move(draft).plan();
}

Planned subscribe(const CallInput& input)
{
    const doc::Element* topic = topicNamed(input, textIn(input.with, "TopicArn"));
    if (topic == nullptr)
        return noTopic();
    const std::string protocol = textIn(input.with, "Protocol");
    if (protocol == "sqs")
        return subscribeQueue(input, *topic);
    if ((protocol == "email" || protocol == "email-json") && isFifo(*topic))
        return invalid("Invalid protocol type: " + protocol);
    if (protocol == "email" || protocol == "email-json")
        return subscribeMail(input, *topic);
    for (const std::string_view other :
         {"http", "https", "sms", "application", "lambda", "firehose"})
        if (protocol == other)
            return unsupported("subscriptions of protocol " + protocol);
    return invalid("Amazon SNS does not support this protocol string: " + plainLine(protocol));
}

// The token is that of the mail; who is to get it may be named instead.
Planned confirmSubscription(const CallInput& input)
{
    const doc::Element* topic = topicNamed(input, textIn(input.with, "TopicArn"));
    if (topic == nullptr)
        return noTopic();
    const std::string token = textIn(input.with, "Token");
    const doc::Element* named = subscriberNamed(input, token);
    const sim::World& world = input.world;
    const auto row = sim::rowOf<sim::Topic>(world, EntityKind::topic, Subject(topic->id));
    for (auto at = world.subscriptions.first(); at; at = world.subscriptions.after(at)) {
        const sim::Subscription& each = world.subscriptions[at];
        const std::string_view endpoint = world.text(each.endpoint);
        const bool isIt = sim::subscriptionTokenText(world, each.number) == token ||
                          (named != nullptr && named->id.text == endpoint);
        if (!row || each.topic != row || !each.isEmail || !isIt)
            continue;
        CallPlan plan;
        plan.commands.emplace_back(
            ConfirmSubscription{topic->id, ElementId(std::string(endpoint))});
        return plan;
    }
    return invalid("Token");
}

Planned publish(const CallInput& input)
{
    const Json& with = input.with;
    for (const std::string_view key : {"PhoneNumber", "MessageStructure"})
        if (!textIn(with, key).empty())
            return unsupported(std::string(key) + " of Publish");
    const std::string target = textIn(with, "TargetArn");
    const std::string arn = textIn(with, "TopicArn");
    if (arn.empty() && target.empty())
        return invalid("TopicArn or TargetArn", "no value for required parameter");
    const doc::Element* topic = topicNamed(input, arn.empty() ? target : arn);
    if (topic == nullptr)
        return noTopic();
    PublishMessage publish{topic->id, textIn(with, "Subject"), textIn(with, "Message"), {}};
    if (publish.body.empty())
        return invalid("Empty message");
    if (auto exception = setOrder(with, *topic, publish))
        return *std::move(exception);
    if (publish.body.size() > kMostBytes)
        return invalid("Message too long");
    const bool isTextual =
        std::none_of(publish.subject.begin(), publish.subject.end(),
                     [](char sign) { return static_cast<unsigned char>(sign) < 0x20; });
    if (publish.subject.size() > kMostSubject || !isTextual)
        return invalid("Subject");
    const Json* attributes = with.find("MessageAttributes");
    if (attributes != nullptr && attributes->members() != nullptr)
        for (const Json::Member& each : *attributes->members()) {
            auto json = attributeJson(each.first, each.second);
            if (const auto* exception = std::get_if<AwsException>(&json))
                return *exception;
            publish.attributes.emplace_back(each.first, std::get<std::string>(std::move(json)));
        }
    CallPlan plan;
    plan.commands.emplace_back(std::move(publish));
    return plan;
}

} // namespace stowage::aws
