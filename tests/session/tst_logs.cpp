// SPDX-License-Identifier: GPL-3.0-or-later
// What containers say, where it goes, and what a task stops for where it cannot go there.
#include "kinds/identity/role.h"
#include "kinds/storage/dynamo_table.h"
#include "session/logs.h"
#include "sim/identity.h"
#include "sim/log_values.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::logged;
using io::Json;

using Lines = std::vector<std::string>;

class LogsTest : public QObject {
    Q_OBJECT

private slots:
    void linesOfATaskNameTheirFacts();
    void aTaskHasItsOwnLines();
    void streamsBearTheirNames();
    void whoIsKilledSaysNothing();
    void whatIsDeniedIsSaid();
    void aJobSaysWhatItWrote();
    void aMissingGroupKeepsAnInstanceFromStarting();
    void aMissingGroupKeepsFargateFromStarting();
    void groupsThatWereNeverDrawnAreThere();
    void anotherContainerOfTheTaskMayGoOn();
    void theInstanceRoleWrites();
    void theExecutionRoleWrites();
    void theAgentCreatesAMissingGroup();
    void thePolicyOfInstancesCreatesNone();
    void aDeletedGroupTakesItsStreams();
    void aRoleThatIsTakenLosesLines();
    void linesAreKeptForSoManyDays();
};

namespace {
const std::string kStream = "failed to create Cloudwatch log stream: ";
const std::string kNoGroup =
    kStream + "ResourceNotFoundException: The specified log group does not exist.";
const std::string kOnInstance =
    "CannotStartContainerError: Error response from daemon: failed to initialize logging driver: ";
const std::string kOnFargate = "ResourceInitializationError: failed to validate logger args: "
                               "create stream has been retried 1 times: ";

QString text(const std::string& words)
{
    return QString::fromStdString(words);
}

Story onInstance(const std::string& container = configuration(), int memory = 64)
{
    Story story;
    story.instance("i1", "us-east-1a");
    change(story, "CreateLogGroup");
    define(story, container, memory);
    run(story);
    story.until(60);
    return story;
}

ElementId roleWith(Story& story, const std::string& name, doc::RolePurpose purpose,
                   const std::string& policies)
{
    return draw(story, name, doc::Role{.purpose = purpose, .policies = policies}, {});
}

// With a drawn task execution role of these policies.
Story onFargate(const std::string& options, const std::string& policies)
{
    Story story;
    serverless::define(story, configuration(options), R"(,"executionRoleArn":"execution")");
    perform(story,
            doc::AddLink{{idOfElement(story, "taskDefinition", "app"),
                          roleWith(story, "starts", doc::RolePurpose::taskExecution, policies),
                          "executionRole"}});
    return story;
}

std::string status(const Story& story)
{
    return textOf(story.tasks().back(), "lastStatus");
}

std::string reason(const Story& story)
{
    return textOf(story.tasks().back(), "stoppedReason");
}

Json group(const Story& story)
{
    return itemsOf(story.state(), "logGroups").front();
}
} // namespace

void LogsTest::linesOfATaskNameTheirFacts()
{
    Story story = onInstance();
    QCOMPARE(linesOf(story), (Lines{"Started; listens on port 80 after 2s"}));
    stop(story);
    story.until(120);
    QCOMPARE(linesOf(story), (Lines{"Started; listens on port 80 after 2s",
                                    "SIGTERM received; shutting down", "Exiting with code 0"}));
    const std::string taskId = sim::taskIdText(story.session.world(), 1);
    const sim::FactLog& facts = story.session.world().facts;
    const std::vector<FactKind> kinds{FactKind::containerStarted, FactKind::containerSignalled,
                                      FactKind::containerExited};
    const std::vector<Json> events = eventsOf(story);
    for (std::size_t n = 0; n < kinds.size(); ++n) {
        const Fact& fact = facts.fact(static_cast<std::uint32_t>(numberOf(events[n], "fact")));
        QCOMPARE(fact.kind, kinds[n]);
        QCOMPARE(fact.subject(), (EntityId{EntityKind::container, 1}));
        QCOMPARE(textOf(events[n], "logStreamName"), "ecs/app/" + taskId);
    }
    QCOMPARE(numberOf(group(story), "streams"), std::int64_t{1});
    QCOMPARE(numberOf(group(story), "lines"), std::int64_t{3});
}

