// SPDX-License-Identifier: GPL-3.0-or-later
// RegisterTargets and DeregisterTargets, through public calls and public state.
#include "session/shop.h"
#include "session/story.h"
#include "sim/probe_readouts.h"

#include <QtTest>

#include <set>

using namespace stowage;
using namespace stowage::session;
using io::Json;

namespace {
std::vector<Json> targets(const Story& story, const std::string& group = "tg")
{
    const Json state = story.state();
    return itemsOf(*state.find("targetHealth"), group);
}

// "8080 unhealthy Target.FailedHealthChecks", one for each target.
std::string healths(const Story& story)
{
    std::string text;
    for (const Json& each : targets(story)) {
        const Json& health = *each.find("TargetHealth");
        const std::string reason = textOf(health, "Reason");
        text += (text.empty() ? "" : ", ") +
                std::to_string(numberOf(*each.find("Target"), "Port")) + " " +
                textOf(health, "State") + (reason.empty() ? "" : " " + reason);
    }
    return text;
}

std::string ask(Story& story, const std::string& operation, const std::string& id, int port = 0,
                const std::string& group = "tg")
{
    return story.call("elbv2:" + operation + "Targets",
                      R"({"TargetGroupArn":")" + group + R"(","Targets":[{"Id":")" + id + "\"" +
                          (port == 0 ? "" : R"(,"Port":)" + std::to_string(port)) + "}]}");
}

// Port 8080 of i1 is that of a standalone task.
Story served(const std::string& group = {})
{
    Story story;
    story.balancer(group);
    story.instance("i1", "us-east-1a");
    story.instance("i2", "us-east-1b");
    story.definition("app", 256, 256, R"(,"portMappings":[{"containerPort":80,"hostPort":8080}])");
    story.call("ecs:StartTask", R"({"cluster":"shop","taskDefinition":"app",)"
                                R"("containerInstances":["i1"]})");
    story.until(60);
    return story;
}

// A task with an interface of its own.
Story withAddress()
{
    Story story;
    story.balancer(R"(,"TargetType":"ip")");
    story.instance("i1", "us-east-1a");
    story.call(
        "ecs:RegisterTaskDefinition",
        R"({"family":"app","networkMode":"awsvpc","containerDefinitions":[{"name":"app",)"
        R"("image":"app:1","cpu":256,"memory":256,"portMappings":[{"containerPort":80}]}]})");
    story.call("ecs:RunTask",
               R"({"cluster":"shop","taskDefinition":"app")" + std::string(kTaskNetwork) + "}");
    story.until(60);
    return story;
}

std::string addressOf(const Story& story)
{
    const Json container = itemsOf(story.tasks().front(), "containers").front();
    return textOf(itemsOf(container, "networkInterfaces").front(), "privateIpv4Address");
}

// Of the only source.
std::int64_t errorsOf(const Story& story)
{
    const Json state = story.state();
    const Json& source = state.find("traffic")->members()->front().second;
    std::int64_t all = 0;
    for (const Json::Member& error : *source.find("errors")->members())
        all += *error.second.integer();
    return all;
}

std::string stopTask(Story& story)
{
    return story.call("ecs:StopTask", R"({"cluster":"shop","task":")" +
                                          textOf(story.tasks().front(), "taskArn") + R"("})");
}
} // namespace

class TargetsByHandTest : public QObject {
    Q_OBJECT

private slots:
    void anInstanceAnswersAtItsPort();
    void followsWhoeverListens();
    void anAddressIsThatOfItsTask();
    void drainsForItsDelay();
    void whatDrainsIsRegisteredAnew();
    void servicesLeaveItAlone();
    void aTaskRunsOnWithoutItsTarget();
    void aStoppedInstanceIsUnused();
    void aFullGroupTakesATaskOnceThereIsAPlace();
    void requestsReachIt();
    void requestsWouldMeetNobody();
    void refusals_data();
    void refusals();
};

