// SPDX-License-Identifier: MIT
#include "kinds/compute/capacity_provider.h"

#include "base/text.h"
#include "field/row.h"
#include "kinds/compute/warm_pool_rows.h"
#include "kinds/kind_info.h"
#include "plan/provider_split.h"

#include <algorithm>
#include <array>

namespace stowage::doc {

namespace {

constexpr std::array<std::string_view, 2> kSwitch = {"ENABLED", "DISABLED"};

// Ranges: API ManagedScaling.
constexpr std::array kRows = {
    row<&CapacityProvider::managedScaling>(
        {.key = "managedScaling",
         .label = "Managed scaling",
         .help = "Amazon ECS scales the Auto Scaling group to what tasks need; those that find no "
                 "room wait in PROVISIONING (managedScaling, status).",
         .section = "Managed scaling",
         .choices = kSwitch}),
    row<&CapacityProvider::targetCapacity>(
        {.key = "targetCapacity",
         .label = "Target capacity",
         .help = "At which percentage of use the instances are kept; below 100 some stay empty, "
                 "and the group never goes to none (targetCapacity).",
         .section = "Managed scaling",
         .unit = Unit::percent,
         .min = 1,
         .max = 100}),
    row<&CapacityProvider::minimumScalingStepSize>(
        {.key = "minimumScalingStepSize",
         .label = "Minimum step",
         .help = "So many instances at least come with a scale-out (minimumScalingStepSize).",
         .section = "Managed scaling",
         .min = 1,
         .max = 10'000}),
    row<&CapacityProvider::maximumScalingStepSize>(
        {.key = "maximumScalingStepSize",
         .label = "Maximum step",
         .help = "So many at most (maximumScalingStepSize).",
         .section = "Managed scaling",
         .min = 1,
         .max = 10'000}),
    row<&CapacityProvider::instanceWarmupPeriod>(
        {.key = "instanceWarmupPeriod",
         .label = "Instance warm-up",
         .help = "No other scale-out follows while an instance is younger "
                 "(instanceWarmupPeriod).",
         .section = "Managed scaling",
         .unit = Unit::seconds,
         .max = 10'000}),
    row<&CapacityProvider::managedTerminationProtection>(
        {.key = "managedTerminationProtection",
         .label = "Managed termination protection",
         .help = "A scale-in spares instances that run tasks, those of daemons aside. The group "
                 "must protect new instances (managedTerminationProtection).",
         .section = "Managed scaling",
         .choices = kSwitch}),
    row<&CapacityProvider::managedDraining>(
        {.key = "managedDraining",
         .label = "Managed draining",
         .help = "An instance that its group terminates is set to DRAINING first, and its tasks "
                 "move (managedDraining).",
         .section = "Managed scaling",
         .choices = kSwitch}),
};
static_assert(kRows.size() == memberCount<CapacityProvider>(), "a member has no row");

constexpr std::array<std::string_view, 2> kParents = {"cluster", ""};
constexpr std::array kLinks = {
    LinkRule{.key = "autoScalingGroup",
             .to = "autoScalingGroup",
             .words = "gives instances of",
             .help = "The Auto Scaling group whose instances take its tasks "
                     "(autoScalingGroupArn).",
             .mostFrom = 1,
             .mostTo = 1},
};

void checkGroup(const Drawn& drawn, const Drawn& group, std::vector<Finding>& findings)
{
    const CapacityProvider& provider = *drawn.as<CapacityProvider>();
    if (drawn.inside<Cluster>() && group.inside<Cluster>() != drawn.inside<Cluster>())
        findings.push_back(
            {Severity::warning, "",
             "The instances of " + std::string(group.name) + " are of another cluster.",
             "Draw a line to a group in the same cluster."});
    const AutoScalingGroup& scaled = *group.as<AutoScalingGroup>();
    if (scaled.warmPool != WarmPool::none && scaled.reuseOnScaleIn)
        findings.push_back({Severity::error, "", std::string(kNoReuse),
                            "Let " + std::string(group.name) + " terminate what it scales in."});
    if (provider.managedTerminationProtection == ProviderSwitch::disabled)
        return;
    if (!scaled.newInstancesProtectedFromScaleIn)
        findings.push_back({Severity::error, "managedTerminationProtection",
                            "The managed termination protection setting for the capacity provider "
                            "is invalid. To enable managed termination protection for a capacity "
                            "provider, the Auto Scaling group must have instance protection from "
                            "scale in enabled.",
                            "Let " + std::string(group.name) + " protect new instances."});
}

void check(const Drawn& drawn, std::vector<Finding>& findings)
{
    const CapacityProvider& provider = *drawn.as<CapacityProvider>();
    if (const std::string_view words = objectionToProviderName(drawn.name); !words.empty())
        findings.push_back({Severity::error, "", std::string(words), "Give it another name."});
    if (provider.minimumScalingStepSize > provider.maximumScalingStepSize)
        findings.push_back(
            {Severity::error, "maximumScalingStepSize",
             "The minimum scaling step size must be less than or equal to the maximum scaling "
             "step size.",
             "Raise the maximum or lower the minimum."});
    if (provider.managedTerminationProtection == ProviderSwitch::enabled &&
        provider.managedScaling == ProviderSwitch::disabled)
        findings.push_back({Severity::error, "managedTerminationProtection",
                            "Managed termination protection needs managed scaling.",
                            "Enable managed scaling, or disable the protection."});
    if (!drawn.inside<Cluster>())
        findings.push_back({Severity::remark, "",
                            "The capacity provider is associated with no cluster, so that nothing "
                            "runs on it.",
                            "Drag it into a cluster."});
    if (const Drawn* group = drawn.linked("autoScalingGroup"))
        checkGroup(drawn, *group, findings);
    else
        findings.push_back({Severity::error, "", "The capacity provider has no Auto Scaling group.",
                            "Draw a line to an Auto Scaling group."});
}

void lower(const Drawn& drawn, sim::Plan& plan)
{
    const CapacityProvider& provider = *drawn.as<CapacityProvider>();
    sim::CapacityProviderNode node;
    node.id = drawn.id;
    node.name = drawn.name;
    if (const Drawn* cluster = drawn.inside<Cluster>())
        node.cluster = cluster->id;
    if (const Drawn* group = drawn.linked("autoScalingGroup"))
        node.group = group->id;
    node.isManaged = provider.managedScaling == ProviderSwitch::enabled;
    node.targetCapacity = provider.targetCapacity;
    node.minimumStep = provider.minimumScalingStepSize;
    node.maximumStep = std::max(provider.minimumScalingStepSize, provider.maximumScalingStepSize);
    node.warmupSeconds = provider.instanceWarmupPeriod;
    node.protectsInstances =
        node.isManaged && provider.managedTerminationProtection == ProviderSwitch::enabled;
    node.drainsInstances = provider.managedDraining == ProviderSwitch::enabled;
    plan.capacityProviders.push_back(std::move(node));
}

} // namespace

std::string_view objectionToProviderName(std::string_view name)
{
    const auto begins = [&](std::string_view prefix) { return lowered(name).starts_with(prefix); };
    const auto isPlain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '-' || c == '_';
    };
    if (begins("aws") || begins("ecs") || begins("fargate"))
        return "The specified capacity provider name is invalid. Up to 255 characters are allowed, "
               "including letters (upper and lowercase), numbers, underscores (_), and hyphens "
               "(-). The name can't be prefixed with \"aws\", \"ecs\", or \"fargate\". Specify a "
               "valid name and try again.";
    if (name.empty() || name.size() > 255 || !std::all_of(name.begin(), name.end(), isPlain))
        return "The specified capacity provider name is invalid. Up to 255 characters are allowed, "
               "including letters (upper and lowercase), numbers, underscores (_), and hyphens "
               "(-). Specify a valid name and try again.";
    return {};
}

KindInfo describe(Of<CapacityProvider>)
{
    return kindOf<CapacityProvider>({
        .key = "capacityProvider",
        .idPrefix = "provider",
        .label = "Capacity provider",
        .noun = "capacity provider",
        .plural = "capacity providers",
        .help = "Gives tasks of its cluster the instances of an Auto Scaling group, and lets the "
                "group grow and shrink with what they need. Strategies name it.",
        .searchWords = "cluster auto scaling cas managed asg capacity strategy ec2",
        .group = Group::compute,
        .size = {200, 40},
        .onBorder = true,
        .parents = kParents,
        .links = kLinks,
        .rows = kRows,
        .notExported = "A capacity provider is no part of a task definition or service.",
        .check = check,
        .lower = lower,
    });
}

} // namespace stowage::doc
