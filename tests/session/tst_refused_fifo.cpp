// SPDX-License-Identifier: GPL-3.0-or-later
// What Amazon SQS and Amazon SNS refuse of FIFO queues and topics, in their words.
#include "session/fifo.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::fifo;

class RefusedFifoTest : public QObject {
    Q_OBJECT

private slots:
    void answersWithItsException_data();
    void answersWithItsException();
    void theSameOnceMoreIsMadeOnce();
};

namespace {
void add(const char* name, const char* operation, const char* with, const char* answer)
{
    QTest::newRow(name) << operation << with << answer;
}

void addQueueCases()
{
    add("name without .fifo", "sqs:CreateQueue",
        R"({"QueueName":"a","Attributes":{"FifoQueue":"true"}})",
        "InvalidParameterValue: The name of a FIFO queue can only include alphanumeric characters, "
        "hyphens, or underscores, must end with .fifo suffix and be 1 to 80 in length.");
    add("name of a standard queue", "sqs:CreateQueue", R"({"QueueName":"a.fifo"})",
        "InvalidParameterValue: Can only include alphanumeric characters, hyphens, or underscores. "
        "1 to 80 in length");
    add("no FIFO queue", "sqs:CreateQueue",
        R"({"QueueName":"a","Attributes":{"FifoQueue":"false"}})",
        "InvalidAttributeName: Unknown Attribute FifoQueue.");
    add("deduplication of a standard queue", "sqs:CreateQueue",
        R"({"QueueName":"a","Attributes":{"ContentBasedDeduplication":"true"}})",
        "InvalidAttributeName: Unknown Attribute ContentBasedDeduplication.");
    add("another type", "sqs:SetQueueAttributes",
        R"({"QueueUrl":"orders.fifo","Attributes":{"FifoQueue":"false"}})",
        "InvalidAttributeValue: Invalid value for the parameter FifoQueue. Reason: Modifying queue "
        "type is not supported.");
    add("scope", "sqs:SetQueueAttributes",
        R"({"QueueUrl":"orders.fifo","Attributes":{"DeduplicationScope":"messageGroup"}})",
        "UnsupportedFeatureException: Stowage does not simulate DeduplicationScope of queues yet; "
        "leave it out.");
    add("throughput", "sqs:SetQueueAttributes",
        R"({"QueueUrl":"orders.fifo","Attributes":{"FifoThroughputLimit":"perMessageGroupId"}})",
        "UnsupportedFeatureException: Stowage does not simulate FifoThroughputLimit of queues yet; "
        "leave it out.");
    add("standard dead letters", "sqs:SetQueueAttributes",
        R"({"QueueUrl":"orders.fifo","Attributes":{"RedrivePolicy":)"
        R"("{\"deadLetterTargetArn\":\"plain\",\"maxReceiveCount\":3}"}})",
        R"(InvalidParameterValue: Value {"deadLetterTargetArn":"plain","maxReceiveCount":3} for )"
        "parameter RedrivePolicy is invalid. Reason: Dead-letter queue must be same type of queue "
        "as the source.");
    add("no group", "sqs:SendMessage",
        R"({"QueueUrl":"orders.fifo","MessageBody":"x","MessageDeduplicationId":"1"})",
        "MissingParameter: The request must contain the parameter MessageGroupId.");
    add("no group of many", "sqs:SendMessageBatch", R"({"QueueUrl":"orders.fifo","Count":5})",
        "MissingParameter: The request must contain the parameter MessageGroupId.");
    add("no id", "sqs:SendMessage",
        R"({"QueueUrl":"orders.fifo","MessageBody":"x","MessageGroupId":"a"})",
        "InvalidParameterValue: The queue should either have ContentBasedDeduplication enabled or "
        "MessageDeduplicationId provided explicitly");
    add("delay", "sqs:SendMessage",
        R"({"QueueUrl":"orders.fifo","MessageBody":"x","MessageGroupId":"a",)"
        R"("MessageDeduplicationId":"1","DelaySeconds":5})",
        "InvalidParameterValue: Value 5 for parameter DelaySeconds is invalid. Reason: The request "
        "include parameter that is not valid for this queue type.");
    add("id of a standard queue", "sqs:SendMessage",
        R"({"QueueUrl":"plain","MessageBody":"x","MessageDeduplicationId":"1"})",
        "InvalidParameterValue: Value 1 for parameter MessageDeduplicationId is invalid. Reason: "
        "The request include parameter that is not valid for this queue type.");
    add("target of a rule", "events:PutTargets",
        R"({"Rule":"often","Targets":[{"Id":"1",)"
        R"("Arn":"arn:aws:sqs:us-east-1:123456789012:orders.fifo"}]})",
        "ValidationException: Parameter(s) SqsParameters must be specified for target: 1.");
}

