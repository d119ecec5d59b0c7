// SPDX-License-Identifier: GPL-3.0-or-later
// What the policies of roles allow: one that is detached takes exactly that away, in AWS's words,
// and one that is attached gives it back.
#include "kinds/compute/container.h"
#include "kinds/compute/instance.h"
#include "kinds/compute/task_definition.h"
#include "session/drawn.h"
#include "session/events.h"
#include "session/shop.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::events;
using io::Json;

class RolePoliciesTest : public QObject {
    Q_OBJECT

private slots:
    void aDetachedPolicyDeniesWhatItAllowed();
    void theExecutionRoleNeedsMoreThanItsPolicyForSecrets();
    void anAgentConnectsAsItsPolicyLetsIt();
    void theInstancesRolePullsFromEcr_data();
    void theInstancesRolePullsFromEcr();
    void whoDetachedThePullIsTheCause();
    void readingIsNotWriting();
    void withoutATaskRoleTheInstancesRoleIsAsked_data();
    void withoutATaskRoleTheInstancesRoleIsAsked();
    void theEventsRoleRunsTasksByItsPolicy();
    void roleCallsAreRefusedInAwsWords_data();
    void roleCallsAreRefusedInAwsWords();
    void whatARoleHadByDefaultIsDetachedLikeTheRest();
};

namespace {
const std::string kAws = "arn:aws:iam::aws:policy/";
const std::string kServiceRole = kAws + "service-role/";

std::string change(Story& story, const std::string& verb, const std::string& role,
                   const std::string& arn)
{
    return story.call("iam:" + verb + "RolePolicy",
                      R"({"RoleName":")" + role + R"(","PolicyArn":")" + arn + "\"}");
}

ElementId roleWith(Story& story, const std::string& name, doc::RolePurpose purpose,
                   const std::string& policies)
{
    return draw(story, name, doc::Role{.purpose = purpose, .policies = policies}, {});
}

FactKind firstCauseOf(const Story& story, const WhyCard& card)
{
    return card.causes.empty() ? FactKind::youEdited
                               : story.session.world().facts.fact(card.causes.back().fact).kind;
}

bool isConnected(const Story& story)
{
    const auto instances = itemsOf(story.state(), "containerInstances");
    const Json* connected = instances.empty() ? nullptr : instances.front().find("agentConnected");
    return connected != nullptr && connected->boolean() != nullptr && *connected->boolean();
}
} // namespace

void RolePoliciesTest::aDetachedPolicyDeniesWhatItAllowed()
{
    Story story(runningShop().document);
    perform(story, doc::SetField{{idOfElement(story, "container", "web")},
                                 "awsAction",
                                 std::string("s3:GetObject")});
    join(story, idOfElement(story, "taskDefinition", "web"),
         roleWith(story, "app", doc::RolePurpose::task, "AmazonS3ReadOnlyAccess\nsqs:SendMessage"));
    story.until(600);
    QVERIFY(factsOf(story, FactKind::callsDenied).empty());
    QCOMPARE(change(story, "Detach", "app", kAws + "AmazonS3ReadOnlyAccess"), std::string());
    story.until(610);
    QCOMPARE(factsOf(story, FactKind::callsDenied).size(), std::size_t{4}); // one for each task
    const WhyCard card = whyLast(story, FactKind::callsDenied);
    QCOMPARE(firstRule(card), std::string("role.policies"));
    QVERIFY2(card.sentence.find("and no policy of its task role app allows s3:GetObject: "
                                "AccessDeniedException.") != std::string::npos,
             card.sentence.c_str());
    QVERIFY2(card.awsWords.starts_with("AccessDeniedException: User: arn:aws:sts::123456789012:"
                                       "assumed-role/app/") &&
                 card.awsWords.ends_with(" is not authorized to perform: s3:GetObject because no "
                                         "identity-based policy allows the s3:GetObject action"),
             card.awsWords.c_str());
    QCOMPARE(firstCauseOf(story, card), FactKind::youCalled);
    QCOMPARE(story.running("web"), std::int64_t{4}); // they run on
    QCOMPARE(change(story, "Attach", "app", kAws + "AmazonS3FullAccess"), std::string());
    story.until(620);
    QCOMPARE(factsOf(story, FactKind::callsAllowed).size(), std::size_t{4});
    QCOMPARE(factsOf(story, FactKind::callsDenied).size(), std::size_t{4});
}