void LogsTest::aTaskHasItsOwnLines()
{
    Story story = onInstance();
    run(story);
    story.until(120);
    stop(story);
    story.until(180);
    const sim::World& world = story.session.world();
    const auto tail = [&world](std::uint32_t task, std::size_t most) {
        return sim::linesOf(world, Subject(EntityId{EntityKind::task, task}), most);
    };
    QCOMPARE(tail(1, 10).lines.size(), std::size_t{1});
    QCOMPARE(tail(2, 10).lines.size(), std::size_t{3});
    QCOMPARE(tail(2, 2).lines.size(), std::size_t{2});
    QCOMPARE(tail(2, 2).lines.front().text, std::string("Exiting with code 0")); // the newest
    QVERIFY(tail(1, 10).isThere);
    QVERIFY(!tail(3, 10).isThere);
    for (const auto& [kind, name] : {std::pair("logGroup", kGroup.c_str()), {"container", "app"}}) {
        const ElementId drawn = idOfElement(story, kind, name);
        QCOMPARE(sim::linesOf(world, Subject(drawn), 10).lines.size(), std::size_t{4});
    }
}

void LogsTest::streamsBearTheirNames()
{
    Story story = onInstance(configuration({}));
    const std::vector<Json> events = eventsOf(story);
    QCOMPARE(events.size(), std::size_t{1});
    QCOMPARE(textOf(events.front(), "logStreamName"), sim::runtimeIdText(story.session.world(), 1));
}

void LogsTest::whoIsKilledSaysNothing()
{
    const std::string labels = R"(,"stopTimeout":5,"dockerLabels":{"stowage.on-sigterm":"ignore"})";
    Story story = onInstance(configuration() + labels);
    stop(story);
    story.until(120);
    QCOMPARE(status(story), std::string("STOPPED"));
    QCOMPARE(linesOf(story),
             (Lines{"Started; listens on port 80 after 2s", "SIGTERM received; it is ignored"}));
    const Story full =
        onInstance(configuration() + R"(,"dockerLabels":{"stowage.memory-mib":"100"})");
    QCOMPARE(linesOf(full),
             (Lines{"Started; listens on port 80 after 2s", "Killed: out of memory"}));
}

void LogsTest::whatIsDeniedIsSaid()
{
    const Story story =
        onInstance(configuration() + R"(,"dockerLabels":{"stowage.aws-action":"s3:GetObject"})");
    const Lines lines = linesOf(story);
    QCOMPARE(lines.size(), std::size_t{2});
    QCOMPARE(lines.back(),
             std::string("AccessDeniedException: not authorized to perform s3:GetObject"));
}

void LogsTest::aJobSaysWhatItWrote()
{
    Story story;
    story.instance("i1", "us-east-1a");
    change(story, "CreateLogGroup");
    define(story, configuration() + R"(,"dockerLabels":{"stowage.exit":"after:5s,code:0"})");
    const ElementId definition = idOfElement(story, "taskDefinition", "app");
    join(story, definition, draw(story, "items", doc::DynamoTable{}, {}));
    join(story, definition, roleWith(story, "acts", doc::RolePurpose::task, "dynamodb:PutItem"));
    run(story);
    story.until(60);
    QCOMPARE(linesOf(story), (Lines{"Started; listens on port 80 after 2s",
                                    "Wrote an item into items", "Exiting with code 0"}));
}

void LogsTest::aMissingGroupKeepsAnInstanceFromStarting()
{
    Story story;
    story.instance("i1", "us-east-1a");
    miss(story);
    define(story);
    run(story);
    story.until(60);
    QCOMPARE(status(story), std::string("STOPPED"));
    QCOMPARE(textOf(story.tasks().back(), "stopCode"), std::string("TaskFailedToStart"));
    QCOMPARE(reason(story), std::string("Task failed to start"));
    QCOMPARE(text(containerReason(story)), text(kOnInstance + kNoGroup));
    const WhyCard card = whyLast(story, FactKind::logsRefused);
    QCOMPARE(firstRule(card), std::string("logs.driver"));
    QVERIFY2(card.sentence.find("there is no log group /ecs/app") != std::string::npos,
             card.sentence.c_str());
    change(story, "CreateLogGroup");
    run(story);
    story.until(120);
    QCOMPARE(status(story), std::string("RUNNING"));
    QCOMPARE(linesOf(story).size(), std::size_t{1});
}

