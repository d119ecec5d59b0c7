// SPDX-License-Identifier: GPL-3.0-or-later
// A service whose deployments shift traffic between two target groups.
#pragma once

#include "kinds/outside/users.h"
#include "session/breakers.h"

#include <string>
#include <vector>

namespace stowage::session {

inline std::string shifting(const std::string& strategy, const std::string& more = {})
{
    return R"("deploymentConfiguration":{"strategy":")" + strategy + R"(","bakeTimeInMinutes":2)" +
           more + "}";
}

// tg and tg2 with checks of 5 s, whose listener :80 forwards to tg, and to tg2 with weight 0.
inline void twoGroups(Story& story, int delay = 10)
{
    const std::string checks =
        R"(,"HealthCheckIntervalSeconds":5,"HealthyThresholdCount":2,"HealthCheckTimeoutSeconds":2)";
    story.balancer(checks);
    story.call("elbv2:CreateTargetGroup",
               R"({"Name":"tg2","Protocol":"HTTP","Port":80)" + checks + "}");
    story.call("elbv2:ModifyListener",
               R"({"ListenerArn":"alb:80","DefaultActions":[{"Type":"forward","ForwardConfig":)"
               R"({"TargetGroups":[{"TargetGroupArn":"tg","Weight":1},)"
               R"({"TargetGroupArn":"tg2","Weight":0}]}}]})");
    for (const char* group : {"tg", "tg2"})
        story.call(
            "elbv2:ModifyTargetGroupAttributes",
            R"({"TargetGroupArn":")" + std::string(group) +
                R"(","Attributes":[{"Key":"deregistration_delay.timeout_seconds","Value":")" +
                std::to_string(delay) + R"("}]})");
}

inline const std::string kTwo =
    R"("loadBalancers":[{"targetGroupArn":"tg","containerName":"app","containerPort":80,)"
    R"("advancedConfiguration":{"alternateTargetGroupArn":"tg2","productionListenerRule":"alb:80",)"
    R"("roleArn":"arn:aws:iam::123456789012:role/ecs-elb"}}])";

// web of three tasks of app, with next to deploy, that users ask 100 times a second; at 120 s it
// is steady.
inline Story shiftingShop(const std::string& configuration, int desired = 3, int room = 2'048,
                          const std::string& groups = kTwo)
{
    Story story;
    story.instance("i1", "us-east-1a", room, 8'192);
    for (const char* family : {"app", "next"})
        story.definition(family, 128, 128, R"(,"portMappings":[{"containerPort":80}])");
    twoGroups(story);
    const ElementId users =
        draw(story, "users", doc::Users{.requestsPerSecond = 100.0, .port = 80}, {});
    join(story, users, idOfElement(story, "loadBalancer", "alb"));
    story.service("web", desired, "," + configuration + "," + groups);
    story.until(120);
    return story;
}

// web takes a listener :8080 that forwards to tg2 for tests.
inline void addTestListener(Story& story)
{
    QCOMPARE(story.call("elbv2:CreateListener",
                        R"({"LoadBalancerArn":"alb","Protocol":"HTTP","Port":8080,)"
                        R"("DefaultActions":[{"Type":"forward","TargetGroupArn":"tg2"}]})"),
             std::string());
    std::string tested = kTwo;
    tested.insert(tested.find(R"("roleArn")"), R"("testListenerRule":"alb:8080",)");
    QCOMPARE(update(story, tested), std::string());
}

// The listener that takes production traffic forwards to neither target group of web any more.
inline void turnListenerAway(Story& story)
{
    story.call("elbv2:CreateTargetGroup", R"({"Name":"other","Protocol":"HTTP","Port":80})");
    QCOMPARE(story.call("elbv2:ModifyListener",
                        R"({"ListenerArn":"alb:80","DefaultActions":[{"Type":"forward",)"
                        R"("TargetGroupArn":"other"}]})"),
             std::string());
}

// Other users, who ask once a second at a port.
inline void askAt(Story& story, int port)
{
    const ElementId asking =
        draw(story, "others", doc::Users{.requestsPerSecond = 1.0, .port = port}, {});
    join(story, asking, idOfElement(story, "loadBalancer", "alb"));
}

inline std::int64_t healthyIn(const Story& story, const std::string& group)
{
    const io::Json state = story.state();
    const io::Json* groups = state.find("targetHealth");
    if (groups == nullptr)
        return -1;
    std::int64_t count = 0;
    for (const io::Json& each : itemsOf(*groups, group))
        count += textOf(*each.find("TargetHealth"), "State") == "healthy" ? 1 : 0;
    return count;
}

inline io::Json newest(const Story& story)
{
    const auto all = itemsOf(story.state(), "serviceDeployments");
    return all.empty() ? io::Json::object() : all.front();
}

inline std::string stage(const Story& story)
{
    return textOf(newest(story), "lifecycleStage");
}

inline std::string status(const Story& story)
{
    return textOf(newest(story), "status");
}

// The stages that its newest deployment went through, with the seconds of the run.
struct StageSeen {
    double at = 0;
    std::string name;
};
inline std::vector<StageSeen> stagesOf(const Story& story)
{
    std::vector<StageSeen> seen;
    const sim::World& world = story.session.world();
    for (const std::uint32_t number : factsOf(story, FactKind::deploymentStageChanged)) {
        const auto words = world.facts.payload(number);
        seen.push_back({static_cast<double>(world.facts.fact(number).atMicros) / 1e6,
                        std::string(nameOf(static_cast<DeploymentStage>(words[1])))});
    }
    return seen;
}

// On until the newest deployment is in a stage, an hour at most; the second at which it is.
inline double untilStage(Story& story, const std::string& name)
{
    double at = static_cast<double>(story.session.world().now.micros) / 1e6;
    for (const double end = at + 3'600; at < end && stage(story) != name; at += 1)
        story.until(at + 1);
    return at;
}

// Thousandths of a request per second that each of the two target groups gets now.
struct Flows {
    std::int64_t first = 0, second = 0;
};
inline Flows flows(const Story& story)
{
    Flows found;
    const sim::World& world = story.session.world();
    for (auto at = world.sources.first(); at; at = world.sources.after(at)) {
        const sim::Source& row = world.sources[at];
        if (row.group)
            (world.text(world.targetGroups[row.group].name) == "tg" ? found.first : found.second) +=
                row.meter.milliPerSecond;
    }
    return found;
}

} // namespace stowage::session
