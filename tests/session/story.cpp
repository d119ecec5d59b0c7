// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/story.h"

#include "aws/envelopes.h"
#include "base/time.h"

#include <algorithm>
#include <cstdlib>

namespace stowage::session {

using io::Json;

std::vector<Json> itemsOf(const Json& json, std::string_view key)
{
    const Json* list = json.find(key);
    return list == nullptr || list->items() == nullptr ? std::vector<Json>() : *list->items();
}

double secondsOf(const Json& json, std::string_view key)
{
    const Result<std::int64_t> at = parseInstant(textOf(json, key));
    const Result<std::int64_t> start = parseInstant("2026-01-01T00:00:00Z");
    return at ? static_cast<double>(*at - *start) / 1'000'000 : -1;
}

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

Session Story::open(doc::Document document)
{
    Result<Session> opened = Session::open(std::move(document), Keep::nothing);
    if (!opened)
        std::abort();
    return *std::move(opened);
}

namespace {
doc::Document empty(std::string profile)
{
    doc::Document document;
    document.profile = std::move(profile);
    return document;
}
} // namespace

Story::Story(std::string profile) : Story(empty(std::move(profile)))
{
}

Story::Story(doc::Document drawn) : session(open(std::move(drawn)))
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

namespace {
Json instanceNamed(const Json& state, const std::string& name)
{
    for (const Json& each : itemsOf(state, "containerInstances"))
        for (const Json& attribute : itemsOf(each, "attributes"))
            if (textOf(attribute, "name") == "stowage.name" && textOf(attribute, "value") == name)
                return each;
    return {};
}
} // namespace

std::string Story::instanceArn(const std::string& name) const
{
    return textOf(instanceNamed(state(), name), "containerInstanceArn");
}

std::string Story::instanceId(const std::string& name) const
{
    return textOf(instanceNamed(state(), name), "ec2InstanceId");
}

std::vector<Json> Story::tasks() const
{
    return itemsOf(state(), "tasks");
}

std::int64_t Story::runningOn(const std::string& instance, const std::string& group) const
{
    const Json now = state();
    const std::string arn = textOf(instanceNamed(now, instance), "containerInstanceArn");
    std::int64_t count = 0;
    for (const Json& task : itemsOf(now, "tasks"))
        count += !arn.empty() && textOf(task, "containerInstanceArn") == arn &&
                 textOf(task, "lastStatus") == "RUNNING" &&
                 (group.empty() || textOf(task, "group") == group);
    return count;
}

std::string Story::steps(int older, const std::string& newerRevision) const
{
    std::vector<std::string> told = events("web");
    std::reverse(told.begin(), told.end());
    const std::vector<Json> all = tasks();
    int newer = 0;
    std::string steps;
    for (const std::string& event : told) {
        const bool starts = event.find(" has started ") != std::string::npos;
        if (!starts && event.find(" has stopped ") == std::string::npos)
            continue;
        for (const Json& task : all) {
            const std::string arn = textOf(task, "taskArn");
            if (event.find(arn.substr(arn.rfind('/') + 1)) == std::string::npos)
                continue;
            if (textOf(task, "taskDefinitionArn").ends_with(newerRevision))
                newer += starts ? 1 : -1;
            else
                older += starts ? 1 : -1;
        }
        steps += (steps.empty() ? "" : " ") + std::to_string(older) + "/" + std::to_string(newer);
    }
    return steps;
}

Json Story::event(std::uint32_t fact) const
{
    return aws::envelopeOf(session.document(), session.world(), fact);
}

std::uint32_t Story::factTelling(const std::string& part, std::uint32_t from) const
{
    for (std::uint32_t n = from; n <= session.world().facts.count(); ++n) {
        const Json told = event(n);
        const Json* detail = told.find("detail");
        if (detail != nullptr && textOf(*detail, "text").find(part) != std::string::npos)
            return n;
    }
    return 0;
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

namespace {
Json healthIn(const Json& state, const std::string& instanceId)
{
    const Json* groups = state.find("targetHealth");
    if (groups != nullptr)
        for (const Json& each : itemsOf(*groups, "tg"))
            if (instanceId.empty() || textOf(*each.find("Target"), "Id") == instanceId)
                return *each.find("TargetHealth");
    return {};
}
} // namespace

std::string Story::targetState(const std::string& instanceId) const
{
    return textOf(healthIn(state(), instanceId), "State");
}

std::string Story::targetReason() const
{
    const Json health = healthIn(state(), {});
    return textOf(health, "Reason") + " " + textOf(health, "Description");
}

} // namespace stowage::session
