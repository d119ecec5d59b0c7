// SPDX-License-Identifier: MIT
#include "sim/laws/start_rate.h"

#include "sim/laws/scheduler.h"
#include "sim/rules.h"

#include <algorithm>
#include <utility>

namespace stowage::sim::start_rate {

namespace {
Duration ageOf(const World& world, const Service& row)
{
    return world.now - row.createdAt;
}

int leftOf(World& world, Ix<Service> service)
{
    Service& row = world.services[service];
    return std::max(0, kMostStartsAMinute - row.recentStarts.within(ageOf(world, row)));
}
} // namespace

scheduler::PassOrders limited(World& world, Ix<Service> service, scheduler::PassOrders orders,
                              int& held)
{
    const int wanted = orders.start + orders.restore;
    const int left = wanted > 0 ? leftOf(world, service) : 0;
    held += std::max(0, wanted - left);
    orders.start = std::min(orders.start, left);
    orders.restore = std::min(orders.restore, left - orders.start);
    return orders;
}

void review(World& world, Ix<Service> service, int held)
{
    if (held == 0 && !world.services[service].saidStartRate)
        return;
    if (leftOf(world, service) > 0) {
        world.services[service].saidStartRate = false;
        return;
    }
    if (held == 0)
        return;
    Service& row = world.services[service];
    const Time until = row.createdAt + row.recentStarts.oldestEnds(ageOf(world, row));
    scheduler::lookAt(world, service, until);
    if (std::exchange(row.saidStartRate, true))
        return;
    world.tell({FactKind::startsHeldByRate, idOf(row), ruleNumber("scheduler.rate")},
               {static_cast<std::uint64_t>(kMostStartsAMinute), static_cast<std::uint64_t>(held),
                static_cast<std::uint64_t>(until.micros)});
}

bool allowsOne(World& world, Ix<Service> service)
{
    if (leftOf(world, service) > 0)
        return true;
    review(world, service, 1);
    return false;
}

void note(World& world, Ix<Service> service)
{
    Service& row = world.services[service];
    row.recentStarts.note(ageOf(world, row));
}

} // namespace stowage::sim::start_rate
