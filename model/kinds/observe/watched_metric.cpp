// SPDX-License-Identifier: MIT
#include "kinds/observe/watched_metric.h"

#include <algorithm>

namespace stowage::doc {

namespace {
// What may have a metric, by the link to it.
struct Bearers {
    std::string_view space, name;
    std::vector<std::string_view> links;
};

const std::vector<Bearers>& bearers()
{
    static const std::vector<Bearers> kBearers = {
        {"AWS/ECS", "CPUUtilization", {"service", "cluster"}},
        {"AWS/ECS", "MemoryUtilization", {"service", "cluster"}},
        {"AWS/ECS", "CPUReservation", {"cluster"}},
        {"AWS/ECS", "MemoryReservation", {"cluster"}},
        {"AWS/EC2", "CPUUtilization", {"autoScalingGroup"}},
        {"AWS/ECS/ManagedScaling", "CapacityProviderReservation", {"capacityProvider"}},
        {"AWS/SQS", "ApproximateNumberOfMessagesVisible", {"queue"}},
        {"AWS/SQS", "ApproximateNumberOfMessagesNotVisible", {"queue"}},
        {"AWS/SQS", "ApproximateNumberOfMessagesDelayed", {"queue"}},
        {"AWS/SQS", "NumberOfMessagesSent", {"queue"}},
        {"AWS/SQS", "NumberOfMessagesReceived", {"queue"}},
        {"AWS/SQS", "NumberOfMessagesDeleted", {"queue"}},
        {"AWS/SQS", "NumberOfEmptyReceives", {"queue"}},
        {"AWS/SQS", "ApproximateAgeOfOldestMessage", {"queue"}},
        {"AWS/ApplicationELB", "RequestCount", {"targetGroup", "loadBalancer"}},
        {"AWS/ApplicationELB", "RequestCountPerTarget", {"targetGroup"}},
        {"AWS/ApplicationELB", "TargetResponseTime", {"targetGroup", "loadBalancer"}},
        {"AWS/ApplicationELB", "HTTPCode_Target_5XX_Count", {"targetGroup", "loadBalancer"}},
        {"AWS/ApplicationELB", "HTTPCode_ELB_3XX_Count", {"loadBalancer"}},
        {"AWS/ApplicationELB", "HTTPCode_ELB_4XX_Count", {"loadBalancer"}},
        {"AWS/ApplicationELB", "HTTPCode_ELB_5XX_Count", {"loadBalancer"}},
        {"AWS/ApplicationELB", "HTTP_Redirect_Count", {"loadBalancer"}},
        {"AWS/ApplicationELB", "HTTP_Fixed_Response_Count", {"loadBalancer"}},
        {"AWS/ApplicationELB", "HealthyHostCount", {"targetGroup"}},
        {"AWS/ApplicationELB", "UnHealthyHostCount", {"targetGroup"}},
    };
    return kBearers;
}

const std::vector<std::string_view>* linksFor(const MetricName& metric)
{
    for (const Bearers& each : bearers())
        if (each.space == metric.space && each.name == metric.name)
            return &each.links;
    return nullptr;
}
} // namespace

std::vector<std::pair<std::string, std::string>> dimensionsOf(std::string_view link,
                                                              const Drawn& watched)
{
    const std::string name(watched.name);
    const auto nameOf = [](const Drawn* drawn) {
        return drawn ? std::string(drawn->name) : std::string();
    };
    if (link == "service")
        return {{"ClusterName", nameOf(watched.inside<Cluster>())}, {"ServiceName", name}};
    if (link == "cluster")
        return {{"ClusterName", name}};
    if (link == "autoScalingGroup")
        return {{"AutoScalingGroupName", name}};
    if (link == "queue")
        return {{"QueueName", name}};
    if (link == "capacityProvider")
        return {{"CapacityProviderName", name}, {"ClusterName", nameOf(watched.inside<Cluster>())}};
    if (link == "targetGroup")
        return {{"LoadBalancer", nameOf(watched.inside<LoadBalancer>())}, {"TargetGroup", name}};
    return {{"LoadBalancer", name}};
}

sim::MetricNode ownMetric(const MetricName& metric, const Pairs& dimensions)
{
    sim::MetricNode node{std::string(metric.space), std::string(metric.name), {}};
    for (const Pair& pair : dimensions)
        node.dimensions.emplace_back(pair.name, pair.value);
    std::sort(node.dimensions.begin(), node.dimensions.end());
    return node;
}

sim::MetricNode metricOf(const Drawn& drawn, const MetricName& metric, const Pairs& dimensions)
{
    sim::MetricNode node{std::string(metric.space), std::string(metric.name), {}};
    if (const auto* links = linksFor(metric))
        for (const std::string_view link : *links)
            if (const Drawn* watched = drawn.linked(link)) {
                node.dimensions = dimensionsOf(link, *watched);
                return node;
            }
    return ownMetric(metric, dimensions);
}

void checkMetric(const Drawn& drawn, const MetricName& metric, const Pairs& dimensions,
                 std::vector<Finding>& findings)
{
    const std::string name(metric.name);
    const std::vector<std::string_view>* links = linksFor(metric);
    if (links == nullptr) {
        if (std::string_view(metric.space).starts_with("AWS/"))
            findings.push_back({Severity::warning, "metricName",
                                "Nothing drawn has a metric " + name + " of namespace " +
                                    std::string(metric.space) + ".",
                                "Choose one of the list, or a namespace of your own."});
        return;
    }
    const auto isLinked = [&](std::string_view link) { return drawn.linked(link) != nullptr; };
    const bool isFound = std::any_of(links->begin(), links->end(), isLinked);
    const bool isLost = std::any_of(kWatches.begin(), kWatches.end(), [&](const LinkRule& rule) {
        return isLinked(rule.key) &&
               std::find(links->begin(), links->end(), rule.key) == links->end();
    });
    if (isLost && !isFound)
        findings.push_back({Severity::warning, "metricName",
                            "What is watched has no metric " + name + ".",
                            "Choose another metric, or draw a line to what has it."});
    else if (!isFound && dimensions.empty())
        findings.push_back({Severity::remark, "metricName",
                            "Nothing says of what the metric " + name + " is.",
                            "Draw a line to what is to be watched."});
}

} // namespace stowage::doc
