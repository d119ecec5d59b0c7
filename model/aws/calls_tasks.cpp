// SPDX-License-Identifier: MIT
// Protection of tasks, and the end of a revision.
#include "aws/calls_ecs.h"
#include "base/text.h"
#include "kinds/compute/task_definition.h"
#include "sim/laws/task_protection.h"

namespace stowage::aws {

namespace {
using io::Json;

constexpr std::size_t kMostTasks = 10; // UpdateTaskProtection
constexpr std::int64_t kLeastMinutes = 1, kMostMinutes = 2'880;
constexpr std::int64_t kMinutesUnlessGiven = 120;

// Protected tasks hold a deployment up, as its service has said.
bool isBlocked(const sim::World& world, sim::Ix<sim::Task> at)
{
    const sim::Service& service = world.services[world.tasks[at].service];
    return service.heldOlder > 0 && !sim::task_protection::isProtected(world, at);
}

// AWS page "Amazon ECS API failure messages".
std::string_view failureOf(const sim::World& world, EntityId task, const ElementId& cluster,
                           bool protects)
{
    const sim::Ix<sim::Task> at{task ? world.slotOf(task) : sim::kNone};
    if (!at || world.text(world.clusters[world.tasks[at].cluster].element) != cluster.text ||
        world.tasks[at].desired == TaskStatus::stopped)
        return "MISSING";
    if (!world.tasks[at].service)
        return "TASK_NOT_VALID";
    return protects && isBlocked(world, at) ? "DEPLOYMENT_BLOCKED" : "";
}

sim::Ix<sim::Revision> rowOf(const sim::World& world, const NamedDefinition& named)
{
    for (auto at = world.revisions.first(); at; at = world.revisions.after(at))
        if (world.asked.revisions[at.slot]->id == named.definition->id &&
            world.asked.revisions[at.slot]->revision == named.revision)
            return at;
    return {};
}
} // namespace

Planned updateTaskProtection(const CallInput& input)
{
    const auto cluster = clusterIn(input);
    if (const auto* exception = std::get_if<AwsException>(&cluster))
        return *exception;
    const std::vector<std::string> names = textsIn(input.with, "tasks");
    if (names.empty() || names.size() > kMostTasks)
        return invalidParameter("tasks must have 1 to 10 items.");
    const Json* given = input.with.find("expiresInMinutes");
    const std::int64_t minutes =
        given != nullptr && given->integer() ? *given->integer() : kMinutesUnlessGiven;
    if (minutes < kLeastMinutes || minutes > kMostMinutes)
        return invalidParameter("expiresInMinutes must be between 1 and 2880.");
    CallPlan plan;
    const bool protects = flagIn(input.with, "protectionEnabled");
    for (const std::string& name : names) {
        const EntityId task = taskNamed(input.world, name);
        const std::string_view failure =
            failureOf(input.world, task, std::get<const doc::Element*>(cluster)->id, protects);
        if (!failure.empty()) {
            plan.failures.push_back({std::string(failure), "(task " + plainLine(name) + ")"});
            continue;
        }
        ProtectTask asked{task, std::nullopt};
        if (protects)
            asked.lasts = seconds(60 * minutes);
        plan.commands.emplace_back(asked);
    }
    return plan;
}

Planned deregisterTaskDefinition(const CallInput& input)
{
    const std::string named = textIn(input.with, "taskDefinition");
    if (lastOfArn(named).find(':') == std::string_view::npos)
        return AwsException{"ClientException",
                            "Name the revision, too: " + plainLine(named) + ":1, for example."};
    const auto found = definitionIn(input);
    if (const auto* exception = std::get_if<AwsException>(&found))
        return *exception;
    CallPlan plan;
    if (const auto at = rowOf(input.world, std::get<NamedDefinition>(found)))
        plan.commands.emplace_back(DeregisterRevision{sim::idOf(input.world.revisions[at])});
    return plan;
}

} // namespace stowage::aws