// AmazonECSTaskExecutionRolePolicy pulls and logs; secrets are another matter.
void RolePoliciesTest::theExecutionRoleNeedsMoreThanItsPolicyForSecrets()
{
    Story story;
    story.instance("i1", "us-east-1a");
    const ElementId definition =
        draw(story, "app", doc::TaskDefinition{.cpu = 128, .memory = 128}, {});
    doc::Container container;
    container.cpu = 128;
    container.memory = 128;
    container.secrets = {{"KEY", "arn:aws:secretsmanager:us-east-1:123456789012:secret:db-a1b2c3"}};
    draw(story, "app", container, definition);
    join(story, definition,
         roleWith(story, "starter", doc::RolePurpose::taskExecution,
                  "AmazonECSTaskExecutionRolePolicy"));
    story.service("web", 1);
    story.until(120);
    QCOMPARE(story.running("web"), std::int64_t{0});
    std::string reason;
    for (const Json& task : story.tasks())
        if (textOf(task, "stopCode") == "TaskFailedToStart")
            reason = textOf(task, "stoppedReason");
    QVERIFY2(reason.starts_with("ResourceInitializationError: unable to pull secrets or registry "
                                "auth: execution resource retrieval failed: unable to retrieve "
                                "secret from asm: service call has been retried 1 time(s): "
                                "AccessDeniedException: User: arn:aws:sts::123456789012:"
                                "assumed-role/starter/"),
             reason.c_str());
    QVERIFY(reason.find(" is not authorized to perform: secretsmanager:GetSecretValue ") !=
            std::string::npos);
    QCOMPARE(firstRule(whyLast(story, FactKind::secretsRefused)), std::string("role.policies"));
    QCOMPARE(change(story, "Attach", "starter", kAws + "SecretsManagerReadWrite"), std::string());
    story.until(900);
    QCOMPARE(story.running("web"), std::int64_t{1});
}

void RolePoliciesTest::anAgentConnectsAsItsPolicyLetsIt()
{
    const std::string policy = kServiceRole + "AmazonEC2ContainerServiceforEC2Role";
    Story story;
    const ElementId host =
        draw(story, "i1", doc::Instance{}, idOfElement(story, "cluster", "shop"));
    join(story, host, roleWith(story, "agents", doc::RolePurpose::containerInstance, "none"));
    story.until(600);
    QCOMPARE(factsOf(story, FactKind::registrationRefused).size(), std::size_t{1});
    const WhyCard card = whyLast(story, FactKind::registrationRefused);
    QVERIFY2(card.sentence.find("no policy of its container instance role agents allows "
                                "ecs:DiscoverPollEndpoint; its log says AccessDeniedException: "
                                "User: ") != std::string::npos,
             card.sentence.c_str());
    QCOMPARE(change(story, "Attach", "agents", policy), std::string());
    story.until(660);
    QVERIFY(isConnected(story));
    QCOMPARE(change(story, "Detach", "agents", policy), std::string());
    story.until(670);
    QVERIFY(!isConnected(story));
    QCOMPARE(firstCauseOf(story, whyLast(story, FactKind::agentDisconnected)), FactKind::youCalled);
    QCOMPARE(change(story, "Attach", "agents", policy), std::string());
    story.until(680);
    QVERIFY(isConnected(story));
}

