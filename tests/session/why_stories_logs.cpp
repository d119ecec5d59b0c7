// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/logs.h"
#include "session/stories_of_facts.h"

namespace stowage::session {

// A task whose log group is deleted while it runs, one that cannot start without it, and one on
// Fargate whose agent creates it.
Story loggedTasks()
{
    using namespace logged;
    Story story;
    story.instance("i1", "us-east-1a");
    change(story, "CreateLogGroup");
    story.call("logs:PutRetentionPolicy", R"({"logGroupName":"/ecs/app","retentionInDays":7})");
    change(story, "DeleteRetentionPolicy");
    define(story);
    run(story);
    story.until(60);
    change(story, "DeleteLogGroup");
    stop(story);
    story.until(90);
    run(story);
    story.until(150);
    serverless::define(story, configuration(kCreates), R"(,"executionRoleArn":"execution")");
    runOnFargate(story);
    story.until(240);
    return story;
}

} // namespace stowage::session
