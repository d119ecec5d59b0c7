// SPDX-License-Identifier: GPL-3.0-or-later
// Auto Scaling groups that heed their target groups, through public calls and public state.
#include "session/scaling.h"

#include <QtTest>

#include <set>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::scaling;

namespace {
// Each instance of a group of two runs a daemon at port 80, which a target group checks.
Story shop(const std::string& more)
{
    Story story;
    story.instance("other", "us-east-1c");
    story.balancer(R"(,"HealthCheckIntervalSeconds":10,"HealthyThresholdCount":2)");
    story.call("elbv2:ModifyTargetGroupAttributes",
               R"({"TargetGroupArn":"tg","Attributes":[{"Key":"deregistration_delay.)"
               R"(timeout_seconds","Value":"60"}]})");
    story.definition("app", 128, 128, R"(,"portMappings":[{"containerPort":80,"hostPort":80}])");
    story.call("ecs:CreateService", R"({"cluster":"shop","serviceName":"web","taskDefinition":)"
                                    R"("app","schedulingStrategy":"DAEMON"})");
    const std::string refusal = story.call("autoscaling:CreateAutoScalingGroup",
                                           create(sizes(0, 4, 2), R"("us-east-1a,us-east-1b")",
                                                  R"(,"TargetGroupARNs":["tg"])" + more));
    [&] { QCOMPARE(QString::fromStdString(refusal), QString()); }();
    return story;
}

std::set<std::string> ids(const Story& story)
{
    std::set<std::string> all;
    for (const Json& member : members(story))
        if (textOf(member, "LifecycleState") == "InService")
            all.insert(textOf(member, "InstanceId"));
    return all;
}

const std::string kElb = R"(,"HealthCheckType":"ELB")";
const std::string kFails = R"("on":{"service":"web","availabilityZone":"us-east-1a"})";

Json termination(const Story& story)
{
    for (const Json& activity : activities(story))
        if (contains(textOf(activity, "Description"), "Terminating"))
            return activity;
    return Json::object();
}
} // namespace

class BalancerHealthTest : public QObject {
    Q_OBJECT

private slots:
    void registersAndDrainsItsInstances();
    void replacesWhatATargetGroupReports();
    void withEc2ChecksTheyStay();
    void waitsOutTheGracePeriod();
    void whatRecoversInItsGracePeriodStays();
    void followsChangesOfTheGroup();
    void refusesUnknownTargetGroups();
};

void BalancerHealthTest::registersAndDrainsItsInstances()
{
    Story story = shop({});
    story.until(300);
    QCOMPARE(textOf(group(story), "HealthCheckType"), std::string("EC2"));
    QCOMPARE(group(story).find("TargetGroupARNs")->items()->size(), std::size_t{1});
    const std::set<std::string> both = ids(story);
    QCOMPARE(both.size(), std::size_t{2});
    for (const std::string& id : both)
        QCOMPARE(story.targetState(id), std::string("healthy"));
    story.call("autoscaling:SetDesiredCapacity", desired(1));
    story.until(330);
    QVERIFY(!zones(story, "Terminating").empty());
    story.until(355);
    QVERIFY(!zones(story, "Terminating").empty()); // for its connections drain
    const std::set<std::string> left = ids(story);
    QCOMPARE(left.size(), std::size_t{1});
    for (const std::string& id : both)
        QCOMPARE(story.targetState(id), std::string(left.contains(id) ? "healthy" : "draining"));
    story.until(375);
    QCOMPARE(members(story).size(), std::size_t{1});
}

void BalancerHealthTest::replacesWhatATargetGroupReports()
{
    Story story = shop(kElb);
    story.until(400);
    const std::set<std::string> before = ids(story);
    QCOMPARE(before.size(), std::size_t{2});
    story.fault("stowage:fail-health-checks", kFails + R"(,"for":"40s")");
    story.until(900);
    const std::set<std::string> after = ids(story);
    QCOMPARE(after.size(), std::size_t{2});
    int kept = 0;
    for (const std::string& id : after)
        kept += before.contains(id) ? 1 : 0;
    QCOMPARE(kept, 1);
    QVERIFY2(contains(textOf(termination(story), "Cause"),
                      "an instance was taken out of service in response to an ELB system health "
                      "check failure."),
             textOf(termination(story), "Cause").c_str());
    QCOMPARE(textOf(group(story), "HealthCheckType"), std::string("ELB"));
}

void BalancerHealthTest::withEc2ChecksTheyStay()
{
    Story story = shop({});
    story.until(400);
    const std::set<std::string> before = ids(story);
    story.fault("stowage:fail-health-checks", kFails + R"(,"for":"10m")");
    story.until(900);
    QCOMPARE(ids(story), before);
}

void BalancerHealthTest::waitsOutTheGracePeriod()
{
    Story story = shop(kElb + R"(,"HealthCheckGracePeriod":600)");
    story.until(300);
    const std::set<std::string> before = ids(story);
    story.fault("stowage:fail-health-checks", kFails);
    story.until(600);
    QCOMPARE(ids(story), before);
    story.until(760);
    QVERIFY(ids(story) != before);
}

void BalancerHealthTest::whatRecoversInItsGracePeriodStays()
{
    Story story = shop(kElb + R"(,"HealthCheckGracePeriod":600)");
    story.until(300);
    const std::set<std::string> before = ids(story);
    story.fault("stowage:fail-health-checks", kFails + R"(,"for":"2m")");
    story.until(2'000);
    QCOMPARE(ids(story), before);
}

void BalancerHealthTest::followsChangesOfTheGroup()
{
    Story story = shop({});
    story.until(400);
    const std::set<std::string> before = ids(story);
    story.fault("stowage:fail-health-checks", kFails);
    story.until(500);
    QCOMPARE(ids(story), before);
    QCOMPARE(story.call("autoscaling:UpdateAutoScalingGroup",
                        R"({"AutoScalingGroupName":"g","HealthCheckType":"ELB"})"),
             std::string());
    story.until(510);
    QVERIFY(ids(story) != before);
}

void BalancerHealthTest::refusesUnknownTargetGroups()
{
    Story story;
    story.instance("other", "us-east-1c");
    QCOMPARE(story.call("autoscaling:CreateAutoScalingGroup",
                        create(sizes(0, 4, 2), R"("us-east-1a,us-east-1b")",
                               R"(,"TargetGroupARNs":["none"])")),
             std::string("ValidationError: Provided Target Groups may not be valid. Please ensure "
                         "they exist and try again."));
}

QTEST_GUILESS_MAIN(BalancerHealthTest)
#include "tst_balancer_health.moc"
