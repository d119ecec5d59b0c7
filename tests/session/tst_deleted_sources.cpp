// SPDX-License-Identifier: GPL-3.0-or-later
// Queues, topics, subscriptions, rules and schedules are deleted by call, or AWS refuses.
#include "session/events.h"
#include "session/messages.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;

class DeletedSourcesTest : public QObject {
    Q_OBJECT

private slots:
    void aDeletedQueueIsGone();
    void aSubscriptionEndsByItsArn();
    void aRuleKeepsUntilItHasNoTargets();
    void aScheduleIsDeletedOnce();
};

void DeletedSourcesTest::aDeletedQueueIsGone()
{
    Story story;
    QCOMPARE(story.call("sqs:CreateQueue", R"({"QueueName":"orders"})"), std::string());
    QCOMPARE(story.call("sqs:DeleteQueue", R"({"QueueUrl":"orders"})"), std::string());
    QVERIFY(idOfElement(story, "queue", "orders").text.empty());
    const std::string gone = "QueueDoesNotExist: The specified queue does not exist.";
    QCOMPARE(story.call("sqs:DeleteQueue", R"({"QueueUrl":"orders"})"), gone);
    QCOMPARE(messages::send(story), gone);
}

void DeletedSourcesTest::aSubscriptionEndsByItsArn()
{
    Story story;
    story.call("sqs:CreateQueue", R"({"QueueName":"orders"})");
    story.call("sns:CreateTopic", R"({"Name":"news"})");
    QCOMPARE(story.call("sns:Subscribe", R"({"TopicArn":"news","Protocol":"sqs","Endpoint":)"
                                         R"("arn:aws:sqs:us-east-1:123456789012:orders"})"),
             std::string());
    story.until(1);
    const io::Json state = story.state();
    const auto subscriptions = itemsOf(*state.find("topics")->find("news"), "Subscriptions");
    QCOMPARE(subscriptions.size(), std::size_t{1});
    const std::string arn = textOf(subscriptions.front(), "SubscriptionArn");
    const std::string with = R"({"SubscriptionArn":")" + arn + "\"}";
    QCOMPARE(story.call("sns:Unsubscribe", with), std::string());
    story.call("sns:Publish", R"({"TopicArn":"news","Message":"hello"})");
    story.until(60);
    QCOMPARE(messages::visible(story), std::int64_t{0});
    QCOMPARE(story.call("sns:Unsubscribe", with),
             std::string("NotFound: Subscription does not exist"));
    QCOMPARE(story.call("sns:Unsubscribe", R"({"SubscriptionArn":"news"})"),
             std::string("InvalidParameter: Invalid parameter: SubscriptionArn Reason: An ARN must "
                         "have at least 6 elements, not 1"));
    QCOMPARE(story.call("sns:DeleteTopic", R"({"TopicArn":"news"})"), std::string());
    QVERIFY(idOfElement(story, "topic", "news").text.empty());
    QCOMPARE(story.call("sns:DeleteTopic", R"({"TopicArn":"news"})"), std::string()); // AWS too
}

void DeletedSourcesTest::aRuleKeepsUntilItHasNoTargets()
{
    Story story = events::withJobs();
    story.call("events:PutRule", events::schedule("often", "rate(5 minutes)"));
    story.call("events:PutTargets", events::runs("often", "job"));
    const std::string with = R"({"Name":"often"})";
    QCOMPARE(story.call("events:DeleteRule", with),
             std::string("ValidationException: Rule can't be deleted since it has targets."));
    perform(story, doc::RemoveLink{idOfElement(story, "eventRule", "often"),
                                   idOfElement(story, "taskDefinition", "job"), "task"});
    QCOMPARE(story.call("events:DeleteRule", with), std::string());
    QVERIFY(idOfElement(story, "eventRule", "often").text.empty());
    QCOMPARE(story.call("events:DeleteRule", with), std::string()); // AWS says nothing
}

void DeletedSourcesTest::aScheduleIsDeletedOnce()
{
    Story story = events::withJobs();
    QCOMPARE(story.call("scheduler:CreateSchedule",
                        R"x({"Name":"nightly","ScheduleExpression":"rate(1 hour)",)x"
                        R"x("FlexibleTimeWindow":{"Mode":"OFF"},"Target":{"Arn":)x"
                        R"x("arn:aws:ecs:us-east-1:123456789012:cluster/shop","RoleArn":)x"
                        R"x("arn:aws:iam::123456789012:role/scheduler","EcsParameters":)x"
                        R"x({"TaskDefinitionArn":"job"}}})x"),
             std::string());
    QCOMPARE(story.call("scheduler:DeleteSchedule", R"({"Name":"nightly"})"), std::string());
    QCOMPARE(story.call("scheduler:DeleteSchedule", R"({"Name":"nightly"})"),
             std::string("ResourceNotFoundException: Schedule nightly does not exist."));
}

QTEST_GUILESS_MAIN(DeletedSourcesTest)
#include "tst_deleted_sources.moc"
