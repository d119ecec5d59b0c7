// SPDX-License-Identifier: MIT
// What Application Auto Scaling tells of services: targets, policies and activities, as its
// Describe calls give them.
#include "aws/arns.h"
#include "aws/state_parts.h"
#include "base/text.h"
#include "sim/frame_builder.h"
#include "sim/identity.h"
#include "sim/service_scaling_values.h"

#include <string>
#include <utility>

namespace stowage::aws {

namespace {
using io::Json;

std::string resourceOf(const sim::World& world, const sim::Service& service)
{
    return "service/" + std::string(world.text(world.clusters[service.cluster].name)) + "/" +
           std::string(world.text(service.name));
}

std::string_view nameOf(sim::PolicyType type)
{
    return type == sim::PolicyType::step     ? "StepScaling"
           : type == sim::PolicyType::simple ? "SimpleScaling"
                                             : "TargetTrackingScaling";
}

Json targetJson(const sim::World& world, const sim::Service& service)
{
    Json json = Json::object();
    json.set("ServiceNamespace", "ecs");
    json.set("ResourceId", resourceOf(world, service));
    json.set("ScalableDimension", "ecs:service:DesiredCount");
    return json;
}
} // namespace

Json scalableTargetsJson(const Moment& moment)
{
    const sim::World& world = moment.world;
    Json list = Json::array();
    for (auto at = world.services.first(); at; at = world.services.after(at)) {
        const sim::Service& service = world.services[at];
        if (!service.scalable.isRegistered || service.status != ServiceStatus::active)
            continue;
        Json json = targetJson(world, service);
        json.set("MinCapacity", std::int64_t{service.scalable.minCapacity});
        json.set("MaxCapacity", std::int64_t{service.scalable.maxCapacity});
        list.append(std::move(json));
    }
    return list;
}

Json scalingPoliciesJson(const Moment& moment)
{
    const sim::World& world = moment.world;
    Json list = Json::array();
    for (auto at = world.scalingPolicies.first(); at; at = world.scalingPolicies.after(at)) {
        const sim::ScalingPolicy& policy = world.scalingPolicies[at];
        if ((!policy.service && !policy.group) || policy.type == sim::PolicyType::scheduled)
            continue;
        Json json =
            policy.group ? Json::object() : targetJson(world, world.services[policy.service]);
        if (policy.group)
            json.set("AutoScalingGroupName",
                     world.text(world.autoScalingGroups[policy.group].name));
        json.set("PolicyARN", scalingPolicyArn(world, at));
        json.set("PolicyName", world.text(policy.name));
        json.set("PolicyType", nameOf(policy.type));
        Json alarms = Json::array();
        for (const auto alarm : {policy.high, policy.low}) {
            if (!alarm)
                continue;
            Json each = Json::object();
            each.set("AlarmName", world.text(world.alarms[alarm].name));
            each.set("AlarmARN", alarmArn(world, world.alarms[alarm]));
            alarms.append(std::move(each));
        }
        json.set("Alarms", std::move(alarms));
        json.set("CreationTime", moment.text(policy.createdAt));
        list.append(std::move(json));
    }
    return list;
}

// Newest first.
void appendServiceActivities(const Moment& moment, Json& list)
{
    const sim::World& world = moment.world;
    for (std::uint32_t n = world.facts.count(); n > 0; --n) {
        const Fact fact = world.facts.fact(n);
        const sim::Ix<sim::Service> at{
            fact.kind == FactKind::serviceScaled ? world.slotOf(fact.object()) : sim::kNone};
        if (!at)
            continue;
        const std::string count = numberText(static_cast<std::int64_t>(world.facts.payload(n)[1]));
        Json json = targetJson(world, world.services[at]);
        json.set("ActivityId", sim::eventIdText(world, n));
        json.set("Description", "Setting desired count to " + count + ".");
        json.set("Cause", sim::scalingCause(world, fact));
        json.set("StartTime", moment.text(fact.at()));
        json.set("EndTime", moment.text(fact.at()));
        json.set("StatusCode", "Successful");
        json.set("StatusMessage", "Successfully set desired count to " + count +
                                      ". Change successfully fulfilled by ecs.");
        list.append(std::move(json));
    }
}

} // namespace stowage::aws
