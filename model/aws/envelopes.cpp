// SPDX-License-Identifier: MIT
#include "aws/envelopes.h"

#include "aws/arns.h"
#include "aws/events_of_groups.h"
#include "aws/events_of_sources.h"
#include "aws/state_deployments.h"
#include "aws/state_parts.h"
#include "base/text.h"
#include "plan/provider_split.h"
#include "sim/frame_builder.h"
#include "sim/identity.h"
#include "sim/notices.h"
#include "sim/placement.h"
#include "sim/rules.h"

#include <optional>
#include <span>
#include <string>
#include <utility>

namespace stowage::aws {

namespace {
using io::Json;
using sim::Ix;

constexpr std::int64_t kMicrosPerSecond = 1'000'000;

std::string wholeSeconds(const Moment& moment, Time at)
{
    return moment.text({at.micros / kMicrosPerSecond * kMicrosPerSecond});
}

Ix<sim::Service> serviceOf(const sim::World& world, EntityId id)
{
    return {id.kind == EntityKind::service ? world.slotOf(id) : sim::kNone};
}

// One instant may take a task through several states; each event tells its own.
std::optional<Event> taskEvent(const Telling& telling)
{
    const sim::World& world = telling.moment.world;
    const Ix<sim::Task> at{world.slotOf(telling.fact.subject())};
    if (!at)
        return std::nullopt;
    Event event{"ECS Task State Change", taskArn(world, at), taskJson(telling.moment, at)};
    const std::span<const std::uint64_t> words = world.facts.payload(telling.fact.number);
    const std::size_t status = telling.fact.kind == FactKind::taskStopRequested ? 2 : 1;
    event.detail.set("lastStatus", nameOf(static_cast<TaskStatus>(words[status])));
    event.detail.set("version", static_cast<std::int64_t>(words.back()));
    event.detail.set("updatedAt", telling.moment.text(telling.fact.at()));
    return event;
}

std::optional<Event> instanceEvent(const Telling& telling)
{
    const sim::World& world = telling.moment.world;
    const Ix<sim::Host> at{world.slotOf(telling.fact.subject())};
    if (!at || !world.hosts[at].cluster)
        return std::nullopt;
    Event event{"ECS Container Instance State Change", containerInstanceArn(world, at),
                containerInstanceJson(telling.moment, at)};
    event.detail.set("clusterArn", clusterArn(world, world.hosts[at].cluster));
    event.detail.set("updatedAt", telling.moment.text(telling.fact.at()));
    return event;
}

std::optional<Event> healthEvent(const Telling& telling)
{
    const sim::World& world = telling.moment.world;
    const Ix<sim::Host> at{world.slotOf(telling.fact.subject())};
    if (!at || !world.hosts[at].cluster)
        return std::nullopt;
    const auto health =
        static_cast<InstanceHealth>(world.facts.payload(telling.fact.number).back());
    Event event{"ECS Container Instance Health Change", containerInstanceArn(world, at),
                Json::object()};
    event.detail.set("clusterArn", clusterArn(world, world.hosts[at].cluster));
    event.detail.set("containerInstanceArn", containerInstanceArn(world, at));
    event.detail.set("capacityProviderName", Json());
    event.detail.set("ec2InstanceId", sim::instanceIdText(world, world.hosts[at].number));
    event.detail.set("overallStatus", nameOf(health));
    Json check = Json::object();
    check.set("type", "CONTAINER_RUNTIME");
    check.set("status", nameOf(health));
    check.set("lastStatusChange", wholeSeconds(telling.moment, telling.fact.at()));
    check.set("lastUpdated", wholeSeconds(telling.moment, telling.fact.at()));
    check.set("statusReason", Json());
    Json checks = Json::array();
    checks.append(std::move(check));
    event.detail.set("healthChecks", std::move(checks));
    return event;
}

// What could not be placed where; a rebalancing names a zone before.
std::span<const std::uint64_t> lackOf(const sim::World& world, std::uint32_t fact)
{
    const bool ofZone = world.facts.fact(fact).kind == FactKind::rebalancingUnplaceable;
    return world.facts.payload(fact).subspan(ofZone ? 1 : 0);
}

bool isOnFargate(const Fact& fact)
{
    return fact.kind == FactKind::fargateUnplaced ||
           (fact.kind == FactKind::rebalancingUnplaceable &&
            fact.rule != sim::ruleNumber("rebalancing.moves"));
}

// AWS names what the closest match lacks.
std::string placementReason(const sim::World& world, std::uint32_t fact)
{
    const sim::PlacementVerdict verdict = sim::verdictOf(lackOf(world, fact));
    const std::optional<sim::Need> need =
        verdict.nearest.empty() ? std::nullopt : sim::namedNeed(verdict.nearest.front());
    return need ? std::string(sim::failureReason(*need)) : "NO ACTIVE INSTANCES";
}

// As RunTask gives them: one for each instance that could not take the task.
Json failuresJson(const sim::World& world, std::uint32_t fact)
{
    Json list = Json::array();
    for (const sim::RankedCandidate& candidate :
         sim::verdictOf(world.facts.payload(fact)).nearest) {
        const std::optional<sim::Need> need = sim::namedNeed(candidate);
        const Ix<sim::Host> host{world.slotOf({EntityKind::instance, candidate.number})};
        if (!need || !host)
            continue;
        Json json = Json::object();
        json.set("arn", containerInstanceArn(world, host));
        json.set("reason", sim::failureReason(*need));
        list.append(std::move(json));
    }
    return list;
}

void setFargateReason(const sim::World& world, std::uint32_t fact, Json& detail)
{
    const auto capacity = static_cast<sim::Capacity>(lackOf(world, fact)[1]);
    Json providers = Json::array();
    providers.append("arn:aws:ecs:us-east-1:123456789012:capacity-provider/" +
                     std::string(sim::providerOf(capacity)));
    detail.set("capacityProviderArns", std::move(providers));
    detail.set("reason", "RESOURCE:FARGATE");
}

// RunTask gives one failure for each task without capacity.
Json fargateFailuresJson()
{
    Json json = Json::object();
    json.set("reason", "RESOURCE:FARGATE");
    Json list = Json::array();
    list.append(std::move(json));
    return list;
}

struct ServiceAction {
    std::string_view type, name;
};

// EventBridge events of Amazon ECS, service action.
ServiceAction actionOf(FactKind kind)
{
    if (kind == FactKind::serviceSteady)
        return {"INFO", "SERVICE_STEADY_STATE"};
    if (kind == FactKind::constraintsViolated)
        return {"ERROR", "SERVICE_DAEMON_PLACEMENT_CONSTRAINT_VIOLATED"};
    if (kind == FactKind::startsThrottled)
        return {"WARN", "SERVICE_TASK_START_IMPAIRED"};
    if (kind == FactKind::operationsThrottled || kind == FactKind::startsOverRate)
        return {"ERROR", "ECS_OPERATION_THROTTLED"};
    // Track Amazon ECS Availability Zone rebalancing.
    if (kind == FactKind::rebalancingBegan)
        return {"INFO", "SERVICE_REBALANCING_STARTED"};
    if (kind == FactKind::rebalancingCompleted)
        return {"INFO", "SERVICE_REBALANCING_COMPLETED"};
    if (kind == FactKind::rebalancingEnded)
        return {"INFO", "SERVICE_REBALANCING_STOPPED"};
    if (kind == FactKind::rebalancingTaskStarted)
        return {"INFO", "TASKS_STARTED"};
    if (kind == FactKind::rebalancingTaskStopped)
        return {"INFO", "TASKS_STOPPED"};
    return {"ERROR", "SERVICE_TASK_PLACEMENT_FAILURE"};
}

// The scheduler's desired count was updated, by nobody's hand.
std::optional<Event> countEvent(const Telling& telling)
{
    const sim::World& world = telling.moment.world;
    const Ix<sim::Service> at = serviceOf(world, telling.fact.object());
    if (!at)
        return std::nullopt;
    Event event{"ECS Service Action", serviceArn(world, at), Json::object()};
    event.detail.set("eventType", "INFO");
    event.detail.set("eventName", "SERVICE_DESIRED_COUNT_UPDATED");
    event.detail.set("clusterArn", clusterArn(world, world.services[at].cluster));
    event.detail.set("createdAt", telling.moment.text(telling.fact.at()));
    event.detail.set("desiredCount",
                     static_cast<std::int64_t>(world.facts.payload(telling.fact.number)[1]));
    return event;
}

std::optional<Event> serviceEvent(const Telling& telling)
{
    const sim::World& world = telling.moment.world;
    const Ix<sim::Service> at = serviceOf(world, telling.fact.subject());
    if (!at)
        return std::nullopt;
    Event event{"ECS Service Action", serviceArn(world, at), Json::object()};
    const ServiceAction action = actionOf(telling.fact.kind);
    event.detail.set("eventType", action.type);
    event.detail.set("eventName", action.name);
    event.detail.set("clusterArn", clusterArn(world, world.services[at].cluster));
    event.detail.set("createdAt", telling.moment.text(telling.fact.at()));
    if (isOnFargate(telling.fact))
        setFargateReason(world, telling.fact.number, event.detail);
    else if (action.name == "SERVICE_TASK_PLACEMENT_FAILURE")
        event.detail.set("reason", placementReason(world, telling.fact.number));
    return event;
}

struct DeploymentChange {
    std::string_view type, name;
    std::string reason;
};

// Amazon ECS service deployment state change events. That of a rollback says what it goes back to.
DeploymentChange changeTo(const sim::World& world, const Fact& fact, const std::string& id)
{
    const auto words = world.facts.payload(fact.number);
    switch (fact.kind) {
    case FactKind::deploymentCompleted:
        return {"INFO", "SERVICE_DEPLOYMENT_COMPLETED", "ECS deployment " + id + " completed."};
    case FactKind::deploymentFailed:
        return {"ERROR", "SERVICE_DEPLOYMENT_FAILED",
                failureReason(static_cast<sim::FailureGround>(words[6]), id)};
    case FactKind::deploymentRolledBack:
        return {"INFO", "SERVICE_DEPLOYMENT_IN_PROGRESS",
                rollbackReason(static_cast<sim::FailureGround>(words[2]), id)};
    default:
        return {"INFO", "SERVICE_DEPLOYMENT_IN_PROGRESS", "ECS deployment " + id + " in progress."};
    }
}

std::optional<Event> deploymentEvent(const Telling& telling)
{
    const sim::World& world = telling.moment.world;
    const Ix<sim::Service> service = serviceOf(world, telling.fact.object());
    if (!service)
        return std::nullopt;
    const std::string id = sim::deploymentIdText(world, telling.fact.subjectNumber);
    const DeploymentChange change = changeTo(world, telling.fact, id);
    Event event{"ECS Deployment State Change", serviceArn(world, service), Json::object()};
    event.detail.set("eventType", change.type);
    event.detail.set("eventName", change.name);
    event.detail.set("deploymentId", id);
    event.detail.set("updatedAt", telling.moment.text(telling.fact.at()));
    event.detail.set("reason", change.reason);
    return event;
}

std::optional<Event> alarmEvent(const Telling& telling)
{
    const sim::World& world = telling.moment.world;
    const Ix<sim::Alarm> at{world.slotOf(telling.fact.subject())};
    if (!at)
        return std::nullopt;
    return Event{"CloudWatch Alarm State Change", alarmArn(world, world.alarms[at]),
                 alarmEventDetail(telling.moment, telling.fact.number), "aws.cloudwatch"};
}

std::optional<Event> awsEvent(const Telling& telling)
{
    switch (telling.fact.kind) {
    case FactKind::taskStatusChanged:
    case FactKind::taskStopRequested:
        return taskEvent(telling);
    case FactKind::instanceRegistered:
    case FactKind::instanceStatusChanged:
    case FactKind::agentConnected:
    case FactKind::agentDisconnected:
        return instanceEvent(telling);
    case FactKind::instanceHealthChanged:
        return healthEvent(telling);
    case FactKind::serviceSteady:
    case FactKind::constraintsViolated:
    case FactKind::operationsThrottled:
    case FactKind::placementFailed:
    case FactKind::startsOverRate:
    case FactKind::startsThrottled:
    case FactKind::rebalancingBegan:
    case FactKind::rebalancingTaskStarted:
    case FactKind::rebalancingTaskStopped:
    case FactKind::rebalancingCompleted:
    case FactKind::rebalancingUnplaceable:
    case FactKind::rebalancingEnded:
    case FactKind::fargateUnplaced:
        return serviceEvent(telling);
    case FactKind::deploymentStarted:
    case FactKind::deploymentCompleted:
    case FactKind::deploymentFailed:
    case FactKind::deploymentRolledBack:
        return deploymentEvent(telling);
    case FactKind::scalingLaunched:
        return scalingEvent(telling, "EC2 Instance Launch Successful");
    case FactKind::scalingLaunchFailed:
        return scalingEvent(telling, "EC2 Instance Launch Unsuccessful");
    case FactKind::scalingTerminated:
        return scalingEvent(telling, "EC2 Instance Terminate Successful");
    case FactKind::scalingMoved:
        return moveEvent(telling);
    case FactKind::lifecycleActionBegan:
        return lifecycleEvent(telling);
    case FactKind::warmPoolEntered:
        return poolEvent(telling);
    case FactKind::serviceScaled:
        return countEvent(telling);
    case FactKind::alarmStateChanged:
        return alarmEvent(telling);
    case FactKind::spotWarned:
        return spotEvent(telling);
    case FactKind::objectCreated:
        return objectEvent(telling);
    case FactKind::scheduleFired:
        return scheduledEvent(telling);
    case FactKind::youPutEvent:
        return ownPutEvent(telling);
    default:
        return std::nullopt;
    }
}

Event ownEvent(const Telling& telling)
{
    const sim::World& world = telling.moment.world;
    Event event{"Stowage Fact", {}, Json::object()};
    event.detail.set("subject", sim::nameOf(world, telling.fact.subject()));
    event.detail.set("object", sim::nameOf(world, telling.fact.object()));
    if (telling.fact.rule != 0)
        event.detail.set("rule", sim::ruleOf(telling.fact.rule).id);
    event.detail.set("text", sim::noticeOf(world, telling.fact.number).text);
    if (telling.fact.kind == FactKind::runTaskFailed)
        event.detail.set("failures", failuresJson(world, telling.fact.number));
    if (telling.fact.kind == FactKind::fargateRunFailed)
        event.detail.set("failures", fargateFailuresJson());
    return event;
}
} // namespace

namespace {
Json framed(const Telling& telling, Event event)
{
    Json resources = Json::array();
    if (!event.resource.empty())
        resources.append(std::move(event.resource));
    for (std::string& other : event.others)
        resources.append(std::move(other));
    Json json = Json::object();
    json.set("version", "0");
    json.set("id", sim::eventIdText(telling.moment.world, telling.fact.number));
    json.set("detail-type", std::move(event.detailType));
    json.set("source", event.source);
    json.set("account", "123456789012");
    json.set("time", wholeSeconds(telling.moment, telling.fact.at()));
    json.set("region", "us-east-1");
    json.set("resources", std::move(resources));
    json.set("detail", std::move(event.detail));
    return json;
}
} // namespace

Json envelopeOf(const doc::Document& document, const sim::World& world, std::uint32_t fact)
{
    const Result<std::int64_t> start = parseInstant(document.start);
    const Moment moment{world, start ? *start : 0};
    const Telling telling{moment, world.facts.fact(fact)};
    std::optional<Event> event = awsEvent(telling);
    if (!event) {
        event = ownEvent(telling);
        event->source = "stowage";
    }
    Json numbers = Json::object();
    numbers.set("fact", std::int64_t{fact});
    numbers.set("cause", std::int64_t{telling.fact.cause});
    Json json = framed(telling, *std::move(event));
    json.set("stowage", std::move(numbers));
    return json;
}

std::optional<Json> publishedEvent(const sim::World& world, std::uint32_t fact)
{
    const Moment moment{world, world.startMicros};
    const Telling telling{moment, world.facts.fact(fact)};
    std::optional<Event> event = awsEvent(telling);
    if (!event)
        return std::nullopt;
    return framed(telling, *std::move(event));
}

} // namespace stowage::aws