namespace {
// An instance with a role of these policies, and a task that runs one image, `more` in its family.
Story pulling(const std::string& policies, const std::string& image, const std::string& more = {})
{
    Story story;
    const ElementId host =
        draw(story, "i1", doc::Instance{}, idOfElement(story, "cluster", "shop"));
    join(story, host, roleWith(story, "agents", doc::RolePurpose::containerInstance, policies));
    story.call("ecs:RegisterTaskDefinition",
               R"({"family":"app")" + more +
                   R"(,"containerDefinitions":[{"name":"app","cpu":64,"memory":64,"image":")" +
                   image + R"("}]})");
    story.until(200);
    story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"app"})");
    story.until(300);
    return story;
}

const std::string kPrivateImage = "123456789012.dkr.ecr.us-east-1.amazonaws.com/app:1";
} // namespace

void RolePoliciesTest::theInstancesRolePullsFromEcr_data()
{
    QTest::addColumn<std::string>("policies");
    QTest::addColumn<std::string>("image");
    QTest::addColumn<std::string>("more");
    QTest::addColumn<std::string>("reason"); // begins so; empty: it runs
    QTest::addColumn<std::string>("end");
    const std::string none;
    QTest::newRow("no token")
        << std::string("ecs:*") << kPrivateImage << none
        << std::string("CannotPullECRContainerError: AccessDeniedException: User: "
                       "arn:aws:sts::123456789012:assumed-role/agents/i-")
        << std::string(" is not authorized to perform: ecr:GetAuthorizationToken on resource: * "
                       "because no identity-based policy allows the ecr:GetAuthorizationToken "
                       "action");
    QTest::newRow("a token alone")
        << std::string("ecs:*\necr:GetAuthorizationToken") << kPrivateImage << none
        << std::string("CannotPullContainerError: Error response from daemon: pull access denied "
                       "for 123456789012.dkr.ecr.us-east-1.amazonaws.com/app, repository does not "
                       "exist or may require 'docker login': denied: User: ")
        << std::string(" is not authorized to perform: ecr:BatchGetImage on resource: "
                       "arn:aws:ecr:us-east-1:123456789012:repository/app because no "
                       "identity-based policy allows the ecr:BatchGetImage action");
    QTest::newRow("pulls") << std::string("ecs:*\nAmazonEC2ContainerRegistryPullOnly")
                           << kPrivateImage << none << none << none;
    QTest::newRow("as AWS has it") << std::string("AmazonEC2ContainerServiceforEC2Role")
                                   << kPrivateImage << none << none << none;
    QTest::newRow("a public image")
        << std::string("ecs:*") << std::string("nginx:1") << none << none << none;
    QTest::newRow("the execution role")
        << std::string("ecs:*") << kPrivateImage
        << std::string(R"(,"executionRoleArn":"ecsTaskExecutionRole")") << none << none;
}

void RolePoliciesTest::theInstancesRolePullsFromEcr()
{
    QFETCH(std::string, policies);
    QFETCH(std::string, image);
    QFETCH(std::string, more);
    QFETCH(std::string, reason);
    QFETCH(std::string, end);
    const Story story = pulling(policies, image, more);
    const Json task = story.tasks().front();
    if (reason.empty()) {
        QCOMPARE(textOf(task, "lastStatus"), std::string("RUNNING"));
        return;
    }
    QCOMPARE(textOf(task, "stopCode"), std::string("TaskFailedToStart"));
    const std::string said = textOf(task, "stoppedReason");
    QVERIFY2(said.starts_with(reason) && said.ends_with(end), said.c_str());
    const WhyCard card = whyLast(story, FactKind::imageRefused);
    QCOMPARE(firstRule(card), std::string("role.pull"));
    QVERIFY2(card.sentence.find("no policy of its container instance role agents allows ecr:") !=
                 std::string::npos,
             card.sentence.c_str());
}

