// SPDX-License-Identifier: MIT
#include "aws/rule_input.h"

#include "aws/balancing_limits.h"
#include "aws/listeners.h"
#include "base/text.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace stowage::aws {

namespace {
using io::Json;

// API RuleCondition: what each field is called, and where its values stand.
struct ConditionField {
    std::string_view field, config;
    std::string doc::ListenerRule::*list;
    std::vector<std::string> sim::RuleConditions::*values;
};
constexpr std::array<ConditionField, 5> kFields{
    {{"path-pattern", "PathPatternConfig", &doc::ListenerRule::paths, &sim::RuleConditions::paths},
     {"host-header", "HostHeaderConfig", &doc::ListenerRule::hosts, &sim::RuleConditions::hosts},
     {"http-request-method", "HttpRequestMethodConfig", &doc::ListenerRule::methods,
      &sim::RuleConditions::methods},
     {"query-string", "QueryStringConfig", &doc::ListenerRule::queries,
      &sim::RuleConditions::queries},
     {"source-ip", "SourceIpConfig", &doc::ListenerRule::sources, &sim::RuleConditions::sources}}};

const ConditionField* fieldNamed(std::string_view name)
{
    const auto* found = std::find_if(kFields.begin(), kFields.end(),
                                     [name](const auto& each) { return each.field == name; });
    return found == kFields.end() ? nullptr : found;
}

const Json* listIn(const Json& json, std::string_view key)
{
    const Json* list = json.find(key);
    return list != nullptr && list->items() != nullptr && !list->items()->empty() ? list : nullptr;
}

// QueryStringKeyValuePair, or a plain text.
std::string valueText(const Json& value)
{
    if (value.text() != nullptr)
        return *value.text();
    const std::string key = textIn(value, "Key"), text = textIn(value, "Value");
    return key.empty() ? text : key + "=" + text;
}

std::optional<AwsException> addCondition(const Json& condition, doc::ListenerRule& rule)
{
    const std::string name = textIn(condition, "Field");
    const ConditionField* field = fieldNamed(name);
    if (name == "http-header")
        return unsupported("conditions of field http-header");
    if (field == nullptr)
        return AwsException{"InvalidConditionField",
                            "Condition field '" + plainLine(name) +
                                "' must be one of '[http-request-method, http-header, "
                                "query-string, path-pattern, host-header, source-ip]'"};
    const Json* plain = listIn(condition, "Values");
    const Json* config = condition.find(field->config);
    const Json* nested = config != nullptr ? listIn(*config, "Values") : nullptr;
    if (plain != nullptr && nested != nullptr)
        return validation("You cannot provide both Values and '" + std::string(field->config) +
                          "' for a condition of type '" + name + "'");
    const Json* values = plain != nullptr ? plain : nested;
    if (values == nullptr)
        return validation("A condition value must be specified");
    std::string& list = rule.*field->list;
    for (const Json& each : *values->items()) {
        const std::string value = valueText(each);
        if (value.empty())
            return validation("A condition value must be specified");
        if (value.find(',') != std::string::npos)
            return unsupported("commas in the values of conditions");
        list += (list.empty() ? "" : ",") + value;
    }
    return std::nullopt;
}

// An action of type forward: up to two target groups that get requests.
struct Forward {
    std::vector<std::pair<const doc::Element*, int>> groups; // with their weights
};

std::optional<AwsException> addGroup(const CallInput& input, const std::string& named, int weight,
                                     Forward& forward)
{
    const doc::Element* group = balancingNamed(input, "targetGroup", named);
    if (group == nullptr)
        return AwsException{"TargetGroupNotFound",
                            "Target groups '" + plainLine(named) + "' not found"};
    forward.groups.emplace_back(group, weight);
    return std::nullopt;
}

std::optional<AwsException> readForward(const CallInput& input, const Json& action,
                                        Forward& forward)
{
    const Json* config = action.find("ForwardConfig");
    const Json* groups = config != nullptr ? listIn(*config, "TargetGroups") : nullptr;
    if (groups == nullptr) {
        const std::string named = textIn(action, "TargetGroupArn");
        if (named.empty())
            return validation("A target group ARN must be specified");
        return addGroup(input, named, 1, forward);
    }
    for (const Json& each : *groups->items()) {
        const Json* weight = each.find("Weight");
        const std::int64_t number =
            weight != nullptr && weight->integer() != nullptr ? *weight->integer() : 1;
        if (number < 0 || number > 999)
            return validation("The weight of a target group must be between 0 and 999");
        if (auto exception =
                addGroup(input, textIn(each, "TargetGroupArn"), static_cast<int>(number), forward))
            return exception;
    }
    if (forward.groups.size() > 2)
        return unsupported("more than two target groups of a rule");
    return std::nullopt;
}

std::string orElse(const std::string& text, std::string_view otherwise)
{
    return text.empty() ? std::string(otherwise) : text;
}

AwsException brokenAt(const std::string& place, const std::string& value, std::string_view member,
                      std::string_view constraint)
{
    return validation("1 validation error detected: Value '" + plainLine(value) + "' at '" + place +
                      "." + std::string(member) + "' failed to satisfy constraint: Member must " +
                      std::string(constraint));
}

Found<OwnAnswer> redirectIn(const Json& action, const std::string& place)
{
    const Json* config = action.find("RedirectConfig");
    const std::string code = config != nullptr ? textIn(*config, "StatusCode") : std::string();
    if (code != "HTTP_301" && code != "HTTP_302")
        return brokenAt(place, code, "redirectConfig.statusCode",
                        "satisfy enum value set: [HTTP_301, HTTP_302]");
    const auto part = [config](std::string_view key) { return textIn(*config, key); };
    OwnAnswer answer{doc::RuleAction::redirect, code == "HTTP_301" ? 301 : 302};
    answer.location = lowered(orElse(part("Protocol"), "#{protocol}")) + "://" +
                      orElse(part("Host"), "#{host}") + ":" + orElse(part("Port"), "#{port}") +
                      orElse(part("Path"), "/#{path}");
    if (const std::string query = orElse(part("Query"), "#{query}"); !query.empty())
        answer.location += "?" + query;
    if (doc::leadsBack(answer.location))
        return AwsException{"InvalidLoadBalancerAction",
                            "The redirect configuration is not valid because it creates a loop."};
    return answer;
}

// API FixedResponseActionConfig; nothing depends on the body and its type.
Found<OwnAnswer> fixedResponseIn(const Json& action, const std::string& place)
{
    constexpr std::size_t kLongestBody = 1'024;
    constexpr std::string_view kTypes[] = {"text/plain", "text/css", "text/html",
                                           "application/javascript", "application/json"};
    const Json* config = action.find("FixedResponseConfig");
    const auto part = [config](std::string_view key) {
        return config != nullptr ? textIn(*config, key) : std::string();
    };
    const std::string code = part("StatusCode"), type = part("ContentType");
    const auto number = parseInteger(code);
    if (!number || *number < 200 || *number > 599 || *number / 100 == 3)
        return brokenAt(place, code, "fixedResponseConfig.statusCode",
                        "satisfy regular expression pattern: ^(2|4|5)\\d\\d$");
    if (part("MessageBody").size() > kLongestBody)
        return brokenAt(place, part("MessageBody"), "fixedResponseConfig.messageBody",
                        "have length less than or equal to 1024");
    if (!type.empty() && std::find(std::begin(kTypes), std::end(kTypes), type) == std::end(kTypes))
        return validation("The content type '" + plainLine(type) +
                          "' must be one of 'text/plain, text/css, text/html, "
                          "application/javascript, application/json'");
    return OwnAnswer{doc::RuleAction::fixedResponse, static_cast<int>(*number)};
}

std::optional<AwsException> setForward(const CallInput& input, const doc::Element& balancer,
                                       const Json& action, doc::ListenerRule& rule,
                                       CallDraft& draft)
{
    Forward forward;
    if (auto exception = readForward(input, action, forward))
        return exception;
    for (const auto& [group, weight] : forward.groups)
        if (auto exception = associate(input.document, balancer, *group, draft))
            return exception;
    rule.targetGroup = forward.groups.front().first->id.text;
    rule.weight = forward.groups.front().second;
    if (forward.groups.size() < 2)
        return std::nullopt;
    rule.secondGroup = forward.groups.back().first->id.text;
    rule.secondWeight = forward.groups.back().second;
    if (rule.weight + rule.secondWeight == 0)
        return validation("At least one target group must have a weight greater than 0");
    return std::nullopt;
}

void appendValues(const std::vector<std::string>& values, bool arePairs, Json& list)
{
    for (const std::string& each : values) {
        if (!arePairs) {
            list.append(each);
            continue;
        }
        const std::size_t equals = each.find('=');
        Json pair = Json::object();
        if (equals != std::string::npos)
            pair.set("Key", each.substr(0, equals));
        pair.set("Value", equals == std::string::npos ? each : each.substr(equals + 1));
        list.append(std::move(pair));
    }
}
} // namespace

