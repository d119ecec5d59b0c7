// SPDX-License-Identifier: GPL-3.0-or-later
// What tasks on Fargate reach from their subnets, and what they need the task execution role for.
#include "kinds/network/security_group.h"
#include "kinds/network/subnet.h"
#include "session/drawn.h"
#include "session/serverless.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::serverless;

Q_DECLARE_METATYPE(stowage::doc::Subnet)

class FargateNetworkTest : public QObject {
    Q_OBJECT

private slots:
    void whatCannotBeReachedIsGivenUp_data();
    void whatCannotBeReachedIsGivenUp();
    void whatCanBeReachedIsFetched_data();
    void whatCanBeReachedIsFetched();
    void aRouteThatIsGivenLetsTheNextTaskStart();
    void securityGroupsLetPullsOut();
    void theExecutionRolePullsFromEcr();
    void theExecutionRoleWritesLogs();
    void noOtherRoleIsFallenBackOn();
};

namespace {
const std::string kLogs = R"(,"logConfiguration":{"logDriver":"awslogs","options":)"
                          R"({"awslogs-group":"/ecs/app","awslogs-region":"us-east-1",)"
                          R"("awslogs-stream-prefix":"ecs"}})";
constexpr const char* kPrivateImage = "123456789012.dkr.ecr.us-east-1.amazonaws.com/app:1";

std::string defined(const std::string& image, const std::string& container = {})
{
    return R"({"family":"app","networkMode":"awsvpc","requiresCompatibilities":["FARGATE"],)"
           R"("cpu":"256","memory":"512","executionRoleArn":"ecsTaskExecutionRole",)"
           R"("containerDefinitions":[{"name":"app","image":")" +
           image + "\"" + container + "}]}";
}

ElementId subnetOf(Story& story, const doc::Subnet& subnet)
{
    const ElementId id = idOfElement(story, "subnet", "default-a");
    const auto before = story.session.document().find(id)->as<doc::Subnet>();
    if (subnet.access != before->access)
        perform(story, doc::SetField{{id}, "access", doc::Choice{static_cast<int>(subnet.access)}});
    if (subnet.natGateway != before->natGateway)
        perform(story, doc::SetField{{id}, "natGateway", subnet.natGateway});
    if (subnet.vpcEndpoints != before->vpcEndpoints)
        perform(story, doc::SetField{{id}, "vpcEndpoints", subnet.vpcEndpoints});
    return id;
}

// A service of one task in a subnet that is like this before anything starts.
void start(Story& story, const std::string& definition, const doc::Subnet& subnet,
           bool publicAddress = false)
{
    QCOMPARE(story.call("ecs:RegisterTaskDefinition", definition), std::string());
    story.service("web", 0,
                  kOnFargate + network(R"("us-east-1a")",
                                       publicAddress ? R"(,"assignPublicIp":"ENABLED")" : ""));
    subnetOf(story, subnet);
    story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web","desiredCount":1})");
}
} // namespace

void FargateNetworkTest::whatCannotBeReachedIsGivenUp_data()
{
    QTest::addColumn<QString>("definition");
    QTest::addColumn<doc::Subnet>("subnet");
    QTest::addColumn<QString>("reason"); // its beginning
    QTest::addColumn<QString>("why");
    const auto row = [](const char* name, const std::string& definition, const doc::Subnet& subnet,
                        const char* reason, const char* why) {
        QTest::newRow(name) << QString::fromStdString(definition) << subnet << reason << why;
    };
    const doc::Subnet isolated{.natGateway = false};
    row("a public image from a private subnet", defined("nginx:1"), isolated,
        "CannotPullContainerError: pull image manifest has been retried 5 time(s): failed to "
        "resolve ref nginx:1",
        "which is private, because there is no NAT gateway");
    row("a public image with endpoints", defined("nginx:1"),
        {.natGateway = false, .vpcEndpoints = "ecr.api, ecr.dkr, s3"},
        "CannotPullContainerError: pull image manifest", "there is no NAT gateway");
    row("ECR without an endpoint", defined(kPrivateImage),
        {.natGateway = false, .vpcEndpoints = "ecr.api, s3"},
        "ResourceInitializationError: unable to pull secrets or registry auth",
        "no VPC endpoint for ecr.dkr");
    row("a public subnet", defined("nginx:1"), {.access = doc::SubnetAccess::isPublic},
        "CannotPullContainerError", "assignPublicIp is DISABLED");
    row("a secret",
        defined(kPrivateImage, R"(,"secrets":[{"name":"S","valueFrom":)"
                               R"("arn:aws:secretsmanager:us-east-1:123456789012:secret:s"}])"),
        {.natGateway = false, .vpcEndpoints = "ecr.api,ecr.dkr,s3"},
        "ResourceInitializationError: unable to pull secrets or registry auth: execution resource "
        "retrieval failed: unable to retrieve secret from asm",
        "no VPC endpoint for secretsmanager");
    row("logs", defined(kPrivateImage, kLogs),
        {.natGateway = false, .vpcEndpoints = "ecr.api,ecr.dkr,s3"},
        "ResourceInitializationError: failed to validate logger args", "no VPC endpoint for logs");
}

