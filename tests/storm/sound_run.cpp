// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ensure.h"
#include "sim/adopt.h"
#include "sim/engine.h"
#include "storm/damages.h"
#include "support/traffic_plan.h"

namespace stowage::storm {

using namespace stowage::sim;

namespace {
// Of its two containers one waits until the other is HEALTHY.
DefinitionNode waiting()
{
    tests::PlanBuilder builder = tests::plan().definition(64, 64);
    DefinitionNode node = builder.made().definitions[0];
    node.id = ElementId("definition-3");
    node.family = "waiting";
    ContainerNode& first = node.containers.front();
    first.check.stated = true;
    first.check.intervalSeconds = 300;
    ContainerNode second = first;
    second.id = ElementId("container-waiting");
    second.name = "waits";
    second.check = {};
    second.essential = false;
    second.dependsOn = {{0, Condition::healthy}};
    node.containers.push_back(second);
    return node;
}

// An alarm, and a policy that scales a service; neither has anything to do within ten minutes.
void watchAndScale(Plan& plan, const ServiceNode& scaled)
{
    AlarmNode alarm;
    alarm.id = ElementId("alarm-1");
    alarm.metric = {"AWS/ECS", "CPUUtilization", {{"ClusterName", "cluster-2"}}};
    alarm.threshold = 80 * kOne;
    plan.alarms.push_back(alarm);
    ScalingPolicyNode policy;
    policy.id = ElementId("policy-1");
    policy.service = scaled.id;
    policy.metric = {
        "AWS/ECS", "CPUUtilization", {{"ClusterName", "cluster-1"}, {"ServiceName", scaled.name}}};
    policy.target = 50 * kOne;
    plan.scalingPolicies.push_back(policy);
}

// The tasks of the definition write into it.
void addFileSystem(Plan& plan, DefinitionNode& definition)
{
    FileSystemNode system;
    system.id = ElementId("file-system-1");
    system.name = "data";
    MountTargetNode target;
    target.subnet = ElementId("subnet-9");
    target.zone = "us-east-1a";
    system.targets = {target};
    plan.fileSystems.push_back(system);
    plan.fileSystemUses.push_back({definition.id, system.id});
    VolumeNode volume;
    volume.name = "data";
    volume.kind = VolumeKind::fileSystem;
    definition.volumes = {volume};
    definition.containers.front().kibPerMinute = 1'024;
    definition.containers.front().writesInto = 0;
}

// Each task has a volume of Amazon EBS; attaching it takes no longer than its interface does.
void addVolume(DefinitionNode& definition, ServiceNode& service)
{
    VolumeNode volume;
    volume.name = "scratch";
    volume.kind = VolumeKind::managed;
    definition.volumes.push_back(volume);
    service.volume.name = volume.name;
    service.volume.sizeGib = 10;
    service.volume.role = "arn:aws:iam::123456789012:role/ecsInfrastructureRole";
}

// One task on Fargate Spot, in the other cluster.
void addServerless(Plan& plan)
{
    tests::PlanBuilder builder = tests::plan().definition(256, 512).service(1);
    DefinitionNode definition = builder.made().definitions[0];
    definition.id = ElementId("definition-4");
    definition.family = "serverless";
    definition.network = NetworkMode::awsvpc;
    definition.cpu = 256;
    definition.memory = 512;
    definition.runsOnFargate = true;
    ServiceNode service = builder.made().services[0];
    service.id = ElementId("service-3");
    service.name = "serverless";
    service.cluster = ElementId("cluster-2");
    service.definition = definition.id;
    service.providers = {{"FARGATE_SPOT", 0, 1}};
    SubnetNode subnet;
    subnet.id = ElementId("subnet-9");
    subnet.zone = "us-east-1a";
    addFileSystem(plan, definition);
    addVolume(definition, service);
    service.subnets = {subnet.id};
    service.subnetZones = {subnet.zone};
    plan.subnets.push_back(subnet);
    plan.definitions.push_back(definition);
    plan.services.push_back(service);
}

// Of three messages two are worked on for an hour, by the tasks of this definition.
void addMessages(Plan& plan, DefinitionNode& definition)
{
    QueueNode queue;
    queue.id = ElementId("queue-1");
    queue.name = "queue-1";
    queue.visibilitySeconds = 43'200;
    plan.queues.push_back(queue);
    queue.id = ElementId("queue-2");
    queue.name = "queue-2.fifo";
    queue.visibilitySeconds = 36'000;
    queue.isFifo = true;
    plan.queues.push_back(queue);
    queue.id = ElementId("queue-1"); // which is polled
    TopicNode topic;
    topic.id = ElementId("topic-1");
    topic.name = "topic-1";
    plan.topics.push_back(topic);
    plan.polls.push_back({definition.id, definition.containers.front().name, queue.id});
    definition.namesTaskRole = true;
    definition.containers.front().application.messageMillis = 3'600'000;
}

void addScaledGroup(Plan& plan)
{
    plan.clusters.push_back({ElementId("cluster-2"), "cluster-2"});
    AutoScalingGroupNode group; // in a cluster of its own, so that nothing else changes
    group.id = ElementId("asg-1");
    group.cluster = ElementId("cluster-2");
    group.maxSize = group.desiredCapacity = 1;
    group.launch.instanceType = "m5.large";
    group.protectsNewInstances = true;
    plan.autoScalingGroups.push_back(group);
    CapacityProviderNode provider; // whose group has all that it may
    provider.id = ElementId("provider-1");
    provider.name = "provider-1";
    provider.cluster = group.cluster;
    provider.group = group.id;
    plan.capacityProviders.push_back(provider);
}

void addRule(Plan& plan)
{
    EventRuleNode rule;
    rule.id = ElementId("rule-1");
    rule.name = "hourly";
    rule.schedule = "rate(1 hour)";
    plan.events.rules.push_back(rule);
}

// Of images that nothing runs.
void addRepository(Plan& plan)
{
    ImageRepositoryNode repository;
    repository.id = ElementId("repository-1");
    repository.name = "unused";
    repository.images = {{"latest", 60, {}}};
    plan.imageRepositories.push_back(repository);
}

// Of all that the first definition runs.
void addLogs(Plan& plan)
{
    LogGroupNode group;
    group.id = ElementId("log-group-1");
    group.name = "/ecs/app";
    plan.logGroups.push_back(group);
    for (ContainerNode& container : plan.definitions.front().containers) {
        container.logsToCloudWatch = true;
        container.logs = {group.name, "ecs", false};
    }
}

void askByHand(World& world)
{
    SendMessages send;
    send.queue = ElementId("queue-1");
    send.body = "hello";
    send.count = 3;
    ensure(static_cast<bool>(obey(world, send)), "a queue that is drawn takes messages");
    send.queue = ElementId("queue-2");
    send.count = 1;
    send.group = "a";
    for (const char* id : {"1", "2", "3", "4"}) {
        send.sentId = id;
        ensure(static_cast<bool>(obey(world, send)), "a FIFO queue takes messages of a group");
    }
    ReceiveMessages receive;
    receive.queue = send.queue;
    receive.most = 2;
    ensure(static_cast<bool>(obey(world, receive)), "what is visible can be received");
    RunTask run;
    run.cluster = ElementId("cluster-1");
    run.definition = ElementId("definition-3");
    ensure(static_cast<bool>(obey(world, run)), "a task that is defined can be run");
}
} // namespace

World soundRun(Watch& watch)
{
    Plan plan = tests::shop(3, 100);
    tests::PlanBuilder builder = tests::plan().definition(64, 64).service(2);
    builder.made().definitions[0].id = ElementId("definition-2");
    builder.made().definitions[0].family = "other";
    ServiceNode other = builder.made().services[0];
    other.id = ElementId("service-2");
    other.name = "other";
    other.definition = ElementId("definition-2");
    other.constraints = {
        {ConstraintType::distinctInstance, ""},
        {ConstraintType::memberOf, "attribute:ecs.availability-zone == us-east-1a"}};
    addMessages(plan, builder.made().definitions[0]);
    plan.definitions.push_back(builder.made().definitions[0]);
    other.minCapacity = 1;
    other.maxCapacity = 10;
    plan.services.push_back(other);
    plan.definitions.push_back(waiting());
    HostNode late = plan.hosts[0];
    late.id = ElementId("instance-late");
    late.registersAtOnce = false;
    addScaledGroup(plan);
    addServerless(plan);
    addRule(plan);
    addRepository(plan);
    addLogs(plan);
    watchAndScale(plan, other);
    plan.profile = "typical";
    World world = *begin(plan);
    const auto live = [&](Time until) {
        while (world.agenda.nextDue() <= until) {
            advance(world, world.agenda.nextDue());
            watch.look(world);
        }
        advance(world, until);
    };
    live(Time{} + minutes(8));
    stepForEdit(world);
    const Ix<Task> victim =
        world.services[rowOf<Service>(world, EntityKind::service, Subject(other.id))].firstTask;
    ensure(static_cast<bool>(obey(world, StopTask{idOf(world.tasks[victim]), {}})),
           "a task that runs can be stopped");
    live(Time{} + minutes(9));
    stepForEdit(world);
    askByHand(world);
    live(Time{} + minutes(10));
    plan.hosts.push_back(late);
    stepForEdit(world);
    adopt(world, plan);
    live(world.now);
    watch.sweep(world);
    return world;
}

} // namespace stowage::storm
