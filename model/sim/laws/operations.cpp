// SPDX-License-Identifier: MIT
#include "sim/laws/operations.h"

#include "sim/because.h"
#include "sim/laws/scheduler.h"
#include "sim/laws/service_events.h"
#include "sim/rules.h"

#include <algorithm>
#include <utility>

namespace stowage::sim::operations {

namespace {
bool asksForAny(const scheduler::PassOrders& orders)
{
    return orders.start + orders.restore + orders.stopLeaving + orders.stopBad + orders.scaleIn > 0;
}
} // namespace

std::uint32_t throttledBy(const World& world)
{
    std::uint32_t newest = 0;
    for (auto at = world.faults.first(); at; at = world.faults.after(at))
        if (world.asked.faults[at.slot]->kind == FaultKind::apiThrottling)
            newest = std::max(newest, world.faults[at].fact);
    return newest;
}

scheduler::PassOrders allowed(World& world, Ix<Service> service, scheduler::PassOrders orders)
{
    return asksForAny(orders) && holdUp(world, service) ? scheduler::PassOrders{} : orders;
}

bool holdUp(World& world, Ix<Service> service)
{
    const std::uint32_t fact = world.faults.count() == 0 ? 0 : throttledBy(world);
    if (fact == 0)
        return false;
    if (!std::exchange(world.services[service].saidThrottled, true)) {
        const Because because(world, fact);
        service_events::mayRepeat(
            world, service,
            world.tell({FactKind::operationsThrottled, idOf(world.services[service]),
                        ruleNumber("scheduler.operations")}));
    }
    world.services[service].isHeldUp = true;
    return true;
}

void whenFaultsChange(World& world, const Fact& fact)
{
    const auto kind = static_cast<FaultKind>(world.facts.payload(fact.number).front());
    if (fact.kind != FactKind::faultEnded || kind != FaultKind::apiThrottling ||
        throttledBy(world) != 0)
        return;
    for (auto at = world.services.first(); at; at = world.services.after(at)) {
        world.services[at].saidThrottled = false;
        if (std::exchange(world.services[at].isHeldUp, false))
            scheduler::lookAgain(world, at, scheduler::Look::anyhow);
    }
}

} // namespace stowage::sim::operations
