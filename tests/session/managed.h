// SPDX-License-Identifier: GPL-3.0-or-later
// What stories of a capacity provider p have in common, whose instances are those of group g.
#pragma once

#include "session/drawn.h"
#include "session/scaling.h"
#include "session/story.h"

#include <optional>
#include <string>
#include <vector>

namespace stowage::session::managed {

using io::Json;

inline const std::string kOnProvider =
    R"(,"capacityProviderStrategy":[{"capacityProvider":"p","weight":1}])";

// p is associated with shop; `scaling` is what managedScaling holds, `more` what comes beside it.
inline void provide(Story& story, const std::string& scaling = {}, const std::string& more = {})
{
    const std::string refusal =
        story.call("ecs:CreateCapacityProvider",
                   R"({"name":"p","autoScalingGroupProvider":{"autoScalingGroupArn":"g",)"
                   R"("managedScaling":{"status":"ENABLED")" +
                       scaling + "}" + more + "}}");
    if (!refusal.empty())
        qFatal("%s", refusal.c_str());
    story.call("ecs:PutClusterCapacityProviders",
               R"({"cluster":"shop","capacityProviders":["p"],"defaultCapacityProviderStrategy":)"
               R"([]})");
}

// Group g of instances with 2048 CPU units and 3,768 MiB or so in one zone.
inline Story withGroup(const std::string& sizes, const std::string& scaling = {},
                       const std::string& more = {}, const std::string& ofGroup = {})
{
    Story story;
    const std::string refusal =
        story.call("autoscaling:CreateAutoScalingGroup",
                   R"({"AutoScalingGroupName":"g",)" + sizes + R"(,"InstanceType":"c5.large",)" +
                       R"("VPCZoneIdentifier":"us-east-1a")" + ofGroup + "}");
    if (!refusal.empty())
        qFatal("%s", refusal.c_str());
    provide(story, scaling, more);
    return story;
}

inline std::int64_t desiredOf(const Story& story)
{
    return numberOf(scaling::group(story), "DesiredCapacity");
}

// The newest datapoint of CapacityProviderReservation; none: there is no data.
inline std::optional<double> reservation(const Story& story)
{
    for (const Json& metric : itemsOf(story.state(), "metrics"))
        if (textOf(metric, "MetricName") == "CapacityProviderReservation")
            return metric.find("Average")->number();
    return std::nullopt;
}

// Of web, in that lastStatus and desired RUNNING.
inline int tasksIn(const Story& story, const std::string& status)
{
    int count = 0;
    for (const Json& task : story.tasks())
        count += textOf(task, "lastStatus") == status && textOf(task, "desiredStatus") == "RUNNING";
    return count;
}

// Calls UpdateService with that desired count.
inline void want(Story& story, int tasks, const std::string& service = "web")
{
    story.call("ecs:UpdateService", R"({"cluster":"shop","service":")" + service +
                                        R"(","desiredCount":)" + std::to_string(tasks) + "}");
}

// The payloads of facts of a kind, in order.
inline std::vector<std::vector<std::uint64_t>> payloads(const Story& story, FactKind kind)
{
    std::vector<std::vector<std::uint64_t>> all;
    for (const std::uint32_t n : factsOf(story, kind)) {
        const auto words = story.session.world().facts.payload(n);
        all.emplace_back(words.begin(), words.end());
    }
    return all;
}

} // namespace stowage::session::managed
