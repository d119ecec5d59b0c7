// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/events.h"
#include "session/stories_of_facts.h"

namespace stowage::session {

// Uploads, a schedule and an event of one's own that run tasks, with roles and without, and what is
// drawn no longer.
Story rulesAndStores()
{
    using namespace events;
    Story story = withUploads();
    join(story, idOfElement(story, "taskDefinition", "job"),
         role(story, "worker", doc::RolePurpose::task));
    story.call("events:PutRule", schedule("often", "rate(2 minutes)"));
    story.call("events:PutTargets", runs("often", "after", {}, "no-role"));
    const ElementId often = idOfElement(story, "eventRule", "often");
    perform(story, doc::SetField{{often}, "roleArn", std::string()});
    story.call("events:PutRule", pattern("orders", R"({"source":["shop"]})"));
    story.call("events:PutTargets", runs("orders", "after"));
    story.call("s3:PutObject", upload("in/a.png"));
    story.call("events:PutEvents",
               R"({"Entries":[{"Source":"shop","DetailType":"Order Placed","Detail":"{}"}]})");
    story.until(200);
    story.fault("stowage:api-throttling", R"("on":{},"for":"30s")");
    story.call("s3:PutObject", upload("in/b.png"));
    story.until(400);
    perform(story, doc::RemoveElements{{idOfElement(story, "role", "worker")}});
    story.call("s3:PutObject", upload("in/c.png"));
    story.until(500);
    perform(story, doc::SetField{{often}, "scheduleExpression", std::string("rate(1 minutes)")});
    perform(story, doc::RemoveElements{{often, idOfElement(story, "dynamoTable", "results")}});
    story.until(600);
    return story;
}

} // namespace stowage::session
