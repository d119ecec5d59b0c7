// SPDX-License-Identifier: GPL-3.0-or-later
// UpdateService: what starts a deployment and what does not, and what is not simulated of it.
#include "kinds/compute/service.h"
#include "session/story.h"

#include <QtTest>

#include <set>

using namespace stowage;
using namespace stowage::session;
using io::Json;

namespace {
const std::string kApp =
    R"("loadBalancers":[{"targetGroupArn":"tg","containerName":"app","containerPort":80}])";

std::string update(Story& story, const std::string& more)
{
    return story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web",)" + more + "}");
}

Story shop()
{
    Story story;
    story.balancer();
    story.instance("i1", "us-east-1a");
    story.instance("i2", "us-east-1b");
    story.definition("app", 64, 64, R"(,"portMappings":[{"containerPort":80}])");
    return story;
}

std::set<std::string> taskArns(const Story& story)
{
    std::set<std::string> arns;
    for (const Json& task : story.tasks())
        if (textOf(task, "desiredStatus") == "RUNNING")
            arns.insert(textOf(task, "taskArn"));
    return arns;
}

const doc::Element& drawn(const Story& story)
{
    for (const auto& element : story.session.document().elements())
        if (element->is("service"))
            return *element;
    qFatal("there is no service");
}

doc::Link linkOf(const Story& story, const std::string& kind)
{
    for (const auto& link : story.session.document().linksFrom(drawn(story).id))
        if (link->kind == kind)
            return *link;
    qFatal("there is no such link");
}

// The id of the PRIMARY deployment.
std::string deployment(const Story& story)
{
    return textOf(itemsOf(story.service("web"), "deployments").front(), "id");
}
} // namespace

class UpdateServiceTest : public QObject {
    Q_OBJECT

private slots:
    void placementStartsNoDeployment();
    void placementIsTakenAway();
    void aDaemonLeavesWhatNoLongerSuits();
    void aConstraintMustBeReadable();
    void targetGroupsStartADeployment();
    void targetGroupsAreRefusedInAwsWords();
    void keptTargetGroupsMustSuitTheDefinition_data();
    void keptTargetGroupsMustSuitTheDefinition();
    void aDrawnTargetGroupMustSuitItToo();
    void targetGroupsNeedADefinition();
    void whatIsNotSimulatedIsRefused_data();
    void whatIsNotSimulatedIsRefused();
    void whatIsOffIsTaken();
};

void UpdateServiceTest::placementStartsNoDeployment()
{
    Story story = shop();
    story.service("web", 4,
                  R"(,"availabilityZoneRebalancing":"DISABLED")"); // it wants spread zones
    story.until(120);
    QCOMPARE(story.runningOn("i1"), std::int64_t{2});
    const std::set<std::string> before = taskArns(story);
    const std::string first = deployment(story);
    const std::string answer =
        update(story, R"("placementStrategy":[{"type":"binpack","field":"memory"}],)"
                      R"("placementConstraints":[{"type":"memberOf",)"
                      R"("expression":"attribute:ecs.availability-zone == us-east-1b"}])");
    QCOMPARE(answer, std::string());
    story.until(240);
    QCOMPARE(deployment(story), first);
    QVERIFY2(taskArns(story) == before, "what runs stays where it is");
    QCOMPARE(drawn(story).as<doc::Service>()->placementStrategy.size(), std::size_t{1});
    QCOMPARE(drawn(story).as<doc::Service>()->placementConstraints.size(), std::size_t{1});
    QCOMPARE(update(story, R"("desiredCount":8)"), std::string());
    story.until(360);
    QCOMPARE(story.runningOn("i1"), std::int64_t{2});
    QCOMPARE(story.runningOn("i2"), std::int64_t{6});
}

void UpdateServiceTest::placementIsTakenAway()
{
    Story story = shop();
    story.service("web", 3, R"(,"placementConstraints":[{"type":"distinctInstance"}])");
    story.until(120);
    QCOMPARE(story.running("web"), std::int64_t{2});
    QCOMPARE(update(story, R"("placementConstraints":[])"), std::string());
    story.until(180);
    QCOMPARE(story.running("web"), std::int64_t{3});
}

