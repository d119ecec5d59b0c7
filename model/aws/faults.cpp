// SPDX-License-Identifier: MIT
// Faults by their action ids: which command each is, and whom it hits.
#include "aws/call_input.h"
#include "base/random.h"
#include "io/element_json.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace stowage::aws {

namespace {
using io::Json;
using sim::Ix;

struct FaultInput {
    const doc::Document& document;
    const sim::World& world;
    const io::RecordedFault& fault;
    FaultTarget on;
};

AwsException validation(std::string message)
{
    return {"ValidationException", std::move(message)};
}

constexpr std::string_view kSelectors[] = {"service",  "cluster",          "taskDefinition", "task",
                                           "instance", "availabilityZone", "source"};

Found<FaultTarget> targetOf(const io::RecordedFault& fault)
{
    FaultTarget on;
    std::string* const texts[] = {&on.service,  &on.cluster,          &on.taskDefinition, &on.task,
                                  &on.instance, &on.availabilityZone, &on.source};
    for (const Json::Member& member : *fault.on.members()) {
        const auto* selector =
            std::find(std::begin(kSelectors), std::end(kSelectors), member.first);
        if (selector != std::end(kSelectors) && member.second.text() != nullptr)
            *texts[selector - std::begin(kSelectors)] = *member.second.text();
        else if (member.first == "count" && member.second.integer() != nullptr)
            on.count = *member.second.integer();
        else if (member.first == "percent" && member.second.integer() != nullptr)
            on.percent = *member.second.integer();
        else
            return validation("A fault cannot be aimed by " + io::quoted(member.first) +
                              "; use service, cluster, taskDefinition, task, instance, "
                              "availabilityZone or source, with count or percent.");
    }
    return on;
}

bool isOn(const sim::World& world, const FaultTarget& on, Ix<sim::Host> host)
{
    const sim::Host& row = world.hosts[host];
    return (on.instance.empty() || instanceNamed(world, on.instance) == sim::idOf(row)) &&
           (on.availabilityZone.empty() || world.text(row.zone) == on.availabilityZone);
}

bool agrees(const sim::World& world, const FaultTarget& on, Ix<sim::Host> host)
{
    const sim::Host& row = world.hosts[host];
    return isOn(world, on, host) &&
           (on.cluster.empty() ||
            (row.cluster && world.text(world.clusters[row.cluster].name) == on.cluster));
}

bool agrees(const sim::World& world, const FaultTarget& on, Ix<sim::Task> at)
{
    const sim::Task& task = world.tasks[at];
    const sim::Revision& revision = world.revisions[task.revision];
    if (task.desired == TaskStatus::stopped)
        return false;
    return (on.task.empty() || taskNamed(world, on.task) == sim::idOf(task)) &&
           (on.service.empty() ||
            (task.service && world.text(world.services[task.service].name) == on.service)) &&
           (on.cluster.empty() || world.text(world.clusters[task.cluster].name) == on.cluster) &&
           (on.taskDefinition.empty() || world.text(revision.family) == on.taskDefinition) &&
           ((on.instance.empty() && on.availabilityZone.empty()) || isOn(world, on, task.host));
}

// AWS FIS picks at random; here by the dice of each thing, so that others do not change the choice.
std::vector<EntityId> chosen(const sim::World& world, const FaultTarget& on,
                             std::vector<EntityId> hit)
{
    const auto dice = [&world](EntityId id) {
        return streamOf(world.seed, id.number, Purpose::choice).at(0);
    };
    std::stable_sort(hit.begin(), hit.end(),
                     [&dice](EntityId a, EntityId b) { return dice(a) < dice(b); });
    auto most = static_cast<std::int64_t>(hit.size());
    if (on.percent)
        most = std::min(most, (most * *on.percent + 99) / 100);
    if (on.count)
        most = std::min(most, *on.count);
    hit.resize(static_cast<std::size_t>(std::max<std::int64_t>(most, 0)));
    return hit;
}

AwsException nothingHit()
{
    return {"TargetNotFoundException", "The target selection resolved to no targets."};
}

std::vector<EntityId> instancesHit(const FaultInput& input)
{
    std::vector<EntityId> hit;
    for (auto at = input.world.hosts.first(); at; at = input.world.hosts.after(at))
        if (input.world.hosts[at].phase == sim::HostPhase::up && agrees(input.world, input.on, at))
            hit.push_back(sim::idOf(input.world.hosts[at]));
    return chosen(input.world, input.on, std::move(hit));
}

Planned stopTasks(const FaultInput& input)
{
    std::vector<EntityId> hit;
    for (auto at = input.world.tasks.first(); at; at = input.world.tasks.after(at))
        if (agrees(input.world, input.on, at))
            hit.push_back(sim::idOf(input.world.tasks[at]));
    CallPlan plan;
    for (const EntityId task : chosen(input.world, input.on, std::move(hit)))
        plan.commands.emplace_back(StopTask{task, {}});
    if (plan.commands.empty())
        return nothingHit();
    return plan;
}

Planned terminate(const FaultInput& input)
{
    CallPlan plan;
    for (const EntityId instance : instancesHit(input))
        plan.commands.emplace_back(TerminateInstance{instance});
    if (plan.commands.empty())
        return nothingHit();
    return plan;
}

Planned crash(const FaultInput& input)
{
    CallPlan plan;
    for (const EntityId instance : instancesHit(input))
        plan.commands.emplace_back(CrashInstance{instance});
    if (plan.commands.empty())
        return nothingHit();
    return plan;
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
            return validation("A failed request has a status from 400 to 599.");
    } else {
        return validation("mode is fail or hang for health checks, and status:500, close or hang "
                          "for requests.");
    }
    return asked;
}

