// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/storage.h"
#include "session/stories_of_facts.h"

namespace stowage::session {

namespace {
std::string onFargate(const std::string& family, const std::string& container,
                      const std::string& volumes = {})
{
    return R"({"family":")" + family +
           R"(","networkMode":"awsvpc","requiresCompatibilities":["FARGATE"],"cpu":"256",)"
           R"("memory":"512","containerDefinitions":[{"name":"app","image":"app:1")" +
           container + "}]" + volumes + "}";
}

std::string run(const std::string& family, const std::string& zone)
{
    return R"({"cluster":"shop","taskDefinition":")" + family + "\"" + serverless::kOnFargate +
           serverless::network("\"" + zone + "\"") + "}";
}
} // namespace

// A file system that is mounted, and not where it has no mount target; tasks that write until they
// end or no space is left; an instance that is lost with what was left there; and no file system.
Story stored()
{
    using namespace storage;
    Story story;
    story.instance("i1", "us-east-1a");
    makeFileSystem(story, {"us-east-1a"});
    const std::string ends = R"(,"stowage.exit":"after:30s")";
    story.call("ecs:RegisterTaskDefinition",
               onFargate("shared", kMounts + writes(60, true, ends), volumes()));
    story.call("ecs:RegisterTaskDefinition", onFargate("greedy", writes(99'000, false)));
    story.call("ecs:RegisterTaskDefinition",
               onFargate("huge", R"(,"dockerLabels":{"stowage.image-mib":"30000"})"));
    story.call(
        "ecs:RegisterTaskDefinition",
        R"({"family":"left","containerDefinitions":[{"name":"app","image":"app:1",)"
        R"("memory":64)" +
            kMounts + writes(60, true, ends) +
            R"(}],"volumes":[{"name":"v","dockerVolumeConfiguration":{"scope":"shared"}}]})");
    story.until(5);
    story.call("ecs:RunTask", run("shared", "us-east-1a"));
    story.call("ecs:RunTask", run("shared", "us-east-1b"));
    story.call("ecs:RunTask", run("greedy", "us-east-1a"));
    story.call("ecs:RunTask", run("huge", "us-east-1a"));
    story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"left"})");
    story.until(120);
    story.call("efs:CreateMountTarget", R"({"FileSystemId":"data","SubnetId":"us-east-1b"})");
    story.call("ec2:TerminateInstances", R"({"InstanceIds":["i1"]})");
    story.until(150);
    perform(story, doc::RemoveElements{{idOfElement(story, "fileSystem", "data")}});
    story.until(1'800); // the pull of a huge image takes its time
    return story;
}

} // namespace stowage::session
