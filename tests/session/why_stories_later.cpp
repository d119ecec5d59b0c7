// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/document_json.h"
#include "session/alarms.h"
#include "session/deploying.h"
#include "session/drawn.h"
#include "session/managed.h"
#include "session/serverless.h"
#include "session/stories_of_facts.h"
#include "session/story.h"
#include "session/why_stories.h"

namespace stowage::session {

// More than one service may start in a minute.
Story heldByRate()
{
    Story story;
    for (const char* name : {"i1", "i2", "i3"})
        story.instance(name, "us-east-1a", 16'384, 64'000);
    story.definition("app", 64, 64);
    story.service("web", 600);
    story.until(30);
    return story;
}

// Deployments that fail, that are rolled back, and that have nothing to go back to.
Story failingDeployments()
{
    const auto breaker = [](const std::string& threshold) {
        return R"(,"deploymentConfiguration":{"deploymentCircuitBreaker":{"enable":true,)"
               R"("rollback":true,"thresholdConfiguration":{)" +
               threshold + "}}}";
    };
    Story story;
    story.instance("i1", "us-east-1a");
    story.definition("app", 128, 128);
    story.definition("huge", 4'096, 128);
    story.definition("weak", 128, 128, R"(,"dockerLabels":{"stowage.exit":"after:9s,code:1"})");
    story.definition("sick", 128, 128,
                     R"(,"healthCheck":{"command":["CMD-SHELL","false"],"interval":10})");
    story.service("web", 1, breaker(R"("type":"BOUNDED_PERCENT","value":50)"));
    story.service("big", 1, breaker(R"("type":"COUNT","value":2)"), "huge");
    story.service("weak", 4, breaker(R"("type":"UNBOUNDED_PERCENT","value":25)"), "weak");
    story.until(120);
    story.fault("stowage:fail-health-checks",
                R"("on":{"taskDefinition":"sick"},"probe":"container")");
    story.call("ecs:UpdateService",
               R"({"cluster":"shop","service":"web","taskDefinition":"sick"})");
    story.until(600);
    story.fault("stowage:bad-image", R"("on":{"service":"web"},"for":"15s")");
    story.call("ecs:UpdateService",
               R"({"cluster":"shop","service":"web","forceNewDeployment":true})");
    story.until(900);
    return story;
}

// Traffic that shifts at once, by steps and a little first, that goes back, and alarms that are
// heeded and ignored.
Story shiftedTraffic()
{
    const auto deploy = [](Story& story, const std::string& family) {
        story.call("ecs:UpdateService",
                   R"({"cluster":"shop","service":"web","taskDefinition":")" + family + "\"}");
    };
    const auto strategy = [](Story& story, const std::string& more) {
        story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web",)" + more + "}");
    };
    Story story = shiftingShop(shifting("BLUE_GREEN"));
    story.call("elbv2:CreateListener",
               R"({"LoadBalancerArn":"alb","Protocol":"HTTP","Port":8080,)"
               R"("DefaultActions":[{"Type":"forward","TargetGroupArn":"tg2"}]})");
    std::string tested = kTwo;
    tested.insert(tested.find(R"("roleArn")"), R"("testListenerRule":"alb:8080",)");
    strategy(story, tested);
    story.until(900);
    strategy(story, shifting("LINEAR", R"(,"linearConfiguration":{"stepPercent":50.0,)"
                                       R"("stepBakeTimeInMinutes":1})"));
    deploy(story, "next");
    story.until(990);
    deploy(story, "app");
    story.until(2'000);
    strategy(story, shifting("CANARY", R"(,"canaryConfiguration":{"canaryPercent":2.5,)"
                                       R"("canaryBakeTimeInMinutes":1})"));
    deploy(story, "next");
    story.until(3'000);
    deploy(story, "app");
    story.until(3'060);
    story.call("ecs:StopServiceDeployment", R"({"serviceDeploymentArn":"web"})");
    story.until(3'600);
    story.call("cloudwatch:PutMetricAlarm", alarms::alarm(alarms::kYours, alarms::above("10")));
    strategy(story, R"("deploymentConfiguration":{"strategy":"ROLLING","alarms":{"alarmNames":)"
                    R"(["busy"],"enable":true,"rollback":true}})");
    for (int n = 0; n < 2; ++n) {
        deploy(story, "app");
        story.until(static_cast<double>(story.session.world().now.micros) / 1e6 + 60);
        story.call("cloudwatch:SetAlarmState",
                   R"({"AlarmName":"busy","StateValue":"ALARM","StateReason":"to see it"})");
        story.until(static_cast<double>(story.session.world().now.micros) / 1e6 + 600);
        story.call("cloudwatch:SetAlarmState",
                   R"({"AlarmName":"busy","StateValue":"ALARM","StateReason":"to see it"})");
    }
    return story;
}

// Clients that stick to their targets, so that new ones get none until an old one goes.
Story stickyShop()
{
    Story story(io::readDocument(fileText("resources/examples/heal.stowage.json"), "")->document);
    story.until(300);
    (void)story.session.perform(doc::SetField{{lastOf(story, "targetGroup")}, "stickiness", true});
    story.until(310);
    story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web","desiredCount":5})");
    story.fault("stowage:follow", R"("on":{"source":"users"})");
    story.until(600);
    story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web","desiredCount":1})");
    story.until(900);
    return story;
}

// Tasks that move to another zone, and to one without room.
Story rebalanced()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.definition("app", 128, 128);
    story.service("web", 3);
    story.until(120);
    story.instance("i2", "us-east-1c", 64, 64);
    story.until(200);
    story.instance("i3", "us-east-1b");
    story.until(400);
    story.instance("i4", "us-east-1c");
    story.until(900);
    return story;
}
// Services on Fargate that are divided, lack a route, capacity or quota, or start too many at once.
Story onFargate()
{
    using namespace serverless;
    Story story;
    define(story);
    putProviders(story);
    story.service("web", 4, kWorkshop + network());
    story.until(60);
    story.fault("stowage:spot-interruption", R"("on":{"cluster":"shop"},"for":"5m")");
    story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"app")" +
                                  strategy(R"({"capacityProvider":"FARGATE_SPOT","weight":1})") +
                                  network() + "}");
    story.until(400);
    const ElementId subnet = lastOf(story, "subnet");
    (void)story.session.perform(doc::SetField{{subnet}, "natGateway", false});
    story.service("late", 2, kOnFargate + network(R"("us-east-1b")"));
    story.until(600);
    story.service("many", 150, kOnFargate + network(R"("us-east-1a")"));
    story.until(610);
    (void)story.session.perform(doc::SetDocument{"fargateVcpus", std::int64_t{100}});
    story.until(700);
    return story;
}

