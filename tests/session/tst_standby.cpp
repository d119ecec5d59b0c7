// SPDX-License-Identifier: GPL-3.0-or-later
// Instances in Standby, and such that are detached from their group and attached to one.
#include "session/drawn.h"
#include "session/scaling.h"
#include "sim/frame_builder.h"

#include <QtTest>

#include <algorithm>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::scaling;

namespace {
std::string ask(Story& story, const std::string& operation, const std::string& instance,
                const char* more = "", const std::string& group = "g")
{
    return story.call("autoscaling:" + operation, R"({"AutoScalingGroupName":")" + group +
                                                      R"(","InstanceIds":[")" + instance + "\"]" +
                                                      more + "}");
}
constexpr const char* kLowers = R"(,"ShouldDecrementDesiredCapacity":true)";
constexpr const char* kKeeps = R"(,"ShouldDecrementDesiredCapacity":false)";

std::int64_t desiredOf(const Story& story)
{
    return numberOf(group(story), "DesiredCapacity");
}

Story pair(const std::string& more = {})
{
    Story story;
    story.call("autoscaling:CreateAutoScalingGroup",
               create(sizes(1, 4, 2), R"("us-east-1a")", more));
    story.until(150);
    return story;
}
} // namespace

class StandbyTest : public QObject {
    Q_OBJECT

private slots:
    void countsNotInStandby();
    void isReplacedWhereTheCapacityStays();
    void tasksAreStillPlacedThere();
    void isNoTargetInStandby();
    void isNotReplacedWhateverItsHealth();
    void returnsThroughLaunchHooks();
    void protectionHoldsThere();
    void mayBeTerminatedThere();
    void detachesAndAttaches();
    void aDrawnInstanceIsAttached();
    void detachesOutOfStandby();
    void tellsInAwsWords();
    void theWindowIsToldWhereItIs();
};

void StandbyTest::countsNotInStandby()
{
    Story story = pair();
    const std::string id = idOf(story, 0);
    QCOMPARE(ask(story, "EnterStandby", id, kLowers), std::string());
    QCOMPARE(stateOf(story, id), std::string("EnteringStandby"));
    QCOMPARE(textOf(activities(story)[0], "StatusCode"), std::string("InProgress"));
    story.until(150.9);
    QCOMPARE(stateOf(story, id), std::string("EnteringStandby"));
    story.until(151.1);
    QCOMPARE(stateOf(story, id), std::string("Standby"));
    QCOMPARE(desiredOf(story), std::int64_t{1});
    story.until(600);
    QCOMPARE(members(story).size(), std::size_t(2)); // nothing launched, nothing terminated
    QCOMPARE(ask(story, "ExitStandby", id), std::string());
    QCOMPARE(stateOf(story, id), std::string("Pending"));
    QCOMPARE(textOf(activities(story)[0], "StatusCode"), std::string("PreInService"));
    story.until(602);
    QCOMPARE(stateOf(story, id), std::string("InService"));
    QCOMPARE(desiredOf(story), std::int64_t{2});
    story.until(900);
    QCOMPARE(zones(story), std::string("1a 2"));
}

void StandbyTest::isReplacedWhereTheCapacityStays()
{
    Story story = pair();
    const std::string id = idOf(story, 0);
    ask(story, "EnterStandby", id, kKeeps);
    story.until(400);
    QCOMPARE(desiredOf(story), std::int64_t{2});
    QCOMPARE(zones(story), std::string("1a 2"));
    QCOMPARE(stateOf(story, id), std::string("Standby"));
    ask(story, "ExitStandby", id);
    story.until(600);
    QCOMPARE(zones(story), std::string("1a 3"));
}

// Amazon ECS does not know of it.
void StandbyTest::tasksAreStillPlacedThere()
{
    Story story;
    story.call("autoscaling:CreateAutoScalingGroup", create(sizes(0, 4, 1), R"("us-east-1a")"));
    story.until(150);
    ask(story, "EnterStandby", idOf(story, 0), kLowers);
    story.until(160);
    story.definition("app", 128, 128);
    story.service("web", 2);
    story.until(200);
    QCOMPARE(story.running("web"), std::int64_t{2});
}

void StandbyTest::isNoTargetInStandby()
{
    Story story;
    story.balancer();
    story.call("elbv2:ModifyTargetGroupAttributes",
               R"({"TargetGroupArn":"tg","Attributes":[{"Key":"deregistration_delay.)"
               R"(timeout_seconds","Value":"60"}]})");
    story.call("autoscaling:CreateAutoScalingGroup",
               create(sizes(0, 4, 1), R"("us-east-1a")", R"(,"TargetGroupARNs":["tg"])"));
    story.until(150);
    const std::string id = idOf(story, 0);
    ask(story, "EnterStandby", id, kLowers);
    story.until(200);
    QCOMPARE(stateOf(story, id), std::string("EnteringStandby"));
    QCOMPARE(story.targetState(id), std::string("draining"));
    story.until(215);
    QCOMPARE(stateOf(story, id), std::string("Standby"));
    ask(story, "ExitStandby", id);
    story.until(217);
    QCOMPARE(story.targetState(id), std::string("initial"));
}

