// SPDX-License-Identifier: GPL-3.0-or-later
// What Amazon SQS and Amazon SNS refuse, in their words.
#include "session/messages.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::messages;

class RefusedMessagesTest : public QObject {
    Q_OBJECT

private slots:
    void answersWithItsException_data();
    void answersWithItsException();
    void whatIsThereAlreadyIsMadeOnce();
    void subscriptionsKeepTheirFilters();
};

namespace {
void addQueueCases()
{
    const auto add = [](const char* name, const char* operation, const char* with,
                        const char* answer) { QTest::newRow(name) << operation << with << answer; };
    add("no such queue", "sqs:SendMessage", R"({"QueueUrl":"none","MessageBody":"x"})",
        "QueueDoesNotExist: The specified queue does not exist.");
    add("queue name", "sqs:CreateQueue", R"({"QueueName":"a b"})",
        "InvalidParameterValue: Can only include alphanumeric characters, hyphens, or underscores. "
        "1 to 80 in length");
    add("attribute name", "sqs:CreateQueue", R"({"QueueName":"a","Attributes":{"Colour":"red"}})",
        "InvalidAttributeName: Unknown Attribute Colour.");
    add("attribute value", "sqs:SetQueueAttributes",
        R"({"QueueUrl":"orders","Attributes":{"VisibilityTimeout":"43201"}})",
        "InvalidAttributeValue: Invalid value for the parameter VisibilityTimeout.");
    add("another queue of the name", "sqs:CreateQueue",
        R"({"QueueName":"orders","Attributes":{"DelaySeconds":"5"}})",
        "QueueNameExists: A queue already exists with the same name and a different value for "
        "attribute DelaySeconds");
    add("dead letters nowhere", "sqs:SetQueueAttributes",
        R"({"QueueUrl":"orders","Attributes":{"RedrivePolicy":)"
        R"("{\"deadLetterTargetArn\":\"none\",\"maxReceiveCount\":3}"}})",
        R"(InvalidParameterValue: Value {"deadLetterTargetArn":"none","maxReceiveCount":3} for )"
        R"(parameter RedrivePolicy is invalid. Reason: Dead letter target does not exist.)");
    add("empty message", "sqs:SendMessage", R"({"QueueUrl":"orders","MessageBody":""})",
        "MissingParameter: The request must contain the parameter MessageBody.");
    add("delay", "sqs:SendMessage", R"({"QueueUrl":"orders","MessageBody":"x","DelaySeconds":901})",
        "InvalidParameterValue: Value 901 for parameter DelaySeconds is invalid. Reason: "
        "DelaySeconds must be >= 0 and <= 900.");
    add("empty batch", "sqs:SendMessageBatch", R"({"QueueUrl":"orders","Entries":[]})",
        "EmptyBatchRequest: There should be at least one SendMessageBatchRequestEntry in the "
        "request.");
    add("ids", "sqs:SendMessageBatch",
        R"({"QueueUrl":"orders","Entries":[{"Id":"a","MessageBody":"x"},)"
        R"({"Id":"a","MessageBody":"y"}]})",
        "BatchEntryIdsNotDistinct: Id a repeated.");
    add("many at a time", "sqs:ReceiveMessage", R"({"QueueUrl":"orders","MaxNumberOfMessages":11})",
        "InvalidParameterValue: Value 11 for parameter MaxNumberOfMessages is invalid. Reason: "
        "Must "
        "be between 1 and 10, if provided.");
    add("wait", "sqs:ReceiveMessage", R"({"QueueUrl":"orders","WaitTimeSeconds":21})",
        "InvalidParameterValue: Value 21 for parameter WaitTimeSeconds is invalid. Reason: Must be "
        ">= 0 and <= 20, if provided.");
    add("handle", "sqs:DeleteMessage", R"({"QueueUrl":"orders","ReceiptHandle":"x"})",
        R"(ReceiptHandleIsInvalid: The input receipt handle "x" is not a valid receipt handle.)");
}