void UpdateServiceTest::aDaemonLeavesWhatNoLongerSuits()
{
    Story story = shop();
    story.call("ecs:CreateService",
               R"({"cluster":"shop","serviceName":"web","taskDefinition":"app",)"
               R"("schedulingStrategy":"DAEMON"})");
    story.until(60);
    QCOMPARE(story.running("web"), std::int64_t{2});
    const std::string first = deployment(story);
    const std::string answer =
        update(story, R"("placementConstraints":[{"type":"memberOf",)"
                      R"("expression":"attribute:ecs.availability-zone == us-east-1b"}])");
    QCOMPARE(answer, std::string());
    story.until(180);
    QCOMPARE(story.runningOn("i1"), std::int64_t{0});
    QCOMPARE(story.runningOn("i2"), std::int64_t{1});
    QCOMPARE(deployment(story), first);
}

void UpdateServiceTest::aConstraintMustBeReadable()
{
    Story story = shop();
    story.service("web", 1);
    const doc::Document before = story.session.document();
    const std::string bad =
        R"("placementConstraints":[{"type":"memberOf","expression":"attribute:disk is ssd"}])";
    const std::string answer = update(story, bad);
    QVERIFY2(answer.starts_with("InvalidParameterException: Invalid expression in placement "
                                "constraint: "),
             answer.c_str());
    QCOMPARE(story.call("ecs:CreateService",
                        R"({"cluster":"shop","serviceName":"more","taskDefinition":"app",)"
                        R"("desiredCount":1,)" +
                            bad + "}"),
             answer);
    QVERIFY(story.session.document() == before);
}