void StandbyTest::isNotReplacedWhateverItsHealth()
{
    Story story = pair();
    const std::string id = idOf(story, 0);
    ask(story, "EnterStandby", id, kLowers);
    story.until(160);
    story.call("ec2:TerminateInstances", R"({"InstanceIds":[")" + id + R"("]})");
    story.until(600);
    QCOMPARE(stateOf(story, id), std::string("Standby"));
    for (const Json& member : members(story))
        QCOMPARE(textOf(member, "HealthStatus"), std::string("Healthy"));
    QCOMPARE(firstRule(whyLast(story, FactKind::standbySpared)), std::string("group.standby"));
    ask(story, "ExitStandby", id);
    story.until(610);
    QVERIFY(!has(story, id)); // then it is checked
    story.until(900);
    QCOMPARE(zones(story), std::string("1a 2"));
}

void StandbyTest::returnsThroughLaunchHooks()
{
    Story story = pair();
    const std::string id = idOf(story, 0);
    ask(story, "EnterStandby", id, kLowers);
    story.until(160);
    story.call("autoscaling:PutLifecycleHook",
               R"({"AutoScalingGroupName":"g","LifecycleHookName":"up","LifecycleTransition":)"
               R"("autoscaling:EC2_INSTANCE_LAUNCHING"})");
    ask(story, "ExitStandby", id);
    story.until(165);
    QCOMPARE(stateOf(story, id), std::string("Pending:Wait"));
    QCOMPARE(desiredOf(story), std::int64_t{2});
    story.call("autoscaling:CompleteLifecycleAction",
               R"({"AutoScalingGroupName":"g","LifecycleHookName":"up","InstanceId":")" + id +
                   R"(","LifecycleActionResult":"CONTINUE"})");
    story.until(170);
    QCOMPARE(stateOf(story, id), std::string("InService"));
}

void StandbyTest::protectionHoldsThere()
{
    Story story = pair();
    const std::string id = idOf(story, 0);
    ask(story, "EnterStandby", id, kLowers);
    story.until(160);
    const std::string answer = story.call("autoscaling:SetInstanceProtection",
                                          R"({"AutoScalingGroupName":"g","InstanceIds":[")" + id +
                                              R"("],"ProtectedFromScaleIn":true})");
    QCOMPARE(answer, std::string());
}

void StandbyTest::mayBeTerminatedThere()
{
    Story story = pair();
    const std::string id = idOf(story, 0);
    ask(story, "EnterStandby", id, kLowers);
    story.until(160);
    const std::string answer =
        story.call("autoscaling:TerminateInstanceInAutoScalingGroup",
                   R"({"InstanceId":")" + id + R"(","ShouldDecrementDesiredCapacity":false})");
    QCOMPARE(answer, std::string());
    story.until(400);
    QCOMPARE(members(story).size(), std::size_t(1)); // it counted for nothing
}

void StandbyTest::detachesAndAttaches()
{
    Story story = pair();
    const std::string id = idOf(story, 0);
    QCOMPARE(ask(story, "DetachInstances", id, kLowers), std::string());
    QCOMPARE(stateOf(story, id), std::string("Detaching"));
    story.until(152);
    QVERIFY(!has(story, id));
    QCOMPARE(desiredOf(story), std::int64_t{1});
    QCOMPARE(itemsOf(story.state(), "containerInstances").size(), std::size_t(2)); // it runs on
    QVERIFY(eventOf(story, "EC2 Instance Terminate Successful") != 0);
    QCOMPARE(ask(story, "AttachInstances", id), std::string());
    QCOMPARE(stateOf(story, id), std::string("Pending"));
    story.until(160);
    QCOMPARE(stateOf(story, id), std::string("InService"));
    QCOMPARE(desiredOf(story), std::int64_t{2});
    ask(story, "DetachInstances", id, kKeeps);
    story.until(400);
    QVERIFY(!has(story, id));
    QCOMPARE(zones(story), std::string("1a 2")); // another one was launched
    QCOMPARE(itemsOf(story.state(), "containerInstances").size(), std::size_t(3));
    story.call("ec2:TerminateInstances", R"({"InstanceIds":[")" + id + R"("]})");
    story.until(700);
    QCOMPARE(itemsOf(story.state(), "containerInstances").size(), std::size_t(2));
}

