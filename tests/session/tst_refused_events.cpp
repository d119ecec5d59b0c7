// SPDX-License-Identifier: GPL-3.0-or-later
// What EventBridge, S3 and DynamoDB refuse, in their words.
#include "kinds/events/event_rule.h"
#include "session/events.h"

#include <QtTest>

#include <algorithm>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::events;

class RefusedEventsTest : public QObject {
    Q_OBJECT

private slots:
    void isRefused_data();
    void isRefused();
    void aRuleIsReplaced();
    void targetsAreFiveAtMost();
    void aTargetIsReplaced();
    void targetsThatCannotBeDrawn();
    void entriesFailOneByOne();
    void targetsAreRemovedById();
};

void RefusedEventsTest::isRefused_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QString>("with");
    QTest::addColumn<QString>("answer");
    const auto add = [](const char* operation, const std::string& with, const char* answer) {
        QTest::newRow(qPrintable(QString(operation) + " " + QString::fromStdString(with)))
            << QString(operation) << QString::fromStdString(with) << QString(answer);
    };
    add("events:PutRule", R"({"Name":"a"})",
        "ValidationException: Parameter(s) EventPattern or ScheduleExpression must be specified.");
    add("events:PutRule", schedule("a", "rate(1 minutes)"),
        "ValidationException: Parameter ScheduleExpression is not valid.");
    add("events:PutRule", schedule("a", "at(2026-01-01T10:00:00)"),
        "ValidationException: Parameter ScheduleExpression is not valid.");
    add("events:PutRule", pattern("a", "{\"source\":\"aws.ecs\"}"),
        "InvalidEventPatternException: Event pattern is not valid. Reason: \"source\" must be an "
        "object or an array");
    add("events:PutRule", pattern("a", "{\"detail\":{\"a\":[{\"cidr\":\"10.0.0.0\"}]}}"),
        "InvalidEventPatternException: Event pattern is not valid. Reason: Malformed CIDR, one '/' "
        "required");
    add("events:PutRule", schedule("a b", "rate(1 hour)"),
        "ValidationException: 1 validation error detected: Value 'a b' at 'name' failed to satisfy "
        "constraint: Member must satisfy regular expression pattern: [\\.\\-_A-Za-z0-9]+");
    add("events:PutRule",
        R"x({"Name":"a","ScheduleExpression":"rate(1 hour)","EventBusName":"mine"})x",
        "ResourceNotFoundException: Event bus mine does not exist.");
    add("events:PutTargets", runs("no-such", "job"),
        "ResourceNotFoundException: Rule no-such does not exist on EventBus default.");
    add("events:PutTargets",
        R"({"Rule":"known","Targets":[{"Id":"1","Arn":"arn:aws:ecs:us-east-1:1:cluster/shop"}]})",
        "ValidationException: Parameter(s) EcsParameters must be specified for target: 1.");
    add("events:PutTargets",
        R"({"Rule":"known","Targets":[{"Id":"1","Arn":"arn:aws:ecs:us-east-1:1:cluster/shop",)"
        R"("EcsParameters":{"TaskDefinitionArn":"job"}}]})",
        "ValidationException: RoleArn is required for target "
        "arn:aws:ecs:us-east-1:1:cluster/shop.");
    add("events:PutTargets", R"({"Rule":"known","Targets":[{"Id":"1","Arn":"here"}]})",
        "ValidationException: Parameter here is not valid. Reason: Provided Arn is not in correct "
        "format.");
    add("events:PutTargets", R"({"Rule":"known","Targets":[{"Arn":"here"}]})",
        "ParamValidationError: Parameter validation failed: Missing required parameter in "
        "Targets[0]: \"Id\"");
    add("events:PutEvents", R"({"Entries":[]})",
        "ValidationException: 1 validation error detected: Value at 'entries' failed to satisfy "
        "constraint: Member must have length greater than or equal to 1");
    add("events:PutEvents",
        R"({"Entries":[{"Time":1,"Source":"shop","DetailType":"Order","Detail":"{}"}]})",
        "UnsupportedFeatureException: Stowage does not simulate Time of events yet; leave it out.");
    add("s3:CreateBucket", R"({"Bucket":"Not_Good"})",
        "InvalidBucketName: The specified bucket is not valid.");
    for (const char* name : {"192.168.5.4", "xn--shop", "shop-s3alias"})
        add("s3:CreateBucket", R"({"Bucket":")" + std::string(name) + R"("})",
            "InvalidBucketName: The specified bucket is not valid.");
    add("events:PutTargets", R"({"Rule":"known","Targets":[]})",
        "ValidationException: 1 validation error detected: Value '[]' at 'targets' failed to "
        "satisfy constraint: Member must have length greater than or equal to 1");
    std::string ids, many;
    for (int n = 1; n <= 11; ++n) {
        ids += (n > 1 ? ",\"" : "\"") + std::to_string(n) + "\"";
        many += (n > 1 ? "," : "") + (R"({"Arn":"here","Id":")" + std::to_string(n)) + "\"}";
    }
    add("events:PutTargets", R"({"Rule":"known","Targets":[)" + many + "]}",
        "ValidationException: 1 validation error detected: Value at 'targets' failed to satisfy "
        "constraint: Member must have length less than or equal to 10");
    add("events:RemoveTargets", R"({"Rule":"known","Ids":[)" + ids + "]}",
        "ValidationException: 1 validation error detected: Value at 'ids' failed to satisfy "
        "constraint: Member must have length less than or equal to 10");
    add("events:RemoveTargets", R"({"Rule":"known","Ids":[]})",
        "ValidationException: 1 validation error detected: Value '[]' at 'ids' failed to satisfy "
        "constraint: Member must have length greater than or equal to 1");
    add("events:RemoveTargets", R"({"Rule":"no-such","Ids":["1"]})",
        "ResourceNotFoundException: Rule no-such does not exist on EventBus default.");
    add("dynamodb:CreateTable",
        R"({"TableName":"other","BillingMode":"PAY_PER_REQUEST",)"
        R"("KeySchema":[{"AttributeName":"id","KeyType":"HASH"}],)"
        R"("AttributeDefinitions":[{"AttributeName":"no","AttributeType":"S"}]})",
        "ValidationException: One or more parameter values were invalid: Some index key "
        "attributes are not defined in AttributeDefinitions. Keys: [id], AttributeDefinitions: "
        "[no]");
    add("s3:PutObject", R"({"Bucket":"no-such","Key":"a"})",
        "NoSuchBucket: The specified bucket does not exist");
    add("dynamodb:CreateTable", kTable, "ResourceInUseException: Table already exists: results");
    add("dynamodb:CreateTable",
        R"({"TableName":"other","KeySchema":[{"AttributeName":"id","KeyType":"HASH"}],)"
        R"("AttributeDefinitions":[{"AttributeName":"id","AttributeType":"S"}]})",
        "ValidationException: One or more parameter values were invalid: ReadCapacityUnits and "
        "WriteCapacityUnits must both be specified when BillingMode is PROVISIONED");
}

