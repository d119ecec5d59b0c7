// SPDX-License-Identifier: GPL-3.0-or-later
// Auto Scaling groups: capacity, Spot, calls and refusals, and what is told in AWS's words.
#include "kinds/compute/auto_scaling_group.h"
#include "session/scaling.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::scaling;

class AutoScalingCallsTest : public QObject {
    Q_OBJECT

private slots:
    void triesOtherZonesAndTriesAgain();
    void waitsLongerAfterEachFailure();
    void terminatesThroughTheGroup();
    void deletesItsInstances();
    void takesSpotInstancesBack_data();
    void takesSpotInstancesBack();
    void runsTasks();
    void takesAnInstanceProfile();
    void isRefusedInAwsWords_data();
    void isRefusedInAwsWords();
    void protectsOnlyWhatIsInService();
    void tellsWhatHappensInAwsWords();
};

void AutoScalingCallsTest::triesOtherZonesAndTriesAgain()
{
    Story story;
    story.call("autoscaling:CreateAutoScalingGroup", create(sizes(0, 8, 2)));
    story.until(120);
    const std::string answer =
        story.fault("aws:ec2:asg-insufficient-instance-capacity-error",
                    R"("on":{"autoScalingGroup":"g","availabilityZone":"us-east-1a"},)"
                    R"("for":"10m")");
    QCOMPARE(answer, std::string());
    story.until(130);
    story.call("autoscaling:SetDesiredCapacity", desired(4));
    story.until(300);
    QCOMPARE(zones(story), std::string("1a 1, 1b 3"));
    bool isTold = false;
    for (const Json& activity : activities(story))
        isTold = isTold || (textOf(activity, "StatusCode") == "Failed" &&
                            contains(textOf(activity, "StatusMessage"),
                                     "We currently do not have sufficient m5.large capacity in the "
                                     "Availability Zone you requested (us-east-1a)."));
    QVERIFY(isTold);
    story.until(3'000);
    QCOMPARE(zones(story), std::string("1a 2, 1b 2")); // once there is capacity, it is balanced
}

void AutoScalingCallsTest::waitsLongerAfterEachFailure()
{
    Story story;
    story.call("autoscaling:CreateAutoScalingGroup", create(sizes(0, 8, 0), R"("us-east-1a")"));
    story.until(10);
    story.fault("aws:ec2:asg-insufficient-instance-capacity-error",
                R"("on":{"autoScalingGroup":"g"},"for":"200s")");
    story.until(20);
    story.call("autoscaling:SetDesiredCapacity", desired(1));
    story.until(1'000);
    std::vector<double> failed;
    for (const Json& activity : activities(story))
        if (textOf(activity, "StatusCode") == "Failed")
            failed.insert(failed.begin(), secondsOf(activity, "StartTime"));
    QCOMPARE(failed.size(), std::size_t(3));
    QCOMPARE(qRound(failed[1] - failed[0]), 30);
    QCOMPARE(qRound(failed[2] - failed[1]), 60);
    QCOMPARE(zones(story), std::string("1a 1"));
}

void AutoScalingCallsTest::terminatesThroughTheGroup()
{
    Story story;
    story.call("autoscaling:CreateAutoScalingGroup",
               create(sizes(1, 6, 3), R"("us-east-1a,us-east-1b")",
                      R"(,"NewInstancesProtectedFromScaleIn":true)"));
    story.until(120);
    const std::string first = idOf(story, 0), second = idOf(story, 1);
    const auto terminate = [&](const std::string& id, const char* decrement) {
        return story.call("autoscaling:TerminateInstanceInAutoScalingGroup",
                          R"({"InstanceId":")" + id + R"(","ShouldDecrementDesiredCapacity":)" +
                              decrement + "}");
    };
    QCOMPARE(terminate(first, "true"), std::string());
    story.until(240);
    QVERIFY(!has(story, first));
    QCOMPARE(members(story).size(), std::size_t(2));
    QCOMPARE(numberOf(group(story), "DesiredCapacity"), std::int64_t{2});
    QVERIFY(contains(textOf(activities(story)[0], "Cause"),
                     "in response to a user request, shrinking the capacity from 3 to 2."));
    QCOMPARE(terminate(second, "false"), std::string());
    story.until(400);
    QVERIFY(!has(story, second));
    QCOMPARE(members(story).size(), std::size_t(2));
}

void AutoScalingCallsTest::deletesItsInstances()
{
    Story story;
    story.call("autoscaling:CreateAutoScalingGroup", create(sizes(0, 6, 2)));
    story.until(120);
    const std::string answer = story.call("autoscaling:DeleteAutoScalingGroup",
                                          R"({"AutoScalingGroupName":"g","ForceDelete":true})");
    QCOMPARE(answer, std::string());
    story.until(140);
    QVERIFY(itemsOf(story.state(), "autoScalingGroups").empty());
    QVERIFY(itemsOf(story.state(), "containerInstances").empty());
}

void AutoScalingCallsTest::takesSpotInstancesBack_data()
{
    QTest::addColumn<bool>("drains");
    QTest::newRow("without notice to ECS") << false;
    QTest::newRow("draining") << true;
}

void AutoScalingCallsTest::takesSpotInstancesBack()
{
    QFETCH(bool, drains);
    Story story;
    story.call("autoscaling:CreateAutoScalingGroup", create(sizes(0, 6, 1), R"("us-east-1a")"));
    const doc::Document& drawing = story.session.document();
    ElementId id;
    for (const auto& element : drawing.elements())
        if (element->is("autoScalingGroup"))
            id = element->id;
    story.until(1);
    (void)story.session.perform(doc::SetField{{id}, "spot", true});
    (void)story.session.perform(doc::SetField{{id}, "spotDraining", drains});
    (void)story.session.perform(doc::SetField{{id}, "desiredCapacity", std::int64_t{2}});
    story.until(150);
    const std::string kept = idOf(story, 0), spot = idOf(story, 1);
    const std::string firstAnswer = story.fault("aws:ec2:send-spot-instance-interruptions",
                                                R"("on":{"instance":")" + kept + R"("})");
    QCOMPARE(firstAnswer,
             std::string("TargetNotFoundException: The target selection resolved to no targets."));
    const std::string secondAnswer =
        story.fault("aws:ec2:send-spot-instance-interruptions", R"("on":{"autoScalingGroup":"g"})");
    QCOMPARE(secondAnswer, std::string());
    story.until(260);
    QCOMPARE(textOf(itemsOf(story.state(), "containerInstances")[1], "status"),
             std::string(drains ? "DRAINING" : "ACTIVE"));
    story.until(280);
    QVERIFY(!has(story, spot) && has(story, kept));
    QVERIFY(eventOf(story, "EC2 Spot Instance Interruption Warning") != 0);
    story.until(400);
    QCOMPARE(zones(story), std::string("1a 2"));
}

void AutoScalingCallsTest::runsTasks()
{
    Story story;
    story.definition("app", 1024, 1024);
    story.service("web", 4);
    story.call("autoscaling:CreateAutoScalingGroup",
               create(sizes(0, 6, 2), R"("us-east-1a,us-east-1b")",
                      R"(,"Tags":[{"Key":"stowage.cluster","Value":"shop"}])"));
    story.until(200);
    QCOMPARE(story.running("web"), std::int64_t{4});
    const std::string answer =
        story.fault("aws:ecs:drain-container-instances",
                    R"("on":{"autoScalingGroup":"g","availabilityZone":"us-east-1a"})");
    QCOMPARE(answer, std::string());
    QCOMPARE(textOf(itemsOf(story.state(), "containerInstances")[0], "status"),
             std::string("DRAINING"));
}

void AutoScalingCallsTest::isRefusedInAwsWords_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QString>("with");
    QTest::addColumn<QString>("answer");
    const auto row = [](const char* name, const char* operation, const std::string& with,
                        const char* answer) {
        QTest::newRow(name) << QString("autoscaling:") + operation << QString::fromStdString(with)
                            << QString("ValidationError: ") + answer;
    };
    row("above", "SetDesiredCapacity", desired(7),
        "New SetDesiredCapacity value 7 is above max value 6 for the AutoScalingGroup.");
    row("below", "SetDesiredCapacity", desired(0),
        "New SetDesiredCapacity value 0 is below min value 1 for the AutoScalingGroup.");
    row("unknown", "SetDesiredCapacity", R"({"AutoScalingGroupName":"x","DesiredCapacity":1})",
        "AutoScalingGroup name not found - AutoScalingGroup 'x' not found");
    row("outside", "UpdateAutoScalingGroup", R"({"AutoScalingGroupName":"g","DesiredCapacity":9})",
        "Desired capacity:9 must be between the specified min size:1 and max size:6");
    row("bounds", "UpdateAutoScalingGroup", R"({"AutoScalingGroupName":"g","MinSize":8})",
        "Max bound, 6, must be greater than or equal to min bound, 8");
    row("no zone", "CreateAutoScalingGroup",
        R"({"AutoScalingGroupName":"h","MinSize":0,"MaxSize":1,"InstanceType":"m5.large"})",
        "At least one Availability Zone or VPC Subnet is required.");
    row("no template", "CreateAutoScalingGroup",
        R"({"AutoScalingGroupName":"h","MinSize":0,"MaxSize":1,"Subnets":["us-east-1a"]})",
        "Valid requests must contain either LaunchTemplate, LaunchConfigurationName, InstanceId "
        "or MixedInstancesPolicy parameter.");
    row("minimum", "TerminateInstanceInAutoScalingGroup",
        R"({"InstanceId":"g 1","ShouldDecrementDesiredCapacity":true})",
        "Currently, desiredSize equals minSize (1). Terminating instance without replacement will "
        "violate group's min size constraint. Either set shouldDecrementDesiredCapacity flag to "
        "false or lower group's min size.");
    row("no member", "TerminateInstanceInAutoScalingGroup",
        R"({"InstanceId":"i-0","ShouldDecrementDesiredCapacity":true})",
        "Instance Id not found - No managed instance found for instance ID: i-0");
    row("not of it", "SetInstanceProtection",
        R"({"AutoScalingGroupName":"g","InstanceIds":["i-0"],"ProtectedFromScaleIn":true})",
        "The instance i-0 is not part of Auto Scaling group g.");
    QTest::newRow("twice") << "autoscaling:CreateAutoScalingGroup"
                           << QString::fromStdString(create(sizes(1, 2, 1)))
                           << "AlreadyExists: AutoScalingGroup by this name already exists - A "
                              "group with the name g already exists";
    QTest::newRow("cooldown")
        << "autoscaling:SetDesiredCapacity"
        << R"({"AutoScalingGroupName":"g","DesiredCapacity":2,"HonorCooldown":true})"
        << "UnsupportedFeatureException: Stowage does not simulate HonorCooldown of Auto Scaling "
           "groups yet; leave it out.";
    QTest::newRow("warm-up") << "autoscaling:UpdateAutoScalingGroup"
                             << R"({"AutoScalingGroupName":"g","DefaultInstanceWarmup":60})"
                             << "UnsupportedFeatureException: Stowage does not simulate "
                                "DefaultInstanceWarmup of Auto Scaling groups yet; leave it out.";
    QTest::newRow("delete") << "autoscaling:DeleteAutoScalingGroup"
                            << R"({"AutoScalingGroupName":"g"})"
                            << "ResourceInUse: You cannot delete an AutoScalingGroup while there "
                               "are instances or pending Spot instance request(s) still in the "
                               "group.";
}

void AutoScalingCallsTest::isRefusedInAwsWords()
{
    QFETCH(QString, operation);
    QFETCH(QString, with);
    QFETCH(QString, answer);
    Story story;
    story.call("autoscaling:CreateAutoScalingGroup", create(sizes(1, 6, 1)));
    story.until(120);
    const doc::Document before = story.session.document();
    QCOMPARE(story.call(operation.toStdString(), with.toStdString()), answer.toStdString());
    QVERIFY(story.session.document() == before);
}

void AutoScalingCallsTest::protectsOnlyWhatIsInService()
{
    Story story;
    story.call("autoscaling:CreateAutoScalingGroup",
               create(sizes(1, 6, 1), R"("us-east-1a")", R"(,"DefaultInstanceWarmup":-1)"));
    story.until(10);
    const std::string instance = idOf(story, 0);
    const std::string with = R"({"AutoScalingGroupName":"g","ProtectedFromScaleIn":true,)"
                             R"("InstanceIds":[")" +
                             instance + R"("]})";
    QCOMPARE(story.call("autoscaling:SetInstanceProtection", with),
             "ValidationError: The instance " + instance +
                 " is not in InService or EnteringStandby or Standby.");
    story.until(150);
    QCOMPARE(story.call("autoscaling:SetInstanceProtection", with), std::string());
    QCOMPARE(story.call("autoscaling:SetDesiredCapacity",
                        R"({"AutoScalingGroupName":"g","DesiredCapacity":2,)"
                        R"("HonorCooldown":false})"),
             std::string());
}

