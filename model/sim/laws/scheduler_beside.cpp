// SPDX-License-Identifier: MIT
#include "sim/laws/scheduler_beside.h"

#include "sim/because.h"
#include "sim/laws/deployment_stages.h"
#include "sim/laws/operations.h"
#include "sim/laws/scheduler.h"
#include "sim/laws/scheduler_starts.h"
#include "sim/laws/scheduler_stops.h"
#include "sim/laws/service_events.h"
#include "sim/laws/start_rate.h"
#include "sim/laws/start_throttle.h"

#include <algorithm>

namespace stowage::sim::scheduler {

namespace {
// Only tasks of the newest deployment count for the start throttle.
PassOrders ordersOf(World& world, Ix<Service> service, const Sorted& sorted, int& held)
{
    PassOrders orders = ordersFor(sorted.counts);
    orders.restore = 0;
    orders = deployment_stages::limited(world, sorted.kept, orders);
    orders = sorted.kept == world.services[service].lastDeployment
                 ? start_throttle::limited(world, service, orders)
                 : operations::allowed(world, service, orders);
    return start_rate::limited(world, service, orders, held);
}

// The new deployment waits for those in between to go. The two percentages let none go; nor where
// what is to be replaced has FAILED, starts nothing, and is below its healthy minimum without them.
bool isBlocked(const World& world, const Sorted& sorted, const PassOrders& orders)
{
    const PassCounts& counts = sorted.counts;
    const bool settled = counts.stopping == 0 && counts.undecided == 0;
    const bool stopsAny = orders.stopLeaving + orders.stopBad + orders.scaleIn > 0;
    return orders.blocked || (world.deployments[sorted.kept].rollout == RolloutState::failed &&
                              settled && counts.leaving > 0 && orders.start == 0 && !stopsAny);
}
} // namespace

bool passBeside(World& world, Ix<Service> service, std::uint32_t lack, std::uint32_t excess)
{
    world.services[service].isHeldUp = false; // unless it turns out to be
    world.services[service].steady = false;
    Time graceEnds = kNever;
    Spared spared; // of the two sets together
    int held = 0;
    const Ix<Deployment> newest = world.services[service].lastDeployment;
    for (const Ix<Deployment> at : {deployment_stages::standingBeside(world, service), newest}) {
        const Sorted sorted = sortedTasksOf(world, service, at);
        graceEnds = std::min(graceEnds, sorted.graceEnds);
        const PassOrders orders = ordersOf(world, service, sorted, held);
        service_events::tellUnhealthy(world, service, sorted.bad);
        service_events::tellUnhealthy(world, service, sorted.leavingBad);
        if (world.services[service].isHeldUp)
            break;
        if (at != newest)
            service_events::tellBlocked(world, service, isBlocked(world, sorted, orders),
                                        sorted.counts);
        {
            const Because because(world, excess);
            const Spared one = stopAsOrdered(world, service, sorted, orders);
            spared.all += one.all;
            spared.older += one.older;
        }
        const Because because(world, lack);
        startAsOrdered(world, service, at, sorted.counts, orders);
        if (world.services[service].lastDeployment != newest)
            break; // it has failed, and was rolled back
    }
    {
        const Because because(world, lack);
        start_rate::review(world, service, held);
    }
    if (graceEnds != kNever)
        lookAt(world, service, graceEnds);
    if (world.services[service].isHeldUp)
        return false;
    if (world.services[service].lastDeployment != newest)
        return true;
    {
        const Because because(world, excess);
        noteSpared(world, service, spared);
    }
    deployment_stages::review(world, service);
    return true;
}

} // namespace stowage::sim::scheduler
