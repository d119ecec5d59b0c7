// SPDX-License-Identifier: GPL-3.0-or-later
// What stories about log groups have in common.
#pragma once

#include "session/drawn.h"
#include "session/serverless.h"
#include "session/story.h"

#include <string>
#include <vector>

namespace stowage::session::logged {

inline const std::string kGroup = "/ecs/app";

// Of one container; begins with a comma. `more` are further options, each with a comma before.
inline std::string configuration(const std::string& more = R"(,"awslogs-stream-prefix":"ecs")")
{
    return R"(,"logConfiguration":{"logDriver":"awslogs","options":{"awslogs-group":")" + kGroup +
           R"(","awslogs-region":"us-east-1")" + more + "}}";
}

inline const std::string kCreates =
    R"(,"awslogs-stream-prefix":"ecs","awslogs-create-group":"true")";

inline std::string change(Story& story, const std::string& operation)
{
    return story.call("logs:" + operation, R"({"logGroupName":")" + kGroup + "\"}");
}

// It was there and is deleted.
inline void miss(Story& story)
{
    change(story, "CreateLogGroup");
    change(story, "DeleteLogGroup");
}

// On an instance: the family app with one container, app, of port 80; `container` begins with a
// comma.
inline void define(Story& story, const std::string& container = configuration(), int memory = 64)
{
    story.call("ecs:RegisterTaskDefinition",
               R"({"family":"app","containerDefinitions":[{"name":"app","cpu":64,"memory":)" +
                   std::to_string(memory) +
                   R"(,"image":"app:1","portMappings":[{"containerPort":80}])" + container + "}]}");
}

inline void run(Story& story)
{
    story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"app"})");
}

inline void runOnFargate(Story& story)
{
    story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"app")" +
                                  serverless::kOnFargate + serverless::network() + "}");
}

// The newest task.
inline void stop(Story& story)
{
    const io::Json task = story.tasks().back();
    story.call("ecs:StopTask", R"({"cluster":"shop","task":")" + textOf(task, "taskArn") + R"("})");
}

// Of FilterLogEvents, the oldest first.
inline std::vector<io::Json> eventsOf(const Story& story)
{
    const io::Json state = story.state();
    const io::Json* groups = state.find("logEvents");
    return groups != nullptr && groups->find(kGroup) != nullptr ? itemsOf(*groups, kGroup)
                                                                : std::vector<io::Json>();
}

inline std::vector<std::string> linesOf(const Story& story)
{
    std::vector<std::string> lines;
    for (const io::Json& event : eventsOf(story))
        lines.push_back(textOf(event, "message"));
    return lines;
}

// Of the first container of the newest task.
inline std::string containerReason(const Story& story)
{
    const io::Json task = story.tasks().back();
    return textOf(itemsOf(task, "containers").front(), "reason");
}

} // namespace stowage::session::logged
