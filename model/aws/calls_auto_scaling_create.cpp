// SPDX-License-Identifier: MIT
// CreateAutoScalingGroup and UpdateAutoScalingGroup.
#include "aws/account_limits.h"
#include "aws/call_draft.h"
#include "aws/calls_auto_scaling.h"
#include "aws/scaling_input.h"
#include "base/text.h"
#include "field/check.h"
#include "kinds/compute/auto_scaling_group.h"
#include "kinds/compute/cluster.h"
#include "kinds/compute/warm_pool_rows.h"
#include "kinds/network/subnet.h"
#include "plan/instance_types.h"

#include <algorithm>
#include <set>
#include <utility>

namespace stowage::aws {

namespace {
using io::Json;

constexpr std::size_t kMostName = 255; // XmlStringMaxLen255

std::string text(std::int64_t number)
{
    return numberText(number);
}

// The rows that calls set, and their members.
struct Member {
    std::string_view key;
    std::string_view row;
};
constexpr Member kMembers[] = {
    {"MinSize", "minSize"},
    {"MaxSize", "maxSize"},
    {"DesiredCapacity", "desiredCapacity"},
    {"InstanceType", "instanceType"},
    {"HealthCheckType", "healthCheckType"},
    {"HealthCheckGracePeriod", "healthCheckGracePeriod"},
    {"DefaultCooldown", "defaultCooldown"},
    {"NewInstancesProtectedFromScaleIn", "newInstancesProtectedFromScaleIn"},
};

constexpr std::string_view kUnsupported[] = {
    "LaunchConfigurationName", "LaunchTemplate",    "InstanceId",          "LoadBalancerNames",
    "PlacementGroup",          "CapacityRebalance", "MaxInstanceLifetime", "TrafficSources",
};

std::optional<AwsException> setPolicies(const Json& with, doc::Props& props)
{
    const Json* policies = with.find("TerminationPolicies");
    if (policies == nullptr || policies->isNull())
        return std::nullopt;
    Json rows = Json::array();
    for (const std::string& name : textsIn(with, "TerminationPolicies")) {
        Json row = Json::object();
        row.set("policy", name);
        rows.append(std::move(row));
    }
    if (setRow(props, "terminationPolicies", &rows))
        return scalingError("Termination policies are not valid: [" +
                            plainLine(joined(textsIn(with, "TerminationPolicies"), ", ")) + "]");
    return std::nullopt;
}

// As launch templates name it.
std::optional<AwsException> setProfile(const Json& with, doc::Props& props)
{
    const Json* profile = with.find("IamInstanceProfile");
    if (profile == nullptr || profile->isNull())
        return std::nullopt;
    const std::string name = textIn(*profile, "Name"), arn = textIn(*profile, "Arn");
    if (!name.empty() && !arn.empty())
        return scalingError("The parameter iamInstanceProfile.name may not be used in combination "
                            "with iamInstanceProfile.arn");
    const Json wanted(name.empty() ? std::string(lastOfArn(arn)) : name);
    if (setRow(props, "instanceProfile", &wanted))
        return scalingError("Invalid IamInstanceProfile: " + plainLine(name + arn));
    return std::nullopt;
}

AwsException badType(const std::string& type)
{
    return scalingError("You must use a valid fully-formed launch template. Invalid value '" +
                        plainLine(type) + "' for InstanceType.");
}

// The types of the overrides; how they are weighted and bought is not simulated.
std::optional<AwsException> setMixed(const Json& with, doc::Props& props)
{
    const Json* policy = with.find("MixedInstancesPolicy");
    if (policy == nullptr || policy->isNull())
        return std::nullopt;
    if (policy->find("InstancesDistribution") != nullptr)
        return unsupported("InstancesDistribution of Auto Scaling groups");
    const Json* launch = policy->find("LaunchTemplate");
    const Json* overrides = launch != nullptr ? launch->find("Overrides") : nullptr;
    if (overrides == nullptr || overrides->items() == nullptr || overrides->items()->empty())
        return scalingError("MixedInstancesPolicy needs overrides of its launch template.");
    auto& group = std::get<doc::AutoScalingGroup>(props);
    group.overrides.clear();
    for (const Json& each : *overrides->items()) {
        const std::string type = textIn(each, "InstanceType");
        if (sim::findInstanceType(type) == nullptr)
            return badType(type);
        group.overrides.push_back({type});
    }
    return std::nullopt;
}

std::optional<AwsException> objectionToSizes(const doc::AutoScalingGroup& group)
{
    if (group.minSize > group.maxSize)
        return scalingError("Max bound, " + text(group.maxSize) +
                            ", must be greater than or equal to min bound, " + text(group.minSize));
    if (group.desiredCapacity < group.minSize || group.desiredCapacity > group.maxSize)
        return scalingError("Desired capacity:" + text(group.desiredCapacity) +
                            " must be between the specified min size:" + text(group.minSize) +
                            " and max size:" + text(group.maxSize));
    return std::nullopt;
}

// All of them but the desired capacity, which follows the bounds where it is not given.
std::optional<AwsException> setRows(const Json& with, doc::Props& props)
{
    for (const std::string_view key : kUnsupported)
        if (const Json* given = with.find(key); given != nullptr && !given->isNull())
            return unsupported(std::string(key) + " of Auto Scaling groups");
    const Json* warmup =
        with.find("DefaultInstanceWarmup"); // -1: none; 0 s are nothing to wait for
    if (warmup != nullptr && warmup->integer() != nullptr && *warmup->integer() > 0)
        return unsupported("DefaultInstanceWarmup of Auto Scaling groups");
    for (const Member& member : kMembers)
        if (auto exception = setRow(props, member.row, with.find(member.key)))
            return scalingError("Invalid " + std::string(member.key) + ": " + exception->message);
    if (auto exception = setPolicies(with, props))
        return exception;
    if (auto exception = setProfile(with, props))
        return exception;
    if (auto exception = setMixed(with, props))
        return exception;
    auto& group = std::get<doc::AutoScalingGroup>(props);
    if (sim::findInstanceType(group.instanceType) == nullptr && with.find("InstanceType"))
        return badType(group.instanceType);
    const Json* desired = with.find("DesiredCapacity");
    if ((desired == nullptr || desired->isNull()) && group.minSize <= group.maxSize)
        group.desiredCapacity = std::clamp(group.desiredCapacity, group.minSize, group.maxSize);
    return objectionToSizes(group);
}

std::vector<std::string> subnetsIn(const Json& with)
{
    std::vector<std::string> names = textsIn(with, "Subnets");
    for (const std::string& part : split(textIn(with, "VPCZoneIdentifier"), ','))
        if (!trimmed(part).empty())
            names.emplace_back(trimmed(part));
    if (names.empty())
        names = textsIn(with, "AvailabilityZones");
    return names;
}

Found<std::set<ElementId>> subnetsFor(const std::vector<std::string>& names, ElementId vpc,
                                      CallDraft& draft)
{
    std::set<ElementId> ids;
    for (const std::string& named : names) {
        const std::optional<ElementId> id = draft.subnetNamed(named, vpc);
        const doc::Element* subnet = id ? draft.document().find(*id) : nullptr;
        if (subnet == nullptr)
            return scalingError("The subnet ID '" + plainLine(named) + "' does not exist");
        if (!ids.empty() && subnet->parent != vpc)
            return scalingError("The subnets must be in one VPC.");
        vpc = subnet->parent;
        ids.insert(subnet->id);
    }
    return ids;
}

std::string tagIn(const Json& with, std::string_view key)
{
    const Json* tags = with.find("Tags");
    if (tags == nullptr || tags->items() == nullptr)
        return {};
    for (const Json& tag : *tags->items())
        if (textIn(tag, "Key") == key)
            return textIn(tag, "Value");
    return {};
}

// That of the tag, else the only one, else the one that agents join of themselves.
Found<ElementId> clusterFor(const CallInput& input, CallDraft& draft)
{
    const std::string named = tagIn(input.with, "stowage.cluster");
    if (!named.empty()) {
        const doc::Element* cluster = elementNamed(input, "cluster", named);
        if (cluster == nullptr)
            return scalingError("There is no cluster " + plainLine(named) +
                                ", which the tag stowage.cluster names.");
        return cluster->id;
    }
    const doc::Element* only = nullptr;
    int count = 0;
    for (const auto& element : input.document.elements())
        if (element->is("cluster")) {
            only = element.get();
            ++count;
        }
    if (count == 1)
        return only->id;
    if (const doc::Element* cluster = elementNamed(input, "cluster", "default"))
        return cluster->id;
    return draft.add("default", {}, doc::Cluster{});
}

void link(const ElementId& group, const std::set<ElementId>& subnets, CallDraft& draft)
{
    const doc::Document before = draft.document();
    for (const auto& each : before.linksFrom(group))
        if (each->kind == "subnet" && subnets.count(each->to) == 0)
            draft.edit(doc::RemoveLink{each->from, each->to, each->kind});
    for (const ElementId& subnet : subnets)
        if (!before.findLink(group, subnet, "subnet"))
            draft.edit(doc::AddLink{{group, subnet, "subnet"}});
}

Found<std::set<ElementId>> targetGroupsIn(const CallInput& input)
{
    std::set<ElementId> ids;
    for (const std::string& named : textsIn(input.with, "TargetGroupARNs")) {
        const doc::Element* group = balancingNamed(input, "targetGroup", named);
        if (group == nullptr)
            return scalingError("Provided Target Groups may not be valid. Please ensure they "
                                "exist and try again.");
        ids.insert(group->id);
    }
    return ids;
}

std::optional<AwsException> objectionToName(const CallInput& input, const std::string& name)
{
    if (name.empty() || name.size() > kMostName || name.find(':') != std::string::npos)
        return scalingError("Group name must not be null or empty string, must not contain "
                            "colons, and its length must be between 1 and 255.");
    if (elementBearing(input.document, "autoScalingGroup", name) != nullptr)
        return AwsException{
            "AlreadyExists",
            "AutoScalingGroup by this name already exists - A group with the name " +
                plainLine(name) + " already exists"};
    return std::nullopt;
}
} // namespace

AwsException scalingError(std::string message)
{
    return {"ValidationError", std::move(message)};
}

Found<const doc::Element*> scalingGroupIn(const CallInput& input)
{
    const std::string name = textIn(input.with, "AutoScalingGroupName");
    const doc::Element* group = elementNamed(input, "autoScalingGroup", name);
    if (group == nullptr)
        return scalingError("AutoScalingGroup name not found - AutoScalingGroup '" +
                            plainLine(name) + "' not found");
    return group;
}

Planned createAutoScalingGroup(const CallInput& input)
{
    const std::string name = textIn(input.with, "AutoScalingGroupName");
    if (auto exception = objectionToName(input, name))
        return *std::move(exception);
    if (auto exception = objectionToOneMore(input, Quota::autoScalingGroups))
        return *std::move(exception);
    doc::Element element;
    element.name = name;
    doc::AutoScalingGroup group;
    group.desiredCapacity = 0; // where it is not given: the minimum
    if (const Json* hooks = input.with.find("LifecycleHookSpecificationList");
        hooks != nullptr && hooks->items() != nullptr)
        for (const Json& hook : *hooks->items())
            if (auto exception = putHook(hook, group))
                return *std::move(exception);
    element.props = group;
    if (auto exception = setRows(input.with, element.props))
        return *std::move(exception);
    if (textIn(input.with, "InstanceType").empty() &&
        std::get<doc::AutoScalingGroup>(element.props).overrides.empty())
        return scalingError("Valid requests must contain either LaunchTemplate, "
                            "LaunchConfigurationName, InstanceId or MixedInstancesPolicy "
                            "parameter.");
    const std::vector<std::string> named = subnetsIn(input.with);
    if (named.empty())
        return scalingError("At least one Availability Zone or VPC Subnet is required.");
    CallDraft draft(input.document);
    const auto cluster = clusterFor(input, draft);
    if (const auto* exception = std::get_if<AwsException>(&cluster))
        return *exception;
    element.parent = std::get<ElementId>(cluster);
    const doc::Element* home = draft.document().find(element.parent);
    const auto subnets = subnetsFor(named, home->parent, draft);
    if (const auto* exception = std::get_if<AwsException>(&subnets))
        return *exception;
    const auto targets = targetGroupsIn(input);
    if (const auto* exception = std::get_if<AwsException>(&targets))
        return *exception;
    const ElementId id = draft.add(std::move(element));
    link(id, std::get<std::set<ElementId>>(subnets), draft);
    for (const ElementId& target : std::get<std::set<ElementId>>(targets))
        draft.edit(doc::AddLink{{id, target, "targetGroup"}});
    return std::move(draft).plan();
}

Planned updateAutoScalingGroup(const CallInput& input)
{
    const auto found = scalingGroupIn(input);
    if (const auto* exception = std::get_if<AwsException>(&found))
        return *exception;
    const doc::Element& group = *std::get<const doc::Element*>(found);
    doc::Props props = group.props;
    if (auto exception = setRows(input.with, props))
        return *std::move(exception);
    const doc::AutoScalingGroup& changed = std::get<doc::AutoScalingGroup>(props);
    if (const std::string_view words = doc::objectionToWarmPool(changed);
        !words.empty() && changed.warmPool != doc::WarmPool::none)
        return scalingError(std::string(words));
    CallDraft draft(input.document);
    if (const Json* desired = input.with.find("DesiredCapacity"); desired && !desired->isNull())
        draft.command(AskAgain{group.id, {"desiredCapacity"}});
    for (const doc::Field& field : group.kind().rows)
        if (const doc::Value value = doc::valueOf(props, field);
            !(value == doc::valueOf(group.props, field)))
            draft.edit(doc::SetField{{group.id}, std::string(field.key), value});
    const std::vector<std::string> named = subnetsIn(input.with);
    if (named.empty())
        return std::move(draft).plan();
    const auto subnets = subnetsFor(named, input.document.find(group.parent)->parent, draft);
    if (const auto* exception = std::get_if<AwsException>(&subnets))
        return *exception;
    link(group.id, std::get<std::set<ElementId>>(subnets), draft);
    return std::move(draft).plan();
}

} // namespace stowage::aws
