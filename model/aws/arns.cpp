// SPDX-License-Identifier: MIT
#include "aws/arns.h"

#include "base/text.h"
#include "sim/identity.h"

namespace stowage::aws {

namespace {
constexpr std::string_view kEcs = "arn:aws:ecs:us-east-1:123456789012:";

std::string ecsArn(std::string_view type, std::string_view rest)
{
    return std::string(kEcs) + std::string(type) + "/" + std::string(rest);
}

// An instance that was never in a cluster has no name there.
std::string clusterName(const sim::World& world, sim::Ix<sim::Cluster> at)
{
    return at ? std::string(world.text(world.clusters[at].name)) : std::string();
}
} // namespace

std::string clusterArn(const sim::World& world, sim::Ix<sim::Cluster> at)
{
    return ecsArn("cluster", clusterName(world, at));
}

std::string serviceArn(const sim::World& world, sim::Ix<sim::Service> at)
{
    const sim::Service& service = world.services[at];
    return ecsArn("service", clusterName(world, service.cluster) + "/" +
                                 std::string(world.text(service.name)));
}

std::string taskArn(const sim::World& world, sim::Ix<sim::Task> at)
{
    const sim::Task& task = world.tasks[at];
    return ecsArn("task",
                  clusterName(world, task.cluster) + "/" + sim::taskIdText(world, task.number));
}

std::string containerArn(const sim::World& world, sim::Ix<sim::ContainerRun> at)
{
    const sim::ContainerRun& container = world.containers[at];
    const sim::Task& task = world.tasks[container.task];
    return ecsArn("container", clusterName(world, task.cluster) + "/" +
                                   sim::taskIdText(world, task.number) + "/" +
                                   sim::containerIdText(world, container.number));
}

std::string containerInstanceArn(const sim::World& world, sim::Ix<sim::Host> at)
{
    const sim::Host& host = world.hosts[at];
    return ecsArn("container-instance", clusterName(world, host.cluster) + "/" +
                                            sim::containerInstanceIdText(world, host.number));
}

std::string taskDefinitionArn(const sim::World& world, sim::Ix<sim::Revision> at)
{
    const sim::Revision& revision = world.revisions[at];
    return ecsArn("task-definition", std::string(world.text(revision.family)) + ":" +
                                         numberText(std::int64_t{revision.revision}));
}

std::string autoScalingGroupArn(const sim::World& world, sim::Ix<sim::ScalingGroup> at)
{
    const sim::ScalingGroup& group = world.autoScalingGroups[at];
    return "arn:aws:autoscaling:us-east-1:123456789012:autoScalingGroup:" +
           sim::scalingGroupIdText(world, group.number) + ":autoScalingGroupName/" +
           std::string(world.text(group.name));
}

std::string alarmArn(const sim::World& world, const sim::Alarm& alarm)
{
    return "arn:aws:cloudwatch:us-east-1:123456789012:alarm:" + std::string(world.text(alarm.name));
}

std::string scalingPolicyArn(const sim::World& world, sim::Ix<sim::ScalingPolicy> at)
{
    const sim::ScalingPolicy& policy = world.scalingPolicies[at];
    const std::string begin = "arn:aws:autoscaling:us-east-1:123456789012:scalingPolicy:" +
                              sim::scalingPolicyIdText(world, policy.number);
    if (policy.group)
        return begin + ":autoScalingGroupName/" +
               std::string(world.text(world.autoScalingGroups[policy.group].name)) +
               ":policyName/" + std::string(world.text(policy.name));
    const sim::Service& service = world.services[policy.service];
    return begin + ":resource/ecs/service/" +
           std::string(world.text(world.clusters[service.cluster].name)) + "/" +
           std::string(world.text(service.name)) + ":policyName/" +
           std::string(world.text(policy.name));
}

std::string targetGroupArn(const sim::World& world, sim::Ix<sim::TargetGroup> at)
{
    const sim::TargetGroup& group = world.targetGroups[at];
    return sim::targetGroupArnText(world, group.number, world.text(group.name));
}

namespace {
// What is of a service, by its cluster's name and its own.
std::string ofServiceArn(const sim::World& world, std::string_view type, sim::Ix<sim::Service> at,
                         std::string_view id)
{
    const sim::Service& service = world.services[at];
    return ecsArn(type, clusterName(world, service.cluster) + "/" +
                            std::string(world.text(service.name)) + "/" + std::string(id));
}

std::string listenerId(int port)
{
    return hexText(static_cast<std::uint64_t>(port), 16);
}

// Priority 0: the default one.
std::string ruleId(int port, int priority)
{
    return hexText(static_cast<std::uint64_t>(port) + static_cast<std::uint64_t>(priority) * 65'536,
                   16);
}
} // namespace

std::string serviceDeploymentArn(const sim::World& world, sim::Ix<sim::Deployment> at)
{
    const sim::Deployment& row = world.deployments[at];
    return ofServiceArn(world, "service-deployment", row.service,
                        sim::serviceDeploymentIdText(world, row.number));
}

std::string serviceRevisionArn(const sim::World& world, sim::Ix<sim::Deployment> at)
{
    const sim::Deployment& row = world.deployments[at];
    return ofServiceArn(world, "service-revision", row.service,
                        sim::serviceRevisionIdText(world, row.number));
}

std::string ruleArn(const sim::World& world, sim::Ix<sim::Balancer> at, int port, int priority)
{
    const sim::Balancer& row = world.balancers[at];
    return "arn:aws:elasticloadbalancing:us-east-1:123456789012:listener-rule/" +
           sim::loadBalancerIdText(world, row.number, world.text(row.name)) + "/" +
           listenerId(port) + "/" + ruleId(port, priority);
}

bool isRule(std::string_view arn, std::string_view balancer, int port, int priority)
{
    const std::vector<std::string> parts = split(arn, '/');
    return parts.size() == 6 && parts[0].ends_with(":listener-rule") && parts[2] == balancer &&
           parts[4] == listenerId(port) && parts[5] == ruleId(port, priority);
}

std::string listenerRuleArn(const sim::World& world, sim::Ix<sim::Balancer> at, int port)
{
    return ruleArn(world, at, port, 0);
}

bool isListenerRule(std::string_view arn, std::string_view balancer, int port)
{
    return isRule(arn, balancer, port, 0);
}

} // namespace stowage::aws
