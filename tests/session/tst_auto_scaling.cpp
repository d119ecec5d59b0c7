// SPDX-License-Identifier: GPL-3.0-or-later
// Auto Scaling groups: sizes, zones, health, scale-in, protection and balance.
#include "session/scaling.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::scaling;

class AutoScalingTest : public QObject {
    Q_OBJECT

private slots:
    void launchesWhereThereAreFewest();
    void takesTheOldestOfTheFullestZoneAlone();
    void changedSettingsHoldForNewInstances();
    void lowersTheDesiredCapacityWhereAllAreProtected();
    void aBoundTakesTheDesiredCapacityAlong();
    void replacesWhatFailsItsHealthCheck();
    void waitsOutTheGracePeriod();
    void stoppedInstancesStayRegistered();
    void policiesChooseAmongEquals_data();
    void policiesChooseAmongEquals();
    void balancesBeyondTheMaximum();
};

void AutoScalingTest::launchesWhereThereAreFewest()
{
    Story story;
    QCOMPARE(story.call("autoscaling:CreateAutoScalingGroup", create(sizes(1, 6, 3))),
             std::string());
    story.until(1);
    QCOMPARE(zones(story, "Pending"), std::string("1a 2, 1b 1"));
    story.until(120);
    QCOMPARE(zones(story), std::string("1a 2, 1b 1"));
    QCOMPARE(itemsOf(story.state(), "containerInstances").size(), std::size_t(3));
    QCOMPARE(story.call("autoscaling:SetDesiredCapacity", desired(4)), std::string());
    story.until(240);
    QCOMPARE(zones(story), std::string("1a 2, 1b 2"));
    QCOMPARE(numberOf(group(story), "DesiredCapacity"), std::int64_t{4});
}

// Oracle O53.
void AutoScalingTest::takesTheOldestOfTheFullestZoneAlone()
{
    Story story;
    story.call(
        "autoscaling:CreateAutoScalingGroup",
        create(sizes(0, 6, 2), R"("us-east-1b")", R"(,"TerminationPolicies":["OldestInstance"])"));
    story.until(120);
    const std::string old = idOf(story, 0);
    const std::string answer = story.call("autoscaling:UpdateAutoScalingGroup",
                                          R"({"AutoScalingGroupName":"g","DesiredCapacity":5,)"
                                          R"("VPCZoneIdentifier":"us-east-1a,us-east-1b"})");
    QCOMPARE(answer, std::string());
    story.until(240);
    QCOMPARE(zones(story), std::string("1a 3, 1b 2"));
    story.call("autoscaling:SetDesiredCapacity", desired(4));
    story.until(260);
    QCOMPARE(zones(story), std::string("1a 2, 1b 2"));
    QVERIFY(has(story, old));
}

void AutoScalingTest::changedSettingsHoldForNewInstances()
{
    Story story;
    story.call("autoscaling:CreateAutoScalingGroup", create(sizes(0, 6, 2), R"("us-east-1a")"));
    story.until(120);
    const std::string oldest = idOf(story, 0), old = idOf(story, 1);
    const std::string answer =
        story.call("autoscaling:UpdateAutoScalingGroup",
                   R"({"AutoScalingGroupName":"g","InstanceType":"c5.large",)"
                   R"("DesiredCapacity":3})");
    QCOMPARE(answer, std::string());
    story.until(240);
    QCOMPARE(textOf(members(story)[0], "InstanceType"), std::string("m5.large"));
    QCOMPARE(textOf(members(story)[2], "InstanceType"), std::string("c5.large"));
    story.call("autoscaling:SetDesiredCapacity", desired(1)); // Default: the oldest template
    story.until(260);
    QVERIFY(!has(story, oldest) && !has(story, old));
    QCOMPARE(members(story).size(), std::size_t(1));
}

