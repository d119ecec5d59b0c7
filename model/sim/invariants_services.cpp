// SPDX-License-Identifier: MIT
#include "sim/invariants_services.h"

#include "sim/laws/container_health.h"

#include <algorithm>
#include <vector>

namespace stowage::sim {

namespace {
// At most one task on an instance, stopping ones too, and none new where none is to be.
void checkDaemon(const World& world, Ix<Service> at, Findings& findings)
{
    const Service& service = world.services[at];
    std::vector<std::uint32_t> places;
    for (auto task = service.firstTask; task; task = world.tasks[task].nextOfOwner)
        places.push_back(world.tasks[task].host.slot);
    std::sort(places.begin(), places.end());
    findings.expect(std::adjacent_find(places.begin(), places.end()) == places.end(), 28, "Service",
                    service.number, "is a DAEMON with two tasks on one instance");
    if (!service.steady)
        return;
    for (auto task = service.firstTask; task; task = world.tasks[task].nextOfOwner)
        findings.expect(!world.tasks[task].misplaced ||
                            world.taskStories[task.slot].protectedUntil != kNever || service.pass,
                        28, "Service", service.number,
                        "is a steady DAEMON with a task where none is to be");
    const bool isWhole = service.desired == static_cast<std::int32_t>(places.size());
    findings.expect(service.pass || isWhole, 28, "Service", service.number,
                    "is a steady DAEMON without one task on each instance");
}

void checkTasksOf(const World& world, Ix<Service> at, Findings& findings)
{
    const Service& service = world.services[at];
    const auto expect = [&](bool belief, int invariant, const char* otherwise) {
        findings.expect(belief, invariant, "Service", service.number, otherwise);
    };
    int running = 0, pending = 0;
    for (auto task = service.firstTask; task; task = world.tasks[task].nextOfOwner) {
        const Task& row = world.tasks[task];
        running += row.status == TaskStatus::running ? 1 : 0;
        pending += row.status < TaskStatus::running ? 1 : 0;
        expect(row.service == at, 18, "lists a task of another service");
        const bool isChecked = container_health::isChecked(world, task);
        expect(!row.countedHealthy || !isChecked || row.desired == TaskStatus::stopped ||
                   row.rolledUp == HealthStatus::healthy,
               27, "counts a task as healthy whose containers are not");
        expect(!row.countedHealthy || row.firstTarget || isChecked ||
                   row.desired == TaskStatus::stopped ||
                   world.taskStories[task.slot].startedAt + world.timing.countedHealthyAfter <=
                       world.now,
               27, "counts a task as healthy too early");
    }
    if (service.daemon && service.status == ServiceStatus::active)
        checkDaemon(world, at, findings);
    expect(running == service.running && pending == service.pending, 7,
           "has counts that are not those of its tasks");
}
} // namespace

void checkService(const World& world, Ix<Service> at, Findings& findings)
{
    const Service& service = world.services[at];
    const auto expect = [&](bool belief, int invariant, const char* otherwise) {
        findings.expect(belief, invariant, "Service", service.number, otherwise);
    };
    expect(world.slotOf(idOf(service)) == at.slot, 6, "is not found by its number");
    expect(service.desired >= 0 && service.running >= 0 && service.pending >= 0, 7,
           "has fewer tasks than none");
    expect(service.mayStartAt <= world.now + seconds(1'620), 26,
           "waits longer than 27 min before it starts tasks again");
    expect(service.status != ServiceStatus::inactive || !service.firstTask, 29,
           "is INACTIVE and has tasks");
    checkTasksOf(world, at, findings);
    int primaries = 0;
    for (auto each = service.firstDeployment; each; each = world.deployments[each].nextOfService)
        primaries += world.deployments[each].status == DeploymentStatus::primary ? 1 : 0;
    expect(primaries == (service.firstDeployment ? 1 : 0), 22,
           "has not exactly one PRIMARY deployment");
    const bool isShifted = service.atAlternate == 0 || service.atAlternate == kWholeTraffic;
    const bool isShifting =
        service.lastDeployment && (world.deployments[service.lastDeployment].stage ==
                                       DeploymentStage::productionTrafficShift ||
                                   world.deployments[service.lastDeployment].stage ==
                                       DeploymentStage::preProductionTrafficShift);
    expect(service.atAlternate >= 0 && service.atAlternate <= kWholeTraffic, 44,
           "divides another part than the whole");
    expect(isShifted || isShifting, 44, "divides its traffic while none shifts");
    expect(!service.lastDeployment ||
               world.deployments[service.lastDeployment].status == DeploymentStatus::primary,
           22, "has a PRIMARY deployment that is not its newest");
}

void checkCluster(const World& world, Ix<Cluster> at, Findings& findings)
{
    const Cluster& cluster = world.clusters[at];
    if (cluster.active)
        return;
    for (auto each = cluster.firstService; each; each = world.services[each].nextOfCluster)
        findings.expect(world.services[each].status != ServiceStatus::active, 29, "Cluster",
                        cluster.number, "is deleted and has an ACTIVE service");
}

Findings brokenByServices(const World& world)
{
    Findings findings;
    for (auto at = world.services.first(); at; at = world.services.after(at))
        checkService(world, at, findings);
    for (auto at = world.clusters.first(); at; at = world.clusters.after(at))
        checkCluster(world, at, findings);
    return findings;
}

} // namespace stowage::sim
