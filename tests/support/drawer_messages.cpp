// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/events/queue.h"
#include "kinds/events/subscriber.h"
#include "kinds/events/topic.h"
#include "kinds/identity/role.h"
#include "kinds/observe/alarm.h"
#include "kinds/outside/users.h"
#include "support/drawer.h"

namespace stowage::tests {

namespace {
// Some of them are FIFO; the dice are of its own, so that it changes no other draw.
void order(std::uint64_t seed, doc::Queue& queue, doc::Queue& grave, doc::SnsTopic& topic)
{
    Dice dice(seed, "message order");
    if (!dice.chance(40))
        return;
    queue.type = doc::MessageOrder::fifo;
    queue.contentBasedDeduplication = dice.chance(50);
    queue.messageGroups = dice.of(std::vector<int>{1, 3, 50});
    grave.type = dice.chance(90) ? queue.type : doc::MessageOrder::standard;
    topic.type = dice.chance(80) ? queue.type : doc::MessageOrder::standard;
    topic.contentBasedDeduplication = topic.type == queue.type && dice.chance(50);
}

// Some of them state their policy, by dice of their own.
void state(std::uint64_t seed, doc::SnsTopic& topic)
{
    Dice dice(seed, "topic policy");
    if (!dice.chance(20))
        return;
    topic.policy = doc::TopicPolicy::stated;
    if (dice.chance(50))
        topic.publishers = {{doc::PublishingPrincipal::alarms, ""}};
}
} // namespace

// A queue with dead letters, who sends to it and who works on it, and a topic that passes on to it.
void Drawer::drawMessages(std::uint64_t seed)
{
    Dice dice(seed, "messages");
    if (!dice.chance(45))
        return;
    doc::Queue props;
    props.visibilityTimeout = dice.of(std::vector<int>{1, 5, 30, 300});
    props.delaySeconds = dice.of(std::vector<int>{0, 0, 15});
    props.messageRetentionPeriod = dice.of(std::vector<int>{60, 600, 345'600});
    props.receiveMessageWaitTimeSeconds = dice.of(std::vector<int>{0, 20});
    props.maxReceiveCount = dice.between(1, 3);
    doc::Queue grave;
    doc::SnsTopic news;
    order(seed, props, grave, news);
    state(seed, news);
    const ElementId queue = add(ElementId{}, props);
    if (dice.chance(60))
        link(queue, add(ElementId{}, grave), "deadLetters");
    doc::Users users;
    users.messagesPerSecond = dice.of(std::vector<double>{0.02, 0.2, 2});
    if (dice.chance(70))
        link(add(ElementId{}, users), queue, "sends");
    const ElementId role = add(ElementId{}, doc::Role{.purpose = doc::RolePurpose::task});
    const doc::Document before = document_;
    for (const auto& element : before.elements()) {
        if (!element->is("container") || !dice.chance(50))
            continue;
        const auto set = [&](const char* key, const doc::Value& value) {
            perform(doc::SetField{{element->id}, key, value});
        };
        link(element->id, queue, "polls");
        set("messageSeconds", dice.of(std::vector<double>{0.0, 0.3, 4.0, 60.0}));
        set("messagesPerReceive", std::int64_t{dice.between(1, 10)});
        set("messageWaitSeconds", std::int64_t{dice.of(std::vector<int>{0, 1, 20})});
        set("messagesInParallel", std::int64_t{dice.of(std::vector<int>{1, 3, 10})});
        set("poisonPercent", dice.of(std::vector<double>{0.0, 0.0, 2.0, 30.0}));
        set("onPoison", doc::Choice{dice.chance(50) ? 0 : 1});
        bool hasRole = dice.chance(25);
        for (const auto& each : document_.linksFrom(element->parent))
            hasRole = hasRole || each->kind == "taskRole";
        if (!hasRole)
            link(element->parent, role, "taskRole");
    }
    const ElementId topic = add(ElementId{}, news);
    link(topic, queue, "queue");
    link(topic, add(ElementId{}, doc::Subscriber{}), "subscriber");
    doc::Alarm alarm;
    alarm.metricNamespace = "AWS/SQS";
    alarm.metricName = dice.of(std::vector<std::string>{"ApproximateNumberOfMessagesVisible",
                                                        "ApproximateAgeOfOldestMessage",
                                                        "NumberOfMessagesDeleted"});
    alarm.threshold = dice.of(std::vector<int>{1, 30, 300});
    alarm.evaluationPeriods = dice.between(1, 3);
    const ElementId watching = add(ElementId{}, alarm);
    link(watching, queue, "queue");
    link(watching, topic, "topic");
}

} // namespace stowage::tests
