// SPDX-License-Identifier: GPL-3.0-or-later
// Lifecycle hooks of Auto Scaling groups: what they hold, for how long, and how it ends.
#include "kinds/compute/auto_scaling_group.h"
#include "session/drawn.h"
#include "session/scaling.h"
#include "sim/frame_builder.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::scaling;

namespace {
std::string answer(Story& story, const std::string& operation, const std::string& name,
                   const std::string& more)
{
    return story.call("autoscaling:" + operation,
                      R"({"AutoScalingGroupName":"g","LifecycleHookName":")" + name + "\"," + more +
                          "}");
}

std::string complete(Story& story, const std::string& name, const std::string& instance,
                     const std::string& result = "CONTINUE")
{
    return answer(story, "CompleteLifecycleAction", name,
                  R"("LifecycleActionResult":")" + result + R"(","InstanceId":")" + instance +
                      "\"");
}

std::string heartbeat(Story& story, const std::string& name, const std::string& instance)
{
    return answer(story, "RecordLifecycleActionHeartbeat", name,
                  R"("InstanceId":")" + instance + "\"");
}

std::string first(const Story& story)
{
    return members(story).empty() ? std::string() : idOf(story, 0);
}
} // namespace

class LifecycleHooksTest : public QObject {
    Q_OBJECT

private slots:
    void aLaunchHookHoldsUntilItIsCompleted();
    void aTerminateHookHoldsOnceConnectionsHaveDrained();
    void aTimeOutGivesTheDefaultResult_data();
    void aTimeOutGivesTheDefaultResult();
    void noWaitIsLongerThanAHundredHeartbeats();
    void noWaitIsLongerThanTwoDays();
    void anAbandonedLaunchIsRepeated();
    void abandonedTerminationsEnd();
    void hooksOfOneTransitionWaitTogether();
    void aDeletedHookEndsItsWaits();
    void aMachineThatIsGoneStillWaits();
    void aDeletedGroupWaitsForNothing();
    void hooksAreDrawn();
    void tellsTheEventsOfAws();
};

void LifecycleHooksTest::aLaunchHookHoldsUntilItIsCompleted()
{
    Story story = hooked(hook("up", true));
    story.definition("app", 128, 128);
    story.service("web", 1);
    story.until(130);
    const std::string id = first(story);
    QCOMPARE(stateOf(story, id), std::string("Pending:Wait"));
    QCOMPARE(textOf(activities(story)[0], "StatusCode"), std::string("MidLifecycleAction"));
    // Amazon ECS knows nothing of hooks.
    QCOMPARE(itemsOf(story.state(), "containerInstances").size(), std::size_t(1));
    QCOMPARE(story.running("web"), std::int64_t{1});
    story.until(3'600);
    QCOMPARE(stateOf(story, id), std::string("Pending:Wait"));
    QCOMPARE(complete(story, "up", id), std::string());
    QCOMPARE(stateOf(story, id), std::string("Pending:Proceed"));
    story.until(3'602);
    QCOMPARE(stateOf(story, id), std::string("InService"));
    QCOMPARE(textOf(activities(story)[0], "StatusCode"), std::string("Successful"));
    QCOMPARE(firstRule(whyLast(story, FactKind::lifecycleActionEnded)), std::string("group.hooks"));
}

void LifecycleHooksTest::aTerminateHookHoldsOnceConnectionsHaveDrained()
{
    Story story;
    story.balancer();
    story.call("elbv2:ModifyTargetGroupAttributes",
               R"({"TargetGroupArn":"tg","Attributes":[{"Key":"deregistration_delay.)"
               R"(timeout_seconds","Value":"60"}]})");
    story.call("autoscaling:CreateAutoScalingGroup",
               create(sizes(0, 4, 1), R"("us-east-1a")",
                      R"(,"TargetGroupARNs":["tg"],"LifecycleHookSpecificationList":[)" +
                          hook("down", false) + "]"));
    story.until(150);
    const std::string id = first(story);
    QCOMPARE(stateOf(story, id), std::string("InService"));
    story.call("autoscaling:SetDesiredCapacity", desired(0));
    story.until(200);
    QCOMPARE(stateOf(story, id), std::string("Terminating"));
    story.until(220);
    QCOMPARE(stateOf(story, id), std::string("Terminating:Wait"));
    QCOMPARE(itemsOf(story.state(), "containerInstances").size(), std::size_t(1)); // it runs on
    QCOMPARE(complete(story, "down", id), std::string());
    QCOMPARE(stateOf(story, id), std::string("Terminating:Proceed"));
    story.until(230);
    QVERIFY(members(story).empty());
}

