// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/why_stories.h"

#include "io/document_json.h"
#include "io/recording.h"
#include "kinds/catalog.h"
#include "kinds/compute/instance.h"
#include "kinds/identity/role.h"
#include "session/alarms.h"
#include "session/drawn.h"
#include "session/service_scaling.h"
#include "session/stories_of_facts.h"
#include "session/story.h"
#include "sim/rules.h"

#include <QString>
#include <QtGlobal>

#include <fstream>
#include <sstream>

namespace stowage::session {

namespace {
Session stormy(const std::string& example, Duration length)
{
    const auto opened =
        io::readDocument(fileText("resources/examples/" + example + ".stowage.json"), example);
    auto calls = io::readRecording(fileText("tests/cli/storm-" + example + ".jsonl"), example);
    Session session = *Session::open(opened->document, Keep::nothing);
    session.schedule(*std::move(calls));
    session.advance(Time{} + length);
    return session;
}

// What those leave out: what goes wrong while tasks start, and what is deleted.
Story rarities()
{
    Story story;
    story.call("ecs:CreateCluster", R"({"clusterName":"spare"})");
    story.instance("i1", "us-east-1a");
    story.instance("i2", "us-east-1b");
    story.definition("app", 256, 512, R"(,"portMappings":[{"containerPort":80,"hostPort":0}])");
    story.definition("huge", 4'096, 512);
    story.balancer(R"(,"HealthCheckIntervalSeconds":10)");
    story.service("web", 2,
                  R"(,"loadBalancers":[{"targetGroupArn":"tg","containerName":"app",)"
                  R"("containerPort":80}])");
    story.service(
        "stuck", 1,
        R"(,"deploymentConfiguration":{"minimumHealthyPercent":100,"maximumPercent":100})");
    story.service("big", 1, "", "huge");
    story.until(300);
    story.call("ecs:UpdateService",
               R"({"cluster":"shop","service":"stuck","forceNewDeployment":true})");
    story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"huge"})");
    story.call("ecs:RunTask", R"({"cluster":"spare","taskDefinition":"app"})");
    story.until(600);
    story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web","desiredCount":6})");
    story.until(606);
    story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web","desiredCount":1})");
    story.until(900);
    story.call("ecs:UpdateContainerInstancesState",
               R"({"cluster":"shop","containerInstances":["i1"],"status":"DRAINING"})");
    story.until(1'200);
    for (const std::string_view kind : {"service", "targetGroup", "cluster"})
        for (;;) {
            const ElementId one = lastOf(story, kind);
            if (one.text.empty() || !story.session.perform(doc::RemoveElements{{one}}))
                break;
            story.until(1'300);
        }
    story.until(1'500);
    return story;
}

// Slow starts, and a definition that goes.
Story slowStarts()
{
    Story story(io::readDocument(fileText("resources/examples/heal.stowage.json"), "")->document);
    (void)story.session.perform(
        doc::SetField{{lastOf(story, "targetGroup")}, "slowStartSeconds", std::int64_t{60}});
    story.definition("old", 256, 512);
    story.until(300);
    (void)story.session.perform(doc::RemoveElements{{lastOf(story, "taskDefinition")}});
    story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web","desiredCount":5})");
    story.until(600);
    return story;
}

// No law that is built answers itself without an end, so the fact is told as the engine would.
sim::World pausedRun()
{
    sim::World world = slowStarts().session.world();
    world.paused = "The run is paused at 00:10:00: laws kept answering each other.";
    world.cause = world.facts.count();
    world.tell({FactKind::runPaused, {EntityKind::simulation, 1}, sim::ruleNumber("run.limit")});
    return world;
}

// Clients whose way is closed by a security group, and opened again.
Story guarded()
{
    Story story(
        io::readDocument(fileText("resources/examples/first-service.stowage.json"), "")->document);
    story.until(300);
    const std::string rule =
        R"({"GroupName":"web-sg","IpProtocol":"tcp","FromPort":80,"ToPort":80,)"
        R"("CidrIp":"0.0.0.0/0"})";
    story.call("ec2:RevokeSecurityGroupIngress", rule);
    story.until(360);
    story.call("ec2:AuthorizeSecurityGroupIngress", rule);
    story.until(420);
    return story;
}

// Containers with checks of their own, which fail for a while.
Story containerChecks()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.definition("app", 128, 128,
                     R"(,"healthCheck":{"command":["CMD-SHELL","true"],"interval":10})");
    story.service("web", 2);
    story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"app"})");
    story.until(120);
    story.fault("stowage:fail-health-checks", R"("on":{},"probe":"container","for":"2m")");
    story.until(600);
    return story;
}

