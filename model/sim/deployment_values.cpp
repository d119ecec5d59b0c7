// SPDX-License-Identifier: MIT
#include "sim/deployment_values.h"

#include "base/text.h"
#include "sim/frame_builder.h"
#include "sim/identity.h"
#include "sim/laws/circuit_breaker.h"

namespace stowage::sim {

namespace {
using circuit_breaker::Failure;
using Words = std::span<const std::uint64_t>;

std::string numberIn(std::uint64_t word)
{
    return numberText(static_cast<std::int64_t>(word));
}

std::string taskIn(const World& world, std::uint64_t number)
{
    return nameOf(world, {EntityKind::task, static_cast<std::uint32_t>(number)});
}

// The payload of taskFailureCounted: count, threshold, failure, task.
std::string failureIn(const World& world, Words words)
{
    switch (static_cast<Failure>(words[2])) {
    case Failure::neverRan:
        return taskIn(world, words[3]) + " stopped without having been RUNNING";
    case Failure::failedChecks:
        return taskIn(world, words[3]) + " is replaced for its health checks";
    case Failure::exited:
        return taskIn(world, words[3]) + " exited before it counted as healthy";
    case Failure::notPlaced:
        break;
    }
    return "no instance has room for a task";
}

std::string breakerIn(Words words)
{
    if (words[5] != 0)
        return counted(static_cast<std::int64_t>(words[5]), "task", "tasks") +
               " of it could not find out what its tags name, and with a circuit breaker it does "
               "not go on without";
    const std::string begin = counted(static_cast<std::int64_t>(words[0]), "task", "tasks") +
                              " of it failed, and its circuit breaker ends it at " +
                              numberIn(words[1]) + ": ";
    const std::string share =
        numberIn(words[4]) + " % of " +
        counted(static_cast<std::int64_t>(words[2]), "desired task", "desired tasks");
    switch (static_cast<ThresholdType>(words[3])) {
    case ThresholdType::boundedPercent:
        return begin + share + ", 3 at least and 200 at most";
    case ThresholdType::unboundedPercent:
        return begin + share;
    case ThresholdType::count:
        break;
    }
    return begin + "that is its threshold, whatever is desired";
}

// The payload of deploymentFailed: count, threshold, desired, type, value, unresolved, ground,
// alarm.
FailureGround groundIn(Words words)
{
    return static_cast<FailureGround>(words[6]);
}

std::string alarmIn(const World& world, Words words)
{
    return nameOf(world, {EntityKind::alarm, static_cast<std::uint32_t>(words[7])});
}

std::string failedForIn(Words words)
{
    switch (groundIn(words)) {
    case FailureGround::alarm:
        return "alarm detected";
    case FailureGround::stopped:
        return "it was stopped";
    case FailureGround::listener:
        return "invalid networking configuration";
    case FailureGround::late:
        return "a stage took longer than 24 hours";
    case FailureGround::hook:
        return "a lifecycle hook did not succeed";
    case FailureGround::tasks:
        break;
    }
    return "tasks failed to start";
}

std::string groundWords(const World& world, Words words)
{
    switch (groundIn(words)) {
    case FailureGround::alarm:
        return alarmIn(world, words) + " was in ALARM when Amazon ECS looked at it";
    case FailureGround::stopped:
        return "You asked for a rollback";
    case FailureGround::listener:
        return "No listener forwards production traffic to either of its target groups, so that "
               "there is nothing to shift";
    case FailureGround::late:
        return "Its tasks were not what the stage waits for within 24 hours";
    case FailureGround::hook:
        return "The function of a lifecycle hook did not answer SUCCEEDED";
    case FailureGround::tasks:
        break;
    }
    return breakerIn(words);
}

// The payload of deploymentStageChanged: stage before, stage, bake time in minutes, strategy.
DeploymentStage stageIn(Words words)
{
    return static_cast<DeploymentStage>(words[1]);
}

std::string minutesIn(std::uint64_t word)
{
    return counted(static_cast<std::int64_t>(word), "minute", "minutes");
}

std::string stageEndIn(Words words)
{
    return stageIn(words) == DeploymentStage::bakeTime ? " for " + minutesIn(words[2])
                                                       : std::string();
}

std::string stageWhyIn(Words words)
{
    using enum DeploymentStage;
    const bool rolls = static_cast<DeploymentStrategy>(words[3]) == DeploymentStrategy::rolling;
    switch (stageIn(words)) {
    case reconcileService:
        return "More than one older deployment has tasks, and only the one that serves production "
               "may stay beside it";
    case preScaleUp:
        return "It begins beside the deployment that it replaces, which serves all production "
               "traffic";
    case scaleUp:
        return "All its tasks start now, beside those that it replaces, so that there is to be "
               "room for twice the desired count";
    case postScaleUp:
        return "All its tasks run and are healthy";
    case testTrafficShift:
        return "Before production traffic, test traffic goes over, where there is a test listener";
    case postTestTrafficShift:
        return "All test traffic there is goes to it";
    case preProductionTrafficShift:
        return static_cast<DeploymentStage>(words[0]) == productionTrafficShift
                   ? "The wait after the last step is over, and the next one follows"
                   : "It was tried as far as it is, and production traffic follows";
    case productionTrafficShift:
        return "The listener's weights change by a step";
    case postProductionTrafficShift:
        return "All production traffic goes to it";
    case bakeTime:
        return rolls ? "Its tasks are steady, and its alarms are watched for " +
                           minutesIn(words[2]) + " more"
                     : "All production traffic goes to it, and the older tasks stay for " +
                           minutesIn(words[2]) + " in case it has to go back";
    case cleanUp:
        return "The bake time is over, so that the older tasks go";
    case none:
        break;
    }
    return {};
}

// The payload of trafficShifted: tenths of a percent before and now, whether it is test traffic,
// the strategy, and whether it goes by a step, back or as the listener was set.
std::string shareIn(std::uint64_t word)
{
    const auto tenths = static_cast<double>(word);
    return fixedText(tenths / 10, word % 10 == 0 ? 0 : 1) + " %";
}

std::string shiftWhyIn(Words words)
{
    if (words[4] == 2)
        return "The listener was set to forward so";
    if (words[4] != 0)
        return "It served production before, and all traffic goes back to it at once";
    if (words[2] != 0)
        return "The test listener forwards to its tasks before production traffic does";
    const std::string from = "It had " + shareIn(words[0]);
    switch (static_cast<DeploymentStrategy>(words[3])) {
    case DeploymentStrategy::linear:
        return from + ", and LINEAR shifts another step of the same size";
    case DeploymentStrategy::canary:
        return words[0] == 0 ? from + ", and CANARY shifts a little first"
                             : from + ", and after the canary all the rest follows";
    default:
        return from + ", and BLUE_GREEN shifts all of it at once";
    }
}
} // namespace

std::optional<std::string> deploymentValue(const World& world, const Fact& fact,
                                           std::string_view key)
{
    const Words words = world.facts.payload(fact.number);
    if (key == "failure")
        return failureIn(world, words);
    if (key == "limit")
        return numberIn(words[1]);
    if (key == "healthyOne")
        return taskIn(world, words[1]);
    if (key == "breaker")
        return groundWords(world, words);
    if (key == "failedFor")
        return failedForIn(words);
    if (key == "stage")
        return std::string(stowage::nameOf(stageIn(words)));
    if (key == "stageEnd")
        return stageEndIn(words);
    if (key == "stageWhy")
        return stageWhyIn(words);
    if (key == "share")
        return shareIn(words[1]);
    if (key == "traffic")
        return std::string(words[2] != 0 ? "test" : "production");
    if (key == "shiftWhy")
        return shiftWhyIn(words);
    if (key == "stopped")
        return deploymentIdText(world, static_cast<std::uint32_t>(words[0]));
    return std::nullopt;
}

} // namespace stowage::sim
