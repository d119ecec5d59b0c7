// SPDX-License-Identifier: MIT
#include "aws/definition_fargate.h"

#include "aws/call_input.h"
#include "kinds/compute/definition_fargate.h"
#include "kinds/compute/task_definition.h"

#include <deque>
#include <string>
#include <utility>

namespace stowage::aws {

namespace {
using io::Json;
using Refusal = std::optional<AwsException>;

// Amazon ECS task definition differences for Fargate: parameters that are not valid there.
constexpr std::string_view kOfContainers[] = {"disableNetworking", "dnsSearchDomains",
                                              "dnsServers",        "dockerSecurityOptions",
                                              "extraHosts",        "links",
                                              "privileged",        "systemControls"};

AwsException client(std::string message)
{
    return {"ClientException", std::move(message)};
}

bool isSet(const Json& json, std::string_view key)
{
    const Json* member = json.find(key);
    if (member == nullptr || member->isNull())
        return false;
    if (member->items() != nullptr)
        return !member->items()->empty();
    return member->boolean() == nullptr || *member->boolean();
}

Refusal ofContainer(const Json& container, std::string_view what)
{
    return client("Invalid setting for container '" + textIn(container, "name") + "'. '" +
                  std::string(what) + "' is not supported on Fargate.");
}

Refusal refusalOfContainer(const Json& container)
{
    for (const std::string_view key : kOfContainers)
        if (isSet(container, key))
            return ofContainer(container, key);
    if (const Json* linux = container.find("linuxParameters"))
        for (const std::string_view key : {"maxSwap", "swappiness"})
            if (linux->members() != nullptr && isSet(*linux, key))
                return ofContainer(container, key);
    const Json* resources = container.find("resourceRequirements");
    if (resources != nullptr && resources->items() != nullptr)
        for (const Json& each : *resources->items())
            if (textIn(each, "type") == "GPU")
                return client("Tasks using the Fargate launch type do not support GPU resource "
                              "requirements.");
    return std::nullopt;
}

Refusal refusalOfTask(const Json& with)
{
    if (isSet(with, "ipcMode"))
        return client("'ipcMode' is not supported on Fargate.");
    if (const std::string mode = textIn(with, "pidMode"); !mode.empty() && mode != "task")
        return client("On Fargate 'pidMode' can only be 'task'.");
    const Json* volumes = with.find("volumes");
    if (volumes == nullptr || volumes->items() == nullptr)
        return std::nullopt;
    for (const Json& volume : *volumes->items())
        if (const Json* host = volume.find("host");
            host != nullptr && host->members() != nullptr && isSet(*host, "sourcePath"))
            return client("Fargate does not support host volumes with a sourcePath.");
    return std::nullopt;
}

// What the drawing of it would be told.
std::string objectionTo(const io::TaskDefinitionRead& read)
{
    doc::Drawn definition;
    definition.name = read.definition.name;
    definition.props = &read.definition.props;
    std::deque<doc::Drawn> containers;
    for (const doc::Element& each : read.containers) {
        doc::Drawn& child = containers.emplace_back();
        child.name = each.name;
        child.props = &each.props;
        definition.children.push_back(&child);
    }
    return doc::fargateObjection(definition);
}
} // namespace

Refusal refusalOnFargate(const io::TaskDefinitionRead& read, const Json& with)
{
    if (read.definition.as<doc::TaskDefinition>()->requiresCompatibilities ==
        doc::Compatibility::ec2)
        return std::nullopt;
    if (std::string words = objectionTo(read); !words.empty())
        return client(std::move(words));
    for (const Json& container : *with.find("containerDefinitions")->items())
        if (Refusal refusal = refusalOfContainer(container))
            return refusal;
    return refusalOfTask(with);
}

} // namespace stowage::aws
