// SPDX-License-Identifier: MIT
#include "aws/metric_input.h"

#include "base/text.h"
#include "kinds/observe/watched_metric.h"

#include <algorithm>
#include <cmath>

namespace stowage::aws {

namespace {
using io::Json;

constexpr double kMostAmount = 1e12;

std::string valueFor(const Dimensions& dimensions, std::string_view name)
{
    for (const auto& [key, value] : dimensions)
        if (key == name)
            return value;
    return {};
}

// "app/NAME/ID" and "targetgroup/NAME/ID" name what is called NAME.
std::string plainName(const std::string& dimension, const std::string& value)
{
    const std::vector<std::string> parts = split(value, '/');
    const bool isBalancing = dimension == "LoadBalancer" || dimension == "TargetGroup";
    return isBalancing && parts.size() == 3 ? parts[1] : value;
}

const doc::Element* serviceNamed(const doc::Document& document, const std::string& cluster,
                                 const std::string& name)
{
    for (const auto& element : document.elements()) {
        const doc::Element* home =
            element->is("service") ? document.find(element->parent) : nullptr;
        if (home != nullptr && element->name == name && home->name == cluster)
            return element.get();
    }
    return nullptr;
}
} // namespace

Dimensions dimensionsIn(const Json& with)
{
    Dimensions dimensions;
    const Json* list = with.find("Dimensions");
    if (list != nullptr && list->items() != nullptr)
        for (const Json& each : *list->items()) {
            const std::string name = textIn(each, "Name");
            dimensions.emplace_back(name, plainName(name, textIn(each, "Value")));
        }
    std::sort(dimensions.begin(), dimensions.end());
    return dimensions;
}

std::optional<sim::Amount> amountOf(const Json* json)
{
    if (json == nullptr || (json->integer() == nullptr && json->real() == nullptr) ||
        std::abs(json->number()) > kMostAmount)
        return std::nullopt;
    return std::llround(json->number() * static_cast<double>(sim::kOne));
}

std::optional<Watched> watchedBy(const doc::Document& document, const std::string& space,
                                 const Dimensions& dimensions)
{
    const auto named = [&](std::string_view link, std::string_view name) -> std::optional<Watched> {
        const doc::Element* element = elementBearing(document, link, valueFor(dimensions, name));
        return element ? std::optional(Watched{link, element->id}) : std::nullopt;
    };
    if (space == "AWS/ECS") {
        const std::string cluster = valueFor(dimensions, "ClusterName");
        const std::string service = valueFor(dimensions, "ServiceName");
        if (service.empty())
            return named("cluster", "ClusterName");
        const doc::Element* element = serviceNamed(document, cluster, service);
        return element ? std::optional(Watched{"service", element->id}) : std::nullopt;
    }
    if (space == "AWS/SQS")
        return named("queue", "QueueName");
    if (space != "AWS/ApplicationELB")
        return std::nullopt;
    return valueFor(dimensions, "TargetGroup").empty() ? named("loadBalancer", "LoadBalancer")
                                                       : named("targetGroup", "TargetGroup");
}

void watch(CallDraft& draft, const ElementId& watcher, const std::string& space,
           const Dimensions& dimensions)
{
    const std::optional<Watched> wanted = watchedBy(draft.document(), space, dimensions);
    const doc::Document before = draft.document();
    for (const auto& link : before.linksFrom(watcher)) {
        const bool watches =
            std::any_of(doc::kWatches.begin(), doc::kWatches.end(),
                        [&](const doc::LinkRule& rule) { return rule.key == link->kind; });
        if (watches && !(wanted && wanted->link == link->kind && wanted->element == link->to))
            draft.edit(doc::RemoveLink{link->from, link->to, link->kind});
    }
    if (wanted && !before.findLink(watcher, wanted->element, std::string(wanted->link)))
        draft.edit(doc::AddLink{{watcher, wanted->element, std::string(wanted->link)}});
    const doc::Element& element = *draft.document().find(watcher);
    doc::Pairs pairs;
    if (!wanted)
        for (const auto& [name, value] : dimensions)
            pairs.push_back({name, value});
    const doc::Field& row = *doc::findField(element.kind().rows, "dimensions");
    if (!(doc::valueOf(element.props, row) == doc::Value(pairs)))
        draft.edit(doc::SetField{{watcher}, "dimensions", pairs});
}

AwsException validationError(std::string message)
{
    return {"ValidationError", std::move(message)};
}

AwsException notOneOf(std::string_view member, std::string_view value, std::string_view choices)
{
    return validationError("1 validation error detected: Value '" + plainLine(value) + "' at '" +
                           std::string(member) +
                           "' failed to satisfy constraint: Member must satisfy enum value set: [" +
                           std::string(choices) + "]");
}

} // namespace stowage::aws