std::optional<AwsException> setConditions(const Json& with, doc::ListenerRule& rule)
{
    const Json* conditions = listIn(with, "Conditions");
    if (conditions == nullptr)
        return validation("A condition must be specified");
    for (const ConditionField& field : kFields)
        (rule.*field.list).clear();
    for (const Json& each : *conditions->items())
        if (auto exception = addCondition(each, rule))
            return exception;
    // Quotas for your Application Load Balancers.
    if (doc::conditionValuesOf(rule) > 5)
        return validation("A rule can only have '5' condition values");
    return std::nullopt;
}

std::optional<AwsException> setActions(const CallInput& input, const doc::Element& balancer,
                                       doc::ListenerRule& rule, CallDraft& draft)
{
    const Json* actions = listIn(input.with, "Actions");
    if (actions == nullptr)
        return validation("An action must be specified");
    const Json& action = actions->items()->back();
    const std::string type = textIn(action, "Type");
    if (actions->items()->size() > 1 || type.starts_with("authenticate-"))
        return unsupported("rules that authenticate before they act");
    const doc::ListenerRule blank;
    rule.targetGroup.clear();
    rule.secondGroup.clear();
    rule.location.clear();
    rule.weight = blank.weight;
    rule.secondWeight = blank.secondWeight;
    rule.statusCode = blank.statusCode;
    if (type == "forward") {
        rule.action = doc::RuleAction::forward;
        return setForward(input, balancer, action, rule, draft);
    }
    const auto answer = ownAnswerIn(action, "actions.1.member");
    if (const auto* exception = std::get_if<AwsException>(&answer))
        return *exception;
    const auto& own = std::get<OwnAnswer>(answer);
    rule.action = own.action;
    rule.statusCode = own.statusCode;
    rule.location = own.location;
    return std::nullopt;
}

