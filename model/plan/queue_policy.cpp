// SPDX-License-Identifier: MIT
#include "plan/queue_policy.h"

#include <algorithm>
#include <array>

namespace stowage::sim {

namespace {
bool covers(std::string_view source, std::string_view arn)
{
    if (source.empty())
        return true;
    if (source.ends_with('*'))
        return arn.starts_with(source.substr(0, source.size() - 1));
    return source == arn;
}
} // namespace

std::string_view principalOf(SendingService service)
{
    constexpr std::array<std::string_view, 3> kPrincipals = {
        "sns.amazonaws.com", "events.amazonaws.com", "cloudwatch.amazonaws.com"};
    return kPrincipals.at(static_cast<std::size_t>(service));
}

std::string arnOfSender(SendingService service, std::string_view name)
{
    constexpr std::array<std::string_view, 3> kBegins = {
        "arn:aws:sns:us-east-1:123456789012:", "arn:aws:events:us-east-1:123456789012:rule/",
        "arn:aws:cloudwatch:us-east-1:123456789012:alarm:"};
    return std::string(kBegins.at(static_cast<std::size_t>(service))).append(name);
}

bool letsSend(const std::vector<QueueSender>& senders, SendingService service,
              std::string_view name)
{
    const std::string arn = arnOfSender(service, name);
    return std::any_of(senders.begin(), senders.end(), [&](const QueueSender& each) {
        return each.service == service && covers(each.source, arn);
    });
}

} // namespace stowage::sim
