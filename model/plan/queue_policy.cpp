// SPDX-License-Identifier: MIT
#include "plan/queue_policy.h"

#include <algorithm>

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
    return service == SendingService::topics ? "sns.amazonaws.com" : "events.amazonaws.com";
}

std::string arnOfSender(SendingService service, std::string_view name)
{
    const bool isTopic = service == SendingService::topics;
    std::string arn = isTopic ? "arn:aws:sns:us-east-1:123456789012:"
                              : "arn:aws:events:us-east-1:123456789012:rule/";
    return arn.append(name);
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
