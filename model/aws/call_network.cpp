// SPDX-License-Identifier: MIT
#include "aws/call_network.h"

#include "base/text.h"
#include "kinds/compute/service.h"
#include "kinds/network/subnet.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace stowage::aws {

namespace {
using io::Json;

// Amazon ECS endpoints and quotas.
constexpr std::size_t kMostSubnets = 16, kMostGroups = 5;

const Json* configurationIn(const Json& with)
{
    const Json* network = with.find("networkConfiguration");
    const Json* own = network != nullptr ? network->find("awsvpcConfiguration") : nullptr;
    return own != nullptr && !own->isNull() ? own : nullptr;
}

void addOnce(std::vector<ElementId>& ids, const ElementId& id)
{
    if (std::find(ids.begin(), ids.end(), id) == ids.end())
        ids.push_back(id);
}

// AWS lists everything that was asked for, and then what is wrong.
AwsException unknown(std::string_view what, const std::vector<std::string>& all,
                     const std::string& words)
{
    return invalidParameter("Error retrieving " + std::string(what) + " information for [" +
                            plainLine(joined(all, ", ")) + "]: " + words);
}

std::optional<AwsException> addSubnets(const std::vector<std::string>& names, ElementId vpc,
                                       CallDraft& draft, TaskNetwork& network)
{
    if (names.empty())
        return invalidParameter("subnets can not be empty.");
    if (names.size() > kMostSubnets)
        return invalidParameter("subnets can have at most 16 items.");
    for (const std::string& name : names) {
        const std::optional<ElementId> id = draft.subnetNamed(name, vpc);
        const doc::Element* subnet = id ? draft.document().find(*id) : nullptr;
        if (subnet == nullptr)
            return unknown("subnet", names,
                           "The subnet ID '" + plainLine(name) +
                               "' does not exist (ErrorCode: InvalidSubnetID.NotFound)");
        if (!network.subnets.empty() && subnet->parent != vpc)
            return invalidParameter("The subnets must be in one VPC.");
        vpc = subnet->parent;
        addOnce(network.subnets, subnet->id);
    }
    for (const ElementId& id : network.subnets)
        network.zones.push_back(draft.document().find(id)->as<doc::Subnet>()->availabilityZone);
    return std::nullopt;
}

std::optional<AwsException> addGroups(const std::vector<std::string>& names, const CallDraft& draft,
                                      TaskNetwork& network)
{
    if (names.size() > kMostGroups)
        return invalidParameter("securityGroups can have at most 5 items.");
    const ElementId vpc = draft.document().find(network.subnets.front())->parent;
    for (const std::string& name : names) {
        const std::optional<ElementId> id = draft.groupNamed(name, vpc);
        if (!id)
            return unknown("security group", names,
                           "The security group '" + plainLine(name) +
                               "' does not exist (ErrorCode: InvalidGroup.NotFound)");
        if (draft.document().find(*id)->parent != vpc)
            return invalidParameter("Security group " + plainLine(name) +
                                    " does not appear to belong to the same VPC as the input "
                                    "subnets.");
        addOnce(network.securityGroups, *id);
    }
    return std::nullopt;
}

// On EC2 an interface of a task never gets a public address.
std::optional<AwsException> objectionToAddress(const std::string& assigns, bool onFargate)
{
    if (assigns == "ENABLED" && !onFargate)
        return invalidParameter("Assign public IP is not supported for this launch type.");
    if (!assigns.empty() && assigns != "DISABLED" && assigns != "ENABLED")
        return invalidParameter("assignPublicIp should be one of [DISABLED, ENABLED].");
    return std::nullopt;
}
} // namespace

bool givesNetwork(const Json& with)
{
    return configurationIn(with) != nullptr;
}

Found<TaskNetwork> networkIn(const Json& with, const NetworkNeed& need, CallDraft& draft)
{
    TaskNetwork network;
    const Json* own = configurationIn(with);
    const bool isNeeded = need.mode == doc::NetworkMode::awsvpc;
    if (own == nullptr) {
        if (isNeeded && !need.isSettled)
            return invalidParameter("Network Configuration must be provided when networkMode "
                                    "'awsvpc' is specified.");
        return network;
    }
    if (!isNeeded)
        return invalidParameter("Network Configuration is not valid for the given networkMode of "
                                "this task definition.");
    if (auto exception = objectionToAddress(textIn(*own, "assignPublicIp"), need.onFargate))
        return *std::move(exception);
    network.assignsPublicIp = textIn(*own, "assignPublicIp") == "ENABLED";
    if (auto exception = addSubnets(textsIn(*own, "subnets"), need.vpc, draft, network))
        return *std::move(exception);
    if (auto exception = addGroups(textsIn(*own, "securityGroups"), draft, network))
        return *std::move(exception);
    return network;
}

void setNetwork(const ElementId& service, const TaskNetwork& network, CallDraft& draft)
{
    const doc::Document before = draft.document();
    const auto isKept = [&](const doc::Link& link) {
        const auto& wanted = link.kind == "subnet" ? network.subnets : network.securityGroups;
        return std::find(wanted.begin(), wanted.end(), link.to) != wanted.end();
    };
    for (const auto& link : before.linksFrom(service))
        if ((link->kind == "subnet" || link->kind == "securityGroup") && !isKept(*link))
            draft.edit(doc::RemoveLink{link->from, link->to, link->kind});
    for (const auto& [kind, wanted] : {std::pair("subnet", &network.subnets),
                                       std::pair("securityGroup", &network.securityGroups)})
        for (const ElementId& id : *wanted)
            if (!before.findLink(service, id, kind))
                draft.edit(doc::AddLink{{service, id, kind}});
    const bool assigned =
        before.find(service)->as<doc::Service>()->assignPublicIp == doc::AssignPublicIp::enabled;
    if (assigned != network.assignsPublicIp)
        draft.edit(doc::SetField{
            {service}, "assignPublicIp", doc::Choice{network.assignsPublicIp ? 1 : 0}});
}

} // namespace stowage::aws
