// SPDX-License-Identifier: GPL-3.0-or-later
// What stories of a warm pool of group g have in common.
#pragma once

#include "session/drawn.h"
#include "session/scaling.h"

#include <map>
#include <string>

namespace stowage::session::pools {

using io::Json;

inline const std::string kReuse = R"(,"InstanceReusePolicy":{"ReuseOnScaleIn":true})";

inline void put(Story& story, const std::string& more = {})
{
    const std::string refusal =
        story.call("autoscaling:PutWarmPool", R"({"AutoScalingGroupName":"g")" + more + "}");
    if (!refusal.empty())
        qFatal("%s", refusal.c_str());
}

// ECS_WARM_POOLS_CHECK, which no call sets.
inline void check(Story& story)
{
    perform(story, doc::SetField{{lastOf(story, "autoScalingGroup")}, "warmPoolsCheck", true});
}

inline Story withPool(const std::string& sizes, const std::string& more, bool checks = false,
                      const std::string& zones = R"("us-east-1a")")
{
    Story story;
    story.call("autoscaling:CreateAutoScalingGroup", scaling::create(sizes, zones));
    if (checks)
        check(story);
    put(story, more);
    return story;
}

inline std::vector<Json> warmed(const Story& story)
{
    const std::vector<Json> all = itemsOf(story.state(), "warmPools");
    return all.empty() ? std::vector<Json>() : itemsOf(all.front(), "Instances");
}

// "Warmed:Pending 1, Warmed:Stopped 2"
inline std::string inPool(const Story& story)
{
    std::map<std::string, int> counts;
    for (const Json& instance : warmed(story))
        ++counts[textOf(instance, "LifecycleState")];
    std::string text;
    for (const auto& [state, count] : counts)
        text += (text.empty() ? "" : ", ") + state + " " + std::to_string(count);
    return text;
}

inline std::string warmId(const Story& story) // the first one's
{
    const std::vector<Json> all = warmed(story);
    return all.empty() ? std::string() : textOf(all.front(), "InstanceId");
}

} // namespace stowage::session::pools
