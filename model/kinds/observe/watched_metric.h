// SPDX-License-Identifier: MIT
// The metric that an element watches by its links: what has it, and what it is called in
// CloudWatch.
#pragma once

#include "field/value.h"
#include "kinds/drawn.h"
#include "kinds/kind_info.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace stowage::doc {

inline constexpr std::array<std::string_view, 5> kNamespaces = {
    "AWS/ECS", "AWS/ApplicationELB", "AWS/EC2", "AWS/ECS/ManagedScaling", "AWS/SQS"};
inline constexpr std::array<std::string_view, 24> kMetricNames = {
    "CPUUtilization",
    "MemoryUtilization",
    "CPUReservation",
    "MemoryReservation",
    "RequestCount",
    "RequestCountPerTarget",
    "TargetResponseTime",
    "HTTPCode_Target_5XX_Count",
    "HTTPCode_ELB_5XX_Count",
    "HealthyHostCount",
    "UnHealthyHostCount",
    "CapacityProviderReservation",
    "ApproximateNumberOfMessagesVisible",
    "ApproximateNumberOfMessagesNotVisible",
    "ApproximateNumberOfMessagesDelayed",
    "NumberOfMessagesSent",
    "NumberOfMessagesReceived",
    "NumberOfMessagesDeleted",
    "NumberOfEmptyReceives",
    "ApproximateAgeOfOldestMessage",
    "HTTPCode_ELB_3XX_Count",
    "HTTPCode_ELB_4XX_Count",
    "HTTP_Redirect_Count",
    "HTTP_Fixed_Response_Count"};

// One of them says of what the metric is.
inline constexpr std::array kWatches = {
    LinkRule{.key = "service",
             .to = "service",
             .words = "watches",
             .help = "The metric is one of this service (ClusterName, ServiceName).",
             .mostFrom = 1},
    LinkRule{.key = "cluster",
             .to = "cluster",
             .words = "watches",
             .help = "The metric is one of this cluster (ClusterName).",
             .mostFrom = 1},
    LinkRule{.key = "targetGroup",
             .to = "targetGroup",
             .words = "watches",
             .help = "The metric is one of this target group (TargetGroup, LoadBalancer).",
             .mostFrom = 1},
    LinkRule{.key = "loadBalancer",
             .to = "loadBalancer",
             .words = "watches",
             .help = "The metric is one of this load balancer (LoadBalancer).",
             .mostFrom = 1},
    LinkRule{.key = "autoScalingGroup",
             .to = "autoScalingGroup",
             .words = "watches",
             .help = "The metric is one of this group's instances (AutoScalingGroupName).",
             .mostFrom = 1},
    LinkRule{.key = "capacityProvider",
             .to = "capacityProvider",
             .words = "watches",
             .help = "The metric is one of this capacity provider (CapacityProviderName).",
             .mostFrom = 1},
    LinkRule{.key = "queue",
             .to = "queue",
             .words = "watches",
             .help = "The metric is one of this queue (QueueName).",
             .mostFrom = 1},
};

inline constexpr std::array<std::string_view, 5> kStatistics = {"Average", "Minimum", "Maximum",
                                                                "Sum", "SampleCount"};

struct MetricName {
    std::string_view space, name;
};

// Of what a link of this meaning leads to.
std::vector<std::pair<std::string, std::string>> dimensionsOf(std::string_view link,
                                                              const Drawn& watched);
sim::MetricNode ownMetric(const MetricName& metric, const Pairs& dimensions);
sim::MetricNode metricOf(const Drawn& drawn, const MetricName& metric, const Pairs& dimensions);
void checkMetric(const Drawn& drawn, const MetricName& metric, const Pairs& dimensions,
                 std::vector<Finding>& findings);

} // namespace stowage::doc
