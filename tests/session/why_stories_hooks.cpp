// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/drawn.h"
#include "session/hooks.h"
#include "session/stories_of_facts.h"

namespace stowage::session {

// Deployments whose hooks succeed after a while, fail, say nothing and may not be called.
Story hookedDeployments()
{
    using namespace hooks;
    const auto change = [](Story& story, const std::string& more) {
        story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web",)" + more + "}");
    };
    const std::string next = R"(,"taskDefinition":"next")";
    Story story = shiftingShop(
        hooked(hook(R"("PRE_SCALE_UP","TEST_TRAFFIC_SHIFT")", R"("stowage.in-progress":1)")));
    change(story, R"("taskDefinition":"next")");
    story.until(900);
    change(story, hooked(hook(R"("TEST_TRAFFIC_SHIFT")") + "," +
                         hook(R"("PRODUCTION_TRAFFIC_SHIFT")", R"("stowage.hook-status":"FAILED")",
                              "judge")) +
                      R"(,"taskDefinition":"app")");
    story.until(1'800);
    change(story, hooked(hook(R"("POST_SCALE_UP")", R"("stowage.hook-status":"none")")) +
                      R"(,"taskDefinition":"app")");
    story.until(2'700);
    role(story, "calls", doc::RolePurpose::infrastructure);
    change(story, hooked(hook(R"("POST_SCALE_UP")")) + R"(,"taskDefinition":"app")");
    story.until(3'600);
    return story;
}

} // namespace stowage::session
