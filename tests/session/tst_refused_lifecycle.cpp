// SPDX-License-Identifier: GPL-3.0-or-later
// What Amazon EC2 Auto Scaling refuses of lifecycle hooks, Standby, and attached instances.
#include "session/scaling.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::scaling;

class RefusedLifecycleTest : public QObject {
    Q_OBJECT

private slots:
    void hooksAreRefusedInAwsWords_data();
    void hooksAreRefusedInAwsWords();
    void aGroupHasFiftyHooks();
    void movesAreRefusedInAwsWords_data();
    void movesAreRefusedInAwsWords();
    void onlyWhatRunsIsAttached();
};

void RefusedLifecycleTest::hooksAreRefusedInAwsWords_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QString>("with");
    QTest::addColumn<QString>("answer");
    const auto row = [](const char* name, const char* operation, const char* with,
                        const char* answer) { QTest::newRow(name) << operation << with << answer; };
    row("no transition", "PutLifecycleHook", R"("LifecycleHookName":"x")",
        "ValidationError: LifecycleTransition must be autoscaling:EC2_INSTANCE_LAUNCHING or "
        "autoscaling:EC2_INSTANCE_TERMINATING.");
    row("odd transition", "PutLifecycleHook",
        R"("LifecycleHookName":"up","LifecycleTransition":"x")",
        "ValidationError: LifecycleTransition must be autoscaling:EC2_INSTANCE_LAUNCHING or "
        "autoscaling:EC2_INSTANCE_TERMINATING.");
    row("short", "PutLifecycleHook", R"("LifecycleHookName":"up","HeartbeatTimeout":29)",
        "ValidationError: HeartbeatTimeout must be between 30 and 7200 seconds.");
    row("long", "PutLifecycleHook", R"("LifecycleHookName":"up","HeartbeatTimeout":7201)",
        "ValidationError: HeartbeatTimeout must be between 30 and 7200 seconds.");
    row("result", "PutLifecycleHook", R"("LifecycleHookName":"up","DefaultResult":"MAYBE")",
        "ValidationError: DefaultResult must be CONTINUE or ABANDON.");
    row("name", "PutLifecycleHook", R"("LifecycleHookName":"u p")",
        "ValidationError: LifecycleHookName must match [A-Za-z0-9\\-_\\/]+ and be 1 to 255 "
        "characters long, but was u p");
    row("target", "PutLifecycleHook",
        R"("LifecycleHookName":"up","NotificationTargetARN":"arn:aws:sns:us-east-1:1:t")",
        "UnsupportedFeatureException: Stowage does not simulate NotificationTargetARN of lifecycle "
        "hooks yet; leave it out.");
    row("role", "PutLifecycleHook", R"("LifecycleHookName":"up","RoleARN":"arn:aws:iam::1:role/r")",
        "UnsupportedFeatureException: Stowage does not simulate RoleARN of lifecycle hooks yet; "
        "leave it out.");
    row("no hook", "DeleteLifecycleHook", R"("LifecycleHookName":"x")",
        "ValidationError: No Lifecycle Hook found with name 'x' for group 'g'");
    row("nobody", "CompleteLifecycleAction",
        R"("LifecycleHookName":"up","LifecycleActionResult":"CONTINUE")",
        "ValidationError: Either LifecycleActionToken or InstanceId must be specified.");
    row("answer", "CompleteLifecycleAction",
        R"("LifecycleHookName":"up","InstanceId":"g 1","LifecycleActionResult":"YES")",
        "ValidationError: LifecycleActionResult must be CONTINUE or ABANDON.");
    row("other hook", "CompleteLifecycleAction",
        R"("LifecycleHookName":"down","InstanceId":"g 1","LifecycleActionResult":"CONTINUE")",
        "ValidationError: No active Lifecycle Action found with instance ID g 1");
    row("no token", "RecordLifecycleActionHeartbeat",
        R"("LifecycleHookName":"up","LifecycleActionToken":"t")",
        "ValidationError: No active Lifecycle Action found with token t");
}

void RefusedLifecycleTest::hooksAreRefusedInAwsWords()
{
    QFETCH(QString, operation);
    QFETCH(QString, with);
    QFETCH(QString, answer);
    Story story = hooked(hook("up", true) + "," + hook("down", false));
    story.until(130);
    const doc::Document before = story.session.document();
    const std::string said =
        story.call("autoscaling:" + operation.toStdString(),
                   R"({"AutoScalingGroupName":"g",)" + with.toStdString() + "}");
    QCOMPARE(QString::fromStdString(said), answer);
    QVERIFY(story.session.document() == before);
    const std::string elsewhere =
        story.call("autoscaling:" + operation.toStdString(),
                   R"({"AutoScalingGroupName":"x",)" + with.toStdString() + "}");
    QVERIFY(!elsewhere.empty());
}

