// SPDX-License-Identifier: MIT
// The operations of Elastic Load Balancing that make something.
#include "aws/call_draft.h"
#include "aws/calls_create.h"
#include "field/check.h"
#include "io/field_json.h"
#include "kinds/network/load_balancer.h"
#include "kinds/network/subnet.h"
#include "kinds/network/target_group.h"

#include <set>

namespace stowage::aws {

namespace {
using io::Json;

AwsException validation(std::string message)
{
    return {"ValidationError", std::move(message)};
}

struct RowOf {
    std::string_view member, key;
};
constexpr RowOf kGroupRows[] = {
    {"Protocol", "protocol"},
    {"Port", "port"},
    {"TargetType", "targetType"},
    {"HealthCheckPath", "healthCheckPath"},
    {"HealthCheckIntervalSeconds", "healthCheckIntervalSeconds"},
    {"HealthCheckTimeoutSeconds", "healthCheckTimeoutSeconds"},
    {"HealthyThresholdCount", "healthyThresholdCount"},
    {"UnhealthyThresholdCount", "unhealthyThresholdCount"},
};

// The VPC of the named subnets; zones stand for the default subnets in them.
Found<ElementId> vpcOf(const CallInput& input, CallDraft& draft)
{
    std::set<std::string> zones;
    ElementId vpc;
    for (const std::string& named : textsIn(input.with, "Subnets")) {
        const doc::Element* subnet = elementNamed(input, "subnet", named);
        const ElementId id = subnet != nullptr ? subnet->id : draft.subnetIn(named);
        const doc::Element* found = draft.document().find(id);
        if (found == nullptr)
            return AwsException{"SubnetNotFound", "The subnet ID '" + named + "' does not exist"};
        if (!vpc.text.empty() && found->parent != vpc)
            return AwsException{"InvalidSubnet", "The subnets must be in one VPC."};
        vpc = found->parent;
        zones.insert(found->as<doc::Subnet>()->availabilityZone);
    }
    if (zones.size() < 2)
        return validation(
            "At least two subnets in two different Availability Zones must be specified");
    return vpc;
}

const doc::Element* onlyBalancer(const doc::Document& document)
{
    const doc::Element* only = nullptr;
    for (const auto& element : document.elements()) {
        if (!element->is("loadBalancer"))
            continue;
        if (only != nullptr)
            return nullptr;
        only = element.get();
    }
    return only;
}

std::string forwardedTo(const Json& with)
{
    const Json* actions = with.find("DefaultActions");
    if (actions == nullptr || actions->items() == nullptr)
        return {};
    for (const Json& action : *actions->items())
        if (textIn(action, "Type") == "forward")
            return textIn(action, "TargetGroupArn");
    return {};
}
} // namespace

Planned createLoadBalancer(const CallInput& input)
{
    const std::string name = textIn(input.with, "Name");
    if (name.empty())
        return validation("A load balancer name is required.");
    if (elementNamed(input, "loadBalancer", name) != nullptr)
        return AwsException{"DuplicateLoadBalancerName",
                            "A load balancer with the same name '" + name +
                                "' exists, but with different settings"};
    CallDraft draft(input.document);
    const auto vpc = vpcOf(input, draft);
    if (const auto* exception = std::get_if<AwsException>(&vpc))
        return *exception;
    doc::LoadBalancer balancer;
    if (textIn(input.with, "Scheme") == "internal")
        balancer.scheme = doc::Scheme::internal;
    const ElementId made = draft.add(name, std::get<ElementId>(vpc), balancer);
    for (const std::string& named : textsIn(input.with, "Subnets")) {
        const doc::Element* subnet = elementNamed(input, "subnet", named);
        draft.edit(
            doc::AddLink{{made, subnet != nullptr ? subnet->id : draft.subnetIn(named), "subnet"}});
    }
    return std::move(draft).plan();
}

Planned createTargetGroup(const CallInput& input)
{
    const std::string name = textIn(input.with, "Name");
    if (name.empty())
        return validation("A target group name is required.");
    if (balancingNamed(input, "targetGroup", name) != nullptr)
        return AwsException{"DuplicateTargetGroupName",
                            "A target group with the same name '" + name +
                                "' exists, but with different settings"};
    doc::Element group;
    group.name = name;
    group.props = doc::TargetGroup{};
    const auto set = [&](std::string_view key, const Json& json) -> std::optional<AwsException> {
        const doc::Field* field = doc::findField(group.kind().rows, key);
        const Result<doc::Value> value = io::fieldValue(*field, json);
        if (!value)
            return validation(value.error().message);
        if (const auto objection = doc::objection(*field, *value))
            return validation(*objection);
        doc::setValue(group.props, *field, *value);
        return std::nullopt;
    };
    for (const RowOf& row : kGroupRows)
        if (const Json* member = input.with.find(row.member))
            if (auto exception = set(row.key, *member))
                return *std::move(exception);
    if (const Json* matcher = input.with.find("Matcher"))
        if (const Json* codes = matcher->find("HttpCode"))
            if (auto exception = set("matcher", *codes))
                return *std::move(exception);
    // It is drawn in the load balancer whose listener forwards to it; until then in the only one.
    if (const doc::Element* balancer = onlyBalancer(input.document))
        group.parent = balancer->id;
    CallDraft draft(input.document);
    draft.add(std::move(group));
    return std::move(draft).plan();
}

Planned createListener(const CallInput& input)
{
    const doc::Element* balancer =
        balancingNamed(input, "loadBalancer", textIn(input.with, "LoadBalancerArn"));
    if (balancer == nullptr)
        return AwsException{"LoadBalancerNotFound", "One or more load balancers not found"};
    const doc::Element* group = balancingNamed(input, "targetGroup", forwardedTo(input.with));
    if (group == nullptr)
        return AwsException{"TargetGroupNotFound", "One or more target groups not found"};
    const Json* port = input.with.find("Port");
    if (port == nullptr || port->integer() == nullptr)
        return validation("A listener port is required.");
    doc::LoadBalancer changed = *balancer->as<doc::LoadBalancer>();
    for (const doc::Listener& listener : changed.listeners)
        if (listener.port == *port->integer())
            return AwsException{"DuplicateListener",
                                "A listener already exists on this port for this load balancer"};
    CallDraft draft(input.document);
    if (group->parent != balancer->id) {
        const doc::Element* other = input.document.find(group->parent);
        if (other != nullptr)
            for (const doc::Listener& listener : other->as<doc::LoadBalancer>()->listeners)
                if (listener.targetGroup == group->id.text)
                    return AwsException{"TargetGroupAssociationLimit",
                                        "The target group is associated with another load "
                                        "balancer"};
        draft.edit(doc::Reparent{{group->id}, balancer->id});
    }
    doc::Listener listener;
    listener.port = static_cast<int>(*port->integer());
    listener.targetGroup = group->id.text;
    changed.listeners.push_back(listener);
    const doc::Field* field = doc::findField(balancer->kind().rows, "listeners");
    draft.edit(
        doc::SetField{{balancer->id}, "listeners", doc::valueOf(doc::Props(changed), *field)});
    return std::move(draft).plan();
}

} // namespace stowage::aws
