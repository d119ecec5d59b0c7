// SPDX-License-Identifier: MIT
// Says how many tasks a service scheduler's pass may stop and start, from counts alone.
#pragma once

namespace stowage::sim::scheduler {

// AWS page "DeploymentConfiguration": the lower bound is rounded up, the upper one down.
int minimumHealthy(int desired, int percent);
int maximumTasks(int desired, int percent);

// Live tasks are those that are asked to run; each is counted in one of the first six members.
struct PassCounts {
    int desired = 0;
    int minimumHealthyPercent = 100;
    int maximumPercent = 200;
    int current = 0;           // of the PRIMARY deployment, to be kept
    int currentHealthy = 0;    // of these
    int bad = 0;               // of the PRIMARY deployment, unhealthy beyond the grace period
    int leaving = 0;           // of older deployments or on draining instances, running
    int leavingHealthy = 0;    // of these
    int leavingBad = 0;        // likewise, but unhealthy or not running yet
    int undecided = 0;         // of all these, may turn healthy by themselves
    int owed = 0;              // of older deployments, unhealthy ones that nothing has replaced
    int kept = 0;              // of `leaving`, protected ones
    int keptYoung = 0;         // of these, not healthy yet
    int keptBad = 0;           // of `leavingBad`, protected ones
    int stopping = 0;          // asked to stop and not STOPPED
    bool replacedOnes = false; // some of those that stop are older, on draining instances or bad
};

struct PassOrders {
    int stopLeaving = 0; // those that are bad first, then those that are not healthy
    int stopBad = 0;
    int scaleIn = 0;      // of the current ones
    int start = 0;        // of the PRIMARY deployment, after the stops, as placement finds room
    int restore = 0;      // of older deployments, after those
    bool blocked = false; // the two percentages allow neither a start nor a stop, for good
    bool operator==(const PassOrders&) const = default;
};

// AWS page "Deploy Amazon ECS services by replacing tasks". The percentages bound rolling updates,
// the replacement of unhealthy tasks and drains; a change of the desired count alone they do not.
PassOrders ordersFor(const PassCounts& counts);

} // namespace stowage::sim::scheduler