void addTopicCases()
{
    add("topic name", "sns:CreateTopic", R"({"Name":"a","Attributes":{"FifoTopic":"true"}})",
        "InvalidParameter: Fifo Topic names must end with .fifo and must be made up of only "
        "uppercase and lowercase ASCII letters, numbers, underscores, and hyphens, and must be "
        "between 1 and 256 characters long.");
    add("name of a standard topic", "sns:CreateTopic", R"({"Name":"a.fifo"})",
        "InvalidParameter: Invalid parameter: Topic Name");
    add("mail", "sns:Subscribe",
        R"({"TopicArn":"news.fifo","Protocol":"email","Endpoint":"admin@example.com"})",
        "InvalidParameter: Invalid parameter: Invalid protocol type: email");
    add("FIFO queue of a standard topic", "sns:Subscribe",
        R"({"TopicArn":"news","Protocol":"sqs","Endpoint":"orders.fifo"})",
        "InvalidParameter: Invalid parameter: Invalid parameter: Endpoint Reason: FIFO SQS Queues "
        "can not be subscribed to standard SNS topics");
    add("publish without group", "sns:Publish", R"({"TopicArn":"news.fifo","Message":"x"})",
        "InvalidParameter: Invalid parameter: The MessageGroupId parameter is required for FIFO "
        "topics");
    add("publish without id", "sns:Publish",
        R"({"TopicArn":"news.fifo","Message":"x","MessageGroupId":"a"})",
        "InvalidParameter: Invalid parameter: The topic should either have "
        "ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly");
    add("publish with an id of its own", "sns:Publish",
        R"({"TopicArn":"news","Message":"x","MessageDeduplicationId":"1"})",
        "InvalidParameter: Invalid parameter: MessageDeduplicationId Reason: The request includes "
        "MessageDeduplicationId parameter that is not valid for this topic type");
}
} // namespace

void RefusedFifoTest::answersWithItsException_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QString>("with");
    QTest::addColumn<QString>("answer");
    addQueueCases();
    addTopicCases();
}

void RefusedFifoTest::answersWithItsException()
{
    QFETCH(QString, operation);
    QFETCH(QString, with);
    QFETCH(QString, answer);
    Story story;
    makeFifo(story);
    makeQueue(story, "plain");
    story.call("sns:CreateTopic", R"({"Name":"news"})");
    story.call("sns:CreateTopic", R"({"Name":"news.fifo","Attributes":{"FifoTopic":"true"}})");
    story.call("events:PutRule", R"x({"Name":"often","ScheduleExpression":"rate(1 minute)"})x");
    const doc::Document before = story.session.document();
    QCOMPARE(QString::fromStdString(story.call(operation.toStdString(), with.toStdString())),
             answer);
    QCOMPARE(story.session.document().elements().size(), before.elements().size());
    QCOMPARE(visible(story, kQueue) + visible(story, "plain"), std::int64_t{0});
}

void RefusedFifoTest::theSameOnceMoreIsMadeOnce()
{
    Story story;
    makeFifo(story);
    const auto create = [&](const std::string& attributes) {
        return story.call("sqs:CreateQueue",
                          R"({"QueueName":"orders.fifo","Attributes":{"FifoQueue":"true")" +
                              attributes + "}}");
    };
    QCOMPARE(create(""), std::string());
    QCOMPARE(create(R"(,"DeduplicationScope":"queue","FifoThroughputLimit":"perQueue")"),
             std::string());
    QCOMPARE(create(R"(,"ContentBasedDeduplication":"true")"),
             std::string("QueueNameExists: A queue already exists with the same name and a "
                         "different value for attribute ContentBasedDeduplication"));
    QCOMPARE(story.session.world().queues.count(), std::size_t{1});
}

QTEST_GUILESS_MAIN(RefusedFifoTest)
#include "tst_refused_fifo.moc"
