// SPDX-License-Identifier: MIT
// CreateLoadBalancer and CreateListener.
#include "aws/account_limits.h"
#include "aws/balancing_limits.h"
#include "aws/call_draft.h"
#include "aws/calls_create.h"
#include "aws/listeners.h"
#include "base/text.h"
#include "kinds/network/load_balancer.h"
#include "kinds/network/subnet.h"

#include <algorithm>
#include <set>
#include <utility>

namespace stowage::aws {

namespace {
using io::Json;

// Quotas for your Application Load Balancers.
constexpr std::size_t kMostGroups = 5, kMostListeners = 50;

struct Surroundings {
    ElementId vpc;
    std::set<ElementId> subnets, groups;
};

AwsException invalidConfiguration(std::string message)
{
    return {"InvalidConfigurationRequest", std::move(message)};
}

std::vector<std::string> subnetsIn(const Json& with)
{
    std::vector<std::string> names = textsIn(with, "Subnets");
    if (const Json* mappings = with.find("SubnetMappings");
        mappings != nullptr && mappings->items() != nullptr)
        for (const Json& mapping : *mappings->items())
            names.push_back(textIn(mapping, "SubnetId"));
    return names;
}

std::optional<AwsException> addSubnets(const Json& with, CallDraft& draft, Surroundings& around)
{
    std::set<std::string> zones;
    for (const std::string& named : subnetsIn(with)) {
        const std::optional<ElementId> id = draft.subnetNamed(named, around.vpc);
        const doc::Element* subnet = id ? draft.document().find(*id) : nullptr;
        if (subnet == nullptr)
            return AwsException{"SubnetNotFound",
                                "The subnet ID '" + plainLine(named) + "' does not exist"};
        if (!around.subnets.empty() && subnet->parent != around.vpc)
            return invalidConfiguration("The subnets must be in one VPC.");
        around.vpc = subnet->parent;
        around.subnets.insert(subnet->id);
        zones.insert(subnet->as<doc::Subnet>()->availabilityZone);
    }
    if (zones.size() < 2)
        return validation(
            "At least two subnets in two different Availability Zones must be specified");
    if (zones.size() < around.subnets.size())
        return invalidConfiguration("A load balancer cannot be attached to multiple subnets in the "
                                    "same Availability Zone");
    return std::nullopt;
}

std::optional<AwsException> addGroups(const Json& with, const CallDraft& draft,
                                      Surroundings& around)
{
    for (const std::string& named : textsIn(with, "SecurityGroups")) {
        const std::optional<ElementId> id = draft.groupNamed(named, around.vpc);
        if (!id)
            return AwsException{"InvalidSecurityGroup",
                                "The security group '" + plainLine(named) + "' does not exist"};
        if (draft.document().find(*id)->parent != around.vpc)
            return invalidConfiguration("Security group '" + plainLine(named) +
                                        "' does not belong to VPC '" +
                                        draft.document().find(around.vpc)->name + "'");
        around.groups.insert(*id);
    }
    if (around.groups.size() > kMostGroups)
        return invalidConfiguration("The maximum number of security groups per load balancer has "
                                    "been reached");
    return std::nullopt;
}

bool hasSameSettings(const doc::Document& document, const doc::Element& there,
                     const doc::LoadBalancer& asked, const Surroundings& around)
{
    Surroundings drawn;
    for (const auto& link : document.linksFrom(there.id))
        (link->kind == "subnet" ? drawn.subnets : drawn.groups).insert(link->to);
    return there.as<doc::LoadBalancer>()->scheme == asked.scheme &&
           drawn.subnets == around.subnets && drawn.groups == around.groups;
}

std::optional<AwsException> objectionToBalancer(const Json& with)
{
    if (auto exception =
            Constraints(with)
                .oneOf("Scheme", {"internet-facing", "internal"})
                .oneOf("Type", {"application", "network", "gateway"})
                .oneOf("IpAddressType", {"ipv4", "dualstack", "dualstack-without-public-ipv4"})
                .broken())
        return exception;
    if (auto exception = objectionToBalancerName(textIn(with, "Name")))
        return exception;
    const std::string type = textIn(with, "Type");
    if (!type.empty() && type != "application")
        return unsupported("load balancers of type " + type);
    return std::nullopt;
}

bool doesTheSame(const doc::Listener& one, const doc::Listener& other)
{
    if (one.action != other.action)
        return false;
    return one.action == doc::RuleAction::forward
               ? one.targetGroup == other.targetGroup
               : one.statusCode == other.statusCode && one.location == other.location;
}

Planned listen(const CallInput& input, const doc::Element& balancer)
{
    CallDraft draft(input.document);
    doc::LoadBalancer changed = *balancer.as<doc::LoadBalancer>();
    doc::Listener made;
    made.port = static_cast<int>(*input.with.find("Port")->integer());
    if (auto exception = setDefaultActions(input, balancer, made, draft))
        return *std::move(exception);
    for (const doc::Listener& listener : changed.listeners)
        if (listener.port == made.port) {
            if (doesTheSame(listener, made))
                return CallDraft(input.document).plan();
            return AwsException{"DuplicateListener",
                                "A listener already exists on this port for this load balancer '" +
                                    plainLine(textIn(input.with, "LoadBalancerArn")) + "'"};
        }
    if (changed.listeners.size() >= kMostListeners)
        return AwsException{"TooManyListeners",
                            "You've reached the limit on the number of listeners per load "
                            "balancer."};
    changed.listeners.push_back(std::move(made));
    const doc::Field* field = doc::findField(balancer.kind().rows, "listeners");
    draft.edit(
        doc::SetField{{balancer.id}, "listeners", doc::valueOf(doc::Props(changed), *field)});
    return std::move(draft).plan();
}
} // namespace

Planned createLoadBalancer(const CallInput& input)
{
    const std::string name = textIn(input.with, "Name");
    if (auto exception = objectionToBalancer(input.with))
        return *std::move(exception);
    CallDraft draft(input.document);
    Surroundings around;
    if (auto exception = addSubnets(input.with, draft, around))
        return *std::move(exception);
    if (auto exception = addGroups(input.with, draft, around))
        return *std::move(exception);
    doc::LoadBalancer balancer;
    if (textIn(input.with, "Scheme") == "internal")
        balancer.scheme = doc::Scheme::internal;
    if (const doc::Element* there = elementBearing(input.document, "loadBalancer", name)) {
        if (!hasSameSettings(input.document, *there, balancer, around))
            return AwsException{"DuplicateLoadBalancerName",
                                "A load balancer with the same name '" + name +
                                    "' exists, but with different settings"};
        return CallPlan{};
    }
    if (auto exception = objectionToOneMore(input, Quota::loadBalancers))
        return *std::move(exception);
    const ElementId made = draft.add(name, around.vpc, balancer);
    for (const ElementId& subnet : around.subnets)
        draft.edit(doc::AddLink{{made, subnet, "subnet"}});
    for (const ElementId& group : around.groups)
        draft.edit(doc::AddLink{{made, group, "securityGroup"}});
    return std::move(draft).plan();
}

Planned createListener(const CallInput& input)
{
    if (auto exception = objectionToListener(input.with))
        return *std::move(exception);
    if (const Json* port = input.with.find("Port"); port == nullptr || port->integer() == nullptr)
        return validation("A listener port must be specified");
    if (textIn(input.with, "Protocol").empty())
        return validation("A listener protocol must be specified");
    const doc::Element* balancer =
        balancingNamed(input, "loadBalancer", textIn(input.with, "LoadBalancerArn"));
    if (balancer == nullptr)
        return AwsException{"LoadBalancerNotFound", "One or more load balancers not found"};
    return listen(input, *balancer);
}

} // namespace stowage::aws
