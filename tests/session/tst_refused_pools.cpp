// SPDX-License-Identifier: GPL-3.0-or-later
// What Amazon EC2 Auto Scaling and Amazon ECS refuse of warm pools, in their words.
#include "session/pools.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::scaling;
using namespace stowage::session::pools;

namespace {
std::string ask(Story& story, const std::string& operation, const std::string& more = {})
{
    return story.call("autoscaling:" + operation, R"({"AutoScalingGroupName":"g")" + more + "}");
}

const std::string kNoReuse =
    "When you create or update a warm pool for an Auto Scaling group for Amazon ECS, you cannot "
    "set the option that returns instances to the warm pool on scale in (ReuseOnScaleIn).";

std::string provide(Story& story)
{
    return story.call("ecs:CreateCapacityProvider",
                      R"({"name":"p","autoScalingGroupProvider":{"autoScalingGroupArn":"g"}})");
}
} // namespace

class RefusedPoolsTest : public QObject {
    Q_OBJECT

private slots:
    void noSpotAndNoMixedInstances();
    void noReuseForACapacityProvider();
    void valuesAreThoseOfAws();
    void whatHoldsInstancesIsDeletedByForce();
    void warmInstancesAreNotTerminatedThroughTheGroup();
};

void RefusedPoolsTest::noSpotAndNoMixedInstances()
{
    const std::string words = "ValidationError: You can't add a warm pool to an Auto Scaling group "
                              "that has a mixed instances policy or a launch template or launch "
                              "configuration that requests Spot Instances.";
    const std::string mixed = R"(,"MixedInstancesPolicy":{"LaunchTemplate":{"Overrides":[)"
                              R"({"InstanceType":"m5.large"}]}})";
    Story story;
    story.call("autoscaling:CreateAutoScalingGroup", create(sizes(0, 2, 0), R"("us-east-1a")"));
    const ElementId id = lastOf(story, "autoScalingGroup");
    perform(story, doc::SetField{{id}, "spot", true});
    QCOMPARE(ask(story, "PutWarmPool"), words);
    perform(story, doc::SetField{{id}, "spot", false});
    QCOMPARE(ask(story, "PutWarmPool"), std::string());
    QCOMPARE(ask(story, "UpdateAutoScalingGroup", mixed), words);
    story.until(10);
    QCOMPARE(inPool(story), std::string("Warmed:Pending 2"));
    perform(story, doc::SetField{{id}, "spot", true}); // the drawing may say what AWS would not do
    story.until(20);
    QVERIFY(itemsOf(story.state(), "warmPools").empty());
}

void RefusedPoolsTest::noReuseForACapacityProvider()
{
    Story story;
    story.call("autoscaling:CreateAutoScalingGroup", create(sizes(0, 2, 0), R"("us-east-1a")"));
    put(story, kReuse);
    QCOMPARE(provide(story), "ClientException: " + kNoReuse);
    put(story, R"(,"InstanceReusePolicy":{"ReuseOnScaleIn":false})");
    QCOMPARE(provide(story), std::string());
    QCOMPARE(ask(story, "PutWarmPool", kReuse), "ValidationError: " + kNoReuse);
    QCOMPARE(ask(story, "PutWarmPool", R"(,"MinSize":1)"), std::string());
}

void RefusedPoolsTest::valuesAreThoseOfAws()
{
    Story story;
    story.call("autoscaling:CreateAutoScalingGroup", create(sizes(0, 2, 0), R"("us-east-1a")"));
    QCOMPARE(ask(story, "PutWarmPool", R"(,"PoolState":"Asleep")"),
             std::string("ValidationError: PoolState must be Stopped, Running or Hibernated, but "
                         "was Asleep."));
    QCOMPARE(ask(story, "PutWarmPool", R"(,"MinSize":-1)"),
             std::string("ValidationError: MinSize must be between 0 and 10000, but was -1."));
    QCOMPARE(ask(story, "PutWarmPool", R"(,"MaxGroupPreparedCapacity":-2)"),
             std::string("ValidationError: MaxGroupPreparedCapacity must be between -1 and 10000, "
                         "but was -2."));
    QCOMPARE(story.call("autoscaling:PutWarmPool", R"({"AutoScalingGroupName":"h"})"),
             std::string("ValidationError: AutoScalingGroup name not found - AutoScalingGroup 'h' "
                         "not found"));
    QVERIFY(itemsOf(story.state(), "warmPools").empty());
}

void RefusedPoolsTest::whatHoldsInstancesIsDeletedByForce()
{
    Story story;
    story.call("autoscaling:CreateAutoScalingGroup", create(sizes(0, 2, 0), R"("us-east-1a")"));
    QCOMPARE(ask(story, "DeleteWarmPool"),
             std::string("ValidationError: No warm pool found for Auto Scaling group g"));
    put(story);
    story.until(10);
    QCOMPARE(ask(story, "DeleteWarmPool"),
             std::string("ResourceInUse: The operation can't be performed because the resource is "
                         "in use."));
    QCOMPARE(ask(story, "DeleteWarmPool", R"(,"ForceDelete":true)"), std::string());
    story.until(20);
    QVERIFY(itemsOf(story.state(), "warmPools").empty());
}

void RefusedPoolsTest::warmInstancesAreNotTerminatedThroughTheGroup()
{
    Story story = withPool(sizes(0, 2, 0), {}, true);
    story.until(150);
    const std::string id = warmId(story);
    QCOMPARE(story.call("autoscaling:TerminateInstanceInAutoScalingGroup",
                        R"({"InstanceId":")" + id + R"(","ShouldDecrementDesiredCapacity":false})"),
             std::string("ValidationError: TerminateInstanceInAutoScalingGroup cannot be called on "
                         "instances in a warm pool."));
    QCOMPARE(ask(story, "SetInstanceProtection",
                 R"(,"ProtectedFromScaleIn":true,"InstanceIds":[")" + id + R"("])"),
             "ValidationError: The instance " + id +
                 " is not in InService or EnteringStandby or Standby.");
    QCOMPARE(ask(story, "EnterStandby",
                 R"(,"ShouldDecrementDesiredCapacity":true,"InstanceIds":[")" + id + R"("])"),
             "ValidationError: The instance " + id + " is not in InService.");
    QVERIFY(!story.session.command(
        TerminateInGroup{sim::idOf(story.session.world().hosts[sim::Ix<sim::Host>{0}]), false}));
}

QTEST_GUILESS_MAIN(RefusedPoolsTest)
#include "tst_refused_pools.moc"
