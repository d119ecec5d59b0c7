// SPDX-License-Identifier: GPL-3.0-or-later
// A service whose deployments fail: how its circuit breaker is set, and what is counted.
#pragma once

#include "session/drawn.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace stowage::session {

inline constexpr const char* kCheck =
    R"(,"healthCheck":{"command":["CMD-SHELL","true"],"interval":10,"retries":2})";

// A deploymentConfiguration with the breaker on; begins with a comma.
inline std::string breaker(bool rollback, const std::string& more = {},
                           const std::string& sizes = {})
{
    return R"(,"deploymentConfiguration":{"deploymentCircuitBreaker":{"enable":true,"rollback":)" +
           std::string(rollback ? "true" : "false") + more + "}" + sizes + "}";
}

inline std::string threshold(const std::string& type, int value)
{
    return R"(,"thresholdConfiguration":{"type":")" + type + R"(","value":)" +
           std::to_string(value) + "}";
}

inline std::string update(Story& story, const std::string& more)
{
    return story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web",)" + more + "}");
}

// app and next, which are alike, and room for many of them.
inline Story shop(const std::string& container = {})
{
    Story story;
    for (const char* zone : {"us-east-1a", "us-east-1b"})
        story.instance(std::string("i-") + zone, zone);
    for (const char* family : {"app", "next"})
        story.definition(family, 64, 64, container);
    return story;
}

inline std::vector<io::Json> deployments(const Story& story)
{
    return itemsOf(story.service("web"), "deployments");
}

inline io::Json primary(const Story& story)
{
    return deployments(story).front();
}

inline std::string rollout(const Story& story)
{
    return textOf(primary(story), "rolloutState");
}

inline std::int64_t failedTasks(const Story& story)
{
    return numberOf(primary(story), "failedTasks");
}

inline std::int64_t startsAfter(const Story& story, std::uint32_t fact)
{
    const auto created = factsOf(story, FactKind::taskCreated);
    return std::count_if(created.begin(), created.end(),
                         [fact](std::uint32_t n) { return n > fact; });
}

inline std::vector<std::uint64_t> wordsOf(const Story& story, std::uint32_t fact)
{
    const auto words = story.session.world().facts.payload(fact);
    return {words.begin(), words.end()};
}

// Until the newest deployment counts as many, ten minutes at most.
inline void untilFailed(Story& story, std::int64_t count)
{
    const double from = static_cast<double>(story.session.world().now.micros) / 1e6;
    for (double at = from + 1; at < from + 600 && failedTasks(story) != count; ++at)
        story.until(at);
}

inline constexpr const char* kBadNext = R"("on":{"taskDefinition":"next"})";

} // namespace stowage::session
