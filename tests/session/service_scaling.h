// SPDX-License-Identifier: GPL-3.0-or-later
// What stories about service auto scaling have in common.
#pragma once

#include "session/alarms.h"
#include "session/story.h"

#include <string>
#include <vector>

namespace stowage::session::service_scaling {

inline const std::string kOf = R"("ServiceNamespace":"ecs","ResourceId":"service/shop/web",)"
                               R"("ScalableDimension":"ecs:service:DesiredCount")";

inline std::string bounds(int least, int most)
{
    return "{" + kOf + R"(,"MinCapacity":)" + std::to_string(least) + R"(,"MaxCapacity":)" +
           std::to_string(most) + "}";
}

// Tracks a metric of one's own.
inline std::string tracking(const std::string& name, const std::string& target,
                            const std::string& more = {}, const std::string& metric = "Backlog")
{
    return "{" + kOf + R"(,"PolicyName":")" + name +
           R"(","PolicyType":"TargetTrackingScaling","TargetTrackingScalingPolicyConfiguration":{)" +
           R"("TargetValue":)" + target +
           R"(,"CustomizedMetricSpecification":{"Namespace":"Shop",)" + R"("MetricName":")" +
           metric + R"(","Statistic":"Average"})" + more + "}}";
}

inline std::string stepping(const std::string& name, const std::string& type,
                            const std::string& steps, const std::string& more = {})
{
    return "{" + kOf + R"(,"PolicyName":")" + name +
           R"(","PolicyType":"StepScaling","StepScalingPolicyConfiguration":{"AdjustmentType":")" +
           type + R"(","StepAdjustments":[)" + steps + "]" + more + "}}";
}

inline std::string scheduled(const std::string& name, const std::string& schedule,
                             const std::string& action)
{
    return "{" + kOf + R"(,"ScheduledActionName":")" + name + R"(","Schedule":")" + schedule +
           R"(","ScalableTargetAction":{)" + action + "}}";
}

// Ten small tasks find room.
inline Story shopOf(int tasks)
{
    Story story;
    story.instance("i1", "us-east-1a", 16'384, 30'158);
    story.instance("i2", "us-east-1b", 16'384, 30'158);
    story.definition("app", 128, 128);
    story.service("web", tasks);
    return story;
}

// A sample in each of so many minutes from that one on.
inline void putAll(Story& story, int minute, int count, double value,
                   const std::string& metric = "Backlog")
{
    for (int n = 0; n < count; ++n) {
        std::string with = alarms::put(value, (minute + n) * 60);
        const std::size_t at = with.find("Backlog");
        story.call("cloudwatch:PutMetricData", with.replace(at, 7, metric));
    }
}

inline std::int64_t desired(const Story& story)
{
    return numberOf(story.service("web"), "desiredCount");
}

inline std::vector<io::Json> activities(const Story& story) // newest first
{
    return itemsOf(story.state(), "scalingActivities");
}

} // namespace stowage::session::service_scaling
