// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/live_state.h"

#include <algorithm>
#include <functional>
#include <string_view>
#include <tuple>
#include <utility>

namespace stowage::ui {

namespace {
bool isShown(const TaskReadout& task)
{
    return task.status < TaskStatus::stopped;
}

auto endsOf(const FlowReadout& flow)
{
    return std::tuple(std::string_view(flow.from.text), std::string_view(flow.to.text), flow.kind);
}
} // namespace

std::size_t HashOfSubject::operator()(const EntityId& id) const
{
    return std::hash<std::uint64_t>()(static_cast<std::uint64_t>(id.kind) << 32U | id.number);
}

std::size_t HashOfSubject::operator()(const Subject& subject) const
{
    if (const auto* element = std::get_if<ElementId>(&subject))
        return std::hash<std::string_view>()(element->text);
    return (*this)(std::get<EntityId>(subject));
}

void LiveState::take(const Frame& frame)
{
    if (frame.whole)
        clear();
    isRunning_ = true;
    now_ = frame.now;
    for (const Readout& readout : frame.readouts) {
        takeMember(readout);
        readouts_[readout.subject] = readout;
    }
    for (const TaskReadout& task : frame.tasks)
        take(task);
    for (const EntityId& gone : frame.goneTasks)
        drop(gone);
    if (frame.flows.empty())
        return;
    flows_ = frame.flows; // a frame tells of all of them
    std::sort(flows_.begin(), flows_.end(),
              [](const FlowReadout& a, const FlowReadout& b) { return endsOf(a) < endsOf(b); });
}

void LiveState::clear()
{
    LiveState fresh;
    fresh.read_ = std::move(read_);
    fresh.pace_ = pace_;
    *this = std::move(fresh);
}

void LiveState::take(const TaskReadout& task)
{
    const auto found = slots_.find(task.task);
    if (found != slots_.end()) {
        TaskReadout& held = tasks_[found->second];
        const bool stays = held.host == task.host && isShown(held) == isShown(task);
        if (!stays)
            hide(found->second);
        held = task;
        if (!stays)
            show(found->second);
        return;
    }
    auto slot = static_cast<Slot>(tasks_.size());
    if (free_.empty()) {
        tasks_.push_back(task);
    } else {
        slot = free_.back();
        free_.pop_back();
        tasks_[slot] = task;
    }
    slots_.emplace(task.task, slot);
    show(slot);
}

void LiveState::drop(const EntityId& task)
{
    const auto found = slots_.find(task);
    if (found == slots_.end())
        return;
    hide(found->second);
    tasks_[found->second] = {};
    free_.push_back(found->second);
    slots_.erase(found);
}

void LiveState::show(Slot slot)
{
    if (!isShown(tasks_[slot]))
        return;
    std::vector<Slot>& list = shown_[tasks_[slot].host];
    const auto at = std::lower_bound(list.begin(), list.end(), slot, [this](Slot a, Slot b) {
        return tasks_[a].task < tasks_[b].task;
    });
    list.insert(at, slot);
}

void LiveState::hide(Slot slot)
{
    const auto list = shown_.find(tasks_[slot].host);
    if (list != shown_.end())
        std::erase(list->second, slot);
}

const Readout* LiveState::readoutOf(const Subject& subject) const
{
    const auto found = readouts_.find(subject);
    return found == readouts_.end() ? nullptr : &found->second;
}

const TaskReadout* LiveState::task(const EntityId& id) const
{
    const auto found = slots_.find(id);
    return found == slots_.end() ? nullptr : &tasks_[found->second];
}

// It stands in one queue at most, so that their order does not matter.
const WaitingTask* LiveState::waiting(const EntityId& task) const
{
    const TaskReadout* known = this->task(task);
    if (known == nullptr || !known->waits)
        return nullptr;
    for (const auto& [subject, readout] : readouts_)
        for (const WaitingTask& each : readout.waiting)
            if (each.task == task)
                return &each;
    return nullptr;
}

std::vector<TaskReadout> LiveState::tasks() const
{
    std::vector<TaskReadout> all;
    for (const TaskReadout& task : tasks_)
        if (task.task)
            all.push_back(task);
    std::sort(all.begin(), all.end(),
              [](const TaskReadout& a, const TaskReadout& b) { return a.task < b.task; });
    return all;
}

std::vector<const Readout*> LiveState::instancesOf(const ElementId& group) const
{
    std::vector<const Readout*> all;
    const auto found = members_.find(group.text);
    if (found == members_.end())
        return all;
    for (const EntityId& instance : found->second)
        if (const Readout* readout = readoutOf(instance))
            all.push_back(readout);
    return all;
}

// The lists follow the readouts, so that a picture need not look at all of them.
void LiveState::takeMember(const Readout& readout)
{
    const auto* instance = std::get_if<EntityId>(&readout.subject);
    if (instance == nullptr)
        return;
    const auto before = readouts_.find(readout.subject);
    if (before != readouts_.end() && before->second.group != readout.group)
        if (const auto list = members_.find(before->second.group.text); list != members_.end())
            std::erase(list->second, *instance);
    if (readout.group.isEmpty())
        return;
    std::vector<EntityId>& list = members_[readout.group.text];
    const auto at = std::lower_bound(list.begin(), list.end(), *instance);
    if (at == list.end() || *at != *instance)
        list.insert(at, *instance);
}

std::vector<TaskReadout> LiveState::tasksOn(const Subject& host) const
{
    std::vector<TaskReadout> tasks;
    for (const TaskReadout* task : shownOn(host))
        tasks.push_back(*task);
    return tasks;
}

std::vector<const TaskReadout*> LiveState::shownOn(const Subject& host) const
{
    std::vector<const TaskReadout*> tasks;
    const auto found = shown_.find(host);
    if (found == shown_.end())
        return tasks;
    tasks.reserve(found->second.size());
    for (const Slot slot : found->second)
        tasks.push_back(&tasks_[slot]);
    return tasks;
}

std::vector<const TaskReadout*> LiveState::stopped() const
{
    std::vector<const TaskReadout*> tasks;
    for (const TaskReadout& task : tasks_)
        if (task.task && !isShown(task))
            tasks.push_back(&task);
    return tasks;
}

std::vector<const TaskReadout*> LiveState::shown() const
{
    std::vector<const TaskReadout*> tasks;
    for (const TaskReadout& task : tasks_)
        if (task.task && isShown(task))
            tasks.push_back(&task);
    return tasks;
}

const FlowReadout* LiveState::flowBetween(const ElementId& from, const ElementId& to,
                                          FlowKind kind) const
{
    const std::tuple wanted(std::string_view(from.text), std::string_view(to.text), kind);
    const auto found = std::lower_bound(
        flows_.begin(), flows_.end(), wanted,
        [](const FlowReadout& flow, const auto& ends) { return endsOf(flow) < ends; });
    return found == flows_.end() || endsOf(*found) != wanted ? nullptr : &*found;
}

// Where time went back there are fewer than were read.
std::int64_t LiveState::unreadOf(const ElementId& subscriber) const
{
    const Readout* readout = readoutOf(subscriber);
    const auto read = read_.find(subscriber.text);
    if (readout == nullptr)
        return 0;
    return std::max<std::int64_t>(0, readout->mails - (read == read_.end() ? 0 : read->second));
}

void LiveState::markRead(const ElementId& subscriber)
{
    if (const Readout* readout = readoutOf(subscriber))
        read_[subscriber.text] = readout->mails;
}

} // namespace stowage::ui