void UpdateServiceTest::targetGroupsStartADeployment()
{
    Story story = shop();
    story.service("web", 1);
    story.until(120);
    const std::set<std::string> before = taskArns(story);
    const std::string first = deployment(story);
    QCOMPARE(update(story, kApp), std::string());
    story.until(600);
    QVERIFY(deployment(story) != first);
    QVERIFY(taskArns(story) != before);
    QCOMPARE(story.targetState(), std::string("healthy"));
    const std::string second = deployment(story);
    QCOMPARE(update(story, kApp), std::string());
    story.until(700);
    QCOMPARE(deployment(story), second); // the same ones change nothing
    QCOMPARE(update(story, R"("loadBalancers":[])"), std::string());
    story.until(1'800);
    QVERIFY(deployment(story) != second);
    QCOMPARE(story.targetState(), std::string());
    QCOMPARE(story.running("web"), std::int64_t{1});
}

void UpdateServiceTest::targetGroupsAreRefusedInAwsWords()
{
    Story story = shop();
    story.service("web", 1);
    const doc::Document before = story.session.document();
    const auto expect = [&](const std::string& target, const std::string& answer) {
        QCOMPARE(update(story, R"("loadBalancers":[{)" + target + "}]"),
                 "InvalidParameterException: " + answer);
        QVERIFY(story.session.document() == before);
    };
    expect(R"("targetGroupArn":"x","containerName":"app","containerPort":80)",
           "Unable to describe target group x.");
    expect(R"("targetGroupArn":"tg","containerName":"web","containerPort":80)",
           "The container web does not exist in the task definition.");
    expect(R"("targetGroupArn":"tg","containerName":"app","containerPort":81)",
           "The container app did not have a container port 81 defined.");
}

void UpdateServiceTest::keptTargetGroupsMustSuitTheDefinition_data()
{
    QTest::addColumn<QString>("definition");
    QTest::addColumn<QString>("more");
    QTest::addColumn<QString>("answer");
    const auto add = [](const char* name, const char* more, const char* mode, const char* container,
                        int port, const std::string& answer) {
        const std::string definition =
            R"({"family":"next","networkMode":")" + std::string(mode) +
            R"(","containerDefinitions":[{"name":")" + container +
            R"(","image":"app:1","cpu":64,"memory":64,"portMappings":[{"containerPort":)" +
            std::to_string(port) + "}]}]}";
        QTest::newRow(name) << QString::fromStdString(definition) << QString::fromLatin1(more)
                            << QString::fromStdString(answer);
    };
    const std::string refused = "InvalidParameterException: ";
    add("no such container", "", "bridge", "api", 80,
        refused + "The container app does not exist in the task definition.");
    add("no such port", "", "bridge", "app", 81,
        refused + "The container app did not have a container port 80 defined.");
    add("an address of its own", kTaskNetwork, "awsvpc", "app", 80,
        refused + "The provided target group tg has target type instance, which is incompatible "
                  "with the awsvpc network mode specified in the task definition.");
    add("another target",
        R"(,"loadBalancers":[{"targetGroupArn":"tg","containerName":"api",)"
        R"("containerPort":81}])",
        "bridge", "api", 81, "");
    add("none any more", R"(,"loadBalancers":[])", "bridge", "api", 81, "");
    add("the same container and port", "", "host", "app", 80, "");
}

void UpdateServiceTest::keptTargetGroupsMustSuitTheDefinition()
{
    QFETCH(QString, definition);
    QFETCH(QString, more);
    QFETCH(QString, answer);
    Story story = shop();
    story.service("web", 1, "," + kApp);
    QCOMPARE(story.call("ecs:RegisterTaskDefinition", definition.toStdString()), std::string());
    const doc::Document before = story.session.document();
    QCOMPARE(
        QString::fromStdString(update(story, R"("taskDefinition":"next")" + more.toStdString())),
        answer);
    QCOMPARE(story.session.document() == before, !answer.isEmpty());
}

// A link may leave out the container and the port.
void UpdateServiceTest::aDrawnTargetGroupMustSuitItToo()
{
    Story story = shop();
    story.service("web", 1, "," + kApp);
    const doc::Link link = linkOf(story, "targets");
    QVERIFY(story.session.perform(doc::RemoveLink{link.from, link.to, link.kind}));
    QVERIFY(story.session.perform(doc::AddLink{{link.from, link.to, link.kind}}));
    story.definition("silent", 64, 64);
    QCOMPARE(update(story, R"("taskDefinition":"silent")"),
             std::string("InvalidParameterException: The container app did not have a container "
                         "port 80 defined."));
    story.definition("other", 64, 64, R"(,"portMappings":[{"containerPort":8080}])");
    QCOMPARE(update(story, R"("taskDefinition":"other")"), std::string());
}

void UpdateServiceTest::targetGroupsNeedADefinition()
{
    Story story = shop();
    story.service("web", 1);
    const doc::Link link = linkOf(story, "runs");
    QVERIFY(story.session.perform(doc::RemoveLink{link.from, link.to, link.kind}));
    const doc::Document before = story.session.document();
    QCOMPARE(update(story, kApp),
             std::string("InvalidParameterException: TaskDefinition can not be blank."));
    QVERIFY(story.session.document() == before);
    QCOMPARE(update(story, R"("loadBalancers":[],"desiredCount":2)"), std::string());
    QCOMPARE(update(story, R"("taskDefinition":"app",)" + kApp), std::string());
}

void UpdateServiceTest::whatIsNotSimulatedIsRefused_data()
{
    QTest::addColumn<QString>("more");
    QTest::addColumn<QString>("what");
    const auto add = [](const char* name, const char* more, const char* what) {
        QTest::newRow(name) << QString::fromLatin1(more) << QString::fromLatin1(what);
    };
    add("hooks",
        R"("deploymentConfiguration":{"lifecycleHooks":[{"lifecycleStages":["PRE_SCALE_UP"]}]})",
        "lifecycle hooks of deployments: AWS would call a Lambda function or pause at their "
        "stages, which pass by themselves here");
    add("two balancers",
        R"("loadBalancers":[{"advancedConfiguration":{}},{"advancedConfiguration":{}}])",
        "more than one load balancer with advancedConfiguration");
}

void UpdateServiceTest::whatIsNotSimulatedIsRefused()
{
    QFETCH(QString, more);
    QFETCH(QString, what);
    Story story = shop();
    story.service("web", 1);
    const doc::Document before = story.session.document();
    const std::string answer = "UnsupportedFeatureException: Stowage does not simulate " +
                               what.toStdString() + " yet; leave it out.";
    QCOMPARE(update(story, more.toStdString()), answer);
    QCOMPARE(story.call("ecs:CreateService",
                        R"({"cluster":"shop","serviceName":"more","taskDefinition":"app",)"
                        R"("desiredCount":1,)" +
                            more.toStdString() + "}"),
             answer);
    QVERIFY(story.session.document() == before);
}

void UpdateServiceTest::whatIsOffIsTaken()
{
    Story story = shop();
    const std::string off =
        R"("deploymentConfiguration":{"deploymentCircuitBreaker":{"enable":false,)"
        R"("rollback":false},"alarms":{"alarmNames":[],"enable":false,"rollback":false},)"
        R"("strategy":"ROLLING"},"deploymentController":{"type":"ECS"},)"
        R"("availabilityZoneRebalancing":"DISABLED")";
    story.service("web", 1, "," + off);
    QCOMPARE(update(story, off), std::string());
    story.until(60);
    QCOMPARE(story.running("web"), std::int64_t{1});
}

QTEST_GUILESS_MAIN(UpdateServiceTest)
#include "tst_update_service.moc"