// What its instance holds runs on, and is run again.
void RolePoliciesTest::whoDetachedThePullIsTheCause()
{
    const std::string policy = kAws + "AmazonEC2ContainerRegistryPullOnly";
    Story story = pulling("ecs:*\nAmazonEC2ContainerRegistryPullOnly", kPrivateImage);
    QCOMPARE(change(story, "Detach", "agents", policy), std::string());
    story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"app"})");
    story.until(400);
    QCOMPARE(factsOf(story, FactKind::imageFromCache).size(), std::size_t{1});
    QVERIFY(factsOf(story, FactKind::imageRefused).empty());
    story.call("ecs:RegisterTaskDefinition",
               R"({"family":"other","containerDefinitions":[{"name":"app","cpu":64,"memory":64,)"
               R"("image":"123456789012.dkr.ecr.us-east-1.amazonaws.com/other:1"}]})");
    story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"other"})");
    story.until(500);
    const WhyCard card = whyLast(story, FactKind::imageRefused);
    QCOMPARE(firstCauseOf(story, card), FactKind::youCalled);
    QCOMPARE(change(story, "Attach", "agents", policy), std::string());
    story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"other"})");
    story.until(600);
    QCOMPARE(factsOf(story, FactKind::imageRefused).size(), std::size_t{1});
}

void RolePoliciesTest::readingIsNotWriting()
{
    Story story = withUploads();
    join(story, idOfElement(story, "taskDefinition", "job"),
         roleWith(story, "worker", doc::RolePurpose::task,
                  "AmazonS3ReadOnlyAccess, AmazonDynamoDBReadOnlyAccess"));
    story.call("s3:PutObject", upload("in/a.png"));
    story.until(120);
    QCOMPARE(events::counted(story, "buckets", "uploads", "reads"), std::int64_t{1});
    QCOMPARE(events::counted(story, "tables", "results", "ItemCount"), std::int64_t{0});
    const WhyCard card = whyLast(story, FactKind::storeDenied);
    QVERIFY2(card.sentence.find("no policy of its task role worker allows dynamodb:PutItem") !=
                 std::string::npos,
             card.sentence.c_str());
    QVERIFY(card.awsWords.find("is not authorized to perform: dynamodb:PutItem") !=
            std::string::npos);
    QCOMPARE(change(story, "Attach", "worker", kAws + "AmazonDynamoDBFullAccess"), std::string());
    story.call("s3:PutObject", upload("in/b.png"));
    story.until(240);
    QCOMPARE(events::counted(story, "tables", "results", "ItemCount"), std::int64_t{1});
}

void RolePoliciesTest::withoutATaskRoleTheInstancesRoleIsAsked_data()
{
    QTest::addColumn<QString>("policies");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("as usual") << "" << false;
    QTest::newRow("more than usual")
        << "AmazonEC2ContainerServiceforEC2Role\nAmazonS3ReadOnlyAccess" << true;
}

void RolePoliciesTest::withoutATaskRoleTheInstancesRoleIsAsked()
{
    QFETCH(QString, policies);
    QFETCH(bool, allowed);
    Story story;
    const ElementId host =
        draw(story, "i1", doc::Instance{}, idOfElement(story, "cluster", "shop"));
    join(story, host,
         roleWith(story, "agents", doc::RolePurpose::containerInstance, policies.toStdString()));
    story.definition("app", 64, 64, R"(,"dockerLabels":{"stowage.aws-action":"s3:GetObject"})");
    story.service("web", 1);
    story.until(600);
    QCOMPARE(story.running("web"), std::int64_t{1});
    QCOMPARE(factsOf(story, FactKind::callsDenied).empty(), allowed);
}

