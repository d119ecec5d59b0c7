// SPDX-License-Identifier: MIT
#include "sim/laws/fargate_network.h"

#include "base/text.h"
#include "plan/fargate.h"
#include "sim/because.h"
#include "sim/laws/images.h"
#include "sim/laws/machines.h"
#include "sim/laws/network.h"
#include "sim/laws/tasks.h"
#include "sim/rules.h"

#include <algorithm>
#include <string>
#include <vector>

namespace stowage::sim::fargate {

namespace {
constexpr int kHttps = 443;

// Something that is fetched through the interface, and what the task stops for where it cannot be.
struct Errand {
    std::string what;                   // "pull nginx:latest"
    std::vector<std::string> endpoints; // that lead to it without the internet; none: nothing else
    std::string reason;
    bool isImage = false; // of a public registry
};

struct Obstacle {
    std::string lack; // in words without a full stop; empty: there is none
    std::string reason;
    bool isImage = false;
};

// AWS page "Task networking for Fargate": what is fetched before the containers start.
std::vector<Errand> errandsOf(const ContainerNode& container)
{
    std::vector<Errand> errands;
    const auto addSecret = [&errands](const std::string& named, bool isSecret) {
        errands.push_back(
            {"fetch " + named,
             {isSecret ? "secretsmanager" : "ssm"},
             std::string("ResourceInitializationError: unable to pull secrets or registry auth: "
                         "execution resource retrieval failed: unable to retrieve ") +
                 (isSecret ? "secret from asm" : "secrets from ssm") +
                 ": service call has been retried 5 time(s): RequestCanceled: request context "
                 "canceled caused by: context deadline exceeded. Please check your task network "
                 "configuration."});
    };
    if (!container.repositoryCredentials.empty())
        addSecret(container.repositoryCredentials, true);
    for (const std::string& secret : container.secrets)
        addSecret(secret, secret.find(":secretsmanager:") != std::string::npos);
    if (isPrivateEcrImage(container.image))
        errands.push_back(
            {"pull " + container.image,
             {"ecr.api", "ecr.dkr", "s3"},
             "ResourceInitializationError: unable to pull secrets or registry auth: The task "
             "cannot pull registry auth from Amazon ECR: There is a connection issue between the "
             "task and Amazon ECR. Check your task network configuration. RequestError: send "
             "request failed caused by: Post \"https://api.ecr.us-east-1.amazonaws.com/\": dial "
             "tcp: i/o timeout"});
    else
        errands.push_back({"pull " + container.image,
                           {},
                           "CannotPullContainerError: pull image manifest has been retried 5 "
                           "time(s): failed to resolve ref " +
                               container.image + ": failed to do request: dial tcp: i/o timeout",
                           true});
    if (container.logsToCloudWatch)
        errands.push_back({"write to CloudWatch Logs",
                           {"logs"},
                           "ResourceInitializationError: failed to validate logger args: create "
                           "stream has been retried 1 times: failed to create Cloudwatch log "
                           "stream: RequestError: send request failed caused by: Post "
                           "\"https://logs.us-east-1.amazonaws.com/\": dial tcp: i/o timeout"});
    return errands;
}

const SubnetNode* subnetOf(const World& world, const Task& task)
{
    if (world.asked.subnets)
        for (const SubnetNode& node : *world.asked.subnets)
            if (node.id.text == world.text(task.subnet))
                return &node;
    return nullptr;
}

std::string missingOf(const SubnetNode& subnet, const Errand& errand)
{
    std::vector<std::string> missing;
    for (const std::string& endpoint : errand.endpoints)
        if (std::find(subnet.endpoints.begin(), subnet.endpoints.end(), endpoint) ==
            subnet.endpoints.end())
            missing.push_back(endpoint);
    return joined(missing, ", ");
}

// Why the errand cannot be done, in words without a full stop; empty: it can.
std::string lackOf(const SubnetNode& subnet, bool hasPublicAddress, const Errand& errand)
{
    const bool hasRoute = subnet.isPublic ? hasPublicAddress : subnet.hasNat;
    const std::string missing = missingOf(subnet, errand);
    if (hasRoute || (missing.empty() && !errand.endpoints.empty()))
        return {};
    std::string lack = "it cannot " + errand.what + " from its subnet " + subnet.name;
    lack += subnet.isPublic ? ", which is public, because its interface has no public address "
                              "(assignPublicIp is DISABLED)"
                            : ", which is private, because there is no NAT gateway";
    return missing.empty() ? lack : lack + " and no VPC endpoint for " + missing;
}

Obstacle obstacleOf(const World& world, Ix<Task> at)
{
    const Task& task = world.tasks[at];
    const SubnetNode* subnet = subnetOf(world, task);
    if (!machines::isOnFargate(world, at) || subnet == nullptr)
        return {};
    const std::string guarded = network::obstacleOut(world, at, kHttps);
    for (const ContainerNode& container : world.asked.revisions[task.revision.slot]->containers)
        for (const Errand& errand : errandsOf(container)) {
            std::string lack = lackOf(*subnet, task.hasPublicAddress, errand);
            if (lack.empty() && !guarded.empty())
                lack = "it cannot " + errand.what + ", because " + guarded;
            if (!lack.empty())
                return {lack, errand.reason, errand.isImage};
        }
    return {};
}
} // namespace

std::string lackOfRoute(const World& world, Ix<Task> at, const std::string& what,
                        const std::vector<std::string>& endpoints)
{
    const Task& task = world.tasks[at];
    const SubnetNode* subnet = subnetOf(world, task);
    if (!machines::isOnFargate(world, at) || subnet == nullptr)
        return {};
    std::string lack = lackOf(*subnet, task.hasPublicAddress, {what, endpoints, {}});
    const std::string guarded = lack.empty() ? network::obstacleOut(world, at, kHttps) : "";
    return guarded.empty() ? lack : "it cannot " + what + ", because " + guarded;
}

bool isCutOff(const World& world, Ix<Task> task)
{
    return machines::isOnFargate(world, task) && !obstacleOf(world, task).lack.empty();
}

void fail(World& world, Ix<Task> task)
{
    const Obstacle obstacle = obstacleOf(world, task);
    const Because because(world, world.tell({FactKind::startUnreachable, idOf(world.tasks[task]),
                                             ruleNumber("fargate.network")},
                                            {world.names.intern(obstacle.lack)}));
    if (obstacle.isImage)
        images::notPulled(world, task);
    tasks::requestStop(world, task, StopCode::taskFailedToStart, obstacle.reason);
}

} // namespace stowage::sim::fargate
