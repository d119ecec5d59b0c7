// SPDX-License-Identifier: MIT
#include "aws/fault_requests.h"

#include "base/text.h"

#include <string>
#include <string_view>
#include <utility>

namespace stowage::aws {

namespace {
std::string_view faultName(FaultKind kind)
{
    switch (kind) {
    case FaultKind::failHealthChecks:
        return "stowage:fail-health-checks";
    case FaultKind::failRequests:
        return "stowage:fail-requests";
    case FaultKind::crashLoop:
        return "stowage:crash-loop";
    case FaultKind::badImage:
        return "stowage:bad-image";
    case FaultKind::traffic:
        return "stowage:traffic";
    case FaultKind::noCapacity:
        return "aws:ec2:asg-insufficient-instance-capacity-error";
    case FaultKind::slowStart:
        return "stowage:slow-start";
    case FaultKind::ignoreSigterm:
        return "stowage:ignore-sigterm";
    case FaultKind::killProcess:
        return "aws:ecs:task-kill-process";
    case FaultKind::disruptConnectivity:
        return "aws:network:disrupt-connectivity";
    case FaultKind::usage:
        return "stowage:usage";
    case FaultKind::cpuStress:
        return "aws:ecs:task-cpu-stress";
    case FaultKind::networkLatency:
        return "aws:ecs:task-network-latency";
    case FaultKind::memoryLeak:
        return "stowage:memory-leak";
    case FaultKind::impairInstance:
        return "stowage:impair-instance";
    case FaultKind::apiThrottling:
        return "stowage:api-throttling";
    case FaultKind::spotInterruption:
        return "stowage:spot-interruption";
    }
    return {};
}

std::string modeText(const InjectFault& asked)
{
    switch (asked.mode) {
    case FaultMode::fail:
        return "fail";
    case FaultMode::hang:
        return "hang";
    case FaultMode::close:
        return "close";
    case FaultMode::status:
        return "status:" + numberText(std::int64_t{asked.statusCode});
    }
    return {};
}

} // namespace

io::RecordedFault faultOf(const InjectFault& asked)
{
    io::RecordedFault fault{std::string(faultName(asked.kind))};
    const std::pair<std::string_view, const std::string*> selectors[] = {
        {"service", &asked.on.service},
        {"cluster", &asked.on.cluster},
        {"taskDefinition", &asked.on.taskDefinition},
        {"task", &asked.on.task},
        {"instance", &asked.on.instance},
        {"availabilityZone", &asked.on.availabilityZone},
        {"source", &asked.on.source},
        {"autoScalingGroup", &asked.on.autoScalingGroup}};
    for (const auto& [key, value] : selectors)
        if (!value->empty())
            fault.on.set(key, *value);
    if (asked.on.count)
        fault.on.set("count", *asked.on.count);
    if (asked.on.percent)
        fault.on.set("percent", *asked.on.percent);
    if (asked.kind == FaultKind::failHealthChecks || asked.kind == FaultKind::failRequests)
        fault.all.set("mode", modeText(asked));
    if (asked.probe != FaultProbe::alb)
        fault.all.set("probe", asked.probe == FaultProbe::both ? "both" : "container");
    if (asked.kind == FaultKind::traffic)
        fault.all.set("requestsPerSecond",
                      static_cast<double>(asked.milliRequestsPerSecond) / 1000);
    if (asked.kind == FaultKind::slowStart)
        fault.all.set("seconds", asked.delaySeconds);
    if (asked.cpuUnits)
        fault.all.set("cpuUnits", *asked.cpuUnits);
    if (asked.memoryMib)
        fault.all.set("memoryMiB", *asked.memoryMib);
    if (asked.kind == FaultKind::cpuStress)
        fault.all.set("percent", asked.loadPercent);
    if (asked.kind == FaultKind::networkLatency)
        fault.all.set("delayMilliseconds", asked.delayMillis);
    if (asked.kind == FaultKind::memoryLeak)
        fault.all.set("memoryMiBPerMinute", asked.mibPerMinute);
    fault.lasts = asked.lasts;
    return fault;
}

} // namespace stowage::aws