// Oracle O54.
void AutoScalingTest::lowersTheDesiredCapacityWhereAllAreProtected()
{
    Story story;
    story.call("autoscaling:CreateAutoScalingGroup",
               create(sizes(0, 6, 4), R"("us-east-1a,us-east-1b")",
                      R"(,"NewInstancesProtectedFromScaleIn":true)"));
    story.until(120);
    story.call("autoscaling:SetDesiredCapacity", desired(3));
    story.until(600);
    QCOMPARE(numberOf(group(story), "DesiredCapacity"), std::int64_t{3});
    QCOMPARE(zones(story), std::string("1a 2, 1b 2"));
    QCOMPARE(textOf(activities(story)[0], "StatusCode"), std::string("Cancelled"));
    QVERIFY(contains(textOf(activities(story)[0], "StatusMessage"), "protected from scale-in"));
    const std::string one = idOf(story, 3);
    const std::string answer = story.call("autoscaling:SetInstanceProtection",
                                          R"({"AutoScalingGroupName":"g","InstanceIds":[")" + one +
                                              R"("],"ProtectedFromScaleIn":false})");
    QCOMPARE(answer, std::string());
    story.until(620);
    QVERIFY(!has(story, one));
    QCOMPARE(members(story).size(), std::size_t(3));
}

void AutoScalingTest::aBoundTakesTheDesiredCapacityAlong()
{
    Story story;
    story.call("autoscaling:CreateAutoScalingGroup", create(sizes(1, 6, 2)));
    story.until(120);
    const std::string firstAnswer = story.call("autoscaling:UpdateAutoScalingGroup",
                                               R"({"AutoScalingGroupName":"g","MinSize":4})");
    QCOMPARE(firstAnswer, std::string());
    story.until(240);
    QCOMPARE(numberOf(group(story), "DesiredCapacity"), std::int64_t{4});
    QCOMPARE(zones(story), std::string("1a 2, 1b 2"));
    const std::string secondAnswer =
        story.call("autoscaling:UpdateAutoScalingGroup",
                   R"({"AutoScalingGroupName":"g","MinSize":0,"MaxSize":1})");
    QCOMPARE(secondAnswer, std::string());
    story.until(360);
    QCOMPARE(numberOf(group(story), "DesiredCapacity"), std::int64_t{1});
    QCOMPARE(members(story).size(), std::size_t(1));
}

void AutoScalingTest::replacesWhatFailsItsHealthCheck()
{
    Story story;
    story.call("autoscaling:CreateAutoScalingGroup",
               create(sizes(0, 6, 2), R"("us-east-1a,us-east-1b")",
                      R"(,"NewInstancesProtectedFromScaleIn":true)"));
    story.until(120);
    const std::string dead = idOf(story, 0);
    story.call("ec2:TerminateInstances", R"({"InstanceIds":[")" + dead + R"("]})");
    story.until(124);
    QVERIFY(has(story, dead));
    story.until(126);
    QVERIFY(!has(story, dead));
    QCOMPARE(zones(story, "Pending"), std::string("1a 1"));
    story.until(300);
    QCOMPARE(zones(story), std::string("1a 1, 1b 1"));
    QVERIFY(contains(textOf(activities(story)[0], "Cause"),
                     "an instance was launched in response to an unhealthy instance needing to be "
                     "replaced."));
    QVERIFY(contains(textOf(activities(story)[1], "Cause"),
                     "taken out of service in response to an EC2 health check indicating it has "
                     "been terminated or stopped."));
    QCOMPARE(numberOf(group(story), "DesiredCapacity"), std::int64_t{2});
}

void AutoScalingTest::waitsOutTheGracePeriod()
{
    Story story;
    story.call("autoscaling:CreateAutoScalingGroup",
               create(sizes(0, 6, 1), R"("us-east-1a")", R"(,"HealthCheckGracePeriod":600)"));
    story.until(120);
    const std::string hung = idOf(story, 0);
    story.fault("stowage:instance-crash", R"("on":{"instance":")" + hung + R"("})");
    story.until(310); // noticed after 180 s
    QVERIFY(has(story, hung));
    story.until(720); // ten minutes after it came into service
    QVERIFY(!has(story, hung));
    QCOMPARE(zones(story, "Pending"), std::string("1a 1"));
}

