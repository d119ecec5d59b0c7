// SPDX-License-Identifier: MIT
#include "aws/queue_policy.h"

#include "base/text.h"

#include <algorithm>
#include <utility>

namespace stowage::aws {

namespace {
using io::Json;

constexpr std::string_view kAccount = "123456789012";

// What policies are of.
struct Owner {
    std::string_view words; // that such policies are called
    std::string_view service, action;
    std::vector<sim::SendingService> senders;
    std::string_view sources;
    AwsException invalid;
};

const Owner& queueOwner()
{
    static const Owner owner{"queue policies",
                             "sqs",
                             "SendMessage",
                             {sim::SendingService::topics, sim::SendingService::rules},
                             "a topic of sns.amazonaws.com nor a rule of events.amazonaws.com",
                             {"InvalidAttributeValue", "Invalid value for the parameter Policy."}};
    return owner;
}

const Owner& topicOwner()
{
    static const Owner owner{
        "topic policies",
        "sns",
        "Publish",
        {sim::SendingService::rules, sim::SendingService::alarms},
        "a rule of events.amazonaws.com nor an alarm of cloudwatch.amazonaws.com",
        {"InvalidParameter", "Invalid parameter: Policy Error: null"}};
    return owner;
}

std::string arnOf(const Owner& owner, std::string_view name)
{
    return "arn:aws:" + std::string(owner.service) + ":us-east-1:" + std::string(kAccount) + ":" +
           std::string(name);
}

AwsException refused(const Owner& owner, std::string_view rest)
{
    return unsupported(std::string(owner.words) + std::string(rest));
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

// What AWS gives a new topic: all of its owner's account, which alarms are of.
bool isOfAccount(const Json& statement)
{
    const Json* principal = statement.find("Principal");
    const Json* condition = statement.find("Condition");
    const Json* equals = condition != nullptr ? condition->find("StringEquals") : nullptr;
    if (principal == nullptr || equals == nullptr || equals->members() == nullptr ||
        equals->members()->empty() ||
        textsOf(principal->find("AWS")) != std::vector<std::string>{"*"})
        return false;
    const Json::Member& key = equals->members()->front();
    const std::string name = lowered(key.first);
    return (name == "aws:sourceowner" || name == "aws:sourceaccount") &&
           textsOf(&key.second) == std::vector{std::string(kAccount)};
}

bool isAboutSending(const Json& statement, const Owner& owner)
{
    const std::string service = std::string(owner.service) + ":";
    const std::string own = service + lowered(std::string(owner.action));
    const std::vector<std::string> actions = textsOf(statement.find("Action"));
    return std::any_of(actions.begin(), actions.end(), [&](const std::string& each) {
        const std::string action = lowered(each);
        return action == own || action == service + "*" || action == "*";
    });
}

bool isAbout(const Json& statement, const std::string& arn)
{
    const std::vector<std::string> resources = textsOf(statement.find("Resource"));
    return std::any_of(resources.begin(), resources.end(),
                       [&arn](const std::string& each) { return each == "*" || each == arn; });
}

Found<std::vector<sim::SendingService>> servicesIn(const Json& principal, const Owner& owner)
{
    std::vector<sim::SendingService> services;
    const bool isOne = principal.members() != nullptr && principal.members()->size() == 1;
    for (const std::string& each : textsOf(isOne ? principal.find("Service") : nullptr))
        for (const auto service : owner.senders)
            if (each == sim::principalOf(service))
                services.push_back(service);
    if (services.empty() || services.size() != textsOf(principal.find("Service")).size())
        return refused(owner, " for others than " +
                                  std::string(sim::principalOf(owner.senders.front())) + " and " +
                                  std::string(sim::principalOf(owner.senders.back())));
    return services;
}

// Of which topics, rules or alarms requests must be; one empty text: of any.
Found<std::vector<std::string>> sourcesIn(const Json& statement, const Owner& owner)
{
    const AwsException other =
        unsupported("conditions of " + std::string(owner.words) + " other than of aws:SourceArn");
    const Json* condition = statement.find("Condition");
    std::vector<std::string> sources;
    if (condition != nullptr && condition->members() == nullptr)
        return owner.invalid;
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
    const std::string all = sim::arnOfSender(service, {});
    return source.empty() || source.starts_with(all.substr(0, all.find(":us-east-1") + 1));
}

std::optional<AwsException> takeStatement(const Json& statement, std::string_view name,
                                          const Owner& owner,
                                          std::vector<sim::QueueSender>& senders)
{
    const Json* principal = statement.find("Principal");
    if (statement.members() == nullptr || principal == nullptr ||
        !isAbout(statement, arnOf(owner, name)))
        return owner.invalid;
    const std::string effect = textIn(statement, "Effect");
    if (effect != "Allow")
        return effect == "Deny" ? refused(owner, " that deny") : owner.invalid;
    if (isOfOwner(*principal))
        return std::nullopt; // who may anyway
    if (!isAboutSending(statement, owner))
        return refused(owner, " about other actions than " + std::string(owner.service) + ":" +
                                  std::string(owner.action));
    if (owner.senders.back() == sim::SendingService::alarms && isOfAccount(statement)) {
        senders.push_back({sim::SendingService::alarms, {}});
        return std::nullopt;
    }
    const auto services = servicesIn(*principal, owner);
    if (const auto* exception = std::get_if<AwsException>(&services))
        return *exception;
    const auto sources = sourcesIn(statement, owner);
    if (const auto* exception = std::get_if<AwsException>(&sources))
        return *exception;
    for (const sim::SendingService service : std::get<0>(services))
        for (const std::string& source : std::get<0>(sources)) {
            if (!mayBeOf(service, source))
                return refused(owner,
                               " for a source that is neither " + std::string(owner.sources));
            senders.push_back({service, source});
        }
    return std::nullopt;
}

Found<std::vector<sim::QueueSender>> sendersIn(const std::string& text, std::string_view name,
                                               const Owner& owner)
{
    std::vector<sim::QueueSender> senders;
    const Result<Json> policy = io::parseJson(text, "Policy");
    const Json* statements =
        policy && policy->members() != nullptr ? policy->find("Statement") : nullptr;
    if (statements == nullptr)
        return owner.invalid;
    if (statements->items() == nullptr) {
        if (auto exception = takeStatement(*statements, name, owner, senders))
            return *std::move(exception);
        return senders;
    }
    for (const Json& statement : *statements->items())
        if (auto exception = takeStatement(statement, name, owner, senders))
            return *std::move(exception);
    return senders;
}

std::string textOf(const std::vector<sim::QueueSender>& senders, std::string_view name,
                   const Owner& owner)
{
    Json statements = Json::array();
    for (const sim::QueueSender& sender : senders) {
        Json principal = Json::object();
        principal.set("Service", sim::principalOf(sender.service));
        Json statement = Json::object();
        statement.set("Effect", "Allow");
        statement.set("Principal", std::move(principal));
        statement.set("Action", std::string(owner.service) + ":" + std::string(owner.action));
        statement.set("Resource", arnOf(owner, name));
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
} // namespace

std::optional<AwsException> takePolicy(const std::string& text, std::string_view name,
                                       doc::Queue& queue)
{
    queue.policy = doc::QueuePolicy::stated;
    queue.senders.clear();
    if (text.empty())
        return std::nullopt;
    const auto read = sendersIn(text, name, queueOwner());
    if (const auto* exception = std::get_if<AwsException>(&read))
        return *exception;
    for (const sim::QueueSender& each : std::get<0>(read))
        queue.senders.push_back({each.service == sim::SendingService::topics
                                     ? doc::SendingPrincipal::topics
                                     : doc::SendingPrincipal::rules,
                                 each.source});
    return std::nullopt;
}

std::optional<AwsException> takePolicy(const std::string& text, std::string_view name,
                                       doc::SnsTopic& topic)
{
    const auto read = sendersIn(text, name, topicOwner());
    if (const auto* exception = std::get_if<AwsException>(&read))
        return *exception;
    topic.policy = doc::TopicPolicy::stated;
    topic.publishers.clear();
    for (const sim::QueueSender& each : std::get<0>(read))
        topic.publishers.push_back({each.service == sim::SendingService::rules
                                        ? doc::PublishingPrincipal::rules
                                        : doc::PublishingPrincipal::alarms,
                                    each.source});
    return std::nullopt;
}

std::string topicPolicyText(const std::vector<sim::QueueSender>& senders, std::string_view name)
{
    return textOf(senders, name, topicOwner());
}

std::string policyText(const std::vector<sim::QueueSender>& senders, std::string_view name)
{
    return textOf(senders, name, queueOwner());
}

} // namespace stowage::aws
