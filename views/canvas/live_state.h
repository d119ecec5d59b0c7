// SPDX-License-Identifier: GPL-3.0-or-later
// The newest picture of a run, put together from frames: what each drawn thing reads and where each
// task is.
#pragma once

#include "report/frame.h"

#include <map>
#include <vector>

namespace stowage::ui {

class LiveState {
public:
    void take(const Frame& frame);
    void clear() { *this = LiveState(); }

    bool isRunning() const { return isRunning_; } // whether any frame was taken
    Time now() const { return now_; }
    const Readout* readoutOf(const Subject& subject) const; // null: it does not live
    const TaskReadout* task(const EntityId& id) const;      // null: it does not live
    const std::map<EntityId, TaskReadout>& allTasks() const { return tasks_; }
    // All of them, in order of their numbers.
    std::vector<TaskReadout> tasks() const;
    // In order of their numbers; those that are STOPPED are left out.
    std::vector<TaskReadout> tasksOn(const Subject& host) const;
    const FlowReadout* flowBetween(const ElementId& from, const ElementId& to) const;

private:
    bool isRunning_ = false;
    Time now_;
    std::map<Subject, Readout> readouts_;
    std::map<EntityId, TaskReadout> tasks_;
    std::vector<FlowReadout> flows_;
};

} // namespace stowage::ui
