// SPDX-License-Identifier: GPL-3.0-or-later
// What stories on Fargate begin with: a definition that runs there, and services of it.
#pragma once

#include "session/story.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace stowage::session::serverless {

// "cpu":"256","memory":"512" and one container, app.
inline std::string registered(const std::string& container = {}, const std::string& task = {},
                              const std::string& size = R"("cpu":"256","memory":"512")")
{
    return R"({"family":"app","networkMode":"awsvpc","requiresCompatibilities":["FARGATE"],)" +
           size + task + R"(,"containerDefinitions":[{"name":"app","image":"app:1",)" +
           R"("portMappings":[{"containerPort":80}])" + container + "}]}";
}

inline void define(Story& story, const std::string& container = {}, const std::string& task = {},
                   const std::string& size = R"("cpu":"256","memory":"512")")
{
    story.call("ecs:RegisterTaskDefinition", registered(container, task, size));
}

inline std::string network(const std::string& subnets = R"("us-east-1a","us-east-1b")",
                           const std::string& more = {})
{
    return R"(,"networkConfiguration":{"awsvpcConfiguration":{"subnets":[)" + subnets + "]" + more +
           "}}";
}

inline const std::string kOnFargate = R"(,"launchType":"FARGATE")";

inline std::string strategy(const std::string& items)
{
    return R"(,"capacityProviderStrategy":[)" + items + "]";
}

// base 2 and weight 1 on FARGATE, weight 3 on FARGATE_SPOT.
inline const std::string kWorkshop =
    strategy(R"({"capacityProvider":"FARGATE","base":2,"weight":1},)"
             R"({"capacityProvider":"FARGATE_SPOT","weight":3})");

inline std::string putProviders(Story& story,
                                const std::string& names = R"("FARGATE","FARGATE_SPOT")",
                                const std::string& usual = {})
{
    return story.call("ecs:PutClusterCapacityProviders",
                      R"({"cluster":"shop","capacityProviders":[)" + names +
                          R"(],"defaultCapacityProviderStrategy":[)" + usual + "]}");
}

// Tasks that are to run, by the capacity provider that they were started on.
inline std::int64_t live(const Story& story, const std::string& provider)
{
    const std::vector<io::Json> tasks = story.tasks();
    return std::count_if(tasks.begin(), tasks.end(), [&](const io::Json& task) {
        return textOf(task, "desiredStatus") == "RUNNING" &&
               textOf(task, "capacityProviderName") == provider;
    });
}

inline std::int64_t inZone(const Story& story, const std::string& zone)
{
    const std::vector<io::Json> tasks = story.tasks();
    return std::count_if(tasks.begin(), tasks.end(), [&](const io::Json& task) {
        return textOf(task, "desiredStatus") == "RUNNING" &&
               textOf(task, "availabilityZone") == zone;
    });
}

} // namespace stowage::session::serverless
