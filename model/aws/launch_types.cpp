// SPDX-License-Identifier: MIT
#include "aws/launch_types.h"

#include "io/ecs_rest.h"
#include "kinds/compute/cluster.h"
#include "kinds/compute/fargate.h"
#include "kinds/compute/provider_strategy.h"
#include "kinds/compute/task_definition.h"
#include "plan/fargate.h"

#include <algorithm>

namespace stowage::aws {

namespace {
using io::Json;

constexpr std::string_view kPlatforms[] = {"LATEST", sim::kFargatePlatform};
constexpr std::string_view kOlderPlatforms[] = {"1.0.0", "1.1.0", "1.2.0", "1.3.0"};

template <std::size_t n> bool isOneOf(const std::string_view (&names)[n], const std::string& name)
{
    return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

const doc::Element& elementOf(const doc::Document& document, const NamedDefinition& named)
{
    const auto* kept =
        named.revision == 0
            ? nullptr
            : document.findRevision(named.definition->id, static_cast<int>(named.revision));
    return kept != nullptr ? *kept->elements.front() : *named.definition;
}

// What is not simulated of its requiresCompatibilities is kept beside its rows.
bool isKeptFor(const doc::Element& definition, const std::string& type)
{
    const Result<Json> unknown = io::parseJson(definition.unknown, definition.name);
    const Json* kept = unknown ? unknown->find(io::kKept) : nullptr;
    const std::vector<std::string> types =
        kept != nullptr ? textsIn(*kept, "requiresCompatibilities") : std::vector<std::string>();
    return std::find(types.begin(), types.end(), type) != types.end();
}

AwsException incompatible(const std::string& launchType)
{
    return invalidParameter("Task definition does not support launch_type " + launchType + ".");
}

int numberIn(const Json& item, std::string_view key)
{
    const Json* number = item.find(key);
    return number != nullptr && number->integer() != nullptr
               ? static_cast<int>(std::clamp<std::int64_t>(*number->integer(), -1, 1'000'000))
               : 0;
}

std::optional<AwsException> objectionToType(const CallInput& input, const std::string& type,
                                            bool daemon)
{
    if (!type.empty() && type != "EC2" && type != "FARGATE" && type != "EXTERNAL" &&
        type != "MANAGED_INSTANCES")
        return invalidParameter(
            "launchType should be one of [EC2, FARGATE, EXTERNAL, MANAGED_INSTANCES].");
    if (!isGiven(input.with, "capacityProviderStrategy"))
        return daemon && type == "FARGATE"
                   ? std::optional(invalidParameter(
                         "The daemon scheduling strategy is not supported on Fargate."))
                   : std::nullopt;
    if (!type.empty())
        return invalidParameter("Specifying both a launch type and capacity provider strategy "
                                "is not supported. Remove one and try again.");
    if (daemon)
        return invalidParameter("Specifying a capacity provider strategy is not supported when "
                                "you create a service using the DAEMON scheduling strategy.");
    return std::nullopt;
}
} // namespace

bool isFargateStrategy(const std::vector<doc::ProviderItem>& strategy)
{
    return !strategy.empty() && sim::isFargateProvider(strategy.front().capacityProvider);
}

bool isGiven(const Json& with, std::string_view member)
{
    const Json* list = with.find(member);
    return list != nullptr && list->items() != nullptr && !list->items()->empty();
}

std::vector<std::string> associatedWith(const doc::Document& document, const ElementId& cluster)
{
    std::vector<std::string> providers;
    for (const ElementId& id : document.childrenOf(cluster)) {
        const doc::Element& element = *document.find(id);
        if (const auto* area = element.as<doc::Fargate>())
            providers.emplace_back(area->capacityProvider == doc::FargateProvider::spot
                                       ? sim::kFargateSpotProvider
                                       : sim::kFargateProvider);
        else if (element.is("capacityProvider"))
            providers.push_back(element.name);
    }
    return providers;
}

Found<std::vector<doc::ProviderItem>> strategyIn(const Json& with, std::string_view member,
                                                 const std::vector<std::string>& associated)
{
    std::vector<doc::ProviderItem> items;
    if (!isGiven(with, member))
        return items;
    for (const Json& item : *with.find(member)->items())
        items.push_back({std::string(lastOfArn(textIn(item, "capacityProvider"))),
                         numberIn(item, "base"), numberIn(item, "weight")});
    if (std::string words = sim::objectionTo(doc::loweredStrategy(items)); !words.empty())
        return invalidParameter(std::move(words));
    for (const doc::ProviderItem& item : items)
        if (std::find(associated.begin(), associated.end(), item.capacityProvider) ==
            associated.end())
            return invalidParameter(
                "The specified capacity provider strategy cannot contain a capacity provider that "
                "is not associated with the cluster. Associate the capacity provider with the "
                "cluster and try again.");
    return items;
}

Found<std::string> platformIn(const Json& with, bool onFargate)
{
    const std::string version = textIn(with, "platformVersion");
    if (version.empty())
        return std::string("LATEST");
    if (!onFargate)
        return invalidParameter(
            "The platform version must be null when specifying an EC2 launch type.");
    if (isOneOf(kOlderPlatforms, version))
        return unsupported("platform version " + version);
    if (!isOneOf(kPlatforms, version))
        return AwsException{"PlatformUnknownException",
                            "The specified platform version does not exist."};
    return version;
}

std::optional<AwsException> placementObjection(const Json& with, bool onFargate)
{
    if (onFargate && isGiven(with, "placementStrategy"))
        return invalidParameter("Placement strategies are not supported with FARGATE launch type.");
    if (onFargate && isGiven(with, "placementConstraints"))
        return invalidParameter(
            "Placement constraints are not supported with FARGATE launch type.");
    return std::nullopt;
}

std::optional<AwsException> compatibilityObjection(const doc::TaskDefinition& definition,
                                                   const std::string& launchType)
{
    const auto wrong =
        launchType == "FARGATE" ? doc::Compatibility::ec2 : doc::Compatibility::fargate;
    return definition.requiresCompatibilities == wrong ? std::optional(incompatible(launchType))
                                                       : std::nullopt;
}

Found<Launch> launchIn(const CallInput& input, const doc::Element& cluster,
                       const NamedDefinition& definition, bool daemon)
{
    const std::string type = textIn(input.with, "launchType");
    if (auto exception = objectionToType(input, type, daemon))
        return *std::move(exception);
    if (type == "EXTERNAL" || type == "MANAGED_INSTANCES")
        return isKeptFor(elementOf(input.document, definition), type)
                   ? unsupported("launch type " + type)
                   : incompatible(type);
    Launch launch;
    auto strategy = strategyIn(input.with, "capacityProviderStrategy",
                               associatedWith(input.document, cluster.id));
    if (auto* exception = std::get_if<AwsException>(&strategy))
        return std::move(*exception);
    launch.strategy = std::get<std::vector<doc::ProviderItem>>(std::move(strategy));
    if (launch.strategy.empty() && type.empty() && !daemon)
        launch.strategy = cluster.as<doc::Cluster>()->defaultCapacityProviderStrategy;
    launch.type = !launch.strategy.empty() ? doc::LaunchType::unspecified
                  : type == "FARGATE"      ? doc::LaunchType::fargate
                                           : doc::LaunchType::ec2;
    launch.onFargate = type == "FARGATE" || isFargateStrategy(launch.strategy);
    if (auto exception = compatibilityObjection(settingsOf(input.document, definition),
                                                launch.onFargate ? "FARGATE" : "EC2"))
        return *std::move(exception);
    auto platform = platformIn(input.with, launch.onFargate);
    if (auto* exception = std::get_if<AwsException>(&platform))
        return std::move(*exception);
    launch.platformVersion = std::get<std::string>(std::move(platform));
    if (auto exception = placementObjection(input.with, launch.onFargate))
        return *std::move(exception);
    return launch;
}

} // namespace stowage::aws
