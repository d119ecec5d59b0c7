// SPDX-License-Identifier: GPL-3.0-or-later
// What stories of an Auto Scaling group named g have in common.
#pragma once

#include "session/story.h"

#include <QtGlobal>

#include <map>

namespace stowage::session::scaling {

using io::Json;

inline std::string create(const std::string& sizes,
                          const std::string& zones = R"("us-east-1a,us-east-1b")",
                          const std::string& more = {})
{
    return R"({"AutoScalingGroupName":"g",)" + sizes + R"(,"InstanceType":"m5.large",)" +
           R"("VPCZoneIdentifier":)" + zones + more + "}";
}

inline std::string sizes(int least, int most, int desired)
{
    return R"("MinSize":)" + std::to_string(least) + R"(,"MaxSize":)" + std::to_string(most) +
           R"(,"DesiredCapacity":)" + std::to_string(desired);
}

inline std::string desired(int capacity)
{
    return R"({"AutoScalingGroupName":"g","DesiredCapacity":)" + std::to_string(capacity) + "}";
}

inline Json group(const Story& story)
{
    const std::vector<Json> groups = itemsOf(story.state(), "autoScalingGroups");
    return groups.empty() ? Json::object() : groups.front();
}

inline std::vector<Json> members(const Story& story)
{
    return itemsOf(group(story), "Instances");
}

// Those in a lifecycle state, by zone: "us-east-1a 2, us-east-1b 1".
inline std::string zones(const Story& story, const std::string& state = "InService")
{
    std::map<std::string, int> counts;
    for (const Json& member : members(story))
        if (textOf(member, "LifecycleState") == state)
            ++counts[textOf(member, "AvailabilityZone")];
    std::string text;
    for (const auto& [zone, count] : counts)
        text += (text.empty() ? "" : ", ") + zone.substr(8) + " " + std::to_string(count);
    return text;
}

inline std::vector<Json> activities(const Story& story) // newest first
{
    return itemsOf(story.state(), "scalingActivities");
}

inline std::string idOf(const Story& story, std::size_t n)
{
    return textOf(members(story).at(n), "InstanceId");
}

inline bool has(const Story& story, const std::string& id)
{
    for (const Json& member : members(story))
        if (textOf(member, "InstanceId") == id)
            return true;
    return false;
}

// The first fact that EventBridge tells of under that name; 0: none.
inline std::uint32_t eventOf(const Story& story, const std::string& detailType)
{
    for (std::uint32_t n = 1; n <= story.session.world().facts.count(); ++n)
        if (textOf(story.event(n), "detail-type") == detailType)
            return n;
    return 0;
}

inline bool contains(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

// A lifecycle hook as CreateAutoScalingGroup takes it.
inline std::string hook(const std::string& name, bool launches, const std::string& more = {})
{
    return R"({"LifecycleHookName":")" + name + R"(","LifecycleTransition":"autoscaling:EC2_)" +
           (launches ? "INSTANCE_LAUNCHING" : "INSTANCE_TERMINATING") + "\"" + more + "}";
}

// g keeps so many instances, of at most four, in us-east-1a, with those hooks.
inline Story hooked(const std::string& hooks, int wanted = 1)
{
    Story story;
    const std::string refusal =
        story.call("autoscaling:CreateAutoScalingGroup",
                   create(sizes(0, 4, wanted), R"("us-east-1a")",
                          R"(,"LifecycleHookSpecificationList":[)" + hooks + "]"));
    if (!refusal.empty())
        qFatal("%s", refusal.c_str());
    return story;
}

// Empty: it is not of g.
inline std::string stateOf(const Story& story, const std::string& instance)
{
    for (const Json& member : members(story))
        if (textOf(member, "InstanceId") == instance)
            return textOf(member, "LifecycleState");
    return {};
}

} // namespace stowage::session::scaling