void StandbyTest::aDrawnInstanceIsAttached()
{
    Story story;
    story.instance("alone", "us-east-1a");
    story.call("autoscaling:CreateAutoScalingGroup", create(sizes(0, 4, 0), R"("us-east-1a")"));
    story.until(10);
    const std::string id = story.instanceId("alone");
    QCOMPARE(ask(story, "AttachInstances", "alone"), std::string());
    story.until(20);
    QCOMPARE(stateOf(story, id), std::string("InService"));
    story.call("ec2:TerminateInstances", R"({"InstanceIds":["alone"]})");
    story.until(400);
    QVERIFY(!has(story, id));
    QCOMPARE(zones(story), std::string("1a 1")); // it was replaced
}

void StandbyTest::detachesOutOfStandby()
{
    Story story = pair();
    const std::string id = idOf(story, 0);
    ask(story, "EnterStandby", id, kLowers);
    story.until(160);
    QCOMPARE(ask(story, "DetachInstances", id, kLowers), std::string());
    story.until(170);
    QVERIFY(!has(story, id));
    QCOMPARE(desiredOf(story), std::int64_t{1}); // it counted for nothing
}

void StandbyTest::tellsInAwsWords()
{
    Story story = pair();
    const std::string id = idOf(story, 0);
    ask(story, "EnterStandby", id, kLowers);
    story.until(160);
    const Json out = activities(story)[0];
    QCOMPARE(textOf(out, "Description"), "Moving EC2 instance to Standby: " + id);
    QCOMPARE(textOf(out, "Cause"), "At 2026-01-01T00:02:30Z instance " + id +
                                       " was moved to standby in response to a user request, "
                                       "shrinking the capacity from 2 to 1.");
    ask(story, "ExitStandby", id);
    story.until(170);
    QCOMPARE(textOf(activities(story)[0], "Description"),
             "Moving EC2 instance out of Standby: " + id);
    QVERIFY(contains(textOf(activities(story)[0], "Cause"),
                     " was moved out of standby in response to a user request, increasing the "
                     "capacity from 1 to 2."));
    ask(story, "DetachInstances", id, kKeeps);
    story.until(180);
    bool isTold = false;
    for (const Json& activity : activities(story))
        isTold =
            isTold ||
            (textOf(activity, "Description") == "Detaching EC2 instance: " + id &&
             textOf(activity, "Cause").ends_with(" was detached in response to a user request."));
    QVERIFY(isTold);
    ask(story, "AttachInstances", id);
    story.until(190);
    QCOMPARE(textOf(activities(story)[0], "Description"),
             "Attaching an existing EC2 instance: " + id);
    QVERIFY(contains(textOf(activities(story)[0], "Cause"),
                     "an instance was added in response to user request. Keeping the capacity at "
                     "the new 3."));
}

void StandbyTest::theWindowIsToldWhereItIs()
{
    Story story = pair();
    const sim::World& world = story.session.world();
    const auto card = [&world] {
        const sim::Ix<sim::Host> first =
            world.autoScalingGroups[world.autoScalingGroups.first()].firstHost;
        for (const Readout& readout : sim::wholeFrame(world).readouts)
            if (readout.subject == Subject(idOf(world.hosts[first])))
                return readout;
        return Readout{};
    };
    const auto offers = [&card](Verb verb) {
        const std::vector<Verb> verbs = card().verbs;
        return std::find(verbs.begin(), verbs.end(), verb) != verbs.end();
    };
    QCOMPARE(card().lifecycle, std::string("InService"));
    QVERIFY(offers(Verb::enterStandby) && offers(Verb::detach) && !offers(Verb::exitStandby));
    const Outcome asked =
        story.session.command(MoveInGroup{card().subject, GroupMove::enterStandby, true, {}});
    QVERIFY(asked.has_value());
    QCOMPARE(card().lifecycle, std::string("EnteringStandby"));
    QVERIFY(card().mood == Mood::stopping);
    story.until(160);
    QCOMPARE(card().lifecycle, std::string("Standby"));
    QVERIFY(card().mood == Mood::info);
    QVERIFY(offers(Verb::exitStandby) && !offers(Verb::enterStandby));
    story.call("autoscaling:PutLifecycleHook",
               R"({"AutoScalingGroupName":"g","LifecycleHookName":"up","LifecycleTransition":)"
               R"("autoscaling:EC2_INSTANCE_LAUNCHING"})");
    (void)story.session.command(MoveInGroup{card().subject, GroupMove::exitStandby, false, {}});
    story.until(165);
    QCOMPARE(card().lifecycle, std::string("Pending:Wait"));
    QVERIFY(card().mood == Mood::starting);
    QVERIFY(offers(Verb::answerHook));
    QVERIFY(
        story.session.command(AnswerHook{card().subject, {}, HookAnswer::proceeds}).has_value());
    story.until(170);
    QCOMPARE(card().lifecycle, std::string("InService"));
    QVERIFY(!story.session.command(AnswerHook{card().subject, {}, HookAnswer::proceeds}));
}

QTEST_GUILESS_MAIN(StandbyTest)
#include "tst_standby.moc"
