// SPDX-License-Identifier: MIT
#include "sim/invariants_capacity.h"

namespace stowage::sim {

void checkWaiting(const World& world, Ix<Cluster> at, Findings& findings)
{
    const Cluster& cluster = world.clusters[at];
    std::int32_t waiting = 0;
    std::uint32_t before = 0;
    for (auto task = cluster.firstWaiting; task; task = world.tasks[task].nextOfHost) {
        const Task& row = world.tasks[task];
        const auto expect = [&](bool belief, const char* otherwise) {
            findings.expect(belief, 65, "Task", row.number, otherwise);
        };
        expect(isUnplaced(row) && row.status == TaskStatus::provisioning &&
                   row.desired == TaskStatus::running,
               "waits for an instance and is not in PROVISIONING without one");
        expect(!row.inScheduler && !row.inAgent && !row.firstPort && !row.firstTarget,
               "waits for an instance and holds something");
        expect(row.cluster == at && row.provider != 0, "waits for an instance of nobody");
        expect(row.number > before, "waits before an older one");
        before = row.number;
        ++waiting;
    }
    findings.expect(waiting == cluster.waiting && waiting <= kMostWaiting, 65, "Cluster",
                    cluster.number, "has more tasks that wait than may, or than it counts");
}

Findings brokenByCapacity(const World& world)
{
    Findings findings;
    std::int32_t waiting = 0, unplaced = 0;
    for (auto at = world.clusters.first(); at; at = world.clusters.after(at)) {
        checkWaiting(world, at, findings);
        waiting += world.clusters[at].waiting;
    }
    for (auto at = world.tasks.first(); at; at = world.tasks.after(at))
        unplaced += isUnplaced(world.tasks[at]) && world.tasks[at].status < TaskStatus::stopped;
    findings.expect(waiting == unplaced, 65, "Task", 0, "is on no instance and waits nowhere");
    return findings;
}

} // namespace stowage::sim