void LogsTest::aMissingGroupKeepsFargateFromStarting()
{
    Story story = onFargate(R"(,"awslogs-stream-prefix":"ecs")", "");
    miss(story);
    runOnFargate(story);
    story.until(120);
    QCOMPARE(status(story), std::string("STOPPED"));
    QCOMPARE(text(reason(story)), text(kOnFargate + kNoGroup));
    QVERIFY(textOf(story.tasks().back(), "pullStartedAt").empty());
    change(story, "CreateLogGroup");
    runOnFargate(story);
    story.until(240);
    QCOMPARE(status(story), std::string("RUNNING"));
    QCOMPARE(linesOf(story), (Lines{"Started; listens on port 80 after 2s"}));
}

void LogsTest::groupsThatWereNeverDrawnAreThere()
{
    Story story;
    story.instance("i1", "us-east-1a");
    define(story);
    run(story);
    story.until(60);
    QCOMPARE(status(story), std::string("RUNNING"));
    QVERIFY(eventsOf(story).empty());
}

// Only an essential one takes its task along.
void LogsTest::anotherContainerOfTheTaskMayGoOn()
{
    Story story;
    story.instance("i1", "us-east-1a");
    miss(story);
    story.call("ecs:RegisterTaskDefinition",
               R"({"family":"app","containerDefinitions":[)"
               R"({"name":"web","cpu":64,"memory":64,"image":"web:1"},)"
               R"({"name":"side","cpu":64,"memory":64,"image":"side:1","essential":false)" +
                   configuration() + "}]}");
    run(story);
    story.until(60);
    QCOMPARE(status(story), std::string("RUNNING"));
    const std::vector<Json> containers = itemsOf(story.tasks().back(), "containers");
    QCOMPARE(textOf(containers[0], "lastStatus"), std::string("RUNNING"));
    QCOMPARE(textOf(containers[1], "lastStatus"), std::string("STOPPED"));
    QCOMPARE(text(textOf(containers[1], "reason")), text(kOnInstance + kNoGroup));
}

void LogsTest::theInstanceRoleWrites()
{
    Story story;
    story.instance("i1", "us-east-1a");
    change(story, "CreateLogGroup");
    define(story);
    join(story, idOfElement(story, "instance", "i1"),
         roleWith(story, "hosts", doc::RolePurpose::containerInstance, "ecs:*"));
    run(story);
    story.until(60);
    QVERIFY2(containerReason(story).starts_with(
                 kOnInstance + kStream +
                 "AccessDeniedException: User: arn:aws:sts::123456789012:assumed-role/hosts/i-"),
             containerReason(story).c_str());
    QVERIFY(containerReason(story).find("logs:CreateLogStream") != std::string::npos);
    QCOMPARE(firstRule(whyLast(story, FactKind::logsRefused)), std::string("logs.role"));
    perform(story, doc::SetField{{idOfElement(story, "role", "hosts")},
                                 "policies",
                                 std::string("ecs:*\nlogs:CreateLogStream\nlogs:PutLogEvents")});
    run(story);
    story.until(120);
    QCOMPARE(status(story), std::string("RUNNING"));
}

void LogsTest::theExecutionRoleWrites()
{
    Story story = onFargate(R"(,"awslogs-stream-prefix":"ecs")", "ecr:GetAuthorizationToken");
    change(story, "CreateLogGroup");
    runOnFargate(story);
    story.until(120);
    QVERIFY2(reason(story).starts_with(
                 kOnFargate + kStream +
                 "AccessDeniedException: User: arn:aws:sts::123456789012:assumed-role/starts/"),
             reason(story).c_str());
    QCOMPARE(firstRule(whyLast(story, FactKind::secretsRefused)), std::string("role.policies"));
}

