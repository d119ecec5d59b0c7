// SPDX-License-Identifier: MIT
#include "aws/balancing_limits.h"

#include "base/text.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace stowage::aws {

namespace {
constexpr std::size_t kMostName = 32;

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
}

// Names of inputs begin in lower case where AWS says which one is wrong.
std::string placeOf(std::string_view member)
{
    std::string place(member);
    place.front() = static_cast<char>(place.front() - 'A' + 'a');
    return place;
}
} // namespace

AwsException validation(std::string message)
{
    return {"ValidationError", std::move(message)};
}

void Constraints::say(std::string_view member, const std::string& value,
                      const std::string& constraint)
{
    ++count_;
    words_ += (words_.empty() ? "" : "; ") + ("Value '" + plainLine(value)) + "' at '" +
              placeOf(member) + "' failed to satisfy constraint: Member must " + constraint;
}

Constraints& Constraints::within(std::string_view member, const Range& range)
{
    const io::Json* given = with_.find(member);
    if (given == nullptr || given->integer() == nullptr)
        return *this;
    const std::int64_t value = *given->integer();
    if (value < range.least)
        say(member, numberText(value),
            "have value greater than or equal to " + numberText(range.least));
    else if (value > range.most)
        say(member, numberText(value),
            "have value less than or equal to " + numberText(range.most));
    return *this;
}

Constraints& Constraints::lengthWithin(std::string_view member, const Range& range)
{
    const io::Json* given = with_.find(member);
    if (given == nullptr || given->text() == nullptr)
        return *this;
    const std::string& value = *given->text();
    const auto length = static_cast<std::int64_t>(value.size());
    if (length < range.least)
        say(member, value, "have length greater than or equal to " + numberText(range.least));
    else if (length > range.most)
        say(member, value, "have length less than or equal to " + numberText(range.most));
    return *this;
}

Constraints& Constraints::oneOf(std::string_view member,
                                std::initializer_list<std::string_view> choices)
{
    const io::Json* given = with_.find(member);
    if (given == nullptr || given->text() == nullptr ||
        std::find(choices.begin(), choices.end(), *given->text()) != choices.end())
        return *this;
    const std::vector<std::string> names(choices.begin(), choices.end());
    say(member, *given->text(), "satisfy enum value set: [" + joined(names, ", ") + "]");
    return *this;
}

std::optional<AwsException> Constraints::broken() const
{
    if (count_ == 0)
        return std::nullopt;
    return validation(numberText(std::int64_t{count_}) +
                      (count_ == 1 ? " validation error" : " validation errors") +
                      " detected: " + words_);
}

std::optional<AwsException> objectionToBalancerName(const std::string& name)
{
    const std::string named = "The load balancer name '" + plainLine(name) + "' ";
    if (name.empty())
        return validation("A load balancer name must be specified");
    if (name.size() > kMostName)
        return validation(named + "cannot be longer than '32' characters");
    if (!std::all_of(name.begin(), name.end(), isNameCharacter))
        return validation(named + "can only contain characters that are alphanumeric characters "
                                  "and hyphens(-)");
    if (name.front() == '-')
        return validation(named + "cannot begin with a hyphen(-)");
    if (name.back() == '-')
        return validation(named + "cannot end with a hyphen(-)");
    if (name.starts_with("internal-"))
        return validation(named + "cannot begin with 'internal-'");
    return std::nullopt;
}

std::optional<AwsException> objectionToGroupName(const std::string& name)
{
    const std::string named = "Target group name '" + plainLine(name) + "' ";
    if (name.empty())
        return validation("A target group name must be specified");
    if (name.size() > kMostName)
        return validation(named + "cannot be longer than '32' characters");
    if (!std::all_of(name.begin(), name.end(), isNameCharacter))
        return validation(named + "can only contain characters that are alphanumeric characters "
                                  "or hyphens(-)");
    if (name.front() == '-' || name.back() == '-')
        return validation(named + "cannot begin or end with '-'");
    return std::nullopt;
}

} // namespace stowage::aws
