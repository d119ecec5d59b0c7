// SPDX-License-Identifier: MIT
#include "sim/fargate_readouts.h"

#include "base/text.h"
#include "plan/provider_split.h"
#include "sim/laws/fargate.h"
#include "sim/laws/machines.h"

namespace stowage::sim {

namespace {
constexpr std::int64_t kNanosOfLastDigit = 100'000; // four digits after the point
constexpr int kDigits = 4;

bool isIn(const World& world, Ix<Task> at, const FargateArea& area)
{
    const Ix<FargateArea> own = fargate::areaOf(world, world.tasks[at]);
    return own && &world.fargateAreas[own] == &area;
}
} // namespace

std::string dollarsText(std::int64_t nanodollars)
{
    const std::int64_t digits = (nanodollars + kNanosOfLastDigit / 2) / kNanosOfLastDigit;
    std::string text = numberText(digits);
    if (text.size() <= static_cast<std::size_t>(kDigits))
        text.insert(0, static_cast<std::size_t>(kDigits) + 1 - text.size(), '0');
    return "$" + text.insert(text.size() - kDigits, ".");
}

void describe(const World& world, const FargateArea& row, Readout& out)
{
    std::int64_t tasks = 0, running = 0;
    Nanodollars perHour = 0;
    for (const Ix<Task> at : machines::fargateTasks(world)) {
        if (!isIn(world, at, row))
            continue;
        ++tasks;
        running += world.tasks[at].status == TaskStatus::running ? 1 : 0;
        perHour += fargate::perHour(world, at);
    }
    const auto place = static_cast<std::size_t>(row.capacity);
    const std::int64_t used = world.fargate.inUse[place], quota = world.fargate.quota[place];
    out.mood = running > 0 ? Mood::running : tasks > 0 ? Mood::starting : Mood::idle;
    out.word = std::string(providerOf(row.capacity));
    out.headline = counted(tasks, "task", "tasks");
    out.spot = row.capacity == Capacity::fargateSpot;
    out.lines = {{"Tasks", numberText(tasks)},
                 {"Running", numberText(running)},
                 {"vCPUs of the account", numberText(static_cast<double>(used) / 1'024) + " of " +
                                              numberText(quota / 1'024)},
                 {"Costs an hour, about", dollarsText(perHour)}};
}

void describeCapacity(const World& world, Ix<Task> at, TaskReadout& out)
{
    const Task& task = world.tasks[at];
    out.zone = world.text(task.zone);
    out.launchType = machines::isOnFargate(world, at) ? "FARGATE" : "EC2";
    out.waits = isUnplaced(task) && task.status < TaskStatus::stopped;
    if (task.byStrategy)
        out.provider = task.provider != 0 ? world.text(task.provider) : providerOf(task.capacity);
}

} // namespace stowage::sim
