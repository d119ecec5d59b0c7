// SPDX-License-Identifier: MIT
// CreateCapacityProvider, UpdateCapacityProvider and DeleteCapacityProvider.
#include "aws/call_draft.h"
#include "aws/calls_create.h"
#include "aws/calls_delete.h"
#include "base/text.h"
#include "kinds/compute/auto_scaling_group.h"
#include "kinds/compute/capacity_provider.h"
#include "kinds/compute/warm_pool_rows.h"
#include "plan/provider_split.h"

#include <utility>

namespace stowage::aws {

namespace {
using doc::ProviderSwitch;
using io::Json;

AwsException clientError(std::string message)
{
    return {"ClientException", std::move(message)};
}

bool isStated(const Json& with, std::string_view key)
{
    const Json* json = with.find(key);
    return json != nullptr && !json->isNull();
}

std::optional<AwsException> setSwitch(const Json& with, std::string_view key, ProviderSwitch& value)
{
    if (!isStated(with, key))
        return std::nullopt;
    const std::string given = textIn(with, key);
    if (given != "ENABLED" && given != "DISABLED")
        return invalidParameter(std::string(key) + " should be one of [ENABLED, DISABLED].");
    value = given == "ENABLED" ? ProviderSwitch::enabled : ProviderSwitch::disabled;
    return std::nullopt;
}

struct Range {
    std::string_view key;
    int least = 0, most = 0;
    int doc::CapacityProvider::*member = nullptr;
};
// API ManagedScaling.
constexpr Range kRanges[] = {
    {"targetCapacity", 1, 100, &doc::CapacityProvider::targetCapacity},
    {"minimumScalingStepSize", 1, 10'000, &doc::CapacityProvider::minimumScalingStepSize},
    {"maximumScalingStepSize", 1, 10'000, &doc::CapacityProvider::maximumScalingStepSize},
    {"instanceWarmupPeriod", 0, 10'000, &doc::CapacityProvider::instanceWarmupPeriod},
};

// `unstated`: what holds where there is a managedScaling without a status.
std::optional<AwsException> setScaling(const Json& group, ProviderSwitch unstated,
                                       doc::CapacityProvider& provider)
{
    const Json* scaling = group.find("managedScaling");
    if (scaling == nullptr || scaling->isNull())
        return std::nullopt;
    provider.managedScaling = unstated;
    if (auto exception = setSwitch(*scaling, "status", provider.managedScaling))
        return exception;
    for (const Range& range : kRanges) {
        const Json* given = scaling->find(range.key);
        if (given == nullptr || given->integer() == nullptr)
            continue;
        const std::int64_t number = *given->integer();
        if (number < range.least || number > range.most)
            return invalidParameter("The " + std::string(range.key) + " value must be between " +
                                    numberText(std::int64_t{range.least}) + " and " +
                                    numberText(std::int64_t{range.most}) + ".");
        provider.*range.member = static_cast<int>(number);
    }
    if (provider.minimumScalingStepSize > provider.maximumScalingStepSize)
        return invalidParameter("The minimum scaling step size must be less than or equal to the "
                                "maximum scaling step size.");
    return std::nullopt;
}

std::optional<AwsException> setProvider(const Json& group, const doc::Element& scaled,
                                        ProviderSwitch unstated, doc::CapacityProvider& provider)
{
    if (auto exception = setScaling(group, unstated, provider))
        return exception;
    if (auto exception =
            setSwitch(group, "managedTerminationProtection", provider.managedTerminationProtection))
        return exception;
    if (auto exception = setSwitch(group, "managedDraining", provider.managedDraining))
        return exception;
    if (provider.managedTerminationProtection == ProviderSwitch::disabled)
        return std::nullopt;
    constexpr std::string_view kInvalid =
        "The managed termination protection setting for the capacity provider is invalid. To "
        "enable managed termination protection for a capacity provider, ";
    if (!scaled.as<doc::AutoScalingGroup>()->newInstancesProtectedFromScaleIn)
        return clientError(std::string(kInvalid) +
                           "the Auto Scaling group must have instance protection from scale in "
                           "enabled.");
    if (provider.managedScaling == ProviderSwitch::disabled)
        return clientError(std::string(kInvalid) + "managed scaling must be enabled.");
    return std::nullopt;
}

const doc::Element* groupOf(const doc::Document& document, const ElementId& provider)
{
    for (const auto& link : document.linksFrom(provider))
        if (link->kind == "autoScalingGroup")
            return document.find(link->to);
    return nullptr;
}

// By another capacity provider; alarms have links to groups, too.
bool isTaken(const doc::Document& document, const ElementId& group)
{
    for (const auto& link : document.links())
        if (link->kind == "autoScalingGroup" && link->to == group &&
            document.find(link->from)->is("capacityProvider"))
            return true;
    return false;
}

Found<const doc::Element*> providerNamed(const CallInput& input, std::string_view member)
{
    const std::string name(lastOfArn(textIn(input.with, member)));
    if (sim::isFargateProvider(name))
        return invalidParameter("The FARGATE and FARGATE_SPOT capacity providers are reserved and "
                                "cannot be changed or deleted.");
    const doc::Element* provider = elementBearing(input.document, "capacityProvider", name);
    if (provider == nullptr)
        return invalidParameter("The specified capacity provider was not found. Specify a valid "
                                "name or ARN and try again.");
    return provider;
}
} // namespace

Planned createCapacityProvider(const CallInput& input)
{
    const std::string name = textIn(input.with, "name");
    if (isStated(input.with, "managedInstancesProvider"))
        return unsupported("Amazon ECS Managed Instances");
    if (const std::string_view words = doc::objectionToProviderName(name); !words.empty())
        return invalidParameter(std::string(words));
    if (elementBearing(input.document, "capacityProvider", name) != nullptr)
        return clientError("The specified capacity provider already exists. To change the "
                           "configuration of an existing capacity provider, update the capacity "
                           "provider.");
    const Json* group = input.with.find("autoScalingGroupProvider");
    if (group == nullptr || group->isNull())
        return invalidParameter("autoScalingGroupProvider is required.");
    const doc::Element* scaled =
        elementNamed(input, "autoScalingGroup", textIn(*group, "autoScalingGroupArn"));
    if (scaled == nullptr)
        return clientError("The specified Auto Scaling group ARN does not exist. Specify a valid "
                           "Auto Scaling group ARN and try again.");
    if (isTaken(input.document, scaled->id))
        return clientError("The specified Auto Scaling group ARN is already being used by another "
                           "capacity provider. Specify a unique Auto Scaling group ARN and try "
                           "again.");
    const auto& drawn = *scaled->as<doc::AutoScalingGroup>();
    if (drawn.warmPool != doc::WarmPool::none && drawn.reuseOnScaleIn)
        return clientError(std::string(doc::kNoReuse));
    doc::CapacityProvider provider;
    provider.managedScaling = ProviderSwitch::disabled; // without a managedScaling there is none
    if (auto exception = setProvider(*group, *scaled, ProviderSwitch::enabled, provider))
        return *std::move(exception);
    CallDraft draft(input.document);
    const ElementId made = draft.add(name, {}, provider);
    draft.edit(doc::AddLink{{made, scaled->id, "autoScalingGroup"}});
    return std::move(draft).plan();
}

Planned updateCapacityProvider(const CallInput& input)
{
    const auto found = providerNamed(input, "name");
    if (const auto* exception = std::get_if<AwsException>(&found))
        return *exception;
    const doc::Element& element = *std::get<const doc::Element*>(found);
    const doc::Element* scaled = groupOf(input.document, element.id);
    const Json* group = input.with.find("autoScalingGroupProvider");
    if (group == nullptr || group->isNull() || scaled == nullptr)
        return invalidParameter("autoScalingGroupProvider is required.");
    doc::Props props = element.props;
    auto& provider = std::get<doc::CapacityProvider>(props);
    if (auto exception = setProvider(*group, *scaled, provider.managedScaling, provider))
        return *std::move(exception);
    CallDraft draft(input.document);
    for (const doc::Field& field : element.kind().rows)
        if (const doc::Value value = doc::valueOf(props, field);
            !(value == doc::valueOf(element.props, field)))
            draft.edit(doc::SetField{{element.id}, std::string(field.key), value});
    return std::move(draft).plan();
}

Planned deleteCapacityProvider(const CallInput& input)
{
    const auto found = providerNamed(input, "capacityProvider");
    if (const auto* exception = std::get_if<AwsException>(&found))
        return *exception;
    const doc::Element& provider = *std::get<const doc::Element*>(found);
    if (const doc::Element* cluster = input.document.find(provider.parent))
        return clientError("The capacity provider cannot be deleted because it is associated with "
                           "cluster: " +
                           cluster->name +
                           ". Remove the capacity provider from the cluster and try again.");
    CallDraft draft(input.document);
    draft.edit(doc::RemoveElements{{provider.id}});
    return std::move(draft).plan();
}

} // namespace stowage::aws