void RolePoliciesTest::theEventsRoleRunsTasksByItsPolicy()
{
    Story story = withJobs();
    roleWith(story, "mine", doc::RolePurpose::events, "none");
    story.call("events:PutRule", schedule("often", "rate(5 minutes)"));
    QCOMPARE(story.call("events:PutTargets", runs("often", "job", {}, "mine")), std::string());
    story.until(420);
    QCOMPARE(factsOf(story, FactKind::invocationFailed).size(), std::size_t{1});
    const WhyCard card = whyLast(story, FactKind::invocationFailed);
    QVERIFY2(card.sentence.find("AccessDeniedException: not authorized to perform ecs:RunTask, "
                                "for no policy of its events role mine allows ecs:RunTask") !=
                 std::string::npos,
             card.sentence.c_str());
    QCOMPARE(change(story, "Attach", "mine", kServiceRole + "AmazonEC2ContainerServiceEventsRole"),
             std::string());
    story.until(720);
    QCOMPARE(tasksStartedBy(story, "events-rule/often"), std::int64_t{1});
}

void RolePoliciesTest::roleCallsAreRefusedInAwsWords_data()
{
    QTest::addColumn<QString>("verb");
    QTest::addColumn<QString>("role");
    QTest::addColumn<QString>("arn");
    QTest::addColumn<QString>("answer");
    const QString s3 = QString::fromStdString(kAws + "AmazonS3FullAccess");
    const QString none = QString::fromStdString(kAws + "NoSuchPolicy");
    QTest::newRow("role") << "Attach"
                          << "other" << s3
                          << "NoSuchEntity: The role with name other cannot be found.";
    QTest::newRow("policy") << "Attach"
                            << "app" << none
                            << "NoSuchEntity: Policy " + none +
                                   " does not exist or is not attachable.";
    QTest::newRow("not attached") << "Detach"
                                  << "app" << s3
                                  << "NoSuchEntity: Policy " + s3 + " was not found.";
    QTest::newRow("name") << "Attach"
                          << "my role" << s3
                          << "ValidationError: The specified value for roleName is invalid. It "
                             "must contain only alphanumeric characters and/or the following: "
                             "+=,.@_-";
    QTest::newRow("arn") << "Attach"
                         << "app"
                         << "AmazonS3FullAccess"
                         << "ValidationError: ARN AmazonS3FullAccess is not valid.";
    QTest::newRow("again") << "Attach"
                           << "app" << QString::fromStdString(kAws + "AmazonSQSFullAccess") << "";
}

void RolePoliciesTest::roleCallsAreRefusedInAwsWords()
{
    QFETCH(QString, verb);
    QFETCH(QString, role);
    QFETCH(QString, arn);
    QFETCH(QString, answer);
    Story story;
    roleWith(story, "app", doc::RolePurpose::task, "AmazonSQSFullAccess");
    QCOMPARE(QString::fromStdString(
                 change(story, verb.toStdString(), role.toStdString(), arn.toStdString())),
             answer);
    QCOMPARE(
        story.session.document().find(idOfElement(story, "role", "app"))->as<doc::Role>()->policies,
        std::string("AmazonSQSFullAccess"));
}

void RolePoliciesTest::whatARoleHadByDefaultIsDetachedLikeTheRest()
{
    Story story;
    const ElementId app = role(story, "app", doc::RolePurpose::task);
    const auto policies = [&] {
        return story.session.document().find(app)->as<doc::Role>()->policies;
    };
    QCOMPARE(change(story, "Attach", "app", kAws + "AmazonSQSFullAccess"), std::string());
    QCOMPARE(policies(), std::string("AdministratorAccess\nAmazonSQSFullAccess"));
    QCOMPARE(change(story, "Detach", "app", kAws + "AdministratorAccess"), std::string());
    QCOMPARE(policies(), std::string("AmazonSQSFullAccess"));
    QCOMPARE(change(story, "Detach", "app", kAws + "AmazonSQSFullAccess"), std::string());
    QCOMPARE(policies(), std::string("none"));
}

QTEST_GUILESS_MAIN(RolePoliciesTest)
#include "tst_role_policies.moc"
