// SPDX-License-Identifier: MIT
// CreateCluster and PutClusterCapacityProviders: which capacity providers a cluster has.
#include "aws/account_limits.h"
#include "aws/call_draft.h"
#include "aws/calls_create.h"
#include "aws/cluster_settings.h"
#include "aws/definition_limits.h"
#include "aws/launch_types.h"
#include "base/text.h"
#include "io/field_json.h"
#include "kinds/compute/cluster.h"
#include "kinds/compute/fargate.h"
#include "kinds/compute/provider_strategy.h"

#include <algorithm>
#include <utility>

namespace stowage::aws {

namespace {
using io::Json;

struct Asked {
    std::vector<std::string> providers;
    std::vector<doc::ProviderItem> strategy;
};

// Those of Auto Scaling groups are of one cluster at most, as their instances are.
Found<Asked> providersIn(const CallInput& input, const ElementId& cluster)
{
    const Json& with = input.with;
    Asked asked;
    for (const std::string& named : textsIn(with, "capacityProviders")) {
        const std::string name(lastOfArn(named));
        if (!sim::isFargateProvider(name)) {
            const doc::Element* known = elementBearing(input.document, "capacityProvider", name);
            if (known == nullptr)
                return invalidParameter("The specified capacity provider was not found. Specify a "
                                        "valid name or ARN and try again.");
            if (!known->parent.text.empty() && known->parent != cluster)
                return unsupported("a capacity provider of several clusters");
        }
        if (std::find(asked.providers.begin(), asked.providers.end(), name) ==
            asked.providers.end())
            asked.providers.push_back(name);
    }
    if (asked.providers.size() > static_cast<std::size_t>(sim::kMostClusterProviders))
        return invalidParameter("A cluster can have at most 20 capacity providers.");
    auto strategy = strategyIn(with, "defaultCapacityProviderStrategy", asked.providers);
    if (auto* exception = std::get_if<AwsException>(&strategy))
        return std::move(*exception);
    asked.strategy = std::get<std::vector<doc::ProviderItem>>(std::move(strategy));
    return asked;
}

bool isUsed(const CallInput& input, const ElementId& cluster, const std::string& provider)
{
    for (const ElementId& id : input.document.childrenOf(cluster))
        if (const auto* service = input.document.find(id)->as<doc::Service>())
            for (const doc::ProviderItem& item : service->capacityProviderStrategy)
                if (item.capacityProvider == provider)
                    return true;
    const sim::World& world = input.world;
    for (auto at = world.tasks.first(); at; at = world.tasks.after(at))
        if (world.tasks[at].status < TaskStatus::stopped && world.tasks[at].provider != 0 &&
            world.text(world.tasks[at].provider) == provider &&
            world.text(world.clusters[world.tasks[at].cluster].element) == cluster.text)
            return true;
    return false;
}

void addProvider(const std::string& provider, const ElementId& cluster, CallDraft& draft)
{
    if (const doc::Element* known = elementBearing(draft.document(), "capacityProvider", provider))
        return draft.edit(doc::Reparent{{known->id}, cluster});
    doc::Fargate area;
    const bool spot = provider == sim::kFargateSpotProvider;
    area.capacityProvider = spot ? doc::FargateProvider::spot : doc::FargateProvider::onDemand;
    draft.add(
        draft.document().freeName(doc::infoOf<doc::Fargate>(), spot ? "fargate-spot" : "fargate"),
        cluster, area);
}
} // namespace

Planned createCluster(const CallInput& input)
{
    std::string name = textIn(input.with, "clusterName");
    if (name.empty())
        name = "default";
    Found<Asked> asked = providersIn(input, {});
    if (auto* exception = std::get_if<AwsException>(&asked))
        return std::move(*exception);
    doc::Cluster cluster;
    if (auto exception = setSettings(input.with, cluster))
        return *std::move(exception);
    CallDraft draft(input.document);
    if (elementNamed(input, "cluster", name) != nullptr) // it is there already, and that is it
        return std::move(draft).plan();
    if (!isIdentifier(name))
        return notAnIdentifier("Cluster", name);
    if (auto exception = objectionToOneMore(input, Quota::clusters))
        return *std::move(exception);
    cluster.defaultCapacityProviderStrategy = std::get<Asked>(asked).strategy;
    const ElementId made = draft.add(name, {}, cluster);
    for (const std::string& provider : std::get<Asked>(asked).providers)
        addProvider(provider, made, draft);
    return std::move(draft).plan();
}

Planned putClusterCapacityProviders(const CallInput& input)
{
    const auto found = clusterIn(input);
    if (const auto* exception = std::get_if<AwsException>(&found))
        return *exception;
    const doc::Element& cluster = *std::get<const doc::Element*>(found);
    Found<Asked> asked = providersIn(input, cluster.id);
    if (auto* exception = std::get_if<AwsException>(&asked))
        return std::move(*exception);
    const auto& [providers, strategy] = std::get<Asked>(asked);
    const std::vector<std::string> before = associatedWith(input.document, cluster.id);
    const auto isIn = [](const std::vector<std::string>& list, const std::string& name) {
        return std::find(list.begin(), list.end(), name) != list.end();
    };
    for (const std::string& name : before)
        if (!isIn(providers, name) && isUsed(input, cluster.id, name))
            return AwsException{"ResourceInUseException",
                                "The specified capacity provider is in use and cannot be removed."};
    CallDraft draft(input.document);
    for (const ElementId& id : input.document.childrenOf(cluster.id)) {
        const doc::Element& child = *input.document.find(id);
        if (child.is("capacityProvider") && !isIn(providers, child.name))
            draft.edit(doc::Reparent{{id}, {}});
        if (const auto* area = child.as<doc::Fargate>()) {
            const bool spot = area->capacityProvider == doc::FargateProvider::spot;
            if (!isIn(providers,
                      std::string(spot ? sim::kFargateSpotProvider : sim::kFargateProvider)))
                draft.edit(doc::RemoveElements{{id}});
        }
    }
    for (const std::string& name : providers)
        if (!isIn(before, name))
            addProvider(name, cluster.id, draft);
    doc::Props props = cluster.props;
    std::get<doc::Cluster>(props).defaultCapacityProviderStrategy = strategy;
    constexpr std::string_view kRow = "defaultCapacityProviderStrategy";
    const doc::Field& field = *doc::findField(cluster.kind().rows, kRow);
    if (const doc::Value value = doc::valueOf(props, field);
        !(value == doc::valueOf(cluster.props, field)))
        draft.edit(doc::SetField{{cluster.id}, std::string(kRow), value});
    return std::move(draft).plan();
}

} // namespace stowage::aws
