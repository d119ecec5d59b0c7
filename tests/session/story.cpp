// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/story.h"

#include <cstdlib>

namespace stowage::session {

using io::Json;

namespace {
std::vector<Json> itemsOf(const Json& json, std::string_view key)
{
    const Json* list = json.find(key);
    return list == nullptr || list->items() == nullptr ? std::vector<Json>() : *list->items();
}
} // namespace

std::string textOf(const Json& json, std::string_view key)
{
    const Json* found = json.find(key);
    return found == nullptr || found->text() == nullptr ? std::string() : *found->text();
}

std::int64_t numberOf(const Json& json, std::string_view key)
{
    const Json* found = json.find(key);
    return found == nullptr || found->integer() == nullptr ? -1 : *found->integer();
}

Session Story::openEmpty(const std::string& profile)
{
    doc::Document document;
    document.profile = profile;
    Result<Session> opened = Session::open(std::move(document), Keep::nothing);
    if (!opened)
        std::abort();
    return *std::move(opened);
}

Story::Story(std::string profile) : session(openEmpty(profile))
{
    call("ecs:CreateCluster", R"({"clusterName":"shop"})");
}

std::string Story::call(const std::string& operation, const std::string& with)
{
    auto recorded = io::readRecording(
        R"({"at":"0s","call":")" + operation + R"(","with":)" + with + "}", "story");
    if (!recorded)
        return recorded.error().message;
    const Outcome done = session.request(recorded->front());
    return done ? std::string() : done.error().where + ": " + done.error().message;
}

std::string Story::fault(const std::string& name, const std::string& on)
{
    auto recorded =
        io::readRecording(R"({"at":"0s","fault":")" + name + R"(",)" + on + "}", "story");
    if (!recorded)
        return recorded.error().message;
    const Outcome done = session.request(recorded->front());
    return done ? std::string() : done.error().where + ": " + done.error().message;
}

void Story::until(double seconds)
{
    session.advance(Time{} + microseconds(static_cast<std::int64_t>(seconds * 1'000'000)));
}

void Story::instance(const std::string& name, const std::string& zone, int cpu, int memory,
                     const std::string& attributes)
{
    call("ecs:RegisterContainerInstance",
         R"({"cluster":"shop","totalResources":[{"name":"CPU","type":"INTEGER","integerValue":)" +
             std::to_string(cpu) + R"(},{"name":"MEMORY","type":"INTEGER","integerValue":)" +
             std::to_string(memory) + R"(}],"attributes":[{"name":"stowage.name","value":")" +
             name + R"("},{"name":"ecs.availability-zone","value":")" + zone + R"("})" +
             attributes + "]}");
}

void Story::definition(const std::string& family, int cpu, int memory, const std::string& container)
{
    call("ecs:RegisterTaskDefinition",
         R"({"family":")" + family +
             R"(","containerDefinitions":[{"name":"app","image":"app:1","cpu":)" +
             std::to_string(cpu) + R"(,"memory":)" + std::to_string(memory) + container + "}]}");
}

void Story::service(const std::string& name, int desired, const std::string& more,
                    const std::string& definition)
{
    call("ecs:CreateService", R"({"cluster":"shop","serviceName":")" + name +
                                  R"(","taskDefinition":")" + definition + R"(","desiredCount":)" +
                                  std::to_string(desired) + more + "}");
}

void Story::balancer(const std::string& group)
{
    call("elbv2:CreateLoadBalancer", R"({"Name":"alb","Subnets":["us-east-1a","us-east-1b"]})");
    call("elbv2:CreateTargetGroup", R"({"Name":"tg","Protocol":"HTTP","Port":80)" + group + "}");
    call(
        "elbv2:CreateListener",
        R"({"LoadBalancerArn":"alb","Protocol":"HTTP","Port":80,"DefaultActions":[{"Type":"forward","TargetGroupArn":"tg"}]})");
}

Json Story::state() const
{
    return aws::stateJson(session.document(), session.world());
}

Json Story::service(const std::string& name) const
{
    for (const Json& each : itemsOf(state(), "services"))
        if (textOf(each, "serviceName") == name)
            return each;
    return {};
}

std::vector<std::string> Story::events(const std::string& name) const
{
    std::vector<std::string> texts;
    for (const Json& event : itemsOf(service(name), "events"))
        texts.push_back(textOf(event, "message"));
    return texts;
}

bool Story::told(const std::string& name, const std::string& part) const
{
    for (const std::string& event : events(name))
        if (event.find(part) != std::string::npos)
            return true;
    return false;
}

std::int64_t Story::running(const std::string& name) const
{
    return numberOf(service(name), "runningCount");
}

std::int64_t Story::runningOn(const std::string& instance, const std::string& group) const
{
    std::string arn;
    const Json now = state();
    for (const Json& each : itemsOf(now, "containerInstances"))
        for (const Json& attribute : itemsOf(each, "attributes"))
            if (textOf(attribute, "name") == "stowage.name" &&
                textOf(attribute, "value") == instance)
                arn = textOf(each, "containerInstanceArn");
    std::int64_t count = 0;
    for (const Json& task : itemsOf(now, "tasks"))
        count += textOf(task, "containerInstanceArn") == arn &&
                 textOf(task, "lastStatus") == "RUNNING" &&
                 (group.empty() || textOf(task, "group") == group);
    return count;
}

std::int64_t Story::ofRevision(const std::string& family, int revision) const
{
    const std::string ending = "/" + family + ":" + std::to_string(revision);
    std::int64_t count = 0;
    for (const Json& task : itemsOf(state(), "tasks"))
        count += textOf(task, "taskDefinitionArn").ends_with(ending) &&
                 textOf(task, "lastStatus") == "RUNNING" &&
                 textOf(task, "desiredStatus") == "RUNNING";
    return count;
}

std::string Story::targetState(std::size_t place) const
{
    const Json now = state();
    const Json* groups = now.find("targetHealth");
    if (groups == nullptr)
        return {};
    const std::vector<Json> targets = itemsOf(*groups, "tg");
    if (place >= targets.size())
        return {};
    const Json* health = targets[place].find("TargetHealth");
    return textOf(*health, "State");
}

} // namespace stowage::session
