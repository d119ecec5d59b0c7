// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/told_words.h"

#include "sim/identity.h"
#include "sim/placement.h"
#include "sim/rules.h"

#include <array>
#include <cstdio>

namespace stowage::session::told_words {

namespace {
using sim::Need;
using sim::PlacementVerdict;
using sim::RankedCandidate;

PlacementVerdict verdictOf(const Told& told)
{
    return sim::verdictOf(told.world().facts.payload(told.fact.number));
}

std::string hostOf(const Told& told, const RankedCandidate& candidate)
{
    return told.name({EntityKind::instance, candidate.number});
}

// What an instance lacks: on the card, in a service event, as RunTask's reason.
struct Lack {
    std::string card, event, reason;
};

const std::array<Lack, sim::kNeeds> kLacks{{
    {"is not ACTIVE", "", ""},
    {"its agent is disconnected", R"(encountered error "AGENT".)", "AGENT"},
    {"is in none of the task's Availability Zones", R"(encountered error "LOCATION".)", "LOCATION"},
    {"its platform does not match", "is missing an attribute required by your task.", "ATTRIBUTE"},
    {"MemberOf placement constraint unsatisfied",
     R"(encountered error "MemberOf placement constraint unsatisfied.")",
     "MemberOf placement constraint unsatisfied"},
    {"runs another task of it already",
     R"(encountered error "MemberOf placement constraint unsatisfied.")",
     "MemberOf placement constraint unsatisfied"},
    {"already uses a port required by the task", "is already using a port required by your task.",
     "RESOURCE:PORTS"},
    {"has insufficient CPU units available", "has insufficient CPU units available.",
     "RESOURCE:CPU"},
    {"has insufficient memory available", "has insufficient memory available.", "RESOURCE:MEMORY"},
    {"has no network interface left for the task", R"(encountered error "RESOURCE:ENI".)",
     "RESOURCE:ENI"},
}};

std::vector<Lack> lacksOf(const RankedCandidate& candidate)
{
    std::vector<Lack> lacks;
    for (std::size_t n = 0; n < sim::kNeeds; ++n)
        if ((candidate.failed & (1U << n)) != 0)
            lacks.push_back(kLacks[n]);
    return lacks;
}

// An instance that is not ACTIVE is no match at all.
const Lack* firstNamed(const std::vector<Lack>& lacks)
{
    return lacks.empty() || lacks.front().event.empty() ? nullptr : &lacks.front();
}

std::string preferenceWords(const Told& told, const PlacementVerdict& verdict, std::size_t n)
{
    switch (verdict.preferences[n]) {
    case sim::Preference::binpackCpu:
        return "cpu left";
    case sim::Preference::binpackMemory:
        return "memory left";
    case sim::Preference::random:
        return "drawn number";
    case sim::Preference::fewestOfOwner:
        return "tasks of its group on the instance";
    case sim::Preference::spread:
        break;
    }
    const std::string field(told.world().text(verdict.fields[n]));
    return field == "attribute:ecs.availability-zone"
               ? "tasks of its group in the Availability Zone"
           : field == "instanceId" ? "tasks of its group on the instance"
                                   : "tasks of its group with the same " + field;
}

std::string whyFirst(const Told& told, const PlacementVerdict& verdict)
{
    if (verdict.fitting == 1)
        return "no other one met all requirements";
    const auto& one = verdict.best.at(0).keys;
    const auto& two = verdict.best.at(1).keys;
    for (std::size_t n = 0; n < verdict.preferences.size(); ++n)
        if (one[n] != two[n])
            return "it ranked first by " + preferenceWords(told, verdict, n) + ", " +
                   std::to_string(one[n]) + " against " + std::to_string(two[n]);
    return "they ranked alike, so fewest tasks and then the oldest registration decided";
}
} // namespace

std::string many(std::int64_t count, const std::string& thing)
{
    return std::to_string(count) + " " + thing + (count == 1 ? "" : "s");
}

std::string bare(std::string sentence)
{
    while (!sentence.empty() && sentence.back() == '.')
        sentence.pop_back();
    return sentence;
}

std::string clock(std::int64_t micros)
{
    const long long all = micros / 1'000'000;
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%02lld:%02lld:%02lld", all / 3600 % 24, all / 60 % 60,
                  all % 60);
    return (all >= 86'400 ? std::to_string(all / 86'400) + "d " : std::string()) + text.data();
}