// Agents that come and go, what is deregistered, and tasks that may not be stopped for a while.
Story agentsAndProtection()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.instance("i2", "us-east-1a");
    story.definition("app", 128, 128);
    story.definition("app", 256, 128);
    story.service("web", 2);
    story.until(60);
    const sim::World& world = story.session.world();
    for (auto at = world.tasks.first(); at; at = world.tasks.after(at))
        (void)story.session.command(ProtectTask{idOf(world.tasks[at]), seconds(300)});
    story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web","desiredCount":0})");
    story.fault("stowage:agent-disconnect", R"("on":{"instance":"i1"},"for":"60s")");
    story.until(120);
    (void)story.session.command(ProtectTask{idOf(world.tasks[world.tasks.first()]), std::nullopt});
    story.until(600);
    story.call("ecs:PutAttributes",
               R"({"cluster":"shop","attributes":[{"name":"disk","targetId":"i1"}]})");
    story.call("ecs:DeregisterTaskDefinition", R"({"taskDefinition":"app:1"})");
    story.call("ecs:DeregisterContainerInstance",
               R"({"cluster":"shop","containerInstance":"i2","force":true})");
    story.until(700);
    return story;
}

// A group through all that befalls one.
Story scaling()
{
    Story story;
    story.instance("i1", "us-east-1a");
    const auto group = [&story](const std::string& operation, const std::string& more) {
        story.call("autoscaling:" + operation, R"({"AutoScalingGroupName":"g",)" + more + "}");
    };
    group("CreateAutoScalingGroup", R"("MinSize":0,"MaxSize":4,"DesiredCapacity":3,)"
                                    R"("InstanceType":"m5.large","Subnets":["us-east-1a"])");
    story.until(120);
    story.call("ec2:StopInstances", R"({"InstanceIds":["i1"]})");
    story.call("ec2:TerminateInstances", R"({"InstanceIds":["g 1"]})");
    story.until(300);
    group("UpdateAutoScalingGroup", R"("VPCZoneIdentifier":"us-east-1a,us-east-1b")");
    story.until(600);
    for (const char* name : {"g 2", "g 3", "g 4", "g 5"})
        group("SetInstanceProtection",
              R"("ProtectedFromScaleIn":true,"InstanceIds":[")" + std::string(name) + R"("])");
    group("SetDesiredCapacity", R"("DesiredCapacity":1)");
    story.until(620);
    for (const char* name : {"g 2", "g 3", "g 4", "g 5"})
        group("SetInstanceProtection",
              R"("ProtectedFromScaleIn":false,"InstanceIds":[")" + std::string(name) + R"("])");
    story.until(700);
    story.fault("aws:ec2:asg-insufficient-instance-capacity-error",
                R"("on":{"autoScalingGroup":"g"},"for":"1m")");
    (void)story.session.perform(doc::SetField{{lastOf(story, "autoScalingGroup")}, "spot", true});
    group("SetDesiredCapacity", R"("DesiredCapacity":2)");
    story.until(1'000);
    story.fault("aws:ec2:send-spot-instance-interruptions", R"("on":{"autoScalingGroup":"g"})");
    story.until(1'200);
    group("DeleteAutoScalingGroup", R"("ForceDelete":true)");
    story.until(1'300);
    return story;
}

// Instances that wait for hooks, go to Standby and leave their group.
Story lifecycles()
{
    Story story;
    const auto group = [&story](const std::string& operation, const std::string& more) {
        story.call("autoscaling:" + operation, R"({"AutoScalingGroupName":"g",)" + more + "}");
    };
    group("CreateAutoScalingGroup",
          R"("MinSize":0,"MaxSize":4,"DesiredCapacity":2,"InstanceType":"m5.large",)"
          R"("Subnets":["us-east-1a"],"LifecycleHookSpecificationList":[{"LifecycleHookName":"up",)"
          R"("LifecycleTransition":"autoscaling:EC2_INSTANCE_LAUNCHING","HeartbeatTimeout":60}])");
    story.until(130);
    group("RecordLifecycleActionHeartbeat", R"("LifecycleHookName":"up","InstanceId":"g 1")");
    story.until(140);
    group("CompleteLifecycleAction",
          R"("LifecycleHookName":"up","InstanceId":"g 1","LifecycleActionResult":"CONTINUE")");
    story.until(300);
    group("DeleteLifecycleHook", R"("LifecycleHookName":"up")");
    story.until(600);
    group("EnterStandby", R"("InstanceIds":["g 1"],"ShouldDecrementDesiredCapacity":false)");
    story.until(610);
    story.call("ec2:TerminateInstances", R"({"InstanceIds":["g 1"]})");
    story.until(700);
    group("ExitStandby", R"("InstanceIds":["g 1"])");
    story.until(900);
    const sim::World& world = story.session.world();
    const sim::Ix<sim::Host> last =
        world.autoScalingGroups[world.autoScalingGroups.first()].lastHost;
    const std::string name(world.text(world.hosts[last].name));
    group("DetachInstances",
          R"("InstanceIds":[")" + name + R"("],"ShouldDecrementDesiredCapacity":true)");
    story.until(910);
    group("AttachInstances", R"("InstanceIds":[")" + name + R"("])");
    story.until(1'000);
    return story;
}

// An instance and tasks that lack their roles, and what calls AWS.
Story withoutRoles()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.definition("app", 128, 128,
                     R"(,"secrets":[{"name":"KEY","valueFrom":"/key"}]}],)"
                     R"("executionRoleArn":"ecsTaskExecutionRole","volumes":[{"name":"v")");
    (void)story.session.perform(
        doc::SetField{{lastOf(story, "taskDefinition")}, "executionRoleArn", std::string()});
    doc::Element instance;
    instance.id = story.session.document().nextId(doc::infoOf<doc::Instance>());
    instance.name = "i2";
    instance.parent = lastOf(story, "cluster");
    instance.props = doc::Instance{.instanceProfile = ""};
    (void)story.session.perform(doc::AddElement{instance});
    story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"app"})");
    story.until(300);
    story.call("ecs:RegisterTaskDefinition",
               R"({"family":"reader","containerDefinitions":[{"name":"reader","image":"reader:1",)"
               R"("cpu":64,"memory":64,"dockerLabels":{"stowage.aws-action":"s3:GetObject"}}]})");
    story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"reader"})");
    story.until(400);
    doc::Element role;
    role.id = story.session.document().nextId(doc::infoOf<doc::Role>());
    role.name = "reader";
    role.props = doc::Role{};
    (void)story.session.perform(doc::AddElement{role});
    (void)story.session.perform(
        doc::AddLink{{lastOf(story, "taskDefinition"), role.id, "taskRole"}});
    story.until(410);
    return story;
}
// An instance whose container runtime hangs, a tag that names another image, and images that cannot
// be pulled.
Story imagesAndRuntimes()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.definition("app", 128, 128);
    story.service("web", 1);
    story.until(60);
    story.fault("stowage:impair-instance", R"("on":{"instance":"i1"},"for":"60s")");
    story.call("ecr:PutImage", R"({"repositoryName":"app","imageTag":"1"})");
    story.until(200);
    story.fault("stowage:bad-image", R"("on":{"service":"web"},"for":"5m")");
    story.fault("stowage:memory-leak", R"("on":{"service":"web"})");
    story.call("ecs:UpdateService",
               R"({"cluster":"shop","service":"web","forceNewDeployment":true})");
    story.until(900);
    return story;
}

