// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/stories_of_facts.h"
#include "session/volumes.h"

namespace stowage::session {

// Tasks whose volumes go with them, outlive them, have no space left, and cannot be made.
Story managedVolumes()
{
    using namespace storage;
    using namespace volumes;
    Story story;
    role(story, "application", doc::RolePurpose::task);
    story.instance("i1", "us-east-1a");
    const std::string run = R"({"cluster":"shop","taskDefinition":"app")" + serverless::kOnFargate +
                            serverless::network(R"("us-east-1a")");
    serverless::define(story, kMounts + writes(60, true, R"(,"stowage.exit":"after:30s")"),
                       kAtLaunch);
    story.call("ecs:RunTask", run + configured() + "}");
    story.call("ecs:RunTask",
               run + configured(R"(,"sizeInGiB":10,"volumeType":"st1")") + "}"); // is refused
    story.call("ecs:RunTask",
               run +
                   configured(R"(,"sizeInGiB":10,"volumeType":"gp3",)"
                              R"("terminationPolicy":{"deleteOnTermination":false})") +
                   "}");
    story.call("ecs:RunTask",
               run + configured(R"(,"sizeInGiB":10,"volumeType":"gp3")", "application") + "}");
    story.until(10);
    serverless::define(story, kMounts + writes(2'000, true), kAtLaunch);
    story.call("ecs:RunTask", run + configured(R"(,"sizeInGiB":1,"volumeType":"gp2")") + "}");
    story.until(20);
    defineOnInstances(story);
    story.service("web", 1, configured());
    story.until(300);
    return story;
}

} // namespace stowage::session
