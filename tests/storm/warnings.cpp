// SPDX-License-Identifier: GPL-3.0-or-later
#include "storm/warnings.h"

#include "report/states.h"
#include "storm/warnings_around.h"

namespace stowage::storm {

namespace {
constexpr const char* kWarnings[] = {
    "placement failure",
    "mounted file system",
    "failed mount",
    "full disk",
    "data that outlives its task",
    "data that is lost with its task",
    "attached volume",
    "volume that cannot be made",
    "volume gone with its task",
    "volume that outlives its task",
    "slow worker",
    "rule of a listener",
    "worker that left its messages",
    "receive without deletion",
    "dead letters",
    "expired messages",
    "poison that crashes",
    "poison that hangs",
    "delivered copy",
    "copy held back",
    "duplicate that was not taken",
    "RunTask failure",
    "blocked deployment",
    "steady state",
    "completed deployment",
    "image that cannot be pulled",
    "overload",
    "slow start",
    "fail open",
    "refused call",
    "lost agent",
    "SIGKILL",
    "instance in service",
    "deployment that an alarm ended",
    "stopped deployment",
    "stage RECONCILE_SERVICE",
    "stage SCALE_UP",
    "stage PRODUCTION_TRAFFIC_SHIFT",
    "stage BAKE_TIME",
    "stage CLEAN_UP",
    "shifted traffic",
    "traffic that goes back",
    "ignored alarms",
    "called hook",
    "hook that succeeded",
    "hook in progress",
    "hook that did not succeed",
    "instance left its group",
    "instance replaced",
    "launch without capacity",
    "launch that died",
    "scale-in prevented",
    "abandoned launch",
    "launch hook",
    "terminate hook",
    "hook answered",
    "to Standby",
    "out of Standby",
    "detached",
    "attached",
    "zones balanced",
    "warm instance",
    "agent held back",
    "out of the warm pool",
    "back to the warm pool",
    "Spot notice",
    "stopped instance",
    "SIGTERM",
    "requests failed",
    "stop TaskFailedToStart",
    "stop EssentialContainerExited",
    "stop UserInitiated",
    "stop ServiceSchedulerInitiated",
    "stop TerminationNotice",
    "container HEALTHY",
    "starts throttled",
    "operations throttled",
    "container UNHEALTHY",
    "restart",
    "container that never starts",
    "dependency that is late",
    "blocked path",
    "opened path",
    "agent back",
    "protection that holds",
    "protection that ended",
    "deregistered revision",
    "deregistered instance",
    "attributes",
    "daemon count",
    "instance without a role",
    "secrets refused",
    "calls denied",
    "calls allowed",
    "instance IMPAIRED",
    "instance INSUFFICIENT_DATA",
    "pushed image",
    "resolved image",
    "unresolved image",
    "leak out of memory",
    "instance failed at its target group",
    "failed task",
    "task that was not placed",
    "failures forgotten",
    "failed deployment",
    "rollback",
    "no rollback",
    "rebalancing",
    "rebalanced",
    "rebalancing stopped",
    "rebalancing without room",
    "task on Fargate",
    "Fargate placement failure",
    "divided tasks",
    "unreachable image",
    "stop SpotInterruption",
    "scaled by a policy",
    "scaled by its bounds",
    "scaling held",
    "task that waits",
    "task that never fits",
    "measured provider",
    "group scaled out",
    "group scaled in",
    "group scaling held",
    "managed protection",
    "clients dealt anew",
    "target passed over",
    "rule that matched",
    "schedule that fired",
    "invoked target",
    "failed invocation",
    "new object",
    "item written",
    "store read",
    "store denied",
    "refused image",
    "image from cache",
    "deleted image",
    "refused log driver",
    "lost lines",
    "deleted log group",
    "alarm OK",
    "alarm ALARM",
    "alarm INSUFFICIENT_DATA",
};

std::string fargateWarning(const Fact& fact)
{
    switch (fact.kind) {
    case FactKind::fargatePlaced:
        return "task on Fargate";
    case FactKind::fargateUnplaced:
        return "Fargate placement failure";
    case FactKind::strategySplit:
        return "divided tasks";
    case FactKind::startUnreachable:
        return "unreachable image";
    default:
        return {};
    }
}

std::string imageWarning(const Fact& fact)
{
    switch (fact.kind) {
    case FactKind::imagePushed:
        return "pushed image";
    case FactKind::imageResolved:
        return "resolved image";
    case FactKind::imageUnresolved:
        return "unresolved image";
    case FactKind::imageRefused:
        return "refused image";
    case FactKind::imageFromCache:
        return "image from cache";
    case FactKind::imageDeleted:
        return "deleted image";
    case FactKind::logsRefused:
        return "refused log driver";
    case FactKind::logLinesLost:
        return "lost lines";
    case FactKind::logGroupDeleted:
        return "deleted log group";
    default:
        return fargateWarning(fact);
    }
}

std::string instanceWarning(const Fact& fact, std::span<const std::uint64_t> words)
{
    switch (fact.kind) {
    case FactKind::agentDisconnected:
        return "lost agent";
    case FactKind::instanceAttributesChanged:
        return "attributes";
    case FactKind::agentConnected:
        return "agent back";
    case FactKind::registrationRefused:
        return "instance without a role";
    case FactKind::instanceHealthChanged:
        return "instance " + std::string(nameOf(static_cast<InstanceHealth>(words.back())));
    case FactKind::youDeregisteredInstance:
        return "deregistered instance";
    case FactKind::scalingLaunched:
        return "instance in service";
    case FactKind::scalingLaunchFailed:
        return words[2] == 4                    ? "abandoned launch"
               : words[1] != 0 && words[2] == 1 ? "launch without capacity"
                                                : "launch that died";
    case FactKind::lifecycleActionBegan:
        return words[2] != 0 ? "launch hook" : "terminate hook";
    case FactKind::lifecycleActionExtended:
        return "heartbeat";
    case FactKind::lifecycleActionEnded:
        return "hook answered";
    case FactKind::scalingMoveBegan:
        return words[3] == 6   ? "to Standby"
               : words[3] == 7 ? "out of Standby"
               : words[3] == 8 ? "detached"
                               : "attached";
    case FactKind::standbySpared:
        return "spared in Standby";
    case FactKind::scalingTerminated:
        return "instance left its group";
    case FactKind::scalingTerminationBegan:
        return words[4] == 5 ? "instance failed at its target group" : "";
    case FactKind::scaleInPrevented:
        return "scale-in prevented";
    case FactKind::scalingLaunchBegan:
        return words[4] == 2 ? "zones balanced" : words[4] == 1 ? "instance replaced" : "";
    case FactKind::spotWarned:
        return "Spot notice";
    case FactKind::instanceStopNoticed:
        return "stopped instance";
    default:
        return imageWarning(fact);
    }
}

std::string deploymentWarning(const Fact& fact, std::span<const std::uint64_t> words)
{
    switch (fact.kind) {
    case FactKind::taskFailureCounted:
        return words[3] == 0 ? "task that was not placed" : "failed task";
    case FactKind::failuresForgotten:
        return "failures forgotten";
    case FactKind::deploymentFailed:
        return words[6] == 0   ? "failed deployment"
               : words[6] == 1 ? "deployment that an alarm ended"
               : words[6] == 2 ? "stopped deployment"
               : words[6] == 5 ? "deployment that a hook ended"
                               : "deployment without a listener, or late";
    case FactKind::deploymentStageChanged:
        return "stage " + std::string(nameOf(static_cast<DeploymentStage>(words[1])));
    case FactKind::trafficShifted:
        return words[4] == 0   ? "shifted traffic"
               : words[4] == 1 ? "traffic that goes back"
                               : "traffic that a listener was set for";
    case FactKind::deploymentAlarmsIgnored:
        return "ignored alarms";
    case FactKind::deploymentHookCalled:
        return words[3] != 0 ? "hook of a rollback" : "called hook";
    case FactKind::deploymentHookAnswered:
        return words[2] == 0   ? "hook that succeeded"
               : words[2] == 3 ? "hook in progress"
                               : "hook that did not succeed";
    case FactKind::deploymentRolledBack:
        return "rollback";
    case FactKind::rollbackImpossible:
        return "no rollback";
    case FactKind::rebalancingBegan:
        return "rebalancing";
    case FactKind::rebalancingCompleted:
        return "rebalanced";
    case FactKind::rebalancingEnded:
        return "rebalancing stopped";
    case FactKind::rebalancingUnplaceable:
        return "rebalancing without room";
    default:
        return instanceWarning(fact, words);
    }
}

std::string capacityWarning(const Fact& fact, std::span<const std::uint64_t> words)
{
    switch (fact.kind) {
    case FactKind::taskWaits:
        return "task that waits";
    case FactKind::taskNeverFits:
        return "task that never fits";
    case FactKind::capacityMeasured:
        return "measured provider";
    case FactKind::groupScaled:
        return words[1] > words[0] ? "group scaled out" : "group scaled in";
    case FactKind::groupScalingHeld:
        return "group scaling held";
    case FactKind::managedProtection:
        return "managed protection";
    case FactKind::clientsDealtAnew:
        return "clients dealt anew";
    case FactKind::targetPassedOver:
        return "target passed over";
    default:
        const std::string around = warningAround(fact, words);
        return around.empty() ? deploymentWarning(fact, words) : around;
    }
}

std::string scalingWarning(const Fact& fact, std::span<const std::uint64_t> words)
{
    switch (fact.kind) {
    case FactKind::serviceScaled:
        return words[6] != 0 ? "scaled by a policy" : "scaled by its bounds";
    case FactKind::scalingHeld:
        return "scaling held";
    case FactKind::alarmStateChanged:
        return "alarm " + std::string(nameOf(static_cast<AlarmState>(words[1])));
    default:
        return capacityWarning(fact, words);
    }
}
} // namespace

std::string warningOf(const Fact& fact, std::span<const std::uint64_t> words)
{
    switch (fact.kind) {
    case FactKind::placementFailed:
        return "placement failure";
    case FactKind::runTaskFailed:
        return "RunTask failure";
    case FactKind::serviceBlocked:
        return "blocked deployment";
    case FactKind::serviceSteady:
        return "steady state";
    case FactKind::startsThrottled:
        return "starts throttled";
    case FactKind::operationsThrottled:
        return "operations throttled";
    case FactKind::deploymentCompleted:
        return "completed deployment";
    case FactKind::imagePullFailed:
        return "image that cannot be pulled";
    case FactKind::secretsRefused:
        return "secrets refused";
    case FactKind::callsDenied:
        return "calls denied";
    case FactKind::callsAllowed:
        return "calls allowed";
    case FactKind::pathBlocked:
        return "blocked path";
    case FactKind::pathOpened:
        return "opened path";
    case FactKind::overloadBegan:
        return "overload";
    case FactKind::slowStartBegan:
        return "slow start";
    case FactKind::routingChanged:
        return words[0] != 0 ? "fail open" : "fail open ended";
    case FactKind::youWereRefused:
        return "refused call";
    case FactKind::protectionHolds:
        return "protection that holds";
    case FactKind::taskProtectionEnded:
        return "protection that ended";
    case FactKind::youDeregisteredRevision:
        return "deregistered revision";
    case FactKind::containerSignalled:
        return words[0] == 9 ? "SIGKILL" : "SIGTERM";
    case FactKind::taskStopRequested:
        return "stop " + std::string(nameOf(static_cast<StopCode>(words[0])));
    case FactKind::requestsFailed:
        return "requests failed";
    case FactKind::containerHealthChanged:
        return "container " + std::string(nameOf(static_cast<HealthStatus>(words[0])));
    default:
        return scalingWarning(fact, words);
    }
}

std::span<const char* const> wantedWarnings()
{
    return kWarnings;
}

} // namespace stowage::storm
