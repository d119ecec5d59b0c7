// SPDX-License-Identifier: GPL-3.0-or-later
// Instances that died in an Auto Scaling group, that do not count in it, or that it has no more.
#include "kinds/compute/auto_scaling_group.h"
#include "session/drawn.h"
#include "session/scaling.h"
#include "sim/frame_builder.h"
#include "sim/identity.h"

#include <QtTest>

#include <algorithm>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::scaling;

namespace {
std::string ask(Story& story, const std::string& operation, const std::string& instance,
                const char* more = "")
{
    return story.call("autoscaling:" + operation,
                      R"({"AutoScalingGroupName":"g","InstanceIds":[")" + instance + "\"]" + more +
                          "}");
}
constexpr const char* kLowers = R"(,"ShouldDecrementDesiredCapacity":true)";
constexpr const char* kKeeps = R"(,"ShouldDecrementDesiredCapacity":false)";

std::int64_t desiredOf(const Story& story)
{
    return numberOf(group(story), "DesiredCapacity");
}

Story pair()
{
    Story story;
    story.call("autoscaling:CreateAutoScalingGroup", create(sizes(1, 4, 2), R"("us-east-1a")"));
    story.until(150);
    return story;
}

sim::Ix<sim::Host> rowNamed(const Story& story, const std::string& id)
{
    const sim::World& world = story.session.world();
    auto at = world.hosts.first();
    while (at && sim::instanceIdText(world, world.hosts[at].number) != id)
        at = world.hosts.after(at);
    return at;
}

Readout cardOf(const Story& story, const std::string& id)
{
    const sim::World& world = story.session.world();
    for (const Readout& readout : sim::wholeFrame(world).readouts)
        if (readout.subject == Subject(idOf(world.hosts[rowNamed(story, id)])))
            return readout;
    return {};
}

void terminate(Story& story, const std::string& id)
{
    story.call("ec2:TerminateInstances", R"({"InstanceIds":[")" + id + R"("]})");
}
} // namespace

class GroupMembersTest : public QObject {
    Q_OBJECT

private slots:
    void whatDiedInStandbyIsStillShown();
    void whatDiedInStandbyFailsForItsLoss();
    void whatDiedInStandbyIsNoTargetAgain();
    void nothingIsLoweredWithOneInStandby();
    void aGroupWithoutSubnetsTakesNoneOfAZone();
    void faultsOfTheGroupSpareWhatWasDetached();
};

void GroupMembersTest::whatDiedInStandbyIsStillShown()
{
    Story story = pair();
    const std::string id = idOf(story, 0);
    ask(story, "EnterStandby", id, kLowers);
    story.until(160);
    terminate(story, id);
    story.until(600);
    QVERIFY(story.session.world().hosts[rowNamed(story, id)].phase == sim::HostPhase::buried);
    const Readout card = cardOf(story, id);
    QCOMPARE(card.lifecycle, std::string("Standby"));
    QCOMPARE(card.word, std::string("terminated"));
    const std::vector<Verb> verbs{Verb::protect, Verb::exitStandby, Verb::detach};
    QVERIFY(card.verbs == verbs);
    (void)story.session.command(MoveInGroup{card.subject, GroupMove::exitStandby, false, {}});
    story.until(610);
    QVERIFY(cardOf(story, id).lifecycle.empty()); // the group has replaced it
}

void GroupMembersTest::whatDiedInStandbyFailsForItsLoss()
{
    Story story = pair();
    const std::string id = idOf(story, 0);
    ask(story, "EnterStandby", id, kLowers);
    story.until(160);
    terminate(story, id);
    story.until(600);
    ask(story, "ExitStandby", id);
    story.until(610);
    const WhyCard why = whyLast(story, FactKind::scalingTerminationBegan);
    QVERIFY(std::any_of(why.causes.begin(), why.causes.end(), [](const CauseStep& cause) {
        return cause.text.starts_with("You terminated ");
    }));
}

void GroupMembersTest::whatDiedInStandbyIsNoTargetAgain()
{
    Story story;
    story.balancer();
    story.call("autoscaling:CreateAutoScalingGroup",
               create(sizes(0, 4, 2), R"("us-east-1a")", R"(,"TargetGroupARNs":["tg"])"));
    story.until(150);
    const std::string id = idOf(story, 0);
    ask(story, "EnterStandby", id, kLowers);
    story.until(500);
    QCOMPARE(stateOf(story, id), std::string("Standby"));
    terminate(story, id);
    story.until(900);
    const std::size_t before = factsOf(story, FactKind::targetRegistered).size();
    ask(story, "ExitStandby", id);
    story.until(910);
    QVERIFY(!has(story, id));
    QCOMPARE(factsOf(story, FactKind::targetRegistered).size(), before);
}

void GroupMembersTest::nothingIsLoweredWithOneInStandby()
{
    Story story = pair();
    const std::string id = idOf(story, 0);
    ask(story, "EnterStandby", id, kKeeps);
    story.until(400);
    QCOMPARE(zones(story), std::string("1a 2"));
    const std::string answer =
        story.call("autoscaling:TerminateInstanceInAutoScalingGroup",
                   R"({"InstanceId":")" + id + R"(","ShouldDecrementDesiredCapacity":true})");
    QCOMPARE(answer, std::string());
    story.until(700);
    QVERIFY(!has(story, id));
    QCOMPARE(desiredOf(story), std::int64_t{2});
    QCOMPARE(zones(story), std::string("1a 2"));
}

// It would be terminated at once, as one in a zone where the group has no subnet.
void GroupMembersTest::aGroupWithoutSubnetsTakesNoneOfAZone()
{
    Story story;
    story.instance("alone", "us-east-1a");
    draw(story, "g", doc::AutoScalingGroup{.minSize = 0, .desiredCapacity = 1},
         idOfElement(story, "cluster", "shop"));
    story.until(300);
    const std::string id = story.instanceId("alone");
    QCOMPARE(ask(story, "AttachInstances", "alone"),
             "ValidationError: The instance " + id +
                 " is not in an Availability Zone of Auto Scaling group g.");
    const Outcome asked = story.session.command(
        MoveInGroup{Subject(idOf(story.session.world().hosts[rowNamed(story, id)])),
                    GroupMove::attach, false, idOfElement(story, "autoScalingGroup", "g")});
    QVERIFY(!asked.has_value());
    const std::string own = idOf(story, 0); // which is in no zone
    ask(story, "DetachInstances", own, kLowers);
    story.until(310);
    QCOMPARE(ask(story, "AttachInstances", own), std::string());
    story.until(400);
    QCOMPARE(stateOf(story, own), std::string("InService"));
}

void GroupMembersTest::faultsOfTheGroupSpareWhatWasDetached()
{
    Story story = pair();
    const std::string detached = idOf(story, 0), kept = idOf(story, 1);
    ask(story, "DetachInstances", detached, kLowers);
    story.until(160);
    QCOMPARE(story.fault("stowage:instance-crash", R"("on":{"autoScalingGroup":"g"})"),
             std::string());
    story.until(170);
    const sim::World& world = story.session.world();
    QVERIFY(world.hosts[rowNamed(story, detached)].phase == sim::HostPhase::up);
    QVERIFY(world.hosts[rowNamed(story, kept)].phase == sim::HostPhase::gone);
}

QTEST_GUILESS_MAIN(GroupMembersTest)
#include "tst_group_members.moc"