void AutoScalingCallsTest::tellsWhatHappensInAwsWords()
{
    Story story;
    story.call("autoscaling:CreateAutoScalingGroup", create(sizes(0, 6, 2)));
    story.until(120);
    story.call("autoscaling:SetDesiredCapacity", desired(1));
    story.until(140);
    const Json launch = activities(story).back(), end = activities(story).front();
    QCOMPARE(
        textOf(launch, "Cause"),
        std::string(
            "At 2026-01-01T00:00:00Z a user request created an AutoScalingGroup changing the "
            "desired capacity from 0 to 2.  At 2026-01-01T00:00:00Z an instance was started in "
            "response to a difference between desired and actual capacity, increasing the "
            "capacity from 0 to 2."));
    QVERIFY(textOf(launch, "Description").starts_with("Launching a new EC2 instance: i-0"));
    QCOMPARE(textOf(launch, "StatusCode"), std::string("Successful"));
    QVERIFY(textOf(end, "Description").starts_with("Terminating EC2 instance: i-0"));
    QVERIFY(contains(textOf(end, "Cause"),
                     "explicitly set group desired capacity changing the desired capacity from 2 "
                     "to 1."));
    QVERIFY(contains(textOf(end, "Cause"), "was selected for termination."));
    const std::uint32_t event = eventOf(story, "EC2 Instance Launch Successful");
    QVERIFY(event != 0);
    QCOMPARE(textOf(story.event(event), "source"), std::string("aws.autoscaling"));
    QVERIFY(eventOf(story, "EC2 Instance Terminate Successful") != 0);
}

