// SPDX-License-Identifier: MIT
#include "document/connect_logs.h"

#include "kinds/compute/container.h"
#include "kinds/compute/container_logs.h"

namespace stowage::doc {

std::string nameLogGroup(Draft& draft, const ElementId& container, const Element& group)
{
    const Container before = *draft.document().find(container)->as<Container>();
    std::string words;
    const auto set = [&](std::string_view key, std::string_view value) {
        draft.add(SetField{{container}, std::string(key), std::string(value)});
    };
    if (before.logDriver != kAwsLogs) {
        set("logDriver", kAwsLogs);
        words += "; log driver awslogs";
    }
    if (before.logGroup != group.name)
        set("logGroup", group.name);
    if (before.logRegion != sim::kLogRegion)
        set("logRegion", sim::kLogRegion);
    if (before.logStreamPrefix.empty()) {
        set("logStreamPrefix", "ecs");
        words += "; stream prefix ecs";
    }
    return words;
}

} // namespace stowage::doc
