// SPDX-License-Identifier: MIT
// UpdateClusterSettings: whether a cluster has Container Insights.
#include "aws/call_draft.h"
#include "aws/calls_ecs.h"
#include "aws/cluster_settings.h"
#include "base/text.h"

#include <utility>

namespace stowage::aws {

namespace {
using io::Json;

std::optional<AwsException> setOne(const Json& setting, doc::Cluster& cluster)
{
    const std::string name = textIn(setting, "name"), value = textIn(setting, "value");
    if (name != "containerInsights")
        return invalidParameter("Setting name must be containerInsights, but was " +
                                plainLine(name) + ".");
    if (value == "disabled")
        cluster.containerInsights = doc::ContainerInsights::disabled;
    else if (value == "enabled")
        cluster.containerInsights = doc::ContainerInsights::enabled;
    else if (value == "enhanced")
        cluster.containerInsights = doc::ContainerInsights::enhanced;
    else
        return invalidParameter("The value of containerInsights must be enhanced, enabled or "
                                "disabled, but was " +
                                plainLine(value) + ".");
    return std::nullopt;
}
} // namespace

std::optional<AwsException> setSettings(const Json& with, doc::Cluster& cluster)
{
    const Json* settings = with.find("settings");
    if (settings == nullptr || settings->items() == nullptr)
        return std::nullopt;
    for (const Json& setting : *settings->items())
        if (auto exception = setOne(setting, cluster))
            return exception;
    return std::nullopt;
}

Planned updateClusterSettings(const CallInput& input)
{
    const auto found = clusterIn(input);
    if (const auto* exception = std::get_if<AwsException>(&found))
        return *exception;
    const doc::Element& cluster = *std::get<const doc::Element*>(found);
    if (input.with.find("settings")->items()->empty())
        return invalidParameter("settings must have at least 1 item.");
    doc::Cluster changed = *cluster.as<doc::Cluster>();
    if (auto exception = setSettings(input.with, changed))
        return *std::move(exception);
    CallDraft draft(input.document);
    const doc::Props props = changed;
    for (const doc::Field& field : cluster.kind().rows)
        if (const doc::Value value = doc::valueOf(props, field);
            !(value == doc::valueOf(cluster.props, field)))
            draft.edit(doc::SetField{{cluster.id}, std::string(field.key), value});
    return std::move(draft).plan();
}

} // namespace stowage::aws