void RefusedEventsTest::isRefused()
{
    QFETCH(QString, operation);
    QFETCH(QString, with);
    QFETCH(QString, answer);
    Story story = withJobs();
    story.call("events:PutRule", schedule("known", "rate(1 hour)"));
    story.call("dynamodb:CreateTable", kTable);
    QCOMPARE(QString::fromStdString(story.call(operation.toStdString(), with.toStdString())),
             answer);
}

// What is not given again is gone.
void RefusedEventsTest::aRuleIsReplaced()
{
    Story story = withJobs();
    story.call("events:PutRule", schedule("mine", "rate(1 hour)"));
    story.call("events:PutTargets", runs("mine", "job"));
    QCOMPARE(story.call("events:PutRule", pattern("mine", kStoppedJobs)), std::string());
    const io::Json rule = *story.state().find("rules")->find("mine");
    QCOMPARE(textOf(rule, "EventPattern"), kStoppedJobs);
    QVERIFY(rule.find("ScheduleExpression") == nullptr);
    const ElementId id = idOfElement(story, "eventRule", "mine");
    const ElementId job = idOfElement(story, "taskDefinition", "job");
    QVERIFY(story.session.document().findLink(id, job, "task") != nullptr);
}

void RefusedEventsTest::targetsAreFiveAtMost()
{
    Story story = withJobs();
    story.call("events:PutRule", schedule("mine", "rate(1 hour)"));
    for (int n = 1; n <= 6; ++n) {
        const std::string family = "job-" + std::to_string(n);
        story.definition(family, 64, 64);
        const std::string answer = story.call(
            "events:PutTargets", runs("mine", family, {}, "ecsEventsRole", std::to_string(n)));
        QCOMPARE(answer, std::string(n <= 5 ? ""
                                            : "LimitExceededException: The requested resource "
                                              "exceeds the maximum number allowed."));
    }
}

namespace {
std::vector<std::string> targetsOf(const Story& story, const std::string& rule)
{
    std::vector<std::string> names;
    const doc::Document& document = story.session.document();
    for (const auto& link : document.linksFrom(idOfElement(story, "eventRule", rule)))
        if (link->kind == "task" || link->kind == "queue")
            names.push_back(document.find(link->to)->name);
    return names;
}

std::string toQueue(const std::string& more = {})
{
    return R"({"Rule":"mine","Targets":[{"Id":"2",)"
           R"("Arn":"arn:aws:sqs:us-east-1:123456789012:stops")" +
           more + "}]}";
}
} // namespace

