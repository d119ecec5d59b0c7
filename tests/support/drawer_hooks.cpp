// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/compute/service.h"
#include "support/drawer.h"

#include <string>
#include <vector>

namespace stowage::tests {

namespace {
doc::DeploymentHook hook(Dice& dice)
{
    doc::DeploymentHook hook;
    hook.hookTargetArn = "arn:aws:lambda:us-east-1:123456789012:function:check";
    hook.lifecycleStages = dice.of(
        std::vector<std::string>{"POST_TEST_TRAFFIC_SHIFT", "RECONCILE_SERVICE,PRE_SCALE_UP",
                                 "TEST_TRAFFIC_SHIFT,PRODUCTION_TRAFFIC_SHIFT", "POST_SCALE_UP",
                                 "PRE_PRODUCTION_TRAFFIC_SHIFT,POST_PRODUCTION_TRAFFIC_SHIFT"});
    if (dice.chance(90))
        hook.roleArn = "arn:aws:iam::123456789012:role/calls"; // not drawn
    hook.hookStatus = dice.chance(80)   ? sim::HookStatus::succeeded
                      : dice.chance(70) ? sim::HookStatus::failed
                                        : sim::HookStatus::none;
    hook.answerSeconds = dice.of(std::vector<int>{0, 5, 30});
    hook.inProgressTimes = dice.of(std::vector<int>{0, 0, 1, 2});
    hook.callBackDelay = dice.of(std::vector<int>{1, 30});
    return hook;
}
} // namespace

// Services whose deployments call functions at their stages.
void Drawer::drawHooks(std::uint64_t seed)
{
    Dice dice(seed, "deployment hooks");
    for (const ElementId& service : services_) {
        const doc::Element& drawn = *document_.find(service);
        doc::Service changed = *drawn.as<doc::Service>();
        if (changed.strategy == doc::DeploymentStrategy::rolling || !dice.chance(50))
            continue;
        const int count = dice.between(1, 2);
        for (int n = 0; n < count; ++n)
            changed.lifecycleHooks.push_back(hook(dice));
        const doc::Field& field = *doc::findField(drawn.kind().rows, "lifecycleHooks");
        perform(
            doc::SetField{{service}, "lifecycleHooks", doc::valueOf(doc::Props(changed), field)});
    }
}

} // namespace stowage::tests
