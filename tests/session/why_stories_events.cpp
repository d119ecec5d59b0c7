// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/events.h"
#include "session/serverless.h"
#include "session/stories_of_facts.h"

namespace stowage::session {

namespace {
// A task on Fargate writes into a table that its subnet has no way to.
void tellNoRoute(Story& story)
{
    story.call("ecs:RegisterTaskDefinition",
               R"({"family":"cut-off","requiresCompatibilities":["FARGATE"],)"
               R"("networkMode":"awsvpc","cpu":"256","memory":"512",)"
               R"("executionRoleArn":"ecsTaskExecutionRole","containerDefinitions":[{"name":"app",)"
               R"("image":"123456789012.dkr.ecr.us-east-1.amazonaws.com/app:1",)"
               R"("dockerLabels":{"stowage.exit":"after:5s"}}]})");
    perform(story, doc::AddLink{{idOfElement(story, "taskDefinition", "cut-off"),
                                 idOfElement(story, "dynamoTable", "results"), "writesTable"}});
    story.service("none", 0, serverless::kOnFargate + serverless::network(R"("us-east-1a")"),
                  "cut-off");
    const ElementId subnet = idOfElement(story, "subnet", "default-a");
    perform(story, doc::SetField{{subnet}, "access", doc::Choice{0}}); // private
    perform(story, doc::SetField{{subnet}, "natGateway", false});
    perform(story, doc::SetField{{subnet}, "vpcEndpoints", std::string("ecr.api,ecr.dkr,s3")});
    story.call("ecs:RunTask",
               R"({"cluster":"shop","taskDefinition":"cut-off","launchType":"FARGATE",)"
               R"("networkConfiguration":{"awsvpcConfiguration":{"subnets":["us-east-1a"]}}})");
    story.until(580);
}
} // namespace

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
    story.fault("stowage:follow", R"("on":{})");
    story.call("events:PutEvents",
               R"({"Entries":[{"Source":"shop","DetailType":"Order Placed","Detail":"{}"}]})");
    story.until(200);
    story.fault("stowage:api-throttling", R"("on":{},"for":"30s")");
    story.call("s3:PutObject", upload("in/b.png"));
    story.until(400);
    story.fault("stowage:follow-no-longer", R"("on":{})");
    perform(story, doc::RemoveElements{{idOfElement(story, "role", "worker")}});
    story.call("s3:PutObject", upload("in/c.png"));
    story.until(500);
    tellNoRoute(story);
    perform(story, doc::SetField{{often}, "scheduleExpression", std::string("rate(1 minutes)")});
    perform(story, doc::RemoveElements{{often, idOfElement(story, "dynamoTable", "results")}});
    story.until(700);
    return story;
}

} // namespace stowage::session