// By its Id, and what is not given again is as it was before anything was.
void RefusedEventsTest::aTargetIsReplaced()
{
    Story story = withJobs();
    const std::string network = R"(,"TaskCount":2,"Group":"mine","NetworkConfiguration":)"
                                R"({"awsvpcConfiguration":{"Subnets":["us-east-1a"]}})";
    story.call("events:PutRule", schedule("mine", "rate(1 hour)"));
    QCOMPARE(story.call("events:PutTargets", runs("mine", "job", network)), std::string());
    QCOMPARE(targetsOf(story, "mine"), std::vector<std::string>{"job"});
    QCOMPARE(story.call("events:PutTargets", runs("mine", "after")), std::string());
    QCOMPARE(targetsOf(story, "mine"), std::vector<std::string>{"after"});
    const ElementId id = idOfElement(story, "eventRule", "mine");
    const auto drawn = [&] { return *story.session.document().find(id)->as<doc::EventRule>(); };
    const auto links = story.session.document().linksFrom(id);
    QVERIFY(std::none_of(links.begin(), links.end(),
                         [](const auto& link) { return link->kind == "subnet"; }));
    QCOMPARE(drawn().taskCount, 1);
    QCOMPARE(drawn().taskGroup, std::string());
    QCOMPARE(story.call("events:PutTargets", runs("mine", "after:1")), std::string());
    QCOMPARE(drawn().taskRevision, 1);
    QCOMPARE(targetsOf(story, "mine"), std::vector<std::string>{"after"});
}

// All targets of one rule share what is drawn of it.
void RefusedEventsTest::targetsThatCannotBeDrawn()
{
    Story story = withJobs();
    const auto refused = [](const std::string& what) {
        return "UnsupportedFeatureException: Stowage does not simulate " + what +
               " yet; leave it out.";
    };
    story.call("sqs:CreateQueue", R"({"QueueName":"stops"})");
    story.call("events:PutRule", schedule("mine", "rate(1 hour)"));
    QCOMPARE(story.call("events:PutTargets", runs("mine", "job")), std::string());
    QCOMPARE(story.call("events:PutTargets",
                        runs("mine", "after", R"(,"TaskCount":2)", "ecsEventsRole", "2")),
             refused("targets of one rule that run tasks in different ways"));
    QCOMPARE(story.call("events:PutTargets", runs("mine", "job", {}, "ecsEventsRole", "2")),
             refused("two targets of one rule that are the same"));
    QCOMPARE(
        story.call("events:PutTargets", toQueue(R"(,"RetryPolicy":{"MaximumRetryAttempts":3})")),
        refused("targets of one rule with retries or dead letters of their own"));
    QCOMPARE(story.call("events:PutTargets", runs("mine", "job", R"(,"PlacementStrategy":[])")),
             refused("PlacementStrategy of targets"));
    QCOMPARE(targetsOf(story, "mine"), std::vector<std::string>{"job"});
    QCOMPARE(story.call("events:PutTargets", toQueue()), std::string());
    QCOMPARE(targetsOf(story, "mine").size(), std::size_t{2});
}

void RefusedEventsTest::entriesFailOneByOne()
{
    Story story = withJobs();
    const std::string entries =
        R"({"Entries":[{"Source":"shop","DetailType":"Order Placed","Detail":"{}"},)"
        R"({"Source":"aws.ecs","DetailType":"Order Placed","Detail":"{}"},)"
        R"({"Source":"shop","DetailType":"Order Placed","Detail":"no"},)"
        R"({"DetailType":"Order Placed","Detail":"{}"}]})";
    QCOMPARE(story.call("events:PutEvents", entries), std::string());
    QCOMPARE(factsOf(story, FactKind::youPutEvent).size(), std::size_t{1});
    std::vector<std::string> names;
    for (const Refused& refused : story.session.refusals())
        names.push_back(refused.error.where);
    QCOMPARE(names, (std::vector<std::string>{"NotAuthorizedForSource", "MalformedDetail",
                                              "InvalidArgument"}));
}

// One of them is not there: it fails, and the other goes.
void RefusedEventsTest::targetsAreRemovedById()
{
    Story story = withJobs();
    story.call("events:PutRule", schedule("mine", "rate(1 hour)"));
    story.call("events:PutTargets", runs("mine", "job", {}, "ecsEventsRole", "first"));
    story.call("events:PutTargets", runs("mine", "after", {}, "ecsEventsRole", "second"));
    QCOMPARE(targetsOf(story, "mine").size(), std::size_t{2});
    QCOMPARE(story.call("events:RemoveTargets", R"({"Rule":"mine","Ids":["first","none"]})"),
             std::string());
    QCOMPARE(targetsOf(story, "mine"), std::vector<std::string>{"after"});
    QCOMPARE(story.session.refusals().size(), std::size_t{1});
    const Error& error = story.session.refusals().front().error;
    QCOMPARE(error.where, std::string("ResourceNotFoundException"));
    QCOMPARE(error.message, std::string("Rule 'mine' does not have a target with the Id 'none'."));
    // Its Id stands for nothing any more.
    QCOMPARE(story.call("events:PutTargets", runs("mine", "job", {}, "ecsEventsRole", "first")),
             std::string());
    QCOMPARE(targetsOf(story, "mine").size(), std::size_t{2});
    story.call("events:RemoveTargets", R"({"Rule":"mine","Ids":["first","second"]})");
    QVERIFY(targetsOf(story, "mine").empty());
    QCOMPARE(story.call("events:DeleteRule", R"({"Name":"mine"})"), std::string());
}

QTEST_GUILESS_MAIN(RefusedEventsTest)
#include "tst_refused_events.moc"
