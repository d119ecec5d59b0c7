// SPDX-License-Identifier: MIT
#include "sim/laws/scheduler_counts.h"

#include <algorithm>
#include <cstdint>

namespace stowage::sim::scheduler {

namespace {
int leavingStops(const PassCounts& counts)
{
    // What is too many goes, too, and nothing keeps those that are healthy from going first.
    const int scaledIn = std::max(0, counts.current - counts.desired);
    const int healthy = std::max(0, counts.currentHealthy - scaledIn) + counts.leavingHealthy;
    const int minimum = minimumHealthy(counts.desired, counts.minimumHealthyPercent);
    // A task that counts as unhealthy takes nothing from the healthy ones when it goes. One that
    // merely is not healthy yet may be all there is, so it waits until the others suffice.
    if (healthy < minimum)
        return counts.leavingBad;
    const int young = counts.leaving - counts.leavingHealthy;
    return counts.leavingBad + std::min(counts.leaving, young + healthy - minimum);
}

// Protection keeps some of those that are to go.
bool goesAny(const PassCounts& counts)
{
    const int stops = leavingStops(counts);
    const int bad = std::min(stops, counts.leavingBad);
    const int others = std::min(stops - bad - counts.keptYoung, counts.leaving - counts.kept);
    return std::min(bad, counts.leavingBad - counts.keptBad) > 0 || others > 0;
}

// The replacement of a bad task is started first, and the bad one stops once it is healthy.
int badStops(const PassCounts& counts, int room)
{
    if (counts.current > counts.desired)
        return counts.bad;
    const int replaced =
        std::clamp(counts.bad + counts.currentHealthy - counts.desired, 0, counts.bad);
    // During a deployment, too, unless older ones go in this pass and make room.
    const bool noneInFlight =
        counts.stopping == 0 && !goesAny(counts) && counts.current + counts.bad <= counts.desired;
    if (replaced == 0 && counts.bad > 0 && room <= 0 && noneInFlight)
        return 1;
    return replaced;
}
} // namespace

int minimumHealthy(int desired, int percent)
{
    return static_cast<int>((std::int64_t{desired} * percent + 99) / 100);
}

int maximumTasks(int desired, int percent)
{
    return static_cast<int>(std::int64_t{desired} * percent / 100);
}

PassOrders ordersFor(const PassCounts& counts)
{
    const int live = counts.current + counts.bad + counts.leaving + counts.leavingBad;
    const int room = maximumTasks(counts.desired, counts.maximumPercent) - live - counts.stopping;
    const bool governed = counts.bad + counts.leaving + counts.leavingBad + counts.owed > 0 ||
                          (counts.replacedOnes && counts.stopping > 0);
    const int wanted = std::max(0, counts.desired - counts.current);
    PassOrders orders;
    orders.stopLeaving = leavingStops(counts);
    orders.stopBad = badStops(counts, room);
    orders.scaleIn = std::max(0, counts.current - counts.desired);
    orders.start = governed ? std::clamp(room, 0, wanted) : wanted;
    // What is missing comes first, then what kept the service up, then what replaces the new.
    const int missing = std::max(0, counts.desired - counts.current - counts.bad);
    const int fresh = std::clamp(room, 0, missing);
    const int lacking = std::max(0, counts.desired - counts.currentHealthy - counts.leaving);
    orders.restore = std::clamp(std::min(counts.owed, lacking), 0, std::max(0, room - fresh));
    if (orders.restore > 0)
        orders.start = std::min(orders.start, std::max(0, room - orders.restore));
    const bool settled =
        counts.stopping == 0 && counts.bad + counts.leavingBad == 0 && counts.undecided == 0;
    orders.blocked = settled && counts.leaving > 0 && wanted > 0 && orders.start == 0 &&
                     orders.stopLeaving == 0 && orders.scaleIn == 0;
    return orders;
}

} // namespace stowage::sim::scheduler
