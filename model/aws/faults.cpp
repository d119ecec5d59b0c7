// SPDX-License-Identifier: MIT
// Faults by their action ids: which command each is, and whom it hits.
#include "sim/laws/faults.h"

#include "aws/fault_targets.h"
#include "aws/source_faults.h"
#include "aws/zone_faults.h"
#include "base/nearest.h"
#include "base/text.h"
#include "io/element_json.h"
#include "sim/identity.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <utility>

namespace stowage::aws {

namespace {
using io::Json;
using sim::Ix;

Planned stopTasks(const FaultInput& input)
{
    CallPlan plan;
    for (const EntityId task : chosen(input.world, input.on, tasksHit(input)))
        plan.commands.emplace_back(StopTask{task, {}});
    if (plan.commands.empty())
        return nothingHit();
    return plan;
}

// What happens to each instance that is hit.
template <class Make> Planned toInstances(const FaultInput& input, Make make)
{
    CallPlan plan;
    for (const EntityId instance : instancesHit(input))
        plan.commands.emplace_back(make(instance));
    if (plan.commands.empty())
        return nothingHit();
    return plan;
}

Planned terminate(const FaultInput& input)
{
    return toInstances(input, [](EntityId hit) { return TerminateInstance{hit}; });
}

Planned stopInstances(const FaultInput& input)
{
    return toInstances(input, [](EntityId hit) { return StopInstance{hit}; });
}

Planned drain(const FaultInput& input)
{
    return toInstances(input, [](EntityId hit) { return SetInstanceState{hit, true}; });
}

Planned interruptSpot(const FaultInput& input)
{
    std::vector<EntityId> spot;
    for (auto at = input.world.hosts.first(); at; at = input.world.hosts.after(at)) {
        const sim::Host& host = input.world.hosts[at];
        const auto& node = input.world.asked.hosts[at.slot];
        if (host.phase == sim::HostPhase::up && node && node->spot &&
            sim::faults::selects(input.world, input.on, at))
            spot.push_back(sim::idOf(host));
    }
    CallPlan plan;
    for (const EntityId instance : chosen(input.world, input.on, std::move(spot)))
        plan.commands.emplace_back(InterruptSpot{instance});
    if (plan.commands.empty())
        return nothingHit();
    return plan;
}

Planned crash(const FaultInput& input)
{
    return toInstances(input, [](EntityId hit) { return CrashInstance{hit}; });
}

Planned setConnection(const FaultInput& input, bool connected)
{
    return toInstances(input, [&](EntityId hit) {
        return SetAgentConnection{hit, connected, input.fault.lasts};
    });
}

Planned disconnect(const FaultInput& input)
{
    return setConnection(input, false);
}

Planned connect(const FaultInput& input)
{
    return setConnection(input, true);
}

Planned launchAgain(const FaultInput& input)
{
    for (const auto& element : input.document.elements())
        if (element->is("instance") &&
            (element->id.text == input.on.instance || element->name == input.on.instance)) {
            CallPlan plan;
            plan.commands.emplace_back(LaunchAgain{element->id});
            return plan;
        }
    return nothingHit();
}

Found<InjectFault> withMode(InjectFault asked, std::string_view mode)
{
    if (mode.empty() || mode == "fail") {
        asked.mode = asked.kind == FaultKind::failRequests ? FaultMode::status : FaultMode::fail;
    } else if (mode == "hang") {
        asked.mode = FaultMode::hang;
    } else if (mode == "close" && asked.kind == FaultKind::failRequests) {
        asked.mode = FaultMode::close;
    } else if (mode.starts_with("status:") && asked.kind == FaultKind::failRequests) {
        asked.mode = FaultMode::status;
        const std::string digits(mode.substr(7));
        asked.statusCode = digits.size() == 3 && digits.front() >= '4' && digits.front() <= '5' &&
                                   std::all_of(digits.begin(), digits.end(),
                                               [](char c) { return c >= '0' && c <= '9'; })
                               ? (digits[0] - '0') * 100 + (digits[1] - '0') * 10 + digits[2] - '0'
                               : 0;
        if (asked.statusCode == 0)
            return malformed("A failed request has a status from 400 to 599.");
    } else {
        return malformed("mode is fail or hang for health checks, and status:500, close or hang "
                         "for requests.");
    }
    return asked;
}

Planned injected(InjectFault asked)
{
    CallPlan plan;
    plan.commands.emplace_back(std::move(asked));
    return plan;
}

constexpr std::array<std::string_view, 3> kProbes = {"alb", "container", "both"}; // FaultProbe

std::optional<FaultProbe> probeNamed(std::string_view name)
{
    if (name.empty())
        return FaultProbe::alb;
    const auto found = std::find(kProbes.begin(), kProbes.end(), name);
    if (found == kProbes.end())
        return std::nullopt;
    return static_cast<FaultProbe>(found - kProbes.begin());
}

Planned inject(const FaultInput& input, FaultKind kind)
{
    InjectFault asked;
    asked.kind = kind;
    asked.on = input.on;
    asked.lasts = input.fault.lasts;
    if (!input.on.source.empty())
        return malformed("Only stowage:traffic and stowage:follow are aimed by source.");
    const std::optional<FaultProbe> probe = probeNamed(textIn(input.fault.all, "probe"));
    if (!probe)
        return malformed("probe is alb, container or both.");
    asked.probe = *probe;
    if (kind == FaultKind::slowStart) {
        constexpr std::int64_t kUsualSeconds = 60, kMostSeconds = 86'400;
        const Json* delay = input.fault.all.find("seconds");
        const auto whole = delay == nullptr ? kUsualSeconds : wholeFrom(*delay, 1, kMostSeconds);
        if (!whole)
            return malformed("seconds must be a whole number from 1 to 86400.");
        asked.delaySeconds = *whole;
    }
    const Found<InjectFault> aimed = withMode(asked, textIn(input.fault.all, "mode"));
    if (const auto* exception = std::get_if<AwsException>(&aimed))
        return *exception;
    const std::vector<EntityId> hit = tasksHit(input);
    const bool none =
        !hit.empty() && sim::faults::quotaOf(input.on, static_cast<std::int64_t>(hit.size())) == 0;
    if (none || !namesWhatIsThere(input))
        return nothingHit();
    return injected(std::get<InjectFault>(aimed));
}

Planned forceUsage(const FaultInput& input)
{
    constexpr std::int64_t kMost = 100'000'000;
    const Planned planned = inject(input, FaultKind::usage);
    const auto* plan = std::get_if<CallPlan>(&planned);
    if (plan == nullptr)
        return planned;
    auto asked = std::get<InjectFault>(plan->commands.front());
    const std::pair<std::string_view, std::optional<std::int64_t>*> amounts[] = {
        {"cpuUnits", &asked.cpuUnits}, {"memoryMiB", &asked.memoryMib}};
    for (const auto& [key, amount] : amounts)
        if (const Json* member = input.fault.all.find(key)) {
            *amount = wholeFrom(*member, 0, kMost);
            if (!*amount)
                return malformed(std::string(key) + " must be a whole number from 0 to 100000000.");
        }
    if (!asked.cpuUnits && !asked.memoryMib)
        return malformed("stowage:usage forces cpuUnits, memoryMiB or both.");
    return injected(std::move(asked));
}

// A whole number that a fault takes; where it is not given the usual one holds.
struct Amount {
    FaultKind kind;
    std::string_view key;
    std::int64_t InjectFault::*member;
    std::int64_t least, most;
};

// AWS FIS actions reference, aws:ecs:task-cpu-stress and aws:ecs:task-network-latency.
constexpr Amount kStress{FaultKind::cpuStress, "percent", &InjectFault::loadPercent, 0, 100};
constexpr Amount kLatency{FaultKind::networkLatency, "delayMilliseconds", &InjectFault::delayMillis,
                          0, 60'000};
constexpr Amount kLeak{FaultKind::memoryLeak, "memoryMiBPerMinute", &InjectFault::mibPerMinute, 1,
                       1'000'000};

template <const Amount& amount> Planned injectAmount(const FaultInput& input)
{
    const Planned planned = inject(input, amount.kind);
    const auto* plan = std::get_if<CallPlan>(&planned);
    const Json* member = input.fault.all.find(amount.key);
    if (plan == nullptr || member == nullptr)
        return planned;
    auto asked = std::get<InjectFault>(plan->commands.front());
    const auto whole = wholeFrom(*member, amount.least, amount.most);
    if (!whole)
        return malformed(std::string(amount.key) + " must be a whole number from " +
                         numberText(amount.least) + " to " + numberText(amount.most) + ".");
    asked.*amount.member = *whole;
    return injected(std::move(asked));
}

// One fault for each instance, so that others that come later are spared.
Planned impair(const FaultInput& input)
{
    CallPlan plan;
    for (const EntityId instance : instancesHit(input)) {
        InjectFault asked;
        asked.kind = FaultKind::impairInstance;
        asked.on.instance = sim::instanceIdText(input.world, instance.number);
        asked.lasts = input.fault.lasts;
        plan.commands.emplace_back(std::move(asked));
    }
    if (plan.commands.empty())
        return nothingHit();
    return plan;
}

template <FaultKind kind> Planned injectKind(const FaultInput& input)
{
    return inject(input, kind);
}

// Accounts are throttled, not what they have.
Planned throttle(const FaultInput& input)
{
    if (input.on != FaultTarget{})
        return malformed("stowage:api-throttling is about all requests of the account; leave what "
                         "it is aimed at out.");
    InjectFault asked;
    asked.kind = FaultKind::apiThrottling;
    asked.lasts = input.fault.lasts;
    return injected(std::move(asked));
}

Planned interruptFargateSpot(const FaultInput& input)
{
    const Planned planned = inject(input, FaultKind::spotInterruption);
    if (std::get_if<CallPlan>(&planned) == nullptr)
        return planned;
    bool isSpot = input.fault.lasts.has_value(); // then it is the capacity that is taken away
    for (auto at = input.world.tasks.first(); at && !isSpot; at = input.world.tasks.after(at))
        isSpot = input.world.tasks[at].capacity == sim::Capacity::fargateSpot &&
                 input.world.tasks[at].desired == TaskStatus::running &&
                 sim::faults::selects(input.world, input.on, at);
    return isSpot ? planned : Planned(nothingHit());
}

struct Action {
    std::string_view name;
    Planned (*plan)(const FaultInput&);
    bool lasts = false;
    std::string_view members = {}; // that it takes besides `on` and `for`
};

constexpr Action kActions[] = {
    {"aws:ec2:asg-insufficient-instance-capacity-error", leaveWithoutCapacity, true},
    {"aws:ec2:send-spot-instance-interruptions", interruptSpot},
    {"aws:ec2:stop-instances", stopInstances},
    {"aws:ec2:terminate-instances", terminate},
    {"aws:ecs:drain-container-instances", drain},
    {"aws:ecs:stop-task", stopTasks},
    {"aws:ecs:task-cpu-stress", injectAmount<kStress>, true, "percent"},
    {"aws:ecs:task-network-latency", injectAmount<kLatency>, true, "delayMilliseconds"},
    {"aws:ecs:task-kill-process", injectKind<FaultKind::killProcess>},
    {"aws:network:disrupt-connectivity", cutOff, true},
    {"stowage:agent-disconnect", disconnect, true},
    {"stowage:agent-reconnect", connect},
    {"stowage:api-throttling", throttle, true},
    {"stowage:az-outage", outage, true},
    {"stowage:bad-image", injectKind<FaultKind::badImage>, true},
    {"stowage:crash-loop", injectKind<FaultKind::crashLoop>, true},
    {"stowage:fail-health-checks", injectKind<FaultKind::failHealthChecks>, true, "mode probe"},
    {"stowage:fail-requests", injectKind<FaultKind::failRequests>, true, "mode"},
    {"stowage:follow", follow},
    {"stowage:follow-no-longer", followNoLonger},
    {"stowage:ignore-sigterm", injectKind<FaultKind::ignoreSigterm>, true},
    {"stowage:impair-instance", impair, true},
    {"stowage:instance-crash", crash},
    {"stowage:launch-again", launchAgain},
    {"stowage:memory-leak", injectAmount<kLeak>, true, "memoryMiBPerMinute"},
    {"stowage:slow-start", injectKind<FaultKind::slowStart>, true, "seconds"},
    {"stowage:spot-interruption", interruptFargateSpot, true},
    {"stowage:traffic", changeTraffic, true, "requestsPerSecond"},
    {"stowage:usage", forceUsage, true, "cpuUnits memoryMiB"},
};

std::optional<AwsException> objectionTo(const io::RecordedFault& fault, const Action& action)
{
    const std::vector<std::string> known = split(action.members, ' ');
    for (const Json::Member& member : *fault.all.members())
        if (std::find(known.begin(), known.end(), member.first) == known.end())
            return malformed(
                std::string(action.name) + " has no member " + io::quoted(member.first) +
                (action.members.empty() ? "." : "; it takes " + joined(known, " and ") + "."));
    for (const std::string_view key : {"mode", "probe"})
        if (const Json* member = fault.all.find(key); member != nullptr && !member->text())
            return malformed(std::string(key) + " is a word in quotes.");
    if (fault.lasts && !action.lasts)
        return malformed(std::string(action.name) + " happens at once; leave \"for\" out.");
    if (fault.lasts && fault.lasts->micros <= 0)
        return malformed("\"for\" must be longer than no time.");
    return std::nullopt;
}
} // namespace

std::vector<std::string_view> faults()
{
    std::vector<std::string_view> names;
    for (const Action& action : kActions)
        names.push_back(action.name);
    return names;
}

bool lasts(std::string_view fault)
{
    return std::any_of(std::begin(kActions), std::end(kActions),
                       [fault](const Action& each) { return each.name == fault && each.lasts; });
}

Planned planFault(const doc::Document& document, const sim::World& world,
                  const io::RecordedFault& fault)
{
    const Found<FaultTarget> on = targetOf(fault);
    if (const auto* exception = std::get_if<AwsException>(&on))
        return *exception;
    for (const Action& action : kActions)
        if (action.name == fault.fault) {
            if (auto exception = objectionTo(fault, action))
                return *std::move(exception);
            return action.plan({document, world, fault, std::get<FaultTarget>(on)});
        }
    return AwsException{"ValidationException", "Stowage has no fault " + fault.fault + "." +
                                                   didYouMean(fault.fault, faults())};
}

} // namespace stowage::aws