void LifecycleHooksTest::aTimeOutGivesTheDefaultResult_data()
{
    QTest::addColumn<QString>("result");
    QTest::addColumn<QString>("state");
    QTest::newRow("none") << ""
                          << "";
    QTest::newRow("ABANDON") << R"(,"DefaultResult":"ABANDON")"
                             << "";
    QTest::newRow("CONTINUE") << R"(,"DefaultResult":"CONTINUE")"
                              << "InService";
}

void LifecycleHooksTest::aTimeOutGivesTheDefaultResult()
{
    QFETCH(QString, result);
    QFETCH(QString, state);
    Story story = hooked(hook("up", true, R"(,"HeartbeatTimeout":60)" + result.toStdString()));
    story.until(130);
    const std::string id = first(story);
    story.until(190);
    QCOMPARE(QString::fromStdString(stateOf(story, id)), state);
}

void LifecycleHooksTest::noWaitIsLongerThanAHundredHeartbeats()
{
    Story story = hooked(hook("up", true, R"(,"HeartbeatTimeout":60,"DefaultResult":"CONTINUE")"));
    double now = 130;
    story.until(now);
    const std::string id = first(story);
    int heartbeats = 0;
    for (; stateOf(story, id) == "Pending:Wait" && heartbeats < 200; ++heartbeats) {
        QVERIFY(heartbeat(story, "up", id).empty());
        now += 40;
        story.until(now);
    }
    QVERIFY2(heartbeats > 145 && heartbeats < 155, qPrintable(QString::number(heartbeats)));
    story.until(now + 5);
    QCOMPARE(stateOf(story, id), std::string("InService"));
    QCOMPARE(firstRule(whyLast(story, FactKind::lifecycleActionEnded)),
             std::string("group.longestWait"));
}

void LifecycleHooksTest::noWaitIsLongerThanTwoDays()
{
    Story story =
        hooked(hook("up", true, R"(,"HeartbeatTimeout":7200,"DefaultResult":"CONTINUE")"));
    double now = 130;
    story.until(now);
    const std::string id = first(story);
    int heartbeats = 0;
    for (; stateOf(story, id) == "Pending:Wait" && heartbeats < 60; ++heartbeats) {
        QVERIFY(heartbeat(story, "up", id).empty());
        now += 3'600;
        story.until(now);
    }
    QCOMPARE(heartbeats, 48);
}

void LifecycleHooksTest::anAbandonedLaunchIsRepeated()
{
    Story story = hooked(hook("up", true) + "," + hook("down", false));
    story.until(130);
    const std::string id = first(story);
    QCOMPARE(complete(story, "up", id, "ABANDON"), std::string());
    QCOMPARE(stateOf(story, id), std::string("Terminating")); // no hook holds what never served
    story.until(150);
    QVERIFY(!has(story, id));
    QCOMPARE(zones(story, "Pending"), std::string("1a 1"));
    const Json launch = activities(story)[1];
    QCOMPARE(textOf(launch, "StatusCode"), std::string("Cancelled"));
    const std::string message = textOf(launch, "StatusMessage");
    QVERIFY(message.starts_with("Instance failed to complete user's Lifecycle Action: Lifecycle "
                                "Action with token "));
    QVERIFY(message.ends_with(" was abandoned: Lifecycle Action Completed with ABANDON Result"));
    QCOMPARE(textOf(launch, "Description"),
             "Launching a new EC2 instance: " + id + ".  Status Reason: " + message);
    QVERIFY(contains(textOf(activities(story)[0], "Cause"),
                     "in response to a difference between desired and actual capacity"));
    QVERIFY(eventOf(story, "EC2 Instance Launch Unsuccessful") != 0);
    QCOMPARE(firstRule(whyLast(story, FactKind::scalingLaunchFailed)),
             std::string("group.abandon"));
}