void AutoScalingTest::stoppedInstancesStayRegistered()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.definition("app", 256, 256);
    story.service("web", 1);
    story.until(30);
    QCOMPARE(story.running("web"), std::int64_t{1});
    const std::string firstAnswer = story.call("ec2:StopInstances", R"({"InstanceIds":["i1"]})");
    QCOMPARE(firstAnswer, std::string());
    story.until(31);
    const Json instance = itemsOf(story.state(), "containerInstances").front();
    QCOMPARE(textOf(instance, "status"), std::string("ACTIVE"));
    QVERIFY(!*instance.find("agentConnected")->boolean());
    QCOMPARE(story.runningOn("i1"), std::int64_t{1}); // nothing has noticed
    story.until(60);
    QCOMPARE(story.running("web"), std::int64_t{0});
    QCOMPARE(itemsOf(story.state(), "containerInstances").size(), std::size_t(1));
    const std::string secondAnswer =
        story.call("ec2:TerminateInstances", R"({"InstanceIds":["i1"]})");
    QCOMPARE(secondAnswer, std::string());
    story.until(80);
    QCOMPARE(itemsOf(story.state(), "containerInstances").size(), std::size_t(0));

    story.call("autoscaling:CreateAutoScalingGroup", create(sizes(0, 6, 1), R"("us-east-1a")"));
    story.until(200);
    const std::string stopped = idOf(story, 0);
    const std::string thirdAnswer =
        story.fault("aws:ec2:stop-instances", R"("on":{"autoScalingGroup":"g"})");
    QCOMPARE(thirdAnswer, std::string());
    story.until(220);
    QVERIFY(!has(story, stopped));
    QCOMPARE(zones(story, "Pending"), std::string("1a 1"));
    story.until(400);
    QCOMPARE(story.running("web"), std::int64_t{1});
}

void AutoScalingTest::policiesChooseAmongEquals_data()
{
    QTest::addColumn<QString>("policy");
    QTest::addColumn<int>("victim"); // in order of launch
    QTest::newRow("oldest") << "OldestInstance" << 0;
    QTest::newRow("newest") << "NewestInstance" << 2;
    QTest::newRow("hour") << "ClosestToNextInstanceHour" << 1;
    QTest::newRow("default") << "Default" << 1; // one template: then the hour
    QTest::newRow("falls through") << "AllocationStrategy\",\"NewestInstance" << 2;
}

void AutoScalingTest::policiesChooseAmongEquals()
{
    QFETCH(QString, policy);
    QFETCH(int, victim);
    Story story;
    story.call("autoscaling:CreateAutoScalingGroup",
               create(sizes(0, 6, 1), R"("us-east-1a")",
                      R"(,"TerminationPolicies":[")" + policy.toStdString() + R"("])"));
    story.until(600);
    story.call("autoscaling:SetDesiredCapacity", desired(2));
    story.until(1'200);
    story.call("autoscaling:SetDesiredCapacity", desired(3));
    story.until(4'000); // the second is 200 s from its next hour, the others are past theirs or far
    const std::string id = idOf(story, static_cast<std::size_t>(victim));
    story.call("autoscaling:SetDesiredCapacity", desired(2));
    story.until(4'020);
    QCOMPARE(members(story).size(), std::size_t(2));
    QVERIFY(!has(story, id));
}

void AutoScalingTest::balancesBeyondTheMaximum()
{
    Story story;
    story.call("autoscaling:CreateAutoScalingGroup", create(sizes(4, 4, 4), R"("us-east-1a")"));
    story.until(120);
    const std::string answer = story.call("autoscaling:UpdateAutoScalingGroup",
                                          R"({"AutoScalingGroupName":"g",)"
                                          R"("VPCZoneIdentifier":"us-east-1a,us-east-1b"})");
    QCOMPARE(answer, std::string());
    story.until(121);
    QCOMPARE(zones(story), std::string("1a 4")); // one more than the maximum of four, not two
    QCOMPARE(zones(story, "Pending"), std::string("1b 1"));
    QVERIFY(contains(textOf(activities(story)[0], "Cause"), "instances were launched to balance"));
    story.until(600);
    QCOMPARE(zones(story), std::string("1a 2, 1b 2"));
    story.call("autoscaling:UpdateAutoScalingGroup",
               R"({"AutoScalingGroupName":"g","VPCZoneIdentifier":"us-east-1b,us-east-1c"})");
    story.until(1'200);
    QCOMPARE(zones(story), std::string("1b 2, 1c 2"));
}

QTEST_GUILESS_MAIN(AutoScalingTest)
#include "tst_auto_scaling.moc"
