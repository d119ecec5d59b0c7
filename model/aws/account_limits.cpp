// SPDX-License-Identifier: MIT
#include "aws/account_limits.h"

#include "kinds/compute/service.h"

#include <cstddef>

namespace stowage::aws {

namespace {
constexpr std::size_t kMostTags = 50; // of each resource

struct Limit {
    Quota quota;
    std::size_t most = 0;
    std::string_view exception;
    std::string_view words;
};

constexpr std::string_view kEcs = "The limit for the resource was exceeded.";

// Amazon ECS endpoints and quotas; Quotas for your Application Load Balancers; Quotas for Amazon
// EC2 Auto Scaling; Quotas for Application Auto Scaling.
constexpr Limit kLimits[] = {
    {Quota::clusters, 10'000, "LimitExceededException", kEcs},
    {Quota::servicesOfCluster, 5'000, "LimitExceededException", kEcs},
    {Quota::instancesOfCluster, 5'000, "LimitExceededException", kEcs},
    {Quota::loadBalancers, 50, "TooManyLoadBalancers",
     "You've reached the limit on the number of load balancers for your AWS account."},
    {Quota::autoScalingGroups, 500, "LimitExceeded",
     "You have already reached a limit for your Amazon EC2 Auto Scaling resources (for example, "
     "Auto Scaling groups, launch configurations, or lifecycle hooks)."},
    {Quota::scalableTargets, 3'000, "LimitExceededException",
     "A per-account resource limit is exceeded."},
};

std::size_t elementsOf(const doc::Document& document, std::string_view kind)
{
    std::size_t count = 0;
    for (const auto& element : document.elements())
        count += element->is(kind) ? 1 : 0;
    return count;
}

std::size_t childrenOf(const doc::Document& document, const ElementId& cluster,
                       std::string_view kind)
{
    std::size_t count = 0;
    for (const ElementId& child : document.childrenOf(cluster))
        count += document.find(child)->is(kind) ? 1 : 0;
    return count;
}

// Registered ones, of Auto Scaling groups too.
std::size_t instancesOf(const sim::World& world, const ElementId& cluster)
{
    const auto home = sim::rowOf<sim::Cluster>(world, EntityKind::cluster, Subject(cluster));
    std::size_t count = 0;
    if (home)
        for (auto at = world.clusters[home].firstHost; at; at = world.hosts[at].nextOfCluster)
            ++count;
    return count;
}

std::size_t scalableIn(const doc::Document& document)
{
    std::size_t count = 0;
    for (const auto& element : document.elements())
        if (const auto* service = element->as<doc::Service>())
            count += service->maxCapacity > 0 ? 1 : 0;
    return count;
}

std::size_t countOf(const CallInput& input, Quota quota, const ElementId& cluster)
{
    switch (quota) {
    case Quota::clusters:
        return elementsOf(input.document, "cluster");
    case Quota::servicesOfCluster:
        return childrenOf(input.document, cluster, "service");
    case Quota::instancesOfCluster:
        return instancesOf(input.world, cluster);
    case Quota::loadBalancers:
        return elementsOf(input.document, "loadBalancer");
    case Quota::autoScalingGroups:
        return elementsOf(input.document, "autoScalingGroup");
    case Quota::scalableTargets:
        return scalableIn(input.document);
    }
    return 0;
}
} // namespace

std::optional<AwsException> objectionToOneMore(const CallInput& input, Quota quota,
                                               const ElementId& cluster)
{
    for (const Limit& limit : kLimits)
        if (limit.quota == quota && countOf(input, quota, cluster) >= limit.most)
            return AwsException{std::string(limit.exception), std::string(limit.words)};
    return std::nullopt;
}

std::optional<AwsException> objectionToTags(std::string_view operation, const io::Json& with)
{
    const io::Json* tags = with.find(operation.starts_with("ecs:") ? "tags" : "Tags");
    if (tags == nullptr || tags->items() == nullptr || tags->items()->size() <= kMostTags)
        return std::nullopt;
    if (operation.starts_with("ecs:"))
        return invalidParameter("tags can have at most 50 items.");
    if (operation.starts_with("elbv2:"))
        return AwsException{"TooManyTags",
                            "You've reached the limit on the number of tags for this resource."};
    return AwsException{"ValidationError", "Tags can have at most 50 items."};
}

} // namespace stowage::aws
