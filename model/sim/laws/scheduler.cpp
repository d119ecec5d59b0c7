// SPDX-License-Identifier: MIT
#include "sim/laws/scheduler.h"

#include "sim/because.h"
#include "sim/laws/circuit_breaker.h"
#include "sim/laws/daemons.h"
#include "sim/laws/deployment_stages.h"
#include "sim/laws/deployments.h"
#include "sim/laws/rebalancing.h"
#include "sim/laws/scheduler_beside.h"
#include "sim/laws/scheduler_starts.h"
#include "sim/laws/scheduler_stops.h"
#include "sim/laws/service_events.h"
#include "sim/laws/start_rate.h"
#include "sim/laws/start_throttle.h"
#include "sim/rules.h"

#include <utility>

namespace stowage::sim::scheduler {

namespace {
// What a pass found; it still holds where nothing was told since.
struct Seen {
    Sorted sorted;
    std::uint32_t facts = 0; // told before
};

void sayHowItStands(World& world, Ix<Service> service, const Seen& seen, const PassOrders& orders)
{
    service_events::tellBlocked(world, service, orders.blocked, seen.sorted.counts);
    Service& row = world.services[service];
    const bool holds = world.facts.count() == seen.facts && world.skipsIdle;
    const Sorted anew = holds ? Sorted{} : sortedTasks(world, service);
    const Sorted& sorted = holds ? seen.sorted : anew;
    const PassCounts& after = sorted.counts;
    const bool settled = after.current == row.desired && after.currentHealthy == row.desired &&
                         after.bad + after.leaving + after.leavingBad + sorted.staying == 0;
    const bool failed = world.deployments[row.lastDeployment].rollout == RolloutState::failed;
    row.steady = row.steady &&
                 (settled || !(row.daemon || failed)); // its next task waits for the one before
    if (!settled)
        return;
    bool oldOnes = false;
    for (auto at = row.firstTask; at; at = world.tasks[at].nextOfOwner)
        oldOnes |= world.tasks[at].deployment != row.lastDeployment;
    if (oldOnes || !deployment_stages::mayComplete(world, row.lastDeployment))
        return;
    deployments::retireEmpty(world, service);
    deployments::complete(world, row.lastDeployment, after.current);
    if (after.stopping == 0 && !std::exchange(world.services[service].steady, true))
        service_events::mayRepeat(
            world, service,
            world.tell({FactKind::serviceSteady, idOf(world.services[service]),
                        ruleNumber("scheduler.steady")},
                       {static_cast<std::uint64_t>(after.current)}));
}

// A look that is booked for the end of a grace period does not put off one that is due before.
void bookPass(World& world, Ix<Service> service, Time notBefore)
{
    Service& row = world.services[service];
    const Duration grid = world.timing.schedulerPass;
    const std::int64_t passed = (notBefore - row.createdAt + grid - microseconds(1)) / grid;
    const Time at = row.createdAt + grid * passed;
    if (row.pass && row.passAt <= at)
        return;
    world.cancel(row.pass);
    row.passAt = at;
    row.pass = world.book(at, AppointmentKind::servicePass, service.slot);
}

// A message is told again after six hours if its cause is still there.
void forgetWhatWasSaid(Service& row)
{
    if (std::exchange(row.repeats, false)) {
        row.saidBlocked = row.saidUnplaceable = row.saidInconsistent = false;
        row.saidThrottled = row.saidOverRate = row.saidStartRate = row.steady = false;
        row.saidProtected = 0;
    }
}

std::vector<Ix<Host>> vacantOf(World& world, Ix<Service> service, std::uint32_t cause)
{
    const Because because(world, cause);
    return daemons::review(world, service);
}

// vacant: of a DAEMON service, the instances that are to hold a task and hold none. held: the
// starts that have to wait for the rate of the service.
PassOrders ordersOf(World& world, Ix<Service> service, const PassCounts& counts,
                    std::vector<Ix<Host>>* vacant, int& held)
{
    PassOrders orders = ordersFor(counts);
    if (vacant) {
        orders.start = static_cast<int>(vacant->size());
        orders.restore = 0;
        orders.blocked = orders.blocked && vacant->empty();
    }
    world.services[service].isHeldUp = false; // unless it turns out to be
    orders = rebalancing::sparing(world, service, circuit_breaker::limited(world, service, orders));
    orders = start_throttle::limited(world, service, orders);
    orders = start_rate::limited(world, service, orders, held);
    if (vacant && static_cast<std::size_t>(orders.start) < vacant->size())
        vacant->resize(static_cast<std::size_t>(orders.start));
    return orders;
}

// What it could not do now is done later for the same causes.
void putOff(World& world, Ix<Service> service, std::uint32_t lack, std::uint32_t excess)
{
    Service& row = world.services[service];
    if (lack != 0)
        row.lackFact = lack;
    if (excess != 0)
        row.excessFact = excess;
}

void endOf(World& world, Ix<Service> service)
{
    world.cancel(world.services[service].repeat);
    Service& row = world.services[service];
    row.status = ServiceStatus::inactive;
    world.tell({FactKind::serviceStatusChanged, idOf(row), ruleNumber("service.delete")},
               {static_cast<std::uint64_t>(row.status)});
    Cluster& cluster = world.clusters[row.cluster];
    unlink(world.services, kServicesOfCluster, cluster.firstService, cluster.lastService, service);
}
} // namespace

void lookAgain(World& world, Ix<Service> service, Look why)
{
    Service& row = world.services[service];
    if (row.status == ServiceStatus::inactive)
        return;
    if (why == Look::forMissing && row.lackFact == 0)
        row.lackFact = world.cause;
    if (why == Look::forExcess && row.excessFact == 0)
        row.excessFact = world.cause;
    // A service that was just created is looked at before any time passes, and once: what starts
    // and ends in no time is started again by the next pass.
    const bool first = world.now == row.createdAt && row.passAt == kNever;
    bookPass(world, service, first ? world.now : world.now + microseconds(1));
}

void lookAtOnce(World& world, Ix<Service> service)
{
    lookAgain(world, service, Look::forMissing);
    Service& row = world.services[service];
    if (row.status == ServiceStatus::inactive || row.passAt <= world.now)
        return;
    world.cancel(row.pass);
    row.passAt = world.now;
    row.pass = world.book(world.now, AppointmentKind::servicePass, service.slot);
}

void lookAt(World& world, Ix<Service> service, Time notBefore)
{
    bookPass(world, service, notBefore);
}

void pass(World& world, Ix<Service> service)
{
    world.services[service].pass = {};
    // Many facts lead to one pass, and what booked it need not be what makes it act.
    const std::uint32_t lack = std::exchange(world.services[service].lackFact, 0);
    const std::uint32_t excess = std::exchange(world.services[service].excessFact, 0);
    if (!world.services[service].lastDeployment) {
        if (world.services[service].status == ServiceStatus::draining)
            endOf(world, service);
        return;
    }
    service_events::tellTargets(world, service);
    forgetWhatWasSaid(world.services[service]);
    if (deployment_stages::standingBeside(world, service)) {
        if (!passBeside(world, service, lack, excess))
            putOff(world, service, lack, excess);
        return;
    }
    const bool daemon =
        world.services[service].daemon && world.services[service].status == ServiceStatus::active;
    std::vector<Ix<Host>> vacant =
        daemon ? vacantOf(world, service, lack != 0 ? lack : excess) : std::vector<Ix<Host>>();
    const Seen seen{sortedTasks(world, service), world.facts.count()};
    const Sorted& sorted = seen.sorted;
    int held = 0;
    const PassOrders orders =
        ordersOf(world, service, sorted.counts, daemon ? &vacant : nullptr, held);
    service_events::tellUnhealthy(world, service, sorted.bad);
    service_events::tellUnhealthy(world, service, sorted.leavingBad);
    if (world.services[service].isHeldUp) {
        putOff(world, service, lack, excess);
        world.services[service].steady = false;
        if (sorted.graceEnds != kNever)
            bookPass(world, service, sorted.graceEnds);
        return;
    }
    {
        const Because because(world, excess);
        noteSpared(world, service, stopAsOrdered(world, service, sorted, orders));
    }
    {
        const Because because(world, lack);
        if (daemon && orders.start > 0)
            startDaemons(world, service, vacant);
        else
            startAsOrdered(world, service, sorted.kept, sorted.counts, orders);
        start_rate::review(world, service, held);
    }
    if (world.services[service].status == ServiceStatus::draining) {
        if (!world.services[service].firstTask)
            endOf(world, service);
        return;
    }
    sayHowItStands(world, service, seen, orders);
    rebalancing::review(world, service);
    if (sorted.graceEnds != kNever)
        bookPass(world, service, sorted.graceEnds);
}

} // namespace stowage::sim::scheduler