void TargetsByHandTest::anInstanceAnswersAtItsPort()
{
    Story story = served();
    QCOMPARE(ask(story, "Register", story.instanceId("i1"), 8'080), std::string());
    QCOMPARE(ask(story, "Register", story.instanceId("i2")), std::string()); // the group's port
    QCOMPARE(healths(story), std::string("8080 initial Elb.InitialHealthChecking, "
                                         "80 initial Elb.InitialHealthChecking"));
    story.until(180);
    QCOMPARE(healths(story), std::string("8080 healthy, 80 unhealthy Target.FailedHealthChecks"));
    QCOMPARE(ask(story, "Register", story.instanceId("i1"), 8'080), std::string());
    QCOMPARE(targets(story).size(), std::size_t{2});
}

// It fails once its task is gone and comes back, after the whole threshold, with another one.
void TargetsByHandTest::followsWhoeverListens()
{
    Story story = served();
    ask(story, "Register", story.instanceId("i1"), 8'080);
    story.until(180);
    QCOMPARE(stopTask(story), std::string());
    story.until(300);
    QCOMPARE(healths(story), std::string("8080 unhealthy Target.FailedHealthChecks"));
    story.call("ecs:StartTask", R"({"cluster":"shop","taskDefinition":"app",)"
                                R"("containerInstances":["i1"]})");
    story.until(600);
    QCOMPARE(healths(story), std::string("8080 healthy"));
}

void TargetsByHandTest::anAddressIsThatOfItsTask()
{
    Story story = withAddress();
    QCOMPARE(ask(story, "Register", addressOf(story), 80), std::string());
    QCOMPARE(ask(story, "Register", "10.9.9.9", 81), std::string());
    story.until(180);
    QCOMPARE(healths(story), std::string("80 healthy, 81 unhealthy Target.Timeout"));
    std::set<std::string> names; // in the inspector
    for (const ProbeHistory& history :
         sim::probesOf(story.session.world(), EntityId{EntityKind::targetGroup, 1}))
        names.insert(history.name);
    QCOMPARE(names, (std::set<std::string>{"10.9.9.9:81", addressOf(story) + ":80"}));
    QCOMPARE(sim::probesOf(story.session.world(), EntityId{EntityKind::task, 1}).size(),
             std::size_t{1});
    QCOMPARE(stopTask(story), std::string());
    story.until(8'000); // and it is forgotten
    QCOMPARE(healths(story), std::string("80 unhealthy Target.Timeout, "
                                         "81 unhealthy Target.Timeout"));
}

void TargetsByHandTest::drainsForItsDelay()
{
    Story story = served();
    ask(story, "Register", story.instanceId("i1"), 8'080);
    story.until(180);
    QCOMPARE(ask(story, "Deregister", story.instanceId("i1")), std::string());
    QCOMPARE(healths(story), std::string("8080 draining Target.DeregistrationInProgress"));
    story.until(480 - 0.001);
    QCOMPARE(targets(story).size(), std::size_t{1});
    story.until(480 + 0.001);
    QCOMPARE(targets(story).size(), std::size_t{0});
    QCOMPARE(ask(story, "Deregister", story.instanceId("i1")), std::string()); // no error
}

void TargetsByHandTest::whatDrainsIsRegisteredAnew()
{
    Story story = served();
    ask(story, "Register", story.instanceId("i1"), 8'080);
    story.until(180);
    ask(story, "Deregister", story.instanceId("i1"), 8'080);
    story.until(200);
    QCOMPARE(ask(story, "Register", story.instanceId("i1"), 8'080), std::string());
    QCOMPARE(healths(story), std::string("8080 initial Elb.InitialHealthChecking"));
    story.until(700);
    QCOMPARE(healths(story), std::string("8080 healthy"));
}

void TargetsByHandTest::servicesLeaveItAlone()
{
    Story story = served();
    story.definition("web", 64, 64, R"(,"portMappings":[{"containerPort":80}])");
    story.service("web", 1,
                  R"(,"loadBalancers":[{"targetGroupArn":"tg","containerName":"app",)"
                  R"("containerPort":80}])",
                  "web");
    story.until(120);
    ask(story, "Register", story.instanceId("i1"), 8'080);
    QCOMPARE(targets(story).size(), std::size_t{2});
    story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web","desiredCount":0})");
    story.until(900);
    QCOMPARE(healths(story), std::string("8080 healthy"));
    QVERIFY(!story.told("web", "8080"));
}

void TargetsByHandTest::aTaskRunsOnWithoutItsTarget()
{
    Story story;
    story.balancer();
    story.instance("i1", "us-east-1a");
    story.definition("app", 64, 64, R"(,"portMappings":[{"containerPort":80}])");
    story.service("web", 1,
                  R"(,"loadBalancers":[{"targetGroupArn":"tg","containerName":"app",)"
                  R"("containerPort":80}])");
    story.until(300);
    QCOMPARE(ask(story, "Deregister", story.instanceId("i1")), std::string());
    story.until(1'800);
    QCOMPARE(targets(story).size(), std::size_t{0});
    QCOMPARE(story.running("web"), std::int64_t{1});
    QCOMPARE(story.tasks().size(), std::size_t{1});
}

void TargetsByHandTest::aStoppedInstanceIsUnused()
{
    Story story = served();
    ask(story, "Register", story.instanceId("i1"), 8'080);
    story.until(180);
    const std::string id = story.instanceId("i1");
    QCOMPARE(story.call("ec2:StopInstances", R"({"InstanceIds":[")" + id + R"("]})"),
             std::string());
    story.until(240);
    QCOMPARE(healths(story), std::string("8080 unused Target.InvalidState"));
    QCOMPARE(ask(story, "Register", id, 8'081),
             "InvalidTarget: The following targets are not in a running state and cannot be "
             "registered: '" +
                 id + "'");
}

// What was the service's target is registered again by hand, and takes its part of the requests.
void TargetsByHandTest::requestsReachIt()
{
    Story story(runningShop().document);
    story.until(240);
    const std::string group = story.state().find("targetHealth")->members()->front().first;
    const std::vector<Json> before = targets(story, group);
    QCOMPARE(before.size(), std::size_t{4});
    const Json& first = *before.front().find("Target");
    const std::string id = textOf(first, "Id");
    const int port = static_cast<int>(numberOf(first, "Port"));
    QCOMPARE(ask(story, "Deregister", id, port, group), std::string());
    story.until(600);
    QCOMPARE(targets(story, group).size(), std::size_t{3});
    QCOMPARE(ask(story, "Register", id, port, group), std::string());
    const std::int64_t errorsBefore = errorsOf(story); // before the first target was healthy
    QCOMPARE(story.fault("stowage:traffic", R"("on":{"source":"users"},"requestsPerSecond":40)"),
             std::string());
    story.until(900);
    // It counts as use of the task that answers, as its own target did.
    for (const sim::TaskMeter& meter : story.session.world().taskMeters)
        if (meter.runs)
            QCOMPARE(meter.uses.cpu, std::int64_t{56});
    story.fault("stowage:traffic", R"("on":{"source":"users"},"requestsPerSecond":20)");
    story.until(901);
    const sim::World& world = story.session.world();
    QCOMPARE(world.targetsByHand.size(), std::size_t{1});
    const std::int64_t arrived = world.lanes[world.targetsByHand.front().slot].arrived;
    QVERIFY(arrived > 2'000 && arrived <= 3'100); // a quarter of 40 a second
    QCOMPARE(errorsOf(story), errorsBefore);
}

// Also where nobody sends any, and one that comes now would be answered by nobody.
void TargetsByHandTest::requestsWouldMeetNobody()
{
    Story story = served();
    ask(story, "Register", story.instanceId("i1"), 8'080);
    const auto conduct = [&] {
        const sim::World& world = story.session.world();
        return world.lanes[world.targetsByHand.front().slot].conduct;
    };
    story.until(180);
    QVERIFY(conduct() == sim::Conduct::answers);
    QCOMPARE(stopTask(story), std::string());
    story.until(215);
    QCOMPARE(healths(story), std::string("8080 healthy"));
    QVERIFY(conduct() == sim::Conduct::refuses);
}

void TargetsByHandTest::refusals_data()
{
    QTest::addColumn<std::string>("with");
    QTest::addColumn<std::string>("answer");
    const auto add = [](const char* name, const std::string& with, const std::string& answer) {
        QTest::newRow(name) << with << answer;
    };
    add("no such group", R"({"TargetGroupArn":"no","Targets":[{"Id":"i1"}]})",
        "TargetGroupNotFound: Target groups 'no' not found");
    add("an address for an instance", R"({"TargetGroupArn":"tg","Targets":[{"Id":"10.0.0.4"}]})",
        "ValidationError: Instance ID '10.0.0.4' is not valid");
    add("no such instance", R"({"TargetGroupArn":"tg","Targets":[{"Id":"i-0123456789abcdef0"}]})",
        "InvalidTarget: The specified target does not exist, is not in the same VPC as the target "
        "group, or has an unsupported instance type.");
    add("an instance for an address", R"({"TargetGroupArn":"ips","Targets":[{"Id":"i-01"}]})",
        "ValidationError: The IP address 'i-01' is not a valid IPv4 address");
    add("a public address", R"({"TargetGroupArn":"ips","Targets":[{"Id":"8.8.8.8"}]})",
        "InvalidTarget: The specified target does not exist, is not in the same VPC as the target "
        "group, or has an unsupported instance type.");
    add("no targets", R"({"TargetGroupArn":"tg","Targets":[]})",
        "ValidationError: Targets cannot be empty");
    add("no id", R"({"TargetGroupArn":"tg","Targets":[{"Port":80}]})",
        "ParamValidationError: Parameter validation failed: Missing required parameter in "
        "Targets[0]: \"Id\"");
    add("port 0", R"({"TargetGroupArn":"tg","Targets":[{"Id":"i1","Port":0}]})",
        "ValidationError: 1 validation error detected: Value '0' at 'port' failed to satisfy "
        "constraint: Member must have value greater than or equal to 1");
}

void TargetsByHandTest::refusals()
{
    QFETCH(std::string, with);
    QFETCH(std::string, answer);
    Story story = served();
    story.call("elbv2:CreateTargetGroup",
               R"({"Name":"ips","Protocol":"HTTP","Port":80,"TargetType":"ip"})");
    QCOMPARE(QString::fromStdString(story.call("elbv2:RegisterTargets", with)),
             QString::fromStdString(answer));
    QCOMPARE(targets(story).size(), std::size_t{0});
}

void TargetsByHandTest::aFullGroupTakesATaskOnceThereIsAPlace()
{
    Story story;
    story.balancer();
    story.instance("i1", "us-east-1a");
    story.definition("app", 64, 64, R"(,"portMappings":[{"containerPort":80}])");
    std::string list;
    for (int port = 1; port < 1'000; ++port)
        list += (port > 1 ? "," : "") + std::string(R"({"Id":"i1","Port":)") +
                std::to_string(port) + "}";
    QCOMPARE(
        story.call("elbv2:RegisterTargets", R"({"TargetGroupArn":"tg","Targets":[)" + list + "]}"),
        std::string());
    story.service("web", 2,
                  R"(,"loadBalancers":[{"targetGroupArn":"tg","containerName":"app",)"
                  R"("containerPort":80}])");
    story.until(120);
    QCOMPARE(targets(story).size(), std::size_t{1'000});
    QCOMPARE(story.running("web"), std::int64_t{2});
    QVERIFY(story.told("web", "(service web) failed to register targets in (target-group "));
    QVERIFY(!story.told("web", "has reached a steady state"));
    QCOMPARE(ask(story, "Register", "i1", 2'000),
             std::string("TooManyTargets: You've reached the limit on the number of targets."));
    QCOMPARE(ask(story, "Deregister", "i1", 5), std::string());
    story.until(800);
    QVERIFY(story.told("web", "has reached a steady state"));
    QCOMPARE(targets(story).size(), std::size_t{1'000});
}

QTEST_APPLESS_MAIN(TargetsByHandTest)
#include "tst_targets_by_hand.moc"