std::string rate(std::int64_t milli)
{
    std::string text = std::to_string(milli / 1000);
    if (milli % 1000 != 0)
        text += "." + std::to_string(1000 + milli % 1000).substr(1);
    if (text.find('.') != std::string::npos)
        text.erase(text.find_last_not_of('0') + 1);
    return text;
}

std::string edited(const Told& told)
{
    if (told.words() > 0)
        return told.text(0);
    return told.fact.atMicros == 0 ? "The run began with this drawing." : "You edited the drawing.";
}

std::string faultOf(const Told& told)
{
    static const std::array<const char*, 17> names{
        "stowage:fail-health-checks",
        "stowage:fail-requests",
        "stowage:crash-loop",
        "stowage:bad-image",
        "stowage:traffic",
        "aws:ec2:asg-insufficient-instance-capacity-error",
        "stowage:slow-start",
        "stowage:ignore-sigterm",
        "aws:ecs:task-kill-process",
        "aws:network:disrupt-connectivity",
        "stowage:usage",
        "aws:ecs:task-cpu-stress",
        "aws:ecs:task-network-latency",
        "stowage:memory-leak",
        "stowage:impair-instance",
        "stowage:api-throttling",
        "stowage:spot-interruption"};
    return names.at(static_cast<std::size_t>(told.word(0)));
}

std::string taskState(std::int64_t state)
{
    static const std::array<const char*, 9> names{"PROVISIONING",   "PENDING",      "ACTIVATING",
                                                  "RUNNING",        "DEACTIVATING", "STOPPING",
                                                  "DEPROVISIONING", "STOPPED",      "DELETED"};
    return names.at(static_cast<std::size_t>(state));
}

std::string instanceState(std::int64_t state)
{
    static const std::array<const char*, 7> names{"REGISTERING", "REGISTRATION_FAILED", "ACTIVE",
                                                  "DRAINING",    "DEREGISTERING",       "INACTIVE"};
    return names.at(static_cast<std::size_t>(state));
}

std::string serviceState(std::int64_t state)
{
    static const std::array<const char*, 3> names{"ACTIVE", "DRAINING", "INACTIVE"};
    return names.at(static_cast<std::size_t>(state));
}

std::string checked(const Told& t)
{
    const std::string names[] = {"UNKNOWN", "HEALTHY", "UNHEALTHY"};
    const std::string name = names[t.word(0)];
    if (name != "UNHEALTHY")
        return name;
    return name + " after " + t.number(1) + " failed health check" + (t.word(1) == 1 ? "" : "s");
}

std::string health(const Told& told)
{
    static const std::array<const char*, 3> names{"UNKNOWN", "HEALTHY", "UNHEALTHY"};
    return told.word(0) == 0 && told.word(1) == 1
               ? "counts as healthy"
               : std::string("is ") + names.at(static_cast<std::size_t>(told.word(0)));
}

std::string described(std::int64_t reason, std::int64_t statusCode)
{
    static const std::array<std::string, 10> texts{
        "",
        "Target registration is in progress",
        "Initial health checks in progress",
        "Health checks failed with these codes: [",
        "Request timed out",
        "Health checks failed",
        "Target is not registered to the target group",
        "Target group is not configured to receive traffic from the load balancer",
        "Target is in the stopped state",
        "Target deregistration is in progress"};
    const std::string& text = texts.at(static_cast<std::size_t>(reason));
    return reason == 3 ? text + std::to_string(statusCode) + "]" : text;
}

