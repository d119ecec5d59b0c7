// SPDX-License-Identifier: MIT
#include "sim/invariants_services.h"

#include "base/text.h"

namespace stowage::sim {

namespace {
void checkService(const World& world, Ix<Service> at, std::vector<std::string>& broken)
{
    const Service& service = world.services[at];
    const auto expect = [&](bool belief, const char* otherwise) {
        if (!belief)
            broken.push_back("Service " + numberText(std::int64_t{service.number}) + " " +
                             otherwise + ".");
    };
    int running = 0, pending = 0;
    for (auto task = service.firstTask; task; task = world.tasks[task].nextOfOwner) {
        const Task& row = world.tasks[task];
        running += row.status == TaskStatus::running ? 1 : 0;
        pending += row.status < TaskStatus::running ? 1 : 0;
        expect(row.service == at, "lists a task of another service");
        expect(!row.countedHealthy || world.asked.services[at.slot] == nullptr ||
                   !world.asked.services[at.slot]->targets.empty() ||
                   world.taskStories[task.slot].startedAt + world.timing.countedHealthyAfter <=
                       world.now,
               "counts a task as healthy too early");
    }
    expect(service.desired >= 0, "wants fewer tasks than none");
    expect(running == service.running && pending == service.pending,
           "has counts that are not those of its tasks");
    expect(service.status != ServiceStatus::inactive || !service.firstTask,
           "is INACTIVE and has tasks");
    int primaries = 0;
    for (auto each = service.firstDeployment; each; each = world.deployments[each].nextOfService)
        primaries += world.deployments[each].status == DeploymentStatus::primary ? 1 : 0;
    expect(primaries == (service.firstDeployment ? 1 : 0),
           "has not exactly one PRIMARY deployment");
    expect(!service.lastDeployment ||
               world.deployments[service.lastDeployment].status == DeploymentStatus::primary,
           "has a PRIMARY deployment that is not its newest");
}
} // namespace

std::vector<std::string> brokenByServices(const World& world)
{
    std::vector<std::string> broken;
    for (auto at = world.services.first(); at; at = world.services.after(at))
        checkService(world, at, broken);
    return broken;
}

} // namespace stowage::sim