void AutoScalingCallsTest::takesAnInstanceProfile()
{
    Story story;
    const auto profile = [&story] {
        for (const auto& element : story.session.document().elements())
            if (element->is("autoScalingGroup"))
                return element->as<doc::AutoScalingGroup>()->instanceProfile;
        return std::string();
    };
    const std::string zone = R"("us-east-1a")";
    const std::string both =
        create(sizes(0, 2, 1), zone, R"(,"IamInstanceProfile":{"Name":"a","Arn":"b"})");
    QCOMPARE(story.call("autoscaling:CreateAutoScalingGroup", both),
             std::string("ValidationError: The parameter iamInstanceProfile.name may not be used "
                         "in combination with iamInstanceProfile.arn"));
    QCOMPARE(story.call("autoscaling:CreateAutoScalingGroup",
                        create(sizes(0, 2, 1), zone,
                               R"(,"IamInstanceProfile":{"Arn":"arn:aws:iam::123456789012:)"
                               R"(instance-profile/fleet"})")),
             std::string());
    QCOMPARE(profile(), std::string("fleet"));
    // Without a profile no agent registers.
    QCOMPARE(story.call("autoscaling:UpdateAutoScalingGroup",
                        R"({"AutoScalingGroupName":"g","IamInstanceProfile":{"Name":""}})"),
             std::string());
    QCOMPARE(profile(), std::string());
    story.until(300);
    QVERIFY(itemsOf(story.state(), "containerInstances").empty());
}

QTEST_GUILESS_MAIN(AutoScalingCallsTest)
#include "tst_auto_scaling_calls.moc"
