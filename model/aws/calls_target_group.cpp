// SPDX-License-Identifier: MIT
// CreateTargetGroup: what a target group may be, and where it is drawn.
#include "aws/balancing_limits.h"
#include "aws/call_draft.h"
#include "aws/calls_create.h"
#include "aws/calls_network.h"
#include "base/text.h"
#include "field/check.h"
#include "io/field_json.h"
#include "kinds/network/target_group.h"

#include <algorithm>
#include <utility>

namespace stowage::aws {

namespace {
using io::Json;

struct RowOf {
    std::string_view member, key;
};
constexpr RowOf kRows[] = {
    {"Protocol", "protocol"},
    {"Port", "port"},
    {"TargetType", "targetType"},
    {"HealthCheckPath", "healthCheckPath"},
    {"HealthCheckIntervalSeconds", "healthCheckIntervalSeconds"},
    {"HealthCheckTimeoutSeconds", "healthCheckTimeoutSeconds"},
    {"HealthyThresholdCount", "healthyThresholdCount"},
    {"UnhealthyThresholdCount", "unhealthyThresholdCount"},
};

// API CreateTargetGroup.
std::optional<AwsException> objectionToMembers(const Json& with)
{
    return Constraints(with)
        .oneOf("Protocol", {"HTTP", "HTTPS", "TCP", "TLS", "UDP", "TCP_UDP", "GENEVE"})
        .within("Port", {1, 65'535})
        .oneOf("TargetType", {"instance", "ip", "lambda", "alb"})
        .oneOf("HealthCheckProtocol", {"HTTP", "HTTPS", "TCP", "TLS", "UDP", "TCP_UDP", "GENEVE"})
        .lengthWithin("HealthCheckPath", {1, 1'024})
        .within("HealthCheckIntervalSeconds", {5, 300})
        .within("HealthCheckTimeoutSeconds", {2, 120})
        .within("HealthyThresholdCount", {2, 10})
        .within("UnhealthyThresholdCount", {2, 10})
        .broken();
}

bool isGiven(const Json& with, std::string_view member)
{
    const Json* json = with.find(member);
    return json != nullptr && !json->isNull();
}

std::optional<AwsException> objectionToHealthCheck(const Json& with, const std::string& type)
{
    const std::string checks = textIn(with, "HealthCheckProtocol");
    if (!checks.empty() && checks != "HTTP")
        return unsupported("health checks of protocol " + checks);
    const std::string port = textIn(with, "HealthCheckPort");
    if (!port.empty() && port != "traffic-port")
        return unsupported("health checks at port " + plainLine(port));
    const Json* enabled = with.find("HealthCheckEnabled");
    if (enabled != nullptr && enabled->boolean() != nullptr && !*enabled->boolean())
        return validation("Health check enabled must be true for target groups with target type '" +
                          (type.empty() ? "instance" : type) + "'");
    return std::nullopt;
}

std::optional<AwsException> objectionToKind(const Json& with)
{
    const std::string type = textIn(with, "TargetType");
    if (type == "lambda" || type == "alb")
        return unsupported("target type " + type);
    if (!isGiven(with, "Protocol"))
        return validation("A protocol must be specified");
    if (!isGiven(with, "Port"))
        return validation("A port must be specified");
    if (const std::string protocol = textIn(with, "Protocol"); protocol != "HTTP")
        return unsupported("target groups of protocol " + protocol);
    return objectionToHealthCheck(with, type);
}

std::optional<AwsException> objectionToChecks(const doc::TargetGroup& group)
{
    if (group.healthCheckTimeoutSeconds >= group.healthCheckIntervalSeconds)
        return validation("Health check interval must be greater than the timeout.");
    if (group.healthCheckPath.front() != '/')
        return validation("Health check path '" + plainLine(group.healthCheckPath) +
                          "' must begin with '/'");
    if (group.matcher.empty())
        return validation("Health check matcher HTTP code cannot be empty");
    if (!doc::isMatcher(group.matcher))
        return validation("Health check matcher HTTP code '" + plainLine(group.matcher) +
                          "' must be within '200-499'");
    return std::nullopt;
}

std::optional<AwsException> setMember(doc::Props& props, std::string_view key, const Json* json)
{
    auto exception = setRow(props, key, json);
    if (exception)
        exception->name = "ValidationError";
    return exception;
}

const doc::Element* onlyBalancer(const doc::Document& document)
{
    const doc::Element* only = nullptr;
    for (const auto& element : document.elements()) {
        if (!element->is("loadBalancer"))
            continue;
        if (only != nullptr)
            return nullptr;
        only = element.get();
    }
    return only;
}

bool hasSameSettings(const doc::Element& one, const doc::Element& other)
{
    const auto& rows = one.kind().rows;
    return std::all_of(rows.begin(), rows.end(), [&](const doc::Field& field) {
        return doc::valueOf(one.props, field) == doc::valueOf(other.props, field);
    });
}

std::optional<AwsException> setMembers(const Json& with, doc::Props& props)
{
    for (const RowOf& row : kRows)
        if (auto exception = setMember(props, row.key, with.find(row.member)))
            return exception;
    if (const Json* matcher = with.find("Matcher"))
        return setMember(props, "matcher", matcher->find("HttpCode"));
    return std::nullopt;
}
} // namespace

Planned modifyTargetGroup(const CallInput& input)
{
    if (auto exception = objectionToMembers(input.with))
        return *std::move(exception);
    const std::string named = textIn(input.with, "TargetGroupArn");
    const doc::Element* group = balancingNamed(input, "targetGroup", named);
    if (group == nullptr)
        return AwsException{"TargetGroupNotFound",
                            "Target groups '" + plainLine(named) + "' not found"};
    if (auto exception = objectionToHealthCheck(input.with, {}))
        return *std::move(exception);
    doc::Props props = group->props;
    if (auto exception = setMembers(input.with, props))
        return *std::move(exception);
    if (auto exception = objectionToChecks(std::get<doc::TargetGroup>(props)))
        return *std::move(exception);
    CallDraft draft(input.document);
    for (const doc::Field& field : group->kind().rows)
        if (const doc::Value value = doc::valueOf(props, field);
            !(value == doc::valueOf(group->props, field)))
            draft.edit(doc::SetField{{group->id}, std::string(field.key), value});
    return std::move(draft).plan();
}

Planned createTargetGroup(const CallInput& input)
{
    doc::Element group;
    group.name = textIn(input.with, "Name");
    group.props = doc::TargetGroup{};
    if (auto exception = objectionToMembers(input.with))
        return *std::move(exception);
    if (auto exception = objectionToGroupName(group.name))
        return *std::move(exception);
    if (auto exception = objectionToKind(input.with))
        return *std::move(exception);
    if (auto exception = setMembers(input.with, group.props))
        return *std::move(exception);
    if (auto exception = objectionToChecks(std::get<doc::TargetGroup>(group.props)))
        return *std::move(exception);
    CallDraft draft(input.document);
    if (const doc::Element* there = elementBearing(input.document, "targetGroup", group.name)) {
        if (!hasSameSettings(*there, group))
            return AwsException{"DuplicateTargetGroupName",
                                "A target group with the same name '" + group.name +
                                    "' exists, but with different settings"};
        return std::move(draft).plan();
    }
    // It is drawn in the load balancer whose listener forwards to it; until then in the only one.
    if (const doc::Element* balancer = onlyBalancer(input.document))
        group.parent = balancer->id;
    draft.add(std::move(group));
    return std::move(draft).plan();
}

} // namespace stowage::aws
