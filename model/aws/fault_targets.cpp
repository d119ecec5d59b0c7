// SPDX-License-Identifier: MIT
#include "aws/fault_targets.h"

#include "base/random.h"
#include "io/element_json.h"
#include "sim/laws/faults.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace stowage::aws {

namespace {
using io::Json;

constexpr std::string_view kSelectors[] = {"service", "cluster",         "taskDefinition",
                                           "task",    "instance",        "availabilityZone",
                                           "source",  "autoScalingGroup"};
} // namespace

AwsException malformed(std::string message)
{
    return {"ValidationException", std::move(message)};
}

std::optional<std::int64_t> wholeFrom(const Json& json, std::int64_t least, std::int64_t most)
{
    if (json.integer() == nullptr || *json.integer() < least || *json.integer() > most)
        return std::nullopt;
    return *json.integer();
}

Found<FaultTarget> targetOf(const io::RecordedFault& fault)
{
    FaultTarget on;
    std::string* const texts[] = {&on.service, &on.cluster,         &on.taskDefinition,
                                  &on.task,    &on.instance,        &on.availabilityZone,
                                  &on.source,  &on.autoScalingGroup};
    for (const auto& [key, value] : *fault.on.members()) {
        const auto* selector = std::find(std::begin(kSelectors), std::end(kSelectors), key);
        if (selector != std::end(kSelectors)) {
            if (value.text() == nullptr || value.text()->empty())
                return malformed(key + " names one thing in quotes.");
            *texts[selector - std::begin(kSelectors)] = *value.text();
        } else if (key == "count") {
            on.count = wholeFrom(value, 1, 1'000'000);
            if (!on.count)
                return malformed("count must be a whole number from 1.");
        } else if (key == "percent") {
            on.percent = wholeFrom(value, 1, 100);
            if (!on.percent)
                return malformed("percent must be a whole number from 1 to 100.");
        } else {
            return malformed(
                "A fault cannot be aimed by " + io::quoted(key) +
                "; use service, cluster, taskDefinition, task, instance, "
                "availabilityZone, autoScalingGroup or source, with count or percent.");
        }
    }
    if (on.count && on.percent)
        return malformed("A fault takes count or percent, not both.");
    return on;
}

std::vector<EntityId> chosen(const sim::World& world, const FaultTarget& on,
                             std::vector<EntityId> hit)
{
    const auto dice = [&world](EntityId id) {
        return streamOf(world.seed, id.number, Purpose::choice).at(0);
    };
    std::stable_sort(hit.begin(), hit.end(),
                     [&dice](EntityId a, EntityId b) { return dice(a) < dice(b); });
    hit.resize(
        static_cast<std::size_t>(sim::faults::quotaOf(on, static_cast<std::int64_t>(hit.size()))));
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
        if (input.world.hosts[at].phase == sim::HostPhase::up &&
            sim::faults::selects(input.world, input.on, at))
            hit.push_back(sim::idOf(input.world.hosts[at]));
    return chosen(input.world, input.on, std::move(hit));
}

std::vector<EntityId> tasksHit(const FaultInput& input)
{
    std::vector<EntityId> hit;
    for (auto at = input.world.tasks.first(); at; at = input.world.tasks.after(at))
        if (input.world.tasks[at].desired == TaskStatus::running &&
            sim::faults::selects(input.world, input.on, at))
            hit.push_back(sim::idOf(input.world.tasks[at]));
    return hit;
}

bool namesWhatIsThere(const FaultInput& input)
{
    const auto isDrawn = [&input](std::string_view kind, const std::string& name) {
        return name.empty() ||
               elementNamed({input.document, input.world, Json()}, kind, name) != nullptr;
    };
    const FaultTarget& on = input.on;
    bool isZone = on.availabilityZone.empty();
    for (auto at = input.world.hosts.first(); at && !isZone; at = input.world.hosts.after(at))
        isZone = input.world.text(input.world.hosts[at].zone) == on.availabilityZone;
    for (auto at = input.world.tasks.first(); at && !isZone; at = input.world.tasks.after(at))
        isZone = !input.world.tasks[at].host &&
                 input.world.text(input.world.tasks[at].zone) == on.availabilityZone;
    for (const auto& group : input.world.asked.autoScalingGroups)
        for (std::size_t n = 0; group && !isZone && n < group->subnets.size(); ++n)
            isZone = group->subnets[n].zone == on.availabilityZone;
    return isZone && isDrawn("service", on.service) && isDrawn("cluster", on.cluster) &&
           isDrawn("autoScalingGroup", on.autoScalingGroup) &&
           isDrawn("taskDefinition", on.taskDefinition.substr(0, on.taskDefinition.rfind(':'))) &&
           isDrawn("users", on.source) && (on.task.empty() || taskNamed(input.world, on.task)) &&
           (on.instance.empty() || instanceNamed(input.world, on.instance));
}

} // namespace stowage::aws