void addTopicCases()
{
    const auto add = [](const char* name, const char* operation, const char* with,
                        const char* answer) { QTest::newRow(name) << operation << with << answer; };
    add("topic name", "sns:CreateTopic", R"({"Name":"a b"})",
        "InvalidParameter: Invalid parameter: Topic Name");
    add("no such topic", "sns:Publish", R"({"TopicArn":"none","Message":"x"})",
        "NotFound: Topic does not exist");
    add("protocol", "sns:Subscribe", R"({"TopicArn":"news","Protocol":"smoke","Endpoint":"x"})",
        "InvalidParameter: Invalid parameter: Amazon SNS does not support this protocol string: "
        "smoke");
    add("address", "sns:Subscribe", R"({"TopicArn":"news","Protocol":"email","Endpoint":"x"})",
        "InvalidParameter: Invalid parameter: Email address");
    add("queue", "sns:Subscribe", R"({"TopicArn":"news","Protocol":"sqs","Endpoint":"none"})",
        "InvalidParameter: Invalid parameter: SQS endpoint ARN");
    add("filter", "sns:Subscribe",
        R"({"TopicArn":"news","Protocol":"sqs","Endpoint":"orders","Attributes":)"
        R"({"FilterPolicy":"{"}})",
        "InvalidParameter: Invalid parameter: FilterPolicy: failed to parse JSON.");
    add("empty", "sns:Publish", R"({"TopicArn":"news","Message":""})",
        "InvalidParameter: Invalid parameter: Empty message");
    add("attribute", "sns:Publish",
        R"({"TopicArn":"news","Message":"x","MessageAttributes":{"n":{"DataType":"Number",)"
        R"("StringValue":"x"}}})",
        "ParameterValueInvalid: Could not cast message attribute 'n' value to number.");
    add("token", "sns:ConfirmSubscription", R"({"TopicArn":"news","Token":"x"})",
        "InvalidParameter: Invalid parameter: Token");
}
} // namespace

void RefusedMessagesTest::answersWithItsException_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QString>("with");
    QTest::addColumn<QString>("answer");
    addQueueCases();
    addTopicCases();
}

void RefusedMessagesTest::answersWithItsException()
{
    QFETCH(QString, operation);
    QFETCH(QString, with);
    QFETCH(QString, answer);
    Story story;
    makeQueue(story);
    story.call("sns:CreateTopic", R"({"Name":"news"})");
    const doc::Document before = story.session.document();
    QCOMPARE(QString::fromStdString(story.call(operation.toStdString(), with.toStdString())),
             answer);
    QCOMPARE(story.session.document().elements().size(), before.elements().size());
    QCOMPARE(visible(story), std::int64_t{0});
}

// What is subscribed keeps its filter policy, and takes no other one.
void RefusedMessagesTest::subscriptionsKeepTheirFilters()
{
    Story story;
    makeQueue(story);
    story.call("sns:CreateTopic", R"({"Name":"news"})");
    const auto subscribe = [&](const std::string& attributes) {
        return story.call("sns:Subscribe",
                          R"({"TopicArn":"news","Protocol":"sqs","Endpoint":"orders")" +
                              attributes + "}");
    };
    const auto filter = [&] {
        const io::Json state = story.state();
        return textOf(itemsOf(*state.find("topics")->find("news"), "Subscriptions").front(),
                      "FilterPolicy");
    };
    const std::string red = R"(,"Attributes":{"FilterPolicy":"{\"color\":[\"red\"]}"})";
    const std::string blue = R"(,"Attributes":{"FilterPolicy":"{\"color\":[\"blue\"]}"})";
    const std::string kept = R"({"color":["red"]})";
    QCOMPARE(subscribe(red), std::string());
    QCOMPARE(filter(), kept);
    QCOMPARE(subscribe(""), std::string());
    QCOMPARE(filter(), kept);
    QCOMPARE(subscribe(red), std::string());
    QCOMPARE(subscribe(blue),
             std::string("InvalidParameter: Invalid parameter: Attributes Reason: Subscription "
                         "already exists with different attributes"));
    QCOMPARE(filter(), kept);
}

void RefusedMessagesTest::whatIsThereAlreadyIsMadeOnce()
{
    Story story;
    makeQueue(story);
    QCOMPARE(story.call("sqs:CreateQueue", R"({"QueueName":"orders"})"), std::string());
    for (int n = 0; n < 2; ++n) {
        QCOMPARE(story.call("sns:CreateTopic", R"({"Name":"news"})"), std::string());
        QCOMPARE(story.call("sns:Subscribe",
                            R"({"TopicArn":"news","Protocol":"sqs","Endpoint":"orders"})"),
                 std::string());
    }
    QCOMPARE(story.session.world().queues.count(), std::size_t{1});
    QCOMPARE(story.session.world().topics.count(), std::size_t{1});
    QCOMPARE(story.session.world().subscriptions.count(), std::size_t{1});
}

QTEST_GUILESS_MAIN(RefusedMessagesTest)
#include "tst_refused_messages.moc"
