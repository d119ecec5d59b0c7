// SPDX-License-Identifier: MIT
#include "aws/event_target_input.h"

#include "base/text.h"
#include "kinds/compute/task_definition.h"
#include "kinds/events/event_rule.h"

#include <algorithm>
#include <utility>

namespace stowage::aws::event_input {

namespace {
using io::Json;

bool isGiven(const Json& with, std::string_view key)
{
    const Json* member = with.find(key);
    return member != nullptr && !member->isNull();
}

const Json& memberOf(const Json& with, std::string_view key)
{
    static const Json kNone = Json::object();
    const Json* member = with.find(key);
    return member != nullptr && member->members() != nullptr ? *member : kNone;
}

void linkOnce(const Aim& aim, const ElementId& to, std::string_view kind)
{
    if (!aim.draft.document().findLink(aim.id, to, kind))
        aim.draft.edit(doc::AddLink{{aim.id, to, std::string(kind)}});
}

// One of this meaning, in the place of another one.
void linkOnly(const Aim& aim, const ElementId& to, std::string_view kind)
{
    const doc::Document before = aim.draft.document();
    for (const auto& link : before.linksFrom(aim.id))
        if (link->kind == kind && link->to != to)
            aim.draft.edit(doc::RemoveLink{link->from, link->to, link->kind});
    linkOnce(aim, to, kind);
}

void setValue(const Aim& aim, std::string_view row, const doc::Value& value)
{
    doc::setValue(aim.props, *doc::findField(doc::kindOf(aim.props).rows, row), value);
}

// "arn:…:task-definition/app:3", "app:3" and "app".
const doc::Element* definitionNamed(const CallInput& input, std::string_view named,
                                    std::int64_t& revision)
{
    named = named.substr(named.find_last_of('/') + 1);
    const std::size_t colon = named.find(':');
    const auto number =
        colon == std::string_view::npos ? std::nullopt : parseInteger(named.substr(colon + 1));
    revision = number ? *number : 0;
    return elementNamed(input, "taskDefinition", named.substr(0, colon));
}

std::optional<AwsException> setNetwork(const Aim& aim, const Json& parameters)
{
    const Json& network =
        memberOf(memberOf(parameters, "NetworkConfiguration"), "awsvpcConfiguration");
    for (const std::string& name : textsIn(network, "Subnets")) {
        const auto subnet = aim.draft.subnetNamed(name);
        if (!subnet)
            return validation("The subnet ID '" + plainLine(name) + "' does not exist");
        linkOnce(aim, *subnet, "subnet");
    }
    for (const std::string& name : textsIn(network, "SecurityGroups")) {
        const auto group = aim.draft.groupNamed(name);
        if (!group)
            return validation("The security group '" + plainLine(name) + "' does not exist");
        linkOnce(aim, *group, "securityGroup");
    }
    setValue(aim, "assignPublicIp", textIn(network, "AssignPublicIp") == "ENABLED");
    return std::nullopt;
}

std::optional<AwsException> setParameters(const Aim& aim, const Json& parameters)
{
    if (isGiven(parameters, "CapacityProviderStrategy"))
        return unsupported("CapacityProviderStrategy of rules, other than that of the cluster");
    const std::string type = textIn(parameters, "LaunchType");
    if (!type.empty() && type != "FARGATE" && type != "EC2")
        return constraint(type, "launchType",
                          "Member must satisfy enum value set: [EC2, FARGATE, EXTERNAL]");
    const auto launch = type == "FARGATE" ? doc::EventLaunchType::fargate
                        : type == "EC2"   ? doc::EventLaunchType::ec2
                                          : doc::EventLaunchType::clusterDefault;
    setValue(aim, "launchType", doc::Choice{static_cast<int>(launch)});
    setValue(aim, "taskCount", std::int64_t{1});
    for (const auto& [row, member] :
         {std::pair("taskCount", "TaskCount"), std::pair("taskGroup", "Group"),
          std::pair("platformVersion", "PlatformVersion")})
        if (auto exception = setRow(aim.props, row, parameters.find(member)))
            return validation(exception->message);
    return setNetwork(aim, parameters);
}

std::optional<AwsException> addTask(const Aim& aim, const Json& target)
{
    const std::string id = textIn(target, "Id"), arn = textIn(target, "Arn");
    const std::string role = textIn(target, "RoleArn");
    if (!isGiven(target, "EcsParameters"))
        return validation(
            "Parameter(s) EcsParameters must be specified for target: " + plainLine(id) + ".");
    if (role.empty())
        return validation("RoleArn is required for target " + plainLine(arn) + ".");
    const Json& parameters = memberOf(target, "EcsParameters");
    std::int64_t revision = 0;
    const doc::Element* definition =
        definitionNamed(aim.input, textIn(parameters, "TaskDefinitionArn"), revision);
    const doc::Element* cluster = elementNamed(aim.input, "cluster", arn);
    if (definition == nullptr || cluster == nullptr)
        return AwsException{"ResourceNotFoundException",
                            "The task definition or the cluster of target " + plainLine(id) +
                                " does not exist."};
    if (revision != 0 && revision != definition->as<doc::TaskDefinition>()->revision)
        return unsupported("rules that run an older revision");
    if (auto exception = setParameters(aim, parameters))
        return exception;
    linkOnce(aim, definition->id, "task");
    linkOnly(aim, cluster->id, "cluster");
    if (const doc::Element* drawn = elementNamed(aim.input, "role", role))
        linkOnly(aim, drawn->id, "eventsRole");
    else
        setValue(aim, "roleArn", role);
    return std::nullopt;
}

std::optional<AwsException> setRetries(const Aim& aim, const Json& target)
{
    const Json& policy = memberOf(target, "RetryPolicy");
    for (const auto& [row, member] :
         {std::pair("maximumRetryAttempts", "MaximumRetryAttempts"),
          std::pair("maximumEventAgeInSeconds", "MaximumEventAgeInSeconds")})
        if (auto exception = setRow(aim.props, row, policy.find(member)))
            return validation(exception->message);
    const std::string arn = textIn(memberOf(target, "DeadLetterConfig"), "Arn");
    if (arn.empty())
        return std::nullopt;
    const doc::Element* queue = elementNamed(aim.input, "queue", arn);
    if (queue == nullptr)
        return AwsException{"ResourceNotFoundException",
                            "The dead-letter queue " + plainLine(arn) + " does not exist."};
    linkOnly(aim, queue->id, "deadLetter");
    return std::nullopt;
}
} // namespace

AwsException validation(std::string message)
{
    return {"ValidationException", std::move(message)};
}

AwsException constraint(std::string_view value, std::string_view member, std::string_view what)
{
    return validation("1 validation error detected: Value '" + plainLine(value) + "' at '" +
                      std::string(member) + "' failed to satisfy constraint: " + std::string(what));
}

std::optional<AwsException> objectionToName(const std::string& name)
{
    constexpr std::size_t kMost = 64;
    if (name.empty() || name.size() > kMost)
        return constraint(name, "name",
                          name.empty() ? "Member must have length greater than or equal to 1"
                                       : "Member must have length less than or equal to 64");
    const bool isFit = std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '.' || c == '-' || c == '_';
    });
    if (isFit)
        return std::nullopt;
    return constraint(name, "name",
                      "Member must satisfy regular expression pattern: [\\.\\-_A-Za-z0-9]+");
}

