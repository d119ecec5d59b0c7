// SPDX-License-Identifier: GPL-3.0-or-later
// The words of service events, when they are told and when they are told again.
#include "session/story.h"

#include <QtTest>

#include <algorithm>

using namespace stowage;
using namespace stowage::session;
using io::Json;

namespace {
const std::string kPort = R"(,"portMappings":[{"containerPort":80}])";
const std::string kBehind =
    R"(,"loadBalancers":[{"targetGroupArn":"tg","containerName":"app","containerPort":80}])";
const std::string kSteady = "(service web) has reached a steady state.";
const std::string kUnplaced = "(service web) was unable to place a task because no container "
                              "instance met all of its requirements.";
const std::string kMore =
    " For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.";

std::ptrdiff_t times(const Story& story, const std::string& event)
{
    const std::vector<std::string> events = story.events("web");
    return std::count(events.begin(), events.end(), event);
}

std::string idOf(const Json& task)
{
    const std::string arn = textOf(task, "taskArn");
    return arn.substr(arn.rfind('/') + 1);
}

std::string groupArn(const Story& story)
{
    for (const std::string& event : story.events("web"))
        if (const std::size_t at = event.find("(target-group arn:"); at != std::string::npos)
            return event.substr(at + 14, event.find(')', at) - at - 14);
    return {};
}

Story balanced(int desired, const std::string& more = {})
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.balancer();
    story.definition("app", 128, 128, kPort);
    story.service("web", desired, kBehind + more);
    return story;
}

void scaleTo(Story& story, int desired)
{
    QCOMPARE(
        story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web","desiredCount":)" +
                                            std::to_string(desired) + "}"),
        std::string());
}
} // namespace

class ServiceEventsTest : public QObject {
    Q_OBJECT

private slots:
    void tellsTheLifeOfTasksAndTargets();
    void isListedUnderTheService();
    void tellsWhatIsUnhealthyAndReplaced();
    void tellsNothingWithinTheGracePeriod();
    void tellsPendingTasksApart();
    void tellsThatThereIsNoInstance();
    void tellsAgainAfterSixHours_data();
    void tellsAgainAfterSixHours();
    void tellsASteadyStateAgain();
    void keepsTheLastHundred();
    void belongsToOneServiceOfThatName();
    void replacesAnOlderTaskWithItsOwnRevision();
};

void ServiceEventsTest::tellsTheLifeOfTasksAndTargets()
{
    Story story = balanced(2);
    story.until(120);
    std::vector<std::string> events = story.events("web"); // newest first
    std::reverse(events.begin(), events.end());
    const std::vector<Json> tasks = story.tasks();
    const std::string arn = groupArn(story);
    QVERIFY2(arn.starts_with("arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/tg/"),
             arn.c_str());
    const Json web = story.service("web");
    const std::string deployment = textOf(itemsOf(web, "deployments").front(), "id");
    const std::vector<std::string> first{
        "(service web) has started 2 tasks: (task " + idOf(tasks[0]) + ") (task " + idOf(tasks[1]) +
            ").",
        "(service web) registered 2 targets in (target-group " + arn + ")",
        "(service web) (deployment " + deployment + ") deployment completed.", kSteady};
    QCOMPARE(events, first);

    scaleTo(story, 1);
    story.until(200);
    events = story.events("web");
    std::reverse(events.begin(), events.end());
    events.erase(events.begin(), events.begin() + 4);
    QCOMPARE(events.size(), std::size_t{3}); // not steady before the last one is gone
    QVERIFY(events[0].starts_with("(service web) has stopped 1 running tasks: (task "));
    QCOMPARE(events[1], "(service web) deregistered 1 targets in (target-group " + arn + ")");
    QCOMPARE(events[2], std::string("(service web) has begun draining connections on 1 tasks."));
    story.until(600);
    QCOMPARE(story.events("web").front(), kSteady);
}

// Also of a deployment, whose own name nobody knows.
void ServiceEventsTest::isListedUnderTheService()
{
    Story story = balanced(1);
    story.until(120);
    int deployments = 0;
    for (const Notice& notice : story.session.frame().notices) {
        if (!notice.text.starts_with("(service web)"))
            continue;
        QCOMPARE(notice.name, std::string("web"));
        deployments += notice.text.find("deployment completed") != std::string::npos ? 1 : 0;
    }
    QCOMPARE(deployments, 1);
}

