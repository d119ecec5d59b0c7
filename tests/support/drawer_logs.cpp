// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/compute/task_definition.h"
#include "kinds/observe/log_group.h"
#include "support/drawer.h"

namespace stowage::tests {

// A log group that some containers write into, with its name or also with a line to it. On Fargate
// a definition needs a task execution role for that.
void Drawer::drawLogs(std::uint64_t seed)
{
    Dice dice(seed, "logs");
    if (!dice.chance(35))
        return;
    doc::LogGroup settings;
    settings.retentionInDays = dice.of(std::vector<int>{0, 1, 30});
    const ElementId group = add(ElementId{}, settings, "/ecs/app");
    std::vector<ElementId> containers;
    for (const auto& element : document_.elements()) {
        const doc::Element* definition = document_.find(element->parent);
        if (element->as<doc::Container>() == nullptr || definition == nullptr)
            continue;
        const auto& around = *definition->as<doc::TaskDefinition>();
        if (around.requiresCompatibilities == doc::Compatibility::ec2 ||
            !around.executionRoleArn.empty())
            containers.push_back(element->id);
    }
    for (const ElementId& container : containers) {
        if (!dice.chance(70))
            continue;
        perform(doc::SetField{{container}, "logDriver", std::string("awslogs")});
        perform(doc::SetField{{container}, "logGroup", document_.find(group)->name});
        perform(doc::SetField{{container}, "logStreamPrefix", std::string("ecs")});
        if (dice.chance(30))
            perform(doc::SetField{{container}, "logCreateGroup", std::string("true")});
        if (dice.chance(50))
            link(container, group, "logs");
    }
}

} // namespace stowage::tests
