// SPDX-License-Identifier: MIT
#include "sim/fact_values.h"

#include "base/ensure.h"
#include "base/text.h"
#include "sim/alarm_values.h"
#include "sim/capacity_values.h"
#include "sim/deployment_values.h"
#include "sim/event_values.h"
#include "sim/fargate_values.h"
#include "sim/frame_builder.h"
#include "sim/hook_values.h"
#include "sim/image_values.h"
#include "sim/laws/health.h"
#include "sim/laws/permissions.h"
#include "sim/listener_values.h"
#include "sim/log_values.h"
#include "sim/message_values.h"
#include "sim/metric_values.h"
#include "sim/rebalancing_values.h"
#include "sim/rules.h"
#include "sim/scaling_values.h"
#include "sim/service_event_values.h"
#include "sim/service_scaling_values.h"
#include "sim/storage_values.h"
#include "sim/traffic_report.h"

#include <array>

namespace stowage::sim {

namespace {
using Words = std::span<const std::uint64_t>;

std::string textIn(const World& world, std::uint64_t word)
{
    return std::string(world.text(static_cast<NameId>(word)));
}

std::string numberIn(std::uint64_t word)
{
    return numberText(static_cast<std::int64_t>(word));
}

// What an agent that may not register writes.
std::string agentLogIn(const World& world, const Fact& fact, Words)
{
    const std::string denial = permissions::denialIn(world, fact);
    return denial.empty() ? "NoCredentialProviders: no valid providers in chain"
                          : "AccessDeniedException: " + denial;
}

// What was there from the first instant was not edited.
std::string editedIn(const World& world, const Fact& fact, Words words)
{
    if (!words.empty())
        return textIn(world, words[0]);
    return fact.atMicros == 0 ? "The run began with this drawing." : "You edited the drawing.";
}

std::string faultIn(const World&, const Fact&, Words words)
{
    constexpr std::array<std::string_view, 17> kNames{
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
    return std::string(kNames.at(words[0]));
}

std::string revisionIn(const World& world, std::uint64_t number)
{
    const EntityId id{EntityKind::revision, static_cast<std::uint32_t>(number)};
    const std::uint32_t slot = world.slotOf(id);
    return nameOf(world, id) +
           (slot == kNone
                ? std::string()
                : ":" + numberText(std::int64_t{world.revisions[Ix<Revision>{slot}].revision}));
}

std::string definitionIn(const World& world, const Fact&, Words words)
{
    return revisionIn(world, words[0]);
}

std::string ranIn(const World& world, const Fact&, Words words)
{
    return counted(static_cast<std::int64_t>(words[1]), "task", "tasks") + " of " +
           revisionIn(world, words[0]);
}

std::string protectedIn(const World& world, const Fact& fact, Words words)
{
    const std::string task = nameOf(world, fact.object());
    return words[0] == 0 ? "You took the protection of " + task + " away"
                         : "You protected " + task + " from scale-in until " +
                               clockText({static_cast<std::int64_t>(words[0])});
}

std::string stopIn(const World& world, const Fact&, Words words)
{
    std::string reason = textIn(world, words[1]);
    while (reason.ends_with('.'))
        reason.pop_back();
    return reason;
}

std::string exitIn(const World& world, const Fact&, Words words)
{
    const std::string reason = textIn(world, words[1]);
    return reason.empty() ? reason : ": " + reason;
}

// A task without health checks counts as healthy once it has run for a while.
std::string healthIn(const World&, const Fact&, Words words)
{
    const auto health = static_cast<HealthStatus>(words[0]);
    if (health == HealthStatus::unknown && words[1] != 0)
        return "counts as healthy";
    return "is " + std::string(stowage::nameOf(health));
}

std::string checkedIn(const World&, const Fact&, Words words)
{
    const auto health = static_cast<HealthStatus>(words[0]);
    const std::string name(stowage::nameOf(health));
    if (health != HealthStatus::unhealthy)
        return name;
    return name + " after " +
           counted(static_cast<std::int64_t>(words[1]), "failed health check",
                   "failed health checks");
}

std::string targetIn(const World&, const Fact&, Words words)
{
    return std::string(stowage::nameOf(static_cast<TargetState>(words[0])));
}

std::string checksIn(const World&, const Fact&, Words words)
{
    const auto state = static_cast<TargetState>(words[0]);
    const std::string description =
        health::descriptionOf(static_cast<TargetReason>(words[1]), static_cast<int>(words[2]));
    const auto checks = static_cast<std::int64_t>(words[3]);
    if (state == TargetState::healthy)
        return ": " + counted(checks, "health check", "health checks in a row") + " succeeded";
    if (state == TargetState::unhealthy)
        return ": " + description + ", " + numberText(checks) + " in a row";
    return description.empty() ? description : ": " + description;
}

// The group of a target, by the first word.
std::string namedIn(const World& world, const Fact&, Words words)
{
    return nameOf(world, {EntityKind::targetGroup, static_cast<std::uint32_t>(words[0])});
}

std::string routingIn(const World&, const Fact&, Words words)
{
    return words[0] != 0 ? "all its targets, for none is healthy"
                         : "its healthy targets only again";
}

std::string ratesIn(const World&, const Fact&, Words words)
{
    const auto rate = [](std::uint64_t milli) {
        return numberText(static_cast<double>(static_cast<std::int64_t>(milli)) / 1'000);
    };
    return rate(words[0]) + " to " + rate(words[1]);
}

// One that tells a count is about requests that have ended at a task.
std::string failingIn(const World& world, const Fact& fact, Words words)
{
    const std::string code = errorName(static_cast<std::uint16_t>(words[0]));
    const std::string source = nameOf(world, fact.subject());
    const auto count = static_cast<std::int64_t>(words[1]);
    if (count > 0)
        return counted(count, "request", "requests") + " of " + source + " to " +
               nameOf(world, fact.object()) + " failed with " + code;
    return "Requests of " + source + " fail with " + code;
}

// How many tasks there were when all was as desired.
std::string steadyIn(const World&, const Fact&, Words words)
{
    if (words[0] == 0)
        return "No task is desired, and none is left";
    const std::string all =
        words[0] == 1 ? "The one desired task runs and is healthy"
                      : "All " + numberIn(words[0]) + " desired tasks run and are healthy";
    return all + ", and none of an older deployment is left";
}

std::string boundsIn(const World&, const Fact&, Words words)
{
    return "At least " + numberIn(words[1]) + " of " +
           counted(static_cast<std::int64_t>(words[0]), "desired task", "desired tasks") +
           " must stay healthy and at most " + numberIn(words[2]) +
           " may live, so that none can stop and none can start";
}

std::string attemptsIn(const World&, const Fact&, Words words)
{
    return "No task was RUNNING in " +
           counted(static_cast<std::int64_t>(words[0]), "attempt", "attempts") +
           " in a row, so the next one waits until " +
           clockText({static_cast<std::int64_t>(words[1])});
}

// Whether the load balancer answers so itself is in the third word.
std::string errorIn(const World& world, const Fact& fact, Words words)
{
    if (words[2] == 0)
        return "Targets answer with " + numberIn(words[0]);
    if (fact.rule == ruleNumber("listener.answers"))
        return "A rule of the listener answers so itself";
    const std::string group = nameOf(world, fact.object());
    switch (words[0]) {
    case kRefused:
        return "No listener takes them";
    case kTimedOut:
        return "Nothing answers when they connect";
    case 502:
        return "Targets refuse or close connections";
    case 503:
        return (group.empty() ? "The listener" : group) + " has no target to send them to";
    default:
        return "Targets do not answer in time"; // 504
    }
}

// How an instance's last check went.
std::string checkupIn(const World&, const Fact&, Words words)
{
    switch (static_cast<InstanceHealth>(words.back())) {
    case InstanceHealth::impaired:
        return "Its container runtime does not answer; Amazon ECS moves no task for that";
    case InstanceHealth::insufficientData:
        return "Its agent is not connected, so that nobody hears how its checks go";
    case InstanceHealth::ok:
    case InstanceHealth::initializing:
        break;
    }
    return "Its container runtime answers";
}

std::string heldStartsIn(const World&, const Fact&, Words words)
{
    return counted(static_cast<std::int64_t>(words[1]), "task waits", "tasks wait") + " until " +
           clockText({static_cast<std::int64_t>(words[2])});
}

std::string pausedIn(const World& world, const Fact&, Words)
{
    return world.paused.empty() ? "The run was paused." : world.paused;
}

std::string followedIn(const World& world, const Fact& fact, Words words)
{
    switch (static_cast<Followed>(words[0])) {
    case Followed::request:
        return "one request of " + nameOf(world, fact.object());
    case Followed::lastSent:
        return "what was sent by hand";
    case Followed::nothing:
        break;
    }
    return "nothing any longer";
}

struct FactValue {
    std::string_view key;
    std::string (*read)(const World&, const Fact&, Words);
};

constexpr FactValue kValues[] = {
    {"s",
     [](const World& world, const Fact& fact, Words) { return nameOf(world, fact.subject()); }},
    {"o", [](const World& world, const Fact& fact, Words) { return nameOf(world, fact.object()); }},
    {"code", [](const World&, const Fact&, Words words) { return numberIn(words.front()); }},
    {"last", [](const World&, const Fact&, Words words) { return numberIn(words.back()); }},
    {"edited", editedIn},
    {"call", [](const World& world, const Fact&, Words words) { return textIn(world, words[0]); }},
    {"refusal",
     [](const World& world, const Fact&, Words words) { return textIn(world, words[1]); }},
    {"fault", faultIn},
    {"aim", [](const World& world, const Fact&, Words words) { return textIn(world, words[2]); }},
    {"ran", ranIn},
    {"definition", definitionIn},
    {"stop", stopIn},
    {"image", [](const World& world, const Fact&, Words words) { return textIn(world, words[0]); }},
    {"path", [](const World& world, const Fact&, Words words) { return textIn(world, words[0]); }},
    {"lack", [](const World& world, const Fact&, Words words) { return textIn(world, words[0]); }},
    {"action",
     [](const World& world, const Fact&, Words words) { return textIn(world, words[1]); }},
    {"agentLog", agentLogIn},
    {"exit", exitIn},
    {"health", healthIn},
    {"checked", checkedIn},
    {"target", targetIn},
    {"checks", checksIn},
    {"named", namedIn},
    {"end", [](const World&, const Fact&,
               Words words) { return clockText({static_cast<std::int64_t>(words[0])}); }},
    {"routing", routingIn},
    {"rates", ratesIn},
    {"clients",
     [](const World&, const Fact&, Words words) {
         return counted(static_cast<std::int64_t>(words.back()), "client", "clients");
     }},
    {"status", [](const World&, const Fact&,
                  Words words) { return errorName(static_cast<std::uint16_t>(words[0])); }},
    {"failing", failingIn},
    {"error", errorIn},
    {"steady", steadyIn},
    {"bounds", boundsIn},
    {"attempts", attemptsIn},
    {"connected",
     [](const World&, const Fact&, Words words) {
         return std::string(words[0] != 0 ? "connected" : "disconnected");
     }},
    {"connects", [](const World&, const Fact&,
                    Words words) { return std::string(words[0] != 0 ? "connect" : "disconnect"); }},
    {"protected", protectedIn},
    {"until", [](const World&, const Fact&,
                 Words words) { return clockText({static_cast<std::int64_t>(words.back())}); }},
    {"paused", pausedIn},
    {"heldStarts", heldStartsIn},
    {"digest",
     [](const World& world, const Fact&, Words words) { return textIn(world, words[1]); }},
    {"checkup", checkupIn},
    {"followed", followedIn},
    {"runtime",
     [](const World&, const Fact&, Words words) {
         return std::string(stowage::nameOf(static_cast<InstanceHealth>(words.back())));
     }},
    {"task",
     [](const World&, const Fact&, Words words) {
         return std::string(stowage::nameOf(static_cast<TaskStatus>(words[1])));
     }},
    {"instance",
     [](const World&, const Fact&, Words words) {
         return std::string(stowage::nameOf(static_cast<InstanceStatus>(words.back())));
     }},
    {"service",
     [](const World&, const Fact&, Words words) {
         return std::string(stowage::nameOf(static_cast<ServiceStatus>(words.back())));
     }},
};

std::string valueOf(const World& world, const Fact& fact, std::string_view key)
{
    using Reader = std::optional<std::string> (*)(const World&, const Fact&, std::string_view);
    static constexpr Reader kReaders[] = {
        hookValue,       serviceEventValue,   capacityValue, scalingValue,
        deploymentValue, rebalancingValue,    fargateValue,  metricValue,
        alarmValue,      serviceScalingValue, messageValue,  eventValue,
        listenerValue,   storageValue,        imageValue,    logValue};
    for (const Reader read : kReaders)
        if (const auto value = read(world, fact, key))
            return *value;
    for (const FactValue& value : kValues)
        if (value.key == key)
            return value.read(world, fact, world.facts.payload(fact.number));
    ensure(false, "each key of a phrase is known");
    return {};
}
} // namespace

std::string filledIn(const World& world, const Fact& fact, std::string_view phrase)
{
    std::string text;
    while (!phrase.empty()) {
        const std::size_t open = phrase.find('{');
        text += phrase.substr(0, open);
        if (open == std::string_view::npos)
            break;
        const std::size_t close = phrase.find('}', open);
        text += valueOf(world, fact, phrase.substr(open + 1, close - open - 1));
        phrase.remove_prefix(close + 1);
    }
    return text;
}

} // namespace stowage::sim
