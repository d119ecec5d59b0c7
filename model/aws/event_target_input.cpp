// SPDX-License-Identifier: MIT
#include "aws/event_target_input.h"

#include "base/text.h"
#include "kinds/compute/task_definition.h"
#include "kinds/events/event_rule.h"
#include "kinds/events/queue.h"
#include "kinds/events/topic.h"

#include <algorithm>
#include <initializer_list>
#include <utility>
#include <variant>
#include <vector>

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

bool isFifo(const doc::Element& element)
{
    const auto* queue = element.as<doc::Queue>();
    const auto* topic = element.as<doc::SnsTopic>();
    return (queue != nullptr && queue->type == doc::MessageOrder::fifo) ||
           (topic != nullptr && topic->type == doc::MessageOrder::fifo);
}

// Those of this meaning and no others.
void keepOnly(const Aim& aim, std::string_view kind, const std::vector<ElementId>& wanted)
{
    const doc::Document before = aim.draft.document();
    for (const auto& link : before.linksFrom(aim.id))
        if (link->kind == kind && std::find(wanted.begin(), wanted.end(), link->to) == wanted.end())
            aim.draft.edit(doc::RemoveLink{link->from, link->to, link->kind});
    for (const ElementId& to : wanted)
        if (!aim.draft.document().findLink(aim.id, to, kind))
            aim.draft.edit(doc::AddLink{{aim.id, to, std::string(kind)}});
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

// What is not given is as PutTargets leaves it out, not as it was before.
std::optional<AwsException> setOrDefault(const Aim& aim, std::string_view row, const Json* json,
                                         const doc::Value& otherwise)
{
    setValue(aim, row, otherwise);
    if (auto exception = setRow(aim.props, row, json))
        return validation(exception->message);
    return std::nullopt;
}

std::optional<AwsException> setNetwork(const Aim& aim, const Json& parameters)
{
    const Json& network =
        memberOf(memberOf(parameters, "NetworkConfiguration"), "awsvpcConfiguration");
    std::vector<ElementId> subnets, groups;
    for (const std::string& name : textsIn(network, "Subnets")) {
        const auto subnet = aim.draft.subnetNamed(name);
        if (!subnet)
            return validation("The subnet ID '" + plainLine(name) + "' does not exist");
        subnets.push_back(*subnet);
    }
    for (const std::string& name : textsIn(network, "SecurityGroups")) {
        const auto group = aim.draft.groupNamed(name);
        if (!group)
            return validation("The security group '" + plainLine(name) + "' does not exist");
        groups.push_back(*group);
    }
    keepOnly(aim, "subnet", subnets);
    keepOnly(aim, "securityGroup", groups);
    setValue(aim, "assignPublicIp", textIn(network, "AssignPublicIp") == "ENABLED");
    return std::nullopt;
}

std::optional<AwsException> setParameters(const Aim& aim, const Json& parameters)
{
    if (isGiven(parameters, "CapacityProviderStrategy"))
        return unsupported("CapacityProviderStrategy of rules, other than that of the cluster");
    for (const std::string_view key :
         {"PlacementConstraints", "PlacementStrategy", "EnableExecuteCommand", "PropagateTags",
          "ReferenceId", "Tags"})
        if (isGiven(parameters, key))
            return unsupported(std::string(key) + " of targets");
    const std::string type = textIn(parameters, "LaunchType");
    if (!type.empty() && type != "FARGATE" && type != "EC2")
        return constraint(type, "launchType",
                          "Member must satisfy enum value set: [EC2, FARGATE, EXTERNAL]");
    const auto launch = type == "FARGATE" ? doc::EventLaunchType::fargate
                        : type == "EC2"   ? doc::EventLaunchType::ec2
                                          : doc::EventLaunchType::clusterDefault;
    setValue(aim, "launchType", doc::Choice{static_cast<int>(launch)});
    if (auto exception =
            setOrDefault(aim, "taskCount", parameters.find("TaskCount"), std::int64_t{1}))
        return exception;
    for (const auto& [row, member] :
         {std::pair("taskGroup", "Group"), std::pair("platformVersion", "PlatformVersion")})
        if (auto exception = setOrDefault(aim, row, parameters.find(member), std::string()))
            return exception;
    return setNetwork(aim, parameters);
}

void setRole(const Aim& aim, const std::string& role)
{
    const doc::Element* drawn = elementNamed(aim.input, "role", role);
    keepOnly(aim, "eventsRole",
             drawn != nullptr ? std::vector{drawn->id} : std::vector<ElementId>());
    setValue(aim, "roleArn", drawn != nullptr ? std::string() : role);
}

std::optional<AwsException> setTask(const Aim& aim, const Json& target, const doc::Element& cluster,
                                    std::int64_t revision)
{
    const std::string role = textIn(target, "RoleArn");
    if (role.empty())
        return validation("RoleArn is required for target " + plainLine(textIn(target, "Arn")) +
                          ".");
    if (auto exception = setParameters(aim, memberOf(target, "EcsParameters")))
        return exception;
    setValue(aim, "taskRevision", revision);
    keepOnly(aim, "cluster", {cluster.id});
    setRole(aim, role);
    return std::nullopt;
}

std::optional<AwsException> setRetries(const Aim& aim, const Json& target)
{
    const Json& policy = memberOf(target, "RetryPolicy");
    constexpr std::int64_t kRetries = 185, kAge = 86'400; // API RetryPolicy
    if (auto exception = setOrDefault(aim, "maximumRetryAttempts",
                                      policy.find("MaximumRetryAttempts"), kRetries))
        return exception;
    if (auto exception = setOrDefault(aim, "maximumEventAgeInSeconds",
                                      policy.find("MaximumEventAgeInSeconds"), kAge))
        return exception;
    const std::string arn = textIn(memberOf(target, "DeadLetterConfig"), "Arn");
    const doc::Element* queue = arn.empty() ? nullptr : elementNamed(aim.input, "queue", arn);
    if (!arn.empty() && queue == nullptr)
        return AwsException{"ResourceNotFoundException",
                            "The dead-letter queue " + plainLine(arn) + " does not exist."};
    if (queue != nullptr && isFifo(*queue))
        return validation("The dead-letter queue " + plainLine(arn) +
                          " is a FIFO queue; use a standard one.");
    keepOnly(aim, "deadLetter",
             queue != nullptr ? std::vector{queue->id} : std::vector<ElementId>());
    return std::nullopt;
}

// What a target is drawn as.
struct Aimed {
    std::string_view link;
    const doc::Element* element = nullptr;
    const doc::Element* cluster = nullptr; // of a task
    std::int64_t revision = 0;             // of a task; 0: the newest
};

Found<Aimed> taskIn(const Aim& aim, const Json& target)
{
    const std::string id = textIn(target, "Id");
    if (!isGiven(target, "EcsParameters"))
        return validation(
            "Parameter(s) EcsParameters must be specified for target: " + plainLine(id) + ".");
    Aimed aimed{"task"};
    aimed.element = definitionNamed(
        aim.input, textIn(memberOf(target, "EcsParameters"), "TaskDefinitionArn"), aimed.revision);
    aimed.cluster = elementNamed(aim.input, "cluster", textIn(target, "Arn"));
    const bool isKept =
        aimed.element != nullptr &&
        (aimed.revision == 0 ||
         aimed.element->as<doc::TaskDefinition>()->revision == aimed.revision ||
         aim.input.document.findRevision(aimed.element->id, static_cast<int>(aimed.revision)));
    if (!isKept || aimed.cluster == nullptr)
        return AwsException{"ResourceNotFoundException",
                            "The task definition or the cluster of target " + plainLine(id) +
                                " does not exist."};
    return aimed;
}

Found<Aimed> aimedAt(const Aim& aim, const Json& target)
{
    const std::string id = textIn(target, "Id"), arn = textIn(target, "Arn");
    if (arn.starts_with("arn:aws:ecs:") && arn.find(":cluster/") != std::string::npos)
        return taskIn(aim, target);
    const bool isQueue = arn.starts_with("arn:aws:sqs:"), isTopic = arn.starts_with("arn:aws:sns:");
    if (!isQueue && !isTopic)
        return arn.starts_with("arn:aws:")
                   ? unsupported("targets other than Amazon ECS tasks, queues and topics")
                   : validation("Parameter " + plainLine(arn) +
                                " is not valid. Reason: Provided Arn is not in correct format.");
    Aimed aimed{isQueue ? "queue" : "topic"};
    aimed.element = elementNamed(aim.input, aimed.link, arn);
    if (aimed.element == nullptr)
        return AwsException{"ResourceNotFoundException",
                            "The target " + plainLine(id) + " does not exist."};
    if (isFifo(*aimed.element) && isTopic)
        return unsupported("FIFO topics as targets");
    if (isFifo(*aimed.element))
        return validation(
            "Parameter(s) SqsParameters must be specified for target: " + plainLine(id) + ".");
    return aimed;
}

bool isTarget(const doc::Link& link)
{
    return link.kind == "task" || link.kind == "queue" || link.kind == "topic";
}

// The target that the Id stood for makes way. Of a schedule, which has one, there are no Ids.
std::optional<AwsException> takeId(const Aim& aim, const std::string& id, const Aimed& aimed)
{
    auto* rule = std::get_if<doc::EventRule>(&aim.props);
    if (rule == nullptr)
        return std::nullopt;
    std::string before;
    for (const auto& [other, element] : rule->targetIds) {
        if (other != id && element == aimed.element->id.text &&
            aim.draft.document().findLink(aim.id, aimed.element->id, aimed.link))
            return unsupported("two targets of one rule that are the same");
        if (other == id)
            before = element;
    }
    std::erase_if(rule->targetIds, [&](const auto& each) {
        return each.name == id || each.value == aimed.element->id.text;
    });
    rule->targetIds.push_back({id, aimed.element->id.text});
    const doc::Document drawn = aim.draft.document();
    for (const auto& link : drawn.linksFrom(aim.id))
        if (isTarget(*link) && link->to.text == before && link->to != aimed.element->id)
            aim.draft.edit(doc::RemoveLink{link->from, link->to, link->kind});
    return std::nullopt;
}

// Whether another target, of one meaning or of any, is drawn.
bool hasOther(const Aim& aim, const Aimed& aimed, std::string_view kind = {})
{
    const auto& links = aim.draft.document().linksFrom(aim.id);
    return std::any_of(links.begin(), links.end(), [&](const auto& link) {
        return isTarget(*link) && (kind.empty() || link->kind == kind) &&
               link->to != aimed.element->id;
    });
}

// All that the targets of one rule share.
struct Shared {
    std::vector<doc::Value> values;
    std::vector<std::string> links;
    bool operator==(const Shared&) const = default;
};

Shared sharedBy(const Aim& aim, std::initializer_list<std::string_view> rows,
                std::initializer_list<std::string_view> kinds)
{
    Shared shared;
    for (const std::string_view row : rows)
        shared.values.push_back(
            doc::valueOf(aim.props, *doc::findField(doc::kindOf(aim.props).rows, row)));
    for (const auto& link : aim.draft.document().linksFrom(aim.id))
        for (const std::string_view kind : kinds)
            if (link->kind == kind)
                shared.links.push_back(link->kind + " " + link->to.text);
    std::sort(shared.links.begin(), shared.links.end());
    return shared;
}

Shared deliveryOf(const Aim& aim)
{
    return sharedBy(aim, {"maximumRetryAttempts", "maximumEventAgeInSeconds"}, {"deadLetter"});
}

Shared taskOf(const Aim& aim)
{
    return sharedBy(aim,
                    {"taskCount", "taskRevision", "launchType", "taskGroup", "platformVersion",
                     "assignPublicIp", "roleArn"},
                    {"cluster", "eventsRole", "subnet", "securityGroup"});
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

std::optional<AwsException> objectionToName(const std::string& name, std::string_view pattern)
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
                      "Member must satisfy regular expression pattern: " + std::string(pattern));
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
    for (const std::string_view key :
         {"Input", "InputPath", "InputTransformer", "KinesisParameters", "RunCommandParameters",
          "BatchParameters", "SqsParameters", "HttpParameters", "RedshiftDataParameters",
          "SageMakerPipelineParameters", "AppSyncParameters", "EventBridgeParameters"})
        if (isGiven(target, key))
            return unsupported(std::string(key) + " of targets");
    const auto found = aimedAt(aim, target);
    if (const auto* exception = std::get_if<AwsException>(&found))
        return *exception;
    const Aimed& aimed = std::get<Aimed>(found);
    const bool isTask = aimed.cluster != nullptr;
    const bool isOfRule = std::holds_alternative<doc::EventRule>(aim.props);
    const std::string role = textIn(target, "RoleArn");
    if (!isTask && isOfRule && !role.empty())
        return unsupported("RoleArn of targets that are queues or topics");
    if (auto exception = takeId(aim, textIn(target, "Id"), aimed))
        return exception;
    const Shared delivery = deliveryOf(aim), task = taskOf(aim);
    if (auto exception = setRetries(aim, target))
        return exception;
    if (hasOther(aim, aimed) && delivery != deliveryOf(aim))
        return unsupported("targets of one rule with retries or dead letters of their own");
    if (isTask)
        if (auto exception = setTask(aim, target, *aimed.cluster, aimed.revision))
            return exception;
    if (hasOther(aim, aimed, "task") && task != taskOf(aim))
        return unsupported("targets of one rule that run tasks in different ways");
    if (!isTask && !isOfRule)
        setRole(aim, role);
    if (!aim.draft.document().findLink(aim.id, aimed.element->id, aimed.link))
        aim.draft.edit(doc::AddLink{{aim.id, aimed.element->id, std::string(aimed.link)}});
    return std::nullopt;
}

} // namespace stowage::aws::event_input