Found<OwnAnswer> ownAnswerIn(const Json& action, const std::string& place)
{
    const std::string type = textIn(action, "Type");
    if (type == "redirect")
        return redirectIn(action, place);
    if (type == "fixed-response")
        return fixedResponseIn(action, place);
    return brokenAt(
        place, type, "type",
        "satisfy enum value set: [authenticate-oidc, authenticate-cognito, redirect, forward, "
        "fixed-response]");
}

Json conditionsJson(const sim::RuleConditions& conditions)
{
    Json all = Json::array();
    for (const ConditionField& field : kFields) {
        const std::vector<std::string>& values = conditions.*field.values;
        if (values.empty())
            continue;
        const bool isQuery = field.field == "query-string";
        Json list = Json::array();
        appendValues(values, isQuery, list);
        Json config = Json::object();
        config.set("Values", list);
        Json condition = Json::object();
        condition.set("Field", field.field);
        if (field.field == "path-pattern" || field.field == "host-header")
            condition.set("Values", std::move(list));
        condition.set(field.config, std::move(config));
        all.append(std::move(condition));
    }
    return all;
}

Json redirectJson(const std::string& location, int statusCode)
{
    const std::size_t scheme = location.find("://");
    const std::size_t host = scheme == std::string::npos ? 0 : scheme + 3;
    const std::size_t path = std::min(location.find('/', host), location.size());
    const std::size_t query = std::min(location.find('?', path), location.size());
    const std::string place = location.substr(host, path - host);
    const std::size_t colon = place.rfind(':');
    const auto text = [](const std::string& given, std::string_view otherwise) {
        return orElse(given, otherwise);
    };
    std::string protocol = scheme == std::string::npos ? std::string() : location.substr(0, scheme);
    if (protocol == "http" || protocol == "https")
        std::transform(protocol.begin(), protocol.end(), protocol.begin(),
                       [](char c) { return static_cast<char>(c - 'a' + 'A'); });
    Json json = Json::object();
    json.set("Protocol", text(protocol, "#{protocol}"));
    json.set("Port", colon == std::string::npos ? "#{port}" : place.substr(colon + 1));
    json.set("Host", text(place.substr(0, colon), "#{host}"));
    json.set("Path", text(location.substr(path, query - path), "/#{path}"));
    json.set("Query", query == location.size() ? "" : location.substr(query + 1));
    json.set("StatusCode", "HTTP_" + numberText(std::int64_t{statusCode}));
    return json;
}

} // namespace stowage::aws
