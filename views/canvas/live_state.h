// SPDX-License-Identifier: GPL-3.0-or-later
// The newest picture of a run, put together from frames: what each drawn thing reads and where each
// task is.
#pragma once

#include "report/frame.h"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

namespace stowage::ui {

struct HashOfSubject {
    std::size_t operator()(const EntityId& id) const;
    std::size_t operator()(const Subject& subject) const;
};

class LiveState {
public:
    void take(const Frame& frame);
    void clear(); // what was seen of the run; not how it is looked at

    bool isRunning() const { return isRunning_; } // whether any frame was taken
    Time now() const { return now_; }
    const Readout* readoutOf(const Subject& subject) const; // null: it does not live
    const TaskReadout* task(const EntityId& id) const;      // null: it does not live
    // As its cluster shows it; null: it does not wait for an instance.
    const WaitingTask* waiting(const EntityId& task) const;
    // All of them, in order of their numbers.
    std::vector<TaskReadout> tasks() const;
    // In order of their numbers; those that are STOPPED are left out.
    std::vector<TaskReadout> tasksOn(const Subject& host) const;
    // Of an Auto Scaling group, in order of their numbers.
    std::vector<const Readout*> instancesOf(const ElementId& group) const;
    // The same without copies, until the next frame; and those that are STOPPED, in no order.
    std::vector<const TaskReadout*> shownOn(const Subject& host) const;
    std::vector<const TaskReadout*> stopped() const;
    std::vector<const TaskReadout*> shown() const; // all others, in no order
    const FlowReadout* flowBetween(const ElementId& from, const ElementId& to,
                                   FlowKind kind = FlowKind::requests) const;
    // How many simulated seconds go by in one on the wall; 1 while nothing moves.
    double pace() const { return pace_; }
    void setPace(double pace) { pace_ = pace; }
    // Of a subscriber, mails that came since its inbox was opened last; which mails were read is
    // no part of the run.
    std::int64_t unreadOf(const ElementId& subscriber) const;
    void markRead(const ElementId& subscriber);

private:
    using Slot = std::uint32_t; // in tasks_

    void take(const TaskReadout& task);
    void takeMember(const Readout& readout);
    void drop(const EntityId& task);
    void show(Slot slot);
    void hide(Slot slot);

    bool isRunning_ = false;
    Time now_;
    std::unordered_map<Subject, Readout, HashOfSubject> readouts_;
    std::map<std::string, std::vector<EntityId>, std::less<>> members_; // by group, in order
    std::vector<TaskReadout> tasks_; // with gaps, which are named in free_
    std::vector<Slot> free_;
    std::unordered_map<EntityId, Slot, HashOfSubject> slots_;
    std::unordered_map<Subject, std::vector<Slot>, HashOfSubject> shown_; // by host, in order
    std::vector<FlowReadout> flows_;                                      // in order of their ends
    std::map<std::string, std::int64_t, std::less<>> read_;               // mails, by subscriber
    double pace_ = 1;
};

} // namespace stowage::ui
