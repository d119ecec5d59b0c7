// SPDX-License-Identifier: MIT
#include "aws/queue_policy.h"

#include "base/text.h"

#include <algorithm>
#include <utility>

namespace stowage::aws {

namespace {
using io::Json;

constexpr std::string_view kAccount = "123456789012";

AwsException invalidPolicy()
{
    return {"InvalidAttributeValue", "Invalid value for the parameter Policy."};
}

// AWS takes one text or a list of them.
std::vector<std::string> textsOf(const Json* json)
{
    std::vector<std::string> texts;
    if (json == nullptr)
        return texts;
    if (json->text() != nullptr)
        texts.push_back(*json->text());
    else if (json->items() != nullptr)
        for (const Json& each : *json->items())
            texts.push_back(each.text() != nullptr ? *each.text() : std::string());
    return texts;
}

bool isOfOwner(const Json& principal)
{
    const std::vector<std::string> accounts = textsOf(principal.find("AWS"));
    return principal.members() != nullptr && principal.members()->size() == 1 &&
           !accounts.empty() &&
           std::all_of(accounts.begin(), accounts.end(), [](const std::string& each) {
               return each == kAccount || each == "arn:aws:iam::" + std::string(kAccount) + ":root";
           });
}

bool isAboutSending(const Json& statement)
{
    const std::vector<std::string> actions = textsOf(statement.find("Action"));
    return std::any_of(actions.begin(), actions.end(), [](const std::string& each) {
        const std::string action = lowered(each);
        return action == "sqs:sendmessage" || action == "sqs:*" || action == "*";
    });
}

bool isAboutQueue(const Json& statement, std::string_view name)
{
    const std::vector<std::string> resources = textsOf(statement.find("Resource"));
    const std::string own =
        "arn:aws:sqs:us-east-1:" + std::string(kAccount) + ":" + std::string(name);
    return std::any_of(resources.begin(), resources.end(),
                       [&own](const std::string& each) { return each == "*" || each == own; });
}

Found<std::vector<sim::SendingService>> servicesIn(const Json& principal)
{
    std::vector<sim::SendingService> services;
    const bool isOne = principal.members() != nullptr && principal.members()->size() == 1;
    for (const std::string& each : textsOf(isOne ? principal.find("Service") : nullptr))
        for (const auto service : {sim::SendingService::topics, sim::SendingService::rules})
            if (each == sim::principalOf(service))
                services.push_back(service);
    if (services.empty() || services.size() != textsOf(principal.find("Service")).size())
        return unsupported("queue policies for others than sns.amazonaws.com and "
                           "events.amazonaws.com");
    return services;
}

// Of which topics or rules requests must be; one empty text: of any.
Found<std::vector<std::string>> sourcesIn(const Json& statement)
{
    const AwsException other =
        unsupported("conditions of queue policies other than of aws:SourceArn");
    const Json* condition = statement.find("Condition");
    std::vector<std::string> sources;
    if (condition != nullptr && condition->members() == nullptr)
        return invalidPolicy();
    if (condition != nullptr)
        for (const Json::Member& test : *condition->members()) {
            const bool compares = test.first == "ArnEquals" || test.first == "ArnLike" ||
                                  test.first == "StringEquals" || test.first == "StringLike";
            if (!compares || test.second.members() == nullptr)
                return other;
            for (const Json::Member& key : *test.second.members()) {
                const std::string name = lowered(key.first);
                const std::vector<std::string> values = textsOf(&key.second);
                if (name == "aws:sourceaccount" && values == std::vector{std::string(kAccount)})
                    continue; // all that is drawn is of this account
                if (name != "aws:sourcearn" || values.empty() || !sources.empty())
                    return other;
                sources = values;
            }
        }
    if (sources.empty())
        sources.emplace_back();
    return sources;
}

bool mayBeOf(sim::SendingService service, std::string_view source)
{
    return source.empty() ||
           source.starts_with(service == sim::SendingService::topics ? "arn:aws:sns:"
                                                                     : "arn:aws:events:");
}

std::optional<AwsException> takeStatement(const Json& statement, std::string_view name,
                                          doc::Queue& queue)
{
    const Json* principal = statement.find("Principal");
    if (statement.members() == nullptr || principal == nullptr || !isAboutQueue(statement, name))
        return invalidPolicy();
    const std::string effect = textIn(statement, "Effect");
    if (effect != "Allow")
        return effect == "Deny" ? unsupported("queue policies that deny") : invalidPolicy();
    if (isOfOwner(*principal))
        return std::nullopt; // who may anyway
    if (!isAboutSending(statement))
        return unsupported("queue policies about other actions than sqs:SendMessage");
    const auto services = servicesIn(*principal);
    if (const auto* exception = std::get_if<AwsException>(&services))
        return *exception;
    const auto sources = sourcesIn(statement);
    if (const auto* exception = std::get_if<AwsException>(&sources))
        return *exception;
    for (const sim::SendingService service : std::get<0>(services))
        for (const std::string& source : std::get<0>(sources)) {
            if (!mayBeOf(service, source))
                return unsupported("queue policies for a source that is neither a topic of "
                                   "sns.amazonaws.com nor a rule of events.amazonaws.com");
            queue.senders.push_back({service == sim::SendingService::topics
                                         ? doc::SendingPrincipal::topics
                                         : doc::SendingPrincipal::rules,
                                     source});
        }
    return std::nullopt;
}
} // namespace

std::optional<AwsException> takePolicy(const std::string& text, std::string_view name,
                                       doc::Queue& queue)
{
    queue.policy = doc::QueuePolicy::stated;
    queue.senders.clear();
    if (text.empty())
        return std::nullopt;
    const Result<Json> policy = io::parseJson(text, "Policy");
    const Json* statements =
        policy && policy->members() != nullptr ? policy->find("Statement") : nullptr;
    if (statements == nullptr)
        return invalidPolicy();
    if (statements->items() == nullptr)
        return takeStatement(*statements, name, queue);
    for (const Json& statement : *statements->items())
        if (auto exception = takeStatement(statement, name, queue))
            return exception;
    return std::nullopt;
}

std::string policyText(const std::vector<sim::QueueSender>& senders, std::string_view name)
{
    Json statements = Json::array();
    for (const sim::QueueSender& sender : senders) {
        Json principal = Json::object();
        principal.set("Service", sim::principalOf(sender.service));
        Json statement = Json::object();
        statement.set("Effect", "Allow");
        statement.set("Principal", std::move(principal));
        statement.set("Action", "sqs:SendMessage");
        statement.set("Resource",
                      "arn:aws:sqs:us-east-1:" + std::string(kAccount) + ":" + std::string(name));
        if (!sender.source.empty()) {
            Json key = Json::object();
            key.set("aws:SourceArn", sender.source);
            Json condition = Json::object();
            condition.set(sender.source.ends_with('*') ? "ArnLike" : "ArnEquals", std::move(key));
            statement.set("Condition", std::move(condition));
        }
        statements.append(std::move(statement));
    }
    Json policy = Json::object();
    policy.set("Version", "2012-10-17");
    policy.set("Statement", std::move(statements));
    return io::compactJson(policy);
}

} // namespace stowage::aws