void LogsTest::theAgentCreatesAMissingGroup()
{
    Story story = onFargate(kCreates, "AmazonECSTaskExecutionRolePolicy");
    miss(story);
    runOnFargate(story);
    story.until(120);
    QVERIFY2(reason(story).starts_with(kOnFargate + "failed to create Cloudwatch log group: "
                                                    "AccessDeniedException: User: "),
             reason(story).c_str());
    QCOMPARE(firstRule(whyLast(story, FactKind::logsRefused)), std::string("logs.createGroup"));
    QCOMPARE(story.call("iam:AttachRolePolicy",
                        R"({"RoleName":"starts",)"
                        R"("PolicyArn":"arn:aws:iam::aws:policy/CloudWatchLogsFullAccess"})"),
             std::string());
    runOnFargate(story);
    story.until(240);
    QCOMPARE(status(story), std::string("RUNNING"));
    QCOMPARE(factsOf(story, FactKind::logGroupMade).size(), std::size_t{1});
    runOnFargate(story);
    story.until(360);
    QCOMPARE(factsOf(story, FactKind::logGroupMade).size(), std::size_t{1}); // it is there now
}

// Nor that of the execution role above; many are surprised by it.
void LogsTest::thePolicyOfInstancesCreatesNone()
{
    Story story;
    story.instance("i1", "us-east-1a");
    miss(story);
    define(story, configuration(kCreates));
    run(story);
    story.until(60);
    QCOMPARE(text(containerReason(story)),
             text(kOnInstance + "failed to create Cloudwatch log group: AccessDeniedException"));
    QCOMPARE(firstRule(whyLast(story, FactKind::logsRefused)), std::string("logs.createGroup"));
}

void LogsTest::aDeletedGroupTakesItsStreams()
{
    Story story = onInstance();
    QCOMPARE(change(story, "DeleteLogGroup"), std::string());
    QCOMPARE(change(story, "CreateLogGroup"), std::string());
    story.until(70);
    stop(story);
    story.until(120);
    QCOMPARE(status(story), std::string("STOPPED"));
    QVERIFY(eventsOf(story).empty());
    QCOMPARE(factsOf(story, FactKind::logLinesLost).size(), std::size_t{1}); // for both lines
    const WhyCard card = whyLast(story, FactKind::logLinesLost);
    QCOMPARE(firstRule(card), std::string("logs.lost"));
    QVERIFY2(card.sentence.find("its stream went with the log group /ecs/app") != std::string::npos,
             card.sentence.c_str());
}

void LogsTest::aRoleThatIsTakenLosesLines()
{
    Story story;
    story.instance("i1", "us-east-1a");
    change(story, "CreateLogGroup");
    define(story);
    const ElementId hosts = roleWith(story, "hosts", doc::RolePurpose::containerInstance, "");
    join(story, idOfElement(story, "instance", "i1"), hosts);
    run(story);
    story.until(60);
    QCOMPARE(linesOf(story).size(), std::size_t{1});
    perform(story, doc::SetField{{hosts}, "policies", std::string("ecs:*")});
    stop(story);
    story.until(120);
    QCOMPARE(linesOf(story).size(), std::size_t{1});
    const WhyCard card = whyLast(story, FactKind::logLinesLost);
    QVERIFY2(card.sentence.find("no policy of its container instance role hosts allows "
                                "logs:PutLogEvents") != std::string::npos,
             card.sentence.c_str());
}

void LogsTest::linesAreKeptForSoManyDays()
{
    Story story = onInstance();
    QCOMPARE(
        story.call("logs:PutRetentionPolicy", R"({"logGroupName":"/ecs/app","retentionInDays":1})"),
        std::string());
    QCOMPARE(numberOf(group(story), "retentionInDays"), std::int64_t{1});
    constexpr double kDay = 86'400;
    story.until(kDay);
    QCOMPARE(linesOf(story).size(), std::size_t{1});
    story.until(kDay + 60);
    QVERIFY(linesOf(story).empty());
    QCOMPARE(numberOf(group(story), "lines"), std::int64_t{1}); // that came so far
    QCOMPARE(change(story, "DeleteRetentionPolicy"), std::string());
    QVERIFY(group(story).find("retentionInDays") == nullptr);
}

QTEST_GUILESS_MAIN(LogsTest)
#include "tst_logs.moc"
