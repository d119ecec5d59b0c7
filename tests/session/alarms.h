// SPDX-License-Identifier: GPL-3.0-or-later
// What stories about alarms have in common.
#pragma once

#include "session/story.h"

#include <string>

namespace stowage::session::alarms {

// Of one minute; `more` replaces nothing and may add members.
inline std::string alarm(const std::string& metric, const std::string& more,
                         const std::string& name = "busy")
{
    return R"({"AlarmName":")" + name + R"(","Statistic":"Average","Period":60,)" + metric + "," +
           more + "}";
}

inline std::string above(const std::string& threshold, int periods = 1, int datapoints = 0)
{
    return R"("Threshold":)" + threshold +
           R"(,"ComparisonOperator":"GreaterThanThreshold","EvaluationPeriods":)" +
           std::to_string(periods) +
           (datapoints == 0 ? "" : R"(,"DatapointsToAlarm":)" + std::to_string(datapoints));
}

inline const std::string kCpu =
    R"("Namespace":"AWS/ECS","MetricName":"CPUUtilization","Dimensions":[)"
    R"({"Name":"ClusterName","Value":"shop"},{"Name":"ServiceName","Value":"web"}])";

inline const std::string kYours = R"("Namespace":"Shop","MetricName":"Backlog")";

inline std::string balancing(const std::string& name, bool ofGroup)
{
    return R"("Namespace":"AWS/ApplicationELB","MetricName":")" + name +
           R"(","Dimensions":[{"Name":"LoadBalancer","Value":"app/alb/0123456789abcdef"})" +
           (ofGroup ? R"(,{"Name":"TargetGroup","Value":"targetgroup/web-tg/0123456789abcdef"})"
                    : "") +
           "]";
}

// At so many seconds of the run.
inline std::string put(double value, int seconds)
{
    const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return R"({"Namespace":"Shop","MetricData":[{"MetricName":"Backlog","Value":)" +
           std::to_string(value) + R"(,"Timestamp":"2026-01-01T)" + two(seconds / 3'600) + ":" +
           two(seconds / 60 % 60) + ":" + two(seconds % 60) + R"(Z"}]})";
}

inline io::Json alarmOf(const Story& story, const std::string& name = "busy")
{
    for (const io::Json& each : itemsOf(story.state(), "alarms"))
        if (textOf(each, "AlarmName") == name)
            return each;
    return io::Json::object();
}

inline std::string stateOf(const Story& story, const std::string& name = "busy")
{
    return textOf(alarmOf(story, name), "StateValue");
}

inline std::string reasonOf(const Story& story, const std::string& name = "busy")
{
    return textOf(alarmOf(story, name), "StateReason");
}

// One task that reserves 512 CPU units.
inline Story oneTask(const std::string& profile = "typical")
{
    Story story(profile);
    story.instance("i1", "us-east-1a");
    story.definition("app", 512, 1'024);
    story.service("web", 1);
    return story;
}

} // namespace stowage::session::alarms
