// SPDX-License-Identifier: MIT
#include "aws/state_deployments.h"

#include "aws/arns.h"
#include "aws/deployment_hooks.h"
#include "base/text.h"
#include "sim/adopt.h"
#include "sim/frame_builder.h"
#include "sim/laws/circuit_breaker.h"
#include "sim/laws/traffic_shift.h"

#include <array>
#include <utility>

namespace stowage::aws {

namespace {
using io::Json;
using sim::Ix;

constexpr std::array<std::string_view, 4> kStrategies = {"ROLLING", "BLUE_GREEN", "LINEAR",
                                                         "CANARY"};

double percentOf(int tenths)
{
    return static_cast<double>(tenths) / 10;
}

Json breakerJson(const sim::CircuitBreaker& breaker)
{
    using enum sim::ThresholdType;
    Json threshold = Json::object();
    threshold.set("type", breaker.threshold == count            ? "COUNT"
                          : breaker.threshold == boundedPercent ? "BOUNDED_PERCENT"
                                                                : "UNBOUNDED_PERCENT");
    threshold.set("value", std::int64_t{breaker.value});
    Json json = Json::object();
    json.set("enable", breaker.enabled);
    json.set("rollback", breaker.rollsBack);
    json.set("resetOnHealthyTask", breaker.resetsOnHealthyTask);
    json.set("thresholdConfiguration", std::move(threshold));
    return json;
}

Json alarmsJson(const sim::World& world, const sim::DeploymentAlarms& alarms)
{
    Json names = Json::array();
    for (const ElementId& id : alarms.alarms)
        if (const auto at = sim::rowOf<sim::Alarm>(world, EntityKind::alarm, Subject(id)))
            names.append(world.text(world.alarms[at].name));
    Json json = Json::object();
    json.set("alarmNames", std::move(names));
    json.set("enable", alarms.enabled);
    json.set("rollback", alarms.rollsBack);
    return json;
}

void setShift(const sim::TrafficShift& shift, Json& json)
{
    using enum sim::DeploymentStrategy;
    json.set("strategy", kStrategies.at(static_cast<std::size_t>(shift.strategy)));
    json.set("bakeTimeInMinutes", std::int64_t{shift.bakeMinutes});
    if (shift.strategy != linear && shift.strategy != canary)
        return;
    const bool isLinear = shift.strategy == linear;
    Json steps = Json::object();
    steps.set(isLinear ? "stepPercent" : "canaryPercent", percentOf(shift.stepTenths));
    steps.set(isLinear ? "stepBakeTimeInMinutes" : "canaryBakeTimeInMinutes",
              std::int64_t{shift.stepMinutes});
    json.set(isLinear ? "linearConfiguration" : "canaryConfiguration", std::move(steps));
}

// The rule that takes production or test traffic; empty: there is none.
std::string ruleOf(const sim::World& world, const sim::ServiceNode& asked, bool isTest)
{
    const auto isIts = [&](const sim::Ruled& each) {
        return each.service == asked.id && each.isTest == isTest;
    };
    for (auto at = world.balancers.first(); at; at = world.balancers.after(at)) {
        const auto node = sim::askedOf(world.asked.balancers, at.slot);
        if (!node)
            continue;
        for (const sim::ListenerNode& listener : node->listeners)
            if (isIts(listener.ruled))
                return listenerRuleArn(world, at, listener.port);
        for (const sim::ListenerRuleNode& rule : node->rules)
            if (isIts(rule.ruled))
                return ruleArn(world, at, rule.port, rule.priority);
    }
    return {};
}

// What goes to one of the two revisions.
struct Weights {
    int production = 0; // tenths of a percent
    bool isTested = false;
};

// To the target of a service deployment: what goes to it now, and once it is over, what did last.
Weights weightsOf(const sim::World& world, Ix<sim::Deployment> at)
{
    const sim::Deployment& row = world.deployments[at];
    const sim::Service& service = world.services[row.service];
    const Weights live{sim::traffic_shift::shareOf(world, at),
                       service.testsAlternate == row.inAlternate};
    const Weights all{sim::kWholeTraffic, true};
    switch (row.outcome) {
    case ServiceDeploymentStatus::inProgress:
        return live;
    case ServiceDeploymentStatus::successful:
        return all;
    case ServiceDeploymentStatus::stopped:
        if (service.lastDeployment == at)
            return live; // nothing has taken its place
        if (row.source && row.stage < DeploymentStage::postProductionTrafficShift)
            break;
        return all;
    case ServiceDeploymentStatus::rollbackInProgress:
    case ServiceDeploymentStatus::rollbackSuccessful:
    case ServiceDeploymentStatus::rollbackFailed:
        break;
    }
    return {};
}

// API ServiceRevisionSummary.
Json revisionJson(const sim::World& world, Ix<sim::Deployment> at, bool isWanted,
                  const Weights& weights)
{
    const sim::Deployment& row = world.deployments[at];
    Json json = Json::object();
    json.set("arn", serviceRevisionArn(world, at));
    json.set("requestedTaskCount",
             isWanted ? std::int64_t{world.services[row.service].desired} : std::int64_t{0});
    json.set("runningTaskCount", std::int64_t{row.running});
    json.set("pendingTaskCount", std::int64_t{row.pending});
    if (sim::traffic_shift::hasRule(world, row.service, false))
        json.set("requestedProductionTrafficWeight", percentOf(weights.production));
    if (sim::traffic_shift::hasRule(world, row.service, true))
        json.set("requestedTestTrafficWeight", weights.isTested ? 100.0 : 0.0);
    return json;
}

std::string statusReason(const sim::World& world, const sim::Deployment& row)
{
    const std::string because = row.outcome == ServiceDeploymentStatus::stopped
                                    ? "Service deployment stopped because "
                                    : "Service deployment rolled back because ";
    switch (row.ground) {
    case sim::FailureGround::alarm:
        return because + "of the alarm " +
               sim::nameOf(world, EntityId{EntityKind::alarm, row.alarm}) + ".";
    case sim::FailureGround::stopped:
        return because + "of a rollback request.";
    case sim::FailureGround::listener:
        return because + "of invalid networking configuration: no target group of the service is "
                         "associated with either productionListenerRule or testListenerRule.";
    case sim::FailureGround::late:
        return because + std::string(nameOf(row.stage)) + " did not complete within 24 hours.";
    case sim::FailureGround::hook:
        return because + "a lifecycle hook of " + std::string(nameOf(row.stage)) +
               " did not succeed.";
    case sim::FailureGround::tasks:
        break;
    }
    return because + "the circuit breaker threshold was exceeded.";
}

void setDetectors(const sim::World& world, const sim::Deployment& row,
                  const sim::ServiceNode& asked, Json& json)
{
    const bool isOver = row.rollout != RolloutState::inProgress;
    const bool isFailed = row.rollout == RolloutState::failed;
    const auto status = [&](bool watches, sim::FailureGround ground) {
        return !watches                           ? "DISABLED"
               : isFailed && row.ground == ground ? "TRIGGERED"
               : isOver                           ? "MONITORING_COMPLETE"
                                                  : "MONITORING";
    };
    Json breaker = Json::object();
    breaker.set("status", status(asked.breaker.enabled, sim::FailureGround::tasks));
    breaker.set("failureCount", std::int64_t{row.failedTasks});
    breaker.set("threshold", std::int64_t{sim::circuit_breaker::thresholdOf(
                                 asked.breaker, world.services[row.service].desired)});
    json.set("deploymentCircuitBreaker", std::move(breaker));
    Json alarms = Json::object();
    alarms.set("status", status(row.heedsAlarms, sim::FailureGround::alarm));
    alarms.set("alarmNames", *alarmsJson(world, asked.alarms).find("alarmNames"));
    Json triggered = Json::array();
    if (row.alarm != 0)
        triggered.append(sim::nameOf(world, EntityId{EntityKind::alarm, row.alarm}));
    alarms.set("triggeredAlarmNames", std::move(triggered));
    json.set("alarms", std::move(alarms));
}

Json serviceDeploymentJson(const Moment& moment, Ix<sim::Deployment> at)
{
    const sim::World& world = moment.world;
    const sim::Deployment& row = world.deployments[at];
    const sim::Service& service = world.services[row.service];
    const bool stands = row.source && row.stage < DeploymentStage::cleanUp;
    Json json = Json::object();
    json.set("serviceDeploymentArn", serviceDeploymentArn(world, at));
    json.set("serviceArn", serviceArn(world, row.service));
    json.set("clusterArn", clusterArn(world, service.cluster));
    json.set("createdAt", moment.text(row.createdAt));
    json.set("startedAt", moment.text(row.createdAt));
    if (row.finishedAt != kNever)
        json.set("finishedAt", moment.text(row.finishedAt));
    json.set("updatedAt", moment.text(row.updatedAt));
    Json sources = Json::array();
    const Weights weights = weightsOf(world, at);
    if (row.source)
        sources.append(revisionJson(world, row.source, stands,
                                    {sim::kWholeTraffic - weights.production, !weights.isTested}));
    json.set("sourceServiceRevisions", std::move(sources));
    const bool isPrimary = row.status == DeploymentStatus::primary;
    json.set("targetServiceRevision", revisionJson(world, at, isPrimary, weights));
    json.set("status", nameOf(row.outcome));
    if (row.rollout == RolloutState::failed)
        json.set("statusReason", statusReason(world, row));
    if (row.stage != DeploymentStage::none)
        json.set("lifecycleStage", nameOf(row.stage));
    if (Json hooks = hookRunsJson(moment, at); !hooks.items()->empty())
        json.set("lifecycleHookDetails", std::move(hooks));
    if (const auto asked = sim::askedOf(world.asked.services, row.service.slot))
        setDetectors(world, row, *asked, json);
    return json;
}
} // namespace

Json deploymentConfigurationJson(const sim::World& world, const sim::ServiceNode& asked)
{
    Json json = Json::object();
    json.set("deploymentCircuitBreaker", breakerJson(asked.breaker));
    json.set("maximumPercent", std::int64_t{asked.maximumPercent});
    json.set("minimumHealthyPercent", std::int64_t{asked.minimumHealthyPercent});
    if (!asked.alarms.alarms.empty() || asked.alarms.enabled)
        json.set("alarms", alarmsJson(world, asked.alarms));
    setShift(asked.shift, json);
    if (!asked.hooks.empty())
        json.set("lifecycleHooks", hooksJson(asked.hooks));
    return json;
}

Json controllerJson()
{
    Json json = Json::object();
    json.set("type", "ECS");
    return json;
}

void setAdvanced(const sim::World& world, const sim::ServiceNode& asked,
                 const sim::ServiceTarget& target, Json& json)
{
    const auto other =
        sim::rowOf<sim::TargetGroup>(world, EntityKind::targetGroup, Subject(target.alternate));
    if (!other)
        return;
    Json advanced = Json::object();
    advanced.set("alternateTargetGroupArn", targetGroupArn(world, other));
    for (const auto& [key, isTest] :
         {std::pair{"productionListenerRule", false}, std::pair{"testListenerRule", true}})
        if (const std::string rule = ruleOf(world, asked, isTest); !rule.empty())
            advanced.set(key, rule);
    if (!asked.loadBalancerRole.empty())
        advanced.set("roleArn", asked.loadBalancerRole);
    json.set("advancedConfiguration", std::move(advanced));
}

std::string failureReason(sim::FailureGround ground, const std::string& id)
{
    switch (ground) {
    case sim::FailureGround::alarm:
        return "ECS deployment " + id + " failed: alarm detected.";
    case sim::FailureGround::stopped:
        return "ECS deployment " + id + " was stopped.";
    case sim::FailureGround::listener:
        return "ECS deployment " + id + " failed: invalid networking configuration.";
    case sim::FailureGround::late:
        return "ECS deployment " + id + " failed: a lifecycle stage did not complete in time.";
    case sim::FailureGround::hook:
        return "ECS deployment " + id + " failed: a lifecycle hook did not succeed.";
    case sim::FailureGround::tasks:
        break;
    }
    return "ECS deployment circuit breaker: tasks failed to start.";
}

std::string rollbackReason(sim::FailureGround ground, const std::string& id)
{
    const std::string_view detector =
        ground == sim::FailureGround::tasks ? " circuit breaker:" : "";
    return "ECS deployment" + std::string(detector) + " rolling back to deploymentId " + id + ".";
}

Json serviceDeploymentsJson(const Moment& moment)
{
    const sim::World& world = moment.world;
    std::vector<Ix<sim::Deployment>> all;
    for (auto at = world.deployments.first(); at; at = world.deployments.after(at))
        if (world.services[world.deployments[at].service].status != ServiceStatus::inactive)
            all.push_back(at);
    Json list = Json::array();
    for (auto at = all.rbegin(); at != all.rend(); ++at)
        list.append(serviceDeploymentJson(moment, *at));
    return list;
}

} // namespace stowage::aws