std::string checks(const Told& told)
{
    static const std::array<const char*, 7> names{"initial", "healthy",  "unhealthy",
                                                  "unused",  "draining", "unavailable"};
    const std::string state = names.at(static_cast<std::size_t>(told.word(0)));
    const std::string why = described(told.word(1), told.word(2));
    if (state == "healthy")
        return state + ": " +
               (told.word(3) == 1 ? "1 health check"
                                  : std::to_string(told.word(3)) + " health checks in a row") +
               " succeeded";
    return state + (why.empty() ? "" : ": " + why) +
           (state == "unhealthy" ? ", " + std::to_string(told.word(3)) + " in a row" : "");
}

std::string steady(std::int64_t tasks)
{
    if (tasks == 0)
        return "No task is desired, and none is left.";
    return (tasks == 1 ? std::string("The one desired task runs and is healthy")
                       : "All " + std::to_string(tasks) + " desired tasks run and are healthy") +
           ", and none of an older deployment is left.";
}

std::string code(const Told& told)
{
    return told.word(0) == 1   ? "refused"
           : told.word(0) == 2 ? "timed out"
                               : std::to_string(told.word(0));
}

std::string error(const Told& told)
{
    if (told.word(2) == 0)
        return "Targets answer with " + std::to_string(told.word(0)) + ".";
    if (told.fact.rule == sim::ruleNumber("listener.answers"))
        return "A rule of the listener answers so itself.";
    switch (told.word(0)) {
    case 1:
        return "No listener takes them.";
    case 2:
        return "Nothing answers when they connect.";
    case 502:
        return "Targets refuse or close connections.";
    case 503:
        return (told.fact.objectKind == EntityKind::targetGroup ? told.object() : "The listener") +
               " has no target to send them to.";
    case 504:
        return "Targets do not answer in time.";
    default:
        return "?";
    }
}

std::string arn(const Told& told, EntityId group)
{
    return sim::targetGroupArnText(told.world(), group.number, told.name(group));
}

std::string reached(const Told& told)
{
    const auto instance = static_cast<std::uint32_t>(told.word(4));
    return instance != 0 ? "(instance " + sim::instanceIdText(told.world(), instance) + ")"
                         : "(task " + sim::taskIdText(told.world(), told.fact.objectNumber) + ")";
}

std::string placed(const Told& told)
{
    const PlacementVerdict verdict = verdictOf(told);
    const std::string all = many(verdict.candidates, "container instance");
    if (verdict.winner != 0)
        return "Placed on " + told.name({EntityKind::instance, verdict.winner}) + ": " +
               std::to_string(verdict.fitting) + " of " + all + " met all requirements, and " +
               whyFirst(told, verdict) + ".";
    if (verdict.candidates == 0)
        return "No container instance is registered in the cluster.";
    std::string lacks;
    for (const Lack& lack : lacksOf(verdict.nearest.at(0)))
        lacks += (lacks.empty() ? "" : ", ") + lack.card;
    return "None of " + all + " met all requirements; the closest, " +
           hostOf(told, verdict.nearest.at(0)) + ", " + lacks + ".";
}

std::string closest(const Told& told)
{
    const PlacementVerdict verdict = verdictOf(told);
    if (verdict.candidates == 0)
        return " Reason: No Container Instances were found in your cluster.";
    const auto lacks = lacksOf(verdict.nearest.at(0));
    const Lack* lack = firstNamed(lacks);
    return lack == nullptr
               ? std::string()
               : " The closest matching (container-instance " +
                     sim::containerInstanceIdText(told.world(), verdict.nearest.at(0).number) +
                     ") " + lack->event;
}

std::string failure(const Told& told)
{
    const PlacementVerdict verdict = verdictOf(told);
    const auto lacks = verdict.nearest.empty() ? std::vector<Lack>() : lacksOf(verdict.nearest[0]);
    const Lack* lack = firstNamed(lacks);
    return lack == nullptr ? "NO ACTIVE INSTANCES" : lack->reason;
}

} // namespace stowage::session::told_words
