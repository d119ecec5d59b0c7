// SPDX-License-Identifier: MIT
#include "aws/launch_types.h"

#include "io/ecs_rest.h"

#include <algorithm>
#include <string>

namespace stowage::aws {

namespace {
using io::Json;

bool isGiven(const Json& with, std::string_view member)
{
    const Json* list = with.find(member);
    return list != nullptr && list->items() != nullptr && !list->items()->empty();
}

// What is not simulated of its requiresCompatibilities is kept beside its rows.
bool isCompatible(const doc::Element& definition, const std::string& type)
{
    const Result<Json> unknown = io::parseJson(definition.unknown, definition.name);
    const Json* kept = unknown ? unknown->find(io::kKept) : nullptr;
    const std::vector<std::string> types =
        kept != nullptr ? textsIn(*kept, "requiresCompatibilities") : std::vector<std::string>();
    return std::find(types.begin(), types.end(), type) != types.end();
}

const doc::Element& elementOf(const doc::Document& document, const NamedDefinition& named)
{
    const auto* kept =
        named.revision == 0
            ? nullptr
            : document.findRevision(named.definition->id, static_cast<int>(named.revision));
    return kept != nullptr ? *kept->elements.front() : *named.definition;
}
} // namespace

std::optional<AwsException> launchObjection(const CallInput& input,
                                            const NamedDefinition& definition, bool daemon)
{
    const std::string type = textIn(input.with, "launchType");
    if (!type.empty() && type != "EC2" && type != "FARGATE" && type != "EXTERNAL" &&
        type != "MANAGED_INSTANCES")
        return invalidParameter(
            "launchType should be one of [EC2, FARGATE, EXTERNAL, MANAGED_INSTANCES].");
    if (isGiven(input.with, "capacityProviderStrategy")) {
        if (!type.empty())
            return invalidParameter("Specifying both a launch type and capacity provider strategy "
                                    "is not supported. Remove one and try again.");
        if (daemon)
            return invalidParameter("Specifying a capacity provider strategy is not supported when "
                                    "you create a service using the DAEMON scheduling strategy.");
        return unsupported("capacity providers");
    }
    if (type.empty() || type == "EC2")
        return std::nullopt;
    if (!isCompatible(elementOf(input.document, definition), type))
        return invalidParameter("Task definition does not support launch_type " + type + ".");
    return unsupported("launch type " + type);
}

std::optional<AwsException> providersObjection(const Json& with, std::string_view member)
{
    return isGiven(with, member) ? std::optional(unsupported("capacity providers")) : std::nullopt;
}

} // namespace stowage::aws