// A provider whose group grows and shrinks, is held back, protects and never suffices.
Story managedScaling()
{
    using namespace managed;
    Story story = withGroup(scaling::sizes(0, 4, 0), R"(,"instanceWarmupPeriod":600)",
                            R"(,"managedTerminationProtection":"ENABLED")",
                            R"(,"NewInstancesProtectedFromScaleIn":true)");
    story.definition("app", 2'048, 1'024);
    story.definition("huge", 128, 8'000);
    story.definition("tiny", 64, 64);
    story.service("web", 3, kOnProvider);
    story.service("huge", 1, kOnProvider, "huge");
    story.until(1'800);
    want(story, 1);
    story.until(4'500);
    story.service("many", 600, kOnProvider);
    story.until(5'400);
    story.call("ecs:DeleteService", R"({"cluster":"shop","service":"many","force":true})");
    story.call("ecs:DeleteService", R"({"cluster":"shop","service":"huge","force":true})");
    story.call("ecs:DeleteService", R"({"cluster":"shop","service":"web","force":true})");
    story.call("ecs:UpdateCapacityProvider",
               R"({"name":"p","autoScalingGroupProvider":{"managedDraining":"DISABLED"}})");
    story.until(9'000);
    story.call("ecs:PutClusterCapacityProviders",
               R"({"cluster":"shop","capacityProviders":[],"defaultCapacityProviderStrategy":[]})");
    story.call("ecs:DeleteCapacityProvider", R"({"capacityProvider":"p"})");
    return story;
}

} // namespace stowage::session