// Amazon EC2 Auto Scaling quotas.
void RefusedLifecycleTest::aGroupHasFiftyHooks()
{
    Story story = hooked(hook("up", true));
    const auto put = [&story](int n) {
        return story.call("autoscaling:PutLifecycleHook",
                          R"({"AutoScalingGroupName":"g","LifecycleTransition":"autoscaling:EC2_)"
                          R"(INSTANCE_LAUNCHING","LifecycleHookName":"h)" +
                              std::to_string(n) + "\"}");
    };
    for (int n = 1; n < 50; ++n)
        QCOMPARE(put(n), std::string());
    QCOMPARE(put(50), std::string("LimitExceeded: You have already reached a limit for your Amazon "
                                  "EC2 Auto Scaling resources (for example, Auto Scaling groups, "
                                  "launch configurations, or lifecycle hooks)."));
    QCOMPARE(put(49), std::string()); // it is there
}

void RefusedLifecycleTest::movesAreRefusedInAwsWords_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QString>("with");
    QTest::addColumn<QString>("answer"); // # is the id of the instance
    const auto row = [](const char* name, const char* operation, const char* with,
                        const char* answer) {
        QTest::newRow(name) << operation << with << QString("ValidationError: ") + answer;
    };
    const char* one = R"("InstanceIds":["g 1"])";
    const char* lowered = R"("InstanceIds":["g 1"],"ShouldDecrementDesiredCapacity":true)";
    row("Standby below the minimum", "EnterStandby", lowered,
        "AutoScalingGroup g has min-size=1, max-size=1, and desired-size=1. To place into standby "
        "1 instance, please update the AutoScalingGroup sizes appropriately.");
    row("detached below the minimum", "DetachInstances", lowered,
        "AutoScalingGroup g has min-size=1, max-size=1, and desired-size=1. To detach 1 instance, "
        "please update the AutoScalingGroup sizes appropriately.");
    row("attached above the maximum", "AttachInstances", R"("InstanceIds":["alone"])",
        "AutoScalingGroup g has min-size=1, max-size=1, and desired-size=1. To attach 1 instance, "
        "please update the AutoScalingGroup sizes appropriately.");
    row("not in Standby", "ExitStandby", one, "The instance # is not in Standby.");
    row("nobody in Standby", "EnterStandby",
        R"("InstanceIds":["i-0"],"ShouldDecrementDesiredCapacity":true)",
        "The instance i-0 is not part of Auto Scaling group g.");
    row("nobody attached", "AttachInstances", R"("InstanceIds":["i-0"])",
        "Invalid Instance ID(s): [i-0] specified");
    row("attached twice", "AttachInstances", one,
        "The Instance: # is already part of AutoScalingGroup:g");
    row("far away", "AttachInstances", R"("InstanceIds":["far"])",
        "The instance # is not in an Availability Zone of Auto Scaling group g.");
    row("none", "ExitStandby", R"("InstanceIds":[])", "You must specify at least one instance ID.");
    row("many", "ExitStandby",
        R"("InstanceIds":["1","2","3","4","5","6","7","8","9","10","11","12","13","14","15","16",)"
        R"("17","18","19","20","21"])",
        "You can specify up to 20 instances.");
}

void RefusedLifecycleTest::movesAreRefusedInAwsWords()
{
    QFETCH(QString, operation);
    QFETCH(QString, with);
    QFETCH(QString, answer);
    Story story;
    story.instance("alone", "us-east-1a");
    story.instance("far", "us-east-1c");
    story.call("autoscaling:CreateAutoScalingGroup", create(sizes(1, 1, 1), R"("us-east-1a")"));
    story.until(150);
    const doc::Document before = story.session.document();
    const std::string id = with.contains("far") ? story.instanceId("far") : idOf(story, 0);
    const std::string said =
        story.call("autoscaling:" + operation.toStdString(),
                   R"({"AutoScalingGroupName":"g",)" + with.toStdString() + "}");
    QCOMPARE(QString::fromStdString(said), answer.replace('#', QString::fromStdString(id)));
    QVERIFY(story.session.document() == before);
}

void RefusedLifecycleTest::onlyWhatRunsIsAttached()
{
    Story story;
    story.instance("alone", "us-east-1a");
    story.call("autoscaling:CreateAutoScalingGroup", create(sizes(0, 4, 1), R"("us-east-1a")"));
    story.until(150);
    const auto ask = [&story](const std::string& operation, const std::string& name,
                              const char* more = "") {
        return story.call("autoscaling:" + operation,
                          R"({"AutoScalingGroupName":"g","InstanceIds":[")" + name + "\"]" + more +
                              "}");
    };
    const char* kept = R"(,"ShouldDecrementDesiredCapacity":false)";
    const std::string id = idOf(story, 0);
    QCOMPARE(ask("EnterStandby", id, kept), std::string());
    QCOMPARE(ask("EnterStandby", id, kept),
             "ValidationError: The instance " + id + " is not in InService.");
    QCOMPARE(ask("DetachInstances", id, kept),
             "ValidationError: The instance " + id + " is not in InService or Standby.");
    const std::string alone = story.instanceId("alone");
    story.call("ec2:StopInstances", R"({"InstanceIds":["alone"]})");
    QCOMPARE(ask("AttachInstances", "alone"),
             "ValidationError: Instance " + alone + " is not in correct state.");
}

QTEST_GUILESS_MAIN(RefusedLifecycleTest)
#include "tst_refused_lifecycle.moc"
