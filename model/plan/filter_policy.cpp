// SPDX-License-Identifier: MIT
#include "plan/filter_policy.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <optional>

namespace stowage::sim {

namespace {
using Type = FilterValue::Type;

constexpr std::array<std::string_view, 6> kMatchers = {"prefix",  "suffix", "anything-but",
                                                       "numeric", "exists", "equals-ignore-case"};
constexpr std::size_t kMostKeys = 5; // SNS: filter policy constraints

bool isText(const FilterValue* value)
{
    return value != nullptr && value->type == Type::text;
}

bool isSign(std::string_view text)
{
    return text == "=" || text == "<" || text == "<=" || text == ">" || text == ">=";
}

bool compares(std::string_view sign, double left, double right)
{
    if (sign == "=")
        return left == right;
    if (sign == "<")
        return left < right;
    if (sign == "<=")
        return left <= right;
    if (sign == ">")
        return left > right;
    return sign == ">=" && left >= right;
}

// Signs and numbers by turns, all of which must hold.
bool isInRange(const FilterValue& range, const FilterValue& value)
{
    if (value.type != Type::number || range.items.empty())
        return false;
    for (std::size_t n = 0; n + 1 < range.items.size(); n += 2)
        if (!compares(range.items[n].text, value.number, range.items[n + 1].number))
            return false;
    return true;
}

bool fits(const FilterValue& condition, const FilterValue& value);

bool fitsMatcher(const std::string& matcher, const FilterValue& asked, const FilterValue& value)
{
    const bool isTextual = value.type == Type::text && asked.type == Type::text;
    if (matcher == "prefix")
        return isTextual && value.text.starts_with(asked.text);
    if (matcher == "suffix")
        return isTextual && value.text.ends_with(asked.text);
    if (matcher == "equals-ignore-case")
        return isTextual && lowered(value.text) == lowered(asked.text);
    if (matcher == "numeric")
        return isInRange(asked, value);
    if (matcher == "anything-but") {
        if (asked.type != Type::list)
            return !fits(asked, value);
        return std::none_of(asked.items.begin(), asked.items.end(),
                            [&](const FilterValue& each) { return fits(each, value); });
    }
    return matcher == "exists" && asked.flag;
}

// A value, or one of the values of a list.
bool fits(const FilterValue& condition, const FilterValue& value)
{
    if (value.type == Type::list)
        return std::any_of(value.items.begin(), value.items.end(),
                           [&](const FilterValue& each) { return fits(condition, each); });
    if (condition.type != Type::object)
        return condition == value;
    return condition.members.size() == 1 &&
           fitsMatcher(condition.members.front().key, condition.members.front().value, value);
}

bool wantsAbsence(const FilterValue& condition)
{
    const FilterValue* exists = condition.find("exists");
    return exists != nullptr && !exists->flag;
}

bool fitsAny(const FilterValue& conditions, const FilterValue* value)
{
    return std::any_of(
        conditions.items.begin(), conditions.items.end(), [&](const FilterValue& condition) {
            return value == nullptr ? wantsAbsence(condition)
                                    : !wantsAbsence(condition) && fits(condition, *value);
        });
}

// Every key must fit; where a list of objects stands in a body, one of them.
bool fitsPolicy(const FilterValue& policy, const FilterValue& message)
{
    static const FilterValue kEmpty{Type::object, false, 0, {}, {}, {}};
    if (message.type == Type::list)
        return std::any_of(message.items.begin(), message.items.end(),
                           [&](const FilterValue& each) { return fitsPolicy(policy, each); });
    for (const auto& [key, asked] : policy.members) {
        if (key == "$or") {
            if (std::none_of(asked.items.begin(), asked.items.end(),
                             [&](const FilterValue& each) { return fitsPolicy(each, message); }))
                return false;
            continue;
        }
        const FilterValue* value = message.find(key);
        const bool isMet = asked.type == Type::object
                               ? fitsPolicy(asked, value == nullptr ? kEmpty : *value)
                               : fitsAny(asked, value);
        if (!isMet)
            return false;
    }
    return true;
}

std::string objectionToMatcher(const FilterValue& condition)
{
    if (condition.members.size() != 1)
        return "Only one key allowed in match expression";
    const auto& [name, asked] = condition.members.front();
    if (name == "cidr")
        return "Stowage does not simulate cidr in filter policies yet; leave it out.";
    if (std::find(kMatchers.begin(), kMatchers.end(), name) == kMatchers.end())
        return "Unrecognized match type " + name;
    if ((name == "prefix" || name == "suffix" || name == "equals-ignore-case") && !isText(&asked))
        return name + " match pattern must be a string";
    if (name == "exists" && asked.type != Type::boolean)
        return "exists match pattern must be either true or false.";
    if (name == "numeric") {
        bool isSound =
            asked.type == Type::list && asked.items.size() >= 2 && asked.items.size() % 2 == 0;
        for (std::size_t n = 0; isSound && n < asked.items.size(); n += 2)
            isSound = isText(&asked.items[n]) && isSign(asked.items[n].text) &&
                      asked.items[n + 1].type == Type::number;
        if (!isSound)
            return "Value of numeric must be an array of operators and numbers";
    }
    return {};
}

std::string objectionToKeys(const FilterValue& policy, bool ofBody)
{
    for (const auto& [key, asked] : policy.members) {
        if (asked.type == Type::object && !ofBody)
            return "Filter policy scope MessageAttributes does not support nested filter policy";
        if (asked.type == Type::object) {
            if (std::string inner = objectionToKeys(asked, ofBody); !inner.empty())
                return inner;
            continue;
        }
        if (asked.type != Type::list)
            return '"' + key + "\" must be an object or an array";
        if (asked.items.empty())
            return "Empty arrays are not allowed";
        for (const FilterValue& condition : asked.items) {
            std::string objection;
            if (key == "$or")
                objection = objectionToKeys(condition, ofBody);
            else if (condition.type == Type::object)
                objection = objectionToMatcher(condition);
            else if (condition.type == Type::list)
                objection = "Match value must be String, number, true, false, or null";
            if (!objection.empty())
                return objection;
        }
    }
    return {};
}
} // namespace

std::string objectionToFilter(std::string_view policy, bool ofBody)
{
    if (policy.empty())
        return {};
    const std::optional<FilterValue> read = filterValueOf(policy);
    if (!read)
        return "failed to parse JSON.";
    if (read->type != Type::object)
        return "Filter is not an object";
    if (read->members.size() > kMostKeys)
        return "Filter policy can not have more than 5 keys";
    return objectionToKeys(*read, ofBody);
}

bool letsThrough(std::string_view policy, bool ofBody, const FilterValue& attributes,
                 std::string_view body)
{
    if (policy.empty())
        return true;
    const std::optional<FilterValue> read = filterValueOf(policy);
    if (!read || read->type != Type::object)
        return false;
    if (!ofBody)
        return fitsPolicy(*read, attributes);
    const std::optional<FilterValue> message = filterValueOf(body);
    return message && message->type == Type::object && fitsPolicy(*read, *message);
}

} // namespace stowage::sim