void ServiceEventsTest::tellsWhatIsUnhealthyAndReplaced()
{
    Story story = balanced(1);
    story.until(120);
    const std::string failing = idOf(story.tasks().front());
    const std::string on = R"("on":{"task":")" + failing + "\"}";
    QCOMPARE(story.fault("stowage:fail-health-checks", on), std::string());
    story.until(200);
    std::vector<std::string> events = story.events("web");
    std::reverse(events.begin(), events.end());
    const auto port =
        itemsOf(itemsOf(story.tasks().front(), "containers").front(), "networkBindings");
    const std::string unhealthy = "(service web) (instance " + story.instanceId("i1") + ") (port " +
                                  std::to_string(numberOf(port.front(), "hostPort")) +
                                  ") is unhealthy in (target-group " + groupArn(story) +
                                  ") due to (reason Health checks failed with these codes: [500]).";
    const auto told = std::find(events.begin(), events.end(), unhealthy);
    QVERIFY(told != events.end());
    QCOMPARE(times(story, unhealthy), std::ptrdiff_t{1});
    QVERIFY(told + 1 != events.end());
    const std::string replaced = told[1];
    QVERIFY(replaced.starts_with("(service web) has started 1 tasks: (task "));
    QVERIFY(replaced.ends_with("). Amazon ECS replaced 1 tasks due to an unhealthy status."));
    story.until(900);
    for (const Json& task : story.tasks())
        if (idOf(task) == failing)
            QCOMPARE(textOf(task, "stoppedReason"),
                     "Task failed ELB health checks in (target-group " + groupArn(story) + ")");
    QCOMPARE(story.events("web").front(), kSteady);
}

void ServiceEventsTest::tellsNothingWithinTheGracePeriod()
{
    Story story = balanced(1, R"(,"healthCheckGracePeriodSeconds":300)");
    story.until(120);
    QCOMPARE(story.fault("stowage:fail-health-checks", R"("on":{"service":"web"})"), std::string());
    const double started = secondsOf(story.tasks().front(), "startedAt");
    story.until(started + 299);
    QCOMPARE(story.targetState(), std::string("unhealthy"));
    QVERIFY(!story.told("web", "is unhealthy in"));
    QCOMPARE(story.tasks().size(), std::size_t{1});
    story.until(started + 306);
    QVERIFY(story.told("web", "is unhealthy in"));
    QVERIFY(story.told("web", "Amazon ECS replaced 1 tasks due to an unhealthy status."));
}

void ServiceEventsTest::tellsPendingTasksApart()
{
    Story story;
    story.instance("i1", "us-east-1a");
    const std::string definition =
        R"({"family":"app","networkMode":"awsvpc","containerDefinitions":[{"name":"app","image":"app:1","cpu":128,"memory":128}]})";
    QCOMPARE(story.call("ecs:RegisterTaskDefinition", definition), std::string());
    story.service("web", 3, kTaskNetwork);
    story.until(1); // their network interfaces are being attached
    scaleTo(story, 1);
    story.until(60);
    QCOMPARE(times(story, "(service web) stopped 2 pending tasks."), std::ptrdiff_t{1});
    QVERIFY(!story.told("web", "running tasks"));
    QCOMPARE(story.running("web"), std::int64_t{1});
}

void ServiceEventsTest::tellsThatThereIsNoInstance()
{
    Story story;
    story.definition("app", 128, 128);
    story.service("web", 1);
    story.until(60);
    QCOMPARE(story.events("web"),
             std::vector<std::string>{kUnplaced +
                                      " Reason: No Container Instances were found in your "
                                      "cluster." +
                                      kMore});
}

void ServiceEventsTest::tellsAgainAfterSixHours_data()
{
    QTest::addColumn<int>("desired");
    QTest::addColumn<bool>("blocked"); // by the percentages, else by want of room
    QTest::newRow("unplaceable") << 5 << false;
    QTest::newRow("blocked") << 1 << true;
}

