// SPDX-License-Identifier: MIT
// Where a drawing shows tasks on Fargate, which need no such area to run.
#include "sim/laws/fargate.h"
#include "sim/laws/machines.h"

namespace stowage::sim::fargate {

namespace {
// Its tasks are shown elsewhere from now on, or in it.
void markTasks(World& world)
{
    for (const Ix<Task> at : machines::fargateTasks(world))
        world.mark(idOf(world.tasks[at]));
}

void read(World& world, Ix<FargateArea> at, const FargateNode& node)
{
    FargateArea& area = world.fargateAreas[at];
    area.name = world.names.intern(node.name);
    area.cluster = rowOf<Cluster>(world, EntityKind::cluster, Subject(node.cluster));
    area.capacity = node.capacity;
    world.mark(idOf(area));
    markTasks(world);
}
} // namespace

Ix<FargateArea> areaOf(const World& world, const Task& task)
{
    for (auto at = world.fargateAreas.first(); at; at = world.fargateAreas.after(at))
        if (world.fargateAreas[at].cluster == task.cluster &&
            world.fargateAreas[at].capacity == task.capacity)
            return at;
    return {};
}

std::uint32_t create(World& world, const FargateNode& node)
{
    const Ix<FargateArea> at = world.fargateAreas.add({});
    world.fargateAreas[at].number = world.nextNumber(EntityKind::fargate, at.slot);
    world.fargateAreas[at].element = world.names.intern(node.id.text);
    read(world, at, node);
    return at.slot;
}

void change(World& world, std::uint32_t slot, const FargateNode& /*before*/)
{
    read(world, {slot}, FargateNode(*world.asked.fargate[slot]));
}

void remove(World& world, std::uint32_t slot)
{
    const FargateArea area = world.fargateAreas[Ix<FargateArea>{slot}];
    world.gone(EntityKind::fargate, area.number, area.name);
    world.fargateAreas.remove({slot});
    markTasks(world);
}

} // namespace stowage::sim::fargate