void FargateNetworkTest::whatCannotBeReachedIsGivenUp()
{
    QFETCH(QString, definition);
    QFETCH(doc::Subnet, subnet);
    Story story;
    start(story, definition.toStdString(), subnet);
    story.until(130);
    QCOMPARE(textOf(story.tasks()[0], "desiredStatus"), std::string("RUNNING"));
    story.until(140);
    const io::Json task = story.tasks()[0];
    QCOMPARE(textOf(task, "stopCode"), std::string("TaskFailedToStart"));
    QFETCH(QString, reason);
    QVERIFY2(textOf(task, "stoppedReason").starts_with(reason.toStdString()),
             textOf(task, "stoppedReason").c_str());
    QFETCH(QString, why);
    const WhyCard card = whyLast(story, FactKind::startUnreachable);
    QVERIFY2(card.sentence.find(why.toStdString()) != std::string::npos, card.sentence.c_str());
    QCOMPARE(firstRule(card), std::string("fargate.network"));
}

void FargateNetworkTest::whatCanBeReachedIsFetched_data()
{
    QTest::addColumn<QString>("definition");
    QTest::addColumn<doc::Subnet>("subnet");
    QTest::addColumn<bool>("publicAddress");
    const auto row = [](const char* name, const std::string& definition, const doc::Subnet& subnet,
                        bool publicAddress) {
        QTest::newRow(name) << QString::fromStdString(definition) << subnet << publicAddress;
    };
    row("by a NAT gateway", defined("nginx:1"), {}, false);
    row("with a public address", defined("nginx:1"), {.access = doc::SubnetAccess::isPublic}, true);
    row("ECR by endpoints", defined(kPrivateImage),
        {.natGateway = false, .vpcEndpoints = "ecr.api,ecr.dkr,s3"}, false);
    row("logs by an endpoint", defined(kPrivateImage, kLogs),
        {.natGateway = false, .vpcEndpoints = "ecr.api, ecr.dkr, s3, logs"}, false);
}

void FargateNetworkTest::whatCanBeReachedIsFetched()
{
    QFETCH(QString, definition);
    QFETCH(doc::Subnet, subnet);
    QFETCH(bool, publicAddress);
    Story story;
    start(story, definition.toStdString(), subnet, publicAddress);
    story.until(60);
    QCOMPARE(story.running("web"), std::int64_t{1});
}

void FargateNetworkTest::aRouteThatIsGivenLetsTheNextTaskStart()
{
    Story story;
    start(story, defined("nginx:1"), {.natGateway = false});
    story.until(60);
    subnetOf(story, {});
    story.until(300);
    QCOMPARE(story.running("web"), std::int64_t{1});
}

void FargateNetworkTest::securityGroupsLetPullsOut()
{
    Story story;
    start(story, defined("nginx:1"), {});
    const ElementId vpc =
        story.session.document().find(idOfElement(story, "subnet", "default-a"))->parent;
    doc::SecurityGroup guard;
    guard.rules = {{doc::RuleDirection::outbound, doc::RuleProtocol::tcp, 80, 80}};
    const ElementId group = draw(story, "guard", guard, vpc);
    join(story, idOfElement(story, "service", "web"), group);
    story.until(240);
    const WhyCard card = whyLast(story, FactKind::startUnreachable);
    QVERIFY2(card.sentence.find("no outbound rule of guard lets TCP port 443 out") !=
                 std::string::npos,
             card.sentence.c_str());
}

void FargateNetworkTest::theExecutionRolePullsFromEcr()
{
    Story story;
    start(story, defined(kPrivateImage), {});
    story.until(60);
    QCOMPARE(story.running("web"), std::int64_t{1});
    const ElementId definition = idOfElement(story, "taskDefinition", "app");
    const ElementId wrong = role(story, "acts", doc::RolePurpose::task);
    perform(story, doc::AddLink{{definition, wrong, "executionRole"}});
    story.call("ecs:UpdateService",
               R"({"cluster":"shop","service":"web","forceNewDeployment":true})");
    story.until(90);
    const WhyCard card = whyLast(story, FactKind::secretsRefused);
    QVERIFY2(card.sentence.find(std::string("does not let its agent pull ") + kPrivateImage) !=
                 std::string::npos,
             card.sentence.c_str());
    QVERIFY(
        textOf(story.tasks()[1], "stoppedReason").find("unable to retrieve ecr registry auth") !=
        std::string::npos);
}

void FargateNetworkTest::theExecutionRoleWritesLogs()
{
    Story story;
    start(story, defined("nginx:1", kLogs), {});
    perform(story, doc::AddLink{{idOfElement(story, "taskDefinition", "app"),
                                 role(story, "acts", doc::RolePurpose::task), "executionRole"}});
    story.until(60);
    QVERIFY2(
        textOf(story.tasks()[0], "stoppedReason")
                .find("failed to validate logger args: create stream has been retried 1 times: "
                      "failed to create Cloudwatch log stream: AccessDeniedException") !=
            std::string::npos,
        textOf(story.tasks()[0], "stoppedReason").c_str());
}

void FargateNetworkTest::noOtherRoleIsFallenBackOn()
{
    Story story;
    start(story, defined("nginx:1", R"(,"dockerLabels":{"stowage.aws-action":"s3:GetObject"})"),
          {});
    story.until(60);
    const WhyCard card = whyLast(story, FactKind::callsDenied);
    QVERIFY2(card.sentence.find("on Fargate there is no other to fall back on") !=
                 std::string::npos,
             card.sentence.c_str());
}

QTEST_GUILESS_MAIN(FargateNetworkTest)
#include "tst_fargate_network.moc"
