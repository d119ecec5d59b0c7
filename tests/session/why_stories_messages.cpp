// SPDX-License-Identifier: GPL-3.0-or-later
// Runs in which every kind of fact about queues, workers and topics happens.
#include "kinds/events/subscriber.h"
#include "session/alarms.h"
#include "session/messages.h"
#include "session/stories_of_facts.h"
#include "session/why_stories.h"
#include "sim/engine.h"

namespace stowage::session {

using namespace messages;

namespace {
template <class Kind> ElementId put(Story& story, const std::string& name, const Kind& props)
{
    doc::Element element;
    element.name = name;
    element.props = props;
    element.id = story.session.document().nextId(element.kind());
    (void)story.session.perform(doc::AddElement{element});
    return element.id;
}
} // namespace

// Messages that are worked on, come back, are failed at, die and are dropped.
Story queued()
{
    Story story;
    makeQueue(story, "dead", R"("MessageRetentionPeriod":"600")");
    makeQueue(story, "orders", redrive("dead", 2) + R"(,"VisibilityTimeout":"20")");
    makeWorkers(story, R"("stowage.message-seconds":"1")");
    story.until(60);
    send(story);
    story.until(70);
    story.call(
        "ecs:RegisterTaskDefinition",
        R"({"family":"worker","taskRoleArn":"arn:aws:iam::123456789012:role/worker",)"
        R"("containerDefinitions":[{"name":"app","image":"app:1","cpu":64,"memory":64,)"
        R"("dockerLabels":{"stowage.message-seconds":"1","stowage.poison-percent":"100"}}]})");
    story.call("ecs:UpdateService",
               R"({"cluster":"shop","service":"work","taskDefinition":"worker"})");
    story.until(400);
    send(story);
    story.until(1'500);
    receive(story, {}, "dead");
    doc::Users users;
    const ElementId shoppers = put(story, "shoppers", users);
    const ElementId orders = idOfElement(story, "queue", "orders");
    (void)story.session.perform(doc::AddLink{{shoppers, orders, "sends"}});
    story.until(1'510);
    (void)story.session.perform(doc::SetField{{shoppers}, "messagesPerSecond", 2.5});
    story.call("sqs:SetQueueAttributes",
               R"({"QueueUrl":"orders","Attributes":{"DelaySeconds":"1"}})");
    story.until(1'520);
    story.call("sqs:PurgeQueue", R"({"QueueUrl":"orders"})");
    (void)story.session.perform(doc::RemoveElements{{orders}});
    return story;
}

// A topic with a queue, a filter and somebody who has not confirmed, and an alarm that notifies it.
Story published()
{
    Story story;
    story.call("sns:CreateTopic", R"({"Name":"news"})");
    makeQueue(story);
    story.call("sns:Subscribe", R"({"TopicArn":"news","Protocol":"sqs","Endpoint":"orders",)"
                                R"("Attributes":{"FilterPolicy":"{\"a\":[\"b\"]}"}})");
    story.call("sns:Subscribe",
               R"({"TopicArn":"news","Protocol":"email","Endpoint":"admin@example.com"})");
    const std::string attributed =
        R"({"TopicArn":"news","Message":"x","MessageAttributes":{"a":{"DataType":"String",)"
        R"("StringValue":"b"}}})";
    story.until(1);
    story.call("sns:Publish", attributed);
    story.until(2);
    story.call("sns:ConfirmSubscription", R"({"TopicArn":"news","Token":"admin@example.com"})");
    const std::string alarm = alarms::alarm(alarms::kYours, alarms::above("10"));
    story.call("cloudwatch:PutMetricAlarm",
               alarm.substr(0, alarm.size() - 1) + R"(,"AlarmActions":["arn:aws:sns:news"]})");
    story.call("cloudwatch:PutMetricData", alarms::put(50, 60));
    story.until(300);
    const ElementId admin = idOfElement(story, "subscriber", "admin@example.com");
    (void)story.session.perform(doc::SetField{{admin}, "isReachable", false});
    story.call("sns:Publish", attributed);
    story.until(9 * 3'600);
    story.call("sns:SetTopicAttributes",
               R"({"TopicArn":"news","AttributeName":"Policy","AttributeValue":)"
               R"("{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":)"
               R"(\"events.amazonaws.com\"},\"Action\":\"sns:Publish\",\"Resource\":\"*\"}]}"})");
    story.call("cloudwatch:PutMetricData", alarms::put(5, 9 * 3'600 + 60));
    story.call("cloudwatch:PutMetricData", alarms::put(50, 9 * 3'600 + 180));
    story.until(9 * 3'600 + 600);
    (void)story.session.perform(doc::RemoveElements{{idOfElement(story, "topic", "news")}});
    return story;
}

// A message that is sent to a FIFO queue, and published to a FIFO topic, once more.
Story deduplicated()
{
    Story story;
    makeQueue(story, "orders.fifo", R"("FifoQueue":"true","ContentBasedDeduplication":"true")");
    story.call("sns:CreateTopic", R"({"Name":"news.fifo","Attributes":{"FifoTopic":"true"}})");
    for (int n = 0; n < 2; ++n) {
        send(story, R"(,"MessageGroupId":"a")", "orders.fifo");
        story.call("sns:Publish", R"({"TopicArn":"news.fifo","Message":"x","MessageGroupId":"a",)"
                                  R"("MessageDeduplicationId":"1"})");
        story.until(60 * (n + 1));
    }
    return story;
}

// As many messages in flight as may be.
sim::World fullQueue()
{
    Story story;
    makeQueue(story);
    sendMany(story, 130'000);
    sim::World world = story.session.world();
    ReceiveMessages all;
    all.queue = idOfElement(story, "queue", "orders");
    all.most = 130'000;
    (void)sim::obey(world, all);
    return world;
}

} // namespace stowage::session