// An instance that a daemon has to leave, and a target group without a place for one more target.
Story leftOutside()
{
    Story story;
    story.balancer();
    story.instance("i1", "us-east-1a");
    story.definition("app", 64, 64, R"(,"portMappings":[{"containerPort":80}])");
    std::string targets;
    for (int port = 1; port <= 1'000; ++port)
        targets += (targets.empty() ? "" : ",") + std::string(R"({"Id":"i1","Port":)") +
                   std::to_string(port) + "}";
    story.call("elbv2:RegisterTargets", R"({"TargetGroupArn":"tg","Targets":[)" + targets + "]}");
    story.service("web", 1,
                  R"(,"loadBalancers":[{"targetGroupArn":"tg","containerName":"app",)"
                  R"("containerPort":80}])");
    story.call("ecs:CreateService",
               R"({"cluster":"shop","serviceName":"agent","taskDefinition":"app",)"
               R"("schedulingStrategy":"DAEMON","placementConstraints":[{"type":"memberOf",)"
               R"~("expression":"not(attribute:role exists)"}]})~");
    story.until(60);
    story.call("ecs:PutAttributes",
               R"({"cluster":"shop","attributes":[{"name":"role","targetId":"i1"}]})");
    story.until(120);
    story.fault("stowage:api-throttling", R"("on":{},"for":"60s")");
    story.call("ecs:StopTask", R"({"cluster":"shop","task":"none"})");
    (void)story.session.command(TerminateInstance{lastOf(story, "instance")});
    story.until(240);
    return story;
}

// A service that is scaled by its target, held by each of what may hold it, and no longer scaled.
Story scaledService()
{
    namespace scaling = service_scaling;
    const std::string call = "application-autoscaling:";
    Story story = scaling::shopOf(4);
    story.call(call + "RegisterScalableTarget", scaling::bounds(1, 8));
    story.call(call + "PutScalingPolicy", scaling::tracking("p", "50"));
    story.call(call + "PutScheduledAction",
               scaling::scheduled("night", "at(2026-01-01T01:30:00)", R"("MaxCapacity":2)"));
    story.until(300);
    scaling::putAll(story, 5, 20, 75);
    scaling::putAll(story, 25, 40, 10);
    story.until(5'000);
    story.until(6'000);
    story.call(call + "DeleteScalingPolicy", "{" + scaling::kOf + R"(,"PolicyName":"p"})");
    story.call(call + "DeregisterScalableTarget", "{" + scaling::kOf + "}");
    return story;
}

// An alarm that goes off by what was put, is set, and goes.
Story watched()
{
    Story story;
    story.call("cloudwatch:PutMetricAlarm", alarms::alarm(alarms::kYours, alarms::above("10", 2)));
    story.call("cloudwatch:PutMetricData", alarms::put(20.5, 0));
    story.call("cloudwatch:PutMetricData", alarms::put(12, 60));
    story.call("cloudwatch:PutMetricData", alarms::put(3, 120));
    story.until(245);
    story.call("cloudwatch:SetAlarmState",
               R"({"AlarmName":"busy","StateValue":"ALARM","StateReason":"to see it"})");
    story.until(900);
    story.call("cloudwatch:DeleteAlarms", R"({"AlarmNames":["busy"]})");
    return story;
}
} // namespace

std::string fileText(const std::string& path)
{
    std::ifstream file(qEnvironmentVariable("STOWAGE_SOURCE_DIR").toStdString() + "/" + path);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

const std::vector<sim::World>& worlds()
{
    static const std::vector<sim::World> all{stormy("heal", hours(4)).world(),
                                             stormy("first-service", hours(4)).world(),
                                             rarities().session.world(),
                                             pausedRun(),
                                             containerChecks().session.world(),
                                             agentsAndProtection().session.world(),
                                             guarded().session.world(),
                                             scaling().session.world(),
                                             withoutRoles().session.world(),
                                             imagesAndRuntimes().session.world(),
                                             leftOutside().session.world(),
                                             lifecycles().session.world(),
                                             failingDeployments().session.world(),
                                             rebalanced().session.world(),
                                             onFargate().session.world(),
                                             managedScaling().session.world(),
                                             watched().session.world(),
                                             scaledService().session.world(),
                                             shiftedTraffic().session.world(),
                                             hookedDeployments().session.world(),
                                             stickyShop().session.world(),
                                             heldByRate().session.world(),
                                             queued().session.world(),
                                             published().session.world(),
                                             fullQueue(),
                                             rulesAndStores().session.world(),
                                             routedRequests().session.world(),
                                             stored().session.world(),
                                             repositories().session.world(),
                                             deduplicated().session.world(),
                                             managedVolumes().session.world(),
                                             loggedTasks().session.world(),
                                             warmPools().session.world()};
    return all;
}

} // namespace stowage::session