void ServiceEventsTest::tellsAgainAfterSixHours()
{
    QFETCH(int, desired);
    QFETCH(bool, blocked);
    Story story;
    story.instance("i1", "us-east-1a", 1'024, 4'000);
    story.definition("app", 256, 256);
    story.service(
        "web", desired,
        R"(,"deploymentConfiguration":{"minimumHealthyPercent":100,"maximumPercent":100})");
    story.until(120);
    if (blocked) {
        story.definition("app", 256, 256);
        QCOMPARE(story.call("ecs:UpdateService",
                            R"({"cluster":"shop","service":"web","taskDefinition":"app"})"),
                 std::string());
        story.until(130);
    }
    std::string event;
    for (const std::string& told : story.events("web"))
        if (told.starts_with(blocked ? "(service web) was unable to stop or start" : kUnplaced))
            event = told;
    QCOMPARE(times(story, event), std::ptrdiff_t{1});
    story.until(6 * 3'600 - 60);
    QCOMPARE(times(story, event), std::ptrdiff_t{1}); // the same message is not repeated
    story.until(6 * 3'600 + 200);
    QCOMPARE(times(story, event), std::ptrdiff_t{2});
    story.until(12 * 3'600 + 300);
    QCOMPARE(times(story, event), std::ptrdiff_t{3});
}

void ServiceEventsTest::tellsASteadyStateAgain()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.definition("app", 128, 128);
    story.service("web", 1);
    story.until(120);
    QCOMPARE(times(story, kSteady), std::ptrdiff_t{1});
    story.until(3 * 86'400);
    QCOMPARE(times(story, kSteady), std::ptrdiff_t{12});
}

void ServiceEventsTest::keepsTheLastHundred()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.definition("app", 128, 128, R"(,"dockerLabels":{"stowage.exit":"after:2s,code:1"})");
    story.service("web", 1);
    story.until(3'600);
    QCOMPARE(story.events("web").size(), std::size_t{100});
}

void ServiceEventsTest::belongsToOneServiceOfThatName()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.definition("app", 128, 128);
    story.service("web", 1);
    QCOMPARE(story.call("ecs:CreateCluster", R"({"clusterName":"other"})"), std::string());
    QCOMPARE(
        story.call(
            "ecs:CreateService",
            R"({"cluster":"other","serviceName":"web","taskDefinition":"app","desiredCount":1})"),
        std::string());
    story.until(120);
    for (const Json& service : itemsOf(story.state(), "services")) {
        const bool isOther = textOf(service, "clusterArn").ends_with("/other");
        const std::vector<Json> events = itemsOf(service, "events");
        QCOMPARE(events.size(), isOther ? std::size_t{1} : std::size_t{3});
        const std::string newest = textOf(events.front(), "message");
        QCOMPARE(newest.starts_with(kUnplaced), isOther);
        QCOMPARE(textOf(events.front(), "id").size(), std::size_t{36});
    }
}

// The newer revision is not healthy yet, within its grace period, and one of the older tasks fails
// meanwhile, whose grace period is over.
void ServiceEventsTest::replacesAnOlderTaskWithItsOwnRevision()
{
    Story story = balanced(2, R"(,"healthCheckGracePeriodSeconds":6000)");
    story.until(3'000);
    story.definition("app", 128, 128,
                     kPort + R"(,"dockerLabels":{"stowage.start-seconds":"5500"})");
    const std::string rolled = story.call(
        "ecs:UpdateService", R"({"cluster":"shop","service":"web","taskDefinition":"app"})");
    QCOMPARE(rolled, std::string());
    story.until(6'100);
    QCOMPARE(story.ofRevision("app", 1), std::int64_t{2});
    QCOMPARE(story.ofRevision("app", 2), std::int64_t{2});
    const std::string older = idOf(story.tasks().front());
    const std::string on = R"("on":{"task":")" + older + "\"}";
    QCOMPARE(story.fault("stowage:fail-health-checks", on), std::string());
    story.until(6'300);
    QCOMPARE(story.ofRevision("app", 1), std::int64_t{1}); // maximumPercent has no room yet
    story.until(8'000);
    QCOMPARE(story.ofRevision("app", 1), std::int64_t{2});
    QCOMPARE(story.ofRevision("app", 2), std::int64_t{2});
    QVERIFY(story.told("web", "Amazon ECS replaced 1 tasks due to an unhealthy status."));
    story.until(14'000); // the newer ones are healthy at last
    QCOMPARE(story.ofRevision("app", 1), std::int64_t{0});
    QCOMPARE(story.ofRevision("app", 2), std::int64_t{2});
}

QTEST_GUILESS_MAIN(ServiceEventsTest)
#include "tst_service_events.moc"