Planned inject(const FaultInput& input, FaultKind kind)
{
    InjectFault asked;
    asked.kind = kind;
    asked.on = input.on;
    asked.lasts = input.fault.lasts;
    if (kind == FaultKind::traffic) {
        const Json* rate = input.fault.all.find("requestsPerSecond");
        constexpr double kMostPerSecond = 10'000'000;
        if (rate == nullptr || (rate->real() == nullptr && rate->integer() == nullptr) ||
            rate->number() < 0 || rate->number() > kMostPerSecond)
            return validation("requestsPerSecond must be between 0 and 10000000.");
        asked.milliRequestsPerSecond = static_cast<std::int64_t>(rate->number() * 1000 + 0.5);
    } else {
        const Found<InjectFault> aimed = withMode(asked, textIn(input.fault.all, "mode"));
        if (const auto* exception = std::get_if<AwsException>(&aimed))
            return *exception;
        asked = std::get<InjectFault>(aimed);
    }
    CallPlan plan;
    plan.commands.emplace_back(std::move(asked));
    return plan;
}

template <FaultKind kind> Planned injectKind(const FaultInput& input)
{
    return inject(input, kind);
}

struct Action {
    std::string_view name;
    Planned (*plan)(const FaultInput&);
};

constexpr Action kActions[] = {
    {"aws:ec2:terminate-instances", terminate},
    {"aws:ecs:stop-task", stopTasks},
    {"stowage:bad-image", injectKind<FaultKind::badImage>},
    {"stowage:crash-loop", injectKind<FaultKind::crashLoop>},
    {"stowage:fail-health-checks", injectKind<FaultKind::failHealthChecks>},
    {"stowage:fail-requests", injectKind<FaultKind::failRequests>},
    {"stowage:instance-crash", crash},
    {"stowage:launch-again", launchAgain},
    {"stowage:traffic", injectKind<FaultKind::traffic>},
};
} // namespace

std::vector<std::string_view> faults()
{
    std::vector<std::string_view> names;
    for (const Action& action : kActions)
        names.push_back(action.name);
    return names;
}

Planned planFault(const doc::Document& document, const sim::World& world,
                  const io::RecordedFault& fault)
{
    const Found<FaultTarget> on = targetOf(fault);
    if (const auto* exception = std::get_if<AwsException>(&on))
        return *exception;
    for (const Action& action : kActions)
        if (action.name == fault.fault)
            return action.plan({document, world, fault, std::get<FaultTarget>(on)});
    return AwsException{"ValidationException", "Stowage has no fault " + fault.fault + "."};
}

} // namespace stowage::aws