void LifecycleHooksTest::abandonedTerminationsEnd()
{
    Story story = hooked(hook("down", false) + "," + hook("later", false));
    story.until(130);
    const std::string id = first(story);
    story.call("autoscaling:SetDesiredCapacity", desired(0));
    story.until(140);
    QCOMPARE(stateOf(story, id), std::string("Terminating:Wait"));
    QCOMPARE(complete(story, "down", id, "ABANDON"), std::string());
    QCOMPARE(stateOf(story, id), std::string("Terminating:Proceed")); // the other is not asked
    story.until(150);
    QVERIFY(members(story).empty());
}

void LifecycleHooksTest::hooksOfOneTransitionWaitTogether()
{
    Story story = hooked(hook("one", true) + "," + hook("two", true));
    story.until(130);
    const std::string id = first(story);
    QCOMPARE(complete(story, "two", id), std::string());
    QCOMPARE(stateOf(story, id), std::string("Pending:Wait"));
    QCOMPARE(complete(story, "two", id),
             "ValidationError: No active Lifecycle Action found with instance ID " + id);
    QCOMPARE(complete(story, "one", id), std::string());
    story.until(132);
    QCOMPARE(stateOf(story, id), std::string("InService"));
}

void LifecycleHooksTest::aDeletedHookEndsItsWaits()
{
    Story story = hooked(hook("up", true) + "," + hook("down", false), 2);
    story.until(130);
    const std::string kept = idOf(story, 0), lost = idOf(story, 1);
    complete(story, "up", kept);
    story.until(140);
    const std::string answered =
        story.call("autoscaling:DeleteLifecycleHook",
                   R"({"AutoScalingGroupName":"g","LifecycleHookName":"up"})");
    QCOMPARE(answered, std::string());
    story.until(150);
    QVERIFY(!has(story, lost)); // its launch was abandoned
    QCOMPARE(stateOf(story, kept), std::string("InService"));
    story.call("autoscaling:TerminateInstanceInAutoScalingGroup",
               R"({"InstanceId":")" + kept + R"(","ShouldDecrementDesiredCapacity":true})");
    story.until(160);
    QCOMPARE(stateOf(story, kept), std::string("Terminating:Wait"));
    story.call("autoscaling:DeleteLifecycleHook",
               R"({"AutoScalingGroupName":"g","LifecycleHookName":"down"})");
    QCOMPARE(stateOf(story, kept), std::string("Terminating:Proceed"));
    QCOMPARE(firstRule(whyLast(story, FactKind::lifecycleActionEnded)),
             std::string("group.hookDeleted"));
}

// As with a Spot instance that EC2 took back.
void LifecycleHooksTest::aMachineThatIsGoneStillWaits()
{
    Story story = hooked(hook("down", false));
    story.until(130);
    const std::string id = first(story);
    story.call("ec2:TerminateInstances", R"({"InstanceIds":[")" + id + R"("]})");
    story.until(400);
    QCOMPARE(stateOf(story, id), std::string("Terminating:Wait"));
    QCOMPARE(zones(story), std::string("1a 1")); // it was replaced meanwhile
    const sim::World& world = story.session.world();
    const auto cards = [&world] { // of machines that are gone
        std::vector<Readout> found;
        for (const Readout& card : sim::wholeFrame(world).readouts)
            if (card.word == "terminated")
                found.push_back(card);
        return found;
    };
    QCOMPARE(cards().size(), std::size_t{1});
    QCOMPARE(cards().front().lifecycle, std::string("Terminating:Wait"));
    QVERIFY(cards().front().verbs == std::vector{Verb::answerHook});
    QCOMPARE(complete(story, "down", id), std::string());
    QVERIFY(!has(story, id));
    QVERIFY(cards().empty());
}

