// SPDX-License-Identifier: GPL-3.0-or-later
// What stories about the rules of listeners have in common.
#pragma once

#include "kinds/network/load_balancer.h"
#include "kinds/outside/users.h"
#include "session/drawn.h"
#include "session/story.h"

#include <string>

namespace stowage::session::listening {

// alb, which forwards from port 80 to tg; tg2 is of nobody yet.
inline Story twoServices()
{
    Story story;
    story.instance("i1", "us-east-1a", 4'096, 8'192);
    story.definition("app", 128, 128, R"(,"portMappings":[{"containerPort":80}])");
    story.balancer();
    story.call("elbv2:CreateTargetGroup", R"({"Name":"tg2","Protocol":"HTTP","Port":80})");
    return story;
}

inline std::string condition(const std::string& path)
{
    return R"([{"Field":"path-pattern","Values":[")" + path + R"("]}])";
}

inline std::string forward(const std::string& group)
{
    return R"([{"Type":"forward","TargetGroupArn":")" + group + R"("}])";
}

inline std::string fixed(const std::string& code)
{
    return R"([{"Type":"fixed-response","FixedResponseConfig":{"StatusCode":")" + code + R"("}}])";
}

inline std::string redirect(const std::string& config)
{
    return R"([{"Type":"redirect","RedirectConfig":{)" + config + "}}]";
}

// The input of CreateRule for the listener alb:80.
inline std::string ruleOf(int priority, const std::string& conditions, const std::string& actions)
{
    return R"({"ListenerArn":"alb:80","Priority":)" + std::to_string(priority) +
           R"(,"Conditions":)" + conditions + R"(,"Actions":)" + actions + "}";
}

inline std::string addRule(Story& story, int priority, const std::string& path,
                           const std::string& actions)
{
    return story.call("elbv2:CreateRule", ruleOf(priority, condition(path), actions));
}

// The services, once tg2 is in use, and users that ask 10 times a second for a path.
inline void serve(Story& story)
{
    for (const auto& [service, group] : {std::pair("web", "tg"), std::pair("api", "tg2")})
        story.service(service, 2,
                      R"(,"loadBalancers":[{"targetGroupArn":")" + std::string(group) +
                          R"(","containerName":"app","containerPort":80}])");
}

inline ElementId ask(Story& story, const std::string& name, const std::string& path)
{
    doc::Users users;
    users.requestsPerSecond = 10;
    users.path = path;
    const ElementId made = draw(story, name, users, {});
    join(story, made, idOfElement(story, "loadBalancer", "alb"));
    return made;
}

} // namespace stowage::session::listening
