// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/live_state.h"

#include <algorithm>

namespace stowage::ui {

void LiveState::take(const Frame& frame)
{
    if (frame.whole)
        clear();
    isRunning_ = true;
    now_ = frame.now;
    for (const Readout& readout : frame.readouts)
        readouts_[readout.subject] = readout;
    for (const TaskReadout& task : frame.tasks)
        tasks_[task.task] = task;
    for (const EntityId& gone : frame.goneTasks)
        tasks_.erase(gone);
    for (const FlowReadout& flow : frame.flows) {
        const auto same = std::find_if(flows_.begin(), flows_.end(), [&](const FlowReadout& each) {
            return each.from == flow.from && each.to == flow.to;
        });
        if (same == flows_.end())
            flows_.push_back(flow);
        else
            *same = flow;
    }
}

const Readout* LiveState::readoutOf(const Subject& subject) const
{
    const auto found = readouts_.find(subject);
    return found == readouts_.end() ? nullptr : &found->second;
}

const TaskReadout* LiveState::task(const EntityId& id) const
{
    const auto found = tasks_.find(id);
    return found == tasks_.end() ? nullptr : &found->second;
}

std::vector<TaskReadout> LiveState::tasks() const
{
    std::vector<TaskReadout> all;
    for (const auto& [id, task] : tasks_)
        all.push_back(task);
    return all;
}

std::vector<TaskReadout> LiveState::tasksOn(const Subject& host) const
{
    std::vector<TaskReadout> tasks;
    for (const auto& [id, task] : tasks_)
        if (task.host == host && task.status < TaskStatus::stopped)
            tasks.push_back(task);
    return tasks;
}

const FlowReadout* LiveState::flowBetween(const ElementId& from, const ElementId& to) const
{
    const auto found = std::find_if(flows_.begin(), flows_.end(), [&](const FlowReadout& flow) {
        return flow.from == from && flow.to == to;
    });
    return found == flows_.end() ? nullptr : &*found;
}

} // namespace stowage::ui