void LifecycleHooksTest::aDeletedGroupWaitsForNothing()
{
    Story story = hooked(hook("up", true) + "," + hook("down", false), 2);
    story.until(130);
    complete(story, "up", idOf(story, 0));
    story.until(140);
    story.call("autoscaling:DeleteAutoScalingGroup",
               R"({"AutoScalingGroupName":"g","ForceDelete":true})");
    story.until(160);
    QVERIFY(itemsOf(story.state(), "autoScalingGroups").empty());
}

void LifecycleHooksTest::hooksAreDrawn()
{
    Story story = hooked(hook("up", true, R"(,"NotificationMetadata":"more")"));
    const ElementId id = idOfElement(story, "autoScalingGroup", "g");
    const auto hooks = [&] {
        return story.session.document().find(id)->as<doc::AutoScalingGroup>()->lifecycleHooks;
    };
    QCOMPARE(hooks().size(), std::size_t(1));
    QCOMPARE(hooks()[0].heartbeatTimeout, 3'600);
    QVERIFY(hooks()[0].defaultResult == doc::LifecycleResult::abandon);
    const std::string put = story.call(
        "autoscaling:PutLifecycleHook",
        R"({"AutoScalingGroupName":"g","LifecycleHookName":"up","HeartbeatTimeout":90})");
    QCOMPARE(put, std::string());
    QCOMPARE(hooks()[0].heartbeatTimeout, 90);
    QCOMPARE(hooks()[0].notificationMetadata, std::string("more")); // as it was
}

void LifecycleHooksTest::tellsTheEventsOfAws()
{
    Story story =
        hooked(hook("up", true, R"(,"NotificationMetadata":"more")") + "," + hook("down", false));
    story.until(130);
    const std::string id = first(story);
    const Json launch = story.event(eventOf(story, "EC2 Instance-launch Lifecycle Action"));
    QCOMPARE(textOf(launch, "source"), std::string("aws.autoscaling"));
    const Json& detail = *launch.find("detail");
    QCOMPARE(textOf(detail, "EC2InstanceId"), id);
    QCOMPARE(textOf(detail, "LifecycleHookName"), std::string("up"));
    QCOMPARE(textOf(detail, "AutoScalingGroupName"), std::string("g"));
    QCOMPARE(textOf(detail, "LifecycleTransition"),
             std::string("autoscaling:EC2_INSTANCE_LAUNCHING"));
    QCOMPARE(textOf(detail, "NotificationMetadata"), std::string("more"));
    const std::string token = textOf(detail, "LifecycleActionToken");
    QCOMPARE(token.size(), std::size_t(36));
    const std::string byToken = R"("LifecycleActionResult":"CONTINUE","LifecycleActionToken":")";
    QCOMPARE(answer(story, "CompleteLifecycleAction", "up", byToken + token + "\""), std::string());
    QCOMPARE(answer(story, "CompleteLifecycleAction", "up", byToken + token + "\""),
             "ValidationError: No active Lifecycle Action found with token " + token);
    story.until(140);
    story.call("autoscaling:SetDesiredCapacity", desired(0));
    story.until(150);
    const Json end = story.event(eventOf(story, "EC2 Instance-terminate Lifecycle Action"));
    QCOMPARE(textOf(*end.find("detail"), "LifecycleTransition"),
             std::string("autoscaling:EC2_INSTANCE_TERMINATING"));
    QVERIFY(end.find("detail")->find("NotificationMetadata") == nullptr);
}

QTEST_GUILESS_MAIN(LifecycleHooksTest)
#include "tst_lifecycle_hooks.moc"
