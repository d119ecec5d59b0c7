// SPDX-License-Identifier: MIT
#include "kinds/compute/service_targets.h"

#include "base/text.h"

#include <algorithm>

namespace stowage::doc {

namespace {
bool hasContainer(const Drawn& definition, std::string_view name)
{
    return std::any_of(definition.children.begin(), definition.children.end(),
                       [&](const Drawn* child) { return child->name == name; });
}

bool mapsPorts(const Drawn& definition)
{
    return std::any_of(
        definition.children.begin(), definition.children.end(),
        [](const Drawn* child) { return !child->as<Container>()->portMappings.empty(); });
}
} // namespace

void checkTarget(const Neighbour& target, const Drawn& definition, std::vector<Finding>& findings)
{
    const std::string name(target.element->name);
    const bool awsvpc = definition.as<TaskDefinition>()->networkMode == NetworkMode::awsvpc;
    const bool byIp = target.element->as<TargetGroup>()->targetType == TargetType::ip;
    if (awsvpc != byIp)
        findings.push_back(
            {Severity::error, "",
             "The target group " + name + " has target type " + (byIp ? "ip" : "instance") +
                 ", which does not go with network mode " +
                 (awsvpc ? "awsvpc." : "bridge or host."),
             std::string("Set its target type to ") + (awsvpc ? "ip." : "instance.")});
    if (!target.container.empty() && !hasContainer(definition, target.container))
        findings.push_back({Severity::error, "",
                            "The connection to " + name + " names the container " +
                                std::string(target.container) + ", which " +
                                std::string(definition.name) + " does not have.",
                            "Name one of its containers."});
    if (!mapsPorts(definition))
        findings.push_back({Severity::error, "",
                            "No container of " + std::string(definition.name) +
                                " has a port mapping, so " + name + " cannot reach the tasks.",
                            "Add a port mapping to a container."});
}

// A new target that has failed its first checks is unhealthy, and the scheduler stops its task
// unless the grace period is still running.
void checkGrace(const Drawn& drawn, const Drawn& definition, std::vector<Finding>& findings)
{
    double start = 0;
    for (const Drawn* child : definition.children)
        start = std::max(start, child->as<Container>()->startSeconds);
    const int grace = drawn.as<Service>()->healthCheckGracePeriodSeconds;
    for (const Neighbour& target : drawn.out) {
        const TargetGroup* group = target.element->as<TargetGroup>();
        if (!group || start <= grace ||
            start <= (group->unhealthyThresholdCount - 1) * group->healthCheckIntervalSeconds)
            continue;
        findings.push_back({Severity::warning, "healthCheckGracePeriodSeconds",
                            "Health check grace period is " +
                                numberText(static_cast<std::int64_t>(grace)) + " s, start takes " +
                                numberText(start) + " s: tasks will be stopped before they answer.",
                            "Set the grace period to more than the start takes."});
        return;
    }
}

} // namespace stowage::doc