void setFields(CallDraft& draft, const ElementId& id, const doc::Props& props)
{
    const doc::Element known = *draft.document().find(id);
    for (const doc::Field& field : known.kind().rows)
        if (const doc::Value value = doc::valueOf(props, field);
            !(value == doc::valueOf(known.props, field)))
            draft.edit(doc::SetField{{id}, std::string(field.key), value});
}

std::optional<AwsException> addTarget(const Aim& aim, const Json& target)
{
    const std::string id = textIn(target, "Id"), arn = textIn(target, "Arn");
    for (const std::string_view key : {"Input", "InputPath", "InputTransformer"})
        if (isGiven(target, key))
            return unsupported(std::string(key) + " of targets");
    if (auto exception = setRetries(aim, target))
        return exception;
    if (arn.starts_with("arn:aws:ecs:") && arn.find(":cluster/") != std::string::npos)
        return addTask(aim, target);
    const bool isQueue = arn.starts_with("arn:aws:sqs:"), isTopic = arn.starts_with("arn:aws:sns:");
    if (!isQueue && !isTopic)
        return arn.starts_with("arn:aws:")
                   ? unsupported("targets other than Amazon ECS tasks, queues and topics")
                   : validation("Parameter " + plainLine(arn) +
                                " is not valid. Reason: Provided Arn is not in correct format.");
    const std::string_view kind = isQueue ? "queue" : "topic";
    const doc::Element* found = elementNamed(aim.input, kind, arn);
    if (found == nullptr)
        return AwsException{"ResourceNotFoundException",
                            "The target " + plainLine(id) + " does not exist."};
    linkOnce(aim, found->id, kind);
    return std::nullopt;
}

} // namespace stowage::aws::event_input
