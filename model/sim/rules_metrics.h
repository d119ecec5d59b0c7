// SPDX-License-Identifier: MIT
// Rules of CloudWatch's metrics, and of the fault that forces what they measure.
#pragma once

#include "sim/rule.h"

namespace stowage::sim {

constexpr Rule kMetricRules[] = {
    {"metrics.service",
     "A service's utilization is what its tasks use, over a minute, of what their task definition "
     "reserves; minimum and maximum are those of one task.",
     Fidelity::documented, "Amazon ECS service utilization metrics"},
    {"metrics.cluster",
     "A cluster's reservation is what RUNNING tasks reserve of what its ACTIVE and DRAINING "
     "instances have registered, its utilization what tasks use of it.",
     Fidelity::documented, "Amazon ECS CloudWatch metrics"},
    {"metrics.noCpu",
     "Tasks that reserve no CPU units give their service no CPUUtilization: set cpu.",
     Fidelity::invented, ""},
    {"metrics.limit",
     "CPU units at task level are a limit, so that utilization ends at 100 %; those of a container "
     "alone may be exceeded.",
     Fidelity::documented, "Amazon ECS task definition parameters"},
    {"metrics.delay", "The point of a minute is seen 60 s after that minute.", Fidelity::invented,
     ""},
    {"metrics.agent", "Tasks whose agent is disconnected report nothing.", Fidelity::simplified,
     "Amazon ECS CloudWatch metrics"},
    {"metrics.insights",
     "With cluster setting containerInsights enabled or enhanced CloudWatch holds for each minute, "
     "as at its end, TaskCount, ServiceCount and ContainerInstanceCount of the cluster, and "
     "RunningTaskCount, DesiredTaskCount, PendingTaskCount, DeploymentCount and TaskSetCount of "
     "each service.",
     Fidelity::simplified, "Amazon ECS Container Insights metrics"},
    {"fault.usage",
     "A forced use takes the place of what the containers of a task use together; it ends at the "
     "size of the instance, and beyond a memory limit the first essential one is killed.",
     Fidelity::invented, ""},
};

} // namespace stowage::sim
