// SPDX-License-Identifier: MIT
#include "kinds/compute/definition_containers.h"

#include "base/text.h"

#include <cstdint>

namespace stowage::doc {

namespace {
struct Sums {
    std::int64_t cpu = 0;
    std::int64_t memory = 0;
    bool essential = false;
    bool mapped = false;
};

Sums sumsOf(const Drawn& drawn)
{
    Sums sums;
    for (const Drawn* child : drawn.children) {
        const Container& container = *child->as<Container>();
        sums.cpu += container.cpu;
        sums.memory +=
            container.memoryReservation > 0 ? container.memoryReservation : container.memory;
        sums.essential = sums.essential || container.essential;
        sums.mapped = sums.mapped || !container.portMappings.empty();
    }
    return sums;
}

} // namespace

void checkContainers(const Drawn& drawn, std::vector<Finding>& findings)
{
    const TaskDefinition& definition = *drawn.as<TaskDefinition>();
    const Sums sums = sumsOf(drawn);
    if (drawn.children.empty()) {
        findings.push_back({Severity::error, "", "The task definition has no container.",
                            "Drag a container into it."});
        return;
    }
    if (drawn.children.size() > 10)
        findings.push_back({Severity::error, "",
                            "The task definition has " +
                                numberText(static_cast<std::int64_t>(drawn.children.size())) +
                                " containers; AWS allows 10.",
                            "Remove some, or divide it into two."});
    if (!sums.essential)
        findings.push_back(
            {Severity::error, "", "No container is essential.", "Make one essential at least."});
    if (definition.cpu > 0 && sums.cpu > definition.cpu)
        findings.push_back({Severity::error, "cpu",
                            "The containers ask for " + numberText(sums.cpu) +
                                " CPU units, the task has " +
                                numberText(static_cast<std::int64_t>(definition.cpu)) + ".",
                            "Raise Task CPU or lower the containers' CPU."});
    if (definition.memory > 0 && sums.memory > definition.memory)
        findings.push_back({Severity::error, "memory",
                            "The containers ask for " + numberText(sums.memory) +
                                " MiB, the task has " +
                                numberText(static_cast<std::int64_t>(definition.memory)) + ".",
                            "Raise Task memory or lower the containers' memory."});
    if (definition.networkMode == NetworkMode::none && sums.mapped)
        findings.push_back({Severity::error, "networkMode",
                            "With network mode none there can be no port mappings.",
                            "Choose bridge, or remove the port mappings."});
}

} // namespace stowage::doc
